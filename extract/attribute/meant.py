"""What 园区, 产业园 and the short names of zones stand for: the zone that the text has told of before."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final

from extract.attribute import enclaves
from extract.attribute.standing import is_headed_apart, opens
from extract.attribute.zones import LONGEST, PARK, SECTIONS, begins
from extract.places import Gazetteer, Place
from extract.scene import Named, Scene

_TAIL: Final = re.compile("[一-龥]+[区城港园]|基地")
_MADE: Final = re.compile("(?:共建|合建|合办|合作建设|打造|设立)的?$")  # 携手共建|顶山—汊河新型功能区
_BESIDE: Final = re.compile("(?:邻近|隔壁|周边|附近|毗邻|相邻)的?$")  # 邻近的|邳州经济开发区
_PARK_LEAD: Final = re.compile("[“ ,该本在]*(?:(?:它|企业|公司)所在的|力争|确保|推动|预计)?")
_OF_PARKS: Final = re.compile("园区?$")
_KIND_ALONE: Final = re.compile(
    "(?:产业园|工业园|合作园|协作园|共建园)(?!区)|商务区|新片区|科技城|[合协]作区|协作经济区|集聚区|先导区"
)  # 闽粤边界产业园…。|产业园签约项目19个
_KIND_OF: Final = re.compile(
    "(?:现代|产业|工业|科技|合作|共建|经济|高新|技术){0,4}(?:园区?|开发区|高新区|合作区|集聚区|科技城|新区)$"
)
_SECTION: Final = re.compile("起步区|启动区|核心区|先行区|先行启动区")  # of a zone
_OTHER_PARK: Final = re.compile("(?:产业|工业|科技|科创|物流|软件|创业)园(?!区)")
_WITH: Final = re.compile("[与同和跟](?:[一-龥]{2,4}[省市州])?$")  # 汊河经济开发区与|南京江北新区隔河相望
_HELPS: Final = re.compile(
    "(?:先后|累计|已|还|也)*(?:派来|派出|选派|输出|支援|帮扶|援建|出资|持股)"
)  # no zone that a text then calls 园区
_HELD_UP: Final = re.compile(
    "(?:早已|早就|已经?|却|则)(?:超过?|达到?|突破|是|有)"
)  # 园区亩均税收23万元,苏州工业园区|早已超过60万元
_PORTS: Final = ("港", "机场")  # which nobody calls 园区
OFFICE: Final = re.compile("(?:党工委|工委|管委会|管理委员会|投资促进局|经济发展局|招商局)")


def whose(scene: Scene, named: list[Named], home: Place | None, gazetteer: Gazetteer) -> Iterator[Named]:
    """Yield 园区 that opens a clause of a story as the zone told before it: 去年,园区实现产值…; in one on 苏州 as the city's own."""
    citys = _citys_own(home, gazetteer)
    zones = [] if scene.reports else [n for n in named if n.place.level == "zone" and _may_be_meant(n, scene)]
    told = [n for n in zones if opens(n, scene) or _is_made(n, scene)]
    starts = {n.start for n in zones}
    found = itertools.chain(PARK.finditer(scene.text), _KIND_ALONE.finditer(scene.text)) if zones or citys else ()
    for m in found:
        kind = m.re is _KIND_ALONE or m.group() == "功能区"
        called = [n for n in zones if n.place.name.endswith(m.group())] if kind else []
        last = _spoken_for(m, scene, zones) or _last_told(m, scene, called or told, called or zones, home)
        if citys and m.group() == "园区" and not (last and _OF_PARKS.search(last.place.name)):
            last = Named(m.start(), m.start(), citys)
        others = _OTHER_PARK.finditer(scene.text, last.end, m.start()) if last else ()
        if last is not None and m.re is _KIND_ALONE and not last.place.name.endswith(m.group()):
            continue
        named_else = (o for o in others if not _opens_alone(o, scene))
        if any(starts.isdisjoint(range(other.start() - LONGEST, other.end())) for other in named_else):
            continue  # 镇江新区…。仪征汽车工业园…。园区3个项目
        whole = home is not None and home.level == "province" and last is not None and m.group() == "园区"
        if whole and last and scene.section(last.start) != scene.section(m.start()):
            continue  # 江华高新区入园企业276家…。/ 五、结果运用 / 园区亩均税收达到20万元, in a notice on a province's
        if last is not None and _opens_alone(m, scene):
            yield Named(m.start(), m.end(), _as_home(last.place, home, gazetteer), relative=True)
    yield from _sections(scene, zones)


