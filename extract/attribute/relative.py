"""What a percentage, percentage points or times tell of: a rate's own term, what grew, what they are a share of."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute import alone, portion, standings
from extract.attribute.by_the_way import grows
from extract.attribute.classifiers import PLACES
from extract.attribute.measure import FROM, MOVES, is_to_one
from extract.attribute.reading import Reading
from extract.attribute.terms import (
    ABLE,
    GROWN,
    GROWTH,
    TRADE,
    Found,
    growing,
    is_part,
    is_trade,
    is_whole,
    is_work,
    is_yardstick,
    own_start,
    tells_where,
    worded,
)
from extract.codebook import Alias
from extract.match import Hit
from extract.models import Measure
from extract.scene import Scene

# What may stand between a term and its number: 总投资(额)约达63亿元, 项目共签约35个.
LINK: Final = re.compile(
    r"[”’)」]?(?:\([^()]{1,40}\))?(?:倒是|反而|反倒|却|竟然?|居然|则)?(?:,(?=(?:共|一共|合计|总计)[有计]?)|(?:普遍|明显|总体|仍|还)?(?:偏[低高]|较[低高]|不[低高]|过[低高]),(?=只|仅|为|达|不|约))?(?:[中里],?[仍还已只也]?(?=有))?(?:涨幅|增速|增幅|总水平涨幅)?(?:额|数|量|总额|总量|总数|规模|金额|面积|的总?数量?)?(?:连续[一二两三四五六七八九十\d]{1,2}年)?(?:已|就|均|也|将|要|须|眼下|目前|现在?|如今|至今|共|累计|合计|总计|共计|分别|平均|均值|预计|确保|力争|争取|首次|一举|先后|仅|可|新|成功|年)*"
    r"(?:实现|完成|达到?|为|是|有|超过?|突破|保持(?!在)|维持(?!在)|始终|总体|一度|高于|优于|[低高]至|约|近|逾|不少于|不低于|至少|接近|高达|增至|升至|"
    rf"(?:{MOVES}|上升|下降|发展|壮大|跌落|滑落|爬升|[升降涨跌冲])(?:到|至|为)|至|到|在|控制在|保持在|稳定在|维持在|定格在|"
    r"稳步|进一步|逐步|持续|大幅|快速|明显|继续|"
    r"仅|只有?|预期目标|目标|拟?按|签约|落地|开工|共有|:|\||\ |“|人民币|首?破|[迈站跃]上|重[回返上]|跨越|跨上|跨入|登上|站稳|"
    r"跨过|冲破|累计达|突破了|超出|大概|大约|不足|不到|超|过|低于|不高于|等|数|上|了|各)*"
    r"(?:(?:从|由)(?:\d{4}年)?(?:[^,。;、\d]{0,8}的|单[批台]|每[天日批])?(?:约|近)?)?"
)
_ASIDE: Final = re.compile(
    r"(?:剔除|扣除|不含|考虑)[^,。;()]{1,20}?(?:因素|影响|后)|\((?:不?含|不?包括|剔除|扣除)[^()]{1,16}\)"
)
_RATE_NOUN: Final = re.compile(
    r"(?P<noun>[一-龥A-Za-z&]{1,14}?(?P<last>率|强度|系数|指数|占比|比重|比例|[集满知贡覆依参便自认]..?度))(?P<link>[能可将已就]?(?:从|由)[^,。;]{0,12}|.*)$"
)
_NEXT_RATE: Final = re.compile("[、和及与](?=[一-龥]{2,8}率)")
_HELD_WITHIN: Final = re.compile("占(?!有)")  # 占全市规上工业总产值的|比重
_OF_IT: Final = re.compile("的(?:约|近|超过?)?")
_ABILITY_BEHIND: Final = re.compile("[一-龥]{0,4}?(?:能力|等级|密度|效率)")  # 航道|通过能力
# 企业|开办时间, 进口|整体通关时间, 专利|审查周期: what is done with a thing, and how long it takes or what it costs
_TAKES: Final = re.compile(
    "[^,。;:\\d占]{0,8}?(?:时间|周期|时限|时长|用时|耗时|工期|成本|租金|费用|(?:申[报请]|办理|审批|办事|提交)(?:材料|环节)|关税|价格(?:指数)?|单价|均价|信心(?:指数)?|指数|意愿|用[气水]量)(?![^,。;:\\d]{0,3}[的占])"
)
_WORKS_OF: Final = frozenset({"line_length", "equipment_count", "building_count", "floor_area"})
_RATED: Final = PLACES | {"equipment_count"}  # 产业园|入驻率
_SIZED: Final = re.compile(f"{ABLE.pattern}|里程|长度|线路|管网")
_TAKEN: Final = re.compile("(?:拿走?|收走|买走|运走|吃掉|拿下|占去|占走|瓜分|包揽)了?")
_GAVE: Final = re.compile("贡献了?(?:约|近|超过?)*$")
_COUNTED: Final = ("project_count", "enterprise_count")
_OF_MONEY: Final = re.compile(r"占[^,。;\d]{0,8}(?:资金|投资额?|产值|营收|收入|税收|出口额?|进出口)的")
_OF_MARKET: Final = re.compile("(?:以上|左右)?的[一-龥]{0,4}(?:市场|份额)")
_AVERAGED: Final = re.compile(
    "[^,。;、\\d]{1,8}平均(?:要|须|需|将|应|仅|只|也){0,2}(?:达到?|为|是|保持在|不低于|超过?)?(?:约|近)?"
)
_FOR_EXAMPLE: Final = re.compile(r"为(?:代表|主|核心|重点|支撑|龙头)的")
_CONTRIBUTED: Final = re.compile(r"(?:[^,。;、\d]{0,4}?的?增长)?的?(?:贡献|拉动)")
_CAUSE: Final = re.compile(r"[^,。;]{0,6}?(?:带动|拉动|支撑|推动|影响|作用)下")
_SINCE: Final = re.compile("(?:(?<![原成起])因|由于|受)[^,。;\\d]{0,10}$")
_FALLS: Final = re.compile(
    "(?:外流|流失|减少|下降|下滑|放缓|不足|回落|疲软|走弱|波动|影响|萎缩|低迷|上涨|推迟|转移|搬迁)"
)
_CLAUSE_OF: Final = re.compile("(?:带动|孵化|引进|培育|生产|出产|产出)的(?=[一-龥]{2})")
_CLASS_OF_GOODS: Final = re.compile("[一-龥、]{1,12}类(?:商品)?(?:零售额)?")
_ECONOMY: Final = re.compile(r"(?:全年|今年|明年|年度|20\d\d年)(?:经济)?(?:实现)?增长(?:约|超过?)?$")
_AIM: Final = re.compile("(?:以上|左右)?(?:、[^,。;]{2,16})?的?(?:预期|年度|增长|发展|既定)*目标")
_TOLD_OF: Final = re.compile("(?<=目标)(?:值|被|初步|同样|都|也|均|设|确|定|为|在|是|增长)+$")
_WHO: Final = re.compile(
    "(?:民营|国有|外资|国有控股|外商投资|私营|规上|规模以上|中小|大型|重点|龙头|本土|本地|合资)*(?:工业)?企业"
)
_SET: Final = re.compile("(?:定下|提出|设定|制定|给出|喊出|亮出|报出|抛出)了?(?:全年|今年)?(?:经济)?增长(?:约)?$")
_KEPT: Final = re.compile("(?:守住|保住|坚守|冲刺|达成|完成|实现|确保|锁定)(?:全年|今年)?(?:约|近)?$")
_GROWTH_KEPT: Final = re.compile("(?:以上|左右)?的(?:经济|GDP)?增长(?:预期|既定)?(?:目标|底线|红线)")
_QUOTIENT: Final = re.compile(r"(?P<noun>[^,。;:\d]{2,24}(?<!产业)(?:之比|比值|产值比))[^,。;:\d]{0,6}$")
_HELD: Final = re.compile("(?:已经?|约|仅|就)?(?:是|相当于)[^,。;]{2,40}的(?:约|近)?$")
_AIMED: Final = re.compile(
    "(?:(?:20\\d\\d年|[今明]年|全年|预期|年度)的?(?:经济|预期|发展|增长)*|经济增长|(?<![一-龥])增长|(?<=[省市县区国的年把将了])增长)目标(?:值|被|初步|同样|都|也|均){0,2}(?:设定|确定|定|设)?(?:为|在|是)(?:增长)?$"
)
_WORKS: Final = re.compile(
    r"(?P<noun>(?<!投资)(?<!支出)(?<!资金)(?<!执行)(?<!序时)(?<!任务)(?<!计划)(?<!拨付)(?<!收入)(?<!入库)进度"
    r"|(?:安装|土建|主体|桩基|路基|桥梁|隧道|路面|涵洞|钢结构|幕墙|浇筑|铺设|敷设|摊铺|开挖|掘进|吊装|架设|回填|砌筑|装修|征迁|拆迁|施工|改造|建设)(?:结构|工程|任务|施工)?(?:已经?|累计)?(?:完成|干[到完]了?)|(?:预留|预埋|结构){1,3}(?=已经?完成))[^,。;\d]{0,8}$"
)
_WORK_OF: Final = re.compile(
    "(?<=完成)(?P<noun>[^,。;\\d]{0,8}?(?:工程|施工|安装|土建|建设)(?:量|任务)?)的(?:约|近|超过?)?$"
)  # 完成路基工程的|83%
# 古镇项目总投资4.3亿元,目前完成|61%; 隧道总投资140亿元,盾构段已完成|87%
_DONE_SO_FAR: Final = re.compile("(?P<noun>(?:[一-龥]{1,6}段|目前|眼下|现在?|至今|已经?){1,2}完成)了?(?:约|近|过)?$")
_TO_BUILD: Final = ("investment_total", "line_length")
_PROGRESS_BEHIND: Final = re.compile("(?:以上|左右|多)?的?(?P<noun>(?:形象|工程|施工|总体)?进度)")
_THIS_SHARE: Final = re.compile(
    "的?(?:这[一个]{1,2}|该|同一)(?:比重|占比|比例|份额|数字|指标)"
)  # 合作区的这一比重高达|87.6%
_WITHOUT: Final = ("扣除", "剔除", "不含", "除去", "去掉")  # in front of a term that a rate leaves out
_ONLY_GROWS: Final = re.compile(
    "(?:同比|环比|比上年|较上年|累计|则|却|也|仍|只|仅|微|大幅|小幅){0,4}(?:增长|下降|上升|回落|提高)了?(?:约|近)?"
)
_OF_BEHIND: Final = re.compile("(?:以上|左右)?的[一-龥]{2}")
_GREW_BEHIND: Final = re.compile("(?:以上|左右)?的(?P<noun>[^,。;、\\d的]{2,12}?)(?:增速|增幅|涨幅|增长率)")
_OF_WHOLE_UNIT: Final = re.compile("全[国省市县区](?:占比|比重|份额)")  # 完成产值712亿元,全市占比超过|一半
_OF_FIRST: Final = re.compile("前[两三四五六七八九十][名位强家](?:合计|共计|一共)?(?:占比|比重|份额)")
_WHOSE: Final = re.compile("的(?:就|也|已)?占(?!比)")
_WAS: Final = re.compile("(?:已经?)?(?:为|是|达到?|升至|[提增]高到)(?:约|近)?")
_SHARES: Final = ("占比", "比重", "比例", "份额")
_THE_SAME: Final = re.compile("(?:这一?|该|上述)(?:比重|占比|比例|份额|比率)$")
_RATE_FROM: Final = re.compile("[一-龥A-Za-z]{1,12}?(?:率|强度|系数|密度)[能可将已就]?[从由]")
_RATE_BEHIND: Final = re.compile(r"[一-龥]{1,4}?率")
_NUMBER: Final = re.compile("数|.(?:总数|数量|数)")  # 投资增长13%;规上企业|总数增长21%
_NEW_FIRMS: Final = re.compile("新增|新设|新?注册|净增")


def rate(r: Reading, scene: Scene) -> Found | None:
    """城镇化率达到68.2%, 装配率达60%, PM2.5 …: a term whose own unit is a percentage."""
    aside = _ASIDE.search(scene.text, r.left, r.start)
    hits = scene.aliases.between(r.left, r.start)
    if r.measure in GROWTH and portion.are_traded(hits):
        return None
    for hit in reversed(hits):
        if aside and aside.start() <= hit.start < aside.end():
            continue  # 固定资产投资(不含农户)下降1.8%
        for alias in hit.payload:
            if "percent" in alias.kinds and alias.indicator != "industry_share" and scene.text[hit.end] != "业":
                linked = LINK.fullmatch(scene.text, hit.end, r.start) is not None
                linked = linked or (r.measure is Measure.LEVEL and _joins(hit.end, r.start, scene))
                linked = linked or LINK.fullmatch(scene.without(hit.end, r.start, scene.times)) is not None
                if linked or r.measure in GROWTH or alias.indicator in ("rd_intensity", "equity_share"):
                    return (hit, alias) if alias.indicator != "other" or linked or r.measure in GROWTH else None
        if r.measure not in GROWTH:
            continue
        break
    return None


def _joins(start: int, end: int, scene: Scene) -> bool:
    """城镇化率,全市|65.8%; 再生水利用率沿线各市平均要达到|35%: whether nothing but whose it is stands between a rate's term and it."""
    joined = standings.joins(start, end, scene) or alone.said_of(start, end, scene)
    return joined or _AVERAGED.fullmatch(scene.text, start, end) is not None


