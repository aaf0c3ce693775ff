"""Lists behind 分别 name each of their figures: whose trade, which product's, which of three trades'."""

from __future__ import annotations

import pytest

from tests.test_reading import CHUZHOU, rows


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        (
            "一季度，我市对欧盟、美国、东盟分别进出口50.5亿元、45.8亿元、20.2亿元，分别增长39%、48%、5%。",
            {"50.5亿元": "欧盟进出口", "45.8亿元": "美国进出口", "48%": "美国进出口"},
        ),
        (
            "全市汽车(含底盘)、笔记本电脑、家用电器分别出口84.3亿元、45.6亿元、35.3亿元。",
            {"84.3亿元": "汽车(含底盘)出口", "35.3亿元": "家用电器出口"},
        ),
        ("国有企业、外商投资企业分别进出口28.3亿元和12.9亿元。", {"12.9亿元": "外商投资企业进出口"}),
        ("国道、省道分别新建里程20公里、30公里。", {"30公里": "省道里程"}),
        # named in the clause before
        (
            "贸易伙伴方面，东盟、欧盟位列前二，全市对上述地区分别进出口7012万元和6958万元。",
            {"7012万元": "东盟进出口", "6958万元": "欧盟进出口"},
        ),
        ("东盟、欧盟为前两大贸易伙伴，分别进出口100亿元、50亿元。", {"100亿元": "东盟进出口"}),
        (
            "橡胶零部件、耐磨铸件两大产业，产值分别为58.3亿元和24.9亿元。",
            {"58.3亿元": "橡胶零部件产值", "24.9亿元": "耐磨铸件产值"},
        ),
        # but tiers of government and places name no part
        ("市、县两级分别投入资金2亿元、3亿元。", {"3亿元": "投入资金"}),
        ("定远县、凤阳县分别签约项目7个、6个。", {"6个": "签约项目"}),
    ],
)
def test_each_figure_of_a_list_is_named(words: str, labels: dict[str, str]) -> None:
    found = rows(CHUZHOU + words)
    assert {quote: found[quote].label for quote in labels} == labels


def test_each_figure_of_a_list_has_its_trades_sector_and_partner() -> None:
    found = rows(f"{CHUZHOU}汽车、茶叶分别出口84.3亿元、5.6亿元。对欧盟、美国分别进出口50.5亿元、45.8亿元。")
    assert (found["84.3亿元"].sector, found["5.6亿元"].sector) == ("automotive", "agriculture")
    assert (found["50.5亿元"].partner, found["45.8亿元"].partner) == ("欧盟", "美国")


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        (
            "国有企业、外商投资企业分别进出口28.3亿元和12.9亿元，前者下降21.5%，后者增长4.6%。",
            {"21.5%": "国有企业进出口", "4.6%": "外商投资企业进出口"},
        ),
        (
            "对东盟、美国分别进出口318.5亿元、247.1亿元，一个增长31.7%，一个下降8.2%。",
            {"31.7%": "东盟进出口", "8.2%": "美国进出口"},
        ),
        # where nothing says which, no name is given
        ("轴承、电子元件两大产业，产值分别为58.3亿元、31.7亿元，均增长12.4%。", {"12.4%": "产值"}),
        ("港口货物吞吐量完成1260万吨，集装箱8.6万标箱。", {"8.6万标箱": "集装箱吞吐量"}),
        ("工业项目年度计划投资620亿元，已完成156亿元。", {"156亿元": "完成投资"}),
        ("苏滁现代产业园15年累计引进项目500多个。", {"500多个": "引进项目"}),
    ],
)
def test_which_of_a_list_is_gone_on_with(words: str, labels: dict[str, str]) -> None:
    found = rows(CHUZHOU + words)
    assert {quote: found[quote].label for quote in labels} == labels
