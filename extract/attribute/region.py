"""The place a figure is about: named in its clause, its sentence, as the paragraph's subject, in the heading, or the article's own."""

from __future__ import annotations

import itertools
import re
from typing import Final

from extract.attribute import announced, each, former, holders, paragraph, partner, reach, ties
from extract.attribute.home import Places
from extract.attribute.paragraph import BRACKETED, STRETCH
from extract.attribute.reading import Reading
from extract.attribute.standing import (
    FIRST_IN,
    LISTED,
    contains,
    first_of_list,
    hosts_foreigners,
    is_added,
    opens,
)
from extract.models import Measure
from extract.places import COUNTRY, Place
from extract.scene import Named, Scene

_SAYS: Final = re.compile(
    "[,]?[一-龥]{4,26}(?:说|介绍|表示|坦言|透露|解释|告诉|算[了账]|回忆|感慨|直言|坦承)"
)  # ”余杭区投资促进局副局长某某说
_TOLD_BY: Final = re.compile(  # 广信区|某某光学公司负责人告诉记者:“
    "[^,。;:“”]{2,24}(?:公司|集团|厂|合作社|企业|局|委|办|中心|管委会)[^,。;:“”]{2,16}(?:告诉[^,。“”]{0,6}|说|表示|介绍|坦言|透露|直言)道?[,:]"
)
_LENGTH: Final = re.compile(rf"(?:{STRETCH.pattern})\d")
_QUOTED_REPORT: Final = re.compile(r"(?:\d{1,2}[、.])?(?:政府工作)?报告(?:原文|提出|指出|明确|显示|这样写|写道)")
_TARGETS: Final = re.compile(r"目标|任务|安排|打算|展望")
_OF_IT: Final = re.compile(r"(?:\d[\d.,]*[十百千万亿]*[一-龥]{1,3}|平均(?:水平|数|值)?)?的(?:约|近|超过?|不足|不到)?")
_SHARE_OF: Final = re.compile(  # 仅为上海的75.7%、广东的|72%, 是宣城、池州的1.9倍、|3.4倍
    r"(?:[、和与][^,。;、\d]{2,8}){0,5}的(?:约|近|超过?|不足|不到)?\d[\d.]*[%倍][、,和]"
)
_OUT_OF: Final = re.compile(
    "(?:占(?!地)|撑起|扛起|包揽)[^,。;\\d]{2,24}的(?:约|近|超过?|不足|不到)?$"
)  # 占全省利用|港澳资的39%
_AMONG_ALL: Final = re.compile("[^,。;\\d]{2,20}中所?占比?(?:约|近|超过?)?")  # 在|全国科创板上市企业中占21.6%
_MARKET: Final = re.compile("(?:同类|细分)?市场(?:份额|占有率)")  # 海工装备的|全国市场份额约为24%
_THEREOF: Final = re.compile("(?:贡献了?|占了?|占去了?|拿下了?|提供了?)其中的(?:约|近|超过?|将近|不到)?$")
_OUTSIDE: Final = re.compile("以?外(?![资贸商籍])")
_EXAMPLE: Final = re.compile(
    "(?!的)(?:(?!推进|推动|引进|引入|招引|签约|签下|建成|建设|开工|实施|启动|拥有|培育|承接|布局|打造|完成|集聚|有)[^,。;\\d]){0,24}等(?=[\\d两三四五六七八九十])"
)
_OWN_FIGURE: Final = re.compile(r"[^,。;()\d]{0,6}[-+]?\d[\d.]*[^,。;()]{0,6}[)]")
_LIST_MARK: Final = re.compile("[、和]")
_ITSELF: Final = re.compile(
    "(?:已经?|现|共|还)?(?:有\\d|接待|城镇|农村|城乡|居民|常住|户籍|GDP|地区生产总值|规上|规模以上|一般公共预算|社会消费|固定资产投资|财政(?:总?收入|支出)|力争新?|计划全年|则|第[一二三]产业|服务业|工业|农业|制造业|进出口|外贸|人均|(?:已|先后)?在(?:[一-龥]{2,3}[、和]){1,5})"
)  # 清远|接待游客980万人次
_HELPING: Final = ("帮", "帮助", "助力")
_DRAWN: Final = re.compile("(?:吸引|招引|引进|引来)了?(?:约|近|超过?)?$")
_PULLS: Final = re.compile("[拉带推]动了?$|下拉了?$|拉[低高]了?$")
_IN_CLAUSE, _SAME = "named in its clause", "that of the figure before it, with no place between"
_FORMER: Final = "that of the former or the latter"
_EACH_HAS: Final = ("各出", "各占", "各有", "各持")
_MOVES: Final = (Measure.YOY, Measure.GROWTH)
_KEPT: Final = (
    _IN_CLAUSE,
    ties.SPENT,
    ties.GONE,
    _SAME,
    _FORMER,
)  # places that hold for the next figures of the sentence


