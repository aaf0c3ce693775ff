"""What a percentage says as a figure before it does: a part of an amount told, the same of another year, beside an increment."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute import standings
from extract.attribute.reading import Reading
from extract.attribute.terms import GROWN
from extract.models import Measure
from extract.scene import Scene

_OF_IT: Final = re.compile(r"(?:多|余)?(?:总量|总数|总额|总和)?的(?:近|约|超过?)?")
_HELD_IN: Final = re.compile(r"占(?:了|到)?[^,。;\d]{0,14}(?:约|近|超过?)?$")
_HELD_ASIDE: Final = re.compile(r"占(?:了|到)?[^,。;()\d]{0,14}[(][^()]{1,16}[)]的(?:近|约|超过?)?$")
_AIMED: Final = re.compile(
    r"(?:以上|左右)?[,、](?:其中)?[^,。;、\d]{0,5}?(?:力争|争取|确保|冲刺|奋斗目标)(?:实现|达到|完成|为|是)?"
    r"|(?:,[^,。;\d]{1,6})?,[^,。;\d]{0,8}(?:没到|没达到|未达到?|不及|低于|高于|超过)[^,。;\d]{0,6}(?:定|设定|计划|目标|预期)[^,。;\d]{0,3}的?"
)
_EACH: Final = re.compile("(?:以上|左右)?,(?:分别|依次)(?:为|是|达到?|增长)(?:约|近)?")
_RANKED_BY: Final = re.compile(
    "完成率[^,。;\\d]{0,6}(?:居前|居首|领先|靠前|前[三五十二]|垫底|靠后|最[高低])[^。;\\d]{0,14}[(]$"
)
_LATTER: Final = re.compile("[,;]后者(?:则|也|还)?(?:为|是|达到?|只有|仅有?)?(?:约|近)?")
_SHORT_OF: Final = re.compile(
    r"(?:左右|以上)?,(?:离|距离?|与|[高低]于)[^,。;\d]{0,6}"
)  # 增长11.6%,离全年|13%的预期还差1.4个百分点
_GOAL: Final = re.compile("的?(?:增长|年度|全年|预期|控制)*(?:预期|目标)|[还仍尚]差")
_AGAIN: Final = ((_AIMED, "aimed at beyond the figure before it"), (_EACH, "as the figure before it, one by one"))
_ANOTHER: Final = re.compile(
    "(?:左右|以上|以下|上下)?[,、;]?(?:(?:但|而)?(?:[单仅只]看)?)(?:,?(?:这[个一]|该)(?:数字|数据|数|增速|增幅|指标|比重|比例|占比))?"
    "(?:受[^,。;\\d]{2,16}(?:影响|拖累|带动|拉动|制约),)?(?:垫底|居首|领跑|靠后|殿后)?,?(?:分别|依次)?(?:还|才|仅)?(?:则|又|就|已|曾|一度|均|都|也)?(?:是|为|到了?|达到?|要完成|只有|仅|升[至到]|降[至到])?(?:约|近|超过?)?"
)
_AND: Final = re.compile("[、,和及与]|以及")
_FROM: Final = re.compile("[,、;]?(?:则|也|又)?[从由]的?(?:约|近)?")  # 连云港则由上年的|6.3%
_MOVED_TO: Final = re.compile("(?:回落|回升|放缓|收窄|加快|提高|提升|下降|上升|扩大|降|升)[至到](?:约|近)?")
_WIDER: Final = re.compile("[(](?:同期)?全[国省市县区州盟旗](?:平均)?(?:增长|增速)?[为是]?(?:约)?$")
_BASED: Final = re.compile("同比|[比较](?:上年|去年|上一年)|[上去]年同期")

_YARDSTICK: Final = re.compile(r"(?:[比较]|[快高低慢好优大小多少]于)[^,。;]{0,24}$")  # 快于苏州(4.6%)和宁波(|5.5%)
_HELD_TO: Final = re.compile(r"(?:[快高低慢好优]于|超过|远?超)[^,。;\d]{2,12}的(?:约|近)?$")  # 略低于无锡的|6%
_AND_HELD: Final = re.compile(r"[,、和与]也?[一-龥]{2,8}的")
_DONE_ABOVE: Final = re.compile(
    "(?:完成率|完成比例|完成进度)(?:排|列|居|位居)[^,。;\\d]{0,4}前|(?:完成率|完成比例|完成进度|完成(?:年度|全年)?(?:目标|任务|计划))(?:均|都)?(?:超过?|高于|达到?|低于|不足)?[\\d.]+%(?:以[上下])?的"
)
_NEXT_TO: Final = re.compile("仅次于[^,。;、\\d]{2,8}的$")
LEVEL_WITH: Final = "as what is level with it"
_WITH: Final = re.compile("[与同跟和](?:20\\d\\d年|[^,。;\\d]){1,14}的?(?:约|近)?$")
_THAN_LAST: Final = re.compile(",?[比较](?:上年|去年|上一年|20\\d\\d年)(?:同期|末|底)?的(?:约|近)?")
_LEVEL: Final = re.compile("(?:基本|大体|大致|完全)?(?:持平|相当|一致|同步|相同)")
_THE_REST: Final = re.compile(
    "[^。;\\d]{0,12},其[他它余](?:\\d{1,2}|[一-龥])?[^,。;\\d]{1,8}(?:均|都|皆|则)(?:[高低]于|不足|不到|超过|在|为)(?:约|近)?"
)
_UNIT: Final = re.compile("全[国省市县区州盟旗]")  # 而|全县为7.5%
_WIDER_UNITS: Final = ("全国", "全省", "全市", "全区", "全县")


def decide(r: Reading, scene: Scene) -> bool:
    """Set measure and sign where the figure before tells them."""
    ways = (
        _of_told_whole,
        _once_more,
        _level_with,
        _a_year_before,
        _of_the_rest,
        _moved,
        _of_wider,
        _of_another,
        _of_part,
        _rated,
        _beside,
        _with_increment,
    )
    return any(told(r, scene) for told in ways)


def _same(r: Reading, told: Reading, rule: str) -> bool:
    r.measure, r.sign = told.measure, told.sign
    r.decide("measure", rule)
    return True


def _of_told_whole(r: Reading, scene: Scene) -> bool:
    """约占全国36.9万吨的|37.4%, 占全国产量(492.9万辆)的|40.3%: a part of the amount told before it."""
    before = r.before
    held = before is not None and not before.figure.relative and _OF_IT.fullmatch(scene.text, before.end, r.start)
    held = held and before is not None and _HELD_IN.search(scene.text, before.left, before.start)
    if not held and not _HELD_ASIDE.search(scene.text, r.clause[0], r.start):
        return False
    r.measure = Measure.SHARE
    r.decide("measure", "a part of the amount told before it")
    return True


def _once_more(r: Reading, scene: Scene) -> bool:
    """增长6%,力争|7%; 合肥、苏州增速超过7%,分别为|7.8%: the same aimed higher, or of each that was told together."""
    before, told = r.before, before_points(r)
    if before is None or told is None or told.figure.kind != "percent":
        return False
    rule = next((why for joint, why in _AGAIN if joint.fullmatch(scene.text, before.end, r.start)), None)
    bound = told.measure is Measure.LEVEL and "控制" in scene.text[r.end : r.right]  # 失业率3.46%,低于|4%的控制目标
    if rule is None and (told.measure in GROWN or bound) and _SHORT_OF.fullmatch(scene.text, before.end, r.start):
        rule = "the goal that the figure before it is held against" if _GOAL.match(scene.text, r.end) else None
    return rule is not None and _same(r, told, rule)


def _level_with(r: Reading, scene: Scene) -> bool:
    """增长1.3%,与前三季度的|1.3%持平, 与全省的|5.1%相当: what the figure before it is level with."""
    told = r.before
    if told is None or told.figure.kind != "percent" or _LEVEL.match(scene.text, r.end) is None:
        return False
    held = _WITH.search(scene.text, r.clause[0], r.start) is not None
    return held and _same(r, told, LEVEL_WITH)


def _a_year_before(r: Reading, scene: Scene) -> bool:
    """研发强度3.1%,较上年的|2.9%提高0.2个百分点: what the rate before it was."""
    told = r.before
    if told is None or told.figure.kind != "percent" or told.measure not in (Measure.LEVEL, Measure.SHARE):
        return False
    held = _THAN_LAST.fullmatch(scene.text, told.end, r.start) is not None
    return held and _same(r, told, "what it was a year before")


def _of_the_rest(r: Reading, scene: Scene) -> bool:
    """烟台是11.2%的高增长,其它7个城市均低于|6%: what the others have of the rate told before."""
    told = percent_before(r)
    if told is None or told.measure not in GROWN or _THE_REST.fullmatch(scene.text, told.end, r.start) is None:
        return False
    return _same(r, told, "the rate of the others")


def _moved(r: Reading, scene: Scene) -> bool:
    """马鞍山增长5.2%,连云港由上年的|6.3%回落到|5.0%: both ends of a growth that has changed, where growths are told."""
    before = r.before
    if before is None or before.figure.kind != "percent" or before.measure not in GROWN:
        return False
    words = scene.without(r.left, r.start, scene.places, scene.times)
    if not _MOVED_TO.fullmatch(words) and not (_FROM.fullmatch(words) and _MOVED_TO.match(scene.text, r.end)):
        return False
    return _same(r, before, "what a growth told beside it has moved from or to")


def _of_wider(r: Reading, scene: Scene) -> bool:
    """进出口增长4%(全省|5%); 高于全市1.3个百分点(全市|5.9%): the growth of a wider unit, in brackets behind a growth."""
    told = before_points(r)
    aside = _WIDER.search(scene.text, r.clause[0], r.start) is not None and scene.text.startswith(")", r.end)
    if told is None or told.sentence != r.sentence or told.measure not in GROWN or not aside:
        return False
    return _same(r, told, "a wider unit's, beside the growth before it")


def _of_another(r: Reading, scene: Scene) -> bool:
    """占全区的17%,2022年是|29%; 增长9.7%,加快1.4个百分点,而全县为|7.5%: the same of another year or place, which alone is named."""
    before = before_points(r)
    times = [(t.start, t.end) for t in scene.times.between(r.left, r.start)]
    marks = times or [(n.start, n.end) for n in scene.places.between(r.left, r.start)]
    marks = marks or [m.span() for m in _UNIT.finditer(scene.text, r.left, r.start)]
    if before is None or before.figure.kind != "percent" or before.measure is Measure.LEVEL:
        return False
    if before is not r.before and before.sentence != r.sentence:
        return False
    if not marks:
        return _LATTER.fullmatch(scene.text, r.left, r.start) is not None and _same(r, before, "as of the former")
    words = scene.text[r.left : marks[0][0]] + scene.text[marks[-1][1] : r.start]
    if not _ANOTHER.fullmatch(words):
        return False
    return _same(r, before, "as the figure before it, of another year or place")


def _of_part(r: Reading, scene: Scene) -> bool:
    """煤炭占比落到9.6%,补上来的是农产品加工(|31.8%)和装备制造(|23.4%): a share alone in brackets behind shares."""
    before = r.before
    if before is None or before.measure is not Measure.SHARE or not scene.is_enclosed(r.start, r.end):
        return False
    return _same(r, before, "a part's, in brackets behind a share")


def _rated(r: Reading, scene: Scene) -> bool:
    """年计划完成率居前三的是南康区(|97.3%)、信丰县(|95.8%): a rate of completion that places have, in brackets."""
    if not scene.is_enclosed(r.start, r.end):
        return False
    listed = (
        r.before is not None
        and r.before.measure is Measure.COMPLETION
        and (r.before.sentence == r.sentence or scene.is_enclosed(r.before.start, r.before.end))
    )
    if not listed and not _RANKED_BY.search(scene.text, r.clause[0], r.start):
        return False
    r.measure = Measure.COMPLETION
    r.decide("measure", "a rate of completion that places are ranked by")
    return True


def _beside(r: Reading, scene: Scene) -> bool:
    """昆山GDP为2436亿元,同比增长4.6%;江阴2279.3亿元、|6.1%: right behind an amount, as the one in the part before has its growth."""
    amount = r.before
    if amount is None or amount.figure.relative or scene.text[amount.end : r.start] not in ("、", ","):
        return False
    told = amount.before
    while told is not None and told.figure.kind == "count":
        told = told.before  # 产业类118个,完成率77.8%;交通类31个,完成62.5亿元、|66.1%
    if (
        told is None
        or told.measure not in (*GROWN, Measure.COMPLETION)
        or ";" not in scene.text[told.end : amount.start]
        or told.before is None
    ):
        return False
    alike = told.before.figure.unit == amount.figure.unit and not told.before.figure.relative
    return alike and _same(r, told, "as the growth behind the amount before it")


def _with_increment(r: Reading, scene: Scene) -> bool:
    """比去年同期分别减少9个和|38%: told with an increment in one list."""
    before = r.before
    if before is None or before.measure is not Measure.CHANGE or before.figure.relative:
        return False
    said = scene.text[before.left : before.start]
    if "分别" not in said or not _AND.fullmatch(scene.text, r.left, r.start):
        return False
    r.measure, r.sign = Measure.YOY if _BASED.search(said) else Measure.GROWTH, before.sign
    r.decide("measure", "listed with the increment before it")
    return True


def is_done(r: Reading, scene: Scene) -> bool:
    """古田县完成率71.2%,居首;寿宁县仅|48.5%; 仅次于宁城县的|88.6%: of another place, right behind how much one has done."""
    before = r.before
    if _DONE_ABOVE.search(scene.text, r.sentence[0], r.start) and standings.races(r, scene):
        return True  # 投资完成率超过90%的有射洪市、大英县,蓬溪县仅为|72.6%
    if before is None or before.measure is not Measure.COMPLETION or before.figure.kind != r.figure.kind:
        return False
    return standings.races(r, scene) or _NEXT_TO.search(scene.text, before.end, r.start) is not None


def bracketed(r: Reading, scene: Scene) -> Reading | None:
    """增长8.4%,比全省(7.7%)高0.7个百分点: a yardstick's rate, in brackets or behind 的; the rate that it is held against."""
    enclosed = scene.is_enclosed(r.start, r.end)
    held = _YARDSTICK if enclosed else _HELD_TO
    begin, end = (r.sentence[0], r.start - 1) if enclosed else (r.left, r.start)
    told = held.search(scene.text, begin, end) is not None
    if not told and r.before is not None and _AND_HELD.fullmatch(scene.text, r.before.end, r.start):
        told = held.search(scene.text, r.before.left, r.before.start) is not None  # 高于广东省同期的2%,全国的|2.5%
    before = percent_before(r)
    if not told and enclosed and scene.text.endswith(_WIDER_UNITS, 0, r.start - 1) and before is not None:
        told = before.sentence == r.sentence and before.measure in GROWN  # 增长8.4%,跑在全省(7.7%)和全国(|7.0%)前面
    if not told:
        return None
    while before is not None and before.measure is Measure.LEVEL:
        before = percent_before(before)
    return before


def before_points(r: Reading) -> Reading | None:
    """The last figure before one in its sentence that is no percentage points."""
    return r.back_to(lambda one: one.figure.kind != "pp")


def percent_before(r: Reading) -> Reading | None:
    """The last percentage before a figure in its sentence."""
    return r.back_to(lambda one: one.figure.kind == "percent")
