"""No regular expression of the product is catastrophic: each takes time in proportion to a text made to hurt it.

Processor times of two sizes within one run are compared, never with a clock's figure.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from re import _parser as sre_parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from tests.faults import LONG
from tests.faults.patterns import made, mode, seconds, strings

SIZE = 100_000 if LONG else 4000
SMALLER = 8  # times: what is linear takes 8 times as long, what is quadratic 64 times
STEEP = 24
UNSEEN = 0.004  # seconds of processor time; below it times say nothing
STRINGS = None if LONG else 12
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


@pytest.fixture(scope="module")
def patterns() -> list[dict[str, Any]]:
    """Every pattern of the product, as `tests.faults.patterns` lists them."""
    told = subprocess.run([sys.executable, "-m", "tests.faults.patterns"], capture_output=True, text=True, check=True)
    found = [json.loads(line) for line in told.stdout.splitlines() if line.startswith("{")]
    assert len(found) > 400
    return found


def test_no_pattern_needs_what_early_pythons_do_wrongly(patterns: list[dict[str, Any]]) -> None:
    """Debian 12's Python 3.11.2 misreads a possessive group that holds a choice (`(?:ab|c)*+`; mended in 3.11.5)."""
    own = [known for known in patterns if known["library"] == "re"]
    assert [known["where"] for known in own if _is_misread(known["pattern"])] == []


def test_a_pattern_that_early_pythons_do_wrongly_would_be_found() -> None:
    assert _is_misread(r"x(?=(?:ab|c)*+)")
    assert _is_misread(r"(?:ab?)++")
    assert not _is_misread(r"\d++(?:,\d{3})*+(?:ab|c)*")


def _is_misread(pattern: str) -> bool:
    def inner(parsed: Iterable[Any]) -> Iterator[tuple[str, Any]]:
        for name, held in parsed:
            yield str(name), held
            for part in _parts(held):
                yield from inner(part)

    return any(
        name == "POSSESSIVE_REPEAT" and any(_is_choice(*part) for part in inner(held[2]))
        for name, held in inner(sre_parser.parse(pattern))
    )


def _parts(held: Any) -> Iterator[Iterable[Any]]:
    """The patterns that an element of a parsed pattern holds."""
    if isinstance(held, sre_parser.SubPattern):
        yield held
    elif isinstance(held, list | tuple):
        for one in held:
            yield from _parts(one)


def _is_choice(name: str, held: Any) -> bool:
    return name == "BRANCH" or (name in ("MAX_REPEAT", "MIN_REPEAT") and held[0] != held[1])


@pytest.mark.timeout(3600 if LONG else 120)
def test_every_pattern_takes_time_in_proportion_to_the_text(
    patterns: list[dict[str, Any]], tell: Callable[[str], None]
) -> None:
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
