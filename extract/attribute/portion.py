"""Whether a percentage or tenths that no word of growth or share leads are a part of what stands around them."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.classifiers import PLACES
from extract.attribute.reading import Reading
from extract.attribute.terms import worded
from extract.codebook import Alias
from extract.match import Hit
from extract.models import Measure
from extract.scene import Scene

_OF_COUNTED: Final = re.compile(r"(?:企业|公司|项目|[家户个])中,?(?:有|约|近|超过?|逾)*$")  # 116家企业中,有|64%
_PART_BEHIND: Final = re.compile(
    r"(?:以上|左右)?(?:的增长)?(?:来自|为|是|由|属于|集中在|分布在|出自|源自|投向|用于|流向|回到|回流|留在|落户|每[天日周月年]|住在|从)"
)
_BESIDE: Final = re.compile("[,、](?:其中,?)?(?:约|近|超过?)?")
_COMES: Final = re.compile("(?:以上|左右|多)?(?:来自|源自|出自|属于|集中在|分布在|投向|用于|流向|回到|回流|留在|落户)")
# 港澳台团队超过|六成: tenths of those that are counted
_OF_KIND: Final = re.compile(
    "(?:客户|供应商|团队|企业|公司|人员|员工|职工|工人|游客|旅客|客商|客源|项目|产品|订单|农户|村民|居民|学生|商户|货物|人才|资金|收入|销量|面积|劳动力|劳力|厂房|零部件)"
    "(?:占|达|有|约|近|超过?|逾|不足|不到|接近|将近){1,2}$"
)
_OF_TOLD: Final = re.compile(
    "其中[^,。;、\\d]{1,10}?(?<![率度价租比])(?:占|有|约|近|超过?|逾|不足|不到|接近|将近){0,2}$"
)  # 其中制造业超过|九成, 其中出口|三成
# 零部件里配套企业供了|六成五, 已经订出去|六成, 贡献了全市工业投资近|四成
_TAKEN: Final = re.compile(
    "(?:(?:供|占|担|拿下|承担|撑起|提供|贡献)了|(?:订|租|卖|售|销|分)(?:出去?|掉)了?|贡献了[^,。;\\d]{2,12}?)(?:约|近|超过?|不到)?$"
)
_WHERE: Final = re.compile(  # 八成|客户在重庆, 客户七成|在长三角
    r"(?:以上|左右|多)?的?(?:客户|订单|供应商|员工|用户|业务|学员|患者|会员|原料|游客)?(?:都)?在(?!建|内|外|这|此|于|线|校|编|岗)(?:[一-龥]{2}|\d)"
)
# 受访企业中,愿意增加投资的不到|30%
_OF_ASKED: Final = re.compile(
    "(?:愿意|认为|表示|打算|希望|选择|计划|反映|看好|感到)[^,。;\\d]{0,16}"
    "的(?:企业|人)?(?:不到|不足|超过?|占|仅|只有|达到?|有|约|近){1,2}$"
)
_OF_STAGE: Final = re.compile(  # 签约项目214个,真正投产的不到|三分之一
    "(?:投产|开工|竣工|落地|建成|动工)的(?:还|只|仅|就|才|已){0,2}(?:占|不到|不足|超过?)(?:了|约|近)?$"
)
# 规上工业企业已|100%复工, 员工|100%到岗
_OF_DOERS: Final = re.compile(
    "(?:企业|公司|项目|工程|员工|职工|工人|人员|商户|门店|[家户个])(?:已经?|均|都|全部|基本|实现|约|近|超过?|逾)*$"
)
_DONE_BEHIND: Final = re.compile(
    "(?:以上|左右)?(?:复工|复产|开工|动工|到岗|返岗|投产|达产|竣工|完工|建成|落地|开业|开门|营业|履约|入库|上云)(?!率)"
)
_TRADES: Final = re.compile(
    "(?:这|上述|以上)?(?P<words>(?:[两三四五六七八九十]|\\d{1,2})大?(?:产业|行业|领域|板块|集群))"
)
_STRUCTURE: Final = re.compile(  # 外资结构:香港41%;台湾|17%
    r"(?:结构|构成)(?:为|是)?[:,](?:[^。;:\d]{1,10}\d[\d.]{0,4}%[;,、]){0,12}[^。;:\d]{1,10}$"
)
_OF_PEOPLE: Final = re.compile(
    "(?:群众|(?<!以上)人口|居民|村民|农民工?|劳动力|妇女|女性|男性|青年|大学生|职工|学员|脱贫户?|脱贫人口)$"
)
_HOLDS: Final = re.compile(
    r"(?:聚集|集聚|集中|汇聚|拥有|贡献|吸引|创造|承担|解决|提供|占据|产出)了?$|[%成]的[^,。;\d]{2,16}、$"
)
_OF_BEHIND: Final = re.compile(r"(?:以上|左右|以下)?的(?!增|速度|股|比例|[^,。;、\d]{0,8}(?:强度|[化业]率|平均水平))")
_ONLY_VERB: Final = re.compile("(?:还|也|就|已|仅|只|才)*(?:是|为|有|达到?|不足|不到)?(?:约|近|超过?)?")
_OF_THOSE: Final = re.compile("[一-龥]{1,6}的(?:约|近|超过?)?")
_SHARE_ENDS: Final = re.compile("(?:比重|比例|占比|份额),$")
_RATES: Final = ("project_progress", "unemployment_rate", "urbanisation_rate", "prefabrication_rate", "rd_intensity")
_NO_PART: Final = re.compile("[率度价租比]|[高低多少快慢]出?(?:了|近|约)?$")
_OF_WHOLE: Final = re.compile(
    "(?P<number>个数|数量)?(?:就|也|则|共|约)?占了?(?P<whole>[^,。;\\d]{2,16}?)的(?:约|近|超过?)?$"
)
_PAID: Final = re.compile(
    "(?:[、和][\\d.]{1,5}%){0,4}(?:的比例)?(?:分别)?(?:给予|予以|进行)?(?:不超过|最高|一次性|事后){0,2}[\\d.]{0,6}[万亿]?元?的?(?P<noun>补助|奖励|奖补|补贴|资助|贴息|返还)"
)
_GIVES: Final = re.compile("(?<![多高超胜付支输派产卖])[一-龥](?P<noun>(?<![多高超胜付支输派产卖让])出)了?(?:约|近)?$")
_CAPITAL: Final = re.compile("注册资本|资本金|股本")
_PAID_OF: Final = re.compile("按照?[^,。;\\d]{2,16}的?(?:[\\d.]{1,5}%[、和]){0,4}$")


def is_tenths(r: Reading, scene: Scene) -> bool:
    """七成|蔬菜供应大湾区, 年内实缴|三成: tenths that are of no rate, no price, and more or less than nothing."""
    own = scene.text[max(r.left, r.clause[0]) : r.start]
    return "成" in scene.text[r.start : r.end] and r.indicator not in _RATES and not _NO_PART.search(own)


def given(r: Reading, scene: Scene) -> tuple[Hit[tuple[Alias, ...]], Alias] | None:
    """总投资1.87亿元,荣昌出|六成; 注册资本1亿元,江阴出|九成: a share of the amount told before, of a firm's capital a share in it."""
    said = _GIVES.search(scene.text, r.clause[0], r.start) if r.figure.kind == "percent" else None
    whole = r.back_to(lambda one: one.figure.kind == "money") if said else None
    if said is None or whole is None or whole.sentence != r.sentence or not whole.indicator:
        return None
    r.measure = Measure.SHARE
    r.decide("measure", "who gives so much of an amount")
    capital = _CAPITAL.search(scene.text, whole.clause[0], whole.start) is not None
    return worded(said, "noun", "equity_share" if capital else whole.indicator, "percent")


