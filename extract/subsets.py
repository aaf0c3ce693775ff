"""Whose of a place's firms or zones an amount is where its own words do not say so: 民营企业进出口226亿元,其中出口|180亿元."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.phrase import LONGEST
from extract.scene import Scene

_FIRMS: Final = "企业|公司|国企|央企"
_OWNED: Final = "民营|国有|外资|内资|私营|三资|外商投资|港澳台商投资"
_SUBJECT: Final = re.compile(
    rf"(?P<all>(?:{_OWNED})(?:{_FIRMS})|(?:民营|非公|个体私营)经济|县域|[市县区省]本级|(?:省级以上|国家级|省级|各类)?(?:开发区|园区))(?=[一-龥])"
    rf"|(?:规模以上|规上|限上|重点|上市|高新技术|专精特新|市属|省属|区属|县属|[一-龥]{{2,6}}行业)[一-龥]{{0,6}}(?:{_FIRMS}|国企)(?=[一-龥])|(?:主导|支柱)产业(?=[一-龥])"
)
_ZONES: Final = re.compile("^(?:开发区|园区)")  # but 园区 of a story on one is its own place
_OF_ALL: Final = re.compile("(?:全[国省市县区州]|各)(?:开发区|园区)")
_OF_FIRMS: Final = re.compile(
    "利润|税|营业?收入?|营收|销售|产值|增加值|研发|(?<!进)出口|资产"
)  # what is told of firms of any kind
_OF_GROUP: Final = re.compile(rf"{_OF_FIRMS.pattern}|进出?口|外资|投资|资金|预算收入")
_NEVER: Final = re.compile("社会消费品|社零|可支配收入|全[省市县区社]|贷款|存款")
_DOES: Final = re.compile("[、,]?(?:其中)?[:,]?(?:共|累计|分别|实|应)?(?:实现|完成|上缴|缴纳|缴|入库|创|达成)?")
_SHARE_BEHIND: Final = re.compile(
    ",占(?:全[国省市县区州]|[一-龥]{2,4}[市县区州])的?"
)  # 开发区…;进出口|226亿元,占全市的71.9%
_TOTALS: Final = frozenset({"收入", "支出", "总收入", "总支出"})
_BUDGET: Final = re.compile("(?:一般公共|政府性基金|国有资本经营|社会保险基金)预算")


def subject(r: Reading, scene: Scene) -> str:
    """The subset that the sentence speaks of, to stand before a label of nothing but the figure's term; else nothing."""
    if r.label in _TOTALS:
        return _of_budget(r, scene)
    if r.alias is None or r.words is not None or r.alias[1] > r.start or r.label != scene.text[slice(*r.alias)]:
        return ""
    begin = max(r.left, r.clause[0])
    if begin > r.alias[0] or _DOES.fullmatch(scene.text, begin, r.alias[0]) is None or _NEVER.match(r.label):
        return ""
    told = _told_before(r)
    if told is None or told.region != r.region:
        return ""
    if ";" in scene.text[told.end : r.start] and _SHARE_BEHIND.match(scene.text, r.end) is None:
        return ""
    return _named(told, r, scene)


def _of_budget(r: Reading, scene: Scene) -> str:
    """(三)国有资本经营预算。收入完成|3.94亿元: the budget that the paragraph, or the heading above it, names."""
    above = (scene.text[scene.block(r.start).start : r.start], *scene.headings(r.start))
    return next((found[-1] for words in above if (found := _BUDGET.findall(words))), "")


def _told_before(r: Reading) -> Reading | None:
    """The last figure of the sentence whose label opens with a subset, where all since go on with it."""
    one = r.before
    while one is not None:
        found = _SUBJECT.match(one.label)
        if found is not None and one.alias is not None and len(one.label) > found.end():
            return one if one.figure.kind == "money" or one.figure.relative else None
        if not one.figure.relative:
            return None
        one = one.before
    return None


def _named(told: Reading, r: Reading, scene: Scene) -> str:
    """How the subset is called, where what is told may be told of it."""
    who = _SUBJECT.match(told.label)
    fits = _OF_GROUP if who is not None and who.group("all") else _OF_FIRMS
    if who is None or fits.search(r.label) is None or len(who.group()) + len(r.label) > LONGEST:
        return ""
    zones = _ZONES.match(who.group()) is not None
    return "" if zones and _OF_ALL.search(scene.text, told.sentence[0], told.start) is None else who.group()
