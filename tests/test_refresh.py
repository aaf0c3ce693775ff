"""The refresh job: what is new, changed, withdrawn or a copy, what a bad article costs, and what is written."""

from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path

import pytest

from extract import store
from extract.commit import writer_lock
from extract.ledger import read_ledger
from extract.refresh import refresh
from extract.sources import SourceError
from extract.store import StoreError, open_run, run_names
from extract.workers import Local
from tests.refreshing import NOW, Heard, hashes, job, rows, run, tree, write

LONG = "某县今年以来坚持项目为王，推动产业集聚，加快园区建设，完善基础设施，优化营商环境，" * 6


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = {"a": "2021年甲乙县产值12亿元", "b": "2022年丙丁县产值34亿元，示范项目5个", "c": "没有数字"}
    return write(tmp_path / "articles", **texts)


def test_new_changed_and_withdrawn_articles(folder: Path, data: Path) -> None:
    report = run(data, folder)
    assert (report.run, report.counts["published"]) == ("000001", 3)
    assert rows(data, "observations", "source", "value") == [("a.txt", 12), ("b.txt", 5), ("b.txt", 34)]
    assert rows(data, "projects", "name") == ["示范项目"]
    assert rows(data, "issues", "source", "kind") == [("c.txt", "no_number")]
    first = tree(data)

    report = run(data, folder)
    assert (report.run, report.counts["unchanged"]) == (None, 3)
    assert tree(data) == first

    write(folder, a="2021年甲乙县产值13亿元", d="2021年甲乙县出口7亿元")
    (folder / "b.txt").unlink()
    report = run(data, folder)
    assert {name: report.counts[name] for name in ("published", "unchanged", "withdrawn")} == {
        "published": 2, "unchanged": 1, "withdrawn": 1,
    }  # fmt: skip
    assert rows(data, "observations", "source", "value") == [("a.txt", 13), ("d.txt", 7)]
    assert rows(data, "projects") == []
    assert rows(data, "issues", "source") == ["c.txt"]


def test_one_refresh_writes_the_same_files_as_many_small_ones(folder: Path, data: Path, tmp_path: Path) -> None:
    run(data, folder)
    write(folder, a="2021年甲乙县产值13亿元", d="2021年甲乙县出口7亿元", e="2021年甲乙县出口7亿元 ")
    (folder / "b.txt").unlink()
    run(data, folder, crew=Local(2))
    run(tmp_path / "other", folder)
    assert hashes(data) == hashes(tmp_path / "other")


def test_years_without_a_change_are_the_same_files(folder: Path, data: Path) -> None:
    run(data, folder)
    before = open_run(data).path
    write(folder, a="2021年甲乙县产值13亿元")
    run(data, folder)
    after = open_run(data).path
    for table in ("articles", "observations", "mentions"):
        assert (before / table / "2022.parquet").stat().st_ino == (after / table / "2022.parquet").stat().st_ino
        assert (before / table / "2021.parquet").stat().st_ino != (after / table / "2021.parquet").stat().st_ino


def test_a_bad_article_is_an_issue_and_changes_no_other(folder: Path, data: Path, tmp_path: Path) -> None:
    run(tmp_path / "alone", folder)
    good = rows(tmp_path / "alone", "observations")
    write(folder, e="", f="崩溃1", g="出错2", h="挂起3")
    (folder / "i.txt").write_bytes(b"\x89PNG\r\n")
    (folder / "j.jpg").write_bytes(b"x")
    (folder / "k.txt").symlink_to("/etc/hostname")
    os.mkfifo(folder / "l.txt")
    (folder / os.fsdecode(b"\xff\n\xe2\x80\xae.txt")).write_text("2021年产值8亿元")
    (folder / "loop").symlink_to(folder)
    report = run(data, folder, limit=3, crew=Local(1))
    assert {name: report.counts[name] for name in ("seen", "published", "refused", "failed", "ignored")} == {
        "seen": 9, "published": 4, "refused": 2, "failed": 3, "ignored": 4,
    }  # fmt: skip
    odd = r"\xff\n\u202e.txt"
    assert rows(data, "issues", "source", "kind") == [
        ("c.txt", "no_number"),
        ("e.txt", "empty"),
        ("f.txt", "crash"),
        ("g.txt", "error"),
        ("h.txt", "timeout"),
        ("i.txt", "binary"),
        ("j.jpg", "ignored"),
        ("k.txt", "ignored"),
        ("l.txt", "ignored"),
        ("loop", "ignored"),
    ]
    assert odd in rows(data, "articles", "source")
    assert [row for row in rows(data, "observations") if row["source"] != odd] == good
    assert sorted(problem.split(":")[0] for problem in report.problems) == ["e.txt", "f.txt", "g.txt", "h.txt", "i.txt"]


