"""What a refresh says while it works and when it has ended: lines for people, or one JSON object a line for machines."""

from __future__ import annotations

import datetime as dt
import json
import sys
import time
from pathlib import Path
from typing import Any, Final, Protocol

from extract.refresh import Listener, Report

FORMS: Final = ("text", "json")
_SHOWN: Final = 20  # problems told in full; all of them are rows of the table issues
_FATES: Final = ("published", "unchanged", "duplicate", "refused", "failed", "withdrawn", "ignored")
_QUIET: Final = frozenset({"listing", "listed"})  # events that people see on a terminal only, until the next one


class Teller(Listener, Protocol):
    """Hears what a refresh does, and how it ended."""

    def done(self, report: Report, data_dir: Path) -> None:
        """Hear how a refresh ended."""


class Plain:
    """Lines for people: results on standard output, all else on standard error, a line of progress on a terminal."""

    def __init__(self, *, dated: bool = False) -> None:
        self._dated = dated
        self._terminal = sys.stderr.isatty()
        self._started = self._shown = time.monotonic()

    def progress(self, done: int, total: int) -> None:
        """Show progress with its rate on a terminal; nothing elsewhere."""
        now = time.monotonic()
        if not self._terminal or (now - self._shown < 0.2 and done < total):
            return
        self._shown = now
        rate = done / max(now - self._started, 0.001)
        left = f", {(total - done) / rate:,.0f} s left" if rate and done < total else ""
        self._status(f"{done:,} of {total:,} articles, {rate:,.0f} a second{left}")

    def note(self, event: str, message: str, **_: Any) -> None:
        """Say a sentence; what only tells where the work is stays on a terminal until the next line."""
        if event not in _QUIET:
            self._say(message, sys.stderr)
        elif self._terminal:
            self._status(message)

    def done(self, report: Report, data_dir: Path) -> None:
        """Say what became of the articles, what a person should look at, and which run there is now."""
        for problem in report.problems[:_SHOWN]:
            self._say(f"! {problem}", sys.stderr)
        if len(report.problems) > _SHOWN:
            self._say(f"! … and {len(report.problems) - _SHOWN} more: see the table issues", sys.stderr)
        told = ", ".join(f"{report.counts[fate]} {fate}" for fate in _FATES if report.counts[fate])
        self._say(f"{report.counts['seen']} articles seen: {told or 'none'} ({report.seconds:.1f} s)", sys.stdout)
        self._say(_run_line(report, data_dir), sys.stdout)

    def _status(self, line: str) -> None:
        print(f"\r{line}\033[K", end="", file=sys.stderr, flush=True)

    def _say(self, line: str, where: Any) -> None:
        if self._terminal:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
        stamp = f"{dt.datetime.now().astimezone():%Y-%m-%d %H:%M:%S} " if self._dated else ""
        print(f"{stamp}{line}", file=where, flush=True)


class JsonLines:
    """One JSON object a line on standard output: `time` (UTC), `event`, `message`, and the event's own facts."""

    def progress(self, done: int, total: int) -> None:
        """Say nothing: a log needs no count of what is under way."""

    def note(self, event: str, message: str, **facts: Any) -> None:
        """Write one event."""
        now = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
        line = {"time": now, "event": event, "message": message, **facts}
        print(json.dumps(line, ensure_ascii=False, default=str), flush=True)

    def done(self, report: Report, data_dir: Path) -> None:
        """Write each problem, then what the refresh did."""
        for problem in report.problems:
            self.note("problem", problem)
        facts = {"run": report.run, "counts": dict(report.counts), "seconds": round(report.seconds, 3)}
        self.note("refreshed", _run_line(report, data_dir), **facts, **report.figures)


def _run_line(report: Report, data_dir: Path) -> str:
    if not report.run:
        return "nothing changed, no new run"
    line = f"run {report.run} in {data_dir}: {report.observations:,} observations ({report.gained:+,})"
    return f"{line}, {report.figures['anomalies']} anomalies" if report.figures.get("anomalies") else line
