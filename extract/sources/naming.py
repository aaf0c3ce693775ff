"""Names of articles across folders: where two folders hold a file of the same name, the second says which it is in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import PurePath

from extract.models import RawArticle
from extract.sources import Item, Listing


def distinct(listings: Iterable[Listing], known: Iterable[tuple[str, str]]) -> Iterator[Listing]:
    """Yield listings whose articles' names tell them apart: of two a.txt the later is other/a.txt.

    `known` are (root, name) of earlier refreshes: an article keeps its name, whatever is listed beside it later.
    """
    owner: dict[str, str] = {}
    for root, name in sorted(known):
        owner.setdefault(name, root)
    for listing in listings:
        items = []
        for item in listing.items:
            name = _free_name(item, listing.root, owner)
            owner.setdefault(name, listing.root)
            items.append(item if name == item.source else _renamed(item, name))
        yield replace(listing, items=tuple(items))


def _free_name(item: Item, root: str, owner: dict[str, str]) -> str:
    """Return the shortest name, the root's last folders before it, that no other root has taken."""
    name = item.source
    folders = list(PurePath(root).parts[1:])
    while owner.get(name, root) != root and folders and "://" not in item.source:
        name = f"{folders.pop()}/{name}"
    return name


def _renamed(item: Item, name: str) -> Item:
    return replace(item, source=name, load=partial(_load, item.load, name))


def _load(load: Callable[[], RawArticle], name: str) -> RawArticle:
    return replace(load(), source=name)
