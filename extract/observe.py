"""Figures → observations: each figure's questions in order, 分别-lists handed out, repeats and thresholds taken out."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import regex

from extract.attribute import indicator, measure, project, region, sector, status, table, when
from extract.attribute.reading import Reading
from extract import label
from extract.fold import to_clean
from extract.mentions import Figure, Noted
from extract.models import Measure, Mention, Noise, Observation, Role
from extract.numerals import parse
from extract.scene import Scene
from extract.segment import Track

# 6个产值|超100亿元…, 产值超10亿元|企业8家: an amount that says which things are counted, not how much there is.
_THRESHOLD_BEFORE: Final = regex.compile(
    r"(?:\d|[一二两三四五六七八九十百千几])(?:个|家|项|户|批|座|条|名|所|亿元以上的?)(?:[一-龥]{0,6}?)(?:总?投资|年?产值|营业?收入|营收|规模|销售收?入?额?|税收|市值|估值|产出|面积)?(?:额|规模)?(?:均|都)?(?:超过?|达到?|过|突破|逾|在|不低于)$"
)
_THRESHOLD_AFTER: Final = regex.compile(
    r"(?:[(]含[)])?(?:及?以上|及?以下|之间|以内)?(?:的)?(?:[一-龥“”]{0,10}?)(?:项目|企业|集群|园区|公司|平台|单位|产业|工程|镇|村|大户|地块|县|机组|锅炉|产业链|品牌|大企业|制造业|主体|家庭)(?:(?:分别|已)?(?:[达有共占]|新增|数量|总数|累计|实现|突破)?(?:约|近|超)?[\d一二两三四五六七八九十百千]|占|(?=[,。、;]|建设|开工|落地|签约|数))"
)
_THRESHOLD_OF: Final = regex.compile(r"的(?:[一-龥“”]{0,12}?)(?:已有|共有|达到?|有|共|为)\d+(?:个|家|项|户)")
# 80亿元项目1个, 30~50亿元或3~5亿美元工业项目6个
_CLASS_OF: Final = regex.compile(r"(?:以上|以下|及以上)?(?:或[^,。;]{1,16}?)?(?:[一-龥]{0,6})(?:项目|企业)\d+[个家]")
_OVER: Final = regex.compile(r"(?:超过?|过|突破|逾|达到?|不低于|在|上)$")
_ABOVE: Final = regex.compile(r"(?:[(]含[)])?及?以[上下]")
_SURE: Final = 0.7  # a count that may lend its noun to the next sentence
_VALUES: Final = frozenset(
    {
        "value_added",
        "output_value",
        "sales_revenue",
        "fixed_asset_investment",
        "industrial_investment",
        "exports",
        "imports",
        "trade_total",
        "retail_sales",
    }
)
_RESPECTIVELY: Final = regex.compile(r"分别|依次|各")
_TERM_GAP: Final = regex.compile(r"[^,。;:\d]{0,2}[、和及与][^,。;:\d、]{0,6}")
_CONNECTOR: Final = regex.compile(r"\ ?(?:[、,;]|和|及|与|以及|,?和)\ ?")
_BARE_MULTIPLIER: Final = regex.compile(r"[十百千万亿]+")
_COUNTED: Final = regex.compile(r"(?:约|近|超|逾|过|数|上|突破|几)$")
_MULTIPLIED: Final = regex.compile(r"[十百千万亿]+$")
_UNITS: Final = ("province", "city", "county")
_YEAR_LIKE: Final = regex.compile(r"(?:19|20)\d{2}")


def readings(scene: Scene, tables: table.Tables) -> tuple[list[Reading], list[Noted]]:
    """Lay out the figures of the body with their neighbours; figures that are none for their context come back as noise."""
    noted = [m for m in scene.mentions if isinstance(m, Noted)]
    figures: list[Figure] = []
    for m in scene.mentions:
        if isinstance(m, Noted):
            continue
        if reason := _no_figure(m, scene, tables):
            noted.append(Noted(m.start, m.end, *reason))
        else:
            figures.append(m)
    return _neighbours(_listed_units(figures, scene), scene), sorted(noted, key=lambda n: n.start)


def _neighbours(figures: list[Figure], scene: Scene) -> list[Reading]:
    found: list[Reading] = []
    for i, f in enumerate(figures):
        sentence, clause = scene.sentences.at(f.start), scene.clauses.at(f.start)
        before = found[-1] if found and found[-1].sentence == sentence else None
        following = figures[i + 1].start if i + 1 < len(figures) else len(scene.text)
        left = max(before.end if before else sentence[0], sentence[0])
        right = min(following, scene.clauses.at(f.end)[1] if f.end < len(scene.text) else f.end)
        found.append(Reading(f, sentence, clause, left, right, before))
    return found


def _listed_units(figures: list[Figure], scene: Scene) -> list[Figure]:
    """高于全省2.2和1.7个百分点: a bare number in a list takes the unit that stands at the list's end."""
    found = _ratios(list(figures), scene)
    for i in range(len(found) - 2, -1, -1):
        f, following = found[i], found[i + 1]
        if f.unit is None and following.unit and _CONNECTOR.fullmatch(scene.text, f.end, following.start):
            factor = Decimal(1) if f.magnified else _magnitude(following)
            found[i] = f.scaled(factor, following.unit)
    return found


