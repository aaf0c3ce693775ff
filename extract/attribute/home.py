"""The article's places: those named, what 全市 and a bare 经开区 stand for, and the one that it is about."""

from __future__ import annotations

import functools
import itertools
import re
from functools import cached_property
from typing import Final

from extract import places
from extract.adcodes import ancestors, within
from extract.attribute import zones
from extract.attribute.about import About, is_a, level_fits
from extract.attribute.project import Name
from extract.attribute.standing import (
    INVESTS_AFTER,
    LISTED,
    NAMING_AFTER,
    contains,
    first_of_list,
    is_partner,
    is_route,
    is_site,
    is_venue,
    opens,
    shared,
    told_together,
)
from extract.codebook import rows
from extract.match import Vocabulary
from extract.places import Place
from extract.scene import Named, Scene
from extract.segment import Track

_SEATED: Final = re.compile(
    "[)](?:合作|产业|工业|共建|现代|协作|智能制造|生态){0,3}(?:园区|开发区|合作区|示范区|集聚区|产业园|工业园|合作园)"
)
_OWN_ZONES: Final = ("经开区", "经济开发区", "高新区")  # of which a city or county has one
_ORIGIN_AFTER: Final = re.compile(
    r"(?:籍|的)?(?:地区|区域)?(?:等地)?的?(?:\d+亿元以上|亿元以上)?(?:(?!签|新|引|落|在|开|投|竣|完|实)[一-龥]{2,4})?(?:项目|企业|资金|投资|客商|资本|游客|市场|订单)|来的|籍"
)
_INVESTOR_AFTER: Final = re.compile(
    r"[^,。;、\d的完总社民计年累级]{2,10}?(?<!资产)(?<!工业)(?<!开发)(?<!项目)投资(?:约|近|超)?\d"
)
_SIGNS_AFTER: Final = re.compile(  # 上海|某某风能与海安经开区签约
    r"[一-龥A-Za-z]{2,10}?[与和同][^,。;、\d]{2,16}?(?:签约|签订|签署|签下|达成)"
)
_GIVES_AFTER: Final = re.compile(
    "[^,。;、\\d]{0,10}?(?:选派|派出|派驻|捐[赠助款]?|援建|援助|资助|采购|买走|认购|补助|帮扶|帮助|引导|牵线|对口支援|结对)"
)
_TOGETHER_AFTER: Final = re.compile(r"[^,。;、\d]{0,4}(?:结对|合作|帮扶|共建)")
_SHARES_AFTER: Final = re.compile(
    "(?:的?企业|的?项目|的?资金)?(?:要|将|共|就|合计)?占(?:到|了|比)?(?:约|近|超过?)?(?:\\d|[一二三四五六七八九]成)"
)  # 沪苏浙|要占到八成
_STYLE_AFTER: Final = re.compile("[一-龥]{2,3}[”’]")  # “苏州速度”
_FIRST_AFTER: Final = re.compile("首[个家座批]|唯一|率先|第[一二三四五六七八九十\\d]")
_ORIGINS: Final = re.compile(
    r"[从按](?:项目|资金|投资|企业|客商)?来源(?:地|地区|区域|分布)?(?:来)?[看分],"
    r"|(?:外资|资金|客源|投资|出口|市场)(?:来源|地区|国别)?结构:"
)
_WHOSE_AFTER: Final = re.compile("(?:籍|的)?(?:亿元以上)?(?:产业|投资|转移)?(?:项目|企业|客商)")
_MARKET: Final = re.compile(  # 2024年|中国储能电池出货量
    "(?:(?<![一-龥])|(?<=[年月]))(?:中国|国内)(?=[一-龥]{0,10}?(?:产量|销量|出货量|装机(?:容量|量)|装车量|市场规模|保有量|消费量|需求量))"
)
_MEMBERS: Final = re.compile(
    "(?<![一-龥\\d])(?:[四五六七八九十]|\\d{1,2})(?:城(?!区|镇|市)|市(?!场))"
)  # 八城 of a group
_ASIDE: Final = re.compile(r"\([全我本].\d")  # 入选示范基地(全省4家): another figure, of the wider unit
_COUNTED_IN: Final = re.compile(
    r"[全我].\d{1,6}[余多]?[家个座所项条](?![省市县区城地州]|国(?!家级))"
)  # 全国|229家经开区
_TOLD_AFTER: Final = re.compile(
    r"的?[一-龥]{0,12}?(?:是|为|达到?|仅为?|只有|增长|下降)(?:约|近)?\d"
)  # 全国|的增速是30.1%
_YARDSTICK_AFTER: Final = re.compile(
    r"(?:首|唯一|率先|第|领先|排名|前|最|平均|同类|范围|仅有|重点|推广|先进|示范|优秀|试点|典型|一流|各|百强|十强|年度|标杆|高于|增速|[一-龥]{2,4}平均)"
)


