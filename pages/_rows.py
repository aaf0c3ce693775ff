"""Rows as they stand: the grid's, a download's, a whole table's, with how many there are and whence they come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import pyarrow as pa

from extract.schema import TABLES
from pages._answers import remembered
from pages._prepared import is_doubtful
from pages._queries import at
from pages._store import Row, Run
from pages._where import OF_TOLD, Where, conditions, smallest_table

STRIDE: Final = 50_000  # rows that a download reads at once
GRID: Final = (
    "obs_id",
    "article_id",
    "indicator",
    "label",
    "value",
    "value_high",
    "unit",
    "qualifier",
    "measure",
    "status",
    "region",
    "adcode",
    "region_level",
    "partner",
    "sector",
    "period_start",
    "period_end",
    "project",
    "quote",
    "sentence",
    "source",
    "title",
    "published",
    "publisher",
    "rule",
    "confidence",
)


def page(run: Run, where: Where, start: int, end: int, sort: tuple[str, str] | None) -> tuple[list[Row], int]:
    """Rows `start` to `end` of a view and how many there are; `sort` is a column of GRID and asc or desc."""
    condition, values = conditions(where, OF_TOLD)
    sql = f"SELECT seq FROM told WHERE {condition} ORDER BY {_order(sort)} LIMIT ? OFFSET ?"  # noqa: S608
    seqs = [row["seq"] for row in run.rows(sql, [*values, max(0, end - start), max(0, start)])]
    found = {row.pop("seq"): row for row in at(run, seqs, f"seq, cell, dated, averaged, {_quoted(GRID)}")}
    return [found[seq] for seq in seqs], count(run, where)


def marked(run: Run, rows: list[Row]) -> list[Row]:
    """Rows of a page, each with whether it is in `doubt` and whether its cell is `unclear` or has a `rival`, as figures say."""
    indicators, cells = (list({row[name] for row in rows}) for name in ("indicator", "cell"))
    sql = """SELECT cell, bool_or(unclear) AS unclear, bool_or(conflict AND NOT unclear) AS rival FROM figures
        WHERE (unclear OR conflict) AND indicator IN (SELECT unnest(?)) AND cell IN (SELECT unnest(?)) GROUP BY cell"""
    flaws = {row["cell"]: row for row in run.rows(sql, [indicators, cells])} if rows else {}
    none = {"unclear": False, "rival": False}
    return [row | flaws.get(row["cell"], none) | {"doubt": is_doubtful(row)} for row in rows]


@remembered
def count(run: Run, where: Where) -> int:
    """How many observations a view holds."""
    if where.q is not None:
        condition, values = conditions(where, OF_TOLD)
        return int(run.rows(f"SELECT count(*) AS n FROM told WHERE {condition}", values)[0]["n"])  # noqa: S608
    counted = {None: "n", "yes": "doubts", "no": "n - doubts"}[where.doubt]
    cells = replace(where, doubt=None)
    condition, values = conditions(cells)
    sql = f"SELECT coalesce(sum({counted}), 0)::BIGINT AS n FROM {smallest_table(cells)} WHERE {condition}"  # noqa: S608
    return int(run.rows(sql, values)[0]["n"])


def download(run: Run, where: Where, sort: tuple[str, str] | None) -> Iterator[pa.RecordBatch]:
    """Every row of a view in the grid's columns and order, batch by batch."""
    condition, values = conditions(where, OF_TOLD)
    sql = f"SELECT {_quoted(GRID)} FROM told WHERE {condition}"  # noqa: S608
    if sort is not None:
        yield from run.batches(f"{sql} ORDER BY {_order(sort)}", values)
        return
    last = run.rows("SELECT coalesce(max(seq), -1) AS seq FROM told")[0]["seq"]
    for first in range(0, last + 1, STRIDE):  # in order already: no sorting of a whole run
        yield from run.batches(f"{sql} AND seq BETWEEN ? AND ? ORDER BY seq", [*values, first, first + STRIDE - 1])


def whole(run: Run, table: str) -> Iterator[pa.RecordBatch]:
    """Every row of a table of the run, batch by batch, in the order of its files."""
    return run.batches(f"SELECT {_quoted(list(TABLES[table]))} FROM {table}")  # noqa: S608 (names of our schema)


def size(run: Run, table: str) -> int:
    """How many rows a table of the run holds."""
    return int(run.rows(f"SELECT count(*) AS n FROM {table}")[0]["n"])  # noqa: S608 (names of our schema)


def sources(run: Run, where: Where) -> list[Row]:
    """Articles a view's rows come from, with how many rows each gives."""
    condition, values = conditions(where, OF_TOLD)
    sql = f"""SELECT title, publisher, published, dated, source, count(*) AS n FROM told WHERE {condition}
        GROUP BY ALL ORDER BY n DESC, source"""  # noqa: S608 (constants only)
    return run.rows(sql, values)


def of_projects(run: Run, project_ids: Sequence[str]) -> list[Row]:
    """Articles that tell of some projects, a row a project and article, newest first, with how many figures each gives."""
    sql = """WITH named AS (SELECT project_id, unnest(list_prepend(name, string_split(coalesce(aliases, ''), ','))) AS project
            FROM projects WHERE project_id IN (SELECT unnest(?))),
        hits AS (SELECT project_id, article_id, count(*) AS n FROM named JOIN told USING (project) GROUP BY ALL
            UNION ALL SELECT DISTINCT project_id, article_id, 0 FROM project_events WHERE project_id IN (SELECT unnest(?)))
        SELECT project_id, title, publisher, published, dated, source, sum(n)::BIGINT AS n FROM hits JOIN articles USING (article_id)
        GROUP BY ALL ORDER BY published DESC NULLS LAST, source"""
    return run.rows(sql, [list(project_ids), list(project_ids)])


def told_by(run: Run, article_ids: Sequence[str]) -> list[Row]:
    """What is to be named of some articles, in their order."""
    sql = "SELECT article_id, title, publisher, published, dated, source FROM articles WHERE article_id IN (SELECT unnest(?))"
    found = {row["article_id"]: row for row in run.rows(sql, [list(article_ids)])}
    return [found[one] for one in article_ids if one in found]


def _quoted(columns: Sequence[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def _order(sort: tuple[str, str] | None) -> str:
    """Return a fixed ordering; a column outside GRID is a mistake of the caller."""
    if sort is None:
        return "seq"
    column = GRID[GRID.index(sort[0])]
    return f'"{column}" {"DESC" if sort[1] == "desc" else "ASC"} NULLS LAST, seq'
