"""Where a text names places, and which: chains, zones behind a place's name, runs of abbreviations."""

from __future__ import annotations

import itertools
import re
from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from typing import Final

from extract import townships
from extract.adcodes import NOWHERE, Context, ancestors, within
from extract.codebook import rows
from extract.places import LONGEST, Gazetteer, Place, load

_OWN_KINDS: Final = (
    "经济技术开发区|经济开发区|高新技术产业开发区|高新技术产业园区|高新区|经开区"  # of which a unit has one
)
_SEAT: Final = re.compile(f"(?:国家级?)?(?:{_OWN_KINDS})")
_GOVERNMENT: Final = re.compile("(?:人民)?政府|人民代表大会|统计局|(?:20\\d\\d年)?(?:政府工作报告|国民经济和社会发展)")
_HAN: Final = re.compile("[一-龥]")
_SUMMED: Final = re.compile(r"(?:[、和与][一-龥]{2,3}){0,8}[两三四五六七八九十]市(?!场)")  # 衢州、黄山|、上饶、南平四市
_CITY: Final = re.compile(r"\d\d(?!00)\d\d00")  # the code of a city
_TOWN: Final = re.compile("镇|乡|街道")
_TOWN_KINDS: Final = ("镇", "乡", "街道")
_HEADED: Final = re.compile("^(?P<name>[一-龥]{2,3}):", re.MULTILINE)  # of a part of a story
_HUB: Final = re.compile("(?:国际)?机场|(?:高铁|火车)[东西南北]?站")
_PAPERS: Final = ("日报", "晚报", "晨报", "广播电视", "电视台", "新闻网", "发布")
_AMOUNT: Final = re.compile(r"(?:分别为)?\d[\d,.]*(?:万亿|亿元|%)|GDP|地区生产总值")
_SHORT: Final = 2  # characters of 文县, which other words make as well
_OFTEN: Final = 3
_MARKS: Final = frozenset("、和与")
_ENDS: Final = (re.compile("[\n,，。；;！？]"), re.compile("\n"))  # of clauses, of lines


def _is_town(gazetteer: Gazetteer, text: str, start: int, stop: int) -> bool:
    """潞城|镇, which lies in 通州区: whether a name is here that of a town which none of the places it may stand for has.

    Nor is one of these written in full: 丹阳镇 in a text that names 丹阳市 too.
    """
    end = _TOWN.match(text, stop)
    counties = townships.load().get(text[start : end.end()], ()) if end else ()
    meant = {c.place for c in gazetteer.surfaces.get(text[start:stop], ())} if counties else set()
    units = {*counties, *(unit for code in counties for unit in ancestors(code))}
    return bool(counties) and not any(place.adcode in units or place.name in text for place in meant)


class _Surfaces:
    """What may name a place in one text; vetoes are weighed once, though spans are asked for before and after a context is known."""

    def __init__(self, gazetteer: Gazetteer, text: str) -> None:
        self._gazetteer = gazetteer
        self._text = text
        hits = [span for span in gazetteer.hits(text, 0, len(text)) if gazetteer.surfaces[text[slice(*span)]]]
        towns = {text[start:stop] for start, stop in hits if _is_town(gazetteer, text, start, stop)}
        self._hits = [span for span in hits if text[slice(*span)] not in towns]
        self._ends: dict[tuple[int, bool], int | None] = {}
        self._seconds: dict[int, list[tuple[int, int]]] = {}

    def spans(self, context: Context = NOWHERE) -> list[tuple[int, int]]:
        """Where the text has a surface that may be a place, after vetoes; half-open, in order, none overlapping.

        A weak surface that the context does not support gives way to a place that starts inside it: 来|安徽, not 来安.
        """
        found: list[tuple[int, int]] = []
        done = -1
        for start, stop in self._hits:
            if start >= done and (span := self._span(start, stop, done, context)):
                found.append(span)
                done = span[1]
        return found

    def _span(self, start: int, stop: int, last: int, context: Context) -> tuple[int, int] | None:
        end = self._admit(start, stop, chained=start == last)
        if end is not None and (start == last or self._gazetteer.may_name(self._text[start:end], context)):
            return start, end
        if start not in self._seconds:
            self._seconds[start] = list(self._second_look(start, stop))
        known = (span for span in self._seconds[start] if self._gazetteer.may_name(self._text[slice(*span)], context))
        return next(known, None if end is None else (start, end))

    def _admit(self, start: int, stop: int, *, chained: bool) -> int | None:
        key = start, chained
        if key not in self._ends:
            self._ends[key] = self._gazetteer.admit(self._text, start, stop, chained=chained)
        return self._ends[key]

    def _second_look(self, start: int, stop: int) -> Iterator[tuple[int, int]]:
        """What starts inside a surface that was none: 共建|德清 after 建德, 来|安徽 after 来安, 其中|阳新 after 中阳."""
        for begin, end in self._gazetteer.hits(self._text, start + 1, stop + LONGEST):
            admitted = self._gazetteer.admit(self._text, begin, end) if begin < stop else None
            if admitted:
                yield begin, admitted


