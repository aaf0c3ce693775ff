"""Named projects put together from all articles' figures and events: one row a project, its life's stages beside it."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from extract import naming
from extract.adcodes import ancestors
from extract.codebook import rows
from extract.schema import PROJECT_EVENTS

Row = Mapping[str, Any]
STAGES: Final = ("签约", "落地", "开工", "封顶", "竣工", "投产", "达产")
_PHASE: Final = re.compile(r"(?:首|一|二|三|四|五|[1-5])期(?:工程|项目)?$")
_KIND: Final = re.compile(r"(?:产业化|建设|产业|投资|招商|改造)?项目$")
_LINE: Final = re.compile(r"(?:城际)?(?:铁路|高铁)$")  # 沪苏湖铁路 and 沪苏湖高铁 are one line
_SHORTEST: Final = 3  # characters of a stem that may stand for a longer one: 富乐德, not 电池
_BUILT: Final = frozenset(
    {"investment_total", "investment_completed", "project_progress", "land_area", "floor_area", "capacity"}
)
_NOWHERE: Final = ""
FIGURES: Final = (  # what is read of observations
    "article_id", "project", "region", "adcode", "sector", "indicator", "measure", "status", "unit", "value", "quote",
    "published",
)  # fmt: skip


@dataclass
class _Name:
    """One name at one place, with everything told of it; `stem` is what stays without 项目, phase and place."""

    name: str
    place: str  # adcode, or a zone's own name where it has none
    stem: str
    observations: list[Row] = field(default_factory=list)
    events: list[Row] = field(default_factory=list)


def assemble(observations: Iterable[Row], events: Iterable[Row]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return rows of the tables projects and project_events.

    Names of one place are one project where one begins with the other, 项目 and phase left aside (富乐德项目,
    富乐德半导体产业项目首期); where a short name fits two projects, all stay apart.
    """
    projects: list[dict[str, Any]] = []
    stages: list[dict[str, Any]] = []
    for group in filter(_is_project, _groups(_names(observations, events))):
        project = _project(group)
        projects.append(project)
        stages.extend(_event_row(project, row) for name in group for row in name.events)
    return projects, stages


def _is_project(group: list[_Name]) -> bool:
    """Whether something is built or spent under these names; a school of which only its pupils are told is none."""
    return any(name.events or any(row["indicator"] in _BUILT for row in name.observations) for name in group)


def _names(observations: Iterable[Row], events: Iterable[Row]) -> list[_Name]:
    """Names by place; within an article a name has one place, the one most of its rows tell."""
    rows_of: dict[tuple[str, str], list[tuple[Row, bool]]] = {}
    for row in (row for row in observations if row["project"]):
        rows_of.setdefault((row["article_id"], row["project"]), []).append((row, True))
    for row in events:
        rows_of.setdefault((row["article_id"], row["project"]), []).append((row, False))
    found: dict[tuple[str, str], _Name] = {}
    for (_, name), told in rows_of.items():
        place = _most_told(row["adcode"] or row["region"] for row, _ in told) or _NOWHERE
        known = found.setdefault((name, place), _Name(name, place, _stem(name)))
        for row, is_figure in told:
            (known.observations if is_figure else known.events).append(row)
    return sorted(found.values(), key=lambda n: (n.place, n.stem, n.name))


def _most_told(values: Iterable[Any]) -> Any:
    """The most frequent value, the smallest of equals; None where nothing is told."""
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], value), default=None)


@cache
def _stem(name: str) -> str:
    """What tells a project from others: 丽水市富乐德半导体产业项目首期 → 富乐德半导体."""
    stem = _LINE.sub("铁路", _KIND.sub("", _PHASE.sub("", name)) or name)
    for start, end, _ in naming.find(stem):
        if start == 0 and len(stem) - end >= 2:
            return stem[end:]
    return stem


def _groups(names: list[_Name]) -> Iterator[list[_Name]]:
    """Yield the names of each project."""
    names = _with_homes(names)
    at = 0
    while at < len(names):
        here = at
        while at < len(names) and names[at].place == names[here].place:
            at += 1
        yield from _groups_at_one_place(names[here:at])


def _with_homes(names: list[_Name]) -> list[_Name]:
    """Let a name take the narrower place where one place holds the other, or the only one where it has none itself."""
    inner: dict[tuple[str, str], set[str]] = {}  # by stem and a place that may hold it
    for name in names:
        for outer in _holders(name.place):
            inner.setdefault((name.stem, outer), set()).add(name.place)
    for name in names:
        places = inner.get((name.stem, name.place), ())
        if len(places) == 1:
            (name.place,) = places
    return sorted(names, key=lambda n: (n.place, n.stem, n.name))


@cache
def _holders(place: str) -> tuple[str, ...]:
    """The places whose figures may be this narrower one's: the units that it lies in, but no province, and nowhere."""
    if place == _NOWHERE:
        return ()
    above = ancestors(place) if place.isdigit() else ()
    return (_NOWHERE, *(unit for unit in above if not unit.endswith("0000")))


