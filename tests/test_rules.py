"""Every rule's own examples, and the code lists' rows: a broken one is named with its file and mend."""

from __future__ import annotations

import csv
import tomllib
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from extract import codebook
from extract.attribute import span
from extract.codebook import CODES, RULES, rows
from extract.fold import fold
from extract.match import Rule, RuleError, Rules
from extract.mentions import NUMBER_START
from extract.models import Measure, Noise, Role

BOOK = codebook.load()
FILES = (BOOK.period, BOOK.noise, BOOK.furniture, BOOK.header, BOOK.role, BOOK.measure, BOOK.deed)
TAILS = ["年", "底", "初", "月", "五年", "一年", "三年来", "同期", "11月", "前三季度", "五”期间", "全年", "季度"]
CASES = [(rules, rule) for rules in FILES for rule in rules.rules]


def winners(rules: Rules, text: str) -> set[str]:
    """The rules that win somewhere in a text, each file's rules being tried where extraction tries them."""
    folded = fold(text)[0]
    if rules is BOOK.furniture:  # a whole line
        found = rules.match(folded, 0)
        return {found[0].name} if found and found[1].end() == len(folded) else set()
    if rules is BOOK.role:  # a line's beginning
        found = rules.match(folded, 0)
        return {found[0].name} if found else set()
    if rules in (BOOK.measure, BOOK.deed):  # the words right before a number
        found = rules.search(folded)
        return {found[0].name} if found else set()
    if rules is BOOK.noise:
        return _at_numbers(rules, folded)
    return {rule.name for rule, _ in rules.finditer(folded)}


def _at_numbers(rules: Rules, text: str) -> set[str]:
    """Where a run of digits or numerals starts, and where what is left of it goes on."""
    names: set[str] = set()
    at = 0
    for run in NUMBER_START.finditer(text):
        at = max(at, run.start())
        while at < run.end():
            found = rules.match(text, at)
            names |= {found[0].name} if found else set()
            at = found[1].end() if found else run.end()
    return names


def ident(value: object) -> str:
    return value.path.stem if isinstance(value, Rules) else value.name if isinstance(value, Rule) else ""


@pytest.mark.parametrize(("rules", "rule"), CASES, ids=ident)
def test_a_rule_wins_in_its_examples_and_nowhere_in_its_misses(rules: Rules, rule: Rule) -> None:
    assert rule.hits, "an example says what a rule is for"
    assert [text for text in rule.hits if rule.needs not in text] == [], "needs is in every match"
    assert rule.misses, "a miss says where it ends"
    assert [text for text in rule.hits if rule.name not in winners(rules, text)] == [], "another rule wins, or none"
    assert [text for text in rule.misses if rule.name in winners(rules, text)] == []


def test_every_rule_file_is_loaded_and_every_entry_known() -> None:
    tables = {path.name: tomllib.loads(path.read_text("utf-8")) for path in RULES.glob("*.toml")}
    assert set(tables) == {rules.path.name for rules in FILES} | {"macros.toml"}
    assert {rule.data["reason"] for rule in BOOK.noise.rules} <= set(Noise)
    assert {rule.data["measure"] for rule in BOOK.measure.rules} <= set(Measure)
    assert {rule.data["role"] for rule in BOOK.role.rules} <= set(Role)
    assert {rule.data["compute"] for rule in BOOK.period.rules} == set(span.COMPUTE)
    assert all("reason" in rule.data for rule in BOOK.furniture.rules)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ('name = "a"\nhits = ["1"]', "a: 'pattern' is missing"),
        ('name = "a"\npattern = "("\nhits = ["1"]', "a: pattern does not compile"),
        ('name = "a"\npattern = "1"', "a: 'hits' is missing"),
        ('name = "a"\npattern = "1"\nhits = []\n[[noise]]\nname = "a"\npattern = "2"\nhits = []', "used twice: a"),
        ("name = ", "not readable as TOML"),
    ],
)
def test_a_broken_rule_file_names_file_rule_and_mend(tmp_path: Path, entry: str, told: str) -> None:
    path = tmp_path / "noise.toml"
    path.write_text(f"[[noise]]\n{entry}\n", "utf-8")
    with pytest.raises(RuleError, match=r"noise\.toml") as error:
        Rules(path, "noise", {})
    assert told in str(error.value)


