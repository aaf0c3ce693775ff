"""Which figure one goes on with where it is not the one right before: 前者 and 后者, the whole behind its parts, what is left of it."""

from __future__ import annotations

import itertools
import re
from typing import Final

from extract.attribute.reading import Reading
from extract.attribute.terms import Found, fits
from extract.models import Measure
from extract.numerals import parse
from extract.places import Place
from extract.scene import Named, Scene
from extract.segment import Track

_LEFT_OUT: Final = re.compile(
    "(?:若|如|如果)?(?:扣除|剔除|不含|除去)(?P<part>[^,。;的\\d]{2,8}?)(?:开发)?(?:投资)?(?:因素|影响)?(?:后|外|,)"
)
_TWO: Final = ("前者", "后者")
_ONE: Final = re.compile("(?<=[,;])一个")
_WHICH: Final = re.compile("|".join(_TWO))
_BELONGS: Final = re.compile("(?:前者|后者)(?:隶属|地处|位于)")  # 后者隶属马鞍山,…,现有企业|1200余家
_HELD_TO: Final = re.compile("[是为于到达有](?:前者|后者)的(?:约|近|不到)?$")
_NEXT_TOO: Final = re.compile("[、和与及]")
_IN_TURN: Final = re.compile("(?:前[两三四五]者|它们|[两三四五]者|个个)[^。;\\d]{0,16}(?:分别|依次)[^,。;\\d]{0,6}$")
_PART_OF: Final = re.compile("的(?:约|近|不到)?")
_IS_BASE: Final = re.compile("而(?:上年|上一年|去年|前年)(?:同期)?(?:仅仅?|只|才|还){0,2}(?:为|是|有)(?:约|近)?$")
_SCALE_OF: Final = re.compile("元及?以[上下]的?(?:项目|企业)?占比?(?:约|近|超过?)?$")
_NUMBER_OF: Final = re.compile("的(?:数量|总数|个数)(?:分别|依次)?[为是有]?(?:约|近|达到?|超过?)?$")
_MOST: Final = 24  # parts that are summed up, and figures gone back to
_ITEMS: Final = re.compile("[这前]?(?P<count>[两三四])(?:项|个)(?:指标|数据|数字|收入)$")
_AIM_IS: Final = re.compile(
    "(?<![一-龥])(?:我们|公司|园区)?(?:今年|明年|全年|下半年|20\\d\\d年)?的?目标(?:仍|还)?(?:是|为|定在|定为)(?:约|超)?$"
)
_THIS: Final = re.compile("(?:这[两三]?个|这一|该|同一)(?:数字?|倍数|比例|比重|占比|份额|指标|数据|强度|增速)")


def told(r: Reading, scene: Scene) -> Reading | None:
    """The figure that one goes on with, where something says that it is another than the one right before."""
    return (
        former_or_latter(r, scene)
        or beyond_base(r, scene)
        or _of_scale(r, scene)
        or _same(r, scene)
        or _parted(r, scene)
        or _left_out(r, scene)
    )


def _of_scale(r: Reading, scene: Scene) -> Reading | None:
    """新签约项目27个,计划总投资94.6亿元,亿元以上的占|三分之二: how many of those that were counted."""
    told = r.before if r.measure is Measure.SHARE and _SCALE_OF.search(scene.text, r.left, r.start) else None
    while told is not None and told.figure.kind != "count":
        told = told.before
    return told if told is not None and told.sentence == r.sentence else None


def _same(r: Reading, scene: Scene) -> Reading | None:
    """现有企业358家。去年底这个数字还是|129家: the figure right before it, of whatever sentence.

    飞地已逾500个。安徽、江苏的数量分别是|143个和171个: the count told last.
    """
    if _AIM_IS.search(scene.text, max(r.left, r.sentence[0]), r.start):
        return _of_unit(r)
    told = r.before or r.last_told
    counts = told is not None and r.figure.kind == "count" == told.figure.kind
    if counts and _NUMBER_OF.search(scene.text, max(r.left, r.clause[0]), r.start):
        return told
    return (r.before or r.last_told) if _THIS.search(scene.text, max(r.left, r.clause[0]), r.start) else None


def _of_unit(r: Reading) -> Reading | None:
    """去年产值62亿元。…今年的目标是|80亿元: the amount of the same unit that the paragraph told last."""
    alike = (one for one in r.earlier() if one.figure.unit == r.figure.unit and one.figure.kind == "money")
    return next((one for one in alike if one.alias is not None), None)


