"""A workbook is for a planner: first a sheet in the page's words, notes of what it is of, and last the columns for programs."""

from __future__ import annotations

import datetime as dt
import io
import re
from typing import Any

import openpyxl
import pytest
from flask.testing import FlaskClient
from openpyxl.worksheet.worksheet import Worksheet

from tests.test_pages_downloads import VIEWS, read_csv

HEADS = (
    *(
        "地区",
        "地区代码",
        "指标",
        "口径",
        "数值",
        "数值上限",
        "单位",
        "精确程度",
        "数值类型",
        "时间",
        "年份",
        "性质",
        "产业",
        "对方",
        "项目",
    ),
    *("把握", "存疑或分歧", "原句", "标题", "发布者", "发布日期", "日期依据", "核对", "来源"),
)
CODE = re.compile(r"[a-z]+_[a-z_]+|gdp|level|actual|target|CNY|m2|persons|count")


def book(client: FlaskClient, address: str, language: str = "zh") -> Any:
    client.set_cookie("lang", language)
    answer = client.get(address)
    assert answer.status_code == 200
    return openpyxl.load_workbook(io.BytesIO(answer.data))


def lines(sheet: Worksheet) -> list[dict[str, Any]]:
    heads, *rows = sheet.values
    return [dict(zip(map(str, heads), row, strict=True)) for row in rows]


def test_the_first_sheet_has_a_planner_s_columns_and_words(client: FlaskClient) -> None:
    asked = "/download/years.xlsx?indicator=gdp&measure=level"
    sheet = book(client, asked).worksheets[0]
    rows = lines(sheet)
    plain = read_csv(client.get("/download/years/figures.csv?indicator=gdp&measure=level").data)
    assert sheet.title == "指标数字"
    assert tuple(rows[0]) == HEADS
    assert [row["数值"] * 1e8 for row in rows] == pytest.approx([float(row["value"]) for row in plain])
    assert {(row["指标"], row["口径"], row["单位"]) for row in rows} == {("地区生产总值", "（指标本身）", "亿元")}
    assert {row["性质"] for row in rows} <= {"实际", "目标", "预期"}
    assert all(re.search("年", row["时间"]) and row["原句"] and row["标题"] for row in rows)
    assert {type(row["发布日期"]) for row in rows} == {dt.datetime}
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", f"A1:X{len(rows) + 1}")
    assert sheet.column_dimensions["R"].width > 50
    assert {cell.number_format for cell in sheet["E"][1:]} <= {"#,##0", "#,##0.0", "#,##0.00"}
    link = sheet["W"][1].hyperlink
    assert re.search(r"/articles\?run=000001&id=[0-9a-f]{16}&at=\d+$", link.target)
    assert link.location == f"e={plain[0]['obs_ids'].split(',')[0]}"


def test_a_target_stands_beside_its_result_and_what_became_of_it(client: FlaskClient) -> None:
    rows = lines(book(client, "/download/targets.xlsx").worksheets[0])
    plain = read_csv(client.get("/download/targets/targets.csv").data)
    assert len(rows) == len(plain)
    assert {row["性质"] for row in rows} == {"目标"}
    judged = next(row for row in rows if row["完成率"] is not None)
    assert judged["完成率"] == pytest.approx(judged["结果"] / judged["数值"], abs=1e-9)
    assert judged["状态"] in ("已达到", "低于目标")
    assert (judged["结果时间"], judged["年份"]) == (judged["时间"], int(judged["时间"][:4]))
    assert {row["state"] for row in plain} <= {"reached", "short", "open", "overdue", "silent", "noted", "late"}


def test_ranks_and_moves_have_a_sheet_of_their_own(client: FlaskClient) -> None:
    found = book(client, "/download/years.xlsx?indicator=gdp&measure=level&level=city&year=2023")
    rows = lines(found["位次"])
    assert [row["位次"] for row in rows] == list(range(1, len(rows) + 1))
    assert [row["数值"] for row in rows] == sorted((row["数值"] for row in rows), reverse=True)
    assert {row["升降（位）"] for row in rows} >= {0}
    assert {(row["年份"], row["地区代码"][:2]) for row in rows} == {(2023, "33")}


