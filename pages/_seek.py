"""What of a run the words of a question lead to: places, indicators, projects, and series of an indicator in a place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeVar

from pages import _picks, _queries
from pages._store import Row, Run
from pages._words import Word, names_of, note_of, words

Found = TypeVar("Found")
SERIES: Final = 4  # pairs of a place and an indicator that one question leads to
NEAR: Final = 60  # figures among which the plainest of a series are looked for


def places(run: Run, q: str) -> list[Row]:
    """Places whose names have most of the words, those called so first, then the best covered."""
    asked = _plain(q)
    counted = [(_met(asked, row["region"]), row) for row in _queries.options(run, "place") if row["region"]]
    return sorted(_most(counted), key=lambda row: not _is_called(asked, row))


def indicators(run: Run, q: str) -> list[str]:
    """Indicators that are known by most of the words, those called so first, then the best covered."""
    asked = _plain(q)
    found = [row["value"] for row in _queries.options(run, "indicator")]
    called = {code for word in asked for code in word.indicators}
    known = _most((_met(asked, f"{names_of(code)}\n{note_of(code)}"), code) for code in found)
    return sorted(known, key=lambda code: (code not in called, -_met(asked, names_of(code))))


def projects(run: Run, q: str) -> list[Row]:
    """Projects of which every word is the name, another name or the place."""
    asked = _plain(q)
    return [row for row in _queries.projects(run) if asked and is_project(row, q)]


def is_project(row: Row, q: str) -> bool:
    """Whether every word of a question stands in a project's names or its place."""
    said = f"{row['name']} {row['aliases'] or ''} {row['region'] or ''}"
    return all(word.within(said) for word in words(q))


def series(run: Run, q: str) -> list[tuple[Row, str, list[Row]]]:
    """Places and indicators that the words name both of, with the newest figures, or those of the year that they name."""
    asked = _plain(q)
    called = [code for code in indicators(run, q) if any(code in word.indicators for word in asked)]
    known = [row for row in places(run, q) if _is_called(asked, row)]
    pairs = [(place, code) for place in known[:SERIES] for code in called[:SERIES]][:SERIES]
    year = next((word.year for word in words(q) if word.year), None)
    met = {place["value"]: _codes(run, place["value"]) for place, _ in pairs}
    return [
        (place, code, _newest(run, place["value"], code, year)) for place, code in pairs if code in met[place["value"]]
    ]


def _codes(run: Run, place: str) -> set[str]:
    return {row["value"] for row in _queries.options(run, "indicator", _queries.Where(place=place))}


def _newest(run: Run, place: str, code: str, year: int | None) -> list[Row]:
    """Plainest actual figures of a series in its newest year: the indicator itself, its level, whole years."""
    where = _queries.Where(place=place, indicator=code, status="actual", of="region", year=year)
    rows = [row for row in _picks.figures(run, where, NEAR) if row["year"]]
    plain = sorted(rows, key=_plainness)
    return [row for row in plain if (row["year"], row["scope"]) == (plain[0]["year"], plain[0]["scope"])]


def _plainness(row: Row) -> tuple[bool, bool, int, bool, bool]:
    return row["scope"] != "", bool(row["sector"]), -row["year"], row["measure"] != "level", row["span"] != "year"


def _plain(q: str) -> list[Word]:
    return [word for word in words(q) if not word.year]


def _is_called(asked: Iterable[Word], place: Row) -> bool:
    return any(word.names(place["region"]) for word in asked)


def _met(asked: Iterable[Word], text: str) -> int:
    return sum(word.within(text) for word in asked)


def _most(counted: Iterable[tuple[int, Found]]) -> list[Found]:
    """Those in which most words were met; none where none was."""
    known = list(counted)
    most = max((n for n, _ in known), default=0)
    return [one for n, one in known if n == most > 0]
