"""What the dashboard's pages cost at a million observations and more: `make bench-pages`.

Three measurements over one invented store, each beside a floor of the same run. *Questions*: what pages ask, through the
query module and uncached, against one plain DuckDB query of the run's own files that reads the same rows. *Pages*: a first
paint and a filter change inside one process, nothing cached but what the server warms itself, against the bare statements
that they send; both in processor time of all threads, which a busy machine changes little. *Users*: 1, 20 and 50 at once
over HTTP against the server as `python app.py` starts it, each asking for one page after another. A user waits `--think`
seconds between two pages, as people do.
"""

from __future__ import annotations

import argparse
import functools
import http.client
import itertools
import json
import random
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

import duckdb

from app import create_app
from extract import store as runs
from pages import _queries as q
from pages import _rows
from pages._queries import Where
from pages._store import CONFIG, Run, Store
from tests.benchmarks.big_store import write_big

ROOT: Final = Path(__file__).parents[2]
ROUNDS: Final = 5
PAGES: Final = (
    *("/", "/region", "/compare", "/sectors", "/years", "/projects", "/targets", "/indicators"),
    *("/articles", "/data", "/quality"),
)
NAMED: Final = {
    **dict.fromkeys(("/", "/region", "/targets", "/projects"), ("place",)),
    **dict.fromkeys(("/compare", "/years", "/data", "/quality"), ("indicator",)),
    **dict.fromkeys(("/sectors",), ("place", "of")),
}
TOLD: Final = "year(period_end) AS year, coalesce(adcode, '') || coalesce(region, '') AS place, *"


@dataclass(frozen=True)
class Question:
    """A question of the pages, and the plain query of the run's files that reads the same rows."""

    name: str
    ask: Callable[[], Any]
    bare: str
    values: tuple[Any, ...] = ()


def questions(run: Run) -> list[Question]:
    """One question of each kind, about what is told most."""
    place, indicator = q.options(run, "place")[0]["value"], q.options(run, "indicator")[0]["value"]
    first = q.sets(run, Where(of="region", status="actual", indicator=indicator))[0]
    held = Where(of="region", status="actual", indicator=indicator, measure=first["measure"], unit=first["unit"])
    told = f"SELECT * FROM (SELECT {TOLD} FROM observations) WHERE"  # noqa: S608 (constants only)
    return [
        Question(
            "one indicator, all places",
            lambda: _ask(q.figures, run, held),
            f"{told} indicator = ? AND measure = ? AND unit = ? AND status = 'actual' ORDER BY period_end DESC LIMIT 3000",
            (indicator, first["measure"], first["unit"]),
        ),
        Question(
            "one place in full",
            lambda: _ask(q.figures, run, Where(place=place, of="region")),
            f"{told} place = ? AND project IS NULL ORDER BY period_end DESC LIMIT 3000",
            (place,),
        ),
        Question(
            "all targets",
            lambda: _ask(q.figures, run, Where(status="target")),
            f"{told} status = 'target' ORDER BY period_end DESC LIMIT 3000",
        ),
        Question(
            "which indicators a filter offers",
            lambda: _ask(q.options, run, "indicator", Where(of="region")),
            "SELECT indicator, count(*) FROM observations WHERE project IS NULL GROUP BY 1 ORDER BY 2 DESC",
        ),
        Question(
            "found by place and year",
            lambda: _ask(q.found_where, run, Where()),
            f"SELECT place, year, count(*) FROM (SELECT {TOLD} FROM observations) GROUP BY 1, 2",  # noqa: S608
        ),
        Question(
            "sectors by place",
            lambda: _ask(q.spread, run, Where(of="region", sectored="yes")),
            "SELECT sector, region, count(*) FROM observations WHERE sector IS NOT NULL AND project IS NULL GROUP BY 1, 2",
        ),
        *_of_rows(run, indicator),
    ]


def _of_rows(run: Run, indicator: str) -> list[Question]:
    """Questions whose answer is rows as they stand."""
    article = q.articles(run)[0]["article_id"]
    return [
        Question(
            "first rows of the grid",
            lambda: _rows.page(run, Where(), 0, 100, None),
            "SELECT * FROM observations ORDER BY published DESC LIMIT 100",
        ),
        Question(
            "rows of the grid by value",
            lambda: _rows.page(run, Where(indicator=indicator), 0, 100, ("value", "desc")),
            "SELECT * FROM observations WHERE indicator = ? ORDER BY value DESC LIMIT 100",
            (indicator,),
        ),
        Question(
            "figures of one article",
            lambda: q.of_article(run, article),
            "SELECT * FROM observations WHERE article_id = ?",
            (article,),
        ),
    ]


