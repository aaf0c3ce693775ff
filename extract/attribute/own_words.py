"""What 全市, 该区 and 我省 stand for: the article's own place, the one its paragraph tells of, or the one told last."""

from __future__ import annotations

import itertools
import re
from functools import cached_property
from typing import Final

from extract.adcodes import ancestors
from extract.attribute import source
from extract.attribute.levels import level_fits
from extract.attribute.mentioned import GUESTS
from extract.attribute.standing import (
    DEICTIC,
    LOOKS_AT,
    PARTNER_BEFORE,
    contains,
    is_away,
    leads_sentence,
    opens,
)
from extract.attribute.turning import is_arrived_at, is_turned_to
from extract.places import COUNTRY, Gazetteer, Place
from extract.scene import Named, Scene

AGAINST: Final = re.compile("(?:比|较|[高低快慢优好多少次]于|超[过出]?)$")
_LOOKED_AT: Final = re.compile(f"(?:{'|'.join(LOOKS_AT)}|再看)(?:整个|全)?$")
# 滁州紧邻|南京,…。该市…
_LOOKS_AT: Final = re.compile("(?:[东西南北][邻靠接临连依]|紧邻|毗邻|紧?挨着?|盯[上着]了?|对标|追赶|背靠|靠近|临近)$")
_CALLED_SO: Final = tuple("区园城港廊湾湖谷岛")  # 全区 of 宁东能源化工基地 is the autonomous region's
_OFFICE: Final = re.compile("(?:局|委|委员会|政府|调查队)(?:办公室)?$|政府办")

_SEEN_WHOLE: Final = re.compile(
    "(?<=[,。;:\\n“])[从就]全[省市县区](?:来?看|而言|来说)|(?<=放)[眼到]全[省市县区](?:来?看)?,"
)
_RECKONS: Final = re.compile("[一-龥]{0,4}?(?:局|厅|办|委|院)")


