"""Figures → observations: each figure's questions in order, 分别-lists handed out, repeats and thresholds taken out."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from extract import handed, industries, label, spread, worth
from extract.attribute import (
    asides,
    home,
    indicator,
    measure,
    project,
    region,
    sector,
    standings,
    status,
    table,
    tail,
    towns,
    when,
    yields,
)
from extract.attribute.reading import Reading
from extract.fold import to_clean
from extract.mentions import Figure, Noted
from extract.models import Measure, Mention, Observation
from extract.noise import no_figure
from extract.numerals import parse
from extract.scene import BROAD_SECTORS, Scene
from extract.segment import Track

_YI: Final = Decimal(10**8)
_SURE: Final = 0.7  # a count that may lend its noun to the next sentence
_VALUES: Final = frozenset(
    {
        "value_added",
        "output_value",
        "sales_revenue",
        "disposable_income",
        "fixed_asset_investment",
        "industrial_investment",
        "investment_completed",
        "exports",
        "imports",
        "trade_total",
        "retail_sales",
        "price_index",
        "fdi_actual",
        "funds_in_place",
        "gdp",
        "fiscal_revenue",
    }
)
_PEOPLE: Final = re.compile(
    r"(?:困难|贫困|低保|脱贫|适龄|留守|农村|城镇|城乡|老年|残疾|建档立卡)*"
    r"(?:[一-龥]{1,2}籍人员|务工人员|从业人员|群众|儿童|婴幼儿|老年人|老人|妇女|学生|女生|参保人员|农牧民|居民|农民工|党员|职工|劳动者|人口|毕业生|患者|游客|旅客|人才|新生)"
)
_PLAIN: Final = re.compile(  # what is told without a unit
    "(?:(?P<people>群众|在校学?生|大学生|居民|农民工?|从业人员|常住人口|游客)|收入|票房|费用|产值|投资|营收|[售易交口]额|税收|利润|余额|存款|贷款|GDP|生产总值)"
    "(?:首次|累计|已经?|将|力争|规模|总额|均|都|也|只|仅|要){0,3}(?:突破|达到?|超过?|[刚首]?[过破]|为|约|近|逾|增?至|到|有){0,2}了?$"
)
_PLAIN_REACH: Final = 14
_EARNED: Final = re.compile(
    "(?:[卖挣赚花收付交补贴]|净落|到手|工资|租金|成本|收入|净赚)(?:了|出了?|得|到了?|上|下)?(?:约|近|超过?|大概)?$"
)
_VERB_REACH: Final = 8
_BUILT_REACH: Final = 12
_SQUARE: Final = re.compile(
    "(?:厂房|面积|用房|楼宇|[房楼]|载体|体量)[^,。;\\d]{0,6}$|(?P<flows>[水气]|库容|土方|土石|砂石)[^,。;\\d]{0,6}$"
)
_AS_MUCH: Final = re.compile("(?:相当于|等于|抵得?上?|顶得?上?|[是为])(?:约|近|超过?|将近|接近)?$")
_ENDS: Final = re.compile("市?(?:[,。;、!)的]|还|$)")  # of what is no more than a place
_ONE_NAME: Final = 8  # characters that a place's name takes
_COUNTED_PIECES: Final = re.compile("[一-龥]*?(?:地|飞地|砖|板|石|牌|屏|组件|电池)")
_SCHOOLING: Final = ("education", "health_care")  # what a school or a hospital is, whatever it teaches
_WHOLE_NAME: Final = 4  # 医药|技师学院 is a school's kind, 集成电路产业|学院 an ending
_CLOSED: Final = re.compile(r"[^()]*(?:[(][^()]*[)][^()]*)*[)]")
_REPEATED: Final = 0.6
_MULTIPLIED: Final = re.compile(r"[十百千万亿]{1,8}$")


def readings(scene: Scene, tables: table.Tables) -> tuple[list[Reading], list[Noted]]:
    """Lay out the figures of the body with their neighbours; figures that are none for their context come back as noise."""
    noted = [m for m in scene.mentions if isinstance(m, Noted)]
    figures: list[Figure] = []
    for m in scene.mentions:
        if isinstance(m, Noted):
            continue
        if reason := no_figure(m, scene, tables):
            noted.append(Noted(m.start, m.end, *reason))
        else:
            figures.append(m)
    return _neighbours(_listed_units(figures, scene), scene), sorted(noted, key=lambda n: n.start)


def _neighbours(figures: list[Figure], scene: Scene) -> list[Reading]:
    found: list[Reading] = []
    for i, f in enumerate(figures):
        sentence, clause = scene.sentences.at(f.start), scene.clauses.at(f.start)
        last = found[-1] if found and found[-1].sentence == sentence else None
        before = _outside(last, f, scene)
        following = figures[i + 1].start if i + 1 < len(figures) else len(scene.text)
        left = max(last.end if last else sentence[0], sentence[0])
        right = min(following, scene.clauses.at(f.end)[1] if f.end < len(scene.text) else f.end)
        found.append(Reading(f, sentence, clause, left, right, before))
    return found


def _outside(last: Reading | None, f: Figure, scene: Scene) -> Reading | None:
    """进出口743亿元(出口386亿元,增长3%),增长1.8倍: behind a bracket a figure goes on with what stood before it."""
    while last is not None and _CLOSED.match(scene.text, last.end, f.start):
        last = last.before
    return last


def _listed_units(figures: list[Figure], scene: Scene) -> list[Figure]:
    """高于全省2.2和1.7个百分点, 高3.3个和1.9个百分点: a number in a list takes the unit that stands at the list's end."""
    found = [_others(_square(_spoken(_people(f, scene), scene), scene), scene) for f in _ratios(list(figures), scene)]
    factor = Decimal(1)
    for i in range(len(found) - 2, -1, -1):
        f, following = found[i], found[i + 1]
        lacking = f.unit is None or (f.unit_raw == "个" and following.kind == "pp")
        lacking = lacking and not (following.kind == "count" and scene.text[f.end] in ",;")  # 成都2.2万亿,两城合计…
        if lacking and following.unit and spread.CONNECTOR.fullmatch(scene.text, f.end, following.start):
            factor = _magnitude(following) if following is figures[i + 1] else factor  # of the last, for the whole list
            half = f.value_raw.endswith("万") and following.value_raw.endswith("万亿")  # 跨越|2万、3万亿元台阶
            found[i] = f.scaled((_YI if half else Decimal(1)) if f.magnified else factor, following.unit)
    return found


