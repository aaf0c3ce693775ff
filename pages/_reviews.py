"""复核: a figure accepted, corrected or rejected from the drawer, by whoever may; off unless the server is told who.

`REVIEW_TOKEN` lets in those who know it, `REVIEW_USER_HEADER` trusts the name that a reverse proxy puts there.
"""

from __future__ import annotations

import datetime as dt
import hmac
import os
from collections.abc import Mapping
from typing import Any, Final

from dash import dcc, html
from dash.development.base_component import Component
from flask import Blueprint, Response, abort, current_app, jsonify, redirect, request
from markupsafe import escape

from extract.reviews import ConflictError, Review, ReviewError, Reviews, Standing, standings
from pages import _controls as ui
from pages import _entered, _format, _queries
from pages._context import OBS_ID, store
from pages._store import Row, Run
from pages._text import code_name, codes, indicator_name, names_of, sector_name, t

routes = Blueprint("reviews", __name__)
COOKIE: Final = "review"
PLACE: Final = ("region", "adcode", "region_level")
CHOICES: Final = ("indicator", "unit", "measure", "status", "sector")
DATES: Final = ("period_start", "period_end")
NONE: Final = "none"  # clears a field
SUGGESTED: Final = "places-known"  # what the browser suggests for a place


class RefusedError(Exception):
    """A review that is not taken: how to answer, and why in words."""

    def __init__(self, status: int, key: str, **said: str) -> None:
        super().__init__(key)
        self.status, self.said = status, t(f"review.{key}", **said)


def configure(config: dict[str, Any]) -> None:
    """Take from the environment who may review."""
    config["REVIEW_TOKEN"] = os.environ.get("REVIEW_TOKEN")
    config["REVIEW_USER_HEADER"] = os.environ.get("REVIEW_USER_HEADER")


def foot(run: Run, row: Row, back: str) -> Component:
    """Foot of a card: what people said of the figure, newest first, and where to say more."""
    before = Reviews(store().data).of(row)
    held = run.reviewed.get((row["source"], row["sentence"], row["quote"]))
    said = [word(one, held.problem if held and held.review.id == one.id else None) for one in before[:1]]
    said += [_earlier(one) for one in before[1:]]
    asked = _form(run, row, back, before[0] if before else None) if _asks() else _how_to_tell(run, row)
    return html.Footer([*said, asked], className="report small")


def word(review: Review, problem: str | None = None) -> Component:
    """One review in words, loud where it applies no more."""
    line = _worded(review)
    return ui.hint(f"{line} {t(f'review.{problem}')}" if problem else line, "warn" if problem else "info")


def _earlier(review: Review) -> Component:
    """A review that a later one has replaced."""
    return html.P(t("review.earlier", said=_worded(review)), className="dim")


def _worded(review: Review) -> str:
    changed = "，".join(_change(name, review) for name in review.changes if name not in PLACE[1:])
    return t(f"review.{review.action}ed", by=review.by, made=review.made[:10], reason=review.reason, changed=changed)


def _change(name: str, review: Review) -> str:
    """One corrected field, as it was and as it is: 数值 742.87亿元 → 750亿元."""
    now = {**review.expect, **review.changes}
    return f"{code_name('field', name)} {_said(name, review.expect)} → {_said(name, now)}"


def _said(name: str, row: Mapping[str, Any]) -> str:
    """A field's value in words."""
    if row[name] is None:
        return t("review.none")
    if name == "value":
        return _format.value(row["value"], row["unit"])
    shown = {"indicator": indicator_name, "sector": sector_name}.get(name)
    return str(shown(row[name]) if shown else code_name(name, str(row[name])))


def rejected(run: Run, obs_ids: tuple[str, ...]) -> list[Component]:
    """What is shown for figures that a person rejected."""
    return [word(one.review) for one in run.standings if one.obs_id in obs_ids and one.review.action == "reject"]


def panel(run: Run) -> list[Component]:
    """Reviews on the quality page, those that apply no more first; nothing where there is none."""
    if not run.standings:
        return []
    every = Reviews(store().data).all()[::-1]
    ordered = sorted(run.standings, key=lambda one: (one.problem is None, -one.review.id))
    lines = [
        _line(one, [old for old in every if old.figure == one.review.figure and old != one.review]) for one in ordered
    ]
    stale = sum(one.problem is not None for one in run.standings)
    title = t("quality.reviews", n=len(lines), stale=stale)
    return [ui.panel(title, html.Ul(lines, className="issues tall", tabIndex="0"), note=t("quality.reviews_note"))]


def _line(one: Standing, before: list[Review]) -> Component:
    review = one.review
    here = {**review.expect, **(one.now or {})}
    now = "，".join(f"{code_name('field', name)} {_said(name, here)}" for name in one.now or ())
    told: list[Any] = [html.Strong(review.quote), " ", html.Span(review.sentence[:80], className="dim")]
    where = html.A(t("review.open"), href=f"#e={one.obs_id}") if one.obs_id else html.Span(review.source)
    said = [word(review, one.problem), *map(_earlier, before)]
    return html.Li([*told, *said, html.Span(now, className="dim"), " ", where])


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


