"""Whether an amount or a count is a level, or how much it has grown by, fallen by, or lies apart from another."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.models import Measure
from extract.scene import Scene

# 不会低于今年的1.6亿元, 不低于全省平均的1.2万元: what an amount is held to, no gap from it
_NOT_BOUND: Final = "(?<!不)(?<!不会)(?<!不得)(?<!不能)(?<!不应)(?<!不可)(?<!没有)(?<!未)"
_CHANGE: Final = re.compile(
    r"(?:(?:净流[入出]|自然增长)(?:常住|外来|户籍)?(?:人口|人数)(?:分别|依次)?(?:达到?|为|有|是)?|(?<=人口)(?:净流[入出]|(?:增长|增加|减少)[数量])量?(?:分别|依次)?(?:达到?|为|有|是)?"
    r"|净增|[增减]量(?:就|也|均|都|皆|则|分别|依次)?(?:达到?|为|有|是)?|新增|(?:(?<=每[亩吨户台头家人])|(?<=每公斤))降低(?:生产|用工|人工)?成本|增亏|减亏|增收|减收|增支|减支|短收|超收|增产|减产|增加|增长|提高|(?<!改造)提升|上升|扩大|减少|下降|降低|缩减|缩小|压减|调减|回落|拉大|拉开|净增加|高出|(?<!加)快(?:于[^,。;0-9]{0,8})?"
    rf"|{_NOT_BOUND}(?:高于|低于|高出|多于|少于)(?!每|人民币)[^,。;0-9有]{{2,12}}(?<![的(])"
    r"|收窄|放缓|下滑|滑落|稀释|摊薄|缩水|萎缩|下调|走高|走低|跌|多出|少了|多了|(?:同比|环比|相比,?|[比较]20\d\d年)[多少高低]|(?<![至最不玛])[多少](?:[花收赚挣卖产打销开签投跑]|发(?!送)|交付|(?:发送|接待|运送)[一-龥]{0,4})|(?<=[企项][业目])数?[多少]|相差|[仅只还尚仍](?:分别|各)?差|(?<=[,;])差(?=了)|隔着|(?<!被)甩开|(?<=[)])(?:[多少]|高出)|[与和同][^,。;\d]{2,8}(?<![一-龥]落)差|[两三四]市差|超出(?!了?预)[^,。;0-9万亿]{2,8}|净迁[入出]|(?<!拖)欠|(?<!起)降|(?<!改造提)升|涨|(?<!国内|国际|全国|全球|世界|行业|业内|省内|技术|工艺|相对|较为|比较|经济|淘汰|关停|整治|清退|退出)(?:领先|落后)(?!的|型|水平|[县村镇乡]|地区|[一-龥]{0,6}(?:产能|工艺|装备|设备|机组|产线|企业))[^,。;0-9]{0,8}|(?<![削抵])减|增|上涨|(?<!水土)流失(?:人口)?|蒸发|净流出|(?<=[一全]年)回流|便宜|(?<!昂)贵|(?:(?<=每度)|(?<=每度电)|(?<=千瓦时)|(?<=立方米)|(?<=每吨)|(?<=每方))[高低]|(?:比|较)(?:20\d\d年)?[^,。;0-9]{1,12}(?:高|低|多|少)|[比较](?:20\d\d年|去年|上年|前年)(?:同期|同时|末|底)?[多少][一-龥]{0,4}|同比(?:多|少)[一-龥]{0,3})"
    r"(?:了)?(?:共计?|合计|总计)?(?:约|近|超过?|超|逾|至少|不到|不足|分别)?$"
)
_CHANGE_REACH: Final = 30  # characters that it may take
FALL: Final = re.compile(
    rf"塌|减少|短收|下降|降低|萎缩|下调|(?<!水土)流失|蒸发|净流出|缩减|缩小|压减|调减|回落|{_NOT_BOUND}低于|放缓|慢[于了]|掉了|跌|下滑|滑落|稀释|摊薄|下挫|走低|缩水|退步|收窄|便宜|降|(?<!最)低|减|少|欠|(?:还|尚|仍)差|(?<=[一-龥])(?<!相)差(?:了|约|近)*$|落后|下拉|拖累"
)
_BEHIND: Final = re.compile("落后|(?<=[一-龥])差")  # 落后龙岗|350亿元, 距广东还差|2400亿元: as 差距 tells it
_AIMED: Final = re.compile("目标|任务|计划|进度")  # 离全年目标还差|122亿元 is short of it
UP_TO: Final = re.compile(r"(?:(?<![达不])到|至|(?<![仅只])为)(?:了)?(?:约|近|超过?|逾)?$")
_OPENED: Final = re.compile("人?[(][+]?")
_HOW_MANY_MORE: Final = re.compile(
    "(?:[增减]量|净流[入出]|人口(?:增长|增加|减少)[数量])[^,。;\\d]{0,6}为(?:约|近)?$"
)  # 增量为|784亿元 is no level reached
MORE_BEHIND: Final = re.compile(
    "(?:以上|左右|多)?的(?:[^,。;、\\d的]{0,8}?)(?P<more>净?增量|增加额|(?<![一-龥]的)优势(?=险胜|胜出|领先|反超|超过|位居))"
)
_MORE_AT: Final = re.compile("(?P<more>净?增量)(?:均|都|也)?在$")  # 人口增量在|10万以上, but not 增量在|九城中居首
_BOUND: Final = re.compile("以[上下]|左右|之间")
_FORMER: Final = re.compile("[(,;、](?:前者|后者)(?:则|也|为|是|达到?|仅|只有|约|近){0,3}$")
_HELD: Final = re.compile(  # 7.6万人|的增量高过宁波(7.4万)、南京(|6.77万)
    r"的增量[^,。;()\d]{0,4}(?:[高多大低少小]于|[高超]过)(?:[^,。;()\d]{2,8}[(][\d.]+[万亿]?[人元]?[)][、和])*[^,。;()\d]{2,8}[(]"
)
_LONGEST_LIST: Final = 30  # lines
_LINE: Final = re.compile(r"[^,。;:\d]{2,10}?[:\s]?\d[\d.]*万?人?")
_GAINED: Final = re.compile("增量|净增|净流入|增加[值数]?(?:前|最)")
_GAP: Final = re.compile(r"差距(?!的)[^,。;\d]{0,4}?(?:[从由为是达有剩仅就至到])(?:20\d\d年)?[^,。;\d]{0,6}$")
_GAP_IS: Final = re.compile(
    "[与和同距离跟][^。;\\d]{2,12}(?:[(][^()]{1,16}[)])?(?:之间)?的?差距(?:目前|现在)?(?:还|仍|约|近|只|仅|有|为|达|超过?|不到|不足){1,3}$"
)
_SHORT_OF: Final = re.compile(  # 离“2万亿”还有|两千多亿元
    r"(?:(?<![脱偏撤隔分背逃游])离|距离?)(?!任|职|休)[^,。;]{2,12}(?:还|仍|尚|只|仅)(?:有|剩|缺)(?:约|近|不到)?$"
)
_APART: Final = "how far apart two are"
_THEN: Final = re.compile(
    "[,、]?(?:而|相?比|较){0,3}(?:(?:20)?\\d\\d年|去年|上年)(?:同期|末|底)?的?(?:约|近)?"
)  # 相差1.05万亿元,比2019年的|7383亿元…
_GAP_MOVED: Final = re.compile("(?:缩小|缩减|收窄|扩大|拉大|拉开)[至到](?:今年|去年)?的?(?:约|近|不到|不足)?")
_AHEAD_OF: Final = ("领先", "落后", "高于", "低于", "多于", "少于")
_KIN: Final = 3  # times that a figure of one place may be that of another
_WORTH: Final = re.compile("产值|投资|税收|销售|营收|利润")
LISTED: Final = "listed with an increment before it"
_NEXT_NOUN: Final = re.compile(  # 、高新技术企业, 以上、省级, but not 、在建
    r"(?:以上|左右|[)])?[、和及](?:(?:国家|[省市区县])级|[^在现累总达有已其,。;]{3,14})"
)
_NEW: Final = re.compile(
    "(?:新增|净增|增加|新设|新登记|新[认评]定|新培育|新入[库选]|新获[批评]|新晋|新纳入|新添|新认证|新备案)[^,。;、\\d]{0,20}$"
)
_PARTED: Final = re.compile("(?:以上|左右|多)?[,;(]")  # between an increment and 其中
_HAS_NOW: Final = re.compile("达到|累计|总数|共有|已有|现有|拥有")
# 新认定高新技术企业|86家: how many more of those there are at a time
_RECOGNISED: Final = frozenset(
    {"新认定", "新培育", "新入库", "新获批", "新获评", "新晋", "新纳入", "新添", "新评定", "新认证", "新备案"}
)
_KEPT: Final = re.compile("企业|公司|平台|中心|小巨人|实验室|工作站|孵化器|园区|瞪羚|独角兽")
_EARNED: Final = ("增收", "减收", "增产", "减产", "增亏", "减亏")
_AND: Final = re.compile("[、和及与]")
_EACH_THAN: Final = re.compile("分别|[较比][上去前][年届期][^,。;\\d]{0,6}(?:[增减多少]|净增)[加少]?$")
_BONDS: Final = re.compile(  # 新增专项债券, 新增合同外资 are of a kind
    "(?:政府|地方|专项|一般){0,3}债(?:券|务限额)|(?:合同|协议)(?:利用)?外资"
)
_BY_NATURE_NEW: Final = frozenset(
    {
        "employment",
        "land_area",
        "floor_area",
        "fixed_asset_investment",
        "industrial_investment",
        "policy_count",
        "incentive_paid",
    }
)


def decide(r: Reading, scene: Scene) -> None:
    """Set measure and sign of an amount or a count: a level, or an increment by the words in front of it."""
    words = _words(r, scene)
    if change := _stated(r, words, scene):
        r.measure = Measure.CHANGE
        apart = (
            r.figure.kind in ("money", "persons", "bare")
            and _BEHIND.search(change.group())
            and not _AIMED.search(words)
        )
        r.sign = -1 if FALL.search(change.group()) and not apart else 1
        r.decide("measure", _APART if apart else f"an increment「{change.group()}」")
        return
    more = MORE_BEHIND.match(scene.text, r.end) or _MORE_AT.search(scene.text, r.left, r.start)
    if more and (more.end() > r.start or _BOUND.match(scene.text, r.end)):  # 以|804亿元的GDP增量位列第一
        r.measure = Measure.CHANGE
        r.decide("measure", f"an increment「{more.group('more')}」")
        return
    if _is_gap(r, scene):
        r.measure = Measure.CHANGE
        r.decide("measure", _APART)
        return
    if (told := _former(r, scene)) is not None:
        r.measure, r.sign = told.measure, told.sign
        r.decide("measure", "as of the former")
        return
    if _is_signed(r, scene):
        r.measure = Measure.CHANGE
        r.decide("measure", "signed, in brackets behind the level")
        return
    if headed := _listed_under(r, scene):
        r.measure = Measure.CHANGE
        r.decide("measure", f"under the heading「{headed}」")
        return
    if _goes_on(r, scene):
        r.measure, r.sign = Measure.CHANGE, r.before.sign if r.before else 1
        r.decide("measure", LISTED)
        return
    if whole := _whole_of(r, scene):
        r.measure, r.sign = Measure.CHANGE, whole.sign
        r.decide("measure", "a part of an increment before it")
        return
    r.measure = Measure.LEVEL
    r.decide("measure", "a level")
    new = [h for h in scene.cues.between(max(r.left, r.clause[0]), r.start) if "new" in h.payload]
    if new and r.indicator not in _BY_NATURE_NEW and _is_more(new[-1].start, new[-1].end, r, scene):
        r.measure = Measure.CHANGE
        r.decide("measure", "新增 stands before it")


def _stated(r: Reading, words: str, scene: Scene) -> re.Match[str] | None:
    """The word of a change in front of a figure, where it speaks of it."""
    change = _CHANGE.search(words, max(0, len(words) - _CHANGE_REACH))
    if change is None or _is_rivals(r, change, scene):
        return None
    than = change.group()[1:2] == "于"
    if than and (scene.text.startswith("的", r.end) or r.indicator == "region_count"):
        return None  # 远低于东莞超|3000亿元的经济体量, 低于全国平均水平的粤东西北|11市: a yardstick's own
    if r.figure.kind == "persons" and change.group().startswith(_EARNED):
        return None  # 带动茶农增收|5000余人: who earns more
    return change if _HOW_MANY_MORE.search(words) or not UP_TO.search(words) else None


def _words(r: Reading, scene: Scene) -> str:
    """高出第二名苏州(|19.04万元)|1.59万元: the words in front of a figure, or of the brackets before it; none of what they tell."""
    after = scene.text[r.end : r.end + 2]
    if scene.text[r.left : r.start] == ")" and (opened := scene.text.rfind("(", r.sentence[0], r.start)) >= 0:
        return scene.text[r.before.end if r.before and r.before.end < opened else r.sentence[0] : opened]
    told = scene.text[r.start - 1] == "(" and after[:1] == ")" and after[1:].isdigit()
    return "" if told else scene.text[r.left : r.start]


def _former(r: Reading, scene: Scene) -> Reading | None:
    """增量为784亿元,高于京津(前者|565亿元,后者|626亿元), 7万人的增量高过宁波(|6万): the amount that two others' are held against."""
    told = r.before
    if told is None or told.measure is not Measure.CHANGE or told.sentence != r.sentence:
        return None
    held = _FORMER.search(scene.text, r.left, r.start) or _HELD.fullmatch(scene.text, told.end, r.start)
    return told if held and told.figure.unit == r.figure.unit else None


