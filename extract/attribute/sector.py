"""The sector a figure is about: its noun phrase's, else that of the figure it goes on with, else its topic's, else the indicator's own."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator
from typing import Final

import regex

from extract import genre
from extract.attribute import portion
from extract.attribute.inherit import RANK
from extract.attribute.reading import Reading
from extract.attribute.terms import OF_ALL, SUMMED, VERB, before_aside
from extract.codebook import Indicator
from extract.match import Hit
from extract.scene import Scene
from extract.sector_words import BROAD

_OWN: Final = "the indicator's own"  # such a sector says nothing of the next figure
_ANY: Final = "industry"  # told of firms and chains of any industry
_WEAK: Final = frozenset(
    {"规上", "规上企业", "产业链", "支柱产业", "床位", "房价"}
)  # of firms of any kind, of inns and wards
_BEATEN: Final = BROAD - {"education"}  # a school is of education, whatever it teaches and wherever it stands
_PHRASE: Final = 14  # characters in front of a term in which its own words may stand
_OF_NONE: Final = regex.compile("基础设施|民生|社会事业|公共服务|其他|社会发展|社会保障|社保|低保|就业支出")
_BARE: Final = 4  # characters in front of a term that leave it without words of its own: 计划|总投资, 预计|年税收
_TIGHT: Final = "、,。;:!?\n的和与及"
_WIDE: Final = ",。;:!?\n"
_LISTED: Final = regex.compile(
    r"[^,;:。]{0,8}、[^,;:。]{0,4}|[^;:。]{0,24},其中[^,;:。]{0,6}"
)  # 7幢办公楼、|1幢宿舍楼; 9个项目,其中|4个
_DESCRIBES: Final = regex.compile(
    r"(?:、[^,。;、的]{2,14})?的(?P<thing>[^,。;、\d]{2,14})"
)  # 占地26.7亩、建筑面积6.7万平方米的|科创飞地
_BUILT: Final = regex.compile(  # 砸2300万元建研发中心
    r"[^,。;、\d]{0,3}?(?:新?建[设成起]?|打造|上马|新上|兴办|开发|改造|购置|实施)了?(?P<thing>(?!的)[^,。;、\d]{2,14})"
)
_NOUN_STOP: Final = regex.compile(f"[,。;、:]|{VERB.pattern}")
_NEAR: Final = 8
_TITLE: Final = 40  # characters of a title that is about one thing: 从白沟箱包城到北三县写字楼,… is none
_AREAS: Final = frozenset(
    {"land_area", "floor_area"}
)  # a zone or a plant may be of anything that is told around its size
_TRADED: Final = frozenset({"exports", "imports", "trade_total"})
_CARRIED: Final = {
    "标箱": "transport",
    "列": "transport",
    "艘次": "transport",
}  # units of what is carried, where no code has it
_AGAINST: Final = regex.compile(
    r"(?:高于|低于|快于|慢于|好于|高出|(?<![之其])占|比|较|对|拉动|扣除|剔除|不含|不包括)(?:全[国省市县区州])?(?:的|规模以上|规上)?$"
)
_OPENING: Final = regex.compile(  # 现代农业提质增效。
    r"[^,。;:!?\n\d]{2,24}[,。;:]"
)


def decide(r: Reading, scene: Scene, project_sector: str | None) -> None:
    """Set sector; None for figures across the whole economy."""
    habit = scene.book.indicators.get(r.indicator or "")
    answers = _answers(r, scene, project_sector, habit) if habit else iter(())
    r.sector, rule = next(((told, why) for told, why in answers if told), (None, "nothing names one"))
    r.decide("sector", rule)


def _answers(
    r: Reading, scene: Scene, project_sector: str | None, habit: Indicator
) -> Iterator[tuple[str | None, str]]:
    """What speaks for a sector, strongest first; how far it is looked for is the indicator's habit (indicator_habits.csv)."""
    own = habit.sector, _OWN
    if habit.reach == "fixed" and not r.project:
        yield own
        return
    if r.follows is not None and (r.in_order or portion.of_trades(r.follows, scene)):
        yield r.follows.sector, "that of the figure whose growth or share it tells"
        return
    hit = _named(r, scene)
    word = scene.text[hit.start : hit.end] if hit else ""
    named = _of_things(r) if hit and hit.payload == "trade" else None
    named = named or (hit.payload if hit else None, f"named in its noun phrase「{word}」")
    topics = [(project_sector, "its project's")] if r.project else []
    if habit.reach in ("thing", "topic", "near") and not (r.alias and OF_ALL.search(scene.text, *r.alias)):
        around = r.indicator not in _AREAS or named[0] not in (None, "construction")
        topics.extend(_topics(r, scene, habit, around))
    if r.words is not None:
        yield from _of_piece(r, scene, named, [*topics, own])
        return
    if word in _WEAK:
        yield from (topic for topic in topics if topic[0] not in BROAD)
    if named[0] in _BEATEN and named[0] != project_sector:
        beating = topics if habit.reach == "thing" and named[0] != _ANY else topics[: bool(r.project)]
        yield from (topic for topic in beating if topic[0] not in BROAD)
    if r.follows is not None and r.figure.relative and hit is not None and hit.end <= r.follows.start:
        yield r.follows.sector, "that of the figure whose growth or share it tells"
    yield named
    if r.indicator == "other":
        yield _CARRIED.get(r.figure.unit_raw), f"its unit names what is counted「{r.figure.unit_raw}」"
    yield from _followed(r, scene)
    if r.follows is not None and r.figure.relative:
        return  # of no one sector, as what it is told of
    if built := _BUILT.match(scene.text, r.end):
        yield only(scene, *built.span("thing")), f"what it is spent on「{built.group('thing')}」"
    if described := _DESCRIBES.match(scene.text, r.end):
        yield only(scene, *described.span("thing")), f"what it describes「{described.group('thing')}」"
    yield from topics
    yield own


