"""Numerals in every form → Decimal, and figures with their unit, range and qualifier."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import codebook
from extract.mentions import NUMBER_START, Figure, find
from extract.models import Qualifier
from extract.numerals import parse


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1875.4亿", "187540000000"), ("1,875.4亿", "187540000000"), ("4400余万", "44000000"),
        ("1亿2千万", "120000000"), ("7万5千4百", "75400"), ("2千零30万", "20300000"),
        ("3千万亿", "3000000000000000"), ("7 万", "70000"), ("十", "10"), ("一百零五", "105"),
        ("九百九", "990"), ("三万五", "35000"), ("百三", "130"), ("两千三点一", "2300.1"),
        ("四千五百六十九万八千三百一十一亿", "4569831100000000"), ("二零二三", "2023"), ("五点八", "5.8"),
        ("零点九", "0.9"), ("拾万零五十六点叁叁", "100056.33"), ("半", "0.5"), ("万亿", "1000000000000"),
        ("数千", "1000"), ("几十", "10"), ("廿", "20"), ("百", "100"),
    ],
)  # fmt: skip
def test_a_numeral_is_read_in_any_form(text: str, value: str) -> None:
    assert parse(text).value == Decimal(value)


@pytest.mark.parametrize("text", ["4400余万", "十几", "数千", "一百多", "几", "十来"])
def test_what_a_numeral_leaves_open_is_told(text: str) -> None:
    assert parse(text).vague
    assert not parse(text.translate(str.maketrans("", "", "余几数多来")) or "十").vague


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("二三十", 20, 30), ("两三", 2, 3), ("三五", 3, 5), ("一百二三十万", 1_200_000, 1_300_000), ("十二三", 12, 13)],
)
def test_two_digits_side_by_side_are_a_range(text: str, low: int, high: int) -> None:
    number = parse(text)
    assert (number.value, number.high, number.vague) == (low, high, True)


def test_digits_that_are_no_neighbours_are_read_one_by_one() -> None:
    assert (parse("五四").value, parse("五四").high) == (54, None)


@pytest.mark.parametrize("text", ["亩", "x", "-"])
def test_what_is_no_numeral_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no numeral"):
        parse(text)


SMALL, BIG = ("", "十", "百", "千"), ("", "万", "亿", "万亿")
HAN = "零一二三四五六七八九"


def spelled(number: int) -> str:
    """A whole number below 10^16 in Chinese numerals, every 零 and 一 written."""
    if number == 0:
        return "零"
    words, gap = "", False
    for place in range(3, -1, -1):
        group = number // 10 ** (4 * place) % 10**4
        if group == 0:
            gap = gap or bool(words)
            continue
        words += ("零" if words and (gap or group < 1000) else "") + _group(group) + BIG[place]
        gap = False
    return words


def _group(number: int) -> str:
    words = ""
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            words += HAN[digit] + SMALL[place]
        elif words and number % 10**place:
            words += "" if words.endswith("零") else "零"
    return words


@given(st.integers(0, 10**12 - 1))
@settings(max_examples=500, deadline=None, derandomize=True)
def test_every_whole_number_survives_being_spelled_out(number: int) -> None:
    assert parse(spelled(number)).value == number


@given(st.decimals(0, 10**6, places=2, allow_nan=False), st.sampled_from(["", "万", "亿", "万亿", "千", "百万"]))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_digits_are_scaled_without_loss(number: Decimal, scale: str) -> None:
    factor = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12, "千": 1000, "百万": 10**6}[scale]
    assert parse(f"{number}{scale}").value == number * factor
    assert parse(f"{number:,}{scale}").value == number * factor


def only(text: str) -> Figure:
    starts = [m.span() for m in NUMBER_START.finditer(text)]
    (figure,) = [one for one in find(text, [], starts, codebook.load()) if isinstance(one, Figure)]
    return figure


@pytest.mark.parametrize(
    ("text", "quote", "low", "high", "unit", "qualifier"),
    [
        ("约63.82亿元", "63.82亿元", "6382000000", None, "CNY", Qualifier.APPROX),
        ("共签约35个", "35个", "35", None, "count", Qualifier.EXACT),
        ("3至5亿元", "3至5亿元", "300000000", "500000000", "CNY", Qualifier.EXACT),
        ("50万-100万元", "50万-100万元", "500000", "1000000", "CNY", Qualifier.EXACT),
        ("30—50家", "30—50家", "30", "50", "count", Qualifier.EXACT),
        ("十八至三十万元", "十八至三十万元", "180000", "300000", "CNY", Qualifier.EXACT),
        ("七千到九千亿元", "七千到九千亿元", "700000000000", "900000000000", "CNY", Qualifier.EXACT),
        ("8000至1.2万人", "8000至1.2万人", "8000", "12000", "persons", Qualifier.EXACT),
        ("两三家", "两三家", "2", "3", "count", Qualifier.APPROX),
        ("百余家", "百余家", "100", None, "count", Qualifier.APPROX),
        ("2万多家", "2万多家", "20000", None, "count", Qualifier.APPROX),
        ("超600亿元", "600亿元", "60000000000", None, "CNY", Qualifier.AT_LEAST),
        ("10亿元以上", "10亿元", "1000000000", None, "CNY", Qualifier.AT_LEAST),
        ("不到3%", "3%", "3", None, "%", Qualifier.AT_MOST),
        ("三成", "三成", "30", None, "%", Qualifier.EXACT),
        ("三成半", "三成半", "35", None, "%", Qualifier.EXACT),
        ("百分之十五", "百分之十五", "15", None, "%", Qualifier.EXACT),
        ("1/3以上", "1/3", None, None, "%", Qualifier.AT_LEAST),
        ("1.2个百分点", "1.2个百分点", "1.2", None, "pp", Qualifier.EXACT),
        ("5‰", "5‰", "5", None, "‰", Qualifier.EXACT),
        ("新台币 177.1 亿元", "177.1 亿元", "17710000000", None, "TWD", Qualifier.EXACT),
        ("每度电2元5角3分", "2元5角3分", "2.53", None, "CNY", Qualifier.EXACT),
        ("人民币 8千元", "8千元", "8000", None, "CNY", Qualifier.EXACT),
        ("1000万千瓦", "1000万千瓦", "10000000", None, "千瓦", Qualifier.EXACT),
        ("一百千瓦", "一百千瓦", "100", None, "千瓦", Qualifier.EXACT),
        ("翻一番", "翻一番", "100", None, "%", Qualifier.EXACT),
        ("翻了近两番", "翻了近两番", "300", None, "%", Qualifier.EXACT),
    ],
)
def test_a_figure_has_value_unit_and_qualifier(
    text: str, quote: str, low: str | None, high: str | None, unit: str, qualifier: Qualifier
) -> None:
    figure = only(text)
    assert text[figure.start : figure.end] == quote
    assert figure.unit is not None
    assert (figure.unit.unit, figure.qualifier) == (unit, qualifier)
    assert low is None or figure.value == Decimal(low)
    assert figure.value_high == (None if high is None else Decimal(high))


@pytest.mark.parametrize("text", ["拾起石子", "陆地", "三农", "四川", "队伍", "登陆"])
def test_a_numeral_inside_a_word_is_no_figure(text: str) -> None:
    starts = [m.span() for m in NUMBER_START.finditer(text)]
    assert not [one for one in find(text, [], starts, codebook.load()) if isinstance(one, Figure)]
