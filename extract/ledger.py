"""The ledger: what became of every article that was ever listed, so that a refresh knows what is new."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from extract.models import RawArticle
from extract.store import RAW, Run, StoreError, open_run, run_names
from extract.tables import read_parquet

Key = tuple[str, str]  # (root, source)
LIVE = ("published", "duplicate")


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of one root; the columns are those of the ledger's table."""

    root: str
    source: str
    outcome: str
    sha256: str | None = None
    article_id: str | None = None
    kept_sha256: str | None = None
    text_key: str | None = None
    figures_key: str | None = None
    copy_of: str | None = None
    published: dt.date | None = None
    seen: dt.date | None = None
    given: str | None = None
    kind: str | None = None
    message: str | None = None

    @property
    def key(self) -> Key:
        """What tells this article from all others: where it is listed, and its name there."""
        return self.root, self.source


Ledger = dict[Key, Entry]


def read_ledger(run: Run | None) -> Ledger:
    """Return a run's ledger; empty where there is no run."""
    if run is None:
        return {}
    names = [field.name for field in fields(Entry)]
    ledger: Ledger = {}
    for path in run.files("_ledger"):
        columns = [column.to_pylist() for column in read_parquet("_ledger", path, names).columns]
        ledger |= {(root, source): Entry(root, source, *rest) for root, source, *rest in zip(*columns, strict=True)}
    return ledger


def sweep_raw(data_dir: Path) -> int:
    """Remove kept bytes that no run's ledger names any more and return their number; none where a run is damaged."""
    named: set[str] = set()
    try:
        for name in run_names(data_dir):
            ledger = read_ledger(open_run(data_dir, name)).values()
            named.update(str(entry.kept_sha256) for entry in ledger)
    except StoreError:
        return 0
    unnamed = [path for path in (data_dir / RAW).iterdir() if path.name not in named]
    for path in unnamed:
        path.unlink()
    return len(unnamed)


def ledger_rows(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """Return entries as rows of the ledger's table."""
    names = [field.name for field in fields(Entry)]
    return [{name: getattr(entry, name) for name in names} for entry in entries]


def given(raw: RawArticle) -> str | None:
    """Return what the source itself said about an article as JSON, or None where it said nothing."""
    said = {
        "media_type": raw.media_type,
        "charset": raw.charset,
        "title": raw.title,
        "published": raw.published.isoformat() if raw.published else None,
        "publisher": raw.publisher,
        "place": raw.place,
    }
    said = {name: value for name, value in said.items() if value is not None}
    return json.dumps(said, ensure_ascii=False, sort_keys=True) if said else None


def raw_again(entry: Entry, data: bytes) -> RawArticle:
    """Return an article as its source gave it, from its kept bytes and its entry."""
    said: dict[str, Any] = json.loads(entry.given) if entry.given else {}
    if "published" in said:
        said["published"] = dt.date.fromisoformat(said["published"])
    return RawArticle(source=entry.source, data=data, **said)
