"""The annotated sets, and the product's observations of them as the scorer takes them."""

from __future__ import annotations

import datetime as dt
import os
import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from extract import pipeline
from extract.models import RawArticle, Result
from extract.read import read
from extract.score import load_gold, score
from extract.tables import result_rows

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"
CONTRACT = ROOT.parent / "shared" / "contract"
ARTICLES = ROOT.parent / "shared" / "articles"
TODAY = dt.date(2026, 11, 1)  # later than every text: it only bounds the inference of dates
FIGURES = ("detect_precision", "detect_recall", "detect_f1", "strict_f1", "acc_indicator", "acc_place", "acc_year")
FIGURES = (*FIGURES, "acc_measure", "acc_status", "acc_sector")


@dataclass(frozen=True)
class GoldSet:
    """A folder of annotations and the folder that holds their texts."""

    name: str
    annotations: Path
    texts: Path


SETS = (
    GoldSet("contract", CONTRACT / "gold", ARTICLES),
    GoldSet("news/seeds", GOLDEN / "news" / "seeds", ROOT / "seeds"),
    *(
        GoldSet(f"{kind}/{part}", GOLDEN / kind / part, GOLDEN / kind / part)
        for kind in ("news", "reports", "mixed", "fresh", "local")
        for part in ("dev", "held")
    ),
    *(GoldSet(f"{kind}/dev", GOLDEN / kind / "dev", GOLDEN / kind / "dev") for kind in ("features", "hard", "kinds")),
    *(
        GoldSet(f"kinds/{part}", GOLDEN / "kinds" / part, GOLDEN / "kinds" / part)
        for part in ("more", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
    ),
)


shared: Path | None = None  # where the processes of one test session leave what they have read for each other


@cache
def result(path: Path) -> Result:
    """One text's extraction, done once a test session, whichever of its processes asks first."""
    kept = shared / str(path.relative_to(ROOT.parent)).replace("/", "+") if shared is not None else None
    if kept is not None and kept.exists():
        found: Result = pickle.loads(kept.read_bytes())  # noqa: S301 - of this session's own processes
        return found
    found = pipeline.extract(read(RawArticle(path.name, path.read_bytes())), TODAY)
    if kept is not None:
        begun = kept.with_name(f"{kept.name}.{os.getpid()}")
        begun.write_bytes(pickle.dumps(found))
        begun.rename(kept)
    return found


def texts(folder: Path) -> Iterator[Path]:
    """The articles of a folder, annotations left out."""
    yield from (path for path in sorted(folder.iterdir()) if path.suffix in (".txt", ".html"))


@cache
def figures(name: str) -> dict[str, float]:
    """A set's scores, by the contract's definition."""
    (gold_set,) = (one for one in SETS if one.name == name)
    gold = load_gold(gold_set.annotations)
    predicted: list[dict[str, Any]] = []
    for path in texts(gold_set.texts):
        if path.stem in gold:
            predicted.extend(result_rows(result(path))["observations"])
    return score(gold, predicted).figures()
