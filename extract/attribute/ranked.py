"""What a list of places with percentages ranks: 投资完成率排名前三位的是:河间市71.8%、青县69.4%; 完成目标80%以上的有4个:…"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from extract.attribute.reading import Reading
from extract.models import Measure
from extract.scene import Scene

_RANK: Final = "[快慢高低大小]|靠[前后]|居[前后]|领先|突出|排名?|[前后末][两三四五六\\d]{0,2}[位名个]?"
_WHAT: Final = re.compile(
    "(?P<grows>增长|增速|增幅|涨幅)|(?P<falls>下降|降幅|跌幅)|(?P<share>占比|比重)"
    "|(?P<done>(?:完成|开工|竣工|投产|入库|到位|支出|执行)[^,。;:\\d]{0,10}?(?:率|比例|进度)|完成(?:全年|年度|年初|既定|的){0,3}(?:目标|任务|计划))"
)
_LEAD: Final = re.compile(
    f"[^,。;:\\d\n]{{0,24}}?(?:{_RANK})[^,。;:\\d]{{0,10}}(?:有|是|为|的)[:]?(?=[^,。;:\\d]{{2,14}}\\d)"
    "|(?:完成|增长|下降|占)[^,。;:\\d]{0,12}?(?:\\d[\\d.]{0,5}%|[一二三四五六七八九]成)(?:以[上下])?的(?:仅|只|共|就)?有"
    "(?:(?:\\d{1,3}|[两一二三四五六七八九十]{1,3})[个家]:|(?=[^,。;:\\d]{2,14}[(]\\d))"
)
_HEADED: Final = re.compile(
    "[(]?(?:[一二三四五六七八九十]|\\d){1,2}[)、.]\\s?[^,。;:\\d\n]{2,12}[。:]"
)  # (一)投资完成率。
_LIST: Final = re.compile("(?:[^,。;:\\d]{2,14}-?\\d[\\d.]*%[)]?[、,和及]?)*[^,。;:\\d]{2,14}")
_ENDS: Final = "区县市州旗省"
_REACH: Final = 120  # characters that such a list goes on, or from one to the next
_MEASURES: Final = {
    "grows": Measure.GROWTH,
    "falls": Measure.GROWTH,
    "done": Measure.COMPLETION,
    "share": Measure.SHARE,
}


@dataclass(frozen=True, slots=True)
class Ranking:
    """What is ranked, and where it is told."""

    measure: Measure
    sign: int
    start: int
    words: str


def lead(r: Reading, scene: Scene) -> Ranking | None:
    """What ranks the list of places that a percentage stands in; a list that only says 居后的 goes on with the one before it."""
    if not (scene.places.between(max(r.left, r.clause[0]), r.start) or scene.text[r.start - 1] in _ENDS):
        return _headed(r, scene)
    found = _LEAD.finditer(scene.text, max(r.sentence[0], r.start - _REACH), r.start + 1)
    leads = [m for m in found if _LIST.fullmatch(scene.text, m.end(), r.start)]
    if not leads:
        return _headed(r, scene)
    before = _LEAD.finditer(scene.text, max(0, leads[-1].start() - _REACH), leads[-1].start())
    for told in (leads[-1], *reversed(list(before))):
        said = list(_WHAT.finditer(scene.text, *told.span()))
        if said and (kind := said[-1].lastgroup):
            return Ranking(_MEASURES[kind], -1 if kind == "falls" else 1, said[-1].start(), told.group().rstrip(":"))
    return None


def _headed(r: Reading, scene: Scene) -> Ranking | None:
    """(一)投资完成率。前三位的是来安县、天长市,分别为|81.4%: what the heading that opens a paragraph is nothing but."""
    heading = _HEADED.match(scene.text, scene.block(r.start).start)
    said = _WHAT.search(scene.text, *heading.span()) if heading and heading.end() <= r.start else None
    if heading is None or said is None or said.end() + 1 < heading.end() or said.lastgroup is None:
        return None
    return Ranking(_MEASURES[said.lastgroup], -1 if said.lastgroup == "falls" else 1, said.start(), said.group())
