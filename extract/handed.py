"""Places, other ends and years handed out in order to the numbers of a list: 甲市、乙市分别签约7个、6个."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from typing import Final

from extract import cuts, number_lists, spread
from extract.attribute import asides, home, partner, ties
from extract.attribute.levels import BARE
from extract.attribute.reading import Reading
from extract.attribute.span import YEARS, Interval
from extract.attribute.standing import LISTED, contains, lists
from extract.attribute.towns import KIND
from extract.models import Measure
from extract.numerals import parse
from extract.places import Place
from extract.scene import Named, Scene

_TOWN: Final = re.compile(f"[一-龥]{{1,4}}?{KIND}")
_LISTED: Final = re.compile(
    "(?:[,。;:\n]|[有是为])(?P<list>[一-龥]{2,8}(?:[、和][一-龥]{2,8})+),[^,。;:、\\d]{0,8}$"
)  # …的有泾川镇、云岭镇,|分别, …的有莱阳、开发区、海阳,采购额|分别
_PIECE: Final = re.compile("[一-龥]{2,8}(?=[、和,])")
_SEVERAL: Final = 2
_ABBREVIATED: Final = 6  # characters of places named by one each
_COUNT: Final = "(?P<count>[两三四五六七八九十])(?:座?城市?|[市地县区州省]|[者园])"
_UNITS: Final = re.compile(f"{_COUNT}(?=[^,。;、]*$)")
_SUBJECT: Final = re.compile(_COUNT)  # 三市|财政收入合计1456亿元;城镇化率分别为…
_EACH: Final = re.compile(  # 增幅均在|10%左右, 双双突破|5000亿元, 各扶持|20个
    "(?:(?<![人年户亩日月地件场次村班店周])(?<![^南]平)均(?![衡等匀线价值摊分可])|(?<![首成京古故])都(?!市|会)|皆|率先|同[为得]|已(?=[跨站迈]上|[跨迈]过|越过|突破|超过)"
    "|(?P<apart>双双|各(?![类项级地种方省市县区镇界行自个])))[^,。;:、\\d]{0,8}$"
)
_COUNTED: Final = re.compile("等(?P<count>[两三四五六七八九])[市县区地州城省]")
_ONE: Final = re.compile("[,、](?:而|另)?一[个家座城]是?(?:约|近)?$")  # 盐城和扬州咬得更紧,一个|3572亿元,一个3540亿元
_IN_ORDER: Final = re.compile("(?:上述|以上|前述|同样|同一|上面)的?[^,。;\\d]{0,6}(?:顺序|次序|排序)")
_UNMOVED: Final = re.compile("(?:[、和及与]|以及)(?:与去年|同比)?持平")
_AT: Final = re.compile("(?:分别|依次)[于在]")
_FROM: Final = re.compile("(?:分别|依次)[由从]")
_WIDER_LEADS: Final = re.compile("[,;。(](?:而|但|同期|相比之下){0,2},?$")
_ITS_OWN: Final = re.compile("[(][^()]{1,20}[)](?:[、和及与,]|以及)")  # what stands between such places
_AND: Final = re.compile("[、和及]")  # 一季度、上半年和全年
_APART: Final = re.compile(r"[,;][^,;、]{6}|\d")  # 2013年收入超过1万元,此后历年…,2020年分别为: no list of years
_UP_TO: Final = re.compile(  # 佛山、东莞|分列第三、第四,为
    r"(?:(?:分列|分居|分占|位列|位居|分别[位列居排])[^,。;:、\d]{0,3}第[一二三四五六七八九十]{1,2}(?:[、和]第?[一二三四五六七八九十]{1,2}){1,3}位?,|(?:分列|紧随)其后,)?[^,。;:、\d]{0,14}"
)  # 无锡、宁波|为3.38%、3.06%


def places(found: list[Reading], scene: Scene, world: home.Places) -> None:
    """赣州、九江两市经济总量分别达到4520亿元、4030亿元: hand the places of the list in front of 分别 to the numbers."""
    for run, last in number_lists.lists(found, scene):
        if len(run) < _SEVERAL:
            continue
        word = spread.respectively(run[0], scene)
        towns = _towns(run, word, scene, world) if word is not None else []
        if any(town for _, town in towns):
            _hand_towns(run, towns)
        elif word is not None and (listed := _listed(run, word, scene, world) or _bracketed(run, word, scene, world)):
            _hand(run, listed, "handed out by 分别")
        elif word is not None and (leading := _leading(run, word, scene, world)):
            _hand(run, [n.place for n, _ in leading], "handed out by 分别")
            for r, (named, end) in zip(run, leading, strict=True):
                own = end - named.end > 1 and not world.track.between(named.end, end)
                r.words = (named.end, end) if own else None  # 山丹县|食用菌
        elif towns:
            _hand_towns(run, towns)
        elif listed := (
            (word is None and _in_front(run, scene, world))
            or (not _of_terms(run) and _told_before(run, scene, world))
            or _summed_up(run, word, scene, world)
            or _same_order(run, scene, world)
        ):
            _hand(run, listed, "handed out in order, as")
        elif spread.as_many(run, last) and "region" in last[0].trace and not _named(last[-1].end, run[0], world):
            for r, one in zip(run, last, strict=True):
                r.region = one.region
                r.decide("region", f"handed out in order, as「{scene.text[one.start : one.end]}」")

    _one_and_another(found, scene, world)


def _bracketed(run: list[Reading], word: int, scene: Scene, world: home.Places) -> list[Place]:
    """芜湖(1303亿元)、滁州(1101亿元),分别增长|7.3%、5.1%: the places of a list that each have a figure in brackets."""
    named = world.track.between(run[0].sentence[0], word)[-len(run) :]
    gaps = [scene.text[a.end : b.start] for a, b in itertools.pairwise(named)]
    listed = len(named) == len(run) and all(_ITS_OWN.fullmatch(gap) for gap in gaps)
    return [n.place for n in named] if listed else []


def _one_and_another(found: list[Reading], scene: Scene, world: home.Places) -> None:
    """盐城和扬州咬得更紧,一个|3572亿元,一个|3540亿元: each of two places gets its figure."""
    for one, other in itertools.pairwise(found):
        if one.sentence == other.sentence and all(_ONE.search(scene.text, r.left, r.start) for r in (one, other)):
            listed = ties.listed_before(one.start, one.sentence[0], scene, world)
            if len(listed) == _SEVERAL:
                _hand([one, other], [n.place for n in listed], "handed out in order, as")


def _of_terms(run: list[Reading]) -> bool:
    """高速公路、一级公路分别为|1046公里、583公里: whether the list in front of 分别 told what the numbers are of, one each."""
    told = run[0].trace.get("indicator", "").startswith("handed out by 分别")
    return told and len({r.alias for r in run}) == len(run)


def _named(begin: int, r: Reading, world: home.Places) -> list[Named]:
    return world.track.between(begin, r.start)


def _hand(run: list[Reading], listed: list[Place], why: str) -> None:
    for r, place in zip(run, listed, strict=True):
        r.region, r.words = place, None
        r.decide("region", f"{why}「{place.name}」")


def _hand_towns(run: list[Reading], towns: list[tuple[Place, str | None]]) -> None:
    for r, (place, town) in zip(run, towns, strict=True):
        r.region, r.words, r.town = place, None, town
        r.decide("region", f"handed out by 分别「{town or place.name}」")


def _listed(run: list[Reading], word: int, scene: Scene, world: home.Places) -> list[Place]:
    """The places that 分别 stands behind, as many as the numbers, else none; 分别增长7.8%、6.1%和持平 has no number for the last."""
    listed = _apart(ties.listed_before(word, run[0].sentence[0], scene, world), scene, world)
    listed = _wider(run, word, scene, world) or listed
    told = len(run) + (_UNMOVED.match(scene.text, run[-1].end) is not None)
    return listed[: len(run)] if len(listed) == told else []


def _towns(run: list[Reading], word: int, scene: Scene, world: home.Places) -> list[tuple[Place, str | None]]:
    """泾川镇、云岭镇、经开区分别签约|5个、3个、9个: towns, of the article's own unit, and places of a list, as many as the numbers.

    So are zones that no list has, by their kinds: 某某开发区、小洋口旅游度假区分别….
    """
    own, text = world.home, scene.text
    told: list[tuple[Place, str | None]] = []
    listed = _LISTED.search(text, run[0].sentence[0], word)
    begin = listed.start("list") if listed else word
    pieces = [m.span() for m in _PIECE.finditer(text, begin, word)] or cuts.cut(run, word, word, scene)
    for start, end in pieces:
        named = next((n for n in world.track.between(start, end) if n.start == start), None)
        town = _TOWN.match(text, start, end)
        if town is not None and own is not None and own.level in ("city", "county"):
            inner = named is not None and named.end == end and contains(own, named.place)
            told.append((named.place if named is not None and inner else own, town.group()))
        elif named is not None and named.end == end:
            told.append((named.place, None))
        elif zone := _unlisted(text[start:end], world):
            told.append((zone, None))
        elif named is not None:
            told.append((named.place, None))
    named_apart = any(town or place.level == "zone" for place, town in told) and len(set(told)) == len(told)
    return told if len(told) == len(run) and named_apart else []


def _unlisted(name: str, world: home.Places) -> Place | None:
    """小洋口旅游度假区: the zone of the article's own unit that ends as zones do, or the one that it has of a kind: 开发区."""
    own, book = world.home, world.gazetteer
    if own is not None and own.level in ("city", "county") and BARE.fullmatch(name):
        return book.zone(own, name)
    kind = next((kind for kind in book.zone_suffixes if name.endswith(kind) and len(name) > len(kind) + 1), None)
    unit = own is not None and own.level in ("city", "county")
    return book.unlisted(name.removesuffix(kind), kind, own) if kind and own is not None and unit else None


