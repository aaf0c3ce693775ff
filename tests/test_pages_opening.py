"""How runs are opened: nobody waits for a newer one, and what is prepared is whole whoever prepares it."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import dash
import duckdb
import pytest

from pages import _preparing, _queries, _store
from pages._store import PREPARED, Run, Store
from tests.factory import Draft, span, write_run

GDP = {"indicator": "gdp", "label": "地区生产总值", "region": "丽水市"} | span(2023)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_store, "PATIENCE", 0.0)


def written(data: Path, name: str, quote: str = "100亿元") -> None:
    draft = Draft("a", "示例", "示例日报", dt.date(2024, 1, 1)).say(f"丽水市实现{{{quote}}}。", GDP)
    write_run(data, [draft], name=name)


def shown(store: Store, name: str | None = None) -> Run:
    run = store.run(name)
    assert run is not None
    return run


def until(met: Callable[[], bool]) -> None:
    for _ in range(500):
        if met():
            return
        time.sleep(0.01)
    raise AssertionError("It never came.")


def slow(released: threading.Event, fail: bool = False) -> _preparing.Preparation:
    """Preparation whose second run waits to be released, and fails where wanted."""
    begun: list[int] = []

    def build(base: duckdb.DuckDBPyConnection) -> None:
        begun.append(1)
        if len(begun) > 1:
            assert released.wait(10)
        if len(begun) == 2 and fail:
            raise duckdb.IOException("No space left on device")
        _queries.prepare.build(base)

    return replace(_queries.prepare, build=build)


def test_the_run_before_is_shown_while_a_newer_one_is_prepared(tmp_path: Path) -> None:
    released, warmed = threading.Event(), list[str]()
    store = Store(tmp_path, slow(released), lambda run: warmed.append(run.name))
    written(tmp_path, "000001")
    assert shown(store).name == "000001"
    written(tmp_path, "000002", "200亿元")
    assert [shown(store).name for _ in range(3)] == ["000001"] * 3
    assert (store.current(), store.coming()) == ("000001", "000002")
    released.set()
    until(lambda: shown(store).name == "000002")
    assert (store.current(), store.coming()) == ("000002", None)
    assert warmed == ["000001", "000002"]
    assert shown(store, "000001").name == "000001"


def test_a_newer_run_that_cannot_be_prepared_leaves_the_one_before_in_its_place(tmp_path: Path) -> None:
    released = threading.Event()
    store = Store(tmp_path, slow(released, fail=True))
    written(tmp_path, "000001")
    assert shown(store).name == "000001"
    written(tmp_path, "000002")
    assert shown(store).name == "000001"
    released.set()
    until(lambda: store.coming() is None)
    until(lambda: shown(store).name == "000002")


def test_a_server_that_starts_beside_an_unprepared_run_shows_the_prepared_one_before(tmp_path: Path) -> None:
    written(tmp_path, "000001")
    shown(Store(tmp_path, _queries.prepare))
    written(tmp_path, "000002")
    store = Store(tmp_path, _queries.prepare)
    assert shown(store).name == "000001"
    until(lambda: shown(store).name == "000002")


def test_a_run_asked_for_by_its_name_is_waited_for(tmp_path: Path) -> None:
    written(tmp_path, "000001")
    written(tmp_path, "000002")
    store = Store(tmp_path, _queries.prepare)
    assert (shown(store).name, shown(store, "000001").name) == ("000002", "000001")


def test_a_large_run_is_prepared_by_a_process_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_preparing, "APART", 1)
    monkeypatch.setattr(_preparing, "prepare_here", lambda *_: pytest.fail("prepared by this process"))
    written(tmp_path, "000001")
    assert _queries.totals(shown(Store(tmp_path, _queries.prepare)))["observations"] == 1


def test_two_processes_that_prepare_a_run_at_once_make_one_whole_file(tmp_path: Path) -> None:
    written(tmp_path, "000001")
    folder = tmp_path / PREPARED
    folder.mkdir()
    (folder / "000001-0123456789abcdef.new").write_bytes(b"left by a process that was stopped")
    command = [sys.executable, "-m", "pages._prepared", str(tmp_path), str(folder), "000001", "0"]
    both = [subprocess.Popen(command, cwd=Path(__file__).parent.parent) for _ in range(2)]
    assert [one.wait() for one in both] == [0, 0]
    (kept,) = (path for path in folder.iterdir() if path.name != ".lock")
    inode = kept.stat().st_ino
    assert _queries.totals(shown(Store(tmp_path, _queries.prepare)))["observations"] == 1
    assert kept.stat().st_ino == inode


def test_a_page_says_that_a_newer_run_is_being_prepared(
    dashboard: dash.Dash, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pages._shell import update_frame

    def told() -> tuple[str, str | None]:
        with dashboard.server.test_request_context():
            _, said, run = update_frame("/", "")
        return str(said), run

    released = threading.Event()
    store = Store(tmp_path, slow(released))
    monkeypatch.setitem(dashboard.server.config, "STORE", store)
    written(tmp_path, "000001")
    assert told() == ("[]", "000001")
    written(tmp_path, "000002")
    said, run = told()
    assert ("000002" in said, run) == (True, "000001")
    released.set()
    until(lambda: shown(store).name == "000002")
    assert told() == ("[]", "000002")
