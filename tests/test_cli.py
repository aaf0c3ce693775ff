"""The command line: what it prints, its exit codes, its errors in one line; exported files open as what they are."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest

from extract import refresh as refresh_module
from extract.__main__ import FAILURES, FINE, STORE, USAGE, main
from extract.commit import writer_lock
from extract.diff import diff_runs
from extract.formats import safe_text
from extract.reviews import Reviews
from extract.schema import OBSERVATIONS
from extract.score import predictions
from extract.store import open_run
from extract.tables import file_schema
from tests.refreshing import NOW, rows, run, write


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of two articles and a store with one run of them, to be copied."""
    place = tmp_path_factory.mktemp("prepared")
    texts = {"a": "2021年甲乙县产值12亿元", "b": "=1+1 2022年丙丁县产值34亿元，增长5.5%"}
    run(place / "data", write(place / "articles", **texts))
    return place


@pytest.fixture
def data(tmp_path: Path, prepared: Path) -> Path:
    shutil.copytree(prepared, tmp_path, symlinks=True, dirs_exist_ok=True)
    return tmp_path / "data"


@pytest.fixture
def _stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    real = refresh_module.refresh
    fakes = {"engine": "tests.fake_engine", "projects": "tests.fake_engine", "settle": 0.0}
    monkeypatch.setattr(refresh_module, "refresh", lambda job: real(replace(job, **fakes)))


