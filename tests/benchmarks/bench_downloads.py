"""What a download of every observation costs the server: seconds, size and the greatest memory, a fresh server each.

`python -m tests.benchmarks.bench_downloads [--observations N] [--store DIR]`; nothing is asserted but the number of rows.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
import urllib.request
from pathlib import Path

from tests.benchmarks.bench_pages import _peak
from tests.benchmarks.big_store import write_big
from tests.browser.conftest import serve

FORMS = ("data/observations.csv", "data/observations.parquet", "data/observations.sdmx", "data.zip")
PIECE = 1 << 20


def fetched(address: str) -> tuple[int, int, str]:
    """Read an answer to its end; returns bytes, line ends and the rows that its header promises."""
    size = lines = 0
    with urllib.request.urlopen(address, timeout=600) as answer:  # noqa: S310 (our own server)
        while piece := answer.read(PIECE):
            size, lines = size + len(piece), lines + piece.count(b"\n")
        return size, lines, answer.headers["X-Row-Count"] or "-"


def measure(data: Path) -> None:
    """Print a line a form: memory before, at most while it was read, size and time."""
    print(f"{'download':<28}{'rows':>10}{'lines':>10}{'MB':>8}{'s':>8}{'MB before':>11}{'MB at most':>11}")
    for form in FORMS:
        process, address = serve(data)
        try:
            urllib.request.urlopen(f"{address}/data", timeout=600).read()  # noqa: S310
            urllib.request.urlopen(f"{address}/download/data/observations.csv?indicator=none", timeout=600).read()  # noqa: S310
            before, began = _peak(process.pid), time.perf_counter()
            size, lines, rows = fetched(f"{address}/download/{form}")
            took = time.perf_counter() - began
            print(
                f"{form:<28}{rows:>10}{lines:>10}{size / 1e6:>8.0f}{took:>8.1f}{before:>11.0f}{_peak(process.pid):>11.0f}"
            )
        finally:
            process.terminate()
            process.wait(30)


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--observations", type=int, default=1_000_000)
    parser.add_argument("--store", type=Path, help="keep the store here, and use it where it is there")
    given = parser.parse_args()
    place = given.store or Path(tempfile.mkdtemp(prefix="bench-downloads-"))
    try:
        if not (place / "current").exists():
            write_big(place, given.observations)
        measure(place)
    finally:
        if not given.store:
            shutil.rmtree(place)


if __name__ == "__main__":
    main()
