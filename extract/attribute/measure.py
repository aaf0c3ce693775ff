"""What a number says of its indicator: its level, its growth on the year, its share, how much of a plan is done."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute import as_told, increment, on_year, portion, ranked, signs, standings
from extract.attribute.increment import UP_TO
from extract.attribute.reading import Reading
from extract.attribute.terms import GROWN
from extract.models import Measure
from extract.scene import Scene

FROM: Final = re.compile(r"(?:从|由)[^,。;、]{0,18}$")  # 从|12%提高到15%
JOINED: Final = re.compile(r"\ ?(?:(?:左右|以上)?[、,和及与;]|以及|,?和|还有|、达)?\ ?$")
_GROWN: Final = re.compile(
    r"(?:(?:增长|增加|增|提高|上升|扩大|提升|涨|高出|多)(?:了|近|约|超|超过|至少|了近)*|增[速幅长](?:率)?(?:分别|依次)?(?:为|达到?|是)(?:近|约|超过?)?)$"
)
_TASK_BEHIND: Final = re.compile(r"(?:目标|任务|计划|工作){1,2}的(?:约|近)?")  # 完成全年85万人目标任务的|30.4%
_TASK: Final = re.compile(r"(?:任务|目标|计划|预算)[数额量值]?[(]?$")  # 为年初预算|72300万元的37.3%
_OF_TASK: Final = re.compile(r"(?:任务|目标|计划)[(][^()]{1,12}[)]的(?:约|近)?$")  # 完成全年任务(20家)的|七成
# How something moves from one value to another.
MOVES: Final = (
    "增加|提高|增长|扩大|提升|上升|下降|降低|缩小|减少|增|升|降|收窄|缩|压缩|跃升|攀升|回落|压减|扩|调整|激增|猛增|蹿升"
    "|变|拉大|加快|放缓|减缓|回升|下滑|滑落|反弹|冲|落"
)
_RISES_TO: Final = re.compile(
    rf"(?:{MOVES}|提|拉|抬|拔|跑)(?:到|至|为|成)了?(?:[^,。;、]{{0,10}}的)?(?:约|近|超|超过)?$"
)
_HELD_AGAINST: Final = re.compile(
    r"(?:是|为|达到?|相当于)[^,。;\d是为]{1,16}的(?:近|约|超过?)?$"
)  # 是全省园区平均水平的|2.6倍
_REACHES: Final = re.compile(r"[,、]?已?(?:达到?|为|[至到])(?:约|近|超)?")
# 去年增长5.8%,今年计划目标为|6%
_AIMED: Final = re.compile(
    r"[^。\d]{0,8}?(?:20\d\d年|[今明本]年|全年)?(?:的|度)?(?:计划|预期|预计|增长|初步)*目标(?:值|定|设|设定|确定)?(?:为|是|在)?(?:约|近)?"
    r"|[^。;\d]{0,14}?,(?:[^,。;\d]{0,6},)?定[为在](?:约|近)?"  # 目标是增长7%左右,九江自我加压,定为|8%
    r"|[(](?:年度|年初|全年)?(?:计划|预期)(?:数|值)?(?:为|是|:)?(?:增长)?(?:约|近)?"  # 增长5.2%(计划|6%)
)
_OUTPUTS: Final = re.compile("(?:产值|增加值)(?:之比|的?比值|比)[^,。;:\\d]{0,6}$")
_BEYOND: Final = re.compile(r"(?:突破|超过?|跨过|站上|高于|逾)[^,。;\d]{0,4}$")
_BESIDE: Final = re.compile("[(](?:(?:同期)?全[国省市区县州](?:平均)?(?:水平)?[为是]?)?")
_OWN_RATE: Final = re.compile(r"(?:强度|(?<![长增])率|密度)[^,。;\d]{0,6}$")
_HELD_AT: Final = re.compile(r"(?:仅|只|不足|不及|不到|大约|约)(?:为|是|有|及|相当于)?$|相当于$|[还也]没有$")
# 占全国的6.5%、西部地区的|30.3%, 占全市38%、全省|11%
_NEXT_WHOLE: Final = re.compile(r"(?:以上|左右|多)?[、和](?:[^,。;、\d]{2,8}的|全[国省市县区])(?:约|近)?")
_OF_THOSE: Final = re.compile(",(?:接近|将近|超过?|约|占|近){1,2}")  # 从上海来的有76个,接近|六成
# 占全国的比重出现下跌,已降至|25.83%
_SHARE_FELL: Final = re.compile(
    "占[^,。;]{2,16}(?:比重|比例|份额)[^,。;\\d]{0,8},(?:已|进一步)?(?:[升降减增]至|[升降]到|下降到|提高到|上升到)(?:约|近)?$"
)
_RATE: Final = re.compile("(?<!增长)(?<!增)率|强度|依存度")  # 城镇化率同比提高1.2个百分点,达到|66%


def decide(r: Reading, scene: Scene) -> None:
    """Set measure and sign from the words right before the number; a listed number takes its neighbour's."""
    text, figure = scene.text, r.figure
    listed = (
        r.before is not None
        and (r.before.figure.kind == figure.kind or _both_grow(r.before, r))
        and JOINED.fullmatch(text[r.before.end : r.start]) is not None
        and not (r.before.measure is Measure.CHANGE and text[r.start - 1] == "达")  # 新增132户、达|1095户
        and (r.before.figure.spelled or not figure.spelled or text[r.start - 1] in "和与及")  # 增长11.6%,七成来自…
    )
    if listed and r.before is not None:
        r.measure, r.sign = r.before.measure, r.before.sign
        r.decide("measure", "listed with the figure before it")
    elif figure.kind == "percent":
        _percent(r, scene)
    elif figure.kind == "pp":
        r.measure = Measure.CHANGE
        r.sign = signs.of_points(r, scene)
        r.decide("measure", "percentage points are a change")
    elif figure.kind == "times":
        grew = _GROWN.search(text, r.left, r.start)
        grown = figure.unit_raw == "番" or grew is not None
        r.cue = grew.start() if grew else None
        end = grew.start() if grew else r.start
        yearly = grown and on_year.BASED.search(scene.text, max(r.left, r.clause[0]), end) is not None
        r.measure = Measure.YOY if yearly else Measure.GROWTH if grown else Measure.MULTIPLE
        if not grown and (held := _HELD_AGAINST.search(text, r.left, r.start)):
            r.cue = held.start()
        r.decide("measure", "grown by N 倍" if grown else "N 倍 of something")
    elif is_to_one(r, scene) and _OUTPUTS.search(text, r.clause[0], r.start):
        r.measure = Measure.MULTIPLE
        r.decide("measure", "N 倍 of something")  # 加工业产值与农业总产值之比达到|3.1:1
    else:
        increment.decide(r, scene)
    if figure.value < 0:
        r.sign = 1  # -3.2% carries its sign itself
    elif turned := _TURNED.match(text, r.end) if r.measure in GROWN else None:
        r.sign = -1 if turned.group("below") else 1
    elif r.measure in GROWN and signs.is_cleaner(r, scene):
        r.sign = -1


