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

from extract.commit import NewRun, Stated, write_file
from extract.ledger import LIVE, Entry, Ledger, ledger_rows
from extract.models import Issue
from extract.parts import Dealing, Part, deal, spilled_rows
from extract.store import Run
from extract.tables import PARTED, canonical, file_schema, issue_row, read_parquet, to_table
from extract.workers import Chunk, Crew, travelling_schema

_BUFFER: Final = 1 << 20
_SEVERITY: Final = {"refused": "error", "failed": "error", "unlisted": "error", "ignored": "info"}


class Spill:
    """Rows of this refresh on disk until the run is built, so that memory does not grow with the number of articles."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._open: dict[str, tuple[pa.ipc.RecordBatchStreamWriter, pa.NativeFile]] = {}
        self._files: list[tuple[str, Path]] = []
        folder.mkdir(parents=True)

    def add(self, chunk: Chunk) -> None:
        """Take a chunk's rows to disk."""
        for table, rows in chunk.rows.items():
            if table not in self._open:
                path = self.folder / f"{table}-{len(self._files)}.arrow"
                self._files.append((table, path))
                file = pa.output_stream(str(path), buffer_size=_BUFFER)
                self._open[table] = (pa.ipc.new_stream(file, travelling_schema(table)), file)
            self._open[table][0].write_table(rows)
        self._files.extend(chunk.files.items())

    def files(self, table: str) -> tuple[Path, ...]:
        """Return the files that hold a table's rows so far."""
        for stream in self._open.pop(table, ()):
            stream.close()
        return tuple(path for name, path in self._files if name == table)

    def remove(self) -> None:
        """Delete all of it."""
        for streams in self._open.values():
            streams[1].close()
        shutil.rmtree(self.folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Plan:
    """Which rows the new run has: `fresh` names the task that each article extracted now got its rows from."""

    ledger: Ledger
    before: Ledger
    fresh: Mapping[str, int]
    base: Run | None
    spill: Spill
    projects: str  # the module with `assemble(observations, events)`
    crew: Crew  # writes the files


def texts(base: Run | None, spill: Spill) -> Callable[[set[str]], Mapping[str, str]]:
    """Return a function from article_ids to clean texts, of this refresh or of the run before."""

    def text_of(wanted: set[str]) -> Mapping[str, str]:
        ids = pa.array(sorted(wanted), pa.string())
        found: dict[str, str] = {}
        files = base.files("articles") if base is not None else []
        kept = (read_parquet("articles", path, ("article_id", "text")) for path in files)
        for rows in (*kept, *map(spilled_rows, spill.files("articles"))):
            some = rows.filter(pc.is_in(rows["article_id"], ids))
            found |= dict(zip(some["article_id"].to_pylist(), some["text"].to_pylist(), strict=True))
        return found

    return text_of


def write_tables(new: NewRun, plan: Plan) -> None:
    """Write every table of a run."""
    dealing = deal(_alive(plan.ledger), _alive(plan.before), plan.fresh)
    parts = [(new.place(part.table, part.name), part) for part in _parts(new, plan, dealing)]
    for path, stated in plan.crew.map(_write_part, parts):
        new.record(path, stated)
    new.write("issues", "ledger", canonical("issues", [to_table("issues", _entry_issues(plan.ledger.values()))]))
    _write_projects(new, plan)
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
        spilled = plan.spill.files(table)
        for name in dealing.parts:
            if plan.base is not None and name in base_files and name not in dealing.changed:
                new.link(plan.base, table, name)
            else:
                yield dealing.part(table, name, base_files, spilled)
        if not dealing.parts and table != "issues":  # a table has at least one file
            new.write(table, "none", file_schema(table).empty_table())


def _write_part(job: tuple[Path, Part]) -> tuple[Path, Stated]:
    path, part = job
    path.unlink(missing_ok=True)  # what a worker that was lost had begun
    return path, write_file(path, part.rows())


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
    events = [
        row for path in sorted((new.path / "_events").iterdir()) for row in read_parquet("_events", path).to_pylist()
    ]
    projects, project_events = assemble(observations, events)
    new.write("projects", "all", canonical("projects", [to_table("projects", projects)]))
    new.write("project_events", "all", canonical("project_events", [to_table("project_events", project_events)]))
