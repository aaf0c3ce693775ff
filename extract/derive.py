"""Figures that follow from written ones and stand in no text: last year's value, the whole behind a share, a part of it.

Level 118亿元, 同比增长18% → 100亿元 a year before; 110个是去年全年的96.5% → 114 in the whole of last year. Only what one
article says of one thing is put together, only facts, never growth in constant prices, and never what the article tells itself.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

import regex

from extract.adcodes import ancestors
from extract.attribute.span import years_on
from extract.models import Derived, Measure, Observation, Qualifier, Status
from extract.places import Place, load

# Growth of these is told in constant prices, so that last year's value does not follow from it.
_CONSTANT_PRICES: Final = frozenset({"gdp", "gdp_per_capita", "value_added"})
_OTHER_BASE: Final = regex.compile(r"可比|不变价|实际增|剔除|扣除|同口径|年初|上年末|上年底|年均|环比")
_ADDED_UP: Final = frozenset({"CNY", "USD", "count", "persons", "m2", "m"})
_OF_LAST_YEAR: Final = regex.compile(r"(?:去年|上年|上一年)(?P<all>全年|总[量数])?(?P<same>同期)?的?$")
_OF_ALL: Final = regex.compile(
    r"占(?:全部|总)?(?:签约|开工|在建|引进|招引)?(?P<noun>项目|企业)?的?(?:总[量数额]|总投资|全部)(?:的|比重|比例)?$"
)
_OF_WIDER: Final = regex.compile(r"占(?:到|据)?(?P<scope>全[市省国])(?:总[量数额])?的?(?:比重|比例)?(?:的|达到?|为)?$")
_OF_GDP: Final = regex.compile(r"占[一-龥]{0,6}?(?:GDP|地区生产总值|生产总值)(?:的|比重|比例)*(?:达到?|为)?$")
_LOOSE: Final = regex.compile(r"(?:达到?|为|超过?|近|约|是|仅|已){1,6}$")
_REACH: Final = 26  # characters between a level and the share that is told of it
_NEAR: Final = 0.01
_INDUSTRIES: Final = {"primary": "第一产业", "secondary": "第二产业", "services": "第三产业"}
_LEVELS: Final = {"全市": "city", "全省": "province", "全国": "country"}


def derive(observations: Sequence[Observation], text: str) -> tuple[Derived, ...]:
    """Return what follows from an article's figures, in reading order; `text` is its clean text."""
    facts = [(n, o) for n, o in enumerate(observations) if o.status == Status.ACTUAL and o.value_high is None]
    found = (one for n, o in facts for one in (*_year_before(n, o, facts, text), *_by_share(n, o, facts, text)))
    levels = [o for o in observations if o.measure == Measure.LEVEL]
    return tuple({_what(one): one for one in found if not _is_told(one, levels)}.values())


_Fact = tuple[int, Observation]
_What = tuple[str, str | None, str | None, str | None, str | None, dt.date | None, dt.date | None]


def _what(o: Observation | Derived) -> _What:
    """What a level is a level of; the label counts only where no sector or project tells figures of a code apart."""
    apart = None if o.sector or o.project or o.indicator == "gdp" else o.label
    return o.indicator, apart, o.region, o.sector, o.project, o.period_start, o.period_end


def _is_told(one: Derived, levels: list[Observation]) -> bool:
    """Whether the article says it itself, in the same words or by the same number."""
    return any(
        _what(o) == _what(one)
        or ((o.indicator, o.region, o.unit) == (one.indicator, one.region, one.unit) and _near(o.value, one.value))
        for o in levels
    )


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= _NEAR * abs(other)


def _year_before(n: int, rate: Observation, facts: list[_Fact], text: str) -> Iterator[Derived]:
    """8.2亿元, 同比增长12.5% → 7.29亿元 in the same months of the year before."""
    if rate.measure != Measure.YOY or rate.unit != "%" or rate.value <= -100 or rate.indicator in _CONSTANT_PRICES:
        return
    same = [(m, o) for m, o in facts if m < n and _is_level_of(o, rate)]
    if len(same) != 1 or _OTHER_BASE.search(text, same[0][1].end, rate.end + 6):
        return
    m, level = same[0]
    growth = 1 + _exact(rate.value) / 100
    digits = min(_digits(level), _places(rate.value_raw) + 3 if growth >= 1 else _places(rate.value_raw) + 2)
    formula = f"{level.quote} ÷ (1 {'+' if rate.value >= 0 else '−'} {rate.value_raw.lstrip('-')}%)"
    yield _derived(
        "year_before", level, _exact(level.value) / growth, digits, formula, (m, n), [level, rate], _ago(level)
    )


def _is_level_of(o: Observation, rate: Observation) -> bool:
    same = (o.indicator, o.label, o.region, o.sector, o.project, o.period_start, o.period_end) == (
        (rate.indicator, rate.label, rate.region, rate.sector, rate.project, rate.period_start, rate.period_end)
    )
    return same and o.measure == Measure.LEVEL and o.unit in _ADDED_UP and o.sentence_start == rate.sentence_start


def _by_share(n: int, share: Observation, facts: list[_Fact], text: str) -> Iterator[Derived]:
    """The whole from the part told right before a share, else the part from the whole that the article tells."""
    if share.measure != Measure.SHARE or share.unit != "%" or not share.value > 0:
        return
    words = _LOOSE.sub("", text[max(share.sentence_start, share.start - _REACH) : share.start])
    before = facts[: [m for m, _ in facts].index(n)]
    part = before[-1] if before and _is_part(before[-1][1], share) else None
    if part is not None:
        yield from _whole(part, (n, share), words)
    elif _of_three(share, text) or _OF_GDP.search(words):
        yield from _part_of_gdp((n, share), facts)


