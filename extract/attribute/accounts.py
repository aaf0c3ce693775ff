"""What accounts tell by their verbs and headings alone: 累计完成26940万元; 二、政府性基金预算 / 收入3105万元."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.attribute.terms import GROWN, Found, fitting, worded
from extract.codebook import Alias
from extract.match import Hit
from extract.models import Measure
from extract.scene import Scene

_COMES_IN: Final = re.compile("(?<![一-龥])(?P<what>收入)(?:累计)?(?:完成|实现|达到?|为)?(?:约|近)?$")
_PUT_IN: Final = frozenset(
    {"investment_completed", "investment_total", "fixed_asset_investment", "funds_in_place", "incentive_paid", "other"}
)
_LOAN: Final = re.compile('了?[“"]?(?P<what>[^,。;、\\d]{1,8}贷款?)[”"]?(?:累计|共|达)?(?:约|近|超过?)?')
_LOAN_BEHIND: Final = re.compile("(?:以上|左右)?的?(?P<what>[^,。;、\\d的]{0,8}?贷款?)(?=[,。;、\\n]|$)")
_BUDGET: Final = re.compile("(?:公共|基金|经营|财政)预算|财政收支|基金收支")
_OPENING: Final = 16  # characters of what opens a paragraph: (三)国有资本经营预算。收入完成3.94亿元
_DRAFT: Final = re.compile(r"20\d\d年[^。\n]{0,30}?执行情况[^。\n]{0,12}?(?P<y>20\d\d)年[^。\n]{0,20}?草案")
_DRAFTED: Final = re.compile("草案|(?:预算|支出|转移支付)安排")


def drafted(r: Reading, scene: Scene) -> int | None:
    """2025年预算执行情况和2026年预算草案的报告 / 一般公共预算草案: the second year, below a heading on what is drafted."""
    titled = _DRAFT.search(scene.title)
    below = titled and any(_DRAFTED.search(told) for told in scene.headings(r.start) if told != scene.title)
    return int(titled.group("y")) if titled and below else None


def is_drafted(r: Reading, scene: Scene) -> bool:
    """“三公”经费预算比上年压减|5%: whether a figure is of the year whose budget is drafted, below that heading: all of it is aimed at."""
    end = r.period[1]
    told = end is not None and r.measure in {Measure.LEVEL, Measure.CHANGE, *GROWN} and drafted(r, scene)
    return end is not None and told == end.year


def of_budget(r: Reading, scene: Scene) -> Found | None:
    """二、政府性基金预算 / 收入累计完成|3105万元: what comes in, below the heading of a budget."""
    told = _COMES_IN.search(scene.text, r.clause[0], r.start)
    begin = scene.block(r.start).start
    above = (*scene.headings(r.start), scene.text[begin : min(begin + _OPENING, r.start)])
    if told is None or not any(_BUDGET.search(heading) for heading in above):
        return None
    alias = Alias("收入", "fiscal_revenue", frozenset({"money"}))
    return Hit(*told.span("what"), (alias,)), alias


def done(verb: Found, r: Reading, scene: Scene) -> Found | None:
    """固定资产投资五年累计完成1586亿元: what was done, where its clause names it."""
    begin = max(r.left, r.clause[0])
    named = [f for f in fitting(r, scene, begin, verb[0].start) if f[0].end < verb[0].end]
    return max(named, key=lambda f: f[0].end) if named else _gone_on(begin, verb, r, scene)


def _gone_on(begin: int, verb: Found, r: Reading, scene: Scene) -> Found | None:
    """4月份,一般公共预算收入完成6318万元。1—4月累计完成|26940万元: of what the last amount was, where only a time is told."""
    told = r.last_value
    if told is None or told.alias is None or told.indicator is None or told.figure.kind != r.figure.kind:
        return None
    if scene.without(begin, verb[0].start, scene.times).strip(" ,") or not scene.text.startswith("累计", verb[0].start):
        return None
    if scene.text.endswith("投入", 0, verb[0].end) and told.indicator not in _PUT_IN:
        return None  # 民宿营业额540万元。外来投资者有36位,累计投入|4.7亿元
    alias = Alias(scene.text[slice(*told.alias)], told.indicator, frozenset({r.figure.kind}))
    return Hit(*told.alias, (alias,)), alias


def lent(verb: Hit[tuple[Alias, ...]], r: Reading, scene: Scene) -> Found | None:
    """发放|2亿元项目贷款: a loan, whose noun stands behind."""
    loan = _LOAN_BEHIND.match(scene.text, r.end) if _pays_out(verb, r, scene) else None
    if loan is None:
        return None
    return worded(loan, "what", "deposits_loans", "money")


def of_loan(found: Found, r: Reading, scene: Scene) -> str | None:
    """累计发放“科创贷”|12.6亿元: what is paid out as a loan is lent."""
    verb = found[0]
    lends = _pays_out(verb, r, scene) and _LOAN.fullmatch(scene.text, verb.end, r.start) is not None
    return "deposits_loans" if lends else None


def _pays_out(verb: Hit[tuple[Alias, ...]], r: Reading, scene: Scene) -> bool:
    return r.figure.kind == "money" and scene.text.endswith("发放", verb.start, verb.end)
