"""The gazetteer: what a place's name in a text stands for (浙江丽水 → 331100)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Final, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from extract.adcodes import NOWHERE, OFFICIAL_ENDS, Context, ancestors, within
from extract.codebook import CODES, rows
from extract.place_vetoes import Vetoes, load_vetoes

_KIN: Final = 2  # the least closeness to a unit of the context that a weak surface needs
_REGIONS: Final = ("三角", "湾区", "津冀", "流域", "经济带", "城市群", "都市圈")  # 长三角|铁路 are all that run there
_LEFT_OUT: Final = ("不包括", "未包括", "不含", "不计")  # (不包括海南自贸试验区)
_BUILT: Final = frozenset("新修扩改共兴续援筹重复")  # 新建, no place that begins with 建
_LEADS: Final = ("如", "将")  # words that open a clause, and names as well
_WATERS: Final = frozenset("河江湖")
_OF_RIVER: Final = ("综合治理", "治理", "流域", "河道", "大堤", "堤防", "两岸", "上游", "下游", "水系", "干流", "沿岸")
_JOINED: Final = re.compile("([一-龥]{2,6}?)[—-]([一-龥]{2,6}?)(?:都市圈|城市群|经济圈|都市区|城镇群)")
_OF_CITIES: Final = ("城市经济圈", "城市群", "都市圈", "经济圈", "城市圈")  # what a group of cities may be called
LONGEST: Final = 24  # characters of the longest surface
_OWN_NAMED: Final = ("经济技术开发区", "高新技术产业开发区", "经济开发区")  # zones that a name of their own tells apart


class Place(NamedTuple):
    """A unit of GB/T 2260, a zone, or a group of units; a zone's `adcode` and `parent` are the unit it lies in."""

    name: str
    adcode: str | None
    level: str  # country | province | city | county | zone | group
    parent: str | None = None


