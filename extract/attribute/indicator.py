"""What a number measures: the term of the code list that its own words hold, nearest and fitting its unit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from extract.attribute import nameless
from extract.attribute.measure import FROM, JOINED
from extract.attribute.reading import Reading
from extract.codebook import Alias
from extract.match import Hit
from extract.models import Measure
from extract.scene import Scene

Found = tuple[Hit[tuple[Alias, ...]], Alias]
# What may stand between a term and its number: 总投资(额)约达63亿元, 项目共签约35个.
_LINK: Final = re.compile(
    r"[”’)」]?(?:\([^()]{1,16}\))?(?:涨幅|增速|增幅|总水平涨幅)?(?:额|数|量|总额|总量|总数|规模|金额|面积)?(?:连续[一二三四五六七八九十\d]{1,2}年)?(?:已|就|均|也|将|共|累计|合计|总计|共计|分别|平均|均值|预计|首次|一举|先后|仅|可|新|成功|年)*"
    r"(?:实现|完成|达到?|为|是|有|超过?|突破|约|近|逾|不少于|不低于|至少|接近|高达|增至|升至|"
    r"增加到|增长到|提高到|扩大到|增加至|提高至|降至|下降到|降低到|至|到|在|控制在|保持在|稳定在|"
    r"仅|预期目标|目标|拟?按|签约|落地|开工|共有|:|\||\ |“|人民币|首破|迈上|站上|跃上|跨越|提升至|提升到|"
    r"跨过|冲破|累计达|突破了|超出|大概|大约|不足|不到|超|过|等|数|了|各)*"
    r"(?:(?:从|由)(?:\d{4}年)?(?:[^,。;、\d]{0,8}的)?(?:约|近)?)?"
)
# Where a noun phrase behind a count ends: 157家企业|为沪苏皖提供…
_VERB: Final = re.compile(
    r"[为在对与向将已均由被把从以占达获]|完成|实现|开工|建成|签约(?!项目|企业)|落地(?!项目)|通过|入选|成为|进入|位于|投产|竣工|提供|参与|参加|列入|纳入|落户|入驻(?!企业)|集聚|组成|分布|涵盖|覆盖|设有|设立|成立|布局|分别|召开|开展|举行|新增|引进|招引|增加|培育|实施|推进|添了"
)
_RELATIVE: Final = re.compile(r"的(?:各类|主要|重点|大型|优质|新)?$")
_CLASS_AFTER: Final = re.compile(r"[”’]?(?:类|产业链?|领域|行业|板块|方面|环节)(?!园|集群|基地)")
_DONE_TO: Final = re.compile(
    r"(?:新建|建设|建成|改造|打造|创建|举办|开展|开通|新增|培育|设立|获评|创成|布局|改建|扩建|配建|建立|组建|新开)"
    r"(?P<noun>(?!(?:总数|数量|总量|各类|累计|合计|共|达到?|约|近|超过?|了)+$)[^,。;\d():]{0,12}[一-龥]{2}[”’]?)$"
)
_HAN: Final = re.compile(r"[一-龥]")
_BREAK: Final = re.compile(r"[,;:。、!?()\n]")
_ASIDE: Final = re.compile(r"(?:剔除|扣除|不含|考虑)[^,。;()]{1,20}?(?:因素|影响|后)")
_RATE_NOUN: Final = re.compile(
    r"(?P<noun>[一-龥A-Za-z&]{1,10}?(?P<last>率|强度|系数|指数|占比|比重|比例))(?P<link>(?:从|由)[^,。;]{0,12}|.*)$"
)
_GROWTH: Final = (Measure.YOY, Measure.GROWTH, Measure.CHANGE, Measure.COMPLETION, Measure.MULTIPLE)
_CONTAINER: Final = re.compile(r"(?:入驻|落户|进驻|布局在)[^,。;、]*$")
_PLACES: Final = frozenset({"park_count", "enclave_count"})
_ABILITY: Final = re.compile(r"的?(?:生产|处理|制造)?(?:能力|产能|规模)|以[上下内]|左右|之多|有余|每|不等")
_CHANGED: Final = re.compile(r"拓展|整合|增|提高|提升|降|缩|扩|调整|优化|上升|下降|减|压|跃升|到|至|变")
_RATE_NAMED: Final = "rate named right before"
_SHORT: Final = 14  # characters in a clause that only says where or from whom the counted are
_COMPOUND: Final = 6  # characters between the terms of one compound noun
_TAILS: Final = frozenset(
    {"规划", "改革", "培训", "活动", "工作", "政策", "研发", "招商", "论坛"}
)  # verbs as often as nouns
_THINGS: Final = frozenset("条项座台套幢栋辆件处所块片张艘架")  # classifiers that never count people


def decide(r: Reading, scene: Scene) -> None:
    """Set indicator, the term that names it and the confidence; `indicator` stays None where nothing fits."""
    if r.figure.unit and r.figure.unit.indicator:
        r.indicator, r.alias, r.confidence = r.figure.unit.indicator, (r.start, r.end), 0.9
        r.decide("indicator", f"its unit names what is counted「{r.figure.unit_raw}」")
        return
    for name, confidence, strategy in _strategies(r):
        found = strategy(r, scene)
        if found is not None:
            hit, alias = found
            r.indicator, r.alias = alias.indicator, (hit.start, hit.end)
            r.indicator = _of_fund(found, r, scene) or _of_list(found, r, scene) or alias.indicator
            r.confidence = min(r.confidence, confidence)
            if name == _RATE_NAMED and r.measure is Measure.SHARE and r.cue is not None and r.cue >= hit.start:
                r.measure = Measure.LEVEL  # 优良天数比例82.7%: the share is the indicator itself
                r.decide("measure", "the rate's own level")
            r.decide("indicator", f"{name}「{scene.text[hit.start : hit.end]}」", _rivals(r, scene, found))
            return
    _inherit(r, scene)


def _of_fund(found: Found, r: Reading, scene: Scene) -> str | None:
    """总规模50亿元的产业基金: a scale is a fund's where the clause speaks of one."""
    start, end = scene.clauses.at(r.start)
    scale = scene.text[found[0].start : found[0].end] in ("总规模", "投资规模", "总额", "资金")
    near = scene.text[max(r.sentence[0], start - 16) : min(end, r.end + 16)]
    return "fund_size" if scale and "基金" in near else None


