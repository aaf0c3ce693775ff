"""A new run's tables: rows of this refresh and rows carried over, in files that stay the same where their rows do."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from extract.commit import NewRun, Stated, write_file
from extract.ledger import LIVE, Entry, Ledger, ledger_rows
from extract.models import Issue
from extract.parts import Dealing, Part, deal
from extract.spill import Spill, read_rows
from extract.store import Run
from extract.tables import PARTED, canonical, file_schema, issue_row, read_parquet, to_table
from extract.workers import Crew

_OF_PROJECTS: Final = ("observations", "_events")  # the tables that projects are put together from
_SEVERITY: Final = {"refused": "error", "failed": "error", "unlisted": "error", "ignored": "info"}


@dataclass(frozen=True, slots=True)
class Plan:
    """Which rows the new run has: `fresh` names the task that each article extracted now got its rows from."""

    ledger: Ledger
    before: Ledger
    fresh: Mapping[str, int]
    base: Run | None
    spill: Spill
    projects: str  # the module with `assemble(observations, events)` and FIGURES, the columns it reads
    crew: Crew  # writes the files


def texts(base: Run | None, spill: Spill) -> Callable[[set[str]], Mapping[str, str]]:
    """Return a function from article_ids to clean texts, of this refresh or of the run before."""

    def text_of(wanted: set[str]) -> Mapping[str, str]:
        ids = pa.array(sorted(wanted), pa.string())
        found: dict[str, str] = {}
        files = base.files("articles") if base is not None else []
        kept = (read_parquet("articles", path, ("article_id", "text")) for path in files)
        fresh = (rows for path in spill.files("articles") for rows in read_rows(path))
        for rows in chain(kept, fresh):
            some = rows.filter(pc.is_in(rows["article_id"], ids))
            found |= dict(zip(some["article_id"].to_pylist(), some["text"].to_pylist(), strict=True))
        return found

    return text_of


def write_tables(new: NewRun, plan: Plan) -> None:
    """Write every table of a run."""
    dealing = deal(_alive(plan.ledger), _alive(plan.before), plan.fresh)
    parts = [(new.place(part.table, part.name), part) for part in _parts(new, plan, dealing)]
    parts.sort(key=lambda job: job[1].table not in _OF_PROJECTS)
    missing = {path for path, part in parts if part.table in _OF_PROJECTS}
    written = plan.crew.map(_write_part, parts)
    while missing:
        path, stated = next(written)
        new.record(path, stated)
        missing.discard(path)
    _write_projects(new, plan)  # while the rest is written
    for path, stated in written:
        new.record(path, stated)
    new.write("issues", "ledger", canonical("issues", [to_table("issues", _entry_issues(plan.ledger.values()))]))
    new.write("_ledger", "all", canonical("_ledger", [to_table("_ledger", ledger_rows(plan.ledger.values()))]))


def _alive(ledger: Ledger) -> dict[str, Entry]:
    """Return the articles whose rows stand, by article_id; the entry that counts before its copies of the same name."""
    alive: dict[str, Entry] = {}
    for entry in ledger.values():
        if entry.article_id is not None and (entry.article_id not in alive or entry.copy_of is None):
            alive[entry.article_id] = entry
    return alive


def _parts(new: NewRun, plan: Plan, dealing: Dealing) -> Iterator[Part]:
    """Yield the files to write; those that stay as they were are taken over from the run before."""
    for table in PARTED:
        base_files = {path.stem: path for path in plan.base.files(table)} if plan.base else {}
        for name in dealing.parts:
            if plan.base is not None and name in base_files and name not in dealing.changed:
                new.link(plan.base, table, name)
            else:
                yield dealing.part(table, name, base_files, plan.spill.files(table, name.partition("-")[0]))
        if not dealing.parts and table != "issues":  # a table has at least one file
            new.write(table, "none", file_schema(table).empty_table())


def _write_part(job: tuple[Path, Part]) -> tuple[Path, Stated]:
    path, part = job
    path.unlink(missing_ok=True)  # what a worker that was lost had begun
    stated = write_file(path, part.rows())
    pa.default_memory_pool().release_unused()
    return path, stated


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
    projects_of = importlib.import_module(plan.projects)
    observations: list[dict[str, Any]] = []
    for path in sorted((new.path / "observations").iterdir()):
        observations.extend(read_parquet("observations", path, projects_of.FIGURES, told="project").to_pylist())
    events = [
        row for path in sorted((new.path / "_events").iterdir()) for row in read_parquet("_events", path).to_pylist()
    ]
    projects, project_events = projects_of.assemble(observations, events)
    new.write("projects", "all", canonical("projects", [to_table("projects", projects)]))
    new.write("project_events", "all", canonical("project_events", [to_table("project_events", project_events)]))