COUNTRY: Final = Place("中国", None, "country")


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a surface may stand for; only a `strong` one needs no context; `since` and `until` are inclusive years."""

    place: Place
    strong: bool
    since: int | None = None
    until: int | None = None

    def valid(self, year: int | None) -> bool:
        """Whether the name was in use in `year`; without a year, whether it is in use now."""
        if year is None:
            return self.until is None
        return (self.since or 0) <= year <= (self.until or 9999)


def _near(zone: Place, place: Place) -> bool:
    if zone.adcode is None or place.adcode is None:
        return False
    return within(zone.adcode, place.adcode) or within(place.adcode, zone.adcode)


@dataclass(frozen=True)
class Gazetteer:
    """All places and every surface that may name one; a surface without candidates only looks like a place."""

    places: Mapping[str, Place]  # by adcode
    surfaces: Mapping[str, tuple[Candidate, ...]]
    zone_kinds: Mapping[str, tuple[str, ...]]  # as written → official kinds (经开区 → 经济技术开发区, 经济开发区)
    bare: Mapping[str, str]  # adcode → name without its suffix
    abbr: Mapping[str, Place]  # 浙 → 浙江省, to be read in runs only
    members: Mapping[str, tuple[str, ...]]  # a group's name, or a former unit's adcode → adcodes
    vetoes: Vetoes

    @cached_property
    def zone_suffixes(self) -> tuple[str, ...]:
        """What may follow a place's name to name a zone, longest first."""
        return tuple(sorted(self.zone_kinds, key=len, reverse=True))

    def place(self, adcode: str) -> Place:
        """The unit with this code, former ones included; KeyError where there is none."""
        return self.places[adcode]

    def zone(self, place: Place, suffix: str) -> Place:
        """The zone that `place` and a suffix name: (丽水市, 经开区) → 丽水经济技术开发区, adcode 331100."""
        stem = self.bare.get(place.adcode or "", place.name)
        kinds = self.zone_kinds[suffix]
        for kind in kinds:
            for name in (stem + kind, place.name + kind):
                for known in self.surfaces.get(name, ()):
                    if known.place.level == "zone" and _near(known.place, place):
                        return known.place
        kind = suffix if suffix in kinds else next((k for k in reversed(kinds) if k.endswith("开发区")), kinds[-1])
        return Place(stem + kind, place.adcode, "zone", place.adcode)

    def zone_named(self, name: str, adcode: str | None) -> Place:
        """The zone that the list has by this name, else one of the unit with this code: (绍兴滨海新区, 330600)."""
        listed = self.sole(name)
        return listed or Place(name, adcode, "zone", adcode)

    def unlisted(self, stem: str, suffix: str, unit: Place) -> Place:
        """A zone of `unit` that is in no list: (蔡家坡, 经开区, 岐山县) → 蔡家坡经济技术开发区, adcode 610323; an official kind stays."""
        kinds = self.zone_kinds[suffix]
        return Place(stem + (suffix if suffix in kinds else kinds[0]), unit.adcode, "zone", unit.adcode)

    def rivals(self, surface: str, context: Context = NOWHERE, year: int | None = None) -> tuple[Place, ...]:
        """The places a surface may stand for, given what is named nearby; more than one means that nothing decides.

        A weak surface (江山) needs a unit of the context that is it, its parent, its part, or its sibling.
        """
        scored = [(c, self._support(c.place, context)) for c in self.surfaces.get(surface, ())]
        for strong, least in ((True, 0), (False, _KIN)):
            fit = _wholes([(c, n) for c, n in scored if c.strong is strong and n >= least])
            best = max((n for _, n in fit), default=0)
            nearest = [c for c, n in fit if n == best]
            if nearest:
                in_use = [c for c in nearest if c.valid(year)]
                in_use = [c for c in in_use if c.until and year] or in_use  # 横琴 is 横琴新区 until 2020
                return tuple(dict.fromkeys(c.place for c in in_use or nearest))
        return ()

    def resolve(self, surface: str, context: Context = NOWHERE, year: int | None = None) -> Place | None:
        """The one place a surface stands for, or None where none or several fit (`rivals` tells them)."""
        fit = self.rivals(surface, context, year)
        return fit[0] if len(fit) == 1 else None

    def may_name(self, surface: str, context: Context = NOWHERE) -> bool:
        """Whether a surface has rivals at all."""
        if surface in self._strong:
            return True
        return any(self._support(c.place, context) >= _KIN for c in self.surfaces.get(surface, ()))

    @cached_property
    def _strong(self) -> frozenset[str]:
        return frozenset(surface for surface, known in self.surfaces.items() if any(c.strong for c in known))

    def sole(self, surface: str, *, weak: bool = False) -> Place | None:
        """The place of a surface that means one without any context, in whatever year; a `weak` one, where asked for."""
        known = {c.place for c in self.surfaces.get(surface, ()) if c.strong or weak}
        return known.pop() if len(known) == 1 else None

    def units(self, place: Place) -> tuple[str, ...]:
        """The adcodes that make up a group (长株潭; 衢州市、黄山市) or a zone, or that took over a former unit; else the place's own."""
        own = (place.adcode,) if place.adcode else ()
        if place.level == "group" and (parts := _listed(place.name)):
            known = (self.sole(part, weak=True) for part in parts)
            return tuple(unit.adcode for unit in known if unit and unit.adcode) or own
        if place.level == "group" and place.name not in self.members:
            return tuple(unit.adcode for unit in self.abbreviated(place.name) if unit.adcode) or own
        return self.members.get(place.name if place.level in ("group", "zone") else place.adcode or "", ()) or own

    def holds(self, group: Place, place: Place) -> bool:
        """Whether a place lies in one of the units that make up a group or a zone: 昆山 in 长三角."""
        return place.adcode is not None and any(within(place.adcode, unit) for unit in self.units(group))

    def group_of(self, units: frozenset[str | None]) -> Place | None:
        """The one group or zone that is made of these units, or None where none or several are."""
        return self._made_of.get(units)

    def made_of(self, codes: frozenset[str | None], kind: str) -> list[Place]:
        """The zones of a kind (示范区) that are made up of several units, all among these."""
        known = (zone for units, zone in self._made_of.items() if len(units) > 1 and units <= codes)
        return [zone for zone in known if zone.level == "zone" and zone.name.endswith(kind)]

    @cached_property
    def _made_of(self) -> Mapping[frozenset[str | None], Place]:
        found: dict[frozenset[str | None], set[Place]] = {}
        for name, codes in self.members.items():
            known = {c.place for c in self.surfaces.get(name, ()) if c.place.name == name}
            found.setdefault(frozenset(codes), set()).update(known)
        return {units: places.pop() for units, places in found.items() if len(places) == 1}

    def _support(self, place: Place, context: Context) -> int:
        own = (place.adcode,) if place.adcode else ()
        return max(map(context.closeness, {*self.units(place), *own}), default=0)

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(list(self.surfaces), matchkind=MatchKind.LeftmostLongest)

    @cached_property
    def runs(self) -> re.Pattern[str]:
        """Two abbreviations of units or more in a row: 沪苏皖, 京津冀."""
        return re.compile(f"[{''.join(self.abbr)}]{{2,}}")

    def abbreviated(self, words: str) -> list[Place]:
        """The units that words name by one character each (沪苏浙), or none where a character names no unit."""
        return [self.abbr[unit] for unit in words] if all(unit in self.abbr for unit in words) else []

    def hits(self, text: str, begin: int, end: int) -> list[tuple[int, int]]:
        """Where text[begin:end] has a surface, before vetoes."""
        found = self._automaton.find_matches_as_indexes(text[begin:end] if begin or end < len(text) else text)
        return [(begin + start, begin + stop) for _, start, stop in found]

    def admit(self, text: str, start: int, end: int, *, chained: bool = False) -> int | None:
        """The end of the place name that a surface at `start`:`end` is, or None where it is none.

        南海区|域 gives its last character back; `chained` where the surface follows right behind a place.
        """
        if text.endswith(_LEFT_OUT, 0, start):
            return None
        if text.startswith(self.vetoes.split, end - 1) and not text.startswith(self.vetoes.joined, end - 1):
            end -= 1
        if not self.surfaces.get(text[start:end]):
            return None
        if not chained and end - start < 4 and self.vetoes.straddles(text, start, end):
            return None
        if text.startswith("建", start) and text[max(0, start - 1)] in _BUILT and text[end - 1] not in OFFICIAL_ENDS:
            return None  # 新|建瓯|柑储藏库
        if self._leads(text, start) and text[start + 1 : end + 1] in self.surfaces:
            return None
        if text[end - 1] in _WATERS and text.startswith(_OF_RIVER, end):
            return None  # 柳河|综合治理, in 彰武
        written_out = end - start > 2 and text[end - 1] in OFFICIAL_ENDS
        return end if written_out or not self._owned(text, start, end, chained) else None

    def _leads(self, text: str, start: int) -> bool:
        """一些城市,如|东莞, not 如东; 从|江苏, not 从江: whether a name may begin with a word that leads to the place behind it."""
        return text[start] == "从" or (text[start] in _LEADS and not text[max(0, start - 1) : start].isalpha())

    def _owned(self, text: str, start: int, end: int, chained: bool) -> bool:
        """Whether a bare name is part of another: 宁波|银行, 孙|中山; for a group a road's or a house's: 沪宁|高速."""
        if not chained and self.vetoes.precedes(text, start, end):
            return True
        if any(c.place.level == "group" for c in self.surfaces[text[start:end]]):
            line = not text.endswith(_REGIONS, start, end) and self.vetoes.is_line(text, end)
            return line or self.vetoes.is_house(text, start, end)
        return self.vetoes.follows(text, end)


