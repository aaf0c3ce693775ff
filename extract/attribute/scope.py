"""The period that what stands around a sentence gives: its paragraph's, its section's, the headings', the article's."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

from extract.attribute import accounts, asides, earlier, invested, offers, whole
from extract.attribute.aims import FROM_NOW, REACHES
from extract.attribute.asides import DONE_BEHIND, NEXT
from extract.attribute.period import Time
from extract.attribute.reading import Reading
from extract.attribute.span import Interval
from extract.attribute.terms import GROWN
from extract.models import Measure, Status
from extract.scene import Scene

_CHOSEN_BEHIND: Final = re.compile(r"入选|获批|成为|成了|认定|通过|获评|评为|列入|纳入|上榜")
LOOKS_BACK: Final = re.compile(  # what a heading says of what has been
    r"(?:完成|实现|达成)[^,。;]{0,14}(?:目标|任务)|回顾|成绩|过去|成效|总结|主要工作情况|完成情况|评估|执行情况|实施情况|进展情况|基础(?!设施|产业|研究|教育|能力)|现状|取得|短板|家底(?!目标)|为什么|为何|(?:编制|出台|起草|制定|政策)的?背景"
)
# What offices count by the end of a year.
_COUNTED_YEARLY: Final = frozenset({
    "enterprise_count", "hightech_enterprise_count", "sme_specialised_count", "listed_company_count", "market_entity_count", "patent_count",
    "population", "urbanisation_rate", "deposits_loans", "market_value",
})  # fmt: skip
_KEPT: Final = re.compile("规模以上|规上|限上|总数|发展到|在册|实绩")  # firms that offices count
_LAND: Final = re.compile(
    "管?辖|面积[^,。;]{0,4}\\d"
)  # 面积155平方公里,辖18个村、4.2万人: how large a place is, as it is told
_YEARS: Final = frozenset({"year", "relative_year"})
_SPRING: Final = 3  # the last month in which an article tells of the year before
_RELATIVE: Final = frozenset({"past_year"})  # 过去一年: what stands as it is told is not of that year
# All that has been, not what the article reports on.
_CUMULATED: Final = re.compile(
    r"累计|先后|至今|目前|迄今|[这近]几年|近年来|这些年|已(?:升至|降至|增至|提高到|入驻|集聚|落户|汇聚|拥有|形成|吸引|签约|建成|列出)"
    r"|连续[一二两三四五六七八九十\d]{1,2}年[^,。;\d]{0,24}$|[一二两三四五六七八九十]{1,2}年间|入[住驻]率|出租率"
)
_SUMMED_ON: Final = re.compile(
    "累计[^。;\\n]{0,40}(?:合计|其中)[^,。;]{0,8}$"
)  # 累计注册企业1023家,注册资本合计|305亿元
_SINCE_THEN: Final = re.compile("(?<![年月])以来")  # 分院开诊以来,门急诊量…,外地患者占到|两成
_STILL: Final = re.compile("累计|目前|迄今|至今|已|现有|现已|原有")
_LISTED: Final = re.compile("[-—·●■◆▍]|\\d{1,2}[.、]|[(]?[一二三四五六七八九十]{1,2}(?:[)、]|是)")  # an item of a list
_GREW: Final = re.compile(",?(?:同比|比上年|较上年|比去年|较去年)?(?:增长|下降)\\d")
_HELD_IN: Final = re.compile("建成投产|投产|投用|竣工|开工|落地|签约|落户|在建|续建")
_ADDED: Final = {"capacity": "新增", "line_length": "实施"}
_HAS: Final = re.compile("(?:[共现拥]有|[共现下]辖)(?:约|近)?$")  # 我市共有|277个乡镇, below a heading on years to come
_STANDS: Final = re.compile("在手|手持|储备|已经?有")  # 在手订单|45亿美元, 储备项目|12个
_THERE_ARE: Final = re.compile(  # 像这样进入供应链的企业有|58家
    "(?<!新)[^,。;新\\d]{4}的(?:企业|公司|机构|商户|农户)(?:已|现|共|就|也|一共)?有(?:约|近|超过?)?$"
)
_RISES: Final = re.compile(f"(?:{asides.RISES_TO.pattern})(?:约|近)?$")
_LAID_OUT: Final = ("规划面积", "规划用地", "规划总面积")
_BUILT: Final = re.compile("销售|成交|新开工|竣工|施工")
_PUTS: Final = re.compile(
    "(?:在[一-龥]{2,8}?)?(?:建|兴建|新建|扩建|打造|上马|设立|收购|买下)(?!设?的|设?[^,。;]{0,6}的)"
)
# What offices release by the month or the quarter: told of no day.
RELEASED: Final = frozenset({
    "gdp", "gdp_per_capita", "value_added", "fiscal_revenue", "retail_sales", "disposable_income", "trade_total", "exports", "imports",
    "fdi_actual", "fixed_asset_investment", "industrial_investment",
})  # fmt: skip

_TOLD_YEARLY: Final = RELEASED | {"output_value", "sales_revenue", "deposits_loans"}  # of a year, by the way too

# 会上,15个项目现场签约, in a text whose other paragraphs tell of last year
_AT_EVENT: Final = re.compile(
    "(?:在?[^,。;\\d]{0,12}(?:会上|仪式上|活动上|现场)|(?:会议|活动|签约)?当[天日]|活动期间|会议期间),?(?![^,。;]{0,12}(?:介绍|通报|表示|说))"
)
_THIS_TIME: Final = ("此次", "本次", "此番", "这次", "本趟", "该次")
_ON_THE_DAY: Final = re.compile(
    "(?<=[,;:。])(?:活动|会议|签约|展会)?(?:当[天日]|当场|现场)[,共已就]{0,2}(?:签|达成|成交|售出|销售|卖出|接待|吸引|发布|发放)"
)
_SIGNED: Final = re.compile("签约|签订|签下|签署|开工|揭牌|启动|投产|达成|发布|推介|对接|授信")
_BOUND_BEHIND: Final = re.compile(
    "[一-龥]{0,10}(?:20\\d\\d|去|上|今)年[一-龥]{2,8}(?:均|都)?(?:超过?|达到?|突破|高于|低于|不低于|不足|增长|下降)"
)
_LONG_SO: Final = re.compile("历来|向来|素有|一直(?:以来|是|都)|就占到")  # …历来是重要产区,其中黑茶产量就占到全国|50%
_SINCE: Final = (_SUMMED_ON, _SINCE_THEN, _LONG_SO)
_NEXT_STEP: Final = re.compile(f"\\s{{0,4}}(?:{NEXT}|未来(?!科[技学]))")
_PLANS: Final = re.compile(
    "方案|规划|计划|意见|纲要|提出|明确|目标|打造|推动|推进|力争|争取|确保|将|要|届时|建成|加快|行动|任务|措施|未来|今后|实施|全力|聚焦|围绕|支持|20[2-4]\\d年"
)
_FORESEEN: Final = re.compile(  # 预计到2026年,某某园工业总产值将达|40亿元
    "(?:预计|预期|估计|预测)到20\\d\\d年(?:底|末)?,(?![^;]*(?:建成|投产|达产|投用|运营)后)[^;]*$"
)
_AT_ONCE: Final = frozenset({"project_count", "investment_total"})

_ABOUT: Final = "what its paragraph is about"
_OF_BEFORE: Final = "that of the figure before it"
_OF_TOPIC: Final = f"that of {_ABOUT}"
_STRIVES: Final = re.compile("力争|奋力实现|争取(?!到|了|上级|中央|资金|各|专)")


@dataclass(frozen=True, slots=True)
class Found:
    """An answer: the period, the kind of expression that gave it, and the rule in words."""

    period: Interval
    kind: str
    rule: str


def of(time: Time, scene: Scene, where: str = "") -> Found:
    """The answer that an expression of time gives."""
    words = scene.text[time.start : time.end]
    return Found(time.reached, time.kind, f"{where}period/{time.rule}「{words}」")


def this_time(r: Reading, scene: Scene) -> Found | None:
    """此次|22个集装箱货值1095万元: what is reported, and not what its paragraph has looked back on, or aims at (当天签约28笔)."""
    told = r.indicator == "other" and scene.text.startswith(_THIS_TIME, r.sentence[0])
    if not told and _ON_THE_DAY.search(scene.text, r.sentence[0], r.start):
        time = earlier.in_paragraph(r, scene)
        told = time is not None and scene.lies_ahead(time.period[1])
    return Found((None, scene.article.published), "article", "the article's date") if told else None


def of_topic(r: Reading, scene: Scene) -> Found | None:
    """五市去年生产总值3.55万亿元。青岛一城就有|1.41万亿元,烟台|8711.8亿元: of what its paragraph is about, when that was told of."""
    before, last = r.before, asides.but_then(r.last_value, scene)
    while before is not None and before.trace.get("period", "").startswith(_OF_BEFORE):
        before = before.before
    if before is not None and before.trace.get("period") == _OF_TOPIC and before.indicator == r.indicator:
        return Found(before.period, before.period_kind, _OF_TOPIC)
    about = last is not None and r.trace.get("indicator", "").startswith(_ABOUT) and last.indicator == r.indicator
    then = last is not None and last.figure.unit_raw == r.figure.unit_raw and "则" in scene.text[r.clause[0] : r.start]
    if last is None or not (about or then) or scene.block(last.start) != scene.block(r.start):
        return None
    passing = last.period_kind in ("", "base", "from") or "same_period" in last.trace.get("period", "")
    dated = not passing and last.status is Status.ACTUAL
    return Found(last.period, last.period_kind, _OF_TOPIC) if dated else None


def around(r: Reading, scene: Scene) -> Found:
    """The paragraph's, the section's, the heading's, the title's period; at last the article's date."""
    told, habit = is_told(r, scene), _habit(r, scene)
    stands = _STANDS.search(scene.text, max(r.left, r.clause[0]), r.start) is not None
    event = not told and (
        (habit == "flow" and not stands) or r.measure in GROWN or _happened(r, scene) or _horizon(r, scene)
    )
    if not event and not told and (stood := _stood(r, scene)):
        return stood
    if event and (time := _lasting(r, habit, scene)):
        return of(time, scene, "earlier in the paragraph or section: ")
    heading = scene.heading_times(r.start)
    if heading is not None and (_looks_back(r, heading, scene) or _is_had(r, heading, scene)):
        heading = None  # 发展基础 of a plan for 2024—2027
    if heading is not None and (aimed := _aims_on(r, heading, scene)):
        return aimed
    if heading is not None and event and (time := _running(r, heading, scene)):
        return of(time, scene, "in the paragraph above: ")
    kept = heading is not None and (heading.rule == "year" or (habit != "flow" and heading.rule not in _RELATIVE))
    if heading is not None and not told and (event or kept):
        period = heading.reached if event else (None, heading.period[1])
        return Found(period, heading.kind, f"from the heading: period/{heading.rule}")
    over = scene.reports and told and r.status is not Status.FORECAST and _HELD_IN.search(scene.text, *r.sentence)
    if heading is not None and over and heading.rule == "year" and not scene.lies_ahead(heading.period[1]):
        return Found((None, heading.period[1]), heading.kind, f"from the heading: period/{heading.rule}")
    since = _CUMULATED.search(scene.text, r.clause[0], r.start) is not None
    since = since or any(words.search(scene.text, r.sentence[0], r.start) for words in _SINCE)
    since = since or offers.is_offered(r, scene)
    since = since or (scene.period is not None and _is_news_below(r, scene.period, scene))
    told_before = scene.period is not None and scene.period.start < r.start
    since = since or _is_of_event(r, scene) or _is_of_today(r, scene) or r.indicator == "project_progress"
    if event and scene.title_year is None and scene.period is not None and told_before and not since:
        return Found(
            scene.period.reached, scene.period.kind, f"what the article reports on: period/{scene.period.rule}"
        )
    if scene.title_year is not None and (over or not told):
        return _of_title(r, event, scene.title_year, scene)
    if not told and (said := _of_whole(r, scene, event=event)):
        return said
    released = event and not since and (r.measure in GROWN or r.indicator in RELEASED)
    if time := earlier.released(r, scene) if released else None if told else earlier.parted(r, scene):
        return of(time, scene, "in the paragraph above: ")
    return Found((None, scene.article.published), "article", "the article's date")