def is_to_one(r: Reading, scene: Scene) -> bool:
    """|3.2:1: whether a bare number is how many times one amount is another."""
    return r.figure.kind == "bare" and scene.text.startswith(":1", r.end)


def _both_grow(before: Reading, r: Reading) -> bool:
    """分别增长2.3倍和|10.9%: growth told in times and in per cent."""
    return {before.figure.kind, r.figure.kind} == {"times", "percent"} and before.measure in GROWN


def _percent(r: Reading, scene: Scene) -> None:
    if _of_task(r, scene) or _risen(r, scene) or as_told.decide(r, scene):
        return
    begin, colon = max(_left(r, scene), r.start - _WINDOW), scene.text[r.start - 1] == ":"  # 单位GDP能耗下降:|23%
    found = scene.book.measure.search(scene.text, begin, r.start)
    found = found or (scene.book.measure.search(scene.text, begin, r.start - 1) if colon else None)
    from_share = found is not None and found[0].name == "share" and FROM.search(scene.text, r.left, r.start)
    of_goal = found is not None and found[0].name == "completion" and _OF_GOAL.match(scene.text, r.end)
    if found is None or from_share or of_goal:
        _plain(r, scene)
        return
    rule, match = found
    rises = rule.name in _RISING and UP_TO.search(match.group()) and not signs.SPEED.search(scene.text, r.left, r.start)
    if rises and (not _GROWS_BY.search(match.group()) or _A_RATE.search(scene.text, r.left, match.start())):
        _ended_at(r, match.start(), match.group(), scene)
        return
    r.measure, r.sign, r.cue = Measure(rule.data["measure"]), int(rule.data.get("sign", 1)), match.start()
    r.whole = r.measure is Measure.SHARE and _OF_ALL.match(scene.text, r.end) is not None
    r.decide("measure", f"measure/{rule.name}「{match.group()}」")
    of_rivals = rule.name == "rate_in_brackets" and _YEARLY.search(scene.text, 0, r.start)
    if rule.name == "rate_down" and _SINCE_YEAR.search(scene.text, r.clause[0], r.start):
        r.measure = Measure.GROWTH  # 和2013年相比降幅均在六成左右
    if of_rivals or (rule.name in _OF_ANY_BASE and on_year.is_told(r, scene)):
        r.measure = Measure.YOY
        r.decide("measure", "growth on the base that the sentence states before", f"measure/{rule.name}")