@cache
def load(codes: Path = CODES) -> Gazetteer:
    """The gazetteer of a folder of code lists, read once a process."""
    regions = rows("regions.csv", codes)
    zones = [*(listed := rows("zones.csv", codes)), *_under_other_names(listed)]
    places = {r["adcode"]: Place(r["name"], r["adcode"], r["level"], r["parent"] or None) for r in regions}
    surfaces: dict[str, list[Candidate]] = {}
    for row in regions:
        _add_region(surfaces, row, places[row["adcode"]])
    history = [row for row in rows("region_history.csv", codes) if row["kind"] != "changed"]
    for row in history:
        _add_former(surfaces, row, places)
    for row in rows("landmarks.csv", codes):  # 禄口机场, 拱北口岸, 渝新欧: what stands for the unit that has it
        for surface in _split(row["names"]):
            surfaces.setdefault(surface, []).append(Candidate(places[row["adcode"]], True))
    for row in rows("nicknames.csv", codes):  # 甬城, 皖省; 江城 is Wuhan's where Wuhan or its province is told of
        named = itertools.chain(
            ((one, True) for one in _split(row["names"])), ((one, False) for one in _split(row["weak"]))
        )
        for surface, strong in named:
            surfaces.setdefault(surface, []).append(Candidate(places[row["adcode"]], strong))
    kinds = _kinds(zones)
    bare = {r["adcode"]: _bare(r) for r in regions}
    _add_zones(surfaces, zones, kinds, bare)
    vetoes = load_vetoes(codes, surfaces)
    for word in vetoes.whole:
        surfaces[word] = []
    return Gazetteer(
        places=places,
        surfaces={name: tuple(candidates) for name, candidates in surfaces.items()},
        zone_kinds=kinds,
        bare=bare,
        abbr={r["abbr"]: places[r["adcode"]] for r in regions if r["abbr"]},
        members={z["name"]: tuple(_split(z["members"])) for z in zones}
        | {r["adcode"]: tuple(_split(r["successor"])) for r in history if r["kind"] == "merged"},
        vetoes=vetoes,
    )