def _aims_on(r: Reading, heading: Time, scene: Scene) -> Found | None:
    """2026年政府工作报告, whose title tells of 2025: 力争新增企业|800家 is of the year that it is given in."""
    day, over = scene.article.published, heading.period[1]
    titled = scene.headings(r.start)[0] in ("", scene.title) and scene.delivered
    if day is None or over is None or over.year >= day.year or not titled:
        return None
    if not _STRIVES.search(scene.text, r.clause[0], r.start):
        return None
    return Found((dt.date(day.year, 1, 1), dt.date(day.year, 12, 31)), "title", "the year that a report aims at")


def _is_of_today(r: Reading, scene: Scene) -> bool:
    """常州去年进出口301亿元。…厂里|84名工人: whether a figure is none that offices release of 去年, which a story tells of.

    But 去年,产值1380亿元。…签约项目|38个: what opens with it tells of that year.
    """
    told = scene.period if scene.period is not None and scene.period.rule == "relative_year" else None
    passing = told is not None and told.start > scene.sentences.at(told.start)[0]
    return passing and r.indicator not in _TOLD_YEARLY


def _is_of_event(r: Reading, scene: Scene) -> bool:
    """会上,15个项目现场签约,协议引资|86亿元: whether a sentence tells of what was signed or begun on the day that is reported."""
    opened = r.indicator in _AT_ONCE and _AT_EVENT.match(scene.text, r.sentence[0]) is not None
    return opened and _SIGNED.search(scene.text, *r.sentence) is not None


