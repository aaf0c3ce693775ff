"""A run of any size for benchmarks, made by DuckDB year by year so that memory does not grow with it.

Drawn from fixed hashes: the same number of observations is always the same store. Places, indicators and sectors are
those of the code lists, some far more frequent than others; an article tells 25 figures, most of them of its own place;
the same cell is told by several articles, and one telling in twenty differs. `python -m tests.benchmarks.big_store DIR N`.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
from pathlib import Path
from typing import Final

import duckdb

from extract.schema import TABLES
from extract.store import manifest_checksum

CODES: Final = Path(__file__).parents[2] / "extract" / "codes"
YEARS: Final = range(2014, 2026)
AN_ARTICLE: Final = 25  # figures
WIDTH: Final = 72  # characters of a sentence
HEAD: Final = 41  # characters of a title and its line break
ROW_GROUP: Final = 65_536  # as a refresh writes them

_BASE: Final = """
CREATE MACRO draw(a, b) AS (hash(a, b) % 1000003) / 1000003.0;
CREATE MACRO skewed(a, b, n) AS cast(floor(pow(draw(a, b), 2.5) * n) AS INTEGER);
CREATE TABLE places AS
    SELECT row_number() OVER (ORDER BY level = 'county', level = 'city', hash(adcode)) - 1 AS nth, adcode, name, level
    FROM read_csv('{codes}/regions.csv', all_varchar = true);
CREATE TABLE measured AS
    SELECT row_number() OVER (ORDER BY hash(code)) - 1 AS nth, code, split_part(label_zh, '/', 1) AS name,
        coalesce(unit, 'count') AS unit FROM read_csv('{codes}/indicators.csv', all_varchar = true);
CREATE TABLE trades AS
    SELECT row_number() OVER (ORDER BY hash(code)) - 1 AS nth, code, split_part(label_zh, '/', 1) AS name
    FROM read_csv('{codes}/sectors.csv', all_varchar = true);
CREATE TABLE told_by AS
    SELECT nth, format('{{:016x}}', hash(nth, 'article')) AS article_id, '新闻' || nth || '.txt' AS source,
        DATE '{first}-01-01' + cast(draw(nth, 'day') * {days} AS INTEGER) AS published,
        '示例日报' || skewed(nth, 'by', 300) AS publisher, skewed(nth, 'home', (SELECT count(*) FROM places)) AS home
    FROM range({articles}) AS a(nth);
CREATE TABLE articles AS
    SELECT told_by.*, rpad(year(published) || '年' || name || '经济运行情况之' || told_by.nth, {head} - 1, '。') AS title
    FROM told_by JOIN places ON places.nth = home;
"""

_OBSERVATIONS: Final = """
WITH drawn AS (
    SELECT i, a.*, i % {an_article} AS k, m.code AS indicator, m.name AS named, m.unit AS unit_of_level,
        CASE WHEN draw(i, 'own') < 0.7 THEN home ELSE skewed(i, 'place', (SELECT count(*) FROM places)) END AS spot,
        CASE WHEN draw(i, 'trade') < 0.3 THEN skewed(i, 'which', (SELECT count(*) FROM trades)) END AS trade,
        year(published) - 1 + cast(draw(i, 'when') < 0.2 AS INTEGER) - cast(draw(i, 'old') < 0.2 AS INTEGER) AS y,
        draw(i, 'status') AS s, draw(i, 'measure') AS g, draw(i, 'span') AS p, draw(i, 'scope') AS c
    FROM range({n}) AS r(i) JOIN articles a ON a.nth = i // {an_article} AND year(a.published) = {year}
        JOIN measured m ON m.nth = skewed(i, 'indicator', (SELECT count(*) FROM measured))),
