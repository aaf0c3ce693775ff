"""Copies of an article: the same text, or nearly the same text with the same numbers and places, counts once."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from extract.ledger import Entry
from extract.models import Result

SIMILAR: Final = 0.9  # Jaccard similarity of five-character shingles
_SHINGLE: Final = 5
TextOf = Callable[[set[str]], Mapping[str, str]]  # article_ids → their clean texts


def text_key(text: str) -> str:
    """Return what identical clean texts share, however they are spaced."""
    return _digest("".join(text.split()))


def figures_key(result: Result) -> str | None:
    """Return what copies share besides their words: every number (dates too, view counts not) and every place.

    The same template filled in for another county or year differs here. None where the article has no figure.
    """
    if not result.observations:
        return None
    numbers = sorted(mention.quote for mention in result.mentions if mention.fate != "document")
    places = sorted({observation.region or "" for observation in result.observations})
    return _digest("\n".join([*numbers, "", *places]))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def holders(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Return article_id → the entry that it counts for, earliest published first, then by name."""
    first: dict[str, Entry] = {}
    for entry in sorted(entries, key=_precedence):
        if entry.article_id is not None:
            first.setdefault(entry.article_id, entry)
    return first


def find_copies(first: Mapping[str, Entry], before: Mapping[str, str | None], text_of: TextOf) -> dict[str, str]:
    """Return article_id → article_id of the copy that counts, `first` being `holders` of all articles.

    `before` is what was decided for articles that have not changed since: they are not compared again.
    """
    copies: dict[str, str] = {}
    by_text: dict[str, str] = {}
    by_figures: defaultdict[str, list[str]] = defaultdict(list)
    for article_id, entry in first.items():
        leader = by_text.setdefault(entry.text_key or article_id, article_id)
        if leader != article_id:
            copies[article_id] = leader
        elif entry.figures_key is not None:
            by_figures[entry.figures_key].append(article_id)
    near = _near_copies([group for group in by_figures.values() if len(group) > 1], before, text_of)
    return near | {copy: near.get(leader, leader) for copy, leader in copies.items()}


def _precedence(entry: Entry) -> tuple[str, str, str]:
    return (entry.published.isoformat() if entry.published else "9999", entry.source, entry.root)


def _near_copies(groups: list[list[str]], before: Mapping[str, str | None], text_of: TextOf) -> dict[str, str]:
    undecided = {
        one for group in groups for one in group if any(_decided(one, other, before) is None for other in group)
    }
    texts = text_of(undecided) if undecided else {}
    shingles: dict[str, frozenset[str]] = {}
    copies: dict[str, str] = {}
    for group in groups:
        leaders: list[str] = []
        for one in group:
            leader = next((other for other in leaders if _same(one, other, before, texts, shingles)), None)
            if leader is None:
                leaders.append(one)
            else:
                copies[one] = leader
    return copies


def _decided(one: str, leader: str, before: Mapping[str, str | None]) -> bool | None:
    """Return what an earlier refresh found of two articles, or None where it compared no such pair."""
    if one == leader:
        return False
    if one not in before or leader not in before:
        return None
    if before[one] == leader:
        return True
    return False if before[one] is None and before[leader] is None else None


def _same(
    one: str,
    leader: str,
    before: Mapping[str, str | None],
    texts: Mapping[str, str],
    shingles: dict[str, frozenset[str]],
) -> bool:
    decided = _decided(one, leader, before)
    if decided is not None:
        return decided
    for article_id in (one, leader):
        if article_id not in shingles:
            shingles[article_id] = _shingles(texts[article_id])
    return similarity(shingles[one], shingles[leader]) >= SIMILAR


def _shingles(text: str) -> frozenset[str]:
    bare = "".join(text.split())
    return frozenset(bare[i : i + _SHINGLE] for i in range(max(1, len(bare) - _SHINGLE + 1)))


def similarity(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the Jaccard similarity of two sets of shingles."""
    return len(one & other) / max(1, len(one | other))