def before_comma(r: Reading, scene: Scene) -> Found | None:
    """产值增长41%;而英德全市的规上工业增加值,同比下降|1.7%: the term that a comma parts from its growth, told since the figure before."""
    begin = r.clause[0]
    if r.measure not in GROWN or r.left >= begin or not _ONLY_GROWS.fullmatch(scene.text, begin, r.start):
        return None
    hits = [h for h in scene.aliases.between(r.left, begin - 1) if h.end == begin - 1 and scene.text[h.end] == ","]
    hits = [h for h in hits if not scene.text.endswith(_WITHOUT, 0, h.start)]
    alias = growing(hits[-1].payload) if hits else None
    return (hits[-1], alias) if alias and alias.indicator not in PLACES | {"other"} else None


def subject(r: Reading, scene: Scene) -> Found | None:
    """The term that grows: nearest in front of the number, after the figure before it (whatever its own unit)."""
    if r.measure is Measure.LEVEL and r.figure.kind == "percent" and not FROM.search(scene.text, r.left, r.start):
        return None
    start = max(r.left, r.clause[0])
    if r.cue is not None and r.left <= r.cue < start:
        start = max(r.left, scene.clauses.at(r.cue)[0])  # 工业投资占比首次过半,达到|52.7%
    cue = r.start if r.cue is None else max(start, r.cue)
    told = r.before is not None and r.before.indicator == "investment_completed"
    if r.measure is Measure.COMPLETION and not told:
        cue += 1  # |完成投资占计划的68.9%: a term may begin with the cue
    if r.measure is Measure.MULTIPLE and (held := _HELD.search(scene.text, start, r.start)):
        cue = held.start()  # 人均GDP是|世界银行标准中高收入水平的1.8倍
    hits = _in_front(start, cue, r, scene)
    if r.before is not None and any(_WHOSE.match(scene.text, hit.end) for hit in hits):
        return None  # 计划总投资168.9亿元,浙企投资的占|41%
    aside = _ASIDE.search(scene.text, start, r.start)
    for hit in reversed(hits):
        if aside and aside.start() <= hit.start < aside.end():
            continue
        alias = growing(hit.payload)
        headed = _TAKES.match(scene.text, hit.end, cue) if alias.indicator != "other" else None
        if able := headed or (alias.indicator in _WORKS_OF and _ABILITY_BEHIND.match(scene.text, hit.end)):
            named = Alias(scene.text[hit.start : able.end()], "other", frozenset({"percent"}))
            return Hit(hit.start, able.end(), (named,)), named
        if r.measure is Measure.COMPLETION and alias.indicator == "project_count" and is_work(hit, alias, r, scene):
            return None  # 铁路线下工程完成|92%: works, and no length
        if _is_no_subject(hit, alias, r, scene):
            continue
        part = is_part(hit.start, scene) or _is_of_amount(hit, r, scene)
        value = r.last_value if r.measure in GROWTH else r.before if part else None
        firms = alias.indicator == "enterprise_count" and value is not None and value.figure.kind != "count"
        firms = firms and not (
            _NEW_FIRMS.search(scene.text, start, hit.start) or _NUMBER.match(scene.text, hit.end - 1)
        )
        if firms or (alias.indicator == "other" and value is not None and _GAVE.search(scene.text, hit.end, r.start)):
            return (
                None  # 国有控股企业增长11.9%; 其中民营企业占比65%, 其中高校贡献了38%: a part of the value told before
            )
        return hit, alias
    return None