def decide(r: Reading, scene: Scene, world: Places) -> None:
    """Set region and partner."""
    named = world.track.between(r.sentence[0], r.start)
    counted = r.indicator == "region_count"  # 同|皖北8个市结对: whose units are counted, the other end too
    subjects = [n for n in named if n not in world.partners or (counted and n.end == r.start)]
    subjects = [n for n in subjects if not _is_yardstick(n, r, scene)]
    # 上海段26公里, 兰坪境内58.1公里
    subjects = [n for n in subjects if n.start >= r.left or not STRETCH.match(scene.text, n.end)]
    subjects = [n for n in subjects if not (_is_spelled_out(n, r, scene) or paragraph.is_description(n, scene, world))]
    if "partner" not in r.trace:
        partner.decide(r, scene, world, named)
    if r.indicator == "region_count" and r.measure not in _MOVES:
        able = holders.holders(r, scene)
        summed = _are_summed_up([n for n in subjects if n.start >= r.clause[0]], r, scene)
        subjects = [n for n in subjects if n.place.level in able and not (summed and n.start >= r.clause[0])]
        if holders.is_countrys(r, subjects, named, scene, world):
            r.region = COUNTRY
            r.decide("region", "units that only the country has so many of")
            return
    if holders.are_ranked_all_over(r, scene):
        r.region = COUNTRY
        r.decide("region", "units that only the country has so many of")
        return
    if holders.is_all_over(r, scene, world):
        r.region = COUNTRY
        r.decide("region", "told of the whole country")
        return
    place, rule = _of_former(r, scene, world) or _of_it(r, scene, world) or _nearest(r, subjects, scene, world)
    if place is not None and world.home is not None and holders.cannot_hold(place, r, scene):
        place, rule = world.home, "units counted that its own place cannot hold"
    if place is not None and world.home is not None and partner.is_source(place, r, world.home):
        r.partner, place, rule = place.name, world.home, "the article's own place"
    place = r.region = world.as_home(place)
    if place is not None and r.partner == place.name:
        r.partner = None  # 竹山县政府与16家企业签约
    r.decide("region", rule)


def _of_former(r: Reading, scene: Scene, world: Places) -> tuple[Place | None, str] | None:
    """宜昌3392.6亿元,襄阳3381.9亿元,前者增长|8.9%: the place of the former of two figures or places, or of the latter."""
    one = (former.former_or_latter(r, scene) or former.respectively(r, scene)) if r.figure.relative else None
    place = one.region if one is not None else former.former_place(r, scene, world.track)
    return (place, _FORMER) if place is not None else None


def _of_it(r: Reading, scene: Scene, world: Places) -> tuple[Place | None, str] | None:
    """实现产值61.4亿元,南京企业贡献了其中的|四成多: the place of what a share is of; |43.6%(常州)、|38.9%(台州): in brackets behind."""
    whose = announced.whose(r, scene, world.track)
    certain = announced.stretch(r, scene) or announced.against(r, scene, world.track)
    if whose is not None and (certain or whose not in world.partners):
        return whose.place, f"whose figure it is「{_said(whose, scene)}」"
    within = r.measure is Measure.SHARE and r.before is not None and _THEREOF.search(scene.text, r.clause[0], r.start)
    return (r.before.region, _SAME) if within and r.before is not None and r.before.region else None


