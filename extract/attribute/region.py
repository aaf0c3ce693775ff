"""The place a figure is about: named in its clause, its sentence, as the paragraph's subject, in the heading, or the article's own."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import Final

import regex

from extract import places
from extract.attribute.project import Name
from extract.attribute.reading import Reading
from extract.codebook import rows
from extract.match import Vocabulary
from extract.models import Role
from extract.places import Place
from extract.scene import Named, Scene
from extract.segment import Track

# A place behind these words is where something comes from or goes to, not what the figure is about.
_PARTNER_BEFORE: Final = regex.compile(
    r"(?:从|来自|招引|引进|引入|与|同|和(?=[^,。]{1,8}(?:合作|共建|签))|向|对|赴|往|至|为|由|接轨|融入|对接|面向|辐射|依托|借力|承接|联合|携手|高于|低于|快于|好于|优于|超过|超|比|占|较|居|列|拉动|距离?|相当于|(?<![一-龥])离|来源看,)[“\"]?$"
)
_AWAY_BEFORE: Final = regex.compile(r"(?:在|(?<!位)于|驻|赴|到|向|往)[“\"]?(?:[^,。;:\d]{1,12}[、和及与])?$")
_ENCLAVE_AFTER: Final = regex.compile(r"的?[“‘]?(?:科创|人才|产业|消薄|人才科创)*[”’]?[“‘]?飞地|[^,。;、\d]{1,4}飞地")
_FLOW_AFTER: Final = regex.compile(r"[^,。;]{0,6}?(?:引进|引入|招引|转移|迁入|引育|承接|落户|合作|共建|签)")
_RANKED: Final = regex.compile(r"(?:居|列|占|高于|低于|位居|排|排名|位列|全国平均|领先|快于|首|占到|约占)[^,。;]{0,2}$")
_ORGANISED: Final = regex.compile(
    r"(?:[^,。;、\s]{0,10}?(?:公司|集团|大学|学院|医院|银行|日报|政府|市委|省委|委员会|管委会|股份|大学城|研究院|科学院|研究所|实验室|协会|商会|交易所|学校|基金会))"
)
_LISTED: Final = regex.compile(r"[、和及与]{1,2}")
_ORIGIN_AFTER: Final = regex.compile(
    r"(?:籍|的)?(?:地区|区域)?(?:等地)?的?(?:项目|企业|资金|投资|客商|资本|游客|市场|订单)"
)
# 长三角一体化, 沪苏湖高铁: a place in the name of a policy or a line
# What may stand in front of a subject: 仅金华东阳一地, 其中丽水市, 金华的东阳
_LEAD: Final = regex.compile(
    r"(?:[\s”“\"‘—,]|仅|单看|单|其中|而|同时|此外|目前|另外|例如|比如|像|[一-龥]{2,4}(?:市|省|县|州)?的|据介绍|据了解|据统计|数据显示|初步核算|经初步核算){0,3}.?"
)
_SITED: Final = regex.compile(r"[^,。;]{0,6}?(?:落地|开工|投产|动工|竣工|奠基|建设|签约|揭牌)")
_NAMING_AFTER: Final = regex.compile(
    r"(?:区域|地区)?(?:更高质量|高质量)?一体化(?!示范区)|G\d|[一-龥]{0,4}(?:高速|铁路|高铁|城际|公路|航线|通道|班列)(?!公司)"
)
_REPORT: Final = regex.compile(r"[^,。;\n]{0,14}?(?:人大|人民代表大会|政府工作报告|两会)")
_YARDSTICK_AFTER: Final = regex.compile(
    r"(?:首|唯一|率先|第|领先|排名|前|最|平均|同类|范围|仅有|重点|推广|先进|示范|优秀|试点|典型|一流|各|百强|十强|年度|标杆|高于|增速)"
)
_QUOTED_REPORT: Final = regex.compile(r"(?:\d{1,2}[、.])?(?:政府工作)?报告(?:原文|提出|指出|明确|显示)")
_TARGETS: Final = regex.compile(r"目标|任务|安排|打算|展望")
_OFTEN: Final = 3  # how often a word must stand before it tells what an article is about
_REACH: Final = 14  # characters behind a count in which a place still belongs to its noun phrase
_HEAD: Final = 300  # characters in which an article says what it reports on


class Places:
    """The article's places with what 全市, 我省 and a bare 经开区 stand for, and its home."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.gazetteer = places.load()
        named = _runs(list(scene.places.items), scene.text)
        self.home = self._home(named)
        self.report_place = self._report_place(named)
        self.project_homes: dict[str, Place] = {}
        relative = [n for n in self._relative(named) if n is not None]
        self.track: Track[Named] = Track(sorted([*named, *relative], key=lambda n: n.start))
        self.partners = self._partners()

    def _partners(self) -> frozenset[Named]:
        """The named places that are the other end of something; in a list they all are where the first is."""
        found: set[Named] = set()
        before: Named | None = None
        for n in self.track.items:
            listed = before is not None and (
                before.end == n.start or _LISTED.fullmatch(self.scene.text, before.end, n.start)
            )
            inner = self.home is not None and _contains(self.home, n.place)
            if (
                (listed and before in found)
                or _is_partner(n, self.scene, inner)
                or self._is_origin(n)
                or self._is_wider(n)
            ):
                found.add(n)
            before = n
        return frozenset(found)

    def _is_wider(self, n: Named) -> bool:
        """在全省位次前移: a unit that the article's own place lies in is a yardstick, unless it opens its clause."""
        home = self.home
        if home is None or not n.relative or n.place == home:
            return False
        if n.place.level == "country":
            return home.level != "country"
        if _YARDSTICK_AFTER.match(self.scene.text, n.end):
            return _contains(n.place, home)
        within = self.scene.text[n.start - 1 : n.start] in ("在", "于", "占", "居", "列")
        return _contains(n.place, home) and (within or not _opens(n, self.scene))

    def _is_origin(self, n: Named) -> bool:
        """京津冀项目6个 in a county's article: where projects come from, unless the article's own place lies there."""
        home = self.home
        if n.relative or home is None or n.place == home or not _ORIGIN_AFTER.match(self.scene.text, n.end):
            return False
        related = (
            n.place.adcode
            and home.adcode
            and (places.within(home.adcode, n.place.adcode) or places.within(n.place.adcode, home.adcode))
        )
        return not related and n.place.level in ("group", "province") and home.level not in ("group", "province")

    def _report_place(self, named: list[Named]) -> Place | None:
        """Whose government work report an article goes through, where it says so at its beginning."""
        head = self.scene.text[:_HEAD]
        if "政府工作报告" not in head:
            return None
        units = (n.place for n in named if n.start < _HEAD and n.place.level in ("city", "county", "province"))
        reported = (
            n.place
            for n in named
            if n.start < _HEAD and _REPORT.match(self.scene.text, n.end) and n.place.level != "zone"
        )
        return next(reported, None) or next(units, None)

    def _home(self, named: list[Named]) -> Place | None:
        votes: Counter[Place] = Counter()
        headline = self.scene.article.title
        title = [t for t in places.find(headline, self.scene.home_hint) if not _NAMING_AFTER.match(headline, t[1])]
        for place in {place for _, _, place in title}:
            votes[place] += 6
        titled = [place for _, _, place in title if place.level in ("city", "county", "province", "zone")]
        if not titled and (lead := self._name_lead()):
            votes[lead] += 6  # 株洲某某装备股份有限公司
        for n in named:
            heading = self.scene.block(n.start).role is Role.HEADING
            away = _is_away(n, self.scene) or _NAMING_AFTER.match(self.scene.text, n.end)
            reports = n.start < _HEAD and _REPORT.match(self.scene.text, n.end) is not None
            votes[n.place] += 3 if heading or reports else 0 if away else 1
        for start, end, suffix in _bare_zones(self.scene.text, named):
            zone = next((n.place for n in reversed(named) if n.start < start and _is_a(n.place, suffix)), None)
            if zone is not None and end:
                votes[zone] += 1
        votes = Counter({p: v for p, v in votes.items() if p.level != "country"})
        if not votes:
            return None
        top = votes.most_common(1)[0][0]
        if zones := [p for p in titled if p.level == "zone" and (p == titled[0] or p == top or _contains(top, p))]:
            return zones[0]
        if top not in titled:
            top = self._at_level(votes)
        inner = [(v, p) for p, v in votes.items() if p.level == "zone" and _contains(top, p)]
        most = max(inner, key=lambda item: item[0], default=None)
        # 丽水 also stands in 丽水经开区's own story: a zone told nearly as often is what the article is about
        return most[1] if most and most[0] >= _OFTEN and most[0] * 5 >= votes[top] * 3 else top

    def _name_lead(self) -> Place | None:
        """The place that an organisation's name in the title begins with."""
        title = self.scene.article.title
        for length in range(min(8, len(title)), 1, -1):
            if place := self.gazetteer.resolve(title[:length]):
                return place
        return None

    def _at_level(self, votes: Counter[Place]) -> Place:
        """The place told most, raised to the level that 全省, 全市 or 全县 says the article speaks of."""
        top = votes.most_common(1)[0][0]
        counts = Counter(
            h.payload
            for h in _scope_words().scan(self.scene.text)
            if h.payload in ("province", "city", "county", "district")
        )
        own = {level: n for level, n in counts.items() if _own_words(level, self.scene.text) >= _OFTEN}
        for level in sorted(own, key=lambda x: -own[x]):
            fitting = [p for p, _ in votes.most_common() if _level_fits(p, level) and (p.adcode or "") != ""]
            if fitting and not _level_fits(top, level) and top.level not in ("zone", "group"):
                return fitting[0]
            if _level_fits(top, level):
                return top
        if top.level == "zone" and top.adcode and own:
            level = max(own, key=lambda x: own[x])
            wider = [self.gazetteer.place(u) for u in (top.adcode, *places.ancestors(top.adcode))]
            return next((p for p in wider if _level_fits(p, level) and votes[p] * 2 >= votes[top]), top)
        return top

    def _relative(self, named: list[Named]) -> list[Named | None]:
        found: list[Named | None] = []
        for hit in _scope_words().scan(self.scene.text):
            level = hit.payload
            place = self._scope(level, named, hit.start)
            found.append(Named(hit.start, hit.end, place, relative=True) if place else None)
        for start, end, suffix in _bare_zones(self.scene.text, named):
            before = [n.place for n in named if n.start < start and _is_a(n.place, suffix)]
            own = [p for p in before if self._related(p)]
            if before:
                found.append(Named(start, end, (own or before)[-1], relative=True))
        return found

    def _related(self, place: Place) -> bool:
        """Whether a zone lies in the article's own unit, or is it."""
        home = self.home
        return (
            home is None
            or place == home
            or bool(place.adcode and home.adcode and places.within(place.adcode, home.adcode))
        )

    def _scope(self, level: str, named: list[Named], pos: int) -> Place | None:
        """What 全市 means here: the home's unit of that level, else the nearest one named before."""
        if level == "none":
            return None
        if level == "around":
            return self.home if self.home and self.home.level in ("group", "zone") else None
        if level == "country":
            return Place("中国", None, "country")
        codes = [self.home.adcode] if self.home and self.home.adcode else []
        codes += [n.place.adcode for n in reversed(named) if n.start < pos and n.place.adcode]
        if self.scene.home_hint:
            codes.insert(1 if self.home else 0, self.scene.home_hint)
        for code in codes:
            for unit in (code, *places.ancestors(code)):
                place = self.gazetteer.place(unit)
                if _level_fits(place, level):
                    return place
        if level == "district" and self.home and self.home.level == "zone":
            return self.home
        return None

    def settle(self, projects: Track[Name]) -> None:
        """Note where each named project is: the first place that a sentence names before it, or names it 位于."""
        for name in projects.items:
            sentence = self.scene.sentences.at(name.start)
            near = [
                n
                for n in self.track.between(*sentence)
                if n not in self.partners and (n.start <= name.start or _is_site(n, self.scene))
            ]
            if near and name.name not in self.project_homes:
                sites = [n for n in near if _is_site(n, self.scene)]
                place = sites[0].place if sites else _first_of_list(near, self.scene).place
                inner = self.home if self.home and _contains(place, self.home) else place
                self.project_homes[name.name] = inner

    @cached_property
    def section_homes(self) -> dict[int, Place]:
        """What a heading says of all below it, by section."""
        homes: dict[int, Place] = {}
        for i, section in enumerate(self.scene.sections):
            inside = self.track.between(*section.heading)
            if inside:
                homes[i] = inside[0].place
        return homes


