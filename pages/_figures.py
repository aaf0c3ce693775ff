"""Charts as functions of rows of figures, kept in a registry; no chart mixes what must not be mixed.

Actuals are solid, targets are hollow diamonds, forecasts hollow squares; a part-year figure carries its period.
A thin whisker spans the rival values of other articles. `customdata` holds the observation ids behind a mark.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from html import escape
from typing import Any, Final

import plotly.graph_objects as go
from plotly.io import templates

from pages import _format, _queries
from pages._controls import MANY, figure_name, figure_period, figure_value, scope_name
from pages._store import Row
from pages._text import sector_name, t, theme
from pages._titles import in_two

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
MOST_LABELS: Final = 8  # lines that carry their name at their end
MOST_PERIODS: Final = 8  # part-years that say their period beside the mark; of more, the pointer tells
LONGEST_LABEL: Final = 14
Chart = Callable[..., go.Figure]
CHARTS: Final[dict[str, Chart]] = {}


def chart_kind(name: str) -> Callable[[Chart], Chart]:
    """Register a kind of chart under its name."""

    def keep(draw: Chart) -> Chart:
        CHARTS[name] = draw
        return draw

    return keep


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
    flags += [t("figure.doubt")] if (row["confidence"] or 0) < _queries.DOUBT else []
    lines = [
        f"<b>{escape(row['region'] or '')}</b> {escape(figure_name(row))}",
        f"{escape(figure_period(row))}  <b>{escape(figure_value(row))}</b>",
        escape(f"{row['publisher'] or ''} {row['published'] or ''}"),
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
    return [0.45 if (row["confidence"] or 0) < _queries.DOUBT else 1.0 for row in rows]


@chart_kind("series")
def series(rows: Sequence[Row], by: str = "region", height: int = 360) -> go.Figure:
    """Figures over years, one colour a name of `by`; lines join whole years (or stocks) of actuals only."""
    factor, _ = _format.pick_scale([row["value"] for row in rows], rows[0]["unit"])
    named: dict[str, list[Row]] = {}
    for row in rows:
        named.setdefault(_label(row, by), []).append(row)
    labelled = len(named) <= MOST_LABELS
    spelt = sum(row["span"] in ("part", "years") for row in rows) <= MOST_PERIODS
    traces: list[dict[str, Any]] = []
    for n, (name, mine) in enumerate(named.items()):
        for k, kind in enumerate(sorted({_kind(row) for row in mine})):
            some = sorted((row for row in mine if _kind(row) == kind), key=lambda row: row["period_end"])
            look = {"name": escape(name), "legendgroup": name, "showlegend": k == 0 and not labelled}
            traces.append(look | _line(some, kind, palette()[n % len(palette())], factor, spelt=spelt))
    figure = unchecked(traces, blank(height).layout)
    years = sorted({row["year"] for row in rows})
    shown = thinned(years)
    span = [years[0] - 0.5, years[-1] + 0.5]
    figure.update_xaxes(tickvals=shown, ticktext=[str(year) for year in shown], showgrid=False, range=span)
    figure.update_yaxes(rangemode="tozero" if rows[0]["measure"] == "level" else "normal")
    if labelled and len(named) > 1:
        _name_ends(figure, rows, named, factor)
    return figure


def _kind(row: Row) -> tuple[str, str]:
    return row["status"], row["span"]


def _line(some: list[Row], kind: tuple[str, str], colour: str, factor: float, *, spelt: bool) -> dict[str, Any]:
    """One trace: figures of one name, status and span; a part-year is a small mark, with its period where `spelt`."""
    status, span = kind
    part = span in ("part", "years")
    joined = status == "actual" and not part and not any(row["unclear"] for row in some)
    width = [2.5 if row.get("picked") else 2 if status != "actual" else 0 for row in some]
    return {
        "type": "scatter",
        "x": [row["year"] for row in some],
        "y": [row["value"] / factor for row in some],
        "cliponaxis": False,
        "mode": "lines+markers" if joined else "markers+text",
        "line": {"color": colour, "width": 2},
        "text": [escape(_format.within(row["year"], figure_period(row))) if part and spelt else "" for row in some],
        "textposition": "top center",
        "textfont": {"size": 11},
        "marker": {
            "color": colour,
            "size": 7 if part else 9 if status == "actual" else 11,
            "symbol": SYMBOL[status],
            "opacity": opacity(some),
            "line": {"width": width, "color": [PICKED if row.get("picked") else colour for row in some]},
        },
        **marks(some),
        **whiskers(some, factor, "y"),
    }


def thinned(years: Sequence[int], most: int = 9) -> list[int]:
    """At most so many of the years, evenly, the last one among them."""
    step = -(-len(years) // most)
    return list(years)[::-1][::step][::-1]


def _name_ends(figure: go.Figure, rows: Sequence[Row], named: Mapping[str, list[Row]], factor: float) -> None:
    """Write each line's name at the right edge in its colour, as far apart as reading needs."""
    ends = []
    for n, (name, mine) in enumerate(named.items()):
        last = max(mine, key=lambda row: (row["status"] == "actual", row["span"] != "part", row["period_end"]))
        ends.append((last["value"] / factor, name, palette()[n % len(palette())]))
    values = [row["value"] / factor for row in rows]
    low = min(values) if rows[0]["measure"] != "level" else min(0.0, *values)
    gap = ((max(values) - low) or 1.0) * 17 / (figure.layout.height - 60)
    at = float("-inf")
    for value, name, colour in sorted(ends, key=lambda end: end[0]):
        at = max(value, at + gap)
        text = escape(name if len(name) <= LONGEST_LABEL else name[: LONGEST_LABEL - 1] + "…")
        ink = mix(colour, str(figure.layout.font.color), 0.35)  # pale colours are for marks, not for words
        look = {"text": text, "showarrow": False, "font": {"color": ink, "size": 12}}
        figure.add_annotation(x=1, xref="paper", xanchor="left", xshift=4, y=at, yanchor="middle", **look)
    longest = max(min(_width(name), 2 * LONGEST_LABEL) for name in named)
    figure.update_layout(margin={"r": 10 + 7 * longest})


