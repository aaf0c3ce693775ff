"""Where articles come from: folders, files, web addresses, object storage; each is listed first, then read by item."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from extract.models import RawArticle

if TYPE_CHECKING:
    from extract.sources.web import Web


class SourceError(Exception):
    """A source, or one item of it, cannot be read; `kind` is an issue's code, the message one sentence."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(kind, message)
        self.kind = kind
        self.message = message


@dataclass(frozen=True, slots=True)
class Item:
    """One article that a source lists; `load` fetches its bytes or raises SourceError."""

    source: str  # its name within the root, or its address
    load: Callable[[], RawArticle]
    portable: bool = False  # another machine can load it as well


@dataclass(frozen=True, slots=True)
class Listing:
    """What a source holds now. Where it is `complete`, an article of this root that it does not list is withdrawn."""

    root: str
    items: tuple[Item, ...]
    complete: bool
    ignored: tuple[tuple[str, str], ...] = ()  # (name, why it is no article)


@dataclass(frozen=True, slots=True)
class Source:
    """A folder, file or address; `links` makes a page a list of articles, `private` lets it be in a private network.

    `place` is whose news they are where an article does not say: 全区 of a district's own briefings.
    """

    spec: str
    links: str | None = None
    private: bool = False
    place: str | None = None

    @property
    def is_address(self) -> bool:
        """Tell a web address from a path and from object storage."""
        return self.spec.lower().startswith(("http://", "https://"))


_KEYS: Final = {"path": str, "url": str, "links": str, "private": bool, "place": str}


def expand(spec: str) -> Iterator[Source]:
    """Yield the sources that a SOURCE argument stands for: itself, or what a TOML list names.

    The list has one table a source: [[source]] with path = "articles" (counted from the list's folder) or url = "https://…";
    links = 'a regular expression' makes that a list page, private = true lets it be in a private network,
    place = "杭州市西湖区" is whose news they are.
    """
    path = Path(spec)
    if path.suffix != ".toml" or "://" in spec:
        yield Source(spec)
        return
    try:
        listed = tomllib.loads(path.read_text("utf-8")).get("source")
    except OSError as error:
        raise SourceError("source_list", f"{spec}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SourceError("source_list", f"{spec} is no TOML that can be read: {error}") from error
    if not isinstance(listed, list) or not listed:
        raise SourceError("source_list", f'{spec} lists no source: write [[source]] and path = "folder" for each.')
    for number, table in enumerate(listed, 1):
        yield _listed(table, number, path)


def _listed(table: object, number: int, path: Path) -> Source:
    good = isinstance(table, dict) and all(isinstance(value, _KEYS.get(name, ())) for name, value in table.items())
    if not isinstance(table, dict) or not good or ("path" in table) == ("url" in table):
        expected = (
            'exactly one of path = "…" and url = "…", beside them only links = "…", private = true and place = "…"'
        )
        raise SourceError("source_list", f"{path}: source {number} needs {expected}.")
    spec = str(path.parent / table["path"]) if "path" in table else table["url"]
    place = table.get("place")
    if place is not None and not _is_place(place):
        other = "is no province, city, county or zone that is known, or one of several: write 杭州市西湖区 for 西湖区"
        raise SourceError("source_list", f"{path}: source {number}: {place!r} {other}.")
    return Source(spec, table.get("links"), table.get("private", False), place)


def _is_place(name: str) -> bool:
    from extract.naming import known

    place = known(name)
    return place is not None and place.level != "group"


def missing(specs: Sequence[str]) -> str | None:
    """Return the first SOURCE argument that names nothing at all, or None."""
    return next((spec for spec in specs if "://" not in spec and not Path(spec).exists()), None)


def list_source(source: Source, settle: float, web: Callable[[bool], Web]) -> Listing:
    """List a source; `settle` is how many seconds a file must have stayed as it is. Raises SourceError."""
    listing = _list(source, settle, web)
    return listing if source.place is None else _placed(listing, source.place)


def _placed(listing: Listing, place: str) -> Listing:
    items = (replace(item, load=partial(_load, item.load, place)) for item in listing.items)
    return replace(listing, items=tuple(items))


def _load(load: Callable[[], RawArticle], place: str) -> RawArticle:
    return replace(load(), place=place)


def _list(source: Source, settle: float, web: Callable[[bool], Web]) -> Listing:
    if source.is_address:
        from extract.sources.listed import list_address

        return list_address(source.spec, source.links, web(source.private))
    if "://" in source.spec:
        from extract.sources.objects import list_objects

        return list_objects(source.spec)
    from extract.sources.folder import list_path

    return list_path(Path(source.spec), settle)
