"""Observations against annotated articles: what was found (detection), and found with its whole meaning (strict)."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

from extract.store import Run
from extract.tables import read_parquet

Row = Mapping[str, Any]
STRICT: Final = ("indicator", "place", "year", "measure", "status")
FIELDS: Final = (*STRICT, "sector")
_NEEDED: Final = (
    "source", "quote", "sentence", "value", "unit", "indicator", "region", "adcode", "sector", "measure", "status",
    "period_end", "start",
)  # fmt: skip
_GLOSS: Final = re.compile(r"[(（]\s*[a-zü\u00e0-\u01dc\u0101-\u01dc]+\s*[)）]")
_IGNORED: Final = re.compile(r"[\s,，、。“”\"'‘’()（）]+")
_UNIT_ENDS: Final = ("省", "市", "县", "区", "州", "盟", "旗")
_ZONES: Final = ("开发区", "合作区", "示范区")
_NEIGHBOURS: Final = (8, 6, 4, 3)  # characters around a quote that place it, where its whole context does not


class GoldError(Exception):
    """The annotations cannot be read; the message names the file and the line."""


@dataclass(slots=True)
class Scores:
    """Counts from which the figures follow, and the lines that explain them."""

    gold: int = 0  # annotated observations, but for optional ones
    found: int = 0
    optional_found: int = 0
    extra: int = 0
    strict: int = 0
    right: Counter[str] = field(default_factory=Counter)
    per_article: dict[str, dict[str, int]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Return precision, recall and F1 of detection, strict F1, and the share of right fields among those found."""
        hits = self.found + self.optional_found
        precision, recall = _ratio(self.found, self.found + self.extra), _ratio(self.found, self.gold)
        strict_precision = _ratio(self.strict, hits + self.extra)
        strict_recall = min(1.0, _ratio(self.strict, self.gold + self.optional_found)) if self.gold else 0.0
        return {
            "detect_precision": round(precision, 4),
            "detect_recall": round(recall, 4),
            "detect_f1": round(_harmonic(precision, recall), 4),
            "strict_f1": round(_harmonic(strict_precision, strict_recall), 4),
            **{f"acc_{name}": round(_ratio(self.right[name], hits), 4) for name in FIELDS},
            "gold": self.gold,
            "predicted": hits + self.extra,
        }


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0


def score_run(gold_dir: Path, run: Run, *, listed: bool, as_json: bool) -> str:
    """Score a run's observations and return what the command prints."""
    scores = score(load_gold(gold_dir), predictions(run))
    if as_json:
        return json.dumps(scores.figures())
    lines = scores.lines if listed else []
    for stem, counts in scores.per_article.items():
        lines = [*lines, f"{stem}: {' '.join(f'{name}={count}' for name, count in counts.items())}"]
    return "\n".join([*lines, *(f"{name:>16} {value}" for name, value in scores.figures().items())])


def predictions(run: Run) -> list[dict[str, Any]]:
    """Return a run's observations in reading order: of two that fit an annotation equally well, the first is taken."""
    parts = (read_parquet("observations", path, _NEEDED) for path in run.files("observations"))
    return sorted((row for part in parts for row in part.to_pylist()), key=lambda row: (row["source"], row["start"]))


