"""The only module that asks tables; every answer is a list of rows, cached by run.

A *figure* is what one or more articles say about one cell: indicator, scope (what exactly is counted), place, period,
measure, status, sector, unit, partner and project. The same figure told twice is one figure; other values for the
same cell are its rivals. Figures are never added up here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, Final

import duckdb
import pyarrow as pa

from extract.schema import TABLES
from pages._store import Row, Run
from pages._text import plain_labels

DOUBT: Final = 0.6  # confidence below which a figure is shown as doubtful
AGREE: Final = 0.005  # relative difference up to which two tellings agree (rounding)
LIMIT: Final = 3000  # marks one chart can carry
FLAWS: Final = 300  # contradictory or doubtful cells one page lists
CELL: Final = (
    "indicator, scope, place, region, adcode, region_level, sector, measure, status, unit, partner, project, "
    "period_start, period_end, span, year"
)
_CHOICE: Final = "copy, confidence < 0.6, published DESC NULLS LAST, qualifier <> 'exact', confidence DESC, obs_id"
_TOLD: Final = """CREATE VIEW told AS
    WITH plain AS (
        SELECT o.*, a.duplicate_of IS NOT NULL AS copy, coalesce(o.adcode, '') || coalesce(o.region, '') AS place,
            year(o.period_end) AS year, regexp_replace(replace(regexp_replace(coalesce(o.label, ''), '\\s', '', 'g'),
                coalesce(nullif(o.region, ''), '·'), ''), '^全[市省县区]', '') AS wording,
            CASE WHEN o.period_start IS NULL THEN 'stock'
                WHEN year(o.period_start) <> year(o.period_end) THEN 'years'
                WHEN dayofyear(o.period_start) = 1 AND month(o.period_end) = 12 AND day(o.period_end) = 31 THEN 'year'
                ELSE 'part' END AS span
        FROM observations o LEFT JOIN (SELECT article_id, duplicate_of FROM articles) a USING (article_id))
    SELECT plain.*, CASE WHEN n.name IS NULL THEN wording ELSE '' END AS scope
    FROM plain LEFT JOIN indicator_names n ON n.code = indicator AND n.name = wording"""


_FLAWED: Final = f"""CREATE VIEW flawed AS
    WITH cells AS (SELECT hash({CELL}) AS cell, min(value) AS low, max(value) AS high, min(confidence) AS sure
        FROM told GROUP BY cell)
    SELECT cell, 'conflict' AS kind FROM cells WHERE high - low > {AGREE} * greatest(abs(high), abs(low))
    UNION ALL SELECT cell, 'doubt' FROM cells WHERE sure < {DOUBT}"""  # noqa: S608 (constants only)


def prepare(base: duckdb.DuckDBPyConnection) -> None:
    """Give a freshly opened run the view that every question asks: observations with place, year, span and scope."""
    base.execute("CREATE TABLE indicator_names (code VARCHAR, name VARCHAR)")
    base.executemany("INSERT INTO indicator_names VALUES (?, ?)", plain_labels())
    base.execute(_TOLD)
    base.execute(_FLAWED)


@dataclass(frozen=True)
class Where:
    """What a view is limited to; none means no limit."""

    indicator: str | None = None
    place: str | None = None
    sector: str | None = None
    year: int | None = None
    measure: str | None = None
    status: str | None = None
    unit: str | None = None
    level: str | None = None
    scope: str | None = None
    of: str | None = None  # region: aggregates; project: figures of named projects
    q: str | None = None
    doubt: str | None = None
    sectored: str | None = None
    flaw: str | None = None  # conflict: cells with several values; doubt: cells with a doubtful telling
    pursued: str | None = None  # yes: cells of which some article states a target


_CONDITION: Final = {
    "indicator": "indicator = ?",
    "place": "place = ?",
    "sector": "coalesce(sector, 'none') = ?",
    "year": "year = ?",
    "measure": "measure = ?",
    "status": "status = ?",
    "unit": "unit = ?",
    "level": "coalesce(region_level, 'none') = ?",
    "scope": "scope = ?",
    "of": "CASE WHEN project IS NULL THEN 'region' ELSE 'project' END = ?",
    "q": "contains(concat_ws(' ', label, region, project, sentence, title), ?)",
    "sectored": "CASE WHEN sector IS NULL THEN 'no' ELSE 'yes' END = ?",
    "flaw": f"hash({CELL}) IN (SELECT cell FROM flawed WHERE kind = ? LIMIT {FLAWS})",  # noqa: S608 (constants only)
    "pursued": "CASE WHEN (indicator, scope, place) IN (SELECT (indicator, scope, place) FROM told "
    "WHERE status = 'target') THEN 'yes' ELSE 'no' END = ?",
    "doubt": "CASE WHEN confidence < 0.6 THEN 'yes' ELSE 'no' END = ?",
}


def _conditions(where: Where) -> tuple[str, list[Any]]:
    """Return the fixed conditions a view needs, with their values to bind."""
    given = [(f.name, getattr(where, f.name)) for f in fields(where) if getattr(where, f.name) is not None]
    return " AND ".join(["true", *(_CONDITION[name] for name, _ in given)]), [value for _, value in given]


_TOLD_OF_CHOSEN: Final = ("value", "value_high", "quote", "qualifier", "confidence", "title", "publisher", "published")


@lru_cache(maxsize=96)
def figures(run: Run, where: Where, limit: int = LIMIT, start: int = 0) -> list[Row]:
    """Figures of a view, newest period first; each with its chosen value, its tellers and its rivals' range.

    The newest article wins, a syndicated copy never; `obs_ids` has the chosen observation first. Where one article
    itself gives several values for a cell, its words do not tell them apart: each value is then a figure of its own,
    marked `unclear`, and none is the rival of another.
    """
    condition, values = _conditions(where)
    chosen = ", ".join(f"first({column} ORDER BY {_CHOICE}) AS {column}" for column in _TOLD_OF_CHOSEN)
    sql = f"""WITH seen AS (
            SELECT *, dense_rank() OVER (PARTITION BY {CELL}, article_id ORDER BY value) AS nth
            FROM told WHERE {condition}),
        apart AS (SELECT *, max(nth) OVER (PARTITION BY {CELL}) > 1 AS unclear FROM seen)
        SELECT {CELL}, unclear, {chosen}, list(obs_id ORDER BY {_CHOICE}) AS obs_ids,
            count(DISTINCT CASE WHEN NOT copy THEN article_id END) AS tellers, min(value) AS low, max(value) AS high
        FROM apart GROUP BY {CELL}, unclear, CASE WHEN unclear THEN apart.value END
        ORDER BY year DESC NULLS LAST, period_end DESC, indicator, scope, place, low LIMIT ? OFFSET ?"""  # noqa: S608
    found = run.rows(sql, [*values, limit, start])
    for row in found:
        row["rival"] = differ([row["low"], row["high"]])
    return found


def differ(told_values: Sequence[float]) -> bool:
    """Whether values disagree by more than rounding."""
    return max(told_values) - min(told_values) > AGREE * max(abs(value) for value in told_values)


@lru_cache(maxsize=64)
def sets(run: Run, where: Where = Where()) -> list[Row]:
    """Sets of figures that may stand on one axis, with how many places and years each covers, best covered first."""
    condition, values = _conditions(where)
    sql = f"""SELECT indicator, measure, unit, scope, coalesce(sector, 'none') AS sector,
            coalesce(region_level, 'none') AS level, count(DISTINCT place || '|' || year) AS marks,
            count(DISTINCT place) > 1 AS shared, count(*) AS n
        FROM told WHERE {condition} AND year IS NOT NULL GROUP BY ALL
        ORDER BY shared DESC, marks DESC, n DESC, indicator, measure, unit, scope, sector, level"""  # noqa: S608
    return run.rows(sql, values)


@lru_cache(maxsize=64)
def spread(run: Run, where: Where = Where()) -> list[Row]:
    """How many figures each sector has in each place, with some of their observations."""
    condition, values = _conditions(where)
    sql = f"""SELECT sector, region, place, count(*) AS n, list(obs_id)[1:30] AS obs_ids FROM (
            SELECT {CELL}, min(obs_id) AS obs_id FROM told WHERE {condition} AND sector IS NOT NULL GROUP BY {CELL})
        GROUP BY sector, region, place ORDER BY n DESC, sector, place LIMIT 200"""  # noqa: S608
    return run.rows(sql, values)


@lru_cache(maxsize=64)
def options(run: Run, column: str, where: Where = Where()) -> list[Row]:
    """Values of a column within a view with the number of observations, best covered (places and years) first."""
    condition, values = _conditions(where)
    sql = f"""SELECT {_COLUMN[column]} AS value, count(*) AS n, min(region) AS region, min(region_level) AS level
        FROM told WHERE {condition} AND {_COLUMN[column]} IS NOT NULL AND {_COLUMN[column]} <> {_NOTHING[column]}
        GROUP BY 1 ORDER BY count(DISTINCT place || '|' || coalesce(year, 0)) DESC, n DESC, value"""  # noqa: S608 (constants only)
    return run.rows(sql, values)


_COLUMN: Final = {
    **{name: name for name in ("indicator", "place", "year", "measure", "status", "unit", "scope")},
    "sector": "coalesce(sector, 'none')",
    "level": "coalesce(region_level, 'none')",
}
_NOTHING: Final = dict.fromkeys(_COLUMN, "''") | {"year": "-1", "scope": "'·'"}


def told(run: Run, obs_ids: tuple[str, ...]) -> list[Row]:
    """Observations by their ids, in the order asked for."""
    found = {
        row["obs_id"]: row for row in run.rows("SELECT * FROM told WHERE obs_id IN (SELECT unnest(?))", [list(obs_ids)])
    }
    return [found[obs_id] for obs_id in obs_ids if obs_id in found]


def as_read(run: Run, obs_id: str) -> Row | None:
    """An observation as it was read, whatever people said of it since."""
    found = run.rows("SELECT * FROM observations_read WHERE obs_id = ?", [obs_id])
    return found[0] if found else None


@lru_cache(maxsize=8)
def units(run: Run) -> list[str]:
    """Units of the run's observations."""
    return [row["unit"] for row in run.rows("SELECT DISTINCT unit FROM observations_read ORDER BY unit")]


