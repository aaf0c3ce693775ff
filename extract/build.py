"""A new run's tables: rows of this refresh and rows carried over, in files that stay the same where their rows do."""

from __future__ import annotations

import importlib
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from extract.commit import NewRun
from extract.ledger import LIVE, Entry, Ledger, ledger_rows
from extract.models import Issue
from extract.store import Run
from extract.tables import BY_YEAR, canonical, file_schema, issue_row, read_parquet, to_table
from extract.workers import TASK, Chunk, travelling_schema

_BUFFER: Final = 1 << 20
_COUNTED_ONCE: Final = ("observations", "derived", "mentions", "_events")  # a copy's rows of these are left out
_SEVERITY: Final = {"refused": "error", "failed": "error", "unlisted": "error", "ignored": "info"}


class Spill:
    """Rows of this refresh on disk until the run is built, so that memory does not grow with the number of articles."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[str, tuple[pa.ipc.RecordBatchStreamWriter, pa.NativeFile]] = {}
        self._files: list[tuple[str, Path]] = []
        folder.mkdir(parents=True)

    def add(self, chunk: Chunk) -> None:
        """Take a chunk's rows to disk."""
        for table, rows in chunk.rows.items():
            if table not in self._open:
                path = self._folder / f"{table}-{len(self._files)}.arrow"
                self._files.append((table, path))
                file = pa.output_stream(str(path), buffer_size=_BUFFER)
                self._open[table] = (pa.ipc.new_stream(file, travelling_schema(table)), file)
            self._open[table][0].write_table(rows)

    def rows(self, table: str) -> pa.Table:
        """Return a table's rows so far, mapped from disk."""
        for stream in self._open.pop(table, ()):
            stream.close()
        parts = [_mapped(path) for name, path in self._files if name == table]
        return pa.concat_tables([travelling_schema(table).empty_table(), *parts])

    def remove(self) -> None:
        """Delete all of it."""
        for streams in self._open.values():
            streams[1].close()
        shutil.rmtree(self._folder, ignore_errors=True)


def _mapped(path: Path) -> pa.Table:
    with pa.memory_map(str(path)) as source:
        return pa.ipc.open_stream(source).read_all()


@dataclass(frozen=True, slots=True)
class Plan:
    """Which rows the new run has: `fresh` names the task that each article extracted now got its rows from."""

    ledger: Ledger
    before: Ledger
    fresh: Mapping[str, int]
    base: Run | None
    spill: Spill
    projects: str  # the module with `assemble(observations, events)`


def texts(base: Run | None, spill: Spill) -> Callable[[set[str]], Mapping[str, str]]:
    """Return a function from article_ids to clean texts, of this refresh or of the run before."""

    def text_of(wanted: set[str]) -> Mapping[str, str]:
        ids = pa.array(sorted(wanted), pa.string())
        found: dict[str, str] = {}
        files = base.files("articles") if base is not None else []
        kept = (read_parquet("articles", path, ("article_id", "text")) for path in files)
        for rows in (*kept, spill.rows("articles")):
            some = rows.filter(pc.is_in(rows["article_id"], ids))
            found |= dict(zip(some["article_id"].to_pylist(), some["text"].to_pylist(), strict=True))
        return found

    return text_of


def write_tables(new: NewRun, plan: Plan) -> None:
    """Write every table of a run."""
    now, before = _alive(plan.ledger), _alive(plan.before)
    years: dict[str, dict[str, Entry]] = {}
    for article_id, entry in now.items():
        years.setdefault(_year(entry), {})[article_id] = entry
    changed = _changed_years(plan, now, before)
    for table in BY_YEAR:
        _write_by_year(new, plan, table, years, changed)
    _write_whole(new, plan, "_events", now)
    _write_issues(new, plan, now)
    _write_projects(new, plan)
    new.write("_ledger", "all", canonical("_ledger", [to_table("_ledger", ledger_rows(plan.ledger.values()))]))


def _alive(ledger: Ledger) -> dict[str, Entry]:
    """Return the articles whose rows stand, by article_id; the entry that counts before its copies of the same name."""
    alive: dict[str, Entry] = {}
    for entry in ledger.values():
        if entry.article_id is not None and (entry.article_id not in alive or entry.copy_of is None):
            alive[entry.article_id] = entry
    return alive


