"""Whether a figure happened, is promised, or is expected of a project: actual, target, forecast."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from extract.attribute import aims, foretold, when
from extract.attribute.measure import MOVES
from extract.attribute.reading import Reading
from extract.attribute.terms import GROWN
from extract.match import Hit
from extract.models import Measure, Status
from extract.scene import Scene

_TARGET_HEADING: Final = re.compile(
    r"目标|任务|安排|打算|展望|今后|新的?一年|要求|部署|思路|下一步|远景|愿景|规划|预期"
)
_WORK_HEADING: Final = re.compile(
    r"重点工作|工作重点|主要工作|工作举措|计划(?:草案)?$"
)  # 2024年重点工作 lies ahead in January
_BROUGHT: Final = frozenset({"output_value", "sales_revenue", "fiscal_revenue"})
_ANNOUNCED: Final = frozenset(
    {
        "investment_total",
        "land_area",
        "floor_area",
        "building_count",
        "prefabrication_rate",
        "line_length",
        "equipment_value",
    }
)
_BUILT: Final = frozenset({"floor_area", "building_count", "line_length"})
_TOLD: Final = frozenset(  # no project yields any
    {
        "project_count",
        "enterprise_count",
        "region_count",
        "gdp",
        "gdp_per_capita",
        "fixed_asset_investment",
        "retail_sales",
        "trade_total",
        "price_index",
        "population",
        "urbanisation_rate",
        "unemployment_rate",
    }
)
_DONE: Final = re.compile(r"已|现有|目前|去年|完成了|实现了|达到了|同比|成功|上年|获得|荣获")
_WILL: Final = re.compile(
    r"(?:将(?!军|乐|近|来)|(?<![主重需必只不首紧提])要|力争|确保|争取|努力|拟(?!上)|(?<!精英)(?<!人才)(?<!英才)(?<!行动)计划(?!总?投资|用地|建设|[”’\"]))[^,;。]{0,14}$"
)
_DOES: Final = re.compile(
    "(?:并|同时|再|推动|今?年内){0,2}(?:新?建设|发布|推出|实施|建成|新建|改建|改造|打造|培育|引进|招引|开通|新增|创建|设立|建立|组建|布局|培训|招收|吸引|带动)"
)
_NOT_ITS_OWN: Final = (
    "from the heading",
    "what the article reports on",
    "earlier in the paragraph",
)  # whatever is to come
_NEAR: Final = 14  # characters in front of a goal in which it is told as reached
_REACHED: Final = re.compile("(?:提前|超额|全面|均已?|已)(?:达到|完成|实现)[^,;。]{0,10}$")
_MET: Final = re.compile(
    "(?:发展|工作|全年)?(?:目标|任务){1,2}[^,。;:]{0,4}?(?:完成|实现|达成)(?:得|了|情况|较好|良好)"
)
_SHALL: Final = re.compile("将(?!军|乐|近|来)[^,;。]{0,14}$")  # 将新建|3条生产线, whatever its heading tells of
_SPRING: Final = 3  # the last month in which a whole year that opens a sentence is a plan
_YEAR_LEAD: Final = re.compile(r"(?:^|[:“\n])20\d\d年,")  # 2024年,开票销售|1450亿元, written in February
_NOW: Final = re.compile("目前|现有|如今|现已")
_BOUNDED: Final = re.compile(r"(?:不少于|不低于|不高于|控制在)$")  # 今年优良天数不少于|270天
_DIRECTED: Final = re.compile(  # 全会明确,2024年增加值增长|9.5%以上
    r"(?:会议|全会|报告|方案|意见|规划|计划|通知|文件)[^,。;]{0,4}?(?:明确|提出|要求|部署|安排)[,:]"
)
_REACH: Final = 40  # characters before the clause in which 达产后 still speaks of it
_YIELDS: Final = re.compile(
    r"达产(?!率|\d)|一旦[^,。;]{0,8}?(?:投产|建成|投用)|可创(?=税|利|产)|届时|建成后|投产后|投用后|投运后|预计|满产|全部建成|项目建成(?!投[用产运]|通车|达产)|有望|可实现|可形成|将形成|可年产|完工后|竣工后|运营后|可超|可达|可替代|可减排|可带动"
)
_HAPPENED: Final = re.compile(
    r"(?:竣工|投产|已|全面|实现)(?:投产|达产)(?:达效|见效)?(?=[,;、])"
)  # 项目竣工达产,两个月实现销售
_BEGUN: Final = re.compile("(?:投产|量产|达产|投用|投运)(?=[,;、])")
_OF_YEAR: Final = re.compile("(?<!完成)年度投资[^,。;]{0,3}$")  # what a plan of the year sets aside
_GUESSES: Final = frozenset({"预计", "有望"})
_GUESSED: Final = re.compile("预计|有望")
_OF_A_PROJECT: Final = re.compile(r"项目|建成(?!区)|投产|达产|投用|该|基地|产业园|工厂|园区|生产线|一期|二期")
_OF_PLAN: Final = re.compile(r"(?P<verb>完成|占|达到?|为)[^,。;]{0,16}计划[^,。;]{0,16}的$")  # 完成年度计划开工的|80.8%
_PLANNED: Final = re.compile(
    r"计划(?:新?(?:开工|竣工|投产|完成|引进|签约|建设|实施|新增))[^,。;]{0,8}$|年度?(?:计划投资|投资计划)[^,。;]{0,4}$"
)
# 从2022年的6家增至|2025年的12家, written in November 2025
_RISEN_TO: Final = re.compile(
    rf"[从由](?:20\d\d|[去前上])年.{{1,20}}?(?:{MOVES}|发展|壮大|扩容)[至到](?:20\d\d年|今年|目前|现在)的?(?:约|近|超)?$"
)
_AGAINST: Final = re.compile(r"(?:高于|低于|快于|慢于|高出|超过)[^,。;]*$")
_ABLE: Final = re.compile(r"产能|[年月日]产|能力|^[年日]|设计|规模$")  # what can be made, as no 装机 and no 产量 tells
_YEARLY: Final = re.compile(r"^(?:年(?![度初底末均内])|亩均|户均年)")
_GOAL_BEHIND: Final = re.compile(
    r"(?:左右|以上|以内)?的?(?:增长)?(?:预期|计划|预定)?(?:目标|任务)(?!的\d)"
)  # 超额完成计划120亿元的目标
_TASK_BEFORE: Final = re.compile(r"(?:目标|任务|计划)[数额量值]?[(]?$")
_PART_BEHIND: Final = re.compile(r"[)]?的(?:约|近)?[\d一二三四五六七八九]")
_EXISTING: Final = re.compile(r"已形成|现有|已投产|已达产|已具备|目前|现已|已建成|累计|拥有|具备")


def foresee(r: Reading, scene: Scene) -> bool:
    """Set forecast where the figure is what a project will yield; asked before its period, which is then the article's."""
    if (
        r.indicator in _ANNOUNCED
        or r.indicator in _TOLD
        or r.measure is Measure.COMPLETION
        or r.figure.unit_raw == "大"
    ):
        return False
    text = scene.text
    if any("target" in h.payload and text[h.start] != "将" for h in scene.cues.between(r.clause[0], r.start)):
        return False
    own, said = text[r.clause[0] : r.start], text[max(r.sentence[0], r.clause[0] - _REACH) : r.start]
    yields = _yielding(own) or (None if _DONE.search(own) else _yielding(_HAPPENED.sub("", said)))
    if yields is not None and (when.rises_from(r, scene) or _has_come(r, yields.group(), scene)):
        return False  # 满产后由|3.5GW提升至8GW, 3月底达产,1—6月实现销售19亿元
    guessed = yields is not None and yields.group() in _GUESSES
    if guessed and r.measure in GROWN:
        return False  # 2016年至2018年…预计年均增长24.5%
    if guessed and not (r.project or (_GUESSED.search(own) and _OF_A_PROJECT.search(text, r.sentence[0], r.start))):
        return False  # 预计全市实现…: an estimate of what has been
    word = yields.group() if yields else _able(r, own, said, scene)
    if word is None and _is_yearly(r, scene) and not _EXISTING.search(said) and not _DONE.search(said):
        word = text[slice(*(r.alias or (0, 0)))]
    if word is None:
        return False
    r.status = Status.FORECAST
    r.decide("status", f"what a project will yield「{word}」")
    return True


