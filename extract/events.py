"""Stages of named projects' lives as sentences tell them (签约, 开工, 投产 …): done or ahead, where and when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

import regex

from extract.attribute.home import Places
from extract.attribute.period import Interval, Time
from extract.attribute.project import Name, Stage, is_institution, is_line, stages
from extract.fold import to_clean
from extract.models import ProjectEvent, Role
from extract.places import Place
from extract.scene import Scene
from extract.segment import Track

# Where a clause goes on about the project that its line named before: 目前一期厂房, 该项目, 项目于….
_ANAPHOR: Final = regex.compile(
    r"(?:目前|其中|据悉|据介绍|眼下|现在|,)*"
    r"(?:(?:该|本|此|这个|整个)(?:项目|工程|基地|园区)|(?:首|[一二三四])期|(?:项目|工程)(?![\d一-龥]*\d个))"
)
_BESIDE: Final = regex.compile(r"沿线|周边|附近|(?:施工|建设)?现场|所在")
_MONTH: Final = 31  # days: 今年6月开工 may be told in June
_BEHIND: Final = 16  # characters that may stand between a stage and the name behind it: 签约|落地的…项目


def events(scene: Scene, world: Places, projects: Track[Name]) -> tuple[ProjectEvent, ...]:
    """Return each stage that a sentence tells of a named project: 富乐德项目于2023年6月开工 → 开工, actual, June."""
    found: list[ProjectEvent] = []
    for start, end in _told(scene, projects):
        for stage in stages(scene, start, end):
            name = _whose(stage, start, end, scene, projects)
            if name is not None:
                found.append(_event(stage, name, (start, end), scene, world))
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


def _whose(stage: Stage, start: int, end: int, scene: Scene, projects: Track[Name]) -> Name | None:
    """The project a stage belongs to: named right behind it or before it in its sentence, or before in its line."""
    names = [name for name in projects.between(start, end) if not is_institution(name.name)]
    before = [name for name in names if name.end <= stage.start]
    behind = next((name for name in names if name.start >= stage.end), None)
    near = behind is not None and behind.start - stage.end <= _BEHIND and behind.end <= scene.clauses.at(stage.end)[1]
    clause = scene.clauses.at(stage.start)[0]
    if behind is not None and near and not (before and before[-1].start >= clause):
        return behind
    if before:
        return before[-1] if _is_subject(before[-1], stage, scene) else None
    if names or not _goes_on(start, stage.start, scene):
        return None
    earlier = [name for name in projects.between(scene.block(start).start, start) if not is_institution(name.name)]
    return earlier[-1] if earlier else None


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
    period = _period(stage, sentence, scene)
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


def _period(stage: Stage, sentence: tuple[int, int], scene: Scene) -> Interval:
    """The nearest time: in its clause in front, then behind, in its sentence in front; else by the article's date."""
    clause = scene.clauses.at(stage.start)
    spans = ((clause[0], stage.start), (stage.end, clause[1]), (sentence[0], stage.start))
    for at, (start, end) in enumerate(spans):
        times = [time for time in scene.times.between(start, end) if _dates(time)]
        if times:
            return times[0 if at == 1 else -1].period
    return (None, None if stage.ahead else scene.article.published)


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
