"""Read a store again and again until a line comes in; print the number of readings, then each problem."""

from __future__ import annotations

import select
import sys
from pathlib import Path

from extract.store import open_run
from extract.tables import read_parquet


def poll(data: Path) -> list[str]:
    """Return the number of readings and what was wrong: a mixed reading, or one older than the reading before."""
    readings, newest = 0, -1
    problems: list[str] = []
    while not select.select([sys.stdin], [], [], 0.002)[0]:
        run = open_run(data)
        values = {
            table: {value for path in run.files(table) for value in read_parquet(table, path)["value"].to_pylist()}
            for table in ("observations", "mentions")
        }
        readings += 1
        if run.notice or len(set().union(*values.values())) != 1:
            problems.append(f"run {run.name}: {values} {run.notice}")
        if run.sequence < newest:
            problems.append(f"run {run.name} after {newest}")
        newest = run.sequence
    return [str(readings), *problems]


if __name__ == "__main__":
    sys.stdout.write("\n".join(poll(Path(sys.argv[1]))) + "\n")
