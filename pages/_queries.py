"""With `_rows`, the only module that asks tables; every answer is a list of rows, cached by run.

A *figure* is what one or more articles say about one cell: indicator, scope (what exactly is counted), place, period,
measure, status, sector, unit, partner and project. The same figure told twice is one figure; other values for the
same cell are its rivals. Figures are never added up here. The tables are those of `_prepared`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from pages._answers import remembered
from pages._prepared import AGREE, FOUND, KEPT, LISTED, NEWEST, OFFERED, PREPARATION, RECENT, SOME, SPREAD, is_doubtful
from pages._prepared import LIMIT as LIMIT
from pages._store import Row, Run
from pages._where import IN_SETS, OF_TOLD, conditions, given, of_article_text, smallest_table
from pages._where import Where as Where

FLAWS: Final = 300  # contradictory or doubtful cells one page lists
prepare: Final = PREPARATION


@remembered
def figures(run: Run, where: Where, limit: int = LIMIT, start: int = 0) -> list[Row]:
    """Figures of a view, newest period first; each with its chosen value, its tellers and its rivals' range.

    The newest article wins, a syndicated copy never; `obs_ids` has the chosen observation first. Where one article
    itself gives several values for a cell, its words do not tell them apart: each value is then a figure of its own,
    marked `unclear`, and none is the rival of another.
    """
    most, basis = min(limit, FLAWS) if where.flaw else limit, _basis(where)
    if basis in FOUND and start + most <= LIMIT:
        sql = "SELECT * EXCLUDE (basis, cell, conflict, doubt, n, doubts, pursued) FROM firsts WHERE basis = ?"
        values: list[Any] = [basis]
    else:
        condition, values = conditions(where)
        table = "figures" if where.place is None and where.places is None else "placed"
        sql = f"SELECT * EXCLUDE (cell, conflict, doubt, n, doubts, pursued) FROM {table} WHERE {condition}"  # noqa: S608
    found = run.rows(f"{sql} ORDER BY {NEWEST} LIMIT ? OFFSET ?", [*values, most, start])
    for row in found:
        row["rival"] = differ([row["low"], row["high"]])
    return found


@remembered
def contradicted(run: Run, where: Where) -> dict[bool, int]:
    """How many figures of a view have rivals, and how many stand beside others of one article's wording (`unclear`)."""
    wanted = replace(where, flaw="conflict")
    condition, values = conditions(wanted)
    sql = f"SELECT unclear, count(*) AS n FROM {smallest_table(wanted)} WHERE {condition} GROUP BY unclear"  # noqa: S608
    return {row["unclear"]: row["n"] for row in run.rows(sql, values)}


def differ(told_values: Sequence[float]) -> bool:
    """Whether values disagree by more than rounding."""
    return max(told_values) - min(told_values) > AGREE * max(abs(value) for value in told_values)


_SETS: Final = """SELECT indicator, measure, unit, scope, coalesce(sector, 'none') AS sector,
        coalesce(region_level, 'none') AS level, count(DISTINCT place || '|' || year) AS marks,
        count(DISTINCT place) > 1 AS shared, sum(n)::BIGINT AS n
    FROM {table} WHERE {condition} AND year IS NOT NULL GROUP BY ALL"""
_COUNTED_SETS: Final = """SELECT indicator, measure, unit, scope, coalesce(sector, 'none') AS sector,
        coalesce(region_level, 'none') AS level, marks, shared, n
    FROM sets WHERE {condition} AND basis = ?"""


def _sets(where: Where) -> tuple[str, list[Any]]:
    """Return the question for a view's sets: counted beforehand where the view is one of the common ones."""
    common = where.of is not None and where.status in (None, "actual") and given(where).keys() <= IN_SETS
    if common:
        condition, values = conditions(replace(where, status=None))
        return _COUNTED_SETS.format(condition=condition), [*values, where.status or "every"]
    condition, values = conditions(where)
    return _SETS.format(condition=condition, table=smallest_table(where, "scope")), values


