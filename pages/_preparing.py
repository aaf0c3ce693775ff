"""Turns a run's files, people's reviews laid over them, into the one file that pages ask: once, and by one process at a time.

A large run is prepared by a process of its own, so that those who look at the run before keep their speed and memory.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import duckdb
from filelock import FileLock

from extract import store as runs
from extract.reviews import Review, Reviews
from extract.schema import TABLES
from extract.tables import plain_schema
from pages._overlay import lay_over

ROOT: Final = Path(__file__).parent.parent
ROW_GROUP: Final = (
    16_384  # rows read together: small enough that a chart reads few, large enough that there are not too many
)
APART: Final = 100_000  # observations from which on a process of its own prepares a run
A_MEGABYTE: Final = 4_000  # observations for which preparing takes one, from two million on
Setting = str | bool | int | float | list[str]
CONFIG: dict[str, Setting] = {
    "threads": 2,
    "memory_limit": "500MB",
    "temp_directory": tempfile.gettempdir(),
    "late_materialization_max_rows": 4000,  # sort narrow rows, then fetch what is left of them
}


@dataclass(frozen=True)
class Preparation:
    """How a run's files become the tables that pages ask; another `version` makes another file."""

    version: str
    build: Callable[[duckdb.DuckDBPyConnection], None]
    mend: Callable[[duckdb.DuckDBPyConnection], None]  # changes what was built to what reviews leave
    module: str  # run as a program with a store, a folder, a run and the number of its last review, it prepares


def file_of(folder: Path, name: str, checksum: str, prepare: Preparation, reviews: list[Review]) -> Path:
    """Return where the prepared tables of a run with such a manifest are."""
    key = f"{checksum}{prepare.version}{duckdb.__version__}{''.join(map(repr, reviews))}"
    return folder / f"{name}-{hashlib.sha256(key.encode()).hexdigest()[:16]}.duckdb"


def prepared(data: Path, folder: Path, found: runs.Run, prepare: Preparation, reviews: list[Review]) -> Path:
    """Return the file with a run's prepared tables, made now where there is none yet."""
    path = file_of(folder, found.name, found.manifest["checksum"], prepare, reviews)
    if not path.exists() and found.rows("observations") >= APART:
        _prepare_apart(data, folder, found, prepare, reviews)
    return path if path.exists() else prepare_here(data, folder, found, prepare, reviews)


def _prepare_apart(data: Path, folder: Path, found: runs.Run, prepare: Preparation, reviews: list[Review]) -> None:
    state = str(reviews[-1].id if reviews else 0)
    command = [sys.executable, "-m", prepare.module, str(data.resolve()), str(folder.resolve()), found.name, state]
    subprocess.run(command, cwd=ROOT, check=True)  # noqa: S603 (our own module and paths)


def prepare_as_told(prepare: Preparation, arguments: list[str]) -> None:
    """Prepare the run that a command line names; a whole one gives way to whoever needs the processor."""
    data, folder, name, state = arguments
    if state == "0" and hasattr(os, "nice"):
        os.nice(10)
    reviews = [one for one in Reviews(Path(data)).all() if one.id <= int(state)]
    with runs.hold(runs.open_run(Path(data), name)) as found:
        prepare_here(Path(data), Path(folder), found, prepare, reviews)


def prepare_here(data: Path, folder: Path, found: runs.Run, prepare: Preparation, reviews: list[Review]) -> Path:
    """Return the file with a run's prepared tables, made by this process where there is none yet.

    Reviews are few: their file is a copy of the one without any, changed where they change something.
    """
    path, plain = (file_of(folder, found.name, found.manifest["checksum"], prepare, some) for some in (reviews, []))
    with FileLock(folder / ".lock"):
        if not path.exists():
            for left in folder.glob("*.new*"):  # by a process that was stopped
                left.unlink()
            for stale in folder.glob("*.duckdb*"):  # of runs that are gone, or of this one as it was
                if stale != plain and stale.name.partition("-")[0] not in {*runs.run_names(data)} - {found.name}:
                    stale.unlink()
            if reviews:
                _mend(found, prepare, reviews, plain, path)
            else:
                _build(found, prepare, plain)
    return path


def _build(found: runs.Run, prepare: Preparation, plain: Path) -> None:
    with _written(plain) as fresh, _over(found, [], fresh) as base:
        prepare.build(base)


def _mend(found: runs.Run, prepare: Preparation, reviews: list[Review], plain: Path, path: Path) -> None:
    if not plain.exists():
        _build(found, prepare, plain)
    with _written(path) as fresh:
        shutil.copyfile(plain, fresh)
        with _over(found, reviews, fresh) as base:
            prepare.mend(base)


@contextlib.contextmanager
def _written(path: Path) -> Iterator[Path]:
    """Give another name to write under, so that a file under its own name is whole."""
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    yield fresh
    fresh.replace(path)


@contextlib.contextmanager
def _over(found: runs.Run, reviews: list[Review], fresh: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a database to be written, with a run's tables as views in `memory`."""
    room = max(500, found.rows("observations") // A_MEGABYTE)
    with duckdb.connect(":memory:", config=CONFIG | {"memory_limit": f"{room}MB"}) as base:
        for table in TABLES:
            _view(base, [str(part) for part in found.files(table)], table)
        lay_over(base, reviews)
        base.execute(f"ATTACH '{fresh}' AS prepared (ROW_GROUP_SIZE {ROW_GROUP})")
        base.execute("USE prepared")
        yield base
        base.execute("USE memory")
        base.execute("DETACH prepared")


def _view(base: duckdb.DuckDBPyConnection, files: list[str], table: str) -> None:
    """Make a table's files readable under its name; a table without files is an empty one."""
    base.from_arrow(plain_schema(table).empty_table()).create(f"{table}_columns")
    parts = [f"{table}_columns"]
    if files:
        base.read_parquet(files, union_by_name=True).create_view(f"{table}_files")
        parts.append(f"{table}_files")
    union = " UNION ALL BY NAME ".join(f"SELECT * FROM {part}" for part in parts)  # noqa: S608 (names of our schema)
    base.execute(f"CREATE VIEW {table} AS {union}")
