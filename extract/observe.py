"""Figures → observations: each figure's questions in order, 分别-lists handed out, repeats and thresholds taken out."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from extract import handed, industries, label, paired, spread, unitless, worth
from extract.attribute import (
    apart,
    asides,
    doubt,
    home,
    indicator,
    measure,
    portion,
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
from extract.models import Measure, Mention, Observation, Status
from extract.noise import no_figure
from extract.scene import Scene
from extract.sector_words import BROAD
from extract.segment import Track

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
_SCHOOLING: Final = ("education", "health_care")  # what a school or a hospital is, whatever it teaches
_WHOLE_NAME: Final = 4  # 医药|技师学院 is a school's kind, 集成电路产业|学院 an ending
_CLOSED: Final = re.compile(r"[^()]*(?:[(][^()]*[)][^()]*)*[)]")
_REPEATED: Final = 0.6


_UNITS: Final = ("省", "市", "县", "区", "州", "地", "国", "城")
_SHARE_OF: Final = re.compile("占(?!地)[^,。;\\d]{0,8}$")


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
    return _neighbours(unitless.given(figures, scene), scene), sorted(noted, key=lambda n: n.start)


def _neighbours(figures: list[Figure], scene: Scene) -> list[Reading]:
    found: list[Reading] = []
    stop = len(scene.article.folded)
    for i, f in enumerate(figures):
        sentence, clause = scene.sentences.at(f.start), scene.clauses.at(f.start)
        last = found[-1] if found and found[-1].sentence == sentence else None
        before = _outside(last, f, scene)
        following = figures[i + 1].start if i + 1 < len(figures) else stop
        left = max(_begins(last, scene) if last else sentence[0], sentence[0])
        right = min(following, scene.clauses.at(f.end)[1] if f.end < stop else f.end)
        found.append(Reading(f, sentence, clause, left, right, before))
    return found


def _begins(last: Reading, scene: Scene) -> int:
    """占甘青两省经济总量的|46.2%: where a figure's own words begin; how many units share the whole parts none of them off."""
    units = last.figure.spelled and last.figure.unit_raw in _UNITS
    return last.left if units and _SHARE_OF.search(scene.text, last.clause[0], last.start) else last.end


def _outside(last: Reading | None, f: Figure, scene: Scene) -> Reading | None:
    """进出口743亿元(出口386亿元,增长3%),增长1.8倍: behind a bracket a figure goes on with what stood before it."""
    while last is not None and _CLOSED.match(scene.text, last.end, f.start):
        last = last.before
    return last


def attribute(
    found: list[Reading], scene: Scene, tables: table.Tables, world: home.Places, projects: Track[project.Name]
) -> None:
    """Answer every question of every figure, in reading order."""
    sectors = _project_sectors(scene, projects)
    found = _without_tabled(found, scene, tables, world)
    counted: Reading | None = None
    theme = standings.Theme(scene)
    named: dict[tuple[Decimal, str], Reading] = {}
    for r in found:
        r.last_count = counted
        theme.give(r)
        measure.decide(r, scene)
        indicator.decide(r, scene)
        if r.indicator == "equipment_count" and (_is_output(r, scene) or _is_handed_over(r, scene)):
            r.indicator = "other"  # 销售汽车|260.4万辆 is no stock of machines
        if r.measure is Measure.LEVEL and (r.indicator == "industry_share" or portion.is_tenths(r, scene)):
            r.measure = Measure.SHARE  # 工业占比稳中有升,2024年为|22.1%
            r.decide("measure", "a share, by its name")
        named_set = r.figure.unit_raw == "大" or (r.figure.spelled and r.indicator == "region_count")  # 三大产业, 八城
        if r.figure.kind == "count" and r.indicator and r.confidence > _SURE and not named_set:
            counted = r
        _repeat(r, named)
        theme.take(r, _is_value(r))
        if r.indicator and r.measure is Measure.CHANGE and r.figure.kind not in ("pp", "percent"):
            measure.decide(r, scene)
    found = _without_standing(found, scene)
    streets = towns.find(scene)
    spread.terms(found, scene)
    tail.capacities(found, scene)
    paired.name(found, scene)
    industries.hand_out(found, scene)
    handed.places(found, scene, world)
    handed.partners(found, scene, world)
    handed.years(found, scene)
    for r in found:
        r.noise = worth.why_none(r, scene, world)
        if r.noise:
            continue
        project.decide(r, scene, projects)
        _situate(r, scene, world)
        label.decide(r, scene)
        towns.mark(r, scene, world, streets)
        if "sector" not in r.trace:
            sector.decide(r, scene, sectors.get(r.project or ""))
    worth.marks(found, scene)
    when.close(found, scene)
    apart.decide(found, scene)
    _headline(found, scene)