def _yielding(words: str) -> re.Match[str] | None:
    """What tells of a project's yield: rather 达产后 than the 预计 in front of it."""
    found = list(_YIELDS.finditer(words))
    return next((m for m in found if m.group() not in _GUESSES), found[0] if found else None)


def _has_come(r: Reading, word: str, scene: Scene) -> bool:
    """Whether a time that has passed is named between what a project is to reach and the figure."""
    at = scene.text.rfind(word, r.sentence[0], r.start)
    if at >= 0 and _NOW.search(scene.text, at, r.start):
        return True
    return at >= 0 and _names_past(at, r.start, scene)


def _names_past(start: int, end: int, scene: Scene) -> bool:
    """Whether a stretch of text names a time that is over by the article's day."""
    published = scene.article.published
    times = scene.times.between(start, end) if published else []
    return any(t.kind == "interval" and t.period[1] and published and t.period[1] <= published for t in times)


def _able(r: Reading, own: str, said: str, scene: Scene) -> str | None:
    """年产芯片|48万片: the word that tells what a project will be able to make, unless it makes it already."""
    if r.indicator != "capacity" or r.alias is None or not r.project or _EXISTING.search(said):
        return None
    if _runs(r, scene) or _has_risen(r, scene):
        return None
    able = _ABLE.search(scene.text[slice(*r.alias)]) or _ABLE.search(own)
    return able.group() if able else None


