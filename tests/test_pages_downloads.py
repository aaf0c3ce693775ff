"""What a download promises: the rows shown and no others, numbers equal, no formula, a package that explains itself."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import random
import re
import zipfile
from pathlib import Path
from typing import Any

import dash
import frictionless
import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter
from flask.testing import FlaskClient

from extract.formats import BOOK_OPTIONS, FORMULA_STARTS, csv_pieces, tuples, write_sheet
from pages import _sdmx
from tests.test_pages import drawn, parts

VIEWS = (
    "home",
    "region",
    "compare",
    "sectors",
    "years",
    "projects",
    "targets",
    "indicators",
    "articles",
    "data",
    "quality",
)


def read_csv(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def links(dashboard: dash.Dash, view: str, **params: str) -> dict[str, str]:
    """Downloads a page offers: what the link is for → address."""
    tree = drawn(dashboard, "/" if view == "home" else f"/{view}", **params)
    found = [part.href for part in parts(tree) if str(getattr(part, "href", None)).startswith("/download/")]
    return {address.partition("?")[0].removeprefix("/download/"): address for address in found}


@pytest.mark.parametrize("view", VIEWS)
def test_every_page_offers_the_rows_it_shows(dashboard: dash.Dash, client: FlaskClient, view: str) -> None:
    tree = drawn(dashboard, "/" if view == "home" else f"/{view}")
    (button,) = [part for part in parts(tree) if getattr(part, "className", "") == "button"]
    offered = links(dashboard, view)
    assert {f"{view}.zip", f"{view}.xlsx", "run.zip"} <= set(offered)
    rows = 0
    for name, address in offered.items():
        assert "run=000001" in address
        if name.endswith(".csv"):
            answer = client.get(address)
            found = len(read_csv(answer.data))
            assert answer.headers["X-Row-Count"] == str(found)
            assert f"-{found}-rows.csv" in answer.headers["Content-Disposition"]
            rows += found
    assert int(re.sub(r"\D", "", str(button.children))) == rows > 0


def test_a_chart_s_download_is_its_table_twin(dashboard: dash.Dash, client: FlaskClient) -> None:
    asked = {"indicator": "gdp", "measure": "level"}
    tree = drawn(dashboard, "/years", **asked)
    shown = {part.href for part in parts(tree) if getattr(part, "className", "") == "figure-link"}
    rows = read_csv(client.get(links(dashboard, "years", **asked)["years/figures.csv"]).data)
    assert {f"#e={row['obs_ids']}" for row in rows} == shown
    assert {row["indicator"] for row in rows} == {"gdp"}


def test_the_same_rows_come_in_every_form(dashboard: dash.Dash, client: FlaskClient) -> None:
    offered = links(dashboard, "data", indicator="gdp")
    table = pq.read_table(io.BytesIO(client.get(offered["data/observations.parquet"]).data))
    rows = read_csv(client.get(offered["data/observations.csv"]).data)
    sdmx = list(csv.DictReader(io.StringIO(client.get(offered["data/observations.sdmx"]).data.decode())))
    book = openpyxl.load_workbook(io.BytesIO(client.get(offered["data.xlsx"]).data))
    sheet = list(book["数字及原句（代码）"].values)[1:]
    values = table["value"].to_pylist()
    assert [float(row["value"]) for row in rows] == values
    assert [float(row["OBS_VALUE"]) for row in sdmx] == values
    assert [row[4] for row in sheet] == values
    assert table.schema.field("published").type == pa.date32()
    told = pq.read_metadata(io.BytesIO(client.get(offered["data/observations.parquet"]).data)).metadata
    assert (told[b"run"], told[b"rows"]) == (b"000001", str(len(values)).encode())


@pytest.mark.parametrize("view", ["years", "quality", "run"])
def test_a_package_is_valid_and_explains_itself(client: FlaskClient, tmp_path: Path, view: str) -> None:
    with zipfile.ZipFile(io.BytesIO(client.get(f"/download/{view}.zip").data)) as archive:
        archive.extractall(tmp_path)
    report = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "note"])
    described = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    assert described["version"] == "000001"
    for resource in described["resources"]:
        assert len(read_csv((tmp_path / resource["path"]).read_bytes())) == resource["rows"]
    readme = (tmp_path / "README.md").read_text("utf-8")
    assert "000001" in readme
    assert "原发布者" in readme
    assert 'version: "000001"' in (tmp_path / "CITATION.cff").read_text("utf-8")
    assert {"definitions", "sources"} <= {resource["name"] for resource in described["resources"]}


def test_sdmx_has_its_columns_and_codes(client: FlaskClient) -> None:
    answer = client.get("/download/data/observations.sdmx?place=331100丽水市")
    assert answer.headers["Content-Type"] == "application/vnd.sdmx.data+csv; version=2.0.0"
    head = answer.data.decode().split("\r\n", 1)[0].split(",")
    assert head[:3] == ["STRUCTURE", "STRUCTURE_ID", "ACTION"]
    rows = list(csv.DictReader(io.StringIO(answer.data.decode())))
    assert {row["STRUCTURE"] for row in rows} == {"dataflow"}
    assert all(re.fullmatch(r"[A-Z_]+:[A-Z_]+\(\d\.\d\.\d\)", row["STRUCTURE_ID"]) for row in rows)
    keys = [tuple(row[name] for name in (*_sdmx.DIMENSIONS, "TIME_PERIOD")) for row in rows]
    assert len(set(keys)) == len(keys) > 100
    assert {row["OBS_STATUS"] for row in rows if row["STATUS"] == "target"} == {"F"}
    assert {row["TIME_PERIOD"] for row in rows} >= {"2023", "2023-12-31"}


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("2023-01-01", "2023-12-31", "2023"),
        ("2021-01-01", "2021-06-30", "2021-S1"),
        ("2021-07-01", "2021-09-30", "2021-Q3"),
        ("2020-02-01", "2020-02-29", "2020-02"),
        ("2020-01-01", "2020-11-30", "2020-01-01/P11M"),
        ("2016-01-01", "2020-12-31", "2016-01-01/P60M"),
        ("2023-05-03", "2023-05-09", "2023-05-03/P7D"),
        (None, "2023-09-05", "2023-09-05"),
        (None, None, None),
    ],
)
def test_periods_are_written_as_sdmx_does(start: str | None, end: str | None, written: str | None) -> None:
    days = [dt.date.fromisoformat(day) if day else None for day in (start, end)]
    assert _sdmx.time_period(*days) == written


def random_cells(dice: random.Random, n: int) -> list[tuple[str, float]]:
    alphabet = "".join(FORMULA_STARTS) + "\"',; \x0b产值9aé\u200b𠮷HYPERLINK()|!"
    texts = ["".join(dice.choices(alphabet, k=dice.randrange(1, 12))) for _ in range(n)]
    texts = [dice.choice(FORMULA_STARTS) + text if at % 2 else text for at, text in enumerate(texts)]
    numbers = [dice.choice((1, -1)) * dice.random() * 10 ** dice.randrange(-9, 15) for _ in range(n)]
    return list(zip(texts, numbers, strict=True))


def test_of_5000_random_cells_none_is_a_formula_and_every_number_is_equal() -> None:
    rows = random_cells(random.Random(4), 2500)  # noqa: S311 (a seed, not a secret)
    batch = pa.RecordBatch.from_pylist([{"text": text, "number": number} for text, number in rows])
    written = read_csv(b"".join(csv_pieces(["text", "number"], [batch])))
    assert [float(row["number"]) for row in written] == [number for _, number in rows]
    assert [row["text"] for row in written if row["text"].startswith(FORMULA_STARTS)] == []
    assert all(
        row["text"].removeprefix("'") == text.removeprefix("'") for row, (text, _) in zip(written, rows, strict=True)
    )
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, BOOK_OPTIONS) as book:
        write_sheet(book, "cells", ["text", "number"], tuples([batch]))
    cells: list[Any] = list(openpyxl.load_workbook(file).active.iter_rows(min_row=2))
    assert {cell.data_type for line in cells for cell in line} == {"s", "n"}
    assert [line[1].value for line in cells] == [number for _, number in rows]


@pytest.mark.parametrize(
    "address",
    ["/download/nowhere.zip", "/download/years/secrets.csv", "/download/years/figures.exe", "/download/articles/articles.sdmx",
     "/download/../app.py"],
)  # fmt: skip
def test_only_tables_that_are_shown_can_be_had(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_paper_gets_the_rows_of_the_view_in_its_order_and_says_where_it_ends(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = "place=331100丽水市&indicator=gdp&sort=value:desc"
    shown = read_csv(client.get(f"/download/data/observations.csv?{asked}").data)
    whole = client.get(f"/data/printed?{asked}").get_json()
    sentence = whole["columns"].index("sentence")
    assert [row[sentence] for row in whole["rows"]] == [row["sentence"] for row in shown]
    assert whole["note"] == f"共 {len(shown)} 行。"
    assert "project" not in whole["columns"]  # no row names one
    monkeypatch.setattr("pages._grid.PRINTED", 3)
    cut = client.get(f"/data/printed?{asked}").get_json()
    assert cut["rows"] == whole["rows"][:3]
    assert cut["note"] == f"共 {len(shown)} 行，纸上只印前 3 行；其余请用“下载”。"
    assert client.get("/data/printed?place=火星").get_json()["rows"] == []
    doubtful = client.get("/data/printed?doubt=yes").get_json()
    assert all("存疑" in row[doubtful["columns"].index("value")] for row in doubtful["rows"])
