"""Whether nothing of its own stands in front of a figure: times, places or percentage points alone."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.asides import RISES_TO
from extract.attribute.reading import Reading
from extract.attribute.standings import RACING
from extract.codebook import Alias
from extract.match import Hit
from extract.scene import Scene

_SAID_OF: Final = re.compile("[^,。;、\\d]{2,14},(?:已|均|则|也)?(?:达到?了?|为|是|升至|降至)(?:约|近|超过?)?")
_ONLY_PLACE: Final = re.compile(
    r"[,、和;]*(?:其中)?[,:]?(?:部分|(?:来自|来源于)?的(?P<noun>[一-龥]{2}))?(?:为|达到?|有|约)?"
)
_ONLY_JOINTS: Final = re.compile(
    rf"(?:{RACING}|[;及\\n]|其中|到了?|终于|增速|增幅|涨幅|首次|成功|双双|先后|[迈跨登站跃冲]上|跨[过越]|省?份|城市|跑[赢输过]|超过|[高低]于|同期|[两二三四五六七八九十]?[省市县区]|同比|再|比上年|较上年|相[较比]于?|名义|实际|累计|(?:[两三]年)?平均|年均|[一二三四]、|但|而|要|须|还|每月|月均|平均|减收|增收|共计|合计|(?:也|同样|仍)?(?:是|为)?[正负]增长|任务|目标|预期|(?:政府工作)?报告|提出|定的|年初|下达的|确定的|定下的|单月|当月|单看|仅看|对照|紧盯|锚定|把|[省市县区州]里|里(?=,)|各(?:园区|开发区|功能区|板块)|完成|实现|只有|仅|若|如果|能|保持|各)*"
)
_ONLY_OWNER: Final = re.compile(
    "(?:其中,?)?(?:民营|私营|国有|外商投资|外资|港澳台商?投资|集体|三资|规模以上(?:工业|服务业)?|规上(?:工业|服务业)?|限额以上|限上)企业(?:则|仍|也|为|达到?|实现|完成|约)?"
)
_ONLY_RESIDENTS: Final = re.compile(
    "[、,;]?(?:其中,?)?(?:城镇|农村|乡村|农牧区)(?:常住)?(?:居民)?(?:人均)?(?:收入)?(?:为|是|达到?|只有|仅)?(?:约|近)?"
)
_BY_RESIDENTS: Final = frozenset({"disposable_income", "retail_sales", "fixed_asset_investment"})
_BARE_CHANGE: Final = re.compile(
    "(?:(?:分别|依次)(?:为|拉动))?(?:约|近)?|(?:分别|均|则|再|又|也)*(?:高出|高|低|下调|上调|调低|调高|降低|提高|回落)了?(?:约|近)?"
)
_TASK_BEHIND: Final = re.compile("目标|任务|的(?:全年|年度|年初|既定)(?:目标|任务)")
_ONE_EACH: Final = re.compile("一个")  # 盘子不大,一个|187.3亿元,一个|128.4亿元
_EACH: Final = re.compile("各[省市县区地]")
_SHORT: Final = 2  # characters by which a term is told again
_ORDER: Final = 40  # times that one place's amount may be another's
_HEADING: Final = 20  # characters of a sentence that is nothing but a name
_ONLY: Final = re.compile("(?:却|也|仅|只|才|刚|还)*(?:有|为|是|达到?)?(?:约|近)?")
_FROM: Final = re.compile('[由从](?:[“"]?十[一二三四]?五[”"]?(?:时?期|规划)?末?的?)?(?:累计)?(?:约|近)?')
SIZE_BEHIND: Final = re.compile("的(?:总量|体量|盘子|家底|基本盘)")
_SIZE: Final = re.compile(
    "[,、;]?(?:但|而|且|虽然?|不过|其|的)*(?:经济)?(?:总量|体量|盘子|增量)(?:虽然?|也|还|则|却|仍|更)*"
    "(?:[最不偏较][大小],)?(?:分别|依次|定[在为]|高达|达到?|已|刚|才|仅|只|有|为|是|约|近|不足|不到|突破|超过?)*"
)

_ONLY_TRADE: Final = re.compile(
    "(?:其中[,:]?)(?P<trade>[一-龥]{1,7}(?:业|环节|板块|领域))(?:实现|完成|为|达|是)?(?:约|近)?"
)


def of_one_order(r: Reading, other: Reading) -> bool:
    """Whether one place's amount may be of what another's is of."""
    return other.figure.value / _ORDER < r.figure.value < other.figure.value * _ORDER


def said_of(start: int, end: int, scene: Scene) -> bool:
    """城镇化率居全省第三位,达|57.4%; 工业占比稳中有升,2024年为|22.1%: whether no more than what a term is said to do stands between."""
    said = _SAID_OF.fullmatch(scene.without(start, end, scene.times))
    return said is not None and not scene.aliases.between(start, end)


def bare_change(r: Reading, scene: Scene) -> bool:
    """其次为江苏和北京,分别高出|2.6个; 云南和河南分别低|0.7个: percentage points behind nothing, or behind places."""
    return r.figure.kind == "pp" and _BARE_CHANGE.fullmatch(scene.text, _past_places(r, scene), r.start) is not None


def its_size(r: Reading, scene: Scene) -> bool:
    """舟山增长7.2%,但总量仅|1720亿元; 杭州增量达|860亿元: nothing but how large what was told of is, or how much larger."""
    if r.figure.kind == "money" and r.start == r.sentence[0] and SIZE_BEHIND.match(scene.text, r.end):
        return True  # GDP破两万亿元。|20011.7亿元的总量里
    return r.figure.kind == "money" and any(_SIZE.fullmatch(scene.text, at, r.start) for at in _openings(r, scene))


def _openings(r: Reading, scene: Scene) -> tuple[int, ...]:
    """Where a figure's clause goes on behind its places; for 只有|21.3亿元 alone, the clause before it (神农架虽然体量最小) as well."""
    own = _past_places(r, scene)
    begin = r.clause[0]
    if begin <= r.sentence[0] or not _ONLY.fullmatch(scene.text, begin, r.start):
        return (own,)
    before = scene.clauses.at(begin - 1)[0]
    named = scene.places.between(before, begin)
    return own, (named[-1].end if named and named[0].start == before else before)


