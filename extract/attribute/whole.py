"""What a whole text says of the time of its figures: the year that a study is about, a census, the end of a plan."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from extract.attribute.reading import Reading
from extract.attribute.span import SPRING, YEAR_END, Interval
from extract.scene import Scene
from extract.studied import RACE

_PROPOSES: Final = re.compile("建议|对策|打算|展望|下一步|思路|目标|路径|举措|动向|趋势")
NOW: Final = re.compile("目前|现有|现已|如今|眼下|今年|截至")
_OF_PEOPLE: Final = frozenset({"population", "urbanisation_rate"})
_PEOPLE: Final = re.compile("每(?:10|十)万人|文化程度|受教育年限|文盲率|家庭户|性别比|老龄化")
_TOP: Final = 400  # characters in which a text about people says what it rests on
_FROM_NOW: Final = "within_coming_years"
NOT_ITS_OWN: Final = (
    "from the heading",
    "what the article reports on",
    "earlier in the paragraph",
)  # whatever is to come
_OF_ALL_YEARS: Final = re.compile("完成了?(?:[五三]年|规划)(?:下降|增长|新增|总)?(?:目标)?(?:任务)?[(]?$")
# 规划建设加工片区,总用地|420亩,首期|180亩: how large something is, whenever it will be built
SIZE: Final = re.compile("(?:占地|总用地|规划(?:用地)?面积|总面积|首期)(?:面积)?(?:约|近|达|为)*$")
PLANS: Final = frozenset({"plan_years", "year_range", "coming_years"})


def studied(r: Reading, scene: Scene, *, event: bool) -> Interval | None:
    """高新技术企业1286家 in a comparison whose figures are mostly of 2023; what it proposes is of its own date."""
    if scene.studied is None or scene.studied.start > r.start or NOW.search(scene.text, r.clause[0], r.start):
        return None
    if r.figure.kind in ("area", "length") and not event and scene.studied.rule == RACE:
        return None  # 园区占地|1200亩: as it is told
    if any(_PROPOSES.search(heading) for heading in scene.headings(r.start) if heading != scene.title):
        return None
    year = scene.studied.period[1].year if scene.studied.period[1] else 0
    return (dt.date(year, 1, 1) if event else None, dt.date(year, 12, 31))


def year_end(r: Reading, rule: str, scene: Scene) -> Interval | None:
    """全市现有|5A级景区1个, below 2024年工作情况 in January: as it stood when the year that its heading tells of was over."""
    heading, day = scene.heading_times(r.start), scene.article.published
    if "now「现有" not in rule or heading is None or heading.rule != "year" or day is None:
        return None
    end = heading.period[1]
    return (None, end) if end is not None and end.year == day.year - 1 and day.month <= SPRING else None


def census(r: Reading, scene: Scene) -> Interval | None:
    """武汉1233万人 under 基于七普数据的比较: people are told of the day of the census that a text about them rests on."""
    people = r.indicator in _OF_PEOPLE or _PEOPLE.search(scene.text, *r.sentence)
    if not people or r.project is not None or NOW.search(scene.text, r.clause[0], r.start):
        return None
    counted = scene.titled if scene.titled is not None and scene.titled.rule == "census" else None
    if counted is None and "人口" in scene.title:
        told = scene.times.between(0, min(r.start, _TOP))
        counted = next((t for t in told if t.rule == "census" and t.kind == "stock"), None)
    return (None, counted.period[1]) if counted else None


def _outlasts(r: Reading, end: dt.date | None) -> bool:
    """五年内新增上市公司|6家, in a plan of 2026 to 2030 that was printed in March: whether years from then on end behind the plan."""
    last = r.period[1]
    return _FROM_NOW in r.trace["period"] and last is not None and end is not None and last > end


def at_plans_end(r: Reading, scene: Scene) -> None:
    """A goal that no words date, in a plan whose title names its years, is one of the plan's last: 行动方案(2024—2026年)."""
    end, published = r.period[1], scene.article.published
    inherited = r.trace.get("period", "").startswith(NOT_ITS_OWN)
    if inherited and end and published and end < published and end.year == published.year:
        r.period = (dt.date(end.year, 1, 1), dt.date(end.year, *YEAR_END))  # an aim in a text on the first quarter
        r.decide("period", f"{r.trace['period']}; until the end of its year")
    plan = scene.titled
    if plan is None or plan.rule not in PLANS or not scene.lies_ahead(plan.period[1]):
        return
    of_all = _OF_ALL_YEARS.search(scene.text, r.clause[0], r.start) is not None
    if r.period_kind != "article" and not of_all and not _outlasts(r, plan.period[1]):
        return
    if r.figure.kind == "area" and SIZE.search(scene.text, r.clause[0], r.start):
        return
    r.period, r.period_kind = (None, plan.period[1]), "plan"
    r.decide("period", f"the end of the plan that the title names: period/{plan.rule}")
