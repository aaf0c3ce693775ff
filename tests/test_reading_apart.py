"""What tells figures apart that share indicator, place, time and all else: parts and the whole are no contradiction."""

from __future__ import annotations

from typing import Final

import pytest

from tests.test_reading import rows

NEWS: Final = "来安新闻\n2024-04-22 来源:来安融媒\n\n"


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        # a part is told by the words in front of it, behind it, or both
        ("全县有轴承企业112家，规上27家。", {"112家": "轴承企业", "27家": "轴承企业(规上)"}),
        (
            "县里布局了13个人才科创飞地，其中4个已经启用。",
            {"13个": "人才科创飞地", "4个": "人才科创飞地(启用)"},
        ),
        ("现有生产性泊位168个，其中千吨级以上的97个。", {"97个": "生产性泊位(千吨级以上)"}),
        ("截至3月底，累计签约项目58个，总投资400亿元，21个已竣工投产。", {"21个": "签约项目(竣工投产)"}),
        ("52个续建项目已复工49个。", {"52个": "续建项目", "49个": "续建项目(复工)"}),
        # the whole that a share is of
        (
            "全年电池产量198吉瓦时，约占全省的八成、占全国的13%。",
            {"八成": "电池产量", "13%": "电池产量(全国)"},
        ),
        # what it has risen from
        ("全县自来水普及率由91.2%提高到96.8%。", {"91.2%": "自来水普及率(原先)", "96.8%": "自来水普及率"}),
        # what it has fallen from, and what is aimed at beyond the first goal
        ("新线投产后，工人从520名减到240名。", {"520名": "工人(原先)", "240名": "工人"}),
        ("全年确保签约亿元以上项目80个、力争90个。", {"80个": "签约亿元以上项目", "90个": "签约亿元以上项目(力争)"}),
        # another place, time or thing needs no more words; nor does the same told roundly, or in another paragraph
        ("2022年，来安县生产总值393亿元；2023年，生产总值421亿元。", {"393亿元": "生产总值", "421亿元": "生产总值"}),
        ("全年新增就业1.9万人，其中全县新增就业18960人。", {"18960人": "新增就业"}),
        ("全年出口12亿元。\n据海关统计，全年出口15亿元。", {"12亿元": "出口", "15亿元": "出口"}),
        # a mark that was passed before the last
        ("进出口总额先后突破200亿元、300亿元大关。", {"200亿元": "进出口总额(曾达200亿元)", "300亿元": "进出口总额"}),
    ],
)
def test_figures_of_one_cell_are_told_apart(text: str, labels: dict[str, str]) -> None:
    found = {quote: o.label for quote, o in rows(NEWS + text).items()}
    assert {quote: found.get(quote) for quote in labels} == labels


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("新建5G基站320个。", "新建5G基站"),
        ("累计建成4G/5G基站320个。", "建成4G/5G基站"),
        ("产业基金规模60亿元，已投项目320个。", "已投项目"),
    ],
)
def test_a_label_keeps_what_it_means_nothing_without(text: str, label: str) -> None:
    assert rows(NEWS + text)["320个"].label == label


def test_what_says_an_amount_again_is_not_told_apart_from_it() -> None:
    """Neither a bound that the amount keeps nor the place that it is of anyway says anything of its own."""
    text = "四市半年报\n2021-08-01\n\n上半年，杭州市GDP超过8000亿元，排在前面，杭州GDP为8646亿元。"
    assert rows(text)["8646亿元"].label == "GDP"


def test_nominal_growth_is_called_so() -> None:
    found = rows(NEWS + "2021年，全市GDP名义增长率达到17.62%，实际增长8.5%。居民人均可支配收入名义增长6.1%。")
    assert {quote: o.label for quote, o in found.items()} == {
        "17.62%": "GDP(名义)",
        "8.5%": "GDP",
        "6.1%": "居民人均可支配收入",
    }


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "全县固定资产投资下降3.2%，扣除房地产开发投资，增长4.5%。",
            {"3.2%": "固定资产投资", "4.5%": "固定资产投资(扣除房地产开发投资)"},
        ),
        (
            "一般公共预算收入下降2.4%，剔除留抵退税因素后增长6.8%。",
            {"2.4%": "一般公共预算收入", "6.8%": "一般公共预算收入(剔除留抵退税)"},
        ),
        # prices are no part of a sum, and what may be deducted is none either
        ("人均可支配收入4.1万元，扣除价格因素，实际增长5.3%。", {"5.3%": "人均可支配收入"}),
        ("落实研发费用加计扣除政策，高新技术企业达42家。", {"42家": "高新技术企业"}),
    ],
)
def test_a_figure_without_a_part_says_so(text: str, labels: dict[str, str]) -> None:
    found = rows(NEWS + text)
    assert {quote: found[quote].label for quote in labels} == labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "全县居民人均可支配收入46190元，城镇、农村居民分别为53720元、31840元。",
            {
                "46190元": "居民人均可支配收入",
                "53720元": "居民人均可支配收入(城镇)",
                "31840元": "居民人均可支配收入(农村居民)",
            },
        ),
        (
            "市级以上农业龙头企业742家，国家级、省级分别为6家和89家。",
            {"6家": "国家级", "89家": "省级"},
        ),
        (
            "蓝桥码头、青石冷库和汇川粮库三个重大项目相继开工，总投资分别为32亿元、18亿元和9亿元。",
            {"32亿元": "总投资(蓝桥码头)", "18亿元": "总投资(青石冷库)", "9亿元": "总投资(汇川粮库)"},
        ),
        (
            "对新引进的博士、硕士，每人每月分别发放2600元、1300元。",
            {"2600元": "每人每月发放(博士)", "1300元": "每人每月发放(硕士)"},
        ),
        (
            "加工贸易和保税物流进出口分别为90亿元和30亿元，同比增长2.1%和35.4%。",
            {
                "90亿元": "加工贸易进出口",
                "30亿元": "保税物流进出口",
                "2.1%": "加工贸易进出口",
                "35.4%": "保税物流进出口",
            },
        ),
    ],
)
def test_words_handed_out_in_order_come_to_their_figures(text: str, labels: dict[str, str]) -> None:
    found = rows(NEWS + text)
    assert {quote: found[quote].label for quote in labels} == labels


def test_more_and_less_spending_are_changes_of_it() -> None:
    found = rows(
        NEWS + "全年一般公共预算支出212.7亿元，增支8.9亿元；县本级支出96亿元，比上年减支2.4亿元；压减一般性支出5%。"
    )
    told = {quote: (o.label, o.measure, o.value) for quote, o in found.items()}
    assert told["8.9亿元"] == ("一般公共预算支出", "change", 8.9e8)
    assert told["2.4亿元"][1:] == ("change", -2.4e8)
    assert told["5%"] == ("压减一般性支出", "growth", -5)


def test_what_mainly_made_it_is_named_by_its_noun() -> None:
    assert rows(NEWS + "政府性基金收入下降21.7%，主要是土地出让收入减收26亿元。")["26亿元"].label == "土地出让收入"
