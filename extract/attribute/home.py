"""The article's places: those named, what 全市 and a bare 经开区 stand for, and the one that it is about."""

from __future__ import annotations

import bisect
import itertools
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from operator import attrgetter
from typing import Final

from extract import places
from extract.attribute import (
    alliances,
    bare_zones,
    by_town,
    circles,
    fields,
    helped,
    left,
    meant,
    ownzone,
    quarters,
    seats,
    speaker,
    standins,
    town_names,
    turning,
    zones,
)
from extract.attribute.about import About
from extract.attribute.ends import Ends
from extract.attribute.levels import scope_words
from extract.attribute.own_words import AGAINST, OwnWords, is_title, lies_in
from extract.attribute.pairs import told_together
from extract.attribute.parks import named_parks
from extract.attribute.project import Name
from extract.attribute.runs import runs
from extract.attribute.sited import is_site
from extract.attribute.standing import (
    COUNTED,
    LISTED,
    MANY,
    NAMING_AFTER,
    contains,
    first_of_list,
    is_far,
    is_route,
    is_venue,
)
from extract.attribute.turning import is_flavour, is_looked_at
from extract.places import Place
from extract.scene import Named, Scene
from extract.segment import Track

_STYLE_AFTER: Final = re.compile("[一-龥]{2,3}[”’]")  # “苏州速度”
_MEASURED: Final = re.compile(
    "的(?:[\\d一二三四五六七八九十]{1,3}分之|近?[\\d.]+倍|[一二三四五六七八九]成)"
)  # 地价是松江|的八分之一
_COUNTED: Final = re.compile(f"[两三四五六七八九十\\d]{COUNTED}$")
# 稳居|全国二十强, 河海直达开到|太仓
_RANKED: Final = re.compile(f"{AGAINST.pattern}|(?:居|跻身|进入|位列|位于|排名|领跑|[开通跑驶飞运][到往至])$")
_PAIR: Final = 2
# in front of whom a heading only deals with: 新港口通达|三省一市
_MET: Final = ("来自", "引自", "对标", "通达", "辐射", "面向", "对接", "接轨", "联通", "链接")


