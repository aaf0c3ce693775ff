"""The place that a paragraph speaks of in its next sentences."""

from __future__ import annotations

import re
from typing import Final

from extract.adcodes import touches
from extract.attribute import ties, turning
from extract.attribute.branches import BRANCH
from extract.attribute.home import Places
from extract.attribute.reading import Reading
from extract.attribute.standing import (
    DEICTIC,
    SUMS,
    are_apart,
    contains,
    is_far,
    leads_sentence,
    opens,
)
from extract.attribute.towns import TOWN
from extract.models import Block
from extract.places import Place
from extract.scene import Named, Scene

STRETCH: Final = re.compile("段|境内")  # 福贡|境内38.3公里
_RUN_IN: Final = re.compile(
    r"[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[).、][^,。;:\d\n]{2,30}[。:]|【[^】\n]{2,12}】|——[^,。;:\d\n]{2,12}。"
)  # 3.某某产业园。用地…, 【贵阳】660.3万人
_HOLDS_ALONE: Final = re.compile(
    "一[家地市县区](?:就|便|独|却)*(?:占|拿|贡献|包揽|撑)"
)  # 投资31.2亿元,湄潭经开区|一家就占了21.75亿元
BRACKETED: Final = re.compile("(?:[(][^()]{1,8}[)])?")
_PARTS: Final = re.compile(  # 全国工业增长4.6%。其中,制造业增长|5%
    r"\s?(?:其中|(?:分|按|从)[^,。;\d]{1,8}(?:来?看|划分|分),)"
)
_THERE: Final = re.compile("(?<![一-龥])(?:当地|这里|这儿)|(?<=从)这里(?=[开发运驶走])")
_LISTED: Final = re.compile("(?:港|站|机场)?、")
_NUMBER: Final = 4  # characters of (12)
_EXAMPLE: Final = re.compile("等地|为例")  # 以|广西为例,…。货物品类… is of the whole again
_OVERALL: Final = re.compile(
    "(?<=[。;\n])(?:总的来?看|总体来?看|总体上看?|整体来?看|综合来?看|总的来说|总体而言|整体而言|此外[^,。;\\d]{0,8}还有|另一(?:条|个|头|边|方面|只)[^,。;\\d]{0,6}(?:是|,)"
    "|(?:从|分|按)(?:行业|产业|领域|结构|类型|规模|月度?|季度?|品种|商品|贸易方式|贸易伙伴|经营主体|企业性质|投向)[^,。;\\d]{0,3}看,)"
)  # 从区域看,洛阳高新区29家。|从行业看,…: of the whole again
# 一是层次不高。博望企业1100家…。|二是创新偏弱。研发经费占2.78%: of the whole again
_POINTS: Final = re.compile("(?<=[。;:\n])(?:[一二三四五六七]是|其[一二三四五],|第[一二三四五],)")
_PORT: Final = re.compile("港(?![口区城澳产珠股])")  # 衢江|港
_REPORTED: Final = re.compile(
    "(?:省|市|县|区)?政府工作报告|(?:省|市|县|区)?(?:政府|[省市县区]委)[^,。;]{0,6}(?:印发|出台|发布|提出|指出)"
)
_OFFICE: Final = re.compile(
    "(?P<unit>[省市县区州])(?![场民])[一-龥]{2,14}?(?:局|委|办|厅|部|中心|政府)[一-龥]{0,10}?(?:负责人|主任|局长|书记|[市县区]长|介绍|表示)"
)
_SOMEBODY: Final = re.compile("人[,。”]")  # 老板姓顾,|上海人,…
_FOLK: Final = re.compile(  # “|上海的设计师上午看样,下午打样”
    "的?(?:设计师|客人|客商|客户|游客|旅客|专家|教授|主妇|同行|工程师|买家|市民|居民的)"
)
_ENCLAVE: Final = re.compile(",[“‘]?[一-龥]{2,6}的?[“‘]?[一-龥]{0,4}飞地")  # 清晨的|杭州未来科技城,“龙游飞地”灯火通明
_LEFT: Final = re.compile(
    "总部(?=[只仍还则设留依不])|时(?=[只还就,])|那时|当时"
)  # |东莞总部只留了260人; 在|长沙时只能照样做
_PRICES: Final = re.compile(
    "的?(?:厂房|土地|用工|人工)?的?(?:租金|房租|地价|房价|工钱)|的土?地(?:用完|不够|紧|贵)"
)  # 那几年|深圳的厂房租金一路涨
_NO_SUBJECT: Final = (_PRICES, BRANCH, _ENCLAVE, _FOLK, _HOLDS_ALONE, _LEFT, _SOMEBODY, STRETCH)
_IN_NAME: Final = re.compile("[一-龥]{0,4}(?:中心|工厂|基地|公司|集团)")  # 某某阀门成都|制造中心
_BESIDE: Final = re.compile("[东西南北][连临接邻靠枕依]$|[毗紧相]邻$")
_SIGNED: Final = re.compile("(?:增长?|降|下降|为|约)?[-+]?\\d")
_MANY: Final = 2
_GIVES: Final = re.compile("(?:各?出|得|认缴|占股|持股)(?:了|约)?[\\d一二三四五六七八九半]")
_LIES_AT: Final = re.compile(
    "的?(?:[东西南北]{1,2}翼|腹地|门户|起点|几何中心)[、,。]|[两三四五六]?[省市地]?(?:交界|边界|接壤|结合部)"
)  # 成渝地区|南翼、长江起点。
_IS_PART: Final = re.compile("(?:的|下辖的?|代管的?)[^,。;\\d]{0,6}?[县市区州],|最?[东西南北中]{1,2}部,")
_PART_SO_CALLED: Final = re.compile("的“[^”,。;]{2,8}”[。,]")
_WHOSE_UNIT: Final = re.compile("的[^,。;\\d]{0,8}[县市区州镇城],")
_BEGAN: Final = re.compile("(?:[一-龥]{1,4}镇)?(?:白手)?(?:起家|发家|起步|创办|创立|开张)[,。]")
_LIES: Final = re.compile("[^,。;:\\d]{2,14}(?:位于|坐落[于在]|地处|设在)")  # 某某电驱总部位于|武进区,…。2023年,公司…
_TOWN_OF_IT: Final = re.compile("[一-龥]{0,3},")  # 产业园设在六合|龙袍,…
_TOWN_ENDS: Final = re.compile("(?:[一-龥]{2,4}(?:镇|乡|街道))?。")  # 右手是|吴兴区八里店镇。
_FACILITY: Final = re.compile("(?:国际|综合|内陆|临空)[^,。;\\d]{0,6}(?:港|机场|物流园|枢纽|口岸)")
_ITS_PRIDE: Final = re.compile("的[^,。;\\d]{0,6}(?:王牌|名片|招牌|底牌|骄傲|看家本领|头号产业)。")
_TURNS_TO: Final = re.compile("[^,。;\\d]{1,6}。")
_IT_IS: Final = (  # 变化最大的是|长乐。
    "落子", "落户", "坐落于", "的是", "依旧是", "依然是", "仍是", "还是", "就是", "便是", "正是", "门面是", "代表是",
    "为什么是", "为何是", "要数", "当数", "源头在", "尽头在", "起点在", "终点在", "几何中心在",
)  # fmt: skip
_LIES_IN: Final = ("在", "坐落于", "位于", "地处")
_ON_ITS_WAY: Final = ("途经", "路过", "行经")
_SETTLES: Final = ("落户", "落子")  # 公司落户|宜宾,项目总投资120亿元
_CAPITAL: Final = ("省会", "首府", "州府", "中心城市为")


