"""Report cards of economies, which name no gross product: 半年报扎堆出炉。…宁波拿下8126亿元."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.scene import Scene

_CARD: Final = re.compile(
    "(?:经济)?(?:半年报|[一三]季报|季度报|年报)|经济(?:成绩单|答卷|座次|版图)|(?:交出|晒出)[^,。;]{0,16}答卷"
)
_OF_OTHERS: Final = re.compile(
    "外贸|企业|公司|集团|股份|上市|财报|快递|机场|港口|码头|票房|银行|保险|旅|消费|工业|财政|税|招商|项目|投资|人口|房|楼|土|车|基金|产业|园|开发区"
)
_LEAD: Final = 160  # characters in which a story says what it sums up
_LEAST: Final = 1e10  # yuan, of the economy of a city


def economy(r: Reading, scene: Scene) -> tuple[str, tuple[int, int], float, str] | None:
    """The gross product that an amount is by what the story sums up, the words that say so, how sure it is, and whence."""
    if r.figure.kind != "money" or r.figure.relative or r.figure.value < _LEAST or _OF_OTHERS.search(scene.title):
        return None
    card = _CARD.search(scene.text, 0, min(r.start, _LEAD))
    return ("gdp", card.span(), 0.4, "the article") if card else None
