"""Invented articles in any number for benchmarks: sentences and figures of `seeds/` and `tests/golden/`, put together anew.

The same number and seed give the same bytes; nothing is kept, so that a hundred thousand of them cost no memory.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from extract.fold import is_traditional
from extract.models import RawArticle

ROOT: Final = Path(__file__).parents[2]
_SENTENCE: Final = re.compile(r"[^。！？]+[。！？][”’」]?")
# A figure is a number with a unit behind it; years, days and numbers of lists and documents stay as they are.
_FIGURE: Final = re.compile(r"(?<![\d.:/-])[1-9]\d*(?:\.\d+)?(?=[%％个個家项項亿億万萬亩畝人元件条條座])")
_NO_TITLE: Final = re.compile(r"[|>：:。]|搜索")  # page furniture, or a sentence
_PASSAGES: Final = (8, 32)  # fewest and most sentences (or tables) of an article
_PARAGRAPH: Final = 5  # the most sentences of a paragraph


@dataclass(frozen=True, slots=True)
class Pool:
    """What articles are put together from: titles, publishers' lines, and passages (a sentence, or lines such as a table's)."""

    titles: tuple[str, ...]
    passages: tuple[str, ...]


def articles(n: int, seed: int) -> Iterator[RawArticle]:
    """Yield `n` articles, `000000.txt` and on; each is what `article` makes of its number."""
    return (article(number, seed) for number in range(n))


def article(number: int, seed: int) -> RawArticle:
    """Make one article: a title, where and when it appeared, paragraphs; another seed makes another text of the same name."""
    rng = random.Random(f"{seed}/{number}")  # noqa: S311 - chosen to be the same each time, not to be secret
    pool = rng.choices(*_pools())[0]
    date = f"{rng.randint(2019, 2025)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    lines = [rng.choice(pool.titles), f"来源：每日新闻　发布时间：{date}"]
    left = rng.randint(*_PASSAGES)
    while left > 0:
        size = min(left, rng.randint(1, _PARAGRAPH))
        lines.append(_paragraph(rng.choices(pool.passages, k=size)))
        left -= size
    text = _FIGURE.sub(lambda m: _figure(m.group(), rng), "\n".join(lines))
    return RawArticle(f"{number:06}.txt", text.encode())


def _paragraph(passages: list[str]) -> str:
    """Sentences in one line, lines such as a table's on their own."""
    text = ""
    for passage in passages:
        own = "\n" in passage or " | " in passage or not passage.endswith(("。", "！", "？", "”", "」"))
        text += f"\n{passage}\n" if own else passage
    return text.strip("\n")


def _figure(written: str, rng: random.Random) -> str:
    """Another number with as many digits, as whole or as fine."""
    return str(rng.randint(1, 9)) + "".join(str(rng.randint(0, 9)) if c.isdigit() else c for c in written[1:])


@cache
def _pools() -> tuple[list[Pool], list[int]]:
    """A pool of all simplified texts and one of the traditional ones, with how many texts each holds."""
    texts = [path.read_text(encoding="utf-8") for path in _paths()]
    kinds = [[text for text in texts if is_traditional(text) is kind] for kind in (False, True)]
    return [_pool(kind) for kind in kinds if kind], [len(kind) for kind in kinds if kind]


def _paths() -> list[Path]:
    return sorted([*(ROOT / "seeds").glob("*.txt"), *(ROOT / "tests" / "golden").rglob("*.txt")])


def _pool(texts: list[str]) -> Pool:
    firsts = [text.lstrip().split("\n", 1)[0].strip() for text in texts]
    titles = tuple(first for first in firsts if not _NO_TITLE.search(first)) or tuple(firsts)
    return Pool(titles, tuple(passage for text in texts for passage in _passages(text)))


def _passages(text: str) -> Iterator[str]:
    """The sentences of a text behind its first two lines; lines without one stay together."""
    held: list[str] = []
    for line in filter(None, map(str.strip, text.splitlines()[2:])):
        sentences = _SENTENCE.findall(line)
        if " | " in line or not sentences:
            held.append(line)
            continue
        if held:
            yield "\n".join(held)
            held = []
        yield from sentences
    if held:
        yield "\n".join(held)
