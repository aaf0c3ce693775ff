"""A map on an empty style of its own: no tiles, no fonts, no network; it is moved and zoomed like any other map.

A place without a figure is hatched, never zero; a zone, which has no boundary here, is a dot within the unit it lies in.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from html import escape
from typing import Any, Final

import plotly.graph_objects as go

from pages import _boundaries
from pages._boundaries import FILES, Unit
from pages._controls import MANY, figure_value
from pages._figures import FONT, blank, hover
from pages._spans import alike
from pages._store import Row
from pages._text import t, theme

SCALE: Final = (("#e3eff8", "#6aa9d6"), ("#17344a", "#2c76a8"))  # light, dark
BACK: Final = ("#ffffff", "#171c22")
EDGE: Final = ("#8c98a4", "#5b6770")
HATCH: Final = ("#b3bcc5", "#4a545e")
WIDTH: Final = 520  # pixels a map is fitted to; it is narrower on a phone alone
PHONE: Final = 400  # pixels a whole province is fitted to, which nobody should have to push aside
PART: Final = {"province": 0, "city": 2, "county": 4}  # digits of a code that say what a level lies in
FAR: Final = ("460300",)  # 三沙市, whose islands lie up to 1,600 km from the rest of its province
LABELS: Final = 40  # places that carry their value
NAMED: Final = 25  # places of a province that are named where they have none


def placed(rows: Sequence[Row]) -> list[Row]:
    """Figures that one map can show: actuals of places with a code, all of one kind of period."""
    return alike([row for row in rows if row["adcode"] and row["status"] == "actual"])


def draw(rows: Sequence[Row], height: int = 460) -> go.Figure | None:
    """Actual figures of one comparable set and one year on their places; none where no place has a code."""
    shown = placed(rows)
    if not shown:
        return None
    found = {row["region_level"] for row in shown} & set(FILES)
    level = max(found, key=lambda name: sum(row["region_level"] == name for row in shown)) if found else "city"
    cells: dict[str, list[Row]] = {}
    for row in shown:
        cells.setdefault(row["place"], []).append(row)
    areas = {found[0]["adcode"]: found for found in cells.values() if found[0]["region_level"] == level}
    dots = [found for found in cells.values() if found[0]["region_level"] != level]
    return _mapped(
        level, {code: _cell(found) for code, found in areas.items()}, [_dot(found) for found in dots], height
    )


def presence(rows: Sequence[Row], height: int = 460) -> go.Figure | None:
    """How many figures speak of each city (`code`, `n`, `obs_ids`), hatched where none does."""
    cells = {}
    for row in rows:
        ids = ",".join(row["obs_ids"][:MANY])
        cells[row["code"]] = {"value": row["n"], "word": f"{row['n']:,}", "ids": ids, "hover": f"{row['n']:,}"}
    return _mapped("city", cells, [], height)


def _cell(found: Sequence[Row]) -> dict[str, Any]:
    """What an area shows: its value, or how many figures stand side by side (then no colour)."""
    alone = len(found) == 1
    return {
        "value": found[0]["value"] if alone else None,
        "word": figure_value(found[0]) if alone else t("chart.several", n=len(found)),
        "ids": ",".join(row["obs_ids"][0] for row in found[:MANY]),
        "hover": "<br>".join(hover(row) for row in found[:4]),
    }


def _dot(found: Sequence[Row]) -> dict[str, Any]:
    return _cell(found) | {"code": found[0]["adcode"], "name": found[0]["region"]}


def _mapped(level: str, cells: dict[str, Any], dots: list[dict[str, Any]], height: int) -> go.Figure | None:
    codes = [*cells, *(dot["code"] for dot in dots)]
    within = sorted({code[: PART[level]] for code in codes})
    shown = _boundaries.units(level, within)
    filled = {code: cell for code, cell in cells.items() if code in shown}
    here = [(dot, _holder(dot["code"], shown)) for dot in dots]
    if not filled and not any(unit for _, unit in here):
        return None
    figure = blank(height, showlegend=False)
    empty = [code for code in shown if code not in filled]
    figure.add_choroplethmap(**_areas(shown, filled, empty), geojson=_boundaries.address(level, within))
    whole = level != "province" and len({code[:2] for code in shown}) == 1
    if whole and len(shown) <= NAMED:
        _words(figure, [shown[code].point for code in empty], [shown[code].name for code in empty], size=10)
    _names(figure, shown, filled)  # the last to be written are those that stay where names meet
    _zones(figure, [(dot, unit) for dot, unit in here if unit])
    seen = {code: shown[code] for code in filled} | {unit.code: unit for _, unit in here if unit}
    framed = [unit for code, unit in shown.items() if code not in FAR or code in seen] if whole else seen.values()
    layers = [_line(_boundaries.hatching(level, within, empty), _look(HATCH), 0.8)] if empty else []
    figure.update_layout(
        map=_view(framed, PHONE if whole else WIDTH, height, layers), margin={"l": 0, "r": 0, "t": 0, "b": 0}
    )
    return figure


def _look(pair: Sequence[Any]) -> Any:
    return pair[1 if theme() == "dark" else 0]


def _areas(shown: dict[str, Unit], filled: dict[str, Any], empty: Sequence[str]) -> dict[str, Any]:
    """One trace of all areas; those without a figure (below the scale's start) take the card's colour."""
    known = [cell["value"] for cell in filled.values() if cell["value"] is not None]
    low, high = (min(known), max(known)) if known else (0.0, 1.0)
    low = min(low, high - (abs(high) or 1.0) * 0.01)
    pale, strong = _look(SCALE)
    codes = [*filled, *empty]
    return {
        "featureidkey": "id",
        "locations": codes,
        "z": [_shade(filled.get(code), low, high) for code in codes],
        "zmin": -0.2,
        "zmax": 1,
        "colorscale": [
            [0, _look(BACK)],
            [0.08, _look(BACK)],
            [0.08, _look(HATCH)],
            [0.16, _look(HATCH)],
            [0.16, pale],
            [1, strong],
        ],
        "showscale": False,
        "marker": {"line": {"width": 0.8, "color": _look(EDGE)}},
        "customdata": [filled[code]["ids"] if code in filled else "" for code in codes],
        "hovertext": [_said(shown[code], filled.get(code)) for code in codes],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _shade(cell: dict[str, Any] | None, low: float, high: float) -> float:
    """Position on the scale: 0 to 1 by value, -0.06 where several figures stand side by side, -0.2 where none is."""
    if cell is None:
        return -0.2
    return -0.06 if cell["value"] is None else (cell["value"] - low) / (high - low)


def _said(unit: Unit, cell: dict[str, Any] | None) -> str:
    return f"<b>{escape(unit.name)}</b><br>{cell['hover'] if cell else escape(t('map.none'))}"


def _names(figure: go.Figure, shown: dict[str, Unit], filled: dict[str, Any]) -> None:
    """Name and value of each filled area, written by the browser's own glyphs."""
    first = sorted(filled, key=lambda code: -(filled[code]["value"] or 0))[:LABELS]
    _words(
        figure,
        [shown[code].point for code in first],
        [f"{shown[code].name}<br>{filled[code]['word']}" for code in first],
    )


def _words(figure: go.Figure, points: Sequence[tuple[float, float]], words: Sequence[str], size: int = 12) -> None:
    ink = "#f0f4f8" if theme() == "dark" else "#16212c"
    figure.add_scattermap(
        lon=[x for x, _ in points],
        lat=[y for _, y in points],
        mode="text",
        text=list(words),
        textfont={"size": size, "color": ink, "family": FONT},
        hoverinfo="skip",
    )


def _holder(adcode: str, shown: dict[str, Unit]) -> Unit | None:
    """Unit on the map that is or holds a place: county, city, or a municipality as a whole."""
    return next((shown[code] for code in (adcode, adcode[:4] + "00", adcode[:2] + "0000") if code in shown), None)


def _zones(figure: go.Figure, dots: list[tuple[dict[str, Any], Unit]]) -> None:
    """A dot a zone, one below the other where several lie in a unit."""
    if not dots:
        return
    below: dict[str, int] = {}
    points = []
    for _, unit in dots:
        below[unit.code] = below.get(unit.code, 0) + 1
        points.append((unit.point[0], unit.point[1] - 0.12 * below[unit.code]))
    figure.add_scattermap(
        lon=[x for x, _ in points],
        lat=[y for _, y in points],
        mode="markers",
        marker={"size": 13, "color": "#D55E00"},
        customdata=[dot["ids"] for dot, _ in dots],
        hovertext=[dot["hover"] for dot, _ in dots],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    _words(figure, [(x, y - 0.05) for x, y in points], [f"{dot['name']}<br>{dot['word']}" for dot, _ in dots])


def _line(feature: dict[str, Any], colour: str, width: float) -> dict[str, Any]:
    return {"sourcetype": "geojson", "source": feature, "type": "line", "color": colour, "line": {"width": width}}


def _view(seen: Collection[Unit], width: int, height: int, layers: list[dict[str, Any]]) -> dict[str, Any]:
    """An empty style, looking at these units as a map of that many pixels shows them."""
    west, south, east, north = _boundaries.bounds(seen)
    high = math.degrees(_mercator(north) - _mercator(south))
    zoom = min(math.log2(width * 0.8 * 360 / (512 * (east - west))), math.log2(height * 0.8 * 360 / (512 * high)))
    middle = math.degrees(2 * math.atan(math.exp((_mercator(north) + _mercator(south)) / 2)) - math.pi / 2)
    back = {"id": "back", "type": "background", "paint": {"background-color": _look(BACK)}}
    style = {"version": 8, "sources": {}, "layers": [back]}
    centre = {"lon": (west + east) / 2, "lat": middle}
    return {"style": style, "center": centre, "zoom": round(min(zoom, 9), 2), "layers": layers}


def _mercator(latitude: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))