def _left(r: Reading, scene: Scene) -> int:
    """占|三省总值的62.2%: where the words in front of a percentage begin, units that it is of included."""
    before = r.before
    counted = before is not None and (before.figure.spelled or before.figure.kind == "count")
    units = counted and before is not None and scene.text.endswith("占", 0, before.start)
    return before.start - 1 if units and before is not None and before.end == r.left else r.left


def _of_task(r: Reading, scene: Scene) -> bool:
    """完成全年目标任务5600人的73.9%: a part of the task told before it."""
    gap = scene.text[r.left : r.start].strip(")")
    task = r.before is not None and _TASK.search(scene.text, r.sentence[0], r.before.start)
    parted = task and gap in ("的", "的约", "的近")
    behind = r.before is not None and _TASK_BEHIND.fullmatch(scene.text, r.before.end, r.start)
    if not (_OF_TASK.search(scene.text, r.clause[0], r.start) or parted or behind):
        return False
    r.measure = Measure.COMPLETION
    r.decide("measure", "a part of the task told before it")
    return True


def _risen(r: Reading, scene: Scene) -> bool:
    """从6.1%提高到6.6%: where the percentage before it rose or fell to."""
    before = r.before
    if before is None or before.figure.kind != "percent" or not _RISES_TO.search(scene.text, r.left, r.start):
        return False
    if before.measure is not Measure.SHARE and _SHARE_NOUN.search(scene.text, r.left, r.start):
        return False  # 进出口增长18.9%;对东盟占比升至|24%
    if signs.SPEED.search(scene.text, r.left, r.start):
        return False  # 工业下降3.6%,拖累经济增速降至|4.1%
    if before.measure in (*GROWN, Measure.SHARE) and _OWN_RATE.search(scene.text, r.left, r.start):
        return False  # 工业增长6.9%,研发投入强度升至|3.4%
    r.measure, r.sign = before.measure, before.sign
    r.decide("measure", "where the figure before it rose or fell to")
    return True


def _of_place(r: Reading, scene: Scene) -> int | None:
    """Where 仅为北京的 begins in front of a figure (仅为北京的|40.2%, 仅为其|四成, 只有对方的|82.3%): a part of another place's own."""
    if scene.text[r.start - 1] == "其" and (held := _HELD_AT.search(scene.text, r.left, r.start - 1)):
        return held.start()
    if scene.text[r.start - 1] != "的":
        return None
    if whole := _OVER_PART.search(scene.text, max(r.left, r.clause[0]), r.start):
        return whole.start()
    named = [n.start for n in scene.places.between(max(r.left, r.start - 12), r.start) if n.end == r.start - 1]
    if other := _OTHER.search(scene.text, r.left, r.start - 1):
        named = [other.start()]
    held = _HELD_AT.search(scene.text, r.left, named[-1]) if named else None
    return held.start() if held else None


def _is_share_moved(before: Reading | None, scene: Scene) -> bool:
    """占GDP比重提高11.4个百分点,达到|50.3%: a share, for what moved was one."""
    if before is None or before.figure.kind != "pp":
        return False
    told = scene.text[before.left : before.start]
    return "比例" in told or _SHARE_NOUN.search(told) is not None


