"""Whether a time that stands near a figure is told of something else: of a part, in brackets, of when something opens."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.measure import MOVES
from extract.attribute.period import Time
from extract.attribute.reading import Reading
from extract.attribute.span import YEARS, YEARS_PAST
from extract.attribute.terms import is_part
from extract.models import Measure, Status
from extract.scene import Scene

RISES_TO: Final = re.compile(
    rf"(?:{MOVES}|发展|壮大|拓展|剧增|陡增|翻|涨|长|跑|爬|飙|砍|加密|做大?|精简|优化|锐减|(?<!谈)(?<!说)(?<!讲)提)(?:到|至|为|成)|稳定在"
)
DONE_BEHIND: Final = re.compile(
    r"[^,。;]{0,6}(?:通车|通线|建成|投用|启用|开通|投产|试产|量产|满产|达产|竣工|开工|完工|投运|开业|开园|封顶|并网)"
)
_BY_TIME: Final = re.compile("(?:分|从)(?:季度?|月份?|年度?|环比)来?看,")
_BY_NOW: Final = re.compile("已(?!经?将)|现有|目前|眼下")
_HAS_BEEN: Final = re.compile("已(?!经?[将有])")
_BUILT: Final = re.compile("(?:目前|现在|眼下|现)?(?:已建成?|已有|建成)的?(?:只有|仅有?|才|不到)")
_LOOKED_BACK: Final = re.compile(
    ",?(?:[^,。;\\d]{0,20}(?:还只|还才|才|还是|只有|仅)|这[一个]{1,2}(?:数字?|数据|指标|占比|比重)[则还就]?[为是])"
)
_THEN: Final = re.compile(
    ",?(?:这(?:一|两个?|几个|个|项)?(?:数字?|数据|指标|比例|占比|比重)|该(?:数字|占比))?(?:还|只|仅|才|也|就|则|却|不过|是|为|有|不到|不足|约|近){1,5}"
)
_WAS_THEN: Final = re.compile(rf"{_THEN.pattern}\d[\d.,]*[^,。;\d]{{0,6}}[,;]")
_DIGIT: Final = re.compile("\\d")
_EARLIER: Final = ("去年", "上年", "前年")
_HAD_LESS: Final = re.compile("[^,。;\\d]{0,14}(?:只有|仅有?|才有?|还只?[是有]|不足|不到)(?:约|近)?\\d")
_ONLY_THEN: Final = re.compile("(?:同期)?(?:仅仅?|只|才|还){0,2}(?:为|是|有)(?:约|近)?\\d")
_NEXT_PHASE: Final = re.compile("(?:在建的|而)?(?:项目)?(?:[二三四五]期|后续|其余)")
_DAILY: Final = re.compile("每天|每日|日均|天天|每周|如今|目前|眼下|现在")
_RELIED: Final = re.compile("(?:依托|立足|用好|借助|凭借|发挥)(?:好)?(?:现有的?|已有的?|已建(?:成)?的?)?$")
_FOUNDED: Final = re.compile(
    "(?:\\d{1,2}月)?(?:,?[经由][一-龥]{2,16}?)?(?:正式)?(?:获批|批准|批复|升级为|改制为|改设为|撤[县地](?:建|设|改)|升格为|晋升为|更名为|通过[^,。;]{0,4}认定|创建|成立|(?:规划|批准)?设立|[建设][区园市县](?=[,。;])|(?:正式)?升级(?=[,。;])|挂牌|揭牌|启动(?:建设)?|建成|开园|起步|启用|投用|投入使用)(?!以来|至今|后)"
)
_HAPPENED: Final = re.compile(
    "[^,。;\\d]{0,4}(?:通线|投产|试产|量产|封顶|点火|奠基|通车|开业|开园|签约|落户|开工|动工|竣工|落成)(?=[,。;])"
)
_SITED: Final = re.compile(
    "(?:刚|新)?(?:开工|动工|落户|落地|奠基|签约|启动)(?:建设)?的[^,。;\\d]{2,24}?(?:总?投资|全长|总?占地|规划|设计)"
)
_RAISED: Final = re.compile(
    "(?:\\d{1,2}月)?(?:正式|被|经国务院)?(?:获批|批准|升格|升级|晋升|更名|设立|成立)[^,。;\\d]{0,24}(?:开发区|经开区|高新区|新区|园区|示范区|保税区),"
)
_OF_ZONE: Final = frozenset({"land_area", "population", "enterprise_count", "line_length"})
_GREW_SINCE: Final = re.compile("(?:以来)?年?[平年]均(?:增|下降|减|提高)")
_ALONE: Final = re.compile("当月|单月|当季|计划(?:完成)?总?投资")
_SINCE_THEN: Final = re.compile("[,。;](?:此后|自此|从此)")
_SUMMED: Final = re.compile("累计|先后|至今|迄今")
RECENTLY: Final = "(?<!未来)近[一两二三四五几]年(?!内)"
NEXT: Final = "下一?步|下一?阶段|接下来|今后"  # what is still to be done, and of no time that is over
_PRAISED: Final = re.compile("(?:给予|予以|进行)(?:通报)?(?:表扬|表彰|奖励|嘉奖)")
_HONOURED: Final = re.compile("(?:荣获|获评|获得|入选|被评为|荣登|跻身)$")
_NEXT_STEP: Final = re.compile(f"[,。;](?:{NEXT}),?")
_WILL_DO: Final = re.compile("(?:(?<![模虚])拟|力争|(?<![即必])将(?!军|乐|近|来)|打算)[^,。;]{0,12}$")
_BEGAN: Final = re.compile(
    "[^,。;\\d]{0,6}(?:落户|成立|签约|入驻|挂牌|创办|投产|投用|启用|开园|开业|启动|运营|奠基|开工)[^,。;\\d以]{0,6},"
    "|,[^,。;\\d]{0,10}(?:成立|创办|创立|落户|挂牌)[^,。;\\d以]{0,10},"  # 2015年,在茶园创办学校,累计培训|5000人
)
_STARTED: Final = re.compile(
    "(?!截)(?:[经由][^,。;\\d]{2,12})?[^,。;\\d]{0,8}(?:启用|投用|投入使用|投入运[行营]|投产|投运|运营|建成|开园|开馆|开业|挂牌|揭牌|成立|设立|创办|创立|组建|开工|动工|落成)(?:建设|运营|使用)?[,、]"
    "|(?:启动建设|开工建设|获批建设|动工(?:建设)?|成立|设立|启用|投用|开园|落成|建成)的[一-龥]{2,14}?(?:,|由)"  # 2021年启动建设的大走廊,…
)
YEARLY: Final = re.compile(r"^(?:年(?![度初底末均内])|亩均|户均年)")  # 年产值, 亩均税收: what each year brings
_NOW: Final = re.compile(
    "员工|职工|从业人员|就业人员|用工|入[住驻]率|出租率|上座率|床位"
)  # what there is, though no stock
_MOVED: Final = re.compile("[^,。;\\d]{0,12}(?:搬到|搬至|搬来|迁到|迁至|迁来|迁入|落户)(?!时|之[初时]|初期|当[年时])")
_PASSED: Final = frozenset({"relative_year", "year"})
_MOMENTS: Final = frozenset({"date", "year_month", "month", "relative_month", "year_edge"})
_HELD: Final = frozenset({"employment", "floor_area", "land_area", "equipment_count", "building_count"})
_REPORTS: Final = re.compile("[^,。;\\d]{2,16}(?:显示|获悉|通报|披露|统计)[,:]$")
_OF_ITSELF: Final = re.compile(r"[^,。;\d]{0,8}\d[^,。;]*[,。;—]")
_WHOLE_UNIT: Final = re.compile("全[省市县区州旗镇]")
_REACHED_BEFORE: Final = re.compile("(?:超过了?|超出|高于|[低快慢]于|已?达到|完成|实现|距离?|离)$")
_GOAL_AFTER: Final = re.compile("年?(?:[^,。;]{0,20}的)?(?:规划|预期)?(?:目标|任务)")
# 高铁是国家“十三五”规划中某某通道的重要组成部分,|全长113公里: the plan that a work is named in
_NAMED_IN_PLAN: Final = re.compile("[^,。;]{0,8}规划[^,。;\\d]{0,30}(?:组成部分|项目|工程|通道|线路),")
_SET_FOR: Final = ("宣布", "官宣", "定于", "定档", "拟于")
_FINISHES: Final = re.compile(
    "(?:春节|元旦|国庆)?之?前?(?:将|可|即可|有望|预计)?(?:全部|全面|陆续|正式)?(?:交付|竣工|建成|投产|投用|完工|启用|封顶|通车)(?:使用|投用|投产|运营)?;"
)
_NEAR: Final = 8  # characters in front of a horizon that opens its sentence
_ONCE: Final = re.compile(  # 2008年|列入省级产业集聚区,…累计投资
    "(?:[经由][一-龥]{2,16}?)?(?:被|正式|首次|开始|成功|批复|批准|联合|共同){0,2}(?:列入|纳入|获批|启动|成立|设立|组建|认定|评为|升格|晋升|更名|入选|揭牌|挂牌|动工|奠基|规划|开发|开园|开馆|投产|投运|投用)(?![^,。;]{0,8}(?:以来|后|起))"
)


def usable(time: Time) -> bool:
    """Whether a time may be a figure's own: no base (比2015年), no beginning (从2020年的), with an end."""
    return time.kind not in ("base", "from", "vague") and time.period[1] is not None


