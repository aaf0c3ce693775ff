"""Whether a place that a sentence names in one clause holds for the figures of its later clauses."""

from __future__ import annotations

import itertools
import re
from typing import Final

from extract.attribute import ties
from extract.attribute.home import Places
from extract.attribute.reading import Reading
from extract.attribute.sited import is_built_there, is_site
from extract.attribute.standing import DEICTIC, are_apart, contains, is_route, opens
from extract.attribute.terms import is_part
from extract.attribute.towns import KIND
from extract.scene import Named, Scene

PARTS_BESIDE: Final = re.compile(
    f"[,、;](?:[一-龥]{{2,4}}?{KIND}|其[他它余](?:乡镇|镇街|镇乡|园区)|[一-龥]{{2,3}}(?:经开区|高新区|开发区|工业园区?)|市[一-龥]{{2,4}}园区)\\d"
)  # 市经开区15个,|邱村镇3个,其他乡镇4个
JOINED: Final = re.compile("[、和与及]")
_NEXT_POINT: Final = re.compile(
    "[二三四五六七八九]是|第[二三四五六七八九],?|再[就则]是|[(][二三四五六七八九\\d][)]"
    "|[一-龥]{2}(?:铁路|高铁|高速|城际|大桥|航道)"  # 丽水到衢州路还在图纸上;衢宁铁路全长379公里
)
_MADE_TOGETHER: Final = re.compile(
    "(?:共建|合建|合办|合作建设|共同打造|联合打造|携手打造|设立)的?$"
)  # 遂宁与潼南共建的|先行区
_FOREMOST: Final = re.compile("(?:最[多高大强快]|居首|第一|领先|的[^,。;\\d]{0,4}(?:名片|招牌|标签|强项|看家本领))?,")
_MOST_HERE: Final = re.compile("(?:最多|最集中|居多),(?:有|达|为|共|占)?\\d")  # 开工项目贵溪|最多,有9个
_TELLS: Final = re.compile("(?:是|只有|的(?:城市|省份|地区|县市|区县|[市县区])[为是])$")
_TELLING: Final = 5  # characters of 的城市为
_LIES: Final = re.compile("(?:地处|位于|坐落于?|座落于?|坐落在|设在|建在)")
_WORKS_AT: Final = re.compile(
    "(?:加快|继续|全力|大力|扎实|有序|重点)?(?:支持|指导|引导|推进|推动|规划建设|启动|实施|建成|新建|扩建|建设)"
)
_BUILDS: Final = re.compile("(?:建起|建成|建设|新建|兴建|设立|布局|投建)")
_END_OF_ROAD: Final = re.compile(
    "[至到][一-龥]{2,9}?(?:段(?!时)|高速|铁路|公路|航道|高铁|快速路|快速通道|一级路|国道|省道)"
)  # 麻城|至信阳湖北段等8条高速通车
ONE_OF_THEM: Final = re.compile("[^,。;\\d]{1,16}之一(?![一-龥])")
_ONE_OF_ITS: Final = re.compile(f"的?(?:首批)?[\\d一二三四五六七八九十]+[个家座条]{ONE_OF_THEM.pattern}")
_BELONGS: Final = re.compile(
    "[一-龥]{2,4}(?:[^,。;\\d]{0,8},)?(?:行政上|今|现)?(?:属|隶属)于?"
)  # 钱清属|绍兴柯桥区,街道有企业720家
_COVERS: Final = re.compile("(?:覆盖|涵盖|囊括|包括)[^。;\\d]*$")
_PIECE: Final = re.compile("的[^,。;、\\d]{1,8}[、和]")
_PAIR: Final = 2
_NEXT_PHASE: Final = re.compile("[二三四]期")
_ADD_UP: Final = re.compile(
    "两省(?!市?(?:政府)?(?:签|商定|约定|议定))"
)  # 皖浙|两省拨付32亿元, but no 沪苏|两省市签下协议
_SOURCE: Final = re.compile(
    "[^,。;]{0,24}?(?:显示|表明|透露|获悉|了解到|介绍|表示|指出|通报|来?看),"
)  # 快报数据显示,|全省…
_TOGETHER: Final = re.compile("(?:共同|携手|联手|联合)(?:打造|建设|培育|实施|建成|建起|推进|开展|举办)")
_SIGNS: Final = re.compile("(?:正式|集中|先后|新|共|累计)?(?:签约|签订|签署|签下|达成)")