@remembered
def sets(run: Run, where: Where = Where()) -> list[Row]:
    """Sets of figures that may stand on one axis, with how many places and years each covers, best covered first."""
    found, values = _sets(where)
    sql = f"{found} ORDER BY shared DESC, marks DESC, n DESC, indicator, measure, unit, scope, sector, level LIMIT ?"
    return run.rows(sql, [*values, LIMIT])


@remembered
def best_sets(run: Run, where: Where = Where()) -> list[Row]:
    """One row an indicator: how many sets it has and what they cover, together and the best of them."""
    found, values = _sets(where)
    sql = f"""SELECT indicator, count(*) AS sets, sum(marks)::BIGINT AS covered, bool_or(shared) AS shared,
            coalesce(max(marks) FILTER (shared), max(marks)) AS marks FROM ({found}) GROUP BY indicator"""  # noqa: S608
    return run.rows(sql, values)


@remembered
def spread(run: Run, where: Where = Where()) -> list[Row]:
    """How many figures each sector has in each place, with some of their observations."""
    basis = _basis(where)
    if basis in ("of=region sectored=yes", "of=project sectored=yes"):
        return run.rows("SELECT * EXCLUDE basis FROM spreads WHERE basis = ? ORDER BY n DESC, sector, place", [basis])
    condition, values = conditions(where)
    return run.rows(SPREAD.format(table=smallest_table(where, "cell"), condition=condition), values)


@remembered
def gathered(run: Run, of: str) -> Row | None:
    """Indicator, measure, unit and scope of which most sectors and places are told for one and the same kind of period.

    All scopes together (none) are worth half: side by side they are seen, not compared.
    """
    sql = """SELECT indicator, measure, unit, scope FROM gathered WHERE of = ? AND indicator <> 'other'
        ORDER BY CASE WHEN scope IS NULL THEN cells ELSE 2 * cells END DESC, year DESC, indicator, measure, unit, scope LIMIT 1"""
    return next(iter(run.rows(sql, [of])), None)


def _basis(where: Where) -> str:
    """Name a view as those are named that are counted beforehand."""
    return " ".join(f"{name}={value}" for name, value in given(where).items())


_COLUMN: Final = LISTED | {"scope": "scope"}


@remembered
def options(run: Run, column: str, where: Where = Where()) -> list[Row]:
    """Values of a column within a view with the number of observations, best covered (places and years) first."""
    basis = _basis(where)
    if (basis == "" and column in LISTED) or (basis in OFFERED and column in ("indicator", "place")):
        sql = """SELECT value, n, region, level FROM lists WHERE basis = ? AND name = ?
            ORDER BY marks DESC, n DESC, value"""
        found = run.rows(sql, [basis, column])
        return [row | {"value": int(row["value"])} for row in found] if column == "year" else found
    condition, values = conditions(where)
    value, nothing = _COLUMN[column], "'·'" if column == "scope" else "''"
    sql = f"""SELECT {value} AS value, sum(n)::BIGINT AS n, min(region) AS region, min(region_level) AS level
        FROM {smallest_table(where, column)} WHERE {condition} AND {value} IS NOT NULL AND ({value})::VARCHAR <> {nothing}
        GROUP BY 1 ORDER BY count(DISTINCT hash(place, year)) DESC, n DESC, value"""  # noqa: S608 (constants only)
    return run.rows(sql, values)


def told(run: Run, obs_ids: tuple[str, ...]) -> list[Row]:
    """Observations by their ids, in the order asked for."""
    holes = ", ".join("?" for _ in obs_ids)
    keys = holes.replace("?", "hash(?)")
    sql = f"SELECT seq FROM ids WHERE key IN ({keys}) AND obs_id IN ({holes})"  # noqa: S608 (as many holes as ids)
    seqs = [row["seq"] for row in run.rows(sql, [*obs_ids, *obs_ids])] if obs_ids else []
    found = {row["obs_id"]: row for row in at(run, seqs)}
    return [found[obs_id] for obs_id in obs_ids if obs_id in found]