def _people(f: Figure, scene: Scene) -> Figure:
    """惠及17万婴幼儿, 受益群众突破百万, 票房突破1.2亿: people without a classifier, money without its 元."""
    if f.unit is not None or not f.magnified:
        return f
    if _PEOPLE.match(scene.text, f.end):
        return f.scaled(Decimal(1), scene.book.units["人"])
    named = _PLAIN.search(scene.text, max(0, f.start - _PLAIN_REACH), f.start)
    people = named is not None and named.lastgroup == "people"
    told = people or (named is not None and f.value >= _YI)
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
    """新建厂房12.6万方, 供水3.2亿方: square metres of what is built, cubic ones of what flows."""
    said = _SQUARE.search(scene.text, max(0, f.start - _BUILT_REACH), f.start) if f.unit_raw == "方" else None
    if said is None or not f.magnified:
        return f
    return f.scaled(Decimal(1), scene.book.units["立方米" if said.lastgroup == "flows" else "平方米"])


def _others(f: Figure, scene: Scene) -> Figure:
    """武汉相当于|1.86个合肥: so many times what another place has."""
    held = f.unit_raw == "个" and _AS_MUCH.search(scene.text, max(0, f.start - _VERB_REACH), f.start)
    named = scene.places.between(f.end, f.end + _ONE_NAME) if held else []
    alone = bool(named) and named[0].start == f.end and _ENDS.match(scene.text, named[0].end) is not None
    return f.scaled(Decimal(1), scene.book.units["倍"]) if alone else f


def _ratios(figures: list[Figure], scene: Scene) -> list[Figure]:
    """三次产业结构为5.1:42.3:52.6: three shares."""
    percent = scene.book.units["%"]
    for i in range(len(figures) - 2):
        three = figures[i : i + 3]
        bare = all(f.unit is None and not f.magnified for f in three)
        if bare and all(scene.text[a.end : b.start] == ":" for a, b in itertools.pairwise(three)):
            figures[i : i + 3] = [f.scaled(Decimal(1), percent) for f in three]
    return figures


def _magnitude(f: Figure) -> Decimal:
    tail = _MULTIPLIED.search(f.value_raw)
    return parse(tail.group()).value if tail else Decimal(1)