def test_a_new_version_that_cannot_be_read_leaves_the_old_figures_and_says_so(folder: Path, data: Path) -> None:
    run(data, folder)
    write(folder, a="")
    report = run(data, folder)
    assert report.counts["refused"] == 1
    assert ("a.txt", 12) in rows(data, "observations", "source", "value")
    (issue,) = [row for row in rows(data, "issues") if row["source"] == "a.txt"]
    assert "earlier version stay" in issue["message"]
    assert run(data, folder).run is None
    write(folder, a="2021年甲乙县产值14亿元")
    run(data, folder)
    assert ("a.txt", 14) in rows(data, "observations", "source", "value")
    assert [row for row in rows(data, "issues") if row["source"] == "a.txt"] == []


def test_another_source_leaves_the_articles_of_the_first(folder: Path, data: Path, tmp_path: Path) -> None:
    run(data, folder)
    other = write(tmp_path / "other", a="2020年甲乙县产值99亿元")
    run(data, other)
    assert rows(data, "observations", "value") == [5, 12, 34, 99]
    run(data, folder / "a.txt")
    assert rows(data, "observations", "value") == [5, 12, 34, 99]


@pytest.mark.usefixtures("folder")
def test_a_toml_list_of_sources(data: Path, tmp_path: Path) -> None:
    write(tmp_path / "more", z="2020年甲乙县产值99亿元")
    listed = tmp_path / "sources.toml"
    listed.write_text('[[source]]\npath = "articles"\n[[source]]\npath = "more/z.txt"\n[[source]]\npath = "gone"\n')
    report = run(data, listed)
    assert report.counts["published"] == 4
    assert [problem for problem in report.problems if "gone" in problem]
    for text in ("", "[[source]]\nfile = 3\n", "[[source", 'source = "x"\n'):
        listed.write_text(text)
        with pytest.raises(SourceError):
            refresh(job(data, listed))


@pytest.mark.usefixtures("folder")
def test_articles_are_read_again_when_their_source_gets_a_place(data: Path, tmp_path: Path) -> None:
    listed = tmp_path / "sources.toml"
    table = '[[source]]\npath = "articles"\n'
    for place in ("", 'place = "嘉善县"\n', 'place = "杭州市西湖区"\n'):
        listed.write_text(f"{table}{place}")
        assert run(data, listed).counts["published"] == 3
    assert run(data, listed).counts["unchanged"] == 3
    given = [json.loads(entry.given or "{}") for entry in read_ledger(open_run(data)).values()]
    assert given == [{"place": "杭州市西湖区"}] * 3


def test_copies_count_once_and_the_next_takes_over_when_the_first_goes(tmp_path: Path, data: Path) -> None:
    first = f"2021年甲乙县产值12亿元。{LONG}"
    folder = write(tmp_path / "articles", a=first, b=f"{first}\n\n", c=first.replace("坚持", "始终坚持", 1))
    write(folder, d=first.replace("12", "13"), e=first.replace("甲乙县", "丙丁县"), f=first.replace("2021", "2022"))
    report = run(data, folder)
    assert (report.counts["published"], report.counts["duplicate"]) == (4, 2)
    by_source = {row["source"]: row for row in rows(data, "articles")}
    assert by_source["b.txt"]["duplicate_of"] == by_source["c.txt"]["duplicate_of"] == by_source["a.txt"]["article_id"]
    assert rows(data, "observations", "source") == ["a.txt", "d.txt", "e.txt", "f.txt"]
    assert run(data, folder).counts["unchanged"] == 6

    (folder / "a.txt").unlink()
    run(data, folder)
    assert rows(data, "observations", "source") == ["b.txt", "d.txt", "e.txt", "f.txt"]
    run(tmp_path / "other", folder)
    assert hashes(data) == hashes(tmp_path / "other")


