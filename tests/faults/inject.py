"""Faults put into the system calls of a refresh with strace, and what must hold after each of them."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.store import open_run
from tests.refreshing import hashes, rows, run, write

CALLS = (
    "write,pwrite64,fsync,fdatasync,sync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,rmdir,"
    "symlink,symlinkat,ftruncate,copy_file_range,sendfile"
)
STRACE = ("strace", "-f", "-o")  # with --seccomp-bpf no signal is injected
SECONDS = 300  # one refresh may take at most this long, on a busy machine too
_LEFT_ALONE = {".lock", "checked.json", "current", "raw", "runs"}


@dataclass(frozen=True)
class Scene:
    """A store before a refresh, its source as it is now, and what the store must hold before and after."""

    place: Path
    before: list[Any]
    after: list[Any]
    hashes: dict[str, str]

    @property
    def source(self) -> Path:
        """The folder of articles, one changed, one new, one gone since the store was written."""
        return self.place / "articles"


def contents(data: Path) -> list[Any]:
    """Return what a reader finds: the rows of all tables of one run."""
    return [rows(data, table) for table in ("articles", "observations", "mentions", "projects", "issues")]


def make_scene(place: Path) -> Scene:
    """Write a store, change its source, and refresh a copy of it undisturbed."""
    texts = {"a": "2021年甲乙县产值12亿元", "b": "2022年丙丁县产值34亿元，示范项目5个", "c": "2021年甲乙县产值3亿元"}
    folder = write(place / "articles", **texts)
    run(place / "data", folder)
    before = contents(place / "data")
    write(folder, a="2021年甲乙县产值13亿元", d="2023年甲乙县出口1亿元", e="")
    (folder / "c.txt").unlink()
    undisturbed = place / "undisturbed"
    shutil.copytree(place / "data", undisturbed, symlinks=True)
    assert refreshed(folder, undisturbed).returncode == 1  # e.txt is refused
    return Scene(place, before, contents(undisturbed), hashes(undisturbed))


def refreshed(source: Path, data: Path, *wrapper: str) -> subprocess.CompletedProcess[str]:
    """Run one refresh in a process of its own, under another program where one is given."""
    command = [*wrapper, sys.executable, "-m", "tests.faults.refresh_once", str(source), str(data)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=SECONDS)


def calls_made(scene: Scene) -> list[tuple[str, int]]:
    """Return every file-changing system call of an undisturbed refresh as (call, which one)."""
    data, log = scene.place / "counted", scene.place / "calls"
    shutil.rmtree(data, ignore_errors=True)
    shutil.copytree(scene.place / "data", data, symlinks=True)
    refreshed(scene.source, data, *STRACE, str(log), "-e", f"trace={CALLS}")
    shutil.rmtree(data)
    found = Counter(re.findall(r"^(\d+) +(\w+)\(", log.read_text("utf-8", "replace"), re.MULTILINE))
    most = {call: max(count for (_, name), count in found.items() if name == call) for _, call in found}
    return [(call, number) for call in sorted(most) for number in range(1, most[call] + 1)]


def disturbed(scene: Scene, name: str, call: str, number: int, fault: str) -> str:
    """Refresh with a fault at one system call, check all invariants, refresh again, and return what was seen."""
    data = scene.place / name
    shutil.copytree(scene.place / "data", data, symlinks=True)
    inject = f"inject={call}:{fault}:when={number}"
    done = refreshed(scene.source, data, *STRACE, "/dev/null", "-e", f"trace={call}", "-e", inject)
    if done.returncode == 1 and "ended abruptly" in done.stderr:
        seen = "a worker was hit: its article failed"
    else:
        seen = check_whole(scene, data)
    if done.returncode not in (0, 1, -signal.SIGKILL):
        assert done.returncode == 3, done.stderr
        assert "\nextract: " in f"\n{done.stderr}", done.stderr
    check_recovers(scene, data)
    shutil.rmtree(data)
    return f"{seen}, exit code {done.returncode}"


def check_whole(scene: Scene, data: Path) -> str:
    """Check that a reader sees the old run or the new one, whole (I1, I2), and return which."""
    found = contents(data)
    assert found in (scene.before, scene.after)
    assert open_run(data).notice is None
    return "new" if found == scene.after else "old"


def check_recovers(scene: Scene, data: Path) -> None:
    """Check that the next refresh needs no hand, gives the rows of an undisturbed one (I4) and clears what was left."""
    again = refreshed(scene.source, data)
    assert again.returncode in (0, 1), again.stderr
    assert contents(data) == scene.after
    assert hashes(data) == scene.hashes
    assert {path.name for path in data.iterdir()} - {".raw"} == _LEFT_ALONE
    assert [path.name for folder in ("runs", ".raw") for path in (data / folder).glob("[!0-9]*")] == []