def beyond_base(r: Reading, scene: Scene) -> Reading | None:
    """2024年完成102万吨,而上年仅为24万吨,一年增长|3倍多: what has grown stands in front of what it has grown from."""
    base = r.before
    if base is None or base.before is None or base.sentence != r.sentence or r.figure.kind not in ("times", "percent"):
        return None
    same = base.figure.unit == base.before.figure.unit and not base.figure.relative
    return base.before if same and _IS_BASE.search(scene.text, base.clause[0], base.start) else None


def former_or_latter(r: Reading, scene: Scene) -> Reading | None:
    """企业61家,到位33.8亿元,前者比去年多了14家,后者|增长22.5%: which of two figures is gone on with."""
    which = _WHICH.search(scene.text, r.left, r.start)  # 前者不到后者的|三成 is of the former
    if which is None:
        return None
    opened = scene.text.find("前者", r.sentence[0], r.start)
    told = r.before
    while told is not None and (told.figure.relative or 0 <= opened < told.start):
        told = told.before
    held = r.measure is Measure.SHARE and _PART_OF.fullmatch(scene.text, which.end(), r.start)
    if told is not None and which.group() == "前者" and held:
        return told  # 产值436亿元,不到前者的|四分之一: of what is held against it
    if told is None and opened >= 0 and which.group() == "后者":
        first = r.first_behind(opened)  # 前者生产总值4754亿元,人均超过26万元;后者为|1225亿元
        return first if first is not r and not r.figure.relative and first.figure.kind == r.figure.kind else None
    return told if which.group() == "后者" or told is None else told.before


def term(r: Reading, scene: Scene) -> Found | None:
    """营业收入和利润总额一升一降,前者|103.7亿元,后者|6.12亿元: which of two terms is gone on with."""
    which = _WHICH.match(scene.text, r.clause[0], r.start)
    opened = scene.text.find("前者", r.sentence[0], r.start)
    hits = scene.aliases.between(r.sentence[0], max(opened, r.sentence[0])) if which else []
    pairs = [(a, b) for a, b in itertools.pairwise(hits) if scene.text[a.end : b.start] in ("和", "与", "、")]
    if which is not None and not pairs:
        return _of_the_former(r, scene)
    if which is None:
        return None
    hit = pairs[-1][which.group() == "后者"]
    return next(((hit, alias) for alias in hit.payload if fits(alias, r)), None)


def _of_the_former(r: Reading, scene: Scene) -> Found | None:
    """去年GDP前者8122亿元,后者|7002亿元: the term of which the figure before tells how much the former has."""
    told = r.before
    if told is None or told.alias is None or told.figure.kind != r.figure.kind:
        return None
    if scene.text[told.alias[1] : told.start] != "前者":
        return None
    hit = next((h for h in scene.aliases.between(*told.alias) if (h.start, h.end) == told.alias), None)
    return next(((hit, alias) for alias in hit.payload if fits(alias, r)), None) if hit is not None else None


def summed_up(r: Reading, scene: Scene, track: Track[Named]) -> Reading | None:
    """The whole that a figure is told of again, behind all its parts and no place since."""
    for last in itertools.islice(r.back(), _MOST):
        if last.sentence != r.sentence or track.between(last.end, r.start):
            return None
        whole = _all_told(last) if scene.text[last.end] == "," else None
        if whole is not None:
            return whole
    return None


def _all_told(last: Reading) -> Reading | None:
    """项目11个,其中遂宁牵头6个、潼南牵头|5个,年度计划投资68亿元: the count of which the ones before a comma are all the parts."""
    told, places = last.figure.value, [last.region]
    for one in itertools.islice(last.back(), _MOST - 1):
        if one.figure.unit_raw != last.figure.unit_raw:
            return None
        if len(places) > 1 and one.figure.value == told and one.region not in places:
            return one
        told += one.figure.value
        places.append(one.region)
    return None


def respectively(r: Reading, scene: Scene) -> Reading | None:
    """嘉兴、绍兴、温州依次为…。前两者分别增长5.1%和|11.3%: which of the figures of the sentence before is gone on with, in their order."""
    first, at = r, 0
    while first.before is not None and _NEXT_TOO.fullmatch(scene.text, first.before.end, first.start):
        first, at = first.before, at + 1
    if first.before is not None and first.before.sentence == r.sentence:
        return None
    if not _IN_TURN.search(scene.text, r.sentence[0], first.start) or first.last_told is None:
        return None
    listed: list[Reading] = []
    one: Reading | None = first.last_told
    while one is not None and one.sentence == first.last_told.sentence and one.indicator == first.last_told.indicator:
        listed.append(one)
        one = one.before
    places = len({told.region for told in listed})
    return listed[-1 - at] if places == len(listed) > max(at, 1) else None


