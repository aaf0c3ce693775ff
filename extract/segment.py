"""Sentences, clauses and sections of an article: where a figure's words may stand, nearest scope first."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from extract.models import Block, Role

S = TypeVar("S")
T = TypeVar("T")

# Each way to begin is one character, so that `re` runs from one to the next without trying what lies between.
# A line that only tells how much goes on with the one above it: 全年GDP / 增长5.3%, 4018亿元 / 同比 ↑3.6%
_GOES_ON: Final = (
    r"(?<=[一-龥A-Za-z)]\n)(?:分别|同比|比上年|累计|年均)*(?:(?:增长|下降|增加|达到?|突破|超过?)\d|\ ?[-+↑↓▲▼]\ ?[\d.]+%)"
    # 签约项目342个 / 合同总投资1128.6亿元, 制造业项目251个 / 占比73.4%, 到位资金514亿元 / 完成年度任务的108%
    r"|(?<=[个项家]\n)(?:合同|协议|计划|意向)?(?:总投资|投资总?额|引资)额?(?:约|近|超|达)?\d|(?<=[个项家元]\n)(?:占比|比上年[多少]|完成[一-龥]{0,12}(?:任务|目标|计划)的)\d"
)
_LINE: Final = rf"\n(?!{_GOES_ON})"
# 沈阳8976亿元,长春7411亿元。增速依次为5.1%、4.8%: has no subject but what the sentence before has told in order
_IN_ORDER: Final = (
    "。(?!(?:[论看从按]?(?:增[速幅]|涨幅)(?:来看|看|上)?,?(?:则|也|却)?|同比)(?:分别|依次|则是)[^。;]{0,6}\\d)"
)
_SENTENCE: Final = re.compile(rf"(?:{_IN_ORDER}|[!?]|{_LINE})[。!?\n]*[”’」)]*")
# 苏滁现代产业园更名|安徽高新区增至20家: a space between the parts of a headline
_PARTED: Final = r"\ (?<=[一-龥]{4}\ )(?=[一-龥“]{4})"
_CLAUSE: Final = re.compile(rf",(?!\d{{3}}(?!\d))|:(?:(?<!\d:)|(?!\d))|;|。|!|\?|{_LINE}|\||——|{_PARTED}")
_LEVELS: Final = (
    (re.compile(r"第[一二三四五六七八九十]+[章节部]"), 0),
    (re.compile(r"[一二三四五六七八九十]{1,3}、"), 1),
    (re.compile(r"[(][一二三四五六七八九十]{1,3}[)]"), 2),
    (re.compile(r"\d{1,2}[、.]"), 3),
    (re.compile(r"[(]\d{1,2}[)]"), 4),
    (re.compile("专栏"), 5),  # a box belongs to the section that it stands in
)
_LONGEST: Final = (
    1000  # characters; nobody writes a sentence of that length, and what is looked for in one costs its square
)
_BREAK: Final = re.compile(r",(?!\d{3}(?!\d))|[;:|、\ ]")
_LEADS_IN: Final = 5
_UNDER: Final = 5  # 霍邱县 between 二、各地情况 and 三、存在问题


def by_offset(things: Sequence[S], ends: Iterable[int]) -> list[S]:
    """What holds each offset of a text, given where each ends; the last holds those behind the text, the first the one in front (-1)."""
    held: list[S] = []
    for thing, end in zip(things, ends, strict=True):
        held += [thing] * (end - len(held))
    return [*held, things[-1], things[-1], things[0]] if things else []


class Spans:
    """Consecutive half-open spans that cover the text, found by offset; asked thousands of times a text."""

    def __init__(self, cuts: tuple[int, ...]) -> None:
        self.cuts = cuts  # where spans end, ascending; the last is the text's length
        size = cuts[-1]
        spans = [*itertools.pairwise((0, *cuts)), (size, size)]
        self.at = by_offset(spans, [*cuts, size]).__getitem__  # the span that holds an offset


def sentences(folded: str) -> Spans:
    """Cut at 。！？ and line ends, closing quotes included; a line that goes on with the one above it is of its sentence.

    What lost its stops on the way (a table in one line) is cut at the last comma or space before it grows too long.
    """
    cuts: list[int] = []
    for end in (*(m.end() for m in _SENTENCE.finditer(folded)), len(folded)):
        begin = cuts[-1] if cuts else 0
        if end - begin > _LONGEST:
            cuts += _breaks(folded, begin, end)
        cuts.append(end)
    return Spans(tuple(cuts))


def _breaks(folded: str, begin: int, end: int) -> list[int]:
    """Where a span is to be cut so that no part is too long; a stretch without a mark stays whole."""
    cuts: list[int] = []
    last = begin
    for mark in _BREAK.finditer(folded, begin, end):
        if mark.end() - begin > _LONGEST and last > begin:
            cuts.append(last)
            begin = last
        last = mark.end()
    return [*cuts, last] if end - begin > _LONGEST and last > begin else cuts


def clauses(folded: str, whole: Spans) -> Spans:
    """Cut at , ; : sentence ends and the space between the parts of a headline; a comma between thousands cuts nothing.

    No clause goes on beyond its sentence (`whole`) where that was cut at a 、 or a space for its length.
    """
    broken = {cut for cut in whole.cuts if folded[cut - 1 : cut] in ("、", " ", "|")}
    return Spans((*sorted(broken.union(m.end() for m in _CLAUSE.finditer(folded))), len(folded)))


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what lies below it up to the next heading; `level` 0 is the highest, -1 the article's beginning."""

    start: int
    end: int
    heading: tuple[int, int]
    level: int