def _of_list(found: Found, r: Reading, scene: Scene) -> str | None:
    """链主企业、头部企业和上市公司100余家: firms of several kinds counted together are firms."""
    hit, alias = found
    if scene.book.indicators[alias.indicator].group != "enterprises":
        return None
    before = [f for f in fitting(r, scene, r.left, hit.start) if JOINED.fullmatch(scene.text, f[0].end, hit.start)]
    kinds = {scene.book.indicators[f[1].indicator].group for f in before}
    return (
        "enterprise_count"
        if kinds == {"enterprises"} and any(f[1].indicator != alias.indicator for f in before)
        else None
    )


def _strategies(r: Reading) -> tuple[tuple[str, float, Callable[[Reading, Scene], Found | None]], ...]:
    kind = r.figure.kind
    if kind == "count" and r.figure.spelled:  # 五张“思维导图”: words count loosely, so only their own noun will do
        return (
            ("head of the noun phrase behind", 0.85, _head_behind),
            ("term in front, linked, nothing behind", 0.85, _linked_and_closed),
        )
    if kind in ("count", "persons"):
        return (
            ("term in front, linked, nothing behind", 0.95, _linked_and_closed),
            ("head of the noun phrase behind", 0.95, _head_behind),
            ("term in front, linked", 0.95, _linked),
            ("nearest term in front", 0.85, _nearest_before),
            ("head shared with the next count of the list", 0.8, _shared_head),
        )
    if r.figure.relative:
        return (
            (_RATE_NAMED, 0.95, _rate),
            ("subject of the growth or share", 0.9, _subject),
            ("share behind", 0.85, _share_behind),
            ("a rate that no code names", 0.7, _other_rate),
        )
    return (
        ("term in front, linked", 0.95, _linked),
        ("term right behind", 0.9, _right_behind),
        ("nearest term in front", 0.85, _nearest_before),
        ("term behind", 0.75, _behind),
    )


