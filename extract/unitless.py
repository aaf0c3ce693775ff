"""Figures whose unit stands elsewhere or nowhere: at a list's end, on the figure before, or told by what they are of."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from extract import number_lists
from extract.attribute import standings
from extract.attribute.measure import MOVES
from extract.attribute.reading import Reading
from extract.attribute.table import read_unit
from extract.mentions import Figure
from extract.numerals import parse
from extract.scene import Scene

_YI: Final = Decimal(10**8)
_PEOPLE: Final = re.compile(
    r"(?:困难|贫困|低保|脱贫|适龄|留守|农村|城镇|城乡|老年|残疾|建档立卡)*"
    r"(?:[一-龥]{1,2}籍人员|务工人员|从业人员|群众|儿童|婴幼儿|老年人|老人|妇女|学生|女生|参保人员|农牧民|居民|农民工|党员|职工|劳动者|人口|毕业生|患者|游客|旅客|人才|新生)"
    r"|[一-龥]{2,3}(?:人民(?![币政医法检路广公])|儿女|父老)"  # 让116万|寿光人民过上好日子
)
_PLAIN: Final = re.compile(  # what is told without a unit
    "(?:(?P<people>群众|在校学?生|大学生|居民|农民工?|从业人员|常住人口|游客|[揽迎引待]客)|收入|投入|票房|费用|总?金额|产值|投资|营收|[售易交口]额|税收|利润|余额|存款|贷款|GDP|生产总值|经济(?:总量)?(?=突破|实现|达到|超过))"
    "(?:首次|累计|已经?|将|预计|力争|规模|总额|均|都|也|只|仅|要){0,3}(?:突破|实现|完成|达到?|超过?|[刚首]?[过破]|为|约|近|逾|增?至|到|有){0,2}了?$"
)
_ROSE: Final = re.compile(rf"(?:{MOVES}|发展|壮大)(?:到|至|为|成)了?的?(?:约|近|超过?)?")
_PLAIN_REACH: Final = 14
_EARNINGS: Final = re.compile("收入|投入|票房|产值|营收|[售交]额|税收|利润")  # 利润破|100万: money, however little
_PUT_IN: Final = re.compile(  # 2011年将投|3400万整治农村公路
    "(?:斥资|耗资|募资|出资|融资|投资|(?:[将拟再已共年]|计划|累计|预计)投)(?:了|约|近|超过?|逾|达到?|总额|共)?$"
)
_EARNED: Final = re.compile(
    "(?:[卖挣赚花收付交补贴]|净落|到手|工资|[租薪]金?|成本|收入|净赚|票价?|费|单程|往返)(?:了|出了?|得|到了?|上|下)?(?:约|近|超过?|大概|不到)?$"
)
_VERB_REACH: Final = 8
_BUILT_REACH: Final = 12
_SQUARE: Final = re.compile(
    "(?:厂房|面积|用房|楼宇|[房楼]|载体|体量)[^,。;\\d]{0,6}$|(?P<flows>[水气]|库容|土方|土石|砂石)[^,。;\\d]{0,6}(?:\\d{1,6}方[^,。;\\d]{0,6})?$"
)
_AS_MUCH: Final = re.compile("(?:相当于|等于|抵得?上?|顶得?上?|[是为])(?:约|近|超过?|将近|接近)?$")
_ENDS: Final = re.compile("市?(?:[,。;、!)的]|还|$)")  # of what is no more than a place
_ONE_NAME: Final = 8  # characters that a place's name takes
_COUNTED_PIECES: Final = re.compile("[一-龥]*?(?:地|飞地|砖|板|石|牌|屏|组件|电池)")
_MORE: Final = re.compile(  # 2119.2万人,新增|24.5万
    "[,;](?:[比较](?:上年|去年)(?:同期)?|一年|其中|[而则却也又还只仅的]){0,3}(?:净增|新增|增加|增长|增|[多少]了|减少|减|流失)了?(?:约|近|超)?"
)
_OFTEN: Final = 3  # amounts of people, with which a text is about them
_MORE_OR_FEWER: Final = re.compile(
    r"[\s,;:、(【】]*(?:[则而也又只仅更还]|同期){0,2}(?:(?:净?增[加长]?|新增|净增|减少?|流失|流出)了?|[多少]了)?(?:约|近)?"
)
_REACHED: Final = re.compile(
    "(?:实现|完成|达到?|突破|超过|增加了?|减少了?|[升增涨降]至|来到|扩大到|缩小到)了?(?:分别|依次)?(?:约|近)?$|\\d亿[、和]$"
)
_STATED: Final = re.compile("[(](?:单位:)?(?P<unit>[^()\\d:]{1,6})[)][: ]?$")  # 总投资(万元):|185000
_STATED_LIST: Final = re.compile(
    "[(]单位:(?P<unit>[^()\\d:|]{1,6})[)]:?(?:[^。;|\\d]{1,10}[\\d.]+[、,])*[^。;|\\d]{1,10}$"
)
_STATED_REACH: Final = 12
_JOBS: Final = re.compile("(?:新增|提供|创造|带动|解决)[一-龥]{0,4}?(?:就业岗位|就业|岗位)(?:达到?|约|近|超过?)?$")
_STOPS: Final = re.compile("[,。;、!)和与…]|\\s|$")
_BRACKETED: Final = re.compile("[^。;\\n()\\d]{0,16}[(]|[)][、,和][^。;\\n()\\d]{1,8}[(]")
_MULTIPLIED: Final = re.compile(r"[十百千万亿]{1,8}$")
_BEGUN: Final = re.compile("(?:启动|签约|开工|开建|引进|落地|竣工|投产|推介|上马|签下|揭榜)了?(?:约|近|超)?$")
_PROJECTS: Final = re.compile("(?:[重大产业工程合作建设新]{2,4})?项目(?![类计管])")
_EXACT: Final = re.compile(r"\.|\d\d[1-9](?!\d)")  # 916亿, no 6000亿
_SAID_ONCE: Final = ("money", "persons", "count", "physical", "area", "length")


def given(figures: list[Figure], scene: Scene) -> list[Figure]:
    """高于全省2.2和1.7个百分点, 高3.3个和1.9个百分点: a number in a list takes the unit that stands at the list's end."""
    told = [_stated(f, scene) for f in _ratios(list(figures), scene)]
    found = [_others(_square(_spoken(_people(_counted(f, scene), scene), scene), scene), scene) for f in told]
    factor = Decimal(1)
    for i in range(len(found) - 2, -1, -1):
        f, following = found[i], found[i + 1]
        lacking = f.unit is None or (f.unit_raw == "个" and following.kind == "pp")
        lacking = lacking and not (following.kind == "count" and scene.text[f.end] in ",;")  # 成都2.2万亿,两城合计…
        if f.unit is None and f.magnified and following.unit and _rose_to(f, following, scene):
            found[i] = replace(f, unit=following.unit)
        elif lacking and following.unit and number_lists.CONNECTOR.fullmatch(scene.text, f.end, following.start):
            factor = _magnitude(following) if following is figures[i + 1] else factor  # of the last, for the whole list
            half = f.value_raw.endswith("万") and following.value_raw.endswith("万亿")  # 跨越|2万、3万亿元台阶
            found[i] = f.scaled((_YI if half else Decimal(1)) if f.magnified else factor, following.unit)
    return _again(_carried(found, scene))