def _is_signed(r: Reading, scene: Scene) -> bool:
    """成都2154.9万(+|7.5万), 重庆3187.6万(|-2.9万): how a level has moved."""
    before = r.before
    if before is None or before.figure.unit != r.figure.unit or not _OPENED.fullmatch(scene.text, before.end, r.start):
        return False
    return r.figure.value < 0 or scene.text[r.start - 1] == "+"


def _listed_under(r: Reading, scene: Scene) -> str | None:
    """增量前十: / 武汉 |120.12万 / 成都 |24.5万: the line that says that a list of places tells how much they gained."""
    line = scene.block(r.start)
    for _ in range(_LONGEST_LIST):
        if not line.start or not _LINE.fullmatch(scene.text, line.start, line.end):
            return None
        line = scene.block(line.start - 1)
        if scene.text[line.end - 1] == ":":
            told = scene.text[line.start : line.end]
            return told if _GAINED.search(told) else None
    return None


def _is_rivals(r: Reading, change: re.Match[str], scene: Scene) -> bool:
    """苏州(GDP 5137亿元)领先杭州(GDP |4539亿元): what it counts stands in front, and it is in brackets or as large as the one before.

    连云港GDP947亿元,领先于宿迁的|894亿元: or it is the other's by its words.
    """
    before, begin = r.before, r.left + change.start()
    if change.group().startswith(_AHEAD_OF) and scene.text[r.start - 1] in "的(" and scene.ends_unit(r.start - 1):
        return True
    named = [h for h in scene.aliases.between(begin, r.start) if not scene.text[h.end : r.start].strip()]
    if not named or not change.group().startswith(_AHEAD_OF):
        return False
    if scene.text[named[-1].start - 1] == "(":
        return True
    kin = before is not None and before.figure.unit == r.figure.unit
    return kin and before is not None and before.figure.value / _KIN < r.figure.value < before.figure.value * _KIN


