"""Words that tie a place to one figure, whatever else its sentence names: where money is spent, whose figure stands behind 的."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.as_told import LEVEL_WITH
from extract.attribute.home import Places
from extract.attribute.measure import OF_LEVEL
from extract.attribute.reading import Reading
from extract.attribute.standing import COUNTRIES, LISTED, is_added, is_route, opens, shared, together
from extract.models import Measure
from extract.places import Place
from extract.scene import Named, Scene

OTHERS: Final = re.compile(
    r"等(?:\d{1,3}|[两二三四五六七八九十]{1,2})[余多]?个?(?:[一-龥]{2,4}(?=市区|县|地区|城市))?[市县区省城]"
    r"|(?:\d{1,2}|[两三四五六七八九十])[个家](?:园区|产业园|开发区)"
    r"|(?<=、..)等(?:地|[一-龥]{1,2}(?:城市|市|县)|口岸|港口|车站|站点)(?=[^域方区级])"
)
_DESCRIBES: Final = re.compile("作为|相[较比]于|相比|比起|较之")
_LONG: Final = re.compile("[总全]长约?$")
_INVESTED: Final = re.compile("投资(?:额|近|约|超过?|逾)?$")
_BUILDS: Final = re.compile(r"[^,。;]{0,6}?(?:建设?|设立|新建|打造|兴建|布局|落户|投建|成立|注册)")
_GOES_TO: Final = re.compile("(?:落户|落地|落子|回到|回流到?|回归到?|转移到|迁[至到入]|搬[至到进]|落在)[“]?$")
_DOES_FOR: Final = re.compile("的[^,。;、\\d]{0,10}(?:让|使|令|助力?|帮助?|推动|支撑|成就)了?")
_SHARED_OUT: Final = re.compile("(?:都|就)?(?:在|位于|分布在|集中在|落在)")
_HELD_IN: Final = re.compile("[一-龥]{0,8}[(]")
_NOTHING: Final = re.compile("")
_COMPARED: Final = re.compile(
    "(?:[比离较与和]|超过|反超|领先于?|高于|低于|不及|少于|多于|次于|逊于|追平|追上|赶上|接近|逼近|直逼)(?:邻[居县市区近]|隔壁|近邻)?的?$"
)
_RATE_AGAINST: Final = re.compile("(?:远超|跑[赢输过]|超过|高于|低于|快于|慢于|领先于|落后于|好于|逊于|优于)$")
_OWNS: Final = ("", "的", "同期的", "平均的", "港的")
_WEIGHED: Final = re.compile("(?:还|也|都|远远?)?(?:略|稍|更|要)?(?:[逊高低快慢强弱多少]|甩|抛|压)")
_BEYOND: Final = re.compile("(?:领先于?|超[过出]?|不及|逊于|[高低快慢多少好优]于)$")
_WHOSE: Final = ("", "居民", "全体居民", "同期")
_LEVEL: Final = re.compile("(?:平均)?(?:水平|增速)")
_RATES_OF: Final = re.compile(
    "(?:[、和与][一-龥]{2,6}[\\d.]+%)*的(?:平均|增长)?(?:增速|增幅|涨幅|水平|目标)|平均(?:水平|增速|增幅)"
)
_HELD_AGAINST: Final = re.compile("的(?:\\d|[一二三四五六七八九半])")  # 苏州工业园区612人|的四成
_ABOUT: Final = 4  # characters of how exact a figure in brackets is, with the bracket
_VAGUE: Final = re.compile("(?:约为?|近|超过?|逾|仅|为)?")
_CLOSES: Final = re.compile("(?:以上|左右|以下)?[)]")
_AVERAGE: Final = re.compile(  # 占整个安徽|GDP(42959.2亿元)
    r"(?:的?平均)?(?:水平|增速|增幅)?|的?(?:GDP|地区生产总值|经济总量|生产总值|进出口|财政收入|常住人口|人口|面积)(?:总[量额值])?"
)
_NOT_HELD: Final = {"county": "省市县区", "city": "省市", "zone": "省市县区"}  # units that no such place is made of
_KINDS_TOO: Final = re.compile("[(][市县区、]{1,3}[)]")
_LIST_GOES_ON: Final = re.compile(r"[、和与,](?:约|近|超过?)?\d|[,。;]")
_CROSSING: Final = frozenset(
    {
        "exports",
        "imports",
        "trade_total",
        "fdi_actual",
        "investment_total",
        "funds_in_place",
        "sales_revenue",
        "acquisition_value",
    }
)
_ACTS: Final = re.compile(
    "投资|合作|办学|办厂|建[厂设立]|设[厂立点]|创[业办新]|就业|就医|兴业|落户|落地|考察|签约|发展|坐诊|布局|注册|经营"
)
_FOREIGN: Final = re.compile(
    f"(?<![对向自与和从在往赴给由跟同及])(?P<name>{COUNTRIES})"
    "(?:的[约近]?|(?:的|全国|国内)?(?:(?:19|20)\\d\\d年|去年|同期|总?人口|总数|常住|GDP|经济总量|生产总值|人均|\\d+岁(?:及)?以上|老年?人口?|占比?|为|约|达到?|同比|环比|增长|下降|增速)+"
    "|[^,。;、\\d]{0,12}?(?:需求量?|保有量|市场规模|产销?量|销量|消费量|装机量?|渗透率|普及率)(?:已|将|约|有|达到?|为|超过?)*)$"
)
_AMONG: Final = re.compile(
    r"(?:[县区市州地]{0,3}(?:[(][县区市、]{1,5}[)])?|[^,。;、\d]{0,8}?(?:开发区|园区|高新区|经开区))(?:中|里|当中)"
)
_SUMS_UP: Final = re.compile("(?:[两三四]者|[两三四]家)?(?:合计|总计|共计|合起来|加起来)")
AMOUNT_BEHIND: Final = re.compile("(?:约|近|超过?|仅|为|达到?)?\\d[\\d.,]*(?:万?亿|万|%|[家个户])")
_FOREMOST: Final = re.compile(
    "(?:这|排名)?前(?:[两三四五六七八九十]|\\d{1,2})(?:名|位|强|者)?(?:[省市县区城地]|城市|市州)?(?:合计|共计|总计|加起来|之和)"
)
_THE_REST: Final = re.compile("(?:其余|剩余|剩下|余下)的?(?:约|近)?")
_CLASS: Final = re.compile("(?:等[^,。;\\d]{0,6}|[为是][^,。;]{2,24}的[^,。;]{0,4})(?:城市|省份|区县|县市|市|县|区),")
_FEW: Final = 3  # places that their sum may be called after
_PAIR: Final = 2
_OWN: Final = "whose figure it is"
SPENT: Final = "where it is spent"
SUMMED: Final = "that of the places summed up"
GONE: Final = "where it goes"
REACH: Final = 14  # characters behind a count in which a place still belongs to its noun phrase


def certain(r: Reading, scene: Scene, world: Places) -> tuple[Named, str] | None:
    """A place that the words around a figure tie to it, whatever else its sentence names."""
    ties = (
        (_named_before, "that of the places listed before"),
        (_bracketed, "whose figure stands in brackets"),
        (_made_of, "what is made of the units counted"),
        (_summed, SUMMED),
        (_of_all, "of all that its sentence tells apart"),
        (_held_by, "which holds the places of the list"),
        (_named_as, "what its clause is told of"),
        (_of_owner, _OWN),
        (_built_in, SPENT),
        (_whose, _OWN),
        (_held_to, _OWN),
        (_in_short, "named in its clause"),
        (_level_of, _OWN),
        (_abroad, "of a country abroad"),
        (_of_whole, "of which it is a share"),
        (_raises, _OWN),
        (_moved_to, GONE),
        (_of_part, "the part of the country whose units are counted"),
        (_several, "units counted that its own place cannot hold"),
    )
    return next(((place, why) for tie, why in ties if (place := tie(r, scene, world))), None)


def parts_told(r: Reading, subjects: list[Named], scene: Scene) -> list[Named]:
    """示范区480平方公里,其中浦口片区260、南谯片区220,已落地项目|73个: parts that a later clause leaves for the whole."""
    at = scene.text.rfind("其中", scene.part(r.start, r.start)[0], r.clause[0])
    listed = [n for n in subjects if at >= 0 and n.start >= at]
    places = {n.place for n in listed}
    if len(places) < _PAIR or len(listed) == len(subjects) or listed[-1].start >= r.clause[0]:
        return []
    again = r.follows is None and r.before is not None and r.before.indicator != r.indicator
    return listed if again else []


def _made_of(r: Reading, scene: Scene, world: Places) -> Named | None:
    """在全市|14个县(区、市)中并列第5位, 在宁波|18个开发区中: units or parks counted right behind what they make up."""
    if r.indicator not in ("region_count", "park_count"):
        return None
    named = next(reversed(world.track.between(r.clause[0], r.start)), None)
    of_whole = named is not None and (named.relative or r.indicator == "park_count")
    ranked = named is not None and of_whole and named.end == r.start and scene.text[named.start - 1] == "在"
    return named if ranked and _AMONG.match(scene.text, r.end) else None


def _named_as(r: Reading, scene: Scene, world: Places) -> Named | None:
    """作为人口超过|1000万的大市,阜阳…; 相较于去年3.2万人的增量,合肥…: what a clause describes or holds up opens the next one."""
    if not _DESCRIBES.match(scene.text, r.clause[0]) or world.track.between(r.clause[0], r.start):
        return None
    behind = next(iter(world.track.between(r.clause[1], r.clause[1] + REACH)), None)
    return behind if behind is not None and opens(behind, scene) else None


def _of_owner(r: Reading, scene: Scene, world: Places) -> Named | None:
    """2.8万亿元的|广州、超2万亿元的|香港: an amount in a list of places behind their own; 87平方公里的|某某科技城: how large a zone is.

    总长41公里的|苏州轨交S1线: whose line it is. 投资60亿元的|海安某某小镇、投资52亿元的|如东某某项目: of projects that are called
    after units of the article's own place.
    """
    if r.figure.relative or not scene.text.startswith("的", r.end):
        return None
    behind = next(iter(world.track.between(r.end, r.end + REACH)), None)
    if behind is None or behind.start != r.end + 1:
        return None
    sized = scene.text.endswith("平方公里", 0, r.end) and behind.place.level == "zone" and not behind.relative
    own = world.home is not None and world.holds(behind.place) and not behind.relative
    sized = sized or (_LONG.search(scene.text, r.clause[0], r.start) is not None and not is_route(behind, scene))
    sized = sized or (own and _INVESTED.search(scene.text, max(r.clause[0], r.start - 6), r.start) is not None)
    return behind if sized or _LIST_GOES_ON.match(scene.text, behind.end) else None


def _summed(r: Reading, scene: Scene, world: Places) -> Named | None:
    """寿光市168.2亿元,诸城市143.9亿元,合计占全市的|40.6%: all places to which its sentence gave an amount each."""
    if not _SUMS_UP.match(scene.text, r.clause[0]):
        return None
    told = [n for n in world.track.between(r.sentence[0], r.clause[0]) if n not in world.partners]
    if (listed := listed_before(r.clause[0], r.sentence[0], scene, world))[_FEW:]:
        whole = world.home if world.home and _is_class(listed[-1].end, r.clause[0], scene) else None
        return Named(listed[0].start, listed[-1].end, whole) if whole else None
    told = [n for n in told if AMOUNT_BEHIND.match(scene.text, n.end) and n.place.adcode]
    places = list(dict.fromkeys(n.place for n in told))
    alike = len(places) >= _PAIR and len({place.level for place in places}) == 1
    return Named(told[0].start, told[-1].end, together(places)) if alike else None


def _is_class(end: int, stop: int, scene: Scene) -> bool:
    """上海、北京、…、无锡|为上市公司最多的十座城市,合计…: whether what stands behind a long list says of what class its places are."""
    return _CLASS.fullmatch(scene.text, end, stop) is not None


def _named_before(r: Reading, scene: Scene, world: Places) -> Named | None:
    """青岛、烟台和潍坊,这|三个沿海城市…: a count of the places that the list before it tells."""
    if r.indicator != "region_count" or not scene.text.endswith((",这", ","), r.sentence[0], r.start):
        return None
    end = r.start - (2 if scene.text[r.start - 1] == "这" else 1)
    listed = listed_before(end, r.sentence[0], scene, world)
    told = len(listed) > 1 and listed[-1].end == end and r.figure.value == len(listed)
    return Named(listed[0].start, end, together([n.place for n in listed])) if told else None


def _of_all(r: Reading, scene: Scene, world: Places) -> Named | None:
    """常德、衡阳依次为2099亿元、1985亿元,前五名合计占|62.7%; 重庆开行1006列,其余|24列由青海等地开行: the article's own place."""
    before, own = r.before, world.home
    if own is None or before is None or before.sentence != r.sentence or before.region is None:
        return None
    told = _FOREMOST.match(scene.text, r.clause[0]) or (
        r.figure.kind == "count" and _THE_REST.fullmatch(scene.text, r.clause[0], r.start)
    )
    inside = own.level == "country" or world.holds(before.region)
    return Named(told.start(), told.end(), own) if told and inside else None