def _in_front(run: list[Reading], scene: Scene, world: home.Places) -> list[Place]:
    """无锡、宁波为|3.38%、3.06%: the places of a list right in front of as many numbers, without 分别."""
    named = ties.listed_before(run[0].start, run[0].sentence[0], scene, world)
    near = named and _UP_TO.fullmatch(scene.text, named[-1].end, run[0].start)
    return [n.place for n in named] if near and len(named) == len(run) else []


def _told_before(run: list[Reading], scene: Scene, world: home.Places) -> list[Place]:
    """苏州961亿元,合肥468亿元,强度分别为|4.01%、3.91%: the places that have stood in front of as many figures, one each."""
    told: list[Place] = []
    one = spread.told_before(run[0])
    if one is None or _named(one.end, run[0], world):
        return []
    if ";" in scene.text[one.end : run[0].start] and spread.respectively(run[0], scene) is None:
        return []  # but 深圳5.2%,珠海4.5%;实际增速依次是|5.5%、3.8% is handed on
    while one is not None and one.sentence == run[0].sentence and len(told) < len(run):
        before = spread.told_before(one)
        begin = before.end if before and before.sentence == one.sentence else one.sentence[0]
        held = one.measure is Measure.CHANGE  # 比成都多|2594亿元,增速分别为…
        named = [n for n in _named(begin, one, world) if held or n not in world.partners]
        if len(named) != 1:
            return []
        told, one = [named[0].place, *told], before
    return told if len(set(told)) == len(run) else []


