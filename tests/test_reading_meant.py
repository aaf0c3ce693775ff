"""What figures of newspapers' features and offices' notices are meant by: of which year they are, what they count, how they are told."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from tests.test_reading import agree, written

TODAY: Final = dt.date(2026, 1, 1)
NEWS: Final = "枣阳经济观察\n2024-09-20\n\n"


@pytest.mark.parametrize(
    ("article", "published"),
    [
        # a whole year that is told with its growth is over by a day of spring or summer
        ("襄阳港的新账\n\n本报襄阳5月8日讯 襄阳港2014年吞吐量突破300万吨，同比增长12%。", dt.date(2015, 5, 8)),
        # but not where it is planned for, is part of a holiday, or the day is late in it
        ("襄阳港的新账\n\n本报襄阳5月8日讯 襄阳港2014年计划完成吞吐量300万吨，同比增长12%。", dt.date(2014, 5, 8)),
        (
            "襄阳揽客\n\n5月6日，记者从襄阳市获悉，2014年五一假期，全市接待游客30万人次，同比增长12%。",
            dt.date(2014, 5, 6),
        ),
        ("襄阳港的新账\n\n本报襄阳12月28日讯 襄阳港2014年吞吐量突破300万吨，同比增长12%。", dt.date(2014, 12, 28)),
        # and so is a year whose examination has come out
        ("本报7月3日讯 2018年度全市开发区考核评价结果公布，枣阳开发区得分居首。", dt.date(2019, 7, 3)),
    ],
)
def test_undated(article: str, published: dt.date) -> None:
    assert written(article, TODAY) == published


EXAMINED: Final = "本报7月3日讯 记者从市商务局获悉，2018年度全市开发区考核评价结果公布。\n\n"
LAST_YEAR: Final = "枣阳经济观察\n2024-02-20\n\n去年，全市工业产值1380亿元。\n\n"


@pytest.mark.parametrize(
    ("article", "told"),
    [
        # 一年来 behind the results of a year
        (f"{EXAMINED}一年来，全市开发区实现营业收入3120亿元。", {"3120亿元": {"period_end": dt.date(2018, 12, 31)}}),
        (f"{NEWS}一年来，全市开发区实现营业收入3120亿元。", {"3120亿元": {"period_end": dt.date(2024, 9, 20)}}),
        # what has come together since, or stands as it is told, is not of the year that the article reports on
        (f"{LAST_YEAR}随州产业园已签约项目38个。", {"38个": {"period_end": dt.date(2024, 2, 20)}}),
        (f"{LAST_YEAR}开业以来服务企业380家次，兑付补贴52万元。", {"52万元": {"period_end": dt.date(2024, 2, 20)}}),
        (f"{LAST_YEAR}光谷科创中心的入驻率为92%。", {"92%": {"period_end": dt.date(2024, 2, 20)}}),
        (f"{LAST_YEAR}随州产业园签约项目38个。", {"38个": {"period_end": dt.date(2023, 12, 31)}}),
        # years that nobody counts have gone by
        (
            f"{NEWS}转折出现在2012年：镇里办起了工业园，几年下来，累计投入3.2亿元，入驻企业52家。",
            {"3.2亿元": {"period_end": dt.date(2024, 9, 20)}, "52家": {"period_end": dt.date(2024, 9, 20)}},
        ),
        # what has been laid by before something opens, and what is being built when another part has opened
        (
            f"{NEWS}襄荆高铁计划明年通车，枣阳已预留站前用地820亩。",
            {"820亩": {"period_end": dt.date(2024, 9, 20)}},
        ),
        (
            f"{NEWS}汉十高铁去年底通车，襄荆、襄常两段在建，总里程约512公里。",
            {"512公里": {"period_end": dt.date(2024, 9, 20)}},
        ),
        (
            f"{NEWS}截至2023年底建成厂房18万平方米，另有净地820亩。",
            {"820亩": {"period_end": dt.date(2023, 12, 31)}},
        ),
        (
            f"{NEWS}如今日均客流4.8万人次，是2013年刚开通时的3倍。",
            {"3倍": {"period_end": dt.date(2024, 9, 20)}},
        ),
        # how many there are, whenever they came
        (
            f"{NEWS}2022年，全市新增规上工业企业36家。像这样进入武汉汽车供应链的企业有58家。",
            {"58家": {"period_end": dt.date(2024, 9, 20)}},
        ),
        (
            f"{LAST_YEAR}随州与武汉谈成共建园区，去年完成投资3亿元。8月之后，园区已储备项目12个。",
            {"12个": {"period_end": dt.date(2024, 2, 20)}},
        ),
    ],
)
def test_of_which_time(article: str, told: dict[str, dict[str, Any]]) -> None:
    agree(article, told)
