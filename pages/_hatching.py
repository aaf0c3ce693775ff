"""Diagonal lines over areas, found where the lines cross the areas' edges: thousands of edges at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import shapely

LINES: Final = 60  # across the wider side
FINEST: Final = 5  # decimals of a degree, about a metre
Floats = npt.NDArray[np.float64]
Segment = list[list[float]]


def hatched(areas: Sequence[Any], bounds: tuple[float, float, float, float]) -> list[Segment]:
    """Return the parts of rising lines (evenly spaced over `bounds`: west, south, east, north) that lie within areas."""
    west, south, east, north = bounds
    step = max(east - west, north - south) / LINES
    owner, ends = _edges(areas)
    sums = (ends[:, :, 0] - ends[:, :, 1] - (west - north)) / step  # a line is where this is a whole number
    first, last = np.ceil(sums.min(axis=1)).astype(int), np.ceil(sums.max(axis=1)).astype(int)
    edge = np.repeat(np.arange(len(ends)), last - first)  # an edge met by several lines stands here several times
    line = np.arange(len(edge)) - np.repeat(np.cumsum(last - first) - last, last - first)
    share = (line - sums[edge, 0]) / (sums[edge, 1] - sums[edge, 0])
    x = ends[edge, 0, 0] + share * (ends[edge, 1, 0] - ends[edge, 0, 0])
    order = np.lexsort((x, owner[edge], line))  # along each line within each area: in, out, in, out
    pairs = list(zip(line[order][::2], x[order][::2], x[order][1::2], strict=True))
    return [_segment(x0, x1, west - north + n * step) for n, x0, x1 in _joined(sorted(pairs))]


def _edges(areas: Sequence[Any]) -> tuple[npt.NDArray[np.int64], Floats]:
    """Return every edge of every ring as two points, and which area it belongs to."""
    parts, area_of = shapely.get_parts(areas, return_index=True)
    rings, part_of = shapely.get_rings(parts, return_index=True)
    points, ring_of = shapely.get_coordinates(rings, return_index=True)
    inner = ring_of[1:] == ring_of[:-1]
    return area_of[part_of[ring_of[1:][inner]]], np.stack((points[:-1][inner], points[1:][inner]), axis=1)


def _joined(pieces: Sequence[tuple[int, float, float]]) -> list[tuple[int, float, float]]:
    """Join pieces of a line where one area ends and the next begins."""
    joined = list(pieces[:1])
    for line, start, end in pieces[1:]:
        known = joined[-1]
        if line == known[0] and start <= known[2] + 10**-FINEST:
            joined[-1] = line, known[1], max(known[2], end)
        else:
            joined.append((line, start, end))
    return joined


def _segment(start: float, end: float, offset: float) -> Segment:
    return [[round(float(x), FINEST), round(float(x - offset), FINEST)] for x in (start, end)]