def _is_more(start: int, end: int, r: Reading, scene: Scene) -> bool:
    """Whether a word tells how many more there are; 新增长点, 新增产值超亿元企业 and 高新区(新增的未统计)产值 do not."""
    of_firms = r.figure.kind == "count" and _WORTH.match(scene.text, end) is not None
    other = scene.text.startswith(("长", "至", "到"), end) or _BONDS.match(scene.text, end) is not None or of_firms
    word = scene.text[start:end]
    kept = r.figure.kind == "count" and _KEPT.search(scene.text, end, r.start) is not None
    return (
        (word in ("新增", "净增", "增加") or (kept and word in _RECOGNISED))
        and not other
        and not scene.is_enclosed_before(r.start, start, end)
    )


def _is_gap(r: Reading, scene: Scene) -> bool:
    """与杭州的差距由上年的|4870亿元缩小到|4610亿元: how far one is from another, before and after."""
    if r.figure.kind in ("percent", "pp"):
        return False
    if r.figure.kind in ("money", "persons", "bare") and _SHORT_OF.search(scene.text, r.clause[0], r.start):
        return True
    if _GAP.search(scene.text, r.left, r.start) or _GAP_IS.search(scene.text, r.sentence[0], r.start):
        return True  # 与无锡(15456亿元)的差距约|2780亿元
    before = r.before
    if (
        before is not None
        and before.trace.get("measure") == _APART
        and _THEN.fullmatch(scene.text, before.end, r.start)
    ):
        return True
    apart = before is not None and _GAP.search(scene.text, before.left, before.start)
    return bool(apart) and _GAP_MOVED.fullmatch(scene.text, r.left, r.start) is not None


