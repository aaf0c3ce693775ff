"""What is invested in fixed assets, or goes to a branch, where the words that name it are short of that: 县(市)共完成投资|986亿元."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute import among
from extract.attribute.reading import Reading
from extract.attribute.terms import GROWN, Found
from extract.models import Measure
from extract.scene import Scene

INVESTED: Final = ("industrial_investment", "fixed_asset_investment")
_DEALT_OUT: Final = frozenset(
    {
        "funds_in_place",
        "fixed_asset_investment",
        "investment_completed",
        "investment_total",
        "fdi_actual",
        "fiscal_revenue",
    }
)
_PUT_IN: Final = frozenset({"投资", "投资额", "实际投资", "实际投资额"})
_IN_PARTS: Final = re.compile("其中|(?:分|按|从)[^,。;\\d]{1,8}?(?:来?看|分|划分),")
_IN_A_PERIOD: Final = ("fixed_asset_investment", "industrial_investment", "investment_completed")
_NAMED_THINGS: Final = ("项目", "工程", "基地", "园", "中心", "公司", "集团", "段", "期")
_SPENT_ON: Final = ("的", "建", "新建", "打造", "用于", "实施", "改造")
_KIND_OF_PROJECT: Final = re.compile(
    "(?:产业|工业|制造业|服务业|农业|民生|基础设施|生态|环保|交通|水利|能源|城建|科技|社会事业)[一-龥]{0,4}项目$"
)
_SOURCES: Final = re.compile("[从按]?(?:外资|外商投资|资金|投资)?来源(?:地|国)?(?:方面|来?看|上|分布)?,")
_YEAR: Final = 5  # characters of a year
_SECTORS: Final = ("第一产业", "第二产业", "第三产业", "一产", "二产", "三产")
_PARTED: Final = re.compile("(?:其中|(?:分|从|按)[^,。;]{0,6}产业(?:分|看|来看)?),")
_AMOUNTS: Final = ("investment_total", "investment_completed")
_PLANS: Final = "(?:今年|明年|20\\d\\d年)?(?:还)?(?:拟|计划|将|力争)(?:完成)?(?:总?投资|投入)(?:约|近|超过?)?"
_PLANS_YEAR: Final = re.compile("(?:今年|全年|年度)[拟计]划?(?:完成)?投(?:资|入)?(?:约|近)?")
_DONE_SINCE: Final = re.compile("[,;](?:到|截至|截止)[^,。;]{2,10},?(?:已|累计)*完成")
_PLANS_TO: Final = re.compile(_PLANS)
_DATES: Final = frozenset({"year", "year_month", "date"})
_DESCRIBED: Final = re.compile("[^,。;\\d]{1,10}的(?!是)|以来|至今|起")  # 2022年|启动的老街改造
_WE_PLAN: Final = re.compile(f"[我全][市县区州省盟旗镇乡]里?{_PLANS}$")
_YEARS: Final = frozenset({"year", "relative_year"})
_INDUSTRY: Final = re.compile("(?:其中,?)?(?:工业|[^业]{0,6}制造业)")
_BY_CLASS: Final = re.compile(  # whose or in what the fixed assets are that are invested in; no project's
    "(?:其中,?)?(?:第?[一二三]次?产业?|[中央省市县区地]{1,3}[直属](?:企业|单位)?|地方|(?:非?国有|非?公有|民营|民间|外商|港澳台|私营|集体|内资)[^,。;项\\d]{0,8}?"
    "|房地产(?:开发)?|基础设施|基建|城镇|农村|农户|(?:[一-龥、]{0,9}[业域]))(?:投资完成|完成投资|投资)额?"
)
_DONE: Final = frozenset({"完成投资", "投资完成", "完成投资额", "投资完成额"})
_UNITS: Final = re.compile(  # 县(市)共|完成投资, 城区|完成投资
    "(?:城区|县域|[市县区](?:[(][市县区][)]|域)?|全[国省市县区州]|其中|而|共|各|分别|累计|已|就|则|也|只|仅|[、和及与:,]){0,9}"
)


def from_abroad(found: Found, r: Reading, scene: Scene) -> str | None:
    """外资来源方面,香港实际投资|5.2亿美元; 从来源地看,香港投资占|八成 behind foreign capital: what each place abroad has put in of it."""
    if found[1].indicator not in (*_AMOUNTS, "fixed_asset_investment"):
        return None
    if scene.text[slice(found[0].start, found[0].end)] not in _PUT_IN:
        return None
    seen = _SOURCES.match(scene.text, r.sentence[0], r.start)
    told = seen is not None and ("外" in seen.group() or (r.last_value and r.last_value.indicator == "fdi_actual"))
    return "fdi_actual" if told else None


def of_assets(found: Found, r: Reading, scene: Scene) -> str | None:
    """固定资产投资126.6亿元,其中县属投资|108.4亿元. 地方投资完成|18亿元: a part of what is invested in fixed assets."""
    before, term = r.level_before, scene.text[slice(found[0].start, found[0].end)]
    if term in (*_PUT_IN, "项目投资") and (whole := _parted(r, scene)) and _is_part(found, r, scene):
        return whole.indicator
    if r.measure in GROWN and term in _SECTORS and _invested_before(r, scene):
        return "fixed_asset_investment"
    if term in _SECTORS and (code := _of_branch(r, scene)):
        return code
    begin = max(r.left, r.clause[0])
    if _is_of_units(found, r, scene):
        return "fixed_asset_investment"
    classed = _BY_CLASS.match(scene.text, begin, r.start) if found[1].indicator in _AMOUNTS else None
    told = before if before is not None and before.indicator in INVESTED else r.last_value
    if classed is None or classed.end() < found[0].end or told is None or told.indicator not in INVESTED:
        return None
    return "industrial_investment" if _INDUSTRY.match(classed.group()) else "fixed_asset_investment"


def _parted(r: Reading, scene: Scene) -> Reading | None:
    """完成固定资产投资148.6亿元,增长5.7%。其中,公路投资121.3亿元,铁路投资|16.8亿元: the amount invested that is told in parts."""
    marks = [mark.start() for mark in _IN_PARTS.finditer(scene.text, r.sentence[0], r.start)]
    whole = (r.before or r.last_told) if marks else None
    while whole is not None and (whole.start > marks[-1] or whole.figure.kind != "money"):
        whole = whole.before or (r.last_told if whole.sentence == r.sentence else None)
    if whole is None or whole.measure is not Measure.LEVEL or whole.indicator not in _IN_A_PERIOD:
        return None
    near = scene.block(whole.start) == scene.block(r.start)
    return whole if near and scene.text.count("。", whole.end, marks[-1]) < 2 else None


def _is_part(found: Found, r: Reading, scene: Scene) -> bool:
    """公路|投资, 天长市|投资, 民生项目|投资: whether what is invested in is a kind or a unit, and no project of a name."""
    words = scene.text[max(r.left, r.clause[0]) : found[0].end].removeprefix("其中").lstrip("、,和及与")
    words = words[: words.rfind("投资")]
    named = words.endswith(_NAMED_THINGS) and _KIND_OF_PROJECT.search(words) is None
    spent = scene.text.startswith(_SPENT_ON, r.end)  # 由某某重工投资|35亿元建设的基地
    return r.measure is Measure.LEVEL and bool(words) and not (named or spent)


def within_year(found: Found, scene: Scene) -> str | None:
    """2025年计划投资|7亿元: what is to be invested within a year, and not all that a project takes."""
    hit = found[0]
    times = (
        scene.times.between(max(0, hit.start - _YEAR), hit.start) if found[1].indicator == "investment_total" else ()
    )
    told = any(t.end == hit.start and t.rule == "year" for t in times)
    return "investment_completed" if told and scene.text.startswith("计划投资", hit.start) else None


def is_own_plan(r: Reading, scene: Scene) -> bool:
    """2022年,我市计划投资|12.8亿元; 今年,广西计划投资|25亿元: what a unit, and no project, means to put in within a year."""
    if r.project is not None or _WE_PLAN.search(scene.text, r.clause[0], r.start):
        return r.project is None
    if _PLANS_YEAR.fullmatch(scene.text, r.clause[0], r.start) and _DONE_SINCE.match(scene.text, r.end):
        return True  # 今年计划投|75亿元,到10月底完成了68.4亿元
    unit = next(iter(scene.places.between(r.clause[0], r.start)), None)
    yearly = any(t.rule in _YEARS for t in scene.times.between(r.sentence[0], r.clause[0]))
    opens = unit is not None and unit.start == r.clause[0] and unit.place.level in ("province", "city", "county")
    return yearly and opens and unit is not None and _PLANS_TO.fullmatch(scene.text, unit.end, r.start) is not None


def _is_of_units(found: Found, r: Reading, scene: Scene) -> bool:
    """全市固定资产投资增长13.4%。县(市)共完成投资|986亿元: whether a place alone has invested, where fixed assets are told of."""
    start, topic = found[0].start, scene.topic
    if scene.text[found[0].start : found[0].end] not in _DONE or "项目" in scene.text[r.sentence[0] : start]:
        return False
    values = [one for one in (r.last_value, r.last_told) if one is not None]
    heading = scene.text[slice(*scene.sections[scene.section(r.start)].heading)]
    near = [one for one in values if one.indicator in INVESTED and scene.block(one.start) == scene.block(r.start)]
    if "项目" in heading and not near:
        return False  # 一、固定资产投资增长9.3%。二、重大项目。…完成投资|301.6亿元
    told = {one.indicator for one in values}
    told |= {topic.payload[0].indicator} if topic is not None else set()
    words = scene.without(max(r.left, r.clause[0]), start, scene.places, scene.times)
    return "fixed_asset_investment" in told and _UNITS.fullmatch(words) is not None


def _of_branch(r: Reading, scene: Scene) -> str | None:
    """到位资金中,第一产业|6.31亿元;第二产业61.64亿元: what goes to a branch of what the sentence speaks of."""
    whole = among.told(r.sentence[0], r.start, scene) if r.figure.kind == "money" else None
    code = whole.payload[0].indicator if whole is not None and scene.is_amount(whole) else None
    before = r.level_before
    if code is None and before is not None and "其中" in scene.text[before.end : r.start]:
        code = before.indicator  # 到位资金109.42亿元,其中第一产业|6.31亿元
    return code if code in _DEALT_OUT else None


def _invested_before(r: Reading, scene: Scene) -> bool:
    """固定资产投资增长9.7%。分产业看,第一产业增长|129.2%: whether a sentence parts what was invested."""
    told = r.last_value is not None and r.last_value.indicator in INVESTED
    return told and _PARTED.match(scene.text, r.sentence[0]) is not None


def of_assets_told(found: Found, r: Reading, scene: Scene) -> str | None:
    """固定资产投资增长54.4%,投资额占全市的|25%: of what the sentence has told to have grown, and of no project."""
    before = r.before
    told = before is not None and before.sentence == r.sentence and before.indicator == "fixed_asset_investment"
    return (
        "fixed_asset_investment"
        if told and r.measure is Measure.SHARE and scene.text[found[0].start : found[0].end] == "投资额"
        else None
    )


def in_past_year(r: Reading, scene: Scene) -> bool:
    """2022年5月签约,总投资|4.5亿元, told in 2024: money laid out in a sentence that begins with a year that is over.

    But 2022年启动的老街改造,总投资|4.3亿元 tells of what is there.
    """
    time = next(iter(scene.times.between(*r.sentence)), None)
    if r.indicator != "investment_total" or time is None or time.start != r.sentence[0] or time.rule not in _DATES:
        return False
    published, end = scene.article.published, time.period[1]
    over = published is not None and end is not None and end.year < published.year
    told_apart = "项目的" in scene.text[r.clause[0] : r.start]  # 2020年10月拿了奖,…,这个项目的总投资为|5亿元
    return over and not told_apart and _DESCRIBED.match(scene.text, time.end) is None