def _is_of_amount(hit: Hit[tuple[Alias, ...]], r: Reading, scene: Scene) -> bool:
    """进出口总额30亿元,增长5%,|民营企业占26.7%: whether those who have a part open a clause of a sentence that tells of an amount."""
    told = r.level_before
    amount = told is not None and told.sentence == r.sentence and told.figure.kind == "money"
    return amount and _WHO.fullmatch(scene.text, r.clause[0], hit.end) is not None and scene.text[hit.end] == "占"


def _in_front(start: int, cue: int, r: Reading, scene: Scene) -> list[Hit[tuple[Alias, ...]]]:
    """The terms that a growth or share may be of; of 拿走了|签约总投资的近三成 what is taken, of people counted right before none."""
    hits = [hit for hit in scene.aliases.between(start, r.start) if hit.start < cue]  # 经济|增速
    if not hits and scene.text.startswith("年均", cue):
        hits = scene.aliases.between(cue, r.start)[:1]  # |年均进出口增幅达到
    if r.measure is Measure.SHARE and r.cue is not None and _TAKEN.match(scene.text, r.cue):
        taken = [hit for hit in scene.aliases.between(r.cue, r.start) if scene.text.startswith("的", hit.end)]
        hits = taken[-1:] or hits
    if hits and portion.is_of_those(hits[-1], r, scene):
        return []
    if portion.are_traded(hits):
        hits.pop()
    return [hit for hit in hits if not tells_where(hit, r, scene)]


