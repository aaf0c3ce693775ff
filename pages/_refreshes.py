"""What refreshes did, by source, and changes that are rarely right: on the page 质量 and as an RSS feed."""

from __future__ import annotations

import datetime as dt
from email.utils import format_datetime
from typing import Final
from xml.etree import ElementTree as Xml  # only writes here

from dash import html
from dash.development.base_component import Component
from flask import Blueprint, Response, request

from pages import _controls as ui
from pages import _format, _queries
from pages._context import store
from pages._store import Row, Run
from pages._tables import keep
from pages._text import code_name, indicator_name, t

ARTICLES: Final = ("new", "changed", "again", "unchanged", "duplicate", "refused", "failed", "withdrawn")
FIGURES: Final = ("figures_gained", "figures_lost", "figures_changed")
LOST: Final = "indicator_lost"
TOLD: Final = 30  # refreshes in the feed
routes = Blueprint("refreshes", __name__)


def panels(run: Run) -> list[Component]:
    """What the refresh of this run found by source, and the anomalies of the last weeks."""
    report, odd = _queries.report(run), _queries.anomalies(run)
    keep("report", report)
    keep("anomalies", odd)
    head = ui.heads(("source", *ARTICLES, *FIGURES), "refresh")
    told = ui.folded(head, [_source(row) for row in report], opened=True) if report else ui.hint(t("refresh.none"))
    feed = html.A(t("refresh.feed"), href="/refreshes.xml")
    said = ui.hint(t("refresh.no_anomalies"))
    if odd:
        said = ui.folded(
            ui.heads(("run", "anomaly", "figure", "before", "now", "source"), "refresh"), _lines(run, odd), opened=True
        )
    return [
        ui.panel(t("refresh.report"), told, html.P(feed), note=t("refresh.report_note")),
        ui.panel(t("refresh.anomalies", n=len(odd)), said, note=t("refresh.anomalies_note")),
    ]


def _source(row: Row) -> Component:
    name: list[Component | str] = [row["source"]]
    if row["kind"]:
        name += [html.Br(), html.Span(code_name("issue", row["kind"]), className="badge severity-error")]
    return html.Tr(
        [
            html.Td(name, className="cut"),
            *(html.Td(f"{row[one]:,}", className="number") for one in (*ARTICLES, *FIGURES)),
        ]
    )


def _lines(run: Run, rows: list[Row]) -> list[Component]:
    """A line an anomaly; where the run has its figure, with unit and period, and its sentence behind the value."""
    told = {row["obs_id"]: row for row in _queries.told(run, tuple(row["obs_id"] for row in rows if row["obs_id"]))}
    return [_line(row, told.get(row["obs_id"])) for row in rows]


def _line(row: Row, figure: Row | None) -> Component:
    when = ui.figure_period(figure) if figure else row["period_end"] or ""
    now: Component | str = _amount(row, "now", figure)
    if figure:
        now = html.A(now, href=ui.evidence([row["obs_id"]]), className="figure-link")
    said = (
        row["run"],
        code_name("anomaly", row["kind"]),
        f"{row['region'] or ''} {indicator_name(row['indicator'])} {when}",
    )
    numbers = (_amount(row, "before", figure), now)
    return html.Tr(
        [
            *(html.Td(text) for text in said),
            *(html.Td(number, className="number") for number in numbers),
            html.Td(_article(row, figure), className="cut"),
        ]
    )


def _amount(row: Row, column: str, figure: Row | None) -> str:
    """A value of an anomaly; of an indicator lost, how many articles told of it."""
    if row[column] is None:
        return "–"
    if row["kind"] == LOST:
        return t("refresh.articles_n", n=_format.digits(row[column]))
    return _format.value(row[column], figure["unit"]) if figure else _format.digits(row[column])


def _article(row: Row, figure: Row | None) -> Component | str:
    if not row["article_id"]:
        return str(row["source"] or "")
    name, at = (figure["title"], figure["start"]) if figure else (None, None)
    return html.A(name or row["source"], href=ui.article_link(row["article_id"], at))


@routes.get("/refreshes.xml")
def feed() -> Response:
    """The newest refreshes as RSS 2.0, newest first, in Chinese or as the cookie says."""
    root = request.url_root.rstrip("/")
    rss = Xml.Element("rss", version="2.0")
    channel = Xml.SubElement(rss, "channel")
    for name, text in (
        ("title", t("refresh.feed_title")),
        ("link", f"{root}/quality"),
        ("description", t("refresh.report_note")),
    ):
        Xml.SubElement(channel, name).text = text
    for manifest in store().history(TOLD):
        _add(channel, manifest, root)
    return Response(Xml.tostring(rss, "utf-8", xml_declaration=True), content_type="application/rss+xml; charset=utf-8")


def _add(channel: Xml.Element, manifest: Row, root: str) -> None:
    address = f"{root}/quality?run={manifest['run']}"
    created = dt.datetime.fromisoformat(manifest["created"])
    said = {"title": t("refresh.named", run=manifest["run"]), "link": address, "description": _summary(manifest)}
    item = Xml.SubElement(channel, "item")
    for name, text in (said | {"guid": address, "pubDate": format_datetime(created)}).items():
        Xml.SubElement(item, name).text = text


def _summary(manifest: Row) -> str:
    """Say what a refresh did, in one line."""
    report, counts = manifest.get("report") or {}, manifest["counts"]
    articles = [
        f"{t(f'refresh.{one}')} {report.get(one, counts.get(one))}"
        for one in ARTICLES
        if report.get(one, counts.get(one))
    ]
    figures = [f"{t(f'refresh.{one}')} {report[one]}" for one in FIGURES if report.get(one)]
    odd = [t("refresh.anomalies", n=report["anomalies"])] if report.get("anomalies") else []
    restored = [t("refresh.restored", run=manifest["restored_from"])] if manifest.get("restored_from") else []
    return " · ".join([*restored, *articles, *figures, *odd]) or t("refresh.nothing")
