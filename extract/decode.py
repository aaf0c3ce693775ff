"""Bytes → text without guessing: in a wrong encoding digits stay and their meaning is lost."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from functools import cache
from typing import Final

from extract.models import Issue

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# GB18030 contains GBK and GB2312, which pages name although they use characters beyond them.
_FAMILIES: Final = {
    "gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "gb18030": "gb18030",
    "big5": "cp950", "cp950": "cp950", "big5hkscs": "big5hkscs",
    "utf-8": "utf-8", "utf-16": "utf-16", "utf-16-le": "utf-16-le", "utf-16-be": "utf-16-be",
}  # fmt: skip
_WIDENED: Final = {"cp950": "big5hkscs"}
_CUT: Final = ("unexpected end of data", "incomplete multibyte sequence", "truncated data")
_PLAUSIBLE: Final = 0.85  # share of everyday characters: right readings have 0.95 and more, wrong ones about half
_PUNCTUATION: Final = (("\u2000", "\u206f"), ("\u3000", "\u303f"), ("\uff00", "\uffef"))
_JUDGED: Final = 10  # fewer characters than this tell nothing about an encoding
_SAMPLE: Final = 65_536  # bytes shown to the detectors, which are slow


class DecodeError(ValueError):
    """The bytes have no reading that is beyond doubt; the message says why."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding that gave it and what a person should know about it."""

    text: str
    encoding: str
    issues: tuple[Issue, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Read bytes as BOM, strict UTF-8, the declared charset, or what both detectors say, or raise DecodeError."""
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return _require(data.removeprefix(mark), codec, "its byte-order mark")
    if b"\x00" not in data and (found := _strict(data, "utf-8")):
        return found
    if declared and (family := _family(declared)) and (found := _plausible(data, family)):
        return found
    return _detected(data, declared)


def _require(data: bytes, codec: str, claim: str) -> Decoded:
    if found := _strict(data, codec):
        return found
    raise DecodeError(f"the bytes are not the {codec} that {claim} says")


def _family(name: str) -> str | None:
    """Return the codec to read a charset's name with (`GB2312` → gb18030), or None where Chinese does not use it."""
    try:
        return _FAMILIES.get(codecs.lookup(name.strip().strip("\"'")).name)
    except (LookupError, ValueError):  # ValueError: a NUL in the name
        return None


def _strict(data: bytes, codec: str) -> Decoded | None:
    """Decode all of it, or all but a last character cut off (an issue says so); None where bytes do not fit."""
    try:
        return Decoded(data.decode(codec), codec)
    except UnicodeDecodeError as error:
        if error.reason not in _CUT or len(data) - error.start > 4 or error.start == 0:
            return None
        start = error.start
    cut = Issue("read", "truncated", "warning", "The file ends inside a character: its last words may be missing.")
    try:
        return Decoded(data[:start].decode(codec), codec, (cut,))
    except UnicodeDecodeError:
        return None


def _plausible(data: bytes, codec: str) -> Decoded | None:
    found = _strict(data, codec)
    if found is None and codec in _WIDENED:
        found = _strict(data, _WIDENED[codec])
    if found is None or (found.issues and len(found.text) < _JUDGED):
        return None  # 。 and a line end in Big5 is one character of UTF-16 and a half
    return found if reads_well(found.text) else None


def _detected(data: bytes, declared: str | None) -> Decoded:
    named = [name for name in (_by_normalizer(data), _by_chardet(data)) if name]  # one may have no opinion
    families = {_family(name) for name in named} or {None}
    family = families.pop()
    if families or family is None:
        raise DecodeError("the encoding is in doubt: detectors disagree" + _claimed(declared))
    found = _plausible(data, family)
    if found is None:
        raise DecodeError(f"detected as {family}, but it does not read as Chinese text throughout" + _claimed(declared))
    if declared is None:
        return found
    message = f"The declared charset {declared[:40]!r} is wrong: read as {family}."
    note = Issue("read", "charset_mismatch", "info", message)
    return Decoded(found.text, found.encoding, (*found.issues, note))


def _claimed(declared: str | None) -> str:
    return f" and the declared {declared[:40]!r} does not fit" if declared else ""


def _sample(data: bytes) -> bytes:
    """Return the beginning up to a line's end, where no character can have been cut."""
    end = data.rfind(b"\n", 0, _SAMPLE) + 1
    return data[: end + end % 2] if end > len(data[:_SAMPLE]) // 2 else data[:_SAMPLE]


def _by_normalizer(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(_sample(data)).best()
    return best.encoding if best else None


def _by_chardet(data: bytes) -> str | None:
    import chardet

    found = chardet.detect(_sample(data))["encoding"]
    return str(found) if found else None


def reads_well(text: str) -> bool:
    """Tell whether text is Chinese that people write: one line in another encoding is enough to say no."""
    lines = [line for line in text.splitlines() if line]
    if any("\ue000" <= c <= "\uf8ff" for c in text):  # where a codec puts what its country has no character for
        return False
    return "\0" not in text and _share(text) >= _PLAUSIBLE and all(_share(line) >= 0.6 for line in lines)


def _share(text: str) -> float:
    """Return the share of everyday Han characters among all that are neither ASCII nor punctuation."""
    judged = [c for c in text if not (c < "\x7f" or _is_punctuation(c))]
    if len(judged) < _JUDGED:
        return 1.0 if not judged else _everyday_share(judged, floor=_JUDGED)
    return _everyday_share(judged, floor=0)


def _everyday_share(judged: list[str], floor: int) -> float:
    simplified, traditional = _everyday()
    good = max(sum(c in simplified for c in judged), sum(c in traditional for c in judged))
    # In a short line one rare character (a name) must not decide.
    return (good + max(0, floor - len(judged))) / max(len(judged), floor)


def _is_punctuation(char: str) -> bool:
    return char in "·×÷°±§㎡℃" or any(low <= char <= high for low, high in _PUNCTUATION)


@cache
def _everyday() -> tuple[frozenset[str], frozenset[str]]:
    """Return the 3,755 everyday simplified (GB 2312 level 1) and 5,401 traditional characters (Big5 level 1)."""
    simplified = bytes(b for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF) for b in (row, cell))
    traditional = bytes(
        b for row in range(0xA4, 0xC7) for cell in (*range(0x40, 0x7F), *range(0xA1, 0xFF)) for b in (row, cell)
    )
    return frozenset(simplified.decode("gb2312", "ignore")), frozenset(traditional.decode("big5", "ignore"))
