"""The drawer: a number's sentence, where it comes from, how it was read, and what other articles say."""

from __future__ import annotations

import re
from typing import Any

from dash import Input, Output, State, callback, dcc, html, no_update
from dash.development.base_component import Component
from flask import g

from pages import _format, _project, _queries, _reviews
from pages._context import OBS_ID, Params, address, link, open_run, safe_address
from pages._controls import MANY, article_link, badges, figure_name, figure_value, hint
from pages._picks import changed
from pages._store import Row, Run
from pages._text import code_name, definition, indicator_name, measure_name, sector_name, t
from pages._traces import trace, worded

View = tuple[str, dict[str, str]]
PROJECT = re.compile(r"#p=([0-9A-Za-z]{1,32})")
SECTOR_END = re.compile("[/(（]")  # behind the first name of a sector: 工业（未细分）
NOISE = re.compile(r"#n=([0-9a-f]{16})-(\d{1,9})")


@callback(
    Output("drawer", "opened"),
    Output("drawer", "title"),
    Output("evidence", "children"),
    Input("url", "hash"),
    State("url", "search"),
    State("url", "pathname"),
)
def open_drawer(anchor: object, search: object, path: object) -> tuple[Any, Any, Any]:
    """Show the evidence an anchor names: `#e=` observations, `#n=` a number that is none, `#p=` a project."""
    params = Params.of_search(search)
    run = open_run(params)
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
        return True, t("drawer.title"), _reviews.rejected(run, obs_ids) or hint(t("drawer.gone"), "warn")
    return True, t("drawer.title"), _cards(run, rows, _here(path, params))


def _here(path: object, params: Params) -> View:
    """The view an address shows, to be asked again with another choice among rivals."""
    return (path if isinstance(path, str) and path.startswith("/") else "/"), params.given()


def _cards(run: Run, rows: list[Row], here: View) -> list[Component]:
    """One card a cell; tellings of a cell already shown are inside its card."""
    cards, seen = [], set[str]()
    for row in rows:
        if row["obs_id"] in seen:
            continue
        told = _queries.rivals(run, row["obs_id"])
        same = [other for other in told if other["value"] == row["value"]] if _unclear(told) else told
        seen.update(other["obs_id"] for other in same)
        cards.append(card(run, _chosen(same), told, here))
    return cards


def _chosen(told: list[Row]) -> Row:
    """The telling that stands for a cell: the reader's, else the product's."""
    return next((row for row in told if row["obs_id"] in g.get("picks", ())), told[0])


def _unclear(told: list[Row]) -> bool:
    """Whether one article itself gives several values for the cell."""
    values: dict[str, set[float]] = {}
    for row in told:
        values.setdefault(row["article_id"], set()).add(row["value"])
    return any(len(found) > 1 for found in values.values())


def card(run: Run, row: Row, told: list[Row], here: View) -> Component:
    """Everything there is to say about one observation."""
    number = figure_value(row)
    head = html.Div([html.Span(number, className="big"), html.Span(f" {row['label'] or ''}"), " ", *badges(row)])
    when = _format.period(row["period_start"], row["period_end"], row["status"])
    where = " · ".join(part for part in (row["region"], indicator_name(row["indicator"]), when) if part)
    parts = [head, html.P(where, className="dim"), sentence(row), _source(row), _ways(row), *_tellings(row, told, here)]
    back = address(*here, anchor=f"#e={row['obs_id']}")
    return html.Article([*parts, _fields(row), _reviews.foot(run, row, back)], className="evidence")


def _ways(row: Row) -> Component:
    """Where to go from here: its place's series, its rows in the grid, and its citation to take along."""
    links = [html.A(t("drawer.open_chart"), href=link("/region", place=row["place"], indicator=row["indicator"]))]
    links.append(html.A(t("drawer.open_rows"), href=link("/data", place=row["place"], indicator=row["indicator"])))
    cite = dcc.Clipboard(content=_citation(row), title=t("drawer.cite"), className="clip")
    return html.Div([*links, html.Span([cite, t("drawer.cite")], className="cite")], className="ways")


def _citation(row: Row) -> str:
    said = t(
        "drawer.citation",
        what=_cited(row),
        title=row["title"] or row["source"],
        publisher=row["publisher"] or t("article.no_publisher"),
        published=_format.published(row["published"], row["dated"]),
    )
    return f"{said} {safe_address(row['source']) or ''}".strip()


def _cited(row: Row) -> str:
    """All that a figure is quoted with: 宁波市 地区生产总值 · 工业 同比增长 2021年 17.62%."""
    figure = figure_name(row)
    sector = sector_name(row["sector"]) if row["sector"] else ""
    named = [row["region"], figure, None if SECTOR_END.split(sector)[0] in figure else sector]
    named += [measure_name(row)] if row["measure"] != "level" else []
    named += [code_name("status", row["status"])] if row["status"] != "actual" else []
    when = _format.period(row["period_start"], row["period_end"], row["status"])
    return " ".join(part for part in (*named, when, figure_value(row)) if part)