def _is_yardstick(n: Named, r: Reading, scene: Scene) -> bool:
    """占全国的6.5%、西部地区的|30.3%, 是滁州的近|4倍, 拉动全区增长|3.9个百分点: what a share, a multiple or a push is held against."""
    if r.figure.kind == "pp" and _PULLS.search(scene.text, max(0, n.start - 3), n.start):
        return True
    if r.measure is Measure.CHANGE and n.end == r.start and scene.text.endswith(_BEYOND, 0, n.start):
        return True  # 广州GDP超出重庆|337亿元
    if r.measure is Measure.SHARE and n.end == r.start and r.before is not None and r.before.measure is Measure.SHARE:
        ranked = r.trace.get("measure", "").startswith("what its list ranks")  # 占比较高的为:经开区45.2%、高新区|38.6%
        return not ranked and LISTED.fullmatch(scene.text, r.before.end, n.start) is not None
    if r.measure is Measure.SHARE and _MARKET.match(scene.text, n.end):
        return True
    held = r.measure in (Measure.SHARE, Measure.MULTIPLE) and n.end < r.start
    if held and (whole := _OUT_OF.search(scene.text, r.clause[0], r.start)) and whole.start() < n.start:
        return True
    if held and scene.text[n.start - 1] == "在" and _AMONG_ALL.fullmatch(scene.text, n.end, r.start):
        return True
    listed = held and _SHARE_OF.match(scene.text, n.end) is not None
    return listed or (held and _OF_IT.fullmatch(scene.text, n.end, r.start) is not None)


def _is_spelled_out(n: Named, r: Reading, scene: Scene) -> bool:
    """皖北6市(阜阳、蚌埠、淮南等)常住人口|2682万人: one of several that brackets list, or what they add (含深汕特别合作区)."""
    if not scene.is_enclosed_before(r.start, n.start, n.end):
        return False
    # 全县增长9.8%(全市10.6%),回落|0.4个百分点
    told = n.end < r.left and _OWN_FIGURE.match(scene.text, n.end) is not None
    return told or _LIST_MARK.search(scene.text, n.start - 1, n.end + 1) is not None or is_added(n, scene)


def _nearest(r: Reading, subjects: list[Named], scene: Scene, world: Places) -> tuple[Place | None, str]:
    if r.in_order and r.follows is not None and r.follows.region:
        return r.follows.region, "that of the figure whose growth or share it tells"
    if certain := ties.certain(r, scene, world):
        return certain[0].place, f"{certain[1]}「{_said(certain[0], scene)}」"
    inside, subjects = _in_clause(r, subjects, scene)
    parts = ties.parts_told(r, subjects, scene)
    subjects = [n for n in subjects if n not in parts]
    around, whence = _surroundings(r, scene, world)
    own = [n for n in world.track.between(r.end, r.right) if n not in world.partners]
    if own and r.indicator != "region_count" and _belongs(own[0], r, scene):
        return own[0].place, f"named in the noun phrase behind「{_said(own[0], scene)}」"
    if inside:
        chosen = _who_acts_in(world.of_many(first_of_list(inside, scene)), inside[0], scene, world)
        if _is_entry(chosen, r, scene) or not _is_frame(chosen, around, scene, world):
            return _sited(chosen, r, world) or (chosen.place, f"{_IN_CLAUSE}「{_said(chosen, scene)}」")
    if not parts and (same := _goes_on(r, scene, world)):
        return same, _SAME
    earlier = [
        n for n in subjects if reach.reaches_on(n, r, scene, world) and not reach.signs_for_home(n, scene, world)
    ]
    if earlier and ties.OTHERS.match(scene.text, earlier[-1].end):
        earlier = _that_hold(earlier, r, scene, world)  # 龙游、常山等6县布局飞地5块,规划用地|1.2万亩
    earlier = _but_lists(earlier, r, scene)
    earlier = [n for n in earlier if n.place.level != "group" or n.relative or n.place == world.home] or earlier
    if earlier:
        chosen = world.of_many(first_of_list(earlier, scene))
        if not _is_frame(chosen, around, scene, world):
            rule = f"named earlier in its sentence「{_said(chosen, scene)}」"
            return _sited(chosen, r, world) or (chosen.place, rule)
    if r.project and (place := world.project_homes.get(r.project)):
        return place, "where its project is"
    if r.indicator == "region_count" and whence != "from the heading" and world.home and world.home.level == "group":
        return world.home, "the group that the article is about"
    return around, whence