def _held_by(r: Reading, scene: Scene, world: Places) -> Named | None:
    """衢江、龙游、常山等6县布局飞地5块,规划用地|1.2万亩: the unit that all of them lie in."""
    named = [n for n in world.track.between(r.sentence[0], r.start) if n not in world.partners]
    last = next((i for i, n in enumerate(named) if OTHERS.match(scene.text, n.end)), None)
    if last is None or last + 1 < len(named):
        return None
    listed = listed_before(named[last].end, r.sentence[0], scene, world)
    counties = len(listed) > 1 and all(n.place.level == "county" for n in listed)
    unit = shared(*(n.place for n in listed)) if counties else None
    return Named(listed[0].start, named[last].end, world.gazetteer.place(unit)) if unit else None


def _built_in(r: Reading, scene: Scene, world: Places) -> Named | None:
    """投资2.6亿元|在沧州建新厂: where the money goes stands behind it."""
    if r.figure.kind != "money" or not scene.text.startswith("在", r.end):
        return None
    named = next(iter(world.track.between(r.end + 1, r.right)), None)
    begins = named is not None and named.start == r.end + 1
    return named if named and begins and _BUILDS.match(scene.text, named.end) else None


def _of_whole(r: Reading, scene: Scene, world: Places) -> Named | None:
    """占全国|36.9万吨的37.4%, 占全国产量(492.9万辆)的40.3%: what a share is held against is the wider unit's."""
    closed = scene.text.startswith(")的", r.end)
    if r.measure is not Measure.LEVEL or not (closed or scene.text.startswith("的", r.end)):
        return None
    named = next(reversed(world.track.between(r.clause[0], r.start)), None)
    if named is None or not named.relative or scene.text[named.start - 1] not in "占达":
        return None
    return named if (_HELD_IN if closed else _NOTHING).fullmatch(scene.text, named.end, r.start) else None