class _Named:
    """Which place a surface stands for in one text: what is named in its clause decides, then in its paragraph, then anywhere."""

    def __init__(
        self, gazetteer: Gazetteer, text: str, spans: list[tuple[int, int]], home: str | None, year: int | None
    ) -> None:
        self._gazetteer, self._text, self._year = gazetteer, text, year
        self._home = home
        self._often = self._told_often(spans)
        self._certain = {start: place for start, end in spans if (place := self._sole(start, end))}
        self._certain |= self._headings(spans)
        told = [*self._certain.items(), *self._spelled_out(spans)]
        told += self._beside(spans, {start for start, _ in told})
        self._codes = {start: place.adcode for start, place in sorted(told, key=lambda item: item[0]) if place.adcode}
        self._starts = list(self._codes)
        self._base = {home} if home else set()
        self.wide = Context(self._base.union(self._codes.values()))
        self._near: dict[tuple[int, int, bool], Context] = {}

    def _sole(self, start: int, end: int) -> Place | None:
        """What a surface means whatever else is named; 平乡, else part of a town's name, is one in 平乡|高新区."""
        surface = self._text[start:end]
        seated = _SEAT.match(self._text, end) or self._governs(start, end) or surface in self._often
        seat = self._gazetteer.sole(surface, weak=True) if seated else None
        place = self._gazetteer.sole(surface) or seat
        return (self._of_home(surface, place) if place else None) or place or self._listed(start, end)

    def _headings(self, spans: list[tuple[int, int]]) -> dict[int, Place]:
        """开化:一片叶子…, in a text on counties of 浙江: a name that a heading begins with, in a province that the text tells of."""
        headed = {m.start("name"): m.end("name") for m in _HEADED.finditer(self._text)}
        surfaces = ((start, self._text[start:end]) for start, end in spans if headed.get(start) == end)
        alone = ((start, self._gazetteer.sole(surface, weak=True)) for start, surface in surfaces)
        provinces = {(place.adcode or "")[:2] for place in self._certain.values()}
        return {start: place for start, place in alone if place and (place.adcode or "")[:2] in provinces}

    def _spelled_out(self, spans: list[tuple[int, int]]) -> Iterator[tuple[int, Place]]:
        """安徽|岳西: a name right behind a unit that has one so called, which 岳西 then means wherever the text tells of it."""
        for (outer, stop), (start, end) in itertools.pairwise(spans):
            if stop == start and start not in self._certain and outer in self._certain:
                inner = _inside(self._gazetteer, self._text[start:end], self._certain[outer])
                if inner:
                    yield start, inner

    def _beside(self, spans: list[tuple[int, int]], known: set[int]) -> list[tuple[int, Place]]:
        """五河、|明光, in a text that tells of 五河 and often of 明光: what a list has beside a known name, wherever the text names it."""
        names = [self._text[start:end] for start, end in spans]
        sure = {name for name, (start, _) in zip(names, spans, strict=True) if start in known}
        told = Counter(names)
        listed = {
            pair
            for (one, (_, end)), (other, (start, _)) in itertools.pairwise(zip(names, spans, strict=True))
            if start == end + 1 and self._text[end] in _MARKS
            for pair in ((one, other), (other, one))
        }
        new = {name for name, beside in listed if beside in sure and name not in sure and told[name] >= _OFTEN}
        places = {name: self._gazetteer.sole(name, weak=True) for name in new}
        found = ((start, places.get(name)) for name, (start, _) in zip(names, spans, strict=True))
        return [(start, place) for start, place in found if place is not None]

    def _told_often(self, spans: list[tuple[int, int]]) -> set[str]:
        """文县与即墨区: a county of two characters that a text names again and again, and first of all in a clause."""
        short = [span for span in spans if span[1] - span[0] == _SHORT and self._text[span[1] - 1] == "县"]
        told = Counter(self._text[slice(*span)] for span in short)
        opening = Counter(self._text[slice(*span)] for span in short if not _HAN.match(self._text, span[0] - 1))
        return {name for name in opening if told[name] >= _OFTEN and opening[name] > 1}

    def _governs(self, start: int, end: int) -> bool:
        """易县|政府网, 公安县|2025年政府工作报告: whether a name opens its words in front of what only a unit has."""
        opens = not _HAN.match(self._text[start - 1 : start] if start else "")
        return opens and _GOVERNMENT.match(self._text, end) is not None

    def _of_home(self, surface: str, place: Place) -> Place | None:
        """大同, else a city elsewhere, is the home's own district in a text on 大庆."""
        home = self._home
        if home is None or place.name == surface or place.level != "city" or not _CITY.fullmatch(home):
            return None
        own = {c.place for c in self._gazetteer.surfaces[surface] if within(c.place.adcode or "", home)}
        return own.pop() if len(own) == 1 else None

    def _listed(self, start: int, end: int) -> Place | None:
        """黄山, else a mountain, in 黄山、上饶|两市 or 衢州1876亿元、黄山|957亿元: the city that a member of a list names."""
        behind = self._text[start - 1 : start] in _MARKS
        marked = behind or self._text[end : end + 1] in _MARKS
        if not (marked and _SUMMED.match(self._text, end)) and not (behind and _AMOUNT.match(self._text, end)):
            return None
        cities = {c.place for c in self._gazetteer.surfaces[self._text[start:end]] if c.place.level == "city"}
        return cities.pop() if len(cities) == 1 else None

    def resolve(self, start: int, end: int) -> Place | None:
        """The place of a surface, or None where no context or several fit."""
        if start in self._certain:
            return self._certain[start]
        surface = self._text[start:end]
        fits = (self._gazetteer.resolve(surface, context, self._year) for context in self._contexts(start))
        return next((place for place in fits if place), None)

    def _contexts(self, at: int) -> Iterator[Context]:
        clause, paragraph = (_around(breaks, at, len(self._text)) for breaks in self._breaks)
        yield self._context(*clause, set())
        yield self._context(*clause, self._base)
        yield self._context(*paragraph, self._base)
        yield self.wide

    def _context(self, begin: int, stop: int, base: set[str]) -> Context:
        key = begin, stop, bool(base)
        if key not in self._near:
            starts = self._starts[bisect(self._starts, begin - 1) : bisect(self._starts, stop)]
            self._near[key] = Context(base.union(self._codes[start] for start in starts))
        return self._near[key]

    @cached_property
    def _breaks(self) -> list[list[int]]:
        return [[mark.start() for mark in ends.finditer(self._text)] for ends in _ENDS]


