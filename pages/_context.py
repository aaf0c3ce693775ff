"""What a request asks for: its run, its parameters (each checked against a list), and links that keep both."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Collection, Mapping
from functools import wraps
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

import dash
from dash import dcc, html
from dash.development.base_component import Component
from flask import current_app, g

from pages._offer import offer
from pages._store import Run, Store
from pages._text import indicator_name, sector_name, t

OBS_ID = re.compile(r"[0-9a-f]{16}-\d{1,9}-\d{1,6}")
LONGEST = 60  # letters of free text in an address
MOST_PICKS = 20  # preferred tellings one address carries
ARTICLE_ID = re.compile(r"[0-9a-f]{16}")
NONE = "-"  # said in an address where a reader has taken every value out
TOLD = (
    "place",
    "peers",
    "indicator",
    "sector",
    "year",
    "id",
)  # said where they are not to be had; others go with these


class Params:
    """A view's parameters as they stand in its address; nothing passes unchecked."""

    def __init__(self, raw: dict[str, Any]) -> None:
        self._raw = {name: value for name, value in raw.items() if isinstance(value, str)}
        self.missed: dict[str, list[str]] = {}  # what was asked for and is not to be had
        self.unmet: set[str] = set()  # of these, what limits the view all the same: nothing is found
        self.several: set[str] = set()  # parameters that hold several values, joined by `~`

    @classmethod
    def of_search(cls, search: object) -> Params:
        """Read an address's query, `?region=331100丽水市`."""
        return cls(dict(parse_qsl(search.lstrip("?"))) if isinstance(search, str) else {})

    def given(self) -> dict[str, str]:
        """Return the parameters as they came, to be asked again."""
        return dict(self._raw)

    def kept(self, name: str) -> str:
        """Return what is left of a parameter without what is not to be had."""
        asked = self._raw.get(name, "").split("~") if name in self.several else []
        return "~".join(one for one in asked if one not in self.missed[name])

    def applied(self) -> dict[str, str]:
        """Return the parameters that the view goes by, for whoever is handed its file."""
        gone = self.missed.keys() - self.unmet
        return {name: self.kept(name) if name in gone else value for name, value in self._raw.items()}

    def one(self, name: str, allowed: Collection[str], default: str | None = None) -> str | None:
        """Return the parameter where it is one of the allowed values, else the default."""
        value = self._raw.get(name)
        if value in allowed:
            return value
        self.miss(name, value)
        return default

    def some(self, name: str, allowed: Collection[str], default: list[str]) -> list[str]:
        """Return the allowed ones among values joined by `~`, else the default; `-` says that none is chosen."""
        asked = self._raw.get(name, "").split("~")
        self.several.add(name)
        if asked == [NONE]:
            return []
        for value in asked:
            if value not in allowed:
                self.miss(name, value)
        return [value for value in asked if value in allowed] or default

    def limit(self, name: str, allowed: Collection[str]) -> str | None:
        """Return the parameter even where it is no allowed value: a view limited to what is not there holds nothing."""
        value = self.text(name)
        if value and value not in allowed:
            self.missed[name] = [value]
            self.unmet.add(name)
        return value

    def miss(self, name: str, value: str | None) -> None:
        """Note that what was asked for is not to be had."""
        if value and name in TOLD and value not in self.missed.setdefault(name, []):
            self.missed[name].append(value)

    def text(self, name: str, longest: int = LONGEST) -> str | None:
        """Free text, cut to a sensible length."""
        return self._raw.get(name, "").strip()[:longest] or None

    def match(self, name: str, pattern: re.Pattern[str]) -> str | None:
        """Return the parameter where it has the given form."""
        value = self._raw.get(name, "")
        return value if pattern.fullmatch(value) else None


def store() -> Store:
    """Return the data folder this app serves."""
    found: Store = current_app.config["STORE"]
    return found