def subject(r: Reading, scene: Scene, world: Places) -> Named | None:
    """The place that an earlier sentence of the paragraph opens with; else the one place in it that lies in the article's own."""
    block = scene.block(r.start)
    before = [n for n in world.track.between(block.start, r.sentence[0]) if n not in world.partners]
    home = world.home
    grouped = home is not None and home.level == "group"
    before = [n for n in before if not any(told.match(scene.text, n.end) for told in _NO_SUBJECT)]
    before = [n for n in before if not (home and contains(n.place, home) and _REPORTED.match(scene.text, n.end))]
    before = [n for n in before if _is_told_port(n, home) or not _PORT.match(scene.text, n.end)]
    before = [n for n in before if not (is_description(n, scene, world) or _is_in_brackets(n, scene))]
    if there := _lies_there(r, scene, world):
        return there
    summed = [m.start() for m in _OVERALL.finditer(scene.text, block.start, r.start)]
    of_country = bool(before) and all(n.place.level == "country" for n in before)  # 全国GDP…。分产业看,第一产业|4.1%
    before = [n for n in before if not summed or n.start > summed[-1] or of_country]
    points = [m.start() for m in _POINTS.finditer(scene.text, block.start, r.start)]
    before = [n for n in before if not points or n.start < points[0] or n.start > points[-1]]
    before = [n for n in before if grouped or not n.short]  # 皖浙两省拨付补偿32亿元。2025年断面水质…
    headed = _run_in(before, block.start, scene, home)
    parts = (n for n in before if headed and (n.place.level == "zone" or contains(headed.place, n.place)))
    if headed and not any(opens(n, scene) for n in parts if n != headed):
        return headed  # but in 【如东】洋口港经开区…。项目总投资|18亿元 what the paragraph went on to
    if scene.delivered:
        return None  # 兰西城市群建设提速。改造老旧小区2.2万套: a report to a congress lists what is of the whole
    openers = [n for n in reversed(before) if _may_go_on(n, block.start, scene, home) and not _is_alien(n, world)]
    openers = [n for n in openers if not _holds_section(n, r, scene, world) and not _is_buyer(n, home, scene)]
    local = home is not None and home.level in ("city", "county", "zone")
    local = local and _PARTS.match(scene.text, r.sentence[0]) is None
    openers = [n for n in openers if not (local and n.place.level == "country")]
    led = {n.place for n in openers if n.place == home or leads_sentence(n, scene)}
    leading = [n for n in openers if n.place in led] or openers
    if leading and leading[0].place.level == "zone" and TOWN.match(scene.text, r.sentence[0]):
        return None  # 某某产业园入驻企业210家。龙门镇某某项目完成投资|4.2亿元
    if leading:
        if home is None or not is_far(leading[0].place, home, helps=world.helped):
            return leading[0]
        own = (n for n in leading if n.place == home or contains(home, n.place))
        return next(own, None if world.helped else leading[0])
    if scene.reports:
        return None  # 支持冕宁建设稀土产业园。新增高速公路680公里: each sentence is of the whole
    inner = {
        n.place: n
        for n in before
        if home and n.place != home and contains(home, n.place) and not _IN_NAME.match(scene.text, n.end)
    }
    only = next(iter(inner.values())) if len(inner) == 1 else None
    return only if only is not None and not _is_by_the_way(only, scene) else None


