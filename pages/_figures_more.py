"""Further kinds of charts: timeline of projects, targets against results, slopes, small multiples, coverage, treemap."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from pages import _format
from pages._beside import width
from pages._controls import MANY, figure_name, figure_value
from pages._figures import SYMBOL, blank, hover, marks, opacity, palette, tint
from pages._prepared import is_doubtful
from pages._series import periods, series, traces, years_shown
from pages._spans import is_whole, over_years
from pages._store import Row
from pages._text import code_name, indicator_name, sector_name, stages, t
from pages._titles import in_two

COLUMNS = 3
LINE = 190  # pixels of a line of small charts
EDGES = 60  # of them above and below the marks
SMALL = 100  # pixels across of a small chart, on a phone
MOST_TICKS = 8
MONTHS = 12
FITS = 24  # half Chinese characters of a target's name on a phone
LONG = 10  # lines of a timeline above which its years stand too
AXIS = 28  # pixels that they take
BEYOND = 200  # per cent of a target at which bars are cut


def timeline(rows: Sequence[Row]) -> go.Figure:
    """Stages of projects over time, a line a project; a stage still to come is hollow, one known to be past by a day pale."""
    names = list(dict.fromkeys(row["project"] for row in rows))
    long = len(names) > LONG
    height = max(180, 90 + 30 * len(names)) + (AXIS if long else 0)
    figure = blank(height)
    for stage in stages():
        some = [row for row in rows if row["stage"] == stage]
        if some:
            _stage(figure, some, palette()[stages().index(stage) % len(palette())], "x2" if long else "x")
    figure.update_yaxes(type="category", autorange="reversed")
    axis = {"type": "date"} | _months([row["period_end"] for row in rows])
    figure.update_xaxes(**axis)
    room = AXIS if long else 0
    if long:  # the years stand above as well
        figure.update_layout(
            xaxis2=figure.layout.xaxis.to_plotly_json() | {"side": "top", "overlaying": "x", "showgrid": False}
        )
    legend = {"y": 1 + (8 + room) / (height - 2 * EDGES - room), "yanchor": "bottom"}
    figure.update_layout(legend=legend, margin={"t": 36 + room})
    return figure


def _stage(figure: go.Figure, some: Sequence[Row], colour: str, axis: str) -> None:
    """Marks of one stage; its sign in the legend is always the full one."""
    name = escape(code_name("stage", some[0]["stage"]))
    figure.add_scatter(
        x=[row["period_end"] for row in some],
        y=[escape(_short(row["project"])) for row in some],
        mode="markers",
        cliponaxis=False,
        name=name,
        legendgroup=name,
        showlegend=False,
        marker={
            "size": 12,
            "color": [tint(colour, 0.3) if _is_by_a_day(row) else colour for row in some],
            "symbol": [SYMBOL[row["status"]] for row in some],
            "line": {
                "width": [2 if row["status"] != "actual" or _is_by_a_day(row) else 0 for row in some],
                "color": colour,
            },
        },
        customdata=[f"#p={row['project_id']}" for row in some],
        hovertext=[_event(row) for row in some],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    sign = {"size": 12, "color": colour, "symbol": SYMBOL["actual"]}
    figure.add_scatter(
        x=[None], y=[None], xaxis=axis, mode="markers", name=name, legendgroup=name, marker=sign, customdata=[""]
    )


def _is_by_a_day(row: Row) -> bool:
    """Whether a stage is known to be reached by a day, mostly its article's, but not when."""
    return row["status"] == "actual" and row["period_start"] is None


def _months(days: Sequence[dt.date]) -> dict[str, Any]:
    """Ticks at the starts of months, wide enough apart that none is named twice, with room on both sides."""
    first, last = min(days), max(days)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    step = next((size for size in (1, 3, 6, 12, 24, 60) if months / size <= MOST_TICKS), 120)
    pad = dt.timedelta(days=max(20, round(months * 1.2)))
    start = dt.date(first.year, 1 if step >= MONTHS else first.month, 1)
    look = {"tick0": start.isoformat(), "dtick": f"M{step}", "tickformat": "%Y" if step >= MONTHS else "%Y-%m"}
    return look | {"range": [(first - pad).isoformat(), (last + pad).isoformat()]}


def _short(text: str) -> str:
    return text if len(text) <= 18 else text[:17] + "…"