def _is_task(alias: Alias, r: Reading) -> bool:
    """年度任务过半的只有两县,秦州区仅完成|31%: whether tasks or papers are named that the text has not counted."""
    return alias.indicator == "policy_count" and (r.before is None or r.before.indicator != "policy_count")


def _is_cause(hit: Hit[tuple[Alias, ...]], r: Reading, scene: Scene) -> bool:
    """在重大|项目带动下增长38%, 北海则因电子|订单外流只增长2.8%: whether a term tells why something grew."""
    falls = _FALLS.match(scene.text, hit.end, r.start if r.cue is None else r.cue)  # no 受|投资下降21.7%拖累
    return bool((falls and _SINCE.search(scene.text, r.clause[0], hit.start)) or _CAUSE.match(scene.text, hit.end))


def _is_no_subject(hit: Hit[tuple[Alias, ...]], alias: Alias, r: Reading, scene: Scene) -> bool:
    """Whether a term in front of a growth or share is not what grew: its trade, its example, the whole, where it grew."""
    text, end = scene.text, r.start if r.cue is None else r.cue
    if (
        is_trade(hit, r)
        or alias.indicator in ("industry_share", "region_count")
        or hit.end - hit.start == 1
        or TRADE.match(text, hit.end)
    ):
        return True  # 汽车类增长21.7%, 住宿和餐饮业增长9.5%: a part of what is told before
    if is_whole(hit, scene) or is_yardstick(hit.start, r, scene) or _is_task(alias, r):
        return True
    if _FOR_EXAMPLE.search(text, hit.end, end):
        return True  # 以智能装备为代表的新兴产业占比61%
    of_rate = r.measure is Measure.LEVEL and _RATE_FROM.match(text, hit.end, end)
    if of_rate or (alias.indicator in _RATED and _RATE_BEHIND.match(text, hit.end)):
        return True  # 新能源汽车渗透率, 园区|零部件本地配套率由65%提高到80%
    if _is_cause(hit, r, scene) or _CLASS_OF_GOODS.fullmatch(text, hit.end, end):
        return True  # 在重大项目带动下增长38%, 家用电|器和音像器材类增长12%
    if (
        alias.indicator in ("capacity", "equipment_count", "line_length")
        and r.measure is Measure.SHARE
        and not _SIZED.search(text, hit.start, hit.end)
    ):
        return True  # 其中新能源|材料占比超过30%
    if alias.indicator in _COUNTED and (_OF_MONEY.match(text, end) or _OF_MARKET.match(text, r.end)):
        return True  # 产业项目占了资金的58%, 企业拿走了96.4%的市场
    if _CONTRIBUTED.match(text, hit.end):
        return True  # 对GDP增长的贡献率: of what is told before
    if alias.indicator in PLACES and (_OF_IT.fullmatch(text, hit.end, r.start) or _THIS_SHARE.match(text, hit.end)):
        return True  # 占全国的6.5%、西部地区的|30.3%
    if alias.indicator == "cluster_count":
        return r.measure in (Measure.SHARE, Measure.CHANGE)  # 主导产业占工业总产值的比重: of what they make
    if alias.indicator in PLACES:  # 国际地区货量增长5.3%: where it grew; 园区一半以上的订单: whose the part is
        held = r.measure is Measure.SHARE and _OF_BEHIND.match(text, r.end) is not None
        held = held or (r.measure is Measure.SHARE and hit.end == end and _is_part_told(r, scene))
        held = held or _CLAUSE_OF.match(text, hit.end, end) is not None  # 工业园|带动的新能源汽车产业占去八成半
        return held or r.measure in (Measure.YOY, Measure.GROWTH, Measure.CHANGE, Measure.COMPLETION)
    return r.measure is Measure.COMPLETION and is_work(hit, alias, r, scene)


