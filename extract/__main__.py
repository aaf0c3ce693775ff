"""The command line: refresh, export, explain, score, diff, runs, restore, verify."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

if TYPE_CHECKING:
    from extract.refresh import Report

FINE, FAILURES, USAGE, STORE, INTERRUPTED = 0, 1, 2, 3, 130
TABLE_NAMES: Final = ("observations", "derived", "articles", "mentions", "projects", "project_events", "issues")
FORM_NAMES: Final = ("csv", "xlsx", "parquet", "jsonl")
_EXIT_CODES: Final = """exit codes:
  0  done
  1  done, but some articles or sources were refused or failed (they are named, and are rows of the table issues)
  2  the command was not understood, or something that it names does not exist
  3  the store is busy, damaged, full or cannot be written; it is as it was before
  130  interrupted; the store is as it was before
"""


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.command(options))
    except BrokenPipeError:  # the reader of our output went away, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except KeyboardInterrupt:
        return _fail(INTERRUPTED, "Interrupted; the store is as it was before.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m extract",
        description="Take development figures out of Chinese articles, each with its sentence, into Parquet tables.",
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_refresh(_command(commands, "refresh", _refresh, "read sources, extract what is new or changed, publish a run"))
    _add_export(_command(commands, "export", _export, "write a table as CSV, XLSX, Parquet or JSON lines"))
    explain = _command(commands, "explain", _explain, "show every number of a text, its fate and its rule")
    explain.add_argument("text", metavar="TEXT-or-FILE", help="a sentence, or a file that holds an article")
    explain.add_argument("--date", type=_date, metavar="YYYY-MM-DD", help="the article's date (default: inferred)")
    score = _command(commands, "score", _score, "compare observations with annotated articles")
    score.add_argument("gold", type=Path, metavar="GOLD_DIR", help="a folder of <article>.jsonl annotations")
    score.add_argument("--list", action="store_true", help="name every miss, extra and wrong field")
    score.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    diff = _command(commands, "diff", _diff, "show rows gained, lost and changed between two runs")
    diff.add_argument("old", metavar="A", help="the earlier run")
    diff.add_argument("new", metavar="B", help="the later run")
    _command(commands, "runs", _runs, "list the runs of the store, newest first")
    restore = _command(commands, "restore", _restore, "publish an earlier run again, as a new run")
    restore.add_argument("run", metavar="RUN")
    verify = _command(commands, "verify", _verify, "check every file of a run (default: all runs) against its manifest")
    verify.add_argument("run", metavar="RUN", nargs="?")
    for name in ("refresh", "export", "score", "diff", "runs", "restore", "verify"):
        command = commands.choices[name]
        command.add_argument("--data", type=Path, default=Path("data"), metavar="DIR", help="the store (default: data)")
    return parser


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    run: Callable[[argparse.Namespace], int],
    summary: str,
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
    command.set_defaults(command=run)
    return command


def _add_refresh(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "sources", nargs="*", default=["seeds"], metavar="SOURCE",
        help="a folder or file of articles, a web page, a feed, or a TOML file that lists sources (default: seeds)",
    )  # fmt: skip
    command.add_argument("--jobs", type=_positive, default=1, metavar="N", help="processes that extract (default: 1)")
    command.add_argument(
        "--accept-change", action="store_true", help="take a source that suddenly lists far fewer or more articles"
    )


def _add_export(command: argparse.ArgumentParser) -> None:
    command.add_argument("table", choices=TABLE_NAMES, metavar="TABLE", help=", ".join(TABLE_NAMES))
    command.add_argument("--format", choices=FORM_NAMES, default="csv", help="default: csv")
    command.add_argument("--run", metavar="RUN", help="an earlier run (default: the current one)")
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="default: standard output")


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write YYYY-MM-DD") from None


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes")
    return int(text)


def _fail(code: int, message: str) -> int:
    print(f"extract: {' '.join(message.split())}", file=sys.stderr)
    return code


@contextlib.contextmanager
def _terminal_progress() -> Iterator[Callable[[int, int], None] | None]:
    """Yield what shows progress with its rate on a terminal; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    started = shown = time.monotonic()

    def show(done: int, total: int) -> None:
        nonlocal shown
        now = time.monotonic()
        if now - shown < 0.2 and done < total:
            return
        shown = now
        rate = done / max(now - started, 0.001)
        left = f", {(total - done) / rate:,.0f} s left" if rate and done < total else ""
        line = f"\r{done:,} of {total:,} articles, {rate:,.0f} a second{left}\033[K"
        print(line, end="", file=sys.stderr, flush=True)

    try:
        yield show
    finally:
        print("\r\033[K", end="", file=sys.stderr, flush=True)


def _refresh(options: argparse.Namespace) -> int:
    from extract.match import RuleError
    from extract.refresh import Job, refresh
    from extract.sources import SourceError, missing
    from extract.store import StoreError
    from extract.workers import WorkerError

    if absent := missing(options.sources):
        return _fail(USAGE, f"There is no file, folder or address {absent!r}.")
    now = dt.datetime.now(dt.UTC)
    try:
        with _terminal_progress() as progress:
            job = Job(
                sources=options.sources,
                data_dir=options.data,
                today=now.astimezone().date(),
                now=now,
                jobs=options.jobs,
                accept_change=options.accept_change,
                progress=progress,
            )
            report = refresh(job)
    except SourceError as error:
        return _fail(USAGE, error.message)
    except RuleError as error:
        return _fail(USAGE, str(error))
    except (StoreError, WorkerError) as error:
        return _fail(STORE, str(error))
    except OSError as error:
        return _fail(STORE, f"The store cannot be written ({error.strerror or error}); it is as it was before.")
    return _told(report, options.data)