def _fits(alias: Alias, r: Reading) -> bool:
    kind = r.figure.kind
    if kind == "bare":
        return bool(
            alias.kinds
            & ({"money", "count", "persons", "area", "physical"} if r.figure.magnified else {"percent", "physical"})
        )
    if kind == "count":
        if "persons" in alias.kinds and r.figure.unit_raw in _THINGS and alias.indicator != "other":
            return False
        return bool(alias.kinds & {"count", "persons"})
    if alias.indicator == "floor_area" and r.figure.unit_raw in ("亩", "公顷", "平方公里"):
        return False
    if kind == "persons":
        return "persons" in alias.kinds or (
            bool(alias.kinds & {"count"}) and alias.indicator in ("talent_count", "trainee_count")
        )
    if kind == "physical":
        return "physical" in alias.kinds
    return kind in alias.kinds


def fitting(r: Reading, scene: Scene, start: int, end: int) -> Iterator[Found]:
    """The terms in a stretch of text that fit the figure's unit; growth and shares fit any."""
    if r.figure.relative:
        yield from ((h, _growing(h.payload)) for h in scene.aliases.between(start, end) if h.end - h.start > 1)
        return
    for hit in scene.aliases.between(start, end):
        if r.figure.kind == "count" and _CLASS_AFTER.match(scene.text, hit.end):
            continue  # 新能源汽车类5个: a class of what is counted
        if (
            r.figure.kind == "count"
            and hit.end <= r.start
            and _CONTAINER.search(scene.text, r.left, hit.start)
            and hit.payload[0].indicator in _PLACES
        ):
            continue  # 拟入驻某某产业园8个: where the counted are, not what they are
        if hit.end - hit.start == 1 and (hit.start != r.end or _HAN.match(scene.text, hit.end)):
            continue  # 市 in 5个市, not in 市级
        for alias in hit.payload:
            if _fits(alias, r):
                yield hit, alias
                break


def _growing(payload: tuple[Alias, ...]) -> Alias:
    """投资增长5%: of a term's readings the one that its growth is told of."""
    return next((a for a in payload if "growth" in a.kinds), payload[0])


def _nearest_before(r: Reading, scene: Scene) -> Found | None:
    if r.figure.kind == "count" and (_counts_unknown(r, scene) or _object(r, scene)):
        return None
    return max(fitting(r, scene, max(r.left, r.clause[0]), r.start), key=lambda f: f[0].end, default=None)


def _linked(r: Reading, scene: Scene) -> Found | None:
    found = max(fitting(r, scene, r.left, r.start), key=lambda f: f[0].end, default=None)
    if found and _LINK.fullmatch(scene.text, found[0].end, r.start):
        return found
    return None


def _linked_and_closed(r: Reading, scene: Scene) -> Found | None:
    """高新技术企业2万多家| and 项目35个,: the noun phrase stands in front and nothing that fits begins right behind."""
    found = _linked(r, scene)
    if found is None or r.figure.unit_raw == "大":
        return None
    first = next(fitting(r, scene, r.end, r.right), None)
    close = first is not None and not _VERB.search(scene.text, r.end, first[0].start) and first[0].start - r.end <= 14
    return None if close and scene.text[r.end : r.end + 1] not in ",。;、:)!?" else found


def _head_behind(r: Reading, scene: Scene) -> Found | None:
    """The last term of the noun phrase that begins behind a count: 9个省际断头路项目全面开工 → 项目."""
    text, end = scene.text, r.right
    if text[r.end : r.end + 1] in ",。;、:)!?\n":
        return None
    stop = _VERB.search(text, r.end, end)
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
        if outside and not _RELATIVE.search(text, r.end, hit.start) and "的" not in text[hit.start : hit.end]:
            continue
        if best is None and _BREAK.search(text, r.end, hit.start) and not outside:
            break
        best = found
    return best


def _counts_unknown(r: Reading, scene: Scene) -> bool:
    """开发区成立了5个攻坚小组: what is counted stands behind, and no code names it."""
    ends = any(pattern.match(scene.text, r.end) for pattern in (_VERB, _ABILITY, _CHANGED))
    return not ends and _HAN.match(scene.text, r.end) is not None