def _is_part_told(r: Reading, scene: Scene) -> bool:
    """有效产能300GWh,孝感基地占|六分之一: whether what has a part is a part of the amount right before it."""
    before, cue = r.before, r.cue or r.start
    told = before is not None and before.sentence == r.sentence and not before.figure.relative
    return told and before is not None and before.indicator not in PLACES and scene.text.startswith("占", cue)


def bare_growth(r: Reading, scene: Scene) -> Found | None:
    """规模以上工业增加值|8.1%: a percentage right behind an amount of a period is its growth."""
    named = next((h for h in scene.aliases.between(r.left, r.start) if h.end == r.start), None)
    if r.figure.kind != "percent" or r.measure is not Measure.LEVEL or scene.text.startswith("的", r.end):
        return None
    if named is None:
        return None
    alias = next((a for a in named.payload if "money" in a.kinds), None)
    if alias is None or alias.indicator == "other" or scene.book.indicators[alias.indicator].kind != "flow":
        return None
    r.measure = Measure.GROWTH
    r.decide("measure", "growth without its word")
    return named, alias


def rate_behind(r: Reading, scene: Scene) -> Found | None:
    """以|10.9%的财政收入增速: the term whose growth a percentage is told to be behind it."""
    behind = _GREW_BEHIND.match(scene.text, r.end) if grows(r) else None
    hits = scene.aliases.between(behind.start("noun"), behind.end()) if behind else []
    hits = [h for h in hits if not scene.text.endswith(_WITHOUT, 0, h.start)]
    alias = growing(hits[-1].payload) if hits else None
    return (hits[-1], alias) if alias and alias.indicator not in PLACES else None