def _has_risen(r: Reading, scene: Scene) -> bool:
    """月产能从|1.3万片扩至|2万片: both ends of a rise that has been."""
    last = r.before if r.before is not None and r.before.alias == r.alias else None
    return when.rises_from(r, scene) or (last is not None and when.rises_from(last, scene))


def _runs(r: Reading, scene: Scene) -> bool:
    """三期项目今年8月投产,新增产能|30GWh: whether what can be made has been begun by the article's day."""
    begun = _BEGUN.search(scene.text, r.sentence[0], r.start)
    return begun is not None and _names_past(scene.clauses.at(begun.start())[0], begun.start(), scene)


def _is_yearly(r: Reading, scene: Scene) -> bool:
    """总投资10亿元,…,年销售收入6亿元: what a year is to bring, told of an investment before it."""
    if r.alias is None or not _YEARLY.match(scene.text[slice(*r.alias)]) or r.measure is not Measure.LEVEL:
        return False
    before = r.before
    while before is not None and before.indicator != "investment_total":
        before = before.before
    return before is not None or (r.project is not None and r.indicator in _BROUGHT)


def decide(r: Reading, scene: Scene) -> None:
    """Set actual or target from the words in front (nearest first), the horizon of the period, and the headings above."""
    if r.status is Status.FORECAST:
        return
    own = scene.text[r.clause[0] : r.start]
    published, end = scene.article.published, r.period[1]
    if r.follows is not None and r.follows.status is Status.FORECAST and r.figure.relative:
        r.status = Status.FORECAST
        r.decide("status", "that of the figure whose growth or share it tells")
    elif _follows_target(r, scene):
        _set_target(r, "that of the figure whose growth or share it tells")
    elif r.measure is Measure.COMPLETION and not _WILL.search(_OF_PLAN.sub(r"\g<verb>", own)):
        r.decide("status", "a degree of completion is a fact")
    elif r.period_kind in ("from", "base") and published and end and end <= published:
        r.decide("status", "what it rises from is a fact")
    elif when.rises_from(r, scene):
        r.decide("status", "what it rises or falls from is a fact")
    elif r.figure.kind == "pp" and _AGAINST.search(own) and not _aims(r, scene):
        r.decide("status", "a comparison with a yardstick is a fact")
    elif r.figure.unit_raw == "大":
        r.decide("status", "a number that names a set is a fact")
    elif _GOAL_BEHIND.match(scene.text, r.end) or _is_task(r, scene):
        _set_target(r, "a goal by its own words")
    elif foretold.is_foretold(r, scene):
        r.status = Status.FORECAST
        r.decide("status", foretold.RULE)
    elif _is_announced(r, scene) and not _own_target(r, scene, own):
        r.decide("status", "announced scale of a project is a fact")
    else:
        _target(r, scene, own, scene.text[r.sentence[0] : r.start])


