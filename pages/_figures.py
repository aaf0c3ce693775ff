"""Charts as functions of rows of figures, kept in a registry; no chart mixes what must not be mixed.

Actuals are solid, targets are hollow diamonds, forecasts hollow squares; a part-year figure carries its period.
A thin whisker spans the rival values of other articles. `customdata` holds the observation ids behind a mark.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from html import escape
from typing import Any, Final

import plotly.graph_objects as go
from plotly.io import templates

from pages import _format
from pages._beside import width
from pages._controls import MANY, figure_name, figure_period, figure_value, scope_name
from pages._prepared import is_doubtful
from pages._spans import is_part, of_one_period
from pages._store import Row
from pages._text import sector_name, t, theme
from pages._titles import in_two
from pages._words import short_name

PALETTE: Final = (
    "#0072B2",
    "#D55E00",
    "#009E73",
    "#CC79A7",
    "#E69F00",
    "#56B4E9",
    "#7A6FB0",
    "#8C6D31",
    "#5B6770",
    "#B03A5B",
)
DARK: Final = (
    "#4BA3DC",
    "#F08A4B",
    "#3FC79A",
    "#E3A3C7",
    "#F2BE4A",
    "#8CCBF2",
    "#A9A0DC",
    "#C4A468",
    "#9AA7B1",
    "#E07C98",
)
SYMBOL: Final = {"actual": "circle", "target": "diamond-open", "forecast": "square-open"}
FONT: Final = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif'
PICKED: Final = "#d6336c"  # rim of a mark whose telling the reader chose
LONGEST_NAME: Final = 52  # half Chinese characters of a bar's name in two lines
LONGEST_COLUMN: Final = 20  # half Chinese characters of the name of a heat map's column
HALF_SIGN: Final = 5  # pixels that half a leaning Chinese character is high
BAR: Final = (26, 34, 52)  # pixels a bar takes whose name has one, two or three lines


def palette() -> tuple[str, ...]:
    """Colours for categories (told apart by colour-blind eyes) on the asker's theme."""
    return DARK if theme() == "dark" else PALETTE


def blank(height: int, **layout: Any) -> go.Figure:
    """Return an empty chart in the asker's theme."""
    dark = theme() == "dark"
    ink, grid = ("#c9d1d9", "#30363d") if dark else ("#37424d", "#e6e9ed")
    axis = {"gridcolor": grid, "zeroline": False, "automargin": True, "linecolor": grid, "tickfont": {"size": 12}}
    look = {
        "template": _template(),
        "height": height,
        "autosize": True,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": ink, "size": 13, "family": FONT},
        "margin": {"l": 8, "r": 16, "t": 16, "b": 8},
        "hoverlabel": {"align": "left", "font": {"size": 13}, "bgcolor": "#161b22" if dark else "#ffffff"},
        "hovermode": "closest",
        "legend": {"orientation": "h", "y": -0.12, "yanchor": "top", "x": 0, "font": {"size": 12}},
        "colorway": palette(),
        "dragmode": False,
        "xaxis": {"tickformat": ",", "autotickangles": [0, 45]} | axis,  # on a phone years lean
        "yaxis": {"tickformat": ","} | axis,
    }
    return unchecked([], look | layout)


@cache
def _template() -> Any:
    return templates["none"].to_plotly_json()


def unchecked(traces: Sequence[dict[str, Any]], layout: Any) -> go.Figure:
    """Put a chart together without Plotly's check of each property, which costs ten times the rest (a test makes it)."""
    return go.Figure({"data": list(traces), "layout": layout}, _validate=False)


def hover(row: Row) -> str:
    """Word a mark for the pointer."""
    flags = [t(f"status.{row['status']}")] if row["status"] != "actual" else []
    flags += [t("figure.rival")] if row["rival"] else []
    flags += [t("figure.picked")] if row.get("picked") else []
    flags += [t("figure.unclear")] if row["unclear"] else []
    flags += [t("figure.doubt")] if is_doubtful(row) else []
    lines = [
        f"<b>{escape(row['region'] or '')}</b> {escape(figure_name(row))}",
        f"{escape(figure_period(row))}  <b>{escape(figure_value(row))}</b>",
        escape(f"{row['publisher'] or ''} {_format.published(row['published'], row['dated'], '')}"),
        *(["<i>" + escape(" · ".join(flags)) + "</i>"] if flags else []),
        f"<span style='opacity:.7'>{escape(t('chart.click'))}</span>",
    ]
    return "<br>".join(lines)