def of_plan(time: Time, r: Reading, scene: Scene) -> bool:
    """规划到2025年形成300GWh;常州已建成|200GWh: a horizon told in another part of the sentence than what has been done."""
    if time.rule == "plan_years" and _NAMED_IN_PLAN.match(scene.text, time.start, r.clause[0]):
        return True
    if scene.lies_ahead(time.period[1]) and _FINISHES.match(scene.text, time.end, r.clause[0]):
        return True  # 在建公寓1460套,2026年6月底前交付;标准厂房|32万平方米
    ahead = time.kind == "until" and scene.lies_ahead(time.period[1]) and time.end < r.clause[0]
    if ahead and _BUILT.match(scene.text, r.clause[0]):
        return True  # 到2035年要有通道8条,已建成的仅|3条
    reached = _REACHED_BEFORE.search(scene.text, max(0, time.start - _NEAR), time.start) is not None
    if reached and ";" in scene.text[time.end : r.start] and _GOAL_AFTER.match(scene.text, time.end):
        return True  # 企业增加到287家,已超过2025年达到260家的目标;研发投入强度|1.87%, 完成2025年目标的82%;…
    if time.end < r.clause[0] and scene.text.endswith(_SET_FOR, 0, time.start) and not scene.is_over(time.period[1]):
        return True  # 大奖赛宣布2024年回归,文化节举办活动|45项
    if ahead_of(time, r, scene) and DONE_BEHIND.match(scene.text, time.end):
        return True  # 大桥明年通车,新区已储备用地|1.2万亩
    to_come = scene.lies_years_ahead(time.period[1]) and time.end < r.clause[0]  # 2025年计划开工128个;已建成|28万平方米
    apart = (ahead or to_come) and ";" in scene.text[time.end : r.start]
    then = "同比" in scene.text[r.clause[0] : r.start]  # 目标到2026年突破500亿元;能耗同比下降|4.2%
    return apart and (then or _BY_NOW.search(scene.text, r.clause[0], r.start) is not None)