def _groups_at_one_place(names: list[_Name]) -> Iterator[list[_Name]]:
    by_stem: dict[str, list[_Name]] = {}
    for name in names:
        by_stem.setdefault(name.stem, []).append(name)
    stems = list(by_stem)  # ascending: what begins with a stem follows it at once
    chain: list[str] = []
    for at, stem in enumerate(stems):
        if chain and not (stem.startswith(chain[-1]) and _stands_for(chain[-1], stems[at:])):
            yield [name for one in chain for name in by_stem[one]]
            chain = []
        chain.append(stem)
    if chain:
        yield [name for one in chain for name in by_stem[one]]


def _stands_for(short: str, following: list[str]) -> bool:
    """Whether a stem is a short form of the next: long enough, no mere branch of industry, and fitting nothing else."""
    if len(short) < _SHORTEST or short in _branches():
        return False
    longer = []
    for stem in following:
        if not stem.startswith(short):
            break
        longer.append(stem)
    return all(other.startswith(longer[0]) for other in longer)


@cache
def _branches() -> frozenset[str]:
    return frozenset(row["term"] for row in rows("sector_aliases.csv"))


def _project(group: list[_Name]) -> dict[str, Any]:
    figures = [row for name in group for row in name.observations]
    events = [row for name in group for row in name.events]
    told = [*figures, *events]
    name = _full_name(group)
    stage = _stage(events)
    region = _most_told((row["adcode"] or "", row["region"]) for row in told if row["region"])
    seen = sorted(row["published"] for row in figures if row["published"])
    return {
        "project_id": hashlib.sha256(f"{group[0].place}\0{name}".encode()).hexdigest()[:12],
        "name": name,
        "aliases": ",".join(sorted({one.name for one in group} - {name})) or None,
        "region": region[1] if region else None,
        "adcode": (region[0] or None) if region else None,
        "sector": _most_told(row["sector"] for row in told),
        "stage": stage["stage"] if stage else None,
        "stage_date": stage["period_end"] if stage else None,
        "investment_total": _amount(figures, "investment_total", "CNY"),
        "land_area": _amount(figures, "land_area", "m2"),
        "floor_area": _amount(figures, "floor_area", "m2"),
        "capacity": _capacity(figures),
        "expected_output": _amount(figures, "output_value", "CNY", forecast=True),
        "observations": len(figures),
        "articles": len({row["article_id"] for row in told}),
        "first_seen": seen[0] if seen else None,
        "last_seen": seen[-1] if seen else None,
    }


def _full_name(group: list[_Name]) -> str:
    """The name of the whole most often told, the longest of equals; from a phase's where the whole is never named."""
    whole = [one for one in group if not _PHASE.search(one.name)] or group
    best = min(whole, key=lambda one: (-len(one.observations) - len(one.events), -len(one.name), one.name))
    return _from_last_unit(str(_PHASE.sub("", best.name)))


def _from_last_unit(name: str) -> str:
    """A name without the units in front of its own: 宁夏回族自治区吴忠市|盐池县高沙窝光储电站."""
    chain = next((found for found in naming.find(name) if found[0] == 0), None)
    if chain is None or not name.endswith(chain[2].name, 0, chain[1]):
        return name
    return name[chain[1] - len(chain[2].name) :]


def _stage(events: list[Row]) -> Row | None:
    """The furthest stage reached, as the most exactly dated sentence tells it."""
    reached = [row for row in events if row["status"] == "actual"]
    if not reached:
        return None
    furthest = max(STAGES.index(row["stage"]) for row in reached)
    rivals = [row for row in reached if STAGES.index(row["stage"]) == furthest]
    return min(rivals, key=lambda row: (_days(row), row["period_end"] or dt.date.max, row["article_id"], row["start"]))


def _days(row: Row) -> int:
    start, end = row["period_start"], row["period_end"]
    return (end - start).days if start and end else 10**6


def _amount(figures: list[Row], indicator: str, unit: str, *, forecast: bool = False) -> float | None:
    """The whole project's level in the newest article that tells it; a phase's where no article tells the whole."""
    levels = [row for row in figures if (row["indicator"], row["measure"], row["unit"]) == (indicator, "level", unit)]
    fitting = _newest([row for row in levels if (row["status"] == "forecast") is forecast])
    return max((row["value"] for row in fitting), default=None)  # the whole is no smaller than its parts


def _newest(figures: list[Row]) -> list[Row]:
    """Of figures those of the whole (else of a phase) in the newest article."""
    whole = [row for row in figures if not _PHASE.search(row["project"])] or figures
    last = max(((row["published"] or dt.date.min, row["article_id"]) for row in whole), default=None)
    return [row for row in whole if (row["published"] or dt.date.min, row["article_id"]) == last]


def _capacity(figures: list[Row]) -> str | None:
    quotes = [row["quote"] for row in _newest([row for row in figures if row["indicator"] == "capacity"])]
    return "、".join(dict.fromkeys(quotes)) or None


def _event_row(project: Mapping[str, Any], row: Row) -> dict[str, Any]:
    kept = {name: row[name] for name in PROJECT_EVENTS if name not in ("project_id", "project")}
    return {"project_id": project["project_id"], "project": project["name"], **kept}