class Places:
    """The article's places with what 全市, 我省 and a bare 经开区 stand for, and its home."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.gazetteer = places.load()
        named = _runs(list(scene.places.items), scene.text)
        self._zones = zones.bare(scene.text, named)
        self._scopes = _scope_words().scan(scene.text)
        about = About(scene, self.gazetteer, named, self._scopes, self._zones)
        self.home, self.report_place = about.home(), about.report_place()
        self.project_homes: dict[str, Place] = {}
        unlisted = zones.unlisted(scene, named, self.home, self.gazetteer)
        relative = [n for n in self._relative(named) if n is not None]
        self.track: Track[Named] = Track(
            sorted(
                [*named, *unlisted, *zones.parks(scene, named), *relative, *told_together(named, scene)],
                key=lambda n: n.start,
            )
        )
        self.partners = self._partners()

    def _partners(self) -> frozenset[Named]:
        """The named places that are the other end of something; in a list they all are where the first is."""
        found: set[Named] = set()
        before: Named | None = None
        for n in self.track.items:
            listed = before is not None and (
                before.end == n.start or LISTED.fullmatch(self.scene.text, before.end, n.start)
            )
            inner = self.home is not None and contains(self.home, n.place)
            if not self._names_its_own(n) and (
                (listed and before in found)
                or is_partner(n, self.scene, inner)
                or self._is_origin(n)
                or self._is_wider(n)
                or self._is_investor(n)
                or self._is_giver(n)
                or self._is_group_of_others(n)
            ):
                found.add(n)
            before = n
        return frozenset(found | self._listed_origins(found))

    def _listed_origins(self, found: set[Named]) -> set[Named]:
        """上海、苏州、南京企业投资项目: where the last of a list is where things come from, the whole list is."""
        listed: set[Named] = set()
        for n, earlier in itertools.pairwise(reversed(self.track.items)):
            origin = n in listed or (n in found and self._is_origin(n))
            if origin and LISTED.fullmatch(self.scene.text, earlier.end, n.start):
                listed.add(earlier)
        return listed

    def _names_its_own(self, n: Named) -> bool:
        """赣州国际陆港铁路吞吐量: a line's name that opens a clause with the article's own place."""
        own = n.place == self.home and n.place.level in ("city", "county") and not n.relative
        return own and NAMING_AFTER.match(self.scene.text, n.end) is not None and opens(n, self.scene)

    def _is_wider(self, n: Named) -> bool:
        """在全省位次前移: a unit that the article's own place lies in is a yardstick, unless it opens its clause."""
        home = self.home
        if home is None or not n.relative or n.place == home:
            return False
        if _COUNTED_IN.match(self.scene.text, n.start):
            return False
        if opens(n, self.scene) and _TOLD_AFTER.match(self.scene.text, n.end):
            return False
        if n.place.level == "country":
            return home.level != "country"
        if _FIRST_AFTER.match(self.scene.text, n.end):
            return True  # 海创园是全省|首个创新飞地
        if _YARDSTICK_AFTER.match(self.scene.text, n.end):
            return contains(n.place, home)
        if _ASIDE.match(self.scene.text, n.start - 1):
            return False
        within = self.scene.text[n.start - 1 : n.start] in ("在", "于", "占", "居", "列")
        return contains(n.place, home) and (within or not opens(n, self.scene))

    def _is_origin(self, n: Named) -> bool:
        """京津冀项目6个 in a county's article: where projects come from, unless the article's own place lies there."""
        home = self._around(n.start)
        came = self._is_elsewhere(n, home) and _SHARES_AFTER.match(self.scene.text, n.end) is not None
        came = came or (self.scene.text.startswith("来的", n.end) and n.place != home)
        if came or self.is_told_as_origin(n) or self._is_of_others(n):
            return True
        if n.relative or home is None or n.place == home or not _ORIGIN_AFTER.match(self.scene.text, n.end):
            return False
        return self._is_elsewhere(n, home)

    def _is_elsewhere(self, n: Named, home: Place | None) -> bool:
        """Whether a place is a city, a province or a group that has nothing of a narrower home in it."""
        if home is None or n.relative or home.level in ("group", "province"):
            return False
        related = (
            n.place.adcode
            and home.adcode
            and (within(home.adcode, n.place.adcode) or within(n.place.adcode, home.adcode))
        )
        return not related and n.place.level in ("group", "province", "city")

    def _around(self, pos: int) -> Place | None:
        """The place that the heading above tells of, where the article tells of several, else the article's own."""
        section = self.scene.section(pos)
        headed = self.track.between(*self.scene.sections[section].heading)
        several = self.home is None or self.home.level in ("group", "province")
        apart = headed and "," in self.scene.text[headed[0].end : headed[-1].start]  # 宁波厚,常州全
        return (self.section_homes.get(section) if several and not apart else None) or self.home

    def _is_of_others(self, n: Named) -> bool:
        """曹妃甸区实施京津项目502个: whose projects they are, where the clause opens with a place elsewhere."""
        if (
            n.relative
            or n.place.level not in ("group", "province", "city")
            or not _WHOSE_AFTER.match(self.scene.text, n.end)
        ):
            return False
        start = self.scene.clauses.at(n.start)[0]
        before = self.track.between(start, n.start)
        apart = before and not contains(n.place, before[0].place) and not contains(before[0].place, n.place)
        return bool(apart and before[0].place != n.place and opens(before[0], self.scene))

    def is_told_as_origin(self, n: Named) -> bool:
        """从来源地看,上海7个、浙江3个;珠三角4个: every place up to the next part of the sentence, and those elsewhere behind it."""
        start = self.scene.sentences.at(n.start)[0]
        told = _ORIGINS.match(self.scene.text, start)
        if told is None or n.relative:
            return False
        elsewhere = self.home is not None and not contains(self.home, n.place) and not contains(n.place, self.home)
        return elsewhere or ";" not in self.scene.text[start : n.start]

    def _is_group_of_others(self, n: Named) -> bool:
        """建设沪苏浙城市结对合作帮扶园区8个: several units told by one character each, with whom something is done."""
        with_them = n.short and n.place.level == "group" and n.place != self.home
        return with_them and _TOGETHER_AFTER.match(self.scene.text, n.end) is not None

    def _is_investor(self, n: Named) -> bool:
        """香港某某集团投资10亿元, 沪苏浙在皖投资: where an investor is from, unless the article's own place lies there or holds it."""
        home = self.home
        if n.relative or home is None or n.place == home:
            return False
        apart = not contains(home, n.place) and not contains(n.place, home)
        behind = _INVESTOR_AFTER.match(self.scene.text, n.end) or _SIGNS_AFTER.match(self.scene.text, n.end)
        firm = home.level in ("city", "county", "zone") and behind
        return apart and bool(firm or INVESTS_AFTER.match(self.scene.text, n.end))

    def _is_giver(self, n: Named) -> bool:
        """静安区援建云仓8600平方米 in a Zhejiang county's story: who of another province helps the article's own place."""
        home = self.home
        apart = bool(home and home.adcode and n.place.adcode and home.adcode[:2] != n.place.adcode[:2])
        return apart and not n.relative and _GIVES_AFTER.match(self.scene.text, n.end) is not None

    def _relative(self, named: list[Named]) -> list[Named | None]:
        found: list[Named | None] = []
        for hit in self._scopes:
            level = hit.payload
            place = self._scope(level, named, hit.start)
            found.append(Named(hit.start, hit.end, place, relative=True) if place else None)
        found += (
            Named(m.start(), m.end(), Place("中国", None, "country"), relative=True)
            for m in _MARKET.finditer(self.scene.text)
        )
        if self.home and self.home.level == "group":
            found += (Named(m.start(), m.end(), self.home, relative=True) for m in _MEMBERS.finditer(self.scene.text))
        for start, end, suffix in self._zones:
            before = [n.place for n in named if n.start < start and is_a(n.place, suffix)]
            own = [p for p in before if self._related(p)]
            if before:
                found.append(Named(start, end, (own or before)[-1], relative=True))
            elif suffix in _OWN_ZONES and self.home and self.home.level in ("city", "county") and self.home.adcode:
                found.append(Named(start, end, self.gazetteer.zone(self.home, suffix), relative=True))
        return found

    def _related(self, place: Place) -> bool:
        """Whether a zone lies in the article's own unit, or is it."""
        home = self.home
        return home is None or place == home or bool(place.adcode and home.adcode and within(place.adcode, home.adcode))

    def _subject(self, level: str, named: list[Named], pos: int) -> Place | None:
        """博望区曾以模具闻名,全区|企业近700家: the place that the sentence opens with, a zone where it is called 区."""
        start = self.scene.sentences.at(pos)[0]
        first = next((n for n in named if start <= n.start < pos), None)
        if first is None or not opens(first, self.scene):
            return None
        zone = level == "district" and first.place.level == "zone" and first.place.name.endswith("区")
        unit = first.place.level in ("county", "city") and level_fits(first.place, level)
        return first.place if zone or unit else None

    def _opener(self, level: str, named: list[Named], pos: int) -> Place | None:
        """化德县…。容城的服装厂搬来,全县|加工户720家: the unit of that level, or the zone, that a sentence of the paragraph opened with."""
        start = self.scene.block(pos).start
        zones = level == "district"
        told = (n.place for n in reversed(named) if start <= n.start < pos and opens(n, self.scene))
        fits = (p for p in told if level_fits(p, level) or (zones and p.level == "zone" and p.name.endswith("区")))
        return next(fits, None)

    def _scope(self, level: str, named: list[Named], pos: int) -> Place | None:
        """What 全市 means here: the home's unit of that level, else the nearest one named before."""
        if level == "none":
            return None
        if level == "around":
            return self.home if self.home and self.home.level in ("group", "zone") else None
        if level == "country":
            return Place("中国", None, "country")
        if level == "district" and self.home and self.home.level == "zone":
            return self.home
        if subject := self._subject(level, named, pos):
            return subject
        if not (self.home and level_fits(self.home, level)) and (told := self._opener(level, named, pos)):
            return told
        codes = [self.home.adcode] if self.home and self.home.adcode else []
        codes += [n.place.adcode for n in reversed(named) if n.start < pos and n.place.adcode]
        if self.scene.home_hint:
            codes.insert(1 if self.home else 0, self.scene.home_hint)
        for code in codes:
            for unit in (code, *ancestors(code)):
                place = self.gazetteer.place(unit)
                if level_fits(place, level):
                    return place
        return None

    def settle(self, projects: Track[Name]) -> None:
        """Note where each named project is: the first place that a sentence names before it, or names it 位于."""
        self.partners |= {
            n for name in projects.items for n in self.track.between(name.start, name.end) if self._is_foreign(n)
        }
        for name in projects.items:
            near = [
                n
                for n in self.track.between(*self._telling(name))
                if n not in self.partners and (n.start <= name.start or is_site(n, self.scene))
            ]
            inside = self.track.between(name.start, name.end)
            own = [n for n in inside if self.home and contains(self.home, n.place) and n.place.level != "zone"]
            if own and not is_route(own[0], self.scene):  # 樊城区某某项目
                self.project_homes.setdefault(name.name, own[0].place)
            if near and name.name not in self.project_homes:
                sites = [n for n in near if is_site(n, self.scene)]
                place = sites[0].place if sites else first_of_list(near, self.scene).place
                inner = self.home if self.home and contains(place, self.home) else place
                self.project_homes[name.name] = inner

    def _telling(self, name: Name) -> tuple[int, int]:
        """The sentence that names a project; of a name that is a heading, what stands below it."""
        scene = self.scene
        section = scene.sections[scene.section(name.start)]
        headed = section.heading[0] <= name.start < section.heading[1]
        return (section.start, section.end) if headed else scene.sentences.at(name.start)

    def _is_foreign(self, n: Named) -> bool:
        """吴江纺织科技产业园项目 in 繁昌区: a name that a project brought along from a unit elsewhere."""
        home = self.home
        outside = n.place.level in ("city", "county") and home is not None and home.level in ("city", "county", "zone")
        return outside and not (self._related(n.place) or (home is not None and contains(n.place, home)))

    @cached_property
    def section_homes(self) -> dict[int, Place]:
        """What a heading says of all below it, by section."""
        homes: dict[int, Place] = {}
        for i, section in enumerate(self.scene.sections):
            inside = [
                n
                for n in self.track.between(*section.heading)
                if not is_venue(n, self.scene)
                and not _STYLE_AFTER.match(self.scene.text, n.end)
                and not NAMING_AFTER.match(self.scene.text, n.end)
            ]
            starts = {n.start for n in inside}
            own = [n for n in inside if not (n.short and n.end in starts)]  # 沪苏|大丰产业联动集聚区
            if own:
                homes[i] = next((n.place for n in own if n.place == self.home), own[0].place)
        return homes


