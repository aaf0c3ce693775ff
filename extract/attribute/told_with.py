"""Whether a figure goes with one that is aimed at: its growth, one more of its list, a part of it."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.attribute.yields import DONE
from extract.models import Measure, Status
from extract.scene import Scene

_REACHES: Final = re.compile("(?:预计)?(?:惠及|受益|覆盖|服务)[^,。;\\d]{0,6}")
_GOAL: Final = re.compile("目标|任务|规划|计划")
STILL_SHORT: Final = re.compile("[还仍尚]差(?:约|近)?$")  # 离全年13%的预期还差|1.4个百分点


def is_aimed(r: Reading, scene: Scene) -> bool:
    """Whether what a figure goes with is aimed at, so that it is too."""
    return _follows_target(r, scene) or _is_listed(r) or _is_effect(r, scene) or _is_part_of_aim(r, scene)


def is_way_to_goal(r: Reading, scene: Scene) -> bool:
    """完成2025年目标的|82%, 距2025年1.8%的目标仍差|0.68个百分点: how far a goal of years to come is reached, as it stands."""
    short = STILL_SHORT.search(scene.text, r.left, r.start) is not None
    if not (short or r.measure is Measure.COMPLETION):
        return False
    times = scene.times.between(r.clause[0], r.start)
    ahead = [t for t in times if scene.lies_years_ahead(t.period[1]) and t.kind != "from"]
    return bool(ahead) and _GOAL.search(scene.text, ahead[-1].end, r.start) is not None


def _follows_target(r: Reading, scene: Scene) -> bool:
    """力争引进项目260个、到位资金1100亿元,均比上年增长|10%: a rate of what is aimed at, told in the same breath."""
    source = r.follows
    ahead = source is not None and source.status is Status.TARGET and source.sentence == r.sentence
    more = r.measure is Measure.CHANGE and r.figure.kind != "pp"  # 安排支出31.85亿元,比上年增加|9700万元
    more = more and not STILL_SHORT.search(scene.text, r.left, r.start)  # 离734亿元的目标还差|122亿元
    plain = (more or r.measure in (Measure.YOY, Measure.GROWTH, Measure.MULTIPLE)) and scene.lies_ahead(r.period[1])
    return bool(ahead and plain and source and ";" not in scene.text[source.end : r.start])


def _is_listed(r: Reading) -> bool:
    """年度计划投资分别为512亿元、|208亿元: whether it stands right behind what is aimed at, as one more of its kind."""
    listed = r.trace.get("measure", "") == "listed with the figure before it"
    return listed and r.before is not None and r.before.status is Status.TARGET


def _is_effect(r: Reading, scene: Scene) -> bool:
    """今年计划发放资金2.4亿元,惠及企业|1.2万家: whom what is aimed at right before is to reach."""
    before = r.before
    aimed = before is not None and before.status is Status.TARGET and scene.text[before.end] == ","
    reached = aimed and before is not None and _REACHES.fullmatch(scene.text, before.end + 1, r.start) is not None
    return reached and scene.lies_ahead(r.period[1])


def _is_part_of_aim(r: Reading, scene: Scene) -> bool:
    """将实施项目130个。其中,新开工|68个: of what the sentence before aims at."""
    whole = r.last_count if scene.text.startswith("其中", r.sentence[0]) else _parted(r, scene)
    if whole is None or whole.status is not Status.TARGET or whole.period != r.period:
        return False
    begin = max(r.sentence[0], whole.end)  # 将完成建设8.6万套,其中廉租住房|1.31万套
    return scene.lies_ahead(r.period[1]) and not DONE.search(scene.text, begin, r.start)


def _parted(r: Reading, scene: Scene) -> Reading | None:
    """集中开工项目不少于80个,其中宜都|10个: what its sentence tells before 其中, of which it is a part."""
    parts = scene.text.rfind("其中", r.sentence[0], r.start)
    told = r.first_behind(parts).before
    same = parts >= 0 and told is not None and told.sentence == r.sentence and told.indicator == r.indicator
    return told if same else None