def _of_things(r: Reading) -> tuple[str | None, str] | None:
    """销售汽车260万辆,其中出口|114万辆: the sector of the things of which a figure counts a part."""
    whole = r.follows
    same = whole is not None and r.figure.kind == "count" and whole.figure.unit_raw == r.figure.unit_raw
    return (whole.sector, "that of the things of which it counts a part") if whole and same and whole.sector else None


def _of_piece(
    r: Reading, scene: Scene, named: tuple[str | None, str], other: list[tuple[str | None, str]]
) -> Iterator[tuple[str | None, str]]:
    """What speaks for the sector of one thing of a list (石斛、|白酒产值分别增长18%、11%), which the others say nothing of."""
    if portion.of_trades(r, scene):
        return  # 两大产业占规上工业产值|57.1%
    if r.before is not None and RANK.fullmatch(scene.text, *(r.words or (0, 0))):
        yield r.before.sector, "listed with the figure before it"  # 国家级企业技术中心3家、省级|26家
    yield named
    if r.figure.kind != "count":  # 社会民生类|23项: a class of its own
        yield from other


def _followed(r: Reading, scene: Scene) -> Iterator[tuple[str | None, str]]:
    """The sector of the figure whose growth or share a figure tells, or a part of whose value it is."""
    if r.before is not None and r.follows is not r.before and scene.text[r.before.end : r.start] == "、":
        yield r.before.sector, "listed with the figure before it"  # 光伏类项目11个、98亿元;家电类14个、|51亿元
    if r.follows is not None:
        yield r.follows.sector, "that of the figure whose growth or share it tells"
    if r.last_value is not None and r.alias == r.last_value.alias:
        yield r.last_value.sector, "that of the value whose part it is"


def _named(r: Reading, scene: Scene) -> Hit[str] | None:
    """The sector word nearest to the head of the figure's noun phrase; words in front of 的 and 和 only where none stands behind."""
    for start, end in _phrases(r, scene):
        hits = [h for h in _own_words(start, end, scene) if not _is_yardstick(h, scene)]
        if hits:
            if scene.text.startswith("等", hits[-1].end) and _is_last_of_list(hits[-1], scene):
                return None  # 文旅、工业、商贸等产业项目
            if r.indicator in _TRADED and _is_of_product(hits):
                return hits[-2]  # 锂电池|出口
            return next((h for h in reversed(hits) if h.payload != _ANY), hits[-1])  # 新能源汽车|产业链
    return None


def _is_of_product(hits: list[Hit[str]]) -> bool:
    """锂电池出口87.5亿元: whether what is traded stands right before the word of trade."""
    behind = (
        len(hits) > 1 and hits[-1].payload == "trade" and hits[-2].payload not in BROAD | {"transport"}
    )  # 经机场|出口
    return behind and hits[-2].end == hits[-1].start


def _own_words(start: int, end: int, scene: Scene) -> list[Hit[str]]:
    """A noun phrase's words of a sector; 安车新材料、虹光新材料等|企业: none of a list of names, which do not begin with such words."""
    hits = scene.sectors.between(start, end)
    until = scene.text.rfind("等", start, end) if hits else -1
    comma = scene.text.rfind("、", scene.clauses.at(until)[0], until) + 1 if until >= 0 else 0
    last = scene.sectors.between(comma, until) if comma else []
    return [h for h in hits if h.start > until] if last and last[0].start > comma else hits


def _is_yardstick(hit: Hit[str], scene: Scene) -> bool:
    """高于规上工业1.4个百分点, 占规上工业产值的68%: what a figure is held against, and not of."""
    return _AGAINST.search(scene.text, max(0, hit.start - _NEAR), hit.start) is not None


def _is_last_of_list(hit: Hit[str], scene: Scene) -> bool:
    before = scene.sectors.between(max(0, hit.start - _PHRASE), hit.start)
    return bool(before) and _are_listed(before[-1], hit, scene)


def _are_listed(one: Hit[str], other: Hit[str], scene: Scene) -> bool:
    """文旅、工业: two sectors of a list."""
    return one.payload != other.payload and scene.text[one.end : other.start] == "、"


