"""How fast others read the same text, each in an environment of its own, beside this program in the same run: `make bench-peers`.

They find single kinds of things (money, times, places); this program reads every figure with all of its fields and makes
its rows. Peers are never dependencies: they are installed under .tools/peers, and nothing of theirs is imported here.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.benchmarks.bench_extract import ROOT, Floor, load, seconds, sets, whole

PEERS: Final = {
    "jionlp": ("JioNLP 1.5.31", ["jionlp==1.5.31"]),
    # its release of 2019 asks for no versions, and later ones of emoji lack what it imports
    "recognizers": ("Recognizers-Text 1.0.2a2", ["recognizers-text-suite==1.0.2a2", "emoji==1.7.0"]),
}
TOOLS: Final = ROOT / ".tools"


def python(name: str) -> Path:
    """Return the Python of a peer's environment, made where it is not there yet."""
    home = TOOLS / "peers" / name
    if not (home / "installed").exists():
        uv = TOOLS / "bin" / "uv"
        subprocess.run([uv, "venv", "--quiet", "--clear", home], check=True)
        install = [uv, "pip", "install", "--quiet", "--python", home / "bin" / "python", *PEERS[name][1]]
        subprocess.run(install, check=True)
        (home / "installed").touch()
    return home / "bin" / "python"


def measure(name: str, paths: list[Path], rounds: int) -> dict[str, float]:
    """Return the seconds of each of a peer's models over the texts, with all of them together."""
    command = [python(name), Path(__file__).with_name("peer.py"), name, str(rounds), *paths]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    taken: dict[str, float] = json.loads(said.rsplit("\n", 1)[-1])
    return {**taken, "together": sum(taken.values())}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3, help="the best of how many rounds counts (default: 3)")
    rounds = parser.parse_args().rounds
    name, paths = next(iter(sets().items()))
    corpus, floor = load(name, paths), Floor()
    sys.stdout.write(f"{name}: {len(paths)} articles, {corpus.size:,} characters; characters a second on one core\n")
    bare = seconds(lambda: [floor.scan(one.text) for one in corpus.documents], rounds * 5)
    ours = seconds(lambda: whole(corpus), rounds * 5)
    rows = [("bare pass", bare), ("this program, whole", ours)]
    for peer, (label, _) in PEERS.items():
        rows += [(f"{label}: {model}", taken) for model, taken in measure(peer, paths, rounds).items()]
    for label, taken in rows:
        sys.stdout.write(f"  {label:<40}{corpus.size / taken:>14,.0f}{taken / ours:>10.2f} × this program's time\n")


if __name__ == "__main__":
    main()
