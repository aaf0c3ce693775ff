"""Why there is nothing to draw: filters that leave nothing, or figures that have no place or no year, and what mends it."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from pages import _queries
from pages._context import link
from pages._store import Run
from pages._text import t

NEEDED = ("place", "year")


def nothing(run: Run, place: str | None = None) -> Component:
    """Say why there is nothing to draw of a run, or of one of its places; what its figures lack comes before filters."""
    found = _queries.lacking(run, place)
    lacks = [name for name in NEEDED if found["n"] and found[name] == found["n"]]
    if not lacks:
        return html.P(t("empty.rows"), className="hint hint-info", role="note")
    what = t("lacking.and").join(t(f"lacking.{name}") for name in lacks)
    mend = t("lacking.and").join(t(f"lacking.mend_{name}") for name in lacks)
    rows = html.A(t("lacking.rows", n=found["n"]), href=link("/data", place=place))
    said: list[Any] = [t("lacking.said", n=found["n"], what=what), t("lacking.mend", mend=mend), rows]
    return html.P([part for one in said for part in (one, " ")], className="hint hint-warn", role="note")
