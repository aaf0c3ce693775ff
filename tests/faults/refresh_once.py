"""One refresh by the command line with the stand-in for extraction: refresh_once.py SOURCE DATA [JOBS]."""

from __future__ import annotations

import sys
from dataclasses import replace

from extract import refresh as refresh_module
from extract.__main__ import main
from tests.refreshing import NOW


def refresh_once(source: str, data: str, jobs: str = "1") -> int:
    """Run the command and return its exit code."""
    real = refresh_module.refresh
    fakes = {"engine": "tests.fake_engine", "projects": "tests.fake_engine", "settle": 0.0, "today": NOW.date()}
    refresh_module.refresh = lambda job: real(replace(job, **fakes))
    return main(["refresh", source, "--data", data, "--jobs", jobs])


if __name__ == "__main__":
    sys.exit(refresh_once(*sys.argv[1:]))