def _same_order(run: list[Reading], scene: Scene, world: home.Places) -> list[Place]:
    """恩施市、利川市…分别新签约41个、…。按上述县市顺序,到位资金依次为|58.6亿元、…: the list told last that has as many places."""
    if not _IN_ORDER.search(scene.text, run[0].sentence[0], run[0].start):
        return []
    groups = lists(world.track.between(0, run[0].sentence[0]), scene)
    return next(([n.place for n in group] for group in reversed(groups) if len(group) == len(run)), [])


def _summed_up(run: list[Reading], word: int | None, scene: Scene, world: home.Places) -> list[Place]:
    """合肥GDP1.27万亿元,与南京只差4750亿元。两城人口分别为|985万、955万: the places, as many, that paragraph or title names before."""
    begin = run[0].sentence[0]
    times = [t for t in scene.times.between(begin, run[0].start) if t.start == begin]
    opened = times[0].end + scene.text.startswith(",", times[0].end) if times else begin  # 2021年,三地…
    summed = _UNITS.search(scene.text, begin, word or begin) or _SUBJECT.match(scene.text, opened)
    if word is None or summed is None or any(not n.relative for n in _named(begin, run[0], world)):
        return []
    if parse(summed.group("count")).value != len(run):
        return []
    listed = lists(world.track.between(scene.block(begin).start, begin), scene)
    if of_them := next((group for group in reversed(listed) if len(group) == len(run)), None):
        return [n.place for n in of_them]  # 南京、杭州、合肥都市圈生产总值分别为…。三者分别增长|5.1%
    paragraph = (max(scene.block(begin).start, len(scene.title)), begin)
    for start, end in (paragraph, (0, len(scene.title))):
        named = (n for n in world.track.between(start, end) if not n.relative and n.place.level != "group")
        told = [place for place in dict.fromkeys(n.place for n in named) if place.level != "zone"]
        if len(told) == len(run) and len({place.level for place in told}) == 1:
            return told
    return []