def find_by(
    gazetteer: Gazetteer, text: str, home: str | None = None, year: int | None = None
) -> list[tuple[int, int, Place]]:
    """The places a text names: chains by their deepest unit (浙江省丽水市莲都区 → 莲都区), zones, runs (沪苏皖)."""
    surfaces = _Surfaces(gazetteer, text)
    named = _Named(gazetteer, text, surfaces.spans(), home, year)
    spans = surfaces.spans(named.wide)
    found = [*_chains(gazetteer, text, spans, named.resolve), *_run_places(gazetteer, text, spans)]
    found += _headed_towns(gazetteer, text, found)
    return sorted(found, key=lambda item: item[:2])


def _headed_towns(
    gazetteer: Gazetteer, text: str, found: list[tuple[int, int, Place]]
) -> Iterator[tuple[int, int, Place]]:
    """黎里:水乡客厅的一角, in a text that tells of 吴江: the county of a town that a heading begins with, where the text tells of it."""
    headed = [m.span("name") for m in _HEADED.finditer(text)]
    taken = {start for start, _, _ in found}
    counties = {place.adcode for _, _, place in found if place.level == "county"} if headed else set()
    for start, end in headed if counties else ():
        codes = {code for kind in _TOWN_KINDS for code in townships.load().get(text[start:end] + kind, ())} & counties
        if start not in taken and len(codes) == 1:
            yield start, end, gazetteer.place(codes.pop() or "")