def _whose(r: Reading, scene: Scene, world: Places) -> Named | None:
    """超过上海的|122万辆, 不到苏州工业园区|612人的四成: an amount right behind its place, where two places are compared.

    与沪苏浙|17家医院联盟 compares none.
    """
    named = next(reversed(world.track.between(r.clause[0], r.start)), None)
    if named is None or scene.text[named.end : r.start] not in _OWNS or r.figure.kind == "length":
        return None  # 离上海|220公里
    if r.measure is Measure.SHARE and named.relative:
        return None  # 储量超过全省的|一半
    if r.figure.relative:  # 略低于无锡的|6%
        rated = r.figure.kind == "percent" and _RATE_AGAINST.search(scene.text, max(0, named.start - 6), named.start)
        level = r.trace.get("measure") == LEVEL_WITH  # 与全省的|5.1%持平
        goes_on = level or (
            named.start == r.left + 1 and r.before is not None and r.before.trace.get("region", "").startswith(_OWN)
        )
        if scene.text[named.start - 1] in "比较把将" and _WEIGHED.match(scene.text, r.end):
            return named  # 比成都的|36.7%略逊,却把长沙的|28.6%甩在身后
        owned = scene.text[r.start - 1] == "的" or (rated and OF_LEVEL.match(scene.text, r.end))
        return named if (rated or goes_on) and owned else None
    joined = r.figure.kind in ("count", "persons") and named.end == r.start and scene.text[named.start - 1] in "与和同"
    apart = r.measure is Measure.CHANGE  # 领先|宿迁52亿元
    joined = joined or any(
        n.end == named.start - 1 for n in world.track.between(r.clause[0], named.start)
    )  # 来自甲市和|乙市的12家
    compared = not (joined or apart) and _COMPARED.search(scene.text, max(0, named.start - 6), named.start)
    held = _HELD_AGAINST.match(scene.text, r.end) and scene.text.endswith(
        ("不到", "不足", "相当于", "仅为", "是", "达"), 0, named.start
    )
    return named if compared or held else None


