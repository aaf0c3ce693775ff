"""What the dashboard makes of a run, once: DuckDB tables sorted for the questions that pages ask.

A run's files are one row an observation, in an order for everybody. A page asks for *cells* (what exactly is counted,
where, when), and for few of them. So the first time a run is opened, each cell is settled once: which telling is chosen,
who its rivals are, whether it is doubtful. Nothing is added up but counts of observations.

    told      every observation with place, year, span, scope and cell, newest article first; `seq` is its place in that order,
              `averaged` tells a growth a year on average (年均增长)
    ids       hash of obs_id → seq
    figures   one row a figure (see `_queries`), sorted by indicator and scope: a chart reads a few row groups
    placed    the same rows sorted by place
    spots     how many observations each indicator has in each place and year
    sets      how many places and years each set of figures that may stand on one axis covers
    firsts    the figures that 目标 and 质量 show first
    spreads   how many figures each sector has in each place
    gathered  which indicators have several sectors of several places of one level in one and the same kind of period
    lists, totals, coverage, fates      what filters, the home page and the catalogue show of a whole run
    articles, mentions, derived, projects, project_events, issues, report, anomalies, observations      as in the run;
              articles and what they tell also say how much of an inferred date is known (`dated`: day, month or year)
    as_read   the observations that people reviewed, as they were read
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import duckdb

from extract.adcodes import OFFICIAL_ENDS
from extract.schema import OBSERVATIONS
from pages._preparing import Preparation, prepare_as_told
from pages._store import Row
from pages._text import plain_labels, summed, wordings

DOUBT: Final = 0.5  # confidence below which a figure is shown as doubtful
AGREE: Final = 0.005  # relative difference up to which two tellings agree (rounding)
SOME: Final = 30  # observations of a mark that stands for many
KEPT: Final = 50  # observations that a figure names, the chosen one first
CELL: Final = (
    "indicator, scope, place, region, adcode, region_level, sector, measure, averaged, status, unit, partner, project, "
    "period_start, period_end, span, year"
)
CHOSEN: Final = ("value", "value_high", "quote", "qualifier", "confidence", "title", "publisher", "published", "dated")
LISTED: Final = {
    **{name: name for name in ("indicator", "place", "year", "measure", "status", "unit")},
    "sector": "coalesce(sector, 'none')",
    "level": "coalesce(region_level, 'none')",
}

_LABEL: Final = (
    "replace(regexp_replace(coalesce(o.label, ''), '\\s', '', 'g'), coalesce(nullif(o.region, ''), '·'), '')"
)
_WORDING: Final = functools.reduce(
    lambda label, one: f"regexp_replace({label}, '{one[0]}', '{one[1]}', 'g')", wordings(), _LABEL
)
# How much is known of a date that was inferred (of words that name a day, of those behind which a month of this year is
# told, else of a year); none where the article itself or its page tells it.
_DATED: Final = r"""CASE WHEN published IS NULL THEN NULL
    WHEN regexp_matches(date_basis, '^inferred: (dateline |\D{1,2}\d{4}\D\d{1,2}\D\d{1,2}\D$)') THEN 'day'
    WHEN regexp_matches(date_basis, '; \D{2}\d{1,2}\D$') THEN 'month'
    WHEN regexp_matches(date_basis, '^inferred|^newest year') THEN 'year' END"""
# `known` is the first day on which an article can have been written: what it is taken for may be a year's last.
_ARTICLES: Final = f"""SELECT *, CASE WHEN dated IN ('month', 'year') THEN date_trunc(dated, published)::DATE ELSE published END
    AS known FROM (SELECT *, {_DATED} AS dated FROM memory.articles)"""  # noqa: S608 (constants only)
# A stage is of a period (`stage_since` to `stage_date`), or of its article's day and then known no better than that.
_PROJECTS: Final = """SELECT * EXCLUDE (sure, dated), CASE WHEN NOT sure THEN dated END AS stage_dated FROM memory.projects LEFT JOIN (
        SELECT project_id, stage, period_end AS stage_date, min(period_start) AS stage_since, min(dated) AS dated,
            bool_or(dated IS NULL OR period_start IS NOT NULL OR published <> period_end) AS sure
        FROM memory.project_events JOIN articles USING (article_id) GROUP BY ALL) USING (project_id, stage, stage_date)
    ORDER BY investment_total DESC NULLS LAST, observations DESC, name"""
# 年均增长 is a growth to the contract; that its words say 年均 stands in how its measure was read.
_AVERAGED: Final = """coalesce(o.measure = 'growth' AND
    regexp_matches(o.trace, '"measure": ?"measure/annual_(average|fall)'), false)"""
# 截至7月产值2.3万亿元: a sum since nobody says when, neither a year's nor one of a moment; counts so told do stand at that day.
_BEGUN_UNTOLD: Final = """o.status = 'actual' AND o.unit NOT IN ('count', 'persons')
    AND o.indicator IN (SELECT code FROM memory.sums) AND strftime(o.period_end, '%m-%d') <> '12-31'"""
_PLAIN: Final = f"""CREATE VIEW memory.plain AS
    SELECT o.*, a.dated, a.duplicate_of IS NOT NULL AS copy, coalesce(o.adcode, '') || coalesce(o.region, '') AS place,
        year(o.period_end) AS year, {_WORDING} AS wording, {_AVERAGED} AS averaged,
        CASE WHEN o.period_start IS NULL THEN CASE WHEN {_BEGUN_UNTOLD} THEN 'open' ELSE 'stock' END
            WHEN year(o.period_start) <> year(o.period_end) THEN 'years'
            WHEN dayofyear(o.period_start) = 1 AND month(o.period_end) = 12 AND day(o.period_end) = 31 THEN 'year'
            ELSE 'part' END AS span
    FROM memory.observations o LEFT JOIN (SELECT article_id, duplicate_of, {_DATED} AS dated FROM memory.articles) a
        USING (article_id)"""  # noqa: S608 (constants only)
_SHORT: Final = f"regexp_extract(coalesce(region, ''), '^(.{{2,}})[{OFFICIAL_ENDS}]$', 1)"
# 丽水GDP is the gross product of 丽水市, but 宁波港货物吞吐量 is none of 宁波市's own words
_BARE: Final = f"CASE WHEN {_SHORT} <> '' AND starts_with(wording, {_SHORT}) THEN substr(wording, length({_SHORT}) + 1) ELSE wording END"
_MEANT: Final = f"""CREATE VIEW memory.meant AS
    SELECT scoped.*, hash({CELL}) AS cell FROM (
        SELECT plain.* EXCLUDE (wording), CASE WHEN n.name IS NULL THEN wording ELSE '' END AS scope
        FROM memory.plain LEFT JOIN memory.indicator_names n ON n.code = indicator AND n.name = {_BARE}) scoped"""  # noqa: S608 (constants only)
RECENT: Final = (
    "known DESC NULLS LAST, published DESC, source"  # articles, newest first by what is known of their dates
)
_IN_ORDER: Final = "published DESC NULLS LAST, article_id, start, obs_id"
_IDS: Final = "SELECT hash(obs_id) AS key, obs_id, seq FROM told ORDER BY key"

# Which telling of a cell is chosen, as one number, least first: no copy, not doubtful, newest, exact, surest, first.
_CHOICE: Final = f"""(copy::UBIGINT << 63) + ((coalesce(confidence, 0) < {DOUBT})::UBIGINT << 62)
    + (coalesce(131070 - least(131070, greatest(0, epoch(published) // 86400 + 30000)), 131071)::UBIGINT << 45)
    + ((qualifier IS DISTINCT FROM 'exact')::UBIGINT << 44)
    + (1000 - round(coalesce(confidence, 0) * 1000)::UBIGINT << 34) + seq"""
_SEQ: Final = (1 << 34) - 1
# A bound that an exact figure keeps (超8000亿元, 达8646亿元), and a rounding of one, say it again and are no other value.
_AGAIN: Final = """coalesce(CASE qualifier WHEN 'at_least' THEN value BETWEEN 0.8 * most AND most
    WHEN 'at_most' THEN value BETWEEN least AND 1.25 * least
    WHEN 'approx' THEN abs(value - least) <= 0.05 * abs(value) OR abs(value - most) <= 0.05 * abs(value) END, false)"""
# Where one article itself gives several values for a cell, each value is a figure of its own.
_FIGURES: Final = f"""WITH given AS (
        SELECT cell, value, qualifier, article_id, obs_id, copy, coalesce(confidence, 0) AS sure, {_CHOICE} AS choice FROM {{told}}),
    exact AS (SELECT cell, min(value) AS least, max(value) AS most FROM given WHERE qualifier = 'exact' GROUP BY cell),
    weighed AS (SELECT given.*, {_AGAIN} AS again FROM given LEFT JOIN exact USING (cell)),
    cells AS (
        SELECT cell, bool_or(low <> high) AS unclear, max(high) - min(low) > {AGREE} *
            greatest(abs(max(high)), abs(min(low))) AS conflict, min(sure) < {DOUBT} AS doubt FROM (
            SELECT cell, article_id, min(value) FILTER (NOT again) AS low, max(value) FILTER (NOT again) AS high, min(sure) AS sure
            FROM weighed GROUP BY ALL)
        GROUP BY cell),
    found AS (
        SELECT cell, unclear, conflict, doubt, CASE WHEN unclear THEN value END AS apart,
            arg_min(choice, (again, choice)) & {_SEQ} AS chosen, list(obs_id ORDER BY again, choice)[1:{KEPT}] AS obs_ids,
            coalesce(min(value) FILTER (NOT again), min(value)) AS low, coalesce(max(value) FILTER (NOT again), max(value)) AS high,
            count(DISTINCT CASE WHEN NOT copy THEN article_id END) AS tellers, count(*) AS n,
            count(*) FILTER (sure < {DOUBT}) AS doubts
        FROM weighed JOIN cells USING (cell) GROUP BY ALL)
    SELECT {", ".join(f"t.{name.strip()}" for name in CELL.split(","))}, unclear,
        {", ".join(f"t.{name}" for name in CHOSEN)}, obs_ids, tellers, low, high,
        found.cell, conflict, doubt, n, doubts, (indicator, scope, place) IN (
            SELECT (indicator, scope, place) FROM {{told}} WHERE status = 'target') AS pursued
    FROM found JOIN {{told}} t ON t.seq = found.chosen"""  # noqa: S608 (constants only)
_BY_INDICATOR: Final = "measure, unit, scope, sector, region_level, year DESC NULLS LAST, place, low"
_BY_PLACE: Final = "place, indicator, measure, unit, scope, sector, year DESC NULLS LAST, low"
_SPOTS: Final = """SELECT indicator, place, min(region) AS region, min(region_level) AS region_level, year, status,
        CASE WHEN project IS NOT NULL THEN '' END AS project, CASE WHEN sector IS NOT NULL THEN '' END AS sector,
        sum(n)::BIGINT AS n, sum(doubts)::BIGINT AS doubts
    FROM {placed} GROUP BY ALL"""
# Sets of figures that may stand on one axis; `basis` tells whether all of them count or only actuals.
_SETS: Final = """WITH spotted AS (
        SELECT indicator, measure, unit, scope, sector, region_level, CASE WHEN project IS NOT NULL THEN '' END AS project,
            place, year, sum(n) AS every, sum(n) FILTER (status = 'actual') AS actual
        FROM {figures} WHERE year IS NOT NULL GROUP BY ALL)
    SELECT indicator, measure, unit, scope, sector, region_level, project, basis, count(*) AS marks,
        min(place) <> max(place) AS shared, sum(CASE basis WHEN 'every' THEN every ELSE actual END)::BIGINT AS n
    FROM spotted, (VALUES ('every'), ('actual')) AS bases(basis) WHERE basis = 'every' OR actual > 0
    GROUP BY ALL"""
_LIST: Final = """SELECT '{basis}' AS basis, '{name}' AS name, ({column})::VARCHAR AS value, sum(n)::BIGINT AS n,
        min(region) AS region, min(region_level) AS level, count(DISTINCT hash(place, year)) AS marks
    FROM {table} WHERE {condition} AND {column} IS NOT NULL AND ({column})::VARCHAR <> '' GROUP BY ALL"""
# Views whose filters are counted beforehand, by their limits as `Where` names them.
OFFERED: Final = {
    "of=region": "project IS NULL",
    "status=actual of=region": "status = 'actual' AND project IS NULL",
    "of=region sectored=yes": "project IS NULL AND sector IS NOT NULL",
    "of=project sectored=yes": "project IS NOT NULL AND sector IS NOT NULL",
    "status=target": "status = 'target'",
}
_IN_SPOTS: Final = ("indicator", "place", "year", "status")
PAIRS: Final = 1000  # sectors of places that are listed
SPREAD: Final = f"""SELECT sector, region, place, count(*) OVER () AS pairs,
        count(*) FILTER (NOT unclear) + count(DISTINCT cell) FILTER (unclear) AS n,
        arg_min(obs_ids[1], (cell, obs_ids[1]), {SOME}) AS obs_ids
    FROM {{table}} WHERE {{condition}} AND sector IS NOT NULL
    GROUP BY sector, region, place ORDER BY n DESC, sector, place LIMIT {PAIRS}"""  # noqa: S608 (constants only)
_SPREADS: Final = " UNION ALL ".join(
    f"SELECT '{basis}' AS basis, * FROM ({SPREAD.format(table='figures', condition=OFFERED[basis])})"  # noqa: S608 (constants only)
    for basis in ("of=region sectored=yes", "of=project sectored=yes")
)
ENOUGH: Final = 3  # places that make a comparison
_MOMENT: Final = """indicator, measure, unit, project IS NULL, region_level, year, span, year(period_start), month(period_start),
    month(period_end)"""
# Within one scope, and with all scopes side by side (then without one).
_GATHERED: Final = f"""SELECT * FROM (
        SELECT indicator, measure, unit, scope, CASE WHEN project IS NULL THEN 'region' ELSE 'project' END AS of, year,
            count(DISTINCT place) AS places, count(DISTINCT sector) AS sectors, count(DISTINCT (place, sector)) AS cells
        FROM figures WHERE status = 'actual' AND NOT unclear AND sector IS NOT NULL AND year IS NOT NULL AND place <> ''
        GROUP BY GROUPING SETS (({_MOMENT}, scope), ({_MOMENT})))
    WHERE places >= {ENOUGH} AND sectors > 1"""  # noqa: S608 (constants only)
# Views of whole pages, whose first figures are found beforehand.
FOUND: Final = {
    "status=target": "status = 'target'",
    "status=actual pursued=yes": "status = 'actual' AND pursued",
    "flaw=conflict": "conflict",
    "flaw=doubt": "doubt",
}
NEWEST: Final = "year DESC NULLS LAST, period_end DESC, indicator, scope, place, low, cell"
LIMIT: Final = 3000  # marks one chart can carry
_FIRSTS: Final = " UNION ALL ".join(
    f"(SELECT '{basis}' AS basis, * FROM figures WHERE {condition} ORDER BY {NEWEST} LIMIT {LIMIT})"  # noqa: S608 (constants only)
    for basis, condition in FOUND.items()
)
_TOTALS: Final = f"""SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM mentions) AS mentions,
    (SELECT count(*) FROM told) AS observations,
    (SELECT count(DISTINCT place) FROM spots WHERE place <> '') AS places,
    (SELECT count(*) FROM told WHERE confidence < {DOUBT}) AS doubts,
    (SELECT count(*) FROM issues WHERE severity <> 'info') AS issues,
    (SELECT coalesce(max(published) FILTER (dated IS NULL), max(known)) FROM articles) AS newest"""  # noqa: S608
_COVERAGE: Final = """SELECT indicator, count(*) AS n, count(DISTINCT place) AS places, min(year) AS first,
    max(year) AS last, count(DISTINCT scope) AS scopes, list_sort(list(DISTINCT unit)) AS units,
    count(DISTINCT article_id) AS articles FROM {told} GROUP BY indicator"""
_MENDED: Final = "(SELECT obs_id FROM memory.mended)"
_SAME: Final = "(indicator, scope, place) IN (FROM touched)"
_OF_INDICATOR: Final = "indicator IN (SELECT indicator FROM touched)"
_OF_PLACE: Final = "(indicator, place) IN (SELECT indicator, place FROM touched)"
_MEND: Final = f"""
    CREATE TEMP TABLE fresh AS SELECT seq, meant.* FROM memory.meant JOIN told USING (obs_id) WHERE obs_id IN {_MENDED};
    CREATE TEMP TABLE touched AS SELECT DISTINCT indicator, scope, place FROM (
        SELECT indicator, scope, place FROM told WHERE obs_id IN {_MENDED}
        UNION ALL SELECT indicator, scope, place FROM fresh);
    DELETE FROM told WHERE obs_id IN {_MENDED};
    INSERT INTO told BY NAME FROM fresh;
    DELETE FROM ids WHERE obs_id IN {_MENDED} AND obs_id NOT IN (SELECT obs_id FROM fresh);
    CREATE TEMP TABLE near AS FROM told WHERE {_SAME};
    CREATE TEMP TABLE settled AS {_FIGURES.format(told="near")};
    DELETE FROM figures WHERE {_SAME};
    DELETE FROM placed WHERE {_SAME};
    INSERT INTO figures FROM settled;
    INSERT INTO placed FROM settled;
    DELETE FROM spots WHERE {_OF_PLACE};
    INSERT INTO spots {_SPOTS.format(placed=f"(FROM placed WHERE {_OF_PLACE})")};
    DELETE FROM sets WHERE {_OF_INDICATOR};
    INSERT INTO sets {_SETS.format(figures=f"(FROM figures WHERE {_OF_INDICATOR})")};
    DELETE FROM coverage WHERE {_OF_INDICATOR};
    INSERT INTO coverage {_COVERAGE.format(told=f"(FROM told WHERE {_OF_INDICATOR})")};
"""  # noqa: S608 (constants only)
_FATES: Final = "SELECT fate, count(*) AS n FROM mentions GROUP BY fate"
_TAKEN: Final = {
    "mentions": None,  # each file of a run has them by article
    "project_events": "period_end, project, start",
    "issues": "severity = 'info', severity = 'warning', source, start",
    "derived": None,
    "report": None,
    "anomalies": None,
    "as_read": None,
}


def is_doubtful(row: Row) -> bool:
    """Whether it is unsure that a figure is read as it was meant."""
    return bool((row["confidence"] or 0) < DOUBT)


def build(base: duckdb.DuckDBPyConnection) -> None:
    """Make every table in the connection's own database; `memory` has the run's tables as views."""
    _views(base)
    _make(base, "articles", f"{_ARTICLES} ORDER BY {RECENT}")
    _make(base, "projects", _PROJECTS)
    for table, order in _TAKEN.items():
        _make(base, table, f"FROM memory.{table}" + (f" ORDER BY {order}" if order else ""))
    _told(base)
    own = ", ".join(f'"{name}"' for name in OBSERVATIONS)
    base.execute(f"CREATE VIEW observations AS SELECT {own} FROM told")  # noqa: S608 (names of our schema)
    _make(base, "ids", _IDS)
    _figures(base)
    _make(base, "spots", f"{_SPOTS.format(placed='placed')} ORDER BY indicator")
    _make(base, "sets", f"{_SETS.format(figures='figures')} ORDER BY indicator")
    _make(base, "coverage", _COVERAGE.format(told="told"))
    _make(base, "fates", _FATES)
    _count(base)


def mend(base: duckdb.DuckDBPyConnection) -> None:
    """Change a copy of the tables to what reviews leave of the run's observations.

    What they change is settled anew together with everything of the same indicator, scope and place (`touched`), before
    and after: no cell and no pursuit of a target reaches farther.
    """
    _views(base)
    _make(base, "as_read", "FROM memory.as_read")
    with _together(base):
        base.execute(_MEND)
    _count(base)


def _views(base: duckdb.DuckDBPyConnection) -> None:
    base.execute("CREATE TABLE memory.indicator_names (code VARCHAR, name VARCHAR)")
    base.executemany("INSERT INTO memory.indicator_names VALUES (?, ?)", plain_labels())
    base.execute("CREATE TABLE memory.sums (code VARCHAR)")
    base.executemany("INSERT INTO memory.sums VALUES (?)", [[code] for code in summed()])
    base.execute(_PLAIN)
    base.execute(_MEANT)


def _count(base: duckdb.DuckDBPyConnection) -> None:
    """Make the tables that count all others, and see that no observation is lost."""
    _make(base, "lists", " UNION ALL ".join(_lists()))
    _make(base, "spreads", _SPREADS)
    _make(base, "gathered", _GATHERED)
    _make(base, "firsts", _FIRSTS)
    _make(base, "totals", _TOTALS)
    ((lost,),) = base.execute("SELECT (SELECT count(*) FROM told) - (SELECT sum(n) FROM figures)").fetchall()
    if lost:
        raise RuntimeError(f"{lost} observations are in no figure; the run was not prepared.")


def _lists() -> Iterator[str]:
    for name, column in LISTED.items():
        table = "spots" if name in _IN_SPOTS else "figures"
        yield _LIST.format(basis="", name=name, column=column, table=table, condition="true")
    for basis, condition in OFFERED.items():
        for name in ("indicator", "place"):
            yield _LIST.format(basis=basis, name=name, column=name, table="spots", condition=condition)


def _told(base: duckdb.DuckDBPyConnection) -> None:
    """Sort a year of publication at a time: a run's files are so divided, and a part sorts in memory."""
    base.execute("CREATE TABLE told AS SELECT 0::BIGINT AS seq, * FROM memory.meant LIMIT 0")
    years = base.execute("SELECT DISTINCT year(published) AS y FROM memory.observations ORDER BY y DESC").fetchall()
    seen = 0
    with _together(base):
        for (year,) in years:
            within = f"published BETWEEN '{year:04}-01-01' AND '{year:04}-12-31'" if year else "published IS NULL"
            part = f"FROM memory.meant WHERE {within} ORDER BY {_IN_ORDER}"
            sql = f"INSERT INTO told SELECT row_number() OVER () - 1 + ?, part.* FROM ({part}) part"  # noqa: S608
            seen += base.execute(sql, [seen]).fetchall()[0][0]


def _figures(base: duckdb.DuckDBPyConnection) -> None:
    """Settle the cells of one indicator at a time: none has two, and a part is sorted in memory."""
    base.execute(f"CREATE TABLE figures AS {_FIGURES.format(told='told')} LIMIT 0")
    indicators = base.execute("SELECT DISTINCT indicator FROM told ORDER BY 1").fetchall()
    part = _FIGURES.format(told="(FROM told WHERE indicator = $1)")
    with _together(base):
        for found in indicators:
            base.execute(f"INSERT INTO figures {part} ORDER BY {_BY_INDICATOR}", found)
    base.execute("CREATE TABLE placed AS FROM figures LIMIT 0")
    parts = base.execute("SELECT DISTINCT place[:1] FROM figures ORDER BY 1").fetchall()
    with _together(base):
        for found in parts:
            base.execute(f"INSERT INTO placed FROM figures WHERE place[:1] = $1 ORDER BY {_BY_PLACE}", found)


@contextlib.contextmanager
def _together(base: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Write many parts at once: each alone would be synced to disk. Nothing may read what is not committed."""
    base.execute("BEGIN")
    yield
    base.execute("COMMIT")


def _make(base: duckdb.DuckDBPyConnection, table: str, sql: str) -> None:
    base.execute(f"CREATE OR REPLACE TABLE {table} AS {sql}")


def _version() -> str:
    """Return what these tables are made by and of; where it differs, they are made anew."""
    said = Path(__file__).read_text("utf-8") + repr((plain_labels(), summed(), wordings()))
    return hashlib.sha256(said.encode()).hexdigest()


PREPARATION: Final = Preparation(_version(), build, mend, "pages._prepared")
if __name__ == "__main__":
    prepare_as_told(PREPARATION, sys.argv[1:])
