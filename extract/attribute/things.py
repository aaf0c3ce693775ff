"""Counts of things that are another kind than the figure before them counts: 企业8家,购置五轴加工中心40台."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.classifiers import PLACES
from extract.attribute.levels import BARE
from extract.attribute.nameless import DOING
from extract.attribute.reading import Reading
from extract.attribute.terms import MACHINES, counts_unknown, done_to
from extract.scene import Scene

_LISTED_THING: Final = re.compile("[、和及][一-龥]{1,10}")
_EVENTS: Final = frozenset({"架次", "艘次", "辆次", "班次", "人次", "批次", "场次", "次"})
_THINGS: Final = MACHINES | frozenset("辆列艘架座条件栋幢张份枚块部例")
_HEAD_ALONE: Final = re.compile("(?:总?产量|总?产|单产|产值|存栏量?|出栏量?)")
_GROWN_THING: Final = re.compile("(?P<thing>[一-龥]{2,8}?)(?:种植|播种|养殖)?(?:面积|产量|总产|出栏量?|存栏量?|产值)")
_PEOPLE: Final = ("人", "名", "位")
_TIMES: Final = re.compile("(?:月份|年份|天数|次数)(?:有|为|达|共)?$")  # 开工4个,“零签约”月份|3个
_LIVED: Final = re.compile(
    "(?:喝上|用上|吃上|住[进上]|搬[进入出]|走出|脱贫|告别|受益)"
)  # 新增就业1860人;|2.3万人喝上放心水
_NO_FIRMS: Final = frozenset({"个", "处", "座", "项", "所"})  # classifiers that firms do not take
_SAME_KIND: Final = re.compile("其中|分别|企业|公司|[县市区]|[国省市部]家?级|[一-龥](?:类|业|领域)")


def own(r: Reading, scene: Scene) -> bool:
    """Whether a count is of things of its own, which go on with nothing before it."""
    if r.figure.kind == "persons":
        visits = r.figure.unit_raw == "人次" and r.before is not None and r.before.figure.unit_raw in _PEOPLE
        visits = (
            visits or DOING.search(scene.text, max(r.left, r.clause[0]), r.start) is not None
        )  # 从事制鞋的就有|1.6万人
        return visits or (_LIVED.match(scene.text, r.end) is not None and r.start == r.clause[0])
    if r.figure.kind != "count":
        return False
    if _TIMES.search(scene.text, r.left, r.start):
        return True
    return done_to(r, scene) != "" or _is_thing(r) or _is_event(r) or _is_other_thing(r, scene)


def no_firms(previous: Reading, r: Reading, scene: Scene) -> bool:
    """聚集企业83家,产值104亿元;拥有通用机场|2个: whether a classifier tells that no firms are counted, as were before."""
    firms = previous.indicator == "enterprise_count" and previous.figure.unit_raw == "家"
    other = r.figure.kind == "count" and r.figure.unit_raw in _NO_FIRMS
    if previous.indicator == "project_count" and previous.figure.unit_raw in _NO_FIRMS:
        firms, other = True, r.figure.unit_raw == "家"  # 新签约项目83个,…;从浙江迁入|132家
    return firms and other and not _SAME_KIND.search(scene.text, max(r.left, r.clause[0]), r.start)


def _is_thing(r: Reading) -> bool:
    """变电站4座,充电桩|2万个: what has a classifier of its own goes on with the same alone."""
    before = r.before
    while before is not None and before.figure.relative:
        before = before.before  # 现有产能680万辆,利用率57%,在建的还有|95万辆
    if before is not None and before.indicator == "capacity":
        return False  # 年产变流器1.2万台、制动系统4000列
    one, other = r.figure.unit_raw, before.figure.unit_raw if before else ""
    if before is None and r.last_count is not None and r.last_count.figure.unit_raw == one:
        return False  # 上海产量58.1万辆。追得最紧的是合肥,|52.4万辆
    if one == "家" != other and before is not None and before.indicator == "project_count":
        return True  # 增资项目96个,累计引进台企5600家
    return one != other and not {one, other} <= MACHINES and not _THINGS.isdisjoint((one, other))


def _is_other_thing(r: Reading, scene: Scene) -> bool:
    """建成博物馆30个,带动1200幢传统建筑实现保护: what stands behind is counted, though no code names it."""
    before = r.before
    other = before is not None and before.figure.unit_raw != r.figure.unit_raw and before.indicator != "capacity"
    return other and counts_unknown(r, scene)


def _is_event(r: Reading) -> bool:
    """企业130家,完成飞行3000架次: what happened goes on with what happened alone."""
    return r.figure.unit_raw in _EVENTS and not (r.before and r.before.figure.unit_raw == r.figure.unit_raw)


def made_too(previous: Reading, r: Reading, scene: Scene) -> bool:
    """年产芯片48万片、模块|320万只: what is made beside it, counted otherwise."""
    return (
        r.figure.kind in ("count", "physical")
        and _LISTED_THING.fullmatch(scene.text, previous.end, r.start) is not None
    )


def only_where(previous: Reading, r: Reading, scene: Scene, *, grows: bool) -> bool:
    """新材料、新能源两大产业分别增长|12.6%, 苏南四市合计|98个, 八城平均配套率提高|10个百分点: whether a count tells where, not what.

    园区有4家,崇川开发区以|三成的增幅领跑: so does one of parks in front of the name of another.
    """
    towns = previous.indicator == "region_count" and previous.figure.unit_raw != r.figure.unit_raw
    named = scene.places.between(previous.end, r.start) or BARE.search(scene.text, previous.end, r.start)
    parks = previous.indicator in PLACES and bool(named)
    trades = previous.figure.unit_raw == "大"
    one_of_them = trades and parks and r.figure.kind == "count"  # 项目落在六大园区,仅经开区就有|14个
    return (grows and (trades or parks)) or one_of_them or (towns and (r.figure.relative or r.figure.kind == "count"))


def named_before(r: Reading, phrase: str) -> str | None:
    """脐橙种植面积189万亩,产量|175万吨: what the figure before it has named."""
    alone = _HEAD_ALONE.fullmatch(phrase) and r.before is not None and r.before.sentence == r.sentence
    found = _GROWN_THING.fullmatch(r.before.label) if alone and r.before else None
    return found.group("thing") if found else None