def decide(r: Reading, scene: Scene, world: Places) -> None:
    """Set region and partner."""
    named = world.track.between(r.sentence[0], r.start)
    subjects = [n for n in named if n not in world.partners]
    _partner(r, scene, [n for n in named if n in world.partners and n.start >= r.clause[0] and not n.relative])
    if r.indicator == "region_count":
        subjects = [n for n in subjects if n.place.level in ("group", "zone", "province")]
    place, rule = _nearest(r, subjects, scene, world)
    r.region = place
    r.decide("region", rule)


def _nearest(r: Reading, subjects: list[Named], scene: Scene, world: Places) -> tuple[Place | None, str]:
    inside = [n for n in subjects if n.start >= r.clause[0]]
    around, whence = _surroundings(r, scene, world)
    own = [n for n in world.track.between(r.end, r.right) if n not in world.partners]
    if own and r.indicator != "region_count" and _belongs(own[0], r):
        return own[0].place, f"named in the noun phrase behind「{scene.text[own[0].start : own[0].end]}」"
    if inside:
        chosen = _first_of_list(inside, scene)
        if not _is_frame(chosen, around, scene):
            return chosen.place, f"named in its clause「{scene.text[chosen.start : chosen.end]}」"
    earlier = [n for n in subjects if n.relative or _leads(n, scene, world)]
    if earlier:
        chosen = _first_of_list(earlier, scene)
        if not _is_frame(chosen, around, scene):
            return chosen.place, f"named earlier in its sentence「{scene.text[chosen.start : chosen.end]}」"
    if r.project and (place := world.project_homes.get(r.project)):
        return place, "where its project is"
    if r.indicator == "region_count" and whence != "from the heading" and world.home and world.home.level == "group":
        return world.home, "the group that the article is about"
    return around, whence


