"""One article laid out for attribution: every vocabulary's hits, figures, times and places, all found by offset."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from extract import genre, naming, released, sector_words, studied
from extract.attribute.period import Time, scan
from extract.attribute.span import Clock
from extract.codebook import Alias, Codebook
from extract.fold import fold, is_traditional
from extract.headings import heading_time, is_of_meeting, led_on, section_times, this_year, year_reported
from extract.match import Hit
from extract.mentions import NUMBER_START, Figure, Noted, find
from extract.models import Article, Block, Role
from extract.places import Place
from extract.released import REPORTED
from extract.segment import Section, Spans, Track, by_offset, clauses, sections, sentences

_DAYS: Final = frozenset({"iso_date", "compact_date"})  # of a page, and not of its text
_PARTS: Final = REPORTED - {"year", "relative_year", "whole_year"}
_ALL_YEARLY: Final = re.compile("(?:同比|[比较与][上去]一?年(?:同期)?)[^。;\\d]{0,8}?(?:以?下均?同)|同比\\s?[↑↓▲▼]")
_PAST_YEAR: Final = "past_year"
_HEAD: Final = 400  # characters in which an article says whose report it tells
_UNITS: Final = ("province", "city", "county")
_UNIT_REACH: Final = 9  # characters of a unit's name
_LONGEST: Final = 12  # characters of a term that begins inside another
_SEEN: Final = ("看,", "来看,")
_LEADING: Final = 5


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """A place as the text names it, of which there is one; `relative` for 全市, 我省 and a bare 经开区."""

    start: int
    end: int
    place: Place
    relative: bool = False
    names: tuple[str, ...] = ()  # the units of a run such as 沪苏皖
    short: bool = False


class Scene:
    """The article's tracks; all offsets count in the folded text."""

    def __init__(self, article: Article, book: Codebook) -> None:
        self.article = article
        self.book = book
        self.text = article.folded + "\n"  # so that the last figure or place has something behind it, as all have
        self.sentences: Spans = sentences(article.folded)
        self.clauses: Spans = clauses(article.folded, self.sentences)
        self.sections: tuple[Section, ...] = sections(article.folded, article.blocks)
        ends = [*(b.start for b in article.blocks[1:]), len(self.text)][: len(article.blocks)]  # a page may have none
        self.block = by_offset(article.blocks, ends).__getitem__  # the line that holds an offset
        self._section_starts = [s.start for s in self.sections]
        self._headings = [self.text[slice(*s.heading)] for s in self.sections]
        self.cues: Track[Hit[frozenset[str]]] = Track(book.cues.scan(self.text))
        numbers = [m.span() for m in NUMBER_START.finditer(self.text)]
        told = {
            h.start
            + (self.text.startswith(("至今年", "过去年"), h.start) or self.text.startswith("项目前", h.start - 1))
            for h in self.cues.items
            if "time" in h.payload
        }  # no 至今 in 至|今年, no 过去 in 超过|去年
        starts = sorted(told | {s for s, _ in numbers})
        self.times: Track[Time] = Track(scan(self.text, starts, book, self.clock))
        self.aliases: Track[Hit[tuple[Alias, ...]]] = Track(list(self._aliases()))
        self.mentions: list[Figure | Noted] = list(find(self.text, self.times.items, numbers, book))

    def _aliases(self) -> Iterator[Hit[tuple[Alias, ...]]]:
        """The terms of the text; of 2023年产业规模 none that takes the year's 年, of 加工业产值 none that takes its 工: 产值 alone."""
        ends = {t.end - 1: t.end for t in self.times.items}
        for hit in self.book.aliases.scan(self.text):
            if self.text.startswith("分", hit.start - 1) and self.text.startswith(_SEEN, hit.end):
                continue  # 分区域看,…
            begin = ends.get(hit.start, hit.start)
            if self.text.startswith(sector_words.PROCESSING, hit.start - 1):
                begin = hit.start + len(sector_words.PROCESSING[0]) - 1
            if hit.start < begin < hit.end:
                yield from self._inside(begin, hit.end)
            elif begin == hit.start:
                yield hit

    def _inside(self, begin: int, end: int) -> Iterator[Hit[tuple[Alias, ...]]]:
        """The terms that begin behind the first characters of another, which are none of it."""
        inside = self.book.aliases.scan(self.text[begin : end + _LONGEST])
        yield from (Hit(begin + h.start, begin + h.end, h.payload) for h in inside if begin + h.start < end)

    @cached_property
    def figures(self) -> Track[Figure]:
        """The numbers that may be figures."""
        return Track([m for m in self.mentions if isinstance(m, Figure)])

    def is_enclosed(self, start: int, end: int) -> bool:
        """Whether a stretch stands in brackets, alone."""
        return self.text[start - 1] == "(" and self.text.startswith(")", end)

    def is_enclosed_before(self, pos: int, start: int, end: int) -> bool:
        """Whether a stretch stands in brackets that its sentence closes in front of `pos`: 增长2.1%(目标为6%),工业投资增长|9.5%."""
        opened = self.text.rfind("(", self.sentences.at(pos)[0], start)
        return opened >= 0 and self.text.find(")", opened, pos) >= end

    def part(self, start: int, end: int) -> tuple[int, int]:
        """The part of a sentence, between its semicolons, that holds a stretch: 甲项目封顶;|乙项目投用."""
        begin, stop = self.sentences.at(start)
        after = self.text.find(";", end, stop)
        return max(begin, self.text.rfind(";", begin, start) + 1), stop if after < 0 else after

    def without(self, start: int, end: int, *tracks: Track[Any]) -> str:
        """The words of a stretch but for what tracks hold in it: 由的 of 连云港|由|上年|的, without places and times."""
        words, at = "", start
        for begin, stop in sorted((one.start, one.end) for track in tracks for one in track.between(start, end)):
            words, at = words + self.text[at:begin], max(at, stop)
        return words + self.text[at:end]

    def section(self, pos: int) -> int:
        """The index of the section that holds `pos`."""
        return bisect_right(self._section_starts, pos) - 1

    @cached_property
    def title(self) -> str:
        """The article's title, folded as the text is."""
        return fold(self.article.title, traditional=is_traditional(self.article.text))[0]

    @cached_property
    def titled_places(self) -> list[tuple[int, int, Place]]:
        """The places that the title names, read for itself."""
        return naming.find(self.title)

    @cached_property
    def headlines(self) -> tuple[str, ...]:
        """The title and the other short lines above the first paragraph."""
        body = next((b.start for b in self.article.blocks if b.role is Role.PARAGRAPH), len(self.text))
        above = (s.heading for s in self.sections if s.heading[1] <= body)
        return (self.title, *(self.text[slice(*heading)] for heading in above))

    @cached_property
    def title_year(self) -> int | None:
        """The year that the whole article reports on, where its title says so (2022年…统计公报)."""
        title = self.title
        if not any(word in title for word in ("公报", "运行情况", "经济形势", "执行情况", "经济运行", "年鉴", "概况")):
            return None
        from extract.dating import title_year

        return title_year(title)

    @cached_property
    def yearly_from(self) -> int:
        """Where an article says that all growth it tells from there on is 同比 (较去年同期(下同)增长6.8%, 同比↑3.6%), else its end."""
        return said.end() if (said := _ALL_YEARLY.search(self.text)) else len(self.text)

    @cached_property
    def studied(self) -> Time | None:
        """Where a study or comparison first names the past year that it is about."""
        named = {n.place for n in self.places.items}
        return studied.find(self.text, self.title, self.times, self.article.published, named)

    @cached_property
    def reports(self) -> bool:
        """Whether the article is a report, bulletin, plan or profile, whose sentences stand each for itself."""
        return self.delivered or genre.is_report(self.title)

    @cached_property
    def delivered(self) -> bool:
        """Whether it is a government's report to its congress, told by its title or, where that is missing, by its first words."""
        return genre.is_delivered(self.title, self.text[:_HEAD])

    def lies_ahead(self, day: dt.date | None) -> bool:
        """Whether a day comes after the article was written; not where either is unknown."""
        published = self.article.published
        return published is not None and day is not None and day > published

    def is_over(self, day: dt.date | None) -> bool:
        """Whether a day comes before the article was written; not where either is unknown."""
        published = self.article.published
        return published is not None and day is not None and day < published

    def lies_years_ahead(self, day: dt.date | None) -> bool:
        """Whether a day lies in a later year than that of writing."""
        published = self.article.published
        return published is not None and day is not None and day.year > published.year

    def clock(self, pos: int) -> Clock:
        """What relative words at `pos` count from."""
        return self._clocks[self.section(pos)]

    @cached_property
    def _clocks(self) -> list[Clock]:
        now = this_year(self.title, self.text, self.article.published)
        return [Clock(now, self._year_of(time)) for time in self._section_times]

    def _year_of(self, heading: Time | None) -> int | None:
        """The year that a heading's period sets; 二、“十二五”能源建设开门红, written in its first year, sets none."""
        first, last = heading.period if heading else (None, None)
        published = self.article.published
        runs = first and last and published and first.year < last.year and first <= published <= last
        return last.year if last and not runs else self.title_year or self._year_looked_back_on

    @property
    def _year_looked_back_on(self) -> int | None:
        """年终盘点丨这一年,…, of January: the year that the title says is over."""
        first, last = self.titled.period if self.titled and self.titled.rule == _PAST_YEAR else (None, None)
        return last.year if first and last and first.year == last.year else None

    @cached_property
    def _chains(self) -> list[tuple[int, ...]]:
        """Each section with the sections whose headings stand above it, nearest first."""
        chains: list[tuple[int, ...]] = []
        for i, section in enumerate(self.sections):
            above = chains[-1] if chains else ()
            while above and self.sections[above[0]].level >= section.level:
                above = above[1:]
            chains.append((i, *above))
        return chains

    @cached_property
    def _section_times(self) -> list[Time | None]:
        """The period that each section's heading, or the nearest above it, sets."""
        headings = [h if self.titled or h != self.title else "" for h in self._headings]  # 《…计划(2024—2026年)》解读
        own = section_times(self.sections, headings, self.book, self.article.published, goes_on=self.delivered)
        is_plan = self.titled is not None and self.titled.rule == "plan_years" and genre.PLAN.search(self.title)
        plan = self.titled if is_plan else None  # whose chapters lie ahead, if they say nothing else
        lead = led_on(self.text, self.article.published) if self.delivered else None
        return [
            next((time for i in chain if (time := own[i])), lead[1] if lead and section.start >= lead[0] else plan)
            for section, chain in zip(self.sections, self._chains, strict=True)
        ]

    def heading_times(self, pos: int) -> Time | None:
        """The period that the headings above `pos` set, nearest first."""
        return self._section_times[self.section(pos)]

    def headings(self, pos: int) -> list[str]:
        """The headings above `pos`, nearest first."""
        return [self._headings[i] for i in self._chains[self.section(pos)]]

    @cached_property
    def places(self) -> Track[Named]:
        """Places named outright, in order."""
        year = self.article.published.year if self.article.published else None
        return Track([Named(s, e, p) for s, e, p in naming.find(self.text, self.home_hint, year)])

    def ends_unit(self, pos: int) -> bool:
        """Whether the name of a province, city or county ends here: 芜湖、宣城|两市, 盐城|(上海)."""
        named = self.places.between(max(0, pos - _UNIT_REACH), pos)
        return any(n.end == pos and n.place.level in _UNITS for n in named)

    def above(self, block: Block) -> Block:
        """The block right above one, or itself where it is the first."""
        return self.block(block.start - 1) if block.start else block

    @cached_property
    def sectors(self) -> Track[Hit[str]]:
        """Words of a sector; G60科创走廊 is a place and names none, nor does 荔枝林, which a place once was; 禄口机场 does."""
        hits = sector_words.find(self.text, self.book)
        names = ((h, self.names.get(h.start)) for h in hits)
        told = (
            h for h, name in names if name is None or not sector_words.is_in_name(h, name.start, name.end, self.text)
        )
        return Track([h for h in told if not sector_words.is_passing(h, self.text)])

    @cached_property
    def names(self) -> dict[int, Named]:
        """The place that is named at each offset that one covers."""
        return {at: n for n in self.places.items for at in range(n.start, n.end)}

    @cached_property
    def home_hint(self) -> str | None:
        """The unit that title and publisher name, as context for weak names: 陇南日报 on 成县."""
        publisher = self.article.publisher or ""
        leads = [place for _, place in naming.leads(publisher)]
        found = naming.find(f"{self.title}\n{publisher}")
        named = [
            place for start, end, place in found if start > len(self.title) or self._is_told_again(start, end, place)
        ]
        named = [*leads, *named] if self._is_untitled else [*named, *leads]
        named += [self.source_place] if self.source_place else []
        return next((place.adcode for place in named if place.adcode), None)

    def _is_told_again(self, start: int, end: int, place: Place) -> bool:
        """Whether a place of the title is told in full, or again in the text: 竹山 of 从竹山流到太湖边 is not."""
        return self.title[start:end] == place.name or self.text.count(self.title[start:end]) > 1

    @cached_property
    def source_place(self) -> Place | None:
        """The place whose news the article's source has, as the list of sources tells."""
        return naming.known(self.article.place) if self.article.place else None

    @property
    def _is_untitled(self) -> bool:
        """Whether the page has no title, so that the opening of its first paragraph stands for one."""
        body = next((b for b in self.article.blocks if b.role is Role.PARAGRAPH), None)
        return (
            body is not None
            and body.start + len(self.title) < body.end
            and self.text.startswith(self.title, body.start)
        )

    @cached_property
    def titled(self) -> Time | None:
        """The time that the title names, or the line below it that a dash begins: ——某区2024年民生工作综述."""
        title = () if self._is_untitled else (self.title,)
        lines = (*title, *(line for line in self.headlines[1:] if line.startswith("——")))
        named = (heading_time(line, self.book, self.article.published) for line in lines)
        time = next((time for time in named if time is not None), None)
        return None if time and self.lies_ahead(time.period[1]) and genre.EXPLAINED.search(self.title) else time

    @cached_property
    def period(self) -> Time | None:
        """The period that the whole article is about: named in its title, else opening one of its first paragraphs.

        Early in a year any of their clauses may tell of the year before. 去年产值90亿元,今年一季度25亿元 opens on two: on neither.
        Where none does and a government work report is told of in spring, it is the year before.
        """
        published = self.article.published
        if self.titled:
            return self.titled if self.titled.rule in (*REPORTED, _PAST_YEAR) else None
        if self.results:
            return self.results
        for block in self.article.blocks[:_LEADING]:
            first = self.sentences.at(block.start)[1]
            told = self.times.between(block.start, block.end)
            opening = [t for t in told if self._opens_clause(t) and not is_of_meeting(t, self.text)]
            for i, time in enumerate(opening):
                spring = published and published.month <= 3 and time.period[1] and time.period[1].year < published.year
                if (spring or time.end <= first) and time.rule in (REPORTED if spring else _PARTS):
                    return None if any(_is_before(t, time) for t in opening[:i]) else time
        return self._only_year() or year_reported(self.text[:_HEAD], published)

    def _only_year(self) -> Time | None:
        """2023年,协作取得新成效。截至11月底,…, on a page of November 2024: the one year that a text names, at its beginning."""
        told = [t for t in self.times.items if t.rule not in _DAYS and (t.rule != "month" or t.year)]
        past = bool(told) and told[0].rule == "year" and not self.lies_ahead(told[0].period[1])
        return told[0] if past and len({t.year for t in told}) == 1 and self._opens_clause(told[0]) else None

    @cached_property
    def results(self) -> Time | None:
        """四座城市的2024年成绩单全部亮相: the time whose results a text says at its beginning that it tells of."""
        body = next((i for i, b in enumerate(self.article.blocks) if "。" in self.text[b.start : b.end]), 0)
        for block in self.article.blocks[: max(_LEADING, body + 1)]:
            told = self.times.between(block.start, block.end)
            if card := next((t for t in told if self._is_of_report(t)), None):
                return card
        return None

    def _is_of_report(self, time: Time) -> bool:
        """四座城市的2024年成绩单全部亮相: whether a time is that of the results an article tells of."""
        return self._is_recent(time) and released.is_of_results(time, self.text)

    def _opens_clause(self, time: Time) -> bool:
        """Whether a time of this year or the last opens its clause: 今年上半年,…."""
        return self._is_recent(time) and time.kind == "interval" and time.start - self.clauses.at(time.start)[0] <= 2

    def _is_recent(self, time: Time) -> bool:
        """Whether a time ends in the year of the article or the one before."""
        published, end = self.article.published, time.period[1]
        return published is not None and end is not None and published.year - 1 <= end.year <= published.year

    @cached_property
    def sector(self) -> str | None:
        """The one sector that the title names."""
        if self.text.startswith(self.title):
            hits = self.sectors.between(0, len(self.title))
        else:
            told = sector_words.find(self.title, self.book)
            hits = [h for h in told if not sector_words.is_passing(h, self.title)]
        found = {h.payload for h in hits if h.end - h.start > 1} - sector_words.BROAD  # 一桥飞架两省市
        return next(iter(found)) if len(found) == 1 else None

    @cached_property
    def topic(self) -> Hit[tuple[Alias, ...]] | None:
        """The one amount of a period that the title is about: 上半年广西外贸增长6.7%."""
        if not self.text.startswith(self.title):
            return None
        told = [h for h in self.aliases.between(0, len(self.title)) if h.end - h.start > 1 and self.is_topic(h)]
        if not told:
            return released.said_in(self.title)
        return told[0] if len({h.payload[0].indicator for h in told}) == 1 else None

    def is_topic(self, hit: Hit[tuple[Alias, ...]]) -> bool:
        """Whether an article may be about what a term names: an amount of a period, or how many people there are."""
        return self.is_amount(hit) or hit.payload[0].indicator == "population"

    def is_amount(self, hit: Hit[tuple[Alias, ...]]) -> bool:
        """Whether a term names an amount of a period: 进出口, 地区生产总值."""
        habit = self.book.indicators[hit.payload[0].indicator]
        return habit.unit in ("CNY", "USD") and habit.kind == "flow"


def _is_before(one: Time, other: Time) -> bool:
    """Whether a time is over before another begins."""
    end, start = one.period[1], other.period[0]
    return one.rule in REPORTED and end is not None and start is not None and end < start