def _ratios(figures: list[Figure], scene: Scene) -> list[Figure]:
    """三次产业结构为5.1:42.3:52.6: three shares."""
    percent = scene.book.units["%"]
    for i in range(len(figures) - 2):
        three = figures[i : i + 3]
        bare = all(f.unit is None and not f.magnified for f in three)
        if bare and all(scene.text[a.end : b.start] == ":" for a, b in zip(three, three[1:], strict=False)):
            figures[i : i + 3] = [f.scaled(Decimal(1), percent) for f in three]
    return figures


def _magnitude(f: Figure) -> Decimal:
    tail = _MULTIPLIED.search(f.value_raw)
    return parse(tail.group()).value if tail else Decimal(1)


def _no_figure(f: Figure, scene: Scene, tables: table.Tables) -> tuple[Noise, str, str] | None:
    """Why a number with a unit is no figure here: metadata, captions, thresholds, years without 年, bare numbers."""
    role = scene.block(f.start).role
    if role in (Role.META, Role.CAPTION):
        return Noise.DOCUMENT, "context/metadata", f"in a {role.value} line"
    if role is Role.TABLE and tables.is_label(f):
        return Noise.OTHER, "context/table_label", "a header, a unit or a running number"
    if (
        f.spelled
        and f.kind != "percent"
        and _BARE_MULTIPLIER.fullmatch(f.value_raw)
        and not _is_hundred(f)
        and not _COUNTED.search(scene.text, f.start - 3, f.start)
    ):
        return Noise.OTHER, "context/magnitude", "names an order of magnitude"
    before = scene.text[max(scene.sentences.at(f.start)[0], f.start - 26) : f.start]
    if f.kind in ("money", "area", "bare") and _is_threshold(f, scene, before):
        return Noise.OTHER, "context/threshold", "says which things are counted"
    if f.kind == "bare" and not f.magnified:
        if _YEAR_LIKE.fullmatch(f.value_raw):
            return Noise.NAME, "context/year_in_name", ""
    if any(n.start <= f.start and f.end <= n.end for n in scene.places.between(max(0, f.start - 12), f.end + 12)):
        return Noise.NAME, "context/place_name", "inside a place's name"
    if f.kind in ("count", "bare") and _in_book_title(f.start, scene):
        return Noise.NAME, "context/book_title", "inside 《》"
    if f.kind == "duration":
        return Noise.DURATION, "context/duration", ""
    if f.kind == "spec":
        return Noise.NAME, "context/specification", ""
    if (
        f.spelled
        and f.unit
        and f.unit.indicator == "region_count"
        and any(n.end == f.start and n.place.level in _UNITS for n in scene.places.between(f.start - 9, f.start))
    ):
        return Noise.NAME, "context/listed_places", "sums up the places in front of it"
    if f.spelled and f.kind == "count" and f.value == 1:
        return Noise.IDIOM, "context/one", ""
    return None


def _is_hundred(f: Figure) -> bool:
    """百个共富工坊 counts, 百亿元企业 does not."""
    return f.kind in ("count", "persons") and f.value_raw in ("百", "千", "万") and f.unit_raw != "大"


def _in_book_title(pos: int, scene: Scene) -> bool:
    start = scene.sentences.at(pos)[0]
    opened = scene.text.rfind("《", start, pos)
    return opened >= 0 and scene.text.rfind("》", opened, pos) < 0


def _is_threshold(f: Figure, scene: Scene, before: str) -> bool:
    if _THRESHOLD_BEFORE.search(before):
        return True
    if _OVER.search(before) and _THRESHOLD_OF.match(scene.text, f.end):
        return True
    if f.kind == "money" and _CLASS_OF.match(scene.text, f.end):
        return True
    limited = _OVER.search(before) or _ABOVE.match(scene.text, f.end)
    return bool(limited and not scene.text.startswith("的", f.end) and _THRESHOLD_AFTER.match(scene.text, f.end))