def open_run(params: Params) -> Run | None:
    """Open the run an address names, or the current one; links made afterwards keep the choice."""
    name = params.match("run", re.compile(r"[A-Za-z0-9._-]{1,81}"))
    run = store().run(name)
    g.pinned = run.name if run and name == run.name and name != store().current() else None
    g.opened = run.name if run else None
    g.gone = _gone(run, params.text("run"))
    g.picks = picks(params)
    return run


def _gone(run: Run | None, asked: str | None) -> str | None:
    """The run that an address names where it is there no longer."""
    return asked if run and asked and asked != run.name and asked not in store().names() else None


def picks(params: Params) -> tuple[str, ...]:
    """Observations that an address prefers over the product's choice, `pick=` joined by `~`."""
    found = (params.text("pick", 50 * MOST_PICKS) or "").split("~")
    return tuple(dict.fromkeys(one for one in found if OBS_ID.fullmatch(one)))[:MOST_PICKS]


def link(path: str, anchor: str = "", **params: object) -> str:
    """Address of a view with the parameters that say something; an older run and preferred tellings stay chosen."""
    return address(path, params, anchor)


def address(path: str, params: Mapping[str, object], anchor: str = "") -> str:
    """Like `link`, of parameters whose names are not known beforehand."""
    kept = {"pick": "~".join(g.get("picks") or ()), "run": g.get("pinned")}
    said = {name: str(value) for name, value in {**kept, **params}.items() if value not in (None, "")}
    query = f"?{urlencode(said, quote_via=quote)}" if said else ""
    return f"{path}{query}{anchor}"


def safe_address(given: str | None) -> str | None:
    """Return the address where a browser may follow it (http and https only)."""
    if not given:
        return None
    try:
        parts = urlsplit(given.strip())
    except ValueError:
        return None
    return given.strip() if parts.scheme in ("http", "https") and parts.netloc else None


def view(path: str, render: Callable[[Run, Params], Component]) -> Callable[..., Component]:
    """Make a page's layout of a function of run and parameters; before the first refresh it says what to do."""

    @wraps(render)
    def layout(**raw: Any) -> Component:
        params = Params(raw)
        run = open_run(params)
        if run is None:
            return nothing_yet()
        drawn = render(run, params)
        g.applied = params.applied()
        said = [_missing(path, params, name) for name in params.missed]
        return html.Div([*said, *offer(path, run, params.given()), drawn], className="page")

    return layout


def _missing(path: str, params: Params, name: str) -> Component:
    """Say that what an address asks for is not there, and what is shown instead; a link leaves it out."""
    named = {"indicator": indicator_name, "sector": sector_name}.get(name, place_name)
    wanted = params.missed[name]
    said = t(
        f"missing.{name}" if name in TOLD else "missing.other", names="、".join(named(one[:LONGEST]) for one in wanted)
    )
    instead = [] if name in params.unmet else [" ", t("missing.instead")]
    drop = dcc.Link(t("missing.drop"), href=address(path, params.given() | {name: params.kept(name)}))
    return html.Div([said, *instead, " ", drop], className="notice", role="status")


def place_name(place: str) -> str:
    """Name of a place without the code before it: 999999火星市 → 火星市; anything else as it is."""
    return re.sub(r"^\d{6}(?=\D)", "", place)


def register_page(module: str, path: str, key: str, render: Callable[[Run, Params], Component]) -> None:
    """Make a module a page of the app, titled in the asker's language (Dash looks for this function's name)."""
    look: dict[str, Any] = {"title": lambda: t(f"{key}.title"), "layout": view(path, render), "render": render}
    dash.register_page(module, path=path, **look)  # type: ignore[no-untyped-call]


def refresh(source: str) -> str:
    """The command that reads a source into the folder that this app serves."""
    return f".venv/bin/python -m extract refresh {source} --data {shlex.quote(str(store().data))}"


def nothing_yet() -> Component:
    """Say how to get data in."""
    parts = [
        html.H1(t("empty.title"), className="page-title"),
        html.P(t("empty.body"), className="lead"),
        html.Pre(refresh(t("empty.folder")), className="command"),
        html.P(t("empty.example")),
        html.Pre(refresh("seeds/"), className="command"),
    ]
    return html.Section(parts, className="panel")
