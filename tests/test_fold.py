"""The folded copy and its offset map: what is changed for matching, what never is, and the way back."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.fold import fold, glosses, is_traditional, to_clean


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("１００％", "100%"),
        ("发展（2023）：增长，达８．５％。", "发展(2023):增长,达8.5%。"),
        ("−3.2%", "-3.2%"),
        ("二〇二三年", "二零二三年"),
        ("⻓三⻆", "长三角"),
        ("兩千萬", "两千万"),  # too short a text to be told from a simplified one
        ("长\u200b三\u00ad角", "长三角"),
        ("發(fā)展園區(qū)", "发展园区"),
        ('国家级"小巨人"企业', "国家级“小巨人”企业"),
        ('单个"引号不成对', '单个"引号不成对'),
        ("发（fā）展", "发展"),
        ("增长5.2%.全市有120户.2022年,增加8户.", "增长5.2%。全市有120户。2022年,增加8户。"),
        ("一.总体情况\n增长5.2%。全市120户.", "一.总体情况\n增长5.2%。全市120户."),  # no more of them than of 。
        ("No.1增长1.2", "No.1增长1.2"),
        # spaces that stand for the mark of thousands, or slipped in beside the point; those of a list part numbers
        ("总产值 4 512亿元,引进 2 000名", "总产值4512亿元,引进2000名"),
        ("保有量 17. 3 万辆,下降5 . 6%,投资96 .5亿元", "保有量17.3万辆,下降5.6%,投资96.5亿元"),
        ("1. 5亿元项目\n2. 3万亩", "1. 5亿元项目\n2. 3万亩"),
        ("2023 512家", "2023 512家"),
    ],
)
def test_one_spelling_is_matched(text: str, folded: str) -> None:
    assert fold(text)[0] == folded


@pytest.mark.parametrize("text", ["①2月", "½", "㎡", "…", "x²", "٣٤", "(kg)", "增长(yoy)", "苹果(apple)", "GDP(现价)"])
def test_what_a_wider_folding_would_falsify_stays(text: str) -> None:
    """NFKC makes 12月 of ①2月 and 1⁄2 of ½; a gloss needs a tone mark and a Han character in front of it."""
    assert fold(text)[0] == text


@pytest.mark.parametrize("text", ["昇腾芯片", "应刚秋", "乾坤大道", "长三角一体化发展规划"])
def test_simplified_text_is_not_converted(text: str) -> None:
    assert not is_traditional(text)
    assert fold(text) == (text, None)


def test_traditional_text_is_told_and_converted() -> None:
    text = "長三角一體化發展，產業園區實現總產值１２６億元"
    assert is_traditional(text)
    assert fold(text) == ("长三角一体化发展,产业园区实现总产值126亿元", None)


def test_glosses_are_counted() -> None:
    assert glosses("發(fā)展園區(qū)(kg)") == 2


def test_a_span_of_the_folded_text_leads_back_to_what_it_was() -> None:
    text = "實(shí)現(xiàn)總產值126億(yì)元，發展"
    folded, origin = fold(text)
    start = folded.index("126亿元")
    assert text[slice(*to_clean(origin, start, start + 5))] == "126億(yì)元"
    start = folded.index("实现")
    assert text[slice(*to_clean(origin, start, start + 2))] == "實(shí)現"


PIECES = st.sampled_from(
    ["发展", "長三角", "產業", "(fā)", "（zhǎn）", "１２", "3.5%", "，", "\u200b", "(kg)", "à", "\n", "𠮷", "〇"]
)


@given(st.lists(PIECES, max_size=30).map("".join))
@settings(max_examples=400, deadline=None, derandomize=True)
def test_every_folded_character_has_one_place_in_the_text(text: str) -> None:
    folded, origin = fold(text)
    if origin is None:
        assert len(folded) == len(text)
        return
    assert len(origin) == len(folded) + 1
    assert origin[-1] == len(text)
    assert all(one < other for one, other in itertools.pairwise(origin))
    for at, character in enumerate(folded):
        start, end = to_clean(origin, at, at + 1)
        assert fold(text[start])[0] == character or is_traditional(text)
        assert end == start + 1


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_any_text_is_folded_and_folding_again_changes_nothing(text: str) -> None:
    folded, _ = fold(text)
    assert fold(folded)[0] == folded
