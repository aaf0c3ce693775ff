"""Whether a figure has a name, a noun behind it or a subject of its own that no code has, and goes on with none before it."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.attribute.terms import GROWN
from extract.models import Measure
from extract.scene import Scene

_OWN_AREA: Final = re.compile(r"(?:[一-龥]{2}|^)[一-龥]{1,12}(?:基地|林|园|区|田|场|地|湖|湿地|面积|种植|栽培|养殖)$")
_OWN_STOCK: Final = re.compile(  # 棉纺规模240万锭;去年产纱|21.3万吨
    r"(?:建设|新建|建成|扩建|上马|新上)(?:约|近)?$|[一-龥]{2}(?:储量|产量|库容|用量|运量|吞吐量|排放量|消费量|交易量|成交量|发运量)$|(?:去年|上年|[上下]半年|季度|月)产[一-龥]{1,3}$|[一-龥]{2}(?:销售|销量|出口|外销)(?:量)?(?:约|近|达)?$|(?:卖|销|运|供)[到往给至][^,。;\d]{1,8}的(?![约近超共达有就])[一-龥]{1,6}$"
)
_OWN_MONEY: Final = re.compile(
    r"[一-龥]{2}(?:收入|收益|分红|支出|利润|税金|贷款|资产|[台外港]资|缴存额|顺差|逆差)(?:均|全部)?(?:突破|达到?|超过?|为)?$"
    r"|[一-龥]{2}(?:(?:消费|结算|带货|交易|授信|质押|服务)金?额|贷)(?:达到?|超过?|为)?$|(?:清欠|捐赠|理赔|补偿)金?额(?:达到?|超过?|为)?$"
    r"|拖欠[一-龥]{0,4}(?:账款|工资)(?:清偿|化解|支付)?(?:达到?|超过?|为)?$"
    r"|[一-龥](?:成本|费用|(?<!房)价格?|租金|运费)(?:每[一-龥]{1,3})?(?:[均仍还已就又再也]|全部|目前)*"
    r"(?:[比较][^,。;\d]{1,8}(?:[高低多少贵]|便宜)|降低|下降|上涨|增加|减少|节约|节省|突破|达到?|超过?|为){0,2}了?(?:每[一-龥]{1,3})?$"
)
_NOUN_BEHIND: Final = re.compile(
    r"(?:以上|左右)?的?(?!左右|还多|有余|以|完|全|实现|增|[升降][至到为]|(?:上升|下降|扩大|缩小|跃升|攀升|变|回落)[至到为成]|提[高升]|是|为|来自|由|属|集中|分布|出自|源自|用于|流|回|留|落|投|每[天周月年]|从|住|都(?!没)|均|在)[一-龥]{2}"
)
_OF_NOUN_BEHIND: Final = re.compile(
    r"(?:以上|左右)?的(?!增|速度|(?:控制|预期|年度|全年|规划)*目标|(?:国际)?警戒线|任务|比[例重]|股|份|水平|幅|平均)[一-龥]{2}|(?:以上)?(?:卖|销)[到往]"
)
_OF_COST: Final = re.compile("的[一-龥]{1,6}(?<!研发)(?:费用?|租金|开支)(?=[,。;、])")
_SUBJECT: Final = re.compile(
    r"(?P<noun>(?![近这过]?[两三四五六七八九十\d]{1,2}年[间来内里]?|其中|同比|同时|分别|平均(?=增|下|提|每)|数量|总数|[比较与]|[去上今]年|增长|提高)[一-龥]{3,12}?)(?<![业数量额])(?<![^种]类)(?:较|比|同比|年均|增长|增加|提高|提升|上升|上涨|压缩|缩短|下降|减少|降低)"
)
_OWN_SHARE: Final = re.compile(
    "(?P<noun>[一-龥、]{4,20}[量额值数])(?:约|已)?占(?:到|据)?(?:全|世界|国内)"
)  # 造船完工量占全国|23%
_OF_MARKET: Final = re.compile("市场的?(?:份额|占有率)|市占率")  # 年产卷尺8.2亿只,占全国市场份额的|七成
_EFFORT: Final = re.compile(
    "(?:[一-龥]{2}(?:时间|时限|周期|环节|材料)|车程|路程|行程|用时|耗时)(?:较[^,。;]{1,6}?|平均|可|将|再)*$"
)  # 办税时间|压缩60%
_OWN_THING: Final = re.compile(  # 边民互市区增至|5个
    "(?P<noun>[一-龥]{4,12}?)(?:增[至到]|增加[至到]|扩大[至到]|增长到|拓展[至到]|发展到)(?:约|近|超)?$"
)


def stands_alone(r: Reading, scene: Scene) -> bool:
    """Whether a figure's own words tell of something else than the figure before it does."""
    return _has_own_name(r, scene) or _has_noun_behind(r, scene) or _has_own_subject(r, scene)


def _has_own_name(r: Reading, scene: Scene) -> bool:
    """到位资金135亿元;门票收入|539亿元, 玫瑰种植基地|1.1万亩: an amount with a name of its own, though no code has it."""
    name = {"money": _OWN_MONEY, "area": _OWN_AREA, "physical": _OWN_STOCK, "percent": _OF_MARKET}.get(r.figure.kind)
    found = name.search(scene.text, max(r.left, r.clause[0]), r.start) if name else None
    told = scene.text[slice(*r.before.alias)] if r.before and r.before.alias else "?"
    return found is not None and told[-2:] not in found.group()  # 营业收入74亿元,其中境外收入|11亿元


def _has_noun_behind(r: Reading, scene: Scene) -> bool:
    """70%的游客来自上海;90%的|外资…, 创造六成以上|税收: a part of what stands behind it."""
    if r.figure.kind == "money":
        return _OF_COST.match(scene.text, r.end) is not None  # 产值多出近一倍,靠的是每年|4000万元的运行费
    part = r.figure.kind == "percent" and r.measure in (Measure.LEVEL, Measure.SHARE) and not r.whole
    return part and (_NOUN_BEHIND if r.figure.spelled else _OF_NOUN_BEHIND).match(scene.text, r.end) is not None


def _has_own_subject(r: Reading, scene: Scene) -> bool:
    """351个生态项目中,水生生物种类|较2018年增加42%: what grew has a name that no code has, and was not counted before."""
    effort = r.measure in GROWN and _EFFORT.search(
        scene.text, max(r.left, r.clause[0]), r.start if r.cue is None else r.cue
    )
    if effort and not scene.aliases.between(effort.start(), effort.end()):
        return True
    if r.figure.kind == "count" and (own := _OWN_THING.match(scene.text, max(r.left, r.clause[0]), r.start)):
        return not scene.aliases.between(*own.span("noun"))  # 新增2家上市企业。…互市贸易区增至|5个
    share = r.measure is Measure.SHARE and _OWN_SHARE.match(scene.text, max(r.left, r.clause[0]), r.start)
    if share and not any(h.end == share.end("noun") for h in scene.aliases.between(*share.span("noun"))):
        return True
    counted = r.before is not None and r.before.figure.kind == "count" and r.measure in GROWN
    own = _SUBJECT.match(scene.text, max(r.left, r.clause[0]), r.start) if counted else None
    return own is not None and not scene.aliases.between(*own.span("noun"))
