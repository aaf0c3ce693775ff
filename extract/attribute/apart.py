"""Which figures of one paragraph share all their answers, and what of their own tells them apart: 飞地13个,其中|4个已启用."""

from __future__ import annotations

import functools
import re
from collections.abc import Hashable
from decimal import Decimal
from typing import Final

from extract.attribute import each, risen
from extract.attribute.reading import Reading
from extract.attribute.terms import GROWN, GROWTH, STAGES
from extract.models import Measure, Qualifier
from extract.phrase import LONGEST
from extract.scene import Named, Scene

_SAME: Final = Decimal("0.97")  # as much of each other: 1.9万户 is 18960户 told roundly
_NEAR_BOUND: Final = Decimal("0.8")  # a bound that is this much of an amount says it again
_SHORTEST, _LONGEST = 2, 14
_AND_NEXT: Final = re.compile("(?:以及|[、和及与])\\d")
_AGAINST: Final = re.compile(
    "(?:分别|各)?(?:[高低快慢好优]于|[高低]出|比)(?P<whole>[一-龥]{2,4}(?:(?:以及|[、和及与])(?:(?!分别)[一-龥]){2,4}){1,2}?)(?:平均(?:水平)?|同期)?(?:分别)?[高低快慢]?$"
)
# But 扣除价格因素 says at which prices, and not without what
_LEFT_OUT: Final = re.compile(
    "(?P<how>(?<![计前])(?:扣除|剔除)[^,。;()\\d价汇季这]{2,12}?(?:(?<=性)因素)?)(?:因素|影响)?(?:(?:之?后|外),?|,)[^,。;\\d]{0,12}$"
)
_ALIKE: Final = 100  # a paragraph that tells more of one thing than that is a table, and no label tells its cells apart
_REAL: Final = ("gdp", "value_added")
_UNITS: Final = re.compile(r"(?P<units>[^,。;、()\d]{1,8}[县市区]\([县市区、旗]{1,5}\))(?:共|合计|累计)?(?:实现|完成)")
_UNDONE: Final = re.compile(
    "(?:尚|仍|还|均)?(?P<how>未[^,。;、]{0,4}?(?:开工|竣工|投产|落地|建成|入库|启动|供地|复工|注册))"
)
_THEN: Final = (
    "(?P<base>(?:19|20)\\d\\d年(?:末|底)?|(?:上|前)个?(?:月|季度)|上半年|[一二三四]季度|1?\\d月份?|1[-—]1?\\d月"
    "|[两三四五六七八九十]{1,2}年前|“十[一二三四五]五”(?:末|期末|期间|时期)?)"
)
_ON_MONTH: Final = re.compile("环比[^,。;\\d]{0,8}$")
_WHOLE: Final = "(?P<whole>全[国省市区县州]|[一-龥]{2,3}[省市])(?:平均)?(?:水平|增速)?(?:约|近)?"
_ABOVE: Final = re.compile(f"(?:[高低快慢好优]于|[高低]出|领先|落后){_WHOLE}$")
_THAN: Final = re.compile(
    "[比较](?P<whole>全[国省市区县州])(?:平均)?(?:水平|增速)?[也还都又]?[高低快慢]$"
)  # 比全省平均高|5.2个百分点
_THAN_ANOTHER: Final = re.compile(  # 收入比郎溪高出近|八成
    "[比较](?P<whole>(?![上去前]|年初)[一-龥]{2,4}?)(?:高出|多出|[高多低少]了)(?:约|近|超过?)?$"
)
_SCHEDULE: Final = re.compile("(?P<whole>序时(?:进度)?|(?:时间|目标|计划)进度)$")
_YARDSTICKS: Final = (_ABOVE, _THAN, _THAN_ANOTHER, _SCHEDULE)
_OVER_YEARS: Final = re.compile(
    "(?P<over>[两三四五六七八九十]年(?:来|间)?累计|[三五六七八九十]年(?:来|间))[^,。;\\d]{0,8}$"
)
_NEXT_WHOLE: Final = re.compile(f"[、和及与]{_WHOLE}")
_GREW_SINCE: Final = re.compile(
    f"(?:[比较]{_THEN}(?:同期|同口径|相比,?)?|[与同和跟]{_THEN.replace('base', 'with')}(?:同期)?相比,?)[^,。;\\d]{{0,10}}$"
)
_SINCE: Final = {
    Measure.GROWTH: _GREW_SINCE,
    Measure.CHANGE: _GREW_SINCE,
    Measure.MULTIPLE: re.compile(f"(?:是|为|相当于|达到?|[比较]){_THEN}(?:同期|的)?[^,。;\\d]{{0,6}}$"),
}
_REST: Final = ("其余", "其他", "剩余", "余下", "其余的")
_OF_STAGE: Final = re.compile(
    f"^新?(?:[开动]工建设|竣工投产|建成投[产用]|{STAGES})(?=[一-龥\\d]*项目)|[(](?:{STAGES})[)]$"
)
_OF_SIZE: Final = re.compile(r"^[\d.百千万亿美]+元[^项企]{0,12}(?=项目|企业)")
_COSTS: Final = ("investment_total", "investment_completed")
_NEAR: Final = 60  # characters in which a count of projects still says what an amount is of
_APART: Final = re.compile("[;。]|其中")
_PLAIN: Final = re.compile("[一-龥“”、0-9.]{1,10}项目")
_COLON: Final = re.compile(":")
_SIZED: Final = ("项目", "企业")
_TOLD_SIZE: Final = re.compile("[万亿]美?元")
_OWN_SIZE: Final = re.compile(
    "(?P<size>(?:年?(?:总?投资|产值|营收|(?:营业|销售)收入|销售|交易|纳税|税收)(?:额|规模)?)?"
    r"(?:(?:超过?|过|逾|不足)[\d.百千]{0,9}[万亿]美?元|[\d.百千]{0,9}[万亿]美?元(?:及?以[上下])))的?[则只仅共达就还也已]*有?$"
)
_FROM_ELSEWHERE: Final = re.compile("籍|来源的|(?:项目|企业|公司|资金|客[商源]|游客|旅客|人才|务工)(?:$|[(])")
_WAS: Final = "(原先)"
_PASSED: Final = "曾达"
_AIMED: Final = "力争"
_BEYOND: Final = re.compile("(?:力争|争取|力拼|冲刺|奋斗目标|争)[^,。;、\\d]{0,6}$")  # 全年确保150个、力争|160个
_PASSING: Final = re.compile("(?:先后|连续|接连|相继|陆续|接续)[^,。;\\d]{0,10}$")
# What says no more than that, how much or which way: of 其中已建成的只有|5个 it leaves 建成
_FRAME: Final = (
    "已经|首次|关口|大关|力争|其中|而且|并且|同时|另外|此外|还有|另有|则是|就是|只有|仅有|占到|分别|依次|其余|剩余|合计|共计|累计|"
    "达到|超过|突破|接近|将近|不足|不到|高达|"
    "增速|增幅|须|确保|截至|单看|冲刺|跑赢|跑|冲|同比|环比|增长|增加|减少|提高|提升|下降|上升|扩大|缩小|升至|降至|增至|新增|净增|实现|"
    "[ ,、:()的了才但是约超逾只也都已且却则又另从由和及把被将个以]"
)
_AHEAD_OF_OWN: Final = re.compile(
    f"(?:{_FRAME}|就(?![地业近])|还(?!款|本)|有(?![限色机效])|为(?!主)|均(?![价衡])|共(?![享同建])|再(?!生)|并(?![购网])|到(?![位账期])|"
    "在(?![建产营册校职编研途岗外线籍孵])|占(?![地用])|达(?![产标])|近(?!郊)|与|等(?!级)|而|仅)+"
)
_BEHIND_OWN: Final = re.compile(
    f"(?:{_FRAME}|(?<![拥没国私所])有|(?<![行作认])为|(?<![平人户亩])均|(?<![所现存])在|(?<!送)到|[就还共再并占达近与等而仅至]){{1,8}}$"
)
_COUNTIES: Final = re.compile(r"县\([市区]、?[市区]?\)|[县市]区\([县市]\)")
_BEHIND: Final = re.compile("(?:左右|以上|多)?(?P<words>[一-龥“”]{2,})")
_NAME: Final = re.compile("[一-龥A-Za-z“”()、]+")


