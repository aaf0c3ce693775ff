"""A PDF → the lines of its text; lines that only the page's width broke are put together again."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from typing import Final

MAX_PAGES: Final = 2000
_FULL: Final = 0.9  # of the page's widest line: a line that long was broken by the margin, not by its writer
_FULL_FROM: Final = 10  # characters; shorter lines are headings or cells
_PAGE_NUMBER: Final = re.compile(r"[-—–\s]{0,8}(?:第\s?)?\d{1,4}(?:\s?页)?[-—–\s]{0,8}|\d{1,4}\s?/\s?\d{1,4}")
_ENDS: Final = ("。", "！", "？", "；", "：", "!", "?", ";", ":")
_BEGINS: Final = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十]{1,4}[章节条]|\d{1,2}[.、]\D"
)
_LATIN: Final = re.compile(r"[A-Za-z,.]$")

_ONE_AT_A_TIME: Final = threading.Lock()  # the library bears one thread


class PdfError(ValueError):
    """The PDF cannot be read; `case` says why: encrypted, damaged, scanned, pages."""

    def __init__(self, case: str, message: str) -> None:
        super().__init__(message)
        self.case = case


def pdf_text(data: bytes, limit: int) -> str:
    """Return the text of a PDF of at most `limit` characters, a paragraph a line: 生产总⏎值12亿元 → 生产总值12亿元."""
    with _ONE_AT_A_TIME:
        pages = [_lines(text) for text in _pages(data, limit)]
    if not any(line for lines in pages for line in lines):
        raise PdfError("scanned", "The PDF holds pictures of pages and no text: it needs text recognition first.")
    return "\n".join(_paragraphs(pages))


def _pages(data: bytes, limit: int) -> Iterator[str]:
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower()
        message = "The PDF is encrypted." if locked else "The PDF is damaged and cannot be opened."
        raise PdfError("encrypted" if locked else "damaged", message) from error
    with document:
        if len(document) > MAX_PAGES:
            raise PdfError("pages", f"The PDF has more than {MAX_PAGES:,} pages.")
        size = 0
        for number in range(len(document)):
            try:
                text = document[number].get_textpage().get_text_bounded()
            except pdfium.PdfiumError as error:
                raise PdfError("damaged", f"Page {number + 1} of the PDF is damaged.") from error
            size += len(text)
            if size > limit:
                raise PdfError("pages", f"The PDF holds more than {limit:,} characters.")
            yield text


def _lines(text: str) -> list[str]:
    """Return a page's lines without its page number."""
    lines = [line.strip() for line in text.replace("\ufffe", "").splitlines()]
    for edge in (0, -1):
        if lines and _PAGE_NUMBER.fullmatch(lines[edge]):
            del lines[edge]
    return [line for line in lines if line]


def _paragraphs(pages: list[list[str]]) -> Iterator[str]:
    """Yield paragraphs; one that a page's end broke goes on on the next page."""
    begun = ""
    for lines in pages:
        width = max(map(_width, lines), default=0)
        for line in lines:
            if begun and _BEGINS.match(line):
                yield begun
                begun = ""
            gap = " " if _LATIN.search(begun) and line[:1].isascii() else ""
            begun += gap + line
            if _width(line) < max(_FULL_FROM, _FULL * width) or line.endswith(_ENDS):
                yield begun
                begun = ""
    if begun:
        yield begun


def _width(line: str) -> float:
    """Return a line's width in full-width characters."""
    return sum(0.5 if char.isascii() else 1.0 for char in line)