@pytest.mark.parametrize("path", sorted(CODES.glob("*.csv")), ids=lambda path: path.name)
def test_no_code_list_has_a_ragged_or_a_repeated_row(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        head, *body = csv.reader(file)
    assert all(head)
    assert [row for row in body if len(row) != len(head)] == []
    assert [row for row, count in Counter(map(tuple, body)).items() if count > 1] == []


def test_aliases_name_indicators_once_each_in_known_units() -> None:
    aliases = rows("aliases.csv")
    assert {row["indicator"] for row in aliases} - {""} <= set(BOOK.indicators)
    twice = Counter((row["term"], kind) for row in aliases for kind in row["units"])
    assert [key for key, count in twice.items() if count > 1] == [], "one term means two things in one unit"
    assert [t for row in aliases if fold(t := row["term"])[0] != t] == [], "write terms as matching sees them"
    named = {alias.indicator for readings in BOOK.aliases.terms.values() for alias in readings}
    assert named == set(BOOK.indicators), "an indicator that no word names"


def test_units_convert_into_the_contracts() -> None:
    units = rows("units.csv")
    assert [s for s, count in Counter(row["surface"] for row in units).items() if count > 1] == []
    assert all(Decimal(row["factor"]) > 0 for row in units)
    assert {row["indicator"] for row in units} - {""} <= set(BOOK.indicators)
    canonical = {"CNY", "USD", "%", "‰", "pp", "千分点", "times", "count", "persons", "m2", "m"}
    fixed = ("money", "percent", "pp", "times", "count", "persons", "area", "length")
    currencies = {row["unit"] for row in units if row["kind"] == "money" and len(row["unit"]) == 3}
    assert {row["unit"] for row in units if row["kind"] in fixed} <= canonical | currencies
    assert not {"角", "分", "毛", "块"} & {row["surface"] for row in units if row["kind"] == "money"}


def test_sector_terms_and_cues_are_said_once() -> None:
    assert {row["sector"] for row in rows("sector_aliases.csv")} - {""} <= BOOK.sectors
    terms = Counter(row["term"] for row in rows("sector_aliases.csv"))
    assert [term for term, count in terms.items() if count > 1] == []
    cues = rows("cues.csv")
    assert [key for key, n in Counter((row["term"], row["cue"]) for row in cues).items() if n > 1] == []
    assert {row["cue"] for row in cues} == {"time", "event", "new", "target", "none"}  # what code reads
    shadows = [row["term"] for row in cues if row["cue"] == "none"]
    assert [word for word in shadows if not any(row["term"] in word for row in cues if row["term"] != word)] == []


def test_every_indicator_has_habits_that_extraction_knows() -> None:
    habits = rows("indicator_habits.csv")
    assert {row["code"] for row in habits} == set(BOOK.indicators)
    assert {row["kind"] for row in habits} == {"flow", "stock", "attribute"}
    assert {row["reach"] for row in habits} == {"fixed", "phrase", "near", "topic", "thing"}
    assert {row["sector"] for row in habits} - {""} <= BOOK.sectors


def test_every_cue_of_time_can_start_an_expression_of_time() -> None:
    """A word that starts no expression costs a look at each of its places and finds nothing."""
    openers = [row["term"] for row in rows("cues.csv") if row["cue"] == "time"]
    said = [text for rule in BOOK.period.rules for text in rule.hits]
    assert [word for word in openers if not any(word in text for text in said) and not _opens(word)] == []


def _opens(word: str) -> bool:
    return any(BOOK.period.match(word + tail, 0) for tail in ("", *TAILS))