@remembered
def sentences(run: Run, obs_ids: tuple[str, ...]) -> dict[str, tuple[str, int]]:
    """Where the sentence of each of some observations begins: its article and the offset in it."""
    return {row["obs_id"]: (row["article_id"], row["sentence_start"]) for row in told(run, obs_ids)}


def at(run: Run, seqs: Sequence[int], columns: str = "*") -> list[Row]:
    """Observations by their place in `told`, in that order."""
    if not seqs:
        return []
    holes = ", ".join("?" for _ in seqs)
    return run.rows(f"SELECT {columns} FROM told WHERE seq IN ({holes}) ORDER BY seq", seqs)  # noqa: S608


def as_read(run: Run, obs_id: str) -> Row | None:
    """An observation as it was read, whatever people said of it since."""
    found = run.rows("SELECT * FROM as_read WHERE obs_id = ?", [obs_id]) or told(run, (obs_id,))
    return found[0] if found else None


@remembered
def units(run: Run) -> list[str]:
    """Units of the run's observations."""
    return [row["value"] for row in options(run, "unit")]


@remembered
def places(run: Run) -> list[str]:
    """Places of the run's observations, adcode and name together."""
    return sorted(row["value"] for row in options(run, "place"))


def place(run: Run, wanted: str) -> tuple[str | None, str | None, str | None]:
    """Name, adcode and level of a place; raise ValueError where the run knows none of this name."""
    sql = "SELECT region, adcode, region_level FROM placed WHERE place = ? LIMIT 1"
    for row in run.rows(sql, [wanted]):
        return row["region"], row["adcode"], row["region_level"]
    raise ValueError(wanted)


def rivals(run: Run, obs_id: str) -> list[Row]:
    """Every telling of the cell an observation belongs to, the chosen one first."""
    same = "SELECT unnest(obs_ids) AS obs_id FROM placed WHERE place = ? AND indicator = ? AND cell = ?"
    found: dict[str, Row] = {}
    for row in told(run, (obs_id,)):
        ids = [other["obs_id"] for other in run.rows(same, [row["place"], row["indicator"], row["cell"]])]
        found = {other["obs_id"]: other for other in told(run, tuple(ids))}
    return sorted(found.values(), key=_choice)[:KEPT]


def _choice(row: Row) -> tuple[Any, ...]:
    """Order tellings of a cell as `_prepared` does."""
    return (
        row["copy"],
        is_doubtful(row),
        -(row["published"] or dt.date.min).toordinal(),
        row["qualifier"] != "exact",
        -(row["confidence"] or 0),
        row["seq"],
    )


@remembered
def totals(run: Run) -> Row:
    """How much the run holds: articles, mentions, observations, places, doubts, issues to heed."""
    return run.rows("FROM totals")[0]


@remembered
def articles(run: Run, q: str | None = None, limit: int = 500) -> list[Row]:
    """Articles without their text, newest first by what is known of their dates; `q` looks into title, publisher and text."""
    condition, values = of_article_text(q)
    sql = f"""SELECT article_id, source, title, publisher, published, date_basis, document_number, kind, encoding, chars,
        mentions, observations, duplicate_of, dated FROM articles
        WHERE {condition} ORDER BY {RECENT} LIMIT ?"""  # noqa: S608 (constants only)
    return run.rows(sql, [*values, limit])


@remembered
def how_many_articles(run: Run, q: str) -> int:
    """How many articles have every word of a question."""
    condition, values = of_article_text(q)
    return int(run.rows(f"SELECT count(*) AS n FROM articles WHERE {condition}", values)[0]["n"])  # noqa: S608


@remembered
def inferred(run: Run) -> dict[str, str]:
    """Articles whose date was inferred, with how much of it is known: the day, the month or the year."""
    found = run.rows("SELECT article_id, dated FROM articles WHERE dated IS NOT NULL")
    return {row["article_id"]: row["dated"] for row in found}