def _reached(r: Reading, scene: Scene) -> tuple[Measure, str] | None:
    """What a percentage right behind another is that says it exactly (占比突破五成,达|50.4%), or where it then stands."""
    before = r.before
    if before is not None and before.measure in GROWN and _AIMED.fullmatch(scene.text, r.left, r.start):
        return before.measure, "the goal for the growth before it"
    if _SHARE_FELL.search(scene.text, max(r.left, r.sentence[0]), r.start):
        return Measure.SHARE, "where the share told in front rose or fell to"
    if before is not None and before.figure.kind == "percent" and _BESIDE.fullmatch(scene.text, before.end, r.start):
        return before.measure, "the figure before it, told exactly"  # 增长近三成(|27.8%), 占比69%(全省平均|65%)
    if before is None or not _REACHES.fullmatch(scene.text, r.left, r.start):
        return None
    if _is_share_moved(before, scene):
        return Measure.SHARE, "where the share before it rose or fell to"
    rate = before.figure.kind == "percent" and before.measure is not Measure.LEVEL
    if rate and (before.measure is Measure.SHARE or _BEYOND.search(scene.text, before.left, before.start)):
        return before.measure, "the figure before it, told exactly"
    sped = signs.SPEED.search(scene.text, min(before.left, before.clause[0]), before.start)
    if before.figure.kind == "pp" and sped and not _RATE.search(scene.text, before.clause[0], sped.start()):
        return Measure.GROWTH, "the growth that the points before it are of"  # 增速高于全省2.1个百分点,达|12.3%
    return None


def _as_fell(r: Reading, scene: Scene) -> int:
    """降幅扩大1.7个百分点,达到|28.4%; 下降超过两成,达|21%: whether what is told exactly, or where it stands, is a fall."""
    before = r.before
    if before is None or before.measure not in (*GROWN, Measure.CHANGE):
        return 1
    return (
        (-1 if signs.FALLS.search(scene.text, before.left, before.start) else 1)
        if before.figure.kind == "pp"
        else before.sign
    )


def _plain(r: Reading, scene: Scene) -> None:
    """A percentage whose measure no word in front tells."""
    if _of_whole(r, scene):
        return
    if exact := _reached(r, scene):
        r.measure, r.sign = exact[0], _as_fell(r, scene)
        r.decide("measure", exact[1])
        return
    if ranking := ranked.lead(r, scene):
        r.measure, r.sign = ranking.measure, ranking.sign
        r.cue = ranking.start if ranking.start >= r.sentence[0] else None
        r.decide("measure", f"what its list ranks「{ranking.words}」")
    elif standings.rate(r, scene):
        yearly = _YEARLY.search(scene.text, 0, r.start) is not None
        r.measure = r.last_rate.measure if r.last_rate else Measure.YOY if yearly else Measure.GROWTH
        r.decide("measure", "the rate of a place, where rates are told")
    elif behind := _GROWTH_BEHIND.match(scene.text, r.end):
        r.measure = Measure.YOY if "同比" in behind.group() else Measure.GROWTH
        r.sign = -1 if behind.group("down") else r.sign
        r.decide("measure", f"growth behind it「{behind.group()}」")
    elif (told := as_told.percent_before(r)) is not None and _THAN_THEN.search(scene.text, r.left, r.start):
        r.measure = told.measure
        r.decide("measure", "what the percentage before it was then")
    elif OF_LEVEL.match(scene.text, r.end) and _HELD_TO_LEVEL.search(scene.text, r.clause[0], r.start):
        told = as_told.percent_before(r)
        growth = Measure.LEVEL if _OWN_RATE_HELD.search(scene.text, r.clause[0], r.start) else Measure.GROWTH
        r.measure = told.measure if told is not None and told.sentence == r.sentence else growth
        r.decide("measure", "the level that a rate is held against")
    elif (told := as_told.bracketed(r, scene)) is not None:
        r.measure, r.sign = told.measure, 1
        r.decide("measure", "a yardstick, measured as what it is held against")
    elif _fractions(r):
        r.measure = Measure.SHARE  # GDP占全国比重从1/16上升到1/15,市场主体从1/18上升到1/15
        r.decide("measure", "listed with the figure before it")
    elif behind := _SHARE_BEHIND.match(scene.text, r.end):
        r.measure = Measure.SHARE
        r.decide("measure", f"a share behind it「{behind.group()}」")
    elif shared := _SHARE_NOUN.search(scene.text, max(r.left, r.clause[0]), r.start) or portion.named_ahead(r, scene):
        r.measure, r.cue = Measure.SHARE, shared.start()
        r.decide("measure", f"a share「{shared.group()}」")
    else:
        r.measure, rule = _unnamed(r, scene)
        r.decide("measure", rule)


