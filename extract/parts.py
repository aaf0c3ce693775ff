"""How a run's rows are dealt out over files: by publication year, and a year of many articles over several files.

So a change rewrites little, and the memory that writing takes does not grow with the number of articles.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from extract.ledger import Entry
from extract.spill import read_rows, year_of
from extract.tables import canonical, read_parquet
from extract.workers import TASK

PART_ARTICLES: Final = 4096  # at most so many articles have their rows in one file
_COUNTED_ONCE: Final = frozenset(
    {"observations", "derived", "mentions", "_events"}
)  # a copy's rows of these are left out

Members = Mapping[str, Entry]  # article_id → the entry that it counts for


@dataclass(frozen=True, slots=True)
class Part:
    """One Parquet file to write, and where its rows come from; it can be sent to another machine."""

    table: str
    name: str
    carried: tuple[str, ...]  # article_ids whose rows stand in the run before
    base_files: tuple[Path, ...]
    tasks: tuple[int, ...]  # what the articles extracted now were numbered
    spilled: tuple[Path, ...]
    copies: Mapping[str, str | None]  # article_id → the article that it is a copy of

    def rows(self) -> pa.Table:
        """Return the part's rows in their canonical order."""
        return canonical(self.table, self._found())

    def _found(self) -> Iterator[pa.Table]:
        carried, tasks = pa.array(self.carried, pa.string()), pa.array(self.tasks, pa.int64())
        for path in self.base_files if self.carried else ():
            rows = read_parquet(self.table, path)
            yield self._with_copies(rows.filter(pc.is_in(rows["article_id"], carried)))
        for path in self.spilled if self.tasks else ():
            for rows in read_rows(path):
                yield self._with_copies(rows.filter(pc.is_in(rows[TASK], tasks)).drop_columns([TASK]))

    def _with_copies(self, rows: pa.Table) -> pa.Table:
        if self.table != "articles":
            return rows
        copies = pa.array([self.copies[one] for one in rows["article_id"].to_pylist()], pa.string())
        return rows.set_column(rows.schema.get_field_index("duplicate_of"), "duplicate_of", copies)


def dealt(alive: Members) -> dict[str, dict[str, Entry]]:
    """Return part name → its articles: `2023`, or `2023-5of8` where the year has more articles than one file takes."""
    years: dict[str, dict[str, Entry]] = {}
    for article_id, entry in alive.items():
        years.setdefault(year_of(entry.published), {})[article_id] = entry
    parts: dict[str, dict[str, Entry]] = {}
    for year, members in sorted(years.items()):
        files = 1 << (max(0, len(members) - 1) // PART_ARTICLES).bit_length()
        for article_id, entry in members.items():
            name = year if files == 1 else f"{year}-{int(article_id, 16) % files}of{files}"
            parts.setdefault(name, {})[article_id] = entry
    return parts


@dataclass(frozen=True, slots=True)
class Dealing:
    """Which parts a run has and which of them differ from the run before."""

    parts: Mapping[str, Members]
    place_before: Mapping[str, str]  # article_id → its part in the run before
    fresh: Mapping[str, int]  # article_id → the task that its rows come from
    changed: frozenset[str]

    def part(self, table: str, name: str, base_files: Mapping[str, Path], spilled: tuple[Path, ...]) -> Part:
        """Return what it takes to write one file; `base_files` are the table's files of the run before, by part."""
        members = self.parts[name]
        counted = [one for one, e in members.items() if e.copy_of is None or table not in _COUNTED_ONCE]
        carried = tuple(one for one in counted if one not in self.fresh)
        before = {self.place_before[one] for one in carried}
        known = before <= base_files.keys()  # else a run of an older version, dealt out otherwise
        return Part(
            table=table,
            name=name,
            carried=carried,
            base_files=tuple(path for part, path in base_files.items() if part in before or not known),
            tasks=tuple(self.fresh[one] for one in counted if one in self.fresh),
            spilled=spilled,
            copies={one: members[one].copy_of for one in counted} if table == "articles" else {},
        )


def deal(now: Members, before: Members, fresh: Mapping[str, int]) -> Dealing:
    """Deal a run's articles out; a part is changed where an article came, went, was extracted again or is a copy now."""
    parts = dealt(now)
    place_now = {one: name for name, members in parts.items() for one in members}
    place_before = {one: name for name, members in dealt(before).items() for one in members}
    changed: set[str] = set()
    for one in place_now.keys() | place_before.keys():
        here, there = place_now.get(one), place_before.get(one)
        copied = here and there and now[one].copy_of != before[one].copy_of
        if one in fresh or here != there or copied:
            changed.update(name for name in (here, there) if name)
    return Dealing(parts, place_before, fresh, frozenset(changed))