def sentence(row: Row) -> Component:
    """Quote the sentence with the number marked where the offsets say it stands."""
    text, start = row["sentence"] or "", (row["start"] or 0) - (row["sentence_start"] or 0)
    end = start + len(row["quote"] or "")
    if start < 0 or text[start:end] != row["quote"]:
        return html.Blockquote([text, html.Br(), html.Mark(row["quote"])], className="sentence")
    return html.Blockquote([text[:start], html.Mark(text[start:end]), text[end:]], className="sentence")


def _source(row: Row) -> Component:
    web = safe_address(row["source"])
    told = [
        html.Strong(row["title"] or t("article.untitled")),
        html.Br(),
        row["publisher"] or t("article.no_publisher"),
    ]
    place = article_link(row["article_id"], row["start"])
    links: list[Any] = [html.A(t("drawer.open_article"), href=place, className="strong-link"), " · "]
    if web:
        links.append(html.A(t("drawer.open_source"), href=web, target="_blank", rel="noopener noreferrer"))
    else:
        links.append(html.Span(t("drawer.file", name=row["source"]), className="dim"))
    when = _format.published(row["published"], row["dated"])
    return html.Div([html.P([*told, f" · {when}"]), html.P(links)], className="source")


def _fields(row: Row) -> Component:
    """Each field with how it was read."""
    basis = trace(row["trace"])
    pairs: list[tuple[str, Any]] = [
        ("indicator", indicator_name(row["indicator"])),
        ("definition", definition(row["indicator"])),
        ("value_raw", f"{row['value_raw'] or ''}{row['unit_raw'] or ''}"),
        ("qualifier", code_name("qualifier", row["qualifier"])),
        ("measure", measure_name(row)),
        ("status", code_name("status", row["status"])),
        ("region", f"{row['region'] or '–'} {row['adcode'] or ''}"),
        ("partner", row["partner"]),
        ("period", _format.period(row["period_start"], row["period_end"], row["status"])),
        ("sector", sector_name(row["sector"])),
        ("project", row["project"]),
        ("confidence", f"{row['confidence']:.0%}" if row["confidence"] is not None else None),
    ]
    shown = [name for name, _ in pairs]
    pairs += [(name, "") for name in basis if name not in shown]
    said = [(name, value, basis.get(name, "")) for name, value in pairs if value not in (None, "") or name in basis]
    heads = html.Tr([html.Th(t(f"drawer.head_{name}"), scope="col") for name in ("field", "value", "basis")])
    lines = [
        html.Tr([html.Th(code_name("field", name), scope="row"), html.Td(value), html.Td(why, className="dim")])
        for name, value, why in said
    ]
    table = html.Table([html.Thead(heads), html.Tbody(lines)], className="fields reading-table")
    rule = html.P(t("drawer.rule", rule=worded(row["rule"] or "–")), className="dim small")
    return html.Details([html.Summary(t("drawer.fields")), table, rule], className="twin-box", open=True)


def _tellings(row: Row, told: list[Row], here: View) -> list[Component]:
    """What others say of the same cell: agreement, rivals to choose among, or values the wording does not tell apart."""
    if len(told) < 2:
        return [html.P(t("drawer.alone"), className="dim")]
    unclear, rivals = _unclear(told), _queries.differ([other["value"] for other in told])
    agree = "drawer.agree" if len({other["article_id"] for other in told}) > 1 else "drawer.agree_here"
    title = t("drawer.unclear" if unclear else "drawer.rivals" if rivals else agree)
    choose = rivals and not unclear
    lines = [
        html.Tr([html.Td(cell) for cell in _telling(other, row, told, here if choose else None)]) for other in told
    ]
    note = html.P(t("drawer.unclear_note" if unclear else "drawer.choice"), className="dim small")
    return [html.H3(title), html.Table(html.Tbody(lines), className="twin"), note]


def _telling(row: Row, shown: Row, told: list[Row], here: View | None) -> list[Any]:
    """One article's telling; a rival can be taken instead, which the address keeps."""
    copy = [html.Span(t("figure.copy"), className="badge")] if row["copy"] else []
    own = row["obs_id"] == shown["obs_id"]
    mark: list[Component] = [html.Span(t("figure.chosen"), className="badge badge-chosen")] if own else []
    if here and not own:
        mark = [html.A(t("drawer.take"), href=_taken(row, told, here), className="take")]
    said = html.A(row["title"] or row["source"], href=article_link(row["article_id"], row["start"]))
    when = _format.published(row["published"], row["dated"], "")
    return [[figure_value(row), " ", *mark, *copy], said, f"{row['publisher'] or ''} {when}".strip()]


def _taken(row: Row, told: list[Row], here: View) -> str:
    path, given = here
    wanted = given | {"pick": changed(g.get("picks", ()), told, row["obs_id"])}
    return address("/" + path.strip("/"), wanted, f"#e={row['obs_id']}")


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
    pairs = (
        ("fate", code_name("fate", row["fate"])),
        ("note", worded(row["note"] or "")),
        ("rule", worded(row["rule"] or "")),
    )
    lines = [html.Tr([html.Th(t(f"field.{name}"), scope="row"), html.Td(value)]) for name, value in pairs if value]
    return html.Article([quote, html.Table(html.Tbody(lines), className="fields")], className="evidence")