def _follows_target(r: Reading, scene: Scene) -> bool:
    """力争引进项目260个、到位资金1100亿元,均比上年增长|10%: a rate of what is aimed at, told in the same breath."""
    source = r.follows
    ahead = source is not None and source.status is Status.TARGET and source.sentence == r.sentence
    plain = r.measure in (Measure.YOY, Measure.GROWTH, Measure.MULTIPLE) and scene.lies_ahead(r.period[1])
    return bool(ahead and plain and source and ";" not in scene.text[source.end : r.start])


def _is_task(r: Reading, scene: Scene) -> bool:
    """完成全年目标任务5600人的73.9%: the task that a part of is done."""
    return (
        _TASK_BEFORE.search(scene.text, r.clause[0], r.start) is not None
        and _PART_BEHIND.match(scene.text, r.end) is not None
    )


def _aims(r: Reading, scene: Scene) -> bool:
    return any("target" in h.payload for h in scene.cues.between(r.sentence[0], r.start))


def _is_announced(r: Reading, scene: Scene) -> bool:
    """Whether a figure is a project's announced scale; 新建养老中心20个 under a plan's heading is none."""
    if r.indicator not in _ANNOUNCED:
        return False
    ahead = scene.lies_ahead(r.period[1]) and r.period_kind in ("until", "interval", "plan")
    if r.project is not None and ahead and r.indicator in _BUILT:
        return False  # 2025年前建成标准厂房20万平方米
    if r.project is not None or r.is_of_line or (r.indicator == "investment_total" and not _is_horizon(r, scene)):
        return True
    return not ahead and _OF_A_PROJECT.search(scene.text, r.sentence[0], r.start) is not None


def _is_horizon(r: Reading, scene: Scene) -> bool:
    """到2025年,回归投资超200亿元: what is to be invested by then, no project's size."""
    term = scene.text[slice(*r.alias)] if r.alias else ""
    return r.period_kind == "until" and term == "投资" and scene.lies_ahead(r.period[1])


def _own_target(r: Reading, scene: Scene, own: str) -> bool:
    return any("target" in h.payload for h in scene.cues.between(r.clause[0], r.start)) and not own.rstrip().endswith(
        "总投资"
    )