def _year(entry: Entry) -> str:
    return str(entry.published.year) if entry.published else "undated"


def _changed_years(plan: Plan, now: Mapping[str, Entry], before: Mapping[str, Entry]) -> set[str]:
    """Return the years of articles that came, went, were extracted again or are copies of another article now."""
    return {
        _year(entry)
        for one, other in ((now, before), (before, now))
        for article_id, entry in one.items()
        if article_id in plan.fresh or _state(entry) != _state(other.get(article_id))
    }


def _write_by_year(
    new: NewRun, plan: Plan, table: str, years: Mapping[str, Mapping[str, Entry]], changed: set[str]
) -> None:
    parts = _parts(plan.base, table)
    for year, members in sorted(years.items()):
        base_file = parts.get(year)
        if base_file is not None and year not in changed and plan.base is not None:
            new.link(plan.base, table, year)
            continue
        new.write(table, year, canonical(table, _rows_of(plan, table, members, [base_file] if base_file else [])))
    if not years:
        new.write(table, "none", file_schema(table).empty_table())


def _state(entry: Entry | None) -> tuple[str, str | None] | None:
    return None if entry is None else (_year(entry), entry.copy_of)


def _parts(base: Run | None, table: str) -> dict[str, Path]:
    return {path.stem: path for path in base.files(table)} if base is not None else {}


def _rows_of(plan: Plan, table: str, members: Mapping[str, Entry], base_files: list[Path]) -> Iterator[pa.Table]:
    """Yield a table's rows of some articles, of this refresh and carried over; copies have rows only where they may."""
    counted = {one: e for one, e in members.items() if e.copy_of is None} if table in _COUNTED_ONCE else members
    carried = pa.array([one for one in counted if one not in plan.fresh], pa.string())
    tasks = pa.array([plan.fresh[one] for one in counted if one in plan.fresh], pa.int64())
    for path in base_files:
        rows = read_parquet(table, path)
        yield _with_copies(table, rows.filter(pc.is_in(rows["article_id"], carried)), members)
    rows = plan.spill.rows(table)
    yield _with_copies(table, rows.filter(pc.is_in(rows[TASK], tasks)).drop_columns([TASK]), members)


def _with_copies(table: str, rows: pa.Table, members: Mapping[str, Entry]) -> pa.Table:
    if table != "articles":
        return rows
    copies = pa.array([members[one].copy_of for one in rows["article_id"].to_pylist()], pa.string())
    return rows.set_column(rows.schema.get_field_index("duplicate_of"), "duplicate_of", copies)


def _write_whole(new: NewRun, plan: Plan, table: str, members: Mapping[str, Entry]) -> None:
    base_files = plan.base.files(table) if plan.base is not None else []
    new.write(table, "all", canonical(table, _rows_of(plan, table, members, base_files)))


def _write_issues(new: NewRun, plan: Plan, members: Mapping[str, Entry]) -> None:
    base_files = plan.base.files("issues") if plan.base is not None else []
    parts = list(_rows_of(plan, "issues", members, base_files))
    new.write("issues", "all", canonical("issues", [*parts, to_table("issues", _entry_issues(plan.ledger.values()))]))


def _entry_issues(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    rows = []
    for entry in entries:
        if entry.outcome in LIVE:
            continue
        kept = " The figures of its earlier version stay." if entry.article_id else ""
        stage = "read" if entry.outcome == "refused" else "refresh"
        issue = Issue(stage, str(entry.kind), _SEVERITY[entry.outcome], f"{entry.message}{kept}")
        rows.append(issue_row(issue, entry.source or entry.root, None))
    return rows


def _write_projects(new: NewRun, plan: Plan) -> None:
    """Put projects together from the whole run's observations and events."""
    assemble = importlib.import_module(plan.projects).assemble
    observations: list[dict[str, Any]] = []
    for path in sorted((new.path / "observations").iterdir()):
        rows = read_parquet("observations", path)
        observations.extend(rows.filter(pc.is_valid(rows["project"])).to_pylist())
    events = read_parquet("_events", new.path / "_events" / "all.parquet").to_pylist()
    projects, project_events = assemble(observations, events)
    new.write("projects", "all", canonical("projects", [to_table("projects", projects)]))
    new.write("project_events", "all", canonical("project_events", [to_table("project_events", project_events)]))