@lru_cache(maxsize=8)
def places(run: Run) -> list[str]:
    """Places of the run's observations, adcode and name together."""
    return [row["place"] for row in run.rows("SELECT DISTINCT place FROM told WHERE place <> '' ORDER BY place")]


def place(run: Run, wanted: str) -> tuple[str | None, str | None, str | None]:
    """Name, adcode and level of a place; raise ValueError where the run knows none of this name."""
    sql = "SELECT region, adcode, region_level FROM told WHERE place = ? LIMIT 1"
    for row in run.rows(sql, [wanted]):
        return row["region"], row["adcode"], row["region_level"]
    raise ValueError(wanted)


def rivals(run: Run, obs_id: str) -> list[Row]:
    """Every telling of the cell an observation belongs to, the chosen one first."""
    same = " AND ".join(f"t.{column.strip()} IS NOT DISTINCT FROM c.{column.strip()}" for column in CELL.split(","))
    sql = f"""SELECT t.* FROM told t JOIN (SELECT * FROM told WHERE obs_id = ?) c ON {same}
        ORDER BY t.copy, t.confidence < 0.6, t.published DESC NULLS LAST, t.qualifier <> 'exact', t.confidence DESC,
            t.obs_id LIMIT 50"""  # noqa: S608 (constants only)
    return run.rows(sql, [obs_id])