def _form(run: Run, row: Row, back: str, last: Review | None) -> Component:
    """A plain form, so that it works by keyboard; what is left empty stays as it is."""
    factor, scale = _format.pick_scale([row["value"]], row["unit"])
    hidden = {
        "obs_id": row["obs_id"],
        "run": run.name,
        "last": str(last.id if last else 0),
        "back": back,
        "shown": scale,
    }
    hidden |= {"shown_unit": row["unit"]}
    kept: list[Any] = [dcc.Input(type="hidden", name=name, value=value) for name, value in hidden.items()]
    fields = [_labelled("action", html.Select(_verdicts(last), name="action"))]
    number = dcc.Input(name="value", placeholder=_format.digits(row["value"] / factor), autoComplete="off")
    fields += [_labelled("value", number, unit=scale or code_name("unit", row["unit"]))]
    fields += [_labelled(name, html.Select(_options(run, name, row), name=name)) for name in CHOICES]
    fields += [_labelled("region", _place_field(row))]
    fields += [_labelled(name, dcc.Input(type="date", name=name)) for name in DATES]  # type: ignore[arg-type]
    fields += [_labelled("reason", html.Textarea(name="reason", required=True, maxLength=500))]
    if current_app.config.get("REVIEW_TOKEN"):
        fields += [_labelled("by", dcc.Input(name="by", required=True, maxLength=40))]
        fields += [_labelled("token", dcc.Input(type="password", name="token"))]
    why = html.P(role="alert", className="review-why")
    send = html.Button(t("review.send"), type="submit", className="switch")
    unsent: dict[str, Any] = {"data-unsent": t("review.unsent")}
    form = html.Form([*kept, *fields, why, send], action="/reviews", method="post", className="review-form", **unsent)
    return html.Details([html.Summary(t("review.title")), form], className="twin-box")


def _verdicts(last: Review | None) -> list[Component]:
    """The verdicts; none is chosen beforehand. To find right what was read undoes a correction, and says so."""
    undone = last is not None and last.action == "correct"
    right = t("review.undo", was=_said("value", last.expect)) if last and undone else t("review.accept")
    said = {"": t("review.choose"), "accept": right, "correct": t("review.correct"), "reject": t("review.reject")}
    return [html.Option(label, value=value) for value, label in said.items()]


def _place_field(row: Row) -> Component:
    known: dict[str, Any] = {"list": SUGGESTED}  # which the browser fetches when the field is entered
    return dcc.Input(name="region", placeholder=t("review.stays", now=_now("region", row)), autoComplete="off", **known)


def _labelled(name: str, field: Component, **said: str) -> Component:
    return html.Label([html.Span(t(f"review.field_{name}", **said)), field])


def _options(run: Run, name: str, row: Row) -> list[Component]:
    """What a field may be; the first option leaves it as it is."""
    found: list[tuple[str, str]] = []
    if name == "indicator":
        found = [(code, indicator_name(code)) for code in codes("indicators")]
    elif name == "sector":
        found = [(NONE, t("review.none")), *((code, sector_name(code)) for code in codes("sectors"))]
    elif name == "unit":
        found = [(unit, code_name("unit", unit)) for unit in _queries.units(run)]
    else:
        found = names_of(name)
    stays = html.Option(t("review.stays", now=_now(name, row)), value="")
    return [stays, *(html.Option(label, value=value) for value, label in found)]


def _now(name: str, row: Row) -> str:
    return _said(name, row) if row[name] else "–"


@routes.get("/reviews/places")
def suggestions() -> Response:
    """Every place with its province, for the browser to suggest."""
    run = store().run()
    answer = jsonify([(key, where) for key, (_, _, where) in _entered.places(run).items()] if run else [])
    answer.cache_control.max_age = 3600
    return answer


@routes.post("/reviews")
def take() -> Response:
    """Take a form's review; back to where it came from, or a word on why not."""
    back = request.form.get("back", "/")
    back = back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/"
    try:
        token = _taken()
    except RefusedError as refused:
        if request.accept_mimetypes.best_match(("application/problem+json", "text/html")) != "text/html":
            abort(refused.status, refused.said)
        return _word(refused.status, refused.said, back)
    answer = redirect(back, 303)
    if token:
        answer.set_cookie(COOKIE, token, httponly=True, samesite="Strict", secure=request.is_secure)
    return answer  # type: ignore[return-value]  # werkzeug's response is what Flask takes


