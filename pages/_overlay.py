"""Lays people's corrections over a run's observations: `as_read` has those reviewed as they were read, `observations` what holds."""

from __future__ import annotations

import duckdb
import pyarrow as pa

from extract.reviews import FIELDS, Review, corrected, standings
from extract.schema import OBSERVATIONS
from extract.tables import schema_of

_MENDED = {"obs_id": "str", "rejected": "bool"} | {name: OBSERVATIONS[name] for name in FIELDS}


def lay_over(base: duckdb.DuckDBPyConnection, reviews: list[Review]) -> None:
    """Apply reviews to a run's views; `mended` names the observations that they change, with what then holds."""
    base.execute("ALTER VIEW observations RENAME TO observations_read")
    sources, quotes = sorted({one.source for one in reviews}), sorted({one.quote for one in reviews})
    some = "source IN (SELECT unnest($1)) AND quote IN (SELECT unnest($2))"
    base.execute(f"CREATE TABLE as_read AS FROM observations_read WHERE {some}", [sources, quotes])
    rows = {row["obs_id"]: row for row in base.sql("FROM as_read").to_arrow_table().to_pylist()}
    mended = [
        {"obs_id": one.obs_id, "rejected": one.review.action == "reject"}
        | {name: corrected(rows[one.obs_id], one.review)[name] for name in FIELDS}
        for one in standings(reviews, rows.values())
        if one.obs_id and one.review.action != "accept"
    ]
    base.from_arrow(pa.Table.from_pylist(mended, schema=schema_of(_MENDED))).create("mended")
    fields = ", ".join(f"CASE WHEN m.obs_id IS NULL THEN o.{name} ELSE m.{name} END AS {name}" for name in FIELDS)
    base.execute(
        f"""CREATE VIEW observations AS SELECT o.* REPLACE ({fields})
        FROM observations_read o LEFT JOIN mended m ON m.obs_id = o.obs_id
        WHERE m.rejected IS DISTINCT FROM true"""  # noqa: S608 (names of our schema)
    )
