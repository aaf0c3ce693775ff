"""One sentence that lists hundreds of figures takes no more than with the square of them.

Processor times of two lengths within one run are compared, never with a clock's figure.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable

import pytest

from extract import pipeline
from extract.models import RawArticle
from extract.read import read

SHORT, TIMES = 20, 8
SQUARE = TIMES**2  # what grows with the third power takes 512 times as long
CITIES = ("合肥市", "芜湖市", "蚌埠市", "淮南市", "马鞍山市", "淮北市", "铜陵市", "安庆市")
SHAPES: dict[str, Callable[[int], str]] = {
    "counts": lambda n: f"{n % 97 + 3}个,",
    "counts joined": lambda n: f"{n % 97 + 3}个、",
    "rates": lambda n: f"{n % 97 + 3}%,",
    "amounts and growth": lambda n: f"产值{n % 97 + 3}亿元,增长{n % 9}.{n % 7}%,",
    "cities": lambda n: f"{CITIES[n % 8]}{n % 97 + 3}个、",
    "cities with brackets": lambda n: f"{CITIES[n % 8]}({n % 97 + 3}个)、",
    "a table's line": lambda n: f"{CITIES[n % 8]} {n % 97 + 3} {n % 7}.5 ",
    "projects": lambda n: f"总投资{n % 97 + 3}亿元的第{n}号产业园项目、",
    "firms": lambda n: f"某某{n % 30}科技有限公司投资{n % 97 + 3}亿元,",
    "zones": lambda n: f"滁州经济技术开发区第{n % 9 + 1}园区企业{n % 97 + 3}家,",
    "goals": lambda n: f"力争引进项目{n % 97 + 3}个,",
    "sentences": lambda n: f"{CITIES[n % 8]}新签约项目{n % 97 + 3}个。",
    "years": lambda n: f"{2010 + n % 20}年项目{n % 97 + 3}个,",
    "rises": lambda n: f"从{n % 97 + 3}亿元增加到{n % 97 + 30}亿元,",
}


def _seconds(shape: Callable[[int], str], count: int) -> float:
    text = "滁州市观察\n2024-05-20\n\n全市签约情况:" + "".join(map(shape, range(count))) + "。"
    started = time.process_time()
    found = pipeline.extract(read(RawArticle("long.txt", text.encode())), dt.date(2026, 1, 1))
    taken = time.process_time() - started
    assert len(found.mentions) >= count
    return taken


@pytest.mark.parametrize("shape", SHAPES)
def test_a_long_list_takes_time_with_its_square_at_most(shape: str) -> None:
    _seconds(SHAPES[shape], 4)  # patterns made at first use
    short = min(_seconds(SHAPES[shape], SHORT) for _ in range(3))
    assert _seconds(SHAPES[shape], SHORT * TIMES) < SQUARE * short