def _that_hold(named: list[Named], r: Reading, scene: Scene, world: Places) -> list[Named]:
    """西南地区势头好,成都、昆明等5个城市进入前列,总额|6.2万亿元: what opens the sentence in front of examples that all lie in it."""
    listed = ties.listed_before(named[-1].end, r.sentence[0], scene, world)
    wider = [n for n in named if listed and n.start < listed[0].start and opens(n, scene)]
    holds = world.gazetteer.holds
    return [n for n in wider if all(holds(n.place, m.place) or contains(n.place, m.place) for m in listed)][-1:]


def _but_lists(named: list[Named], r: Reading, scene: Scene) -> list[Named]:
    """双城经济圈培育商圈,成都、渝中成功创建示范城市;零售总额|3.4万亿元: what opens the sentence, no list of the part before.

    Nor one whose each (示范区100平方公里,江宁、博望各出一半,先行启动的是|26.8平方公里).
    """
    rest = list(named)
    while len(rest) > 1 and LISTED.fullmatch(scene.text, rest[-2].end, rest[-1].start):
        rest.pop()
    each = scene.text.startswith("各", named[-1].end) if named else False
    if len(rest) == len(named) or not (each or ";" in scene.text[named[-1].end : r.start]):
        return named
    opening = [n for n in rest[:-1] if opens(n, scene)]
    return opening or named


def _who_acts_in(n: Named, first: Named, scene: Scene, world: Places) -> Named:
    """全市办理|长三角异地就医备案5.8万人次: of a region and one of its units that opens the clause, the unit."""
    around = n.place.level == "group" and not opens(n, scene) and world.gazetteer.holds(n.place, first.place)
    return first if around and opens(first, scene) else n


def _in_clause(r: Reading, subjects: list[Named], scene: Scene) -> tuple[list[Named], list[Named]]:
    """The places of the figure's clause and those of its sentence; examples and a list that is counted are of neither."""
    subjects = _but_examples(subjects, r, scene)
    inside = [n for n in subjects if n.start >= r.clause[0]]
    if not inside:
        return [], subjects
    earlier = [n for n in subjects if n.start < r.clause[0]]
    if len(inside) < r.figure.value and each.are_counted(r, scene):
        return _subject_of(inside, scene), earlier  # but 上海浦东、广州白云2座机场 are of the two
    if _are_summed_up(inside, r, scene) or (r.before and _are_summed_up(inside, r.before, scene)):
        return [], earlier  # 上海、苏州、义乌3个城市占了|九成
    also = (
        r.before is not None and scene.text[r.before.end : r.start] == "、" and scene.text[r.before.start - 1] == "等"
    )
    if also or scene.text.endswith(_AMONG, 0, r.start) or ties.OTHERS.match(scene.text, inside[-1].end):
        return _subject_of(inside, scene), earlier
    return inside, subjects


_AMONG: Final = ("等", "在内的")  # 璧山等|102个, 包括江东新区在内的|13个园区


def _but_examples(named: list[Named], r: Reading, scene: Scene) -> list[Named]:
    """The places of a sentence but for those in examples of what it has counted: 璧山项目等102个项目开工,总投资|1500亿元.

    So are those of a list that it has counted: 昆山沭阳、吴江泗阳2家园区新开工22个,竣工|17个.
    """
    if not named:
        return named
    last = r.back_to(lambda one: scene.text.endswith(_AMONG, 0, one.start) or each.are_counted(one, scene))
    if last is None:
        return named
    examples = [n for n in named if last.clause[0] <= n.start < last.start]
    kept = _subject_of(examples, scene) if examples else []
    return [n for n in named if n not in examples or n in kept]


def _are_summed_up(inside: list[Named], r: Reading, scene: Scene) -> bool:
    """Whether the count tells how many places stand in front of it: 南漳、宜城|2个园区."""
    # what brackets say of each stands in between: 樟树市(31.6%)、上高县(28.2%)|2个地方
    ends = [said.end() for n in inside if (said := BRACKETED.match(scene.text, n.end))]
    listed = [end for end in ends if end == r.start or scene.text[end] in "、和"]
    return len(listed) > 1 and listed[-1] == r.start and r.figure.kind == "count" and r.figure.value == len(listed)