def _as_home(zone: Place, home: Place | None, gazetteer: Gazetteer) -> Place:
    """苏滁现代产业园 in a story on 中新苏滁高新区: the article's own zone where another has its stem, by which it was called before."""
    if home is None or home.level != "zone" or home.adcode != zone.adcode:
        return zone
    stem = _KIND_OF.sub("", zone.name.removeprefix(gazetteer.bare.get(zone.adcode or "", "")))
    return home if len(stem) > 1 and stem in home.name else zone


def _sections(scene: Scene, zones: list[Named]) -> Iterator[Named]:
    """某某功能区起步区,…。|起步区签约项目86个: the zone that has been told of with its section."""
    parted = [(n, word.group()) for n in zones if (word := _SECTION.match(scene.text, n.end))]
    for m in _SECTION.finditer(scene.text) if parted else ():
        last = next((n for n, word in reversed(parted) if n.end < m.start() and word == m.group()), None)
        if last is not None and _opens_alone(m, scene):
            yield Named(m.start(), m.end(), last.place, relative=True)


def _opens_alone(park: re.Match[str], scene: Scene) -> bool:
    """力争|产业园总产值突破68亿元: whether a clause opens with the kind of a zone."""
    return _PARK_LEAD.fullmatch(scene.text, begins(park.start(), scene), park.start()) is not None


def _citys_own(home: Place | None, gazetteer: Gazetteer) -> Place | None:
    """苏州工业园区 in a story on 苏州: the listed zone that is called after the city and 工业园区."""
    name = gazetteer.bare.get(home.adcode or "", "") + "工业园区" if home is not None and home.level == "city" else ""
    return gazetteer.sole(name)


def _is_made(n: Named, scene: Scene) -> bool:
    return _MADE.search(scene.text, max(0, n.start - 8), n.start) is not None


def _may_be_meant(n: Named, scene: Scene) -> bool:
    """Whether a zone may be what 园区 stands for: no part of a park, and not the other end of something."""
    other = SECTIONS.search(n.place.name) or enclaves.houses(n, scene)  # 未来科技城的柯城科创园…。|园区
    helps = _HELPS.match(scene.text, n.end) or _BESIDE.search(scene.text, max(0, n.start - 4), n.start)
    port = n.place.name.endswith(_PORTS)
    return not (port or other or helps or _WITH.search(scene.text, max(0, n.start - 6), n.start))


def _last_told(
    park: re.Match[str], scene: Scene, told: list[Named], zones: list[Named], home: Place | None
) -> Named | None:
    """The zone that the paragraph told of last, as a subject or else at all; then that of the paragraphs before it."""
    begin = scene.block(park.start()).start
    of_zone = home is not None and home.level == "zone"
    own = [n for n in zones if of_zone and (n.place == home or _is_made(n, scene))]
    if own and PARK.search(scene.text, begin, park.start()):
        told = [n for n in told if n.place == home or not _HELD_UP.match(scene.text, n.end)]
    ranked = (
        n
        for some, start in ((told, begin), ([] if own else zones, begin), (own, 0), (told, 0), (zones, 0))
        for n in reversed(some)
        if start <= n.start < park.start() and (n.place == home or not is_headed_apart(n, park.start(), scene))
    )
    return next(ranked, None)


def _spoken_for(park: re.Match[str], scene: Scene, zones: list[Named]) -> Named | None:
    """“园区有企业86家,”汊河经开区管委会副主任某某说: the zone whose office speaks of 园区."""
    end = scene.text.find("”", park.end(), scene.block(park.start()).end)
    if end < 0 or scene.text.rfind("“", 0, park.start()) < scene.text.rfind("”", 0, park.start()):
        return None
    return next((n for n in zones if n.start == end + 1 and OFFICE.match(scene.text, n.end)), None)


def in_short(scene: Scene, named: list[Named], home: Place | None) -> Iterator[Named]:
    """Yield what the article's own zone is called in short where it opens a clause: 港区 in a story on 郑州航空港区."""
    own = [n for n in named if n.place == home and n.place.level == "zone"]
    said = {scene.text[n.start : n.end] for n in own}
    short = {tail.group() for word in said for at in range(2, len(word) - 1) if (tail := _TAIL.fullmatch(word, at))}
    taken = {at for n in named for at in (n.start, n.end)}
    for m in re.finditer("|".join(sorted(short, key=len, reverse=True)), scene.text) if short else ():
        if taken.isdisjoint(m.span()) and home and scene.text[begins(m.start(), scene) : m.start()].strip("“ ,") == "":
            yield Named(m.start(), m.end(), home, relative=True)
