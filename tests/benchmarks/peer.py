"""One peer read by its own Python: `peer.py NAME ROUNDS FILE…` prints {model: best seconds of processor time} as JSON.

It imports nothing of this project, for it runs in the peer's environment, where nothing else is installed.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

Model = Callable[[str], object]


def jionlp() -> dict[str, Model]:
    """Its finders of money, time and places."""
    import jionlp as peer

    return {
        "money": lambda text: peer.ner.extract_money(text, with_parsing=True),
        "time": lambda text: peer.ner.extract_time(text, time_base=time.time(), with_parsing=True),
        "places": peer.recognize_location,
    }


def recognizers() -> dict[str, Model]:
    """The models for Chinese: numbers, percentages, currencies, dates."""
    from recognizers_date_time import recognize_datetime
    from recognizers_number import Culture, recognize_number, recognize_percentage
    from recognizers_number_with_unit import recognize_currency

    return {
        "numbers": lambda text: recognize_number(text, Culture.Chinese),
        "percentages": lambda text: recognize_percentage(text, Culture.Chinese),
        "currencies": lambda text: recognize_currency(text, Culture.Chinese),
        "dates": lambda text: recognize_datetime(text, Culture.Chinese),
    }


def best(model: Model, lines: list[str], rounds: int) -> float:
    """Return the least processor time of several rounds over all lines, after one that warms up."""
    taken = []
    for _ in range(rounds + 1):
        begun = time.process_time()
        for line in lines:
            model(line)
        taken.append(time.process_time() - begun)
    return min(taken[1:])


def main(name: str, rounds: str, *paths: str) -> None:
    """Measure each model of a peer, line by line as it is meant to be used."""
    lines = [line for path in paths for line in Path(path).read_text("utf-8").split("\n") if line.strip()]
    models = {"jionlp": jionlp, "recognizers": recognizers}[name]()
    sys.stdout.write("\n" + json.dumps({each: best(model, lines, int(rounds)) for each, model in models.items()}))


if __name__ == "__main__":
    main(*sys.argv[1:])