def _subject_of(inside: list[Named], scene: Scene) -> list[Named]:
    """丽水|推进莲都—义乌、松阳—余姚等4个产业园: what stands in front of examples; 南京、常州等4市 are examples themselves.

    So is a work that is called after its place: 阆中机场等|13个项目.
    """
    if len(inside) == 1 and _EXAMPLE.match(scene.text, inside[0].end):
        return []
    gaps = [scene.text[one.end : then.start] for one, then in itertools.pairwise(inside)]
    listed = any("、" in gap for gap in (gaps if gaps[:1] == [""] else gaps[:1]))  # 张家港宿豫、昆山沭阳5家园区
    return inside[:1] if opens(inside[0], scene) and not listed else []


def _said(n: Named, scene: Scene) -> str:
    return scene.text[n.start : n.end]


def _sited(n: Named, r: Reading, world: Places) -> tuple[Place, str] | None:
    """襄阳市开工总投资7亿元的樊城区某某项目: where the figure's project is, inside the place that is named."""
    site = world.project_homes.get(r.project or "")
    return (site, "where its project is") if site and contains(n.place, site) else None


def _surroundings(r: Reading, scene: Scene, world: Places) -> tuple[Place | None, str]:
    """The place of the scope around the sentence: who speaks, the paragraph's subject, its heading's, the article's own."""
    if speaker := _speaker(r, scene, world):
        return speaker.place, f"whose office says it「{_said(speaker, scene)}」"
    if own := next((n for n in world.track.between(*r.sentence) if reach.signs_as_home(n, scene, world)), None):
        return own.place, f"who signs「{_said(own, scene)}」"
    if subject := paragraph.subject(r, scene, world):
        return subject.place, f"subject of the paragraph「{_said(subject, scene)}」"
    block = scene.block(r.start)
    if world.report_place and (
        _QUOTED_REPORT.match(scene.text, block.start) or any(_TARGETS.search(h) for h in scene.headings(r.start))
    ):
        return world.report_place, "whose report is told"
    at = -1 if paragraph.speaks_for_home(r, scene, world) else scene.section(r.start)
    for i in range(at, -1, -1):
        if i in world.section_homes and (i == at or scene.sections[i].level < scene.sections[at].level):
            return world.section_homes[i], "from the heading"
    if above := paragraph.gone_on(r, scene, world):
        return above.place, f"subject of the paragraph「{_said(above, scene)}」"
    if world.left_for is not None and r.start > world.left_for[0]:
        return world.left_for[1], "which the text has turned to"
    return world.home, "the article's own place"


def _goes_on(r: Reading, scene: Scene, world: Places) -> Place | None:
    """12市承接项目168个,总投资|620亿元: the place of the figure before it in the sentence."""
    before = r.before
    if before is None or before.noise or not before.region or ";" in scene.text[before.end : r.start]:
        return None
    each = scene.text.endswith(_EACH_HAS, 0, before.start)  # 江宁、博望各出一半,先行启动的是|26.8平方公里
    joint = reach.is_joint(r, before, scene, world)
    if each or joint or (before.figure.kind == "count" and reach.ONE_OF_THEM.match(scene.text, before.end)):
        return None  # 全省175个产业集聚区之一,规划面积|10.55平方公里
    if (whole := former.summed_up(r, scene, world.track)) is not None:
        return whole.region
    if before.region.level == "zone" and reach.PARTS_BESIDE.search(scene.text, before.end, r.end):
        return None
    if before.trace.get("region", "").startswith(ties.SUMMED) and before.sentence == r.sentence:
        apart = any(n not in world.partners for n in world.track.between(before.end, r.start))
        return None if apart else before.region
    if r.follows is before and r.measure in _MOVES and not world.track.between(before.end, r.start):
        return before.region
    named = world.track.between(r.sentence[0], r.start)
    since = (n for n in named if n.start >= before.end and not _is_yardstick(n, r, scene))
    others = any(n.place != before.region for n in since)
    own = any(n.place == before.region and not n.relative and not _LENGTH.match(scene.text, n.end) for n in named)
    if before.indicator == "region_count" and any(n in world.partners and n.end == before.start for n in named):
        return None  # 来安已同沪苏皖22个县签订协议,可办理事项|168项
    if before.indicator == "region_count" and before.start == r.sentence[0] and before.region.level == "group":
        return None if named else before.region  # 九城市|研发投入强度平均3.77%
    # 南京名校在马办学9所,学生|1.4万名; 湛江、茂名两市合计进出口431.6亿元,其中出口|228.9亿元
    own |= before.trace.get("region") == f"{_IN_CLAUSE}「{before.region.name[0]}」" or before.region.level == "group"
    own |= before.trace.get("region") in (_FORMER, _SAME)  # 后者产值1146亿元,面积却有|1471平方公里
    kept = own and not others and before.trace.get("region", "").startswith(_KEPT)
    return before.region if kept else None


