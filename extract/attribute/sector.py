"""The sector a figure is about: named in its noun phrase, else its project's, else the indicator's own."""

from __future__ import annotations

from typing import Final

from extract.attribute.reading import Reading
from extract.scene import Scene

WHOLE_ECONOMY: Final = frozenset(
    {
        "gdp", "gdp_per_capita", "fiscal_revenue", "retail_sales", "disposable_income", "trade_total", "exports", "imports",
        "fdi_actual", "fixed_asset_investment", "urbanisation_rate", "population", "price_index", "unemployment_rate",
        "employment", "market_entity_count", "talent_count", "funds_in_place", "region_count", "cluster_count",
    }
)  # fmt: skip
_OF_PROJECTS: Final = frozenset(
    {"investment_total", "land_area", "floor_area", "capacity", "output_value", "sales_revenue", "building_count", "fiscal_revenue", "prefabrication_rate", "equipment_value"}
)
_OF_A_SECTOR: Final = _OF_PROJECTS | {
    "enterprise_count", "park_count", "cluster_count", "project_count", "industry_share", "hightech_enterprise_count",
    "sme_specialised_count", "listed_company_count", "rd_intensity", "patent_count", "equipment_count", "investment_completed", "other",
}  # fmt: skip
_PHRASE: Final = 14


def decide(r: Reading, scene: Scene, project_sector: str | None) -> None:
    """Set sector; None for figures across the whole economy."""
    start, end = _phrase(r, scene)
    hits = scene.sectors.between(start, end)
    if r.project and project_sector and r.indicator in _OF_PROJECTS:
        r.sector = project_sector
        r.decide("sector", "its project's")
        return
    if hits and r.indicator not in WHOLE_ECONOMY:
        hit = hits[-1]
        r.sector = hit.payload
        r.decide("sector", f"named in its noun phrase「{scene.text[hit.start : hit.end]}」")
        return
    if r.project and project_sector:
        r.sector = project_sector
        r.decide("sector", "its project's")
        return
    r.sector = scene.book.indicators[r.indicator].sector if r.indicator else None
    r.decide("sector", "the indicator's own" if r.sector else "the whole economy")
    if r.indicator in _OF_A_SECTOR and scene.sector:
        r.sector = scene.sector
        r.decide("sector", "the one the title names")


def _phrase(r: Reading, scene: Scene) -> tuple[int, int]:
    """Where the noun phrase of the figure's term begins and ends: up to 14 characters in front of it, no mark crossed."""
    if r.alias is None:
        return r.start, r.start
    alias_start, alias_end = r.alias
    if alias_start >= r.end:
        return r.end, alias_end
    mark = max(scene.text.rfind(c, 0, alias_start) for c in "、,。;:!?\n的和")
    figure = r.left if r.left <= alias_start else 0
    return max(mark + 1, alias_start - _PHRASE, figure), alias_end