@lru_cache(maxsize=16)
def totals(run: Run) -> Row:
    """How much the run holds: articles, mentions, observations, figures, regions, doubts, issues."""
    sql = f"""SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM mentions) AS mentions,
        (SELECT count(*) FROM observations) AS observations,
        (SELECT count(*) FROM (SELECT DISTINCT {CELL} FROM told)) AS figures,
        (SELECT count(DISTINCT place) FROM told WHERE place <> '') AS places,
        (SELECT count(*) FROM told WHERE confidence < 0.6) AS doubts,
        (SELECT count(*) FROM issues WHERE severity <> 'info') AS issues,
        (SELECT max(published) FROM articles) AS newest"""  # noqa: S608 (constants only)
    return run.rows(sql)[0]


@lru_cache(maxsize=64)
def articles(run: Run, q: str | None = None, limit: int = 500) -> list[Row]:
    """Articles without their text, newest first; `q` looks into title, publisher and text."""
    sql = """SELECT article_id, source, title, publisher, published, date_basis, document_number, kind, encoding, chars,
        mentions, observations, duplicate_of FROM articles
        WHERE ? IS NULL OR contains(concat_ws(' ', title, publisher, source, text), ?)
        ORDER BY published DESC NULLS LAST, source LIMIT ?"""
    return run.rows(sql, [q, q, limit])