def _told(report: Report, data_dir: Path) -> int:
    """Say what a refresh did and return its exit code."""
    for problem in report.problems[:20]:
        print(f"! {problem}", file=sys.stderr)
    if len(report.problems) > 20:
        print(f"! … and {len(report.problems) - 20} more: see the table issues", file=sys.stderr)
    counts = report.counts
    fates = ("published", "unchanged", "duplicate", "refused", "failed", "withdrawn", "ignored")
    told = ", ".join(f"{counts[fate]} {fate}" for fate in fates if counts[fate])
    print(f"{counts['seen']} articles seen: {told or 'none'} ({report.seconds:.1f} s)")
    if report.run:
        print(f"run {report.run} in {data_dir}: {report.observations:,} observations ({report.gained:+,})")
    else:
        print("nothing changed, no new run")
    return FAILURES if report.problems else FINE


def _export(options: argparse.Namespace) -> int:
    from extract.export import ExportError, export
    from extract.store import NoRunError, StoreError, hold, open_run

    try:
        run = open_run(options.data, options.run)
        if run.notice:
            print(f"! {run.notice}", file=sys.stderr)
        with hold(run), _output(options.output) as out:
            export(run, options.table, options.format, out)
    except (NoRunError, ExportError) as error:
        return _fail(USAGE, str(error))
    except StoreError as error:
        return _fail(STORE, str(error))
    except BrokenPipeError:
        raise
    except OSError as error:
        return _fail(STORE, f"{options.output or 'The output'} cannot be written: {error.strerror or error}.")
    return FINE


@contextlib.contextmanager
def _output(path: Path | None) -> Iterator[BinaryIO]:
    """Yield standard output, or a file that takes its place only when it is whole."""
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with fresh.open("xb") as file:
            yield file
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def _explain(options: argparse.Namespace) -> int:
    from extract.explain import explain
    from extract.models import RawArticle
    from extract.read import ReadError, read

    path = Path(options.text)
    try:
        is_file = path.is_file()
    except OSError:  # a sentence may be too long for a file's name
        is_file = False
    try:
        text = read(RawArticle(path.name, path.read_bytes())).text if is_file else options.text
    except ReadError as error:
        return _fail(USAGE, f"{options.text}: {error.message}")
    except OSError as error:
        return _fail(USAGE, f"{options.text}: {error.strerror}.")
    print(explain(text, options.date))
    return FINE


def _score(options: argparse.Namespace) -> int:
    from extract.score import GoldError, score_run
    from extract.store import NoRunError, StoreError, open_run

    try:
        print(score_run(options.gold, open_run(options.data), listed=options.list, as_json=options.json))
    except (GoldError, NoRunError) as error:
        return _fail(USAGE, str(error))
    except StoreError as error:
        return _fail(STORE, str(error))
    return FINE


def _diff(options: argparse.Namespace) -> int:
    from extract.diff import diff_runs
    from extract.store import StoreError, open_run

    try:
        lines = diff_runs(open_run(options.data, options.old), open_run(options.data, options.new))
    except StoreError as error:
        return _fail(USAGE, str(error))
    for line in lines:
        print(line)
    return FINE


def _runs(options: argparse.Namespace) -> int:
    from extract.store import RUNS, StoreError, pointed, read_manifest, run_names

    current = pointed(options.data)
    for name in run_names(options.data):
        mark = "*" if name == current else " "
        try:
            manifest = read_manifest(options.data / RUNS / name)
        except StoreError as error:
            print(f"{mark} {name}  {error}")
            continue
        counts = manifest["counts"]
        told = ", ".join(f"{counts[fate]} {fate}" for fate in ("published", "unchanged", "duplicate") if fate in counts)
        again = f", restored from {manifest['restored_from']}" if "restored_from" in manifest else ""
        print(f"{mark} {name}  {manifest['created']}  {told}{again}")
    return FINE


def _restore(options: argparse.Namespace) -> int:
    from extract.commit import restore, writer_lock
    from extract.store import StoreError, open_run

    try:
        old = open_run(options.data, options.run)
    except StoreError as error:
        return _fail(USAGE, f"{error}; nothing was changed.")
    try:
        with writer_lock(options.data):
            new = restore(options.data, old, dt.datetime.now(dt.UTC))
    except (StoreError, OSError) as error:
        return _fail(STORE, f"{error}; nothing was changed.")
    print(f"run {new.name} has the tables of run {old.name}; the next refresh brings them up to date again")
    return FINE


def _verify(options: argparse.Namespace) -> int:
    from extract.store import RUNS, StoreError, check_files, read_manifest, run_names

    names = [options.run] if options.run else run_names(options.data)
    if not names:
        return _fail(USAGE, f"{options.data} holds no run.")
    damaged = 0
    for name in names:
        try:
            manifest = read_manifest(options.data / RUNS / name)
            problems = check_files(options.data / RUNS / name, manifest)
        except StoreError as error:
            problems = [str(error)]
        damaged += bool(problems)
        print(f"{name}  {'; '.join(problems) if problems else 'whole'}")
    return STORE if damaged else FINE


if __name__ == "__main__":
    sys.exit(main())
