"""A web page → the lines of its main text, tables included, and what its metadata say."""

from __future__ import annotations

import datetime as dt
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from extract.grid import data_rows, is_data_table

MAX_DEPTH: Final = 250  # beyond it text is lost without an error by the library that finds the main text
MAX_TAG: Final = 65_536  # characters in one tag, after embedded images are gone
MAX_SEARCHED: Final = 3_000_000  # characters; finding the main text of more takes too long, so all of it is kept
MAX_SEARCHED_TAGS: Final = 40_000
_HEAD_LINES: Final = 12  # lines between a page's heading and its text that may hold date and source

_DATA_URI: Final = re.compile(r"data:[\w/+.;=-]{1,80},[^\"'<>\s]{64,}+")
_LONG_SPAN: Final = re.compile(r"\b(?:col|row)span\s*=\s*[\"']?\d{3,}[\"']?", re.I)
_LONG_TAG: Final = re.compile(rf"<[a-zA-Z/!][^<>]{{{MAX_TAG},}}+")
_SPACE: Final = re.compile(r"[^\S\u3000]+")
# fmt: off
_DROPPED: Final = frozenset({
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "button", "select",
    "textarea", "input", "option", "head",
})
_INLINE: Final = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd",
    "label", "mark", "nobr", "o:p", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
    "u", "ucaps", "var", "wbr",
})
# fmt: on
_LABEL: Final = re.compile(r"\s*[\u4e00-\u9fff]{2,6}[:：]")
_SUPERSCRIPT: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

# The names that government sites (by their standard), news sites and Open Graph use.
_TITLE_NAMES: Final = ("articletitle", "og:title", "title")
_DATE_NAMES: Final = ("pubdate", "article:published_time", "publishdate", "datepublished", "date", "og:release_date")
_PUBLISHER_NAMES: Final = ("contentsource", "source", "og:site_name", "sitename", "author")
_DATE: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)")
_JSON_LD_DATE: Final = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_SITE_SUFFIX: Final = re.compile(r"(?<!\s)\s*+[_|\-—–]\s*[^_|\-—–]{2,30}$")


class PageError(ValueError):
    """The page cannot be read safely; `kind` is an issue's code."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Page:
    """The main text, one block a line, with the metadata that the page states."""

    text: str
    title: str | None
    published: dt.date | None
    publisher: str | None


@dataclass(frozen=True, slots=True)
class _Line:
    element: Any  # the lxml element that the line belongs to
    text: str


def parse_page(html: str) -> Page:
    """Read a page's main text; raise PageError where its tags are too deep, too long or hold no text."""
    html = _LONG_SPAN.sub("", _DATA_URI.sub("", html))
    root = _tree(html)
    body = root.find(".//body")
    meta = _metadata(root)
    title = _title(root, meta)
    lines = list(_lines(body if body is not None else root))
    if not lines:
        raise PageError("empty", "The page holds no text.")
    searched = len(html) <= MAX_SEARCHED and html.count("<") <= MAX_SEARCHED_TAGS
    main = _main_element(html, lines) if searched else None
    kept = _with_heading(lines, main, title)
    return Page("\n".join(kept), title, _published(html, meta), _first(meta, _PUBLISHER_NAMES))


def _tree(html: str) -> Any:
    from lxml import etree
    from lxml import html as lxml_html

    if _LONG_TAG.search(html):
        raise PageError("nesting", f"The page has a tag of more than {MAX_TAG:,} characters.")
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(html.encode(), parser=parser)
    except etree.ParserError as error:
        raise PageError("empty", "The page holds no text.") from error
    if any("depth" in entry.message.lower() for entry in parser.error_log) or _depth(root) > MAX_DEPTH:
        raise PageError("nesting", f"The page's tags are nested more than {MAX_DEPTH} deep.")
    return root


def _depth(root: Any) -> int:
    """Return the depth of the tree, without recursion."""
    deepest = level = 0
    from lxml import etree

    for event, _ in etree.iterwalk(root, events=("start", "end")):
        level += 1 if event == "start" else -1
        deepest = max(deepest, level)
    return deepest


