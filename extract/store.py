"""Reading the store: which runs there are, which one is current, and whether its files are what was written.

data/current → runs/<run>     the newest run (a link, or a file with the run's name where links are not to be had)
data/runs/<run>/<table>/*.parquet and manifest.json
data/raw/<sha256>             the bytes of each article as they came
data/checked.json             when a refresh last looked at its sources, also where it found nothing new
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from extract.schema import VERSION

POINTER: Final = "current"
RUNS: Final = "runs"
RAW: Final = "raw"
MANIFEST: Final = "manifest.json"
CHECKED: Final = "checked.json"
_RUN_NAME: Final = re.compile(r"[0-9]{6,12}")

_verified: set[tuple[str, str]] = set()  # (folder, manifest checksum) of runs that this process has checked


class StoreError(Exception):
    """The store cannot do what was asked; the message is one line for people."""


class NoRunError(StoreError):
    """There is no run to read (yet), or none of this name."""


class NewerError(StoreError):
    """The run was written by a later version of this program."""


@dataclass(frozen=True, slots=True)
class Run:
    """One whole refresh: its name, folder and manifest; `notice` says where it is not the run that was asked for."""

    name: str
    path: Path
    manifest: dict[str, Any]
    notice: str | None = None

    @property
    def sequence(self) -> int:
        """Place in the order of runs; clocks jump, this does not."""
        return int(self.name)

    def rows(self, table: str) -> int:
        """Return the number of a table's rows."""
        return sum(stated["rows"] for name, stated in self.manifest["files"].items() if name.startswith(f"{table}/"))

    def files(self, table: str) -> list[Path]:
        """Return a table's Parquet files in the order of their names."""
        prefix = f"{table}/"
        return [self.path / name for name in sorted(self.manifest["files"]) if name.startswith(prefix)]


def open_run(data_dir: Path, run: str | None = None) -> Run:
    """Open the current run (or the one named), its files verified; a damaged current run gives way to the one before.

    Raises NoRunError where there is none, NewerError where a later version wrote it, StoreError where the named run is
    damaged or no whole run is left.
    """
    if run is not None:
        return _verified_run(data_dir, run)
    current = pointed(data_dir)  # looked at once: it may move on while the run is opened
    problems = [] if current else [f"The pointer {data_dir / POINTER} is missing"]
    for name in _backwards(data_dir, current):
        try:
            found = _verified_run(data_dir, name)
        except NewerError:
            raise
        except StoreError as error:
            problems.append(str(error))
            continue
        notice = f"{'; '.join(problems)}. Run {name} is shown instead." if problems else None
        return Run(found.name, found.path, found.manifest, notice)
    if current or len(problems) > 1:
        raise StoreError(f"No run is whole: {'; '.join(problems)}")
    raise NoRunError(f"{data_dir} holds no run yet: run `python -m extract refresh` first.")


def _verified_run(data_dir: Path, name: str) -> Run:
    if not _RUN_NAME.fullmatch(name):
        raise NoRunError(f"{name!r} is no run's name (they look like 000012)")
    path = data_dir / RUNS / name
    manifest = read_manifest(path)
    if manifest.get("schema", 1) > VERSION:
        raise NewerError(f"Run {name} was written by a later version of this program; update the program")
    key = (str(path.absolute()), manifest["checksum"])
    if key not in _verified:
        if problems := check_files(path, manifest):
            raise StoreError(f"Run {name} is damaged ({problems[0]})")
        _verified.add(key)
    return Run(name, path, manifest)


def pointed(data_dir: Path) -> str | None:
    """Return the name of the run that the pointer names, or None where there is no pointer."""
    pointer = data_dir / POINTER
    try:
        target = pointer.readlink().name if pointer.is_symlink() else pointer.read_text("ascii").strip()
    except (FileNotFoundError, UnicodeDecodeError):
        return None
    return target if _RUN_NAME.fullmatch(target) else None


def last_checked(data_dir: Path) -> dt.datetime | None:
    """Return when a refresh last looked at its sources and ended well, or None where none did."""
    try:
        return dt.datetime.fromisoformat(json.loads((data_dir / CHECKED).read_bytes())["at"])
    except (OSError, ValueError, TypeError, KeyError):
        return None


def run_names(data_dir: Path) -> list[str]:
    """Return the names of all runs, newest first."""
    folder = data_dir / RUNS
    if not folder.is_dir():
        return []
    return sorted((p.name for p in folder.iterdir() if _RUN_NAME.fullmatch(p.name)), key=int, reverse=True)


def _backwards(data_dir: Path, current: str | None) -> list[str]:
    """Return runs from the current one backwards; a newer folder that was never pointed at is none."""
    names = run_names(data_dir)
    if current is None:
        return names
    return [current, *(name for name in names if int(name) < int(current))]


def read_manifest(path: Path) -> dict[str, Any]:
    """Return a run's manifest, checked against its own checksum; raise StoreError where it is not what was written."""
    try:
        manifest = json.loads((path / MANIFEST).read_bytes())
    except FileNotFoundError:
        raise NoRunError(f"Run {path.name} does not exist") from None
    except (OSError, ValueError) as error:
        raise StoreError(f"Run {path.name} has an unreadable manifest") from error
    if not isinstance(manifest, dict) or manifest.get("checksum") != manifest_checksum(manifest):
        raise StoreError(f"Run {path.name} has a damaged manifest")
    return manifest


def manifest_checksum(manifest: dict[str, Any]) -> str:
    """Return the SHA-256 of a manifest without its `checksum`."""
    rest = {name: value for name, value in manifest.items() if name != "checksum"}
    return hashlib.sha256(json.dumps(rest, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def check_files(path: Path, manifest: dict[str, Any]) -> list[str]:
    """Return what is wrong with a run's files (missing, other size, other bytes); empty where nothing is."""
    problems = []
    for name, stated in manifest["files"].items():
        try:
            with (path / name).open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            problems.append(f"{name}: {error.strerror}")
            continue
        if digest != stated["sha256"]:
            problems.append(f"{name}: not the bytes that were written")
    return problems


@contextlib.contextmanager
def hold(run: Run) -> Iterator[Run]:
    """Keep a run from being swept away while it is read (a shared lock on its manifest)."""
    with (run.path / MANIFEST).open("rb") as manifest:
        lock_shared(manifest.fileno())
        yield run


def lock_shared(descriptor: int) -> None:
    """Take a shared lock; where the system has none, open files cannot be deleted anyway."""
    try:
        import fcntl
    except ImportError:
        return
    fcntl.flock(descriptor, fcntl.LOCK_SH)