def of_part(time: Time, pos: int, scene: Scene) -> bool:
    """全年增长5%,其中一季度增长3%;投资增长6%: a time of a part, or of where something rose to, ends there if a wider one stands before."""
    if time.rule == "same_period_told":  # 开工率93%,去年同期为88%;竣工项目|23个
        return ";" in scene.text[time.end : pos]
    risen = scene.text.startswith("的", time.end) and RISES_TO.search(scene.text, max(0, time.start - 4), time.start)
    if not (is_part(time.start, scene) or risen) or ";" not in scene.text[time.end : pos]:
        return False
    return any(usable(t) for t in scene.times.between(scene.block(time.start).start, time.start))


def of_another_part(time: Time, r: Reading, scene: Scene) -> bool:
    """芜湖集聚企业32家,去年产值18亿元;苏滁园落户项目|41个: a year told in passing in another part than what stands."""
    if ";" not in scene.text[time.end : r.start]:
        return False
    other = r.before is not None and r.before.indicator != r.indicator
    if other and _GREW_SINCE.match(scene.text, time.end):
        return True  # “十四五”以来年均增加200亿元;规上企业|586家
    if r.measure is Measure.CHANGE and time.rule == "now":
        return True  # 现有景区4个;新增市场主体|623户
    if other and _ALONE.match(scene.text, time.end):
        return True  # 巴州区8个,2016年计划投资5亿元;南江县|9个
    begin, published = scene.part(time.start, time.end)[0], scene.article.published
    passing = time.rule in _PASSED and time.start - begin > _NEAR
    if not passing or published is None or time.period[1] is None or time.period[1] >= published:
        return False
    stands = r.indicator is not None and scene.book.indicators[r.indicator].kind != "flow"
    turns = scene.part(r.start, r.end)[0]
    stands = stands and bool(scene.places.between(turns, r.start) or _WHOLE_UNIT.search(scene.text, turns, r.start))
    return stands and r.measure is Measure.LEVEL and not _WILL_DO.search(scene.text, r.clause[0], r.start)