def _lies_there(r: Reading, scene: Scene, world: Places) -> Named | None:
    """苏州南站到了,车站坐落在|汾湖高新区。当地规划面积8.2平方公里…: where what the sentence before tells of lies."""
    if not _THERE.match(scene.text, r.sentence[0]):
        return None
    last = next(iter(world.track.between(scene.block(r.start).start, r.sentence[0])[-1:]), None)
    if last is None or not scene.text.endswith(_LIES_IN, 0, last.start):
        return None
    return last if _TURNS_TO.fullmatch(scene.text, last.end - 1, r.sentence[0]) else None


def speaks_for_home(r: Reading, scene: Scene, world: Places) -> bool:
    """岳池:… / 市经济合作局负责人表示,全年要签约|200个, in a story on 广安: whether an office of the article's own unit speaks."""
    office = _OFFICE.match(scene.text, scene.block(r.start).start)
    headed, home = world.section_homes.get(scene.section(r.start)), world.home
    if office is None or home is None or headed is None or not contains(home, headed):
        return False
    return home.name.endswith(office.group("unit")) and not headed.name.endswith(office.group("unit"))


def gone_on(r: Reading, scene: Scene, world: Places) -> Named | None:
    """便是南浔。… / 当地引进项目|31个: in a story from place to place, the one that the paragraph before speaks of, or it last came to."""
    if world.home is not None and world.home.level not in ("group", "province"):
        return None
    block = scene.block(r.start)
    there = _THERE.search(scene.text, block.start, r.start)
    section = scene.sections[scene.section(r.start)].start
    stop = next((n for n in reversed(world.stops) if section <= n.start < block.start), None)
    if stop is not None and (there or not _tells_of_others(stop, block, scene, world)):
        return stop
    if not block.start or not there:
        return None
    above = scene.above(block)
    told = [n for n in world.track.between(above.start, r.start) if n not in world.partners]
    if any(n.start >= block.start for n in told) or scene.section(above.start) != scene.section(r.start):
        return None
    led = (n for n in reversed(told) if opens(n, scene) and leads_sentence(n, scene) and "—" not in n.place.name)
    return next((n for n in led if not any(told.match(scene.text, n.end) for told in _NO_SUBJECT)), None)


def _tells_of_others(stop: Named, block: Block, scene: Scene, world: Places) -> bool:
    """Whether a paragraph tells of the whole that a story is on (三地…), or opens a clause with a place apart from where it has come."""
    named = [n for n in world.track.between(block.start, block.end) if n not in world.partners]
    return any(n.place == world.home or (are_apart(stop.place, n.place) and opens(n, scene)) for n in named)


def _is_told_port(n: Named, home: Place | None) -> bool:
    """芜湖|港, in a story on many cities, tells of its city; 衢江|港 in one on 衢州 does not."""
    if home is None or home.level not in ("group", "province"):
        return False
    return home.level == "group" or contains(home, n.place)


