"""Zones that no list holds: those named by their kind alone (经开区), and those with a stem of their own (蔡家坡经开区)."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from operator import attrgetter
from typing import Final

from extract import naming
from extract.adcodes import ancestors
from extract.attribute.bare_zones import unit_told
from extract.attribute.standing import contains, opens, shared
from extract.match import near
from extract.places import Gazetteer, Place
from extract.scene import Named, Scene

_JOINT_KIND: Final = re.compile("示范区|合作区|先行区|试验区|协同区|功能区")
_JOINT_WORDS: Final = re.compile(
    "(?:临空|临港|生态|产业|经济|科技|科创|海洋|文旅|农业|高质量|一体化|绿色|现代|发展|合作|协同|创新|综合|国际|开放|融合|共建|毗邻|省际|跨省|跨界|新型){1,5}$"
)
_JOINT_REACH: Final = 15  # characters of five such words
_PLAIN: Final = re.compile("(?:经济|扶贫|工业|产业|科技)*(?:开发区|园区|(?<=[产工]业)园|(?<=科技)园)")
_PAIR: Final = 2  # characters of a name made of two units
_OFTEN: Final = 2  # times that a text begins a clause with such a name
_IN_WORD: Final = re.compile("(?![是在由的和与对到叫])[一-龥]")
_STEM_LONGEST: Final = 4  # units that a zone is called after
_KIND: Final = re.compile(
    r"经济技术开发区|高新技术产业开发区|经济开发区|综合保税区|保税区(?<!综合保税区)|工业新城|产业新城|科技新城|科创新城|空港新城|高铁新城|科技创新城|经开区|高新区|综保区|新区|管理区|石化区|化工区"
)
_KIND_BEHIND: Final = re.compile(
    r"(?:经济技术|高新技术产业|经济)?开发区|经开区|高新区|合作区|新片区|示范区|新区|产业园|工业园区?|科技城|片区|城市经济圈|城市群|都市圈|(?<!城市)经济圈"
)
CALLED: Final = "园区(?!名单|平台|化|级|类)"  # how a text calls a zone that it has named
PARK: Final = re.compile("(?:园区|功能区|(?<=在)园[内里])(?!名单|平台|工委|管委|化|级|类|数)")
_STEM: Final = re.compile(
    r"(?:其中|支持|推动|推进|力争|加快|依托|[在以和与及将、的])?(?P<stem>[一-龥]{1,2}[东西南北坡港口湾江河湖山城岛桥镇塘溪川海门阳林田沟屯庄岭滩洲泉坪坝埠浦津木])"
)  # a stem ends as names of places do
_PLAIN_STEM: Final = re.compile("(?:其中)?(?P<stem>[一-龥]{2})")  # 十字|经济开发区, beside another zone
_OWN_KINDS: Final = ("经济技术开发区", "高新技术产业开发区", "经济开发区", "经开区", "高新区")
_PORT: Final = "港"  # 大丰港吞吐量 is the port's, no zone's that is called after it
_TWO_COUNTRIES: Final = re.compile("中[以德日韩意新法英美俄荷瑞奥芬丹捷匈马泰]")
_BRANCH: Final = re.compile("(?:产业|科技|工业)园区?$")
_DEVELOPS: Final = re.compile("(?:(?P<full>经济(?:技术)?开发区)|开发区)$")
_LONGER: Final = re.compile("[镇乡街村社站路段线县市区港]|合作|协作|携手|两地")  # 花桥|镇, 珠黑|合作 of two units
_NO_STEM: Final = re.compile(
    r"三(?![江河湖])|[国省市县区州级全各两多个该本这那类等和与及的们]|沿海|沿江|中部|东部|西部|重点|传统|特色|现代|综合|其[他它]|优秀|先进|老牌|部分|一[流批]|建设|打造|设立|推进|发展"
)


_PARKS: Final = ("产业园", "工业园", "科技园", "协作园", "合作园")
_DASHES: Final = ("—", "——", "-", "·")
_DOT: Final = "·"
_TIED: Final = re.compile("(?:合作|协作|共建|飞地)(?:产业|科技|工业)?园区?")
_UNITS: Final = ("city", "county")
_DASHED_KIND: Final = re.compile(
    r"(?:(?![的与和在])[一-龥]){0,8}?(?:(?:工业)?集中发展区|工业集中区|(?:产业|工业|科技|协作|合作|共建|飞地|装备|物流|食品|创新|创业)园区?|合作区|示范区|开发区|集聚区|片区|(?:新型|跨界|协作)功能区)"
)
# 成都—阿坝工业集中发展区(简称成阿工业园), “湘粤赣边产业园”(下称边界园)
CALLED_SHORT: Final = re.compile("”?[(](?:以?下文?)?(?:简称|统称|称):?为?“?(?P<short>[一-龥A-Za-z0-9]{3,12})”?[)]")
_HEADS: Final = "园区|园(?![林艺丁])|示范区|片区|集聚区|先行区|试验区|功能区"
_TIES: Final = "协同|协作|合作|联动|飞地"
_TRADES: Final = "产业|科技|工业|创新|发展|现代"
_CHAR: Final = "(?:(?![的在与和])[一-龥])"
COINED_AT, COINED_REACH = re.compile(f"(?:{_TIES})(?:{_TRADES}){{0,2}}(?:{_HEADS})"), 10  # of the first of these
COINED: Final = (
    re.compile(  # 三市交界处的|韩榕协作产业园
        rf"(?:(?<=[\n,。;:、“的在是由])|^)(?P<stem>{_CHAR}{{2}})(?P<trade>{_CHAR}{{0,6}}?)"
        rf"(?:{_TRADES})?(?:{_TIES})(?:{_TRADES}){{0,2}}(?:{_HEADS})"
    ),
    re.compile(  # 江北新区与洪泽区携手共建|宁淮智能制造产业园
        rf"(?:(?<=共建)|(?<=合建)|(?<=共建的)|(?<=合建的))(?P<stem>{_CHAR}{{2}})(?P<trade>{_CHAR}{{0,6}}?)(?:{_TRADES}){{1,2}}(?:{_HEADS})"
    ),
)
_NO_COIN: Final = re.compile(  # 这个|园区, 目前双方共建|产业园: what begins or stands in no name
    r"^(?:其中|产业|现代|绿色|生态|创新|科技|数字|智能|高端|区域|南北|山海|国际|开放|城乡|农业|工业|经济|临[空港]|战略|深化|加[快强]|密切|友好|[校政]企|东西|对口|异地|一体|先进|特色|重点|中外|沿[海江]|携手)"
    r"|[国省市县区州级全各两三多个该本这那类等和与及的们了将把为在从向对所有首次跨共推建双已还正曾目今当打]"
)
LONGEST: Final = 12  # characters of a park's name in front of its kind
SECTIONS: Final = re.compile("(?:片区|区块|组团|分园区?|分区)(?![化域])")
_WHOLE: Final = re.compile("(?:(?<=区)|(?<=园)|^)[^区园]+(?:片区|区块|组团|分园区?|分区)$")  # 江苏自贸试验区|苏州片区


def bilateral(text: str, named: list[Named]) -> list[Named]:
    """中以|常州创新园: zones that two countries make, with those in their names."""
    told = [n for n in named if n.place.level == "zone" and _TWO_COUNTRIES.match(text, n.start - 2)]
    names = {n: text[n.start - 2 : n.start] + n.place.name for n in told if not n.place.name.startswith("中")}
    found = [
        Named(n.start - 2, n.end, Place(name, n.place.adcode, "zone", n.place.adcode), names=(name,))
        for n, name in names.items()
    ]
    return instead(found, named)


def branches(text: str, named: list[Named]) -> list[Named]:
    """Places with the parks that a zone has elsewhere: 东方美谷|亳州产业园 is one, in 亳州."""
    pairs = itertools.pairwise(named)
    joined = [(a, b) for a, b in pairs if a.end == b.start and a.place.level == b.place.level == "zone"]
    parks = [(a, b) for a, b in joined if a.place.adcode != b.place.adcode and _BRANCH.search(b.place.name)]
    found = [
        Named(a.start, b.end, Place(text[a.start : b.end], b.place.adcode, "zone", b.place.adcode)) for a, b in parks
    ]
    return instead(found, named)


def joint(text: str, named: list[Named]) -> list[Named]:
    """Places with the zones called after several of them: 杭绍|临空经济一体化发展示范区 in a story on 杭州 and 绍兴."""
    units = {n.place.name[0]: n.place for n in named if n.place.level in ("province", "city", "county")}
    taken = {at for n in named for at in range(n.start, n.end)}
    found = [(kind, *begun) for kind in _JOINT_KIND.finditer(text) if (begun := _joint_stem(kind, text, units))]
    found += _paired(text, units)
    longest: dict[tuple[str, str], str] = {}
    for kind, start, stem in found:
        key = stem, kind.group()
        longest[key] = max(longest.get(key, ""), text[start : kind.end()], key=len)
    joined = []
    for kind, start, stem in found:
        if taken.isdisjoint(range(start, kind.end())):
            unit = shared(*(units[char] for char in stem))
            place = Place(longest[stem, kind.group()], unit, "zone", unit)
            joined.append(Named(start, kind.end(), place, names=(place.name,)))
    return sorted([*named, *joined], key=lambda n: n.start)


def _joint_stem(kind: re.Match[str], text: str, units: Container[str]) -> tuple[int, str] | None:
    """Where a joint zone's name begins in front of its kind, and the characters of its units (杭绍), if there are two or more."""
    words = _JOINT_WORDS.search(text, max(0, kind.start() - _JOINT_REACH), kind.start())
    if words is None:
        return None
    start = words.start()
    while start and words.start() - start < _STEM_LONGEST and text[start - 1] in units:
        start -= 1
    stem = text[start : words.start()]
    return (start, stem) if len(set(stem)) > 1 else None