def _event(row: Row) -> str:
    when = _format.period(row["period_start"], row["period_end"], row["status"])
    flag = f" ({code_name('status', row['status'])})" if row["status"] != "actual" else ""
    return (
        f"<b>{escape(row['project'])}</b><br>{escape(code_name('stage', row['stage']))}{escape(flag)} · {escape(when)}"
    )


def progress(rows: Sequence[Row]) -> go.Figure:
    """Result as a share of its target (row `goal`), the target as the 100 % line; a bar's upright says how much time is gone.

    Bars end at `BEYOND`, so that one result far above its target does not flatten the others; their number is told.
    """
    figure = blank(max(150, 50 + 34 * len(rows)), showlegend=False, bargap=0.4)
    share = [100 * row["value"] / row["goal"]["value"] for row in rows]
    good, poor = palette()[2], palette()[1]
    slots = list(range(len(rows)))
    figure.add_bar(
        x=[min(one, BEYOND) for one in share],
        y=slots,
        orientation="h",
        text=[f"{one:,.1f}%" + (" ▸" if one > BEYOND else "") for one in share],
        textposition="outside",
        cliponaxis=False,
        marker={"color": [good if _fine(row) else poor for row in rows], "opacity": opacity(rows)},
        customdata=[",".join([row["obs_ids"][0], row["goal"]["obs_ids"][0]]) for row in rows],
        hovertext=[f"{hover(row)}<br>{escape(t('status.target'))} {escape(figure_value(row['goal']))}" for row in rows],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    _time_gone(figure, rows)
    figure.add_vline(x=100, line={"dash": "dash", "width": 1.4, "color": "#8b949e"})
    figure.update_xaxes(ticksuffix="%", range=[0, min(max([*share, 100]), BEYOND) * 1.01])
    figure.update_layout(margin={"r": 64})  # for the numbers beside the bars
    names = [f"{_fitted(row['region'] or '–')}<br>{_fitted(figure_name(row))} · {row['goal']['year']}" for row in rows]
    figure.update_yaxes(tickvals=slots, ticktext=names, range=[len(rows) - 0.4, -0.6], showgrid=False)
    return figure


def _fine(row: Row) -> bool:
    return row["state"] in ("reached", "ahead")


def _time_gone(figure: go.Figure, rows: Sequence[Row]) -> None:
    """Mark the share of time gone on targets whose period is still running."""
    running = [(n, 100 * row["elapsed"]) for n, row in enumerate(rows) if row["elapsed"] is not None]
    for n, gone in running:
        figure.add_shape(type="line", x0=gone, x1=gone, y0=n - 0.42, y1=n + 0.42, line={"width": 2, "color": "#8b949e"})


def _cut(text: str) -> str:
    return text if len(text) <= 24 else text[:23] + "…"


def _fitted(text: str) -> str:
    """Cut words so that a line of them leaves room for the chart on a phone, where a wider one would lose its start."""
    if width(text) > FITS:
        text = text[: next(n for n in range(len(text), 0, -1) if width(text[:n]) <= FITS - 2)] + "…"
    return escape(text)


def slope(rows: Sequence[Row]) -> go.Figure:
    """First and last whole-year actual of each place, joined."""
    fitting = [row for row in rows if is_whole(row)]
    ends = []
    for place in dict.fromkeys(row["place"] for row in fitting):
        mine = over_years([row for row in fitting if row["place"] == place])
        ends += [mine[0]] if len(mine) == 1 else [mine[0], mine[-1]]
    return series(ends or list(rows))


def multiples(rows: Sequence[Row]) -> go.Figure:
    """One small chart a place, all on the same scale."""
    places = list(dict.fromkeys(row["place"] for row in rows))
    named = {row["place"]: row["region"] or "–" for row in rows}
    columns = min(COLUMNS, len(places))
    lines = -(-len(places) // columns)
    factor, _ = _format.pick_scale([row["value"] for row in rows], rows[0]["unit"])
    look = blank(80 + LINE * lines, showlegend=False)
    titles = [escape(named[place]) for place in places]
    figure = make_subplots(lines, columns, shared_yaxes="all", subplot_titles=titles, vertical_spacing=0.24 / lines)
    figure.update_layout(look.layout)
    for n, place in enumerate(places):
        mine = [row for row in rows if row["place"] == place]
        told = periods([mine], rows, SMALL, LINE - EDGES)
        for trace in traces(mine, palette()[0], factor, told):
            figure.add_trace(trace, row=n // columns + 1, col=n % columns + 1)
    ends = sorted({min(row["year"] for row in rows), max(row["year"] for row in rows)})
    figure.update_xaxes(look.layout.xaxis, tickformat="d", tickvals=ends, tickangle=0, range=years_shown(rows))
    figure.update_yaxes(look.layout.yaxis, rangemode="tozero" if rows[0]["measure"] == "level" else "normal")
    figure.update_annotations(font_size=13)
    return figure


def scatter(pairs: Sequence[tuple[Row, Row]], height: int = 460) -> go.Figure:
    """Two indicators against each other, a mark a place and year; years of one place are joined in their order."""
    (across, across_unit), (up, up_unit) = (_axis([pair[n] for pair in pairs]) for n in (0, 1))
    figure = blank(height, showlegend=False)
    places = list(dict.fromkeys(one["place"] for one, _ in pairs))
    for n, place in enumerate(places):
        mine = sorted((pair for pair in pairs if pair[0]["place"] == place), key=lambda pair: pair[0]["year"])
        colour = palette()[n % len(palette())]
        names = [f"{one['region'] or '–'} {one['year']}" for one, _ in mine]
        figure.add_scatter(
            x=[one["value"] / across for one, _ in mine],
            y=[other["value"] / up for _, other in mine],
            mode="lines+markers+text",
            line={"width": 1, "color": colour, "dash": "dot"},
            marker={"size": 10, "color": colour},
            text=[*("" for _ in names[1:]), escape(names[-1])],
            textposition="top center",
            textfont={"size": 12},
            cliponaxis=False,
            customdata=[f"{one['obs_ids'][0]},{other['obs_ids'][0]}" for one, other in mine],
            hovertext=[f"{hover(one)}<br>{hover(other)}" for one, other in mine],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    first = pairs[0]
    figure.update_xaxes(title={"text": escape(_axis_name(first[0], across_unit)), "font": {"size": 12}})
    figure.update_yaxes(title={"text": escape(_axis_name(first[1], up_unit)), "font": {"size": 12}})
    return figure


def _axis(rows: Sequence[Row]) -> tuple[float, str]:
    return _format.pick_scale([row["value"] for row in rows], rows[0]["unit"])


def _axis_name(row: Row, unit: str) -> str:
    parts = (indicator_name(row["indicator"]), row["scope"], unit)
    return " · ".join(part for part in parts if part)


def movers(pairs: Sequence[tuple[Row, Row]]) -> go.Figure:
    """From an earlier to a later year, a line a name: hollow is before, full is now, with the change at its right end."""
    factor, _ = _axis([row for pair in pairs for row in pair])
    ordered = sorted(pairs, key=lambda pair: pair[1]["value"])
    figure = blank(max(160, 50 + 28 * len(ordered)), showlegend=False)
    for n, (before, now) in enumerate(ordered):
        colour = palette()[0] if now["value"] >= before["value"] else palette()[1]
        both = [before, now]
        figure.add_scatter(
            x=[row["value"] / factor for row in both],
            y=[n, n],
            mode="lines+markers+text",
            line={"color": colour, "width": 3, "dash": "dot" if any(map(is_doubtful, both)) else "solid"},
            marker={"size": 11, "color": colour, "symbol": ["circle-open", "circle"], "line": {"width": 2}},
            text=["", escape(_moved(before, now))]
            if now["value"] >= before["value"]
            else [escape(_moved(before, now)), ""],
            textposition="middle right",
            textfont={"size": 12},
            cliponaxis=False,
            **marks(both),
        )
    values = [row["value"] / factor for pair in ordered for row in pair]
    pad = (max(values) - min(0.0, *values)) * 0.18 or 1.0
    names = [_cut(escape(f"{sector_name(now['sector'])} · {now['region'] or '–'}")) for _, now in ordered]
    figure.update_yaxes(tickvals=list(range(len(ordered))), ticktext=names, showgrid=False)
    figure.update_xaxes(range=[min(0.0, *values) - (pad if min(values) < 0 else 0), max(values) + pad])
    return figure


def _moved(before: Row, now: Row) -> str:
    """Word a change: by how many per cent, or the difference where the earlier value is not above zero."""
    if before["value"] > 0 and now["unit"] not in ("%", "pp"):
        return f"{100 * (now['value'] / before['value'] - 1):+.1f}%"
    difference = now["value"] - before["value"]
    return ("+" if difference > 0 else "") + _format.value(difference, "pp" if now["unit"] == "%" else now["unit"])


def coverage(rows: Sequence[Row], keys: Sequence[str], names: Mapping[str, str]) -> go.Figure:
    """Found, doubtful or not found, a line a place or an indicator (`keys`), a column a year; cells say how many."""
    years = sorted({row["year"] for row in rows})
    cells = {(row["key"], row["year"]): row for row in rows}
    order = list(reversed(keys))
    grid = [[cells.get((key, year)) for year in years] for key in order]
    figure = blank(60 + 34 * max(2, len(order)), showlegend=False)
    blue, orange, none = tint(palette()[0], 0.35), tint(palette()[1], 0.45), tint("#8b949e", 0.1)
    steps = [none, none, blue, blue, orange, orange]
    figure.add_heatmap(
        x=[str(year) for year in years],
        y=list(range(len(order))),
        z=[[_found(cell) for cell in line] for line in grid],
        zmin=0,
        zmax=3,
        xgap=2,
        ygap=2,
        colorscale=[[(n + 1) // 2 / 3, colour] for n, colour in enumerate(steps)],
        showscale=False,
        text=[[_counted(cell) for cell in line] for line in grid],
        texttemplate="%{text}",
        textfont={"color": figure.layout.font.color},
        customdata=[[",".join(cell["obs_ids"][:MANY]) if cell else "" for cell in line] for line in grid],
        hovertext=[[_cell_said(names[key], year, cells.get((key, year))) for year in years] for key in order],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    figure.update_xaxes(type="category", side="top", showgrid=False, autotickangles=[0, -90])
    figure.update_yaxes(
        tickvals=list(range(len(order))), ticktext=[in_two(_cut(names[key])) for key in order], showgrid=False
    )
    return figure


def _found(cell: Row | None) -> float:
    """Middle of a colour step: 0.5 not found, 1.5 found, 2.5 some of it doubtful."""
    return 0.5 if cell is None else 2.5 if cell["doubts"] else 1.5


def _counted(cell: Row | None) -> str:
    """Two short lines, so that a phone's narrow cells hold them: 30, and below it 5?."""
    if cell is None:
        return ""
    return f"{cell['n']}<br>{cell['doubts']}?" if cell["doubts"] else str(cell["n"])


def _cell_said(name: str, year: int, cell: Row | None) -> str:
    head = f"<b>{escape(name)}</b> {year}<br>"
    if cell is None:
        return head + escape(t("coverage.absent"))
    more = "<br>" + escape(t("chart.doubts", n=cell["doubts"])) if cell["doubts"] else ""
    return head + escape(t("home.figures_n", n=cell["n"])) + more


def treemap(rows: Sequence[Row]) -> go.Figure:
    """How many figures each sector has, by place: counts of figures may be added, the figures may not."""
    sectors: dict[str, list[Row]] = {}
    for row in rows:
        sectors.setdefault(sector_name(row["sector"]), []).append(row)
    blocks = []
    for n, (sector, places) in enumerate(sectors.items()):
        ids = [obs_id for place in places for obs_id in place["obs_ids"]]
        colour = palette()[n % len(palette())]
        blocks.append((sector, "", sector, sum(place["n"] for place in places), ids, tint(colour, 0.62)))
        for place in places:
            key = f"{sector}/{place['place']}"
            blocks.append((place["region"] or "–", sector, key, place["n"], place["obs_ids"], tint(colour, 0.4)))
    figure = blank(400)
    figure.add_treemap(
        labels=[escape(block[0]) for block in blocks],
        parents=[escape(block[1]) for block in blocks],
        ids=[escape(block[2]) for block in blocks],
        values=[block[3] for block in blocks],
        customdata=[",".join(block[4][:MANY]) for block in blocks],
        branchvalues="total",
        maxdepth=2,
        textinfo="label+value",
        tiling={"pad": 2},
        hovertemplate="%{label}: %{value}<extra></extra>",
        marker={"line": {"width": 0}, "colors": [block[5] for block in blocks], "cornerradius": 3},
        pathbar={"visible": False},
        root={"color": "rgba(0,0,0,0)"},
        textfont={"color": figure.layout.font.color},
    )
    figure.update_layout(margin={"l": 0, "r": 0, "t": 0, "b": 0}, uniformtext={"minsize": 10, "mode": "hide"})
    return figure
