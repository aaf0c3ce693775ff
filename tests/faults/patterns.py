"""Every regular expression of the product, and strings made to hurt each of them.

As a program it prints one JSON line a pattern: where it was compiled, flags, library and source.
"""

from __future__ import annotations

import importlib
import itertools
import json
import pkgutil
import re
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import regex

ROOT = Path(__file__).parents[2]
OWN = tuple(f"{ROOT / folder}/" for folder in ("extract", "pages"))
ARTICLE = """某市统计局关于2023年全市经济运行情况的通报
发布时间:2024-02-27 来源:某日报
今年上半年，某市完成地区生产总值1,875.4亿元，同比增长5.6%，其中第一、二产业分别增长3%和6%。
某某年产10万吨新材料项目(总投资约120亿元，一期用地300余亩)已于5月开工，力争到2025年底竣工投产。
| 指标 | 单位 | 2023年 | 增长(%) |
| 规上工业增加值 | 亿元 | 345.6 | 7.8 |
"""


def compiled() -> Iterator[dict[str, Any]]:
    """Yield every pattern that our modules compile while they load and read one article."""
    found: dict[tuple[str, str, int], dict[str, Any]] = {}
    for library, module in (("re", re), ("regex", sys.modules[regex.compile.__module__])):
        module._compile = _recording(library, module._compile, found)
    _load_everything()
    yield from found.values()


def _recording(library: str, real: Callable[..., Any], found: dict[tuple[str, str, int], dict[str, Any]]) -> Any:
    def compile_(pattern: Any, flags: Any = 0, *rest: Any, **named: Any) -> Any:
        made = real(pattern, flags, *rest, **named)
        if place := _place():
            text, binary = (
                (made.pattern.decode("latin-1"), True) if isinstance(made.pattern, bytes) else (made.pattern, False)
            )
            known = {"where": place, "library": library, "pattern": text, "flags": made.flags, "bytes": binary}
            found.setdefault((library, text, made.flags), known)
        return made

    return compile_


def _place() -> str | None:
    """Return file and line of ours that asked for a pattern."""
    frame = sys._getframe(2)
    while frame.f_back is not None and frame.f_globals["__name__"] in ("re", "regex._main", "functools"):
        frame = frame.f_back
    name = frame.f_code.co_filename
    return f"{Path(name).relative_to(ROOT)}:{frame.f_lineno}" if name.startswith(OWN) else None


def _load_everything() -> None:
    from app import create_app

    create_app(ROOT / "data" / "none")
    for package in ("extract", "extract.attribute", "extract.sources"):
        for one in pkgutil.iter_modules([str(ROOT / package.replace(".", "/"))]):
            if one.name != "__main__":
                importlib.import_module(f"{package}.{one.name}")
    from extract.explain import explain

    explain(ARTICLE, None)


def strings(known: dict[str, Any], size: int) -> Iterator[str]:
    """Yield strings of a size that are made of what the pattern itself looks for, ending in what it does not."""
    pieces = _pieces(known["pattern"])
    seeds = [*pieces, *("".join(pair) for pair in itertools.permutations(pieces[:12], 2))]
    for seed in dict.fromkeys(seeds):
        yield (seed * (size // len(seed) + 1))[:size] + "\0"


def _pieces(pattern: str) -> list[str]:
    """Return words and single characters that stand in a pattern, the most telling first."""
    bare = re.sub(r"\\[dD]", "7", re.sub(r"\\s", " ", re.sub(r"\\p\{Han\}|\\w", "甲", pattern)))
    words = re.findall(r"[\u4e00-\u9fff]{2,8}|[A-Za-z]{3,}", bare)
    singles = re.findall(r"[^\\^$.*+?(){}|\[\]]", bare)
    common = ["7", "亿", " ", ",", "\n", "甲", "(", "|", "<", "."]
    return list(dict.fromkeys([*common, *singles[:20], *words[:12]]))


def seconds(pattern: Any, text: str | bytes, mode: str) -> float:
    """Return the processor time of finding every match in a text, or of trying at some places where it is only tried."""
    started = time.thread_time()
    if mode == "match":
        for at in range(0, len(text), len(text) // 4):
            pattern.match(text, at)
    else:
        for _ in pattern.finditer(text):
            pass
    return time.thread_time() - started


def mode(known: dict[str, Any]) -> str:
    """Return `match` for a pattern that the product only tries at a place, `search` for all others.

    Rules are tried at a place, but for those of two files, which are searched for in a stretch of bounded length.
    """
    place, _, number = known["where"].partition(":")
    if place in ("extract/match.py", "extract/opening.py"):
        return "match"
    lines = (ROOT / place).read_text("utf-8").splitlines()
    named = re.match(r"\s*([A-Za-z_]+)(?:: [^=]+)? = |\s*([a-z]+)=", lines[int(number) - 1])
    if not named:
        return "search"
    uses = _uses().get(named[1] or named[2], set())
    return "match" if uses and uses <= {"match", "fullmatch"} else "search"


@cache
def _uses() -> dict[str, set[str]]:
    """Return what our modules call of each name, as in `NAME.finditer(`; read once for all patterns."""
    found: dict[str, set[str]] = {}
    for path in (path for folder in OWN for path in sorted(Path(folder).rglob("*.py"))):
        for name, called in re.findall(r"\b([A-Za-z_]+)\.(\w+)\(", path.read_text("utf-8")):
            found.setdefault(name, set()).add(called)
    return found


def made(known: dict[str, Any]) -> Any:
    """Compile a pattern again."""
    source = known["pattern"].encode("latin-1") if known["bytes"] else known["pattern"]
    library = re if known["library"] == "re" else regex
    flags = known["flags"] & ~(32 if known["library"] == "re" and not known["bytes"] else 0)
    return library.compile(source, flags)


if __name__ == "__main__":
    for one in compiled():
        sys.stdout.write(json.dumps(one) + "\n")