def _paired(text: str, units: Mapping[str, Place]) -> list[tuple[re.Match[str], int, str]]:
    """金磐|开发区 of 磐安 in 金华: zones called after two units and nothing else, where a text often begins a clause with one."""
    found = [
        (kind, kind.start() - _PAIR, text[kind.start() - _PAIR : kind.start()]) for kind in _PLAIN.finditer(text, _PAIR)
    ]
    found = [one for one in found if len({units[char] for char in one[2] if char in units}) == _PAIR]
    told = Counter(stem for _, start, stem in found if not _IN_WORD.match(text, start - 1))
    return [one for one in found if told[one[2]] >= _OFTEN]


def dashed(text: str, named: list[Named]) -> list[Named]:
    """Places with the parks that are called after two units, a dash between: 成都—阿坝工业集中发展区."""
    parks = []
    for one, other in itertools.pairwise(named):
        apart = one.place != other.place and {one.place.level, other.place.level} <= {"city", "county", "province"}
        kind = _DASHED_KIND.match(text, other.end) if apart and text[one.end : other.start] in _DASHES else None
        if kind is not None:
            unit = shared(one.place, other.place)
            place = Place(text[one.start : kind.end()], unit, "zone", unit)
            parks.append(Named(one.start, kind.end(), place, names=(place.name,)))
    return instead([*parks, *_tied(text, named)], named)


