"""The text of a PDF: paragraphs as they were written, without what only the paper added."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.models import RawArticle
from extract.pdf import PdfError, pdf_text
from extract.read import ReadError, read
from tests.paper import paper
from tests.refreshing import rows, run

WIDE = "今年上半年某市完成地区生产总值1875.4亿元同比增长5.6%其中第一产业"
FIRST = ["某市经济运行情况", WIDE, "增长3%，第二产业增长6%。", "一、工业", "规上工业增加值345.6亿元。", "- 1 -"]


def test_lines_that_the_margin_broke_are_one_paragraph_again() -> None:
    second = [WIDE, "（一）投资", "完成固定资产投资12亿元。", "第 2 页"]
    assert pdf_text(paper(FIRST, second), 10_000).splitlines() == [
        "某市经济运行情况",
        f"{WIDE}增长3%，第二产业增长6%。",
        "一、工业",
        "规上工业增加值345.6亿元。",
        WIDE,
        "（一）投资",
        "完成固定资产投资12亿元。",
    ]


def test_a_paragraph_goes_on_behind_the_page_break() -> None:
    assert pdf_text(paper([WIDE], ["增长3%。", "2/2"]), 10_000) == f"{WIDE}增长3%。"


@pytest.mark.parametrize(
    ("data", "case"),
    [
        (paper([]), "scanned"),
        (b"%PDF-1.7\nnonsense", "damaged"),
        (paper(FIRST)[:300], "damaged"),
        (paper(*[["亿元" * 15]] * 40), "pages"),
    ],
    ids=["pictures", "nonsense", "cut", "endless"],
)
def test_what_cannot_be_read_is_refused_with_its_reason(data: bytes, case: str) -> None:
    with pytest.raises(PdfError) as caught:
        pdf_text(data, 1000)
    assert caught.value.case == case


def test_a_pdf_is_an_article_and_a_scan_is_an_issue(tmp_path: Path) -> None:
    assert read(RawArticle("通报.pdf", paper(FIRST))).text.startswith("某市经济运行情况\n")
    with pytest.raises(ReadError, match="text recognition"):
        read(RawArticle("a.pdf", paper([])))
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(paper(["2021年甲乙县产值12亿元"]))
    (folder / "b.pdf").write_bytes(paper([]))
    assert run(tmp_path / "data", folder).counts["refused"] == 1
    assert rows(tmp_path / "data", "observations", "source", "value") == [("a.pdf", 12)]