@remembered
def lacking(run: Run, place: str | None = None) -> Row:
    """How many observations there are, of one place where given, and how many of them have no place or no year."""
    condition, values = conditions(Where(place=place), OF_TOLD)
    sql = f"""SELECT count(*) AS n, count(*) FILTER (place = '') AS place, count(*) FILTER (year IS NULL) AS year
        FROM told WHERE {condition}"""  # noqa: S608 (constants only)
    return run.rows(sql, values)[0]


def averaged(run: Run) -> set[str]:
    """Observations that tell a growth a year on average (年均增长)."""
    return {row["obs_id"] for row in run.rows("SELECT obs_id FROM told WHERE averaged")}


def article(run: Run, article_id: str) -> Row | None:
    """One article with its text."""
    found = run.rows("SELECT * FROM articles WHERE article_id = ?", [article_id])
    return found[0] if found else None


def mentions(run: Run, article_id: str) -> list[Row]:
    """Every number of an article in reading order."""
    return run.rows('SELECT * FROM mentions WHERE article_id = ? ORDER BY start, "end"', [article_id])


def of_article(run: Run, article_id: str) -> list[Row]:
    """Observations of an article in reading order."""
    sql = """FROM told WHERE article_id = ? AND published IS NOT DISTINCT FROM
        (SELECT published FROM articles WHERE article_id = ?) ORDER BY start, obs_id"""
    return run.rows(sql, [article_id, article_id])


def issues(run: Run, article_id: str | None = None, limit: int = 500) -> list[Row]:
    """What a person should know, of one article or of all."""
    sql = """SELECT * FROM issues WHERE ? IS NULL OR article_id = ?
        ORDER BY severity = 'info', severity = 'warning', source, start LIMIT ?"""
    return run.rows(sql, [article_id, article_id, limit])


def report(run: Run) -> list[Row]:
    """What the refresh that wrote the run did, one row a source."""
    return run.rows("SELECT * FROM report ORDER BY kind IS NULL, source")


def anomalies(run: Run, limit: int = 200) -> list[Row]:
    """Changes of the last weeks that are rarely right, newest first."""
    return run.rows("SELECT * FROM anomalies ORDER BY run DESC, kind, source, indicator, region LIMIT ?", [limit])


@remembered
def projects(run: Run) -> list[Row]:
    """Every named project, largest investment first."""
    return run.rows(
        "SELECT * FROM projects ORDER BY investment_total DESC NULLS LAST, observations DESC, name LIMIT 2000"
    )


# A stage that is planned for no time a text tells is of its article's day, which is no plan's.
_STAGES: Final = """(SELECT e.*, e.period_end IS NOT NULL AND (e.status = 'actual' OR e.period_start IS NOT NULL
    OR e.period_end IS DISTINCT FROM a.published) AS timed FROM project_events e LEFT JOIN articles a USING (article_id))"""


def events(run: Run, project_id: str) -> list[Row]:
    """Every stage of a project's life that a sentence tells, in order of time; `timed` where its time is known."""
    return run.rows(f"FROM {_STAGES} WHERE project_id = ? ORDER BY period_end, start", [project_id])


@remembered
def newest_events(run: Run, project_ids: tuple[str, ...], most: int) -> list[Row]:
    """Dated stages of those of these projects of which something was told last, in order of time."""
    sql = f"""WITH mine AS (FROM {_STAGES} WHERE timed AND project_id IN (SELECT unnest(?))),
            newest AS (SELECT project_id FROM mine GROUP BY project_id ORDER BY max((period_end, project, start)) DESC LIMIT ?)
        FROM mine SEMI JOIN newest USING (project_id) ORDER BY period_end, project, start"""  # noqa: S608 (constants only)
    return run.rows(sql, [list(project_ids), most])