def test_the_same_file_in_two_folders_counts_once_and_each_says_where_it_lies(
    folder: Path, data: Path, tmp_path: Path
) -> None:
    other = write(tmp_path / "other", a=(folder / "a.txt").read_text("utf-8"))
    report = run(data, folder, other)
    assert (report.counts["published"], report.counts["duplicate"]) == (3, 1)
    assert rows(data, "articles", "source") == ["a.txt", "b.txt", "c.txt", "other/a.txt"]
    (folder / "a.txt").unlink()
    run(data, folder)
    assert rows(data, "observations", "source", "value") == [("b.txt", 5), ("b.txt", 34), ("other/a.txt", 12)]


def test_files_of_one_name_in_two_folders_stay_two_articles_and_keep_their_names(data: Path, tmp_path: Path) -> None:
    first = write(tmp_path / "东" / "news", a="2021年甲乙县产值12亿元")
    second = write(tmp_path / "西" / "news", a="2022年丙丁县产值34亿元")
    expected = [("a.txt", 12), ("news/a.txt", 34)]
    run(data, first, second)
    assert rows(data, "observations", "source", "value") == expected
    assert run(data, second, first).run is None
    third = write(tmp_path / "南" / "news", a="2023年甲乙县产值56亿元")
    run(data, third)
    assert rows(data, "observations", "source", "value") == [*expected, ("南/news/a.txt", 56)]


