"""Faults of articles: mutated bytes, odd encodings, hostile markup; each ends as its text or as a refusal."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable

import pytest

from extract.decode import DecodeError, decode
from extract.models import RawArticle
from extract.read import ReadError, read
from tests.faults import LONG
from tests.test_read import PAGE, PARAGRAPHS, TABLE, TEXT, TRADITIONAL

CODECS = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "utf-16")
SECONDS = 5  # one input may take at most this long, on a slow machine too
PAGES = (PAGE % (PARAGRAPHS + TABLE)).encode("gb18030")
SEEDS = (PAGES, TEXT.encode(), TRADITIONAL.encode("big5"), TEXT.encode("utf-16"))
ODD = "\u200b\u00ad\u202e−－１٣𝟛\ufeff\0\ud800\ufffd🂡＝\x1b\u2028"
TAGS = ("<div>", "<table><tr><td>", "<ul><li>", "<b>", "<!--", "<td rowspan=9999 colspan=9999>", "<p a=1 ")


def _rng(name: str) -> random.Random:
    return random.Random(name)  # noqa: S311 - a fixed choice, no secret


def _flip(data: bytearray, rng: random.Random) -> None:
    for _ in range(rng.randrange(1, 20)):
        data[rng.randrange(len(data))] = rng.randrange(256)


def _cut(data: bytearray, rng: random.Random) -> None:
    del data[rng.randrange(len(data)) :]


def _drop(data: bytearray, rng: random.Random) -> None:
    at = rng.randrange(len(data))
    del data[at : at + rng.randrange(1, 50)]


def _repeat(data: bytearray, rng: random.Random) -> None:
    at = rng.randrange(len(data))
    data[at:at] = data[at : at + rng.randrange(1, 40)] * rng.choice((2, 10, 1000))


def _insert(data: bytearray, rng: random.Random) -> None:
    at = rng.randrange(len(data))
    data[at:at] = rng.choice(ODD).encode(rng.choice(("utf-8", "utf-16-le")), "surrogatepass")


def _nest(data: bytearray, rng: random.Random) -> None:
    at = rng.randrange(len(data))
    data[at:at] = rng.choice(TAGS).encode() * rng.choice((1, 30, 300, 20_000))


MUTATIONS: tuple[Callable[[bytearray, random.Random], None], ...] = (_flip, _cut, _drop, _repeat, _insert, _nest)


@pytest.mark.timeout(3600 if LONG else 120)
def test_mutated_articles_are_read_or_refused_in_time(tell: Callable[[str], None]) -> None:
    rng, fates, slowest = _rng("mutate"), Counter[str](), 0.0
    for number in range(10_000 if LONG else 300):
        data = bytearray(SEEDS[number % len(SEEDS)])
        for _ in range(rng.randrange(1, 4)):
            rng.choice(MUTATIONS)(data, rng)
            data = data or bytearray(b" ")
        started = time.monotonic()
        fates[_fate(bytes(data), rng.choice(("a.txt", "a.html", "a.docx")))] += 1
        slowest = max(slowest, time.monotonic() - started)
    assert slowest < SECONDS
    assert fates["read"] > 50
    tell(f"mutated articles: {dict(fates)}, slowest {slowest:.2f} s")


def _fate(data: bytes, name: str) -> str:
    try:
        text = read(RawArticle(name, data)).text
    except ReadError as error:
        return error.kind
    assert not set(text) & {"\ufffd", "\0", "\r"}
    text.encode()
    return "read"


@pytest.mark.timeout(3600 if LONG else 120)
@pytest.mark.parametrize("length", [20, 100, 1000])
def test_no_slice_is_decoded_into_other_text(length: int, tell: Callable[[str], None]) -> None:
    rng, fates = _rng(f"decode {length}"), Counter[str]()
    simplified, traditional = TEXT * 12, TRADITIONAL * 16
    for number in range(3400 if LONG else 120):
        codec = CODECS[number % len(CODECS)]
        whole = traditional if codec == "big5hkscs" else simplified
        start = rng.randrange(len(whole) - length)
        text = whole[start : start + length]
        try:
            found = decode(text.encode(codec), rng.choice((None, None, "gbk", "big5", "utf-8", "utf-16-le")))
        except DecodeError:
            fates[f"{codec} in doubt"] += 1
        else:
            assert found.text == text, (codec, found.encoding)
            fates["exact"] += 1
    assert fates["exact"] > 0.8 * fates.total()
    assert length < 1000 or fates["exact"] == fates.total()
    tell(f"slices of {length} characters: {dict(fates)}")


@pytest.mark.parametrize(
    "page",
    [
        "<b>" * 100_000 + "增长5%",
        "<table>" + "<tr><td rowspan=1000 colspan=1000>5" * 3000,
        "<p>" + "<br>" * 200_000 + "增长5%",
        "&lt;" * 300_000,
        "<a href='" + "x" * 60_000 + "'>5%</a>" * 50,
        "<meta " * 50_000 + "name=PubDate content=2024-01-01>增长5%",
        "<p title='" + "<" * 400_000 + "'>增长5%",
        "<img src='data:image/png;base64," + "A" * 4_000_000 + "'>增长5%",
        "<p>" + "增长5% " * 60_000,
        "<script>" + "</scrip" * 100_000 + "</script>增长5%",
    ],
    ids=["bold", "spans", "breaks", "entities", "links", "metas", "attribute", "image", "long", "script"],
)
def test_hostile_pages_end_in_time(page: str) -> None:
    started = time.monotonic()
    _fate(f"<!DOCTYPE html><html><body>{page}".encode(), "a.html")
    assert time.monotonic() - started < SECONDS