def _of_three(share: Observation, text: str) -> bool:
    """三次产业结构为5.1:42.3:52.6: one of three shares of the gross product."""
    return share.sector in _INDUSTRIES and ":" in text[share.start - 1 : share.end + 1].replace("：", ":")


def _is_part(o: Observation, share: Observation) -> bool:
    near = o.sentence_start == share.sentence_start and share.start - o.end <= _REACH
    return near and o.measure == Measure.LEVEL and o.unit in _ADDED_UP and o.region == share.region


def _whole(part: _Fact, share: _Fact, words: str) -> Iterator[Derived]:
    (m, level), (n, rate) = part, share
    kind, changes = _scope(level, words)
    if changes is None:
        return
    value = _exact(level.value) / _exact(rate.value) * 100
    digits = min(_digits(level), _digits(rate))
    yield _derived(kind, level, value, digits, f"{level.quote} ÷ {rate.value_raw}%", (m, n), [level, rate], changes)


def _scope(level: Observation, words: str) -> tuple[str, Mapping[str, object] | None]:
    """What the whole is: last year's, that of all projects or firms, that of the province, the gross product."""
    if last := _OF_LAST_YEAR.search(words):
        return "year_before", _last_year(level) if last["all"] else _ago(level) if last["same"] else None
    if everything := _OF_ALL.search(words):
        return "whole", {"sector": None, "label": f"全部{everything['noun'] or ''}"}
    if _OF_GDP.search(words):
        return "whole", {"indicator": "gdp", "sector": None, "label": "地区生产总值"} if level.unit == "CNY" else None
    wider = _OF_WIDER.search(words)
    place = _holding(level, _LEVELS[wider["scope"]]) if wider else None
    return "whole", {"region": place.name, "adcode": place.adcode, "region_level": place.level} if place else None


def _holding(o: Observation, level: str) -> Place | None:
    """The unit of a level that a figure's own place lies in: 湖州市 for 德清县 and 全市."""
    if o.adcode is None or o.region_level == level:
        return None
    above = [load().place(code) for code in ancestors(o.adcode)]
    own = [load().place(o.adcode)] if o.region_level == "zone" else []
    return next((place for place in (*own, *above) if place.level == level), None)


def _part_of_gdp(share: _Fact, facts: list[_Fact]) -> Iterator[Derived]:
    n, rate = share
    wholes = [
        (m, o)
        for m, o in facts
        if (o.indicator, o.measure, o.region) == ("gdp", Measure.LEVEL, rate.region)
        and (o.period_start, o.period_end) == (rate.period_start, rate.period_end)
    ]
    if len(wholes) != 1 or rate.sector is None or rate.value > 100:
        return
    m, whole = wholes[0]
    value, digits = _exact(whole.value) * _exact(rate.value) / 100, min(_digits(whole), _digits(rate))
    label = f"{_INDUSTRIES[rate.sector]}增加值" if rate.sector in _INDUSTRIES else rate.label
    changes = {"indicator": "value_added", "sector": rate.sector, "label": label}
    yield _derived("part", whole, value, digits, f"{whole.quote} × {rate.value_raw}%", (m, n), [whole, rate], changes)


def _derived(
    kind: str,
    base: Observation,
    value: Decimal,
    digits: int,
    formula: str,
    inputs: tuple[int, ...],
    read: list[Observation],
    changes: Mapping[str, object],
) -> Derived:
    exact = all(o.qualifier == Qualifier.EXACT for o in read)
    taken = {name: getattr(base, name) for name in _TAKEN_OVER} | dict(changes)
    return Derived(
        kind=kind,
        value=float(_rounded(value, digits, whole=base.unit in ("count", "persons"))),
        qualifier=str(Qualifier.EXACT if exact else Qualifier.APPROX),
        formula=formula,
        inputs=inputs,
        sentence_start=read[-1].sentence_start,
        sentence_end=read[-1].sentence_end,
        **taken,
    )


_TAKEN_OVER: Final = (
    "indicator", "label", "unit", "region", "adcode", "region_level", "sector", "project", "period_start", "period_end",
)  # fmt: skip


def _exact(value: float) -> Decimal:
    return Decimal(repr(value))


def _rounded(value: Decimal, digits: int, *, whole: bool) -> Decimal:
    """As many significant digits as the inputs have, things and people in whole numbers."""
    shown = round(value, digits - 1 - value.adjusted())
    return round(shown) * Decimal(1) if whole else shown


def _digits(o: Observation) -> int:
    """Significant digits as written: 63.82 has four; what is counted one by one is exact."""
    written = regex.sub(r"\D", "", o.value_raw).lstrip("0")
    counted = o.unit in ("count", "persons") and o.qualifier == Qualifier.EXACT and o.value_raw.isdigit()
    return max(len(written), 6 if counted else 2)


def _places(written: str) -> int:
    return len(written.partition(".")[2])


def _ago(o: Observation) -> Mapping[str, object]:
    return {
        "period_start": o.period_start and years_on(o.period_start, -1),
        "period_end": o.period_end and years_on(o.period_end, -1),
    }


def _last_year(o: Observation) -> Mapping[str, object]:
    year = o.period_end.year - 1 if o.period_end else None
    return {"period_start": year and dt.date(year, 1, 1), "period_end": year and dt.date(year, 12, 31)}