class OwnWords:
    """The words by which a text speaks of a unit without its name; `publisher` is the place whose office or paper wrote it."""

    def __init__(self, scene: Scene, gazetteer: Gazetteer, home: Place | None, publisher: Place | None) -> None:
        self.scene, self.gazetteer, self.home = scene, gazetteer, home
        self._publisher = publisher

    def meaning(self, level: str, named: list[Named], pos: int) -> Place | None:
        """What 全市 means here: the home's unit of that level, else the nearest one named before."""
        if level in ("none", "around", "country"):
            return self._around_or_country(level, named, pos)
        home = self.home
        says_our = self.scene.text.startswith("我", pos)
        ours = says_our and home is not None and level_fits(home, level)
        if ours and home and (self._is_own_office or home.level in ("city", "province")):
            return home  # 泰兴37.1亿元;我市34.8亿元, in a report of 靖江市统计局
        if says_our and home and home.level == "zone" and home.adcode:
            units = (self.gazetteer.place(unit) for unit in (home.adcode, *ancestors(home.adcode)))
            if own := next((unit for unit in units if level_fits(unit, level)), None):
                return own  # 苏州选派干部137名,|我市组织260名赴苏州挂职, in a story on a zone of 宿迁
        if self.scene.text[pos] in DEICTIC and (last := self._just_told(level, named, pos)):
            return last  # 衡阳高新区…。|该区研发投入强度4.6%, in a digest that begins with another zone
        if level == "district" and self.home and self.home.level == "zone" and self.home.name.endswith(_CALLED_SO):
            told = self._opener(level, named, pos)
            apart = told and (self.scene.text.startswith("区", pos) or not contains(told, self.home))
            return told if told and told.level == "county" and apart else self.home
        if subject := self._seen_whole(level, pos) or self._subject(level, named, pos):
            return subject
        if told := self._looked_at(level, named, pos):
            return told
        told = self._opener(level, named, pos)
        counties = home is not None and told is not None and (home.level, told.level) == ("county", "county")
        apart = counties or (told is not None and (self._is_one_of_many(told) or self._heads(told, named, pos)))
        if told and (apart or not (home and level_fits(home, level))):
            return told  # of 滁州 no county-level city is 全市, nor of 昆山 that of 太仓's paragraph
        if told := self._headed(level, named, pos) or self._zone_told(level, named, pos):
            return told
        if self.home and (self._was(self.home, level, named) or self._is_of_no_district(level)):
            return self.home
        return self._around(level, named, pos)

    def _is_of_no_district(self, level: str) -> bool:
        """开发区管委会介绍,|全区…, in a story on 广德市: what is called so in a county that is no district, and is in it."""
        return (
            level == "district" and self.home is not None and self.home.level == "county" and self.home.name[-1] != "区"
        )

    def _around_or_country(self, level: str, named: list[Named], pos: int) -> Place | None:
        """What 辖区内 and 全国 mean: the place right before (滁州|辖区内), the article's group or zone; the country."""
        if level != "around":
            return COUNTRY if level == "country" else None
        beside = next((n.place for n in named if n.end == pos and n.place.level != "country"), None)
        return beside or (self.home if self.home and self.home.level in ("group", "zone") else None)

    def _seen_whole(self, level: str, pos: int) -> Place | None:
        """仙桃同样在抢。从|全市看,新引进项目96个, in a story on 天门: the article's own place, where a sentence turns back to all of it."""
        fits = self.home is not None and level_fits(self.home, level)
        return self.home if fits and _SEEN_WHOLE.match(self.scene.text, pos - 1) else None

    def _subject(self, level: str, named: list[Named], pos: int) -> Place | None:
        """博望区曾以模具闻名,全区|企业近700家: the place that the sentence opens with, a zone where it is called 区."""
        part = self.scene.text.rfind(";", self.scene.sentences.at(pos)[0], pos) + 1
        begin = self.scene.sentences.at(pos)[0]
        told = [n for n in named if begin <= n.start < pos and not (self._reckons(n) or self._is_yardstick(n))]
        first = next((n for n in told if n.start >= part), told[0] if told else None)
        if first is None or not opens(first, self.scene):
            return None
        own = self.home is not None and self.home.level == level == "city" and contains(self.home, first.place)
        if own and AGAINST.search(self.scene.text, max(0, pos - 2), pos):
            return None  # 天长市增长12.3%,高于|全市平均水平, in a text on 滁州
        zone = level == "district" and first.place.level == "zone" and first.place.name.endswith("区")
        unit = first.place.level in ("county", "city", "province") and level_fits(first.place, level)
        return first.place if zone or unit else None

    def _opener(self, level: str, named: list[Named], pos: int) -> Place | None:
        """化德县…。容城的服装厂搬来,全县|加工户720家: the unit of that level, or the zone, that a sentence of the paragraph opened with."""
        start = self.scene.block(pos).start
        zones = level == "district"
        told = (
            n.place
            for n in reversed(named)
            if start <= n.start < pos
            and (opens(n, self.scene) or is_arrived_at(n, self.scene))
            and not (self._is_part(n) or self._reckons(n) or self._is_yardstick(n))
        )
        fits = (p for p in told if level_fits(p, level) or (zones and p.level == "zone" and p.name.endswith("区")))
        return next(fits, None)

    def _reckons(self, n: Named) -> bool:
        """经|常州市统计局统一核算,全市…, in a text on 溧阳: whether only an office of it is told, through which figures have gone."""
        return self.scene.text.endswith("经", 0, n.start) and _RECKONS.match(self.scene.text, n.end) is not None

    def _is_yardstick(self, n: Named) -> bool:
        """安吉最有底气。收入比|郎溪高出8%;…;全县…: whether a place is only what something is held against."""
        return AGAINST.search(self.scene.text, max(0, n.start - 2), n.start) is not None

    def _is_part(self, n: Named) -> bool:
        """合肥领跑。其中,|肥西一地产值830亿元。全市…: whether a place is one of those that a sentence begins to part.

        Or whose people are told of: |武汉市民的菜篮子里,三成来自黄冈。全市….
        """
        begins = (self.scene.sentences.at(n.start)[0], self.scene.clauses.at(n.start)[0])
        parted = any(self.scene.text.startswith("其中", begin) for begin in begins)
        return parted or GUESTS.match(self.scene.text, n.end) is not None

    def _looked_at(self, level: str, named: list[Named], pos: int) -> Place | None:
        """放到整个南通看,…。|全市引进项目238个, in a story on 启东: the unit that the paragraph turns to look at."""
        start = self.scene.block(pos).start
        told = [n for n in named if start <= n.start < pos and level_fits(n.place, level)]
        return told[-1].place if told and _LOOKED_AT.search(self.scene.text, start, told[-1].start) else None

    def _just_told(self, level: str, named: list[Named], pos: int) -> Place | None:
        """接住产能的往往是泰州。|该市|医药制造业…: the unit of that level that its paragraph told of last."""
        begin = self.scene.block(pos).start
        own = self.scene.text[pos] == "这" and self.home is not None and level_fits(self.home, level)
        start = (
            self.scene.sentences.at(pos)[0] if own and not self._opens_on_another(level, named, begin, pos) else begin
        )
        told = (
            n.place
            for n in reversed(named)
            if start <= n.start < pos
            and not self._is_yardstick(n)
            and self.scene.text[n.start - 1] not in "由以"  # 由|苏州工业园区与滁州市共建。该区…, 以|上海为龙头
            and not (GUESTS.match(self.scene.text, n.end) or self._is_aside(n, start))
        )
        fits = (p for p in told if level_fits(p, level) or (level == "district" and p.level == "zone"))
        return next(fits, None) or self._come_to(level, named, start)

    def _come_to(self, level: str, named: list[Named], begin: int) -> Place | None:
        """出了山,就到了宣州。 / 狸桥、水阳两镇都在圩区,|该区…: the unit that the paragraph above ends by coming to."""
        last = next((n for n in reversed(named) if n.start < begin and n.place.level != "country"), None)
        come = last is not None and self.scene.text[last.end : begin].strip() == "。"
        fits = come and last is not None and level_fits(last.place, level)
        return (
            last.place
            if last and fits and (is_arrived_at(last, self.scene) or is_turned_to(last, self.scene))
            else None
        )

    def _opens_on_another(self, level: str, named: list[Named], begin: int, pos: int) -> bool:
        """滁州是座老工业城市。|这座城市…, in a story on 合肥: whether a sentence of the paragraph opens with another unit of the level."""
        others = (n for n in named if begin <= n.start < pos and n.place != self.home and level_fits(n.place, level))
        return any(opens(n, self.scene) and leads_sentence(n, self.scene) for n in others)

    def _is_aside(self, n: Named, start: int) -> bool:
        """滁州到|南京不到一小时。这座城市…: whether a place is one that something goes to or is held against."""
        if is_turned_to(n, self.scene) or is_arrived_at(n, self.scene):
            return False
        partner = PARTNER_BEFORE.search(self.scene.text, max(start, n.start - 4), n.start)
        partner = partner or _LOOKS_AT.search(self.scene.text, max(start, n.start - 4), n.start)
        partner = partner or source.FROM_LIST.search(self.scene.text, start, n.start)
        return partner is not None or is_away(n, self.scene)

    def _headed(self, level: str, named: list[Named], pos: int) -> Place | None:
        """成都:把钱用在临床上|…全市|在研新药142个: the unit of that level that heads a part of a story on several."""
        heading = self.scene.sections[self.scene.section(pos)].heading
        if is_title(heading, self.scene):
            return None
        told = next((n for n in named if heading[0] <= n.start < heading[1]), None)
        apart = (
            told is not None
            and self.home is not None
            and not (lies_in(told.place, self.home, self.gazetteer) or told.place == self.home)
        )
        return told.place if told and apart and opens(told, self.scene) and level_fits(told.place, level) else None

    def _heads(self, told: Place, named: list[Named], pos: int) -> bool:
        """华蓥:老矿区里的新屏幕 / 华蓥从煤城转身。|全市企业88家, in a story on 广安: whether a heading of its own opens with a place."""
        heading = self.scene.sections[self.scene.section(pos)].heading
        if is_title(heading, self.scene):
            return False
        first = next((n for n in named if heading[0] <= n.start < heading[1]), None)
        return first is not None and first.place == told and opens(first, self.scene)

    def _is_one_of_many(self, told: Place) -> bool:
        """贵阳也在冲刺。…全市…, in a race of capitals: whether a city is told of beside the one told most, which no title names."""
        home = self.home
        if any({home, told} == {one, other} for one, other in self._titled_pairs):
            return True  # 芜湖和马鞍山:… / 隔壁马鞍山,靠钢起家。|全市生铁产量812万吨
        if home is None or (home.level, told.level) != ("city", "city") or self._publisher is not None:
            return False
        return not any(n.place.adcode for n in self.scene.places.between(0, len(self.scene.title)))

    @cached_property
    def _titled_pairs(self) -> list[tuple[Place, Place]]:
        """The places that the title names side by side: 芜湖和马鞍山, but not 晋中:融入太原都市区."""
        found = itertools.pairwise(self.scene.titled_places)
        return [(a[2], b[2]) for a, b in found if self.scene.title[a[1] : b[0]] in ("和", "与", "、")]

    @cached_property
    def _is_own_office(self) -> bool:
        """Whether an office of the article's own place has published it."""
        publisher = self.scene.article.publisher or ""
        return _OFFICE.search(publisher) is not None and self._publisher == self.home

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


def is_title(heading: tuple[int, int], scene: Scene) -> bool:
    """Whether a heading is the article's title, or the line below it that a dash begins."""
    words = scene.text[slice(*heading)].strip()
    return words == scene.title or (words.startswith("——") and "。" not in scene.text[: heading[0]])


def lies_in(place: Place, home: Place | None, gazetteer: Gazetteer) -> bool:
    """Whether a place lies in another, which may be a group of units."""
    return home is not None and ((home.level == "group" and gazetteer.holds(home, place)) or contains(home, place))