class Places:
    """The article's places with what 全市, 我省 and a bare 经开区 stand for, and its home."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.gazetteer = places.load()
        named = runs(list(scene.places.items), scene.text, scene.home_hint)
        named = circles.told(scene.text, quarters.told(scene, named, self.gazetteer), self.gazetteer)
        named = zones.joint(scene.text, zones.dashed(scene.text, zones.branches(scene.text, named)))
        named = [n for n in zones.coined(scene, named, self.gazetteer) if not left.is_left_out(n, scene.text)]
        named = ownzone.titled(scene, ownzone.introduced(scene, zones.bilateral(scene.text, named_parks(scene, named))))
        named = zones.called_short(scene.text, alliances.made(scene, named))
        named = bare_zones.shared(scene.text, named, self.gazetteer)
        named = seats.renamed(scene, _in_order(named, zones.called(scene, named, self.gazetteer)))
        short = town_names.told(scene, named, self.gazetteer)
        named = by_town.retold(scene, named, short)
        self._zones = bare_zones.bare(scene.text, named)
        taken = {at for n in named for at in range(n.start, n.end)}
        self._scopes = [h for h in scope_words(scene.text) if not taken.issuperset((h.start - 1, h.start))]  # 湾|区内
        about = About(scene, self.gazetteer, named, self._scopes, self._zones)
        self._office = about.published_in()
        home = speaker.asked(named, scene) or speaker.host(named, scene, self.gazetteer) or about.home()
        own = ownzone.own(scene, named, home, self._office, self.gazetteer)
        self.home = by_town.home(scene, own, named, self.gazetteer)
        self.report_place = about.report_place()
        self.helped = helped.tells(scene)
        self.project_homes: dict[str, Place] = {}
        self._alliances: dict[Place, Place | None] = {}
        self.in_projects: frozenset[int] = frozenset()  # the offsets that names of projects cover
        named = [self._own(n, named) for n in named]
        unlisted = list(zones.unlisted(scene, named, self.home, self.gazetteer))
        unlisted += by_town.zones(scene, [*named, *unlisted], self.home, self.gazetteer)
        begun = {zone.start for zone in unlisted}
        named = [n for n in named if n.start not in begun]  # 大丰 of 大丰港经开区
        relative = [n for n in self._relative(_in_order(named, unlisted)) if n is not None]
        parks = list(meant.whose(scene, _in_order(named, unlisted, relative), self.home, self.gazetteer))
        taken = {n.start for n in (*parks, *relative)}
        tails = [n for n in meant.in_short(scene, named, self.home) if n.start not in taken]
        summed = told_together(named, scene, self.gazetteer, self.home)
        told = _in_order(
            named, unlisted, parks, tails, relative, summed, seats.named_alone(scene, named), seats.firms(scene, named)
        )
        towns = by_town.counties(scene, told, self.home, short, self.gazetteer)
        self.track: Track[Named] = Track(zones.in_full(_in_order(told, towns), scene.text))
        self.home = zones.whole_name(self.home, self.track.items)
        self.left_for = left.for_another(scene, self.track, self.home)
        members = self.gazetteer.units(self.home) if self.home and self.home.level == "group" else ()
        self.ends = Ends(scene, self.home, self.track, self.section_homes, self.helped, members)
        self.partners = self.ends.partners()

    def _relative(self, named: list[Named]) -> list[Named | None]:
        found: list[Named | None] = []
        own = OwnWords(self.scene, self.gazetteer, self.home, self._office)
        for hit in self._scopes:
            place = own.meaning(hit.payload, named, hit.start)
            found.append(Named(hit.start, hit.end, place, relative=True) if place else None)
        found += standins.words(self.scene, named, self.home, self.gazetteer)
        known = list(named)
        for zone in self._zones:
            if own_zone := bare_zones.alone(zone, self.scene, known, self.home, self.gazetteer):
                found.append(own_zone)
                if bare_zones.is_units(zone, self.scene):  # 县经济开发区…。开发区…
                    bisect.insort(known, own_zone, key=attrgetter("start"))
        return found

    def _own(self, n: Named, named: list[Named]) -> Named:
        """滨海新区 in a story on 绍兴 that names nothing else of 天津: a zone of its own, 绍兴滨海新区."""
        home, place = self.home, n.place
        alike = place.level == "county" and place.name.endswith("新区") and n.end - n.start == len(place.name)
        if not alike or home is None or home.level != "city" or not is_far(place, home, helps=False):
            return n
        others = (other.place for other in named if other.place != place and other.place.adcode)
        if not all(is_far(other, place, helps=False) for other in others):
            return n
        own = self.gazetteer.zone_named(self.gazetteer.bare[home.adcode or ""] + place.name, home.adcode)
        return Named(n.start, n.end, own, names=(own.name,))

    def settle(self, projects: Track[Name]) -> None:
        """Note where each named project is: the first place that a sentence names before it, or names it 位于."""
        self.partners |= {
            n for name in projects.items for n in self.track.between(name.start, name.end) if self._is_foreign(n)
        }
        self.in_projects = frozenset(at for name in projects.items for at in range(name.start, name.end))
        for name in projects.items:
            near = [
                n
                for n in self._near(name)
                if n not in self.partners
                and not _MEASURED.match(self.scene.text, n.end)
                and not (n.start in self.in_projects and ";" in self.scene.text[n.end : name.start])
            ]
            # 在金坛区,|江苏某某电池项目: a firm's, by its province's name
            near = [n for n in near if n.start not in self.in_projects or not _holds_other(n, near)]
            inside = self.track.between(name.start, name.end)
            own = [n for n in inside if self.home and contains(self.home, n.place) and n.place.level != "zone"]
            if own and not is_route(own[0], self.scene):  # 樊城区某某项目
                self.project_homes.setdefault(name.name, own[0].place)
            if near and name.name not in self.project_homes:
                sites = [n for n in near if is_site(n, self.scene)]
                sites = [n for n in sites if ";" not in self.scene.text[slice(*sorted((n.end, name.start)))]] or sites
                place = sites[0].place if sites else first_of_list(near, self.scene).place
                inner = self.home if self.home and contains(place, self.home) else place
                self.project_homes[name.name] = inner

    def _near(self, name: Name) -> list[Named]:
        """The places in front of a project in its sentence, and sites; of a heading its cell (陕南某某园|汉台区), or those below it."""
        section = self.scene.sections[self.scene.section(name.start)]
        headed = section.heading[0] <= name.start < section.heading[1]
        cells = [
            n
            for n in self.track.between(*section.heading)
            if headed and fields.is_cell(n, section.heading, self.scene.text)
        ]
        span = (section.start, section.end) if headed else self.scene.sentences.at(name.start)
        return cells or [n for n in self.track.between(*span) if n.start <= name.start or is_site(n, self.scene)]

    def _is_foreign(self, n: Named) -> bool:
        """吴江纺织科技产业园项目 in 繁昌区: a name that a project brought along from a unit elsewhere."""
        home = self.home
        outside = (
            n.place.level in ("province", "city", "county")
            and home is not None
            and home.level in ("city", "county", "zone")
        )
        if is_looked_at(n, self.scene.clauses.at(n.start)[0], self.scene):
            return False  # 在|郎溪县人民医院,记者见到了…
        return outside and not (bare_zones.related(n.place, home) or (home is not None and contains(n.place, home)))

    @cached_property
    def stops(self) -> list[Named]:
        """The places that a story comes to one after another; none where it comes to one alone."""
        told = turning.stops((n for n in self.track.items if n not in self.partners), self.scene)
        return told if len({n.place for n in told}) > 1 else []

    @cached_property
    def is_announced(self) -> bool:
        """Whether the title or the publisher names a place."""
        return self.scene.home_hint is not None or bool(self.scene.titled_places)

    @cached_property
    def is_outdone(self) -> bool:
        """Whether a place that is neither the article's own, nor holds it, nor lies in it, is named more often than those."""
        others = max((count for place, count in self._told.items() if place not in self._own_places), default=0)
        return others > sum(self._told[place] for place in self._own_places)

    @cached_property
    def is_one_of_many(self) -> bool:
        """Whether the article names places of several provinces, and its title not its own."""
        provinces = {place.adcode[:2] for place in self._told if place.adcode}
        return len(provinces) > 1 and not any(p in self._own_places for _, _, p in self.scene.titled_places)

    @cached_property
    def _told(self) -> Counter[Place]:
        """How often the article names each place."""
        return Counter(n.place for n in self.track.items if not n.relative and n.place.level != "country")

    @cached_property
    def _own_places(self) -> frozenset[Place]:
        """Of the places named the article's own, those that hold it and those in it."""
        home = self.home
        return frozenset(p for p in self._told if home and (p == home or contains(p, home) or self.holds(p)))

    @cached_property
    def _joint_zones(self) -> tuple[Place, ...]:
        """The zones that the text names and that several units make up."""
        told = dict.fromkeys(n.place for n in self.track.items if n.place.level == "zone")
        return tuple(zone for zone in told if len(self.gazetteer.units(zone)) > 1)

    def as_home(self, place: Place | None) -> Place | None:
        """苏州、无锡、常州 in a story on 苏锡常 are the group that they make, or a zone told of; any other place stays."""
        if place is None or place.level != "group":
            return place
        units = self.gazetteer.units(place)
        if self.helped and self.home is not None and len(units) == _PAIR and self.home.adcode in units:
            return self.home  # 苏陕两省共建园区40个, in a text on whom 陕西 is helped by
        made = (
            zone for zone in self._joint_zones if set(self.gazetteer.units(zone)) == set(self.gazetteer.units(place))
        )
        if zone := next(made, None):
            return zone  # 青浦、吴江、嘉善三地 are the 示范区
        place = self.home if self.home and self._members == set(place.name.split("、")) else place
        return self._alliance(place) or place

    def _alliance(self, listed: Place) -> Place | None:
        """What units that are only listed (汝城县、仁化县、崇义县) have called what they make."""
        if "、" not in listed.name:
            return None
        if listed not in self._alliances:
            name = alliances.called(self.scene, tuple(listed.name.split("、")))
            self._alliances[listed] = Place(name, None, "group") if name else None
        return self._alliances[listed]

    @cached_property
    def _members(self) -> frozenset[str]:
        """The names of the units of the article's own group, if it is of one."""
        units = self.gazetteer.units(self.home) if self.home and self.home.level == "group" else ()
        return frozenset(self.gazetteer.place(unit).name for unit in units)

    def of_many(self, listed: Named) -> Named:
        """六安、桐城、蚌埠 in a story on 合肥都市圈: many of the group's own units that nothing counts (四市) stand for it."""
        names, counted = listed.place.name.split("、"), _COUNTED.search(self.scene.text, listed.start, listed.end)
        own = self.home if len(names) >= MANY and not counted and self._members.issuperset(names) else None
        return replace(listed, place=own) if own else listed

    def holds(self, place: Place) -> bool:
        """Whether a place lies in the article's own, which may be a group of units."""
        return lies_in(place, self.home, self.gazetteer)

    @cached_property
    def section_homes(self) -> dict[int, Place]:
        """What a heading says of all below it, by section."""
        homes: dict[int, Place] = {}
        sole = fields.only_site(self.scene, self.track)
        for i, section in enumerate(self.scene.sections):
            if self.home and is_title(section.heading, self.scene):
                continue  # what the title says of the article's own place has been weighed
            inside = [
                n
                for n in self.track.between(*section.heading)
                if not (is_venue(n, self.scene) or is_flavour(self.scene.text, n.start, n.end))
                and not self.scene.text.endswith(_MET, 0, n.start)  # 58个新签约项目来自|沪苏浙
                and not _RANKED.search(self.scene.text, max(0, n.start - 2), n.start)  # 全面小康比|全省提早一年
                and not fields.is_entry(self.scene.sections[i - 1] if i else None, n, self.scene.text)
                and not _STYLE_AFTER.match(self.scene.text, n.end)
                and not (
                    NAMING_AFTER.match(self.scene.text, n.end) and self.scene.text[n.end : n.end + 1] != "·"
                )  # 无锡宜兴|·丁蜀机场
            ]
            starts = {n.start for n in inside}
            own = [n for n in inside if not (n.short and n.end in starts)]  # 沪苏|大丰产业联动集聚区
            own = [n for n in own if fields.is_cell(n, section.heading, self.scene.text)] or own
            if own:
                counted = any(standins.counts_own(n, self.scene, self.home, self.gazetteer) for n in own)
                told = counted or any(n.place == self.home for n in own)
                around = (n.place for n in own if self.home and contains(n.place, self.home))
                apart = next(around, own[0].place)  # 整车在合肥,配套在|阜阳, in a story on a zone of 阜阳
                homes[i] = self.home if self.home and (told or self._are_members(own)) else apart
            elif site := fields.site(section, self.scene, self.track) or sole:
                homes[i] = site.place
        return homes

    def _are_members(self, named: list[Named]) -> bool:
        """——信阳、驻马店协同观察: whether a heading lists units of the article's own group."""
        joined = [LISTED.fullmatch(self.scene.text, a.end, b.start) for a, b in itertools.pairwise(named)]
        grouped = self.home is not None and self.home.level == "group" and all(self.holds(n.place) for n in named)
        return grouped and bool(joined) and all(joined)


def _in_order(*named: Iterable[Named]) -> list[Named]:
    return sorted(itertools.chain(*named), key=attrgetter("start"))


def _holds_other(n: Named, near: list[Named]) -> bool:
    """Whether a place holds another of those named beside it."""
    return any(o.place != n.place and contains(n.place, o.place) for o in near)