def _leading(run: list[Reading], word: int, scene: Scene, world: home.Places) -> list[tuple[Named, int]]:
    """大丰荷兰花海、东台条子泥两大景区门票收入分别: the places that all pieces of a list begin with, and where each piece ends.

    山丹县食用菌、民乐县中药材产值分别: what lies in the article's own place is no other end.
    """
    pieces = cuts.cut(run, word, word, scene)
    first = [next((n for n in world.track.between(*piece) if n.start == piece[0]), None) for piece in pieces]
    led = zip(first, pieces, strict=True)
    told = [(n, end) for n, (_, end) in led if n is not None and (n not in world.partners or world.holds(n.place))]
    return told if len(told) == len(run) else []


def partners(found: list[Reading], scene: Scene, world: home.Places) -> None:
    """对东盟、欧盟进出口1497.6亿元、1486亿元: hand the other ends of flows to the numbers behind their list."""
    for run, last in number_lists.lists(found, scene):
        whose = "handed out" in run[0].trace.get("region", "")
        ends = partner.other_ends(run[0], scene, world) if len(run) > 1 and not whose else []
        if len(run) > 1 and not ends and spread.as_many(run, last):
            ends = [one.partner for one in last if one.partner]
        if len(run) > 1 and len(ends) == len(run):
            for r, name in zip(run, ends, strict=True):
                r.partner = name
                r.decide("partner", f"handed out in order, as「{name}」")


def _wider(run: list[Reading], word: int, scene: Scene, world: home.Places) -> list[Place]:
    """同期全国、全省分别下降|27.1%和|24.6%: the units that hold the article's own, right in front of 分别."""
    named = world.track.between(run[0].sentence[0], word)[-len(run) :]
    joined = [LISTED.fullmatch(scene.text, a.end, b.start) for a, b in itertools.pairwise(named)]
    if len(named) < len(run) or named[-1].end != word or not all(joined):
        return []
    first = named[0].start
    leads = _WIDER_LEADS.search(scene.text, max(0, first - _ABBREVIATED), first) is not None
    return [n.place for n in named] if leads and all(n.relative and n in world.partners for n in named) else []


def _apart(listed: list[Named], scene: Scene, world: home.Places) -> list[Place]:
    """The places of a list; 沪苏浙皖(三省一市) is four."""
    if len(listed) != 1:
        return [named.place for named in listed]
    start, end = listed[0].start, listed[0].end
    summed = world.track.between(max(0, start - _ABBREVIATED), start)
    if summed and summed[-1].end == start:
        start, end = summed[-1].start, summed[-1].end
    return world.gazetteer.abbreviated(scene.text[start:end]) or [listed[0].place]