def find(text: str, home: str | None = None, year: int | None = None) -> list[tuple[int, int, Place]]:
    """What `find_by` finds with the project's own tables."""
    return find_by(load(), text, home, year)


def known(name: str) -> Place | None:
    """The place that a name stands for as a whole: 杭州市西湖区, 平湖经济技术开发区; None where it is none, or one of several."""
    return next((place for start, end, place in find(name) if (start, end) == (0, len(name))), None)


def leads(name: str) -> Iterator[tuple[int, Place]]:
    """The places that the name of an organisation may begin with, longest first, each with its length: 雅安 of 雅安日报.

    A paper that no unit's name begins is the listed unit's: 齐鲁晚报, of 山东省.
    """
    book = load()
    papers, begins = _papers(), [name[:n] for n in range(len(name), 0, -1)]
    yield from ((len(paper), book.place(papers[paper])) for paper in begins if paper in papers)
    river = max((len(word) for word in begins if word in book.vetoes.whole), default=0)  # 图们江|新报
    whole = (
        n for n in range(min(LONGEST, len(name)), 1, -1) if not name.startswith(book.vetoes.split, n - 1)
    )  # 江南区|域
    whole = (n for n in whole if n >= river and not _is_town(book, name, 0, n))
    found = ((length, book.resolve(name[:length]) or _of_paper(book, name, length)) for length in whole)
    yield from ((length, place) for length, place in found if place)


@cache
def _papers() -> dict[str, str]:
    """Papers and their sites that report on one unit which their name does not tell → its adcode."""
    return {name: row["adcode"] for row in rows("papers.csv") for name in row["names"].split(";")}


def _of_paper(book: Gazetteer, name: str, length: int) -> Place | None:
    """白银|日报, 朝阳|日报: the one city that a name may stand for in front of what only a city's own is called."""
    if not name.startswith(_PAPERS, length):
        return None
    cities = {c.place for c in book.surfaces.get(name[:length], ()) if c.place.level == "city"}
    return cities.pop() if len(cities) == 1 else None


def _around(breaks: list[int], at: int, size: int) -> tuple[int, int]:
    """The stretch between the breaks before and behind a place in a text of this size."""
    i = bisect(breaks, at)
    return breaks[i - 1] + 1 if i else 0, breaks[i] if i < len(breaks) else size


def _chains(
    gazetteer: Gazetteer, text: str, spans: Iterable[tuple[int, int]], resolve: Callable[[int, int], Place | None]
) -> Iterator[tuple[int, int, Place]]:
    begin, stop, last = 0, 0, None
    for start, end in spans:
        inner = _inside(gazetteer, text[start:end], last) if start == stop and last else None
        if inner is None:
            if last:
                yield _with_suffix(gazetteer, text, begin, stop, last)
            begin, inner = start, resolve(start, end)
        elif last and last.level == "city" and _HUB.match(text, end):
            inner = last  # 杭州萧山|国际机场 is the city's
        stop, last = end, inner
    if last:
        yield _with_suffix(gazetteer, text, begin, stop, last)


