"""The pieces of the list in front of 分别, as many as there are numbers behind it: 汽车、家用电器|分别出口284亿元、135亿元."""

from __future__ import annotations

import itertools
import re
from typing import Final

from extract.attribute.reading import Reading
from extract.attribute.terms import GROWTH, SUMMED
from extract.numerals import parse
from extract.phrase import LONGEST
from extract.scene import Scene

_TRADE_NAME: Final = re.compile(r"[^,。;:、和及与\d\s]{2,16}?业(?=[、和及与,分]|$)")
_COMMA: Final = re.compile(r"、")
_CLAUSES: Final = re.compile(",(?![^,]*(?:看|下|来|中|示|年|月),)")
_JOINTS: Final = re.compile(r"[、和及与]")
_WHOM: Final = re.compile("对(?P<name>[^,。;对]{2,14})$")  # 我市|对欧盟、美国分别进出口
_NAMED_BEFORE: Final = re.compile(
    "(?<![^,。;\\n])(?P<list>[^,。;]{4,40}?)(?:[仍则均也]|依然|继续|依次|分别)?(?:[为是]|位[列居]|稳居|保持|成为)[^,。;]{0,16},$"
)
_SUMMED_BEFORE: Final = re.compile(f"{SUMMED.pattern}[^,。;、\\d]{{2,6}},$")
_NO_LIST: Final = re.compile("(?:[^,。;、]{0,6}对(?:上述|以上|这)[^,。;、\\d]{1,8})?")
_SHORTEST: Final = 2


def cut(run: list[Reading], ahead: int, end: int, scene: Scene) -> list[tuple[int, int]]:
    """A list that ends at `end`, or where it is summed up before `ahead`, cut at its joints into as many pieces as there are numbers."""
    clause = scene.clauses.at(ahead)[0]
    summed = SUMMED.search(scene.text, clause, ahead)
    start, end = (clause, summed.start()) if summed else (max(run[0].left, clause), end)
    start += 2 if scene.text.startswith("其中", start) else 0
    start = max([start, *(time.end for time in scene.times.between(start, end))])
    part = max(run[0].left, scene.text.rfind(";", 0, end) + 1)
    for joint, begin in ((_COMMA, start), (_JOINTS, start), (_CLAUSES, part)):
        cuts = [m.span() for m in joint.finditer(scene.text, begin, end)]
        edges = [begin, *(at for cut in cuts for at in cut), end]
        pieces = list(zip(edges[::2], edges[1::2], strict=True))
        if len(pieces) == len(run) and all(a < b for a, b in pieces):
            return pieces
    return []


def of_term(run: list[Reading], term: tuple[int, int], word: int, scene: Scene) -> list[tuple[int, int]]:
    """高技术制造业、装备制造业增加值分别: the pieces of the list in front of 分别, where they are as many as the numbers."""
    ahead = min(term[0], word)
    end = min(term[1], word)
    opens = ahead < word and ahead == scene.clauses.at(ahead)[0]
    if opens and (summed := _SUMMED_BEFORE.search(scene.text, run[0].sentence[0], ahead)):
        ahead = end = summed.end() - 1  # 橡胶零部件、耐磨铸件两大产业,|产值分别为
    pieces = cut(run, ahead, end, scene)
    if not pieces:
        return []
    summed = SUMMED.match(scene.text, pieces[-1][1])  # 石斛、白酒、竹木|三大特色产业产值分别
    counted = summed is not None and parse(summed.group("count")).value == len(run)
    told = counted or pieces[-1][1] == term[1] or all(scene.sectors.between(*piece) for piece in pieces)
    return pieces if told else []


def in_front(run: list[Reading], word: int, scene: Scene) -> list[tuple[int, int]]:
    """汽车、家用电器分别|出口284.3亿元、135.3亿元: the pieces of the list in front of 分别, where their term stands behind it.

    东盟、欧盟位列前二,对上述地区分别|进出口…: of the list in the clause before, where the own one names none.
    """
    begin = scene.clauses.at(word)[0]
    named = (
        _NAMED_BEFORE.search(scene.text, run[0].sentence[0], begin)
        if _NO_LIST.fullmatch(scene.text, begin, word)
        else None
    )
    end = named.end("list") if named else word
    pieces = cut(run, end, end, scene)
    if not pieces or "," in scene.text[pieces[0][0] : end] or any(b - a < _SHORTEST for a, b in pieces):
        return []
    if whom := _WHOM.search(scene.text, *pieces[0]):
        return [(whom.start("name"), pieces[0][1]), *pieces[1:]]
    return [] if any(scene.places.between(*piece) for piece in pieces) else pieces


def trades(run: list[Reading], word: int, term: tuple[int, int], scene: Scene) -> list[tuple[int, int]]:
    """20个行业增加值增长,其中汽车制造业、烟草制品业分别增长…: trades, each with a part of what the sentence has named."""
    end = word - 1 if scene.text[word - 1] == "," else word
    start = max(run[0].sentence[0], *(scene.text.rfind(stop, 0, end) + 1 for stop in ",;:。"))
    start = max([start, *(time.end for time in scene.times.between(start, end))])
    pieces = cut(run, end, end, scene)
    if not all(scene.text[b - 1] == "业" for _, b in pieces) or not pieces or pieces[0][0] < start:
        pieces = [m.span() for m in _TRADE_NAME.finditer(scene.text, start, end)]
    gaps = (scene.text[a[1] : b[0]] for a, b in itertools.pairwise(pieces))
    listed = len(pieces) == len(run) and pieces[-1][1] == end and all(_JOINTS.fullmatch(gap) for gap in gaps)
    return pieces if listed and term[1] <= start and run[0].measure in GROWTH else []


def uneven(run: list[Reading], term: tuple[int, int], word: int, scene: Scene) -> str:
    """钢铁、纺织、农药出口分别增长130%、76.5%、33.7%、29.2%: a list that is not as long as its numbers, told whole."""
    end = min(term[1], word)
    start = max(run[0].left, scene.clauses.at(word)[0], *(t.end for t in scene.times.between(run[0].left, word)))
    words = scene.text[start:end]
    listed = "、" in words and len(run) not in (len(_COMMA.split(words)), len(_JOINTS.split(words)))
    return words.removeprefix("其中")[-LONGEST:] if listed and not scene.places.between(start, end) else ""