def paid(r: Reading, scene: Scene) -> tuple[Hit[tuple[Alias, ...]], Alias] | None:
    """按设备投资额的|8%给予补助, 按10%、|8%分别给予补助: so much of something is paid."""
    told = _PAID.match(scene.text, r.end) if r.figure.kind == "percent" else None
    if told is None or not _PAID_OF.search(scene.text, r.clause[0], r.start):
        return None
    r.measure = Measure.SHARE
    r.decide("measure", f"a share behind it「{told.group()}」")
    return worded(told, "noun", "incentive_paid", "percent")


def is_part(r: Reading, scene: Scene) -> bool:
    """七成来自外地, 10%的嘉善人在上海工作: a fraction of what stands in front of it or behind."""
    if r.figure.value_raw in ("一半", "半数") or _STRUCTURE.search(scene.text, r.sentence[0], r.start):
        return True
    before = r.before if r.before is not None and r.before.figure.kind == "count" else None
    if before is not None and _OF_COUNTED.search(scene.text, before.end, r.start):
        return True
    if (_OF_KIND if r.figure.spelled else _OF_ASKED).search(scene.text, r.clause[0], r.start):
        return True
    if r.before is not None and _OF_STAGE.search(scene.text, r.clause[0], r.start):
        return True
    if r.figure.spelled and (_WHERE.match(scene.text, r.end) or _TAKEN.search(scene.text, r.clause[0], r.start)):
        return True
    if r.figure.spelled and r.before is not None and _OF_TOLD.match(scene.text, r.clause[0], r.start):
        return True
    if _DONE_BEHIND.match(scene.text, r.end) and _OF_DOERS.search(scene.text, r.clause[0], r.start):
        return True
    if not r.figure.spelled:
        at_front = r.start == r.clause[0] or _HOLDS.search(scene.text, r.clause[0], r.start) is not None
        return at_front and _OF_BEHIND.match(scene.text, r.end) is not None
    return scene.text[r.start - 1] == "的" or _PART_BEHIND.match(scene.text, r.end) is not None