def decide(found: list[Reading], scene: Scene) -> None:
    """Add to the label of a figure what tells it from one of its paragraph that has all other answers in common."""
    given: dict[int, str] = {}
    for r in found:
        if r.noise is None and r.label:
            r.label = _of_the_rest(r, _undone(r, scene), scene)
            r.label = _held_against(_in_town_or_country(r, scene), r, scene) + _nominal(r, scene) + _left_out(r, scene)
            r.label += _since(r, scene) or _yardstick(r, scene)
            r.label = _elsewhere(r, scene, given) + r.label + _size(r, scene)
    _by_units(found, scene)
    marked = _by_what_is_counted(found, scene)  # by where a figure begins, with the label that it had
    sizes = _sizes(found, scene)
    told: dict[Hashable, list[Reading]] = {}
    for r in found:
        if r.noise is not None or r.indicator is None or not r.label:
            continue
        plain = r.label
        if r.follows is not None and r.figure.relative and r.follows.measure is not Measure.CHANGE:
            # 社零612亿元,其中城镇526亿元,增长|4.2%: the part's growth; 高于全国1.3个百分点、全省|0.6 is another's
            r.label = marked.get((r.follows.start, plain), plain)
        alike = told.setdefault((scene.block(r.start).start, *_answers(r)), [])
        then = [other for other in alike[:_ALIKE] if _meet(r, other)]
        if all(_differ(r, other, scene) for other in then) and then:
            _mark(r, then, sizes, scene)
            if then[0].label != plain:
                marked.setdefault((then[0].start, plain), then[0].label)
        alike.append(r)
        if r.label != plain and not r.label.endswith(f"({_AIMED})"):
            marked[r.start, plain] = r.label