def attribute(
    found: list[Reading], scene: Scene, tables: table.Tables, world: region.Places, projects: Track[project.Name]
) -> None:
    """Answer every question of every figure, in reading order."""
    sectors = _project_sectors(scene, projects)
    told = [r for r in found if tables.decide(r)]
    for r in told:
        region.decide(r, scene, world)
    found = [r for r in found if r not in told]
    counted: Reading | None = None
    valued: Reading | None = None
    for r in found:
        r.last_count = counted
        r.last_value = valued if valued and scene.block(valued.start) == scene.block(r.start) else None
        measure.decide(r, scene)
        indicator.decide(r, scene)
        if r.figure.kind == "count" and r.indicator and r.confidence > _SURE:
            counted = r
        if r.indicator in _VALUES and r.figure.kind in ("money", "percent"):
            valued = r
        if r.indicator and r.measure is Measure.CHANGE and r.figure.kind not in ("pp", "percent"):
            measure.decide(r, scene)
    _distribute(found, scene)
    _industries(found, scene)
    _distribute_places(found, scene, world)
    _distribute_years(found, scene)
    for r in found:
        r.noise = _worth(r, scene)
        if r.noise:
            continue
        project.decide(r, scene, projects)
        status.foresee(r, scene)
        if "period" not in r.trace:
            when.decide(r, scene)
        status.decide(r, scene)
        if "region" not in r.trace:
            region.decide(r, scene, world)
        label.decide(r, scene)
        if "sector" not in r.trace:
            sector.decide(r, scene, sectors.get(r.project or ""))


