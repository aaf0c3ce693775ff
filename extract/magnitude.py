"""The order-of-magnitude guard: a figure far off what such figures are is kept, and an issue says so."""

from __future__ import annotations

import functools
from typing import Final

from extract.codebook import rows
from extract.models import Issue, Measure, Observation

# Growth, shares and completions of any indicator: what lies beyond is rare enough for a second look.
_BOUNDS: Final = {
    Measure.YOY: (-100.0, 1000.0),
    Measure.GROWTH: (-100.0, 1000.0),
    Measure.SHARE: (0.0, 100.0),
    Measure.COMPLETION: (0.0, 500.0),
}


@functools.cache
def _typical() -> dict[tuple[str, str, str], tuple[float, float]]:
    return {
        (r["indicator"], r["unit"], r["level"]): (float(r["low"]), float(r["high"])) for r in rows("magnitudes.csv")
    }


def check(o: Observation) -> Issue | None:
    """Return an issue where a value lies outside what is typical: 生产总值1875亿元 of a county town is, 5.6% growth is not."""
    bounds = _bounds(o)
    if bounds is None or bounds[0] <= o.value <= bounds[1]:
        return None
    told = f"{o.indicator} {o.measure} {o.value:g} {o.unit} of {o.region or 'no region'}"
    message = f"{told} is not between {bounds[0]:g} and {bounds[1]:g}: check {o.quote}"
    return Issue("observe", "magnitude", "warning", message, o.start, o.end)


def _bounds(o: Observation) -> tuple[float, float] | None:
    if o.measure == Measure.LEVEL:
        typical = _typical()
        return typical.get((o.indicator, o.unit, o.region_level or "any")) or typical.get((o.indicator, o.unit, "any"))
    return _BOUNDS.get(Measure(o.measure)) if o.unit == "%" else None
