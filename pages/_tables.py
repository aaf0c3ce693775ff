"""Tables on their way into a file, and those a page shows: its download holds exactly these rows."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pyarrow as pa
from flask import g

from extract.schema import ANOMALIES, ARTICLES, ISSUES, MENTIONS, OBSERVATIONS, PROJECT_EVENTS, PROJECTS, REPORT, TABLES
from extract.tables import schema_of
from pages import _queries, _rows
from pages._store import Row, Run

Columns = Mapping[str, str]
MOST: Final = 100_000  # rows of a workbook, which is written while somebody waits: half a minute
FIGURES: Final[Columns] = {
    **{name: OBSERVATIONS.get(name, "str") for name in ("indicator", "scope", "value", "value_high", "unit")},
    **{name: OBSERVATIONS[name] for name in ("qualifier", "measure", "status", "region", "adcode", "region_level")},
    **{name: OBSERVATIONS[name] for name in ("partner", "sector", "period_start", "period_end", "project")},
    "low": "float",  # least and greatest value that any article gives for the same cell
    "high": "float",
    "tellers": "int",  # articles that tell it
    "unclear": "bool",  # one article gives several values whose words do not tell them apart
    **{name: OBSERVATIONS[name] for name in ("confidence", "quote", "title", "publisher", "published")},
    "obs_ids": "str",  # observations behind it, the chosen one first
}
GRID: Final[Columns] = {name: OBSERVATIONS[name] for name in _rows.GRID}
RESULT: Final[Columns] = {  # what became of a target
    "state": "code",
    "result": "float",  # the actual of its period, else the newest one
    "result_start": "date",
    "result_end": "date",
    "share": "float",  # of the target, where the two can be set against each other
    "result_obs_ids": "str",
}
SHOWN_OF: Final[dict[str, Columns]] = {
    "figures": FIGURES,
    "targets": {**FIGURES, **RESULT},
    "ranking": {"rank": "int", "moved": "int", **FIGURES},  # moved: places won since the year before
    "articles": {name: kind for name, kind in ARTICLES.items() if name not in ("text", "sha256")},
    "projects": PROJECTS,
    "project_events": PROJECT_EVENTS,
    "issues": ISSUES,
    "report": REPORT,
    "anomalies": ANOMALIES,
    "observations": GRID,
    "mentions": MENTIONS,
    "coverage": {"key": "str", "name": "str", "year": "int", "n": "int", "doubts": "int", "obs_ids": "str"},
    "sectors": {"sector": "str", "region": "str", "place": "str", "n": "int", "obs_ids": "str"},
    "indicators": {
        "indicator": "str", "n": "int", "articles": "int", "places": "int", "first": "int", "last": "int",
        "scopes": "int", "units": "str",
    },
}  # fmt: skip
FIGURED: Final = ("figures", "targets", "ranking")  # tables whose rows are figures
SDMX_OF: Final = ("figures", "observations")  # tables whose rows are observations


@dataclass(frozen=True)
class Table:
    """Rows that can be written: name, columns with their types, how many there are, and where they come from."""

    name: str
    columns: Columns
    count: int
    batches: Callable[[], Iterator[pa.RecordBatch]]
    sources: Callable[[Run], list[Row]]

    @property
    def schema(self) -> pa.Schema:
        """Arrow types of the columns."""
        return schema_of(self.columns)


def keep(name: str, rows: Sequence[Row]) -> None:
    """Note rows that a page shows, for its download; the same rows shown twice count once."""
    known: dict[str, dict[str, Row]] = g.setdefault("shown", {})
    for row in rows:
        known.setdefault(name, {}).setdefault(_identity(name, row), row)


def keep_table(table: Table) -> None:
    """Note a table that is too long to be listed, for the download."""
    g.setdefault("shown_tables", []).append(table)


def kept() -> list[Table]:
    """Tables that the page drawn in this request shows."""
    listed: dict[str, dict[str, Row]] = g.get("shown", {})
    return [*g.get("shown_tables", []), *(_listed(name, list(rows.values())) for name, rows in listed.items())]


def _identity(name: str, row: Row) -> str:
    return row["obs_ids"][0] if name in FIGURED else str([row.get(column) for column in SHOWN_OF[name]])


def _listed(name: str, rows: list[Row]) -> Table:
    columns = SHOWN_OF[name]

    def batches() -> Iterator[pa.RecordBatch]:
        plain = [{column: _cell(row.get(column), kind) for column, kind in columns.items()} for row in rows]
        yield from pa.Table.from_pylist(plain, schema=table.schema).to_batches()

    table = Table(name, columns, len(rows), batches, lambda run: _told_by(run, name, rows))
    return table


def _cell(value: Any, kind: str) -> Any:
    """Join what is a list in memory; words of a date stay a date."""
    if isinstance(value, list | tuple):
        return ",".join(str(part) for part in value)
    return value if kind != "date" or isinstance(value, dt.date) else None


def _told_by(run: Run, name: str, rows: list[Row]) -> list[Row]:
    """Articles behind listed rows, with how many of these each tells."""
    if name == "indicators":
        return _rows.sources(run, _queries.Where(indicators=tuple(row["indicator"] for row in rows)))
    if name == "projects":
        return _summed(_rows.of_projects(run, [row["project_id"] for row in rows]))
    count: Counter[str] = Counter()
    for row in rows:
        count[_article(row)] += row["observations"] or 0 if name == "articles" else 1
    return [row | {"n": count[row["article_id"]]} for row in _rows.told_by(run, list(count))]


def _article(row: Row) -> str:
    """The article that tells a row, first in the name of its observation; none of what no article tells."""
    told = row["obs_ids"][0] if row.get("obs_ids") else row.get("obs_id") or row.get("article_id") or ""
    return str(told).partition("-")[0]


def _summed(found: list[Row]) -> list[Row]:
    """Articles each once, where several projects are told by one."""
    known: dict[str, Row] = {}
    for row in found:
        before = known.get(row["source"], row | {"n": 0})
        known[row["source"]] = before | {"n": before["n"] + row["n"]}
    return list(known.values())


def told_by_all(run: Run, tables: Sequence[Table]) -> list[Row]:
    """Articles behind several tables, each once."""
    found = [row for table in tables for row in table.sources(run)]
    return list({(row["title"], row["source"]): row for row in reversed(found)}.values())[::-1]


def of_grid(run: Run, where: _queries.Where, sort: tuple[str, str] | None) -> Table:
    """Every observation of a view of the grid, in its order."""
    return Table(
        "observations",
        GRID,
        _rows.count(run, where),
        lambda: _rows.download(run, where, sort),
        lambda run: _rows.sources(run, where),
    )


def of_run(run: Run) -> list[Table]:
    """All tables of a run, whole."""
    return [_whole(run, name) for name in TABLES]


def _whole(run: Run, name: str) -> Table:
    def sources(run: Run) -> list[Row]:
        return _rows.sources(run, _queries.Where()) if name == "observations" else []

    return Table(name, TABLES[name], _rows.size(run, name), lambda: _rows.whole(run, name), sources)