def of_what_was(time: Time, r: Reading, scene: Scene) -> bool:
    """重庆去年实际完成95万辆;柳州拟安排专项资金|3.5亿元: a year that is over, told in another part than what will be done."""
    over = scene.is_over(time.period[1])
    if over and _NEXT_STEP.search(scene.text, time.end, r.start):
        return True  # 去年引进企业136家,下一步,将培育企业|240家
    if over and ";" in scene.text[time.end : r.start] and _ONLY_THEN.match(scene.text, time.end):
        return scene.text.startswith("而", time.start - 1)  # 完成102万吨,而上年仅为24万吨;国际货邮|22万吨
    if over and time.end < r.clause[0] and _HONOURED.search(scene.text, max(0, time.start - 4), time.start):
        return True  # 荣获2022年美丽乡村称号,全区建成示范村|9个
    return (
        over and ";" in scene.text[time.end : r.start] and _WILL_DO.search(scene.text, r.clause[0], r.start) is not None
    )


def held_against(time: Time, r: Reading, scene: Scene) -> bool:
    """产值120亿元,2020年仅为45亿元,税收|8.6亿元: an earlier time of which a clause tells no more than how much it then was."""
    told = _WAS_THEN.match(scene.text, time.end)
    since = r.figure.relative and r.measure is not Measure.YOY  # 去年底只有42%,比2021年提高|14个百分点
    if told is None or told.end() > r.start or since:
        return False
    before = r.before
    while before is not None and before.end > time.start:
        before = before.before
    if before is None or before.sentence != r.sentence or not before.period[1] or not time.period[1]:
        return False
    return before.period[1] > time.period[1]


def but_then(told: Reading | None, scene: Scene) -> Reading | None:
    """去年1601亿元,回到疫情前——2019年,这个数字是1564亿元: the figure before one of an earlier time that it is held against."""
    before = told.level_before if told is not None else None
    if told is None or before is None or before.indicator != told.indicator:
        return told
    now, then = before.period[1], told.period[1]
    times = scene.times.between(told.sentence[0], told.start) if now and then and now > then else []
    held = bool(times) and _THEN.fullmatch(scene.text, times[-1].end, told.start) is not None
    return before if held else told


def ahead_of(time: Time, r: Reading, scene: Scene) -> bool:
    """Whether a time lies ahead in an earlier clause than one that says what has been done already."""
    past = time.end < r.clause[0] and scene.lies_ahead(time.period[1])
    return past and _HAS_BEEN.search(scene.text, r.clause[0], r.start) is not None