def _is_entry(n: Named, r: Reading, scene: Scene) -> bool:
    """江苏2.5万亿元、浙江2.4万亿元、安徽|0.39万亿元, on 来安: whether a place stands in a list of its like, each with its figure."""
    before = r.before
    if before is None or before.region is None or before.region == n.place or before.region.level != n.place.level:
        return False
    joint, alike = scene.text[before.end : n.start], before.figure.unit == r.figure.unit
    return alike and (joint in ("、", "和") or (joint in (",", ";") and n.end == r.start))


def _is_frame(n: Named, around: Place | None, scene: Scene, world: Places) -> bool:
    """Whether a place is only what the story's own place lies in: 丽水 in an article on its zone, unless written in full."""
    if around is None or n.relative or not contains(n.place, around) or reach.is_said_of(n, scene):
        return False
    if scene.text.endswith(_HELPING, 0, n.start) or hosts_foreigners(n, scene):
        return False  # 杭州还帮|宿州建了20个
    if _SITE_OF_IT.match(scene.text, n.end):
        return False  # 合肥工业大学|宣城校区现有在校生
    if FIRST_IN.match(scene.text, n.end):
        return True  # 四川|首个省级新区,规划面积260平方公里, in a guide to a zone
    in_full = _said(n, scene).endswith(n.place.name) or scene.text.startswith("全", n.end)  # 安徽|全省
    own = around.level == "zone" and around == world.home and n.place.adcode == around.adcode
    itself = in_full or _ITSELF.match(scene.text, n.end) is not None
    return not opens(n, scene) or (own and not itself)


_SITE_OF_IT: Final = re.compile("(?:新|老|南|北|东|西)?(?:校区|院区|厂区|分校|分院|分公司|工厂|基地)")
_BEYOND: Final = ("超出", "高出", "多出", "快了", "慢了", "高了", "低了", "多了", "少了")
_DONE_TO: Final = re.compile("撑起|扛起|顶起|贡献|占[到了据去]|拉动|反超|赶超|超过|力压")
_NAMED_AFTER: Final = re.compile("[“《](?:20\\d\\d年|[^”》,。;\\d]){0,8}$")  # 3个产品荣获“|临沂市知名品牌”


def _belongs(n: Named, r: Reading, scene: Scene) -> bool:
    """9家|上海企业; 17个省辖市和|济源示范区 are two things, 11家|上海市外基地 of elsewhere."""
    if r.figure.spelled or r.figure.kind not in ("count", "persons"):
        return False
    if reach.JOINED.match(scene.text, n.start - 1) or _OUTSIDE.match(scene.text, n.end):
        return False
    if _DONE_TO.match(scene.text, r.end):
        return False  # 石家庄凭27.4亿件撑起|河北快递的近四成
    if _NAMED_AFTER.search(scene.text, r.end, n.start) or _DRAWN.search(scene.text, r.clause[0], r.start):
        return False  # 吸引|20家福建企业落户
    return r.alias is not None and n.end <= r.alias[1] and r.alias[0] <= r.right and n.start - r.end <= ties.REACH


def _speaker(r: Reading, scene: Scene, world: Places) -> Named | None:
    """“去年新增企业|326家…”余杭区投资促进局副局长某某说: whose office tells a figure, inside the article's own place."""
    begin, end = scene.text.rfind("“", 0, r.start), scene.text.find("”", r.end, scene.block(r.start).end)
    if end < 0 or begin < max(0, scene.text.rfind("”", 0, r.start)):
        return None
    if not _SAYS.match(scene.text, end + 1):
        before = world.track.between(scene.sentences.at(begin - 1)[0], begin) if begin else []
        tells = (n for n in reversed(before) if world.holds(n.place) and _TOLD_BY.fullmatch(scene.text, n.end, begin))
        return next(tells, None)
    named = next(iter(world.track.between(end + 1, end + 1 + ties.REACH)), None)
    within = world.home is None or (named is not None and world.holds(named.place))
    return named if named is not None and named.start <= end + 2 and within else None