def _of_whole(r: Reading, scene: Scene, *, event: bool) -> Found | None:
    """The census that a text rests on, the end of the year that its title names, the year that a study is about."""
    if day := whole.census(r, scene):
        return Found(day, "title", "the census that the text rests on")
    if not event and (ended := _year_over(r, scene)):
        return ended
    year = whole.studied(r, scene, event=event)
    return Found(year, "title", "the year that the study is about") if year else None


def _year_over(r: Reading, scene: Scene) -> Found | None:
    """九城2024年人口变化, of May: a stock of which no time is told stands at the end of the year that the title names."""
    counted = r.indicator in _COUNTED_YEARLY and r.project is None and not _LAND.search(scene.text, *r.sentence)
    if r.indicator == "enterprise_count" and not _KEPT.search(scene.text, *r.clause):
        counted = False  # 集聚企业130多家: as it is told
    counted = counted or (r.indicator == "region_count" and scene.results is not None)  # GDP超过千亿元的县有18个
    time = scene.titled or (_looked_back_on(scene) if counted else None)
    if time is None or scene.lies_ahead(time.period[1]):
        return None
    if time.rule != "year_edge" and not (time.rule in _YEARS and time.kind == "interval"):
        return None
    if whole.NOW.search(scene.text, r.clause[0], r.start) or _STILL.search(scene.text, r.clause[0], r.start):
        return None
    return Found((None, time.period[1]), "title", "the end of the year that the title names")


