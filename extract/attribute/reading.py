"""One figure while its questions are answered, with the rule that answered each and what it beat."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from extract.attribute.span import Interval
from extract.mentions import Figure
from extract.models import Measure, Status
from extract.places import Place

_FAR: Final = 80  # figures that are gone back over; a sentence of more is a table or a list


@dataclass(slots=True)
class Reading:
    """A figure of one sentence; `left` is where its own words may begin (the end of the figure before it)."""

    figure: Figure  # in the unit that a table or list gives it; its place never changes
    sentence: tuple[int, int]
    clause: tuple[int, int]
    left: int
    right: int  # where the words behind it end: a clause mark or the next figure
    before: Reading | None  # the figure before it in the same sentence
    last_count: Reading | None = None  # the last counted thing of an earlier sentence
    last_value: Reading | None = None  # the last value or growth told earlier in the paragraph
    last_rate: Reading | None = None  # the percentage told before it in the paragraph, where that is a growth
    last_done: Reading | None = None  # the last of which the article has told how much of a task is done
    economy: Reading | None = None  # the gross product that the article has told last
    parallel: Reading | None = None  # the first amount of the part of the sentence, or the sentence, before it
    last_told: Reading | None = None  # the last figure of an earlier sentence of the paragraph
    follows: Reading | None = None  # the figure whose growth, share or completion this one tells
    in_order: bool = False  # one of a list handed out to figures that stand as a list themselves
    indicator: str | None = None
    alias: tuple[int, int] | None = None  # the term that names the indicator
    words: tuple[int, int] | None = None  # its own words in a list that shares the term: 大豆 in 大豆、石墨产业产值分别
    label: str = ""
    measure: Measure = Measure.LEVEL
    sign: int = 1
    whole: bool = False  # a share of the country's, the province's …: 全省|23.5%的专利
    cue: int | None = None  # where the words that tell the measure begin
    status: Status = Status.ACTUAL
    region: Place | None = None
    others: list[Place] = field(default_factory=list)  # of which it is told as well: 宁德、漳州增幅均在10%左右
    town: str | None = None  # the one of its region's that a list hands it to
    partner: str | None = None
    sector: str | None = None
    period: Interval = (None, None)
    period_kind: str = ""
    project: str | None = None
    noise: str | None = None  # why it is no observation after all
    confidence: float = 1.0
    trace: dict[str, str] = field(default_factory=dict)
    start: int = field(init=False)  # where the number begins in the folded text
    end: int = field(init=False)  # where it ends

    def __post_init__(self) -> None:
        self.start, self.end = self.figure.start, self.figure.end

    @property
    def level_before(self) -> Reading | None:
        """The figure before it in its sentence that is no rate: 汽车产量62.8万辆,增长17.2%,其中|…."""
        return self.back_to(lambda one: not one.figure.relative)

    def back_to(self, fits: Callable[[Reading], bool]) -> Reading | None:
        """The nearest figure before it in its sentence of which something holds."""
        return next(filter(fits, self.back()), None)

    def back(self) -> Iterator[Reading]:
        """The figures before it in its sentence, the nearest first."""
        one = self.before
        for _ in range(_FAR):
            if one is None:
                return
            yield one
            one = one.before

    def earlier(self) -> Iterator[Reading]:
        """The figures before it in its paragraph, the nearest first."""
        one = self.before or self.last_told
        while one is not None:
            yield one
            one = one.before or one.last_told

    @property
    def first(self) -> Reading:
        """The first figure of its sentence."""
        return self.first_behind(0)

    def first_behind(self, start: int) -> Reading:
        """The first figure of its sentence at or behind a place in the text."""
        first = self
        while first.before is not None and first.before.start >= start:
            first = first.before
        return first

    @property
    def is_of_line(self) -> bool:
        """Whether it is how long the project before it is: 北沿江高铁总投资1800亿元,南通境内正线长|137公里."""
        return self.indicator == "line_length" and self.before is not None and self.before.project is not None

    def decide(self, question: str, rule: str, beaten: str = "") -> None:
        """Note which rule answered a question and what it beat."""
        self.trace[question] = f"{rule}; beat {beaten}" if beaten else rule
