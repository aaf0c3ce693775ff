"""What a chart is called: 丽水市 地区生产总值 2016–2021，亿元."""

from __future__ import annotations

from collections.abc import Sequence

from pages import _format
from pages._store import Row
from pages._text import code_name, indicator_name, sector_name, t


def titled(rows: Sequence[Row], *, year: int | str | None = None) -> str:
    """Name what all rows have in common: place, indicator, scope, sector, measure, years, unit."""
    first = rows[0]
    named = [_only(rows, "region"), indicator_name(first["indicator"]), _only(rows, "scope")]
    if _only(rows, "sector"):
        named.append(sector_name(first["sector"]))
    if first["measure"] != "level":
        named.append(code_name("measure", first["measure"]))
    years = sorted({row["year"] for row in rows if row["year"]})
    when = str(year) if year else "–".join(str(one) for one in dict.fromkeys((*years[:1], *years[-1:])))
    said = " ".join(str(part) for part in [*named, when] if part)
    unit = unit_of(rows)
    return t("chart.title", what=said, unit=unit) if unit else said


def unit_of(rows: Sequence[Row]) -> str:
    """Unit that a chart of these rows counts in."""
    return _format.pick_scale([row["value"] for row in rows], rows[0]["unit"])[1]


def _only(rows: Sequence[Row], column: str) -> str | None:
    """Value of a column where all rows agree."""
    found = {row[column] for row in rows}
    return found.pop() if len(found) == 1 else None
