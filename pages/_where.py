"""What a view is limited to, as conditions on the prepared tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

from pages._prepared import DOUBT
from pages._words import Word, words


@dataclass(frozen=True)
class Where:
    """What a view is limited to; none means no limit."""

    indicator: str | None = None
    place: str | None = None
    sector: str | None = None
    year: int | None = None
    measure: str | None = None
    status: str | None = None
    unit: str | None = None
    level: str | None = None
    scope: str | None = None
    of: str | None = None  # region: aggregates; project: figures of named projects
    q: str | None = None
    doubt: str | None = None
    sectored: str | None = None
    flaw: str | None = None  # conflict: cells with several values; doubt: cells with a doubtful telling
    indicators: tuple[str, ...] | None = None  # any of these
    places: tuple[str, ...] | None = None
    pursued: str | None = None  # yes: cells of which some article states a target


_CONDITION: Final = {
    **{name: f"{name} = ?" for name in ("indicator", "place", "year", "measure", "status", "unit", "scope")},
    "indicators": "indicator IN (SELECT unnest(?))",
    "places": "place IN (SELECT unnest(?))",
    "sector": "coalesce(sector, 'none') = ?",
    "level": "coalesce(region_level, 'none') = ?",
    "of": "CASE WHEN project IS NULL THEN 'region' ELSE 'project' END = ?",
    "sectored": "CASE WHEN sector IS NULL THEN 'no' ELSE 'yes' END = ?",
}
_HAS: Final = "contains(concat_ws(' ', label, region, project, sentence, title), ?)"
_IS: Final = "contains(concat_ws(' ', label, region, project), ?)"
OF_TOLD: Final = _CONDITION | {
    "q": "{words}",
    "doubt": f"CASE WHEN confidence < {DOUBT} THEN 'yes' ELSE 'no' END = ?",
    "flaw": "cell IN (SELECT cell FROM figures WHERE CASE ? WHEN 'conflict' THEN conflict ELSE doubt END)",
    "pursued": "CASE WHEN cell IN (SELECT cell FROM figures WHERE pursued) THEN 'yes' ELSE 'no' END = ?",
}
OF_FIGURES: Final = _CONDITION | {
    "q": "cell IN (SELECT cell FROM told WHERE {words})",
    "doubt": "CASE WHEN doubts > 0 THEN 'yes' ELSE 'no' END = ?",
    "flaw": "CASE ? WHEN 'conflict' THEN conflict ELSE doubt END",
    "pursued": "CASE WHEN pursued THEN 'yes' ELSE 'no' END = ?",
}
_IN_SPOTS: Final = frozenset(("indicator", "indicators", "place", "year", "status", "of", "sectored"))
IN_SETS: Final = frozenset(("indicator", "measure", "unit", "scope", "sector", "level", "of", "sectored", "status"))


def given(where: Where) -> dict[str, Any]:
    """Return the limits that are set."""
    return {f.name: getattr(where, f.name) for f in fields(where) if getattr(where, f.name) is not None}


def conditions(where: Where, known: Mapping[str, str] = OF_FIGURES) -> tuple[str, list[Any]]:
    """Return the fixed conditions a view needs, with their values to bind."""
    parts, values = ["true"], list[Any]()
    for name, value in given(where).items():
        if name == "q":
            asked, meant = _worded(value)
            parts.append(known[name].format(words=asked))
            values += meant
        else:
            parts.append(known[name])
            values.append(list(value) if isinstance(value, tuple) else value)
    return " AND ".join(parts), values


def _worded(q: str) -> tuple[str, list[Any]]:
    """Return the conditions that the words of a question set, all of which an observation meets, with their values."""
    found = [_of_word(word) for word in words(q)]
    return " AND ".join(["true", *(sql for sql, _ in found)]), [value for _, some in found for value in some]


def _of_word(word: Word) -> tuple[str, list[Any]]:
    """A year, an indicator and a place are the figure's own; any other word stands in the text."""
    if word.year:
        return "year = ?", [word.year]
    own = [_IS if word.indicators or word.place else _HAS] * len(word.also)
    counted = [list(word.indicators)] if word.indicators else []
    ways = ["indicator IN (SELECT unnest(?))"] * len(counted) + own
    return f"({' OR '.join(ways)})", [*counted, *word.also]


def of_article_text(q: str | None) -> tuple[str, list[Any]]:
    """Return the condition that an article has every word of a question in title, publisher or text, with its values."""
    ways = [word.in_texts() for word in words(q or "")]
    has = "contains(concat_ws(' ', title, publisher, source, text), ?)"
    parts = [f"({' OR '.join([has] * len(some))})" for some in ways]
    return " AND ".join(["true", *parts]), [way for some in ways for way in some]


def smallest_table(where: Where, *columns: str) -> str:
    """Name the smallest table that can answer of these columns, in the order in which a view's rows lie together."""
    if where.place is not None or where.places is not None:
        return "placed"
    return "spots" if given(where).keys() | {*columns} <= _IN_SPOTS else "figures"