def is_of(previous: Reading, r: Reading, scene: Scene) -> bool:
    """营收31.5亿元,占5家园区的|三成: whether a count only tells of what a part is held against."""
    held = previous.indicator in PLACES and r.measure is Measure.SHARE and scene.text[previous.start - 1] == "占"
    return held and _OF_THOSE.fullmatch(scene.text, previous.end, r.start) is not None


def is_beside(r: Reading, scene: Scene) -> bool:
    """签约项目120个,|七成来自长三角: a fraction right behind a figure, of what that tells."""
    beside = r.before is not None and _BESIDE.fullmatch(scene.text, r.before.end, r.start) is not None
    return beside and _COMES.match(scene.text, r.end) is not None


def named_ahead(r: Reading, scene: Scene) -> re.Match[str] | None:
    """精细化工占化工的比例,2017年只有|18%: a share named in the clause before one of nothing but a time and a verb."""
    words = scene.without(r.clause[0], r.start, scene.times)
    alone = r.left < r.clause[0] and _ONLY_VERB.fullmatch(words) is not None
    return _SHARE_ENDS.search(scene.text, r.left, r.clause[0]) if alone else None


def is_of_those(hit: Hit[tuple[Alias, ...]], r: Reading, scene: Scene) -> bool:
    """园里用工2300多人,当地各族群众占|75%: whether people of a kind are a part of those counted right before."""
    counted = r.before is not None and r.before.figure.kind == "persons" and r.before.sentence == r.sentence
    return counted and r.measure is Measure.SHARE and _OF_PEOPLE.search(scene.text, hit.start, hit.end) is not None


def are_traded(hits: list[Hit[tuple[Alias, ...]]]) -> bool:
    """进口|粮食增长26.2%: whether the last of the terms is of goods whose imports or exports are told."""
    if len(hits) < 2 or hits[-2].end != hits[-1].start:
        return False
    trade, goods = (hit.payload[0].indicator for hit in hits[-2:])
    return goods == "other" and trade in ("imports", "exports")


def of_trades(r: Reading, scene: Scene) -> re.Match[str] | None:
    """装备产值48.7亿元;零部件产值36.4亿元,两大产业占规上工业产值|57.1%: what sums up the trades that were told before."""
    return _TRADES.match(scene.text, r.clause[0], r.start) if r.measure is Measure.SHARE else None


def of_whole(previous: Reading, r: Reading, scene: Scene) -> str | None:
    """企业21家,合计占全市进出口总额的|68.2%; 总投资85亿元,个数占引进项目的|38%: what the whole is of, where its part is of another kind."""
    told = _OF_WHOLE.search(scene.text, max(r.left, r.clause[0]), r.start) if r.measure is Measure.SHARE else None
    hits = scene.aliases.between(*told.span("whole")) if told else []
    closing = hits[-1] if told and hits and hits[-1].end == told.end("whole") else None
    code = closing.payload[0].indicator if closing else None
    if told is None or closing is None or code in (None, "other", previous.indicator):
        return None
    others = not any(previous.figure.kind in a.kinds for a in closing.payload)  # 产手机1.31亿部,约占全球出货量的|12%
    worth = previous.figure.kind in ("count", "persons") and others and scene.is_amount(closing)
    number = previous.figure.kind == "money" and told.group("number") is not None and not scene.is_amount(closing)
    return code if worth or number or {code, previous.indicator} == {"exports", "imports"} else None


def but_units(previous: Reading | None, scene: Scene) -> Reading | None:
    """进出口7659亿元,占三省总值的|62.2%: what stands before the units that a whole is of."""
    units = previous is not None and previous.indicator == "region_count"
    return previous.before if units and previous and scene.text.endswith("占", 0, previous.start) else previous