def sections(folded: str, blocks: tuple[Block, ...]) -> tuple[Section, ...]:
    """The article's headings in order; the first section begins at 0 and has an empty heading."""
    heads = [b for b in blocks if b.role is Role.HEADING]
    edges = [b.start for b in heads] + [len(folded)]
    first = Section(0, edges[0], (0, 0), -1)
    levels = [_level(folded[b.start : b.end]) for b in heads]
    under = _first_numbered(heads, levels, blocks)
    return (
        first,
        *(
            Section(b.start, edges[i + 1], (b.start, b.end), _UNDER if level is None and i > under else level or 0)
            for i, (b, level) in enumerate(zip(heads, levels, strict=True))
        ),
    )


def _first_numbered(heads: list[Block], levels: list[int | None], blocks: tuple[Block, ...]) -> int:
    """The heading (一、) behind which headings without a number stand under those with one: no such heads text of its own before it."""
    at = next((i for i, level in enumerate(levels) if level == _LEVELS[1][1]), None)
    if at is None:
        return len(heads)
    texts = [b.start for b in blocks if b.role is Role.PARAGRAPH]
    apart = (
        i for i in range(1, at) if levels[i] is None and any(heads[i].start < t < heads[i + 1].start for t in texts)
    )
    return len(heads) if next(apart, None) is not None else at


def _level(heading: str) -> int | None:
    """How deep a heading stands by its number; None where it has none."""
    if heading.rstrip().endswith(":"):
        return _LEADS_IN  # 重点抓好以下工作: stands under the heading above it
    return next((level for pattern, level in _LEVELS if pattern.match(heading)), None)


class Track(Generic[T]):
    """Things with `start` and `end` in ascending order, found by offset."""

    def __init__(self, items: list[T]) -> None:
        self.items = items
        self._starts: list[int] = [item.start for item in items]  # type: ignore[attr-defined]
        ends: list[int] = [item.end for item in items]  # type: ignore[attr-defined]
        self._nested = any(one > other for one, other in itertools.pairwise(ends))

    def between(self, start: int, end: int) -> list[T]:
        """The items that lie wholly in [start, end)."""
        low = bisect_left(self._starts, start)
        high = bisect_left(self._starts, end, low)
        if low == high:
            return []
        found = self.items[low:high]
        if self._nested:
            return [item for item in found if item.end <= end]  # type: ignore[attr-defined]
        while found and found[-1].end > end:  # type: ignore[attr-defined]
            found.pop()
        return found
