"""The command line: refresh, schedule, export, explain, score, diff, runs, restore, verify."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from extract.lean import without_pandas

if TYPE_CHECKING:
    from extract.telling import Teller
    from extract.workers import Crew

FINE, FAILURES, USAGE, STORE, ALARMS, INTERRUPTED = 0, 1, 2, 3, 4, 130
TABLE_NAMES: Final = (
    "observations",
    "derived",
    "articles",
    "mentions",
    "projects",
    "project_events",
    "issues",
    "report",
    "anomalies",
)
FORM_NAMES: Final = ("csv", "xlsx", "parquet", "jsonl")
_EXIT_CODES: Final = """exit codes:
  0  done
  1  done, but some articles or sources were refused or failed (they are named, and are rows of the table issues)
  2  the command was not understood, or something that it names does not exist
  3  the store is busy, damaged, full or cannot be written; it is as it was before
  4  done, but figures changed in a way that is rarely right (they are rows of the table anomalies)
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
    schedule = _command(commands, "schedule", _schedule, "refresh at the times of a cron expression, until stopped")
    schedule.add_argument("--cron", required=True, metavar="CRON", help='"minute hour day month weekday", local time')
    _add_refresh(schedule)
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
    reviews = _command(commands, "reviews", _reviews, "list what people said of figures, and whether it still applies")
    reviews.add_argument("--gold", type=Path, metavar="DIR", help="write what applies as annotations that score reads")
    for name in ("refresh", "schedule", "export", "score", "diff", "runs", "restore", "verify", "reviews"):
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
        help="a folder or file of articles, a web page, a feed, object storage (s3://…), or a TOML file that lists sources",
    )  # fmt: skip
    command.add_argument("--log", choices=("text", "json"), default="text", help="json: one JSON object a line")
    command.add_argument("--jobs", type=_positive, default=1, metavar="N", help="processes that extract (default: 1)")
    command.add_argument("--cluster", metavar="ADDRESS", help="extract on a Dask cluster: tcp://HOST:8786")
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


def _refresh(options: argparse.Namespace) -> int:
    from extract.sources import missing
    from extract.telling import JsonLines, Plain

    if absent := missing(options.sources):
        return _fail(USAGE, f"There is no file, folder or address {absent!r}.")
    return _refresh_once(options, JsonLines() if options.log == "json" else Plain())


def _refresh_once(options: argparse.Namespace, teller: Teller) -> int:
    """Refresh the store, say what happened, and return the exit code."""
    from extract.match import RuleError
    from extract.refresh import Job, refresh
    from extract.sources import SourceError
    from extract.store import StoreError
    from extract.workers import WorkerError

    now = dt.datetime.now(dt.UTC)
    job = Job(
        sources=options.sources,
        data_dir=options.data,
        today=now.astimezone().date(),
        now=now,
        accept_change=options.accept_change,
        listener=teller,
    )
    try:
        with _crew(options) as crew:
            report = refresh(replace(job, crew=crew))
    except SourceError as error:
        code, message = USAGE, error.message
    except RuleError as error:
        code, message = USAGE, str(error)
    except (StoreError, WorkerError) as error:
        code, message = STORE, str(error)
    except OSError as error:
        code, message = STORE, f"The store cannot be written ({error.strerror or error}); it is as it was before."
    else:
        teller.done(report, options.data)
        return FAILURES if report.problems else ALARMS if report.figures.get("alarms") else FINE
    teller.note("failed", f"extract: {' '.join(message.split())}", code=code)
    return code


@contextlib.contextmanager
def _crew(options: argparse.Namespace) -> Iterator[Crew]:
    """Give who extracts: processes here, or the workers of a cluster while it is connected."""
    if options.cluster is None:
        from extract.workers import Local

        yield Local(options.jobs)
        return
    from extract.cluster import Cluster

    with Cluster(options.cluster) as cluster:
        yield cluster


def _schedule(options: argparse.Namespace) -> int:
    from extract.schedule import CronError, Stop, cron, keep_time
    from extract.sources import missing
    from extract.store import last_checked
    from extract.telling import JsonLines, Plain

    if absent := missing(options.sources):
        return _fail(USAGE, f"There is no file, folder or address {absent!r}.")
    try:
        trigger = cron(options.cron)
    except CronError as error:
        return _fail(USAGE, str(error))
    teller: Teller = JsonLines() if options.log == "json" else Plain(dated=True)
    stop = Stop()
    teller.note("started", f'Refreshing at "{options.cron}", time zone {trigger.timezone}.', cron=options.cron)
    with stop.on_signals(lambda: teller.note("stopping", "Stopping when this refresh is done; once more abandons it.")):
        keep_time(
            trigger,
            last_checked(options.data),
            work=lambda: teller.note("ended", f"exit code {(code := _refresh_once(options, teller))}", code=code),
            told=lambda due: teller.note("next", f"Next refresh: {due:%Y-%m-%d %H:%M %Z}.", due=due.isoformat()),
            stop=stop,
            clock=lambda: dt.datetime.now(trigger.timezone),
        )
    teller.note("stopped", "Stopped.")
    return FINE


def _reviews(options: argparse.Namespace) -> int:
    from extract.reviews import Reviews, of_run, standings, told, write_gold
    from extract.store import StoreError, open_run

    reviews = Reviews(options.data).all()
    try:
        rows = of_run(open_run(options.data), reviews)
    except StoreError as error:
        return _fail(STORE, str(error))
    met = list(standings(reviews, rows.values()))
    for one in met:
        print(told(one))
    if options.gold:
        write_gold(options.gold, met, rows)
    return FAILURES if any(one.problem for one in met) else FINE


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
    without_pandas()
    sys.exit(main())