def _unnamed(r: Reading, scene: Scene) -> tuple[Measure, str]:
    """What a percentage is that no word tells, neither in front nor behind."""
    if rule := _unnamed_share(r, scene):
        return Measure.SHARE, rule
    if as_told.is_done(r, scene):
        return Measure.COMPLETION, "how much of its task another place has done, where one place's was told"
    if r.figure.value < 0:
        return Measure.GROWTH, "a percentage below zero"  # 进出口:2180.5亿元,|-1.4%
    return Measure.LEVEL, "no word of growth, share or completion before it"


def _of_whole(r: Reading, scene: Scene) -> bool:
    """Set a share of a place or of what a place has: 上海|七成的项目, 全省|23.5%的专利, 仅为北京的|40.2%."""
    whole = _WHOLE.search(scene.text, max(r.left, r.clause[0]), r.start)
    if whole is None and r.before is not None and r.before.whole:
        whole = _AND_OF.fullmatch(scene.text, r.before.end, r.start)
    named = scene.places.between(max(r.clause[0], r.start - 6), r.start)
    if (
        named
        and named[-1].end == r.start
        and _OF_WHOLE.match(scene.text, r.end)
        and not OF_LEVEL.match(scene.text, r.end)
    ):
        r.whole, rule = True, f"a share of a place's「{scene.text[named[-1].start : r.start]}」"
    elif (
        whole is not None
        and scene.text.startswith("的", r.end)
        and not scene.text.startswith(("增", "涨"), r.end + 1)
        and not OF_LEVEL.match(scene.text, r.end)
    ):
        r.whole, r.cue, rule = True, whole.start(), f"a share of the whole「{whole.group()}」"
    elif (held := _of_place(r, scene)) is not None:
        r.cue, rule = held, "held against a place's"
    else:
        return False
    r.measure = Measure.SHARE
    r.decide("measure", rule)
    return True


def _fractions(r: Reading) -> bool:
    before = r.before
    written = before is not None and "/" in r.figure.value_raw and "/" in before.figure.value_raw
    return written and before is not None and before.measure is Measure.SHARE


def _unnamed_share(r: Reading, scene: Scene) -> str | None:
    """The rule by which a percentage is a share though no noun in front says so."""
    before = r.before
    if (
        before is not None
        and before.measure is Measure.SHARE
        and _NEXT_WHOLE.fullmatch(scene.text, before.end, r.start)
    ):
        return "listed with the figure before it"
    if _OF_THOSE.fullmatch(scene.text, r.left, r.start) and before is not None and before.figure.kind == "count":
        return "a part of those counted before it"
    if before is not None and before.measure is Measure.SHARE and standings.follows(before.end, r.start, scene):
        return "listed with the figure before it"  # 来自苏州的占三成五,上海、南京合计|28%
    if portion.is_beside(r, scene):
        return "a part of those counted before it"
    return "a part of what stands around it" if portion.is_part(r, scene) else None


def _ended_at(r: Reading, cue: int, words: str, scene: Scene) -> None:
    """提高到47.5%: a level or a share, unless it is a growth rate that rose."""
    r.measure, r.cue = Measure.LEVEL, cue
    before = r.before
    own = before is not None and _OWN_RATE.search(scene.text, r.left, cue)
    if before is not None and before.figure.kind == "percent" and not own:
        r.measure, r.sign = before.measure, before.sign
    elif before is not None and before.measure is Measure.SHARE:
        r.measure = Measure.SHARE
    if _SHARE_NOUN.search(scene.text, r.left, cue) or _is_share_moved(before, scene):
        r.measure, r.sign = Measure.SHARE, 1
    r.decide("measure", f"where it rose or fell to「{words}」", "measure/growth")


