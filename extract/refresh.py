"""The refresh job: list the sources, extract what is new or changed, publish one whole run, and say what happened."""

from __future__ import annotations

import datetime as dt
import importlib
import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from extract.build import Plan, texts, write_tables
from extract.commit import NewRun, clear_leftovers, note_checked, raw_bytes, sweep, writer_lock
from extract.copies import find_copies, holders
from extract.ledger import LIVE, Entry, Key, Ledger, raw_again, read_ledger, sweep_raw
from extract.models import RawArticle
from extract.report import Changes, SourceReport, alarms, compare, report_rows
from extract.schema import VERSION
from extract.sources import Item, Listing, SourceError, expand, list_source
from extract.sources.naming import distinct
from extract.spill import Spill
from extract.store import RAW, RUNS, NewerError, NoRunError, Run, StoreError, open_run
from extract.tables import canonical, to_table
from extract.workers import Crew, Known, Local, Outcome, Settings, Task, arrived

if TYPE_CHECKING:
    from extract.sources.web import Web

ARTICLE_SECONDS: Final = 60.0
SETTLE_SECONDS: Final = 1.0
_COLLAPSE_FROM: Final = 10  # articles: smaller sources may come and go
_COLLAPSE: Final = 0.5
_EXPLOSION: Final = 10


class Listener(Protocol):
    """Hears what a refresh does while it works."""

    def progress(self, done: int, total: int) -> None:
        """Hear how many of how many articles have been looked at."""

    def note(self, event: str, message: str, **facts: Any) -> None:
        """Hear that something happened: a code, a sentence for people, and the facts in it for machines."""


@dataclass(frozen=True, slots=True)
class Job:
    """What to refresh and how; `engine` and `projects` are the modules that extract and that put projects together."""

    sources: Sequence[str]
    data_dir: Path
    today: dt.date
    now: dt.datetime
    crew: Crew = field(default_factory=lambda: Local(1))  # who extracts
    accept_change: bool = False
    engine: str = "extract.pipeline"
    projects: str = "extract.projects"
    limit: float = ARTICLE_SECONDS
    settle: float = SETTLE_SECONDS
    listener: Listener | None = None


@dataclass(slots=True)
class Report:
    """What a refresh did. The ledger closes: seen = published + unchanged + duplicate + refused + failed."""

    run: str | None = None  # name of the new run; None where nothing changed
    counts: Counter[str] = field(default_factory=Counter)
    observations: int = 0  # of the new run
    gained: int = 0  # more than in the run before
    problems: list[str] = field(default_factory=list)  # to be read by people, one line each
    swept: list[str] = field(default_factory=list)
    seconds: float = 0.0
    figures: dict[str, int] = field(default_factory=dict)  # gained, lost, changed; anomalies and alarms of the new run

    def closes(self) -> bool:
        """Tell whether every article seen has exactly one fate."""
        fates = ("published", "unchanged", "duplicate", "refused", "failed")
        return self.counts["seen"] == sum(self.counts[fate] for fate in fates)


def refresh(job: Job) -> Report:
    """Bring the store up to date with the sources; raise StoreError where that cannot be done: it is then as before."""
    started = time.monotonic()
    with writer_lock(job.data_dir):
        clear_leftovers(job.data_dir)
        (job.data_dir / RAW).mkdir(exist_ok=True)
        report = _Refresh(job).run()
        report.swept = sweep(job.data_dir, job.now)
        if report.swept:
            sweep_raw(job.data_dir)
        note_checked(job.data_dir, job.now, len(report.problems))
    report.seconds = time.monotonic() - started
    return report


