"""What a planner reads of each table in a workbook: the page's words in place of codes, money in 亿元, a link to the sentence."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from pages import _format, _queries, _rows
from pages._context import address, safe_address
from pages._format import Scale
from pages._prepared import is_doubtful
from pages._project import reached
from pages._pursuit import has_deadline
from pages._store import Row, Run
from pages._tables import FIGURED, Table
from pages._text import advice, code_name, definition, indicator_name, measure_name, sector_name, t
from pages._traces import worded

FIGURES: Final = (*FIGURED, "observations")
LOOKED_UP: Final = 500  # observations whose sentences are looked up at once


@dataclass(frozen=True)
class Link:
    """A cell that opens an address."""

    address: str
    text: str


@dataclass(frozen=True)
class Column:
    """A column of a planner's sheet: its heading, how wide it is, and its cell of a row."""

    heading: str  # key of its wording
    width: int
    cell: Callable[[Row], Any]
    unit: str = ""  # of all its numbers
    needs: str = (
        ""  # column without which a table of figures has no such cells: the grid's has labels, a chart's scopes
    )

    def said(self) -> str:
        """Word the heading, with the unit where all numbers have one: 总投资（亿元）."""
        return t("sheet.in_unit", name=t(self.heading), unit=self.unit) if self.unit else t(self.heading)


@dataclass(frozen=True)
class Sheet:
    """A table in a planner's words."""

    name: str
    columns: list[Column]
    rows: Iterator[Row]


def sheet(run: Run, table: Table, root: str) -> Sheet | None:
    """Return a table in a planner's words; none of one that only programs read. `root` is the dashboard's address."""
    if table.name in FIGURES:
        columns = [*_FIGURE, *_evidence(run, root)]
        scale = _scales(table)
        rows: Iterator[Row] = (_scaled(row, scale) for row in _looked_up(run, table))
    elif table.name in _OTHERS:
        columns = _OTHERS[table.name](run, table, root)
        rows = _listed(table)
    else:
        return None
    return Sheet(
        code_name("table", table.name), [one for one in columns if not one.needs or one.needs in table.columns], rows
    )


def _listed(table: Table) -> Iterator[Row]:
    for batch in table.batches():
        yield from batch.to_pylist()


def _looked_up(run: Run, table: Table) -> Iterator[Row]:
    """Figures with the sentence and the source of their chosen telling; observations have these, and get their cells' flaws."""
    dated, averaged = _queries.inferred(run), _queries.averaged(run)
    for some in _slices(table):
        ids = [row.get("obs_id") or row["obs_ids"].partition(",")[0] for row in some]
        told = _queries.told(run, tuple(ids))
        wanted = ("unclear", "rival") if "sentence" in table.columns else ("sentence", "source")
        found = _rows.marked(run, told) if "sentence" in table.columns else told
        more = {row["obs_id"]: {name: row[name] for name in wanted} for row in found}
        for row, obs_id in zip(some, ids, strict=True):
            known = more.get(obs_id, {})
            yield {**row, **known, "obs_id": obs_id, "dated": dated.get(obs_id[:16]), "averaged": obs_id in averaged}


def _slices(table: Table) -> Iterator[list[Row]]:
    for batch in table.batches():
        for first in range(0, batch.num_rows, LOOKED_UP):
            yield batch.slice(first, LOOKED_UP).to_pylist()


def _scales(table: Table) -> Mapping[tuple[str, str], Scale]:
    """The magnitude in which the values of each indicator are written, all in one, so that they can be sorted and summed."""
    known: dict[tuple[str, str], list[float]] = {}
    for batch in table.batches():
        columns = (batch.column(name).to_pylist() for name in ("indicator", "unit", "value"))
        for indicator, unit, value in zip(*columns, strict=True):
            known.setdefault((indicator, unit), []).append(abs(value))
    return {(indicator, unit): _scale(values, unit) for (indicator, unit), values in known.items()}


def _scale(values: Sequence[float], unit: str) -> Scale:
    """The magnitude that suits most of some values."""
    return _format.pick_scale([statistics.median(values)] if values else [], unit)


def _scaled(row: Row, scales: Mapping[tuple[str, str], Scale]) -> Row:
    factor, name = scales[row["indicator"], row["unit"]]
    values = {column: _divided(row.get(column), factor) for column in ("value", "value_high", "result")}
    return row | values | {"unit": name or code_name("unit", row["unit"])}


def _divided(value: float | None, factor: float) -> float | None:
    return None if value is None else float(f"{value / factor:.12g}")


def _published(row: Row) -> Any:
    """A date that an article tells is one; an inferred one is worded as far as it is known."""
    return _format.published(row["published"], row["dated"]) if row["dated"] else row["published"]


def _basis(row: Row) -> str:
    return t("basis.unknown" if row["published"] is None else "basis.inferred" if row["dated"] else "sheet.stated")