def _target(r: Reading, scene: Scene, own: str, said: str) -> None:
    cues = [
        h
        for h in scene.cues.between(r.sentence[0], r.start)
        if "target" in h.payload and not _held(h.start, scene) and not _is_anothers(h, r)
    ]
    published, end = scene.article.published, r.period[1]
    past = (
        published is not None
        and end is not None
        and end < published
        and r.period_kind in ("interval", "until", "stock")
        and not (_SHALL.search(own) and r.trace.get("period", "").startswith(_NOT_ITS_OWN))
    )
    if past and (planned := _PLANNED.search(own)) and r.measure is Measure.LEVEL:
        _set_target(r, f"「{planned.group()}」, whatever became of it")
    elif past and not cues and not r.trace.get("period", "").startswith(_NOT_ITS_OWN):
        r.decide("status", "its time has passed")  # 2014-2019年…增长6.5%, in a plan written in 2021
    elif past:
        _heading(r, scene, said)
    elif lead := aims.lead(r, scene):
        _set_target(r, f"in a list that「{lead.words}」opens")
    elif cues and not _done(scene.text[cues[-1].end : r.start]):
        _set_target(r, f"「{scene.text[cues[-1].start : cues[-1].end]}」")
    elif published and end and end.year == published.year and _RISEN_TO.search(own) and not _WILL.search(own):
        r.decide("status", "where it has risen or fallen to by the year of writing")
    elif published and end and end > published and _is_ahead(r, scene, end, published) and not _done(own):
        told = (
            (published.month <= _SPRING and _YEAR_LEAD.search(said))
            or _WILL.search(own)
            or _BOUNDED.search(own)
            or _DIRECTED.search(said)
            or _OF_YEAR.search(own)
        )
        if end.year > published.year or r.period_kind == "until" or told or _goes_on(r, scene):
            _set_target(r, "its horizon lies ahead")
        else:
            _heading(r, scene, said)
    elif _WILL.search(own) and not _DONE.search(own):
        _set_target(r, "将 or 要 in its clause")
    elif _goes_on(r, scene) and not _DONE.search(own):
        _set_target(r, "goes on with what is aimed at before it")
    else:
        _heading(r, scene, said)


def _done(words: str) -> bool:
    """Whether words tell of what has been; 由目前的86个增加到|120个 does not."""
    return _DONE.search(aims.FROM_NOW.sub("", words)) is not None


def _is_anothers(cue: Hit[frozenset[str]], r: Reading) -> bool:
    """年度计划投资128亿元;签约项目|78个: a word that is part of another figure's term."""
    before = r.before
    while before is not None:
        if before.alias != r.alias and before.alias and before.alias[0] <= cue.start < cue.end <= before.alias[1]:
            return True
        before = before.before
    return False


def _goes_on(r: Reading, scene: Scene) -> bool:
    """计划共同开通航线20条,建设起降场|150个: whether a clause tells what else is to be done."""
    before = r.before
    aimed = before is not None and before.status is Status.TARGET and before.clause != r.clause
    told = aimed and before is not None and ";" not in scene.text[before.end : r.start]
    return told and _DOES.match(scene.text, r.clause[0]) is not None


def _is_ahead(r: Reading, scene: Scene, end: dt.date, published: dt.date) -> bool:
    """Whether a period ends ahead; 截至5月, written in May, does not."""
    told = end.replace(day=1) == published.replace(day=1) and "截" in scene.text[r.sentence[0] : r.start]
    return r.period_kind in ("until", "interval") and not told


def _held(start: int, scene: Scene) -> bool:
    """较计划少15万千瓦, 提前达到2025年目标, 目标任务完成得不错: what is only held against a plan, or has been reached."""
    if _MET.match(scene.text, start):
        return True
    return scene.text[start - 1] in "较比" or _REACHED.search(scene.text, max(0, start - _NEAR), start) is not None


def _set_target(r: Reading, rule: str) -> None:
    r.status = Status.TARGET
    r.decide("status", rule)


def _heading(r: Reading, scene: Scene, said: str) -> None:
    time, published = scene.heading_times(r.start), scene.article.published
    if time and published and time.period[1] and time.period[1] < published:
        r.decide("status", "under a heading that looks back")
        return
    ahead = time is not None and scene.lies_ahead(time.period[1])
    for heading in scene.headings(r.start):
        if when.LOOKS_BACK.search(heading):
            break
        planned = _TARGET_HEADING.search(heading) or (ahead and _WORK_HEADING.search(heading))
        if planned and not _DONE.search(said):
            _set_target(r, f"under the heading「{heading}」")
            return
    r.decide("status", "nothing says it lies ahead")
