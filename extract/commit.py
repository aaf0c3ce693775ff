"""Writing the store: one writer, a whole run folder on disk, then one pointer; and what may be swept away."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, Self

import pyarrow as pa
from filelock import FileLock, Timeout

from extract.schema import VERSION
from extract.store import (
    CHECKED,
    MANIFEST,
    POINTER,
    RAW,
    RUNS,
    Run,
    StoreError,
    check_files,
    manifest_checksum,
    pointed,
    read_manifest,
    run_names,
)
from extract.tables import parquet

KEEP_DAYS: Final = 90
_KEEP_RUNS: Final = 2  # the newest, and the one that steps in when it is damaged
_LOCK: Final = ".lock"
_NEW: Final = ".new-"
_FRESH: Final = ".raw"  # bytes on their way to raw/, in a folder of their own because that one is large
_GONE: Final = ".gone-"


Stated = Mapping[str, str | int]  # a file's SHA-256, bytes and rows


class BusyError(StoreError):
    """Another process is writing to the store."""


@contextlib.contextmanager
def writer_lock(data_dir: Path) -> Iterator[None]:
    """Be the store's only writer, or raise BusyError at once; the lock file stays, deleting it would let two in."""
    data_dir.mkdir(parents=True, exist_ok=True)
    lock = FileLock(data_dir / _LOCK, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise BusyError(f"Another refresh is writing to {data_dir}; try again when it has finished.") from None
    try:
        yield
    finally:
        lock.release()


def write_file(path: Path, rows: pa.Table) -> Stated:
    """Write a Parquet file, synced to disk, and return what the manifest says of it.

    It is put together in memory first: a file of Python's would be handed every page under the interpreter's lock, and
    each would wait for the other threads.
    """
    written = parquet(rows)
    with path.open("xb") as file:
        file.write(written)
        file.flush()
        os.fsync(file.fileno())
    return {"sha256": hashlib.sha256(written).hexdigest(), "bytes": written.size, "rows": rows.num_rows}


class NewRun:
    """A run being written: a folder that no reader sees until `publish`; leaving without it removes the folder."""

    def __init__(self, data_dir: Path) -> None:
        self._data = data_dir
        self.name = _next_name(data_dir)
        self.path = data_dir / RUNS / f"{_NEW}{self.name}"
        self._files: dict[str, dict[str, Any]] = {}

    def __enter__(self) -> Self:
        self.path.mkdir(parents=True)
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.path, ignore_errors=True)

    def write(self, table: str, part: str, rows: pa.Table) -> None:
        """Write one Parquet file of a table."""
        path = self.place(table, part)
        self.record(path, write_file(path, rows))

    def place(self, table: str, part: str) -> Path:
        """Return where a file of a table is to be written; its folder is made."""
        (self.path / table).mkdir(exist_ok=True)
        return self.path / table / f"{part}.parquet"

    def record(self, path: Path, stated: Stated) -> None:
        """Take a file that was written to its place into the run."""
        self._files[path.relative_to(self.path).as_posix()] = dict(stated)

    def link(self, base: Run, table: str, part: str) -> None:
        """Take over a file of an earlier run unchanged, as a hard link where the file system has them."""
        name = self.place(table, part).relative_to(self.path).as_posix()
        try:
            (self.path / name).hardlink_to(base.path / name)
        except OSError:
            shutil.copyfile(base.path / name, self.path / name)
            _sync(self.path / name)
        self._files[name] = base.manifest["files"][name]

    def publish(self, facts: dict[str, Any], now: dt.datetime) -> Run:
        """Sync everything to disk, read it back, give the folder its name and point readers at it."""
        manifest = {
            "run": self.name,
            "sequence": int(self.name),
            "created": now.isoformat(timespec="seconds"),
            "schema": VERSION,
            **facts,
        }
        manifest["files"] = dict(sorted(self._files.items()))
        manifest["checksum"] = manifest_checksum(manifest)
        with (self.path / MANIFEST).open("x", encoding="utf-8") as file:
            json.dump(manifest, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        for folder in (*(p for p in self.path.iterdir() if p.is_dir()), self.path):
            _sync(folder)
        if problems := check_files(self.path, manifest):
            raise StoreError(f"The new run does not read back as written ({problems[0]}); nothing was published.")
        final = self._data / RUNS / self.name
        self.path.rename(final)
        _sync(self._data / RUNS)
        point_at(self._data, self.name)
        return Run(self.name, final, manifest)


def _next_name(data_dir: Path) -> str:
    names = [*run_names(data_dir), pointed(data_dir) or "0"]
    return f"{max(map(int, names)) + 1:06d}"


def point_at(data_dir: Path, name: str) -> None:
    """Make a run the current one, in one step that readers see whole."""
    fresh = data_dir / f".{POINTER}-{name}"
    fresh.unlink(missing_ok=True)
    try:
        fresh.symlink_to(Path(RUNS) / name, target_is_directory=True)
    except (OSError, NotImplementedError):
        fresh.write_text(name, "ascii")
        _sync(fresh)
    fresh.replace(data_dir / POINTER)
    _sync(data_dir)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def restore(data_dir: Path, old: Run, now: dt.datetime) -> Run:
    """Publish an earlier run again, as a new run with the same files: the order of runs never goes back."""
    with NewRun(data_dir) as new:
        for name in old.manifest["files"]:
            table, _, part = name.partition("/")
            new.link(old, table, part.removesuffix(".parquet"))
        kept = ("sequence", "run", "created", "files", "checksum")
        facts = {name: value for name, value in old.manifest.items() if name not in kept}
        return new.publish(facts | {"restored_from": old.name}, now)


def note_checked(data_dir: Path, now: dt.datetime, problems: int) -> None:
    """Note that a refresh has looked at its sources, also where nothing was new: freshness is told by it."""
    fresh = data_dir / f".{CHECKED}"
    fresh.write_text(json.dumps({"at": now.isoformat(timespec="seconds"), "problems": problems}), "ascii")
    fresh.replace(data_dir / CHECKED)


def keep_raw(data_dir: Path, sha256: str, data: bytes) -> None:
    """Keep an article's bytes under their hash; they are read back only where the hash still fits."""
    path = data_dir / RAW / sha256
    if path.exists() and path.stat().st_size == len(data):
        return
    fresh = data_dir / _FRESH / f"{sha256}-{os.getpid()}"
    fresh.parent.mkdir(exist_ok=True)
    fresh.write_bytes(data)
    fresh.replace(path)


def raw_bytes(data_dir: Path, sha256: str) -> bytes | None:
    """Return an article's kept bytes, or None where they are missing or no longer what they were."""
    try:
        data = (data_dir / RAW / sha256).read_bytes()
    except OSError:
        return None
    return data if hashlib.sha256(data).hexdigest() == sha256 else None


def clear_leftovers(data_dir: Path) -> None:
    """Remove what a killed refresh left: unfinished folders, a run never pointed at, half-written bytes."""
    current = pointed(data_dir)
    for pattern in (f"{RUNS}/.*", _FRESH, f".{POINTER}-*", ".web*", f".{CHECKED}"):
        for leftover in data_dir.glob(pattern):
            _remove(leftover)
    for name in run_names(data_dir):
        if current is not None and int(name) > int(current):
            _retire(data_dir, name)


def sweep(data_dir: Path, now: dt.datetime, keep_days: int = KEEP_DAYS) -> list[str]:
    """Remove runs older than `keep_days`, never the newest two nor one that a reader holds; return their names."""
    candidates = [name for name in run_names(data_dir)[_KEEP_RUNS:] if name != pointed(data_dir)]
    old = [name for name in candidates if _age(data_dir, name, now) > keep_days]
    removed = [name for name in old if not _is_held(data_dir / RUNS / name)]
    for name in removed:
        _retire(data_dir, name)
    return removed


def _age(data_dir: Path, name: str, now: dt.datetime) -> float:
    """Return a run's age in days; a run without a readable manifest cannot be served and counts as old."""
    try:
        created = dt.datetime.fromisoformat(read_manifest(data_dir / RUNS / name)["created"])
    except StoreError:
        return float("inf")
    return (now - created) / dt.timedelta(days=1)


def _is_held(path: Path) -> bool:
    try:
        import fcntl

        with (path / MANIFEST).open("rb") as manifest:
            fcntl.flock(manifest.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except (ImportError, FileNotFoundError):
        return False
    return False


def _retire(data_dir: Path, name: str) -> None:
    """Take a run out of sight in one step before its files go."""
    gone = data_dir / RUNS / f"{_GONE}{name}"
    (data_dir / RUNS / name).rename(gone)
    _remove(gone)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