def _rose_to(f: Figure, reached: Figure, scene: Scene) -> bool:
    """由2010年末的|2000万增长到“十二五”末的近6000万吨: whether a number is what one with a unit rose or fell from."""
    return _ROSE.fullmatch(scene.without(f.end, reached.start, scene.times)) is not None


def _carried(figures: list[Figure], scene: Scene) -> list[Figure]:
    """长沙1520万人次领先,武汉|1480万; 2119.2万人,新增|24.5万: amounts told after one another, the unit once."""
    told: Counter[str] = Counter()  # kinds of the amounts before a figure
    for i in range(1, len(figures)):
        last, f = figures[i - 1], figures[i]
        known = last.unit is not None and last.kind in _SAID_ONCE and last.magnified
        told.update([last.kind] if known else [])
        if f.unit is None and f.magnified and known and _continues(last.end, f.start, scene):
            figures[i] = replace(f, unit=last.unit)
        elif f.unit is None and _is_money(f, told, scene):
            figures[i] = replace(f, unit=scene.book.units["元"])
        elif f.unit is None and _is_of_people(f, told) and _of_place(last.end, f, scene):
            figures[i] = replace(f, unit=scene.book.units["人"])
    return figures


def _is_money(f: Figure, told: Counter[str], scene: Scene) -> bool:
    """依次实现|2201亿和2179亿: a number of so many 亿 that is reached, in a text whose amounts are mostly money."""
    mostly = f.value_raw.endswith("亿") and told["money"] >= _OFTEN and 2 * told["money"] > told.total()
    reached = _REACHED.search(scene.text, max(0, f.start - _BUILT_REACH), f.start) is not None
    return mostly and reached and _STOPS.match(scene.text, f.end) is not None


