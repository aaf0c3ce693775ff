"""Words and contexts that show that what looks like a place's name is none (合作|社, 宁波|银行, 增|长兴|旺)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from extract.codebook import rows

REACH: Final = 14  # characters in which a company's name comes to its 有限公司
_UNITS: Final = frozenset("县市区旗")
_OPENING: Final = re.compile(r"(?:^|[^一-龥])[以看从]$")
_FOLK: Final = (
    "果农",
    "茶农",
    "菜农",
    "柚农",
    "花农",
    "药农",
    "蚕农",
    "村民",
    "渔民",
    "农户",
    "种植户",
    "养殖户",
    "大户",
    "工匠",
    "匠人",
    "摊主",
    "店主",
)
_NO_GIVEN: Final = frozenset("省市县区州旗镇乡也则还都已将就方的在是有,。、;:")
_NAME: Final = 2  # characters of a surname and the first of a given name
_TENTHS: Final = frozenset("一二两三四五六七八九十几多数百千")  # 七成都是外地客商
_PLATES: Final = frozenset("浙苏皖沪鲁豫鄂湘赣粤闽桂川渝冀津")  # what the numbers of ships begin with
_SHIP: Final = re.compile("(?:[货机油拖客集工驳渔]|散货|集装箱)?[\\dA-Z]{3,5}")


@dataclass(frozen=True)
class Vetoes:
    """Words and contexts that show that a bare place name is none; a field is a value of place_vetoes.csv's `where`."""

    whole: frozenset[str]
    after: re.Pattern[str]
    before: tuple[str, ...]
    within: re.Pattern[str]
    group: re.Pattern[str]  # what makes a group's name a part: 长三角|路演中心
    founders: tuple[str, ...]  # in front of a group's name: 浙江大学|长三角智慧绿洲
    split: tuple[str, ...]  # 龙岩|市民
    joined: tuple[str, ...]  # 龙岩市|民间投资
    line: tuple[str, ...]
    surnames: frozenset[str]
    speaks: tuple[str, ...]
    titles: tuple[str, ...]
    common: frozenset[str]  # everyday words
    names: frozenset[str]  # surfaces of two characters

    def follows(self, text: str, end: int) -> bool:
        """Whether what follows a bare name makes it part of another: 宁波|银行, 丽水|某某有限公司, 重庆|路."""
        return self.after.match(text, end) is not None or self.within.match(text, end) is not None

    def precedes(self, text: str, start: int, end: int) -> bool:
        """Whether what precedes a bare name makes it a person's, or part of a number: 孙|中山, 王|永康|介绍, 七|成都|是, 3|个旧|厂区."""
        if text[start] in "成个" and (text[start - 1] in _TENTHS or text[start - 1].isdigit()):
            return True
        if text[start - 1] in _PLATES and _SHIP.match(text, end):
            return True  # 运沙船“浙|萧山|货2208”
        return text.endswith(self.before, 0, start) or self._is_person(text, start, end)

    def straddles(self, text: str, start: int, end: int) -> bool:
        """Whether a name's characters make words with their neighbours: 增|长兴|旺, 新|增城市, 示|范县; 在|建宁县, 在|内蒙古 do not."""
        inner = text.startswith("内蒙古", start) and not text.startswith("族", end)  # 去年|内蒙古, but 境内|蒙古族
        if inner or (text.startswith("在建", start - 1) and text[end - 1] in "县市"):
            return False
        if (
            text[max(start - 1, 0) : start + 1] not in self.common
            and text[max(start - 2, 0) : start + 1] not in self.common
        ):
            return False
        rest, right = text[start + 1 : end], text[end - 1 : end + 1]
        if text[end - 1] in _UNITS and self._is_whole(text, start, rest):
            return right in self.common
        return rest in ("县", "乡") or any(part in self.common or part in self.names for part in (rest, right))

    def _is_whole(self, text: str, start: int, rest: str) -> bool:
        """其中|西湖区, 以|西湖区为例: whether a word ends before a name with its unit; 到|来安县 would leave another name's less."""
        ends = text[max(start - 2, 0) : start] in self.common or _OPENING.search(text, max(start - 2, 0), start)
        return bool(ends) or (rest in self.names and rest not in self.common and rest != "城区")  # 创新|城区

    def is_line(self, text: str, end: int) -> bool:
        """Whether a group's name goes on as a road's, one more place between them or none: 沪宁|高速, 沪苏|嘉城际铁路; but 走廊|沿线."""
        along = text.startswith("沿", end)
        return text.startswith(self.line, end) or (text.startswith(self.line, end + 1) and not along)

    def is_house(self, text: str, start: int, end: int) -> bool:
        """Whether a group's name is part of a house's: 浙江大学|长三角|智慧绿洲."""
        return text.endswith(self.founders, 0, start) or self.group.match(text, end) is not None

    def _is_person(self, text: str, start: int, end: int) -> bool:
        if text[start] in self.surnames and end - start == _NAME and text[end : end + 1] not in _NO_GIVEN:
            folk = text.endswith(_FOLK, 0, start)
            if folk or (text[start - 1 : start] in "”。" and text.startswith(self.speaks, end + 1)):
                return True  # 柚农|徐水|根家种着12亩。…”|徐水|根说
        if text[max(start - 1, 0) : start] not in self.surnames:
            return False
        return text.startswith(self.speaks, end) or text.endswith(self.titles, 0, start - 1)


def load_vetoes(codes: Path, surfaces: Iterable[str]) -> Vetoes:
    """The vetoes of place_vetoes.csv and common_words.csv, for these surfaces."""
    words: dict[str, list[str]] = {}
    for row in rows("place_vetoes.csv", codes):
        words.setdefault(row["where"], []).append(row["text"])
    keep = _any(words["keep"])
    word = rf"(?:(?!{_any(words['stop'])})[一-鿿A-Za-z()（）])"
    return Vetoes(
        whole=frozenset(words["whole"]),
        after=re.compile(f"(?!{keep}){_any(words['after'])}"),
        before=tuple(words["before"]),
        within=re.compile(rf"{word}{{1,{REACH}}}?(?!{keep}){_any(words['within'])}"),
        group=re.compile(rf"{word}{{0,{REACH}}}?(?!{keep}){_any([*words['within'], *words['house']])}"),
        founders=tuple(words["founder"]),
        split=tuple(words["split"]),
        joined=tuple(words["joined"]),
        line=tuple(words["line"]),
        surnames=frozenset(words["surname"]),
        speaks=tuple(words["speaks"]),
        titles=tuple(words["titles"]),
        common=frozenset(row["word"] for row in rows("common_words.csv", codes)),
        names=frozenset(surface for surface in surfaces if len(surface) == 2),
    )


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"
