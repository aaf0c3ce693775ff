"""What a whole text says of the time of its figures: the year that a study is about, the end of a plan."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from extract.attribute.reading import Reading
from extract.attribute.span import Interval
from extract.scene import Scene

_PROPOSES: Final = re.compile("建议|对策|打算|展望|下一步|思路|目标|路径|举措|动向|趋势")
NOW: Final = re.compile("目前|现有|现已|如今|眼下|今年|截至")
_PLANS: Final = frozenset({"plan_years", "year_range", "coming_years"})


def studied(r: Reading, scene: Scene, *, event: bool) -> Interval | None:
    """高新技术企业1286家 in a comparison whose figures are mostly of 2023; what it proposes is of its own date."""
    if scene.studied is None or scene.studied.start > r.start or NOW.search(scene.text, r.clause[0], r.start):
        return None
    if any(_PROPOSES.search(heading) for heading in scene.headings(r.start) if heading != scene.title):
        return None
    year = scene.studied.period[1].year if scene.studied.period[1] else 0
    return (dt.date(year, 1, 1) if event else None, dt.date(year, 12, 31))


def at_plans_end(r: Reading, scene: Scene) -> None:
    """A goal that no words date, in a plan whose title names its years, is one of the plan's last: 行动方案(2024—2026年)."""
    plan = scene.titled
    if r.period_kind != "article" or plan is None or plan.rule not in _PLANS or not scene.lies_ahead(plan.period[1]):
        return
    r.period, r.period_kind = (None, plan.period[1]), "plan"
    r.decide("period", f"the end of the plan that the title names: period/{plan.rule}")
