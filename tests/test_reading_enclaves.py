"""What features on enclaves, paired cities and their parks, and columns of business media showed that were written to try the rules."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.test_reading import agree

DELTA = "长三角见闻\n2024-04-22\n来源:新华日报\n\n"
CHUZHOU = "滁州市经济运行观察\n2024-04-22\n来源:滁州日报\n\n"


def test_a_title_that_names_guests_alone_in_the_paper_of_the_hosts() -> None:
    article = (
        "茶山里的“南京周末”\n2024-04-22\n来源:黄山日报\n\n入春以来，黄山与南京往来日密。\n\n"
        "今年一季度，黄山从南京引进项目18个，计划总投资63亿元。其中，文旅项目11个。\n\n"
        "休宁的茶、歙县的笋进了南京的菜场。全市已建成农产品供应基地46个。黄山接待游客212万人次。"
    )
    expected = ["18个", "63亿元", "11个", "46个", "212万人次"]
    agree(article, {quote: {"region": "黄山市"} for quote in expected})


def test_of_several_places_of_a_title_the_one_where_something_took_root() -> None:
    article = (
        "无锡“种子”，在阜阳开花\n2024-04-22\n来源:安徽日报\n\n一批无锡企业来到阜阳。全市引进无锡企业36家。\n\n"
        "去年，阜阳的园区实现产值58亿元。"
    )
    agree(article, {"36家": {"region": "阜阳市"}, "58亿元": {"region": "阜阳市"}})


def test_a_zone_called_after_two_units_and_nothing_else() -> None:
    article = (
        "山外再造一座城——衢淳开发区纪事\n2022-04-19\n来源:浙江日报\n\n1998年，淳安的干部来到衢州市区。\n\n"
        "衢淳开发区是最早的飞地之一。2021年，开发区实现产值98.7亿元。\n\n"
        "翻开淳安县的年报：2010年，衢淳开发区税收1.76亿元，占全县收入的28.3%。2020年，衢淳开发区税收4.2亿元。"
    )
    zone = {"region": "衢淳开发区"}
    agree(article, {"98.7亿元": zone, "1.76亿元": zone, "4.2亿元": zone})


def test_a_pair_of_names_in_a_title_is_the_zone_that_they_make() -> None:
    article = (
        "顶山—汊河合作走笔\n2023-08-15\n来源:安徽日报\n\n顶山—汊河省际毗邻地区新型功能区总面积79平方公里。\n\n"
        "功能区引进企业46家。"
    )
    agree(article, {"46家": {"region": "顶山—汊河省际毗邻地区新型功能区"}})


def test_a_bare_zone_in_a_story_on_one_is_that_one_where_another_was_told_of() -> None:
    article = (
        "石家庄高新区这一年\n2024-01-12\n来源:河北日报\n\n石家庄高新区去年引进企业57家。\n\n"
        "它与秦皇岛高新区签约共建。\n\n高新区累计建成厂房38万平方米。"
    )
    agree(article, {"38万平方米": {"region": "石家庄高新技术产业开发区"}})


@pytest.mark.parametrize("years", ["两", "三", "五", "10"])
def test_a_rate_that_has_held_for_years(years: str) -> None:
    agree(f"{CHUZHOU}出境断面水质达标率连续{years}年保持100%。", {"100%": {"indicator": "energy_environment"}})


@pytest.mark.parametrize("done", ["整治界河", "种下防风林", "美化庭院外墙", "疏浚山塘引水口"])
def test_the_length_of_what_was_built_or_mended(done: str) -> None:
    agree(f"{CHUZHOU}去年，当地{done}12.4公里。", {"12.4公里": {"indicator": "line_length"}})


def test_part_of_works_is_how_far_they_have_come() -> None:
    told = {"indicator": "project_progress", "measure": "completion"}
    agree(f"{CHUZHOU}该线总投资6.3亿元，目前已完成路基工程的83%。", {"83%": told})


def test_the_largest_of_those_counted_is_told_of() -> None:
    agree(f"{CHUZHOU}签约项目11个，投资最大的一个达12亿元。", {"12亿元": {"indicator": "investment_total"}})


@pytest.mark.parametrize(("part", "code"), [("出口", "exports"), ("外销", None)])
def test_tenths_behind_part_of_it_are_a_share(part: str, code: str | None) -> None:
    told = {"measure": "share"} | ({"indicator": code} if code else {})
    agree(f"{CHUZHOU}企业年产叶片1200套，其中{part}三成。", {"三成": told})


def test_the_next_year_of_a_story() -> None:
    article = f"{CHUZHOU}园区2018年揭牌。那一年，税收只有320万元；第二年，税收达1280万元。"
    agree(
        article, {"320万元": {"period_end": dt.date(2018, 12, 31)}, "1280万元": {"period_end": dt.date(2019, 12, 31)}}
    )


@pytest.mark.parametrize("said", ["“十四五”第二年", "实施意见的第二年", "连续第二年"])
def test_the_second_year_of_something_is_no_next_year(said: str) -> None:
    agree(f"{CHUZHOU}2018年开园。2022年是{said}，引进企业56家。", {"56家": {"period_end": dt.date(2022, 12, 31)}})


def test_that_year_of_a_story_that_looks_far_back() -> None:
    article = f"{CHUZHOU}1995年，一批干部圈下第一块地。\n\n这就是最早的飞地。当年划拨土地660亩。如今，入园企业918家。"
    agree(article, {"660亩": {"period_end": dt.date(1995, 12, 31)}, "918家": {"period_end": dt.date(2024, 4, 22)}})
