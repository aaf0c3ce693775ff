"""How sure a figure's answers are: what its confidence comes to, and why it is low.

Each answer has the share of right ones that its rule gave on annotated texts (sureness.csv; what is not listed was nearly always
right, and an indicator that is not listed is as sure as its rule says). The answers are taken as independent, so that the
confidence is their product.
"""

from __future__ import annotations

import functools
import math
import re
from typing import Final

from extract.attribute.home import Places
from extract.attribute.reading import Reading
from extract.attribute.standing import contains
from extract.codebook import rows
from extract.scene import Scene

_OUTDONE: Final = 0.5  # how sure the article's own place is where it names another more often
_OF_MANY: Final = 0.65  # how sure it is where it is one of several provinces' that the article tells of
_WIDE: Final = 0.45  # the same of a province
_RIVAL: Final = 0.68  # how sure a place told elsewhere is where the paragraph names another
_UNNAMED: Final = 0.88  # how sure the article's own place is that neither title nor publisher names
_UNDATED: Final = 0.88  # how sure a time without a year is in an article whose date is inferred
_YEAR: Final = re.compile(r"「[^」「]{0,16}(?:19|20)\d\d")
DATED: Final = ("metadata", "header", "byline", "unknown")
_WORTH_SAYING: Final = 0.9  # how sure an answer is about which nothing need be said
_LEAST: Final = {
    "region": "least sure of the place",
    "period": "least sure of the time",
    "status": "least sure whether it has been",
    "measure": "least sure of the measure",
}
# Rules that take a place from around the clause.
_AROUND: Final = (
    "from the heading",
    "named earlier",
    "subject of",
    "the article's own",
    "that of the figure before",
)


def weigh(r: Reading, scene: Scene, world: Places) -> None:
    """Lower the confidence of a figure's indicator by what its other answers leave open, and say what weighs most."""
    doubts = [(_sureness(question, said), _LEAST[question]) for question, said in r.trace.items() if question in _LEAST]
    if scene.article.date_basis not in DATED and not _YEAR.search(r.trace.get("period", "")):
        doubts.append((_UNDATED, "the article's date is inferred"))
    own = scene.delivered and r.region == world.home  # what a government tells its congress is of its own place
    if r.region is not None and not own and r.trace.get("region", "").startswith(_AROUND):
        if r.region == world.home and world.is_outdone:
            doubts.append((_OUTDONE, "the article names another place more often"))
        elif r.region == world.home and world.is_one_of_many:
            doubts.append(
                (_WIDE if r.region.level == "province" else _OF_MANY, "the article tells of several provinces")
            )
        elif r.region == world.home and not world.is_announced:
            doubts.append((_UNNAMED, "neither title nor publisher names its place"))
        if rival := _rival(r, scene, world):
            doubts.append((_RIVAL, f"its paragraph names another place「{rival}」"))
    r.confidence = math.prod(
        (_sureness("indicator", r.trace["indicator"], r.confidence), *(sure for sure, _ in doubts))
    )
    least, why = min(doubts, default=(1.0, ""))
    if least < _WORTH_SAYING:
        r.decide("confidence", why)


@functools.lru_cache(1 << 10)
def _sureness(question: str, said: str, unlisted: float = 1.0) -> float:
    return next((sure for start, sure in _table().get(question, ()) if said.startswith(start)), unlisted)


@functools.cache
def _table() -> dict[str, list[tuple[str, float]]]:
    table: dict[str, list[tuple[str, float]]] = {}
    for row in rows("sureness.csv"):
        table.setdefault(row["question"], []).append((row["rule"], float(row["sure"])))
    return table


def _rival(r: Reading, scene: Scene, world: Places) -> str:
    """Another place that the paragraph names before a figure, else nothing."""
    home = world.home
    for n in reversed(world.track.between(scene.block(r.start).start, r.start)):
        frame = home is not None and n.place != home and contains(n.place, home)
        if not (n.relative or frame or n.place == r.region or n.place.level == "country"):
            return scene.text[n.start : n.end]
    return ""
