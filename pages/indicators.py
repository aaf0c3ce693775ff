"""指标: the catalogue, each indicator's meaning, unit and coverage."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from dash import html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _queries
from pages._cells import whole
from pages._context import Params, link, register_page
from pages._store import Row, Run
from pages._tables import keep
from pages._text import code_name, codes, definition, language, t
from pages._words import names_of, words

COLUMNS = ("indicator", "unit", "definition", "figures", "places", "scopes", "years")


def render(run: Run, params: Params) -> Component:
    """Every indicator of the code list, and how well the articles cover it."""
    met = _queries.coverage(run)
    q = params.text("q")
    asked = words(q or "")
    listed = [
        row
        for code, row in codes("indicators").items()
        if all(word.within("\n".join((*row.values(), names_of(code)))) for word in asked)
    ]
    keep("indicators", [met[row["code"]] | {"indicator": row["code"]} for row in listed if row["code"] in met])
    head = ui.heads(COLUMNS)
    body: list[Component] = []
    for group, rows in groupby(sorted(listed, key=_grouped), key=lambda row: row["group"]):
        title = html.Th(code_name("group", group), colSpan=len(COLUMNS), scope="rowgroup")
        body += [html.Tr(title, className="group"), *(_line(row, met.get(row["code"])) for row in rows)]
    table = whole(html.Div(ui.cards(head, body, "matrix catalogue"), className="scroll tall", tabIndex="0"))
    return html.Div(
        [
            ui.heading("indicators"),
            ui.bar(ui.words("q", q, t("indicators.words"))),
            html.Section(table, className="panel"),
        ]
    )


def _grouped(row: dict[str, str]) -> int:
    return list(dict.fromkeys(other["group"] for other in codes("indicators").values())).index(row["group"])


def _line(row: dict[str, str], found: Row | None) -> Component:
    name = row[f"label_{language()}"]
    if found is None:
        cells = [name, code_name("unit", row["unit"]), definition(row["code"]), t("indicators.none"), "", "", ""]
        return html.Tr([html.Th(cells[0], scope="row"), *(html.Td(cell) for cell in cells[1:])], className="absent")
    years = str(found["first"] or "–") if found["first"] == found["last"] else f"{found['first']}–{found['last']}"
    numbers: list[Any] = [
        html.A(f"{found['n']:,}", href=link("/data", indicator=row["code"])),
        html.A(str(found["places"]), href=link("/years", indicator=row["code"])),
        str(found["scopes"]),
        years,
    ]
    first = html.Th(html.A(name, href=link("/compare", indicator=row["code"])), scope="row")
    units = html.Td(" / ".join(code_name("unit", unit) for unit in found["units"]))
    return html.Tr(
        [first, units, html.Td(definition(row["code"])), *(html.Td(cell, className="number") for cell in numbers)]
    )


register_page(__name__, "/indicators", "indicators", render)
