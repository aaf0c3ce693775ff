"""What stands around an expression of time: 自…以来, 截至…, 比…增长, 成立于…."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from extract.attribute.span import Clock, Interval, ends_year, years_on

_FROM_BEFORE: Final = re.compile(r"(?:自从?|从)[“\"]?$")
_RISING_AFTER: Final = re.compile(
    r"的?[^。;]{0,24}?(?:提高|激增|猛增|蹿升|蹿|增加|增长|提升|上升|下降|降|缩|减|扩|升|增(?=[至到为])|(?:长|涨|做|跑|爬|冲|飙)(?=[至到])|收窄|拓展|调整|优化|回落|跃升|攀升|变|(?:发展|壮大|扩容)[到至成])"
)
_FOUNDED_BEFORE: Final = re.compile(r"(?:成立|创[建办立]|始?建|[建落]成|开[园业工]|投[产用]|启用|诞生|起源|起步|始)于$")
GOT: Final = (  # what was won, no aim
    "争取(?:[到了并]|工作|成效|力度|[^,。;\\d]{2,20}?(?:转移支付|国债|债券|补助|资金)"
    "|上级|中央|国家|专项|各[级类]|用地|资金|指标|地方|政府|债券|转移支付)"
)
_UNTIL_BEFORE: Final = re.compile(r"(?:截至|截止到?|(?<!占)到|至|截止)[“\"]?$")
# 增至2023年的134亿元: where it had risen to in that year, not until then
_RISEN_BEFORE: Final = re.compile(
    r"(?:增加|增长|提高|提升|上升|扩大|下降|降低|缩小|减少|跃升|攀升|回落|发展|壮大|扩容|调整|优化|增|升|降|涨|减)[到至为]$"
)
_FOUNDED_SINCE: Final = re.compile(
    r"(?:\d{1,2}月)?(?:\d{1,2}日)?(?:正式|获批|挂牌|揭牌)?(?:设立|成立|揭牌|挂牌|创立|创办|组建|启用|建[立区园院校厂])(?!以来|至今|后|起)"
)
_UNIT_MADE_AFTER: Final = re.compile(r"(?:\d{1,2}月)?(?:\d{1,2}日)?,?(?:经[一-龥]{2,6})?撤[县地市](?:建|设|改)[市区]")
_MADE_THEN: Final = re.compile(
    r"[^,。;\d增新]{0,6}?(?:建成|共建|启动|启用|设立|成立|开园|创办|投用|组建|挂牌|揭牌)(?:投用|运营)?的(?!\d)[“一-龥]"
)
# 2012年4月启动建设以来, 2021年4月结对以来, but no 2023年产值创建区以来新高
_SINCE_EVENT: Final = re.compile(
    r"(?![是为])[^,。;!?\n\d创达]{2,14}?(?<!有史)(?<!统计)(?<!记录)以来(?!的?(?:历史)?(?:最|新[高低]|首|之最|少有|单))"
)
# 去年8月从佛山搬来的工厂,120台缝纫机开足马力: when a thing came, told in front of its name
_CAME_THEN: Final = re.compile(
    r"[^,。;\d增新]{0,16}?(?:搬[来迁进到]|迁[来入至建]|落户|入驻|落成|挂牌|揭牌|组建|开业|开馆|开张|投产|投用|启用|通车|开通|改制|获批|问世|诞生)"
    r"(?:运营|而来)?的[^,。;、\d]{2,16}(?<!企业)(?<!项目)(?:,|(?=涵盖|包括|包含|横跨|地跨|地处|位于|(?:规划|总)?(?:面积|投资|占地|用地|建筑面积)))"
)
_LASTED_BEFORE: Final = re.compile(
    "(?:运营|成立|投用|投产|开业|开园|落户|挂牌|起步|入驻|运行|建成)(?:已有?|快|刚|将|才|仅|了)?$"
)
_ONE_BEFORE: Final = re.compile(r"[这那][一]?[家座个条所间片块]自?$|该$")
_ANY_THEN: Final = re.compile(r"(?:[^,。;\d]|第\d){2,20}的[^,。;、\d]{2,16},")  # 这家2019年才起步的企业,
_SINCE_AFTER: Final = re.compile(r"[^,。;!?\n]{0,30}?(?:以来|算起)")
_BASE_BEFORE: Final = re.compile(
    r"(?:(?:比|较|较于|相对于)(?:疫情前的?|[“\"]?十[一二三四五]五[”\"]?(?:起步|开局|初期?|期?末)的?)?|与|同|是|为|相当于|恢复到|恢复至|达到?|超过|超出|超|占|[高低快慢好优大小多少]于)[“\"]?$"
)
BASE_AFTER: Final = re.compile(
    r"(?:全年|同期|(?:春运|暑运|国庆|五一|春节|汛期|活动|展会|上届)(?:期间|同期|假期)|[(]下同[)]|同月|末|底|年底|年末|全市|平均|水平|度)*(?:(?:刚刚?)?[一-龥]{2}(?:时|之初|初期|当年))?(?:的(?=(?:约|近|超过?)?[\d一二两三四五六七八九半])|(?=[\d.]{1,5}个百分点)|(?=[”(]?\d[\d.,]{0,9}[万亿]{0,2}[元人家个户吨亩](?:(?:净|又)?(?:增加|增长|减少|提高|下降|[多少增])|[)]?的(?:约|近|超过?)?[\d.]{1,6}倍))|(?:实际|净|又|还|各|均|年均|同比|名义|翻|累计|分别|接近|几乎|基本|大体|大致|大约|约|近|已)*(?:前移|后移|前进|进位|增|下降|减|提|高|降|上升|多|少|翻|扩|相比|回|恢复|略|持平|上涨|翻番|翻了|快|低)|相比|,?(?:增长|提高|下降))"
)
_AGAINST_BEFORE: Final = re.compile('(?:较之|相较于?|相比于|对比|比起|对照)[“"]?$')  # 较之|2019年,…
_WITH_BEFORE: Final = re.compile('(?:与|同|跟|和)[“"]?$')
_THAN_AFTER: Final = re.compile(
    '(?:全年|同期|末|底|年末|年底|[“"]?[四五六七]普[”"]?|[^,。;\\d]{0,14}普查(?:的[\\d.]+万?人)?)?相?比较?(?![例重值率])'
)  # 与2018年|比,提高…
_BASE_NOUN: Final = re.compile("(?:的|同期)?[高低]基数|(?:同期)?的?基数(?:较|偏|相对)?[高低大小]|结[转余]")
_EXCEEDED: Final = re.compile(
    "(?:超过?了?|超出|[高低好快慢多少]于|不及|恢复到|恢复至|持平于|接近于?|逼近|达到了?|赶上|追平|回到|相当于)$"
)
_LEVEL_AFTER: Final = re.compile(  # 大幅超过|2019年同期水平。已接近|去年全年水平;
    "(?:(?:全年)?同期(?:的?水平)?|(?:全年)?的?(?:水平|总量|总和))(?=[,。;])"
)
_AIMS_BEFORE: Final = re.compile("(?:力争|确保|争取|力保)[^。;\\n]{0,40}$")
_PLANNED_BEFORE: Final = re.compile("(?:预计?|拟|将于?|计划(?:于|在)?|有望)$")
_PLANNED_NEXT: Final = re.compile(
    "(?:底|初|中旬|上旬|下旬|末)?前?[^,。;]{0,4}?(?:[开动]工|竣工|建成|通车|投产|完工|投用|启动|启用)"
)
_AIM_REACH: Final = 44  # characters in which an aim still speaks of a month
_SAME_TIME: Final = dt.timedelta(days=10)  # in which 截至4月中旬, told on 19 April, is this year's
_LONG_PAST: Final = dt.timedelta(days=50)  # after which a month is no longer the one that is just over
_COMPARED: Final = re.compile(
    r"(?<!占)(?:比|较|较于|相对于)(?:疫情前的?|[“\"]?十[一二三四五]五[”\"]?(?:起步|开局|初期?|期?末)的?)?[“\"]?$"
)  # 较一季度, 比2019年, 比10年前: whatever follows
_RECORD_AFTER: Final = re.compile(r"(?:以来|来)?[^,。;\d]{0,6}?(?:新[高低]|最[高低大小快慢好多少]|之最|首次|少有)")
_GOAL_AFTER: Final = re.compile("的?(?:规划|预期)?(?:目标|任务)")
_GOAL_LATER: Final = re.compile('[”"’]?[^,。;]{2,18}的(?:规划|预期)?目标')
_REACHED: Final = re.compile("(?:提前(?:达到|完成|实现)|超出|超过|优于|好于|高于)了?$")
_PRICES_AFTER: Final = re.compile(
    "(?:年度?)?的?(?:(?:可比|不变|同口径)价|平均汇率|同期(?:数据|数|基数)?(?:计算|测算|推算))"
    "|(?:同期|同月|同季)?(?:价格)?(?:=|为|是|作)100(?![\\d.])"  # 价格指数(以上年同期为100)
)
_YEAR_OF_PLAN: Final = re.compile("(?:规划)?的?(?:开局|起步|收官|关键|攻坚|冲刺|谋划|承上启下)[^,。;]{0,6}年")
_TASK_AFTER: Final = re.compile("(?:规划)?(?:目标|任务)[值数]?的")
_GROUND_AFTER: Final = re.compile("[^,。;]{0,16}?的?基础上")
_SLOGAN_AFTER: Final = re.compile("的?[“‘]?(?:开门[红稳]|满堂红|首季红)")  # 实现今年“开门红”
_LEARNT_AFTER: Final = re.compile(r",?(?:[^,。;\d]{0,4}记者)?从[^,。;\n]{2,22}?(?:获悉|了解到|得知|传来)")
_EARLIER_AFTER: Final = re.compile(
    r"(?:或|及)?(?:之前|以前)|前(?=建成|完成|实现|全面|基本|竣工|投|新[增建]|改[造建]|开工|引进|培育)"
)
_LATER_AFTER: Final = re.compile(r"(?:或|及)?(?:之后|以后)|起(?![点步草源码伏飞])|开始|至今(?!年)")
_AS_OF: Final = ("截至", "截止", "截止到", "截至到")
_EARLIER_YEARS: Final = ("去年", "上年", "前年", "上一年")
_DOCUMENT_AFTER: Final = re.compile(
    '[”"]?(?:[省市]定)?(?:贫困|脱贫)[村县户人]|[”"]?(?:规划)?(?:《?纲要》?)?(?:[(][^()]{1,10}[)])?(?:确定|提出|明确|设定|实施(?:情况|中期)|中期评估|编制|评估)'
    '|[”"]?(?:规划)?《?纲要》?(?:主要|各项|目标|任务){0,3}(?:进展|完成|执行|落实)'
    '|[”"]?[^,。;\\d]{0,14}(?:良好|精彩|完美|圆满|胜利)(?:开局|收官)'
)
_WITHIN: Final = re.compile(
    "年内(?:将|要|再|拟|还){0,2}(?:把[^,。;\\d]{2,14})?(?:扩大到|增至|增加到|提升到|打造|引进|建成|新建|改造|培育|实施|开工|投产|完成|建设|实现|创建|修建|盘活|招引|启动)(?!了)"
)
_HALF: Final = 6  # the last month in which 年内打造街区12个 is still to be done
_TREND_AFTER: Final = re.compile("以?来?的?[一-龥]{0,8}?(?:势头|颓势|低迷|局面|态势|走势|困境|跌势)")


def is_ahead(m: re.Match[str], folded: str, before: str, after: str) -> bool:
    """Whether the words around an expression aim at it or plan for it, so that a bare month lies ahead."""
    return _is_aimed(m, folded, after) or _is_planned(before, after)


def is_soon(words: str, published: dt.date | None) -> bool:
    """年内打造街区12个, told in spring, is still to be done; 年内已打造 is not."""
    return published is not None and published.month <= _HALF and _WITHIN.match(words) is not None


def _is_aimed(m: re.Match[str], folded: str, after: str) -> bool:
    """力争落实率在|7月底达70%,|年底前达90%; 为确保完成任务,上半年完成投资50亿元 aims at no half-year."""
    aim = _AIMS_BEFORE.search(folded, max(0, m.start() - _AIM_REACH), m.start())
    return aim is not None and ("," not in aim.group() or after.startswith("前"))


def _is_planned(before: str, after: str) -> bool:
    """江西预|7月份开工, written in March; 计划|6月底前建成."""
    return _PLANNED_BEFORE.search(before) is not None and _PLANNED_NEXT.match(after) is not None


def to_come(kind: str, period: Interval, published: dt.date) -> tuple[str, Interval]:
    """力争落实率在|7月底达70%, written in February: a month that is aimed at lies ahead."""
    first, last = period
    if last is None or not years_on(published, -1) <= last < published - _LONG_PAST:
        return kind, period
    return kind, (first and years_on(first, 1), years_on(last, 1))


def framed(
    kind: str, period: Interval, before: str, after: str, clock: Clock, groups: dict[str, str]
) -> tuple[str, Interval]:
    """What stands around an expression: 自…以来, 截至…, 比…增长."""
    start, end = period
    if kind == "vague" or end is None:
        return kind, period
    late = clock.now is not None and end > clock.now + _SAME_TIME
    if late and before.endswith(_AS_OF) and clock.year is None and not is_dated(groups):
        start, end = period = (start and years_on(start, -1), years_on(end, -1))  # 截至5月31日, written in March
    if _is_aside(before, after, groups) or _is_document(after, groups):
        return "vague", (None, None)
    if groups.get("n") and clock.now and _LASTED_BEFORE.search(before):
        return "stock", (None, clock.now)  # 中心运营近四年,入驻企业196家
    if _is_base(before, after, groups):
        return "base", period
    if _SINCE_EVENT.match(after) or (_FROM_BEFORE.search(before) and _SINCE_AFTER.match(after)):
        return "interval", (start, clock.now if start is None or clock.now is None or start <= clock.now else end)
    ranged = start is not None and start.year != end.year  # 从2019年到2022年,…增至…
    if before.endswith(("从", "由")) and _RISING_AFTER.match(after) and not ranged:
        return "from", period
    risen = _RISEN_BEFORE.search(before) and after.startswith("的") and clock.now is not None and end <= clock.now
    if _UNTIL_BEFORE.search(before) and not risen and kind in ("interval", "stock"):
        ahead = kind == "interval" or (clock.now is not None and end > clock.now)  # 到2025年底,入驻企业120家
        return "until" if ahead else kind, (None, end)
    if _EARLIER_AFTER.match(after) and kind in ("interval", "stock") and start is not None:
        whole_year = ends_year(end) and start != end
        return "until", (None, start - dt.timedelta(days=1) if whole_year else end)
    if _LATER_AFTER.match(after) and kind == "interval" and clock.now:
        return "interval", (start, clock.now if end <= clock.now else None)
    return kind, period


def is_dated(groups: dict[str, str]) -> bool:
    """Whether an expression names its year, in digits or by a word (去年)."""
    return bool(groups.get("y") or groups.get("rel"))


def _is_base(before: str, after: str, groups: dict[str, str]) -> bool:
    """What a figure is measured by: 按2005年可比价格计算, 提前达到2025年目标, 在2022年1126亿元的基础上, 一改去年的下滑势头."""
    if groups.get("plan") and _GOAL_LATER.match(after):
        return False  # 低于“十四五”|年均增长7.5%左右的规划目标
    if _PRICES_AFTER.match(after) or (_GOAL_AFTER.match(after) and _REACHED.search(before)):
        return True
    if _AGAINST_BEFORE.search(before) or (_WITH_BEFORE.search(before) and _THAN_AFTER.match(after)):
        return True
    if _COMPARED.search(before) or (before.endswith("在") and _GROUND_AFTER.match(after)):
        return True
    if _EXCEEDED.search(before) and _LEVEL_AFTER.match(after):
        return True
    if _BASE_NOUN.match(after):
        return True
    earlier = groups.get("rel") in _EARLIER_YEARS or "side" in groups
    if earlier and (_TREND_AFTER.match(after) or before.endswith(("距", "距离"))):
        return True
    held = _BASE_BEFORE.search(before) and not _RISEN_BEFORE.search(before)  # 调整为|2010年的37.9%
    return bool(held and (earlier or BASE_AFTER.match(after)))


def _is_document(after: str, groups: dict[str, str]) -> bool:
    """“十四五”规划《纲要》确定的36项指标, 最后3个“十三五”贫困村: a plan as a document or a name, whose years are no figure's."""
    return "plan" in groups and _DOCUMENT_AFTER.match(after) is not None


