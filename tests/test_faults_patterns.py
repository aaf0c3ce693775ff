"""No regular expression of the product is catastrophic: each takes time in proportion to a text made to hurt it.

Processor times of two sizes within one run are compared, never with a clock's figure.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any

import pytest

from tests.faults import LONG
from tests.faults.patterns import made, mode, seconds, strings

SIZE = 100_000 if LONG else 4000
SMALLER = 8  # times: what is linear takes 8 times as long, what is quadratic 64 times
STEEP = 24
UNSEEN = 0.004  # seconds of processor time; below it times say nothing
STRINGS = None if LONG else 24
HANG = 20  # seconds after which a pattern counts as hanging


class HangingError(Exception):
    """A pattern did not end."""


@contextmanager
def _watched() -> Iterator[None]:
    def late(*_: object) -> None:
        raise HangingError

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(HANG)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.timeout(3600 if LONG else 120)
def test_every_pattern_takes_time_in_proportion_to_the_text(tell: Callable[[str], None]) -> None:
    told = subprocess.run([sys.executable, "-m", "tests.faults.patterns"], capture_output=True, text=True, check=True)
    patterns = [json.loads(line) for line in told.stdout.splitlines() if line.startswith("{")]
    assert len(patterns) > 400
    tried, steep = 0, []
    for known in patterns:
        pattern, how = made(known), mode(known)
        pairs = zip(strings(known, SIZE // SMALLER), strings(known, SIZE), strict=True)
        for small, large in islice(pairs, STRINGS):
            tried += 1
            if _is_steep(pattern, how, *((small.encode(), large.encode()) if known["bytes"] else (small, large))):
                steep.append((known["where"], known["pattern"][:80], large[:12]))
                break
    tell(f"{len(patterns)} patterns, {tried} strings of {SIZE:,} characters: {len(steep)} not linear")
    assert steep == []


def _is_steep(pattern: Any, how: str, small: str | bytes, large: str | bytes) -> bool:
    """Tell whether the larger text takes out of proportion; what looks so once is measured again."""
    for _ in range(3):
        try:
            with _watched():
                spent = seconds(pattern, large, how)
        except HangingError:
            return True
        if spent <= max(UNSEEN, STEEP * seconds(pattern, small, how)):
            return False
    return True


def test_a_pattern_that_is_quadratic_would_be_found() -> None:
    known = {"pattern": r"\d+亿", "library": "re", "flags": 0, "bytes": False}
    small, large = (
        (next(strings(known, size)) for size in (SIZE // SMALLER, SIZE)) if not LONG else ("7" * 500, "7" * 4000)
    )
    assert _is_steep(made(known), "search", small, large)
