"""Reading: exact text or a refusal, in every encoding; pages with their tables; hostile files."""

from __future__ import annotations

import datetime as dt
import io
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.decode import DecodeError, decode
from extract.models import Document, RawArticle
from extract.read import MAX_BYTES, ReadError, read

TEXT = (
    "初步核算，全市地区生产总值1875.4亿元，比上年增长6.3%。其中第一产业增加值120.5亿元，第二产业增加值700.1亿元，"
    "第三产业增加值1054.8亿元。规模以上工业企业1205家，新引进项目37个，总投资约400余亿元。\n"
    "今年以来，经济开发区坚持以产业链招商为抓手，签约落地高端装备、生物医药、新材料等项目，推动产业集聚发展。\n"
)
TRADITIONAL = (
    "今年是區域合作的重要一年，目前園區組織二十人的專業招商團隊，累計引進產業項目7個，固定資產投資增長126.2%。\n"
    "圍繞新能源汽車及關鍵零部件、高端裝備製造兩大產業，排摸企業100家，繪製出產業鏈招商地圖，發展前景良好。\n"
)


def _read(data: bytes, name: str = "a.txt", **given_by_source: str) -> Document:
    return read(RawArticle(name, data, **given_by_source))  # type: ignore[arg-type]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_simplified_text_is_exact_in_every_encoding(codec: str) -> None:
    assert _read(TEXT.encode(codec)).text == TEXT


@pytest.mark.parametrize("codec", ["utf-8", "big5", "big5hkscs", "utf-16-le", "gb18030"])
def test_traditional_text_is_exact_in_every_encoding(codec: str) -> None:
    assert _read(TRADITIONAL.encode(codec)).text == TRADITIONAL


@pytest.mark.parametrize("declared", ["gb2312", "big5", "utf-8", "utf-16-le", "iso-8859-1", "nonsense", "a\0b", ""])
def test_a_lying_charset_is_found_out(declared: str) -> None:
    assert decode(TEXT.encode("gbk"), declared).text == TEXT
    assert decode(TRADITIONAL.encode("big5"), declared).text == TRADITIONAL


def test_a_wrong_charset_is_said() -> None:
    assert [issue.kind for issue in decode(TEXT.encode("gbk"), "big5").issues] == ["charset_mismatch"]


def test_two_encodings_in_one_file_are_refused() -> None:
    mixed = (TEXT * 5).encode("gbk") + TEXT.encode("utf-8") + (TEXT * 5).encode("gbk")
    with pytest.raises(ReadError, match="encoding"):
        _read(mixed)
    with pytest.raises(ReadError, match="encoding"):
        _read(TEXT.encode("utf-8") + TEXT.encode("gbk"))


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_a_file_cut_inside_a_character_says_so(codec: str) -> None:
    data = TEXT.rstrip().encode(codec)[:-1]
    document = _read(data)
    assert TEXT.startswith(document.text)
    assert "truncated" in [issue.kind for issue in document.issues]