def _under_other_names(zones: list[dict[str, str]]) -> Iterator[dict[str, str]]:
    """滇中城市群 is 滇中城市经济圈 in earlier plans: groups of cities under the names that they have had or may have."""
    known = {name for row in zones for name in (row["name"], *_split(row["aliases"]))}
    groups = (
        (row, kind) for row in zones if row["level"] == "group" for kind in _OF_CITIES if row["name"].endswith(kind)
    )
    for row, kind in groups:
        names = {row["name"].removesuffix(kind) + other for other in _OF_CITIES} - known
        yield from (row | {"name": name, "aliases": ""} for name in sorted(names))
        known |= names


def _listed(group: str) -> list[str]:
    """衢州市、黄山市; 西宁—海东都市圈: the units that a group's name lists, if it does."""
    joined = _JOINED.fullmatch(group)
    return [*joined.groups()] if joined else group.split("、") if "、" in group else []


def _wholes(fit: list[tuple[Candidate, int]]) -> list[tuple[Candidate, int]]:
    """白银 is 白银市, whose 白银区 is called so in full: without what lies in another of the candidates."""
    outer = {c.place.adcode for c, _ in fit if c.place.level == "city"}
    return [(c, n) for c, n in fit if c.place.parent not in outer] if outer else fit


def _split(cell: str) -> list[str]:
    return [word for word in cell.split(";") if word]


def _bare(row: Mapping[str, str]) -> str:
    """A unit's name as zones take it: 丽水 of 丽水市, 恩施 of 恩施土家族苗族自治州, 赣县 of 赣县区."""
    forms = (form for form in _split(row["short"]) + _split(row["weak"]) if form != row["name"])
    name = row["name"]
    known = sorted(forms, key=lambda form: form[-1] in OFFICIAL_ENDS)  # 江华 before 江华县
    return next(iter(known), name[:-1] if len(name) > 2 and name[-1] in OFFICIAL_ENDS else name)


def _add_region(surfaces: dict[str, list[Candidate]], row: Mapping[str, str], place: Place) -> None:
    weak = _split(row["weak"])
    since = int(row["since"]) if row["since"] else None
    for surface in dict.fromkeys([row["name"], *_split(row["short"]), *weak]):
        surfaces.setdefault(surface, []).append(Candidate(place, surface not in weak, since))


