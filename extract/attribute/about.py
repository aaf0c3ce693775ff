"""Which place an article is about: what its title, its publisher and its words tell most often."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from extract import naming
from extract.adcodes import ancestors
from extract.attribute import grouped, helped, national, speaker, titles, wholes
from extract.attribute.levels import OWN_WORDS, level_fits, own_words
from extract.attribute.mentioned import FIRST_OF, GUESTS, HEAD, INVESTORS, REPORT, reported, told, told_apart
from extract.attribute.standing import (
    ENCLAVE_AFTER,
    NAMING_AFTER,
    PARTNER_BEFORE,
    are_apart,
    contains,
    opens,
    shared,
    together,
)
from extract.match import Hit
from extract.models import Role
from extract.numerals import parse
from extract.places import COUNTRY, Gazetteer, Place
from extract.scene import Named, Scene

_JOINED: Final = ("与", "和", "同")  # 上海与|南通共建…: a title tells of both
_UNITS_COUNTED: Final = re.compile(
    "(?:[三四五六七八九]|十[一二三四五六七八九]?|\\d{1,2})个?(?:县市区|县区|区县|市县|县市|市区县|设区市|地市|[市县区](?![场民政长]))"
)
_CITIES_COUNTED: Final = re.compile(
    "(?P<count>[三四五六七八九十])[座个]?(?:县级)?(?:城(?![区镇乡中])|市(?![场民政长区县])|地市)"
)

_OFTEN: Final = 3  # how often a word must stand before it tells what an article is about
# Who reports on its own place.
_AUTHORITY: Final = re.compile("政府|统计局|统计调查队|发展和改革|发改|管委会|管理委员会")
_PAPER: Final = re.compile("[日晚晨时商周]报|[^情通]报$|网|新闻|广播|电视|融媒|发布|客户端|频道|观察|在线")
_RELEASES: Final = re.compile("联合(?:发布|印发|出台|公布|通报)")  # 川渝|联合发布:…双城经济圈建设情况
_HELD: Final = ("举行", "召开", "举办", "开幕")  # 浙商家乡行活动杭州举行
_SOME: Final = re.compile("[两三四五六七八九十][个块处]")
_SEEN_WHOLE: Final = ("放眼", "放到", "占", "高于", "低于")  # 放眼|全市,…
_FIRMS_MAP: Final = re.compile("的?(?:版图|棋局|棋盘|布局|朋友圈|生意经)")  # 一家企业的长三角|版图
_IN_PASSING: Final = (GUESTS, FIRST_OF, _RELEASES, _FIRMS_MAP, titles.SCENERY)
_ENTRY: Final = re.compile(  # 2、珠海:…, 【贵阳】…
    r"(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.)]|[(]\d{1,2}[)])[一-龥]{2,8}:|【[一-龥]{2,8}】"
)
_PARTS_OF_NAME: Final = re.compile("[-—·|/]+")
_TITLE_PARTS: Final = re.compile("[ ,:;|!?]|——")
_MANY: Final = 4  # units inside another, beyond which a text is about what holds them
_HEAD_LINES: Final = 6
_SINCE: Final = re.compile("自(?:从)?[^,。:;]{2,40}?(?:以来|至今|起),")  # 自2013年|上海自贸试验区设立以来,…
_LED: Final = re.compile(":(?=[^:]*“)")  # 嵊泗|:把“上海的后花园”做成前厅
_BELOW: Final = "——"  # what begins a line below the title
_INTO: Final = re.compile("(?:接轨|融入|对接|拥抱|借力|主动承接)大?$")  # ——太仓接轨|上海、融入长三角侧记
_VISITED: Final = re.compile(f"{_BELOW}(?:专?访|对话|走进|来自|写在|写给|记|聚焦|解码|探访)?")
_KIND: Final = 3  # characters of 功能区


@dataclass(frozen=True, slots=True)
class About:
    """An article's named places, words such as 全市 (`scopes`) and bare zones (start, end, kind), which tell what it is about."""

    scene: Scene
    gazetteer: Gazetteer
    named: list[Named]
    scopes: list[Hit[str]]
    zones: list[tuple[int, int, str]]

    def report_place(self) -> Place | None:
        """Whose government work report an article goes through, where it says so at its beginning."""
        head = self.scene.text[:HEAD]
        if "政府工作报告" not in head:
            return None
        units = (n.place for n in self.named if n.start < HEAD and n.place.level in ("city", "county", "province"))
        reported = (
            n.place
            for n in self.named
            if n.start < HEAD and REPORT.match(self.scene.text, n.end) and n.place.level != "zone"
        )
        return next(reported, None) or next(units, None)

    def home(self) -> Place | None:
        """The place that the title names, else the one told most, a zone of its own before the unit that it lies in."""
        votes: Counter[Place] = Counter()
        headline, often = self.scene.title, told(self.scene, self.named, self.zones)
        others = told_apart(self.scene, self.named)
        title = helped.receivers(self._whom_it_visits(headline), self.named, self.scene)
        title = titles.papers_own([p for p in title if p not in others], self.published_in(), often, headline)
        title += titles.zones(headline, self.named) if not any(place.level == "zone" for place in title) else []
        for place in dict.fromkeys(title):
            votes[place] += wholes.TITLE
        titled = [place for place in title if place.level in ("city", "county", "province", "zone")]
        lead = self._name_lead(headline) or titles.seat(headline, self.named, self.scene)
        if not titled and lead and lead not in title:
            votes[lead] += wholes.TITLE  # 株洲某某装备股份有限公司
        own_group = titles.opens_on_group(headline, title)
        if not titled and not own_group and (lead := self._published_for() or reported(self.scene, self.named)):
            votes[lead] += wholes.TITLE
        if titled and self._is_passing(titled, often):
            titled, votes = [], Counter(dict.fromkeys(titled, -wholes.TITLE))  # 从芝罘湾到大宁河: a river's name
        votes.update(often)
        others |= titles.origins(self.scene)
        votes = Counter({p: v for p, v in votes.items() if p.level != "country" and p not in others})
        votes = votes if title else titles.of_papers_province(votes, self.published_in())
        if not titled and (receivers := helped.receivers(list(votes), self.named, self.scene)):
            votes = Counter({p: votes[p] for p in receivers})
        beside = self._untitled([place for place in title if place.level == "group"], votes)
        of_class = national.is_of_class(headline, self._untitled(title, votes))
        if (of_class and not self._has_most(titled)) or (
            not titled and national.is_national(headline, self.scene.text, self.scene.article.publisher or "", beside)
        ):
            return COUNTRY
        publisher = self.published_in()
        walk = not titled and wholes.is_walk(self.scene, self.named, votes, self.gazetteer)
        own = titles.of_paper(votes, publisher) if publisher else helped.province(self.scene, self.gazetteer)
        if not titled and own and not walk:
            return own
        if not any(votes.values()) and (publisher or not votes):
            return publisher  # 坊子区人民政府 on a zone of its own, where the text names organisations alone
        if not titled and not publisher and (own := speaker.unit(votes, self.scene, self.gazetteer)):
            return own
        if not titled and (walk or self._tells_of_several() or national.is_of_line(self.scene, votes)):
            return grouped.of_title(headline, title, self._untitled(title, votes), self.gazetteer)
        short = not titled and all(place.name not in headline for place in title)
        told_alike = wholes.of_several(self.scene, votes) if short else wholes.of_pair(self.scene, votes)
        return told_alike or self._several(headline, title, titled, votes) or self._narrowed(titled, votes)

    def _is_passing(self, titled: list[Place], often: Counter[Place]) -> bool:
        """Whether what a title names is a channel, guests, or a place that the text does not come back to."""
        guests = titles.are_guests(titled, self.published_in(), self.named) or titles.visits(titled, self.scene, often)
        return guests or titles.is_channel(self.scene.title, self.named) or not self._is_told(titled)

    def _has_most(self, titled: list[Place]) -> bool:
        """全国百强县榜单出炉 嘉兴5县(市)悉数上榜: whether most of what the text tells is of the title's place and those in it."""
        told = Counter(n.place for n in self.named if n.place.level != "country")
        inner = [p for p in told if any(contains(one, p) for one in titled)]
        own = sum(told[p] for p in (*titled, *inner))
        return len(titled) == 1 and len(inner) > 1 and 2 * own > told.total()  # but 江苏23席 浙江16席 are of no one

    def _whom_it_visits(self, headline: str) -> list[Place]:
        """The places that the title tells of; the unit that the line below visits (——访某某县县长) where those are none or regions."""
        title, below = self._titled(headline), self._subtitled()
        if (host := titles.interviewed(headline)) or not below or below[0] in title:
            return [host] if host else title
        told = Counter(n.place for n in self.named if not n.short)
        other = all(told[below[0]] > told[place] for place in title)  # 隔壁就是大上海 / ——太仓接轨上海
        return title if any(place.level != "group" for place in title) and not other else below

    def _subtitled(self) -> list[Place]:
        """——某某产业园建设纪实: the one unit or zone that the line below a title opens with."""
        lines = (self.scene.text[b.start : b.end] for b in self.scene.article.blocks[:_HEAD_LINES])
        above = itertools.takewhile(lambda line: "。" not in line, lines)
        below = next((line for line in above if line.startswith(_BELOW)), "")
        named = [n for n in naming.find(below) if not _INTO.search(below, 0, n[0])]
        if len(named) > 1 and named[0][1] == named[1][0] and ENCLAVE_AFTER.match(below, named[1][1]):
            named = [named[0], *named[2:]]  # ——吉安|深圳科创飞地见闻
        listed = bool(named) and below.startswith("、", named[0][1])  # ——江宁、博望走访见闻
        opened = len(named) == 1 and not listed and _VISITED.fullmatch(below, 0, named[0][0]) is not None
        alone = opened and named[0][2].level != "group"
        return [named[0][2]] if alone and not NAMING_AFTER.match(below, named[0][1]) else []

    def _several(self, headline: str, title: list[Place], titled: list[Place], votes: Counter[Place]) -> Place | None:
        """What holds the several places that an article tells of: its list, the country, the group of the title, all of 全市."""
        if (listed := self._listed(headline, votes)) is not None:
            return listed
        told = self._untitled(title, votes)
        if national.is_of_several(headline, told):
            return COUNTRY
        group = grouped.of_title(headline, title, told, self.gazetteer)
        group = group or wholes.of_parts(self.scene, self.named, self.gazetteer, titled, votes)
        if not title and group is None:
            group = wholes.around(votes, self.gazetteer)
            group = group or (wholes.untitled(self.scene, votes, self.gazetteer) if not self.published_in() else None)
        return group or titles.of_most(title, told, self.gazetteer)

    def _untitled(self, title: list[Place], votes: Counter[Place]) -> Counter[Place]:
        """What the text itself tells of places, the word left out that a title has for some: 中西部地区 of what 全国 has taken in."""
        return Counter({place: v - wholes.TITLE if place in title else v for place, v in votes.items()})

    def _listed(self, headline: str, votes: Counter[Place]) -> Place | None:
        """——汕头、潮州、揭阳同城化观察: three cities or more that the title's lines or the first sentence list, none told most."""
        body = next((b.start for b in self.scene.article.blocks if "。" in self.scene.text[b.start : b.end]), 0)
        above = wholes.longest_list(self.scene, [n for n in self.named if n.start < body])
        first = wholes.listed(self.scene, [n for n in self.named if body <= n.start < self.scene.sentences.at(body)[1]])
        counted = _CITIES_COUNTED.search(headline)
        told = list(
            dict.fromkeys(n.place for n in self.named if n.place.level == "city" or level_fits(n.place, "city"))
        )
        meant = told if counted and parse(counted.group("count")).value == len(told) else []
        return next((group for listed in (above, first, meant) if (group := self._of_list(listed, votes))), None)

    def _of_list(self, listed: list[Place], votes: Counter[Place]) -> Place | None:
        """What cities make that are told together, where there are three or more and none has most of the text."""
        cities = all(place.level == "province" or level_fits(place, "city") for place in listed)
        if len(listed) <= wholes.PAIR or not (cities or wholes.are_counted(listed, self.scene)):
            return None
        codes = {place.adcode for place in listed}
        groups = [p for p in votes if p.level == "group" and set(self.gazetteer.units(p)) == codes]
        most = max((p for p in votes if p not in groups), key=lambda p: votes[p])
        if most not in listed or votes[most] * 2 > sum(votes[p] for p in listed):
            return None
        return groups[0] if groups else together(listed)

    def _narrowed(self, titled: list[Place], votes: Counter[Place]) -> Place | None:
        """Of the places told, the zone that the title names, else the one told most, or a zone in it that is told nearly as often."""
        if own := titles.in_province(titled, self._untitled(titled, votes), self.scene):
            return own
        top = votes.most_common(1)[0][0]
        if served := titles.served(top, self.named, self.scene, self.gazetteer):
            return served
        if top.level == "group" and top not in titled and own_words("county", self.scene.text) > 1:
            return None  # 全县…。抢抓京津冀协同发展机遇
        if zones := [p for p in titled if p.level == "zone" and (p == titled[0] or p == top or contains(top, p))]:
            return zones[0]
        if top not in titled:
            top = self._at_level(votes)
        spoken_for = self._is_spoken_for(top) or self._office() == top
        return (None if spoken_for else titles.zone_for(top, votes)) or top

    def _office(self) -> Place | None:
        """柳州投资促进 on its year, with much of 柳东新区: the place whose office, and no paper, has published it."""
        return None if _PAPER.search(self.scene.article.publisher or "") else self.published_in()

    def _is_spoken_for(self, top: Place) -> bool:
        """福泉,…。全市综合利用率88.6%,…。全市收入12.9亿元: whether a text on a county-level city comes back to 全市."""
        return top.level == "county" and top.name.endswith("市") and own_words("city", self.scene.text) >= wholes.PAIR

    def _titled(self, headline: str) -> list[Place]:
        """The places that the title is about: the one that holds several of them, else the narrowest."""
        if (joint := titles.joint(self.scene, self.named, self.gazetteer)) is not None:
            return [joint]
        named = sorted(
            {*naming.find(headline, self.scene.home_hint or self._first_told), *titles.counties(self.named, self.scene)}
        )
        named = [n for n in named if n[1] - n[0] > 1] or named  # 浙江山区县与沪杭城区
        named = titles.grown_in(headline, named) or titles.but_flavour(headline, named)
        led = bool(named) and named[0][0] == 0 and _LED.match(headline, named[0][1]) is not None
        if led and named[0][2].level in ("city", "county") and not any(contains(named[0][2], n[2]) for n in named[1:]):
            named = named[:1]  # 嵊泗:把“上海的后花园”做成前厅, but not 嘉兴:首个“飞地产业园”嘉善开园
        if len({place for _, _, place in named}) > 1 and all(stop - start == 1 for start, stop, _ in named):
            return []  # 一座科技城横跨沪浙两地: which of them, the text tells
        behind: dict[int, int] = {}  # where the run that a name stands in ends
        for start, stop, _ in reversed(named):
            behind[start] = behind.get(stop, stop)
        joined = {stop + 1 for start, stop, _ in named if start == 0 and headline.startswith(_JOINED, stop)}
        told = [
            place
            for start, end, place in named
            if not NAMING_AFTER.match(headline, behind[start])  # 苏|浙皖交界处
            and not ((since := _SINCE.match(headline)) and end <= since.end())
            and (start in joined or not PARTNER_BEFORE.search(headline, 0, start))
            and not (headline.startswith(_HELD, end) or self._is_owner(place, headline, end))
            and not titles.is_passed(headline, start, end)
            and not (place.level == "group" and end == len(headline) and titles.STRUNG.search(headline, 0, start))
            and not ((len(named) > 1 or place.level == "group") and any(p.match(headline, end) for p in _IN_PASSING))
        ]
        title = titles.without_regions(told, self.gazetteer)
        parts = {place for place in title if contains(title[0], place)}
        if title and titles.opens_with_group(headline, [n for n in named if n[2] in title], self.named, self.gazetteer):
            return title[:1]
        if len(title) > 1 and (whole := self._summed(title, headline)):
            return [whole]
        if whole := self._spoken_of_before(title, headline, min((start for start, _, _ in named), default=0)):
            return [whole]
        if len(parts) > 1 and title[0].level in ("province", "city"):
            return title[:1]  # 江苏外贸“半年报”：苏州破万亿 无锡增速领跑
        if parts and self._tells_of_parts(title, headline):
            return title[:1]  # 广西外贸开局良好 崇左占全区近四成
        return [place for place in title if not any(contains(place, other) for other in title)]

    def _is_owner(self, place: Place, headline: str, end: int) -> bool:
        """上海|“飞地”起新城 of 盐城, 北京|某企业投资120亿元: whether what a title's place has lies in another, told of more."""
        enclave = ENCLAVE_AFTER.match(headline, end) and not _SOME.match(headline, end)  # 浙江|三块“飞地”和它们的母县
        votes = told(self.scene, self.named, self.zones) if enclave else Counter()
        often = max(_OFTEN, _OFTEN * votes[place])
        return max(votes.values(), default=0) >= often or INVESTORS.match(headline, end) is not None

    def _spoken_of_before(self, title: list[Place], headline: str, pos: int) -> Place | None:
        """前三季度全省进出口1.51万亿元 青岛占近三成: the unit that a title speaks of in front of the places in it."""
        for level in wholes.PARTS:
            told = OWN_WORDS[level].search(headline)
            if told is not None and told.end() <= pos:
                codes = (u for p in title if p.adcode for u in (p.adcode, *ancestors(p.adcode)))
                return next((unit for unit in map(self.gazetteer.place, codes) if level_fits(unit, level)), None)
        return None

    def _tells_of_parts(self, title: list[Place], headline: str) -> bool:
        """Whether a title opens with what holds its other place, a clause apart, and the text tells of many more of its units."""
        inner = Counter(n.place for n in self.named if contains(title[0], n.place))
        apart = _TITLE_PARTS.search(headline) is not None and title[0].level in ("province", "city")
        return apart and len(inner) > _MANY and inner[title[-1]] * 2 < sum(inner.values())

    @property
    def _first_told(self) -> str | None:
        """The unit that the text names first, by which a title's short names are understood: 平乡 in a story on 平乡高新区."""
        return next((n.place.adcode for n in self.named if n.place.level in ("city", "county", "zone")), None)

    def _is_told(self, titled: list[Place]) -> bool:
        """Whether the text comes back to a place of the title, what holds it or what it holds; not where it tells of another often."""
        begin = len(self.scene.title) if self.scene.text.startswith(self.scene.title) else 0
        names = (n for n in self.named if n.start >= begin and not NAMING_AFTER.match(self.scene.text, n.end))
        body = Counter(n.place for n in names if not n.short)  # 沪苏浙 comes and goes
        related = any(p == one or not are_apart(one, p) for p in body for one in titled)
        kinds = [one.name[-_KIND:] for one in titled if one.level == "zone"]
        related = related or any(kind in self.scene.text[begin:] for kind in kinds)  # 顶山—汊河新型功能区见闻…。功能区
        return related or max(body.values(), default=0) < _OFTEN

    def _tells_of_several(self) -> bool:
        """苏州:平台换浓度, 泰州:制造留得住, 【成都】…: whether headings, or what heads paragraphs, are units that no province holds."""
        headings = [slice(*section.heading) for section in self.scene.sections]
        heads = (_ENTRY.match(self.scene.text, block.start) for block in self.scene.article.blocks)
        headings += [slice(*head.span()) for head in heads if head]
        first = (next((n for n in self.named if s.start <= n.start < s.stop), None) for s in headings)
        units = {
            n.place for n in first if n is not None and opens(n, self.scene) and n.place.level in ("city", "province")
        }
        return len(units) > wholes.PAIR and shared(*units) is None

    def _summed(self, title: list[Place], headline: str) -> Place | None:
        """宁德领跑 泉州压舱——我省九市工业观察: what holds all units of a title that counts them, or names three and speaks of 我省."""
        levels = {place.level for place in title}
        level = {"city": "province", "county": "city"}.get(levels.pop()) if len(levels) == 1 else None
        unit = shared(*title) if level else None
        speaks = any(h.payload == level and h.start < HEAD for h in self.scopes)
        many = len(title) > wholes.PAIR or _UNITS_COUNTED.search(headline) is not None
        return self.gazetteer.place(unit) if unit and speaks and many else None

    def _name_lead(self, name: str) -> Place | None:
        """The place that the name of an organisation begins with: 株洲某某公司, 雅安日报."""
        found = naming.leads(name)  # 沪苏嘉|城际铁路 begins with no group
        named = ((at, p) for at, p in found if p.level != "group" or not NAMING_AFTER.match(name, at))
        return next((p for at, p in named if not self._is_owner(p, name, at)), None)

    def published_in(self) -> Place | None:
        """雅安日报 on 全市; a paper that calls itself after a group (皖江经济导报) tells of no place, but its source may have one."""
        names = _PARTS_OF_NAME.split(self.scene.article.publisher or "")  # 东北网-哈尔滨日报
        lead = next(filter(None, map(self._name_lead, names)), None)
        return lead if lead is not None and lead.level != "group" else self.scene.source_place

    def _published_for(self) -> Place | None:
        """The place that a publisher's name begins with: 平湖市人民政府 of a report, 浙江日报 or 兰州日报 where the text speaks of 全省.

        Else the one whose news the source has: 全区 of a district's own briefings.
        """
        publisher = self.scene.article.publisher or ""
        leads = [p for p in (self._name_lead(publisher), self.scene.source_place) if p is not None]
        if self.scene.reports and _AUTHORITY.search(publisher):
            return next(iter(leads), None)
        named = {n.end for n in self.named}  # 平湖|全市 speaks of no other
        scopes = [h for h in self._own_scopes() if h.start not in named]
        levels = [h.payload for h in scopes if h.payload in ("province", "city", "county", "district")]
        leads = [lead for lead in leads if levels and not self._is_of_own_city(lead)]
        codes = (
            (u for lead in leads if lead.adcode for u in ancestors(lead.adcode)) if set(levels) == {"province"} else ()
        )
        wider = (self.gazetteer.place(unit) for unit in codes)
        return next((p for p in (*leads, *wider) if level_fits(p, levels[0])), None)

    def _is_of_own_city(self, lead: Place) -> bool:
        """嘉兴日报 on 平湖, whose 全市 is 平湖's, or on 南湖区: whether a text tells of one county of a city alone, of its city hardly."""
        counts = Counter(n.place for n in self.named if self.scene.block(n.start).role is not Role.META)
        inner = [p for p in counts if p.level == "county" and contains(lead, p)]
        if lead.level != "city" or len(inner) != 1:
            return False
        if inner[0].name.endswith("区") and any(h.payload == "district" for h in self.scopes):
            return counts[inner[0]] >= _OFTEN and counts[inner[0]] > counts[lead]
        return inner[0].name.endswith("市") and counts[inner[0]] >= max(_OFTEN, _OFTEN * counts[lead])

    def _own_scopes(self) -> list[Hit[str]]:
        """全市 and the like, but for those that something is seen in or held against."""
        return [h for h in self.scopes if not self.scene.text.endswith(_SEEN_WHOLE, 0, h.start)]

    def _at_level(self, votes: Counter[Place]) -> Place:
        """The place told most, raised to the level that 全省, 全市 or 全县 says the article speaks of."""
        top = votes.most_common(1)[0][0]
        scopes = [h for h in self._own_scopes() if not any(n.end == h.start for n in self.named)]  # 占无锡|全市的14.2%
        counts = Counter(h.payload for h in scopes if h.payload in ("province", "city", "county", "district"))
        own = {level: n for level, n in counts.items() if own_words(level, self.scene.text) >= _OFTEN}
        for level in sorted(own, key=lambda x: -own[x]):
            fitting = [p for p, _ in votes.most_common() if level_fits(p, level) and (p.adcode or "") != ""]
            if fitting and not level_fits(top, level) and top.level not in ("zone", "group"):
                return fitting[0]
            if level_fits(top, level):
                return top
        most = counts.most_common(1)[0] if counts else ("", 0)
        if most[1] > 1 and top.level in ("county", "city") and not level_fits(top, most[0]):
            near = (p for p, v in votes.items() if level_fits(p, most[0]) and 2 * v >= votes[top])
            top = next(near, top)  # 永年 beside 浙江海盐, where the text speaks of 全区
        if top.level == "zone" and top.adcode and own:
            level = max(own, key=lambda x: own[x])
            wider = [self.gazetteer.place(u) for u in (top.adcode, *ancestors(top.adcode))]
            meant = (p for p in wider if level_fits(p, level) and max(votes[p] * 2, own[level]) >= votes[top])
            return next(meant, top)
        return top