def _surroundings(r: Reading, scene: Scene, world: Places) -> tuple[Place | None, str]:
    """The place of the scope around the sentence: the paragraph's subject, its heading's, the article's own."""
    if subject := _paragraph_subject(r, scene, world):
        return subject.place, f"subject of the paragraph「{scene.text[subject.start : subject.end]}」"
    block = scene.block(r.start)
    if world.report_place and (
        _QUOTED_REPORT.match(scene.text, block.start) or any(_TARGETS.search(h) for h in scene.headings(r.start))
    ):
        return world.report_place, "whose report is told"
    at = scene.section(r.start)
    for i in range(at, -1, -1):
        if i in world.section_homes and (i == at or scene.sections[i].level < scene.sections[at].level):
            return world.section_homes[i], "from the heading"
    return world.home, "the article's own place"


def _is_frame(n: Named, around: Place | None, scene: Scene) -> bool:
    """Whether a place is only what the story's own place lies in: 丽水 in an article on its zone, unless written in full."""
    if around is None or n.relative or not _contains(n.place, around):
        return False
    in_full = scene.text[n.start : n.end].endswith(n.place.name)
    return not _opens(n, scene) or (around.level == "zone" and not in_full)


def _leads(n: Named, scene: Scene, world: Places) -> bool:
    """Whether a place, or the list it ends, opens its clause as the subject, or is where something is (位于)."""
    first = listed_before(n.end, scene.clauses.at(n.start)[0], scene, world)
    return _opens(first[0] if first else n, scene) or _is_site(n, scene)


