"""The engine's short cut: the rules that a number's shape leaves over are the ones that can hold there."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import codebook
from extract.attribute import towns, zones
from extract.fold import fold
from extract.match import Rules, near
from extract.mentions import NUMBER_START
from extract.opening import widened
from extract.segment import clauses, sentences

BOOK = codebook.load()
SEEDS = Path(__file__).parents[1] / "seeds"


def _first(rules: Rules, text: str, pos: int) -> str | None:
    return next((rule.name for rule in rules.rules if rule.compiled.match(text, pos)), None)


@pytest.mark.parametrize("rules", [BOOK.noise, BOOK.period], ids=lambda rules: rules.path.stem)
def test_no_rule_is_passed_over_where_a_number_or_a_time_begins(rules: Rules) -> None:
    said = [text for other in (BOOK.noise, BOOK.period) for rule in other.rules for text in (*rule.hits, *rule.misses)]
    text = fold("\n".join([*said, *(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt")))]))[0]
    cues = [hit.start for hit in BOOK.cues.scan(text)]
    for pos in {*cues, *(at for run in NUMBER_START.finditer(text) for at in range(*run.span()))}:
        found = rules.match(text, pos)
        assert (found[0].name if found else None) == _first(rules, text, pos), text[pos - 5 : pos + 15]


@pytest.mark.parametrize(
    ("pattern", "wide"),
    [
        (r"(?<=第)\d++[大个](?![^()]{2,3}[)])", r"(?<=第)\d+[大个]"),
        (r"^(?<=[“(])(?<=第一|[^a])\d(?=(?!个)[12]次)", r"(?<=[“(])\d(?=(?:\d|[12])次)"),
        (r"(?<!(?:比|为(?=\())\ )1[0-2]月\b", r"\d(?:\d|[0-2])月"),
        (r"(?>[^\d.]|[^0-9])\(\++(?P<n2>\d{2,4})(?P=n2)", r"(?:[^\d.]|.)\(\++(?P<n2>\d{2,4})(?P=n2)"),
        (r"(?:a\]{2}+|[]1]?+)*+\{1", r"(?:a\]{2}|(?:\d|[]1])?)*\{\d"),
    ],
)
def test_a_widened_pattern_looks_at_the_character_in_front_and_ahead_alone(pattern: str, wide: str) -> None:
    assert widened(pattern) == wide


@given(st.text(alphabet="在一二。,花桥镇乡的了街道产业合作园共建\n", max_size=80))
def test_looking_near_a_hint_finds_what_looking_everywhere_does(text: str) -> None:
    def spans(found: Iterable[re.Match[str]]) -> list[tuple[int, int]]:
        return [m.span() for m in found]

    assert spans(near(towns.KIND_TOLD, towns.TOWN, towns.STEM, text)) == spans(towns.TOWN.finditer(text))
    assert spans(near(zones.COINED_AT, zones.COINED[0], zones.COINED_REACH, text)) == spans(
        zones.COINED[0].finditer(text)
    )


@given(st.text(alphabet="甲乙。,;\n1", max_size=40))
def test_every_offset_lies_in_the_span_that_holds_it(text: str) -> None:
    spans = sentences(text)
    for at in range(len(text)):
        start, end = spans.at(at)
        assert start <= at < end
    assert (spans.at(len(text)), spans.at(-1)) == ((len(text), len(text)), spans.at(0) if text else (0, 0))


@given(
    st.lists(st.sampled_from(["签约项目12个、", "投资1,204万元,", "其中开工9个 "]), min_size=150, max_size=400).map(
        "".join
    )
)
def test_a_line_that_lost_its_stops_is_cut_where_its_parts_end(text: str) -> None:
    whole = sentences(text)
    parts = [text[start:end] for start, end in itertools.pairwise((0, *whole.cuts))]
    assert "".join(parts) == text
    assert max(map(len, parts)) <= 1000
    assert all(part.endswith(("、", ",", " ")) for part in parts[:-1])
    assert not any(part.endswith("1,") for part in parts)
    assert set(whole.cuts) <= set(clauses(text, whole).cuts)