def _undone(r: Reading, scene: Scene) -> str:
    """10个|项目未按期开工: what has not been done with the things that are counted."""
    behind = r.figure.kind == "count" and r.alias is not None and r.alias[0] >= r.end
    undone = _UNDONE.match(scene.text, r.alias[1]) if behind and r.alias is not None else None
    return f"{undone.group('how')}{r.label}"[:LONGEST] if undone else r.label


def _of_the_rest(r: Reading, label: str, scene: Scene) -> str:
    """10亿元至50亿元项目23个、其余|78个: what is left over is of no size told before."""
    rest = r.figure.kind == "count" and scene.text.endswith(_REST, 0, r.start)
    return f"其余{_OF_SIZE.sub('', _OF_STAGE.sub('', label))}"[:LONGEST] if rest and "其余" not in label else label


def _in_town_or_country(r: Reading, scene: Scene) -> str:
    """城乡居民人均可支配收入分别为29874元、|13052元: the first is of towns, the second of the country."""
    if "城乡" not in r.label or r.indicator != "disposable_income" or r.measure is Measure.MULTIPLE:
        return r.label
    second = r.before is not None and each.AND.fullmatch(scene.text, r.before.end, r.start) is not None
    first = _AND_NEXT.match(scene.text, r.end) is not None
    return r.label.replace("城乡", "农村" if second else "城镇" if first else "城乡", 1)


def _nominal(r: Reading, scene: Scene) -> str:
    """GDP名义增长|17.62%: at the prices of each year, where growth is told at constant ones as a rule."""
    told = r.measure in GROWN and r.indicator in _REAL and "名义" not in r.label
    return "(名义)" if told and "名义" in scene.text[max(r.left, r.clause[0]) : r.start] else ""