@remembered
def planned(run: Run, project_ids: tuple[str, ...]) -> list[Row]:
    """Stages of these projects that were planned for some time, in order of time."""
    sql = f"""FROM {_STAGES} WHERE timed AND status <> 'actual' AND project_id IN (SELECT unnest(?))
        ORDER BY period_end, project, start"""
    return run.rows(sql, [list(project_ids)])


def of_project(run: Run, names: tuple[str, ...]) -> list[Row]:
    """Observations of a project under any of its names."""
    sql = "SELECT * FROM told WHERE project IN (SELECT unnest(?)) ORDER BY indicator, period_end, obs_id LIMIT 200"
    return run.rows(sql, [list(names)])


@remembered
def coverage(run: Run) -> dict[str, Row]:
    """How well each indicator is covered: observations, places, years, scopes, units, articles."""
    return {row["indicator"]: row for row in run.rows("FROM coverage")}


@remembered
def found_where(run: Run, where: Where, down: str = "place", lines: int = 25) -> list[Row]:
    """How many observations the best covered places (or indicators, by `down`) have in each year and in none, how many doubtful."""
    condition, values = conditions(where)
    key, name = {"place": ("place", "min(region)"), "indicator": ("indicator", "min(indicator)")}[down]
    table, placed = smallest_table(where), "place <> ''"
    best = f"""SELECT {key} AS key FROM {table} WHERE {condition} AND {placed}
        GROUP BY {key} ORDER BY sum(n) DESC, key LIMIT ?"""  # noqa: S608 (constants only)
    shown = [row["key"] for row in run.rows(best, [*values, lines])]
    holes = ", ".join("?" for _ in shown) or "NULL"
    sql = f"""SELECT {key} AS key, {name} AS name, year, sum(n)::BIGINT AS n, sum(doubts)::BIGINT AS doubts,
            arg_min(obs_ids[1], (doubts = 0, cell, obs_ids[1]), {SOME}) AS obs_ids
        FROM {"placed" if down == "place" else "figures"}
        WHERE {key} IN ({holes}) AND {condition} AND {placed} GROUP BY {key}, year"""  # noqa: S608
    return run.rows(sql, [*shown, *values])


def how_many(run: Run, where: Where, down: str) -> int:
    """How many places or indicators a view has."""
    condition, values = conditions(where)
    sql = f"""SELECT count(DISTINCT {down}) AS n FROM {smallest_table(where)}
        WHERE {condition} AND place <> ''"""  # noqa: S608 (constants only)
    return int(run.rows(sql, values)[0]["n"])


@remembered
def best_known(run: Run, indicators: tuple[str, ...], most: int = 12) -> list[str]:
    """Places of which most of these indicators are told as plain actual levels, best known first."""
    found = run.rows(
        """SELECT place FROM told WHERE indicator IN (SELECT unnest(?)) AND status = 'actual' AND measure = 'level'
            AND project IS NULL AND scope = '' AND sector IS NULL AND place <> '' AND year IS NOT NULL
        GROUP BY place ORDER BY count(DISTINCT indicator) DESC, max(year) DESC, count(*) DESC, place LIMIT ?""",
        [list(indicators), most],
    )
    return [row["place"] for row in found]


@remembered
def newest(run: Run) -> dict[str, dt.date | None]:
    """Date of the newest article that tells of each place."""
    found = run.rows("SELECT place, max(published) AS published FROM told GROUP BY place")
    return {row["place"]: row["published"] for row in found}


@remembered
def by_city(run: Run) -> list[Row]:
    """How many figures speak of each city, its counties and zones included (counts may be added)."""
    sql = f"""SELECT left(adcode, 4) || '00' AS code, count(DISTINCT cell) AS n,
            arg_min(obs_ids[1], (cell, obs_ids[1]), {SOME}) AS obs_ids
        FROM placed WHERE adcode NOT LIKE '%0000' GROUP BY code ORDER BY n DESC"""  # noqa: S608 (constants only)
    return run.rows(sql)


@remembered
def fates(run: Run) -> list[Row]:
    """What became of every number written in the articles."""
    return run.rows("FROM fates ORDER BY n DESC")