def _past_places(r: Reading, scene: Scene) -> int:
    """Where a figure's clause goes on behind the places that open it."""
    begin = max(r.left, r.clause[0])
    named = scene.places.between(begin, r.start)
    return named[-1].end if named and named[0].start == begin else begin


def nothing_named(r: Reading, scene: Scene, headed: bool = False) -> bool:
    """分季度看,一季度同比增长|6.7%; 从增速看,甘谷县、武山县分别增长|6.7%: nothing but times and places, or `headed` not even those."""
    start, end = max(r.left, r.clause[0]), r.cue or r.start
    own = _ONE_EACH.match(scene.text, start) or _TASK_BEHIND.match(scene.text, r.end)
    if not own and _ONLY_JOINTS.fullmatch(scene.text, start, end):
        start = max(r.left, r.sentence[0])  # 海南、浙江分列前两位,增速分别为|6.8%
    words = _short_of_topic(scene.without(start, end, scene.places, scene.times), scene)
    named = (
        _is_below_name(r, scene)
        or len(words) < end - start
        or own is not None
        or _EACH.match(scene.text, start) is not None
    )  # 要完成年初确定的|420亿元目标
    counted = r.before is not None and r.before.indicator == "region_count"  # 有17省份超过全国|5.2%的平均水平
    return (headed or counted or named) and _ONLY_JOINTS.fullmatch(words) is not None


def _short_of_topic(words: str, scene: Scene) -> str:
    """Words without the end of the term that the title is about: 收入依次为 in an article on 财政收入."""
    topic = scene.topic
    return words.replace(scene.text[topic.end - _SHORT : topic.end], "", 1) if topic is not None else words


def _is_below_name(r: Reading, scene: Scene) -> bool:
    """第二名:伊金霍洛旗。|198.5亿元: whether a paragraph's first sentence is nothing but a name, and the figure is of the next."""
    begin = scene.block(r.start).start
    head = scene.sentences.at(begin)
    heads = head[1] == r.sentence[0] and head[1] - begin <= _HEADING and "。" in scene.text[begin : head[1]]
    return heads and bool(scene.places.between(*head))


def residents_part(r: Reading, whole: Reading, scene: Scene) -> bool:
    """居民人均可支配收入16283元。城镇|24317元; 零售总额1234亿元。其中,城镇|456亿元: nothing but which residents are told of."""
    return (
        whole.indicator in _BY_RESIDENTS
        and _ONLY_RESIDENTS.fullmatch(scene.text, max(r.left, r.clause[0]), r.start) is not None
    )


def owners_part(r: Reading, scene: Scene) -> bool:
    """民营企业进出口1.3万亿元。外商投资企业|2600亿元: nothing but whose it is stands before it."""
    begin = max(r.left, r.clause[0])
    return _ONLY_OWNER.fullmatch(scene.text, begin, r.start) is not None


def trades_part(r: Reading, scene: Scene) -> bool:
    """产业链销售收入2156亿元。其中,设计业|742亿元: nothing but a trade stands before it."""
    return (
        scene.text.startswith("其中", r.sentence[0]) and _ONLY_TRADE.fullmatch(scene.text, r.left, r.start) is not None
    )


def places_part(r: Reading, whole: Reading, scene: Scene) -> bool:
    """地区生产总值8.2万亿元。其中,重庆|3万亿元: nothing but a place stands before it."""
    money = whole.indicator is not None and scene.book.indicators[whole.indicator].unit == "CNY"
    if not money or not scene.text.startswith("其中", r.sentence[0]):
        return False
    one = len(scene.places.between(r.left, r.start)) == 1
    only = _ONLY_PLACE.fullmatch(scene.without(r.left, r.start, scene.places)) if one else None
    noun = only.group("noun") if only is not None else None
    named = noun is None or (whole.alias is not None and scene.text.endswith(noun, *whole.alias))
    return only is not None and named  # 到位资金748亿元。其中,来自上海的资金|186亿元


def rises(r: Reading, scene: Scene) -> Hit[tuple[Alias, ...]] | None:
    """财政收入翻一番。由2005年的|118亿元增至2010年的341亿元: the amount told before a sentence that opens with what it rises from."""
    begin = r.sentence[0]
    if r.before is not None or begin == 0 or not RISES_TO.match(scene.text, r.end):
        return None
    if not _FROM.fullmatch(scene.without(begin, r.start, scene.times).removesuffix("的")):
        return None
    told = scene.aliases.between(scene.sentences.at(begin - 1)[0], begin)
    return next((hit for hit in reversed(told) if scene.is_amount(hit) == (r.figure.kind == "money")), None)
