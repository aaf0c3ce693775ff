"""A Word file (.docx) → its paragraphs and table rows, one a line."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, Final

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class DocxError(ValueError):
    """The file is no Word file that can be read; the message says why."""


def docx_text(data: bytes, limit: int) -> str:
    """Return the text of a .docx, a table's row as one line with ` | ` between its cells; `limit` bytes unpacked."""
    root = _document(data, limit)
    body = root.find(f"{_W}body")
    if body is None:
        raise DocxError("The Word file has no body.")
    return "\n".join(_lines(body))


def _document(data: bytes, limit: int) -> Any:
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("word/document.xml") as part:
            content = part.read(limit + 1)
        if len(content) > limit:
            raise DocxError(f"The Word file unpacks to more than {limit:,} bytes.")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        return etree.fromstring(content, parser)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise DocxError("The file is an archive, but no Word file that can be opened.") from error
    except (etree.XMLSyntaxError, zlib.error) as error:
        raise DocxError("The Word file is damaged.") from error


def _lines(body: Any) -> Iterator[str]:
    for block in body:
        if block.tag == f"{_W}p":
            yield from _paragraph(block).split("\n")
        elif block.tag == f"{_W}tbl":
            for row in block.iter(f"{_W}tr"):
                yield " | ".join(_cell(cell) for cell in row.iter(f"{_W}tc"))


def _cell(cell: Any) -> str:
    return " ".join(" ".join(map(_paragraph, cell.iter(f"{_W}p"))).split()).replace("|", "｜")


def _paragraph(paragraph: Any) -> str:
    """Return a paragraph's text; deleted text is `w:delText` and so stays out."""
    parts = []
    for node in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br"):
        parts.append((node.text or "") if node.tag == f"{_W}t" else "\t" if node.tag == f"{_W}tab" else "\n")
    return "".join(parts)
