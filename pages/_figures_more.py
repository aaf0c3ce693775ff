"""Further kinds of charts: timeline of projects, targets against results, slopes, small multiples, coverage."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from pages import _format
from pages._controls import MANY, figure_name, figure_value
from pages._figures import SYMBOL, blank, chart_kind, hover, marks, opacity, palette, series, tint
from pages._store import Row
from pages._text import code_name, stages, t

COLUMNS = 3


@chart_kind("timeline")
def timeline(rows: Sequence[Row]) -> go.Figure:
    """Stages of projects over time, a line a project; a stage still to come is hollow."""
    names = list(dict.fromkeys(row["project"] for row in rows))
    figure = blank(max(180, 90 + 30 * len(names)))
    for stage in stages():
        some = [row for row in rows if row["stage"] == stage]
        if not some:
            continue
        figure.add_scatter(
            x=[row["period_end"] for row in some],
            y=[escape(_short(row["project"])) for row in some],
            mode="markers",
            name=escape(code_name("stage", stage)),
            marker={
                "size": 12,
                "color": palette()[stages().index(stage) % len(palette())],
                "symbol": [SYMBOL[row["status"]] for row in some],
                "line": {"width": [2 if row["status"] != "actual" else 0 for row in some]},
            },
            customdata=[f"#p={row['project_id']}" for row in some],
            hovertext=[_event(row) for row in some],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    figure.update_yaxes(type="category", autorange="reversed")
    figure.update_xaxes(tickformat="%Y-%m", type="date", nticks=8)
    return figure


def _short(text: str) -> str:
    return text if len(text) <= 18 else text[:17] + "…"


def _event(row: Row) -> str:
    when = _format.period(row["period_start"], row["period_end"], row["status"])
    flag = f" ({code_name('status', row['status'])})" if row["status"] != "actual" else ""
    return (
        f"<b>{escape(row['project'])}</b><br>{escape(code_name('stage', row['stage']))}{escape(flag)} · {escape(when)}"
    )


@chart_kind("progress")
def progress(rows: Sequence[Row]) -> go.Figure:
    """Result as a share of its target (row `goal`), with the target as the 100 % line."""
    figure = blank(max(160, 70 + 28 * len(rows)), showlegend=False)
    share = [100 * row["value"] / row["goal"]["value"] for row in rows]
    good, poor = palette()[2], palette()[1]
    names = [f"{row['region'] or '–'} · {figure_name(row)} · {row['year']}" for row in rows]
    figure.add_scatter(
        x=share,
        y=list(range(len(rows))),
        mode="markers+text",
        text=[f"{one:.1f}%" for one in share],
        textposition="middle right",
        marker={"size": 12, "color": [good if one >= 100 else poor for one in share], "opacity": opacity(rows)},
        customdata=[",".join([row["obs_ids"][0], row["goal"]["obs_ids"][0]]) for row in rows],
        hovertext=[f"{hover(row)}<br>{escape(t('status.target'))} {escape(figure_value(row['goal']))}" for row in rows],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    figure.add_vline(x=100, line={"dash": "dash", "width": 1.2, "color": "#8b949e"})
    low, high = min([*share, 100]), max([*share, 100])
    pad = max(high - low, 2) * 0.2
    figure.update_xaxes(ticksuffix="%", range=[low - pad, high + pad])
    figure.update_yaxes(
        tickvals=list(range(len(rows))), ticktext=[escape(_cut(name)) for name in names], autorange="reversed"
    )
    return figure


def _cut(text: str) -> str:
    return text if len(text) <= 24 else text[:23] + "…"


@chart_kind("slope")
def slope(rows: Sequence[Row]) -> go.Figure:
    """First and last whole-year actual of each place, joined."""
    fitting = [
        row for row in rows if row["status"] == "actual" and row["span"] in ("year", "stock") and not row["unclear"]
    ]
    ends = []
    for place in dict.fromkeys(row["place"] for row in fitting):
        mine = sorted((row for row in fitting if row["place"] == place), key=lambda row: row["period_end"])
        ends += [mine[0]] if len(mine) == 1 else [mine[0], mine[-1]]
    return series(ends or list(rows))


@chart_kind("multiples")
def multiples(rows: Sequence[Row]) -> go.Figure:
    """One small chart a place, all on the same scale."""
    places = list(dict.fromkeys(row["place"] for row in rows))
    named = {row["place"]: row["region"] or "–" for row in rows}
    columns = min(COLUMNS, len(places))
    lines = -(-len(places) // columns)
    factor, unit = _format.pick_scale([row["value"] for row in rows], rows[0]["unit"])
    look = blank(80 + 190 * lines, showlegend=False)
    titles = [escape(named[place]) for place in places]
    figure = make_subplots(lines, columns, shared_yaxes="all", subplot_titles=titles, vertical_spacing=0.24 / lines)
    figure.update_layout(look.layout)
    for n, place in enumerate(places):
        for status, joined in (("actual", True), ("target", False), ("forecast", False)):
            some = [row for row in rows if row["place"] == place and row["status"] == status]
            some.sort(key=lambda row: row["period_end"])
            if not some:
                continue
            whole = joined and all(row["span"] != "part" and not row["unclear"] for row in some)
            figure.add_scatter(
                x=[row["year"] for row in some],
                y=[row["value"] / factor for row in some],
                mode="lines+markers" if whole else "markers",
                line={"color": palette()[0], "width": 2},
                marker={
                    "size": 7,
                    "symbol": SYMBOL[status],
                    "color": palette()[0 if joined else 1],
                    "opacity": opacity(some),
                },
                row=n // columns + 1,
                col=n % columns + 1,
                **marks(some),
            )
    figure.update_xaxes(look.layout.xaxis, tickformat="d", dtick=_step(rows))
    figure.update_yaxes(look.layout.yaxis, rangemode="tozero" if rows[0]["measure"] == "level" else "normal")
    figure.update_yaxes(title=unit, col=1)
    figure.update_annotations(font_size=13)
    return figure


def _step(rows: Sequence[Row]) -> int:
    years = [int(row["year"]) for row in rows]
    return max(1, -(-(max(years) - min(years)) // 4))


@chart_kind("coverage")
def coverage(rows: Sequence[Row], places: Sequence[str]) -> go.Figure:
    """How many observations each place has in each year; an empty cell was not found, a ring holds doubtful ones."""
    named = {row["key"]: row["name"] or "–" for row in rows}
    years = sorted({row["year"] for row in rows})
    cells = {(row["key"], row["year"]): row for row in rows}
    order = list(reversed(places))
    grid = [[cells.get((place, year)) for year in years] for place in order]
    figure = blank(max(220, 90 + 26 * len(order)), showlegend=False)
    shades = [[0, tint(palette()[0], 0.12)], [1, palette()[0]]]
    labels = [escape(named[place]) for place in order]
    figure.add_heatmap(
        x=[str(year) for year in years],
        y=labels,
        z=[[cell["n"] if cell else None for cell in line] for line in grid],
        xgap=2,
        ygap=2,
        hoverongaps=False,
        colorscale=shades,
        showscale=False,
        texttemplate="%{z}",
        customdata=[[",".join(cell["obs_ids"][:MANY]) if cell else "" for cell in line] for line in grid],
        hovertemplate="%{y} %{x}: %{z}<extra></extra>",
    )
    corners = [(place, label, year) for place, label in zip(order, labels, strict=True) for year in years]
    known = [(str(year), label, cells.get((place, year))) for place, label, year in corners]
    doubtful = [(x, y, cell) for x, y, cell in known if cell and cell["doubts"]]
    if doubtful:
        figure.add_scatter(
            x=[x for x, _, _ in doubtful],
            y=[y for _, y, _ in doubtful],
            mode="markers",
            marker={"size": 24, "symbol": "circle-open", "color": palette()[1], "line": {"width": 1.5}},
            customdata=[",".join(cell["obs_ids"][:MANY]) for _, _, cell in doubtful],
            hovertext=[t("chart.doubts", n=cell["doubts"]) for _, _, cell in doubtful],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    figure.update_xaxes(type="category", side="top", showgrid=False)
    figure.update_yaxes(type="category", showgrid=False)
    return figure