def _looked_back_on(scene: Scene) -> Time | None:
    """2022年,全市研发经费…, of February: the year before that an article of spring, or one on its results, reports on."""
    published, time = scene.article.published, scene.period
    end = time.period[1] if time is not None else None
    spring = published is not None and (published.month <= _SPRING or scene.results is not None)
    return time if spring and published is not None and end is not None and end.year == published.year - 1 else None


def _lasting(r: Reading, habit: str, scene: Scene) -> Time | None:
    """The paragraph's or section's time, but no day for what flows, and no 今年以来 under a title that says 一季度."""
    time = earlier.in_paragraph(r, scene) or earlier.asked(r, scene) or earlier.frame(r, scene)
    if time is not None and time.rule == "now" and habit == "flow" and scene.reports and scene.heading_times(r.start):
        return None  # 目前入园企业7家。…实现增加值|4.48亿元, under 2007年工作回顾
    if time is None or scene.period is None:
        return time
    summed = _CUMULATED.search(scene.text, r.clause[0], r.start) is not None  # 截至去年底,…。累计实现收入|3405亿元
    day = time.kind == "stock" and habit == "flow" and not summed
    vague = time.rule == "year_since" and scene.titled is not None and scene.titled.rule != "relative_year"
    return None if day or vague else time


def _running(r: Reading, heading: Time, scene: Scene) -> Time | None:
    """2023年项目建设通报, of December: 1—11月,…。/ 分县区看,甲县完成投资|187亿元: the part of a year not yet over that is told of."""
    told = scene.lies_ahead(heading.period[1]) and heading.rule == "year"
    return earlier.running(r, scene) if told else None


