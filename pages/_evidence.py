"""The drawer: a number's sentence, where it comes from, how it was read, and what other articles say."""

from __future__ import annotations

import json
import re
from typing import Any

from dash import Input, Output, State, callback, html, no_update
from dash.development.base_component import Component

from pages import _format, _project, _queries
from pages._context import OBS_ID, Params, open_run, safe_address
from pages._controls import MANY, article_link, badges, hint
from pages._store import Row, Run
from pages._text import code_name, definition, indicator_name, sector_name, t

PROJECT = re.compile(r"#p=([0-9A-Za-z]{1,32})")
NOISE = re.compile(r"#n=([0-9a-f]{16})-(\d{1,9})")


@callback(
    Output("drawer", "opened"),
    Output("drawer", "title"),
    Output("evidence", "children"),
    Input("url", "hash"),
    State("url", "search"),
)
def open_drawer(anchor: object, search: object) -> tuple[Any, Any, Any]:
    """Show the evidence an anchor names: `#e=` observations, `#n=` a number that is none."""
    run = open_run(Params.of_search(search))
    if run is None or not isinstance(anchor, str):
        return False, no_update, no_update
    project = PROJECT.fullmatch(anchor)
    if project:
        return True, t("drawer.project"), _project.story(run, project.group(1))
    noise = NOISE.fullmatch(anchor)
    if noise:
        return True, t("drawer.noise"), _noise(run, noise.group(1), int(noise.group(2)))
    obs_ids = tuple(part for part in anchor.removeprefix("#e=").split(",") if OBS_ID.fullmatch(part))[:MANY]
    if not anchor.startswith("#e=") or not obs_ids:
        return False, no_update, no_update
    rows = _queries.told(run, obs_ids)
    if not rows:
        return True, t("drawer.title"), hint(t("drawer.gone"), "warn")
    return True, t("drawer.title"), _cards(run, rows)


def _cards(run: Run, rows: list[Row]) -> list[Component]:
    """One card a cell; tellings of a cell already shown are inside its card."""
    cards, seen = [], set[str]()
    for row in rows:
        if row["obs_id"] in seen:
            continue
        told = _queries.rivals(run, row["obs_id"])
        same = [other for other in told if other["value"] == row["value"]] if _unclear(told) else told
        seen.update(other["obs_id"] for other in same)
        cards.append(card(same[0], told))
    return cards


def _unclear(told: list[Row]) -> bool:
    """Whether one article itself gives several values for the cell."""
    values: dict[str, set[float]] = {}
    for row in told:
        values.setdefault(row["article_id"], set()).add(row["value"])
    return any(len(found) > 1 for found in values.values())


def card(row: Row, told: list[Row]) -> Component:
    """Everything there is to say about one observation."""
    number = _format.value(row["value"], row["unit"], row["value_high"], row["qualifier"])
    head = html.Div([html.Span(number, className="big"), html.Span(f" {row['label'] or ''}"), " ", *badges(row)])
    where = " · ".join(
        part for part in (row["region"], _format.period(row["period_start"], row["period_end"], row["status"])) if part
    )
    parts = [head, html.P(where, className="dim"), sentence(row), _source(row), _fields(row), *_tellings(row, told)]
    return html.Article(parts, className="evidence")


def sentence(row: Row) -> Component:
    """Quote the sentence with the number marked where the offsets say it stands."""
    text, start = row["sentence"] or "", (row["start"] or 0) - (row["sentence_start"] or 0)
    end = start + len(row["quote"] or "")
    if start < 0 or text[start:end] != row["quote"]:
        return html.Blockquote([text, html.Br(), html.Mark(row["quote"])], className="sentence")
    return html.Blockquote([text[:start], html.Mark(text[start:end]), text[end:]], className="sentence")


def _source(row: Row) -> Component:
    address = safe_address(row["source"])
    told = [row["title"] or t("article.untitled"), html.Br(), row["publisher"] or t("article.no_publisher")]
    place = article_link(row["article_id"], row["start"])
    links: list[Any] = [html.A(t("drawer.open_article"), href=place, className="strong-link")]
    if address:
        links += [" · ", html.A(t("drawer.open_source"), href=address, target="_blank", rel="noopener noreferrer")]
    return html.Div([html.P([*told, f" · {row['published'] or '–'}"]), html.P(links)], className="source")


