"""The past year that a study or comparison is about, by what it says of its data, or names most often."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Set
from dataclasses import replace
from typing import Final

from extract.attribute.period import Time
from extract.attribute.span import ends_year
from extract.places import Place
from extract.segment import Track

_STUDY: Final = re.compile("比较|对比|分析|研究|评价|评估|对标|建议|调研|思考|白皮书|蓝皮书|排行|指数")
RACE: Final = "race"
_RACE: Final = re.compile("座次|账本|[终总]账|榜|之争|洗牌|排位|第一城|比拼|版图|凭什么|只差|掉[了队]|谁是|谁在")
_OPENING: Final = 40  # characters in which a story says of which year it gives the account
_AT_ONCE: Final = 4  # and in which a short line does: 截至|去年底,A股上市公司5067家
_LEADING: Final = 3  # paragraphs of which one may tell the year
_MANY: Final = 5  # units that a text compares
_OF_PAGE: Final = frozenset({"iso_date", "compact_date", "date"})
_NOW: Final = re.compile("今年|目前|年内|本月|日前|近日|现有|如今|眼下|本周|昨[天日]|今[天日]")
_REPLY: Final = re.compile("答复|复函|的函$")  # 对某号建议的答复 studies nothing
_STATED: Final = re.compile(
    r"数据[^。\n]{0,24}?(?:[均都](?:为|系|是|采用)|[为系是]|采用)(?=20\d\d年度?(?:数|[^一-龥]))"
    r"|(?=20\d\d年度?(?:经济|统计|主要)?(?:公报|年鉴|数据|指标)[^。\n]{0,12}?(?:发布|公布|出齐|整理|出炉))"
    r"|(?<=公布|发布|晒出|出齐)(?:了|的)?(?=20\d\d年度?(?:经济|统计|主要)?(?:公报|数据|指标))"
    r"|(?:以|依据|根据|基于|采用|使用|按照?)(?=20\d\d年度?的?(?:全年|经济|官方|公开)?(?:统计)?数据)"
    r"|(?:数据|指标)[^,。\n]{0,6}?(?=截[至止]到?20\d\d年(?:12月31日|底|末))"
    r"|一图(?:看懂|读懂|速览|了解|看清|带你看)(?=20\d\d年)"
)
_DATA: Final = ("数据", "公报", "年鉴", "指标", "一图")  # one of which what a text states of them holds
_LINE: Final = re.compile("[^\n]+")
_SENTENCE: Final = 40  # characters that no line above the body has
_STATED_REACH: Final = 14  # characters of 2023年度, 截至2024年12月31日
_WHOLE_YEARS: Final = frozenset({"year", "relative_year", "year_edge"})
_OFTEN: Final = 3  # times that a study names the year that it is about


def find(text: str, title: str, times: Track[Time], published: dt.date | None, named: Set[Place]) -> Time | None:
    """Where the year is first named: told thrice, and more often than all others.

    What a text says of its data (数据均为2023年数) holds from its beginning. A text that names many cities or provinces and
    tells of nothing since compares them by the year that it opens with.
    """
    said = _STATED.finditer(text) if any(word in text for word in _DATA) else ()
    stated = [t for m in said for t in times.between(m.end(), m.end() + _STATED_REACH)]
    if stated and (stated[0].rule == "year" or ends_year(stated[0].period[1])):
        return replace(stated[0], start=0)
    if published is not None:
        units = sum(1 for place in named if place.level in ("province", "city"))
        compares = units >= _MANY and _is_of_past(text, times, published)
        leading = _LEADING if compares else 1 if _RACE.search(title) else 0
        if opened := _opening(text, title, leading, times, published.year - 1):
            return opened
    if published is None or not _STUDY.search(title) or _REPLY.search(title):
        return None
    told = [t for t in times.items if t.rule in _WHOLE_YEARS and t.kind in ("interval", "stock")]
    dated = [(t.period[1].year, t) for t in told if t.period[1] and t.period[1] < published]
    years = Counter(year for year, _ in dated)
    most, count = years.most_common(1)[0] if years else (0, 0)
    mostly = count >= _OFTEN and 2 * count > years.total()
    return next((t for year, t in dated if year == most), None) if mostly else None


def _opening(text: str, title: str, leading: int, times: Track[Time], year: int) -> Time | None:
    """存贷款里的城市座次 / 2023年末,杭州…: the year before that the body tells of first, of a story that ranks cities by it."""
    lines = [m.span() for m in _LINE.finditer(text) if m.group() != title]
    body = [span for span in lines if "。" in text[slice(*span)] or span[1] - span[0] > _SENTENCE][:leading]
    reach = (_OPENING if end - start > _SENTENCE or leading > 1 else _AT_ONCE for start, end in body)
    told = [t for (start, _), far in zip(body, reach, strict=True) for t in times.between(start, start + far)]
    whole = bool(told) and told[0].rule in _WHOLE_YEARS | {"date"} and told[0].period[1] == dt.date(year, 12, 31)
    return replace(told[0], rule=RACE) if whole else None


def _is_of_past(text: str, times: Track[Time], published: dt.date) -> bool:
    """Whether a text tells of nothing in the year that it was written in."""
    told = (t for t in times.items if t.rule not in _OF_PAGE and t.kind in ("interval", "stock"))
    later = any(t.period[1] is not None and published.year == t.period[1].year for t in told)
    return not later and _NOW.search(text) is None