def article(run: Run, article_id: str) -> Row | None:
    """One article with its text."""
    found = run.rows("SELECT * FROM articles WHERE article_id = ?", [article_id])
    return found[0] if found else None


def mentions(run: Run, article_id: str) -> list[Row]:
    """Every number of an article in reading order."""
    return run.rows('SELECT * FROM mentions WHERE article_id = ? ORDER BY start, "end"', [article_id])


def of_article(run: Run, article_id: str) -> list[Row]:
    """Observations of an article in reading order."""
    return run.rows("SELECT * FROM told WHERE article_id = ? ORDER BY start, obs_id", [article_id])


def issues(run: Run, article_id: str | None = None, limit: int = 500) -> list[Row]:
    """What a person should know, of one article or of all."""
    sql = """SELECT * FROM issues WHERE ? IS NULL OR article_id = ?
        ORDER BY severity = 'info', severity = 'warning', source, start LIMIT ?"""
    return run.rows(sql, [article_id, article_id, limit])


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
    condition, values = _conditions(where)
    sql = f"SELECT {_quoted(GRID)} FROM told WHERE {condition} ORDER BY {_order(sort)} LIMIT ? OFFSET ?"  # noqa: S608
    return run.rows(sql, [*values, max(0, end - start), max(0, start)]), count(run, where)


@lru_cache(maxsize=256)
def count(run: Run, where: Where) -> int:
    """How many observations a view holds."""
    condition, values = _conditions(where)
    return int(run.rows(f"SELECT count(*) AS n FROM told WHERE {condition}", values)[0]["n"])  # noqa: S608 (constants only)


def download(run: Run, where: Where, sort: tuple[str, str] | None) -> Iterator[pa.RecordBatch]:
    """Every row of a view in the grid's columns and order, batch by batch."""
    condition, values = _conditions(where)
    return run.batches(f"SELECT {_quoted(GRID)} FROM told WHERE {condition} ORDER BY {_order(sort)}", values)  # noqa: S608


def whole(run: Run, table: str) -> Iterator[pa.RecordBatch]:
    """Every row of a table of the run, batch by batch, in the order of its files."""
    return run.batches(f"SELECT {_quoted(list(TABLES[table]))} FROM {table}")  # noqa: S608 (names of our schema)


def size(run: Run, table: str) -> int:
    """How many rows a table of the run holds."""
    return int(run.rows(f"SELECT count(*) AS n FROM {table}")[0]["n"])  # noqa: S608 (names of our schema)


def sources(run: Run, where: Where) -> list[Row]:
    """Articles a view's rows come from, with how many rows each gives."""
    condition, values = _conditions(where)
    sql = f"""SELECT title, publisher, published, source, count(*) AS n FROM told WHERE {condition}
        GROUP BY ALL ORDER BY n DESC, source"""  # noqa: S608 (constants only)
    return run.rows(sql, values)