def _is_of_people(f: Figure, told: Counter[str]) -> bool:
    """Whether a number of so many 万 stands in a text whose amounts are mostly people."""
    return f.value_raw.endswith("万") and told["persons"] >= _OFTEN and 2 * told["persons"] > told.total()


def _of_place(begin: int, f: Figure, scene: Scene) -> bool:
    """武汉 |120.12万; 北京减少|0.4万,上海只多了|1.07万: whether only a place, and that it has more or fewer, stands before a number."""
    start = max(begin, scene.block(f.start).start, scene.sentences.at(f.start)[0])
    named = scene.places.between(start, f.start)
    return bool(named) and _MORE_OR_FEWER.fullmatch(scene.without(start, f.start, scene.places)) is not None


def _continues(start: int, end: int, scene: Scene) -> bool:
    moved = _MORE.fullmatch(scene.without(start, end, scene.places)) is not None
    return moved or _in_brackets(start, end, scene) or standings.follows(start, end, scene)


def _in_brackets(start: int, end: int, scene: Scene) -> bool:
    """7.6万人的增量高过宁波(|7.4万)、南京(6.77万): whether an amount stands in brackets behind a place that another is held against."""
    named = scene.text[end - 1] == "(" and any(n.end == end - 1 for n in scene.places.between(start, end))
    return named and _BRACKETED.fullmatch(scene.text, start, end) is not None


def _again(figures: list[Figure]) -> list[Figure]:
    """10688.28亿,增长4.1%。…生产总值10688.28亿元: an amount told without its unit that is told again with it."""
    told = {f.value_raw: f for f in figures if f.magnified and f.unit is not None and f.kind in ("money", "persons")}
    return [
        replace(f, unit=told[f.value_raw].unit)
        if f.unit is None and f.value_raw in told and _EXACT.search(f.value_raw)
        else f
        for f in figures
    ]


def _stated(f: Figure, scene: Scene) -> Figure:
    """总投资(万元):|185000, 引资额(单位:亿元):白果镇|8.6、宋埠镇7.7: the unit in brackets in front of a number, or of a list."""
    if f.unit is not None:
        return f
    said = _STATED.search(scene.text, max(0, f.start - _STATED_REACH), f.start)
    said = said or _STATED_LIST.search(scene.text, scene.sentences.at(f.start)[0], f.start)
    factor, unit = read_unit(said.group("unit"), scene) if said else (Decimal(1), None)
    return f.scaled(factor, unit) if unit else f


