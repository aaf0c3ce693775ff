"""A confidence says how sure a figure is as a whole: what is doubtful is wrong more often, and says why."""

from __future__ import annotations

from extract import codebook
from extract.score import STRICT, load_gold, matched
from extract.tables import result_rows
from pages._prepared import DOUBT
from tests.accuracy import GOLDEN, SETS, result, texts
from tests.test_reading import rows

HEAD = "海安市一季度经济观察\n2024-04-20 来源：海安日报\n\n"


def test_what_the_clause_names_is_surer_than_what_stands_around_it() -> None:
    told = rows(f"{HEAD}一季度，海安市新签约项目34个。")["34个"]
    around = rows(f"{HEAD}海安市紧邻如皋市。一季度，新签约项目34个。")["34个"]
    assert told.region == around.region == "海安市"
    assert told.confidence > 0.8 > around.confidence
    assert dict(around.trace)["confidence"] == "its paragraph names another place「如皋市」"


def test_what_carries_a_term_on_is_as_sure_as_it_was_right() -> None:
    """A rule that guesses what is counted is doubtful, one that goes on with what was told is not."""
    told = rows(f"{HEAD}一季度，海安市工业用电量9.6亿千瓦时，同比增长4.3%。")["4.3%"]
    guessed = rows(f"{HEAD}一季度，海安市忙着两头跑。新开的有19家。")["19家"]
    assert dict(told.trace)["indicator"].startswith("inherited from")
    assert told.confidence > 0.7 > DOUBT > guessed.confidence


def test_a_place_that_others_outdo_is_doubtful() -> None:
    text = "海安市这样看。如皋市签约12个。如皋市开工9个。如皋市投产8个。如皋市竣工7个。\n\n完成投资120亿元。"
    found = rows(f"{HEAD}{text}")["120亿元"]
    assert found.confidence < DOUBT
    assert dict(found.trace)["confidence"] == "the article names another place more often"


def test_a_place_among_those_of_several_provinces_is_doubtful_where_no_title_names_it() -> None:
    text = "海安市这样看。海安市签约12个。上海浦东也来人看。\n\n完成投资120亿元。"
    titled = rows(f"{HEAD}{text}")["120亿元"]
    untitled = rows(f"一季度这样过\n2024-04-20\n\n{text}")["120亿元"]
    assert titled.region == untitled.region == "海安市"
    assert titled.confidence > untitled.confidence
    assert dict(untitled.trace)["confidence"] == "the article tells of several provinces"


def test_what_a_government_tells_its_congress_is_of_its_own_place() -> None:
    head = "海安市政府工作报告\n——2024年1月9日在海安市第十六届人民代表大会第三次会议上\n\n"
    found = rows(f"{head}一、2023年工作回顾\n\n与如皋市共建园区。新签约项目34个。")["34个"]
    assert found.region == "海安市"
    assert found.confidence > 0.8


def test_doubtful_figures_are_wrong_more_often() -> None:
    """On texts that no rule was written on; a quarter of all wrong ones at least are marked."""
    sure, doubtful = [], []
    for gold_set in SETS:
        if not gold_set.name.endswith("/held"):
            continue
        gold = load_gold(gold_set.annotations)
        for path in texts(gold_set.texts):
            annotated = [row for row in gold[path.stem] if "noise" not in row]
            for _, one, checks in matched(annotated, result_rows(result(path))["observations"]):
                if one is not None:
                    right = all(checks.get(name, False) for name in STRICT)
                    (doubtful if one["confidence"] < DOUBT else sure).append(right)
    wrong = sure.count(False) + doubtful.count(False)
    assert doubtful.count(False) / len(doubtful) > 3 * sure.count(False) / len(sure)
    assert doubtful.count(False) > wrong / 4


def test_every_listed_rule_answers_somewhere() -> None:
    found = [o for path in sorted(GOLDEN.rglob("*.txt")) for o in result(path).observations]
    said = {(question, answer) for o in found for question, answer in o.trace}
    unmet = [
        row
        for row in codebook.rows("sureness.csv")
        if not any(question == row["question"] and answer.startswith(row["rule"]) for question, answer in said)
    ]
    assert unmet == []
