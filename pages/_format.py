"""Numbers and periods as planners write them: 1875.4亿元, CNY 187.54 billion, 2021年上半年."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable

from pages._text import language, t

Scale = tuple[float, str]
_ZH: dict[str, tuple[Scale, ...]] = {
    "CNY": ((1e12, "万亿元"), (1e8, "亿元"), (1e4, "万元"), (1, "元")),
    "USD": ((1e8, "亿美元"), (1e4, "万美元"), (1, "美元")),
    "persons": ((1e8, "亿人"), (1e4, "万人"), (1, "人")),
    "m2": ((1e4, "万平方米"), (1, "平方米")),
    "m": ((1e3, "公里"), (1, "米")),
    "%": ((1, "%"),),
    "‰": ((1, "‰"),),
    "pp": ((1, "个百分点"),),
    "千分点": ((1, "个千分点"),),
    "times": ((1, "倍"),),
    "count": ((1e8, "亿"), (1e4, "万"), (1, "")),
}
_EN: dict[str, tuple[Scale, ...]] = {
    "CNY": ((1e12, "CNY trillion"), (1e9, "CNY billion"), (1e6, "CNY million"), (1, "CNY")),
    "USD": ((1e9, "USD billion"), (1e6, "USD million"), (1, "USD")),
    "persons": ((1e6, "million persons"), (1, "persons")),
    "m2": ((1e6, "km²"), (1, "m²")),
    "m": ((1e3, "km"), (1, "m")),
    "%": ((1, "%"),),
    "‰": ((1, "‰"),),
    "pp": ((1, "pp"),),
    "千分点": ((1, "‰ points"),),
    "times": ((1, "times"),),
    "count": ((1e6, "million"), (1, "")),
}
_FROM = {"万亿元": 1e13}  # below it planners write 22061.5亿元
_QUALIFIER = {
    "zh": {"approx": "约", "at_least": "≥", "at_most": "≤"},
    "en": {"approx": "≈", "at_least": "≥", "at_most": "≤"},
}


def scales(unit: str) -> tuple[Scale, ...]:
    """Magnitudes a unit is written in, largest first; a physical unit goes by 万 or million."""
    known = _ZH if language() == "zh" else _EN
    if unit in known:
        return known[unit]
    if known is _EN:
        return (1e6, f"million {unit}"), (1, unit)
    return (1e8, f"亿{unit}"), (1e4, f"万{unit}"), (1, unit)


def pick_scale(values: Iterable[float], unit: str) -> Scale:
    """Return the magnitude that suits a whole axis."""
    top = max((abs(v) for v in values), default=0.0)
    fitting = [scale for scale in scales(unit) if top >= _FROM.get(scale[1], scale[0])]
    return fitting[0] if fitting else scales(unit)[-1]


def digits(number: float) -> str:
    """Group thousands and keep at most two decimals (four significant digits below 0.01)."""
    if number and abs(number) < 0.01:
        return f"{number:.4g}"
    text = f"{number:,.2f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def value(number: float, unit: str, high: float | None = None, qualifier: str | None = None) -> str:
    """Write a value with its unit (1875.4亿元; ≥100家 without its classifier: ≥100)."""
    factor, name = pick_scale([number, high or 0.0], unit)
    text = digits(number / factor) + (f"–{digits(high / factor)}" if high is not None else "")
    money, _, magnitude = name.partition(" ")
    if language() == "zh" or name in ("%", "‰"):
        joined = text + name
    elif money in ("CNY", "USD"):
        joined = f"{money} {text} {magnitude}".strip()
    else:
        joined = f"{text} {name}".strip()
    return _QUALIFIER[language()].get(qualifier or "", "") + joined


def period(start: dt.date | None, end: dt.date | None, status: str = "actual") -> str:
    """Word a period: 2020年, 2021年上半年, 2020年1–11月, 截至2023-09-05, 到2025年底."""
    if end is None:
        return t("period.unknown")
    if start is None:
        by = {"target": "period.by", "forecast": "period.said"}.get(status, "period.as_of")
        return t(by, when=t("period.year_end", year=end.year) if (end.month, end.day) == (12, 31) else end.isoformat())
    if start == end:
        return end.isoformat()
    whole = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
    if not whole:
        return f"{start.isoformat()} – {end.isoformat()}"
    return _months(start, end)


def published(day: dt.date | None, dated: str | None = None, nothing: str = "–") -> str:
    """Word when an article came out, no more exactly than it is known: 2024-03-05, 约2022年（推断）."""
    if day is None:
        return nothing
    return t(f"dated.{dated}", day=day.isoformat(), year=day.year, month=day.month) if dated else day.isoformat()


def within(year: int, text: str) -> str:
    """Shorten a worded period where its year is known already (2021年上半年 → 上半年, H1 2021 → H1)."""
    return text[:2] if text[0] in "HQ" and text.endswith(f" {year}") else text.removeprefix(f"{year}年")


def _months(start: dt.date, end: dt.date) -> str:
    months = (start.month, end.month)
    if start.year != end.year:
        if months == (1, 12):
            return t("period.years", first=start.year, last=end.year)
        return f"{start:%Y-%m} – {end:%Y-%m}"
    named = {(1, 12): "year", (1, 6): "h1", (7, 12): "h2", (1, 3): "q1", (4, 6): "q2", (7, 9): "q3", (10, 12): "q4"}
    if months in named:
        return t(f"period.{named[months]}", year=end.year)
    kind = "month" if months[0] == months[1] else "months"
    return t(f"period.{kind}", year=end.year, first=months[0], last=months[1])