def _people(f: Figure, scene: Scene) -> Figure:
    """惠及17万婴幼儿, 受益群众突破百万, 票房突破1.2亿: people without a classifier, money without its 元; 新增就业岗位|3955."""
    jobs = (
        f.unit is None and _STOPS.match(scene.text, f.end) and _JOBS.search(scene.text, max(0, f.start - 12), f.start)
    )
    if jobs:
        return replace(f, unit=scene.book.units["人"])
    if f.unit is not None or not f.magnified:
        return f
    if _PEOPLE.match(scene.text, f.end):
        return f.scaled(Decimal(1), scene.book.units["人"])
    named = _PLAIN.search(scene.text, max(0, f.start - _PLAIN_REACH), f.start)
    people = named is not None and named.lastgroup == "people"
    put = named is None and _PUT_IN.search(scene.text, max(0, f.start - _VERB_REACH), f.start) is not None
    earned = named is not None and _EARNINGS.match(named.group()) and _STOPS.match(scene.text, f.end)
    told = people or put or earned or (named is not None and f.value >= _YI)
    return replace(f, unit=scene.book.units["人" if people else "元"]) if told else f


def _spoken(f: Figure, scene: Scene) -> Figure:
    """一亩卖2600块,除掉成本净落1500块: money as people say it."""
    if (
        f.unit_raw == "块"
        and not _COUNTED_PIECES.match(scene.text, f.end)
        and _EARNED.search(scene.text, max(0, f.start - _VERB_REACH), f.start)
    ):
        return f.scaled(Decimal(1), scene.book.units["元"])
    return f


def _square(f: Figure, scene: Scene) -> Figure:
    """新建厂房12.6万方, 用水由480方减到|210方: square metres of what is built, cubic ones of what flows."""
    said = _SQUARE.search(scene.text, max(0, f.start - _BUILT_REACH), f.start) if f.unit_raw == "方" else None
    flows = said is not None and said.lastgroup == "flows"
    if said is None or not (f.magnified or flows):
        return f
    return f.scaled(Decimal(1), scene.book.units["立方米" if flows else "平方米"])


def _counted(f: Figure, scene: Scene) -> Figure:
    """首批启动|82项目, as titles say it: what is begun or signed, counted without a classifier."""
    plain = f.unit is None and not f.magnified and f.value_raw.isdigit()
    begun = plain and _BEGUN.search(scene.text, max(0, f.start - _VERB_REACH), f.start) is not None
    return f.scaled(Decimal(1), scene.book.units["个"]) if begun and _PROJECTS.match(scene.text, f.end) else f


def _others(f: Figure, scene: Scene) -> Figure:
    """武汉相当于|1.86个合肥: so many times what another place has."""
    held = f.unit_raw == "个" and _AS_MUCH.search(scene.text, max(0, f.start - _VERB_REACH), f.start)
    named = scene.places.between(f.end, f.end + _ONE_NAME) if held else []
    alone = bool(named) and named[0].start == f.end and _ENDS.match(scene.text, named[0].end) is not None
    return f.scaled(Decimal(1), scene.book.units["倍"]) if alone else f


def is_ratio(told: Sequence[Figure | Reading], scene: Scene) -> bool:
    """5.1:42.3:52.6, 5.1 : 42.3 : 52.6: whether nothing but colons stand between numbers."""
    return all(scene.text[a.end : b.start].strip() == ":" for a, b in itertools.pairwise(told))


def _ratios(figures: list[Figure], scene: Scene) -> list[Figure]:
    """三次产业结构为5.1:42.3:52.6: three shares."""
    percent = scene.book.units["%"]
    for i in range(len(figures) - 2):
        three = figures[i : i + 3]
        bare = all(f.unit is None and not f.magnified for f in three)
        if bare and is_ratio(three, scene):
            figures[i : i + 3] = [f.scaled(Decimal(1), percent) for f in three]
    return figures


def _magnitude(f: Figure) -> Decimal:
    tail = _MULTIPLIED.search(f.value_raw)
    return parse(tail.group()).value if tail else Decimal(1)
