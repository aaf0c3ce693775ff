"""Every word the dashboard shows, in Chinese and English, from one list (`_text.csv`)."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from flask import g, has_request_context, request

LANGUAGES: Final = ("zh", "en")
CATALOGUE: Final = Path(__file__).with_name("_text.csv")
EXAMPLES: Final = "等"  # a count worded by examples (富乐德等项目) counts them, and nothing as a whole
OF_EACH: Final = re.compile("每|[日月周户亩]均")  # in the wording of what is told of a day, a head or an acre
YEAR: Final = re.compile(r"(?:19|20)\d\d年?")
YEAR_WITHIN: Final = re.compile(r"(?<!\d)((?:19|20)\d\d年(?![底末初度])|(?:19|20)\d\d$)")  # but no 2000家
CODES: Final = Path(__file__).parent.parent / "extract" / "codes"


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """Key → language → wording."""
    return {row["key"]: {language: row[language] for language in LANGUAGES} for row in listed(CATALOGUE)}


@cache
def codes(name: str) -> dict[str, dict[str, str]]:
    """Rows of a code list (`indicators`, `sectors`) by code, in the list's order."""
    return {row["code"]: row for row in listed(CODES / f"{name}.csv")}


@cache
def plain_labels() -> list[tuple[str, str]]:
    """Pairs of indicator and label that name the indicator itself and no narrower scope (生产总值, GDP)."""
    also = [(row["indicator"], row["term"]) for row in listed(CATALOGUE.with_name("_synonyms.csv"))]
    own = [(code, name) for code, row in codes("indicators").items() for name in row["label_zh"].split("/")]
    short = [(code, name.removesuffix("数").removesuffix("额").removesuffix("个")) for code, name in own]
    return sorted({*also, *own, *short})


@cache
def summed() -> list[str]:
    """Indicators whose figures are sums over a period (产值, 进出口总额), so that a day alone tells no comparable one."""
    return [
        row["code"]
        for row in listed(CODES / "indicator_habits.csv")
        if row["kind"] == "flow" and row["code"] != "other"
    ]


@cache
def wordings() -> list[tuple[str, str]]:
    """Pairs of a pattern in labels and what it is told as, in order: 规模以上工业 and 规上工业 are one scope."""
    return [(row["pattern"], row["wording"]) for row in listed(CATALOGUE.with_name("_wordings.csv"))]


@cache
def definitions() -> dict[str, dict[str, str]]:
    """What each indicator means, by code and language."""
    return {row["code"]: row for row in listed(CATALOGUE.with_name("_definitions.csv"))}


@cache
def headlines() -> list[str]:
    """Indicators that stand for a place as a whole, most telling first."""
    ranked = {code: row["headline"] for code, row in definitions().items() if row.get("headline")}
    return sorted(ranked, key=lambda code: int(ranked[code]))


@cache
def listed(path: Path) -> tuple[dict[str, str], ...]:
    """Rows of a list that is kept as a file, by the names of its columns."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def language() -> str:
    """Language of the person asking: their choice, or Chinese."""
    return _asker()[0]


def theme() -> str:
    """Colour theme of the person asking: their choice, or light."""
    return _asker()[1]


def _asker() -> tuple[str, str]:
    """Language and theme of a request, read once: they are asked for with each word."""
    if not has_request_context():
        return LANGUAGES[0], "light"
    found: tuple[str, str] | None = g.get("asker")
    if found is None:
        wanted = request.cookies.get("lang")
        shade = "dark" if request.cookies.get("theme") == "dark" else "light"
        found = g.asker = (wanted if wanted in LANGUAGES else LANGUAGES[0], shade)
    return found


def t(key: str, **values: object) -> str:
    """Word something in the asker's language."""
    return catalogue()[key][language()].format(**values)


def code_name(kind: str, code: str | None) -> str:
    """Name of a value of a closed list, such as a measure (`measure.yoy`) or a fate."""
    return t(f"{kind}.{code}") if f"{kind}.{code}" in catalogue() else (code or "")


def measure_name(row: Mapping[str, Any]) -> str:
    """Name of a figure's measure; a growth a year on average says so (年均增长)."""
    return t("figure.averaged") if row.get("averaged") else code_name("measure", row["measure"])


def advice(kind: str, message: str) -> str:
    """What an issue means and what to do about it; the message as it was noted for a kind outside the list."""
    return t(f"issue.{kind}.why") if f"issue.{kind}.why" in catalogue() else message


def names_of(kind: str) -> list[tuple[str, str]]:
    """Codes of a closed list with their names, such as the measures."""
    found = [key.partition(".")[2] for key in catalogue() if key.startswith(f"{kind}.")]
    return [(code, t(f"{kind}.{code}")) for code in found]


def stages() -> list[str]:
    """Stages of a project's life in their order."""
    return [key.partition(".")[2] for key in catalogue() if key.startswith("stage.") and key != "stage.none"]


def indicator_name(code: str) -> str:
    """Name of an indicator in the asker's language."""
    row = codes("indicators").get(code)
    return row[f"label_{language()}"] if row else code


def definition(code: str) -> str:
    """Meaning of an indicator in the asker's language, empty for one outside the list."""
    return definitions().get(code, {}).get(language(), "")


def code_order(code: str) -> int:
    """Position of an indicator in the code list."""
    return _positions().get(code, len(_positions()))


@cache
def _positions() -> dict[str, int]:
    return {code: n for n, code in enumerate(codes("indicators"))}


def sector_name(code: str | None) -> str:
    """Name of a sector in the asker's language; none means that no sector is named."""
    row = codes("sectors").get(code or "")
    return row[f"label_{language()}"] if row else (code or t("sector.none"))