def _tied(text: str, named: list[Named]) -> Iterator[Named]:
    """Yield the parks that a unit has with another's zone, 协作园 alone from then on too: 凯里·|杭州经济开发区|协作园, in 凯里."""
    for one, other in itertools.pairwise(named):
        joined = one.place.level in _UNITS and other.place.level == "zone" and text[one.end : other.start] == _DOT
        by_dash = other.place.level == "zone" and text[one.end : other.start] in _DASHES
        by_dash = by_dash and one.place.level in (*_UNITS, "province")  # 江苏—|海东产业园, in 海东
        if (joined or by_dash) and text[other.start : other.end].endswith(_PARKS):
            code = other.place.adcode if by_dash else None  # 嘉善·|庆元产业园
            place = Place(text[one.start : other.end], code, "zone", code)
            yield Named(one.start, other.end, place, names=(place.name,))
        kind = _TIED.match(text, other.end) if joined else None
        if kind is not None:
            place = Place(text[one.start : kind.end()], one.place.adcode, "zone", one.place.adcode)
            yield Named(one.start, kind.end(), place, names=(place.name,))
            later = re.compile(rf"(?<![一-龥])(?:该|这个)?{kind.group()}|(?<=[的到在该]){kind.group()}")
            yield from (Named(m.start(), m.end(), place, relative=True) for m in later.finditer(text, kind.end()))