def _of_title(r: Reading, event: bool, year: int, scene: Scene) -> Found:
    """The year that a title reports on, of which an event has all and a level the end."""
    if drafted := accounts.drafted(r, scene):
        return Found((dt.date(drafted, 1, 1), dt.date(drafted, 12, 31)), "title", "the year whose budget is drafted")
    part = scene.titled or scene.period  # 2025年一季度经济运行: a part of the year
    part = part if part and part.year == year else None
    first, last = part.reached if part else (dt.date(year, 1, 1), dt.date(year, 12, 31))
    return Found((first if event else None, last), "title", "the year that the title reports on")


def _is_had(r: Reading, heading: Time, scene: Scene) -> bool:
    """我市共有|277个乡镇, 总用地|420亩: whether there are so many now, below a heading on years to come."""
    had = _HAS.search(scene.text, max(r.left, r.clause[0]), r.start) is not None
    had = had or (r.figure.kind == "area" and whole.SIZE.search(scene.text, r.clause[0], r.start) is not None)
    return had and scene.lies_ahead(heading.period[1])


def _looks_back(r: Reading, heading: Time, scene: Scene) -> bool:
    """Whether a nearer heading than a plan's own says that what stands below has been, or the sentence that it has long been so."""
    end = heading.period[1]
    if end is None or not scene.lies_ahead(end):
        return False
    if _LONG_SO.search(scene.text, r.sentence[0], r.start) or _is_news_below(r, heading, scene):
        return True
    for told in scene.headings(r.start):
        if LOOKS_BACK.search(told):
            return True
        if str(end.year) in told:
            return False  # 二、2026年工作思路 of a report whose title tells of 2025年工作总结 as well
    return False


def next_step(r: Reading, found: Found, scene: Scene) -> Found:
    """截至9月底,已完成投资185亿元。下一步,将培育企业|240家: no time that is over, told outside its sentence, is that of what comes next."""
    if (
        not scene.is_over(found.period[1])
        or not _NEXT_STEP.match(scene.text, r.sentence[0])
        or scene.times.between(r.sentence[0], r.start)
    ):
        return found
    return Found((None, scene.article.published), "article", "the article's date")


def _is_news_below(r: Reading, title: Time, scene: Scene) -> bool:
    """某某茶叶2030年要成千亿产业 / 全省茶叶出口|12亿元,增长12%。: told below a title on years to come, with no word of a plan."""
    above = scene.headings(r.start)
    if not scene.lies_years_ahead(title.period[1]) or scene.reports or not above or above[0] not in scene.headlines:
        return False
    begin = scene.block(r.start).start
    return not _PLANS.search(scene.text, begin, r.start) and not scene.text.startswith(("以上", "左右"), r.end)


def _stood(r: Reading, scene: Scene) -> Found | None:
    """2020年,全州生产总值…。公路总里程3.1万公里: in a report what stands is told of the end of what the paragraph tells.

    Elsewhere of the day that it names: 2023年末,常住人口985万人。城镇化率79.9%.
    """
    time = earlier.in_paragraph(r, scene) or (earlier.frame(r, scene) if scene.reports else None)
    end = time.period[1] if time else None
    if time is None or end is None or time.rule in _RELATIVE or scene.lies_ahead(end):
        return None
    if not scene.reports and (not _is_stock(time, r, scene) or whole.NOW.search(scene.text, r.clause[0], r.start)):
        return None
    return Found((None, end), time.kind, f"the end of what the paragraph tells: period/{time.rule}")


def _is_stock(time: Time, r: Reading, scene: Scene) -> bool:
    """截至2025年底,总装机5120万千瓦。去年新增812万千瓦。瓜州|1480万千瓦: whether the paragraph has named the day on which a time ends."""
    told = scene.times.between(scene.block(r.start).start, r.sentence[0])
    return any(t.kind == "stock" and t.period[1] == time.period[1] for t in (time, *told))