def works(r: Reading, scene: Scene) -> Found | None:
    """设备安装完成|六成, 总体进度过了|70%: how far works have come."""
    begin = max(r.left, r.clause[0])
    done = next(filter(None, (p.search(scene.text, begin, r.start) for p in (_WORKS, _WORK_OF))), None)
    if done is None and r.before is not None and r.before.indicator in _TO_BUILD and r.before.sentence == r.sentence:
        done = _DONE_SO_FAR.search(scene.text, begin, r.start) or _PROGRESS_BEHIND.match(scene.text, r.end)
    if r.measure is not Measure.COMPLETION or done is None or _is_of_money(done, r, scene):
        return None
    return worded(done, "noun", "project_progress", "percent")


def _is_of_money(done: re.Match[str], r: Reading, scene: Scene) -> bool:
    """到位资金287.4亿元,进度|71.6%: whether it is how much of a year's money has come, not how far works are."""
    before = r.before
    if before is None or before.indicator is None or before.project or before.figure.kind != "money":
        return False
    flows = scene.book.indicators[before.indicator].kind == "flow"
    return flows and done.group("noun") == "进度" and scene.text[before.end : done.start("noun")] == ","


def of_economy(r: Reading, scene: Scene) -> Found | None:
    """增长|6%的目标, 预期目标设定为增长|8%: what is to grow where nothing is named; 进出口下降3.4%,完成全年增长|4%的目标很难 names it."""
    before = r.before if r.before is not None and r.before.sentence == r.sentence else None
    if r.measure not in GROWTH or (
        before and before.measure in GROWTH and (before.figure.relative or before.figure.kind == "money")
    ):
        return None
    told = None
    if _AIM.match(scene.text, r.end):
        told = _ECONOMY.search(scene.text, r.clause[0], r.start) or _SET.search(scene.text, r.clause[0], r.start)
    if told is None and _GROWTH_KEPT.match(scene.text, r.end):
        told = _KEPT.search(scene.text, r.clause[0], r.start)
    told = told or _AIMED.search(scene.text, r.clause[0], r.start)
    if told is None:
        return None
    end = told.start() + len(_TOLD_OF.sub("", told.group()))
    alias = Alias(scene.text[told.start() : end], "gdp", frozenset({"percent"}))
    return Hit(told.start(), end, (alias,)), alias


