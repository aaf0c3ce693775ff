"""What an amount of an earlier time is of, where the clause behind says so: 与2019年的|325家相比,2023年高新技术企业达到486家."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.attribute.terms import Found, fitting
from extract.scene import Scene

_THAN: Final = re.compile("相?比,")
_WITH: Final = re.compile("[与同和跟](?:\\d{4}年|上年|去年|前年)[^,。;\\d]{0,6}的(?:约|近)?$")


def against(r: Reading, scene: Scene) -> Found | None:
    """The first term behind an amount that something is held against, in the clause behind."""
    than = _THAN.match(scene.text, r.end)
    if than is None or not _WITH.search(scene.text, r.clause[0], r.start):
        return None
    return next(iter(fitting(r, scene, than.end(), scene.clauses.at(than.end())[1])), None)