def _doubts(row: Row) -> str:
    """What the page marks a figure with: doubtful, rival values, several values under one name."""
    rival = row.get("rival") or (row.get("low") is not None and _queries.differ([row["low"], row["high"]]))
    said = {
        "figure.doubt": is_doubtful(row),
        "figure.rival": rival,
        "figure.unclear": row.get("unclear"),
    }
    return " · ".join(t(key) for key, met in said.items() if met)


def _plain(name: str) -> Callable[[Row], Any]:
    return lambda row: row[name]


def _coded(kind: str, name: str | None = None) -> Callable[[Row], Any]:
    return lambda row: code_name(kind, row[name or kind])


def _when(row: Row) -> str:
    if _is_untimed(row):
        return t("targets.no_deadline")
    return _format.period(row["period_start"], row["period_end"], row["status"])


def _year(row: Row) -> int | None:
    return None if row["period_end"] is None or _is_untimed(row) else row["period_end"].year


def _is_untimed(row: Row) -> bool:
    return "state" in row and not has_deadline(row)


def _result_when(row: Row) -> str | None:
    return None if row["result"] is None else _format.period(row["result_start"], row["result_end"])


def _sector(row: Row) -> str | None:
    return sector_name(row["sector"]) if row["sector"] else None


_TITLE: Final = (Column("field.title", 36, _plain("title")), Column("field.publisher", 16, _plain("publisher")))
_DATE: Final = (Column("field.published", 16, _published), Column("field.date_basis", 10, _basis))
_FIGURE: Final = (
    Column("column.rank", 8, _plain("rank"), needs="rank"),
    Column("sheet.moved", 10, _plain("moved"), needs="moved"),
    Column("field.region", 20, _plain("region")),
    Column("sheet.adcode", 10, _plain("adcode")),
    Column("field.indicator", 20, lambda row: indicator_name(row["indicator"])),
    Column("filter.scope", 24, lambda row: row["scope"] or t("scope.plain"), needs="scope"),
    Column("field.label", 24, _plain("label"), needs="label"),
    Column("field.value", 13, _plain("value")),
    Column("sheet.value_high", 11, _plain("value_high")),
    Column("field.unit", 10, _plain("unit")),
    Column("field.qualifier", 10, _coded("qualifier")),
    Column("field.measure", 12, measure_name),
    Column("field.period", 18, _when),
    Column("column.year", 8, _year),
    Column("field.status", 8, _coded("status")),
    Column("column.state", 14, _coded("target", "state"), needs="state"),
    Column("column.result", 13, _plain("result"), needs="result"),
    Column("sheet.result_when", 18, _result_when, needs="result"),
    Column("sheet.share", 9, _plain("share"), needs="share"),
    Column("field.sector", 18, _sector),
    Column("field.partner", 14, _plain("partner")),
    Column("field.project", 22, _plain("project")),
    Column("field.confidence", 9, _plain("confidence")),
    Column("sheet.doubts", 14, _doubts),
    Column("field.sentence", 64, _plain("sentence")),
    *_TITLE,
    *_DATE,
)


def _evidence(run: Run, root: str) -> list[Column]:
    """Where a figure can be checked: its sentence in the dashboard, and the page or file that it is from."""

    def opened(row: Row) -> Link:
        article, at, _ = row["obs_id"].split("-")
        there = address("/articles", {"id": article, "at": at, "run": run.name}, f"#e={row['obs_id']}")
        return Link(root + there, t("sheet.open"))

    return [Column("sheet.check", 10, opened), _SOURCE]


def source(row: Row) -> Any:
    """The page that an article is from, to be opened, or the name of its file."""
    web = safe_address(row["source"])
    return Link(web, web) if web else row["source"]


_SOURCE: Final = Column("field.source", 36, source)


def _article(run: Run, root: str) -> Column:
    def opened(row: Row) -> Link | None:
        if not row["article_id"]:
            return None
        return Link(root + address("/articles", {"id": row["article_id"], "run": run.name}), t("sheet.open"))

    return Column("sheet.check", 10, opened)


def _articles(run: Run, _: Table, root: str) -> list[Column]:
    dated = _queries.inferred(run)
    told = [Column(one.heading, one.width, partial(_with_date, one.cell, dated)) for one in _DATE]
    return [
        *_TITLE,
        *told,
        Column("column.numbers", 10, _plain("mentions")),
        Column("column.read", 10, _plain("observations")),
        Column("figure.copy", 8, lambda row: t("figure.copy") if row["duplicate_of"] else None),
        _article(run, root),
        _SOURCE,
    ]


def _with_date(cell: Callable[[Row], Any], dated: Mapping[str, str], row: Row) -> Any:
    return cell(row | {"dated": dated.get(row["article_id"])})