def _object(r: Reading, scene: Scene) -> str:
    """建设“15分钟便民生活圈”12个: what is done to a thing that no code names; such a count goes on with none before it."""
    found = _DONE_TO.search(scene.text, max(r.left, r.clause[0]), r.start)
    return found.group("noun") if found else ""


def _shared_head(r: Reading, scene: Scene) -> Found | None:
    """6个产值超100亿元、4个超50亿元的特色产业集群: a count without a head of its own takes the head behind the next."""
    text = scene.text
    end = scene.clauses.at(r.end)[1]
    if text[r.end : r.end + 1] in ",。;、:)!?\n":
        return None
    return next((f for f in fitting(r, scene, r.end, end)), None)


def _right_behind(r: Reading, scene: Scene) -> Found | None:
    """30亿元的绿色产业基金, 以7.5亿元收购: a term within a few characters behind, with 的 or nothing between."""
    for found in fitting(r, scene, r.end, r.right):
        gap = scene.text[r.end : found[0].start]
        if (
            len(gap) <= 8
            and not _BREAK.search(gap)
            and (gap == "" or gap.startswith(("的", "规模", "元")) or len(gap) <= 2)
        ):
            return found
    return None


def _behind(r: Reading, scene: Scene) -> Found | None:
    return next(iter(fitting(r, scene, r.end, r.right)), None)


def _rate(r: Reading, scene: Scene) -> Found | None:
    """城镇化率达到68.2%, 装配率达60%, PM2.5 …: a term whose own unit is a percentage."""
    hits = scene.aliases.between(r.left, r.start)
    for hit in reversed(hits):
        for alias in hit.payload:
            if "percent" in alias.kinds and alias.indicator != "industry_share":
                linked = _LINK.fullmatch(scene.text, hit.end, r.start) is not None
                if linked or r.measure in _GROWTH or alias.indicator in ("rd_intensity", "equity_share"):
                    return (hit, alias) if alias.indicator != "other" or linked or r.measure in _GROWTH else None
        if r.measure not in _GROWTH:
            continue
        break
    return None


def _subject(r: Reading, scene: Scene) -> Found | None:
    """The term that grows: nearest in front of the number, after the figure before it (whatever its own unit)."""
    if r.measure is Measure.LEVEL and r.figure.kind == "percent" and not FROM.search(scene.text, r.left, r.start):
        return None
    start = max(r.left, r.clause[0])
    hits = scene.aliases.between(start, r.start if r.cue is None else max(start, r.cue))
    aside = _ASIDE.search(scene.text, start, r.start)
    for hit in reversed(hits):
        if aside and aside.start() <= hit.start < aside.end():
            continue
        alias = _growing(hit.payload)
        if alias.indicator == "industry_share" or hit.end - hit.start == 1:
            continue
        if r.measure is Measure.COMPLETION and alias.indicator == "policy_count":
            continue  # 年度任务已完成167%: the task is the yardstick
        if alias.indicator == "enterprise_count" and r.last_value is not None and r.measure in _GROWTH:
            return None  # 国有控股企业增长11.9%: a part of the value that the paragraph speaks of
        return hit, alias
    return None


def _share_behind(r: Reading, scene: Scene) -> Found | None:
    """以21.43%的股份: a percentage whose noun stands behind it."""
    for hit in scene.aliases.between(r.end, min(r.right, r.end + 8)):
        for alias in hit.payload:
            if "percent" in alias.kinds and scene.text[r.end : hit.start] in ("的", ""):
                return hit, alias
    return None


def _other_rate(r: Reading, scene: Scene) -> Found | None:
    """资产负债率58.6%: a rate without a code of its own is 其他指标, a share without a numerator's code industry_share."""
    found = _RATE_NOUN.search(scene.text, max(r.left, r.clause[0]), r.start)
    if (
        found is None
        or found.group("noun").startswith("占")
        or not (found.group("link").startswith(("从", "由")) or _LINK.fullmatch(found.group("link")))
    ):
        return None
    if (noun := found.group("noun")).endswith("贡献率"):
        return None  # of what the figure before it tells
    start = found.start("noun")
    fields = {h.payload for h in scene.sectors.between(start, start + len(noun))}
    rates = "energy_environment" if "environment" in fields else "other"
    code = rates if found.group("last") in ("率", "强度", "系数", "指数") else "industry_share"
    alias = Alias(found.group("noun"), code, frozenset({"percent"}))
    return Hit(found.start("noun"), found.end("noun"), (alias,)), alias