def attribute(
    found: list[Reading], scene: Scene, tables: table.Tables, world: home.Places, projects: Track[project.Name]
) -> None:
    """Answer every question of every figure, in reading order."""
    sectors = _project_sectors(scene, projects)
    read: list[Reading] = []
    for r in found:
        if tables.decide(r):
            region.decide(r, scene, world)
        else:
            read.append(r)
    found = read
    counted: Reading | None = None
    theme = standings.Theme(scene)
    named: dict[tuple[Decimal, str], Reading] = {}
    for r in found:
        r.last_count = counted
        theme.give(r)
        measure.decide(r, scene)
        indicator.decide(r, scene)
        places = r.figure.spelled and r.indicator == "region_count"  # 在八城中 counts nothing that is told on
        if r.figure.kind == "count" and r.indicator and r.confidence > _SURE and not places:
            counted = r
        _repeat(r, named)
        theme.take(r, _is_value(r))
        if r.indicator and r.measure is Measure.CHANGE and r.figure.kind not in ("pp", "percent"):
            measure.decide(r, scene)
    streets = towns.find(scene)
    spread.terms(found, scene)
    tail.capacities(found, scene)
    spread.pairs(found, scene)
    industries.hand_out(found, scene)
    handed.places(found, scene, world)
    handed.partners(found, scene, world)
    handed.years(found, scene)
    for r in found:
        r.noise = worth.why_none(r, scene, world)
        if r.noise:
            continue
        project.decide(r, scene, projects)
        yields.foresee(r, scene)
        if "period" not in r.trace:
            when.decide(r, scene)
        status.decide(r, scene)
        if "region" not in r.trace:
            region.decide(r, scene, world)
            handed.together(r, scene, world)
        label.decide(r, scene)
        towns.mark(r, scene, world, streets)
        if "sector" not in r.trace:
            sector.decide(r, scene, sectors.get(r.project or ""))
    for r in found:
        r.noise = r.noise or worth.stands_for(r, scene)
    _headline(found, scene)


def _repeat(r: Reading, named: dict[tuple[Decimal, str], Reading]) -> None:
    """占全年任务52亿元的74.3%。…确保全年|52亿元: an amount without a name of its own is what the article has told with it before."""
    if r.figure.kind != "money" or r.figure.unit is None or r.measure is not Measure.LEVEL:
        return
    key = r.figure.value, r.figure.unit.unit
    if r.indicator != "other" or r.alias is not None:
        named.setdefault(key, r)
    elif (told := named.get(key)) is not None:
        r.indicator, r.alias, r.confidence = told.indicator, told.alias, _REPEATED
        r.decide("indicator", "the same amount as told before")


def _is_value(r: Reading) -> bool:
    """Whether later sentences may tell of the parts of a figure."""
    named = r.indicator == "other" and r.figure.kind == "money" and r.alias is not None
    return named or (r.indicator in _VALUES and r.figure.kind in ("money", "percent"))


def _headline(found: list[Reading], scene: Scene) -> None:
    """A title says what the text says again: its figures take the period, and nameless ones the meaning, that the text gives."""
    told = [r for r in found if r.noise is None]
    for r in told:
        if scene.text[slice(*_trim(scene.text, *r.sentence))] not in scene.title:
            return
        dated = any(asides.usable(t) for t in scene.times.between(r.sentence[0], r.start))  # 一季度增长6.5%
        same = (o for o in told if o.sentence != r.sentence and _is_same(o, r) and (not dated or o.period == r.period))
        if again := next(same, None):
            r.period, r.status = again.period, again.status
            if r.alias is None:
                r.indicator, r.label, r.sector, r.confidence = again.indicator, again.label, again.sector, 0.6
                r.decide("indicator", f"as the text tells it again「{scene.text[again.start : again.end]}」")
            r.decide("period", f"as the text tells it again「{scene.text[again.start : again.end]}」")


def _is_same(one: Reading, other: Reading) -> bool:
    named = one.indicator == other.indicator or (other.alias is None and one.alias is not None)
    return named and (one.figure.value, one.figure.unit, one.measure) == (
        other.figure.value,
        other.figure.unit,
        other.measure,
    )


