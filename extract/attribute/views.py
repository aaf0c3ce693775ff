"""Counts that a text sees from several sides: 签约32个。从产业看,装备制造6个。从来源地看,珠三角14个."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute import standings, wholes_told
from extract.attribute.classifiers import PLACES
from extract.attribute.measure import MOVES
from extract.attribute.reading import Reading
from extract.attribute.terms import Found, fits, fitting
from extract.scene import Scene

_SEEN: Final = re.compile(r"\s*[从按][^,。;\d]{2,8}?(?:来?看|划?分),")
_FROM_TO: Final = re.compile(r"[从由][^,。;]{0,10}\d[^,。;]{0,16}[到至][^,。;]{0,10}\d[^,。;\d]{0,6}(?=,)")
_RISES: Final = re.compile(f"{MOVES}|翻")
_MOVES_ON: Final = re.compile(f"(?:{MOVES})(?:到|至|为)")  # 宁波由|3.1万辆增至6.4万辆
CHOSEN: Final = re.compile("(?:上榜|入围|入选|登榜|跻身)(?:榜单)?[,。;、]")  # 百强企业中有民营83家。…苏南有|77家上榜
_BUILT_SINCE: Final = re.compile(  # 签约项目80个。截至3月底,已有|23个开工
    "(?:已经?|均|全部|陆续|正在?|实质性|顺利|正式|先后|成功){0,3}"
    "(?:开工|动工|竣工|完工|投产|达产|落地|建成|供地|试生产|运营|注册|纳统|入库|入统)(?:建设|投产|运营|注册|达效|生产)?[,。;、]"
)


def goes_on(r: Reading, scene: Scene) -> bool:
    """Whether what stands behind a count only tells how those counted have moved, been chosen or got on."""
    return any(told.match(scene.text, r.end) for told in (_MOVES_ON, CHOSEN, _BUILT_SINCE))


def seen(r: Reading, scene: Scene) -> bool:
    """Whether a sentence says from where it looks at what has been told."""
    return _SEEN.match(scene.text, r.sentence[0]) is not None


def only_counted(r: Reading, scene: Scene) -> Found | None:
    """独角兽也换了座次。截至3月末,北京115家,杭州|46家: the one kind of firms that the paragraph has named, where a place alone is told."""
    if r.figure.kind != "count" or r.figure.unit_raw != "家" or not standings.races(r, scene):
        return None
    begin = scene.block(r.start).start
    if r.last_count is not None and r.last_count.start >= begin:
        return None
    told = [f for f in fitting(r, scene, begin, r.sentence[0]) if f[1].indicator not in (*PLACES, "other")]
    return told[-1] if len({f[1].indicator for f in told}) == 1 else None


def is_led(r: Reading, scene: Scene) -> bool:
    """上市公司69家;国家级“小巨人”企业,台州|124家: whether the clause before only names what places are told of."""
    begin, end = scene.clauses.at(r.clause[0] - 1)
    if r.figure.kind != "count" or (r.before is not None and r.before.end > begin) or not standings.races(r, scene):
        return False
    return any(f[0].end == end - 1 for f in fitting(r, scene, begin, end))


def whole(r: Reading, scene: Scene) -> Reading | None:
    """What a count without a noun may go on with: what was counted last, or what is seen from another side now."""
    last = r.last_count
    if last is None or not seen(r, scene):
        return last
    while _SEEN.match(scene.text, last.sentence[0]):
        earlier = last.first.last_count
        if earlier is None or earlier.indicator != last.indicator:
            return last
        last = earlier
    return _before_parts(last, scene)


def _before_parts(last: Reading, scene: Scene) -> Reading:
    """签约28个,总投资176亿元,其中制造业|21个: the count of which the last one is a part, in one sentence."""
    one = wholes_told.whole_of(last, scene)
    while one is not None and one.indicator != last.indicator:
        one = one.before
    return one or last


def fronted(r: Reading, scene: Scene) -> Found | None:
    """发明专利授权量,苏州前三季度|3980件: for a count, what is all that the clause in front says, where it opens the sentence."""
    begin = r.sentence[0]
    terms = (h for h in scene.aliases.between(begin, r.clause[0]) if (h.start, h.end + 1) == (begin, r.clause[0]))
    term = next(terms, None) if r.figure.kind == "count" else None
    placed = any(n.start == r.clause[0] for n in scene.places.between(r.clause[0], r.start))
    if term is None or not placed:
        return None
    return next(((term, a) for a in term.payload if fits(a, r) and a.indicator not in PLACES), None)


def risen_behind(r: Reading, scene: Scene) -> Found | None:
    """从2019年的|8.6亿元到2023年的21.4亿元,园区税收增长近1.5倍: both ends of a rise in front of what has risen, whose name they take."""
    begin, end = scene.clauses.at(r.start)
    if not _FROM_TO.match(scene.text, begin, end) or scene.aliases.between(begin, end):
        return None
    behind = scene.clauses.at(end + 1)
    risen = behind[0] <= end + 1 and _RISES.search(scene.text, *behind) is not None
    found = next(fitting(r, scene, end, behind[1]), None) if risen else None
    if found is not None:
        r.label = scene.text[found[0].start : found[0].end]
    return found