def _first_of_list(named: list[Named], scene: Scene) -> Named:
    """丽水经开区和景宁协同引进: of places in a list the first leads."""
    at = len(named) - 1
    while at and _LISTED.fullmatch(scene.text, named[at - 1].end, named[at].start):
        at -= 1
    return named[at]


def listed_before(pos: int, start: int, scene: Scene, world: Places) -> list[Named]:
    """The list of places (天长市、全椒县、来安县) that a sentence names last before `pos`."""
    named = [n for n in world.track.between(start, pos) if n not in world.partners]
    if not named:
        return []
    at = len(named) - 1
    while at and _LISTED.fullmatch(scene.text, named[at - 1].end, named[at].start):
        at -= 1
    return named[at:]


def _contains(outer: Place, inner: Place) -> bool:
    """Whether a place is named as what a narrower one lies in (丽水 in an article on its zone)."""
    if outer == inner or outer.level in ("group", "zone", "country") or not outer.adcode or not inner.adcode:
        return False
    return places.within(inner.adcode, outer.adcode)


def _opens(n: Named, scene: Scene) -> bool:
    """Whether a place opens its clause as the subject (丽水市持续推进…), times in front not counted."""
    start = scene.clauses.at(n.start)[0]
    times = scene.times.between(start, n.start)
    return _LEAD.fullmatch(scene.text, times[-1].end if times else start, n.start) is not None


def _is_partner(n: Named, scene: Scene, inner: bool) -> bool:
    """Whether what stands around a place makes it another end; a place inside the article's own is no going away."""
    text, before = scene.text, max(0, n.start - 16)
    if _ENCLAVE_AFTER.match(text, n.end) or (not n.relative and _NAMING_AFTER.match(text, n.end)):
        return True
    if _RANKED.search(text, before, n.start) or (_PARTNER_BEFORE.search(text, before, n.start) and not n.relative):
        return True
    if n.relative and _PARTNER_BEFORE.search(text, before, n.start) and text[n.start - 1] in "比较占于超快居列":
        return True
    if _AWAY_BEFORE.search(text, before, n.start) and not _is_site(n, scene):
        return not n.relative and not inner
    return _ORGANISED.match(text, n.end) is not None and not n.relative and n.place.level not in ("zone", "group")


