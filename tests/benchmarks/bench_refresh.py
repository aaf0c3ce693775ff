"""How a refresh grows with the number of articles, and what it costs when little or nothing changed: `make bench`.

Each figure stands beside a floor of the same run: finding and hashing the same files; extracting the changed ones alone.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.corpus import article

ROOT = Path(__file__).parents[2]
SMALL = 1_000
SEED = 1
CHANGED = 100  # one article in so many


@dataclass(frozen=True)
class Cost:
    """What one refresh cost: seconds, and the most memory that one of its processes held."""

    seconds: float
    memory: int


def refresh(source: Path, data: Path, jobs: int) -> Cost:
    """Refresh in a process of its own, as the command does; raise where it fails."""
    command = [sys.executable, "-m", "extract", "refresh", str(source), "--data", str(data), "--jobs", str(jobs)]
    started = time.perf_counter()
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, used = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - started
    if os.waitstatus_to_exitcode(status) not in (0, 1, 4):  # 1 and 4: done, with something to tell
        raise RuntimeError((child.stderr.read() if child.stderr else b"").decode()[-2000:])
    return Cost(seconds, used.ru_maxrss * 1024)


def write(folder: Path, numbers: Sequence[int], seed: int = SEED) -> Path:
    """Write invented articles as files, a thousand to a folder."""
    for number in numbers:
        place = folder / f"{number // 1000:04}"
        place.mkdir(parents=True, exist_ok=True)
        path = place / f"{number:07}.txt"
        path.write_bytes(article(number, seed).data)
        os.utime(path, (1.7e9, 1.7e9 + seed))
    return folder


def look(folder: Path) -> float:
    """Return the seconds it takes to find all files of a folder and hash what they hold."""
    started = time.perf_counter()
    for path in sorted(folder.rglob("*.txt")):
        hashlib.sha256(path.read_bytes()).digest()
    return time.perf_counter() - started


def measure(place: Path, articles: int, jobs: int) -> None:
    """Refresh a small and a large folder, the large one again unchanged and with one article in a hundred changed."""
    small = write(place / "small", range(SMALL))
    large = write(place / "large", range(articles))
    one = refresh(small, place / "small-data", jobs)
    many = refresh(large, place / "data", jobs)
    again = refresh(large, place / "data", jobs)
    floor = look(large)
    changed = range(0, articles, CHANGED)
    write(large, changed, seed=SEED + 1)
    few = refresh(large, place / "data", jobs)
    alone = refresh(write(place / "alone", changed, seed=SEED + 1), place / "alone-data", jobs)
    rates = SMALL / one.seconds, articles / many.seconds
    size = sum(path.stat().st_size for path in large.rglob("*.txt"))
    print(f"{articles:,} articles of {size / articles / 1e3:.1f} kB, {jobs} jobs")
    for name, count, cost in (
        (f"first refresh, {SMALL:,}", SMALL, one),
        (f"first refresh, {articles:,}", articles, many),
        ("nothing changed", articles, again),
        ("one in a hundred changed", len(changed), few),
        ("those alone, in a new store", len(changed), alone),
    ):
        print(
            f"  {name:32} {cost.seconds:8.1f} s {count / cost.seconds:10,.0f} articles/s {cost.memory / 1e6:8,.0f} MB"
        )
    print(f"  rate at {articles:,} / rate at {SMALL:,}: {rates[1] / rates[0]:.2f}")
    print(f"  nothing changed / finding and hashing the files ({floor:.2f} s): {again.seconds / floor:.1f}")
    print(f"  one in a hundred changed / those alone: {few.seconds / alone.seconds:.1f}")


def main() -> None:
    """Measure with as many articles and processes as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    place = Path(tempfile.mkdtemp(prefix="bench-refresh-"))
    try:
        measure(place, options.articles, options.jobs)
    finally:
        shutil.rmtree(place)


if __name__ == "__main__":
    main()
