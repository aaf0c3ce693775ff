"""How right extraction is on annotated texts: floors that only rise (tests/golden/floors.toml)."""

from __future__ import annotations

import sys
import tomllib

import pytest

from tests.accuracy import FIGURES, GOLDEN, SETS, GoldSet, figures

FLOORS = tomllib.loads((GOLDEN / "floors.toml").read_text("utf-8"))
PRESENT = [one for one in SETS if one.annotations.is_dir() and one.texts.is_dir()]


@pytest.mark.parametrize("gold_set", SETS, ids=lambda one: one.name)
def test_no_set_scores_below_its_floor(gold_set: GoldSet) -> None:
    if gold_set not in PRESENT:
        pytest.skip(f"needs {gold_set.annotations} and {gold_set.texts}, which are no part of the project")
    reached, floors = figures(gold_set.name), FLOORS[gold_set.name]
    assert set(floors) <= set(FIGURES)
    short = {name: (reached[name], floor) for name, floor in floors.items() if reached[name] < floor}
    assert not short, f"{gold_set.name}: reached and floor: {short}"


def test_every_set_has_floors_and_the_table_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert set(FLOORS) == {one.name for one in SETS}
    assert all("detect_f1" in floors and "strict_f1" in floors for floors in FLOORS.values())
    with capsys.disabled():
        sys.stdout.write(f"\n{table()}\n")


def table() -> str:
    """The figures of every set at hand, a row a set."""
    head = f"{'set':<14}" + "".join(f"{name.removeprefix('acc_').removeprefix('detect_'):>10}" for name in FIGURES)
    rows = [f"{one.name:<14}" + "".join(f"{figures(one.name)[name]:>10.3f}" for name in FIGURES) for one in PRESENT]
    return "\n".join([head, *rows])
