"""Faults of the machine under a refresh: killed, disk errors, full disk, other refreshes, damaged files.

The short form runs with every test; `make faults` runs the long one (FAULTS=long) and prints its figures.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from extract import store
from extract.schema import ISSUES
from extract.spill import Spill
from extract.store import RUNS, StoreError, open_run
from extract.tables import to_table
from extract.workers import TASK, Chunk, Local, Outcome
from tests.faults import LONG
from tests.faults.inject import Scene, calls_made, contents, disturbed, make_scene, refreshed
from tests.faults.inject import check_recovers as recovers
from tests.faults.inject import check_whole as whole
from tests.refreshing import run, write

SAMPLE = {  # the calls of the short form: (call, which one)
    "signal=SIGKILL": [("rename", 2), ("fsync", 15)],
    "error=EIO": [("fsync", 5)],
    "error=ENOSPC": [("write", 6)],
}
REFRESHES = 50 if LONG else 2
DAMAGES = 2000 if LONG else 60
needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace: sudo apt-get install strace")


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return make_scene(tmp_path_factory.mktemp("scene"))


@needs_strace
@pytest.mark.timeout(3 * 3600 if LONG else 120)
@pytest.mark.parametrize("fault", ["signal=SIGKILL", "error=EIO", "error=ENOSPC"])
def test_a_fault_at_a_system_call_leaves_the_old_run_or_the_new_one(
    scene: Scene, fault: str, tell: Callable[[str], None]
) -> None:
    points = calls_made(scene) if LONG else SAMPLE[fault]
    assert {call for call, _ in SAMPLE[fault]} <= {call for call, _ in points}
    seen = Counter(disturbed(scene, f"{fault[-6:]}-{call}-{n}", call, n, fault) for call, n in points)
    assert sum(count for told, count in seen.items() if not told.endswith("code 1")) >= len(points) // 2  # they did hit
    tell(f"{fault} at {len(points)} system calls: {dict(seen)}")


@pytest.mark.timeout(3 * 3600 if LONG else 120)
def test_kills_at_random_times_also_during_recovery(scene: Scene, tell: Callable[[str], None]) -> None:
    """Every tenth is killed again while it recovers. A refresh is killed within the time that the last one took."""
    rng = random.Random(11)  # noqa: S311 - a fixed choice, no secret
    seen: Counter[str] = Counter()
    data, took = scene.place / "killed", 3.0
    for number in range(500 if LONG else 2):
        shutil.copytree(scene.place / "data", data, symlinks=True)
        for again in ("", " again")[: 1 + (number % 10 == 1)]:
            _kill_after(scene, data, rng.uniform(0.2, 1.1 * took))
            seen[whole(scene, data) + again] += 1
        started = time.monotonic()
        recovers(scene, data)
        took = time.monotonic() - started
        shutil.rmtree(data)
    tell(f"killed at random times: {dict(seen)}")


def _kill_after(scene: Scene, data: Path, seconds: float) -> None:
    command = [sys.executable, "-m", "tests.faults.refresh_once", str(scene.source), str(data)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.wait()


@pytest.mark.timeout(600)
def test_several_refreshes_at_once_one_works_and_the_others_say_busy(scene: Scene, tell: Callable[[str], None]) -> None:
    data = scene.place / "many"
    shutil.copytree(scene.place / "data", data, symlinks=True)
    command = [sys.executable, "-m", "tests.faults.refresh_once", str(scene.source), str(data)]
    processes = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(8 if LONG else 3)]
    told = [(process.communicate()[1], process.returncode) for process in processes]
    assert {code for _, code in told} <= {0, 1, 3}
    assert [code for _, code in told].count(1) == 1, told  # the one that met e.txt first
    assert all("Another refresh" in said for said, code in told if code == 3)
    assert sorted(path.name for path in (data / RUNS).iterdir()) == ["000001", "000002"]
    recovers(scene, data)
    tell(f"{len(told)} refreshes at once, by exit code: {dict(Counter(code for _, code in told))}")


@pytest.mark.timeout(1800 if LONG else 120)
def test_readers_see_whole_runs_in_order_while_refreshes_go_on(tmp_path: Path, tell: Callable[[str], None]) -> None:
    """Each article holds the number of its version, so that rows of two runs in one reading would show."""
    folder, data = tmp_path / "articles", tmp_path / "data"
    run(data, write(folder, **dict.fromkeys("abc", "2021年甲乙县产值0亿元")))
    command = [sys.executable, "-m", "tests.faults.poll", str(data)]
    pipe = subprocess.PIPE
    readers = [subprocess.Popen(command, stdout=pipe, stdin=pipe, text=True) for _ in range(4 if LONG else 1)]
    for version in range(1, REFRESHES + 1):
        run(data, write(folder, **dict.fromkeys("abc", f"2021年甲乙县产值{version}亿元")), crew=Local(1))
    said = [reader.communicate("stop\n")[0].splitlines() for reader in readers]
    reads, problems = sum(int(count) for count, *_ in said), [line for _, *lines in said for line in lines]
    tell(f"{reads:,} reads through {REFRESHES} refreshes: {len(problems)} wrong")
    assert problems == []
    assert reads > (10_000 if LONG else 20)


@pytest.mark.timeout(1800 if LONG else 120)
def test_damaged_files_never_give_other_values(scene: Scene, tmp_path: Path, tell: Callable[[str], None]) -> None:
    data = tmp_path / "data"
    shutil.copytree(scene.place / "data", data, symlinks=True)
    refreshed(scene.source, data)
    rng = random.Random(5)  # noqa: S311 - a fixed choice, no secret
    files = sorted(path for path in open_run(data).path.rglob("*") if path.is_file())
    silent = 0
    for number in range(DAMAGES):
        path = files[number % len(files)]
        before = path.read_bytes()
        path.unlink()  # a hard link: the run before keeps its bytes
        path.write_bytes(_damage(before, rng))
        store._verified.clear()
        served = open_run(data)
        silent += served.notice is None or contents_of(data) != scene.before
        path.write_bytes(before)
    store._verified.clear()
    tell(f"{DAMAGES:,} damaged files: {silent} gave other values")
    assert silent == 0
    assert contents(data) == scene.after


def contents_of(data: Path) -> list[object]:
    try:
        return contents(data)
    except StoreError as error:
        return [error]


def _damage(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data))
    kind = rng.randrange(4)
    if kind == 0:
        return data[:at] + bytes([data[at] ^ (1 << rng.randrange(8))]) + data[at + 1 :]
    if kind == 1:
        return data[:at]
    if kind == 2:
        return data + bytes(rng.randrange(1, 9))
    changed = data[:at] + rng.randbytes(8) + data[at + 8 :]
    return changed if changed != data else data[:-1]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a few hundred kilobytes, where the system lets us mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=320k", "tmpfs", place]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("needs leave to mount a tmpfs")
    yield place
    subprocess.run(["umount", place], check=True)


@pytest.mark.timeout(1800 if LONG else 120)
def test_a_full_disk_keeps_the_old_run_and_frees_what_was_begun(
    scene: Scene, small_disk: Path, tell: Callable[[str], None]
) -> None:
    """The disk is filled up but for some kilobytes, from none to enough."""
    data, filler = small_disk / "data", small_disk / "filler"
    shutil.copytree(scene.place / "data", data, symlinks=True)
    used_before = _used(small_disk)
    seen: Counter[int] = Counter()
    for left in range(0, 320, 8 if LONG else 100):
        filler.write_bytes(b"")
        room = os.statvfs(small_disk)
        filler.write_bytes(bytes(max(0, room.f_bavail * room.f_frsize - left * 1024)))
        done = refreshed(scene.source, data)
        filler.unlink()
        seen[done.returncode] += 1
        if done.returncode == 3:
            assert done.stderr.startswith("extract: "), done.stderr
            assert contents(data) == scene.before
            assert _used(small_disk) <= used_before + 24 * 1024  # bytes of new articles may have been kept
    assert 3 in seen
    recovers(scene, data)
    tell(f"disks with room for 0 to 320 kB, by exit code: {dict(seen)}")


def test_rows_that_a_full_disk_did_not_take_are_cleared_away(tmp_path: Path) -> None:
    spill = Spill(tmp_path / "spill")
    (spill.folder / "issues-2024-0.arrow").symlink_to("/dev/full")
    row = dict.fromkeys(ISSUES) | {"source": "a.txt", "message": "甲"}
    rows = to_table("issues", [row] * 2048).append_column(
        TASK, [[1] * 2048]
    )  # so many are written, not yet to the disk
    spill.add(Chunk((Outcome(1, "published", article_id="a", published=dt.date(2024, 5, 1)),), {"issues": rows}))
    spill.remove()
    assert not spill.folder.exists()


def test_a_store_turned_read_only_is_read_and_says_why_it_is_not_written(scene: Scene, small_disk: Path) -> None:
    data = small_disk / "data"
    shutil.copytree(scene.place / "data", data, symlinks=True)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    done = refreshed(scene.source, data)
    assert (done.returncode, "Read-only" in done.stderr, done.stderr.count("\n")) == (3, True, 1)
    assert contents(data) == scene.before
    subprocess.run(["mount", "-o", "remount,rw", small_disk], check=True)
    recovers(scene, data)


def _used(disk: Path) -> int:
    found = os.statvfs(disk)
    return (found.f_blocks - found.f_bfree) * found.f_frsize


def test_a_store_that_cannot_be_written_says_so(scene: Scene) -> None:
    """A file stands where a folder must be: not even the superuser can write there."""
    data = scene.place / "blocked"
    shutil.copytree(scene.place / "data", data, symlinks=True)
    shutil.rmtree(data / "raw")
    (data / "raw").write_text("in the way")
    done = refreshed(scene.source, data)
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert contents(data) == scene.before
