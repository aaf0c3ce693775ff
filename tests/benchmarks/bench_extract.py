"""How fast extraction is, against a bare scan of the same text in the same run: `make bench`.

Rates are characters a second of processor time on one core, the best of several rounds: what else the machine does
then matters little. Nothing is asserted, for absolute times tell of the machine; the ratio to the floor is what to watch.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import ahocorasick_rs
import opencc

from extract import codebook, pipeline, places
from extract.clean import clean
from extract.models import Article, Document, RawArticle, Result
from extract.read import read
from extract.scene import Scene
from extract.tables import result_rows

ROOT = Path(__file__).parents[2]
ORIGINALS = ROOT.parent / "shared" / "articles"
TODAY = dt.date(2026, 11, 1)  # later than every text: it only bounds the inference of dates
TERMS = 5_000
HELP = [sys.executable, "-m", "extract", "--help"]

GLOSS = re.compile(r"(?<=[一-鿿])[(（][a-zü\u00e0-\u01dc]{1,7}[)）]")
TRADITIONAL = re.compile("[產業發資區項億點個國際與從對機構術環經濟導學關務報總還園]")
SENTENCE = re.compile(r"[。！？\n]+")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


class Floor:
    """A bare pass over a text that yields nothing: what reading it cannot fall below."""

    def __init__(self) -> None:
        book = codebook.load()
        named = [*book.aliases.terms, *book.sector_terms.terms, *book.cues.terms, *sorted(places.load().surfaces)]
        terms = list(dict.fromkeys(named))[:TERMS]
        self.automaton = ahocorasick_rs.AhoCorasick(terms, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
        self.simplify = opencc.OpenCC("t2s").convert

    def scan(self, text: str) -> None:
        """Strip glosses, simplify traditional text, split sentences, find numbers and terms."""
        bare = GLOSS.sub("", text)
        if len(TRADITIONAL.findall(bare)) * 50 >= len(bare):
            bare = self.simplify(bare)
        SENTENCE.split(bare)
        NUMBER.findall(bare)
        self.automaton.find_matches_as_indexes(bare)


@dataclass(frozen=True)
class Corpus:
    """One set of texts, taken through every stage, so that each stage can be measured alone."""

    name: str
    raw: list[RawArticle]
    documents: list[Document]
    articles: list[Article]
    results: list[Result]

    @property
    def size(self) -> int:
        """Characters of all texts."""
        return sum(len(document.text) for document in self.documents)

    @property
    def numbers(self) -> int:
        """Numbers that the texts hold."""
        return sum(len(result.mentions) for result in self.results)


def load(name: str, paths: list[Path]) -> Corpus:
    """Take the texts through every stage once, which also warms every cache."""
    book = codebook.load()
    raw = [RawArticle(path.name, path.read_bytes()) for path in paths]
    documents = [read(one) for one in raw]
    articles = [clean(document, book, TODAY) for document in documents]
    return Corpus(name, raw, documents, articles, [pipeline.attribute(article, book) for article in articles])


def seconds(work: Callable[[], object], rounds: int) -> float:
    """Return the least processor time of several rounds."""
    taken = []
    for _ in range(rounds):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken)


def stages(corpus: Corpus, rounds: int) -> dict[str, float]:
    """Return each stage's seconds; attribution is what is left of it once the text is scanned."""
    book = codebook.load()
    taken = {
        "read": seconds(lambda: [read(one) for one in corpus.raw], rounds),
        "clean": seconds(lambda: [clean(one, book, TODAY) for one in corpus.documents], rounds),
        "scan": seconds(lambda: [Scene(one, book).places for one in corpus.articles], rounds),
        "attribute": seconds(lambda: [pipeline.attribute(one, book) for one in corpus.articles], rounds),
        "rows": seconds(lambda: [result_rows(one) for one in corpus.results], rounds),
    }
    taken["attribute"] = max(0.0, taken["attribute"] - taken["scan"])
    return taken


def whole(corpus: Corpus) -> None:
    """Extract every text of a set, from its bytes to its rows."""
    for one in corpus.raw:
        result_rows(pipeline.extract(read(one), TODAY))


def report(corpus: Corpus, floor: Floor, rounds: int) -> str:
    """Return a set's table of rates."""
    bare = seconds(lambda: [floor.scan(one.text) for one in corpus.documents], rounds * 3)
    total = seconds(lambda: whole(corpus), rounds)
    pace = f"{len(corpus.raw) / total:,.0f} articles/s   {total / corpus.numbers * 1e6:,.0f} µs a number"
    lines = [
        f"{corpus.name}: {len(corpus.raw)} articles, {corpus.size:,} characters, {corpus.numbers:,} numbers",
        f"  {'floor':<12}{corpus.size / bare:>14,.0f} characters/s",
        f"  {'extraction':<12}{corpus.size / total:>14,.0f} characters/s   {pace}   {total / bare:,.0f} × the floor",
    ]
    for name, taken in stages(corpus, rounds).items():
        lines.append(f"    {name:<10}{corpus.size / taken:>14,.0f} characters/s   {taken / total:>4.0%} of the time")
    return "\n".join(lines)


def start_up(rounds: int) -> str:
    """Return how long the command line takes to answer, processor and wall time, the best of several."""
    walls, cpus = [], []
    for _ in range(rounds):
        before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(HELP, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        walls.append(time.perf_counter() - begun)
        cpus.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return f"python -m extract --help: {min(walls):.2f} s ({min(cpus):.2f} s of processor time)"


def peak() -> float:
    """Return the most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def sets() -> dict[str, list[Path]]:
    """Return the texts to measure: the five originals where they are at hand, the digests, the annotated articles."""
    folders = {"originals": ORIGINALS, "digests": ROOT / "seeds", "annotated": ROOT / "tests" / "golden"}
    found = {name: sorted(folder.rglob("*.txt")) for name, folder in folders.items() if folder.is_dir()}
    return {name: paths for name, paths in found.items() if paths}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7, help="the best of how many rounds counts (default: 7)")
    rounds = parser.parse_args().rounds
    begun = time.process_time()
    corpora = [load(name, paths) for name, paths in sets().items()]
    out = [f"code lists, rules and the first articles: {time.process_time() - begun:.2f} s of processor time"]
    floor, held = Floor(), peak()
    out += [report(corpus, floor, rounds) for corpus in corpora]
    out += [start_up(rounds), f"peak memory: {peak():,.0f} MB ({held:,.0f} MB before the first round)"]
    sys.stdout.write("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
