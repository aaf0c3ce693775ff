"""Expressions of time → intervals, against a date of writing; both ends inclusive."""

from __future__ import annotations

import datetime as dt

import pytest

from extract import codebook
from extract.attribute.period import Time, scan
from extract.attribute.span import Clock
from extract.mentions import NUMBER_START

WRITTEN = dt.date(2024, 2, 27)


def times(text: str, written: dt.date | None = WRITTEN, year: int | None = None) -> list[Time]:
    book = codebook.load()
    cues = {hit.start for hit in book.cues.scan(text) if "time" in hit.payload}
    starts = sorted(cues | {m.start() for m in NUMBER_START.finditer(text)})
    return scan(text, starts, book, lambda _pos: Clock(written, year))


def told(time: Time) -> str:
    """`interval 2024-01-01…2024-06-30`."""
    start, end = time.period
    return f"{time.kind} {start or ''}…{end or ''}"


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("今年上半年", "interval 2024-01-01…2024-06-30"),
        ("去年", "interval 2023-01-01…2023-12-31"),
        ("前年9月", "interval 2022-09-01…2022-09-30"),
        ("2020年前11个月", "interval 2020-01-01…2020-11-30"),
        ("2023年1-9月", "interval 2023-01-01…2023-09-30"),
        ("前三季度", "interval 2023-01-01…2023-09-30"),  # long past: a text of February looks back
        ("今年前三季度", "interval 2024-01-01…2024-09-30"),
        ("2022年首季度", "interval 2022-01-01…2022-03-31"),
        ("2023年四季度", "interval 2023-10-01…2023-12-31"),
        ("“十四五”期间", "interval 2021-01-01…2025-12-31"),
        ("“十四五”末", "until …2025-12-31"),
        ("2021-2025年", "interval 2021-01-01…2025-12-31"),
        ("2023年5月18日至22日", "interval 2023-05-18…2023-05-22"),
        ("2017年8月15日至2018年3月29日", "interval 2017-08-15…2018-03-29"),
        ("前年11月到去年3月", "interval 2022-11-01…2023-03-31"),
        ("2007年与2009年之间", "interval 2007-01-01…2009-12-31"),
        ("去年8月至2月", "interval 2023-08-01…2024-02-29"),
        ("截至目前", "stock …2024-02-27"),
        ("截至2023年6月底", "stock …2023-06-30"),
        ("2022年末", "stock …2022-12-31"),
        ("到2025年", "until …2025-12-31"),
        ("2018年以前", "until …2017-12-31"),
        ("2023年10月1日之前", "until …2023-10-01"),
        ("2019年以来", "interval 2019-01-01…2024-02-27"),
        ("2019年之后", "interval 2020-01-01…2024-02-27"),
        ("2023年9月1日起", "interval 2023-09-01…2024-02-27"),
        ("自2020年以来", "interval 2020-01-01…2024-02-27"),
        ("10月底,", "stock 2023-10-25…2023-10-31"),
        ("4月", "interval 2024-04-01…2024-04-30"),  # close ahead
        ("上季度末", "interval 2023-12-01…2023-12-31"),
        ("上月最后五天", "interval 2024-01-27…2024-01-31"),
        ("本月中旬", "interval 2024-02-11…2024-02-20"),
        ("去年本月", "interval 2023-02-01…2023-02-28"),
        ("今年后三个月", "interval 2024-10-01…2024-12-31"),
        ("未来6个月", "interval 2024-02-01…2024-07-31"),
        ("半个月后", "interval 2024-03-13…2024-03-13"),
        ("2019年至2021年6月", "interval 2019-01-01…2021-06-30"),
        ("1月5日、6日和8日", "interval 2024-01-05…2024-01-08"),
        ("2·18", "interval 2024-02-18…2024-02-18"),
        ("02-05", "interval 2024-02-05…2024-02-05"),
        ("9月下旬", "interval 2023-09-21…2023-09-30"),
        ("1月15日", "interval 2024-01-15…2024-01-15"),
        ("28日", "interval 2024-01-28…2024-01-28"),
        ("20日", "interval 2024-02-20…2024-02-20"),
        ("8月", "interval 2023-08-01…2023-08-31"),
        ("上个月", "interval 2024-01-01…2024-01-31"),
        ("本季度", "interval 2024-01-01…2024-03-31"),
        ("上季度", "interval 2023-10-01…2023-12-31"),
        ("近三年", "interval 2021-01-01…2023-12-31"),
        ("今后五年", "interval 2024-01-01…2028-12-31"),
        ("今明两年", "interval 2024-01-01…2025-12-31"),
        ("十年前", "interval 2014-01-01…2014-12-31"),
        ("一年半后", "interval 2025-08-01…2025-08-31"),
        ("上世纪90年代末", "interval 1997-01-01…1999-12-31"),
        ("2月30日", "vague …"),
        ("5年内", "until …2029-02-27"),
        ("成立5年内", "vague …"),
        ("近年来", "vague …"),
    ],
)
def test_an_expression_is_read_against_the_date_of_writing(text: str, reading: str) -> None:
    assert [told(time) for time in times(text)] == [reading]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("2023年比2015年增长3倍", ["interval", "base"]),
        ("比五年前分别提高12个百分点", ["base"]),
        ("比上年增长5%", ["base"]),
        ("是2020年的1.5倍", ["base"]),
        ("从2005年的6.1%提高到2010年的6.6%", ["from", "interval"]),  # as the annotated plans have it: 2010, whole
    ],
)
def test_the_year_compared_with_is_not_the_figures(text: str, kinds: list[str]) -> None:
    assert [time.kind for time in times(text)] == kinds


def test_a_bare_month_takes_the_year_named_before_it_in_its_paragraph() -> None:
    first, second = times("2021年3月开工,10月封顶。")
    assert second.period == (dt.date(2021, 10, 1), dt.date(2021, 10, 31))
    assert first.period[0] == dt.date(2021, 3, 1)
    (_, later) = times("2021年3月开工。\n10月封顶。")
    assert later.period[0] == dt.date(2023, 10, 1)


def test_the_year_that_a_title_reports_on_counts_for_relative_words() -> None:
    assert told(times("全年", year=2022)[0]) == "interval 2022-01-01…2022-12-31"
    assert told(times("年末", year=2022)[0]) == "stock …2022-12-31"
    assert told(times("全年")[0]) == "interval 2023-01-01…2023-12-31"  # written in February: it looks back


def test_without_a_date_of_writing_only_named_years_are_known() -> None:
    assert told(times("2023年上半年", None)[0]) == "interval 2023-01-01…2023-06-30"
    assert {time.kind for text in ("28日", "上个月", "十年前", "近三年") for time in times(text, None)} == {"vague"}


@pytest.mark.parametrize("text", ["7个月", "202403073", "2020个", "1-9个月", "三个季节", "10公里", "8月12,345"])
def test_what_only_looks_like_a_time_is_none_or_shorter(text: str) -> None:
    assert all(time.end < len(text) for time in times(text))
