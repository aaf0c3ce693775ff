"""An article's bytes → its decoded text, or a refusal that says why."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from typing import Final

from extract.columns import tabled
from extract.decode import DecodeError, decode
from extract.models import Document, Issue, RawArticle

MAX_BYTES: Final = 20 * 1024 * 1024
MAX_LINE: Final = 500_000  # characters
_MAX_UNREADABLE: Final = 0.01

_MAGIC: Final = (
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"PK\x03\x04", "an archive or Office file"),
    (b"7z\xbc\xaf", "an archive"),
    (b"Rar!", "an archive"),
    (b"\x7fELF", "a program"),
)
_HTML_SUFFIXES: Final = (".html", ".htm", ".xhtml", ".shtml")
_HTML_START: Final = re.compile(
    rb"\s*+(?:<\?xml[^>]*>\s*+)?(?:<!--.{0,500}?-->\s*+)*(?:<!doctype html|<html|<head|<body)", re.I | re.S
)
_META_CHARSET: Final = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})|<\?xml[^>]{0,80}?encoding=[\"']([\w-]{2,20})", re.I
)
_LINE_ENDS: Final = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNREADABLE: Final = re.compile("[\x01-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufffd]")
_NEVER_TEXT: Final = re.compile("[\x00\ud800-\udfff]")
UNREADABLE_MARK: Final = "□"


class ReadError(ValueError):
    """An article that is refused: `kind` is the issue's code, the message one sentence for people."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(kind, message)
        self.kind = kind
        self.message = message


def read(raw: RawArticle) -> Document:
    """Decode an article (text, HTML, docx, PDF) to lines of text; raise ReadError where that would take a guess."""
    _check_bytes(raw.data)
    data, is_html = raw.data, _is_html(raw)
    if raw.data.startswith(b"%PDF"):
        data, is_html = _from_pdf(raw.data), False
    elif raw.data.startswith(b"PK\x03\x04"):
        data, is_html = _from_docx(raw.data), False
    try:
        decoded = decode(data, raw.charset or (_meta_charset(data) if is_html else None))
    except DecodeError as error:
        raise ReadError("encoding", f"{str(error)[:1].upper()}{str(error)[1:]}.") from error
    text, title, published, publisher = decoded.text, raw.title, raw.published, raw.publisher
    if is_html:
        text, title, published, publisher = _from_html(text, raw)
    text, marks = _normalise(text)
    text = text.replace("\t", " ") if is_html else tabled(text)
    return Document(
        source=raw.source,
        text=text,
        sha256=hashlib.sha256(raw.data).hexdigest(),
        encoding=decoded.encoding,
        title=_clean_field(title),
        published=published,
        publisher=_clean_field(publisher),
        place=raw.place,
        issues=(*decoded.issues, *marks),
    )


def _check_bytes(data: bytes) -> None:
    if len(data) > MAX_BYTES:
        raise ReadError("too_large", f"The file has more than {MAX_BYTES:,} bytes, which is the most that is read.")
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise ReadError("empty", "The file is empty.")
    for magic, name in _MAGIC:
        if data.startswith(magic) and not (magic == b"PK\x03\x04" and b"word/" in data):
            raise ReadError("binary", f"The file is {name}, not text; save it as text or HTML first.")


def _is_html(raw: RawArticle) -> bool:
    stated = (raw.media_type or "").split(";")[0].strip().lower()
    if stated in ("text/html", "application/xhtml+xml") or raw.source.lower().endswith(_HTML_SUFFIXES):
        return True
    head = raw.data[:4096].removeprefix(b"\xef\xbb\xbf")
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in head:
        head = head.replace(b"\x00", b"")[2 if head[:2] in (b"\xff\xfe", b"\xfe\xff") else 0 :]
    return bool(_HTML_START.match(head))


def _meta_charset(data: bytes) -> str | None:
    match = _META_CHARSET.search(data, 0, 8192)
    return (match[1] or match[2]).decode("ascii") if match else None


def _from_html(text: str, raw: RawArticle) -> tuple[str, str | None, dt.date | None, str | None]:
    """Return the page's main text with title, date and publisher; what the source itself states goes first."""
    from extract.page import PageError, parse_page

    _check_text(text, lines=False)
    try:
        page = parse_page(text)
    except PageError as error:
        raise ReadError(error.kind, str(error)) from error
    return page.text, raw.title or page.title, raw.published or page.published, raw.publisher or page.publisher


def _from_pdf(data: bytes) -> bytes:
    from extract.pdf import PdfError, pdf_text

    try:
        return pdf_text(data, MAX_BYTES).encode()
    except PdfError as error:
        raise ReadError("pdf", str(error)) from error


def _from_docx(data: bytes) -> bytes:
    from extract.docx import DocxError, docx_text

    try:
        return docx_text(data, MAX_BYTES).encode()
    except DocxError as error:
        raise ReadError("binary", str(error)) from error


def _normalise(text: str) -> tuple[str, tuple[Issue, ...]]:
    r"""Return text with \n as its only line end and one mark for each character that nobody can read, which is said."""
    text = _LINE_ENDS.sub("\n", text.removeprefix("\ufeff"))
    _check_text(text, lines=True)
    text, count = _UNREADABLE.subn(UNREADABLE_MARK, text)
    if count > max(2, _MAX_UNREADABLE * len(text)):
        raise ReadError("binary", f"The file is not text: {count:,} of {len(text):,} characters are unreadable.")
    if not text.strip():
        raise ReadError("empty", "The file holds no text.")
    if not count:
        return text, ()
    note = f"{count} unreadable characters are shown as {UNREADABLE_MARK}; figures beside them may be damaged."
    return text, (Issue("read", "unreadable_characters", "warning", note),)


def _check_text(text: str, *, lines: bool) -> None:
    if _NEVER_TEXT.search(text):
        raise ReadError("binary", "The file holds NUL characters or halves of characters: it is damaged or no text.")
    if lines and max(map(len, text.split("\n"))) > MAX_LINE:
        raise ReadError("long_line", f"A line has more than {MAX_LINE:,} characters.")


def _clean_field(text: str | None) -> str | None:
    """Return a title or publisher on one line without unreadable characters, or None."""
    if text is None:
        return None
    kept = _NEVER_TEXT.sub("", _UNREADABLE.sub("", text))
    return " ".join(kept.split())[:500] or None
