"""The words of a question: years, indicators under any of their names, places and zones under their short ones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from pages._text import CODES, YEAR, YEAR_WITHIN, codes, listed, plain_labels

_APART: Final = re.compile(r"[\s,，、;；·|+]+")


@dataclass(frozen=True)
class Word:
    """One word of a question with what it may stand for; a text has it where it has any way to write it."""

    text: str
    also: tuple[str, ...]  # ways to write it, as it was asked first
    indicators: tuple[str, ...] = ()  # that are called so, and not only partly
    year: int | None = None
    place: bool = False  # whether it names a place and is no word besides, as 合作 is

    def within(self, text: str) -> bool:
        """Whether a text has the word, whatever the case of its letters."""
        folded = text.casefold()
        return any(one.casefold() in folded for one in self.also)

    def names(self, place: str) -> bool:
        """Whether the word is a place's whole name or one it is known by: 杭州 of 杭州市."""
        return place == self.text or place in _nicknames().get(self.text, ()) or place in self.also[1:]

    def in_texts(self) -> list[str]:
        """Ways in which running text may put it; an indicator under each of its names, none of which holds another."""
        found = {*self.also, *(name for code in self.indicators for name in _names_of(code))}
        return sorted(name for name in found if not any(other in name for other in found - {name}))


@lru_cache(maxsize=256)
def words(q: str) -> tuple[Word, ...]:
    """Words of a question, each of which must be met: 丽水 生产总值 2025, 杭州GDP."""
    if q.strip().casefold() in _called():
        return (_word(q.strip()),)
    pieces = [piece for part in _APART.split(q) for piece in YEAR_WITHIN.split(part) if piece]
    asked = [piece for part in pieces for piece in _place_apart(part)] or ([q.strip()] if q.strip() else [])
    return tuple(map(_word, asked))  # 、 alone is looked for as it stands


def _word(text: str) -> Word:
    if YEAR.fullmatch(text):
        return Word(text, (text,), year=int(text[:4]))
    place = text in _nicknames(("name", "short", "aliases"))
    return Word(text, tuple(_ways(text)), _called().get(text.casefold(), ()), place=place)


def _place_apart(text: str) -> list[str]:
    """Part a place from the indicator behind it (杭州GDP); all else is one word."""
    if text.casefold() in _called():
        return [text]
    cuts = range(len(text) - 1, 1, -1)
    cut = next((n for n in cuts if text[n:].casefold() in _called() and text[:n] in _nicknames()), None)
    return [text[:cut], text[cut:]] if cut else [text]


def _ways(text: str) -> Iterable[str]:
    """The word, its short forms in full (丽水经开区), and places that it is another name of (亦庄)."""
    full = [text.replace(row["short"], row["full"]) for row in listed(_SHORT_FORMS) if row["short"] in text]
    named = [name for one in (text, *full) for name in _nicknames().get(one, ()) if one not in name]
    return dict.fromkeys((text, *full, *named))


_SHORT_FORMS: Final = Path(__file__).with_name("_short_forms.csv")


def short_name(place: str) -> str:
    """A place as people call it, where little room is left: 襄阳高新区 for 襄阳高新技术产业开发区."""
    for row in listed(_SHORT_FORMS):
        place = place.replace(row["full"], row["short"])
    return place


@cache
def _called() -> dict[str, tuple[str, ...]]:
    """Whole names of indicators, in small letters, with the indicators called so."""
    found: dict[str, tuple[str, ...]] = {}
    for code in codes("indicators"):
        for name in _names_of(code):
            found[name.casefold()] = (*found.get(name.casefold(), ()), code)
    return found


@cache
def _names_of(code: str) -> tuple[str, ...]:
    own = codes("indicators")[code]["label_en"]
    return tuple(dict.fromkeys((*(name for found, name in plain_labels() if found == code), own)))


def names_of(code: str) -> str:
    """All that an indicator is called, one name a line; the code itself for one outside the list."""
    row = codes("indicators").get(code)
    return "\n".join((*_names_of(code), row["label_zh"])) if row else code


def note_of(code: str) -> str:
    """What else an indicator holds (单位GDP能耗 among 能耗与环境指标)."""
    return codes("indicators").get(code, {}).get("note") or ""


@cache
def _nicknames(columns: tuple[str, ...] = ("name", "short", "weak", "aliases")) -> dict[str, tuple[str, ...]]:
    """Names of places and zones, and those they also go by, with the whole names."""
    found: dict[str, tuple[str, ...]] = {}
    regions = listed(CODES / "regions.csv")
    for row in (*regions, *listed(CODES / "zones.csv")):
        if row.get("level") == "kind":
            continue  # 化工园区 is a word of many sentences and no place
        others = ";".join(row.get(column) or "" for column in columns)
        for name in filter(None, others.split(";")):
            found[name] = (*found.get(name, ()), row["name"])
    whole = {row["adcode"]: row["name"] for row in regions}
    for row in listed(CODES / "nicknames.csv"):
        for name in filter(None, (row["names"] or "").split(";")):
            found[name] = (*found.get(name, ()), whole[row["adcode"]])  # 甬城
    return found