def _taken() -> str | None:
    """Add the review that a form gives and return the token to keep; raise RefusedError."""
    by, token = _reviewer()
    given = {name: value.strip() for name, value in request.form.items() if value.strip()}
    run = store().run(given.get("run"))
    obs_id = given.get("obs_id", "")
    row = _queries.as_read(run, obs_id) if run and OBS_ID.fullmatch(obs_id) else None
    if run is None or row is None:
        raise RefusedError(404, "absent")
    changes = _changes(run, row, given)
    action = given.get("action") or ("correct" if changes else "")
    _complete(by, action, given, changes)
    reviews = Reviews(store().data)
    try:
        kept = _corrected_before(reviews, row) if action == "correct" else {}
        last, now = int(given.get("last", "0")), dt.datetime.now(dt.UTC)
        reviews.add(row, by, action, given["reason"], kept | changes, last, now)
    except ConflictError:
        raise RefusedError(409, "conflict") from None
    except ReviewError:
        raise RefusedError(400, "nothing") from None
    except ValueError:
        raise RefusedError(400, "incomplete") from None
    store().run(run.name, patient=True)  # whoever reviews sees it done
    return token


def _complete(by: str, action: str, given: Mapping[str, str], changes: Mapping[str, Any]) -> None:
    """See that a review says all that it must, and nothing that contradicts it; raise RefusedError."""
    wanting = [name for name, said in (("reason", given.get("reason")), ("by", by.strip())) if not said]
    if wanting:
        raise RefusedError(400, f"no_{wanting[0]}")
    if not action:
        raise RefusedError(400, "no_action")
    if action in ("accept", "reject") and changes:
        raise RefusedError(400, "both", said=t(f"review.{action}"))
    if action == "correct" and not changes:
        raise RefusedError(400, "nothing")


def _corrected_before(reviews: Reviews, row: Row) -> dict[str, Any]:
    """What an earlier correction that still applies has changed: a further one adds to it."""
    last = reviews.of(row)[:1]
    return {
        name: value
        for one in standings(last, [row])
        if one.obs_id and one.review.action == "correct"
        for name, value in one.review.changes.items()
    }


def _reviewer() -> tuple[str, str | None]:
    """Return who asks and the token to keep; raise RefusedError where they may not review."""
    header, secret = current_app.config.get("REVIEW_USER_HEADER"), current_app.config.get("REVIEW_TOKEN")
    if header and request.headers.get(header):
        return request.headers[header], None
    if not secret:
        raise RefusedError(403, "off")
    token = request.form.get("token") or request.cookies.get(COOKIE, "")
    if not hmac.compare_digest(token.encode(), secret.encode()):
        raise RefusedError(403, "wrong_token")
    return request.form.get("by", ""), token


def _changes(run: Run, row: Row, given: Mapping[str, str]) -> dict[str, Any]:
    """Return the corrected fields of a form, each checked against what it may be; raise RefusedError."""
    changes = _chosen(run, given) | (_amount(row, given) if "value" in given else {})
    for name in DATES:
        if name in given:
            changes[name] = _day(given[name])
    if "region" in given:
        changes |= dict(zip(PLACE, _place(run, given["region"]), strict=True))
    return changes


def _chosen(run: Run, given: Mapping[str, str]) -> dict[str, Any]:
    """Fields of closed lists."""
    allowed = {
        "indicator": codes("indicators"),
        "sector": {NONE, *codes("sectors")},
        "unit": _queries.units(run),
        "measure": [code for code, _ in names_of("measure")],
        "status": [code for code, _ in names_of("status")],
    }
    if any(given[name] not in known for name, known in allowed.items() if name in given):
        raise RefusedError(400, "incomplete")
    return {name: None if given[name] == NONE else given[name] for name in allowed if name in given}


def _amount(row: Row, given: Mapping[str, str]) -> dict[str, Any]:
    """The value as it was written, with its unit where that is another than the figure's; a bare one is in the form's."""
    unit, chosen = given.get("shown_unit", row["unit"]), given.get("unit")
    try:
        value, said = _entered.amount(given["value"], chosen or unit, "" if chosen else given.get("shown", ""))
    except _entered.AmountError:
        raise RefusedError(400, "bad_value", given=given["value"]) from None
    if chosen and said != chosen:
        raise RefusedError(400, "two_units")
    if chosen not in (None, unit) and "shown" in given and _entered.is_bare(given["value"]):
        raise RefusedError(400, "no_unit", unit=code_name("unit", chosen))
    return {"value": value} | ({"unit": said} if said != unit else {})


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise RefusedError(400, "bad_day", given=text) from None


def _place(run: Run, text: str) -> _entered.Place:
    try:
        return _entered.place(run, text)
    except _entered.PlaceError as error:
        if error.found:
            raise RefusedError(400, "several_places", given=text, names="、".join(error.found[:8])) from None
        raise RefusedError(400, "no_place", given=text) from None


def _word(status: int, said: str, back: str) -> Response:
    page = f'<!DOCTYPE html><meta charset="utf-8"><p>{escape(said)}</p><p><a href="{escape(back)}">{escape(t("review.back"))}</a></p>'
    return Response(page, status, content_type="text/html; charset=utf-8")