def of_bound(r: Reading, scene: Scene) -> Found | None:
    """有|69家企业2022年营业收入超过1000亿元: the year of what says which are counted, behind their number."""
    if r.figure.kind != "count" or not _BOUND_BEHIND.match(scene.text, r.end):
        return None
    times = scene.times.between(r.end, scene.clauses.at(r.start)[1])
    return of(times[0], scene, "of what says which are counted: ") if times and times[0].kind == "interval" else None


def _habit(r: Reading, scene: Scene) -> str:
    if r.indicator == "floor_area" and r.alias and _BUILT.search(scene.text, *r.alias):
        return "flow"  # 商品房销售面积
    return scene.book.indicators[r.indicator].kind if r.indicator else "flow"


def is_told(r: Reading, scene: Scene) -> bool:
    """Whether a figure describes a thing as the article tells it, so that a time named for something else is not its own."""
    if r.alias and scene.text[slice(*r.alias)] in _LAID_OUT:
        return True
    if r.project is None and (invested.is_own_plan(r, scene) or _GREW.match(scene.text, r.end)):
        return False  # 投资总额|6.20亿美元,下降16.9%: what grows is no one project's
    set_of = r.figure.unit_raw == "大"
    puts = (
        r.alias and scene.text[slice(*r.alias)] == "投资" and _PUTS.match(scene.text, r.end)
    )  # 2021年,企业投资22亿元|建厂
    apart = puts or is_reached_by(r, scene)
    rate = r.measure in (*GROWN, Measure.SHARE)  # 其中对欧协议投资额占比|53.9%, of the year that was told
    one = not apart and not rate and _habit(r, scene) == "attribute" and _of_one_project(r)
    # 去年9月投产,新增产能|8000吨; 全年新建公路4260公里,实施防护工程|1875公里
    added = r.indicator in _ADDED and scene.text.startswith(_ADDED[r.indicator], r.clause[0])
    yields = r.status is Status.FORECAST and not _FORESEEN.search(scene.text, r.sentence[0], r.start)
    return yields or set_of or (one and not (added or invested.in_past_year(r, scene)))


def is_reached_by(r: Reading, scene: Scene) -> bool:
    """到2025年,引进企业100户,合作项目投资总额达到|300亿元: what is to be by then, no project's size."""
    ahead = (t.kind == "until" and scene.lies_ahead(t.period[1]) for t in scene.times.between(r.sentence[0], r.start))
    rises = _RISES.search(scene.text, r.clause[0], r.start) is not None
    size = r.project is not None and r.indicator != "capacity" and not rises  # 到2025年,…,原材料基地扩大到|80万亩
    return not size and (rises or REACHES.search(scene.text, r.clause[0], r.start) is not None) and any(ahead)


def _of_one_project(r: Reading) -> bool:
    """总投资为5亿元: a project's own scale, unless the sentence has counted the projects that it sums up."""
    if r.project is not None or r.is_of_line:
        return True
    counted = r.back_to(lambda one: one.indicator == "project_count")
    return r.indicator == "investment_total" and counted is None


def _horizon(r: Reading, scene: Scene) -> bool:
    """到2027年,… earlier in the paragraph, or above the list: what follows lies at that horizon, stocks too."""
    said = FROM_NOW.sub("", scene.text[r.clause[0] : r.start])  # 由目前的105家发展到|200家
    listed = _LISTED.match(scene.text, scene.block(r.start).start) and not _STILL.search(said)
    time = earlier.in_paragraph(r, scene) or (earlier.frame(r, scene) if listed else None)
    aimed = any("target" in h.payload for h in scene.cues.between(r.clause[0], r.start))
    until = time is not None and (time.kind == "until" or (time.rule == "plan_years" and aimed))
    return until and time is not None and scene.lies_ahead(time.period[1])


def _happened(r: Reading, scene: Scene) -> bool:
    start = max(r.clause[0], r.left)
    if _THERE_ARE.search(scene.text, start, r.start):
        return False
    if DONE_BEHIND.match(scene.text, r.end, r.right) or _CHOSEN_BEHIND.search(scene.text, r.end, r.right):
        return True
    return any("event" in h.payload for h in scene.cues.between(start, r.start))