def _metadata(root: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in root.iter("meta"):
        name = (tag.get("name") or tag.get("property") or tag.get("itemprop") or "").strip().lower()
        content = _SPACE.sub(" ", tag.get("content") or "").strip()
        if name and content:
            found.setdefault(name, content[:500])
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _title(root: Any, meta: dict[str, str]) -> str | None:
    stated = _first(meta, _TITLE_NAMES)
    heading = next((h for h in map(_flat, root.iter("h1")) if h), None)
    named = next((t for t in map(_flat, root.iter("title")) if t), None)
    return stated or heading or (_SITE_SUFFIX.sub("", named)[:200] if named else None)


def _flat(element: Any) -> str:
    return _SPACE.sub(" ", "".join(element.itertext())).strip()


def _published(html: str, meta: dict[str, str]) -> dt.date | None:
    """Return the date that metadata state; dates in the text are for the cleaning stage."""
    stated = [meta[name] for name in _DATE_NAMES if name in meta] + _JSON_LD_DATE.findall(html)
    for text in stated:
        if match := _DATE.search(text):
            try:
                return dt.date(*map(int, match.groups()))
            except ValueError:
                continue  # a date such as 2024-02-30 states nothing
    return None


def _hidden(element: Any) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style or "visibility:hidden" in style


def _lines(body: Any) -> Iterator[_Line]:
    """Yield the visible lines in reading order; a block element or <br> ends a line, a table's row is one line."""
    from lxml import etree

    parts: list[str] = []
    owners: list[Any] = [body]
    walker = etree.iterwalk(body, events=("start", "end"))

    def flush() -> Iterator[_Line]:
        if line := join_text(parts):
            yield _Line(owners[-1], line)
        parts.clear()

    for event, element in walker:
        tag = element.tag
        block = tag not in _INLINE
        if event == "start":
            skipped = tag in _DROPPED or _hidden(element)
            if block or skipped:
                yield from flush()
            if skipped or (tag == "table" and is_data_table(element)):
                if not skipped:
                    yield from (_Line(element, row) for row in data_rows(element))
                walker.skip_subtree()
            elif block:
                owners.append(element)
            if not skipped and element.text and element.tag != "table":
                parts.append(_inline_text(element))
        else:
            if block and owners[-1] is element:
                yield from flush()
                owners.pop()
            if element.tail and element is not body:
                parts.append(element.tail)
    yield from flush()


def _inline_text(element: Any) -> str:
    """Return an element's text: digits raised as the page raises them, a label (来源：) set apart from what is before."""
    text = str(element.text)
    if element.tag == "sup" and text.strip().isdecimal():
        return text.translate(_SUPERSCRIPT)
    return f" {text}" if _LABEL.match(text) else text


def join_text(parts: list[str]) -> str:
    """Join pieces of a line as a browser shows them; a line break in the source between Han characters is no space."""
    text = re.sub(r"(?<=[^\x00-\x7f])[^\S\u3000]*[\r\n]\s*(?=[^\x00-\x7f])", "", "".join(parts))
    return _SPACE.sub(" ", text).strip()


def _main_element(html: str, lines: list[_Line]) -> Any:
    """Return the smallest element that holds the main text; None where the whole page is to be kept.

    The library only says where the text is: its own output loses tables and footnotes.
    """
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = trafilatura.bare_extraction(html, fast=True, include_comments=False)
    text = getattr(found, "text", None) or ""
    wanted = {_squeeze(line) for line in text.splitlines()} - {""}
    hits = [line for line in lines if _squeeze(line.text) in wanted]
    total = sum(len(line.text) for line in hits)
    if total < 0.5 * len(_squeeze(text)) or not total:  # pages laid out in tables: go by their sentences
        hits = [line for line in lines if "。" in line.text]
        total = sum(len(line.text) for line in hits)
    return _smallest(hits, 0.85 * total) if hits else None


def _squeeze(text: str) -> str:
    return re.sub(r"[\s|]+", "", text)


def _smallest(hits: list[_Line], enough: float) -> Any:
    weight: dict[Any, int] = {}
    for line in hits:
        for element in (line.element, *line.element.iterancestors()):
            weight[element] = weight.get(element, 0) + len(line.text)
    holders = [element for element, held in weight.items() if held >= enough]
    return max(holders, key=lambda element: sum(1 for _ in element.iterancestors()))


def _with_heading(lines: list[_Line], main: Any, title: str | None) -> list[str]:
    """Return the main element's lines, with the title and the short lines (date, source) between it and the text."""
    if main is None:
        return [line.text for line in lines]
    inside = [i for i, line in enumerate(lines) if line.element is main or main in line.element.iterancestors()]
    first, last = inside[0], inside[-1]
    kept = [line.text for line in lines[first : last + 1]]
    if not title or any(_squeeze(title) in _squeeze(line) for line in kept[:5]):
        return kept
    at = next((i for i in range(first - 1, -1, -1) if _squeeze(lines[i].text) == _squeeze(title)), None)
    between = [line.text for line in lines[at + 1 : first] if len(line.text) <= 200] if at is not None else []
    return [title, *between[:_HEAD_LINES], *kept]