def _is_by_the_way(n: Named, scene: Scene) -> bool:
    """前海、南澳等客运码头, 西连|火炬高新区: whether a place is one of a list, or what lies beside another."""
    listed = scene.text.startswith("、", n.end) or scene.text[n.start - 1] == "、"
    return listed or _BESIDE.search(scene.text, max(0, n.start - _NUMBER), n.start) is not None


def _is_in_brackets(n: Named, scene: Scene) -> bool:
    """我市下降1.8%(泰兴+9.3%,|江阴-0.7%): whether a place is told in passing, with a figure of its own, in brackets."""
    opened = scene.text.rfind("(", scene.sentences.at(n.start)[0], n.start)
    inside = opened >= 0 and scene.text.find(")", opened, n.start) < 0
    return inside and _SIGNED.match(scene.text, n.end) is not None


def is_description(n: Named, scene: Scene, world: Places) -> bool:
    """福泉,|贵州黔南的县级市,…; 陕西,省会|西安市,下辖…; 汝州市,|河南中部,…: what is told of a place just named, in passing."""
    before = world.track.between(scene.sentences.at(n.start)[0], n.start)
    if before and scene.text.endswith(_CAPITAL, 0, n.start) and scene.text.startswith((",", "。", ";"), n.end):
        return contains(before[0].place, n.place)
    if before and scene.text[n.start - 1] == "," and _PART_SO_CALLED.match(scene.text, n.end):
        return True  # 这里是义乌(苏溪)国际枢纽港,|宁波舟山港的“第六港区”。
    if before and scene.text[n.start - 1] == "是" and _WHOSE_UNIT.match(scene.text, n.end):
        return contains(n.place, before[0].place)  # 武进区1066平方公里,是|常州的工业大区,生产总值3020.5亿元
    apposed = bool(before) and before[-1].end == n.start - 1 and scene.text[n.start - 1] == ","
    return apposed and contains(n.place, before[-1].place) and _IS_PART.match(scene.text, n.end) is not None


def _is_alien(n: Named, world: Places) -> bool:
    """长三角那边也要蹲下去。… in a story on 龙南: whether a place is a group of units that has nothing of the article's own."""
    home, units = world.home, world.gazetteer.units(n.place) if n.place.level == "group" else ()
    if home is None or not home.adcode or not units:
        return False
    return not touches(home.adcode, units)


def _is_buyer(n: Named, home: Place | None, scene: Scene) -> bool:
    """天亮了,|上海主妇要淘米。米来自射阳。这个县… in a story on 盐城: a province elsewhere is whom a narrower place deals with."""
    if home is None or home.level not in ("city", "county", "zone"):
        return False
    if any(told.place == n.place for told in scene.places.between(0, len(scene.title))):
        return False  # 宁波离天津又近了一步 / …天津的底牌是另一副。
    if scene.sentences.at(n.start)[0] == n.start and _TURNS_TO.match(scene.text, n.end):
        return False  # 重庆在补课。2023年产量50万辆, in a race of cities
    if scene.text.startswith("。", n.end) and scene.text.endswith(_IT_IS, 0, n.start):
        return False  # 卖地最多的城市,还是上海。
    return n.place.level == "province" and is_far(n.place, home, helps=False)


def _holds_section(n: Named, r: Reading, scene: Scene, world: Places) -> bool:
    """四 嵊泗 / 如今,|沪浙又在小洋山动工。项目总投资513亿元: units told below the heading of a place in them.

    So is a city in the name of what it has there: 肥西“港通天下” / |合肥国际内陆港的龙门吊….
    """
    headed = world.section_homes.get(scene.section(r.start))
    several = n.place.level == "group" or len(world.gazetteer.units(n.place)) > 1
    opens_it = scene.sentences.at(n.start)[0] == scene.block(n.start).start  # no 三地 of its second sentence
    if headed is None or (n.place == world.home and (opens_it or not (several and n.relative))):
        return False
    if several:
        return world.gazetteer.holds(n.place, headed)
    firms = (
        n.place.level == "province" and scene.text[n.start : n.end] != n.place.name
    )  # 到吴江 / |江苏某某化纤的车间里…
    return contains(n.place, headed) and (firms or _FACILITY.match(scene.text, n.end) is not None)


def _run_in(named: list[Named], begin: int, scene: Scene, home: Place | None) -> Named | None:
    """3.临湘某某产业园。用地1100亩: the place in the heading that opens a line, where it lies in the article's own, or is all of it."""
    heading = _RUN_IN.match(scene.text, begin)
    inside = [n for n in named if heading and n.end <= heading.end()]
    if heading and inside and BRACKETED.fullmatch(scene.text, inside[0].end, heading.end() - 1):
        return inside[0] if inside[0].start <= heading.start() + _NUMBER else None  # 7.义乌市(浙江)。
    return next((n for n in inside if home and contains(home, n.place)), None)


