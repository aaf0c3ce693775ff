"""The engine: macros, patterns tried where they can hold, and one pass over the text for a whole vocabulary.

It knows no domain word. A `Rule` is data (rules/*.toml); `Rules.match` tells at one position which rule holds, in the
order of the file. A `Vocabulary` finds every term of a code list in one Aho-Corasick pass, leftmost-longest.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

import ahocorasick_rs
import regex

from extract.opening import Openings

P = TypeVar("P")


class RuleError(ValueError):
    """A rule file is broken: the message names file, rule, problem and mend."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern with its own examples; `data` holds what else its entry says (reason, compute …).

    `needs` is a word that every match holds: `search` passes over a text without it, which is quicker to tell.
    """

    name: str
    pattern: str
    hits: tuple[str, ...]
    misses: tuple[str, ...]
    compiled: re.Pattern[str]  # or one of regex, which does the same
    data: Mapping[str, Any] = field(default_factory=dict)
    needs: str = ""


def expand(pattern: str, macros: Mapping[str, str]) -> str:
    """Replace `{NAME}` by its macro, as often as macros name macros."""
    for _ in range(8):
        grown = re.sub(r"\{([A-Z_]+)\}", lambda m: "(?:" + macros[m.group(1)] + ")", pattern)
        if grown == pattern:
            return pattern
        pattern = grown
    raise RuleError(f"macros name each other in a circle: {pattern[:80]}")


class Rules:
    """The rules of one file, tried in file order at a position."""

    def __init__(self, path: Path, table: str, macros: Mapping[str, str]) -> None:
        self.path = path
        self.rules = _read(path, table, macros)

    @functools.cached_property
    def _openings(self) -> Openings:
        return Openings(tuple(rule.pattern for rule in self.rules))

    def match(self, text: str, pos: int) -> tuple[Rule, re.Match[str]] | None:
        """Return the first rule that holds at `pos` and its match."""
        for i in self._openings.at(text, pos):
            rule = self.rules[i]
            if found := rule.compiled.match(text, pos):
                return rule, found
        return None

    def search(self, text: str, pos: int = 0, end: int | None = None) -> tuple[Rule, re.Match[str]] | None:
        """Return the leftmost match of any rule in text[pos:end]; lookbehind sees what stands before `pos`."""
        stop = len(text) if end is None else end
        able = (rule for rule in self.rules if text.find(rule.needs, pos, stop) >= 0)
        found = ((rule, rule.compiled.search(text, pos, stop)) for rule in able)
        return min(((rule, m) for rule, m in found if m), key=lambda one: one[1].start(), default=None)

    def finditer(self, text: str) -> Iterator[tuple[Rule, re.Match[str]]]:
        """Yield every match from left to right, not overlapping."""
        at = 0
        while found := self.search(text, at):
            yield found
            at = max(found[1].end(), found[1].start() + 1)


def _read(path: Path, table: str, macros: Mapping[str, str]) -> tuple[Rule, ...]:
    import tomllib

    try:
        entries = tomllib.loads(path.read_text("utf-8"))[table]
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise RuleError(
            f"{path.name}: not readable as TOML with [[{table}]] entries: {error}; mend the file"
        ) from error
    rules: list[Rule] = []
    for entry in entries:
        rules.append(_rule(path, entry, macros))
    names = [r.name for r in rules]
    if twice := {n for n in names if names.count(n) > 1}:
        raise RuleError(f"{path.name}: rule names used twice: {', '.join(sorted(twice))}; rename one")
    return tuple(rules)


def _rule(path: Path, entry: dict[str, Any], macros: Mapping[str, str]) -> Rule:
    name = entry.get("name", "?")
    try:
        pattern = expand(entry["pattern"], macros)
        compiled = _compile(pattern)
        hits = tuple(entry["hits"])
    except KeyError as error:
        raise RuleError(
            f"{path.name}: rule {name}: {error} is missing; every rule has name, pattern and hits"
        ) from error
    except regex.error as error:
        raise RuleError(f"{path.name}: rule {name}: pattern does not compile ({error}); mend the pattern") from error
    rest = {k: v for k, v in entry.items() if k not in ("name", "pattern", "hits", "misses", "needs")}
    return Rule(name, pattern, hits, tuple(entry.get("misses", ())), compiled, rest, entry.get("needs", ""))


def _compile(pattern: str) -> re.Pattern[str]:
    """Compile with `re`, which starts several times sooner than `regex`, unless a pattern needs what only that can do."""
    try:
        return re.compile(pattern)
    except re.error:  # a name used twice, a look behind of no fixed length
        compiled: re.Pattern[str] = regex.compile(pattern)
        return compiled


class Hit(NamedTuple, Generic[P]):
    """A term met in the text, half-open, with everything that the code lists say of it (a tuple, for thousands are made)."""

    start: int
    end: int
    payload: P


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a term that begins with a digit is no part of a longer number or unit: 5G, but not in 15GWh."""
    last, behind = text[end - 1], text[end : end + 1]
    runs_on = last.isascii() and last.isalpha() and behind.isascii() and behind.isalpha()
    return not (runs_on or text[start - 1 : start].isdecimal())


def near(hint: re.Pattern[str], pattern: re.Pattern[str], reach: int, text: str) -> Iterator[re.Match[str]]:
    """Yield what `pattern.finditer` would where a match holds a `hint` at most `reach` characters behind its beginning, but sooner."""
    done = 0
    for told in hint.finditer(text):
        begins = range(max(done, told.start() - reach), told.start() + 1)
        if found := next((m for at in begins if (m := pattern.match(text, at))), None):
            done = found.end()
            yield found


class Vocabulary(Generic[P]):
    """Terms of a code list, each with one payload, found in one pass (leftmost, longest); `hiding` only hide what they hold."""

    def __init__(self, terms: Mapping[str, P], hiding: Collection[str] = ()) -> None:
        self.terms = dict(terms)
        self._payloads = list(self.terms.values())
        self._numbered = {i for i, term in enumerate(self.terms) if term[:1].isdecimal()}
        self._automaton = ahocorasick_rs.AhoCorasick(
            [*self.terms, *hiding], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def scan(self, text: str) -> list[Hit[P]]:
        """Return every hit in reading order."""
        payloads, numbered, told = self._payloads, self._numbered, len(self._payloads)
        found = self._automaton.find_matches_as_indexes(text)
        return [
            Hit(s, e, payloads[i]) for i, s, e in found if i < told and (i not in numbered or _stands_alone(text, s, e))
        ]
