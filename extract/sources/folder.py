"""Articles as files: regular files only, links not followed, a file still being written left for the next time."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from extract.models import RawArticle
from extract.read import MAX_BYTES
from extract.sources import Item, Listing, SourceError

ARTICLE_SUFFIXES: Final = frozenset({"", ".txt", ".text", ".html", ".htm", ".xhtml", ".shtml", ".docx", ".pdf"})
Look = tuple[int, int, int]  # inode, size, time of change


@dataclass(frozen=True, slots=True)
class _File:
    """A file under its name within the root, with what it looked like; None where it was gone or changing."""

    name: str
    path: Path
    look: Look | None


def list_path(path: Path, settle: float) -> Listing:
    """List the articles of a folder and its subfolders in the order of their names, or one file."""
    try:
        real = path.resolve(strict=True)
        mode = real.stat().st_mode
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of links
        reason = getattr(error, "strerror", None) or "a loop of links"
        raise SourceError("source_unavailable", f"{shown(str(path))}: {reason}.") from error
    if stat.S_ISREG(mode):
        one = _settled([_File(shown(real.name), real, _look(real))], settle)
        return Listing(shown(str(real.parent)), tuple(_items(one)), complete=False)
    if not stat.S_ISDIR(mode):
        raise SourceError("source_unavailable", f"{shown(str(path))} is neither a folder nor a file.")
    files: list[_File] = []
    ignored: list[tuple[str, str]] = []
    for name, entry in _walk(real):
        reason = _no_article(entry)
        if reason:
            ignored.append((name, reason))
        else:
            path = Path(entry.path)
            files.append(_File(name, path, _look(path)))
    items = _items(sorted(_settled(files, settle), key=lambda file: file.name))
    return Listing(shown(str(real)), tuple(items), complete=True, ignored=tuple(ignored))


def _walk(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield all that lies in a folder and its subfolders, by its name within it; hidden names are passed over."""
    waiting = [("", str(folder))]
    while waiting:
        prefix, here = waiting.pop()
        try:
            entries = list(os.scandir(here))
        except OSError as error:
            raise SourceError("source_unavailable", f"{shown(here)}: {error.strerror}.") from error
        for entry in entries:
            if entry.name.startswith((".", "~$")):
                continue
            name = f"{prefix}{shown(entry.name)}"
            if entry.is_dir(follow_symlinks=False):
                waiting.append((f"{name}/", entry.path))
            else:
                yield name, entry


def _no_article(entry: os.DirEntry[str]) -> str | None:
    """Return why something in a folder is no article, or None where it is one."""
    if entry.is_symlink():
        return "a link, which is not followed"
    if not entry.is_file():
        return "no regular file"
    suffix = os.path.splitext(entry.name)[1].lower()  # noqa: PTH122 - a Path for each of 100,000 files takes a second
    return None if suffix in ARTICLE_SUFFIXES else f"{shown(suffix)} files are not read"


def _look(path: Path) -> Look | None:
    """Return what tells whether a file changed, or None where it is gone."""
    try:
        found = path.stat(follow_symlinks=False)
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def _settled(files: list[_File], settle: float) -> list[_File]:
    """Look a second time at files that changed within the last `settle` seconds, after that time has passed."""
    edge = time.time_ns() - int(settle * 1e9)
    if not settle or not any(file.look and file.look[2] > edge for file in files):
        return files
    time.sleep(settle)
    return [
        replace(file, look=None) if file.look and file.look[2] > edge and _look(file.path) != file.look else file
        for file in files
    ]


def _items(files: Iterable[_File]) -> Iterator[Item]:
    return (Item(file.name, partial(_load, file), portable=True) for file in files)


def _load(file: _File) -> RawArticle:
    """Read a file that is what it was when it was listed; raise SourceError otherwise."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(file.path, flags), "rb", buffering=0) as opened:
            data = opened.readall() if file.look and file.look[1] <= MAX_BYTES else opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise SourceError("unreadable", f"The file cannot be read: {error.strerror}.") from error
    if file.look is None or _look(file.path) != file.look:
        raise SourceError("unsettled", "The file was changing while it was read; it is taken at the next refresh.")
    return RawArticle(source=file.name, data=data)


def shown(name: str) -> str:
    r"""Return a name as text that can be shown and stored: bytes that are no UTF-8 and control characters as \x0a."""
    if name.isascii() and name.isprintable():
        return name
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text)
