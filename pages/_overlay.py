"""Lays people's corrections over a run's observations: `observations_read` is what was read, `observations` what holds."""

from __future__ import annotations

from typing import Any

import duckdb
import pyarrow as pa

from extract.reviews import FIELDS, Review, Standing, corrected, standings
from extract.schema import OBSERVATIONS

KIND = {"str": pa.string(), "code": pa.string(), "float": pa.float64(), "date": pa.date32()}


def lay_over(base: duckdb.DuckDBPyConnection, reviews: list[Review]) -> list[Standing]:
    """Apply reviews to a freshly opened run and return how each meets it; without any, nothing is in between."""
    base.execute("ALTER VIEW observations RENAME TO observations_read")
    met = list(standings(reviews, _reviewed(base, reviews))) if reviews else []
    rows = {row["obs_id"]: row for row in _by_id(base, [one.obs_id for one in met if one.obs_id])}
    mended = [
        {"obs_id": one.obs_id, "rejected": one.review.action == "reject"}
        | {name: corrected(rows[one.obs_id], one.review)[name] for name in FIELDS}
        for one in met
        if one.obs_id and one.review.action != "accept"
    ]
    if not mended:
        base.execute("CREATE VIEW observations AS FROM observations_read")
        return met
    schema = pa.schema(
        [("obs_id", pa.string()), ("rejected", pa.bool_()), *((name, KIND[OBSERVATIONS[name]]) for name in FIELDS)]
    )
    base.from_arrow(pa.Table.from_pylist(mended, schema=schema)).create("mended")
    fields = ", ".join(f"CASE WHEN m.obs_id IS NULL THEN o.{name} ELSE m.{name} END AS {name}" for name in FIELDS)
    base.execute(
        f"""CREATE VIEW observations AS SELECT o.* REPLACE ({fields})
        FROM observations_read o LEFT JOIN mended m ON m.obs_id = o.obs_id
        WHERE m.rejected IS DISTINCT FROM true"""  # noqa: S608 (names of our schema)
    )
    return met


def _reviewed(base: duckdb.DuckDBPyConnection, reviews: list[Review]) -> list[dict[str, Any]]:
    sources, quotes = {one.source for one in reviews}, {one.quote for one in reviews}
    sql = "SELECT * FROM observations_read WHERE source IN (SELECT unnest(?)) AND quote IN (SELECT unnest(?))"
    return _rows(base, sql, [sorted(sources), sorted(quotes)])


def _by_id(base: duckdb.DuckDBPyConnection, obs_ids: list[str]) -> list[dict[str, Any]]:
    return _rows(base, "SELECT * FROM observations_read WHERE obs_id IN (SELECT unnest(?))", [obs_ids])


def _rows(base: duckdb.DuckDBPyConnection, sql: str, values: list[Any]) -> list[dict[str, Any]]:
    done = base.execute(sql, values)
    names = [column[0] for column in done.description or ()]
    return [dict(zip(names, row, strict=True)) for row in done.fetchall()]
