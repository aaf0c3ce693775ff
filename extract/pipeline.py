"""One article in, one result out; pure: no clock, no network, nothing looked at again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from extract import codebook, derive, events, magnitude, observe
from extract.attribute import doubt, home, parks, project, table
from extract.clean import clean
from extract.models import Article, Document, Issue, Mention, Noise, Observation, Result
from extract.scene import Scene

RULES_VERSION: str = codebook.version()


def extract(document: Document, today: dt.date) -> Result:
    """Return every number of the document with its fate; `today` only bounds the inference of dates."""
    book = codebook.load()
    return attribute(clean(document, book, today), book)


def attribute(article: Article, book: codebook.Codebook) -> Result:
    """Read the figures of a clean article."""
    scene = Scene(article, book)
    tables = table.Tables(scene)
    found, noted = observe.readings(scene, tables)
    world = home.Places(scene)
    projects = parks.apart(project.names(scene), world.track)
    world.settle(projects)
    observe.attribute(found, scene, tables, world, projects)
    repeated = _repeated(scene)
    mentions: list[Mention] = [observe.mention(scene, n.start, n.end, n.reason, n.rule, n.note) for n in noted]
    observations: list[Observation] = []
    for r in found:
        if r.noise is None and r.sentence in repeated:
            r.noise = "the sentence stands again below"
        fate, rule = ("observation", r.trace.get("indicator", "")) if r.noise is None else (str(Noise.OTHER), "observe")
        rows = []
        if r.noise is None:
            doubt.weigh(r, scene, world)
            rows = observe.observations(r, scene)
        mentions.append(observe.mention(scene, r.start, r.end, fate, rule, r.noise or "", r.figure, len(rows)))
        observations += rows
    happened = events.events(scene, world, projects)
    issues = (*article.issues, *_issues(article, mentions, observations))
    follows = derive.derive(observations, article.text)
    return Result(
        article, tuple(sorted(mentions, key=lambda m: m.start)), tuple(observations), happened, issues, follows
    )


def _issues(article: Article, mentions: list[Mention], observations: list[Observation]) -> Iterator[Issue]:
    """What a person should look at: no number or figure, no place, figures far off their usual size, numbers in removed lines."""
    if not mentions:
        yield Issue("mentions", "no_number", "info", "the article holds no number")
    elif not observations:
        yield Issue("observe", "no_figure", "info", "the article holds numbers, but no figure among them")
    if observations and not any(o.region for o in observations):
        yield Issue("attribute", "no_place", "warning", "no place is named, so that no figure has one")
    for reason, line in article.removed:
        if any(c.isdigit() for c in line):
            yield Issue(
                "clean",
                "furniture",
                "info",
                f"a line of page furniture with numbers was left out ({reason}): {line[:80]}",
            )
    yield from filter(None, map(magnitude.check, observations))


def _repeated(scene: Scene) -> set[tuple[int, int]]:
    """Sentences that stand again further down, word for word (a lead taken from the text, a syndicated block)."""
    last: dict[str, tuple[int, int]] = {}
    repeated: set[tuple[int, int]] = set()
    start = 0
    for end in scene.sentences.cuts:
        words = scene.text[start:end].strip()
        if len(words) >= 12:
            if words in last:
                repeated.add(last[words])
            last[words] = (start, end)
        start = end
    return repeated