def years(found: list[Reading], scene: Scene) -> None:
    """2019—2021年营业收入分别为3亿元、4亿元和5亿元: hand the years of a range, or of a list, to the numbers."""
    for run, last in number_lists.lists(found, scene):
        if len(run) > 1 and (word := spread.respectively(run[0], scene)) is not None:
            periods = _listed_years(run[0].sentence[0], word, len(run), scene)
            if not periods:
                periods = _years_behind(word, run, scene)
            if not periods and spread.as_many(run, last) and "period" in last[0].trace:
                periods = [one.period for one in last]
            for r, period in zip(run, periods, strict=False):
                r.period, r.period_kind = period, "interval"
                r.decide("period", "handed out by 分别")


def _listed_years(start: int, end: int, count: int, scene: Scene) -> list[Interval]:
    """The years that a range (2019—2023年) or a list (2021年、2022年) before 分别 names, where they are as many as the numbers."""
    times = [t for t in scene.times.between(start, end) if asides.usable(t)]
    if not times:
        return []
    first, last = times[-1].period
    if times[-1].rule == "year_range" and first and last and last.year - first.year + 1 == count:
        return [(dt.date(y, 1, 1), dt.date(y, 12, 31)) for y in range(first.year, last.year + 1)]
    joined = all(_AND.fullmatch(scene.text, a.end, b.start) for a, b in itertools.pairwise(times[-count:]))
    apart = any(_APART.search(scene.text, a.end, b.start) for a, b in itertools.pairwise(times[-count:]))
    listed = [t.period for t in times[-count:] if joined or (t.rule in YEARS and not apart)]
    return listed if len(listed) == count and len({p[1] for p in listed}) == count else []


def _years_behind(word: int, run: list[Reading], scene: Scene) -> list[Interval]:
    """分别于2010年和2016年突破|500亿元和800亿元: a year each; 分别由2010年的|85亿元和46亿元增至…: one for all."""
    if (listed := _listed_years(word, run[0].start, len(run), scene)) and _AT.match(scene.text, word):
        return listed
    told = [t.period for t in scene.times.between(word, run[0].start) if t.kind in ("from", "interval")]
    return told * len(run) if len(told) == 1 and _FROM.match(scene.text, word) else []


def together(r: Reading, scene: Scene, world: home.Places) -> None:
    """宁德、漳州增幅均在|10%左右: a figure told of each place of a list is one of each."""
    each = _EACH.search(scene.text, max(r.left, r.clause[0]), r.start)
    if each is None or "handed out" in r.trace.get("region", "") or _named(each.end(), r, world):
        return
    if any(n.start < each.start() + 1 < n.end for n in world.track.between(each.start() - 2, r.start)):
        return  # 成都|都市圈
    listed = _subjects(each.start(), r, scene, world) or (_parted(r) if each.group("apart") else [])
    if len(listed) > 1 and len(set(listed)) == len(listed):
        r.region, *r.others = listed
        r.decide("region", f"told of each of several「{scene.text[each.start() : r.start]}」")


def _subjects(word: int, r: Reading, scene: Scene, world: home.Places) -> list[Place]:
    """The places of the list that a clause with 均, 都 or 各 is told of; 等三市 names all of them or none."""
    named = ties.listed_before(word, r.sentence[0], scene, world)
    if not named or _UP_TO.fullmatch(scene.text, named[-1].end, word) is None:
        return []
    listed, more = _apart(named, scene, world), scene.text.startswith("等", named[-1].end)
    counted = _COUNTED.match(scene.text, named[-1].end) if more else None
    all_told = not more or (counted is not None and parse(counted.group("count")).value == len(listed))
    sums_up = more and r.before is not None and r.before.indicator == "region_count"
    left = r.before.left if sums_up and r.before else r.left
    return listed if all_told and all(n.start >= left for n in named) else []


def _parted(r: Reading) -> list[Place]:
    """分别完成98万和121万平方米,各降|三成: the places that a list right in front has been handed out to."""
    told: list[Place] = []
    one = r.before
    while one is not None and one.sentence == r.sentence and "handed out" in one.trace.get("region", "") and one.region:
        told, one = [one.region, *told], one.before
    return told
