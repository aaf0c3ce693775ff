"""Tables pasted into plain text: their cells parted by tabs, whatever parted them, and no tab anywhere else.

A tab folds to `|`, which parts the cells of pages' tables too; what people see of the text keeps its characters.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from typing import Final

_FIGURE: Final = re.compile(r"(?:[-+−－]|[↑↓⬆⬇▲▼🔺🔻]\ufe0f?)?[\d０-９][\d０-９.,，]*\s?(?:%|％|[一-龥]{1,4})?")
_RULE: Final = re.compile(r"\|(?:\s*:?-{3,}:?\s*\|){2,}")  # |---|---:|
_GAP: Final = re.compile("[ \u3000]{2,}|\t|\u3000(?=[-+−－]?[\\d０-９])")
_FEWEST_SPACED: Final = 3  # rows, and cells of a row, that show that spaces make columns
_WIDEST: Final = 14  # cells of a row that stand one to a line
_LONGEST_CELL: Final = 60
_ROW: Final = re.compile(r"^[^\s\d。，：]{2,30}(?: [-+]?\d[\d.,]{0,11}%?){1,8}$", re.MULTILINE)  # 出口(亿元) 62.3 6.1
_NOTHING: Final = ("", "-", "—", "--")
_STACKED: Final = re.compile(r"\n\s?[-+−－]?\d[\d.,，]{0,11}%?\s?\n\s?[-+−－\d]")  # cells that stand one to a line
_NAME_CELL: Final = re.compile(
    r"(?:1[—–-](?:本|\d{1,2})月)?[^\s\d。，；：:,;!?！？](?:[^\s。，；：;!?！？]{0,19}|\s[一-龥])"
)  # 指 标
_TIME_CELL: Final = re.compile(r"(?:20\d\d年)?(?:\d{1,2}[—–-])?\d{1,2}月份?|20\d\d年(?:[上下]半年|[一二三四]季度)?")
_RANKED: Final = re.compile(  # 1 上海 17,066.8 7.0
    r"(?P<rank>\d{1,2})[.、]? (?P<name>[^\s\d。，：]{2,12}(?: [^\s\d。，：]{2,8})?)(?P<cells>(?: [-+]?\d[\d.,]{0,11}%?){1,6})"
)
_BAR_BEHIND: Final = re.compile(
    r"^([^|\n]{1,30}?)[ \t]?\|[ \t]*$", re.MULTILINE
)  # a cell that a bar ends, alone in its line
_FEWEST_BARS: Final = 8
_WIDE_GAP: Final = "    "
_SPACES: Final = re.compile(" {2,}")
_CAPTION: Final = re.compile(r"单位[:：]|[(（][^()（）]{1,14}[)）]")
_BRACKETED: Final = re.compile("[(（][^()（）]{1,14}[)）]")  # 出口总额(亿元): a unit
_BEFORE_CELLS: Final = ("序号", "地区")  # what the header of a ranked table leaves out


def tabled(text: str) -> str:
    """Text with tabs between the cells of its tables alone; Markdown's keep their bars, but for those at a row's ends."""
    text = _BAR_BEHIND.sub(r"\1", text) if len(_BAR_BEHIND.findall(text)) >= _FEWEST_BARS else text
    text = _unstacked(text) if _STACKED.search(text) else text
    text = _unranked(text) if _RANKED.search(text) else text
    text = _unbroken(text) if _WIDE_GAP in text else text
    marked = "\t" in text or "|" in text or "  " in text or "\u3000\u3000" in text
    if not marked and _ROW.search(text) is None:
        return text
    lines: list[str] = []
    told = (line for line in text.split("\n") if not _RULE.fullmatch(line.strip()))
    for shape, run in itertools.groupby(told, key=_shape):
        held = list(run)
        lines += _rows(*shape, held) if shape else (line.replace("\t", " ") for line in held)
    return "\n".join(lines)


def _unranked(text: str) -> str:
    """Tables whose rows begin with their rank, below a header that may name neither it nor whose they are: GDP(亿元)/1 上海 17066.8."""
    lines: list[str] = []
    told = ((line, _RANKED.fullmatch(line.strip())) for line in text.split("\n"))
    for _, run in itertools.groupby(told, key=lambda pair: pair[1] is not None):
        pairs = list(run)
        held, rows = [line for line, _ in pairs], [row for _, row in pairs if row]
        counted = [int(row["rank"]) for row in rows] == list(range(1, len(rows) + 1))
        if len(rows) >= _FEWEST_SPACED and counted and (header := _ranked_header(lines[-2:], rows[0])):
            lines[-1] = header
            held = ["\t".join((row["rank"], *row["name"].split(), *row["cells"].split())) for row in rows]
        lines += held
    return "\n".join(lines)


def _ranked_header(above: list[str], row: re.Match[str]) -> str:
    """The line above a ranked table as its header, with cells for the ranks and the places too; empty where units are told nowhere."""
    cells = above[-1].split() if above else []
    left_out = 1 + len(row["name"].split()) + len(row["cells"].split()) - len(cells)
    if left_out not in (0, 1, 2) or not any(map(_CAPTION.search, above)):
        return ""
    return "\t".join((*_BEFORE_CELLS[:left_out], *cells))


def _unstacked(text: str) -> str:
    """Tables whose cells stand one to a line, as rows: 地区/生产总值/增速/全市/3012.4/-0.6/鹿城区/…, told by their period."""
    lines = text.split("\n")
    cells = [line.strip() for line in lines]
    found: list[str] = []
    at = 0
    while at < len(lines):
        width, stop = _stack(cells, at)
        found += ("\t".join(cells[i : i + width]) for i in range(at, stop, width)) if width else lines[at : at + 1]
        at = stop
    return "\n".join(found)


def _unbroken(text: str) -> str:
    """Tables set wide, with the rows joined that a page has broken: 路线全长23.4公里,按一级公路标准 / 建设    续建    87600."""
    found: list[str] = []
    gap, width = "", 0
    for line in (line.rstrip() for line in text.split("\n")):
        gaps = set(_SPACES.findall(line.strip()))
        cells = line.strip().split(gap) if width else []
        if not gaps:
            gap, width = "", 0
        elif not width and len(gaps) == 1 and _is_wide_header(line.strip().split(wide := gaps.pop())):
            gap, width = wide, len(line.strip().split(wide))
        elif width and found and (above := len(found[-1].split(gap))) < width <= above + len(cells) - 1 <= width:
            found[-1] += line.strip()
            continue
        elif width and found and above < width and above + len(cells) == width:
            found[-1] += gap + line.strip()
            continue
        found.append(line)
    return "\n".join(found)


def _is_wide_header(cells: list[str]) -> bool:
    return len(cells) > _FEWEST_SPACED and not any(_FIGURE.fullmatch(cell) for cell in cells)


def _stack(lines: list[str], start: int) -> tuple[int, int]:
    """How many cells a row of the table has that begins at a line, and where it ends; none where none does."""
    stop = min(len(lines), start + _WIDEST)
    names = next((i for i in range(start, stop) if not _heads(lines[i])), stop) - start
    ranked = stop > start + names and lines[start + names].strip(".、") == "1"  # 名次/港口/吞吐量/1/上海港/3680
    width = names if ranked else names - 1  # the last of the names is that of the first row
    at = start + width
    while width > 1 + ranked and _is_row(lines[at + ranked : at + width], width - ranked):
        at += width
    enough = width > 1 and at >= start + width * (_FEWEST_SPACED + 1)
    told = width > 2 or any(_CAPTION.search(line) for line in lines[max(0, start - 1) : start + width])
    return (width, at) if enough and told else (0, start + 1)


def _heads(cell: str) -> bool:
    """Whether a cell may head a column: a name, or a time such as 1—2月."""
    return _NAME_CELL.fullmatch(cell) is not None or _TIME_CELL.fullmatch(cell) is not None


def _is_row(cells: list[str], width: int) -> bool:
    filled = [cell for cell in cells[1:] if cell not in _NOTHING[1:]]
    named = len(cells) == width and _NAME_CELL.fullmatch(cells[0]) is not None
    return named and bool(filled) and all(_FIGURE.fullmatch(cell) for cell in filled)


def _shape(line: str) -> tuple[str, int] | None:
    """How a line parts its cells, and how many there are; None for a line of prose."""
    return next(((kind, len(cells)) for kind, cut in _CUTS.items() if (cells := cut(line))), None)


def _rows(kind: str, width: int, lines: list[str]) -> Iterator[str]:
    """The lines of one shape, as rows if they are enough and hold figures."""
    grid = [_CUTS[kind](line) for line in lines]
    if kind == "spaces" and not any(row[0] for row in grid):  # a table that is set in
        grid, width = [row[1:] for row in grid], width - 1
    enough = len(lines) > 1
    if kind in ("spaces", "blanks"):
        enough = _are_columns(width, grid, kind == "blanks")
    elif kind == "plain":  # 首页|新闻|政务 is none
        headed = len(lines) >= _FEWEST_SPACED and any(map(_all_figures, zip(*grid[1:], strict=True)))
        bodies = zip(*(row[1:] for row in grid), strict=True)  # 城镇|37216元|⬆️3.5%, without a header
        enough = headed or (enough and all(map(_all_figures, bodies)))
    table = enough and any(_FIGURE.fullmatch(cell) for row in grid for cell in row[1:])
    for line, row in zip(lines, grid, strict=True):
        yield (" | " if kind in ("bars", "plain") else "\t").join(row) if table else line.replace("\t", " ")


def _all_figures(column: tuple[str, ...]) -> bool:
    return all(_FIGURE.fullmatch(cell) or cell in _NOTHING for cell in column) and any(column)


def _are_columns(width: int, grid: list[list[str]], single: bool) -> bool:
    """Whether blanks part columns: three rows of three cells; of two, or by one blank, figures behind names with units or below names."""
    cells = (cell for row in grid[1:] for cell in row[1:])
    named = all(_FIGURE.fullmatch(cell) or cell in _NOTHING for cell in cells)
    headed = width >= _FEWEST_SPACED and all(map(_NAME_CELL.fullmatch, grid[0]))  # 地区 固定资产投资 增速
    named = named and (headed or any(_BRACKETED.search(cell) for row in grid for cell in (row[0], *grid[0])))
    return len(grid) >= _FEWEST_SPACED and (named or (width >= _FEWEST_SPACED and not single))


def _marked(line: str) -> list[str]:
    line = line.strip()
    return [cell.strip() for cell in line[1:-1].split("|")] if len(line) > 2 and line[0] == line[-1] == "|" else []


def _barred(line: str) -> list[str]:
    return _told([cell.strip() for cell in line.split("|")]) if line.count("|") > 1 else []


def _tabbed(line: str) -> list[str]:
    return _told([cell.strip() for cell in line.split("\t")]) if "\t" in line else []


def _spaced(line: str) -> list[str]:
    line = line.rstrip()  # a header may begin with an empty corner
    parted = "  " in line or "\u3000" in line or "\t" in line  # few lines are, and looking for it is quick
    return _told(_GAP.split(line)) if parted else []


def _parted(line: str) -> list[str]:
    return _told(line.strip().split(" ")) if " " in line and "。" not in line and "\t" not in line else []


def _told(cells: list[str]) -> list[str]:
    """The cells, if two or more are filled and none is a sentence's length."""
    return cells if sum(map(bool, cells)) > 1 and max(map(len, cells)) <= _LONGEST_CELL else []


_CUTS: Final[dict[str, Callable[[str], list[str]]]] = {
    "bars": _marked,
    "plain": _barred,
    "tabs": _tabbed,
    "spaces": _spaced,
    "blanks": _parted,
}