@pytest.mark.parametrize("view", ["articles", "projects", "indicators", "targets"])
def test_the_sources_of_every_view_are_named(client: FlaskClient, view: str) -> None:
    sources = lines(book(client, f"/download/{view}.xlsx")["来源"])
    assert sources
    assert all(row["标题"] and row["文件或网址"] for row in sources)


def test_an_article_s_workbook_names_it_and_how_many_figures_it_gives(client: FlaskClient) -> None:
    listed = read_csv(client.get("/download/articles/articles.csv").data)
    article = next(row for row in listed if row["observations"] != "0")
    found = book(client, f"/download/articles.xlsx?id={article['article_id']}")
    (source,) = lines(found["来源"])
    assert (source["标题"], source["数字条数"]) == (article["title"], int(article["observations"]))


def test_a_project_stands_with_the_article_that_tells_it(client: FlaskClient) -> None:
    (row,) = lines(book(client, "/download/projects.xlsx").worksheets[0])
    assert (row["标题"], row["发布者"]) == ("开发区:山谷里的芯片梦", "示例日报")
    assert (row["年份"], row["地区代码"], row["时间"]) == (2022, "331100", "截至2022-11-08")
    assert row["来源"] == "https://news.example.cn/2023/zone.html"


def test_doubt_and_dispute_are_said_as_on_the_page(client: FlaskClient) -> None:
    rows = lines(book(client, "/download/quality.xlsx")["指标数字"])
    assert {row["存疑或分歧"] for row in rows} >= {"存疑", "说法不一"}


def test_the_grid_s_sheet_says_what_the_grid_marks(client: FlaskClient) -> None:
    rows = lines(book(client, "/download/data.xlsx").worksheets[0])
    marks = {mark for row in rows if row["存疑或分歧"] for mark in row["存疑或分歧"].split(" · ")}
    assert marks == {"存疑", "说法不一"}


def test_the_grid_s_sheet_has_what_the_text_calls_it_and_english_words(client: FlaskClient) -> None:
    rows = lines(book(client, "/download/data.xlsx?status=target", "en").worksheets[0])
    assert {"Label", "Value", "Unit", "Status", "Doubt or dispute", "Sentence", "Check"} <= set(rows[0])
    assert {row["Status"] for row in rows} == {"Target"}
    assert {"CNY billion", "%", "Count"} >= {row["Unit"] for row in rows}


@pytest.mark.parametrize("view", VIEWS)
def test_no_code_and_no_column_of_a_program_stands_before_the_notes(client: FlaskClient, view: str) -> None:
    sheets = book(client, f"/download/{view}.xlsx").worksheets
    names = [sheet.title for sheet in sheets]
    first = names.index("说明")
    assert first > 0
    assert names[first : first + 3] == ["说明", "指标含义", "来源"]
    assert names[first + 3 :] == [f"{name}（代码）" for name in names[:first]]
    for sheet in sheets[:first]:
        heads = [str(cell.value) for cell in sheet[1]]
        assert all(re.search("[\u4e00-\u9fff]", head) for head in heads), heads
        said = {str(cell) for row in sheet.iter_rows(min_row=2, values_only=True) for cell in row}
        assert {text for text in said if CODE.fullmatch(text)} == set()


def test_the_notes_say_page_filters_address_and_run(client: FlaskClient) -> None:
    query = "place=331100%E4%B8%BD%E6%B0%B4%E5%B8%82&year=2023&doubt=no"
    found = book(client, f"/download/data.xlsx?{query}&run=000001")["说明"]
    notes = {row[0].value: row[1].value for row in found.iter_rows()}
    assert notes["页面"] == "数据"
    assert notes["筛选条件"] == "地区：丽水市\n年份：2023\n把握：可靠"
    assert notes["本页网址"] == f"http://localhost/data?{query}&run=000001"
    assert notes["批次"].startswith("000001（生成于 2025-03-01 08:00")