def is_joint(r: Reading, before: Reading, scene: Scene, world: Places) -> bool:
    """结对的江北区安排资金1500万元,共同打造示范点|7个, in a story on 磐安: whether what is next is made with the article's own place."""
    apart = world.home is not None and before.region is not None and are_apart(before.region, world.home)
    return apart and _TOGETHER.match(scene.text, r.clause[0]) is not None


def reaches_on(n: Named, r: Reading, scene: Scene, world: Places) -> bool:
    """Whether a place holds for later clauses too: 全市 in a zone's article only where it opens the sentence."""
    if _is_by_the_way(n, scene, world) or _is_passed(n, r, scene, world):
        return False
    if _is_left_behind(n, r, scene, world) or _is_one_covered(n, r, scene):
        return False
    if ";" in scene.text[n.end : r.start]:
        part = scene.text.rfind(";", n.end, r.start) + 1
        if _NEXT_POINT.match(scene.text, part):
            return False  # 一是发展不平衡,石城县仅完成71.5%;二是受摩擦影响,出口下降8.3%
        if r.project and scene.text.startswith(r.project, part) and n.start in world.in_projects:
            return False  # 某某新区综合枢纽封顶;制造基地二期总投资|100亿元
        sited = is_site(n, scene) and not _NEXT_PHASE.match(scene.text, part)  # 同在沙坡头区的智算公司,一期…;|二期…
        if sited or ";" in scene.text[r.sentence[0] : n.start]:
            return False  # 在龙湾区的基地年产62GWh;某某基地落户洞头; 全省9家;六盘水市下降5.6%;开发区亩均产值185万元
        earlier = world.track.between(r.sentence[0], n.start)
        if any(one.relative and contains(one.place, n.place) and opens(one, scene) for one in earlier):
            return False  # 全市到账外资1.83亿美元,昌邑市到账2860万美元;出口|31.2亿美元
        told = scene.text.rfind("其中", scene.part(n.start, n.end)[0], n.start)
        if told >= 0 and scene.clauses.at(told)[0] == told and opens(n, scene):
            return False  # 其中深圳2.99万亿元,东莞1.34万亿元;对香港进出口7870亿元
        listed = ties.listed_before(n.end, r.sentence[0], scene, world)
        if is_part(listed[0].start if listed else n.start, scene):
            return False  # 其中重庆配套企业占八成;去年产值122亿元
    if not n.relative:
        return _leads(n, scene, world)
    wider = world.home is not None and contains(n.place, world.home) and scene.text[n.start] not in DEICTIC
    clause = scene.clauses.at(n.start)[0]
    times = scene.times.between(r.sentence[0], clause)
    begin = times[-1].end if times else r.sentence[0]
    lead = scene.text[begin:clause].strip("“,) ").removeprefix("同期")  # “下半年,|省里将安排…; 同期,|全省进出口336亿元
    return not wider or not lead or _SOURCE.fullmatch(scene.text, r.sentence[0], clause) is not None


def _is_left_behind(n: Named, r: Reading, scene: Scene, world: Places) -> bool:
    """北碚某某山接待5万人次;永川某某山接待3万人次;凤凰山接待|2万人次: whether a part of its own has told of another place since."""
    part, own = scene.part(r.start, r.start)[0], scene.part(n.start, n.end)[1]
    between = [n for n in world.track.between(own, part) if n not in world.partners] if own < part else []
    between = [n for n in between if not n.relative or n.place.level == "zone"]
    return any(opens(m, scene) and m.place != n.place and not contains(n.place, m.place) for m in between)


def _is_by_the_way(n: Named, scene: Scene, world: Places) -> bool:
    """西安地铁15号线通车,…,完成交通投资845亿元: what a report to a congress lists of a part of its own, without a figure."""
    if not scene.delivered or n.relative or world.home is None or not contains(world.home, n.place):
        return False
    return not scene.figures.between(n.end, scene.clauses.at(n.start)[1])


def _is_passed(n: Named, r: Reading, scene: Scene, world: Places) -> bool:
    """麻城|至信阳湖北段等8条高速通车,…; 市经开区15个,邱村镇|3个: an end of a road, or a zone with others told since.

    Or the unit of whose many things one is told of: 集聚区是|全省175个集聚区之一,规划面积10.55平方公里.
    """
    if n.place != world.home and _ONE_OF_ITS.match(scene.text, n.end):
        return True
    if n.place != world.home and _END_OF_ROAD.match(scene.text, n.end):
        return True
    return n.place.level == "zone" and PARTS_BESIDE.search(scene.text, n.end, r.end) is not None


