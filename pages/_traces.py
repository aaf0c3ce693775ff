"""How a field was read, worded for the reader: the extractor's phrases in Chinese, of its rules only the kind."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Final

from pages._text import language, listed, t

PHRASES: Final = Path(__file__).with_name("_traces.csv")
QUOTE: Final = re.compile("「[^「」]*」")
RULE: Final = re.compile(r"(period|measure|noise|context|role)/([a-z_]+)")
BEATEN: Final = re.compile(rf"beat {RULE.pattern}")  # a rule that gave way, which says nothing without its name
SLOT: Final = "「」"


@cache
def phrases() -> dict[str, str]:
    """English phrase (`named in its clause「」`) → Chinese wording with the same slot."""
    return {row["phrase"]: row["zh"] for row in listed(PHRASES)}


def worded(said: str) -> str:
    """Word a trace in the asker's language; a phrase that is not listed stays as it is."""
    if language() != "zh":
        return said
    return "；".join(_part(part) for part in said.split("; ") if not BEATEN.fullmatch(part))


def _part(part: str) -> str:
    if part.startswith("beat "):
        return phrases()["beat"] + _rule(part.removeprefix("beat "))
    quotes = QUOTE.findall(part)
    pieces = _plain(QUOTE.sub(SLOT, part)).split(SLOT)
    return "".join(piece + quote for piece, quote in zip(pieces, [*quotes, *[""] * len(pieces)], strict=False))


def _plain(part: str) -> str:
    """Word a phrase without its quotes; what stands behind a colon is one too (`from the heading: period/year`)."""
    head, _, tail = part.partition(": ")
    if part in phrases():
        return phrases()[part]
    return f"{phrases()[head]}：{_plain(tail)}" if tail and head in phrases() else _rule(part)


def _rule(said: str) -> str:
    """Say what kind of rule a rule's name belongs to (`period/year「」` → 时间写法「」); the name is for programmers."""
    return RULE.sub(lambda found: t(f"rule.{found[1]}"), said)


def trace(text: str | None) -> dict[str, str]:
    """Read a trace column: field → how it was read; a text that is no JSON object stands under a dash."""
    if not text:
        return {}
    try:
        found = json.loads(text)
    except json.JSONDecodeError:
        return {"–": text}
    return {str(key): worded(str(value)) for key, value in found.items()} if isinstance(found, dict) else {"–": text}