def _goes_on(r: Reading, scene: Scene) -> bool:
    """新增专精特新企业8家(累计66家)、高新技术企业|18家: one 新增 for the whole list."""
    before = r.before
    if before is not None and scene.text.startswith(")", before.end):
        before = before.before
    if before is not None and before.measure is Measure.CHANGE and _AND.fullmatch(scene.text, r.left, r.start):
        return _EACH_THAN.search(scene.text, before.left, before.start) is not None  # 比上年多6个和|41亿元
    if before is None or before.clause != r.clause or not _NEXT_NOUN.fullmatch(scene.text, r.left, r.start):
        return False
    return before.measure is Measure.CHANGE and before.figure.kind == r.figure.kind == "count"


def _whole_of(r: Reading, scene: Scene) -> Reading | None:
    """新增高新技术企业86家,其中天长12家、明光|8家: the increment whose parts are told; none of a level told beside it."""
    parts = scene.text.rfind("其中", r.sentence[0], r.start)
    whole = r.first_behind(parts).before if parts >= 0 else None
    if whole is None or whole.measure is not Measure.CHANGE or whole.figure.unit_raw != r.figure.unit_raw:
        return None
    beside = whole.before is not None and whole.before.figure.unit_raw == whole.figure.unit_raw
    new = _NEW.search(scene.text, whole.left, whole.start) is not None
    joined = _PARTED.fullmatch(scene.text, whole.end, parts) is not None
    fits = r.figure.value <= whole.figure.value and not _HAS_NOW.search(scene.text, parts, r.start)
    return whole if new and joined and fits and not beside else None