def _abroad(r: Reading, scene: Scene, _world: Places) -> Named | None:
    """广东超过日本的|1.248亿人, 韩国65岁以上老人占比|14.9%: what a text holds its own places against."""
    if r.indicator in _CROSSING or r.figure.kind == "count":
        return None
    told = _FOREIGN.search(scene.text, r.clause[0], r.start)
    return Named(told.start("name"), told.end("name"), Place(told.group("name"), None, "country")) if told else None


def _in_short(r: Reading, scene: Scene, world: Places) -> Named | None:
    """南京名校在马办学|9所, of 马鞍山: the first character that stands for the article's own place where somebody acts there."""
    home = world.home
    if home is None or home.level not in ("city", "county"):
        return None
    begin = r.clause[0]
    for at in range(begin, r.start - 1):
        if scene.text[at] in "在来赴驻" and scene.text[at + 1] == home.name[0] and _ACTS.match(scene.text, at + 2):
            return Named(at + 1, at + 2, home)
    return None


def _level_of(r: Reading, scene: Scene, world: Places) -> Named | None:
    """增速高于|4.8%的全国水平: a rate right in front of the place whose level it is."""
    if r.figure.kind != "percent":
        return None
    before = next(reversed(world.track.between(max(r.left, r.clause[0]), r.start)), None)
    between = scene.text[before.end : r.start] if before else ""
    termed = before is not None and r.alias == (before.end, r.start) and _BEYOND.search(scene.text, 0, before.start)
    if before and (between in ("", "平均") or termed) and _RATES_OF.match(scene.text, r.end):
        return before  # 与全省|7.4%、全国|6.3%的增速相比, 高于全国平均|5.3%的水平
    behind = next(iter(world.track.between(r.end, r.end + 3)), None)
    told = behind is not None and scene.text[r.end : behind.start] == "的" and _LEVEL.match(scene.text, behind.end)
    return behind if told else None