def _fields(row: Row) -> Component:
    pairs: list[tuple[str, Any]] = [
        ("indicator", indicator_name(row["indicator"])),
        ("definition", definition(row["indicator"])),
        ("value_raw", f"{row['value_raw'] or ''} {row['unit_raw'] or ''}"),
        ("qualifier", code_name("qualifier", row["qualifier"])),
        ("measure", code_name("measure", row["measure"])),
        ("status", code_name("status", row["status"])),
        ("region", f"{row['region'] or '–'} {row['adcode'] or ''}"),
        ("partner", row["partner"]),
        ("sector", sector_name(row["sector"])),
        ("project", row["project"]),
        ("source", row["source"]),
        ("rule", row["rule"]),
        ("confidence", f"{row['confidence']:.0%}" if row["confidence"] is not None else None),
        *((f"trace:{name}", said) for name, said in _trace(row["trace"])),
    ]
    said = [(name, value) for name, value in pairs if value not in (None, "")]
    lines = [html.Tr([html.Th(_field_name(name), scope="row"), html.Td(value)]) for name, value in said]
    table = html.Table(html.Tbody(lines), className="fields")
    return html.Details([html.Summary(t("drawer.fields")), table], className="twin-box", open=True)


def _field_name(name: str) -> str:
    field = name.removeprefix("trace:")
    named = code_name("field", field)
    return t("drawer.trace", field=named) if name.startswith("trace:") else named


def _trace(text: str | None) -> list[tuple[str, str]]:
    """Read the trace column; a text that is no JSON object is shown as it stands."""
    if not text:
        return []
    try:
        found = json.loads(text)
    except json.JSONDecodeError:
        return [("–", text)]
    return [(str(key), str(value)) for key, value in found.items()] if isinstance(found, dict) else [("–", text)]


def _tellings(row: Row, told: list[Row]) -> list[Component]:
    """What others say of the same cell: agreement, rivals, or values that the wording does not tell apart."""
    if len(told) < 2:
        return [html.P(t("drawer.alone"), className="dim")]
    unclear = _unclear(told)
    if unclear:
        title, note = t("drawer.unclear"), t("drawer.unclear_note")
    else:
        title = t("drawer.rivals" if _queries.differ([other["value"] for other in told]) else "drawer.agree")
        note = t("drawer.choice")
    marked = row["obs_id"] if unclear else told[0]["obs_id"]
    lines = [html.Tr([html.Td(cell) for cell in _telling(other, other["obs_id"] == marked)]) for other in told]
    return [html.H3(title), html.Table(html.Tbody(lines), className="twin"), html.P(note, className="dim")]


def _telling(row: Row, chosen: bool) -> list[Any]:
    number = _format.value(row["value"], row["unit"], row["value_high"], row["qualifier"])
    copy = [html.Span(t("figure.copy"), className="badge")] if row["copy"] else []
    mark = [html.Span(t("figure.chosen"), className="badge badge-chosen")] if chosen else []
    said = html.A(row["title"] or row["source"], href=article_link(row["article_id"], row["start"]))
    return [[number, " ", *mark, *copy], said, f"{row['publisher'] or ''} {row['published'] or ''}"]


def _noise(run: Run, article_id: str, start: int) -> Component:
    found = [row for row in _queries.mentions(run, article_id) if row["start"] == start]
    article = _queries.article(run, article_id)
    if not found or article is None:
        return hint(t("drawer.gone"), "warn")
    row = found[0]
    text, first, last = article["text"], row["start"], row["end"]
    left = max(text.rfind("\n", 0, first) + 1, first - 60)
    right = text.find("\n", last)
    right = min(right if right >= 0 else len(text), last + 60)
    mark = html.Mark(row["quote"], className=f"fate-{row['fate']}")
    quote = html.Blockquote([text[left:first], mark, text[last:right]], className="sentence")
    pairs = (("fate", code_name("fate", row["fate"])), ("note", row["note"]), ("rule", row["rule"]))
    lines = [html.Tr([html.Th(t(f"field.{name}"), scope="row"), html.Td(value)]) for name, value in pairs if value]
    return html.Article([quote, html.Table(html.Tbody(lines), className="fields")], className="evidence")
