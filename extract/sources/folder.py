"""Articles as files: regular files only, links not followed, a file still being written left for the next time."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from extract.models import RawArticle
from extract.read import MAX_BYTES
from extract.sources import Item, Listing, SourceError

_ARTICLE_SUFFIXES: Final = frozenset({"", ".txt", ".text", ".html", ".htm", ".xhtml", ".shtml", ".docx"})
Look = tuple[int, int, int]  # inode, size, time of change


def list_path(path: Path, settle: float) -> Listing:
    """List the articles of a folder and its subfolders in the order of their names, or one file."""
    try:
        real = path.resolve(strict=True)
        mode = real.stat().st_mode
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of links
        reason = getattr(error, "strerror", None) or "a loop of links"
        raise SourceError("source_unavailable", f"{shown(path)}: {reason}") from error
    if stat.S_ISREG(mode):
        one = _settled({real: _look(real)}, settle)
        return Listing(shown(real.parent), tuple(_items(real.parent, one)), complete=False)
    if not stat.S_ISDIR(mode):
        raise SourceError("source_unavailable", f"{shown(path)} is neither a folder nor a file.")
    looks: dict[Path, Look | None] = {}
    ignored: list[tuple[str, str]] = []
    for found, reason in _walk(real):
        if reason is None:
            looks[found] = _look(found)
        else:
            ignored.append((name_within(real, found), reason))
    return Listing(shown(real), tuple(_items(real, _settled(looks, settle))), complete=True, ignored=tuple(ignored))


def _walk(folder: Path) -> Iterator[tuple[Path, str | None]]:
    """Yield files with None, and what is no article with the reason; hidden names are passed over."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: os.fsencode(entry.name))
        except OSError as error:
            raise SourceError("source_unavailable", f"{shown(here)}: {error.strerror}") from error
        for entry in entries:
            path = Path(entry.path)
            if entry.name.startswith((".", "~$")):
                continue
            if entry.is_symlink():
                yield path, "a link, which is not followed"
            elif entry.is_dir():
                waiting.append(path)
            elif not entry.is_file():
                yield path, "no regular file"
            elif path.suffix.lower() not in _ARTICLE_SUFFIXES:
                yield path, f"{shown(Path(path.suffix))} files are not read"
            else:
                yield path, None


def _look(path: Path) -> Look | None:
    """Return what tells whether a file changed, or None where it is gone."""
    try:
        found = path.stat(follow_symlinks=False)
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def _settled(looks: dict[Path, Look | None], settle: float) -> dict[Path, Look | None]:
    """Look a second time at files that changed within the last `settle` seconds, after that time has passed."""
    edge = time.time_ns() - int(settle * 1e9)
    fresh = [path for path, look in looks.items() if look is not None and look[2] > edge]
    if not fresh or not settle:
        return looks
    time.sleep(settle)
    return looks | {path: looks[path] if _look(path) == looks[path] else None for path in fresh}


def _items(root: Path, looks: dict[Path, Look | None]) -> Iterator[Item]:
    named = sorted((name_within(root, path), path, look) for path, look in looks.items())
    for name, path, look in named:
        yield Item(name, partial(_load, path, name, look))


def _load(path: Path, name: str, look: Look | None) -> RawArticle:
    """Read a file that is what it was when it was listed; raise SourceError otherwise."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise SourceError("unreadable", f"The file cannot be read: {error.strerror}.") from error
    if look is None or _look(path) != look:
        raise SourceError("unsettled", "The file was changing while it was read; it is taken at the next refresh.")
    return RawArticle(source=name, data=data)


def name_within(root: Path, path: Path) -> str:
    """Return a file's name within its root, `/` between folders, safe to show."""
    return shown(path.relative_to(root))


def shown(path: Path) -> str:
    r"""Return a path as text that can be shown and stored: bytes that are no UTF-8 and control characters as \x0a."""
    text = os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text)
