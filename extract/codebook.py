"""Loads and checks codes/ and rules/ into one frozen Codebook; a broken file stops the program with the mend named."""

from __future__ import annotations

import csv
import functools
import hashlib
import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final

from extract.match import RuleError, Rules, Vocabulary, expand

HERE: Final = Path(__file__).parent
CODES: Final = HERE / "codes"
RULES: Final = HERE / "rules"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as written with its canonical unit, factor and kind (money, percent, pp, times, persons, count, area …)."""

    surface: str
    unit: str
    factor: Decimal
    kind: str
    indicator: str | None = None  # what a unit that is a noun itself counts: 9城市


@dataclass(frozen=True, slots=True)
class Indicator:
    """A row of indicators.csv: what is measured, in which unit, and how its figures inherit periods and sectors."""

    code: str
    group: str
    label_zh: str
    label_en: str
    unit: str
    note: str
    kind: str  # flow | stock | attribute
    sector: str | None  # the sector that its figures have where the text names none
    reach: str  # how far another may stand: fixed (never) | phrase | near (its sentence) | topic (and title) | thing (and paragraph)


@dataclass(frozen=True, slots=True)
class Alias:
    """One reading of a term: the indicator it stands for with figures of these unit kinds."""

    term: str
    indicator: str
    kinds: frozenset[str]
    needs: str = ""  # the classifiers that it is counted with, where others tell of something else: 汽车 in 辆, but 汽车(项目)7个


@dataclass(frozen=True, slots=True)
class Codebook:
    """Everything enumerable that extraction knows."""

    indicators: dict[str, Indicator]
    sectors: frozenset[str]
    units: dict[str, Unit]
    unit_pattern: str
    aliases: Vocabulary[tuple[Alias, ...]]
    sector_terms: Vocabulary[str]
    cues: Vocabulary[frozenset[str]]
    period: Rules
    noise: Rules
    furniture: Rules
    header: Rules
    role: Rules
    measure: Rules
    deed: Rules
    version: str


_KINDS: Final = {
    "M": "money",
    "C": "count",
    "P": "persons",
    "A": "area",
    "L": "length",
    "R": "percent",
    "X": "physical",
    "G": "growth",  # what the term stands for where its growth is told
}


_KINDS_OF: Final = {
    "CNY": frozenset({"money"}),
    "USD": frozenset({"money"}),
    "count": frozenset({"count"}),
    "persons": frozenset({"persons", "count"}),
    "%": frozenset({"percent"}),
    "m2": frozenset({"area"}),
    "m": frozenset({"length"}),
}


def rows(name: str, codes: Path = CODES) -> list[dict[str, str]]:
    """Read a code list; raises RuleError with the file's name where it cannot be read."""
    path = codes / name
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return [{k: (v or "").strip() for k, v in row.items() if k} for row in csv.DictReader(file)]
    except (OSError, csv.Error, UnicodeDecodeError) as error:
        raise RuleError(f"{name}: cannot be read as a UTF-8 CSV file: {error}") from error


@functools.cache
def macros() -> dict[str, str]:
    """The named pieces of patterns (rules/macros.toml)."""
    import tomllib

    raw = tomllib.loads((RULES / "macros.toml").read_text("utf-8"))
    return {name: expand(pattern, raw) for name, pattern in raw.items()}


