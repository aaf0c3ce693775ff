"""Where articles come from: folders, files, and lists of sources; each is listed first, then read item by item."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.models import RawArticle


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


@dataclass(frozen=True, slots=True)
class Listing:
    """What a source holds now. Where it is `complete`, an article of this root that it does not list is withdrawn."""

    root: str
    items: tuple[Item, ...]
    complete: bool
    ignored: tuple[tuple[str, str], ...] = ()  # (name, why it is no article)


def expand(spec: str) -> Iterator[str]:
    """Yield the sources that a SOURCE argument stands for: itself, or what a TOML list names (paths count from it).

    The list reads: [[source]] path = "articles" — or url = "https://…" — one table a source.
    """
    path = Path(spec)
    if path.suffix != ".toml":
        yield spec
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


def _listed(table: object, number: int, path: Path) -> str:
    if isinstance(table, dict) and len(table) == 1:
        (name, value), *_ = table.items()
        if name == "path" and isinstance(value, str):
            return str(path.parent / value)
        if name == "url" and isinstance(value, str):
            return value
    raise SourceError("source_list", f'{path}: source {number} needs exactly one of path = "…" and url = "…".')


def missing(specs: Sequence[str]) -> str | None:
    """Return the first SOURCE argument that names nothing at all, or None."""
    return next((spec for spec in specs if "://" not in spec and not Path(spec).exists()), None)


def list_source(spec: str, settle: float) -> Listing:
    """List a source; `settle` is how many seconds a file must have stayed as it is. Raises SourceError."""
    from extract.sources.folder import list_path

    return list_path(Path(spec), settle)