def has_opened(time: Time, r: Reading, scene: Scene) -> bool:
    """2023年产值1046亿元;在建的二期9月投产后可新增产能|10GW: a month that would be over is none of what is still to come."""
    if (
        _NEXT_PHASE.match(scene.text, r.clause[0])
        and time.end < r.clause[0]
        and DONE_BEHIND.match(scene.text, time.end)
    ):
        return True  # 一期去年9月投产;二期占地|260亩
    part = scene.part(r.start, r.end)[0]
    if time.rule in _PASSED and time.end < part and _NEXT_PHASE.match(scene.text, part):
        return True  # 一期当年产值7.6亿元;二期主体完工,累计投资|9.4亿元
    over = r.status is Status.FORECAST and scene.is_over(time.period[1])
    return over and DONE_BEHIND.match(scene.text, time.end) is not None


def is_next_phase(r: Reading, scene: Scene) -> bool:
    """Whether a figure's clause turns to another phase of what its sentence tells of."""
    return _NEXT_PHASE.match(scene.text, r.clause[0]) is not None


def of_opening(time: Time, r: Reading, scene: Scene) -> bool:
    """计划2024年底通车;互通线路|4条, 去年投用,每天有|3吨: when something opens ends with what tells of it."""
    summed = time.end < r.clause[0] and _SUMMED.search(scene.text, r.clause[0], r.start) is not None
    if summed and time.rule != "since" and _BEGAN.match(scene.text, time.end):
        return True  # 2022年落户,已累计投资|46亿元
    if time.end < r.clause[0] and _MOVED.match(scene.text, time.end) and r.indicator in _HELD:
        return True  # 去年底搬到宿州,租用厂房2.6万平方米,用工|260余人
    if time.end < r.clause[0] and r.indicator in _OF_ZONE and _RAISED.match(scene.text, time.end):
        return True  # 2011年升格为国家级经开区,建成区面积|56平方公里
    if time.end < r.clause[0] and _is_size(r, scene) and _begins(time, scene):
        return True  # 去年11月底开工,正线长约|301公里
    if time.rule in _MOMENTS | _PASSED and _SITED.match(scene.text, time.end, r.end):
        return True  # 去年10月开工的某某项目总投资|45亿元
    told = r.alias[0] if r.alias else r.clause[0]
    if time.end < told and (_stands(r, scene) or _goes_on(time, r, scene)) and _starts(time, scene):
        return True  # 去年3月启用,6200平方米的空间里装下|27家科技企业
    daily = time.end < r.clause[0] and _DAILY.search(scene.text, r.clause[0], r.start) is not None
    if daily and DONE_BEHIND.match(scene.text, time.end):
        return True
    ahead = scene.lies_ahead(time.period[1])
    return ahead and ";" in scene.text[time.end : r.start] and DONE_BEHIND.match(scene.text, time.end) is not None


def _is_size(r: Reading, scene: Scene) -> bool:
    """Whether a figure tells how long or large a thing is, and not by how much it has grown."""
    attribute = r.indicator is not None and scene.book.indicators[r.indicator].kind == "attribute"
    return attribute and r.measure is Measure.LEVEL and r.figure.kind in ("length", "area")


def _stands(r: Reading, scene: Scene) -> bool:
    """Whether a figure tells what there is, and neither what a time has brought nor by how much it has grown."""
    stands = r.indicator is not None and scene.book.indicators[r.indicator].kind != "flow"
    return stands and r.measure in (Measure.LEVEL, Measure.COMPLETION)


def _goes_on(time: Time, r: Reading, scene: Scene) -> bool:
    """2016年投产,年产值|8亿元: what each year brings, or who works there, since a time that is over."""
    term = scene.text[slice(*r.alias)] if r.alias else ""
    stands = YEARLY.match(term) is not None or _NOW.search(term) is not None
    return stands and r.measure is Measure.LEVEL and scene.is_over(time.period[1])


def _starts(time: Time, scene: Scene) -> bool:
    """Whether a year, a month or a day that is not to come is nothing but that on which something was opened or begun."""
    moment = time.rule in _MOMENTS | _PASSED and not scene.lies_ahead(time.period[1])
    return moment and _STARTED.match(scene.text, time.end) is not None