def _ask(question: Callable[..., Any], *values: Any) -> Any:
    """Ask past the cache."""
    return question.__wrapped__(*values)  # type: ignore[attr-defined]


def typical(ask: Callable[[], object]) -> float:
    """Return the median milliseconds of processor time, of all threads, of a few goes."""
    spent = []
    for _ in range(ROUNDS):
        started = time.process_time()
        ask()
        spent.append(1000 * (time.process_time() - started))
    return statistics.median(spent)


def compare_questions(data: Path, run: Run) -> None:
    """Print each question beside its plain query of the run's files."""
    base = duckdb.connect(":memory:", config=CONFIG)
    base.read_parquet(list(map(str, runs.open_run(data).files("observations")))).create_view("observations")
    print("Questions, uncached: ms | a bare query of the run's files: ms | ratio")
    for one in questions(run):
        own = typical(one.ask)
        bare = typical(lambda one=one: base.execute(one.bare, list(one.values)).fetchall())  # type: ignore[misc]
        print(f"  {one.name:36} {own:8.1f} {bare:8.1f} {own / bare:6.2f}")


def body(path: str, search: str) -> str:
    """Return what a browser sends for a page."""
    outputs = [{"id": "_pages_content", "property": "children"}, {"id": "_pages_store", "property": "data"}]
    given = (("pathname", path), ("search", search))
    asked = {
        "output": ".._pages_content.children..._pages_store.data..",
        "outputs": outputs,
        "inputs": [{"id": "_pages_location", "property": name, "value": value} for name, value in given],
        "changedPropIds": ["_pages_location.pathname"],
    }
    return json.dumps(asked)


def changes(run: Run, path: str, rng: random.Random) -> str:
    """Return a page's address with its filters set to something that the run has."""
    values: dict[str, str] = {}
    for name in NAMED.get(path, ()):
        some = ["region", "project"] if name == "of" else [row["value"] for row in q.options(run, name)[:60]]
        values[name] = rng.choice(some)
    return "?" + urlencode(values) if values else ""


@contextmanager
def recorded() -> Iterator[list[tuple[Run, str, list[Any]]]]:
    """Note every statement that pages send to a run."""
    sent: list[tuple[Run, str, list[Any]]] = []
    rows = Run.rows

    @functools.wraps(rows)
    def noting(self: Run, sql: str, values: Any = ()) -> Any:
        sent.append((self, sql, list(values)))
        return rows(self, sql, values)

    Run.rows = noting  # type: ignore[method-assign]
    try:
        yield sent
    finally:
        Run.rows = rows  # type: ignore[method-assign]


def compare_pages(data: Path) -> None:
    """Print what each page's first paint and filter changes take, beside the bare statements that they send."""
    app = create_app(data)
    client = app.server.test_client()
    run = app.server.config["STORE"].run()
    _settle()
    client.get("/_dash-layout")
    rng = random.Random(1)  # noqa: S311
    print("Pages: first paint ms | filter change: median, slowest ms | its statements alone: ms | kB sent, compressed")
    first = {path: _paint(client, path, "")[0] for path in PAGES}
    for path in PAGES:
        spent, floors, sizes = [], [], []
        for _ in range(ROUNDS):
            took, size, bare = _paint(client, path, changes(run, path, rng))
            spent, floors, sizes = [*spent, took], [*floors, bare], [*sizes, size]
        print(
            f"  {path:12} {first[path]:8.0f} {statistics.median(spent):8.0f} {max(spent):8.0f}"
            f" {statistics.median(floors):8.1f} {statistics.median(sizes) / 1000:8.0f}"
        )