def _runs(named: list[Named], text: str) -> list[Named]:
    """沪苏皖: abbreviations without marks between them are one group."""
    found: list[Named] = []
    for n in named:
        last = found[-1] if found else None
        short = n.end - n.start == 1 and n.place.level == "province"
        if last is not None and short and last.end == n.start and last.short:
            whole = Place(text[last.start : n.end], None, "group")
            found[-1] = Named(last.start, n.end, whole, names=(*last.names, n.place.name), short=True)
        else:
            found.append(Named(n.start, n.end, n.place, names=(n.place.name,), short=short))
    return found


def _is_site(n: Named, scene: Scene) -> bool:
    return scene.text.startswith(("位于", "落户", "落地", "坐落", "座落"), max(0, n.start - 2)) or (
        scene.text[n.start - 1 : n.start] in "在于" and _SITED.match(scene.text, n.end) is not None
    )


def _is_away(n: Named, scene: Scene) -> bool:
    return _AWAY_BEFORE.search(scene.text, max(0, n.start - 16), n.start) is not None


def _belongs(n: Named, r: Reading) -> bool:
    if r.figure.spelled or r.figure.kind not in ("count", "persons"):
        return False
    return r.alias is not None and n.end <= r.alias[0] and n.start - r.end <= _REACH


def _partner(r: Reading, scene: Scene, named: list[Named]) -> None:
    names = [
        name
        for n in named
        for name in n.names
        if _FLOW_AFTER.match(scene.text, n.end) or _FLOW_AFTER.match(scene.text, n.end + 4)
    ]
    if names:
        r.partner = "、".join(dict.fromkeys(names))
        r.decide("partner", "the other end of a flow")


def _paragraph_subject(r: Reading, scene: Scene, world: Places) -> Named | None:
    """The place that an earlier sentence of the paragraph opens with; else the one place in it that lies in the article's own."""
    block = scene.block(r.start)
    before = [n for n in world.track.between(block.start, r.sentence[0]) if n not in world.partners]
    home = world.home
    for named in reversed(before):
        if _opens(named, scene) and not (home and _contains(named.place, home) and not named.relative):
            return named
    inner = {n.place: n for n in before if home and n.place != home and _contains(home, n.place)}
    return next(iter(inner.values())) if len(inner) == 1 else None


def _own_words(level: str, text: str) -> int:
    """How often a text says 我市 or 全市 for itself, and not 高于全市."""
    words = {"province": "省", "city": "市", "county": "县", "district": "区"}[level]
    return len(
        regex.findall(rf"(?:^|[,。;:\n年月])(?:全|我|本){words}(?![场民域间级])|[我本]{words}(?=[^场民域间级])", text)
    )


def _level_fits(place: Place, level: str) -> bool:
    if level == "city":
        direct = place.level == "province" and place.name.endswith("市")
        return place.level == "city" or direct or (place.level == "county" and place.name.endswith("市"))
    if level == "province":
        return place.level == "province"
    if level == "county":
        return place.level == "county" and place.name.endswith(("县", "旗"))
    return place.level == "county" and place.name.endswith("区")


def _is_a(place: Place, suffix: str) -> bool:
    full = {"经开区": ("经济技术开发区", "经济开发区"), "高新区": ("高新技术产业开发区",)}.get(suffix, suffix)
    return place.level in ("zone", "group") and place.name.endswith(full)


_BARE: Final = regex.compile(r"经开区|高新区|开发区|示范区|合作区|新区|集聚区|(?<!.)片区")


def _bare_zones(text: str, named: list[Named]) -> list[tuple[int, int, str]]:
    taken = {(n.end) for n in named}
    found = []
    for m in _BARE.finditer(text):
        if m.end() not in taken and text[m.start() - 1 : m.start()] in (
            "",
            "\n",
            ",",
            "。",
            "“",
            "、",
            "是",
            "为",
            "在",
            "对",
            "进",
            "了",
            "让",
            "于",
            "以",
            ";",
            ":",
            "到",
            "动",
            "由",
            "领",
            "该",
            "推",
            "使",
            "自",
            "与",
            "年",
            "前",
            "下",
            "我",
            "全",
            "施",
        ):
            found.append((m.start(), m.end(), m.group()))
    return found


def _scope_words() -> Vocabulary[str]:
    global _SCOPE  # noqa: PLW0603 - compiled once a process
    if _SCOPE is None:
        _SCOPE = Vocabulary({r["term"]: r["level"] for r in rows("scope_words.csv")})
    return _SCOPE


_SCOPE: Vocabulary[str] | None = None