def _add_former(surfaces: dict[str, list[Candidate]], row: Mapping[str, str], places: dict[str, Place]) -> None:
    """A former name means its successor where the land is the same, else the unit or zone that was (卢湾区, never 黄浦区)."""
    if row["kind"] == "same":
        place = places[row["successor"]]
    elif row["level"] == "zone":
        place = Place(row["name"], row["adcode"], "zone", row["adcode"])
    else:
        code = None if row["adcode"] in places else row["adcode"]  # a few codes were given to another unit since
        place = Place(row["name"], code, row["level"], ancestors(row["adcode"])[0])
        if code:
            places[code] = place
    since, until = (int(row[key]) if row[key] else None for key in ("since", "until"))
    for surface in (row["name"], *_split(row["short"])):
        known = surfaces.setdefault(surface, [])
        strong = not (len(surface) == 2 and surface.endswith("县")) and all(c.strong for c in known)
        known.append(Candidate(place, strong, since, until))


def _kinds(zones: Iterable[Mapping[str, str]]) -> dict[str, tuple[str, ...]]:
    """What people write for a kind of zone → the official kinds, likeliest first (经开区 → 经济技术开发区, …)."""
    kinds: dict[str, tuple[str, ...]] = {}
    for row in zones:
        if row["level"] == "kind":
            for word in (row["name"], *_split(row["aliases"])):
                kinds[word] = (*kinds.get(word, ()), row["name"])
    return kinds


def _add_zones(
    surfaces: dict[str, list[Candidate]],
    zones: list[dict[str, str]],
    kinds: Mapping[str, tuple[str, ...]],
    cities: Mapping[str, str],
) -> None:
    """Add every zone by its name, its aliases and its kinds; `cities` has the bare names by code."""
    real = [row for row in zones if row["level"] != "kind"]
    for row in real:
        adcode = row["adcode"] or None
        place = Place(row["name"], adcode, row["level"], adcode)
        for surface in _both_brackets([row["name"], *_split(row["aliases"])]):
            known = surfaces.setdefault(surface, [])
            strong = row["level"] != "group" or all(c.strong for c in known)  # 海西 is 海西州 beside 青海
            known.append(Candidate(place, strong))
    for surface, place in _without_city(real, surfaces, kinds, cities):
        surfaces.setdefault(surface, []).append(Candidate(place, False))
    for surface in [
        name for name, known in surfaces.items() if name.endswith("园区") and known[0].place.level == "zone"
    ]:
        surfaces.setdefault(surface[:-1], list(surfaces[surface]))  # 阜阳合肥现代产业园|区, written with or without it
    for row, (word, officials) in itertools.product(real, kinds.items()):
        if row["name"].endswith(officials[0]) and word not in officials:
            alias = row["name"].removesuffix(officials[0]) + word
            surfaces.setdefault(alias, list(surfaces[row["name"]]))


def _without_city(
    zones: list[dict[str, str]],
    surfaces: Mapping[str, list[Candidate]],
    kinds: Mapping[str, tuple[str, ...]],
    cities: Mapping[str, str],
) -> Iterator[tuple[str, Place]]:
    """利民开发区 and 利民经开区 are 哈尔滨利民经济技术开发区 where 哈尔滨 is told of: a zone's own name without its city's.

    国家高新区 is none of 丽水's: everyday words are no names.
    """
    common = {row["word"] for row in rows("common_words.csv")}
    for row in zones:
        city = cities.get(f"{row['adcode'][:4]}00", "") if row["level"] == "zone" else ""
        kind = next((official for official in _OWN_NAMED if row["name"].endswith(official)), "")
        stem = row["name"].removeprefix(city).removesuffix(kind) if kind and row["name"].startswith(city) else ""
        if city and len(stem) > 1 and stem not in surfaces and stem not in common:
            place = Place(row["name"], row["adcode"], "zone", row["adcode"])
            words = {word for word, officials in kinds.items() if kind in officials or word == kind}
            yield from ((stem + word, place) for word in sorted(words) if stem + word not in surfaces)


def _both_brackets(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield name
        if "(" in name:
            yield name.replace("(", "（").replace(")", "）")
