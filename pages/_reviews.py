"""复核: a figure accepted, corrected or rejected from the drawer, by whoever may; off unless the server is told who.

`REVIEW_TOKEN` lets in those who know it, `REVIEW_USER_HEADER` trusts the name that a reverse proxy puts there.
"""

from __future__ import annotations

import datetime as dt
import hmac
import os
from typing import Any, Final

from dash import dcc, html
from dash.development.base_component import Component
from flask import Blueprint, Response, abort, current_app, redirect, request
from markupsafe import escape

from extract.reviews import ConflictError, Review, ReviewError, Reviews, Standing
from pages import _controls as ui
from pages import _queries
from pages._context import OBS_ID, store
from pages._store import Row, Run
from pages._text import code_name, codes, indicator_name, names_of, sector_name, t

routes = Blueprint("reviews", __name__)
COOKIE: Final = "review"
PLACE: Final = ("region", "adcode", "region_level")
CHOICES: Final = ("indicator", "unit", "measure", "status", "region", "sector")
DATES: Final = ("period_start", "period_end")
NONE: Final = "none"  # clears a field


def configure(config: dict[str, Any]) -> None:
    """Take from the environment who may review."""
    config["REVIEW_TOKEN"] = os.environ.get("REVIEW_TOKEN")
    config["REVIEW_USER_HEADER"] = os.environ.get("REVIEW_USER_HEADER")


def foot(run: Run, row: Row, back: str) -> Component:
    """Foot of a card: what people said of the figure, and where to say more."""
    review = run.reviewed.get((row["source"], row["sentence"], row["quote"]))
    said = [word(review.review, review.problem)] if review else []
    asked = _form(run, row, back, review.review.id if review else 0) if _asks() else _how_to_tell(run, row)
    return html.Footer([*said, asked], className="report small")


def word(review: Review, problem: str | None = None) -> Component:
    """One review in words, loud where it applies no more."""
    changed = "，".join(f"{code_name('field', name)} → {value}" for name, value in review.changes.items())
    line = t(f"review.{review.action}ed", by=review.by, made=review.made[:10], reason=review.reason, changed=changed)
    return ui.hint(f"{line} {t(f'review.{problem}')}" if problem else line, "warn" if problem else "info")


def rejected(run: Run, obs_ids: tuple[str, ...]) -> list[Component]:
    """What is shown for figures that a person rejected."""
    return [word(one.review) for one in run.standings if one.obs_id in obs_ids and one.review.action == "reject"]


def panel(run: Run) -> list[Component]:
    """Reviews on the quality page, those that apply no more first; nothing where there is none."""
    if not run.standings:
        return []
    lines = [_line(one) for one in sorted(run.standings, key=lambda one: (one.problem is None, -one.review.id))]
    stale = sum(one.problem is not None for one in run.standings)
    title = t("quality.reviews", n=len(lines), stale=stale)
    return [ui.panel(title, html.Ul(lines, className="issues tall", tabIndex="0"), note=t("quality.reviews_note"))]


def _line(one: Standing) -> Component:
    review = one.review
    now = "，".join(f"{code_name('field', name)} {value}" for name, value in (one.now or {}).items())
    told: list[Any] = [html.Strong(review.quote), " ", html.Span(review.sentence[:80], className="dim")]
    where = html.A(t("review.open"), href=f"#e={one.obs_id}") if one.obs_id else html.Span(review.source)
    return html.Li([*told, word(review, one.problem), html.Span(now, className="dim"), " ", where])


def _asks() -> bool:
    return bool(current_app.config.get("REVIEW_TOKEN") or current_app.config.get("REVIEW_USER_HEADER"))


def _how_to_tell(run: Run, row: Row) -> Component:
    """What to send to whoever keeps the dashboard, ready to be copied."""
    read = f"{indicator_name(row['indicator'])} {row['value']:g} {row['unit'] or ''}".strip()
    kept = {name: row[name] or "–" for name in ("obs_id", "source", "published", "sentence")}
    said = t("drawer.report", run=run.name, read=read, **kept)
    told: dict[str, Any] = {"data-report": said}
    copy = dcc.Clipboard(content=said, title=t("drawer.mistake"), className="clip")
    return html.P([copy, html.Span(t("drawer.mistake"))], className="dim cite", **told)