def _begins(time: Time, scene: Scene) -> bool:
    """Whether a month or a day is that on which something opened or was begun."""
    if time.rule not in _MOMENTS or scene.text.startswith("截", max(0, time.start - 2)):
        return False  # 截至2024年末建成15.8平方公里,另有净地|3400亩
    return bool(DONE_BEHIND.match(scene.text, time.end) or _BEGAN.match(scene.text, time.end))


def is_passing(time: Time, scene: Scene) -> bool:
    """其中2021年开工68个; 9月当月持平; 当年计划投资187亿元; 分季度看,一季度增长5%: a time that its sentence alone tells of."""
    parted = _BY_TIME.match(scene.text, scene.sentences.at(time.start)[0])
    return bool(parted) or is_part(time.start, scene) or _ALONE.match(scene.text, time.end) is not None


def is_founding(time: Time, scene: Scene) -> bool:
    """产业园2017年获批创建、2018年通过认定: whether a year is that in which something began, and of nothing told later.

    对2018年度1家企业给予表扬: or for which somebody is praised.
    """
    if time.rule in _MOMENTS | _PASSED and _HAPPENED.match(scene.text, time.end):
        return True  # 产线去年10月通线。在建项目|27个
    if time.rule not in ("year", "year_month"):
        return False
    praised = scene.text[time.start - 1] == "对" and _PRAISED.search(
        scene.text, time.end, scene.sentences.at(time.start)[1]
    )
    return bool(praised) or any(told.match(scene.text, time.end) for told in (_FOUNDED, _MOVED))


def is_comparison(time: Time, scene: Scene) -> bool:
    """不超过60天,去年平均是73天; 而去年同期是52个: an earlier year that a figure of its own clause is told of, in passing.

    增长2.4%;上年一次性入库,基数偏高: or no figure at all.
    """
    if time.rule == "same_period_told":
        return True
    later = scene.clauses.at(time.start)[0] > scene.sentences.at(time.start)[0]
    if time.rule == "year" and later and _LOOKED_BACK.match(scene.text, time.end):
        return True  # 相差332亿元——2020年这个差距还只有170亿元
    if later and scene.text[time.start - 1] == "而" and _HAD_LESS.match(scene.text, time.end):
        return True  # 算力9.6万P,而2023年底园区只有0.5万P。累计落地项目|33个
    before = scene.times.between(scene.sentences.at(time.start)[0], time.start)
    end = time.period[1]
    if scene.text[time.start - 1] == "而" and end and any(t.period[1] and t.period[1] > end for t in before):
        return True  # 去年来访46批,而2019年有112批
    earlier = scene.text.startswith(_EARLIER, time.start)
    if not (later and earlier) or _REPORTS.search(scene.text, scene.sentences.at(time.start)[0], time.start):
        return False  # 机场公司的通报显示,|去年旅客吞吐量438.6万人次 compares with nothing
    idle = not _DIGIT.search(scene.text, time.end, scene.part(time.start, time.end)[1])
    return idle or _OF_ITSELF.match(scene.text, time.end) is not None


def relied_on(r: Reading, scene: Scene) -> bool:
    """依托|3家国家级平台: what is there already, whatever is to come of it."""
    return _RELIED.search(scene.text, r.clause[0], r.start) is not None


def is_opening(time: Time, scene: Scene) -> bool:
    """到2025年,…。 holds for what follows, in a story more than 芜湖产值366亿元,力争到2025年突破500亿元."""
    return scene.reports or time.start - scene.sentences.at(time.start)[0] <= _NEAR


def summed_since(time: Time, r: Reading, scene: Scene) -> bool:
    """2012年规划了产业园,几年下来,投入|3.4亿元; 2008年列入集聚区,累计投资|5.2亿元: whether years that nobody counts have gone by since."""
    then = _SINCE_THEN.search(scene.text, time.end, r.start)  # 2023年6月“握手”,此后客流累计达|3850万人次
    if then and "累计" in scene.text[then.end() : r.start]:
        return True
    vague = any(t.rule in YEARS_PAST and t.kind == "vague" for t in scene.times.between(time.end, r.start))
    summed = _ONCE.match(scene.text, time.end) is not None and "累计" in scene.text[r.clause[0] : r.start]
    return time.rule in YEARS and time.end < r.clause[0] and (vague or summed)
