"""Figures without words of their own: they go on with the figure before them (工业项目37个,同比增长37%)."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute import (
    alone,
    by_the_way,
    carried,
    classed,
    former,
    moved,
    nameless,
    owned,
    parallel,
    people,
    portion,
    sense,
    speaker,
    standings,
    things,
    topic,
    views,
    wholes_told,
    worths,
)
from extract.attribute.by_the_way import grows
from extract.attribute.classifiers import PLACES, never_counts
from extract.attribute.reading import Reading
from extract.attribute.terms import GROWN, GROWTH, Found, counts_unknown, fits, fitting, last_of
from extract.models import Measure
from extract.scene import Scene

_SIZES: Final = ("length", "area")  # 全长28.9公里,路基完成九成: the work, not its length
_WORKS: Final = re.compile(r"(?:土建|主体|桩基|路基|桥梁|隧道|厂房|基础施工|设备安装|工程)[^,。;、\d]{0,4}完成")
_OF_TASK: Final = re.compile("任务|目标|计划")  # 处置土地8650亩,完成任务的|112%
_BY: Final = re.compile(r"\s*(?:其中,)?(?:分|按)[^,。;]{1,14}(?:分|看|划分),")  # 按经营地分,城镇160亿元
_CLASS: Final = re.compile(
    r"(?P<words>[一-龥、]{2,12}(?:类|领域|行业|板块|产业|服务业|制造业|农业|工业))(?:项目)?(?:有|共|达)?$"
)  # 科技产业类|76项
RANK: Final = re.compile("(?:国家|世界|省|市|县|自治区|部|省部)级")
_RANKED: Final = re.compile(rf"(?P<words>{RANK.pattern})(?:的)?(?:有|共|达)?$")
_TRADE_GREW: Final = re.compile("[一-龥]{2}业(?:同比)?(?:增|下降|回落|减)")
_VIEWS: Final = (
    re.compile(r"(?:按|从)(?P<topic>[^,。;]{2,18}?)(?:新签约|签约|开工)?(?:情况|总数|数量|个数)?来?看,"),
    re.compile(r"(?P<topic>[^,。;\d]{2,12}?)方面,"),  # 新开工项目方面,1-11月认定|121项
)
_REACHED: Final = re.compile(
    r"(?:以上|左右|以下)?(?:的增[速长幅]|的速度)?[,、]?(?:有望|将|可|预计|力争){0,2}到?(?:已累计(?:约|近)?|(?:总量|总额|总数|规模|累计|已|首次){0,4}(?:达到?|为|突破|超过?|[迈跨跃]过|[迈站登跃]上|实现|完成|升至|增至|降至|减至|只有|仅有|仅剩|只剩)(?:约|近|超)?)"
)
_IS_BUILT: Final = re.compile(
    "(?:[建铺]成|[再新续]建|开工|完成|贯通|通车|铺[设轨]|改造|建设)(?:了|里程)?(?:约|近|超过?)?$"
)
_NO_TRADES: Final = ("gdp", "fiscal_revenue")  # 粮食增长2% is no part of what they tell
_TRADES_SHARE: Final = re.compile("[一-龥]{2,12}(?:产业|制造业|服务业|行业|工业|农业|经济)(?:产值|增加值|总量)?占")
_OF_THEM: Final = re.compile("[^,。;、\\d]{0,10},占(?:比|总数的?)?(?:为|达到?)?(?:约|近)?")
_OF_COUNT: Final = re.compile(  # 项目22个,投资额118亿元,占总数的|59%; 已开工的不到|一半
    "占(?:全部)?总数|(?:投产|开工|竣工|落地|建成|动工)的(?:还|只|仅|就|才|已|有|占|不到|不足|超过?|约|近){0,3}$"
)
_FUNDS: Final = re.compile(  # 扶持资金35亿元;安排科技创新资金|12.6亿元
    "(?:安排|拨付|下达|投入|统筹|兑现|落实)(?P<words>[一-龥]{2,12}资金)$"
)
_OUTDONE: Final = re.compile("(?:超过|[高低快慢大]于)$")  # 预算收入增幅首次超过|总收入,完成1.1亿元
_REASON: Final = re.compile(r"(?:因为?|由于|受|靠着?|凭着?|有|得益于|随着|依托|借助)[^,。;\d]{0,14}$")
_GREW_TO: Final = re.compile(  # 从无到有,达到|22家; 供货的企业,两年时间从|40家涨到127家
    "(?:已|目前)?(?:达到?了?|增至|增加到|发展到)(?:约|近|超过?)?|(?:[两三四五几\\d]{1,2}年(?:时间|间|来|里)?)?[从由]"
)
_OPENS: Final = re.compile("(?:其中,?|而|但|不过|然而|只是|全[国省市县区州]|[一-龥]{2,4}[省市县区州])?")
_NO_OPENING: Final = PLACES | {"policy_count", "industry_share"}  # 目标已写进政府工作报告:大连|6%
_LOOKED_AT: Final = "what its sentence looks at「%s」"
_THESE: Final = re.compile("\\s*(?:这些|上述|此次|本次|这批)[^\n]*[。;]其中,")  # 这些项目涵盖三产。其中,甲市|200个
_MACHINERY: Final = frozenset({"辆", "艘", "架", "列", "台", "套"})  # 交付14.4万辆。…联盟已组建16个 counts no cars
_SHORT: Final = 14  # characters in a clause that only says where or from whom the counted are


def decide(r: Reading, scene: Scene) -> None:
    """A figure without words of its own goes on with the figure before it: 工业项目37个,同比增长37%."""
    own = things.own(r, scene)
    apart = owned.stands_alone(r, scene)
    told = (
        nameless.of_places(r, scene)
        or people.live_there(r, scene)
        or worths.told(r, scene)
        or _takes_parallel(r, scene)
        or _of_two(r, scene)
        or _since(r, scene)
        or _turned(r, scene)
        or _compared(r, scene)
        or _carried(r, scene)
        or (not apart and _follows(r, scene, own=own))
        or _more_of_line(r, scene)
        or worths.beside(r, scene)
        or (not apart and (_opened(r, scene) or _part(r, scene)))
        or _fronted(r, scene)
        or (not own and (_viewed(r, scene) or _listed(r, scene) or _raced(r, scene)))
        or (not apart and _earlier(r, scene, own))
    )
    if not told and not topic.decide(r, scene):
        nameless.decide(r, scene)


def _take(r: Reading, scene: Scene, source: Found | Reading, confidence: float, rule: str) -> bool:
    """Set what a term, or a figure told before, names; `rule` holds its words at `%s`."""
    if isinstance(source, Reading):
        r.indicator, r.alias = source.indicator, source.alias
    else:
        r.indicator, r.alias = source[1].indicator, (source[0].start, source[0].end)
    r.confidence = confidence
    r.decide("indicator", rule % scene.text[slice(*(r.alias or (0, 0)))])
    return True


def _since(r: Reading, scene: Scene) -> bool:
    """税收12.6亿元;工业总产值迈上千亿台阶,1012.4亿元: a term in an earlier clause, but behind the figure before it."""
    grew = r.figure.kind == "count" and _GREW_TO.fullmatch(scene.text, r.clause[0], r.start)
    if r.figure.kind != "money" and not (grew or views.is_led(r, scene)):
        return False
    told = r.before
    while told is not None and told.indicator is None:
        told = told.before  # 税收连续跨越三个台阶,从2006年的|19.8亿元
    start = told.end if told is not None else r.sentence[0]
    terms = (f for f in fitting(r, scene, start, r.start) if not _OUTDONE.search(scene.text, start, f[0].start))
    named = max(terms, key=lambda f: f[0].end, default=None)
    return named is not None and _take(r, scene, named, 0.6, "term behind the figure before it「%s」")


def _turned(r: Reading, scene: Scene) -> bool:
    """工业增长8.3%,固定资产投资由负转正,增长|5.2%: a flow named between, in a clause without a figure."""
    if not grows(r) or r.before is None:
        return False
    named = [
        f for f in fitting(r, scene, r.before.end, r.clause[0]) if scene.book.indicators[f[1].indicator].kind == "flow"
    ]
    opens = [f for f in named if _OPENS.fullmatch(scene.text, scene.clauses.at(f[0].start)[0], f[0].start)]
    return bool(opens) and _take(r, scene, opens[-1], 0.7, "term behind the figure before it「%s」")


def _takes_parallel(r: Reading, scene: Scene) -> bool:
    told = classed.told(r, scene) or parallel.told(r, scene)
    return told is not None and _take(r, scene, told, 0.6, "as the part before opens with「%s」")


def _compared(r: Reading, scene: Scene) -> bool:
    one = moved.told(r, scene)
    return one is not None and _take(r, scene, one, 0.7, "what the sentence before told「%s」")


def _more_of_line(r: Reading, scene: Scene) -> bool:
    """快速路全长45公里。去年已建成|12公里: how much of what the sentence before told the length of is built."""
    told = r.last_told
    line = told is not None and r.figure.kind == told.figure.kind == "length" and told.indicator == "line_length"
    built = line and _IS_BUILT.search(scene.text, r.clause[0], r.start) is not None
    return built and told is not None and _take(r, scene, told, 0.6, "what the sentence before told「%s」")


def _of_two(r: Reading, scene: Scene) -> bool:
    return (found := former.term(r, scene)) is not None and _take(r, scene, found, 0.7, _LOOKED_AT)


def _carried(r: Reading, scene: Scene) -> bool:
    found = carried.told(r, scene)
    if found is None:
        return False
    one, rule = found
    r.follows = one if one.sentence != r.sentence else None
    return _take(r, scene, one, 0.6, rule)


def _follows(r: Reading, scene: Scene, *, own: bool) -> bool:
    """专利授权量年均增长24%,2023年达到|1.86万件: what has just been said to have grown, things counted in their own words too."""
    previous = former.told(r, scene) or r.before
    reached = previous is not None and _is_reached(previous, r, scene)
    if previous is not None and reached and _take(r, scene, previous, 0.8, "what the growth before it reached「%s」"):
        return True
    return not own and _goes_on(previous, r, scene)


def _goes_on(told: Reading | None, r: Reading, scene: Scene) -> bool:
    if told is not None and told.alias is None and told.figure.kind == "count" and standings.rate(r, scene):
        return False  # 8城中有6个跑赢全国,最快的合肥达|6.1%
    of_count = _OF_COUNT.search(scene.text, r.left, r.start) is not None
    last = _in_same_unit(portion.but_units(told, scene), r)
    for previous in (last, *last.back()) if last is not None else ():
        kinds = {previous.figure.kind, r.figure.kind}
        made = previous.indicator == "capacity" and things.made_too(previous, r, scene)
        same = len(kinds) == 1 or (previous is r.before and (kinds == {"pp", "percent"} or made))
        sized = previous.figure.kind in _SIZES and not _OF_TASK.search(scene.text, r.left, r.start)
        if r.measure is Measure.COMPLETION and (sized or _has_works(r, scene)):
            nameless.decide(r, scene)
            return True
        of_them = _OF_THEM.fullmatch(scene.text, previous.end, r.start) is not None  # 有52个通公交,占|82.5%
        if previous.indicator == "region_count" and r.measure is Measure.SHARE and not of_them:
            return False  # 合肥、芜湖、滁州3市贡献了全省|50%的产值
        if (
            (things.only_where(previous, r, scene, grows=grows(r)) and not of_them)
            or (of_count and previous.figure.kind not in ("count", "persons"))
            or by_the_way.is_told(previous, r, scene)
            or portion.is_of(previous, r, scene)
            or things.no_firms(previous, r, scene)
        ):
            continue
        counted = previous.figure.kind == "count" and previous.figure.unit_raw != "大"
        if counted and r.measure is Measure.SHARE and _TRADES_SHARE.match(scene.text, r.clause[0]):
            return False  # 拥有33个平台,高新技术产业占工业产值的比重达|77%
        if _is_other_rate(previous, r) or _is_trade_behind(previous, r, scene) or never_counts(previous.indicator, r):
            return False
        if previous.indicator and (same or (r.figure.relative and r.measure is not Measure.LEVEL)):
            if r.figure.kind == "count" and r.figure.unit_raw == "大":
                return False
            r.indicator, r.alias, r.follows = sense.of_next(previous, r, scene), previous.alias, previous
            r.confidence = min(previous.confidence, 0.8)
            r.decide("indicator", f"inherited from「{scene.text[previous.start : previous.end]}」")
            if own := _own_words(r, scene):
                r.words, r.follows = own.span("words"), None
                r.label = own.group("words") if r.figure.kind == "money" else ""
            return True
    return False


def _own_words(r: Reading, scene: Scene) -> re.Match[str] | None:
    """国家级25家、省级|26家; 零部件产值36.4亿元,两大产业占|57.1%: what a figure that goes on with another is told of."""
    if r.figure.kind == "money" and (funds := _FUNDS.search(scene.text, max(r.left, r.clause[0]), r.start)):
        return funds
    if r.figure.kind != "count":
        return portion.of_trades(r, scene)
    return _CLASS.search(scene.text, max(r.left, r.clause[0]), r.start) or _RANKED.search(scene.text, r.left, r.start)


def _in_same_unit(previous: Reading | None, r: Reading) -> Reading | None:
    """货物吞吐量13亿吨;集装箱吞吐量3530万标箱;舟山港域|6.5亿吨: what was told in the same unit, if anything was."""
    if r.figure.kind != "physical":
        return previous
    one = previous
    while one is not None and (one.figure.kind != "physical" or one.figure.unit_raw != r.figure.unit_raw):
        one = one.before
    return one or previous


def _has_works(r: Reading, scene: Scene) -> bool:
    """带动投资500亿元,目前一期土建完成65%: works that are partly done, and no part of the amount before."""
    return _WORKS.search(scene.text, max(r.left, r.clause[0]), r.start) is not None


def _is_reached(previous: Reading, r: Reading, scene: Scene) -> bool:
    """生产总值236亿元;财政收入增长9.7%,达到|6.83亿元: the amount of what has just been said to have grown."""
    if r.figure.relative or not previous.figure.relative or previous.alias is None or previous.indicator is None:
        return False
    payload = next((h.payload for h in scene.aliases.between(*previous.alias)), ())
    fits = any(r.figure.kind in a.kinds or {r.figure.kind, *a.kinds} <= {"count", "persons"} for a in payload)
    return fits and _REACHED.fullmatch(scene.without(previous.end, r.start, scene.times)) is not None


def _is_other_rate(previous: Reading, r: Reading) -> bool:
    """外资同比增长9%;主导产业集聚度|78%: a level is told of no growth."""
    levels = r.figure.kind == previous.figure.kind == "percent" and r.measure is Measure.LEVEL
    return levels and previous.measure in GROWN


def _is_trade_behind(previous: Reading, r: Reading, scene: Scene) -> bool:
    """37个行业中有26个增长,其中汽车制造业|增长42%; 过八成的有4个:枝江市|86.2%: one of them grew or has come so far, not their number."""
    told = previous.figure.kind == "count" and previous.indicator == "other"
    if told and r.measure is Measure.COMPLETION and scene.text.startswith(":", previous.end):
        return True
    return told and r.measure in GROWN and _TRADE_GREW.search(scene.text, max(r.left, r.clause[0]), r.start) is not None


def _opened(r: Reading, scene: Scene) -> bool:
    terms = fitting(r, scene, r.sentence[0], r.clause[0]) if grows(r) else ()
    opening = [f for f in terms if f[1].indicator not in _NO_OPENING and not _is_reason(f, r, scene)]
    topic = opening[0] if opening else None
    if topic is not None and len(opening) > 1 and opening[1][0].start == topic[0].end:
        topic = opening[1]  # 第三产业|营业总收入延续快速增长势头,同比增长61.3%
    firms = topic is not None and topic[1].indicator == "enterprise_count" and r.last_value is not None
    return topic is not None and not firms and _take(r, scene, topic, 0.6, "what its sentence opens with「%s」")


def _is_reason(found: Found, r: Reading, scene: Scene) -> bool:
    """进出口下降3.4%。绵竹受出口减少影响,下降|15.6%: what a clause gives as the cause, where a value was told before."""
    told = r.last_value is not None and bool(scene.places.between(r.sentence[0], found[0].start))
    return told and _REASON.search(scene.text, scene.clauses.at(found[0].start)[0], found[0].start) is not None


def _part(r: Reading, scene: Scene) -> bool:
    """规模以上工业增加值增长9%。采矿业增长3%; 零售总额198亿元。按经营地分,城镇160亿元: a part of what was told before."""
    if alone.bare_change(r, scene) and (told := r.last_value or r.last_told) and told.indicator:
        return _take(r, scene, told, 0.6, "a part of「%s」told before")
    whole = wholes_told.whole_of(r.last_value, scene)
    if whole is None:
        return False
    if only := alone.nothing_named(r, scene) or standings.races(r, scene):
        whole = wholes_told.of_economy(whole, r) or whole
    grown = r.figure.kind in ("percent", "times") and r.measure in GROWN
    parted = grown and (whole.indicator not in _NO_TRADES or only)
    if r.figure.kind == "money":
        of_one = alone.places_part(r, whole, scene) or alone.owners_part(r, scene)
        of_one = of_one or alone.residents_part(r, whole, scene) or alone.trades_part(r, scene)
        parted = _BY.match(scene.text, r.sentence[0]) is not None or of_one or standings.are_parts(r, scene)
    return parted and _take(r, scene, whole, 0.6, "a part of「%s」told before")


def _fronted(r: Reading, scene: Scene) -> bool:
    told = views.fronted(r, scene) or views.risen_behind(r, scene)
    return told is not None and _take(r, scene, told, 0.7, _LOOKED_AT)


def _viewed(r: Reading, scene: Scene) -> bool:
    """从签约项目总数来看,定远14个,凤阳13个: what a sentence says that it looks at."""
    counted = r.figure.kind == "count"
    view = next((m for p in _VIEWS if (m := p.match(scene.text, r.sentence[0], r.start))), None) if counted else None
    if view is None:
        return False
    heads = (h for h in scene.aliases.between(*view.span("topic")) if h.end == view.end("topic"))
    named = next(((h, a) for h in heads for a in h.payload if fits(a, r)), None)
    told = named is not None and named[1].indicator not in PLACES  # 从区域看,如皋签约|78个
    return told and named is not None and _take(r, scene, named, 0.7, _LOOKED_AT)


def _listed(r: Reading, scene: Scene) -> bool:
    """来自江浙的有11个; 江东新增企业4332家 / 洋浦2705家: a count without a noun goes on with what was counted last."""
    counted = r.figure.kind == "count" and not r.figure.spelled and r.figure.unit_raw != "大"
    ends = scene.text[r.end : r.end + 1] in ",。;、:)\n" or views.goes_on(r, scene) or standings.races(r, scene)
    closed = ends and len(scene.without(max(r.left, r.clause[0]), r.start, scene.places)) <= _SHORT
    last = views.whole(r, scene) if counted and closed else None
    if last is None:
        return False
    units = (
        last.figure.unit_raw,
        *(("个",) if last.figure.unit_raw not in _MACHINERY else ()),
        *(("项",) if last.indicator == "project_count" else ()),
    )  # 签约43个。…二产52项
    if r.figure.unit_raw not in units or things.no_firms(last, r, scene):
        return False  # 入驻企业53家。…两年突破关键技术28项
    classed = _CLASS.fullmatch(scene.text, scene.block(r.start).start, r.start) is not None  # 生态环保类|7个,分别为…
    parted = _BY.match(scene.text, r.sentence[0]) is not None or views.seen(r, scene)  # 分县区看,谯城区16个
    begin = max(r.left, r.clause[0])
    traded = last.indicator == "project_count" and any(h.end == r.start for h in scene.sectors.between(begin, r.start))
    line, told = scene.block(r.start).start, r.last_count
    near = told is not None and scene.block(told.start).start == line
    near = near or (told is not None and told.end + 1 == line and bool(scene.places.between(line, r.start)))
    chosen = last.indicator == "enterprise_count" and views.CHOSEN.match(scene.text, r.end) is not None
    if not (
        classed or parted or traded or near or chosen or _THESE.match(scene.text, scene.block(r.start).start, r.start)
    ):
        return False
    own = _CLASS.search(scene.text, begin, r.start)
    r.words = own.span("words") if own else None
    return _take(r, scene, last, 0.5, "goes on with「%s」of the sentence before")


def _raced(r: Reading, scene: Scene) -> bool:
    found = views.only_counted(r, scene)
    return found is not None and _take(r, scene, found, 0.5, "what its paragraph is about「%s」")


def _earlier(r: Reading, scene: Scene, own: bool) -> bool:
    earlier = last_of(fitting(r, scene, speaker.words_begin(r, scene), r.start), scene)
    unnamed = own or (r.figure.kind == "count" and (r.figure.spelled or counts_unknown(r, scene)))
    if earlier is None or not (r.measure in GROWTH if r.figure.relative else not unnamed):
        return False
    counted = (
        scene.book.indicators[earlier[1].indicator].unit == "count" and ";" in scene.text[earlier[0].end : r.start]
    )
    if counted and grows(r):  # 带动配套项目发展;专用设备制造业增长|73.1%
        return False
    if earlier[1].indicator in _NO_OPENING and (grows(r) or (r.figure.relative and r.before is None)):
        return False  # 已公布的省份中,江西(6.9%)、福建(6.7%)
    if "装机" in scene.text[earlier[0].start : earlier[0].end] and r.figure.kind == "count":
        return False  # 光伏总装机58.6兆瓦;投用新能源集卡|340辆
    if earlier[1].indicator == "other" and r.figure.kind in ("count", "persons", "length"):
        return False  # 城乡收入比缩小至1.86;新增“农创客”530名
    last = r.last_count if r.last_count and r.last_count.alias == (earlier[0].start, earlier[0].end) else None
    if last is not None and things.no_firms(last, r, scene):
        return False  # 入驻企业917家,上架产品|1608个
    if never_counts(earlier[1].indicator, r) or (earlier[1].indicator == "project_count" and r.figure.unit_raw == "家"):
        return False  # 综合审批改革推进,异地办证|4.7万张; 签约项目83个;迁入|12家
    return _take(r, scene, earlier, 0.6, "term earlier in the sentence「%s」")
