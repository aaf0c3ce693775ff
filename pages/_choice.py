"""Narrowing an indicator down to figures that may stand on one axis: measure, unit, scope and sector."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from dash.development.base_component import Component

from pages import _controls as ui
from pages import _queries
from pages._context import Params
from pages._prepared import ENOUGH
from pages._spans import kind
from pages._store import Row, Run
from pages._text import code_order, headlines, t

NAMES: Final = ("indicator", "measure", "unit", "scope", "sector", "level")
NAMELESS: Final = "other"  # figures that no code fits: nothing to begin with
NOTHING: Final[Mapping[str, str]] = {}
EVERY: Final = "every"  # all scopes side by side, each figure its own mark


@dataclass(frozen=True)
class Choice:
    """A comparable set of figures, the filters that choose it, and what was left out."""

    where: _queries.Where
    controls: tuple[Component, ...]
    defaults: dict[str, str | None]
    scopes: int


def comparable(
    run: Run,
    params: Params,
    base: _queries.Where,
    names: Sequence[str] = NAMES,
    *,
    by_sector: bool = False,
    rather: Mapping[str, str] = NOTHING,
) -> Choice | None:
    """Choose a set of figures for one axis: from the address, else the set that covers most places and years.

    `names` are what the set must have in common; with `by_sector` the sectors stand side by side. Where the address does
    not say otherwise, the page begins with what is `rather` wanted.
    """
    met = _queries.best_sets(run, base)
    reached = {row["indicator"] for row in _queries.best_sets(run, _of_actuals(base))}
    if not met:
        return None
    where, scopes = base, 0
    left: list[Row] = []
    controls: list[Component] = []
    defaults: dict[str, str | None] = {}
    for name in names:
        found = _indicators(met, by_sector, reached) if name == "indicator" else _covered(left, name, by_sector)
        plain = [value or "-" for value in found]
        if name == "scope":
            scopes = len(found)
            plain += [EVERY] if by_sector and scopes > 1 else []
        first = EVERY if EVERY in plain and _own_words(left, found[0]) else plain[0]
        first = rather[name] if rather.get(name) in plain and _follows(where, rather) else first
        chosen = params.one(name, plain, first) or first
        defaults[name] = first
        options = _options(run, name, found, base)
        options += [{"value": EVERY, "label": t("scope.every")}] if EVERY in plain else []
        if name == "indicator" or len(found) > 1:
            controls.append(ui.select(name, options, chosen, first))
        if chosen != EVERY:
            value: Any = "" if chosen == "-" else chosen
            where = replace(where, **{name: value})
            left = _told(run, where) if name == "indicator" else [row for row in left if row[name] == value]
    return Choice(where, tuple(controls), defaults, scopes)


def _follows(where: _queries.Where, rather: Mapping[str, str]) -> bool:
    """Whether all that is chosen so far is what was rather wanted."""
    return all(getattr(where, name) in (None, value) for name, value in rather.items())


def _of_actuals(where: _queries.Where) -> _queries.Where:
    return replace(where, status=where.status or "actual")


def _told(run: Run, where: _queries.Where) -> list[Row]:
    """Sets of an indicator, each with whether it has actuals: a page does not open on mere targets where it need not."""
    reached = {_set(row) for row in _queries.sets(run, _of_actuals(where))}
    return [row | {"reached": _set(row) in reached} for row in _queries.sets(run, where)]


def _set(row: Row) -> tuple[Any, ...]:
    return tuple(row[name] for name in NAMES)


def _indicators(met: list[Row], together: bool, reached: set[str]) -> list[str]:
    """Indicators, those with actuals and best covered first: by their best set, or by all their sets together."""

    def rank(row: Row) -> tuple[bool, bool, int, bool, int, int]:
        code = row["indicator"]
        sets, marks = (row["sets"], row["covered"]) if together else (int(row["shared"]), row["marks"])
        return code == NAMELESS, code not in reached, -sets, code not in headlines(), -marks, code_order(code)

    return [row["indicator"] for row in sorted(met, key=rank)]


def _covered(left: list[Row], name: str, together: bool) -> list[str]:
    """Values of a column, those with actuals and best covered first: by their best set, or by all their sets together."""
    weight: dict[str, tuple[bool, int, int]] = {}
    for row in left:
        known, fresh = weight.get(row[name], (False, 0, 0)), (row["reached"], int(row["shared"]), int(row["marks"]))
        both = known[0] or fresh[0], known[1] + 1, known[2] + fresh[2]
        weight[row[name]] = both if together else max(known, fresh)

    def rank(value: str) -> tuple[bool, int, int]:
        reached, places, marks = weight[value]
        return not reached, -places, -marks

    return sorted(weight, key=rank)


def _own_words(left: list[Row], scope: str) -> bool:
    """Whether each sector words its own scope (半导体产业产值, 时尚产业产值), so that no one scope spans them."""
    best = sum(int(row["marks"]) for row in left if row["scope"] == scope)
    return best * 2 < sum(int(row["marks"]) for row in left)


def _options(run: Run, name: str, found: list[str], base: _queries.Where) -> list[ui.Option]:
    if name == "indicator":
        return ui.indicator_options(run, base)
    if name == "scope":
        return ui.scope_options(found)
    if name == "sector":
        return ui.sector_options(found)
    return ui.named(name, found)


def scope_hint(choice: Choice) -> list[Component]:
    """Say that other scopes exist which are not shown here."""
    if choice.scopes < 2:
        return []
    if choice.where.scope is None:
        return [ui.hint(t("hint.every", n=choice.scopes), "warn")]
    shown = choice.where.scope or t("scope.plain")
    return [ui.hint(t("hint.scopes", n=choice.scopes, scope=shown))]


def fullest(rows: list[Row]) -> str | None:
    """Newest year of actuals with as many places in one kind of period as any of the last three years.

    Where none of these compares enough places, it is the newest year that does.
    """
    places: dict[int, dict[str, set[str]]] = {}
    for row in rows:
        if row["status"] == "actual":
            places.setdefault(row["year"], {}).setdefault(kind(row), set()).add(row["place"])
    count = {year: max(map(len, kinds.values())) for year, kinds in places.items()}
    recent = sorted(count, reverse=True)[:3]
    compared = [year for year, n in count.items() if n >= ENOUGH]
    if compared and not set(compared) & set(recent):
        return str(max(compared))
    if recent:
        return str(max(recent, key=lambda year: (count[year], year)))
    return str(rows[0]["year"]) if rows else None


def together(rows: list[Row], most: int) -> list[str]:
    """Places told for one kind of period of one same year, with as many years of that kind as any; none where these are too few."""
    told: dict[str, dict[str, set[int]]] = {}
    for row in rows:
        if row["status"] == "actual" and not row["unclear"]:
            told.setdefault(kind(row), {}).setdefault(row["place"], set()).add(row["year"])
    found: dict[tuple[int, int, str], list[str]] = {}
    for alike, years in told.items():
        for year in set[int]().union(*years.values()):
            places = sorted((p for p in years if year in years[p]), key=lambda p: (-len(years[p]), p))[:most]
            if len(places) >= ENOUGH:
                found[sum(len(years[place]) for place in places), year, alike] = places
    return found[max(found)] if found else []