def load_gold(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Return article stem → its annotated mentions; raise GoldError where a file cannot be read."""
    documents: dict[str, list[dict[str, Any]]] = {}
    for path in sorted(folder.glob("*.jsonl")):
        rows = []
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            try:
                row = json.loads(line) if line.strip() else {}
            except json.JSONDecodeError as error:
                raise GoldError(f"{path}, line {number}: no JSON ({error.msg}).") from error
            if "quote" in row:
                rows.append(row)
        documents[path.stem.split(".")[0]] = rows
    if not documents:
        raise GoldError(f"{folder} holds no annotations (<article>.jsonl).")
    return documents


def score(gold: Mapping[str, Sequence[Row]], predicted: Sequence[Row]) -> Scores:
    """Compare predicted observations with annotations; a prediction is of the article whose stem is in its source."""
    scores = Scores()
    for stem, rows in gold.items():
        mine = [row for row in predicted if stem in str(row.get("source") or "")]
        _score_article(stem, [row for row in rows if "noise" not in row], mine, scores)
    return scores


def matched(gold: Sequence[Row], predicted: Sequence[Row]) -> Iterator[tuple[Row | None, Row | None, dict[str, bool]]]:
    """Yield each annotation of an article with the observation that tells it and which fields are right; either may lack the other."""
    free = dict(enumerate(predicted))
    for row in gold:
        matching = [number for number, one in free.items() if _same_figure(row, one)]
        if not matching:
            yield row, None, {}
            continue
        best = free.pop(max(matching, key=lambda number: _closeness(row, free[number])))
        yield row, best, _checks(row, best)
    for one in free.values():
        yield None, one, {}


def _score_article(stem: str, gold: list[Row], predicted: list[Row], scores: Scores) -> None:
    found = strict = extra = 0
    needed = [row for row in gold if not row.get("optional")]
    for row, one, checks in matched(gold, predicted):
        if row is not None and one is not None:
            scores.right.update(name for name, good in checks.items() if good)
            strict += all(checks[name] for name in STRICT)
            found += not row.get("optional")
            scores.optional_found += bool(row.get("optional"))
            scores.lines.extend(_wrong_line(stem, row, one, checks))
        elif row is not None and not row.get("optional"):
            scores.lines.append(f"MISS  {stem[:6]} {row['quote']} | {row['context']} → {row['indicator']}")
        elif one is not None:
            extra += 1
            told = f"{one.get('quote')} ({one.get('value')} {one.get('unit')}, {one.get('indicator')})"
            scores.lines.append(f"EXTRA {stem[:6]} {told} | {str(one.get('sentence') or '')[:60]}")
    scores.gold += len(needed)
    scores.found += found
    scores.extra += extra
    scores.strict += strict
    scores.per_article[stem] = {"gold": len(needed), "found": found, "extra": extra, "strict": strict}


def _wrong_line(stem: str, gold: Row, one: Row, checks: Mapping[str, bool]) -> Iterator[str]:
    if all(checks[name] for name in STRICT):
        return
    columns = {"place": "region", "year": "period_end"}
    wrong = [name for name in FIELDS if not checks[name]]
    told = "; ".join(f"{name} {gold.get(columns.get(name, name))}≠{one.get(columns.get(name, name))}" for name in wrong)
    yield f"WRONG {stem[:6]} {gold['quote']} {told} | {gold['context']}"


def _same_figure(gold: Row, one: Row) -> bool:
    value = one.get("value")
    return (
        value is not None
        and _close(float(value), float(gold["value"]))
        and _same_unit(gold["unit"], one.get("unit"))
        and _same_sentence(gold, one)
    )


def _close(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-6 * max(1.0, abs(one), abs(other)) + 1e-9


def _same_unit(gold: str, one: str | None) -> bool:
    return gold == one or {gold, one} <= {"count", "persons"}


def _closeness(gold: Row, one: Row) -> tuple[bool, bool, bool]:
    checks = _checks(gold, one)
    return checks["indicator"], checks["place"], checks["measure"]


def _checks(gold: Row, one: Row) -> dict[str, bool]:
    years = {_year(reading) for reading in _readings(gold, "period_end")}
    return {
        "indicator": one.get("indicator") in _readings(gold, "indicator"),
        "place": _same_place(gold, one),
        "year": _year(one.get("period_end")) in years,
        "measure": one.get("measure") in _readings(gold, "measure"),
        "status": one.get("status") in _readings(gold, "status"),
        "sector": (one.get("sector") or None) in _readings(gold, "sector"),
    }


def _readings(gold: Row, name: str) -> list[Any]:
    """Return the annotated value and the others that count as right."""
    other = gold.get("alt") or {}
    if name not in other:
        return [gold.get(name)]
    return [gold.get(name), *_as_list(other[name])]


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _year(date: Any) -> str | None:
    return str(date)[:4] if date not in (None, "") else None


def _same_place(gold: Row, one: Row) -> bool:
    """Tell whether two places are one: an administrative unit is known by its code, a zone by its name."""
    region, adcode = _region_key(one.get("region")), str(one["adcode"]) if one.get("adcode") else None
    return any(_place_fits(_region_key(name), code, region, adcode) for name, code in _places(gold))


def _places(gold: Row) -> list[tuple[Any, Any]]:
    places = [(gold.get("region"), gold.get("adcode"))]
    alt = gold.get("alt") or {}
    if "region" in alt or "adcode" in alt:
        names, codes = (_as_list(alt.get(name, gold.get(name))) for name in ("region", "adcode"))
        places.extend((name, code) for name in names for code in codes)
    return places


def _place_fits(name: str, code: Any, region: str, adcode: str | None) -> bool:
    if name == region:
        return True
    gold_is_unit = name.endswith(_UNIT_ENDS) and not any(zone in name for zone in _ZONES)
    is_unit = region.endswith(_UNIT_ENDS[:4]) and not any(zone in region for zone in _ZONES[:2])
    if code and adcode == str(code) and gold_is_unit and is_unit:
        return True
    contained = bool(name and region) and (name in region or region in name)
    return contained and (code or None) == adcode and min(len(name), len(region)) >= 3


def _region_key(region: Any) -> str:
    return normalised(region or "").replace("经开区", "经济技术开发区")


def _same_sentence(gold: Row, one: Row) -> bool:
    """Tell whether a sentence holds the annotated quote with its context, or with enough of its neighbours."""
    sentence, context = normalised(one.get("sentence") or ""), normalised(gold["context"])
    quote = normalised(gold["quote"])
    if not sentence:
        return False
    if context in sentence or sentence in context:
        return True
    at = context.find(quote)
    end = at + len(quote)
    for reach in _NEIGHBOURS:
        before, after = context[max(0, at - reach) : at], context[end : end + reach]
        if context[max(0, at - reach) : end + reach] in sentence:
            return True
        if len(before) >= 3 and context[max(0, at - reach) : end] in sentence:
            return True
        if len(after) >= 3 and context[at : end + reach] in sentence:
            return True
    return False


@cache
def normalised(text: str) -> str:
    """Return text without spacing, punctuation, pinyin glosses and traditional forms: 發(fā)展 → 发展."""
    plain = _simplify(unicodedata.normalize("NFKC", _GLOSS.sub("", text)))
    return _IGNORED.sub("", plain).lower()


def _simplify(text: str) -> str:
    converted: str = _converter().convert(text)
    return converted


@cache
def _converter() -> Any:
    import opencc

    return opencc.OpenCC("t2s")