@settings(max_examples=150, deadline=None)
@given(
    st.integers(0, len(TEXT) - 20),
    st.integers(20, 200),
    st.sampled_from(["utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "utf-16"]),
    st.sampled_from([None, "gbk", "big5", "utf-8", "utf-16-le"]),
)
def test_no_slice_is_ever_read_as_something_else(start: int, length: int, codec: str, declared: str | None) -> None:
    text = (TRADITIONAL if codec == "big5hkscs" else TEXT)[start : start + length]
    try:
        found = decode(text.encode(codec), declared)
    except DecodeError:
        return
    assert found.text == text


@pytest.mark.parametrize("declared", ["gbk", "utf-16-le"])
def test_a_short_text_is_not_read_as_characters_that_no_one_has(declared: str) -> None:
    with pytest.raises(DecodeError):
        decode("。\n".encode("big5hkscs"), declared)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text = _read(data).text
    except ReadError:
        return
    assert text.strip()
    assert not set(text) & {"\ufffd", "\0", "\r"}


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        (b"\0" * 100, "empty"),
        (b"%PDF-1.7 ...", "pdf"),
        (b"\x89PNG\r\n\x1a\n", "binary"),
        (b"PK\x03\x04 other", "binary"),
        (b"PK\x03\x04 word/ broken", "binary"),
        ("产值12亿元\0".encode(), "encoding"),
        (b"\xed\xa0\x80 12", "encoding"),
        (bytes(range(1, 9)) * 50, "binary"),
        (("增长5%" * 150_000 + "\n").encode(), "long_line"),
        (b"x" * (MAX_BYTES + 1), "too_large"),
        (b"<html><body>" + b"<div>" * 200_000, "nesting"),
        (b"<html><body><p " + b" ".join(b"a%d=1" % i for i in range(200_000)) + b">", "nesting"),
        (b"<html><body><script>1</script></body></html>", "empty"),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{len(value)} bytes",
)
def test_what_cannot_be_read_is_refused_quickly_with_a_reason(data: bytes, kind: str) -> None:
    started = time.monotonic()
    with pytest.raises(ReadError) as refusal:
        _read(data)
    assert refusal.value.kind == kind
    assert time.monotonic() - started < 5


def test_line_ends_become_one_and_unreadable_characters_a_mark() -> None:
    document = _read("一\r\n二\r三\u2028四\ufffd五\x07".encode() + TEXT.encode())
    assert document.text.startswith("一\n二\n三\n四□五□")
    assert [issue.kind for issue in document.issues] == ["unreadable_characters"]


def test_invisible_characters_stay_for_the_cleaning_stage() -> None:
    assert _read("产值1\u200b2亿\u00ad元\u202e".encode()).text == "产值1\u200b2亿\u00ad元\u202e"


PAGE = """<!DOCTYPE html><html><head><meta charset="gb2312"><meta name="PubDate" content="2024-02-27 10:11">
<meta name="ContentSource" content="某市统计局"><title>某市统计公报_某市人民政府</title><script>a = 999;</script></head>
<body><div class="nav"><a href="/">首页</a><a href="/b">政务公开</a></div><h1>某市统计公报</h1>
<p>发布日期：2024-02-27 浏览次数：120</p><div id="zoom">%s</div><div class="foot">版权所有</div></body></html>"""
PARAGRAPHS = "".join(f"<p>第{n}段：{TEXT}</p>" for n in "一二三四五六")
TABLE = """<table><caption>表1 主要指标</caption><tr><th rowspan="2">指标</th><th colspan="2">2023年</th></tr>
<tr><th>绝对数（亿元）</th><th>增长（%）</th></tr><tr><td>进出口总额</td><td>500.2</td><td>8.1</td></tr>
<tr><td rowspan="2">财政收入</td><td>200</td><td>3</td></tr><tr><td rowspan="2">100</td><td></td></tr>
<tr><td>出口</td><td>5</td></tr></table>"""


def test_a_page_gives_its_main_text_and_metadata() -> None:
    document = _read((PAGE % PARAGRAPHS).encode("gb18030"), "a.html")
    assert document.encoding == "gb18030"
    assert (document.title, document.publisher) == ("某市统计公报", "某市统计局")
    assert document.published == dt.date(2024, 2, 27)
    first = "第一段：" + TEXT.replace("\n", "")
    assert document.text.splitlines()[:3] == ["某市统计公报", "发布日期：2024-02-27 浏览次数：120", first]
    assert "版权所有" not in document.text
    assert "999" not in document.text


def test_a_page_laid_out_in_tables_gives_its_main_text() -> None:
    side = "".join(f"<li><a href='/{n}'>某区前{n}个月出口增长{n}%</a></li>" for n in range(2, 30))
    inner = f"<table><tr><td>某市统计公报</td></tr><tr><td>{PARAGRAPHS}</td></tr></table>"
    page = f"<html><body><table><tr><td>{inner}</td><td><ul>{side}</ul></td></tr></table></body></html>"
    text = _read(page.encode(), "a.html").text
    assert "前3个月" not in text
    assert text.count("1875.4亿元") == 6


def test_what_the_source_says_goes_before_the_page() -> None:
    raw = RawArticle("a.html", (PAGE % PARAGRAPHS).encode("gb18030"), title="别的", published=dt.date(2020, 1, 1))
    document = read(raw)
    assert (document.title, document.published, document.publisher) == ("别的", dt.date(2020, 1, 1), "某市统计局")


def test_a_table_row_is_a_line_that_stands_alone() -> None:
    lines = _read((PAGE % (PARAGRAPHS + TABLE)).encode("gb18030"), "a.html").text.splitlines()
    at = lines.index("表1 主要指标")
    assert lines[at + 1 : at + 7] == [
        "指标 | 2023年 | 2023年",
        "指标 | 绝对数（亿元） | 增长（%）",
        "进出口总额 | 500.2 | 8.1",
        "财政收入 | 200 | 3",
        "财政收入 | 100",
        "出口 |  | 5",
    ]


def test_text_that_is_a_page_is_read_as_one() -> None:
    page = b"\n<!DOCTYPE html><html><body><p>" + TEXT.encode() + b"</p></body></html>"
    assert _read(page).text == TEXT.replace("\n", "")
    assert "<p>" in _read(("他写道：<p>是段落。" + TEXT).encode()).text


def test_superscripts_hidden_text_and_breaks() -> None:
    body = (
        "<p>厂房12万m<sup>2</sup>，<b>产</b>值<br>5亿元</p><p style='display: none'>999</p>"
        "<p><span>来源：某报</span><span>时间：2021-09-17</span></p><p><span>产值18</span><span>75亿元</span></p>"
        "<ul><li>一</li><li>二</li></ul><p>上文\n  下文 A\n B</p>"
    )
    text = _read(f"<html><body>{body}</body></html>".encode()).text
    assert text.splitlines() == [
        "厂房12万m²，产值", "5亿元", "来源：某报 时间：2021-09-17", "产值1875亿元", "一", "二", "上文下文 A B",
    ]  # fmt: skip


def _docx(document: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    return out.getvalue()


def test_a_word_file_gives_paragraphs_and_table_rows() -> None:
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

    def paragraph(text: str) -> str:
        return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"

    row = f"<w:tr><w:tc>{paragraph('出口')}</w:tc><w:tc>{paragraph('12亿元')}</w:tc></w:tr>"
    content = f"{paragraph('全市')}<w:p><w:r><w:t>产值</w:t><w:delText>9</w:delText></w:r></w:p><w:tbl>{row}</w:tbl>"
    document = f"<w:document {namespace}><w:body>{content}</w:body></w:document>"
    assert _read(_docx(document), "a.docx").text == "全市\n产值\n出口 | 12亿元"


def test_a_word_file_that_unpacks_to_too_much_or_names_files_is_refused() -> None:
    with pytest.raises(ReadError, match="unpacks"):
        _read(_docx("<a>" + " " * (MAX_BYTES + 1)), "a.docx")
    entity = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'
    with pytest.raises(ReadError, match="no body"):
        _read(_docx(entity), "a.docx")
