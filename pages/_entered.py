"""What people write into a field: an amount with or without its unit, and a place by its name."""

from __future__ import annotations

import math
import re
import unicodedata
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final

from pages import _format, _queries
from pages._store import Run
from pages._text import CODES, listed

Place = tuple[str | None, str | None, str | None]  # name, adcode, level
NUMBER: Final = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
MAGNITUDES: Final = Path(__file__).with_name("_magnitudes.csv")


class AmountError(ValueError):
    """An amount that cannot be understood."""


class PlaceError(ValueError):
    """No place of this name, or several (`found`)."""

    def __init__(self, found: list[str]) -> None:
        super().__init__("、".join(found))
        self.found = found


def amount(text: str, unit: str, shown: str = "") -> tuple[float, str]:
    """Value and unit of what was written: 750 counts in `shown` (亿元), 750亿元 and CNY 75 billion in what they say.

    Raise AmountError where there is no number or the unit is not known.
    """
    folded = _folded(text)
    number = NUMBER.match(folded) or NUMBER.search(folded)
    if number is None:
        raise AmountError(text)
    said = folded[: number.start()] + folded[number.end() :]
    found = _known(said or _folded(shown), unit)
    value = float(Decimal(number[0].replace(",", "")) * Decimal(str(found[0]))) if found else math.inf
    if found is None or not math.isfinite(value):
        raise AmountError(text)
    return value, found[1]


def is_bare(text: str) -> bool:
    """Whether an amount was written without a unit or a magnitude."""
    return NUMBER.fullmatch(_folded(text)) is not None


def _known(said: str, unit: str) -> tuple[float, str] | None:
    """Factor and unit of a unit's wording; a magnitude alone (750亿) is of the figure's own unit."""
    if said in _times():
        return _times()[said], unit
    own = {_folded(name): (factor, unit) for factor, name in _format.scales(unit)}
    return own.get(said) or _surfaces().get(said)


@cache
def _times() -> dict[str, int]:
    """Words of magnitude with what they multiply by; none is one."""
    return {"": 1} | {row["word"]: int(row["times"]) for row in listed(MAGNITUDES)}


@cache
def _surfaces() -> dict[str, tuple[float, str]]:
    """Every way to write a unit, with a magnitude before it and, in English, behind it (CNY 75 billion)."""
    ways = [(row["surface"], row["unit"], float(row["factor"])) for row in listed(CODES / "units.csv") if row["unit"]]
    codes = [(code, code, 1.0) for code in dict.fromkeys(unit for _, unit, _ in ways)]
    found: dict[str, tuple[float, str]] = {}
    for surface, unit, factor in [*ways, *codes]:
        for word, times in _times().items():
            for written in (word + surface, surface + word) if word.isascii() else (word + surface,):
                found.setdefault(_folded(written), (times * factor, unit))
    return found


def _folded(text: str) -> str:
    """Text without spaces, case and width."""
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()


def place(run: Run, text: str) -> Place:
    """The place that was written, by code and name (620400白银市) or by its name; raise PlaceError."""
    known = places(run)
    if text in known:
        return known[text][0]
    found = [key for key, ((name, _, _), short, _) in known.items() if text == name]
    found = found or [key for key, (_, short, _) in known.items() if short and text == short]
    if len(found) != 1:
        raise PlaceError(found)
    return known[found[0]][0]


def places(run: Run) -> dict[str, tuple[Place, str, str]]:
    """Every place by code and name, with its short name and the province that it is in: those of the run, then all others."""
    own = {key: (_queries.place(run, key), "", _province(key)) for key in _queries.places(run) if key not in _listed()}
    return _listed() | own


@cache
def _listed() -> dict[str, tuple[Place, str, str]]:
    """Provinces, cities, counties and zones of the country."""
    regions = [row for row in listed(CODES / "regions.csv") if row["level"] in ("province", "city", "county")]
    some = [(row["name"], row["adcode"], row["level"], row["short"]) for row in regions]
    some += [(row["name"], row["adcode"], "zone", "") for row in listed(CODES / "zones.csv") if row["level"] == "zone"]
    return {f"{code}{name}": ((name, code or None, level), short, _province(code)) for name, code, level, short in some}


def _province(code: str) -> str:
    return _provinces().get(code[:2], "")


@cache
def _provinces() -> dict[str, str]:
    return {row["adcode"][:2]: row["name"] for row in listed(CODES / "regions.csv") if row["level"] == "province"}