def instead(parks: list[Named], named: list[Named]) -> list[Named]:
    """Parks with the places that begin inside none of them, in order."""
    taken = {at for n in parks for at in range(n.start, n.end)}
    return sorted([*(n for n in named if n.start not in taken), *parks], key=attrgetter("start"))


def called_short(text: str, named: list[Named]) -> list[Named]:
    """Places with those that the text gives a short name: 成都—阿坝工业集中发展区(简称成阿工业园)."""
    areas = (n for n in named if n.place.level in ("zone", "group"))
    short = {m.group("short"): n.place for n in areas if (m := CALLED_SHORT.match(text, n.end))}
    return instead(wherever(short, text), named)


def wherever(names: Mapping[str, Place], text: str) -> list[Named]:
    """Places wherever a text calls them by one of these names, which may be short ones."""
    found = ((m, place) for words, place in names.items() for m in re.finditer(re.escape(words), text))
    return [Named(m.start(), m.end(), place, names=(place.name,)) for m, place in found]


def coined(scene: Scene, named: list[Named], gazetteer: Gazetteer) -> list[Named]:
    """Places with the parks that several units made and the text calls by a name of their own: 韩榕协作产业园, later 韩榕产业园."""
    text = scene.text
    taken = {at for n in named if not n.short for at in range(n.start, n.end)}
    found: dict[str, list[Named]] = {}
    made = COINED[1].finditer(text) if "共建" in text or "合建" in text else ()
    for m in itertools.chain(near(COINED_AT, COINED[0], COINED_REACH, text), made):
        stem, trade = m.group("stem"), m.group("trade")
        new = stem not in found and taken.isdisjoint(range(*m.span())) and not _NO_COIN.search(stem + trade)
        new = new and not scene.sectors.between(m.start(), m.end("stem"))  # 共建|纺织产业园: a kind, and no name
        again = re.compile(rf"{stem}(?:{trade})?(?:{_TIES}|{_TRADES}){{0,3}}(?:{_HEADS})")
        told = [a.span() for a in again.finditer(text)] if new else []
        apart = any(char in n.place.name for char in stem for n in named)  # 厦明 of 厦门 and 三明
        if len(told) > 1 or (told and (PARK.search(text, m.end()) or (apart and m.re is COINED[1]))):
            unit = called_after(stem, named, gazetteer) or _held_by(m.start(), text, named)
            place = Place(m.group(), unit, "zone", unit)
            found[stem] = [Named(*span, place, names=(place.name,)) for span in told if taken.isdisjoint(range(*span))]
    parks = [n for park in found.values() for n in park]
    every = instead(parks, named)
    return instead([part for n in every if (part := _part(n, every, text, gazetteer))], every)


def called_after(stem: str, named: list[Named], gazetteer: Gazetteer) -> str | None:
    """苏阜合作产业园 lies in 阜阳, 宁淮智能制造产业园 in 淮安市洪泽区: the unit told that begins, or whose city does, as a stem ends."""
    units: set[str | None] = {n.place.adcode for n in named if n.place.level in _UNITS and n.place.name[0] == stem[-1]}
    counties = (n.place.adcode for n in named if n.place.level == "county" and n.place.adcode)
    inner: set[str | None] = {code for code in counties if gazetteer.place(ancestors(code)[0]).name[0] == stem[-1]}
    units = inner if len(inner) == 1 else units
    return units.pop() if len(units) == 1 else None