def _quoted(columns: Sequence[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def _order(sort: tuple[str, str] | None) -> str:
    """Return a fixed ordering; a column outside GRID is a mistake of the caller."""
    if sort is None:
        return "published DESC NULLS LAST, article_id, start, obs_id"
    column = GRID[GRID.index(sort[0])]
    return f'"{column}" {"DESC" if sort[1] == "desc" else "ASC"} NULLS LAST, obs_id'


@lru_cache(maxsize=16)
def projects(run: Run) -> list[Row]:
    """Every named project, largest investment first."""
    return run.rows(
        "SELECT * FROM projects ORDER BY investment_total DESC NULLS LAST, observations DESC, name LIMIT 2000"
    )


@lru_cache(maxsize=16)
def project_events(run: Run) -> list[Row]:
    """Every stage of a project's life that a sentence tells, in order of time."""
    return run.rows("SELECT * FROM project_events ORDER BY period_end, project, start LIMIT 10000")


def of_project(run: Run, names: tuple[str, ...]) -> list[Row]:
    """Observations of a project under any of its names."""
    sql = "SELECT * FROM told WHERE project IN (SELECT unnest(?)) ORDER BY indicator, period_end, obs_id LIMIT 200"
    return run.rows(sql, [list(names)])


@lru_cache(maxsize=16)
def coverage(run: Run) -> dict[str, Row]:
    """How well each indicator is covered: figures, places, years, scopes, units."""
    found = run.rows(
        """SELECT indicator, count(*) AS n, count(DISTINCT place) AS places, min(year) AS first, max(year) AS last,
            count(DISTINCT scope) AS scopes, list_sort(list(DISTINCT unit)) AS units,
            count(DISTINCT article_id) AS articles FROM told GROUP BY indicator"""
    )
    return {row["indicator"]: row for row in found}


@lru_cache(maxsize=64)
def found_where(run: Run, where: Where, down: str = "place") -> list[Row]:
    """How many observations each place (or each indicator, by `down`) has in each year, how many of them doubtful."""
    condition, values = _conditions(where)
    key, name = {"place": ("place", "min(region)"), "indicator": ("indicator", "min(indicator)")}[down]
    sql = f"""SELECT {key} AS key, {name} AS name, year, count(*) AS n, count(*) FILTER (confidence < 0.6) AS doubts,
            list(obs_id ORDER BY confidence)[1:30] AS obs_ids
        FROM told WHERE {condition} AND year IS NOT NULL AND place <> '' GROUP BY {key}, year"""  # noqa: S608
    return run.rows(sql, values)


@lru_cache(maxsize=16)
def best_known(run: Run, indicators: tuple[str, ...], most: int = 12) -> list[str]:
    """Places of which most of these indicators are told as plain actual levels, best known first."""
    found = run.rows(
        """SELECT place FROM told WHERE indicator IN (SELECT unnest(?)) AND status = 'actual' AND measure = 'level'
            AND project IS NULL AND scope = '' AND sector IS NULL AND place <> '' AND year IS NOT NULL
        GROUP BY place ORDER BY count(DISTINCT indicator) DESC, max(year) DESC, count(*) DESC, place LIMIT ?""",
        [list(indicators), most],
    )
    return [row["place"] for row in found]


@lru_cache(maxsize=16)
def newest(run: Run) -> dict[str, dt.date | None]:
    """Date of the newest article that tells of each place."""
    found = run.rows("SELECT place, max(published) AS published FROM told GROUP BY place")
    return {row["place"]: row["published"] for row in found}


@lru_cache(maxsize=16)
def by_city(run: Run) -> list[Row]:
    """How many figures speak of each city, its counties and zones included (counts may be added)."""
    sql = f"""SELECT left(adcode, 4) || '00' AS code, count(*) AS n, list(obs_id)[1:30] AS obs_ids FROM (
            SELECT {CELL}, min(obs_id) AS obs_id FROM told WHERE adcode NOT LIKE '%0000' GROUP BY {CELL})
        GROUP BY code ORDER BY n DESC"""  # noqa: S608 (constants only)
    return run.rows(sql)


@lru_cache(maxsize=16)
def fates(run: Run) -> list[Row]:
    """What became of every number written in the articles."""
    return run.rows("SELECT fate, count(*) AS n FROM mentions GROUP BY fate ORDER BY n DESC")


def warm(run: Run) -> None:
    """Ask what every page asks first, so that nobody waits for it."""
    totals(run)
    for column in ("place", "indicator", "sector", "year", "measure", "status", "level"):
        options(run, column)
    for where in (Where(of="region"), Where(of="region", status="actual"), Where(of="region", sectored="yes")):
        sets(run, where)
    articles(run)
    coverage(run)
    figures(run, Where(flaw="conflict"))
    figures(run, Where(flaw="doubt"))
