"""Scoring: the contract's definition, on small cases and beside the reference scorer where that is at hand."""

from __future__ import annotations

import datetime as dt
import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from extract.score import GoldError, load_gold, score

CONTRACT = Path(__file__).parents[2] / "shared" / "contract"


def _gold(**changes: Any) -> dict[str, Any]:
    row = {
        "quote": "12亿元", "context": "总投资12亿元的芯片项目", "value": 1.2e9, "unit": "CNY",
        "indicator": "investment_total", "measure": "level", "status": "actual", "sector": "semiconductor",
        "region": "丽水市", "adcode": "331100", "period_end": "2024-02-27",
    }  # fmt: skip
    return row | changes


def _predicted(gold: dict[str, Any], **changes: Any) -> dict[str, Any]:
    row = {name: value for name, value in gold.items() if name not in ("context", "alt", "optional", "noise")}
    return row | {"source": "x_doc1.txt", "sentence": f"引进{gold['context']}落地。"} | changes


def test_a_right_observation_scores_one() -> None:
    figures = score({"doc1": [_gold()]}, [_predicted(_gold())]).figures()
    assert (figures["detect_f1"], figures["strict_f1"], figures["acc_sector"]) == (1, 1, 1)


@pytest.mark.parametrize(
    ("changes", "detected", "strict"),
    [
        ({"value": 1.3e9}, 0, 0),
        ({"unit": "USD"}, 0, 0),
        ({"sentence": "别处的12亿元很多。"}, 0, 0),
        ({"sentence": ""}, 0, 0),
        ({"source": "other.txt"}, 0, 0),
        ({"indicator": "sales_revenue"}, 1, 0),
        ({"measure": "share"}, 1, 0),
        ({"status": "target"}, 1, 0),
        ({"period_end": dt.date(2023, 12, 31)}, 1, 0),
        ({"period_end": dt.date(2024, 12, 31)}, 1, 1),
        ({"region": "金华市", "adcode": "330700"}, 1, 0),
        ({"region": "浙江省丽水市"}, 1, 1),
        ({"sector": "energy"}, 1, 1),
        ({"sentence": "引進總投資12億元的芯片項目(xiàng)落地"}, 1, 1),
    ],
)
def test_each_field_counts_where_it_should(changes: dict[str, Any], detected: int, strict: int) -> None:
    figures = score({"doc1": [_gold()]}, [_predicted(_gold(), **changes)]).figures()
    assert (figures["detect_f1"], figures["strict_f1"]) == (detected, strict)


def test_noise_and_unmatched_predictions_count_against_precision() -> None:
    noise = {"quote": "12英寸", "context": "建设12英寸抛光片", "noise": "name"}
    wrong = _predicted(_gold(), quote="12英寸", value=12.0, unit="count", sentence="建设12英寸抛光片")
    figures = score({"doc1": [_gold(), noise]}, [_predicted(_gold()), wrong]).figures()
    assert (figures["detect_precision"], figures["detect_recall"]) == (0.5, 1)


def test_other_readings_count_as_right_and_optional_ones_neither_help_nor_harm() -> None:
    alternative = _gold(alt={"indicator": ["sales_revenue"], "region": "浙江省", "adcode": "330000"})
    right = _predicted(_gold(), indicator="sales_revenue", region="浙江省", adcode="330000")
    assert score({"doc1": [alternative]}, [right]).figures()["strict_f1"] == 1
    optional = _gold(quote="3家", context="另有3家企业", value=3, unit="count", optional=True)
    assert score({"doc1": [_gold(), optional]}, [_predicted(_gold())]).figures()["detect_f1"] == 1
    both = [_predicted(_gold()), _predicted(optional)]
    assert score({"doc1": [_gold(), optional]}, both).figures()["detect_precision"] == 1


def test_gold_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="holds no annotations"):
        load_gold(tmp_path)
    (tmp_path / "a.jsonl").write_text('{"quote": "1"}\n{', "utf-8")
    with pytest.raises(GoldError, match=r"a\.jsonl, line 2"):
        load_gold(tmp_path)


def _mutated(gold: dict[str, list[dict[str, Any]]], seed: int) -> list[dict[str, Any]]:
    """Return predictions made of gold rows with some fields wrong, some rows missing, some added."""
    rng = random.Random(seed)  # noqa: S311 - a fixed seed, no secret
    rows = []
    for stem, annotated in gold.items():
        for row in annotated:
            if "noise" in row or rng.random() < 0.1:
                continue
            changes: dict[str, Any] = {}
            if rng.random() < 0.3:
                name = rng.choice(["indicator", "region", "adcode", "measure", "status", "period_end", "value"])
                changes[name] = {"value": 7.0, "period_end": "2019-12-31"}.get(name)
            cut = rng.choice([0, 0, 2, 4])
            sentence = row["context"][cut:] if rng.random() < 0.5 else f"前文{row['context'][cut:]}后文"
            rows.append(_predicted(row, source=f"{stem}.txt", sentence=sentence, **changes))
            if rng.random() < 0.1:
                rows.append(rows[-1])
    return rows


@pytest.mark.skipif(not CONTRACT.is_dir(), reason="the reference scorer is not at hand")
@pytest.mark.parametrize("seed", range(4))
def test_the_figures_are_those_of_the_reference_scorer(tmp_path: Path, seed: int) -> None:
    gold = load_gold(CONTRACT / "gold")
    rows = _mutated(gold, seed)
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    command = [sys.executable, str(CONTRACT / "score.py"), str(CONTRACT / "gold"), str(path), "--json"]
    reference = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    assert score(gold, rows).figures() == reference
    assert 0.2 < reference["strict_f1"] < 1