def _inside(gazetteer: Gazetteer, surface: str, outer: Place) -> Place | None:
    """The place a surface names when it directly follows a unit that contains it (浙江|江山, 成都市|新津县)."""
    if outer.adcode is None or outer.level == "zone":
        return None
    held = {outer.adcode, *gazetteer.units(outer)}
    known = gazetteer.surfaces[surface]
    fit = [c for c in known if c.place.adcode and not held.isdisjoint(ancestors(c.place.adcode))]
    fit = fit or [c for c in known if c.place.level == "zone" and c.place.adcode == outer.adcode]
    places = {c.place for c in fit if c.strong} or {c.place for c in fit}
    return places.pop() if len(places) == 1 else None


# 营口|辽河经济开发区: a zone with a name of its own between its city's and its kind
_NAMED_ZONE: Final = re.compile(
    r"(?P<name>(?!国家|省级|市级|等|各|多|新|原|两|三|四|所|该|的|市|县|区|高新|支持|推[动进]|围绕|带动|促进|引导|鼓励|打造|整合|加快|培育|拥有|携手|牵手|助力|聚焦|借助|实现|完成|走进|来到|首[个家]|其他|把|让|使|对|在|从|由|向|和|与|及)[一-龥](?![个家级类所])[一-龥]{1,2}?)(?<![的和与及级个大])"
    rf"(?:{_OWN_KINDS})"
)
_RANK: Final = re.compile("国家级?(?=[高经])")  # 武进国家|高新区
_HOUSE: Final = re.compile(
    "[一-龥]{0,4}(?:有限(?:责任)?公司|股份|集团)"
)  # 渝川|齿轮有限公司, also where it is 渝川 alone
_BODY: Final = re.compile(
    "(?:建设|工作|发展|改革|管理)+(?:领导小组|协调小组|协会)"
)  # 嘉兴市|开发区建设领导小组: for all zones
_ANY_ZONE: Final = (  # of which a province has many: 安徽|开发区, 湖南省|产业园区
    "开发区",
    "经济开发区",
    "高新区",
    "经开区",
    "产业园区",
    "工业园区",
    "产业园",
    "工业园",
)


def _with_suffix(gazetteer: Gazetteer, text: str, start: int, end: int, place: Place) -> tuple[int, int, Place]:
    ranked = _RANK.match(text, end)
    at = ranked.end() if ranked else end
    many = ranked is not None and place.level == "province"  # 四川|国家级经济技术开发区 are ten
    if (
        place.adcode
        and place.level not in ("zone", "group")
        and not many
        and text.startswith(gazetteer.zone_suffixes, at)
    ):
        for suffix in gazetteer.zone_suffixes:
            if not text.startswith(suffix, at):
                continue
            of_province = place.level == "province" and suffix in (*_ANY_ZONE, "新区")  # 浙江|新区 are several
            if not (of_province or (suffix in _ANY_ZONE and _BODY.match(text, at + len(suffix)))):
                return start, at + len(suffix), gazetteer.zone(place, suffix)
    if place.level in ("city", "county") and (named := _NAMED_ZONE.match(text, end)):
        name = named.group("name")
        known = (name[at:] in gazetteer.surfaces for at in range(len(name)))
        if name not in gazetteer.vetoes.common and not any(known):  # 芜湖|建设高新区
            return start, named.end(), Place(text[start : named.end()], place.adcode, "zone", place.adcode)
    return start, end, place


def _run_places(gazetteer: Gazetteer, text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, Place]]:
    taken = {at for start, end in spans for at in range(start, end)}
    runs = list(gazetteer.runs.finditer(text))
    houses = {run.group() for run in runs if _HOUSE.match(text, run.end())}
    for run in runs:
        other = run.group() in houses or gazetteer.vetoes.is_line(text, run.end()) or text.startswith("资", run.end())
        if taken.isdisjoint(range(*run.span())) and not other:
            for at in range(*run.span()):
                yield at, at + 1, gazetteer.abbr[text[at]]