def _is_one_covered(n: Named, r: Reading, scene: Scene) -> bool:
    """它覆盖苏州、|嘉兴、合肥,面积7.6万平方公里; 凤阳的石英砂、|天长的仪表连成一线,产值312亿元: one of several that make up a whole."""
    held = _COVERS.search(scene.text, r.sentence[0], n.start)
    if held is not None and len(scene.places.between(held.start(), r.clause[0])) > _PAIR:
        return True
    beside = scene.places.between(scene.clauses.at(n.start)[0], scene.clauses.at(n.start)[1])
    pieces = [_PIECE.fullmatch(scene.text, a.end, b.start) is not None for a, b in itertools.pairwise(beside)]
    return len(pieces) >= _PAIR and all(pieces)


def signs_for_home(n: Named, scene: Scene, world: Places) -> bool:
    """今年2月,|浙沪双方签下协议,北侧拟建泊位22个 in a story on 嵊泗: whether a few units that hold a narrow home are told in passing."""
    if not n.short or n.place.level != "group" or _ADD_UP.match(scene.text, n.end):
        return False
    home = world.home
    return home is not None and home.level in ("city", "county") and world.gazetteer.holds(n.place, home)


def signs_as_home(n: Named, scene: Scene, world: Places) -> bool:
    """在葫芦岛,…。6月底,29家央企与|辽宁签约64个项目, in a story on 辽宁: whether somebody signs with the article's own place."""
    with_it = n.place == world.home and scene.text[n.start - 1] in "与和同跟"
    return with_it and _SIGNS.match(scene.text, n.end) is not None


def _leads(n: Named, scene: Scene, world: Places) -> bool:
    """Whether a place, or the list it ends, opens its clause as the subject, is where something is (位于), or was made together."""
    if n.place.level in ("zone", "group") and _MADE_TOGETHER.search(scene.text, max(0, n.start - 8), n.start):
        return True
    if is_said_of(n, scene) or _MOST_HERE.match(scene.text, n.end) or _is_worked_at(n, scene, world):
        return True
    if scene.text.startswith("为例,", n.end) and scene.text.startswith("以", scene.clauses.at(n.start)[0]):
        return True  # 以库区所在的|某县为例,86%的国土…
    if scene.text.startswith((":", "):", "给的:"), n.end) and not JOINED.match(scene.text, n.start - 1):
        return True  # 还有人盯着东莞的|松山湖:一个园区,GDP390亿元; 年产30万吨纸浆项目(|铁山港区):总投资98亿元
    if _is_ground(n, scene, world):
        return False
    home = world.home
    if home is not None and "、" in home.name and n.place.adcode in world.gazetteer.units(home):
        return True  # 利用外资则是|常州一骑绝尘,到账28.4亿美元, in a story on three cities
    if _BELONGS.fullmatch(scene.text, scene.sentences.at(n.start)[0], n.start):
        return True
    first = ties.listed_before(n.end, scene.clauses.at(n.start)[0], scene, world)
    sited = is_site(n, scene) or is_built_there(n, scene) or _is_built_in(n, scene)
    return sited or opens(first[0] if first else n, scene)


def is_said_of(n: Named, scene: Scene) -> bool:
    """往东7公里是|建湖高新区,现有企业63家; 仍是|上海最多; “电池”是|常州的名片; …的城市为|淄博: if a clause tells which place it is."""
    told = _TELLS.search(scene.text, max(0, n.start - _TELLING), n.start)
    return told is not None and _FOREMOST.match(scene.text, n.end) is not None


def _is_worked_at(n: Named, scene: Scene, world: Places) -> bool:
    """规划建设|南溪区化工产业园,首期用地4800亩: whether a clause tells what is done in a unit or zone of the article's own."""
    begin = scene.clauses.at(n.start)[0]
    inside = world.home is not None and not n.short and contains(world.home, n.place) and not is_route(n, scene)
    return inside and _WORKS_AT.fullmatch(scene.text, begin, n.start) is not None


def _is_built_in(n: Named, scene: Scene) -> bool:
    """某某电子在|园内建起工厂,总投资9.5亿元: whether somebody builds something in what the text has told of."""
    return n.relative and scene.text[n.start - 1] == "在" and _BUILDS.match(scene.text, n.end) is not None


def _is_ground(n: Named, scene: Scene, world: Places) -> bool:
    """苏宿工业园区位于|宿迁: whether a place is only where the zone lies that opens the clause."""
    before = world.track.between(scene.clauses.at(n.start)[0], n.start)
    zone = before[-1] if before and before[-1].place.level == "zone" else None
    return zone is not None and _LIES.fullmatch(scene.text, zone.end, n.start) is not None and opens(zone, scene)