@functools.cache
def load() -> Codebook:
    """Load, check and compile the code lists and rules once a process."""
    habits = {r["code"]: r for r in rows("indicator_habits.csv")}
    indicators = {r["code"]: _indicator(r, habits.get(r["code"], {})) for r in rows("indicators.csv")}
    sectors = frozenset(r["code"] for r in rows("sectors.csv"))
    units = {
        r["surface"]: Unit(r["surface"], r["unit"], Decimal(r["factor"]), r["kind"], r["indicator"] or None)
        for r in rows("units.csv")
    }
    surfaces = sorted(units, key=lambda s: (-len(s), s))
    behind = {r["surface"]: r["not_before"] for r in rows("units.csv") if r["not_before"]}
    vetoes = {s: f"(?!{words})" if "|" in words else f"(?![{words}])" for s, words in behind.items()}
    aliases = rows("aliases.csv")
    rule = functools.partial(Rules, macros=macros())
    return Codebook(
        indicators=indicators,
        sectors=sectors,
        units=units,
        unit_pattern="|".join(re.escape(s) + vetoes.get(s, "") for s in surfaces),
        aliases=Vocabulary(_aliases(aliases, indicators), [row["term"] for row in aliases if not row["indicator"]]),
        sector_terms=Vocabulary(_sector_terms(sectors)),
        cues=Vocabulary(_cues()),
        period=rule(RULES / "period.toml", "period"),
        noise=rule(RULES / "noise.toml", "noise"),
        furniture=rule(RULES / "furniture.toml", "furniture"),
        header=rule(RULES / "header.toml", "header"),
        role=rule(RULES / "role.toml", "role"),
        measure=rule(RULES / "measure.toml", "measure"),
        deed=rule(RULES / "deed.toml", "deed"),
        version=version(),
    )


@functools.cache
def version() -> str:
    """Hash of the rules, the code lists and the code that reads them: a change means extracting again."""
    digest = hashlib.sha256()
    for path in sorted(
        [*CODES.glob("*.csv"), *RULES.glob("*.toml"), *HERE.glob("*.py"), *(HERE / "attribute").glob("*.py")]
    ):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


_HABIT: Final = (("kind", "flow"), ("sector", ""), ("reach", "topic"))  # of an indicator without a row of its own


def _indicator(row: dict[str, str], habit: dict[str, str]) -> Indicator:
    code, group, zh, en, unit, note = (row[k] for k in ("code", "group", "label_zh", "label_en", "unit", "note"))
    kind, sector, reach = (habit.get(name) or default for name, default in _HABIT)
    return Indicator(code, group, zh, en, unit, note, kind, sector or None, reach)


def _aliases(aliases: list[dict[str, str]], indicators: dict[str, Indicator]) -> dict[str, tuple[Alias, ...]]:
    """Term → its readings; a row without an indicator only keeps a shorter term from being read (高速增长 is no road)."""
    found: dict[str, list[Alias]] = {}
    for row in (row for row in aliases if row["indicator"]):
        if row["indicator"] not in indicators:
            raise RuleError(
                f"aliases.csv: {row['term']}: indicator {row['indicator']} is not in indicators.csv; add it there"
            )
        try:
            kinds = frozenset(_KINDS[c] for c in row["units"])
        except KeyError as error:
            raise RuleError(f"aliases.csv: {row['term']}: unit kind {error} is none of {' '.join(_KINDS)}") from error
        found.setdefault(row["term"], []).append(Alias(row["term"], row["indicator"], kinds, row["needs"]))
    named = {alias.indicator for readings in found.values() for alias in readings}
    for indicator in (one for one in indicators.values() if one.code not in named):  # it goes by its own label
        kinds = _KINDS_OF.get(indicator.unit, frozenset(_KINDS.values()) - {"growth"})
        for term in indicator.label_zh.split("/"):
            found.setdefault(term, []).append(Alias(term, indicator.code, kinds))
    return {term: tuple(sorted(a, key=lambda x: x.indicator == "other")) for term, a in found.items()}


def _sector_terms(sectors: frozenset[str]) -> dict[str, str]:
    terms: dict[str, str] = {}
    for row in rows("sector_aliases.csv"):
        if row["sector"] and row["sector"] not in sectors:  # no sector: words such as 建筑面积 that only look like one
            raise RuleError(
                f"sector_aliases.csv: {row['term']}: sector {row['sector']} is not in sectors.csv; add it there"
            )
        terms[row["term"]] = row["sector"]
    return terms


def _cues() -> dict[str, frozenset[str]]:
    """Word → what it tells; `none` only keeps a shorter word from being read (完成全年任务 speaks of no 全年)."""
    terms: dict[str, set[str]] = {}
    for row in rows("cues.csv"):
        terms.setdefault(row["term"], set()).add(row["cue"])
    return {term: frozenset(cues) for term, cues in terms.items()}
