"""文章: the list of articles; one article with every number marked by its fate."""

from __future__ import annotations

from collections import Counter
from typing import Any

from dash import html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _format, _queries
from pages._cells import a, span, td, tr, whole
from pages._context import ARTICLE_ID, Params, link, register_page, safe_address
from pages._prepared import is_doubtful
from pages._store import Row, Run
from pages._tables import keep
from pages._text import advice, code_name, t


def render(run: Run, params: Params) -> Component:
    """One article where the address names one, else the list."""
    article_id = params.match("id", ARTICLE_ID)
    article = _queries.article(run, article_id) if article_id else None
    if article is not None:
        return _one(run, article, params)
    params.miss("id", params.text("id"))
    q = params.text("q")
    found = _queries.articles(run, q)
    keep("articles", found)
    head = ui.heads(("title", "publisher", "published", "numbers", "read"))
    table = ui.cards(head, [_listed(row) for row in found], "twin articles")
    body = whole(html.Div(table, className="scroll", tabIndex="0")) if found else ui.hint(t("empty.rows"))
    return html.Div(
        [ui.heading("articles"), ui.bar(ui.words("q", q, t("articles.words"))), html.Section(body, className="panel")]
    )


def _listed(row: Row) -> Component:
    title = a(row["title"] or t("article.untitled"), href=ui.article_link(row["article_id"]))
    copy = [" ", span(t("figure.copy"), className="badge")] if row["duplicate_of"] else []
    cells: list[Any] = [[title, *copy], row["publisher"] or "–", _format.published(row["published"], row["dated"])]
    numbers = [td(str(row[name] or 0), className="number") for name in ("mentions", "observations")]
    return tr([*(td(cell) for cell in cells), *numbers])


def _one(run: Run, article: Row, params: Params) -> Component:
    mentions = _queries.mentions(run, article["article_id"])
    owned: dict[int, list[str]] = {}
    doubtful = set[int]()
    rows = _queries.of_article(run, article["article_id"])
    keep("observations", rows)
    keep("mentions", mentions)
    for row in rows:
        owned.setdefault(row["start"], []).append(row["obs_id"])
        if is_doubtful(row):
            doubtful.add(row["start"])
    at = params.text("at")
    marked = _marked(article, mentions, owned, doubtful, at)
    text = whole(html.Div(marked, className="article-text", lang="zh-CN"))
    issues = _queries.issues(run, article["article_id"])
    side = [ui.panel(t("article.legend"), _legend(mentions)), ui.panel(t("article.about"), _about(article))]
    if issues:
        lines = [
            html.Li(
                [
                    html.Span(code_name("issue", row["kind"]), className="badge"),
                    " ",
                    advice(row["kind"], row["message"] or ""),
                ],
                title=row["message"],
            )
            for row in issues
        ]
        side.append(ui.panel(t("article.issues"), html.Ul(lines, className="issues")))
    back = html.A(t("article.back"), href=link("/articles"), className="dim")
    head = html.Div([back, html.H1(article["title"] or t("article.untitled"), className="page-title")])
    return html.Div([head, html.Div([html.Section(text, className="panel"), html.Div(side)], className="reading")])


def _marked(
    article: Row, mentions: list[Row], owned: dict[int, list[str]], doubtful: set[int], at: str | None
) -> list[Any]:
    """The clean text, paragraph by paragraph, every mention a link to its row or its reason."""
    spans: list[tuple[int, int, Component]] = []
    text, last = article["text"] or "", 0
    for mention in mentions:
        start, end = mention["start"], mention["end"]
        if start < last or text[start:end] != mention["quote"]:
            continue
        spans.append((start, end, _mark(article["article_id"], mention, owned.get(start, []), start in doubtful, at)))
        last = end
    return _paragraphs(text, spans)


def _mark(article_id: str, mention: Row, obs_ids: list[str], doubtful: bool, at: str | None) -> Component:
    start, fate = mention["start"], mention["fate"]
    anchor = ui.evidence(obs_ids) if obs_ids else f"#n={article_id}-{start}"
    here = " at" if at == str(start) else ""
    doubt = " doubtful" if doubtful else ""
    name = f"mark fate-{fate}{here}{doubt}"
    return html.A(mention["quote"], href=anchor, className=name, title=code_name("fate", fate))


def _paragraphs(text: str, spans: list[tuple[int, int, Component]]) -> list[Any]:
    paragraphs: list[Any] = []
    position, queue = 0, list(spans)
    for line in text.split("\n"):
        parts: list[Any] = []
        end, cursor = position + len(line), position
        while queue and queue[0][0] < end:
            start, stop, mark = queue.pop(0)
            parts += [text[cursor:start], mark]
            cursor = stop
        parts.append(text[cursor:end] if cursor < end else "")
        paragraphs.append(html.P(parts))
        position = end + 1
    return paragraphs


def _legend(mentions: list[Row]) -> Component:
    fates = Counter(mention["fate"] for mention in mentions)
    items = [
        html.Li(
            [html.Span(code_name("fate", fate), className=f"mark fate-{fate}"), html.Span(str(n), className="count")]
        )
        for fate, n in fates.most_common()
    ]
    said = html.P(t("article.accounted", n=len(mentions)), className="dim")
    return html.Div([said, html.Ul(items, className="legend")])


def _about(article: Row) -> Component:
    address = safe_address(article["source"])
    source = article["source"]
    if address:
        source = html.A(source, href=address, target="_blank", rel="noopener noreferrer")
    pairs = [
        ("publisher", article["publisher"] or t("article.no_publisher")),
        ("published", _format.published(article["published"], article["dated"])),
        ("date_basis", _basis(article["date_basis"] or "")),
        ("document_number", article["document_number"]),
        ("source", source),
        ("encoding", article["encoding"]),
        ("chars", f"{article['chars'] or 0:,}"),
    ]
    if article["duplicate_of"]:
        pairs.append(("duplicate_of", html.A(t("article.first_copy"), href=ui.article_link(article["duplicate_of"]))))
    lines = [html.Tr([html.Th(t(f"field.{name}"), scope="row"), html.Td(value)]) for name, value in pairs if value]
    return html.Table(html.Tbody(lines), className="fields")


def _basis(noted: str) -> str:
    """Word where an article's date comes from: `inferred: newest year in the text; 今年9月`."""
    return " · ".join(code_name("basis", part) for part in noted.replace(": ", "; ").split("; "))


register_page(__name__, "/articles", "articles", render)
