"""Tables pasted into plain text (tabs, columns of spaces, Markdown) → lines with ` | ` between cells, as those of pages."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from typing import Final

_FIGURE: Final = re.compile(r"[-+−－]?[\d０-９][\d０-９.,，]*\s?(?:%|％|[一-龥]{1,4})?")
_RULE: Final = re.compile(r"\|?[\s:|-]*-{3,}[\s:|-]*\|?")
_GAP: Final = re.compile("[ \u3000]{2,}|\t")
_FEWEST_SPACED: Final = 3  # rows, and cells of a row, that show that spaces make columns
_LONGEST_CELL: Final = 60


def barred(text: str) -> str:
    """Text whose tables have ` | ` between cells; what only looks like columns stays as it is."""
    if "\t" not in text and "|" not in text and "  " not in text and "\u3000\u3000" not in text:
        return text
    lines: list[str] = []
    for run, rows in itertools.groupby(text.split("\n"), key=_shape):
        held = list(rows)
        lines += _rows(run, held) if run else held
    return "\n".join(lines)


def _shape(line: str) -> tuple[str, int] | None:
    """How a line parts its cells, and how many there are; None for a line of prose."""
    return next(((kind, len(cells)) for kind, cut in _CUTS.items() if (cells := cut(line))), None)


def _rows(shape: tuple[str, int], lines: list[str]) -> Iterator[str]:
    """The lines of one shape, as rows if they are enough and hold figures."""
    kind, width = shape
    grid = [_CUTS[kind](line) for line in lines]
    enough = len(lines) >= (_FEWEST_SPACED if kind == "spaces" else 2)
    figures = sum(any(_FIGURE.fullmatch(cell) for cell in row[1:]) for row in grid)
    table = enough and figures and (kind != "spaces" or width >= _FEWEST_SPACED)
    for line, row in zip(lines, grid, strict=True):
        if not table:
            yield line
        elif not _RULE.fullmatch(line.strip()):
            yield " | ".join(row)


def _tabbed(line: str) -> list[str]:
    return _told([cell.strip() for cell in line.split("\t")]) if "\t" in line else []


def _marked(line: str) -> list[str]:
    line = line.strip()
    return [cell.strip() for cell in line[1:-1].split("|")] if len(line) > 2 and line[0] == line[-1] == "|" else []


def _spaced(line: str) -> list[str]:
    return _told(_GAP.split(line.strip())) if _GAP.search(line.strip()) else []


def _told(cells: list[str]) -> list[str]:
    """The cells, if two or more are filled and none is a sentence's length."""
    return cells if sum(map(bool, cells)) > 1 and max(map(len, cells)) <= _LONGEST_CELL else []


_CUTS: Final[dict[str, Callable[[str], list[str]]]] = {"bars": _marked, "tabs": _tabbed, "spaces": _spaced}