def _project_sectors(scene: Scene, projects: Track[project.Name]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in projects.items:
        hits = scene.sectors.between(name.start, name.end)
        told = hits[0].payload if hits else sector.only(scene, *scene.sentences.at(name.start))
        if told and name.name not in found:
            found[name.name] = told
    return found


def _worth(r: Reading, scene: Scene) -> str | None:
    """Why a figure without an indicator, or counted in words only, is no observation."""
    f = r.figure
    if r.indicator is None:
        return "nothing of the code list is counted here"
    if f.spelled and f.value < 10 and r.alias and scene.text[slice(*r.alias)] in _VAGUE_NOUNS:
        return "a few of something named in passing"
    if f.kind == "count" and f.unit_raw == "大" and r.alias and (r.alias[0] < r.end or not _is_set(r, scene)):
        return "大 without a head that is counted"
    if f.kind == "bare" and not f.magnified and r.alias and scene.block(f.start).role is not Role.TABLE:
        gap = scene.text[r.alias[1] : f.start]
        if len(gap) > 4:
            return "a bare number far from any term"
    return None


_VAGUE_NOUNS: Final = ("单位", "线路", "公司", "学校")


def _is_set(r: Reading, scene: Scene) -> bool:
    """五大产业集群 names a set of things; 五大产业 and 六大任务 only a way of speaking."""
    return r.indicator != "policy_count" and not scene.text[slice(*(r.alias or (0, 0)))].endswith("产业")


def _distribute(found: list[Reading], scene: Scene) -> None:
    """固定资产投资和工业投资分别同比增长126.2%、144.7%: hand the subjects in front of 分别 to the numbers behind it."""
    at = 0
    while at < len(found):
        run = _list_from(found, at, scene)
        if len(run) > 1 and (word := _respectively(run[0], scene)) is not None:
            _hand_out(run, word, scene)
        at += len(run)


def _distribute_places(found: list[Reading], scene: Scene, world: region.Places) -> None:
    """赣州、九江两市经济总量分别达到4520亿元、4030亿元: hand the places of the list in front of 分别 to the numbers."""
    at = 0
    while at < len(found):
        run = _list_from(found, at, scene)
        if len(run) > 1 and (word := _respectively(run[0], scene)) is not None:
            listed = region.listed_before(word, run[0].sentence[0], scene, world)
            if len(listed) == len(run):
                for r, named in zip(run, listed, strict=True):
                    r.region = named.place
                    r.decide("region", f"handed out by 分别「{scene.text[named.start : named.end]}」")
        at += len(run)


def _distribute_years(found: list[Reading], scene: Scene) -> None:
    """2019—2021年营业收入分别为3亿元、4亿元和5亿元: hand the years of a range, or of a list, to the numbers."""
    at = 0
    while at < len(found):
        run = _list_from(found, at, scene)
        if len(run) > 1 and (word := _respectively(run[0], scene)) is not None:
            periods = when.listed_years(run[0].sentence[0], word, len(run), scene)
            for r, period in zip(run, periods, strict=False):
                r.period, r.period_kind = period, "interval"
                r.decide("period", "handed out by 分别")
        at += len(run)


def _list_from(found: list[Reading], at: int, scene: Scene) -> list[Reading]:
    run = [found[at]]
    for r in found[at + 1 :]:
        gap = scene.text[run[-1].end : r.start]
        if r.sentence != run[0].sentence or r.figure.kind != run[0].figure.kind or not _CONNECTOR.fullmatch(gap):
            break
        run.append(r)
    return run


def _respectively(r: Reading, scene: Scene) -> int | None:
    found = list(_RESPECTIVELY.finditer(scene.text, max(r.left, r.start - 24), r.start))
    return found[-1].start() if found else None


def _industries(found: list[Reading], scene: Scene) -> None:
    """Give the three shares of a 三次产业结构 their indicator and sectors."""
    for at in range(len(found) - 2):
        three = found[at : at + 3]
        if all(scene.text[a.end : b.start] == ":" for a, b in zip(three, three[1:], strict=False)):
            for share, code in zip(three, ("primary", "secondary", "services"), strict=True):
                share.indicator, share.measure, share.sector, share.confidence = (
                    "industry_share",
                    Measure.SHARE,
                    code,
                    0.9,
                )
                share.decide("indicator", "one of three shares in a ratio")
                share.decide("sector", "by its place in the ratio")


def _joined(end: int, start: int, scene: Scene) -> bool:
    """Whether two terms stand in one list: 项目个数、实际到位资金数和外资数."""
    return _TERM_GAP.fullmatch(scene.text, end, start) is not None


def _hand_out(run: list[Reading], word: int, scene: Scene) -> None:
    subjects = _subjects(run[0], word, scene, len(run))
    if subjects is None:
        return
    for r, (code, span) in zip(run, subjects, strict=True):
        r.indicator, r.alias, r.confidence, r.follows = code, span, 0.9, None
        r.decide("indicator", f"handed out by 分别「{scene.text[slice(*span)]}」")


def _subjects(r: Reading, word: int, scene: Scene, count: int) -> list[tuple[str, tuple[int, int]]] | None:
    """The last `count` terms of the list in front of 分别, else the figures of the list before it."""
    hits = [f for f in indicator.fitting(r, scene, r.left, word) if f[1].indicator != "industry_share"]
    terms = [(alias.indicator, (h.start, h.end)) for h, alias in hits]
    chain = terms[-1:]
    while len(chain) < len(terms) and _joined(terms[-len(chain) - 1][1][1], chain[0][1][0], scene):
        chain = terms[-len(chain) - 1 :]
    if len(chain) == count:
        return chain
    if chain and len(chain) == 1:
        return chain * count  # 城镇和农村居民人均可支配收入分别为…: one term, told of several
    earlier: list[Reading] = []
    previous = r.before
    while previous is not None and len(earlier) < count:
        if previous.indicator and previous.alias and previous.figure.kind not in ("percent", "pp"):
            earlier.append(previous)
        previous = previous.before
    if len(earlier) == count and not terms:
        return [(e.indicator or "", e.alias or (0, 0)) for e in reversed(earlier)]
    return None


def mention(
    scene: Scene, start: int, end: int, fate: str, rule: str, note: str, figure: Figure | None = None
) -> Mention:
    """A mention in the clean text's offsets."""
    s, e = to_clean(scene.article.origin, start, end)
    value = figure.value if figure else None
    high = figure.value_high if figure else None
    unit = figure.unit.unit if figure and figure.unit else None
    return Mention(s, e, scene.article.text[s:e], fate, rule, note, value, high, unit, int(fate == "observation"))


def observation(r: Reading, scene: Scene) -> Observation:
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
        label=r.label,
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


def _unit(r: Reading, scene: Scene) -> str:
    f = r.figure
    if f.unit is None:
        canonical = scene.book.indicators[r.indicator].unit if r.indicator else "count"
        return canonical if canonical in ("CNY", "persons", "%") and (f.magnified or canonical == "%") else "count"
    if r.indicator == "capacity" and f.kind == "count":
        return f.unit.surface
    return f.unit.unit