def _form(run: Run, row: Row, back: str, last: int) -> Component:
    """A plain form, so that it works by keyboard and without scripts; what is left empty stays as it is."""
    hidden = {"obs_id": row["obs_id"], "run": run.name, "last": str(last), "back": back}
    kept: list[Any] = [dcc.Input(type="hidden", name=name, value=value) for name, value in hidden.items()]
    actions = [html.Option(t(f"review.{name}"), value=name) for name in ("accept", "correct", "reject")]
    fields = [_labelled("action", html.Select(actions, name="action"))]
    fields += [_labelled("value", dcc.Input(name="value", inputMode="numeric", placeholder=f"{row['value']:g}"))]
    fields += [_labelled(name, html.Select(_options(run, name, row), name=name)) for name in CHOICES]
    fields += [_labelled(name, dcc.Input(type="date", name=name)) for name in DATES]  # type: ignore[arg-type]
    fields += [_labelled("reason", html.Textarea(name="reason", required=True, maxLength=500))]
    if current_app.config.get("REVIEW_TOKEN"):
        fields += [_labelled("by", dcc.Input(name="by", required=True, maxLength=40))]
        fields += [_labelled("token", dcc.Input(type="password", name="token"))]
    send = html.Button(t("review.send"), type="submit", className="switch")
    form = html.Form([*kept, *fields, send], action="/reviews", method="post", className="review-form")
    return html.Details([html.Summary(t("review.title")), form], className="twin-box")


def _labelled(name: str, field: Component) -> Component:
    return html.Label([html.Span(t(f"review.field_{name}")), field])


def _options(run: Run, name: str, row: Row) -> list[Component]:
    """What a field may be; the first option leaves it as it is."""
    found: list[tuple[str, str]] = []
    if name == "indicator":
        found = [(code, indicator_name(code)) for code in codes("indicators")]
    elif name == "sector":
        found = [(NONE, t("review.none")), *((code, sector_name(code)) for code in codes("sectors"))]
    elif name == "region":
        found = [(place, place.lstrip("0123456789")) for place in _queries.places(run)]
    elif name == "unit":
        found = [(unit, unit) for unit in _queries.units(run)]
    else:
        found = names_of(name)
    stays = html.Option(t("review.stays", now=_now(name, row)), value="")
    return [stays, *(html.Option(label, value=value) for value, label in found)]


def _now(name: str, row: Row) -> str:
    shown = {"indicator": indicator_name, "sector": sector_name}.get(name)
    value = row[name]
    return str(shown(value) if shown else code_name(name, value)) if value else "–"


@routes.post("/reviews")
def take() -> Response:
    """Take a form's review; back to where it came from, or a plain word on why not."""
    given = request.form
    by, token = _reviewer()
    back = given.get("back", "/")
    back = back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/"
    run = store().run(given.get("run"))
    obs_id = given.get("obs_id", "")
    row = _queries.as_read(run, obs_id) if run and OBS_ID.fullmatch(obs_id) else None
    if run is None or row is None:
        return _word(404, t("drawer.gone"), back)
    try:
        last = int(given.get("last", "0"))
        changes = _changes(run) if given.get("action") == "correct" else {}
        now = dt.datetime.now(dt.UTC)
        Reviews(store().data).add(row, by, given.get("action", ""), given.get("reason", ""), changes, last, now)
    except ConflictError:
        return _word(409, t("review.conflict"), back)
    except (ReviewError, ValueError):
        return _word(400, t("review.incomplete"), back)
    store().run(run.name, patient=True)  # whoever reviews sees it done
    answer = redirect(back, 303)
    if token:
        answer.set_cookie(COOKIE, token, httponly=True, samesite="Strict", secure=request.is_secure)
    return answer  # type: ignore[return-value]  # werkzeug's response is what Flask takes


def _reviewer() -> tuple[str, str | None]:
    """Return who asks and the token to keep; abort where they may not review."""
    header, secret = current_app.config.get("REVIEW_USER_HEADER"), current_app.config.get("REVIEW_TOKEN")
    if header and request.headers.get(header):
        return request.headers[header], None
    if not secret:
        abort(403, "Reviewing is off.")
    token = request.form.get("token") or request.cookies.get(COOKIE, "")
    if not hmac.compare_digest(token.encode(), secret.encode()):
        abort(403, "The token is wrong.")
    return request.form.get("by", ""), token


def _changes(run: Run) -> dict[str, Any]:
    """Return the corrected fields of a form, each checked against what it may be; raise ValueError."""
    given = {name: value.strip() for name, value in request.form.items() if value.strip()}
    changes: dict[str, Any] = {}
    if "value" in given:
        changes["value"] = float(given["value"].replace(",", ""))
    for name in DATES:
        if name in given:
            changes[name] = dt.date.fromisoformat(given[name])
    if "region" in given:
        changes |= dict(zip(PLACE, _queries.place(run, given["region"]), strict=True))
    allowed = {
        "indicator": codes("indicators"),
        "sector": {NONE, *codes("sectors")},
        "unit": _queries.units(run),
        "measure": [code for code, _ in names_of("measure")],
        "status": [code for code, _ in names_of("status")],
    }
    for name, known in allowed.items():
        if name in given:
            if given[name] not in known:
                raise ValueError(name)
            changes[name] = None if given[name] == NONE else given[name]
    return changes


def _word(status: int, said: str, back: str) -> Response:
    page = f'<!DOCTYPE html><meta charset="utf-8"><p>{escape(said)}</p><p><a href="{escape(back)}">{escape(t("review.back"))}</a></p>'
    return Response(page, status, content_type="text/html; charset=utf-8")
