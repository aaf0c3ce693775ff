"""A run keeps what it was asked, as much as memory allows, and no longer than itself."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest

from pages import _answers, _queries
from pages._answers import Answers
from pages._queries import Where
from pages._store import Store
from tests.factory import write_run


def test_an_answer_is_given_again_until_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_answers, "MOST", 50)
    answers, asked = Answers(), list[int]()

    def ask(n: int) -> list[dict[str, int]]:
        return answers.get(n, lambda: asked.append(n) or [{"a": n, "b": n}] * 10)

    assert [ask(n)[0]["a"] for n in (1, 2, 1, 3, 1, 2)] == [1, 2, 1, 3, 1, 2]
    assert asked == [1, 2, 3, 2]  # three answers are too many: the one longest unasked went


def test_answers_go_with_their_run(tmp_path: Path) -> None:
    write_run(tmp_path)
    run = Store(tmp_path, _queries.prepare).run()
    assert run is not None
    assert _queries.figures(run, Where()) is _queries.figures(run, Where())
    gone = weakref.ref(run)
    del run
    gc.collect()
    assert gone() is None