def _label(row: Row, by: str) -> str:
    if by == "figure":
        tail = f" · {sector_name(row['sector'])}" if row["sector"] else ""
        return scope_name(row) + tail
    if by == "sector":
        return sector_name(row["sector"])
    if by == "sector and region":
        return f"{sector_name(row['sector'])} · {row['region'] or '–'}"
    return row["region"] or "–"


@chart_kind("bars")
def bars(rows: Sequence[Row], by: str = "region") -> go.Figure:
    """One bar a figure, longest first; targets and forecasts are hollow, each bar says its scope where they differ."""
    factor, _ = _format.pick_scale([row["value"] for row in rows], rows[0]["unit"])
    ordered = sorted(rows, key=lambda row: row["value"])
    names = [_bar_name(row, by, rows) for row in ordered]
    figure = blank(
        max(140, 40 + (34 if "<br>" in "".join(names) else 26) * len(ordered)), bargap=0.28, showlegend=False
    )
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
    figure.update_layout(margin={"t": 4, "b": 4, "r": 16 + 8 * max(_width(figure_value(row)) for row in ordered)})
    return figure


def _width(text: str) -> int:
    """How wide a text is, in half Chinese characters."""
    return len(text.encode("gbk", "replace"))


def _room(rows: Sequence[Row], factor: float) -> list[float]:
    """Axis range; numbers beside bars stand in the margin, and those left of negative bars in room of their own."""
    top, low = max(0.0, *(row["high"] for row in rows)), min(0.0, *(row["low"] for row in rows))
    if low == 0:
        return [0, (top or 1.0) / factor]
    return [(low - (top - low) * 0.24) / factor, top / factor]


def _bar_name(row: Row, by: str, rows: Sequence[Row]) -> str:
    """Name a bar by what tells it from the others; its place where all are of one place is in the title."""
    one_place = by == "sector and region" and len({other["place"] for other in rows}) == 1
    parts = [_label(row, "sector" if one_place else by)]
    if by != "figure" and len({scope_name(other) for other in rows}) > 1:
        parts.append(scope_name(row))
    if row["span"] in ("part", "years"):
        parts.append(figure_period(row))
    if row["status"] != "actual":
        parts.append(t(f"status.{row['status']}"))
    text = " · ".join(parts)
    return in_two(text if len(text) <= 26 else text[:25] + "…")


@chart_kind("heat")
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
    figure = blank(max(220, 90 + 30 * len(ys)), showlegend=False)
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
    figure.update_xaxes(type="category", side="top", showgrid=False)
    figure.update_yaxes(type="category", showgrid=False)
    return figure


def _cell_name(row: Row, by: str) -> str:
    return str(row["year"]) if by == "year" else _label(row, by)


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
