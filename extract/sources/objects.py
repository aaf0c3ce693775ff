"""Articles on object storage and other file systems (s3://, sftp://, memory:// …), whatever fsspec has a package for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import PurePosixPath
from typing import Any, Final, TypeVar

from extract.models import RawArticle
from extract.read import MAX_BYTES
from extract.sources import Item, Listing, SourceError
from extract.sources.folder import ARTICLE_SUFFIXES, shown

MAX_OBJECTS: Final = 100_000
_SIGNS: Final = ("ETag", "etag", "md5Hash", "mtime", "size")  # of having changed, each known to some storages
T = TypeVar("T")


def list_objects(spec: str) -> Listing:
    """List the articles under an address of a file system in the order of their names; raise SourceError."""
    system, path = _opened(spec)
    found = _asked(spec, lambda: system.find(path, detail=True))
    if not found:
        raise SourceError("source_unavailable", f"{spec}: there is nothing of this name.")
    if len(found) > MAX_OBJECTS:
        raise SourceError("source_unavailable", f"{spec} holds more than {MAX_OBJECTS:,} objects.")
    items: list[Item] = []
    ignored: list[tuple[str, str]] = []
    for name in sorted(found):
        address = shown(system.unstrip_protocol(name))
        suffix = PurePosixPath(name).suffix.lower()
        if PurePosixPath(name).name.startswith((".", "~$")) or found[name].get("type") == "directory":
            continue
        if suffix in ARTICLE_SUFFIXES:
            items.append(Item(address, partial(_load, system, name, address, _sign(found[name])), portable=True))
        else:
            ignored.append((address, f"{shown(suffix)} files are not read"))
    root = shown(system.unstrip_protocol(path))
    return Listing(root, tuple(items), complete=set(found) != {path}, ignored=tuple(ignored))


def _opened(spec: str) -> tuple[Any, str]:
    import fsspec

    if "::" in spec:
        raise SourceError("source_list", f"{spec} chains addresses, which is not taken: name the storage itself.")
    try:
        system, path = fsspec.url_to_fs(spec, use_listings_cache=False, skip_instance_cache=True)
    except ImportError as error:
        protocol = spec.partition("://")[0]
        reason = f"reading {protocol}:// needs another package ({error})"
        raise SourceError("source_extra", f"{spec}: {reason}.") from error
    except ValueError as error:
        raise SourceError("source_list", f"{spec}: no file system is known by this name.") from error
    except OSError as error:  # some connect as soon as they are made
        raise SourceError("source_unavailable", f"{spec}: {error.strerror or error}.") from error
    return system, path.rstrip("/")


def _asked(what: str, question: Callable[[], T]) -> T:
    """Return a storage's answer; its packages raise errors of their own kinds, and each of them means out of reach."""
    try:
        return question()
    except Exception as error:
        reason = getattr(error, "strerror", None) or f"{type(error).__name__}: {error}"
        raise SourceError("source_unavailable", f"{what}: {' '.join(str(reason).split())[:300]}.") from error


def _sign(info: dict[str, Any]) -> tuple[str, ...]:
    return tuple(str(info.get(name)) for name in _SIGNS)


def _load(system: Any, name: str, address: str, sign: tuple[str, ...]) -> RawArticle:
    """Fetch an object that is what it was when it was listed; raise SourceError otherwise."""
    info = _asked(address, lambda: system.info(name))
    if info.get("size", 0) > MAX_BYTES:
        raise SourceError("too_large", f"{address} has more than {MAX_BYTES:,} bytes.")
    data: bytes = _asked(address, lambda: system.cat_file(name))
    if _sign(info) != sign or len(data) != info.get("size", len(data)):
        raise SourceError("unsettled", "The object was changing while it was read; it is taken at the next refresh.")
    return RawArticle(address, data)
