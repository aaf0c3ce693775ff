"""A year's rows are dealt out over files of bounded size, and a change rewrites only the files it touches."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract import parts
from extract.store import open_run
from extract.tables import read_parquet
from extract.workers import Local
from tests.refreshing import hashes, rows, run, write


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "PART_ARTICLES", 3)


def _articles(folder: Path, count: int, first: int = 0) -> Path:
    return write(folder, **{f"n{i:02}": f"2021年甲{i}乙县产值{i}亿元,见示范项目" for i in range(first, first + count)})


def _files(data: Path, table: str) -> dict[str, int]:
    return {p.stem: read_parquet(table, p).num_rows for p in open_run(data).files(table)}


@pytest.mark.usefixtures("small_parts")
def test_a_year_of_many_articles_has_several_files_and_no_row_twice(tmp_path: Path) -> None:
    data, folder = tmp_path / "data", _articles(tmp_path / "in", 12)
    run(data, folder)
    assert set(_files(data, "articles")) <= {f"2021-{n}of4" for n in range(4)}
    assert len(_files(data, "observations")) > 1
    assert rows(data, "articles", "source") == [f"n{i:02}.txt" for i in range(12)]


@pytest.mark.usefixtures("small_parts")
def test_one_changed_article_leaves_the_other_files_of_its_year(tmp_path: Path) -> None:
    data, folder = tmp_path / "data", _articles(tmp_path / "in", 12)
    run(data, folder)
    before = hashes(data)
    write(folder, n05="2021年甲乙县产值99亿元")
    run(data, folder)
    same = [
        name for name, digest in hashes(data).items() if name.startswith("observations/") and before[name] == digest
    ]
    assert same
    assert (99.0 in rows(data, "observations", "value"), len(rows(data, "articles"))) == (True, 12)


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize("jobs", [1, 3])
def test_a_grown_year_is_dealt_out_anew_as_if_it_had_come_at_once(tmp_path: Path, jobs: int) -> None:
    grown, at_once, folder = tmp_path / "grown", tmp_path / "at_once", tmp_path / "in"
    for count in (2, 5, 13):
        run(grown, _articles(folder, count), crew=Local(jobs))
    run(at_once, folder)
    assert hashes(grown) == hashes(at_once)


def test_a_run_that_was_dealt_out_otherwise_is_carried_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, folder = tmp_path / "data", _articles(tmp_path / "in", 12)
    run(data, folder)
    assert set(_files(data, "articles")) == {"2021"}
    monkeypatch.setattr(parts, "PART_ARTICLES", 3)
    write(folder, n05="2021年甲乙县产值99亿元")
    run(data, folder)
    assert rows(data, "articles", "source") == [f"n{i:02}.txt" for i in range(12)]
    assert len(rows(data, "observations")) == 23  # 甲5 and 5亿元 gave way to 99亿元
