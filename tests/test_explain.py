"""The account of a text: each number once, in its sentence, with the rule that decided each field and what it beat."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from extract.__main__ import main
from extract.explain import explain, tell
from tests.accuracy import ROOT, result

SENTENCE = "第二批共签约35个项目,丽水经开区协同引进总投资120亿元的富乐德半导体产业项目,2023年6月开工。"
DATE = dt.date(2024, 2, 27)


def entries(account: str) -> dict[str, str]:
    """Quote → what is told of it."""
    parts = re.split(r"\n\n +\d+  ", account.partition("\n\nstages")[0].partition("\n\nissues")[0])
    return {part.split(" ", 1)[0]: part for part in parts[1:]}


def test_every_number_is_told_with_its_fate_and_rule() -> None:
    told = entries(explain(SENTENCE, DATE))
    assert list(told) == ["二批", "35个", "120亿元", "2023年6月"]
    assert re.search(r"二批 +ordinal\n.*\n +└ rule +noise/nth", told["二批"])
    assert re.search(r"2023年6月 +date\n.*\n +└ rule +period/year_month", told["2023年6月"])


def test_an_observation_tells_each_field_and_what_decided_it() -> None:
    told = entries(explain(SENTENCE, DATE))["120亿元"]
    assert "总投资【120亿元】的富乐德" in told
    assert "value      12,000,000,000 CNY" in told
    assert re.search(r"indicator +investment_total .*term in front, linked「总投资」", told)
    assert re.search(r"region +丽水经济技术开发区 331100 +named in its clause「丽水经开区」", told)
    assert re.search(r"project +富乐德半导体产业项目 +named right behind", told)
    for field in ("measure", "status", "period", "sector", "confidence"):
        assert re.search(rf"[├└] {field} +\S", told), field


def test_what_a_rule_beat_is_told() -> None:
    told = entries(explain("全市实现工业增加值80亿元,进出口总额、出口额30亿元。", DATE))["30亿元"]
    assert re.search(r"indicator +exports .*‹ beat .*进出口总额", told)


def test_what_else_the_sentence_names_is_told_of_each_field() -> None:
    text = "2023年,丽水市半导体产业力争到2025年产值达到100亿元,同时景宁县引进新能源项目5个,总投资12亿元。"
    told = entries(explain(text, DATE))["100亿元"]
    for field, rival in (("region", "景宁县"), ("period", "2023年"), ("sector", "新能源"), ("indicator", "总投资")):
        assert re.search(rf"{field} .*‹ beat .*{rival}", told), field


def test_a_range_and_a_decline_show_their_signs_and_both_ends() -> None:
    told = entries(explain("丽水市出口额约3至5亿元,同比下降3.2%。", DATE))
    assert "300,000,000–500,000,000 CNY (approx)" in told["3至5亿元"]
    assert "value      -3.2 %" in told["3.2%"]


def test_stages_of_projects_and_issues_come_last() -> None:
    account = explain(SENTENCE, DATE)
    assert "富乐德半导体产业项目  开工「开工」 actual  2023-06-01…2023-06-30" in account
    assert "article's date: 2024-02-27 (metadata)" in account
    assert "issues" not in account
    assert "date_inferred" in explain("2023年,丽水市出口额3亿元。", None)


def test_a_text_without_numbers_says_so() -> None:
    assert explain("深入推进改革。", DATE).startswith("0 numbers: none")


@pytest.mark.parametrize("path", sorted((ROOT / "seeds").glob("*.txt")), ids=lambda path: path.stem)
def test_an_article_is_told_whole_and_in_order(path: object) -> None:
    found = result(path)  # type: ignore[arg-type]
    account = tell(found)
    quotes = [line.rsplit("【", 1)[1] for line in account.splitlines() if "【" in line and "】" in line]
    assert len(re.findall(r"^ *\d+  ", account, re.MULTILINE)) == len(found.mentions)
    assert len(quotes) >= len(found.mentions)
    assert account.count("├ indicator") == len(found.observations)


def test_the_command_reads_a_sentence_or_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", SENTENCE, "--date", "2024-02-27"]) == 0
    sentence = capsys.readouterr().out
    assert "120亿元" in sentence
    assert main(["explain", str(ROOT / "seeds" / "g60_corridor.txt")]) == 0
    assert "G60" in capsys.readouterr().out


def test_a_month_under_the_title_dates_the_article_to_its_last_day() -> None:
    told = explain("2024年上半年宿州市工业运行分析\n宿州市工业和信息化局 2024年8月\n预计三季度产值120亿元。", None)
    assert "2024-08-31 (byline)" in told
    assert "forecast" in told
