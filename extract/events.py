"""Stages of named projects' lives as sentences tell them (签约, 开工, 投产 …): done or ahead, where and when."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from extract.attribute import stages
from extract.attribute.home import Places
from extract.attribute.period import Time
from extract.attribute.project import Name, is_institution, is_line
from extract.attribute.span import Interval, years_on
from extract.attribute.stages import Stage
from extract.fold import to_clean
from extract.models import ProjectEvent, Role
from extract.places import Place
from extract.scene import Scene
from extract.segment import Track

# Where a clause goes on about the project that its line named before: 目前一期厂房, 该项目, 项目于….
_ANAPHOR: Final = re.compile(
    r"(?:目前|其中|据悉|据介绍|眼下|现在|,)*"
    r"(?:(?:该|本|此|这个|整个)(?:项目|工程|基地|园区)|(?:首|[一二三四])期|(?:项目|工程)(?![\d一-龥]*\d个))"
)
_BESIDE: Final = re.compile(r"沿线|周边|附近|(?:施工|建设)?现场|所在")
_MONTH: Final = 31  # days: 今年6月开工 may be told in June
_OPENING: Final = 3  # characters within which a time opens its sentence and holds for all of it
_YEARLESS: Final = frozenset({"month", "date", "year_half", "year_quarter"})
_JOINED: Final = re.compile(r"[、,]|[和及与]|以及")
_BEHIND: Final = 16  # characters that may stand between a stage and the name behind it: 签约|落地的…项目


def events(scene: Scene, world: Places, projects: Track[Name]) -> tuple[ProjectEvent, ...]:
    """Return each stage that a sentence tells of a named project: 富乐德项目于2023年6月开工 → 开工, actual, June."""
    found: list[ProjectEvent] = []
    for start, end in _told(scene, projects):
        for stage in stages.told(scene, start, end):
            found += [
                _event(stage, name, (start, end), scene, world) for name in _whose(stage, start, end, scene, projects)
            ]
    return tuple(dict.fromkeys(found))


def _told(scene: Scene, projects: Track[Name]) -> Iterator[tuple[int, int]]:
    """Sentences of the lines that name a project, in order."""
    done = 0
    for name in projects.items:
        block = scene.block(name.start)
        at = max(done, scene.sentences.at(name.start)[0])
        while at < block.end and block.role not in (Role.META, Role.CAPTION):
            start, end = scene.sentences.at(at)
            yield start, end
            at = done = end


def _whose(stage: Stage, start: int, end: int, scene: Scene, projects: Track[Name]) -> list[Name]:
    """The projects a stage belongs to: named right behind it or before it in its sentence, or before in its line."""
    names = [name for name in projects.between(start, end) if not is_institution(name.name)]
    before = [name for name in names if name.end <= stage.start]
    behind = [name for name in names if name.start >= stage.end]
    clause = scene.clauses.at(stage.start)
    near = behind and behind[0].start - stage.end <= _BEHIND and behind[0].end <= scene.clauses.at(stage.end)[1]
    if near and not (before and before[-1].start >= clause[0]):
        return _listed(behind, scene)
    if before:
        return _listed(before[::-1], scene) if _is_subject(before[-1], stage, scene) else []
    if names or not _goes_on(start, stage.start, scene):
        return []
    earlier = [name for name in projects.between(scene.block(start).start, start) if not is_institution(name.name)]
    return earlier[-1:]


def _listed(names: list[Name], scene: Scene) -> list[Name]:
    """The first of some names with those that a list joins to it: A项目、B项目和C项目开工."""
    found = names[:1]
    for name in names[1:]:
        one, other = sorted((found[-1], name), key=lambda n: n.start)
        if not _JOINED.fullmatch(scene.text, one.end, other.start):
            break
        found.append(name)
    return found


def _is_subject(name: Name, stage: Stage, scene: Scene) -> bool:
    """Whether a stage still speaks of the name before it: not past a semicolon with its own subject, nor of 沿线."""
    if _BESIDE.match(scene.text, name.end) or (is_line(name.name) and stage.stage == "签约"):
        return False
    semicolon = scene.text.rfind(";", name.end, stage.start)
    return semicolon < 0 or _goes_on(semicolon + 1, stage.start, scene)


def _goes_on(start: int, end: int, scene: Scene) -> bool:
    """Whether a clause of text[start:end] begins with words that go on about a project: 项目于…, 2024年8月,一期…."""
    at = start
    while at < end:
        times = scene.times.between(at, end)
        behind = times[0].end if times and times[0].start == at else at
        if _ANAPHOR.match(scene.text, behind, end):
            return True
        at = scene.clauses.at(at)[1]
    return False


def _event(stage: Stage, name: Name, sentence: tuple[int, int], scene: Scene, world: Places) -> ProjectEvent:
    article = scene.article
    period = _period(stage, name, sentence, scene)
    ahead = stage.ahead or _lies_ahead(period, article.published)
    place = _site(stage, world) or _home(name, world)
    sectors = scene.sectors.between(name.start, name.end)
    start, end = to_clean(article.origin, stage.start, stage.end)
    sentence_start, sentence_end = to_clean(article.origin, *_trimmed(scene.text, *sentence))
    return ProjectEvent(
        project=name.name,
        stage=stage.stage,
        status="target" if ahead else "actual",
        period_start=period[0],
        period_end=period[1],
        region=place.name if place else None,
        adcode=place.adcode if place else None,
        sector=sectors[0].payload if sectors else None,
        start=start,
        end=end,
        sentence_start=sentence_start,
        sentence_end=sentence_end,
    )


def _home(name: Name, world: Places) -> Place | None:
    """Where a project is; a group such as 浙西南 in its name is no place to build at."""
    place = world.project_homes.get(name.name)
    return world.home if place is None or place.level == "group" else place


def _site(stage: Stage, world: Places) -> Place | None:
    """The place named right behind a stage: 落户|缙云."""
    behind = world.track.between(stage.end, stage.end + 16)
    return behind[0].place if behind and behind[0].start == stage.end else None


def _period(stage: Stage, name: Name, sentence: tuple[int, int], scene: Scene) -> Interval:
    """The nearest time: in its clause in front, then behind, in its sentence in front; else by the article's date."""
    clause = scene.clauses.at(stage.start)
    spans = ((clause[0], stage.start), (stage.end, clause[1]), (sentence[0], stage.start))
    own = min(scene.clauses.at(name.start)[0], stage.start)  # an earlier clause may tell of something else
    for at, (start, end) in enumerate(spans):
        times = [time for time in scene.times.between(start, end) if _dates(time)]
        times = [
            time
            for time in times
            if at < 2 or time.start >= own or time.start - sentence[0] <= _OPENING or _is_horizon(time, stage, scene)
        ]
        if times:
            return _ahead(times[0 if at == 1 else -1], stage, scene.article.published)
    return (None, None if stage.ahead else scene.article.published)


def _is_horizon(time: Time, stage: Stage, scene: Scene) -> bool:
    """根据规划,到2027年,产值达1200亿元,建成…基地: all that follows lies at that horizon."""
    ahead = time.kind == "until" and scene.lies_ahead(time.period[1])
    return ahead and ";" not in scene.text[time.end : stage.start]


def _ahead(time: Time, stage: Stage, published: dt.date | None) -> Interval:
    """A month without a year is the next one where the stage lies ahead: 计划6月投产."""
    start, end = time.period
    if stage.ahead and time.year is None and time.rule in _YEARLESS and published and end and end < published:
        return (start and years_on(start, 1), years_on(end, 1))
    return time.period


def _dates(time: Time) -> bool:
    return time.kind not in ("base", "vague") and time.period[1] is not None


def _lies_ahead(period: Interval, published: dt.date | None) -> bool:
    """Whether a stage's time begins after the article, or ends so long after it that it cannot be told as done."""
    first, last = period[0] or period[1], period[1]
    if published is None or first is None or last is None:
        return False
    return first > published or (last - published).days > _MONTH


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
