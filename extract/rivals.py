"""What else in its sentence could have answered a figure's questions: the words that the chosen ones beat."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Final

from extract import codebook
from extract.attribute import project
from extract.models import Article, Observation, Status
from extract.scene import Scene

_MOST: Final = 3  # rivals told of one field


class Rivals:
    """The places, times, terms, sectors and projects that an article's sentences name."""

    def __init__(self, article: Article) -> None:
        self._scene = Scene(article, codebook.load())
        self._projects = project.names(self._scene)

    def of(self, observation: Observation) -> dict[str, str]:
        """By field what was named beside the answer, nearest in front of the number first; fields without rivals are absent."""
        origin = self._scene.article.origin
        at = observation.start if origin is None else bisect_left(origin, observation.start)
        sentence = self._scene.sentences.at(at)
        told: dict[str, Iterable[tuple[int, int]]] = {
            "indicator": self._terms(sentence, observation.indicator),
            "status": self._goals(sentence) if observation.status == Status.ACTUAL else (),
            "region": self._places(sentence, observation.region),
            "period": self._times(sentence, observation),
            "sector": self._sectors(sentence, observation.sector),
            "project": self._names(sentence, observation.project),
        }
        return {field: found for field, spans in told.items() if (found := self._words(spans, at))}

    def _words(self, spans: Iterable[tuple[int, int]], at: int) -> str:
        nearest = sorted(spans, key=lambda span: (span[0] > at, abs(at - span[1])))
        return "、".join(list(dict.fromkeys(self._scene.text[slice(*span)] for span in nearest))[:_MOST])

    def _terms(self, sentence: tuple[int, int], chosen: str) -> Iterator[tuple[int, int]]:
        hits = self._scene.aliases.between(*sentence)
        others = (h for h in hits if h.end - h.start > 1 and all(alias.indicator != chosen for alias in h.payload))
        return ((h.start, h.end) for h in others)

    def _goals(self, sentence: tuple[int, int]) -> Iterator[tuple[int, int]]:
        return ((h.start, h.end) for h in self._scene.cues.between(*sentence) if "target" in h.payload)

    def _places(self, sentence: tuple[int, int], chosen: str | None) -> Iterator[tuple[int, int]]:
        return ((n.start, n.end) for n in self._scene.places.between(*sentence) if n.place.name != chosen)

    def _times(self, sentence: tuple[int, int], observation: Observation) -> Iterator[tuple[int, int]]:
        chosen = observation.period_end
        return ((t.start, t.end) for t in self._scene.times.between(*sentence) if t.period[1] and t.period[1] != chosen)

    def _sectors(self, sentence: tuple[int, int], chosen: str | None) -> Iterator[tuple[int, int]]:
        return ((h.start, h.end) for h in self._scene.sectors.between(*sentence) if h.payload != chosen)

    def _names(self, sentence: tuple[int, int], chosen: str | None) -> Iterator[tuple[int, int]]:
        return ((n.start, n.end) for n in self._projects.between(*sentence) if n.name != chosen)