def _without_tabled(found: list[Reading], scene: Scene, tables: table.Tables, world: home.Places) -> list[Reading]:
    """The figures of the text, once those of tables have been read by their lines and columns."""
    read: list[Reading] = []
    for r in found:
        if not tables.decide(r):
            read.append(r)
            continue
        r.region = tables.place(r)
        if r.region is None:
            region.decide(r, scene, world)
        else:
            r.decide("region", f"the column's header「{r.region.name}」")
    return read


def _without_standing(found: list[Reading], scene: Scene) -> list[Reading]:
    """The figures but for those that only stand for places: 苏州2.1万亿元,无锡1.4万亿元,|两市增速分别为6%、5%."""
    for r in found:
        r.noise = worth.stands_for(r, scene)
    return [r for r in found if r.noise is None]


def _situate(r: Reading, scene: Scene, world: home.Places) -> None:
    """Tell when and where a figure is of and whether it has been, where what handed it out has not."""
    yields.foresee(r, scene)
    if "period" not in r.trace:
        when.decide(r, scene)
    status.decide(r, scene)
    _look_ahead(r, scene)
    if "region" not in r.trace:
        region.decide(r, scene, world)
        handed.together(r, scene, world)


def _look_ahead(r: Reading, scene: Scene) -> None:
    """5月18日,恳谈会将举行,邀请企业约|200家, written on the 13th: what begins behind the article's day has not been.

    How large a project is meant to be is told as it is, whenever it is begun.
    """
    day = scene.article.published if scene.article.date_basis in doubt.DATED else None
    told = r.status is Status.ACTUAL and r.indicator not in yields.ANNOUNCED
    if told and day is not None and r.period[0] is not None and r.period[0] > day:
        r.status = Status.FORECAST
        r.decide("status", "its time begins behind the article's day")


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
        if scene.text[slice(*_trim(scene.text, *r.sentence))].rstrip("!?") not in scene.title:
            return
        dated = any(asides.usable(t) for t in scene.times.between(r.sentence[0], r.start))  # 一季度增长6.5%
        same = [o for o in told if o.sentence != r.sentence and _is_same(o, r) and (not dated or o.period == r.period)]
        if again := next((o for o in same if o.alias is not None), same[0] if same else None):
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
        told = next(iter([*schools, *(h.payload for h in hits if h.payload not in BROAD)]), None)
        told = told or (hits[0].payload if hits else sector.only(scene, *scene.part(name.start, name.end)))
        if told and name.name not in found:
            found[name.name] = told
    return found


_MANUFACTURED: Final = frozenset("辆台套艘架")
_MADE: Final = re.compile(
    "产量|销量|订单|保有量|民用汽车|私[人家](?:轿|汽)?车|(?<=[去今全上]年|半年|季度|个月)产(?!业|值|能)|(?<![二量投])生产(?!设备|线|企业|基地)|产销|下线|出口(?!额)|(?<!拍)卖[了出掉]|销售(?![额收])|[做造]出?(?=$)|多[做造产]$"
)
_HANDED_OVER: Final = re.compile("交付(?!使用|运营)")
_GOODS: Final = ("other", "equipment_count", "exports")  # what goods made or sold are read as
_VERB: Final = 3  # characters of the verb in front of what was made
_RATIO: Final = re.compile(r"之比|比值|产值比|(?:收入(?:比值?|倍差)|车桩比|车位比)(?:\(原先\))?$")


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


def _is_handed_over(r: Reading, scene: Scene) -> bool:
    """去年公司交付飞机|62架, 交付电驱动总成|6.5万台: what a firm has made for others; many are told in the unit of the thing."""
    goods = r.figure.unit_raw in _MANUFACTURED and r.indicator in _GOODS
    return goods and _HANDED_OVER.search(scene.text, max(r.left, r.clause[0]), r.start) is not None


def _currency(r: Reading) -> str:
    """到账外资1.94亿美元,仅一家就到账|2.31亿: the currency that foreign capital was last told in, dollars by custom."""
    before = r.back_to(lambda one: one.indicator == r.indicator and one.figure.unit is not None)
    return before.figure.unit.unit if before is not None and before.figure.unit is not None else "USD"


def _unit(r: Reading, scene: Scene) -> str:
    f = r.figure
    if f.unit is None and _RATIO.search(r.label):
        return "times"
    if f.unit is None:
        canonical = scene.book.indicators[r.indicator].unit if r.indicator else "count"
        if canonical == "USD" and f.magnified:
            return _currency(r)
        return canonical if canonical in ("CNY", "persons", "%") and (f.magnified or canonical == "%") else "count"
    if f.kind == "count" and r.indicator == "employment":
        return scene.book.indicators["employment"].unit  # 就业岗位2万个
    made = r.indicator == "capacity" or _is_output(r, scene) or (f.magnified and _is_handed_over(r, scene))
    if f.kind == "count" and made:
        return f.unit.surface.partition("(")[0]  # 台 of 台(套)
    return f.unit.unit
