"""What a figure is called: the noun phrase of its sentence, short of what only leads to it."""

from __future__ import annotations

from typing import Final

import pytest

from tests.test_reading import rows

NEWS: Final = "滁州市经济运行观察\n2024-04-22\n来源:滁州日报\n\n"


@pytest.mark.parametrize(
    ("sentence", "quote", "label"),
    [
        ("公司手握发明专利37项。", "37项", "发明专利"),
        ("全市坐拥上市公司12家。", "12家", "上市公司"),
        ("届时两地港口吞吐量将达到3亿吨。", "3亿吨", "港口吞吐量"),
        ("2023年末常住人口398万人。", "398万人", "常住人口"),
        ("我县地区生产总值增长6.5%。", "6.5%", "地区生产总值"),
        # what becomes of those that were counted is none of what was new
        ("全年新登记经营主体8.9万户，日均新增243户；注销2.1万户。", "2.1万户", "注销经营主体"),
        ("全市高新技术企业620家，退出18家。", "18家", "退出高新技术企业"),
        (
            "一季度规上工业增加值增长11.3%，增速比全国、全省分别高5.2个、3.1个百分点。",
            "3.1个百分点",
            "规上工业增加值(比全省)",
        ),
        ("每万人拥有5G基站27.3个，千兆光网覆盖家庭超过210万户。", "210万户", "千兆光网覆盖家庭"),
    ],
)
def test_what_a_figure_is_called(sentence: str, quote: str, label: str) -> None:
    assert rows(NEWS + sentence)[quote].label == label


def test_what_a_ratio_was_is_a_ratio_too() -> None:
    told = rows(f"{NEWS}全市城乡收入比由2.31缩小到2.12。")
    assert [told[quote].unit for quote in ("2.31", "2.12")] == ["times", "times"]


def test_the_income_of_a_villages_economy_is_no_count_of_villages() -> None:
    told = rows(f"{NEWS}小岗村集体经济收入去年达1420万元，村民人均可支配收入3.61万元，分别是5年前的1.6倍和1.7倍。")
    assert (told["1420万元"].label, told["1.6倍"].indicator) == ("小岗村集体经济收入", "other")
    assert told["1.7倍"].indicator == "disposable_income"
