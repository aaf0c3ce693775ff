"""Narrowing an indicator down to figures that may stand on one axis: measure, unit, scope and sector."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from dash.development.base_component import Component

from pages import _controls as ui
from pages import _queries
from pages._context import Params
from pages._store import Run
from pages._text import t

EVERY: Final = "every"  # all scopes side by side, each figure its own mark


@dataclass(frozen=True)
class Choice:
    """A comparable set of figures, the filters that choose it, and what was left out."""

    where: _queries.Where
    controls: tuple[Component, ...]
    defaults: dict[str, str | None]
    scopes: int


def comparable(run: Run, params: Params, base: _queries.Where, *, by_sector: bool = False) -> Choice | None:
    """Choose indicator, measure, unit, scope (and sector): from the address, else what is met most often."""
    controls: list[Component] = []
    defaults: dict[str, str | None] = {}
    where, scopes = base, 0
    for name in ("indicator", "measure", "unit", "scope", *(() if by_sector else ("sector",))):
        found = ui.values(_queries.options(run, name, where))
        if not found and name == "indicator":
            return None
        plain = [value or "-" for value in found]
        if name == "scope" and by_sector and len(found) > 1:
            plain.append(EVERY)
        first = _first(run, plain, where)
        chosen = params.one(name, plain, first) or first
        scopes = len(found) if name == "scope" else scopes
        defaults[name] = first
        options = _options(run, name, found, base)
        options += [{"value": EVERY, "label": t("scope.every")}] if EVERY in plain else []
        if name == "indicator" or len(found) > 1:
            controls.append(ui.select(name, options, chosen, first, wide=name in ("indicator", "scope")))
        limit: dict[str, Any] = {} if chosen == EVERY else {name: "" if chosen == "-" else chosen}
        where = replace(where, **limit)
    return Choice(where, tuple(controls), defaults, scopes)


def _first(run: Run, plain: list[str], where: _queries.Where) -> str:
    """Return the best covered value; all scopes where each sector words its own (半导体产业产值, 时尚产业产值)."""
    if plain[-1] != EVERY:
        return plain[0]
    best = replace(where, scope="" if plain[0] == "-" else plain[0])
    covered, all_ = (len(_queries.options(run, "sector", view)) for view in (best, where))
    return EVERY if covered * 2 < all_ else plain[0]


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