def _inherit(r: Reading, scene: Scene) -> None:
    """A figure without words of its own goes on with the figure before it: 工业项目37个,同比增长37%."""
    own = r.figure.kind == "count" and _object(r, scene) != ""
    previous = None if own else r.before
    while previous is not None:
        same = previous.figure.kind == r.figure.kind or (
            previous is r.before and {previous.figure.kind, r.figure.kind} == {"pp", "percent"}
        )
        if previous.indicator and (same or (r.figure.relative and r.measure is not Measure.LEVEL)):
            if r.figure.kind == "count" and r.figure.unit_raw == "大":
                break
            r.indicator, r.alias, r.follows = _as_told(previous, r, scene), previous.alias, previous
            r.confidence = min(previous.confidence, 0.8)
            r.decide("indicator", f"inherited from「{scene.text[previous.start : previous.end]}」")
            return
        previous = previous.before
    if r.figure.kind == "percent" and r.measure in (Measure.YOY, Measure.GROWTH) and r.last_value is not None:
        r.indicator, r.alias, r.confidence = r.last_value.indicator, r.last_value.alias, 0.6
        r.decide("indicator", f"a part of「{scene.text[slice(*(r.alias or (0, 0)))]}」told before")
        return
    if (
        r.figure.kind == "count"
        and not r.figure.spelled
        and r.figure.unit_raw != "大"
        and not own
        and (listed := _earlier_count(r, scene))
    ):
        r.indicator, r.alias, r.confidence = listed.indicator, listed.alias, 0.5
        r.decide("indicator", f"goes on with「{scene.text[listed.start : listed.end]}」of the sentence before")
        return
    if earlier := max(fitting(r, scene, r.sentence[0], r.start), key=lambda f: f[0].end, default=None):
        unnamed = r.figure.kind == "count" and (own or r.figure.spelled or _counts_unknown(r, scene))
        if r.measure in _GROWTH if r.figure.relative else not unnamed:
            r.indicator, r.alias, r.confidence = earlier[1].indicator, (earlier[0].start, earlier[0].end), 0.6
            r.decide("indicator", f"term earlier in the sentence「{scene.text[earlier[0].start : earlier[0].end]}」")
            return
    nameless.decide(r, scene)


def _earlier_count(r: Reading, scene: Scene) -> Reading | None:
    """来自江浙的有11个: a count with no noun at all goes on with what the paragraph counted last."""
    closed = scene.text[r.end : r.end + 1] in ",。;、:)\n" and r.start - max(r.left, r.clause[0]) <= _SHORT
    return r.last_count if closed and r.last_count and scene.block(r.start) == scene.block(r.last_count.start) else None


def _as_told(previous: Reading, r: Reading, scene: Scene) -> str | None:
    """总量突破4.5万亿元、人均超过10万元: the indicator before it, or that a head where the text says so."""
    if previous.indicator == "gdp" and "人均" in scene.text[r.left : r.start]:
        return "gdp_per_capita"
    return _as_share(previous, r, scene)


def _as_share(previous: Reading, r: Reading, scene: Scene) -> str | None:
    """R&D经费支出86.3亿元,占GDP比重13.1%: some terms are another indicator where their share is told."""
    if r.measure is Measure.SHARE and previous.alias is not None and previous.indicator == "other":
        payload = next((h.payload for h in scene.aliases.between(*previous.alias)), ())
        return next(
            (a.indicator for a in payload if "percent" in a.kinds and a.indicator != "other"), previous.indicator
        )
    return previous.indicator


def _rivals(r: Reading, scene: Scene, chosen: Found) -> str:
    others = [
        scene.text[h.start : h.end] for h, _ in fitting(r, scene, r.clause[0], r.right) if h.start != chosen[0].start
    ]
    return "、".join(dict.fromkeys(others[-3:]))