placed AS (
    SELECT drawn.*, places.name AS region, adcode, level AS region_level, trades.code AS sector,
        CASE WHEN c < 0.55 THEN named WHEN trades.name IS NOT NULL THEN trades.name || '产业' || named
            ELSE ['规模以上', '限额以上', '新引进', '累计', '民营', '外贸'][1 + cast(hash(i, 'w') % 6 AS INTEGER)] || named END AS label,
        CASE WHEN s < 0.86 THEN 'actual' WHEN s < 0.97 THEN 'target' ELSE 'forecast' END AS status,
        CASE WHEN g < 0.62 THEN 'level' WHEN g < 0.9 THEN 'yoy' ELSE 'share' END AS measure,
        CASE WHEN draw(i, 'project') < 0.04 THEN '示例项目' || (hash(i, 'p') % greatest(1, {n} // 200)) END AS project
    FROM drawn JOIN places ON places.nth = spot LEFT JOIN trades ON trades.nth = trade),
valued AS (
    SELECT *, CASE WHEN measure = 'level' THEN unit_of_level ELSE '%' END AS unit,
        round((1 + hash(indicator, region, y, measure, label, status, project) % 99991)
            * CASE WHEN draw(i, 'rival') < 0.05 THEN 1.03 ELSE 1 END / CASE WHEN measure = 'level' THEN 10 ELSE 5000 END,
            2) AS written
    FROM placed),
worded AS (
    SELECT *, rpad(y || '年' || region || label || '达到', {width} - 34, '，') AS lead,
        written || CASE WHEN measure = 'level' THEN '亿元' ELSE '%' END AS quote, {head} + k * ({width} + 1) AS begun
    FROM valued)
SELECT article_id || '-' || (begun + length(lead)) || '-1' AS obs_id, article_id, indicator, label,
    written * CASE WHEN measure = 'level' THEN 1e8 ELSE 1 END AS value, NULL::DOUBLE AS value_high, unit,
    written::VARCHAR AS value_raw, CASE WHEN measure = 'level' THEN '亿元' ELSE '%' END AS unit_raw,
    CASE WHEN draw(i, 'q') < 0.9 THEN 'exact' ELSE 'approx' END AS qualifier, measure, status, region, adcode,
    region_level, CASE WHEN draw(i, 'from') < 0.01 THEN '上海市' END AS partner, sector,
    CASE WHEN p < 0.85 THEN make_date(y, 1, 1) END AS period_start,
    CASE WHEN p > 0.75 AND p < 0.85 THEN make_date(y, 6, 30) ELSE make_date(y, 12, 31) END AS period_end, project, quote,
    begun + length(lead) AS start, begun + length(lead) + length(quote) AS "end", begun AS sentence_start,
    begun + {width} AS sentence_end, rpad(lead || quote, {width}, '。') AS sentence, source, title, published, publisher,
    'level.near' AS rule, CASE WHEN draw(i, 'sure') < 0.05 THEN 0.4 ELSE 0.93 END AS confidence,
    '{{"indicator": "alias in clause", "region": "subject"}}' AS trace, NULL::VARCHAR AS derived, NULL::VARCHAR AS inputs
FROM worded
"""

_TOLD: Final = "read_parquet('{run}/observations/{year}.parquet')"
_QUERIES: Final = {
    "articles": """SELECT article_id, source, any_value(title) AS title, any_value(publisher) AS publisher,
            any_value(published) AS published, 'metadata' AS date_basis, NULL::VARCHAR AS document_number,
            'article' AS kind, 'utf-8' AS encoding, sha256(article_id) AS sha256,
            any_value(title) || chr(10) || string_agg(sentence, chr(10) ORDER BY start) AS text,
            length(text) AS chars, 2 * count(*) AS mentions, count(*) AS observations, NULL::VARCHAR AS duplicate_of
        FROM {told} GROUP BY article_id, source ORDER BY source, article_id""",
    "mentions": """SELECT article_id, unnest([sentence_start, start]) AS start, unnest([sentence_start + 5, "end"]) AS "end",
            unnest([sentence[:5], quote]) AS quote, unnest(['date', 'observation']) AS fate,
            unnest(['date.year', 'level.near']) AS rule, '' AS note, unnest([NULL, value]) AS value,
            NULL::DOUBLE AS value_high, unnest([NULL, unit]) AS unit, unnest([0, 1]) AS observations
        FROM {told} ORDER BY article_id, start""",
}
_WHOLE: Final = {
    "projects": """SELECT substr(md5(project), 1, 12) AS project_id, project AS name, NULL::VARCHAR AS aliases,
            any_value(region) AS region, any_value(adcode) AS adcode, any_value(sector) AS sector,
            ['签约', '落地', '开工', '投产'][1 + cast(hash(project) % 4 AS INTEGER)] AS stage, max(period_end) AS stage_date,
            max(value) AS investment_total, NULL::DOUBLE AS land_area, NULL::DOUBLE AS floor_area,
            NULL::VARCHAR AS capacity, NULL::DOUBLE AS expected_output, count(*) AS observations,
            count(DISTINCT article_id) AS articles, min(published) AS first_seen, max(published) AS last_seen
        FROM {told} WHERE project IS NOT NULL GROUP BY project ORDER BY project_id""",
    "project_events": """SELECT substr(md5(project), 1, 12) AS project_id, project, article_id,
            ['签约', '落地', '开工', '投产'][1 + cast(hash(obs_id) % 4 AS INTEGER)] AS stage, 'actual' AS status,
            NULL::DATE AS period_start, period_end, start, "end", sentence, source
        FROM {told} WHERE project IS NOT NULL AND hash(obs_id) % 2 = 0 ORDER BY project_id, period_end, article_id""",
    "issues": """SELECT article_id, source, 'attribute' AS stage, 'region_ambiguous' AS kind, 'warning' AS severity,
            '地区可疑' AS message, start, "end" FROM {told} WHERE hash(obs_id) % 100 = 0 ORDER BY source, article_id""",
}


def write_big(data: Path, n: int, name: str = "000001") -> Path:
    """Write a run with `n` observations under `data` and point `current` at it; return the run's folder."""
    run = data / "runs" / name
    shutil.rmtree(run, ignore_errors=True)
    for table in TABLES:
        (run / table).mkdir(parents=True)
    with duckdb.connect(config={"memory_limit": "2GB", "threads": 2, "temp_directory": str(data / ".spill")}) as base:
        _write(base, run, n)
    _finish(data, run, n)
    return run


def _write(base: duckdb.DuckDBPyConnection, run: Path, n: int) -> None:
    days = (YEARS[-1] + 1 - YEARS[0]) * 365
    fixed = {"articles": max(1, n // AN_ARTICLE), "first": YEARS[0], "days": days, "head": HEAD, "codes": CODES}
    base.execute(_BASE.format(**fixed))
    drawn = {"n": n, "an_article": AN_ARTICLE, "width": WIDTH, "head": HEAD}
    for year in YEARS:
        told = _OBSERVATIONS.format(year=year, **drawn)
        _copy(base, f"{told} ORDER BY indicator, region, period_end, obs_id", run / "observations" / f"{year}.parquet")
        for table, sql in _QUERIES.items():
            path = run / table / f"{year}.parquet"
            _copy(base, sql.format(told=_TOLD.format(run=run, year=year)), path)
    for table, sql in _WHOLE.items():
        _copy(base, sql.format(told=_TOLD.format(run=run, year="*")), run / table / "all.parquet")


def _copy(base: duckdb.DuckDBPyConnection, sql: str, path: Path) -> None:
    base.execute(f"COPY ({sql}) TO '{path}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {ROW_GROUP})")


def _finish(data: Path, run: Path, n: int) -> None:
    """Write the manifest and point at the run."""
    files = {}
    for path in sorted(run.glob("*/*.parquet")):
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        (rows,) = duckdb.read_parquet(str(path)).count("*").fetchall()[0]
        files[str(path.relative_to(run))] = {"sha256": digest, "bytes": path.stat().st_size, "rows": rows}
    manifest = {"run": run.name, "sequence": int(run.name), "created": "2026-01-01T00:00:00+00:00", "files": files}
    manifest |= {"counts": {"observations": n}}
    manifest["checksum"] = manifest_checksum(manifest)
    (run / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    pointer = data / "current"
    pointer.unlink(missing_ok=True)
    pointer.symlink_to(Path("runs") / run.name)


if __name__ == "__main__":
    write_big(Path(sys.argv[1]), int(sys.argv[2]))
