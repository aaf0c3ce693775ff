"""What comes about in a year goes with what its paragraph has told of a year: 去年产值92亿元,…。工艺陶的份额还小,只有|3.8亿元."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.asides import RISES_TO
from extract.attribute.reading import Reading
from extract.attribute.scope import Found
from extract.models import Measure, Status
from extract.scene import Scene

_YEARLY: Final = frozenset(
    {
        "gdp",
        "value_added",
        "output_value",
        "sales_revenue",
        "fiscal_revenue",
        "retail_sales",
        "disposable_income",
        "exports",
        "imports",
    }
    | {"trade_total"}
)
_BY_NAME: Final = re.compile("(?:产量|吞吐量|销量|客流|游客|人次|发送量|货运量|接待[^,。;]{0,4})$")
_NOW: Final = re.compile(
    "今年|目前|眼下|如今|现在|现有|截至|每[年月天日]|[一日][天年]均?|累计|预计|将|明年|平时|旺季|至今|[天月]里"
)
_YEAR: Final = re.compile(r"(?:^|: )period/(?:relative_year|year)\b")


def beside(r: Reading, found: Found, scene: Scene) -> Found:
    """The year of what came about last in the paragraph, for what comes about too and of which nothing tells when."""
    if found.kind != "article" or r.status is Status.FORECAST or not _comes_about(r, scene):
        return found
    if _NOW.search(scene.text, *r.sentence) or RISES_TO.search(scene.text, r.left, r.start):
        return found  # 由6.8万元提高到|7.5万元
    last = _told_last(r, scene)
    dated = last is not None and _YEAR.search(last.trace.get("period", "")) is not None and last.status is Status.ACTUAL
    if last is None or not dated or last.period[1] is None or not scene.is_over(last.period[1]):
        return found
    return Found(last.period, last.period_kind, "with what came about before it in the paragraph")


def _told_last(r: Reading, scene: Scene) -> Reading | None:
    """The figure nearest before one in its paragraph that tells what came about."""
    return next((one for one in r.earlier() if _comes_about(one, scene)), None)


def _comes_about(r: Reading, scene: Scene) -> bool:
    if r.project is not None or r.measure is not Measure.LEVEL:
        return False
    named = r.alias is not None and r.indicator == "other" and _BY_NAME.search(scene.text[slice(*r.alias)])
    return r.indicator in _YEARLY or bool(named)