def _held_by(pos: int, text: str, named: list[Named]) -> str | None:
    """The nearest unit that holds those told in the sentence that names a park, and in the next."""
    begin, stop = max(text.rfind("。", 0, pos), text.rfind("\n", 0, pos)), text.find("。", pos)
    stop = text.find("。", stop + 1)
    units = [n.place for n in named if begin < n.start < (stop if stop > 0 else len(text))]
    units = [place for place in units if place.level in ("city", "county")]
    return shared(*units) if units else None


def _part(n: Named, named: list[Named], text: str, gazetteer: Gazetteer) -> Named | None:
    """武进|片区 of a zone that its paragraph told of before, or right before: a part of it, in the unit that it is called after."""
    section = SECTIONS.match(text, n.end) if n.place.level in ("city", "county") else None
    if section is None:
        return None
    same = (z.place for z in named if z.start < n.start and z.place.name.endswith(text[n.start : section.end()]))
    if told := next(same, None):
        return Named(n.start, section.end(), told, names=(told.name,))  # 广西自贸试验区崇左片区…。|崇左片区新设企业
    begin = text.rfind("\n", 0, n.start) + 1
    zones = [z for z in named if begin <= z.start < n.start and z.place.level == "zone"]
    zones = [z for z in zones if not (z.place.adcode and contains(n.place, z.place))]  # 凭祥综合保税区…。|崇左片区
    if not zones:
        return None
    whole = _WHOLE.sub("", zones[-1].place.name)  # the zone of which another part was told
    name = whole + text[n.start : section.end()]
    place = gazetteer.zone_named(name, n.place.adcode)
    start = zones[-1].start if zones[-1].end == n.start else n.start  # 上海漕河泾开发区海宁分区
    return Named(start, section.end(), place, names=(place.name,))


def begins(pos: int, scene: Scene) -> int:
    """Where the clause that holds `pos` begins behind the times that open it."""
    clause = scene.clauses.at(pos)[0]
    return max([clause, *(t.end for t in scene.times.between(clause, pos))])


def unlisted(scene: Scene, named: list[Named], home: Place | None, gazetteer: Gazetteer) -> Iterator[Named]:
    """Yield the zones that a clause or place opens with and no list has, wherever the article names them."""
    narrow = home is not None and home.adcode is not None and home.level in ("city", "county", "zone")
    taken = {n.end for n in named}
    told: dict[str, Place] = {}
    stems: dict[str, str] = {}
    for kind in _KIND.finditer(scene.text):
        if kind.end() not in taken and (found := _stem(kind, scene, named)):
            stem, unit = found
            holds = unit or (home if narrow else _last_unit(kind.start(), scene, named, home))
            if holds is not None:
                told.setdefault(stem + kind.group(), gazetteer.unlisted(stem, kind.group(), holds))
                stems[stem + kind.group()] = stem
    for name, place in told.items():
        for m in re.finditer(name, scene.text):
            if m.end() not in taken:
                yield Named(m.start(), m.end(), place, names=(place.name,))
    short = {stem: told[name] for name, stem in stems.items()}
    known = {n.start for n in named} | {m.start() for name in told for m in re.finditer(name, scene.text)}
    yield from _by_stem(short, known, scene, gazetteer)


def called(scene: Scene, named: list[Named], gazetteer: Gazetteer) -> Iterator[Named]:
    """Yield the listed zones where a clause opens with what they are called after: 松山湖 in a story on 松山湖高新区."""
    told = [
        (n, kind)
        for n in named
        if n.place.level in ("zone", "group") and (kind := _KIND_BEHIND.search(scene.text, n.start, n.end))
    ]
    stems = {scene.text[n.start : kind.start()]: n.place for n, kind in reversed(told) if kind.end() == n.end}
    own = {stem: place for stem, place in stems.items() if len(stem) > 1}
    found = _by_stem(own, {n.start for n in named}, scene, gazetteer)
    yield from (n for n in found if not naming.find(scene.text[n.start : n.end]))


