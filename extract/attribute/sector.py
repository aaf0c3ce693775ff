"""The sector a figure is about: named in its noun phrase, else its project's or its sentence's topic, else the indicator's own."""

from __future__ import annotations

from collections import Counter
from typing import Final

from extract.attribute.reading import Reading
from extract.scene import BROAD_SECTORS, Scene

# Figures of the whole economy have a sector only where their very term names one (房地产开发投资).
WHOLE_ECONOMY: Final = frozenset(
    {
        "gdp", "gdp_per_capita", "fiscal_revenue", "retail_sales", "disposable_income", "trade_total", "exports", "imports",
        "fdi_actual", "fixed_asset_investment", "urbanisation_rate", "population", "price_index", "unemployment_rate",
        "employment", "market_entity_count", "talent_count", "funds_in_place", "region_count", "listed_company_count",
    }
)  # fmt: skip
# Figures that describe a project, a firm or a group of them, and so belong to what their sentence speaks of.
_OF_A_THING: Final = frozenset(
    {
        "investment_total", "land_area", "floor_area", "capacity", "output_value", "sales_revenue", "building_count",
        "prefabrication_rate", "equipment_value", "equipment_count", "investment_completed", "project_progress", "patent_count",
        "rd_intensity", "other", "industry_share", "education_programme_count", "enrolment",
    }
)  # fmt: skip
_COUNTED: Final = frozenset(
    {"project_count", "enterprise_count", "park_count", "hightech_enterprise_count", "sme_specialised_count"}
)
_PHRASE: Final = 14


def decide(r: Reading, scene: Scene, project_sector: str | None) -> None:
    """Set sector; None for figures across the whole economy."""
    if r.indicator in WHOLE_ECONOMY and not r.project:
        hits = scene.sectors.between(*r.alias) if r.alias else []
        _set(r, hits[-1].payload if hits else None, "its term names it" if hits else "the whole economy")
        return
    start, end = _phrase(r, scene)
    hits = scene.sectors.between(start, end)
    topic = project_sector if r.project and project_sector else _topic(r, scene)
    if (
        hits
        and hits[-1].payload in BROAD_SECTORS
        and topic
        and topic not in BROAD_SECTORS
        and r.indicator in _OF_A_THING
    ):
        _set(r, topic, "what its sentence or paragraph speaks of")
    elif hits:
        _set(r, hits[-1].payload, f"named in its noun phrase「{scene.text[hits[-1].start : hits[-1].end]}」")
    elif topic:
        _set(r, topic, "its project's" if r.project else "the one its sentence or paragraph speaks of")
    elif scene.sector and (r.indicator in _OF_A_THING or r.indicator in _COUNTED):
        _set(r, scene.sector, "the one the title names")
    else:
        own = scene.book.indicators[r.indicator].sector if r.indicator else None
        _set(r, own, "the indicator's own" if own else "nothing names one")


def _set(r: Reading, sector: str | None, rule: str) -> None:
    r.sector = sector or None
    r.decide("sector", rule)


def _phrase(r: Reading, scene: Scene) -> tuple[int, int]:
    """Where the noun phrase of the figure's term begins and ends: up to 14 characters in front of it, no mark crossed."""
    if r.alias is None or not r.clause[0] <= r.alias[0] < r.right:  # inherited: its own words in front of the number
        return max(r.left, r.clause[0]), r.start if r.cue is None else max(r.left, r.cue)
    alias_start, alias_end = r.alias
    if alias_start >= r.end:
        return r.end, alias_end
    low = max(alias_start - _PHRASE, r.left if r.left <= alias_start else 0)
    words = scene.text[low:alias_start]
    return low + 1 + max(words.rfind(c) for c in "、,。;:!?\n的和"), alias_end


def _topic(r: Reading, scene: Scene) -> str | None:
    """The one sector that the sentence has named so far; for a project's or firm's own figures the paragraph's will do."""
    if r.indicator not in _OF_A_THING and r.indicator not in _COUNTED:
        return None
    topic = only(scene, r.sentence[0], r.start)
    own = scene.book.indicators[r.indicator].sector if r.indicator else None
    if r.indicator in _OF_A_THING and own is None and (topic is None or topic in BROAD_SECTORS):
        around = only(scene, scene.block(r.start).start, r.sentence[0])
        return around if around and around not in BROAD_SECTORS else topic
    return topic


def only(scene: Scene, start: int, end: int) -> str | None:
    """The one sector that a stretch of text names; a narrow one before 工业 or 科创."""
    named = Counter(h.payload for h in scene.sectors.between(start, end))
    narrow = Counter({sector: n for sector, n in named.items() if sector not in BROAD_SECTORS})
    found = narrow or (named if len(named) == 1 else Counter())
    if not found:
        return None
    sector, most = found.most_common(1)[0]
    return sector if most * 3 >= found.total() * 2 else None
