"""What a number measures: the term of the code list that its own words hold, nearest and fitting its unit."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from extract.attribute import inherit, sense
from extract.attribute.measure import FROM
from extract.attribute.reading import Reading
from extract.attribute.terms import (
    GROWTH,
    PLACES,
    PRODUCTS,
    TRADE,
    VERB,
    Found,
    counts_unknown,
    done_to,
    fitting,
    growing,
    is_part,
    is_whole,
    is_work,
    is_yardstick,
)
from extract.codebook import Alias
from extract.match import Hit
from extract.models import Measure
from extract.scene import Scene

# What may stand between a term and its number: 总投资(额)约达63亿元, 项目共签约35个.
_LINK: Final = re.compile(
    r"[”’)」]?(?:\([^()]{1,40}\))?(?:涨幅|增速|增幅|总水平涨幅)?(?:额|数|量|总额|总量|总数|规模|金额|面积)?(?:连续[一二三四五六七八九十\d]{1,2}年)?(?:已|就|均|也|将|共|累计|合计|总计|共计|分别|平均|均值|预计|首次|一举|先后|仅|可|新|成功|年)*"
    r"(?:实现|完成|达到?|为|是|有|超过?|突破|约|近|逾|不少于|不低于|至少|接近|高达|增至|升至|"
    r"增加到|增长到|提高到|扩大到|增加至|提高至|降至|下降到|降低到|至|到|在|控制在|保持在|稳定在|"
    r"仅|只有?|预期目标|目标|拟?按|签约|落地|开工|共有|:|\||\ |“|人民币|首?破|迈上|站上|跃上|跨越|提升至|提升到|"
    r"跨过|冲破|累计达|突破了|超出|大概|大约|不足|不到|超|过|低于|不高于|等|数|了|各)*"
    r"(?:(?:从|由)(?:\d{4}年)?(?:[^,。;、\d]{0,8}的)?(?:约|近)?)?"
)
_RELATIVE: Final = re.compile(r"的(?:各类|主要|重点|大型|优质|新)?$")
_BREAK: Final = re.compile(r"[,;:。、!?()\n]")
_ASIDE: Final = re.compile(
    r"(?:剔除|扣除|不含|考虑)[^,。;()]{1,20}?(?:因素|影响|后)|\((?:不?含|不?包括|剔除|扣除)[^()]{1,16}\)"
)
_RATE_NOUN: Final = re.compile(
    r"(?P<noun>[一-龥A-Za-z&]{1,10}?(?P<last>率|强度|系数|指数|占比|比重|比例|[集满知贡覆依参便自认]..?度))(?P<link>(?:从|由)[^,。;]{0,12}|.*)$"
)
_HELD_WITHIN: Final = re.compile("占(?!有)")  # 占全市规上工业总产值的|比重
_OF_IT: Final = re.compile("的(?:约|近|超过?)?")
_ABLE: Final = re.compile("产能|能力|装机|规模")
_RATED: Final = PLACES | {"equipment_count"}  # 产业园|入驻率
_RATE_NAMED: Final = "rate named right before"
_FOR_EXAMPLE: Final = re.compile(r"为(?:代表|主|核心|重点|支撑|龙头)的")
_CONTRIBUTED: Final = re.compile(r"(?:的?增长)?的?(?:贡献|拉动)")
_CAUSE: Final = re.compile(r"[^,。;]{0,6}?(?:带动|拉动|支撑|推动|影响|作用)下")
_CLASS_OF_GOODS: Final = re.compile("[一-龥、]{1,12}类(?:商品)?(?:零售额)?")
_RATE_BEHIND: Final = re.compile(r"[一-龥]{1,4}?率")
_AGREED: Final = re.compile(
    r"(?:方面|领域|事项)[^,。;]{0,4}?(?:达成|形成|开展|签订|签署|深化|取得)[^,。;]{0,8}?(?P<noun>合作|共识|协议|意向)"
)
_MAKES: Final = re.compile(r"(?P<noun>[^,。;、\d]{2,10}?)(?:生产)?(?:项目|生产线)")
_MASSES: Final = frozenset({"吨", "GWh", "GW"})  # units of what a plant makes
_GOAL: Final = re.compile("的(?:工作)?(?:目标|任务)")
_VERBS: Final = frozenset({"累计完成", "年度计划完成", "已投入", "累计投入", "投入"})  # no nouns of their own
_HOLDERS: Final = PLACES | {"enterprise_count"}  # what has things of its own that are counted
_COMPOUND: Final = 6  # characters between the terms of one compound noun
_TAILS: Final = frozenset(
    {"规划", "改革", "培训", "活动", "工作", "政策", "研发", "招商", "论坛"}
)  # verbs as often as nouns


def decide(r: Reading, scene: Scene) -> None:
    """Set indicator, the term that names it and the confidence; `indicator` stays None where nothing fits."""
    if r.figure.unit and r.figure.unit.indicator:
        r.indicator, r.alias, r.confidence = r.figure.unit.indicator, (r.start, r.end), 0.9
        r.decide("indicator", f"its unit names what is counted「{r.figure.unit_raw}」")
        return
    for name, confidence, strategy in _strategies(r):
        found = strategy(r, scene)
        if found is not None and not _is_rank(found, r, scene):
            hit, _ = found
            r.indicator, r.alias = sense.decide(found, r, scene), (hit.start, hit.end)
            r.confidence = min(r.confidence, confidence)
            if name == _RATE_NAMED and r.measure is Measure.SHARE and r.cue is not None and r.cue >= hit.start:
                r.measure = Measure.LEVEL  # 优良天数比例82.7%: the share is the indicator itself
                r.decide("measure", "the rate's own level")
            r.decide("indicator", f"{name}「{scene.text[hit.start : hit.end]}」", _rivals(r, scene, found))
            return
    inherit.decide(r, scene)


def _is_rank(found: Found, r: Reading, scene: Scene) -> bool:
    """创新平台12家,其中国家级|2家: a rank alone tells which of those counted before."""
    rank = inherit.RANK.fullmatch(scene.text, found[0].start, found[0].end) is not None
    return rank and r.before is not None and r.before.figure.unit_raw == r.figure.unit_raw


def _strategies(r: Reading) -> tuple[tuple[str, float, Callable[[Reading, Scene], Found | None]], ...]:
    kind = r.figure.kind
    if kind == "count" and r.figure.spelled:  # 五张“思维导图”: words count loosely, so only their own noun will do
        return (
            ("what was agreed on", 0.8, _agreed),
            ("head of the noun phrase behind", 0.85, _head_behind),
            ("term in front, linked, nothing behind", 0.85, _linked_and_closed),
        )
    if kind in ("count", "persons"):
        return (
            ("what was agreed on", 0.9, _agreed),
            ("term in front, linked, nothing behind", 0.95, _linked_and_closed),
            ("head of the noun phrase behind", 0.95, _head_behind),
            ("what a project will make", 0.8, _made),
            ("what is made in a year", 0.8, _yearly),
            ("term in front, linked", 0.95, _linked),
            ("nearest term in front", 0.85, _nearest_before),
            ("head shared with the next count of the list", 0.8, _shared_head),
        )
    if r.figure.relative:
        return (
            ("what it is a share of", 0.9, _of_whole),
            (_RATE_NAMED, 0.95, _rate),
            ("subject of the growth or share", 0.9, _subject),
            ("what a place has a share of", 0.8, _of_places),
            ("share behind", 0.85, _share_behind),
            ("growth without its word", 0.7, _bare_growth),
            ("a rate that no code names", 0.7, _other_rate),
        )
    return (
        ("term in front, linked", 0.95, _linked),
        ("term right behind", 0.9, _right_behind),
        ("nearest term in front", 0.85, _nearest_before),
        ("what a project will make", 0.8, _made),
        ("term behind", 0.75, _behind),
    )


def _agreed(r: Reading, scene: Scene) -> Found | None:
    """八个方面达成一体化合作: points of an agreement."""
    found = _AGREED.match(scene.text, r.end)
    if found is None:
        return None
    alias = Alias(found.group("noun"), "policy_count", frozenset({"count"}))
    return Hit(found.start("noun"), found.end("noun"), (alias,)), alias


def _made(r: Reading, scene: Scene) -> Found | None:
    """新建100万套车灯项目: how many of a thing a project is to make."""
    made = r.figure.unit_raw in PRODUCTS or (r.figure.unit is not None and r.figure.unit.unit in _MASSES)
    found = _MAKES.match(scene.text, r.end) if made else None
    if found is None:
        return None
    alias = Alias(found.group("noun"), "capacity", frozenset({"count", "physical"}))
    return Hit(found.start("noun"), found.end("noun"), (alias,)), alias


def _yearly(r: Reading, scene: Scene) -> Found | None:
    """年产空气悬挂系统100万套: how many of a thing are made in a year, whatever it is called."""
    made = (
        sense.PRODUCED.search(scene.text, max(r.left, r.clause[0]), r.start) if r.figure.unit_raw in PRODUCTS else None
    )
    if made is None:
        return None
    alias = Alias(scene.text[made.start() : r.start], "capacity", frozenset({"count"}))
    return Hit(made.start(), r.start, (alias,)), alias


def _nearest_before(r: Reading, scene: Scene) -> Found | None:
    if r.figure.kind == "count" and (counts_unknown(r, scene) or done_to(r, scene)):
        return None
    return max(fitting(r, scene, max(r.left, r.clause[0]), r.start), key=lambda f: f[0].end, default=None)


def _linked(r: Reading, scene: Scene) -> Found | None:
    named = sorted(fitting(r, scene, r.left, r.start), key=lambda f: f[0].end)
    if len(named) > 1 and scene.text[named[-2][0].end] == "(" and scene.text[named[-1][0].end] == ")":
        named.pop()  # 产值(销售额)超400亿元
    found = named[-1] if named else None
    if found is None or not _LINK.fullmatch(scene.text, found[0].end, r.start):
        return None
    return (_done(found, r, scene) if scene.text[slice(found[0].start, found[0].end)] in _VERBS else None) or found


def _done(verb: Found, r: Reading, scene: Scene) -> Found | None:
    """固定资产投资五年累计完成1586亿元: what was done, where its clause names it."""
    named = fitting(r, scene, max(r.left, r.clause[0]), verb[0].start)
    return max((f for f in named if f[0].end < verb[0].end), key=lambda f: f[0].end, default=None)


def _linked_and_closed(r: Reading, scene: Scene) -> Found | None:
    """高新技术企业2万多家| and 项目35个,: the noun phrase stands in front and nothing that fits begins right behind."""
    found = _linked(r, scene)
    if found is None or r.figure.unit_raw == "大":
        return None
    if _GOAL.match(scene.text, r.end):
        return found  # 储备项目120个的目标任务
    if found[1].indicator == "capacity" and found[0].end == r.start:
        return found  # 年产|5000万套光学仪器
    first = next(fitting(r, scene, r.end, r.right), None)
    close = first is not None and not VERB.search(scene.text, r.end, first[0].start) and first[0].start - r.end <= 14
    return None if close and scene.text[r.end : r.end + 1] not in ",。;、:)!?" else found


def _head_behind(r: Reading, scene: Scene) -> Found | None:
    """The last term of the noun phrase that begins behind a count: 9个省际断头路项目全面开工 → 项目."""
    text, end = scene.text, r.right
    counted = text[end : end + 1].isdigit()  # by the next figure
    if text[r.end : r.end + 1] in ",。;、:)!?\n":
        return None
    stop = VERB.search(text, r.end, end)
    best: Found | None = None
    for found in fitting(r, scene, r.end, end):
        hit = found[0]
        outside = stop is not None and hit.start >= stop.start()
        if best is not None and (
            outside or hit.start - best[0].end > _COMPOUND or _BREAK.search(text, best[0].end, hit.start)
        ):
            break
        if best is not None and text[hit.start : hit.end] in _TAILS:
            break
        if best is not None and best[1].indicator == "region_count" and "的" in text[best[0].end : hit.start]:
            break  # 25个国家和地区|的客商
        if outside and not _RELATIVE.search(text, r.end, hit.start) and "的" not in text[hit.start : hit.end]:
            continue
        if best is None and _BREAK.search(text, r.end, hit.start) and not outside:
            break
        if best is not None and counted and hit.end == end and best[1].indicator in _HOLDERS:
            break  # 6个园区|签约项目97个: the next number counts the last term
        best = found
    return best


def _shared_head(r: Reading, scene: Scene) -> Found | None:
    """6个产值超100亿元、4个超50亿元的特色产业集群: a count without a head of its own takes the head behind the next."""
    text = scene.text
    end = scene.clauses.at(r.end)[1]
    if text[r.end : r.end + 1] in ",。;、:)!?\n" or VERB.match(text, r.end):
        return None  # 其中21家|把生产基地放到了本地
    return next((f for f in fitting(r, scene, r.end, end)), None)


def _right_behind(r: Reading, scene: Scene) -> Found | None:
    """30亿元的绿色产业基金, 以7.5亿元收购: the head of the noun within a few characters behind, with 的 or nothing between."""
    best: Found | None = None
    for found in fitting(r, scene, r.end, r.right):
        start = best[0].end if best else r.end
        gap = scene.text[start : found[0].start]
        if _BREAK.search(gap):
            break
        if best is None and len(gap) <= 8 and (len(gap) <= 2 or gap.startswith(("的", "规模", "元"))):
            best = found
        elif best is not None and gap == "" and found[1].indicator == "fund_size":
            best = found  # 产业投资|引导基金
        else:
            continue
    return best


def _behind(r: Reading, scene: Scene) -> Found | None:
    stop = _BREAK.search(scene.text, r.end, r.right)  # 年应税销售20亿元、税收1200万元
    return next(iter(fitting(r, scene, r.end, stop.start() if stop else r.right)), None)


def _rate(r: Reading, scene: Scene) -> Found | None:
    """城镇化率达到68.2%, 装配率达60%, PM2.5 …: a term whose own unit is a percentage."""
    aside = _ASIDE.search(scene.text, r.left, r.start)
    for hit in reversed(scene.aliases.between(r.left, r.start)):
        if aside and aside.start() <= hit.start < aside.end():
            continue  # 固定资产投资(不含农户)下降1.8%
        for alias in hit.payload:
            if "percent" in alias.kinds and alias.indicator != "industry_share" and scene.text[hit.end] != "业":
                linked = _LINK.fullmatch(scene.text, hit.end, r.start) is not None
                if linked or r.measure in GROWTH or alias.indicator in ("rd_intensity", "equity_share"):
                    return (hit, alias) if alias.indicator != "other" or linked or r.measure in GROWTH else None
        if r.measure not in GROWTH:
            continue
        break
    return None


def _subject(r: Reading, scene: Scene) -> Found | None:
    """The term that grows: nearest in front of the number, after the figure before it (whatever its own unit)."""
    if r.measure is Measure.LEVEL and r.figure.kind == "percent" and not FROM.search(scene.text, r.left, r.start):
        return None
    start = max(r.left, r.clause[0])
    cue = r.start if r.cue is None else max(start, r.cue)
    hits = [hit for hit in scene.aliases.between(start, r.start) if hit.start < cue]  # 经济|增速
    aside = _ASIDE.search(scene.text, start, r.start)
    for hit in reversed(hits):
        if aside and aside.start() <= hit.start < aside.end():
            continue
        alias = growing(hit.payload)
        if _is_no_subject(hit, alias, r, scene):
            continue
        value = r.last_value if r.measure in GROWTH else r.before if is_part(hit.start, scene) else None
        if alias.indicator == "enterprise_count" and value is not None and value.figure.kind != "count":
            return None  # 国有控股企业增长11.9%; 其中民营企业占比65%: a part of the value told before
        return hit, alias
    return None


def _is_no_subject(hit: Hit[tuple[Alias, ...]], alias: Alias, r: Reading, scene: Scene) -> bool:
    """Whether a term in front of a growth or share is not what grew: its trade, its example, the whole, where it grew."""
    text, end = scene.text, r.start if r.cue is None else r.cue
    if alias.indicator in ("industry_share", "region_count") or hit.end - hit.start == 1 or TRADE.match(text, hit.end):
        return True  # 汽车类增长21.7%, 住宿和餐饮业增长9.5%: a part of what is told before
    if is_whole(hit, scene) or is_yardstick(hit.start, r, scene):
        return True
    if _FOR_EXAMPLE.search(text, hit.end, end):
        return True  # 以智能装备为代表的新兴产业占比61%
    if alias.indicator in _RATED and _RATE_BEHIND.match(text, hit.end):
        return True  # 新能源汽车渗透率
    if _CAUSE.match(text, hit.end) or _CLASS_OF_GOODS.fullmatch(text, hit.end, end):
        return True  # 在重大项目带动下增长38%, 家用电|器和音像器材类增长12%
    if (
        alias.indicator in ("capacity", "equipment_count")
        and r.measure is Measure.SHARE
        and not _ABLE.search(text, hit.start, hit.end)
    ):
        return True  # 其中新能源|材料占比超过30%
    if _CONTRIBUTED.match(text, hit.end):
        return True  # 对GDP增长的贡献率: of what is told before
    if alias.indicator in PLACES and _OF_IT.fullmatch(text, hit.end, r.start):
        return True  # 占全国的6.5%、西部地区的|30.3%
    if alias.indicator == "cluster_count":
        return r.measure in (Measure.SHARE, Measure.CHANGE)  # 主导产业占工业总产值的比重: of what they make
    if alias.indicator in PLACES:
        return r.measure in (Measure.YOY, Measure.GROWTH, Measure.CHANGE)  # 国际地区货量增长5.3%: where it grew
    return r.measure is Measure.COMPLETION and is_work(hit, alias, r, scene)


def _bare_growth(r: Reading, scene: Scene) -> Found | None:
    """规模以上工业增加值|8.1%: a percentage right behind an amount of a period is its growth."""
    named = next((h for h in scene.aliases.between(r.left, r.start) if h.end == r.start), None)
    if r.figure.kind != "percent" or r.measure is not Measure.LEVEL or named is None or scene.text[r.end] == "的":
        return None
    alias = next((a for a in named.payload if "money" in a.kinds), None)
    if alias is None or alias.indicator == "other" or scene.book.indicators[alias.indicator].kind != "flow":
        return None
    r.measure = Measure.GROWTH
    r.decide("measure", "growth without its word")
    return named, alias


def _share_behind(r: Reading, scene: Scene) -> Found | None:
    """以21.43%的股份: a percentage whose noun stands behind it."""
    for hit in scene.aliases.between(r.end, min(r.right, r.end + 8)):
        for alias in hit.payload:
            if (
                "percent" in alias.kinds
                and alias.indicator != "rd_intensity"
                and scene.text[r.end : hit.start] in ("的", "")
            ):
                return hit, alias
    return None


def _of_whole(r: Reading, scene: Scene) -> Found | None:
    """全省23.5%的专利, 全国1/10的地区生产总值: what a share of the whole is a share of stands behind it."""
    hits = scene.aliases.between(r.end, min(r.right, r.end + 8)) if r.whole else []
    return next(((hit, growing(hit.payload)) for hit in hits if hit.end - hit.start > 1), None)


def _of_places(r: Reading, scene: Scene) -> Found | None:
    """苏州占全省进出口总值的|46.8%: where nothing but a place is told to be a part, what the whole is of."""
    if r.measure is not Measure.SHARE or r.cue is None or not scene.text.startswith("占", r.cue):
        return None
    begin = max(r.left, r.clause[0])
    named = scene.places.between(begin, r.cue)
    if not named or named[0].start > begin + 2 or named[-1].end != r.cue:
        return None
    hits = [h for h in scene.aliases.between(r.cue, r.start) if h.end - h.start > 1]
    alias = growing(hits[-1].payload) if hits else None
    return (hits[-1], alias) if alias and alias.indicator not in PLACES else None


def _other_rate(r: Reading, scene: Scene) -> Found | None:
    """资产负债率58.6%: a rate without a code of its own is 其他指标, a share without a numerator's code industry_share."""
    found = _RATE_NOUN.search(scene.text, max(r.left, r.clause[0]), r.start)
    if (
        found is None
        or _HELD_WITHIN.search(scene.text, max(r.left, r.clause[0]), found.start("last"))
        or not (found.group("link").startswith(("从", "由")) or _LINK.fullmatch(found.group("link")))
    ):
        return None
    if (noun := found.group("noun")).endswith("贡献率"):
        return None  # of what the figure before it tells
    start = found.start("noun")
    fields = {h.payload for h in scene.sectors.between(start, start + len(noun))}
    rates = "energy_environment" if "environment" in fields else "other"
    code = rates if found.group("last")[-1] in "率度数" else "industry_share"
    alias = Alias(found.group("noun"), code, frozenset({"percent"}))
    return Hit(found.start("noun"), found.end("noun"), (alias,)), alias


def _rivals(r: Reading, scene: Scene, chosen: Found) -> str:
    others = [
        scene.text[h.start : h.end] for h, _ in fitting(r, scene, r.clause[0], r.right) if h.start != chosen[0].start
    ]
    return "、".join(dict.fromkeys(others[-3:]))
