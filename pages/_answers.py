"""What a run was asked before: kept with the run, so that it goes with it, and only as much as memory allows."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, Final, ParamSpec, TypeVar

if TYPE_CHECKING:
    from pages._store import Run

MOST: Final = 1_600_000  # values that a run keeps: some ninety bytes each
Answer = TypeVar("Answer")
Values = ParamSpec("Values")


class Answers:
    """Answers by their questions; the ones longest unasked are forgotten where all have more than `MOST` values."""

    def __init__(self) -> None:
        self._known: OrderedDict[Any, Any] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()

    def get(self, question: Any, ask: Callable[[], Answer]) -> Answer:
        """Return what was answered before, else ask."""
        with self._lock:
            if question in self._known:
                self._known.move_to_end(question)
                found: Answer = self._known[question]
                return found
        answer = ask()
        with self._lock:
            if question not in self._known:
                self._known[question] = answer
                self._size += _size(answer)
            while self._size > MOST:
                self._size -= _size(self._known.popitem(last=False)[1])
        return answer

    def forget(self) -> None:
        """Forget everything."""
        with self._lock:
            self._known.clear()
            self._size = 0


def _size(answer: Any) -> int:
    first = next(iter(answer), None) if isinstance(answer, list) else None
    columns = len(first) if isinstance(first, dict) else 1
    return 1 + columns * len(answer) if isinstance(answer, list | dict) else 1


def remembered(
    question: Callable[Concatenate[Run, Values], Answer],
) -> Callable[Concatenate[Run, Values], Answer]:
    """Ask a run each question once; nobody may change an answer."""

    @wraps(question)
    def asked(run: Run, /, *values: Values.args, **named: Values.kwargs) -> Answer:
        key = (question.__name__, values, tuple(sorted(named.items())))
        return run.answers.get(key, lambda: question(run, *values, **named))

    return asked
