"""What a page breaks into lines of their own → one line each: 发表时间： / 2026-02-09, 首页 / > / 要闻, 建设地点 / 某某市."""

from __future__ import annotations

import re
from typing import Final

_ARROW: Final = re.compile("[>＞»›→]+")
_LABEL: Final = re.compile(
    "(?:您(?:现在)?(?:所在)?的位置|您?的?[当當]前位置|所在位置|(?:发表|发布|發布|刊发|更新|成文)?(?:[时時][间間]|日期)|(?:信息|稿件|文章)?[来來]源|作者)[:：]"
)
_SIZES: Final = re.compile("[【\\[]?字[体号]\\s?[:：]?")
_SIZE: Final = re.compile("[大中小]|加大|减小|放大|缩小|还原|正常|默认|[】\\]]")
_DELIVERED: Final = re.compile(
    "[—(（-]{0,2}\\s?20\\d\\d年\\d{1,2}月\\d{1,2}日在[^,，。;；\\d]{3,40}(?<!上)"
)  # ——2024年1月23日在某市某区
_HANGING: Final = re.compile(
    "[^\\d，。,；;]{4,28}(?:增长|下降|达到?|突破|超过|完成|实现|新增|约|为|:|：)"
)  # 规模以上工业增加值增长
_AMOUNT: Final = re.compile(r"[-+]?\d[\d.,]*\s?(?:%|个?百分点|[万亿]?[一-龥]{1,3})(?:以上|左右)?")
SITES: Final = "建设地[点址]|项目(?:地点|选址)|实施地点|落户(?:地|园区)|所在地|属地"  # where a project is
FIELDS: Final = (  # what a list says of each project
    f"{SITES}|项目(?:名称|业主|地址|概况|内容|进展)|建设(?:单位|规模|性质|周期|年限|工期|(?:规模[及和与])?(?:主要)?(?:建设)?内容)"
    "|投资(?:方|主体|规模|额|总额)|(?:签约|承接|责任|牵头)单位|总投资|用地(?:规模|面积)|(?:经济|社会|预期|综合)?效益|年度(?:计划)?投资"
    "|(?:形象|工程)进度|(?:当前|目前|工作)?进展(?:情况)?"
)
_FIELD: Final = re.compile(FIELDS)
_IN_UNIT: Final = re.compile("[^,，。;；:：()（）]{2,20}[(（][^()（）\\d]{1,6}[)）]")  # 2025年计划投资(万元)
_BARE: Final = re.compile(r"\d[\d.,]*")
_UNIT: Final = re.compile("[万亿]{0,2}(?:元|家|个|户|人|项|亩|吨|公里|平方米|平方公里)|%|个?百分点")  # 93 / 家
_YEAR, _DAY = (
    re.compile("20\\d\\d"),
    re.compile(r"(?:0[1-9]|1[0-2])[/-](?:0[1-9]|[12]\d|3[01])"),
)  # 2024 / 08/07 / 10:02
_MEETING: Final = re.compile("[^,，。;；\\d]{2,30}会议?上[)）]?")
_NO_CRUMB: Final = re.compile("[，,“”！!？?]")  # what stands in titles
_LINK: Final = re.compile("(?:返回首页|更多)>+$")  # no crumbs
_CRUMB: Final = 16  # characters of a section's name
_VALUE: Final = 40  # characters that a label is told with


def join(lines: list[str]) -> list[str]:
    """Join each label with what it labels, the names that arrows part, and the sizes of type that a page offers."""
    joined: list[str] = []
    labelled = False  # the line above is one of several labels below each other, as the head of a table
    for line in filter(None, lines):
        if joined and not labelled and _is_value(joined[-1], line):
            joined[-1] += " " + line
        elif joined and _goes_on(joined[-1], line):
            joined[-1] += f" {line}" if _YEAR.fullmatch(joined[-1]) else line
        else:
            labelled = bool(joined) and _is_label(joined[-1]) and _is_label(line)
            joined.append(line)
    return joined


def _is_label(line: str) -> bool:
    return _FIELD.fullmatch(line) is not None or _IN_UNIT.fullmatch(line) is not None


def _is_value(last: str, line: str) -> bool:
    """建设地点 / 霍林郭勒市, 总投资(万元) / 185000: whether a line is what the field above it holds."""
    if _BARE.fullmatch(line):
        return _IN_UNIT.fullmatch(last) is not None
    return _FIELD.fullmatch(last) is not None and not _is_label(line)


def _goes_on(last: str, line: str) -> bool:
    """Whether a line belongs to the one above it."""
    if _ARROW.fullmatch(line):
        return len(_ARROW.split(last)[-1]) <= _CRUMB and "。" not in last
    if _ARROW.search(last[-1:]):
        return len(line) <= _CRUMB and not (_NO_CRUMB.search(line) or _LINK.search(last))
    if _YEAR.fullmatch(last):
        return _DAY.fullmatch(line) is not None
    if _LABEL.fullmatch(last):
        return (len(line) <= _VALUE and not line.endswith((":", "："))) or _ARROW.search(line[:_VALUE]) is not None
    if _HANGING.fullmatch(last) and _AMOUNT.fullmatch(line):
        return True
    if _UNIT.fullmatch(line):
        return _BARE.fullmatch(last) is not None
    if _DELIVERED.fullmatch(last):
        return _MEETING.fullmatch(line) is not None
    return _SIZES.match(last) is not None and last[-1] not in "】]" and _SIZE.fullmatch(line) is not None