def marks(rows: Sequence[Row]) -> dict[str, Any]:
    """Give marks their words and the observations behind them."""
    return {
        "customdata": [",".join(row["obs_ids"][:MANY]) for row in rows],
        "hovertext": [hover(row) for row in rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def whiskers(rows: Sequence[Row], factor: float, axis: str) -> dict[str, Any]:
    """Rival values as a thin asymmetric whisker; empty where nobody disagrees."""
    if not any(row["rival"] for row in rows):
        return {}
    bars = {
        "type": "data",
        "symmetric": False,
        "thickness": 1.2,
        "width": 4,
        "color": "#8b949e",
        "array": [(row["high"] - row["value"]) / factor if row["rival"] else 0 for row in rows],
        "arrayminus": [(row["value"] - row["low"]) / factor if row["rival"] else 0 for row in rows],
    }
    return {f"error_{axis}": bars}


def opacity(rows: Sequence[Row]) -> list[float]:
    """Fade what is doubtful."""
    return [0.45 if is_doubtful(row) else 1.0 for row in rows]


def label(row: Row, by: str) -> str:
    """Name a figure's line, bar or cell by what tells it from the others."""
    if by == "figure":
        tail = f" · {sector_name(row['sector'])}" if row["sector"] else ""
        return scope_name(row) + tail
    if by == "sector":
        return sector_name(row["sector"])
    if by == "sector and region":
        return f"{sector_name(row['sector'])} · {row['region'] or '–'}"
    return row["region"] or "–"


def bars(rows: Sequence[Row], by: str = "region") -> go.Figure:
    """One bar a figure, longest first; targets and forecasts are hollow, each bar says its scope where they differ."""
    factor, _ = _format.pick_scale([row["value"] for row in rows], rows[0]["unit"])
    ordered = sorted(rows, key=lambda row: row["value"])
    names = _bar_names(ordered, by)
    lines = max(name.count("<br>") for name in names)
    figure = blank(max(140, 40 + BAR[lines] * len(ordered)), bargap=0.28, showlegend=False)
    colour, ink = palette()[0], "rgba(0,0,0,0)"
    figure.add_bar(
        y=list(range(len(ordered))),
        x=[row["value"] / factor for row in ordered],
        orientation="h",
        text=[escape(figure_value(row)) for row in ordered],
        textposition="outside",
        cliponaxis=False,
        marker={
            "color": [colour if row["status"] == "actual" else ink for row in ordered],
            "opacity": opacity(ordered),
            "line": {
                "color": [PICKED if row.get("picked") else colour for row in ordered],
                "width": [2 if row.get("picked") else 0 if row["status"] == "actual" else 1.6 for row in ordered],
            },
        },
        **marks(ordered),
        **whiskers(ordered, factor, "x"),
    )
    slots = [-0.7, max(len(ordered), 3) - 0.3]
    figure.update_yaxes(tickvals=list(range(len(ordered))), ticktext=names, showgrid=False, range=slots)
    figure.update_xaxes(rangemode="tozero", range=_room(ordered, factor), showgrid=False, showticklabels=False)
    figure.update_layout(margin={"t": 4, "b": 4, "r": 16 + 8 * max(width(figure_value(row)) for row in ordered)})
    return figure


def _room(rows: Sequence[Row], factor: float) -> list[float]:
    """Axis range; numbers beside bars stand in the margin, and those left of negative bars in room of their own."""
    top, low = max(0.0, *(row["high"] for row in rows)), min(0.0, *(row["low"] for row in rows))
    if low == 0:
        return [0, (top or 1.0) / factor]
    return [(low - (top - low) * 0.24) / factor, top / factor]


def _bar_names(rows: Sequence[Row], by: str) -> list[str]:
    """Name bars by what tells them from each other; only what is counted is shortened, never the period."""
    named = _named(rows, by)
    heads = list(zip(named, _bar_ends(rows, named), strict=True))
    short = [(_shortened(name), end) for name, end in heads]
    same, same_short = Counter(heads), Counter(short)
    found = []
    for whole, cut in zip(heads, short, strict=True):
        name, end = cut if same_short[cut] == same[whole] else whole
        found.append(_in_lines(name, [*end, t("figure.unclear")] if same[whole] > 1 else list(end)))
    return found


def _shortened(name: str) -> str:
    """A name that fits two lines, without its end where it is too long."""
    if width(name) <= LONGEST_NAME:
        return name
    return next(name[:end] for end in range(len(name), 0, -1) if width(name[:end]) < LONGEST_NAME - 1) + "…"


def _named(rows: Sequence[Row], by: str) -> list[str]:
    """Name what each bar counts; the place where all are of one place is in the title, as is the scope."""
    if by == "sector and region" and len({row["place"] for row in rows}) == 1:
        by = "sector"
    scoped = by != "figure" and len({scope_name(row) for row in rows}) > 1
    return [" · ".join([label(row, by), *([scope_name(row)] if scoped else [])]) for row in rows]


def _bar_ends(rows: Sequence[Row], named: Sequence[str]) -> list[tuple[str, ...]]:
    """What stands behind each name: the period where the title does not tell it, and whether it is a target or forecast."""
    moments: dict[str, set[Any]] = {}
    for name, row in zip(named, rows, strict=True):
        moments.setdefault(name, set()).add(None if is_part(row) else row["period_end"])
    one_year = len({row["year"] for row in rows}) == 1
    titled = of_one_period(rows)
    found: list[tuple[str, ...]] = []
    for name, row in zip(named, rows, strict=True):
        told = not titled if is_part(row) else len(moments[name]) > 1
        period = figure_period(row)
        period = (one_year and _format.within(row["year"], period)) or period
        status = [t(f"status.{row['status']}")] if row["status"] != "actual" else []
        found.append((*([period] if told else []), *status))
    return found


def _in_lines(name: str, end: Sequence[str]) -> str:
    """A bar's name with its end, in a line of its own where both are too long for two lines."""
    whole = " · ".join([name, *end])
    if not end or width(whole) <= LONGEST_NAME:
        return in_two(whole)
    return f"{in_two(name)}<br>{escape(' · '.join(end))}"


def heat(rows: Sequence[Row], across: str = "year", down: str = "sector") -> go.Figure:
    """Cells of a grid; a cell with several figures shows how many and takes no colour, for they must not be added."""
    factor, _ = _format.pick_scale([row["value"] for row in rows], rows[0]["unit"])
    cells: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        cells.setdefault((_cell_name(row, down), _cell_name(row, across)), []).append(row)
    told = Counter(y for y, _ in cells)
    ys = sorted(told, key=lambda y: (-told[y], y))[:40][::-1]
    xs = sorted({x for _, x in cells})
    grid = [[cells.get((y, x), []) for x in xs] for y in ys]
    heads = [_column_name(x) for x in xs]
    leaning = max(map(width, heads)) * HALF_SIGN if across != "year" else 0
    figure = blank(max(220, 90 + 30 * len(ys)) + leaning, showlegend=False)
    scale = "Blues" if theme() == "light" else [[0, "#0d2a3f"], [1, "#7cc4f2"]]
    figure.add_heatmap(
        x=[escape(x) for x in xs],
        y=[escape(y) for y in ys],
        xgap=2,
        ygap=2,
        colorscale=scale,
        hoverongaps=False,
        z=[[_alone(cell, factor) for cell in line] for line in grid],
        showscale=False,
        customdata=[[_ids(cell) for cell in line] for line in grid],
        text=[[_several(cell) for cell in line] for line in grid],
        texttemplate="%{text}",
        hovertext=[["<br>".join(hover(r) for r in cell[:4]) for cell in line] for line in grid],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    places = [(x, y) for y in ys for x in xs]
    many = [(x, y, cells[y, x]) for x, y in places if len(cells.get((y, x), [])) > 1]
    if many:
        figure.add_scatter(
            x=[escape(x) for x, _, _ in many],
            y=[escape(y) for _, y, _ in many],
            mode="markers+text",
            text=[t("chart.several", n=len(cell)) for _, _, cell in many],
            textfont={"size": 11},
            marker={"size": 22, "symbol": "square-open", "color": "#8b949e", "line": {"width": 1}},
            customdata=[_ids(cell) for _, _, cell in many],
            hovertext=["<br>".join(hover(r) for r in cell[:4]) for _, _, cell in many],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    figure.update_xaxes(type="category", side="top", showgrid=False, tickvals=list(map(escape, xs)), ticktext=heads)
    figure.update_yaxes(type="category", showgrid=False, dtick=1)
    return figure


def _column_name(name: str) -> str:
    """Name of a column, short enough to lean above it."""
    called = short_name(name)
    return escape(called if width(called) <= LONGEST_COLUMN else called[: LONGEST_COLUMN // 2 - 1] + "…")


def _cell_name(row: Row, by: str) -> str:
    return str(row["year"]) if by == "year" else label(row, by)


def _alone(cell: Sequence[Row], factor: float) -> float | None:
    return cell[0]["value"] / factor if len(cell) == 1 else None


def _several(cell: Sequence[Row]) -> str:
    return escape(figure_value(cell[0])) if len(cell) == 1 else ""


def _ids(cell: Sequence[Row]) -> str:
    return ",".join(row["obs_ids"][0] for row in cell[:MANY])


def tint(colour: str, share: float) -> str:
    """Mix a colour with the card behind it, for areas that carry text."""
    return mix("#171c22" if theme() == "dark" else "#ffffff", colour, share)


def mix(low: str, high: str, share: float) -> str:
    """Colour at a share of the way from one colour to another."""
    pairs = [(int(low[at : at + 2], 16), int(high[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
