"""What pages begin with, before anything is chosen: places that compare, and all there is rather than the first of it."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dash
import pytest
from flask.testing import FlaskClient

from pages import _boundaries, _map
from pages._choice import fullest, together
from pages._prepared import PAIRS
from tests.factory import Draft, span, write_run
from tests.test_pages import drawn, figure, parts, serving
from tests.test_pages_downloads import read_csv
from tests.test_pages_periods import hints, titles, year_of

CITIES = {"长沙市": "430100", "株洲市": "430200", "湘潭市": "430300"}
TRADES = {"semiconductor": "芯片", "equipment": "装备", "fashion": "时尚", "energy": "能源", "trade": "商贸"}
DAY = dt.date(2025, 2, 3)


def of(region: str, code: str, indicator: str, **more: Any) -> dict[str, Any]:
    return {"region": region, "adcode": code, "region_level": "city", "indicator": indicator} | more


def lonely() -> Draft:
    """One city of which many scopes are told, each in its own words, year after year."""
    draft = Draft("一市.txt", "一座城市的产业", "示例日报", DAY)
    for year in (2022, 2023, 2024):
        for sector, name in TRADES.items():
            for kind in ("总产出", "新产出", "净产出"):
                slot = of("衡阳市", "430400", "output_value", label=f"{name}{kind}", sector=sector) | span(year)
                draft.say(f"{name}{kind}{{{year - 2000}亿元}}。", slot)
    return draft


def beside() -> Draft:
    """Three cities with two sectors each, of one year."""
    draft = Draft("三市.txt", "三座城市的增加值", "示例日报", DAY)
    for city, code in CITIES.items():
        for sector, name in list(TRADES.items())[:2]:
            slot = of(city, code, "value_added", label=f"{name}增加值", sector=sector) | span(2021)
            draft.say(f"{city}{name}增加值{{{len(city) * 10}亿元}}。", slot)
    return draft


def spread_out(draft: Draft) -> Draft:
    """Eighty counties with three sectors each."""
    for n in range(80):
        for sector in ("semiconductor", "equipment", "fashion"):
            slot = of(f"{n}县", f"43{n:04}", "project_count", label="项目", sector=sector, region_level="county")
            draft.say(f"{n}县{sector}项目{{{n + 1}个}}。", slot | span(2019))
    return draft


def grown() -> Draft:
    """Output of towns told in many different years, and of three of them in one and the same."""
    draft = Draft("产出.txt", "各市的生产总值", "示例日报", DAY)
    for n, year in enumerate((2011, 2012, 2014, 2015, 2017, 2018)):
        for n_place in range(2):
            slot = of(f"甲{n}{n_place}市", f"51{n}{n_place}00", "gdp", label="地区生产总值")
            draft.say(f"生产总值{{{n + 5}亿元}}。", slot | span(year))
            draft.say(f"生产总值{{{n + 6}亿元}}。", slot | span(year, (1, 6)))
    for city, code in CITIES.items():
        draft.say("生产总值{90亿元}。", of(city, code, "gdp", label="地区生产总值") | span(2021))
    return draft


def over(dashboard: dash.Dash, folder: Path, drafts: list[Draft]) -> Iterator[dash.Dash]:
    write_run(folder, drafts)
    with serving(dashboard, folder):
        yield dashboard


@pytest.fixture
def scattered(dashboard: dash.Dash, tmp_path: Path) -> Iterator[dash.Dash]:
    yield from over(dashboard, tmp_path, [lonely(), beside(), grown()])


@pytest.fixture
def many(dashboard: dash.Dash, tmp_path: Path) -> Iterator[dash.Dash]:
    yield from over(dashboard, tmp_path, [spread_out(Draft("各县.txt", "各县的项目", "示例日报", DAY))])


def chosen(tree: Any) -> dict[str, Any]:
    found = [part for part in parts(tree) if isinstance(getattr(part, "id", None), dict) and hasattr(part, "value")]
    return {part.id["name"]: part.value for part in found}


def notes(tree: Any) -> str:
    return " ".join(str(part.children) for part in parts(tree) if getattr(part, "className", "") == "panel-note")


def test_sectors_begin_with_places_that_compare(scattered: dash.Dash) -> None:
    tree = drawn(scattered, "/sectors")
    assert (chosen(tree)["indicator"], chosen(tree)["year"]) == ("value_added", "2021")
    assert "分地区：增加值 2021，亿元" in titles(tree)
    assert "当前并列显示 2 种口径" in hints(tree)
    assert "没有“升降”" in hints(tree)


def test_sectors_say_why_one_place_is_shown_by_year(scattered: dash.Dash) -> None:
    words = "未选地区，先看产业和年份最多的衡阳市"
    assert words in notes(drawn(scattered, "/sectors", indicator="output_value"))
    assert words not in notes(drawn(scattered, "/sectors", indicator="output_value", place="430400衡阳市"))


def test_a_chosen_indicator_has_its_own_beginning(scattered: dash.Dash) -> None:
    tree = drawn(scattered, "/sectors", indicator="output_value")
    assert (chosen(tree)["indicator"], chosen(tree)["year"]) == ("output_value", "2024")


def test_places_are_compared_that_share_a_year(scattered: dash.Dash) -> None:
    assert chosen(drawn(scattered, "/compare"))["peers"] == sorted(f"{code}{city}" for city, code in CITIES.items())


def test_the_whole_spread_is_listed_and_what_is_too_small_to_draw_is_one_block_a_sector(
    many: dash.Dash, client: FlaskClient
) -> None:
    assert len(read_csv(client.get("/download/sectors/sectors.csv").data)) == 240 <= PAIRS
    (tree,) = [
        part.figure.data[0]
        for part in parts(drawn(many, "/sectors"))
        if getattr(part, "id", None) == {"type": "chart", "name": "treemap"}
    ]
    inner = [n for n, parent in enumerate(tree.parents) if parent]
    assert len(inner) == 201
    assert sum(tree.values[n] for n in inner) == 240
    assert Counter(tree.labels[n][:2] for n in inner)["其余"] == 1


def test_the_fullest_year_is_one_that_compares() -> None:
    def told(*years: int) -> list[Any]:
        return [year_of(1, year, place=f"{n}") for n, year in enumerate(years)]

    assert fullest(told(2024, 2023, 2023, 2022)) == "2023"
    assert fullest(told(2024, 2023, 2022, 2019, 2019, 2019)) == "2019"  # none of the last three years compares places
    assert fullest(told(2024, 2024, 2024, 2023, 2022, 2019, 2019, 2019, 2019)) == "2024"
    same = [year_of(1, 2024, place="甲", sector=name) for name in ("trade", "energy")]
    assert fullest([*same, *told(2023, 2023)]) == "2023"  # two sectors of one place are one place


def test_too_few_places_of_a_year_stand_for_nothing() -> None:
    assert together([year_of(1, 2024, place="甲"), year_of(1, 2024, place="乙"), figure(2, year=2023)], 5) == []


def test_a_map_of_one_province_shows_it_whole_and_names_every_place(dashboard: dash.Dash) -> None:
    north = {"大同市": "140200", "朔州市": "140600", "吕梁市": "141100"}
    rows = [figure(9, region=name, place=code + name, adcode=code, region_level="city") for name, code in north.items()]
    with dashboard.server.test_request_context():
        drawn_map = _map.draw(rows)
        west, south, east, north_end = _boundaries.bounds(_boundaries.units("city", ["14"]).values())
    assert drawn_map is not None
    view = drawn_map.layout.map
    assert view.center.lon == pytest.approx((west + east) / 2)
    assert south < view.center.lat < north_end
    assert 512 * 2**view.zoom * (east - west) / 360 < 330  # pixels of a phone
    sides = [_map._mercator(latitude) for latitude in (south, north_end)]
    assert 512 * 2**view.zoom * (sides[1] - sides[0]) / math.tau < drawn_map.layout.height
    named = [name for trace in drawn_map.data if trace.text for name in trace.text]
    assert "太原市" in named
    assert sum(name.startswith("大同市") for name in named) == 1
