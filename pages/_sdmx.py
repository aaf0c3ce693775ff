"""Observations as SDMX-CSV 2.0: structure, action, then dimensions, measures and attributes, one row an observation."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

import pyarrow as pa

from extract.formats import Batches, csv_pieces
from pages._prepared import is_doubtful

MEDIA_TYPE: Final = "application/vnd.sdmx.data+csv; version=2.0.0"
STRUCTURE: Final = {"STRUCTURE": "dataflow", "STRUCTURE_ID": "REGIONAL_METRICS:OBSERVATIONS(1.0.0)", "ACTION": "I"}
# Component → column. The article's observation is a dimension: two articles may tell the same cell.
DIMENSIONS: Final = {
    "REF_AREA": "adcode",
    "REF_AREA_NAME": "region",
    "INDICATOR": "indicator",
    "SCOPE": "label",
    "MEASURE": "measure",
    "STATUS": "status",
    "SECTOR": "sector",
    "COUNTERPART_AREA": "partner",
    "PROJECT": "project",
    "UNIT_MEASURE": "unit",
    "OBS_ID": "obs_id",
}
MEASURES: Final = {"OBS_VALUE": "value", "OBS_VALUE_HIGH": "value_high"}
ATTRIBUTES: Final = {
    "QUALIFIER": "qualifier",
    "CONFIDENCE": "confidence",
    "QUOTE": "quote",
    "SENTENCE": "sentence",
    "SOURCE": "source",
    "TITLE": "title",
    "PUBLISHER": "publisher",
    "PUBLISHED": "published",
    "RULE": "rule",
}
# What SDMX writes where a code is missing: unspecified place, the total over all sectors.
MISSING: Final = {"REF_AREA": "_X", "SECTOR": "_T"}
HEADER: Final = (*STRUCTURE, *DIMENSIONS, "TIME_PERIOD", *MEASURES, "OBS_STATUS", *ATTRIBUTES)


def sdmx_pieces(batches: Batches) -> Iterator[bytes]:
    """Return the file piece by piece; without a byte-order mark, for it is read by programs."""
    return csv_pieces(HEADER, (_components(batch) for batch in batches), mark="")


def _components(batch: pa.RecordBatch) -> pa.RecordBatch:
    """A batch of observations (or of figures, the chosen observation standing for each) as SDMX components."""
    rows = batch.to_pylist()
    columns = [pa.repeat(text, len(rows)) for text in STRUCTURE.values()]
    columns += [_texts(rows, name, component) for component, name in DIMENSIONS.items()]
    columns.append(pa.array([time_period(row["period_start"], row["period_end"]) for row in rows], pa.string()))
    columns += [pa.array([row[name] for row in rows], pa.float64()) for name in MEASURES.values()]
    columns.append(pa.array([obs_status(row) for row in rows], pa.string()))
    for name in ATTRIBUTES.values():
        kind = {"confidence": pa.float64(), "published": pa.date32()}.get(name, pa.string())
        columns.append(pa.array([row.get(name) for row in rows], kind))
    return pa.RecordBatch.from_arrays(columns, names=list(HEADER))


def _texts(rows: list[dict[str, Any]], name: str, component: str) -> pa.Array:
    if name == "obs_id" and rows and "obs_ids" in rows[0]:
        return pa.array([row["obs_ids"].partition(",")[0] for row in rows], pa.string())
    if name == "label" and rows and "scope" in rows[0]:
        name = "scope"
    return pa.array([row[name] or MISSING.get(component) for row in rows], pa.string())


def obs_status(row: dict[str, Any]) -> str:
    """Code of CL_OBS_STATUS: F for what is promised or expected, U for what is doubtful, A for the rest."""
    if row["status"] != "actual":
        return "F"
    return "U" if is_doubtful(row) else "A"


@lru_cache(maxsize=4096)
def time_period(start: dt.date | None, end: dt.date | None) -> str | None:
    """Write a period as SDMX does: 2023, 2023-S1, 2023-Q1, 2023-05, 2023-01-01/P11M; a stock is its day."""
    if end is None:
        return None
    if start is None or start == end:
        return end.isoformat()
    whole = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
    if not whole:
        return f"{start.isoformat()}/P{(end - start).days + 1}D"
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    named = {(12, 1): "", (6, 1): "-S1", (6, 7): "-S2"} | {(3, 3 * q - 2): f"-Q{q}" for q in (1, 2, 3, 4)}
    if (months, start.month) in named:
        return f"{start.year}{named[months, start.month]}"
    return f"{start:%Y-%m}" if months == 1 else f"{start.isoformat()}/P{months}M"