def _held_to(r: Reading, scene: Scene, world: Places) -> Named | None:
    """低于2021年|全国居民人均可支配收入35128元, 领先|杭州(GDP 4539亿元): a term and amount right behind a place that is compared."""
    named = next(reversed(world.track.between(r.clause[0], r.start)), None)
    if named is None or r.measure is not Measure.LEVEL or r.alias is None or r.alias[0] < named.end:
        return None
    times = scene.times.between(r.clause[0], named.start)
    begin = times[-1].start if times and times[-1].end == named.start else named.start
    gaps = scene.text[named.end : r.alias[0]].strip("(的"), scene.text[r.alias[1] : r.start].strip()
    told = gaps[0] in _WHOSE and not gaps[1] and _BEYOND.search(scene.text, max(0, begin - 3), begin)
    return named if told else None


def _raises(r: Reading, scene: Scene, world: Places) -> Named | None:
    """2.17万亿元的GDP让|上海坐稳头把交椅: an amount that does something for the place behind it, where none stands before."""
    if world.track.between(r.clause[0], r.start) or not (told := _DOES_FOR.match(scene.text, r.end)):
        return None
    behind = next(iter(world.track.between(told.end(), told.end() + REACH)), None)
    return behind if behind is not None and behind.start == told.end() else None