def _size(r: Reading, scene: Scene) -> str:
    """这些大项目中,3000万美元以上的有|67个: of what size things are, where their label does not say so."""
    counts = r.figure.kind == "count" and r.measure is Measure.LEVEL and not _TOLD_SIZE.search(r.label)
    told = _OWN_SIZE.search(scene.text, r.clause[0], r.start) if counts and r.label.endswith(_SIZED) else None
    return f"({told.group('size')})" if told and len(r.label + told.group("size")) < LONGEST else ""


def _elsewhere(r: Reading, scene: Scene, given: dict[int, str]) -> str:
    """新签约项目86个,其中上海项目|12个 of 滁州: where those come from that are counted, by `given` for what goes on with them."""
    if r.alias is None or r.partner or r.alias[0] >= r.start or not _FROM_ELSEWHERE.match(r.label):
        return ""
    at = scene.text.rfind(r.label, r.sentence[0], r.start), r.start  # 长三角项目109个,其中上海|46个
    places = [n for n in scene.places.between(r.sentence[0], r.start) if not n.relative]
    named = next((n for n in reversed(places) if n.end in at), None)
    if named is None:
        return given.get(r.follows.start, "") if r.follows is not None and r.follows.alias == r.alias else ""
    begin, whose = named.start, [named.place]
    for n in reversed(places):
        if n.end <= begin and scene.text[n.end : begin] in ("", "、", "和"):  # 沪苏浙; 深圳、东莞企业
            begin, whose = n.start, [*whose, n.place]
    fits = r.region not in whose and named.end - begin + len(r.label) <= LONGEST
    given[r.start] = scene.text[begin : named.end] if fits else ""
    return given[r.start]


def _left_out(r: Reading, scene: Scene) -> str:
    """投资下降3.2%,扣除房地产开发投资,增长|4.5%: without what a figure is told."""
    told = _LEFT_OUT.search(scene.text, max(r.left, r.sentence[0]), r.start)
    return f"({told.group('how')})" if told and told.group("how") not in r.label else ""


def _since(r: Reading, scene: Scene) -> str:
    """2023年,…比2020年增长|18.9%, 环比增长|8.2%: since when something has grown, where that is not the year before."""
    begin = max(r.left, r.sentence[0])
    if r.measure in GROWN and _ON_MONTH.search(scene.text, begin, r.start):
        return "(环比)"
    if r.measure in GROWTH and (over := _OVER_YEARS.search(scene.text, begin, r.start)):
        return f"({over.group('over')})"  # 五年累计提高|6.3个百分点
    told = _SINCE[r.measure].search(scene.text, begin, r.start) if r.measure in _SINCE else None
    base, end = next(filter(None, told.groups()), "") if told else "", r.period[1]
    return "" if not base or end is None or base.startswith(str(end.year - 1)) else f"(比{base})"


def _yardstick(r: Reading, scene: Scene) -> str:
    """增长6.1%,高于全国|1.3个百分点: what a rate is above or below, where its label does not say so."""
    if r.measure is not Measure.CHANGE or "(" in r.label:
        return ""
    begin = max(r.left, r.clause[0])
    told = next(filter(None, (one.search(scene.text, begin, r.start) for one in _YARDSTICKS)), None)
    before = r.before
    if told is None and before is not None and before.label.startswith(f"{r.label}(比"):
        told = _NEXT_WHOLE.fullmatch(scene.text, before.end, r.start)  # 高于全国1.3个百分点、全省|0.6
    return f"(比{told.group('whole')})" if told and told.group("whole") not in r.label else ""


def _held_against(label: str, r: Reading, scene: Scene) -> str:
    """分别高于全国、全省1.2和|0.8个百分点: whose rate a difference is to, where there are several."""
    if r.measure is not Measure.CHANGE or r.figure.kind not in ("pp", "bare", "count"):
        return label
    head, place = _head(r, scene)
    told = _AGAINST.search(scene.text, head.clause[0], head.start)
    whole = each.AND.split(told.group("whole")) if told else []
    return f"{label}(比{whole[place]})" if 1 < len(whole) > place else label