def _by_stem(stems: dict[str, Place], known: set[int], scene: Scene, gazetteer: Gazetteer) -> Iterator[Named]:
    """花桥经济开发区…。2021年,|花桥|实现地区生产总值420亿元: zones where a clause opens with their stem, unless a unit is called so."""
    for stem, place in stems.items():
        if stem in gazetteer.surfaces or stem in gazetteer.vetoes.common or stem.endswith(_PORT):
            continue  # 未来 of 未来科技城
        at = scene.text.find(stem)
        while at >= 0:
            end = at + len(stem)
            opens_clause = at not in known and not _LONGER.match(scene.text, end) and at == begins(at, scene)
            trade = any(h.start == at and h.end >= end for h in scene.sectors.between(at, end))
            if opens_clause and not trade:  # 稀土|产业产值, no 稀土高新区
                yield Named(at, end, place, names=(place.name,))
            at = scene.text.find(stem, end)


def _is_beside_zone(pos: int, scene: Scene, named: list[Named]) -> bool:
    """郎溪经济开发区入园企业318家;|十字经济开发区小一些: whether a part of a sentence begins, of which a zone opened one before."""
    start = scene.sentences.at(pos)[0]
    parted = scene.text[pos - 1] == ";"
    return parted and any(n.place.level == "zone" and opens(n, scene) for n in named if start <= n.start < pos)


def _last_unit(pos: int, scene: Scene, named: list[Named], home: Place | None) -> Place | None:
    """在滁州,汊河经济开发区…, in a story on several cities: the city or county that the paragraph told of last, or any of a joint zone."""
    begin = 0 if home is not None and home.level == "zone" else scene.block(pos).start
    return unit_told(begin, pos, named)


def _stem(kind: re.Match[str], scene: Scene, named: list[Named]) -> tuple[str, Place | None] | None:
    """What stands between the clause's beginning, a time or a place and a zone's kind, and that place."""
    begin = begins(kind.start(), scene)
    before = next((n for n in reversed(named) if begin <= n.start and n.end <= kind.start()), None)
    begin = before.end if before else begin
    if before and before.place.level in ("city", "county") and scene.text[begin : kind.start()] == _PORT:
        return scene.text[before.start : kind.start()], before.place  # 海门港新区
    found = _STEM.fullmatch(scene.text, begin, kind.start())
    if found is None and kind.group() in _OWN_KINDS and _is_beside_zone(begin, scene, named):
        found = _PLAIN_STEM.fullmatch(scene.text, begin, kind.start())
    if found is None or _NO_STEM.search(found.group("stem")):
        return None
    terms = (h for h in scene.aliases.between(found.start("stem"), kind.start()) if h.end == kind.start())
    known = next(terms, None) or scene.cues.between(begin, kind.start())
    unit = before.place if before and before.place.level in ("city", "county") else None
    return None if known else (found.group("stem"), unit)


def in_full(named: list[Named], text: str) -> list[Named]:
    """阜宁县开发区 and 阜宁经开区 where 阜宁经济开发区 is told of too: one zone, by the name that is written in full."""
    zones = [(n, m) for n in named if n.place.level == "zone" and (m := _DEVELOPS.search(n.place.name))]
    written = {n: bool(m.group("full")) and text.endswith(m.group("full"), 0, n.end) for n, m in zones}
    full = {(n.place.name[: m.start()], n.place.adcode): n.place for n, m in zones if written[n]}
    own = {n: full.get((n.place.name[: m.start()], n.place.adcode), n.place) for n, m in zones if not written[n]}
    return [replace(n, place=own[n], names=(own[n].name,)) if n in own and own[n] != n.place else n for n in named]


def whole_name(zone: Place | None, named: Iterable[Named]) -> Place | None:
    """涟水开发区 of a title where the text writes 涟水经济开发区: a zone by the longer name, whose kind and unit are the same."""
    kind = _DEVELOPS.search(zone.name) if zone is not None and zone.level == "zone" else None
    if zone is None or kind is None:
        return zone
    alike = (n.place for n in named if n.place.level == "zone" and n.place.adcode == zone.adcode)
    stem = zone.name[: kind.start()]
    longer = (p for p in alike if p.name.startswith(stem) and _DEVELOPS.fullmatch(p.name, len(stem)))
    return max(longer, key=lambda p: len(p.name), default=zone)