def _is_aside(before: str, after: str, groups: dict[str, str]) -> bool:
    """成立于2005年的公司, 创近15年新高, 2月22日从市发改委获悉: founding, record and hearing tell no figure's period."""
    record = groups.get("n") and _RECORD_AFTER.match(after)
    slogan = groups.get("rel") and _SLOGAN_AFTER.match(after)
    learnt = groups.get("d") and _LEARNT_AFTER.match(after)
    founded = before.endswith("自") and _FOUNDED_SINCE.match(after)  # 自2011年设立,面积468平方公里
    made = groups.get("y") and _MADE_THEN.match(after)  # 2020年两地共建的功能区,规划面积30平方公里
    came = is_dated(groups) and (_CAME_THEN.match(after) or (_ONE_BEFORE.search(before) and _ANY_THEN.match(after)))
    opening = groups.get("plan") and _YEAR_OF_PLAN.match(after)  # 今年是“十五五”开局之年
    yardstick = groups.get("plan") and _TASK_AFTER.match(after)  # 完成“十四五”规划目标的80%
    unit = groups.get("y") and _UNIT_MADE_AFTER.match(after)  # 1997年5月撤地设市,现辖五县,人口302万
    queued = before.endswith(("排到", "排到了", "排至", "排期至", "排产至"))  # 订单排到2027年
    return bool(
        _FOUNDED_BEFORE.search(before)
        or yardstick
        or queued
        or unit
        or slogan
        or founded
        or made
        or came
        or opening
        or record
        or learnt
    )