def quotient(r: Reading, scene: Scene) -> Found | None:
    """农产品加工产值与农业总产值之比提高到|3.2:1: how one amount stands to another."""
    told = _QUOTIENT.search(scene.text, r.clause[0], r.start) if is_to_one(r, scene) else None
    return worded(told, "noun", "other", "bare") if told is not None else None


def _then(begin: int, r: Reading, scene: Scene) -> bool:
    """工业占比稳中有升,2024年为|22.1%: whether a clause says no more than when it was so much."""
    dated = any(t.start == begin for t in scene.times.between(begin, r.start))
    return dated and _WAS.fullmatch(scene.without(begin, r.start, scene.times)) is not None


def other_rate(r: Reading, scene: Scene) -> Found | None:
    """资产负债率58.6%: a rate without a code of its own is 其他指标, a share without a numerator's code industry_share."""
    begin = own_start(r, scene)
    if begin > r.left and (standings.joins(begin, r.start, scene) or _then(begin, r, scene)):
        begin = max(r.left, scene.clauses.at(begin - 1)[0])  # 到位率:全市平均|41.2%
    found = _RATE_NOUN.search(scene.text, begin, r.start)
    while found is not None and (next_one := _NEXT_RATE.match(found.group("link"))):  # 通硬化路率、通客车率均达到|100%
        found = _RATE_NOUN.search(scene.text, found.start("link") + next_one.end(), r.start)
    if (
        found is None
        or _HELD_WITHIN.search(scene.text, begin, found.start("last"))
        or not (
            found.group("link").lstrip("能可将已就").startswith(("从", "由"))
            or LINK.fullmatch(found.group("link"))
            or standings.joins(found.start("link"), r.start, scene)
            or alone.said_of(found.start("link"), r.start, scene)
        )
    ):
        return None
    noun = found.group("noun")
    named = [n.end for n in scene.places.between(found.start("noun"), found.end("noun"))]
    held = (
        _OF_FIRST.fullmatch(noun)
        or (named and scene.text[named[-1] : found.end("noun")] in _SHARES)
        or _OF_WHOLE_UNIT.fullmatch(noun)
    )
    if held and (r.before or r.last_value):
        return None  # 前三名合计占比|46.4%, 地区生产总值11.52万亿元,北京、河北占比|43.3%
    if _THE_SAME.search(noun) and r.before is not None and r.before.measure is Measure.SHARE:
        return None  # 占全部投资的26.5%,而2021年同期这一比重仅为|7%
    if noun.endswith(("贡献率", "增长率")) or (noun.endswith("完成率") and (r.before or r.last_done)):
        return None  # of what the figure before it tells
    start = found.start("noun")
    fields = {h.payload for h in scene.sectors.between(start, start + len(noun))}
    rates = "energy_environment" if "environment" in fields else "other"
    rated = found.group("last")[-1] in "率度数" and not noun.endswith(("占有率", "市占率"))
    code = rates if rated else "industry_share"
    return worded(found, "noun", code, "percent")