def _run(*arguments: str | Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_help_explains_every_command_and_is_quick() -> None:
    started = time.monotonic()
    done = subprocess.run([sys.executable, "-m", "extract", "--help"], capture_output=True, text=True, check=True)
    assert time.monotonic() - started < 1.0  # 0.05 s on an idle machine
    for word in ("refresh", "export", "explain", "score", "diff", "runs", "restore", "verify", "exit codes"):
        assert word in done.stdout
    loaded = "import sys, extract.__main__; print(sorted({'pyarrow', 'pandas', 'lxml', 'opencc'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.usefixtures("_stand_in")
def test_refresh_tells_what_it_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, store = write(tmp_path / "articles", a="2021年甲乙县产值12亿元"), tmp_path / "store"
    code, out, err = _run("refresh", folder, "--data", store, capsys=capsys)
    assert (code, err) == (FINE, "")
    assert "1 articles seen: 1 published" in out
    assert "run 000001" in out
    code, out, _ = _run("refresh", folder, "--data", store, capsys=capsys)
    assert (code, "nothing changed" in out) == (FINE, True)
    write(folder, b="")
    code, out, err = _run("refresh", folder, "--data", store, "--jobs", "2", capsys=capsys)
    assert (code, err) == (FAILURES, "! b.txt: The file is empty.\n")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["refresh", "no-such-folder"], USAGE, "no-such-folder"),
        (["export", "observations", "--run", "000009"], USAGE, "000009"),
        (["export", "observations", "-o", "no/such/folder.csv"], STORE, "cannot be written"),
        (["score", "no-such-folder"], USAGE, "no annotations"),
        (["diff", "000001", "x"], USAGE, "'x' is no run's name"),
        (["restore", "000007"], USAGE, "nothing was changed"),
    ],
)
def test_errors_are_one_line(
    data: Path, arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found, out, err = _run(*arguments, "--data", data, capsys=capsys)
    assert (found, out) == (code, "")
    assert said in err
    assert err.startswith("extract: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize("arguments", [["export", "secrets"], ["refresh", "--jobs", "0"], ["nonsense"], []])
def test_what_is_not_understood_is_a_usage_error(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == USAGE


def test_an_empty_store_and_a_busy_one(tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = _run("export", "articles", "--data", tmp_path / "none", capsys=capsys)
    assert (code, "run `python -m extract refresh` first" in err) == (USAGE, True)
    with writer_lock(data):
        code, _, err = _run("restore", "000001", "--data", data, capsys=capsys)
    assert (code, "Another refresh" in err) == (STORE, True)


def test_csv_opens_in_a_spreadsheet_without_formulas(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    assert main(["export", "observations", "--data", str(data), "-o", str(path)]) == FINE
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    found = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    assert list(found[0]) == list(OBSERVATIONS)
    assert {row["sentence"][:4] for row in found if row["source"] == "b.txt"} == {"'=1+"}
    assert sorted(float(row["value"]) for row in found) == [1, 1, 5.5, 12, 34]


def test_json_lines_carry_the_fields_of_the_contract(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    assert main(["export", "observations", "--data", str(data), "--format", "jsonl", "-o", str(path)]) == FINE
    found = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    contract = {
        "quote", "value", "value_high", "unit", "value_raw", "unit_raw", "qualifier", "indicator", "label", "measure",
        "status", "region", "adcode", "region_level", "partner", "sector", "period_start", "period_end", "project",
        "start", "end", "rule", "confidence", "source", "sentence", "title", "published", "publisher",
    }  # fmt: skip
    assert contract <= found[0].keys()
    (row,) = [row for row in found if row["value"] == 12]
    assert (row["published"], row["source"], row["region"]) == ("2021-01-01", "a.txt", "甲乙县")


def test_workbook_and_parquet_hold_typed_values(data: Path, tmp_path: Path) -> None:
    book, table = tmp_path / "out.xlsx", tmp_path / "out.parquet"
    assert main(["export", "observations", "--data", str(data), "--format", "xlsx", "-o", str(book)]) == FINE
    head, *body = openpyxl.load_workbook(book).active.iter_rows()
    names = [cell.value for cell in head]
    assert names == list(OBSERVATIONS)
    cells = [cell for row in body for cell in row]
    assert [cell for cell in cells if cell.data_type == "f"] == []
    assert {row[names.index("published")].value for row in body} == {dt.datetime(2021, 1, 1), dt.datetime(2022, 1, 1)}
    assert sorted(row[names.index("value")].value for row in body) == [1, 1, 5.5, 12, 34]
    assert main(["export", "observations", "--data", str(data), "--format", "parquet", "-o", str(table)]) == FINE
    assert pq.read_table(table).schema.equals(file_schema("observations"))
    assert pq.read_metadata(table).num_rows == 5


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠a"])
def test_text_that_looks_like_a_formula_is_text(text: str) -> None:
    assert safe_text(text) == f"'{text}"


def test_a_failed_export_leaves_no_half_file(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "out.csv"
    path.write_text("before")
    monkeypatch.setattr("extract.export.csv_pieces", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left")))
    code, _, err = _run("export", "observations", "--data", data, "-o", path, capsys=capsys)
    assert (code, "No space left" in err, path.read_text()) == (STORE, True, "before")
    assert [found.name for found in tmp_path.iterdir() if "out" in found.name] == ["out.csv"]


def test_runs_verify_restore_and_diff(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "other", a="2021年甲乙县产值12亿元，出口7亿元")
    run(data, tmp_path / "other")
    assert _run("verify", "--data", data, capsys=capsys)[:2] == (FINE, "000002  whole\n000001  whole\n")
    code, out, _ = _run("diff", "000001", "000002", "--data", data, capsys=capsys)
    assert (code, out.splitlines()[-1]) == (FINE, "000001 → 000002: 2 gained, 0 lost, 0 changed, 5 the same")
    assert "    other/a.txt: 2021年甲乙县产值12亿元，出口7亿元" in out.splitlines()
    assert "run 000003 has the tables of run 000001" in _run("restore", "000001", "--data", data, capsys=capsys)[1]
    _, out, _ = _run("runs", "--data", data, capsys=capsys)
    assert [line[:8] for line in out.splitlines()] == ["* 000003", "  000002", "  000001"]
    assert "restored from 000001" in out
    (path,) = open_run(data, "000002").files("_ledger")
    path.write_bytes(b"damaged")
    code, out, _ = _run("verify", "--data", data, capsys=capsys)
    assert (code, "000002  _ledger/all.parquet: not the bytes" in out) == (STORE, True)


def test_a_changed_and_a_lost_figure_are_shown_with_what_changed(tmp_path: Path, data: Path) -> None:
    write(tmp_path / "other", a="2021年丙丁县产值12亿元", b="2022年丙丁县产值35亿元，增长5.5%")
    run(tmp_path / "second", tmp_path / "other")
    shutil.move(tmp_path / "second" / "runs" / "000001", data / "runs" / "000002")
    lines = list(diff_runs(open_run(data, "000001"), open_run(data, "000002")))
    assert "~ 12 = 12 CNY  other, level, actual, 丙丁县, 2021-01-01; region 甲乙县 → 丙丁县" in lines
    assert "- 34 = 34 CNY  other, level, actual, 丙丁县, 2022-01-01" in lines
    assert "    b.txt: =1+1 2022年丙丁县产值34亿元，增长5.5%" in lines
    assert lines[-1] == "000001 → 000002: 1 gained, 3 lost, 1 changed, 1 the same"


def test_score_prints_the_figures(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = {
        "quote": "12亿元", "context": "产值12亿元", "value": 12, "unit": "CNY", "indicator": "gdp", "measure": "level",
        "status": "actual", "region": "甲乙县", "adcode": None, "sector": None, "period_end": "2021-12-31",
    }  # fmt: skip
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "a.jsonl").write_text(json.dumps(gold, ensure_ascii=False), "utf-8")
    code, out, _ = _run("score", tmp_path / "gold", "--data", data, "--json", capsys=capsys)
    assert (code, json.loads(out)["detect_recall"]) == (FINE, 1)
    _, out, _ = _run("score", tmp_path / "gold", "--data", data, "--list", capsys=capsys)
    assert "WRONG a 12亿元 indicator gdp≠other" in out


def test_observations_are_scored_in_the_order_in_which_they_are_read(data: Path) -> None:
    places = [(row["source"], row["start"]) for row in predictions(open_run(data))]
    assert places == sorted(places)


def test_reviews_are_listed_and_become_annotations(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = data
    row = rows(store, "observations")[0]
    Reviews(store).add(row, "李工", "correct", "核对公报", {"value": 7.0}, 0, dt.datetime.now(dt.UTC))
    code, out, _ = _run("reviews", "--data", store, "--gold", tmp_path / "gold", capsys=capsys)
    assert (code, out.count("value → 7.0"), out.rstrip().endswith("applies")) == (FINE, 1, True)
    (written,) = (tmp_path / "gold").glob("*.jsonl")
    assert json.loads(written.read_text("utf-8"))["value"] == 7.0


def test_the_reader_of_the_output_may_go_away(data: Path) -> None:
    command = f"{sys.executable} -m extract export observations --data {data} | head -c 10"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True)
    assert done.stderr == ""


def test_ctrl_c_leaves_the_store_whole(tmp_path: Path, data: Path) -> None:
    write(tmp_path / "articles", slow="挂起1")
    before = sorted(path.name for path in (data / "runs").iterdir())
    script = "from pathlib import Path; from tests.refreshing import job; from extract.refresh import refresh\n"
    script += "from extract.workers import Local\n"
    script += "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # ignored behind a shell's &
    script += (
        f"if __name__ == '__main__': refresh(job(Path({str(data)!r}), {str(tmp_path / 'articles')!r}, crew=Local(1)))"
    )
    (tmp_path / "slow.py").write_text(script)
    process = subprocess.Popen(
        [sys.executable, tmp_path / "slow.py"], env=os.environ | {"PYTHONPATH": str(Path.cwd())}, stderr=subprocess.PIPE
    )
    deadline = time.monotonic() + 60
    while not list((data / "runs").glob(".spill-*")) and time.monotonic() < deadline:
        time.sleep(0.1)
    time.sleep(2)  # it extracts: an interruption while modules load proves nothing
    process.send_signal(signal.SIGINT)
    assert b"KeyboardInterrupt" in process.communicate(timeout=20)[1]
    assert sorted(path.name for path in (data / "runs").iterdir()) == before
    assert open_run(data).manifest["created"] == NOW.isoformat(timespec="seconds")


def test_a_refresh_loads_no_pandas(tmp_path: Path) -> None:
    folder = write(tmp_path / "articles", a="2021年甲乙县产值12亿元")
    command = [
        sys.executable,
        "-X",
        "importtime",
        "-m",
        "extract",
        "refresh",
        str(folder),
        "--data",
        str(tmp_path / "data"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1])
    assert "pyarrow" in done.stderr
    assert "pandas." not in done.stderr  # it is asked for and not found