_GROWTH_BEHIND: Final = re.compile(
    r"(?:(?:、|和|及|与)[^,。;、\d]{0,12}[\d.]{1,6}%){0,5}(?:以上|左右|以下)?的(?:年均|平均)?(?:高速|低速|快速|较快|较高|两位数|中高速|正|高|快)?(?:增长(?!来自|由|靠)|增速|增幅|涨幅|增长率)|的?(?:速度|比例|幅度)?(?:逐年)?递[增减]"
    r"|(?:以上|左右)?的[^,。;、\d的]{2,10}?(?:增速|增幅|涨幅|增长率)"  # 10.9%的财政收入增速
    r"|(?:以上|左右)?的(?:平均)?速度[快高稳逐持][一-龥]{1,3}?增长|(?:以上|左右)?的?(?:平均)?速度(?:增长|增加|上升|提升|扩大|推进)"
    r"|(?:以上|左右)?的?(?:[升增涨]幅|微增|小幅增长|(?P<down>[跌降]幅|微降|下滑|下跌|萎缩))(?=[,。;、)])"  # 录得|2.9%升幅
)
_OWN_RATE_HELD: Final = re.compile(
    "(?:强度|[化业]率|比重|占比)(?:均|都|已|也)?(?:超过?|[高低]于|不及)$"
)  # 强度超过|2.05%的全国平均水平
_TURNED: Final = re.compile("(?:以上|左右)?的(?:(?P<below>负)|正)增长")  # 下滑17.5%,去年同期还是|6.1%的正增长
_YEARLY: Final = re.compile("同比(?:名义|实际)?增[速长幅]")
_SHARE_BEHIND: Final = re.compile(  # 超过|15%的比重, 财政支出的|七成以上用于民生
    "(?:以上|左右)?(?:的(?:比重|占比|份额)|(?:都|均|将|已|全部|被){0,2}(?:用于|用在|投向|投到|花在|流向))"
)
_THAN_THEN: Final = re.compile(
    "(?:(?<!占)比(?![重例值])|较)[^,。;]{2,8}(?:同期|全年|[末底])的约?$"
)  # 比2009年同期的|66.83%高
_HELD_TO_LEVEL: Final = re.compile(
    r"(?:[快高低慢好优]于|超过|远?超|跑[赢输过]|领先于?|落后于?|未达到?|不及|[比较])[^,。;\d]{0,12}$"
)
_SINCE_YEAR: Final = re.compile("[比较和与同](?:(?:19|20)\\d\\d年|[0-9一二两三四五六七八九十]{1,2}年前)")
_WINDOW: Final = 44  # characters before a percentage in which its measure is told
_GROWS_BY: Final = re.compile(
    "(?:增长|下降)(?:均|都|分别|依次)?为(?:约|近)?$"
)  # GDP增长均为|6.5%, but 城镇化率增长为|65%
_A_RATE: Final = re.compile("(?:率|强度|比重|占比|比例|度|系数)[^,。;\\d]{0,6}$")
_RISING: Final = frozenset({"growth", "decline", "yoy", "yoy_down"})
_OF_ANY_BASE: Final = frozenset({"growth", "decline", "rate", "rate_down", "signed", "signed_down"})
_WHOLE: Final = re.compile(r"(?:全[国省市县区球]|我[国省市]|世界)(?:约|近|超过?|的)*$")  # 全省|23.5%的专利
_OTHER: Final = re.compile("(?:对方|前者|后者)$")
_OVER_PART: Final = re.compile("(?:超过?|不足|不到|接近|逾|仅为|约为)全[国省市县区州]的$")  # 三地合计超过全市的|45%
_OF_WHOLE: Final = re.compile(r"(?:以上|左右|以下)?的(?!增|涨|速度|平均|均值|水平)")
_GOAL: Final = "(?:全年|年度|年初|既定|预期|规划)?(?:目标|预期)"
_OF_GOAL: Final = re.compile(f"的{_GOAL}")  # 未达年初|6%的预期目标: no degree of completion
OF_LEVEL: Final = re.compile(  # 低于全国|8.1%的平均数, 低于|6%的预期目标
    f"这(?:条(?:及格|平均)?线|道坎|个(?:水平|平均数))|(?:以上|左右)?的(?:平均|均值|水平|全[国省市](?:平均)?水平|{_GOAL}|[^,。;、\\d的]{{0,8}}增速)"
)
_OF_ALL: Final = re.compile(r"的[一-龥]{2}")  # 占全国1/26的面积
_AND_OF: Final = re.compile(r"的[^,。;]{2,12}[,、和及与]")
_SHARE_NOUN: Final = re.compile(
    r"占(?!地(?!方))(?:[^,。;、]{0,16}?的?(?:比重|比例|份额))?|比重|占比|税比|份额|占有率|亏损面"
)