class _Refresh:
    """One refresh in progress: the ledger as it becomes, and the tasks under way."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.report = Report()
        self.base = _base(job.data_dir, self.report)
        self.before = read_ledger(self.base)
        self.ledger: Ledger = dict(self.before)
        self.rules = str(importlib.import_module(job.engine).RULES_VERSION)
        self.same_rules = self.base is not None and _writer(self.base) == (self.rules, VERSION)
        self.tasks: dict[int, Entry] = {}  # task → the entry that it fills
        self.numbers = count()
        self.fresh: dict[str, int] = {}  # article_id → the task that its rows come from
        self.seen: set[Key] = set()
        self.total = 0
        self.webs: dict[bool, Web] = {}  # by whether they may go into private networks
        self.sources: dict[str, SourceReport] = {}  # by root, in the order of listing

    def run(self) -> Report:
        listings = self._list()
        spill = Spill((self.job.data_dir / RUNS / f".spill-{os.getpid()}").absolute())
        try:
            self._extract(self._listed_tasks(listings), spill)
            if not self.same_rules:
                self._extract(self._kept_tasks(self._not_fresh()), spill)
            if self._changed():
                self._extract(self._kept_tasks(self._settle_copies(spill)), spill)
            self._count()
            if self._changed():
                self._publish(spill)
            for web in self.webs.values():
                web.remember()
        finally:
            spill.remove()
        return self.report

    def _list(self) -> list[Listing]:
        listings: list[Listing] = []
        for source in (one for spec in self.job.sources for one in expand(spec)):
            self._note("listing", f"listing {source.spec}", source=source.spec)
            try:
                listing = list_source(source, self.job.settle, self._web)
                self._check_size(listing)
            except SourceError as error:
                self._unlisted(source.spec, error)
                continue
            self.ledger.pop((source.spec, ""), None)
            self.sources.setdefault(listing.root, SourceReport(listing.root))
            self._note("listed", f"{listing.root} lists {len(listing.items)} articles", source=listing.root)
            listings.append(listing)
        self.total = sum(len(listing.items) for listing in listings)
        return list(distinct(listings, (entry.key for entry in self.before.values() if entry.article_id)))

    def _web(self, private: bool) -> Web:
        """Return what fetches addresses, made when the first one is met."""
        from extract.sources.web import Web

        if private not in self.webs:
            self.webs[private] = Web(self.job.data_dir, private, note=self._note)
        return self.webs[private]

    def _unlisted(self, spec: str, error: SourceError) -> None:
        entry = Entry(spec, "", "unlisted", kind=error.kind, message=f"{error.message} Its articles stay as they are.")
        self.ledger[entry.key] = entry
        self.sources[spec] = SourceReport(spec, kind=error.kind, message=error.message)
        self.report.counts["unlisted"] += 1
        self.report.problems.append(str(entry.message))

    def _check_size(self, listing: Listing) -> None:
        """Hold back a source that suddenly lists far fewer or far more articles, unless the user accepts it."""
        had = sum(1 for entry in self.before.values() if entry.root == listing.root and entry.article_id)
        has = len(listing.items)
        odd = listing.complete and had >= _COLLAPSE_FROM and (has < _COLLAPSE * had or has > _EXPLOSION * had)
        if odd and not self.job.accept_change:
            change = f"{listing.root} lists {has} articles where it had {had}"
            raise SourceError("source_changed", f"{change}: it is held back (--accept-change takes it).")

    def _listed_tasks(self, listings: list[Listing]) -> Iterator[Task]:
        for listing in listings:
            if listing.complete:
                self._withdraw(listing)
            for item in listing.items:
                if (listing.root, item.source) not in self.seen:
                    self.seen.add((listing.root, item.source))
                    yield from self._item_task(listing.root, item)

    def _withdraw(self, listing: Listing) -> None:
        """Drop what a source no longer lists, and note what it lists that is no article."""
        listed = {item.source for item in listing.items}
        for key in [key for key in self.ledger if key[0] == listing.root and key[1] not in listed]:
            if self.ledger.pop(key).article_id:
                self.report.counts["withdrawn"] += 1
                self.sources[listing.root].counts["withdrawn"] += 1
        for name, reason in listing.ignored:
            self.ledger[listing.root, name] = Entry(listing.root, name, "ignored", kind="ignored", message=reason)
            self.report.counts["ignored"] += 1

    def _item_task(self, root: str, item: Item) -> Iterator[Task]:
        old = self.before.get((root, item.source)) or Entry(root, item.source, "failed")
        known = Known(old.sha256, old.given, old.seen, done=self.same_rules and old.outcome != "failed")
        if self.job.crew.fetches and item.portable:
            yield self._task(replace(old, outcome="new"), item.load, self.job.today, known)
            return
        try:
            raw = item.load()
        except SourceError as error:
            self.ledger[old.key] = replace(old, outcome="failed", kind=error.kind, message=error.message)
            return
        arrival = arrived(raw, known, self.job.today)
        if arrival is None:
            self._tick()
            return
        yield self._task(replace(old, outcome="new", **asdict(arrival)), raw, arrival.seen)

    def _task(
        self, entry: Entry, raw: RawArticle | Callable[[], RawArticle], today: dt.date, known: Known | None = None
    ) -> Task:
        number = next(self.numbers)
        self.tasks[number] = entry
        return Task(number, raw, today, known)

    def _not_fresh(self) -> list[Entry]:
        return [entry for entry in self.ledger.values() if entry.article_id and entry.article_id not in self.fresh]

    def _kept_tasks(self, entries: Iterable[Entry]) -> Iterator[Task]:
        """Extract articles again from the bytes that were kept of them."""
        for entry in entries:
            data = raw_bytes(self.job.data_dir, str(entry.kept_sha256))
            if data is None:
                lost = "The bytes kept of this article are missing or damaged, so it cannot be extracted again."
                self.ledger[entry.key] = replace(entry, outcome="failed", kind="raw_missing", message=lost)
            else:
                yield self._task(entry, raw_again(entry, data), entry.seen or self.job.today)

    def _extract(self, tasks: Iterator[Task], spill: Spill) -> None:
        settings = Settings(self.job.engine, self.job.data_dir.absolute(), self.job.limit, spill.folder, self.rules)
        with closing(self.job.crew.run(tasks, settings)) as chunks:
            for chunk in chunks:
                spill.add(chunk)
                for outcome in chunk.outcomes:
                    self._take(outcome)
                self._tick()

    def _take(self, outcome: Outcome) -> None:
        if outcome.outcome == "unchanged":
            del self.tasks[outcome.number]
            return
        entry = self.tasks[outcome.number]
        if outcome.arrival is not None:
            entry = replace(entry, **asdict(outcome.arrival))
            self.tasks[outcome.number] = entry
        if outcome.article_id is None:
            entry = replace(entry, outcome=outcome.outcome, kind=outcome.kind, message=outcome.message)
        else:
            stale = entry.outcome in ("refused", "failed")
            entry = replace(
                entry,
                outcome=entry.outcome if stale else "published",
                article_id=outcome.article_id,
                kept_sha256=outcome.sha256,
                text_key=outcome.text_key,
                figures_key=outcome.figures_key,
                published=outcome.published,
                kind=entry.kind if stale else None,
                message=entry.message if stale else None,
            )
            rival = self.fresh.get(outcome.article_id)
            if rival is None or entry.key < self.tasks[rival].key:  # the same article twice: the order of names decides
                self.fresh[outcome.article_id] = outcome.number
        self.ledger[entry.key] = entry

    def _settle_copies(self, spill: Spill) -> list[Entry]:
        """Decide which of several copies counts; return entries that count now and did not before, to be extracted."""
        before = {e.article_id: e.copy_of for e in self.before.values() if e.article_id}
        known = {article_id: copy_of for article_id, copy_of in before.items() if article_id not in self.fresh}
        first = holders(self.ledger.values())
        copies = find_copies(first, known, texts(self.base, spill))
        for key, entry in self.ledger.items():
            if entry.article_id is not None:
                copy_of = copies.get(entry.article_id)
                counts = copy_of is None and first[entry.article_id].key == key
                outcome = ("published" if counts else "duplicate") if entry.outcome in LIVE else entry.outcome
                self.ledger[key] = replace(entry, outcome=outcome, copy_of=copy_of)
        return [self.ledger[e.key] for one, e in first.items() if known.get(one) is not None and one not in copies]

    def _count(self) -> None:
        counts = self.report.counts
        counts["seen"] = len(self.seen)
        extracted = {entry.key for entry in self.tasks.values()}
        for key in sorted(self.seen):
            entry = self.ledger[key]
            fate = "unchanged" if entry.outcome in LIVE and key not in extracted else entry.outcome
            counts[fate] += 1
            self.sources[entry.root].counts.update(self._fates(entry, fate))
            news = entry.outcome == "failed" or entry != self.before.get(key)
            if entry.outcome not in LIVE and news:  # a refusal is told once, a failure until it is over
                self.report.problems.append(f"{entry.source}: {entry.message}")
        if not self.report.closes():
            raise StoreError(f"The ledger does not close: {dict(counts)}; nothing was published.")

    def _fates(self, entry: Entry, fate: str) -> Iterator[str]:
        """Yield what the report by source counts an article as; a copy counts as new or changed too."""
        if fate not in LIVE:
            yield fate
            return
        before = self.before.get(entry.key)
        known = before is not None and before.article_id is not None
        yield "new" if not known else "again" if before and before.sha256 == entry.sha256 else "changed"
        if fate == "duplicate":
            yield fate

    def _changed(self) -> bool:
        if self.base is None:
            return any(
                not source.kind for source in self.sources.values()
            )  # nothing could be listed: no empty first run
        return self.base.notice is not None or not self.same_rules or self.ledger != self.before

    def _publish(self, spill: Spill) -> None:
        plan = Plan(self.ledger, self.before, self.fresh, self.base, spill, self.job.projects, self.job.crew)
        with NewRun(self.job.data_dir) as new:
            write_tables(new, plan)
            told = self._report_on(new)
            if hasattr(os, "sync"):
                os.sync()  # the kept bytes of articles; the run's own files are synced one by one
            facts = {
                "base": self.base.name if self.base else None,
                "rules": self.rules,
                "sources": list(self.job.sources),
                "counts": dict(sorted(self.report.counts.items())),
                "report": told,
            }
            run = new.publish(facts, self.job.now)
        self.report.run = run.name
        self.report.observations = run.rows("observations")
        self.report.gained = self.report.observations - (self.base.rows("observations") if self.base else 0)

    def _report_on(self, new: NewRun) -> dict[str, int]:
        """Write what this refresh changed as tables of the new run, and return the sums of it."""
        changes = Changes(self.base, new.path, self.ledger, self.before, self._touched())
        figures, anomalies = compare(changes, new.name, self.job.today)
        rows = to_table("report", report_rows(self.sources.values(), figures))
        new.write("report", "all", canonical("report", [rows]))
        new.write("anomalies", "all", canonical("anomalies", [anomalies]))
        sums = Counter[str]()
        for counts in (*figures.values(),):
            sums.update({f"figures_{change}": number for change, number in counts.items()})
        for source in self.sources.values():
            sums.update({name: source.counts[name] for name in ("new", "changed", "again")})
        sums["anomalies"] = sum(run == new.name for run in anomalies["run"].to_pylist())
        sums["alarms"] = alarms(anomalies, new.name)
        sums["problems"] = len(self.report.problems)
        self.report.figures = dict(sorted(sums.items()))
        return self.report.figures

    def _touched(self) -> set[str]:
        """Return the sources whose rows may differ from the run before."""
        fresh = {entry.source for entry in self.ledger.values() if entry.article_id in self.fresh}
        entries = self.before.keys() | self.ledger.keys()
        return fresh | {key[1] for key in entries if self.before.get(key) != self.ledger.get(key)}

    def _note(self, event: str, message: str, **facts: Any) -> None:
        if self.job.listener is not None:
            self.job.listener.note(event, message, **facts)

    def _tick(self) -> None:
        if self.job.listener is not None:
            self.job.listener.progress(len(self.seen), self.total)


def _writer(run: Run) -> tuple[str, int]:
    """Return with which rules and in which form a run was written; where either is another now, all is extracted again."""
    return run.manifest["rules"], run.manifest.get("schema", 1)


def _base(data_dir: Path, report: Report) -> Run | None:
    """Return the run to carry rows over from: the newest whole one."""
    try:
        base = open_run(data_dir)
    except NoRunError:
        return None
    except NewerError:
        raise
    except StoreError as error:
        report.problems.append(f"{error}. A new run is made from the sources of this refresh alone.")
        return None
    if base.notice:
        report.problems.append(base.notice)
    return base
