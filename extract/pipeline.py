"""One article in, one result out; pure: no clock, no network, nothing looked at again."""

from __future__ import annotations

import datetime as dt

from extract import codebook, events, observe
from extract.attribute import project, region, table
from extract.clean import clean
from extract.models import Article, Document, Issue, Mention, Noise, Result
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
    world = region.Places(scene)
    projects = project.names(scene)
    world.settle(projects)
    observe.attribute(found, scene, tables, world, projects)
    repeated = _repeated(scene)
    mentions: list[Mention] = [observe.mention(scene, n.start, n.end, n.reason, n.rule, n.note) for n in noted]
    observations = []
    for r in found:
        if r.noise is None and r.sentence in repeated:
            r.noise = "the sentence stands again below"
        fate, rule = ("observation", r.trace.get("indicator", "")) if r.noise is None else (str(Noise.OTHER), "observe")
        mentions.append(observe.mention(scene, r.start, r.end, fate, rule, r.noise or "", r.figure))
        if r.noise is None:
            observations.append(observe.observation(r, scene))
    issues = [*article.issues]
    if not mentions:
        issues.append(Issue("mentions", "no_number", "info", "the article holds no number"))
    happened = events.events(scene, world, projects)
    return Result(article, tuple(sorted(mentions, key=lambda m: m.start)), tuple(observations), happened, tuple(issues))


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
