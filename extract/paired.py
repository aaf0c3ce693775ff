"""Words for two things with a figure each: 城乡居民人均可支配收入36430元、15393元."""

from __future__ import annotations

import itertools
import re
from typing import Final

from extract.attribute.reading import Reading
from extract.number_lists import are_listed
from extract.scene import Scene

_PAIRS: Final = (  # one word for two things, each with a figure of its own
    (re.compile("城乡(?:居民)?"), ("城镇居民", "农村居民")),
    (re.compile("(?:金融机构)?(?:各项)?存、?贷款?"), ("存款", "贷款")),
)


def name(found: list[Reading], scene: Scene) -> None:
    """城乡居民人均可支配收入36430元、15393元, 存贷款余额288亿元、219亿元: give each of two figures its own name."""
    for at, (one, other) in enumerate(itertools.pairwise(found)):
        if one.alias is None or one.alias != other.alias:
            continue
        term = scene.text[slice(*one.alias)]
        for words, names in _PAIRS:
            begun = words.match(term)
            first = at == 0 or are_listed(found, at - 1, 1, scene)
            if begun and first and are_listed(found, at, len(names), scene):
                one.label, other.label = (name + term[begun.end() :] for name in names)
