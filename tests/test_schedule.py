"""Refreshing at the times of a schedule: which times those are, what is made up for, and a folder that changes meanwhile."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from apscheduler.triggers.cron import CronTrigger

from extract.schedule import CronError, Stop, cron, keep_time
from extract.store import RUNS, open_run
from extract.tables import read_parquet
from tests.faults import LONG
from tests.refreshing import hashes, run, write

CYCLES = 10 if LONG else 3
SETTLE = 0.3
MONDAY = dt.datetime(2024, 5, 6, 5, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("0 6 * * *", "2024-05-06 06:00"),
        ("*/5 * * * *", "2024-05-06 05:05"),
        ("0 6 * * 0", "2024-05-12 06:00"),
        ("0 6 * * 7", "2024-05-12 06:00"),
        ("0 6 * * 2-4", "2024-05-07 06:00"),
        ("0 4 1 * *", "2024-06-01 04:00"),
        ("0 6 * * mon,fri", "2024-05-06 06:00"),
    ],
)
def test_the_next_time_is_the_one_that_cron_means(expression: str, expected: str) -> None:
    found = cron(expression, dt.UTC).get_next_fire_time(MONDAY, MONDAY)
    assert f"{found:%Y-%m-%d %H:%M}" == expected


@pytest.mark.parametrize("expression", ["", "0 6 * *", "61 6 * * *", "0 6 1 * 1", "0 6 * * 8", "0 6 * * moon"])
def test_what_is_no_cron_expression_is_said(expression: str) -> None:
    with pytest.raises(CronError):
        cron(expression)


@pytest.mark.parametrize(("missed", "expected"), [(0, 0), (1, 1), (200, 1)])
def test_missed_times_are_made_up_for_once(missed: int, expected: int) -> None:
    stop, worked = Stop(), []
    last = MONDAY - dt.timedelta(hours=missed)
    keep_time(
        cron("30 * * * *", dt.UTC), last, lambda: worked.append(1), lambda _: stop.ask(), stop, clock=lambda: MONDAY
    )
    assert len(worked) == expected


def test_a_clock_set_back_costs_no_run_twice() -> None:
    stop, worked = Stop(), []
    clocks = iter([MONDAY, MONDAY - dt.timedelta(days=1)])
    now = MONDAY

    def clock() -> dt.datetime:
        nonlocal now
        now = next(clocks, now)
        return now

    keep_time(cron("0 6 * * *", dt.UTC), None, lambda: worked.append(1), lambda _: stop.ask(), stop, clock)
    assert len(worked) == 1


def _edit(folder: Path, stop: threading.Event) -> None:
    """Add an article every while, in two writes; change every third later, take every fifth away."""
    number = 0
    while not stop.wait(0.15):
        number += 1
        with (folder / f"n{number:03}.txt").open("w", encoding="utf-8") as file:
            file.write(f"2021年甲乙县产值{number}")
            file.flush()
            time.sleep(0.05)
            file.write("000亿元")
        if number % 3 == 0:
            (folder / f"n{number - 2:03}.txt").write_text(f"2021年甲乙县产值{number}500亿元", "utf-8")
        if number % 5 == 0:
            (folder / f"n{number - 3:03}.txt").unlink()


@pytest.mark.timeout(300)
def test_each_change_of_a_folder_appears_once_and_nothing_else_changes(
    tmp_path: Path, tell: Callable[[str], None]
) -> None:
    folder, data, stop, done = write(tmp_path / "articles", still="2022年丙丁县产值7亿元"), tmp_path / "data", Stop(), 0
    quiet = threading.Event()
    editor = threading.Thread(target=_edit, args=(folder, quiet))
    editor.start()

    def work() -> None:
        nonlocal done
        done += 1
        if done == CYCLES:
            quiet.set()
            editor.join()
            stop.ask()
        run(data, folder, settle=SETTLE)

    keep_time(CronTrigger(second="*", timezone=dt.UTC), None, work, print, stop, lambda: dt.datetime.now(dt.UTC))
    quiet.set()
    told = [_told(data, name) for name in sorted(path.name for path in (data / RUNS).glob("[0-9]*"))]
    gained = Counter(figure for before, now in zip([set(), *told], told, strict=False) for figure in now - before)
    assert set(gained.values()) == {1}
    assert all(("still.txt", 7) in one for one in told)
    assert all(value % 500 == 0 for one in told for source, value in one if source != "still.txt")
    run(tmp_path / "afresh", folder)
    assert hashes(data) == hashes(tmp_path / "afresh")
    tell(f"{CYCLES} scheduled refreshes, {len(gained)} figures came, each once")


def _told(data: Path, name: str) -> set[tuple[str, float]]:
    assert open_run(data, name).notice is None
    found = [
        row
        for path in open_run(data, name).files("observations")
        for row in read_parquet("observations", path).to_pylist()
    ]
    return {(row["source"], row["value"]) for row in found}
