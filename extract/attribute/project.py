"""The named project a figure belongs to (富乐德半导体产业项目), and the stages of projects' lives that sentences tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import regex

from extract.attribute.reading import Reading
from extract.models import Role
from extract.scene import Scene
from extract.segment import Track

_KIND: Final = r"(?:产业化项目|建设项目|产业项目|项目|产业园|科创园|科技园|生产基地|研发基地|产业基地|总部基地|制造基地|创新基地|基地|工程|技师学院|学院|综合体|工厂|会展中心|大厦|广场|机场|电站|水库|医院|学校)"
_NAME: Final = regex.compile(
    rf"(?<![一-龥A-Za-z0-9·])(?P<name>[^,。;:、!?()\s“”\"\d《》|的了在和与及将等个家条座]{{2,34}}{_KIND})(?:(?P<phase>(?:首|[一二三四五])期))?(?![组数化管集建群])"
)
_TAKEN: Final = regex.compile(r"总投资[^,。;的]{1,14}的|(?:引进|招引|签约|落户|启动|建设|推进|实施|投资(?:建设)?|新建|打造|开工|谋划|包括|其中|以及|由|位于|成立|设立|布局|带动)+")
_GENERIC: Final = regex.compile(
    r"^(?:[一-龥]{0,4}(?:各类|重大|重点|产业|工业|投资|制造业|优质|招商|合作|在建|新建|签约|亿元|落地|省级|市级|国家级|战略性|科技|主要|高新技术|外资|民生|该|本|此|首个|一批|人才|服务业|基础设施|建设|研发|招引|引进|技改|续建|开工|竣工|投产|新开工|总投资|计划|这个|多个|上述|全部|所有|相关|示范|系列|专项|配套|标志性|龙头|实事|惠民|新能源|数字经济|半导体|先进制造业|现代服务业|省重点|以上|大|小|好|新|老|亿|链上|单体)*)"
    + _KIND
    + "$"
)
_STAGES: Final = (
    ("签约", r"签约|签订|签署"), ("落地", r"落地|落户"), ("开工", r"开工|动工|奠基|破土|开建"), ("封顶", r"封顶|结顶"),
    ("竣工", r"竣工|完工|建成|交付"), ("投产", r"投产|试生产|投用|投运|投入使用|通车|运营"), ("达产", r"达产|满产"),
)  # fmt: skip
_STAGE: Final = regex.compile("|".join(f"(?P<{name}>{words})(?!后|时|以后|率|达效|前)" for name, words in _STAGES))
_AHEAD: Final = regex.compile(r"(?:计划|预计|将|力争|拟|确保|争取|有望|即将|推动|加快|力促)[^,。;]{0,14}$")


@dataclass(frozen=True, slots=True)
class Name:
    """A project's name in the folded text; `phase` such as 首期."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage told of a project, at an offset, done or ahead."""

    start: int
    end: int
    stage: str
    ahead: bool


def names(scene: Scene) -> Track[Name]:
    """Every named project in order; words such as 重大项目 that name none are left out."""
    found: list[Name] = []
    for m in _NAME.finditer(scene.text):
        name = m.group("name")
        start = m.start("name")
        if taken := list(_TAKEN.finditer(name)):
            start += taken[-1].end()
            name = name[taken[-1].end() :]
        if scene.block(m.start()).role in (Role.META,) or len(name) < 5 or _GENERIC.match(name):
            continue
        found.append(Name(start, m.end("name"), name))
    return Track(found)


def decide(r: Reading, scene: Scene, projects: Track[Name]) -> None:
    """Set project: named right behind the number, in its sentence, or as what its paragraph is about."""
    if r.indicator is None or not _describes(r):
        return
    behind = projects.between(r.end, scene.clauses.at(r.end)[1])
    if behind and r.figure.kind in ("money", "area") and scene.text[r.end] in "的建" and behind[0].start - r.end <= 12:
        _set(r, behind[0], "named right behind")
        return
    inside = projects.between(r.sentence[0], r.start)
    if inside and not _counted_between(inside[-1].end, r, scene):
        _set(r, inside[-1], "named in its sentence")
        return
    if r.before is not None and r.before.project:
        r.project = r.before.project
        r.decide("project", "the figure before it is this project's")
        return
    block = scene.block(r.start)
    earlier = projects.between(block.start, r.sentence[0])
    if earlier and r.indicator in _ATTRIBUTES:
        _set(r, earlier[-1], "what the paragraph is about")


_ATTRIBUTES: Final = frozenset(
    {"investment_total", "land_area", "floor_area", "capacity", "output_value", "sales_revenue", "building_count", "prefabrication_rate",
     "project_progress", "investment_completed", "fiscal_revenue", "employment", "enrolment", "line_length", "education_programme_count", "equipment_count"}
)  # fmt: skip


def _describes(r: Reading) -> bool:
    return r.indicator in _ATTRIBUTES


def _counted_between(start: int, r: Reading, scene: Scene) -> bool:
    """等31个项目,总投资超600亿元: a count of projects between name and figure makes it the group's figure."""
    previous = r.before
    while previous is not None and previous.start >= start:
        if previous.indicator == "project_count":
            return True
        previous = previous.before
    return False


def _set(r: Reading, name: Name, rule: str) -> None:
    r.project = name.name
    r.decide("project", rule)


def stages(scene: Scene, start: int, end: int) -> list[Stage]:
    """The stages told in a stretch of text: 项目于2023年6月开工建设 → 开工."""
    found = []
    for m in _STAGE.finditer(scene.text, start, end):
        ahead = _AHEAD.search(scene.text, start, m.start()) is not None
        found.append(Stage(m.start(), m.end(), str(m.lastgroup), ahead))
    return found