def _paint(client: Any, path: str, search: str) -> tuple[float, int, float]:
    with recorded() as sent:
        started = time.process_time()
        answer = client.post(
            "/_dash-update-component",
            data=body(path, search),
            content_type="application/json",
            headers={"Accept-Encoding": "gzip"},
        )
        took = 1000 * (time.process_time() - started)
    if answer.status_code != 200:
        raise RuntimeError(f"{path}{search}: {answer.status_code}")
    started = time.process_time()
    for run, sql, values in sent:
        run.connection().execute(sql, values).fetchall()
    return took, len(answer.data), 1000 * (time.process_time() - started)


def _settle() -> None:
    """Wait until what opening a run starts in the background is done."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join()


@contextmanager
def served(data: Path) -> Iterator[tuple[int, int]]:
    """Start the server as its users do; give its port and process id."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "app.py", "--data", str(data), "--port", str(port)], cwd=ROOT, stdout=subprocess.DEVNULL
    )
    try:
        _await(port)
        yield port, server.pid
    finally:
        server.terminate()
        server.wait()


def _await(port: int) -> None:
    for _ in range(600):
        try:
            _send(http.client.HTTPConnection("127.0.0.1", port, timeout=600), body("/", ""))
        except ConnectionRefusedError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError("The server did not start.")


def _send(connection: http.client.HTTPConnection, asked: str) -> float:
    """Return the milliseconds of one request; raise where the answer is no page."""
    started = time.perf_counter()
    headers = {"Content-Type": "application/json", "Accept-Encoding": "gzip"}
    connection.request("POST", "/_dash-update-component", asked, headers)
    answer = connection.getresponse()
    answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{answer.status} for {asked[:200]}")
    return 1000 * (time.perf_counter() - started)


def load(run: Run, data: Path, users: list[int], asks: int, think: float) -> None:
    """Print how long pages take with so many users at once."""
    print(
        f"Users over HTTP, {asks} pages each, {think} s between two: median ms | 95 of 100 ms | slowest ms | a second"
    )
    with served(data) as (port, pid):
        for n in users:
            spent: list[float] = []
            threads = [threading.Thread(target=_use, args=(run, port, i, asks, think, spent)) for i in range(n)]
            started = time.perf_counter()
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            lasted = time.perf_counter() - started
            if len(spent) < n * asks:
                raise RuntimeError(f"{n * asks - len(spent)} pages were not answered.")
            spent.sort()
            p95 = spent[int(0.95 * len(spent))]
            print(f"  {n:4} {statistics.median(spent):8.0f} {p95:8.0f} {spent[-1]:8.0f} {len(spent) / lasted:8.1f}")
        print(f"  memory of the server at most {_peak(pid):,.0f} MB")


def _use(run: Run, port: int, user: int, asks: int, think: float, spent: list[float]) -> None:
    """One user: pages in turn, every other time with other filters."""
    rng = random.Random(user)  # noqa: S311
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    for path in itertools.islice(itertools.cycle(PAGES), user, user + asks):
        time.sleep(think * rng.uniform(0.5, 1.5))
        spent.append(_send(connection, body(path, changes(run, path, rng) if rng.random() < 0.5 else "")))


def _peak(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text("utf-8").splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no VmHWM")


def measure(data: Path, observations: int, users: list[int], asks: int, think: float) -> None:
    """Make the store where there is none, prepare it as the server does, and measure."""
    if not (data / "current").exists():
        write_big(data, observations)
    started = time.perf_counter()
    run = Store(data, q.prepare).run()
    if run is None:
        raise RuntimeError(f"{data} holds no run.")
    n = q.totals(run)["observations"]
    print(f"{n:,} observations; opening the run took {time.perf_counter() - started:.1f} s")
    compare_questions(data, run)
    compare_pages(data)
    load(run, data, users, asks, think)


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--observations", type=int, default=1_000_000)
    parser.add_argument("--users", type=int, nargs="*", default=[1, 20, 50])
    parser.add_argument("--asks", type=int, default=22, help="pages that each user asks for")
    parser.add_argument("--think", type=float, default=5, help="seconds between two pages of a user")
    parser.add_argument("--store", type=Path, help="keep the store here, and use it where it is there")
    given = parser.parse_args()
    place = given.store or Path(tempfile.mkdtemp(prefix="bench-pages-"))
    try:
        measure(place, given.observations, given.users, given.asks, given.think)
    finally:
        if not given.store:
            shutil.rmtree(place)


if __name__ == "__main__":
    main()