def _projects(run: Run, _: Table, root: str) -> list[Column]:
    known = {row["project_id"]: row for row in _queries.projects(run)}
    newest: dict[str, Row] = {}
    for told in _rows.of_projects(run, list(known)):
        newest.setdefault(told["project_id"], told)

    def of_newest(column: Column) -> Column:
        def cell(row: Row) -> Any:
            told = newest.get(row["project_id"])
            return column.cell(told) if told else None

        return Column(column.heading, column.width, cell)

    def when(row: Row) -> str | None:
        found = known.get(row["project_id"], row | {"stage_since": None, "stage_dated": None})
        return reached(found) if row["stage_date"] else None

    def opened(row: Row) -> Link:
        return Link(root + address("/projects", {"run": run.name}, f"#p={row['project_id']}"), t("sheet.open"))

    def amount(name: str, unit: str) -> Column:
        factor, said = _scale([row[name] for row in known.values() if row[name] is not None], unit)
        return Column(f"field.{name}", 18, lambda row: _divided(row[name], factor), said)

    return [
        Column("field.project", 30, _plain("name")),
        Column("field.aliases", 24, _plain("aliases")),
        Column("field.region", 20, _plain("region")),
        Column("sheet.adcode", 10, _plain("adcode")),
        Column("field.sector", 18, _sector),
        Column("field.stage", 12, lambda row: code_name("stage", row["stage"] or "none")),
        Column("field.period", 18, when),
        Column("column.year", 8, lambda row: row["stage_date"].year if row["stage_date"] else None),
        *(amount(*one) for one in (("investment_total", "CNY"), ("land_area", "m2"), ("floor_area", "m2"))),
        Column("field.capacity", 16, _plain("capacity")),
        amount("expected_output", "CNY"),
        Column("field.articles", 8, _plain("articles")),
        *(of_newest(column) for column in (*_TITLE, *_DATE)),
        Column("sheet.check", 10, opened),
        of_newest(_SOURCE),
    ]


def _events(run: Run, _: Table, root: str) -> list[Column]:
    return [
        Column("field.project", 30, _plain("project")),
        Column("field.stage", 12, _coded("stage")),
        Column("field.status", 8, _coded("status")),
        Column("field.period", 18, _when),
        Column("column.year", 8, _year),
        Column("field.sentence", 64, _plain("sentence")),
        _article(run, root),
        _SOURCE,
    ]


def _issues(run: Run, _: Table, root: str) -> list[Column]:
    return [
        Column("sheet.severity", 10, _coded("severity")),
        Column("sheet.issue", 22, _coded("issue", "kind")),
        Column("field.note", 64, lambda row: advice(row["kind"], row["message"] or "")),
        _article(run, root),
        _SOURCE,
    ]


def _report(_run: Run, table: Table, _root: str) -> list[Column]:
    counts = [name for name in table.columns if name not in ("source", "kind", "message")]
    said = Column("sheet.issue", 24, lambda row: code_name("issue", row["kind"]))
    return [
        Column("refresh.source", 40, source), *(Column(f"refresh.{name}", 10, _plain(name)) for name in counts), said
    ]  # fmt: skip


def _anomalies(run: Run, _: Table, root: str) -> list[Column]:
    return [
        Column("refresh.run", 10, _plain("run")),
        Column("refresh.anomaly", 16, _coded("anomaly", "kind")),
        Column("field.region", 20, _plain("region")),
        Column("field.indicator", 20, lambda row: indicator_name(row["indicator"])),
        Column("field.period_end", 14, _plain("period_end")),
        Column("refresh.before", 16, _plain("before")),
        Column("refresh.now", 16, _plain("now")),
        _article(run, root),
        _SOURCE,
    ]


def _mentions(run: Run, _: Table, root: str) -> list[Column]:
    return [
        Column("field.value_raw", 18, _plain("quote")),
        Column("field.fate", 16, _coded("fate")),
        Column("field.note", 48, lambda row: worded(row["note"] or "")),
        _article(run, root),
    ]


def _coverage(_run: Run, _table: Table, _root: str) -> list[Column]:
    return [
        Column("sheet.line", 26, lambda row: indicator_name(row["name"])),
        Column("column.year", 8, _plain("year")),
        Column("column.figures", 10, _plain("n")),
        Column("column.doubts", 10, _plain("doubts")),
    ]


def _sectors(_run: Run, _table: Table, _root: str) -> list[Column]:
    return [
        Column("field.sector", 22, _sector),
        Column("field.region", 22, _plain("region")),
        Column("column.figures", 10, _plain("n")),
    ]


def _indicators(_run: Run, _table: Table, _root: str) -> list[Column]:
    return [
        Column("field.indicator", 24, lambda row: indicator_name(row["indicator"])),
        Column("field.definition", 60, lambda row: definition(row["indicator"])),
        Column("field.unit", 16, lambda row: " / ".join(code_name("unit", unit) for unit in row["units"].split(","))),
        *(Column(f"column.{name}", 10, _plain(name)) for name in ("articles", "places", "scopes")),
        Column("column.figures", 10, _plain("n")),
        *(Column(f"sheet.{name}", 10, _plain(name)) for name in ("first", "last")),
    ]


_OTHERS: Final[dict[str, Callable[[Run, Table, str], list[Column]]]] = {
    "articles": _articles,
    "projects": _projects,
    "project_events": _events,
    "issues": _issues,
    "report": _report,
    "anomalies": _anomalies,
    "mentions": _mentions,
    "coverage": _coverage,
    "sectors": _sectors,
    "indicators": _indicators,
}