def test_changed_rules_extract_everything_again_from_kept_bytes(
    folder: Path, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = write(tmp_path / "other", z="2020年甲乙县产值99亿元")
    run(data, folder, other)
    (other / "z.txt").unlink()
    monkeypatch.setattr("tests.fake_engine.RULES_VERSION", "fake-2")
    report = run(data, folder)
    assert (report.run, report.counts["published"], report.counts["unchanged"]) == ("000002", 3, 0)
    assert rows(data, "observations", "value") == [5, 12, 34, 99]
    assert open_run(data).manifest["rules"] == "fake-2"
    assert run(data, folder).run is None


def test_lost_bytes_are_said_and_the_old_rows_stay(
    folder: Path, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = write(tmp_path / "other", z="2020年甲乙县产值99亿元")
    run(data, folder, other)
    (article,) = [row for row in rows(data, "articles") if row["source"] == "z.txt"]
    (data / "raw" / article["sha256"]).write_bytes(b"damaged")
    monkeypatch.setattr("tests.fake_engine.RULES_VERSION", "fake-2")
    run(data, folder)
    assert 99 in rows(data, "observations", "value")
    assert ("z.txt", "raw_missing") in rows(data, "issues", "source", "kind")


def test_a_source_that_collapses_is_held_back_until_accepted(tmp_path: Path, data: Path) -> None:
    folder = write(tmp_path / "many", **{f"n{i}": f"2021年甲乙县产值{i}亿元" for i in range(12)})
    run(data, folder)
    for i in range(9):
        (folder / f"n{i}.txt").unlink()
    report = run(data, folder)
    assert (report.counts["withdrawn"], report.counts["seen"]) == (0, 0)
    assert "held back" in report.problems[0]
    assert len(rows(data, "articles")) == 12
    assert run(data, folder).run is None
    assert run(data, folder, accept_change=True).counts["withdrawn"] == 9
    assert rows(data, "issues") == []


def test_a_damaged_run_is_not_built_upon(folder: Path, data: Path) -> None:
    run(data, folder)
    write(folder, a="2021年甲乙县产值13亿元")
    run(data, folder)
    whole = hashes(data)
    path = open_run(data).files("issues")[0]
    path.write_bytes(path.read_bytes()[:-1])
    store._verified.clear()
    report = run(data, folder)
    assert (report.run, "damaged" in report.problems[0]) == ("000003", True)
    assert hashes(data) == whole


def test_a_store_without_a_whole_run_is_made_anew_from_the_sources(folder: Path, data: Path) -> None:
    run(data, folder)
    whole = hashes(data)
    path = open_run(data).files("issues")[0]
    path.unlink()
    store._verified.clear()
    report = run(data, folder)
    assert (report.run, "No run is whole" in report.problems[0]) == ("000002", True)
    assert hashes(data) == whole


def test_a_file_that_changes_while_it_is_taken_waits_for_the_next_refresh(folder: Path, data: Path) -> None:
    growing = folder / "d.txt"
    growing.write_text("2021年产值5")
    assert run(data, folder).counts["published"] == 4

    def grow() -> None:
        growing.write_text(growing.read_text("utf-8") + "6", "utf-8")

    write(folder, a="2021年甲乙县产值13亿元")
    report = run(data, folder, listener=Heard(grow))
    assert (report.counts["published"], report.counts["failed"]) == (1, 1)
    assert ("d.txt", 5) in rows(data, "observations", "source", "value")
    assert run(data, folder).counts["published"] == 1


def test_a_time_of_change_that_lies_ahead_costs_one_more_look(folder: Path, data: Path) -> None:
    os.utime(folder / "a.txt", ns=(0, 2**62))
    assert run(data, folder, settle=0.05).counts["published"] == 3


def test_two_looks_at_a_file_that_grows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from extract.sources import folder as source

    folder = write(tmp_path / "articles", a="2021年产值5")
    path = folder / "a.txt"
    path.touch()
    monkeypatch.setattr(source.time, "sleep", lambda _: path.write_text("2021年产值56亿元"))
    (item,) = source.list_path(folder, settle=1.0).items
    with pytest.raises(SourceError, match="next refresh"):
        item.load()
    (item,) = source.list_path(folder, settle=0.0).items
    assert item.load().data.decode() == "2021年产值56亿元"
    path.write_text("2021年产值567亿元")
    with pytest.raises(SourceError, match="next refresh"):
        item.load()


def test_a_second_refresh_at_the_same_time_gives_way(folder: Path, data: Path) -> None:
    run(data, folder)
    with writer_lock(data), pytest.raises(StoreError, match="Another refresh"):
        refresh(job(data, folder))


def test_old_runs_are_swept_by_a_later_refresh(folder: Path, data: Path) -> None:
    for number in range(4):
        write(folder, a=f"2021年甲乙县产值{number}亿元")
        run(data, folder)
    report = run(data, folder, now=NOW + dt.timedelta(days=91))
    assert (report.swept, run_names(data)) == (["000002", "000001"], ["000004", "000003"])


def test_bytes_that_no_run_names_are_removed_with_the_runs(folder: Path, data: Path) -> None:
    for number in range(4):
        write(folder, a=f"2021年甲乙县产值{number}亿元")
        report = run(data, folder)
    assert (report.observations, report.gained) == (3, 0)
    assert len(list((data / "raw").iterdir())) == 6
    run(data, folder, now=NOW + dt.timedelta(days=91))
    kept = {row["sha256"] for row in rows(data, "articles")}
    assert kept < {path.name for path in (data / "raw").iterdir()}
    assert len(list((data / "raw").iterdir())) == 4  # of the two newest runs


def test_what_a_killed_refresh_left_is_cleared(folder: Path, data: Path) -> None:
    run(data, folder)
    before = tree(data)
    (data / "runs" / ".new-000002" / "issues").mkdir(parents=True)
    (data / "runs" / ".spill-1").mkdir()
    (data / "runs" / ".spill-1" / "x.arrow").write_bytes(b"x")
    (data / ".raw").mkdir(exist_ok=True)
    (data / ".raw" / "abc-1").write_bytes(b"x")
    (data / ".current-000002").symlink_to("runs/000002")
    run(data, folder)
    assert tree(data) == before