def _phrases(r: Reading, scene: Scene) -> Iterator[tuple[int, int]]:
    """Where the figure's own words stand: right before the number, then the noun phrase of its term, up to 14 characters in front of it."""
    if r.words is not None:
        yield r.words
        if r.alias is not None:
            summed = SUMMED.search(scene.text, r.words[1], r.alias[1])  # 汽车、|电子、材料三大支柱产业增加值
            yield (summed.end() if summed else r.alias[0]), r.alias[1]
        return
    if r.alias is None or not r.clause[0] <= r.alias[0] < r.right:  # its term stands elsewhere
        low = r.left if "其中" in scene.text[r.left : r.clause[0]] else max(r.left, r.clause[0])
        yield low, r.start if r.cue is None else max(low, r.cue)  # 其中船舶产业增速最快,同比增长|41.6%
    if r.alias is None:
        yield r.end, _noun_end(r, scene)
        return
    start, end = r.alias
    if start >= r.end:
        yield r.end, end
        return
    low = max(start - _PHRASE, r.left if r.left <= start else 0)
    words = scene.text[low:start]
    for stops in (_TIGHT, _WIDE):
        yield low + 1 + max(words.rfind(c) for c in stops), end


def _noun_end(r: Reading, scene: Scene) -> int:
    """6条|省际断头路全部打通, 九成以上的|班列: where the noun ends that stands behind a number which no code names."""
    end = min(r.right, r.end + _PHRASE)
    stop = _NOUN_STOP.search(scene.text, r.end, end)
    return stop.start() if stop else end


def _is_bare(r: Reading, scene: Scene) -> bool:
    """Whether a term stands in its clause without words of its own: 半导体项目5个,|总投资12亿元."""
    apart = ";" in scene.text[r.left : r.start]
    before = r.before.before if r.before is not None else None
    summed = r.before is not None and r.before.words is not None and before is not None and before.words is not None
    apart = apart or summed  # 创新类4个,环保类7个,项目总投资|206亿元: of all of them
    return not apart and r.alias is not None and r.alias[0] < r.start and r.alias[0] - max(r.left, r.clause[0]) <= _BARE


def _is_another_class(r: Reading, scene: Scene) -> bool:
    """制造业项目16个、总投资98亿元,|基础设施项目7个: a class that is of no sector."""
    return r.alias is not None and _OF_NONE.search(scene.text, max(r.left, r.clause[0]), r.alias[1]) is not None


def _topics(r: Reading, scene: Scene, habit: Indicator, around: bool) -> Iterator[tuple[str | None, str]]:
    """What the figure before it, its sentence and the title say, and what stands `around` it; a paragraph only of nameless things."""
    if (
        r.words is None
        and _is_bare(r, scene)
        and not _is_another_class(r, scene)
        and r.before is not None
        and r.before.trace.get("sector") != _OWN
    ):
        yield r.before.sector, "that of the figure before it, whose own figure it is"
        if r.before.indicator == "project_count":
            return  # the projects that it sums up are of no one sector
    block = scene.block(r.start)
    if r.words is None and r.before is not None and _LISTED.fullmatch(scene.text, r.before.end, r.start):
        yield r.before.sector, "listed with the figure before it"
    if part := scene.text.rfind(";", r.sentence[0], r.start) + 1:
        yield _narrow(only(scene, part, _opening(r, scene, part))), "the one its part of the sentence opens with"
        yield only(scene, part, before_aside(r, scene)), "the one its part of the sentence names"
    yield only(scene, r.sentence[0], _opening(r, scene, r.sentence[0])), "the one its sentence opens with"
    if habit.reach == "thing" and around:
        told, above = only(scene, r.sentence[0], before_aside(r, scene)), only(scene, block.start, r.sentence[0])
        yield _narrow(told), "the one its sentence has named so far"
        if not habit.sector and (not scene.reports or genre.is_note(scene.title)):
            yield _narrow(above), "the one its paragraph speaks of"
        yield told, "the one its sentence has named so far"
    if opening := _OPENING.match(scene.text, block.start):
        yield _narrow(only(scene, *opening.span())), f"what its paragraph opens with「{opening.group()}」"
    if not habit.sector and habit.reach != "near":
        yield scene.sector if len(scene.title) <= _TITLE else None, "the one the title names"


def _narrow(sector: str | None) -> str | None:
    return sector if sector not in BROAD else None


def _opening(r: Reading, scene: Scene, start: int) -> int:
    """Where what a stretch of the sentence opens with ends: at the clause of its first figure, whose own words are its own."""
    first = r.first_behind(start)
    return first.clause[0] if first is not r else before_aside(r, scene)


def only(scene: Scene, start: int, end: int) -> str | None:
    """The one sector that a stretch of text names; a narrow one before 工业 or 科创; none of a list of several."""
    hits = scene.sectors.between(start, end)
    if any(_are_listed(a, b, scene) for a, b in itertools.pairwise(hits)):
        return None
    named = [h.payload for h in hits]
    narrow = [sector for sector in named if sector not in BROAD]
    found = narrow or named
    kinds = set(found)
    if len(kinds) < 2 or not narrow:
        return kinds.pop() if len(kinds) == 1 else None
    sector, most = Counter(narrow).most_common(1)[0]
    return sector if most * 3 >= len(narrow) * 2 else None
