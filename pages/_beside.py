"""Where the words beside marks stand, so that none lies over a mark, over another word or outside the chart."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Final

Point = tuple[float, float]  # pixels from the left and from the top
Box = tuple[float, float, float, float]  # left, top, right, bottom
HALF: Final = 5.8  # pixels of half a Chinese character at the size of such words
HIGH: Final = 13  # pixels of a line of them
MARK: Final = 6  # pixels from the middle of a mark to its rim
STROKE: Final = 1  # pixels from the middle of a line to its rim


def width(text: str) -> int:
    """How wide a text is, in half Chinese characters."""
    return len(text.encode("gbk", "replace"))


def sides(
    points: Sequence[Point], words: Sequence[str], size: Point, lines: Sequence[tuple[Point, Point]] = ()
) -> list[str | None]:
    """Side of its mark on which each word stands in a chart of a size, none where each is taken or there is no word.

    Words that have least room choose first.
    """
    taken = [_about(point, MARK) for point in points]
    taken += [_about(point, STROKE) for line in lines for point in _along(*line)]
    around = {n: [*_around(points[n], HALF * width(word))] for n, word in enumerate(words) if word}
    room = {n: sum(_is_free(box, taken, size) for _, box in boxes) for n, boxes in around.items()}
    found: list[str | None] = [None] * len(points)
    for n in sorted(around, key=lambda n: room[n]):
        free = next(((side, box) for side, box in around[n] if _is_free(box, taken, size)), None)
        if free:
            found[n] = free[0]
            taken.append(free[1])
    return found


def _about(point: Point, reach: float) -> Box:
    x, y = point
    return x - reach, y - reach, x + reach, y + reach


def _along(start: Point, end: Point) -> Iterator[Point]:
    """Points of a line, near enough for no word to stand between two."""
    steps = int(math.dist(start, end) / HIGH) + 1
    for n in range(steps + 1):
        yield start[0] + (end[0] - start[0]) * n / steps, start[1] + (end[1] - start[1]) * n / steps


def _around(point: Point, wide: float) -> Iterator[tuple[str, Box]]:
    """Sides of a mark, the best first, with what a word takes there."""
    x, y = point
    yield "top center", (x - wide / 2, y - MARK - HIGH, x + wide / 2, y - MARK)
    yield "middle right", (x + MARK, y - HIGH / 2, x + MARK + wide, y + HIGH / 2)
    yield "middle left", (x - MARK - wide, y - HIGH / 2, x - MARK, y + HIGH / 2)
    yield "bottom center", (x - wide / 2, y + MARK, x + wide / 2, y + MARK + HIGH)


def _is_free(box: Box, taken: Sequence[Box], size: Point) -> bool:
    left, top, right, bottom = box
    if left < 0 or right > size[0] or bottom > size[1]:
        return False
    return not any(left < one[2] and right > one[0] and top < one[3] and bottom > one[1] for one in taken)