def items(run: list[Reading], word: int, scene: Scene) -> list[Reading]:
    """销售收入286亿元,预算收入9.7亿元。今年前10个月,两项指标|分别为271亿元和8.9亿元: the amounts told last, as many as are counted."""
    told = _ITEMS.search(scene.text, run[0].sentence[0], word)
    if told is None or parse(told.group("count")).value != len(run):
        return []
    before = (
        one for one in run[0].earlier() if one.sentence != run[0].sentence and one.figure.kind == run[0].figure.kind
    )
    listed = list(itertools.islice(before, len(run)))[::-1]
    return listed if len(listed) == len(run) else []


def one_of_pair(r: Reading, scene: Scene) -> Reading | None:
    """318亿元、247亿元,一个增长31.7%,一个下降|8.2%: which of the two amounts told last is gone on with."""
    opened = [m.start() for m in _ONE.finditer(scene.text, r.sentence[0], r.start)]
    pair: list[Reading] = []
    told = r.before
    while told is not None and opened and len(pair) < len(_TWO):
        if told.end <= opened[0] and not told.figure.relative:
            pair.insert(0, told)
        told = told.before
    return pair[len(opened) - 1] if len(pair) == len(_TWO) and len(opened) <= len(pair) else None


def former_place(r: Reading, scene: Scene, track: Track[Named]) -> Place | None:
    """西安和郑州贴身肉搏。前者只多|6.6万人: the first of the two places that the nearest part before names, or the second."""
    near = _WHICH.search(scene.text, r.left, r.start)
    first = r.before is None or r.before.end <= r.sentence[0]
    belongs = _BELONGS.match(scene.text, r.sentence[0], r.start) if first else None
    word = belongs or near
    if word is None or (not belongs and track.between(word.end(), r.start)):
        return None
    opened = scene.text.find("前者", r.sentence[0], r.start)
    end, begin = opened if opened >= 0 else word.start(), scene.block(r.start).start
    while end > begin:
        start = max(begin, scene.sentences.at(end - 1)[0])
        named = (
            n for n in track.between(start, end) if not n.relative or scene.text[n.end - 1] == "里"
        )  # 省里定7%,九江定8%
        told = list(dict.fromkeys(n.place for n in named))
        if len(told) > len(_TWO):  # 江阴和靖江,一个归无锡,一个归泰州
            told = _joined(track.between(start, end), scene)
        if told:
            held = _HELD_TO.match(scene.text, word.start() - 1, r.start) is not None  # 收入却是后者的|1.48倍
            return told[word.group().startswith("后者") is not held] if len(told) == len(_TWO) else None
        end = start
    return None


def _joined(named: list[Named], scene: Scene) -> list[Place]:
    """The one pair of places that a sentence joins, of all that it names."""
    pairs = [(a, b) for a, b in itertools.pairwise(named) if scene.text[a.end : b.start] in ("和", "与", "、")]
    return [n.place for n in pairs[0]] if len(pairs) == 1 else [n.place for n in named]


def _parted(r: Reading, scene: Scene) -> Reading | None:
    """签约项目96个,其中亿元以上51个、5亿元以上14个,完成年度任务的|88.3%: the whole, where a list of its parts stands between."""
    part = scene.text.rfind("其中", r.sentence[0], r.clause[0]) if r.measure is Measure.COMPLETION else -1
    if part < 0 or ";" in scene.text[part : r.start] or scene.is_enclosed_before(r.start, part, part + 2):
        return None  # 履约项目86个(其中省外61个),到位38.64亿元,占任务的|74.31%
    whole, kinds = r.before, []
    while whole is not None and whole.start > part:
        kinds.append(whole.indicator)
        whole = whole.before
    return whole if len(kinds) > 1 and len(set(kinds)) == 1 else None


def _left_out(r: Reading, scene: Scene) -> Reading | None:
    """投资下降3.4%,受房地产投资下降21.7%拖累,扣除房地产后增长|6.9%: the whole, where the figure before is of the part left out."""
    out = _LEFT_OUT.match(scene.text, r.clause[0], r.start)
    before = r.before
    part = out is not None and before is not None and out.group("part") in scene.text[before.left : before.start]
    return before.before if part and before is not None else None
