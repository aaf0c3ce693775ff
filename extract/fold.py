"""The folded copy that matching reads, and the offset map back to the clean text."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import Final

import regex

# One character for one: full-width forms, Chinese punctuation brought to one spelling, look-alike radicals.
_ONE_TO_ONE: Final = {
    **{chr(0xFF01 + i): chr(0x21 + i) for i in range(94)},
    **dict(zip("﹪％﹣－−–﹒．､､〇○", "%%---" + "-..、、零零", strict=False)),
    **dict(zip("⻓⻋⻔⻛⻜⻢⻥⻩⻬⻰⻆⻅⻉⻚", "长车门风飞马鱼黄齐龙角见贝页", strict=True)),
    **dict(zip("兩萬億幾貳點個", "两万亿几贰点个", strict=True)),  # numbers are read in texts too short to tell
    **dict(zip("∶：；，！？（）「」『』﹙﹚〜～", "::;,!?()“”‘’()~~", strict=True)),
    "陜": "陕",  # what pages that were made traditional by machine have for 陝
    "\u3000": " ",
    "\u00a0": " ",
    "\t": "|",  # between the cells of a table
    **dict(zip("⬆⬇🔺🔻", "↑↓▲▼", strict=True)),
}
_STRAIGHT: Final = re.compile(r'(?<!\d)"([^"\n]*)"')  # what "小巨人" stands for: “小巨人”
_STOP: Final = re.compile(  # but for 一. and (二). that begin a line
    r"\.(?:(?<=[一-龥)”%‰]\.)(?=[一-龥(“\"\d\s]|$)|(?<=\d\.)(?=\n|$))"
    r"(?<!^[一二三四五六七八九十]\.)(?<!\n[一二三四五六七八九十]\.)(?<![\n(][一二三四五六七八九十]\)\.)(?<!\n十[一二三四五六七八九]\.)"
)
# Few characters need it: running from one to the next is many times faster than translating each.
_REPLACED: Final = re.compile(f"[{''.join(map(re.escape, _ONE_TO_ONE))}]")

# A pinyin gloss needs a tone mark and a Han character in front: (kg), (yoy) and (apple) are no glosses.
_GLOSS: Final = regex.compile(
    r"(?<=\p{Han})[(（]\s*(?=[a-zü\u00e0-\u01dc\u0101-\u01dc]*[\u00e0-\u01dc\u0101-\u01dc])[a-zü\u00e0-\u01dc\u0101-\u01dc]{1,14}\s*[)）]"
)
# Where glosses were put in, a comma was put in front of other marks too: 煙臺(tái),、濟(jì)南, 達(dá)標(biāo),。
_STRAY: Final = re.compile("[,，](?=[,，、。;；:：])")
_TONE: Final = re.compile(r"[\u00e0-\u01dc]")
_INVISIBLE: Final = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad\ufe0f]")
# A day or an hour ends what stands before a space: 2016-06-25 某报, 14:57 来源
_NO_DATE: Final = "".join(
    rf"(?<!{mark}{month}{mark}{day}.)"
    for mark in ("-", "/", r"\.")
    for month in (r"\d", r"\d\d")
    for day in (r"\d", r"\d\d")
)
# The space is looked for first, and then what stands in front of it: ten times faster than trying every character.
_SPACED: Final = re.compile(
    r"[ \u00a0](?:(?<=[\u4e00-\u9fa5].)[ \u00a0]?(?=\d)(?!(?:19|20)\d\d[-/.年])"
    rf"|(?<=\d.)(?<!^\d{{4}}.)(?<!\n\d{{4}}.)(?<!:\d\d.){_NO_DATE}[ \u00a0]?(?=[\u4e00-\u9fa5]))"
)
# 总产值 4 512亿元, 引进人才 2 000名: thousands parted by a space; 17. 3万辆, 5 . 6%: a space beside the point
_UNIT: Final = "[ \u00a0]?[多余餘]?(?:[万萬亿億]|元|人|名|家|个|個|户|戶|亩|畝|吨|噸|公里)"
_THOUSANDS: Final = re.compile(
    rf"[ \u00a0](?=\d{{3}}(?!\d)(?:\.\d{{1,4}})?{_UNIT})(?:(?<=[一-龥 \u00a0]\d.)|(?<=[一-龥 \u00a0]\d\d.)|(?<=[一-龥 \u00a0]\d\d\d.))"
)
_PERCENT: Final = "(?:[%％]|[ \u00a0]?[万萬亿億])"
_POINTED: Final = re.compile(
    rf"[ \u00a0](?:(?:(?<=\d\..)|(?<=\d[ \u00a0]\..))(?<!^\d\..)(?<!\n\d\..)(?=\d{{1,2}}{_PERCENT})"
    rf"|(?<=\d.)(?=\.[ \u00a0]?\d{{1,2}}{_PERCENT}))"
)
_GROUPED: Final = re.compile(r"\d[,，]\d{3}[万亿]?元")
_SLIPPED: Final = re.compile(r"(?<=\d[,，])[ \u00a0](?=\d{3}(?:[,，]\d{3}){0,3}(?:\.\d{1,4})?[万亿]?元)")
_OFTEN: Final = 3  # amounts written so on a page that writes all of them so
_TRADITIONAL: Final = re.compile(
    "[長產業發資區項億點個國際與從對機構術環經濟導產學關務報總還園創領應實現設戰進興廣東門車]"
)
# What few texts hold; one without any of it only has characters replaced.
_RARE: Final = re.compile("|".join(pattern.pattern for pattern in (_TONE, _INVISIBLE, _TRADITIONAL)))
_HAN: Final = regex.compile(r"\p{Han}++")


def glosses(text: str) -> int:
    """How many pinyin glosses such as 發(fā)展 the text carries."""
    return sum(1 for _ in _GLOSS.finditer(text))


def is_traditional(text: str) -> bool:
    """Whether a text is written in traditional characters (at least one Han character in fifty is telling)."""
    telling = len(_TRADITIONAL.findall(text))
    return telling > 0 and telling * 50 >= sum(map(len, _HAN.findall(text)))


@functools.cache
def _t2s() -> Callable[[str], str]:
    import opencc

    convert: Callable[[str], str] = opencc.OpenCC("t2s").convert
    return convert


def fold(text: str, *, traditional: bool = False) -> tuple[str, tuple[int, ...] | None]:
    """Return the folded text and the offset map (None where lengths agree), e.g. `發(fā)展１００％` → `发展100%`.

    `traditional` says that a line is one of a text in traditional characters, which it may be too short to tell itself.
    """
    spaced = _spaces(text) if " " in text or "\u00a0" in text else []
    if not spaced and not traditional and not _RARE.search(text):
        return _spelled(text), None
    traditional = traditional or is_traditional(text)
    cuts = spaced + [m.span() for m in _INVISIBLE.finditer(text)]
    if _TONE.search(text):
        found = [m.span() for m in _GLOSS.finditer(text)]
        cuts += found + ([m.span() for m in _STRAY.finditer(text)] if found else [])
    kept, origin = _cut(text, sorted(cuts)) if cuts else (text, None)
    folded = _spelled(kept)
    if traditional:
        folded = _simplify(folded)
    return folded, origin


def _spaces(text: str) -> list[tuple[int, int]]:
    """The spaces beside and within numbers that part nothing."""
    patterns = (_SPACED, _THOUSANDS, _POINTED)
    return [m.span() for pattern in patterns for m in pattern.finditer(text)] + _within_amounts(text)


def _within_amounts(text: str) -> list[tuple[int, int]]:
    """234, 558万元 among amounts written 1,475,854万元: the spaces that slipped in behind a mark of thousands."""
    grouped = sum(1 for _ in _GROUPED.finditer(text))
    return [m.span() for m in _SLIPPED.finditer(text)] if grouped >= _OFTEN else []


def _spelled(text: str) -> str:
    """Bring punctuation to one spelling, character for character; straight quotes are paired within their line."""
    replaced = _full_stops(_REPLACED.sub(_replacement, text))
    return _STRAIGHT.sub(r"“\1”", replaced) if '"' in replaced else replaced


def _full_stops(text: str) -> str:
    """同比增长5.2%.全市…: full stops as one half-width character, where a text ends its sentences with more of them than of 。."""
    stops = list(_STOP.finditer(text)) if "." in text else []
    if len(stops) <= text.count("。"):
        return text
    return _STOP.sub("。", text)


def _replacement(found: re.Match[str]) -> str:
    return _ONE_TO_ONE[found.group()]


def _simplify(text: str) -> str:
    converted = _t2s()(text)
    if len(converted) == len(text):
        return converted
    # a phrase rule changed the length: convert character by character, which cannot
    return "".join(c if len(s := _t2s()(c)) != 1 else s for c in text)


def _cut(text: str, cuts: list[tuple[int, int]]) -> tuple[str, tuple[int, ...]]:
    parts: list[str] = []
    origin: list[int] = []
    at = 0
    for start, end in cuts:
        if start < at:
            continue
        parts.append(text[at:start])
        origin.extend(range(at, start))
        at = end
    parts.append(text[at:])
    origin.extend(range(at, len(text) + 1))
    return "".join(parts), tuple(origin)


def to_clean(origin: tuple[int, ...] | None, start: int, end: int) -> tuple[int, int]:
    """Map a half-open span of the folded text to the clean text; what was cut inside it is part of it."""
    if origin is None:
        return start, end
    return origin[start], origin[end - 1] + 1 if end > start else origin[start]