def _head(r: Reading, scene: Scene, joint: re.Pattern[str] = each.AND) -> tuple[Reading, int]:
    """The first figure of the list that a figure is in, and how many stand before it."""
    head, place = r, 0
    while head.before is not None and joint.fullmatch(scene.text, head.before.end, head.start):
        head, place = head.before, place + 1
    return head, place


def _by_units(found: list[Reading], scene: Scene) -> None:
    """39个重灾县(市)实现生产总值|4331.9亿元,增长|13.3%: that an amount is of the units counted, and not of all that hold them."""
    labels: dict[int, str] = {}
    for r in found:
        units = r.before
        if (
            r.noise is None
            and r.label
            and units is not None
            and units.indicator == "region_count"
            and units.clause == r.clause
        ):
            whose = _UNITS.match(scene.text, units.end, r.start)
            if whose is not None and not r.label.startswith(whose.group("units")):
                labels[r.start] = whose.group("units") + r.label
        elif r.follows is not None and r.follows.start in labels:
            labels[r.start] = labels[r.follows.start]
        r.label = labels.get(r.start, r.label)


def _by_what_is_counted(found: list[Reading], scene: Scene) -> dict[tuple[int, str], str]:
    """签约项目19个,总投资57亿元;开工项目17个,总投资|43亿元: what projects the amounts of an article are of, where there are several.

    Or 完成投资389亿元。其中产业类项目121个,完成投资|268.5亿元: of some beside all. Gives the labels that figures had, with those they got.
    """
    told: dict[Hashable, list[tuple[Reading, str]]] = {}
    for r in found:
        if r.noise is not None or not r.indicator or not r.label:
            continue
        counted = _counted(r, scene)
        fits = len(counted + r.label) <= LONGEST and not r.label.startswith(counted or "项目")
        if (counted and fits) or (not counted and r.indicator in _COSTS):
            told.setdefault(_answers(r), []).append((r, counted))
    marked: dict[tuple[int, str], str] = {}
    for alike in told.values():
        if len({counted for _, counted in alike}) > 1:
            for r, counted in alike:
                marked[r.start, r.label] = r.label = counted + r.label
    return marked


def _counted(r: Reading, scene: Scene) -> str:
    """What a figure's sentence, or the lines just above, has counted of projects before it; nothing of a figure that is of one of them."""
    if r.figure.kind not in ("money", "percent", "area") or r.project is not None:
        return ""
    last = r.back_to(lambda one: one.indicator == "project_count") or r.last_count
    if last is None or last.indicator != "project_count" or last.figure.kind != "count" or last.region != r.region:
        return ""
    near = r.start - last.end <= _NEAR and not _APART.search(scene.text, last.end, r.start)
    return last.label if near and _PLAIN.fullmatch(last.label) else ""


def _answers(r: Reading) -> tuple[Hashable, ...]:
    unit = r.figure.unit.unit if r.figure.unit else None
    told = r.indicator, r.label, r.region, r.town, unit, r.sector, r.partner
    return *told, r.measure, r.status, r.project, r.period[1]


def _meet(r: Reading, other: Reading) -> bool:
    """Whether two figures of one end may be of the same time: what stands then has no beginning."""
    first, second = r.period[0], other.period[0]
    return first == second or first is None or second is None


def _differ(r: Reading, other: Reading, scene: Scene) -> bool:
    """Whether figures are of different sizes: 近2万户 and 18960户 are not, nor is 超8000亿元 beside 8646亿元."""
    if _of_ratio(r, scene) is not r and _of_ratio(other, scene) is not other:
        return r.figure.value != other.figure.value  # 由8.5:|48.6:42.9调整为8.2:|49.1:42.7
    low, high = sorted((r, other), key=lambda one: abs(one.figure.value))
    bound = low.figure.qualifier == Qualifier.AT_LEAST or high.figure.qualifier == Qualifier.AT_MOST
    same = _NEAR_BOUND if bound and r.figure.kind == "money" else _SAME
    return high.figure.value != 0 and abs(low.figure.value / high.figure.value) < same