def _runs(named: list[Named], text: str) -> list[Named]:
    """沪苏皖: abbreviations without marks between them are one group; 江阴—靖江工业园区 is one zone."""
    found: list[Named] = []
    for n in named:
        last = found[-1] if found else None
        short = n.end - n.start == 1 and n.place.level == "province"
        if last is not None and short and last.end == n.start and last.short:
            whole = Place(text[last.start : n.end], None, "group")
            found[-1] = Named(last.start, n.end, whole, names=(*last.names, n.place.name), short=True)
        elif last is not None and (kind := _seated(last, n, text)):
            whole = Place(text[last.start : n.end + len(kind)], n.place.adcode, "zone", n.place.adcode)
            found[-1] = Named(last.start, n.end + len(kind), whole, names=(whole.name,))
        elif last is not None and _is_joint(last, n, text):
            whole = Place(text[last.start : n.end], shared(last.place, n.place), "zone")
            found[-1] = Named(last.start, n.end, whole, names=(whole.name,))
        else:
            found.append(Named(n.start, n.end, n.place, names=(n.place.name,), short=short))
    return found


def _seated(first: Named, last: Named, text: str) -> str:
    """晋江(长汀)|工业园区: the kind of a zone of two units that lies in the second of them, else nothing."""
    units = last.place.level in ("city", "county") and first.place.level in ("city", "county", "province", "group")
    if not units or text[first.end : last.start] != "(":
        return ""
    kind = _SEATED.match(text, last.end)
    return kind.group() if kind else ""


def _is_joint(first: Named, last: Named, text: str) -> bool:
    """Whether a zone's name goes on with the one of a second unit: 江阴—|靖江工业园区."""
    return (
        last.place.level == "zone" and first.place.level in ("city", "county") and text[first.end : last.start] == "—"
    )


@functools.cache
def _scope_words() -> Vocabulary[str]:
    return Vocabulary({r["term"]: r["level"] for r in rows("scope_words.csv")})
