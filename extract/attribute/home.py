"""The article's places: those named, what 全市 and a bare 经开区 stand for, and the one that it is about."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import Final

from extract import naming, places
from extract.adcodes import ancestors
from extract.attribute import (
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
    zones,
)
from extract.attribute.about import About
from extract.attribute.ends import Ends
from extract.attribute.levels import level_fits, scope_words
from extract.attribute.pairs import told_together
from extract.attribute.parks import named_parks
from extract.attribute.project import Name
from extract.attribute.runs import runs
from extract.attribute.standing import (
    COUNTED,
    DEICTIC,
    LISTED,
    LOOKS_AT,
    MANY,
    NAMING_AFTER,
    PARTNER_BEFORE,
    contains,
    first_of_list,
    is_away,
    is_far,
    is_route,
    is_site,
    is_venue,
    opens,
)
from extract.places import COUNTRY, Place
from extract.scene import Named, Scene
from extract.segment import Track

_OFFICE: Final = re.compile("(?:局|委|委员会|政府|调查队)(?:办公室)?$|政府办")
_STYLE_AFTER: Final = re.compile("[一-龥]{2,3}[”’]")  # “苏州速度”
_MEASURED: Final = re.compile(
    "的(?:[\\d一二三四五六七八九十]{1,3}分之|近?[\\d.]+倍|[一二三四五六七八九]成)"
)  # 地价是松江|的八分之一
_LOOKED_AT: Final = re.compile(f"(?:{'|'.join(LOOKS_AT)}|再看)(?:整个|全)?$")
_AGAINST: Final = re.compile("(?:比|较|[高低快慢优好多少次]于|超[过出]?)$")
_COUNTED: Final = re.compile(f"[两三四五六七八九十\\d]{COUNTED}$")
# 稳居|全国二十强, 河海直达开到|太仓
_RANKED: Final = re.compile(f"{_AGAINST.pattern}|(?:居|跻身|进入|位列|位于|排名|领跑|[开通跑驶飞运][到往至])$")
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
        named = ownzone.introduced(scene, named_parks(scene, named))
        named = seats.renamed(scene, _in_order(named, zones.called(scene, named, self.gazetteer)))
        self._zones = zones.bare(scene.text, named)
        taken = {at for n in named for at in range(n.start, n.end)}
        self._scopes = [h for h in scope_words(scene.text) if not taken.issuperset((h.start - 1, h.start))]  # 湾|区内
        self._about = about = About(scene, self.gazetteer, named, self._scopes, self._zones)
        own = ownzone.own(scene, named, speaker.host(named, scene, self.gazetteer) or about.home(), self.gazetteer)
        self.home = by_town.home(scene, own, named, self.gazetteer)
        self.report_place = about.report_place()
        self.helped = helped.tells(scene)
        self.project_homes: dict[str, Place] = {}
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
        told = _in_order(named, unlisted, parks, tails, relative, summed, seats.named_alone(scene, named))
        towns = by_town.counties(scene, told, self.home, self.gazetteer)
        self.track: Track[Named] = Track(zones.in_full(_in_order(told, towns), scene.text))
        self.home = zones.whole_name(self.home, self.track.items)
        self.left_for = left.for_another(scene, self.track, self.home)
        members = self.gazetteer.units(self.home) if self.home and self.home.level == "group" else ()
        self.ends = Ends(scene, self.home, self.track, self.section_homes, self.helped, members)
        self.partners = self.ends.partners()

    def _relative(self, named: list[Named]) -> list[Named | None]:
        found: list[Named | None] = []
        for hit in self._scopes:
            place = self._scope(hit.payload, named, hit.start)
            found.append(Named(hit.start, hit.end, place, relative=True) if place else None)
        found += standins.words(self.scene, named, self.home, self.gazetteer)
        found += (zones.alone(zone, self.scene, named, self.home, self.gazetteer) for zone in self._zones)
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

    def _subject(self, level: str, named: list[Named], pos: int) -> Place | None:
        """博望区曾以模具闻名,全区|企业近700家: the place that the sentence opens with, a zone where it is called 区."""
        part = self.scene.text.rfind(";", self.scene.sentences.at(pos)[0], pos) + 1
        begin = self.scene.sentences.at(pos)[0]
        told = [n for n in named if begin <= n.start < pos]
        first = next((n for n in told if n.start >= part), told[0] if told else None)
        if first is None or not opens(first, self.scene):
            return None
        own = self.home is not None and self.home.level == level == "city" and contains(self.home, first.place)
        if own and _AGAINST.search(self.scene.text, max(0, pos - 2), pos):
            return None  # 天长市增长12.3%,高于|全市平均水平, in a text on 滁州
        zone = level == "district" and first.place.level == "zone" and first.place.name.endswith("区")
        unit = first.place.level in ("county", "city", "province") and level_fits(first.place, level)
        return first.place if zone or unit else None

    def _opener(self, level: str, named: list[Named], pos: int) -> Place | None:
        """化德县…。容城的服装厂搬来,全县|加工户720家: the unit of that level, or the zone, that a sentence of the paragraph opened with."""
        start = self.scene.block(pos).start
        zones = level == "district"
        told = (n.place for n in reversed(named) if start <= n.start < pos and opens(n, self.scene))
        fits = (p for p in told if level_fits(p, level) or (zones and p.level == "zone" and p.name.endswith("区")))
        return next(fits, None)

    def _looked_at(self, level: str, named: list[Named], pos: int) -> Place | None:
        """放到整个南通看,…。|全市引进项目238个, in a story on 启东: the unit that the paragraph turns to look at."""
        start = self.scene.block(pos).start
        told = [n for n in named if start <= n.start < pos and level_fits(n.place, level)]
        return told[-1].place if told and _LOOKED_AT.search(self.scene.text, start, told[-1].start) else None

    def _just_told(self, level: str, named: list[Named], pos: int) -> Place | None:
        """接住产能的往往是泰州。|该市|医药制造业…: the unit of that level that its paragraph told of last."""
        own = self.scene.text[pos] == "这" and self.home is not None and level_fits(self.home, level)
        start = self.scene.sentences.at(pos)[0] if own else self.scene.block(pos).start
        told = (
            n.place
            for n in reversed(named)
            if start <= n.start < pos
            and not _AGAINST.search(self.scene.text, max(0, n.start - 2), n.start)
            and not (n.place.level == "city" and self._is_aside(n, start))
        )
        return next((p for p in told if level_fits(p, level) or (level == "district" and p.level == "zone")), None)

    def _is_aside(self, n: Named, start: int) -> bool:
        """滁州到|南京不到一小时。这座城市…: whether a place is one that something goes to or is held against."""
        partner = PARTNER_BEFORE.search(self.scene.text, max(start, n.start - 4), n.start)
        return partner is not None or is_away(n, self.scene)

    def _headed(self, level: str, named: list[Named], pos: int) -> Place | None:
        """成都:把钱用在临床上|…全市|在研新药142个: the unit of that level that heads a part of a story on several."""
        heading = self.scene.sections[self.scene.section(pos)].heading
        if self._is_title(heading):
            return None
        told = next((n for n in named if heading[0] <= n.start < heading[1]), None)
        apart = told is not None and self.home is not None and not (self.holds(told.place) or told.place == self.home)
        return told.place if told and apart and opens(told, self.scene) and level_fits(told.place, level) else None

    def _scope(self, level: str, named: list[Named], pos: int) -> Place | None:
        """What 全市 means here: the home's unit of that level, else the nearest one named before."""
        if level == "none":
            return None
        if level == "around":
            return self.home if self.home and self.home.level in ("group", "zone") else None
        if level == "country":
            return COUNTRY
        home = self.home
        ours = self.scene.text.startswith("我", pos) and home is not None and level_fits(home, level)
        if ours and home and (self._is_own_office or home.level in ("city", "province")):
            return home  # 泰兴37.1亿元;我市34.8亿元, in a report of 靖江市统计局
        if self.scene.text[pos] in DEICTIC and (last := self._just_told(level, named, pos)):
            return last  # 衡阳高新区…。|该区研发投入强度4.6%, in a digest that begins with another zone
        if level == "district" and self.home and self.home.level == "zone":
            told = self._opener(level, named, pos)
            apart = told and (self.scene.text.startswith("区", pos) or not contains(told, self.home))
            return told if told and told.level == "county" and apart else self.home
        if subject := self._subject(level, named, pos):
            return subject
        if told := self._looked_at(level, named, pos):
            return told
        told = self._opener(level, named, pos)
        counties = home is not None and told is not None and (home.level, told.level) == ("county", "county")
        if told and not (home and level_fits(home, level) and not counties and not self._is_one_of_many(told)):
            return told  # of 滁州 no county-level city is 全市, nor of 昆山 that of 太仓's paragraph
        if told := self._headed(level, named, pos) or self._zone_told(level, named, pos):
            return told
        if self.home and self._was(self.home, level, named):
            return self.home
        return self._around(level, named, pos)

    def _is_one_of_many(self, told: Place) -> bool:
        """贵阳也在冲刺。…全市…, in a race of capitals: whether a text tells of another city beside the one told most, which no title names."""
        home = self.home
        if home is None or (home.level, told.level) != ("city", "city") or self._about.published_in() is not None:
            return False
        return not any(n.place.adcode for n in self.scene.places.between(0, len(self.scene.title)))

    @cached_property
    def _is_own_office(self) -> bool:
        """Whether an office of the article's own place has published it."""
        publisher = self.scene.article.publisher or ""
        return _OFFICE.search(publisher) is not None and self._about.published_in() == self.home

    def _around(self, level: str, named: list[Named], pos: int) -> Place | None:
        """The unit of a level that is the home or holds it, else that of the place told last before."""
        codes = [self.home.adcode] if self.home and self.home.adcode else []
        codes += [n.place.adcode for n in reversed(named) if n.start < pos and n.place.adcode]
        if self.scene.home_hint:
            codes.insert(1 if self.home else 0, self.scene.home_hint)
        units = (self.gazetteer.place(unit) for code in codes for unit in (code, *ancestors(code)))
        return next((place for place in units if level_fits(place, level)), None)

    def _was(self, place: Place, level: str, named: list[Named]) -> bool:
        """县里 in a story of 2018 on 横县, which is 横州市 now: whether the text calls a place what the word speaks of."""
        kind = {"county": "县", "city": "市", "district": "区"}.get(level)
        if kind is None or place.level != "county" or place.name.endswith(kind):
            return False
        return any(n.place == place and self.scene.text[n.end - 1] == kind for n in named)

    def _zone_told(self, level: str, named: list[Named], pos: int) -> Place | None:
        """全区 in a story on 昆山, which is none: the zone told last before it, 花桥经济开发区."""
        if level != "district" or self.home is None or self.home.level != "county" or self.home.name.endswith("区"):
            return None
        told = (n.place for n in reversed(named) if n.start < pos and n.place.level == "zone")
        return next((place for place in told if place.name.endswith("区")), None)

    def settle(self, projects: Track[Name]) -> None:
        """Note where each named project is: the first place that a sentence names before it, or names it 位于."""
        self.partners |= {
            n for name in projects.items for n in self.track.between(name.start, name.end) if self._is_foreign(n)
        }
        for name in projects.items:
            near = [
                n for n in self._near(name) if n not in self.partners and not _MEASURED.match(self.scene.text, n.end)
            ]
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
        return outside and not (zones.related(n.place, home) or (home is not None and contains(n.place, home)))

    @cached_property
    def is_announced(self) -> bool:
        """Whether the title or the publisher names a place."""
        return self.scene.home_hint is not None or bool(naming.find(self.scene.title))

    @cached_property
    def is_outdone(self) -> bool:
        """Whether a place that is neither the article's own, nor holds it, nor lies in it, is named more often than those."""
        others = max((count for place, count in self._told.items() if place not in self._own_places), default=0)
        return others > sum(self._told[place] for place in self._own_places)

    @cached_property
    def is_one_of_many(self) -> bool:
        """Whether the article names places of several provinces, and its title not its own."""
        provinces = {place.adcode[:2] for place in self._told if place.adcode}
        return len(provinces) > 1 and not any(p in self._own_places for _, _, p in naming.find(self.scene.title))

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
        return self.home if self.home and self._members == set(place.name.split("、")) else place

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
        if self.home is None:
            return False
        return (self.home.level == "group" and self.gazetteer.holds(self.home, place)) or contains(self.home, place)

    @cached_property
    def section_homes(self) -> dict[int, Place]:
        """What a heading says of all below it, by section."""
        homes: dict[int, Place] = {}
        sole = fields.only_site(self.scene, self.track)
        for i, section in enumerate(self.scene.sections):
            if self.home and self._is_title(section.heading):
                continue  # what the title says of the article's own place has been weighed
            inside = [
                n
                for n in self.track.between(*section.heading)
                if not is_venue(n, self.scene)
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
                homes[i] = self.home if self.home and (told or self._are_members(own)) else own[0].place
            elif site := fields.site(section, self.scene, self.track) or sole:
                homes[i] = site.place
        return homes

    def _are_members(self, named: list[Named]) -> bool:
        """——信阳、驻马店协同观察: whether a heading lists units of the article's own group."""
        joined = [LISTED.fullmatch(self.scene.text, a.end, b.start) for a, b in itertools.pairwise(named)]
        grouped = self.home is not None and self.home.level == "group" and all(self.holds(n.place) for n in named)
        return grouped and bool(joined) and all(joined)

    def _is_title(self, heading: tuple[int, int]) -> bool:
        words = self.scene.text[slice(*heading)].strip()
        return words == self.scene.title or (words.startswith("——") and "。" not in self.scene.text[: heading[0]])


def _in_order(*named: Iterable[Named]) -> list[Named]:
    return sorted(itertools.chain(*named), key=lambda n: n.start)
