"""Which patterns can hold where a text goes on like this: most rules are ruled out by a number's shape and what follows it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import regex

_SHAPE: Final = re.compile(r"(?:[0-9][0-9.,]*+|[零一二两三四五六七八九十百千万亿]++)?.?", re.DOTALL)
_ELSE: Final = "\0"  # stands for every character in front that no pattern asks for
_ONES: Final = str.maketrans("023456789", "111111111")
_SHAPES: Final = 1 << 14  # shapes of numbers that are kept; a text has some hundreds

_CLASS: Final = r"\[\^?\]?(?:\\.|[^\]\\])*+\]"
_INSIDE: Final = rf"(?:\\.|{_CLASS}|(?&group)|[^()\[\]\\])*+\)"
# What of a pattern is kept (a look at the character in front, a look ahead), widened, or left out: other groups that look
# around, edges of words and lines, refusals to give characters back, digits.
_PART: Final = regex.compile(
    rf"(?P<front>\(\?<=(?:[^\\()\[\]|^$.\d]|\[[^\]\[\\^\d]+\])\))|(?P<ahead>\(\?={_INSIDE})"
    rf"|(?P<look>\(\?<?[=!]{_INSIDE}|\\[bB]|\^)|(?P<atomic>\(\?>)|(?P<greedy>(?:[*+?]|\{{[\d,]+\}})\+)|(?P<class>{_CLASS})|(?P<digit>[0-9])"
    rf"|(?P<kept>\\.|\(\?P[<=]\w+[>)]|\{{[\d,]+\}})|(?(DEFINE)(?P<group>\({_INSIDE}))"
)


class Openings:
    """Tells the patterns that may match at a position; it may name one too many, never one too few."""

    def __init__(self, patterns: tuple[str, ...]) -> None:
        wide = [widened(pattern) for pattern in patterns]
        self._wide = tuple(map(regex.compile, wide))
        asked = [
            part.group()[4:-1] for pattern in wide for part in _PART.finditer(pattern) if part.lastgroup == "front"
        ]
        self._asked = re.compile("|".join(asked or [_ELSE]))
        self._front = lru_cache(_SHAPES)(self._seen)
        self._fitting = lru_cache(_SHAPES)(self._fits)

    def at(self, text: str, pos: int) -> tuple[int, ...]:
        """Return the numbers of the patterns that may match at `pos`, ascending."""
        found = _SHAPE.match(text, pos)
        shape = found.group().translate(_ONES) if found else ""
        return self._fitting(self._front(text[pos - 1 : pos]) + shape)

    def _seen(self, front: str) -> str:
        return front if self._asked.match(front) else _ELSE

    def _fits(self, shape: str) -> tuple[int, ...]:
        return tuple(i for i, wide in enumerate(self._wide) if wide.match(shape, 1, partial=True))


def widened(pattern: str) -> str:
    r"""Return a pattern that matches all that `pattern` does and more (any digit, few looks around): (?<!第)1[0-2]月 → \d(?:\d|[0-2])月."""
    return str(_PART.sub(_wide, pattern))


def _wide(part: regex.Match[str]) -> str:
    words = part.group()
    match part.lastgroup:
        case "look":
            return ""
        case "ahead":
            return f"(?={widened(words[3:-1])})"
        case "atomic":
            return "(?:"
        case "greedy":
            return str(words[:-1])
        case "digit":
            return r"\d"
        case "class" if any(c.isdigit() for c in words):
            return "." if words.startswith("[^") else rf"(?:\d|{words})"
    return str(words)
