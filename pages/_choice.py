"""Narrowing an indicator down to figures that may stand on one axis: measure, unit, scope and sector."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dash.development.base_component import Component

from pages import _controls as ui
from pages import _queries
from pages._context import Params
from pages._store import Run
from pages._text import t


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
        first = plain[0]
        chosen = params.one(name, plain, first) or first
        scopes = len(found) if name == "scope" else scopes
        defaults[name] = first
        options = _options(run, name, found, base)
        if name == "indicator" or len(found) > 1:
            controls.append(ui.select(name, options, chosen, first, wide=name in ("indicator", "scope")))
        where = replace(where, **{name: "" if chosen == "-" else chosen})
    return Choice(where, tuple(controls), defaults, scopes)


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
    shown = choice.where.scope or t("scope.plain")
    return [ui.hint(t("hint.scopes", n=choice.scopes, scope=shown))]