def _project_sectors(scene: Scene, projects: Track[project.Name]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in projects.items:
        hits = scene.sectors.between(name.start, name.end)
        schools = [h.payload for h in hits if h.payload in _SCHOOLING and h.end - h.start >= _WHOLE_NAME]
        told = next(iter([*schools, *(h.payload for h in hits if h.payload not in BROAD_SECTORS)]), None)
        told = told or (hits[0].payload if hits else sector.only(scene, *scene.part(name.start, name.end)))
        if told and name.name not in found:
            found[name.name] = told
    return found


_MANUFACTURED: Final = frozenset("辆台套艘架")
_MADE: Final = re.compile(
    "产量|销量|(?<![二量投])生产(?!设备|线|企业|基地)|产销|下线|出口(?!额)|(?<!拍)卖[了出掉]|[做造]出?(?=$)|多[做造产]$"
)
_GOODS: Final = ("other", "equipment_count", "exports")  # what goods made or sold are read as
_VERB: Final = 3  # characters of the verb in front of what was made
_RATIO: Final = re.compile(r"收入比值?$")


def mention(
    scene: Scene, start: int, end: int, fate: str, rule: str, note: str, figure: Figure | None = None, rows: int = 0
) -> Mention:
    """A mention in the clean text's offsets, with the number of its observations."""
    s, e = to_clean(scene.article.origin, start, end)
    value = figure.value if figure else None
    high = figure.value_high if figure else None
    unit = figure.unit.unit if figure and figure.unit else None
    return Mention(s, e, scene.article.text[s:e], fate, rule, note, value, high, unit, rows)


def observations(r: Reading, scene: Scene) -> list[Observation]:
    """The contract's rows of a figure: one, or one for each place that it is told of."""
    one = _observation(r, scene)
    others = (replace(one, region=p.name, adcode=p.adcode, region_level=p.level) for p in r.others)
    return [one, *others]


def _observation(r: Reading, scene: Scene) -> Observation:
    """The contract's row of a figure, in the clean text's offsets."""
    f, article = r.figure, scene.article
    start, end = to_clean(article.origin, f.start, f.end)
    sentence = to_clean(article.origin, *_trim(scene.text, *r.sentence))
    place = r.region
    return Observation(
        start=start,
        end=end,
        quote=article.text[start:end],
        value=float(f.value * r.sign),
        value_high=None if f.value_high is None else float(f.value_high * r.sign),
        unit=_unit(r, scene),
        value_raw=f.value_raw,
        unit_raw=f.unit_raw,
        qualifier=str(f.qualifier),
        indicator=r.indicator or "other",
        label=r.label or scene.book.indicators[r.indicator or "other"].label_zh,
        measure=str(r.measure),
        status=str(r.status),
        region=place.name if place else None,
        adcode=place.adcode if place else None,
        region_level=place.level if place else None,
        partner=r.partner,
        sector=r.sector,
        period_start=r.period[0],
        period_end=r.period[1],
        project=r.project,
        rule=r.trace.get("indicator", ""),
        confidence=round(r.confidence, 2),
        sentence_start=sentence[0],
        sentence_end=sentence[1],
        trace=tuple(r.trace.items()),
    )


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \n\t":
        start += 1
    while end > start and text[end - 1] in " \n\t":
        end -= 1
    return start, end


def _is_output(r: Reading, scene: Scene) -> bool:
    """新能源汽车产量|11.9万辆, 生产汽车41.2万辆,其中新能源汽车|9.6万辆: what was made is told in the unit of the thing."""
    if r.figure.unit_raw not in _MANUFACTURED or r.indicator not in _GOODS:
        return False
    if _MADE.search(r.label) or _MADE.search(scene.text, max(r.left, r.clause[0]), r.start):
        return True
    if r.alias and r.alias[1] <= r.sentence[0] and _MADE.search(scene.text, max(0, r.alias[0] - _VERB), r.alias[1]):
        return True  # 上海产量58.1万辆。追得最紧的是合肥,|52.4万辆
    before = r.before.before if r.before and r.before.figure.relative else r.before
    return before is not None and before.figure.unit_raw == r.figure.unit_raw and _is_output(before, scene)


def _unit(r: Reading, scene: Scene) -> str:
    f = r.figure
    if f.unit is None and _RATIO.search(r.label):
        return "times"
    if f.unit is None:
        canonical = scene.book.indicators[r.indicator].unit if r.indicator else "count"
        return canonical if canonical in ("CNY", "persons", "%") and (f.magnified or canonical == "%") else "count"
    if f.kind == "count" and r.indicator == "employment":
        return scene.book.indicators["employment"].unit  # 就业岗位2万个
    if f.kind == "count" and (r.indicator == "capacity" or _is_output(r, scene)):
        return f.unit.surface.partition("(")[0]  # 台 of 台(套)
    return f.unit.unit