def _moved_to(r: Reading, scene: Scene, world: Places) -> Named | None:
    """有27个项目从这里回到|衢州, 投资75亿元的基地落户|洞头: where what is counted, or what money builds, goes stands behind it."""
    built = r.figure.kind == "money" and scene.text.startswith("的", r.end)
    if r.figure.kind != "count" and not built:
        return None
    named = next(iter(world.track.between(r.end, r.right)), None)
    if named is not None and _SHARED_OUT.fullmatch(scene.text, r.end, named.start):
        return named if scene.text.startswith((",", "。", ";"), named.end) else None  # 其中9座在|安徽,…
    return named if named is not None and _GOES_TO.search(scene.text, r.end, named.start) else None


def _several(r: Reading, scene: Scene, world: Places) -> Named | None:
    """六县(市)合计实现地区生产总值|6850亿元 in a county's article: units that open the sentence and do not lie in its place."""
    first = r.first
    held = _NOT_HELD.get(world.home.level, "") if world.home else ""
    many = first.figure.value > _PAIR  # 两市 are it and another
    counted = first.indicator == "region_count" and first.figure.unit_raw[-1:] in held and many
    if not counted or any(n not in world.partners for n in world.track.between(r.sentence[0], r.start)):
        return None
    times = scene.times.between(r.sentence[0], first.start)
    if scene.text[times[-1].end if times else r.sentence[0] : first.start].strip(", \n"):
        return None
    kinds = _KINDS_TOO.match(scene.text, first.end)
    end = kinds.end() if kinds else first.end
    return Named(first.start, end, Place(scene.text[first.start : end], None, "group"))


def _of_part(r: Reading, scene: Scene, world: Places) -> Named | None:
    """东部|8个省市向西部10个省区市投入资金: units counted right behind the part of the country that has them."""
    if r.indicator != "region_count" or "省" not in scene.text[r.start : r.end + 2].partition(",")[0]:
        return None
    for start in (r.start - 3, r.start - 2):  # 中西部 is no 西部
        name = scene.text[start : r.start] + "地区"
        place = world.gazetteer.sole(name)
        if place is not None and place.level == "group":
            return Named(start, r.start, place)
    return None


def _bracketed(r: Reading, scene: Scene, world: Places) -> Named | None:
    """比全省(7.7%)高, 低于上海(约60%)、广州(50%以上): a figure in brackets is that of the place in front of them."""
    opened = scene.text.rfind("(", r.start - _ABOUT, r.start)
    about = opened >= 0 and _VAGUE.fullmatch(scene.text, opened + 1, r.start) is not None
    if not about or not _CLOSES.match(scene.text, r.end):
        return None
    named = world.track.between(max(r.sentence[0], opened + 1 - REACH), opened)
    if named and scene.text.endswith("来自", 0, named[-1].start):
        return None
    return named[-1] if named and _AVERAGE.fullmatch(scene.text, named[-1].end, opened) else None


def listed_before(pos: int, start: int, scene: Scene, world: Places) -> list[Named]:
    """The list of places (天长市、全椒县、来安县) that a sentence names last before `pos`."""
    named = [n for n in world.track.between(start, pos) if not (n in world.partners or is_added(n, scene))]
    if not named:
        return []
    at = len(named) - 1
    while at and LISTED.fullmatch(scene.text, named[at - 1].end, named[at].start):
        at -= 1
    return named[at:]