def _mark(r: Reading, alike: list[Reading], sizes: dict[int, int], scene: Scene) -> None:
    first = alike[0]
    left = risen.starts(_of_ratio(first, scene), scene) or risen.leaves(first, scene)
    if left and first.end <= r.start <= r.right:
        first.label = first.label.removesuffix(_WAS) + _WAS
        return
    if _PASSING.search(scene.text, first.clause[0], first.start) and first.clause == r.clause:
        last = alike[-1]  # 先后突破|50亿元、|100亿元、150亿元
        last.label = f"{last.label}({_PASSED}{scene.text[last.start : last.end]})"
        return
    if _BEYOND.search(scene.text, alike[-1].end, r.start) and alike[-1].sentence == r.sentence:
        r.label = f"{r.label}({_AIMED})"
    elif label := _handed_out(r, sizes, scene):
        if first.label == r.label and _head(first, scene)[0] is _head(r, scene)[0]:
            first.label = _handed_out(first, sizes, scene) or first.label
        r.label = label
    elif own := _front(r, scene) or _behind(r, scene):
        r.label = f"{r.label}({own})"


def _of_ratio(r: Reading, scene: Scene) -> Reading:
    """由8.5:48.6:|42.9调整为8.2:49.1:42.7: the first figure of the ratio that a figure is in."""
    return _head(r, scene, _COLON)[0]


def _handed_out(r: Reading, sizes: dict[int, int], scene: Scene) -> str:
    """人均收入5万元,城镇、农村居民分别为6万元、|3万元: a label with the words that come to a figure in the order of its list."""
    head, place = _head(r, scene)
    count = sizes[head.start]
    if told := _bare(each.name(place, count, head, scene)):
        first = _bare(each.name(0, count, head, scene))
        named = first in r.label  # 国家级、省级分别6家和|89家: no 国家级 of the 省级
        label = r.label.replace(first, told, 1) if named else f"{r.label}({told})"
        return label if told not in r.label or place == 0 else ""
    term = scene.text[slice(*r.alias)] if r.alias else ""
    return each.of_joint(r.label, place, count, term)


def _sizes(found: list[Reading], scene: Scene) -> dict[int, int]:
    """How many figures each list is of, by where the first of it begins."""
    sizes: dict[int, int] = {}
    for r in found:
        head, place = _head(r, scene)
        sizes[head.start] = place + 1
    return sizes


def _front(r: Reading, scene: Scene) -> str:
    """规上|27家, 占全市电力总装机的|84%: the words of its own in front of a figure; in 60万吨PVC、|60万吨烧碱 they are the other's."""
    if scene.text[r.start - 1] == "、":
        return ""
    start = max(r.left, r.clause[0])
    own = _own(_COUNTIES.sub("县市区", scene.without(start, r.start, scene.times)), r.label)
    bare = functools.reduce(
        lambda words, n: words.replace(scene.text[n.start : n.end], ""), _homes(start, r, scene), own
    )
    return own if bare not in r.label else ""  # 杭州|GDP tells nothing of its own, but 湖州|段 does


def _homes(start: int, r: Reading, scene: Scene) -> list[Named]:
    return [n for n in scene.places.between(start, r.start) if n.place == r.region]


def _behind(r: Reading, scene: Scene) -> str:
    """其中|4个已经启用: the words behind it, up to the next figure."""
    found = _BEHIND.match(scene.text, r.end, max(r.end, r.right))
    return _own(found.group("words"), r.label) if found else ""


def _own(words: str, label: str) -> str:
    """What is left of some words without their frame and the end of the label that they begin with; nothing where that is no phrase."""
    bare = _bare(words)
    told = next((n for n in range(len(bare), 1, -1) if label.endswith(bare[:n])), 0)
    bare = _bare(bare[told:])
    whole = bare.count("(") == bare.count(")")
    fits = _SHORTEST <= len(bare) <= _LONGEST and bare not in label and whole
    return bare if fits and _NAME.fullmatch(bare) else ""


def _bare(words: str) -> str:
    lead = _AHEAD_OF_OWN.match(words)
    return _BEHIND_OWN.sub("", words[lead.end() if lead else 0 :])