def _is_one_of_many(n: Named, scene: Scene) -> bool:
    """寿光市168亿元,诸城市143亿元,高密市112亿元: whether a sentence gives an amount each to three places or more."""
    told = scene.places.between(*scene.sentences.at(n.start))
    return sum(1 for one in told if ties.AMOUNT_BEHIND.match(scene.text, one.end)) > _MANY


def _is_beside_others(n: Named, scene: Scene) -> bool:
    """郎溪经开区…;|十字经开区产值近30亿元。某某项目…: whether parts of a sentence open with places of one level."""
    sentence = scene.sentences.at(n.start)
    if ";" not in scene.text[slice(*sentence)]:
        return False
    others = (m for m in scene.places.between(*sentence) if m.place.level == n.place.level and m.place != n.place)
    return any(";" in scene.text[slice(*sorted((m.start, n.start)))] and opens(m, scene) for m in others)


def _is_told_of(n: Named, begin: int, scene: Scene) -> bool:
    """某某电驱总部位于|武进区,…; 武功山是|萍乡的一张王牌。: whether a paragraph first says where or whose a thing is."""
    if scene.sentences.at(n.start)[0] != begin:
        return False
    set_up = scene.text.endswith(("设在", "建在"), 0, n.start) and _TOWN_OF_IT.match(scene.text, n.end)
    lies = (set_up or scene.text.startswith(",", n.end)) and _LIES.fullmatch(scene.text, begin, n.start) is not None
    began = (
        scene.text.endswith("在", 0, n.start) and _BEGAN.match(scene.text, n.end) is not None
    )  # 公司2009年在|颛桥起家。
    return lies or began or (scene.text[n.start - 1] == "是" and _ITS_PRIDE.match(scene.text, n.end) is not None)


def _ends_on(n: Named, scene: Scene) -> bool:
    """右手是|吴兴区八里店镇。: whether a sentence says which place it is, and nothing more."""
    return scene.text[n.start - 1] == "是" and _TOWN_ENDS.match(scene.text, n.end) is not None


def _may_go_on(n: Named, begin: int, scene: Scene, home: Place | None) -> bool:
    """Whether a place opens its clause and may be what the next sentences of a paragraph from `begin` are about."""
    sentence = scene.sentences.at(n.start)[0]
    listed = _LISTED.match(scene.text, n.end) is not None  # 南川、东川分别增长…: none of a list is what follows
    listed = listed or scene.text.endswith("同期", 0, n.start)  # 同期全市产值71.5亿元
    listed = listed or _GIVES.match(scene.text, n.end) is not None  # 泗县出21平方公里,|泗洪出25平方公里
    listed = listed or _EXAMPLE.match(scene.text, n.end) is not None or _LIES_AT.match(scene.text, n.end) is not None
    several = n.relative or ";在" in scene.text[slice(*scene.sentences.at(n.start))]  # 在嘉兴,…;在宁波,…
    listed = listed or (scene.text[n.start - 1] == "在" and several)
    listed = listed or (n.relative and scene.text.startswith(SUMS, n.end))  # 四地|合计占77.8%
    listed = listed or "其中" in scene.text[sentence : n.start]  # 引进项目30个,其中江山市12个、龙游县8个
    listed = listed or _is_beside_others(n, scene)
    listed = listed or (scene.text.endswith(_ON_ITS_WAY, 0, n.start) and not turning.is_of_many(home, scene))
    if listed or (scene.reports and sentence > begin) or _is_one_of_many(n, scene):
        return False  # 天台成为示范城市。新增企业600家: a report's paragraph is of the whole, unless a place opens it
    leads = scene.text.startswith(",", n.end) and scene.text.endswith(("的是", "同样是"), 0, n.start)
    leads = leads or (turning.is_of_many(home, scene) and turning.is_visited(n, scene))
    leads = leads or _is_told_of(n, begin, scene) or opens(n, scene) or (n.relative and scene.text[n.start] in DEICTIC)
    leads = leads or (scene.text.endswith(_IT_IS, 0, n.start) and scene.text.startswith(("。", "?"), n.end))
    leads = leads or (turning.is_of_many(home, scene) and _ends_on(n, scene))
    leads = leads or (scene.text.endswith(_SETTLES, 0, n.start) and scene.text.startswith(",", n.end))
    return leads and not (home and contains(n.place, home) and not n.relative)
