"""Numbers as Chinese writes them → Decimal, e.g. `4400余万` → 44000000 (approximate), `一万二千` → 12000."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

_DIGIT: Final = {
    **{c: i for i, c in enumerate("零一二三四五六七八九")},
    **{c: i for i, c in enumerate("零壹贰叁肆伍陆柒捌玖")},
    "两": 2, "俩": 2, "貳": 2, "參": 3, "叄": 3, "陸": 6,
}  # fmt: skip
_SMALL: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "廿": 20, "卅": 30}
_BIG: Final = {"万": 10**4, "亿": 10**8, "兆": 10**12, "萬": 10**4, "億": 10**8}
VAGUE: Final = frozenset("余多几数来")

DIGITS: Final = r"(?:(?<![\d.])\d{1,3}(?:,\d{3})++(?![\d])|\d++)(?:\.\d++)?"
_THOUSAND: Final = "千(?![瓦米克卡伏赫帕焦字升牛])"  # 1000万千瓦: the 千 is the unit's
_TRILLION: Final = "兆(?![瓦帕赫欧伏焦字])"  # 186兆瓦
_STEP: Final = rf"(?:[十百万亿萬億]|{_THOUSAND}|{_TRILLION})"
_AND: Final = rf"(?:\ ?零?\d++(?:\.\d+)?\ ?[余多几]?{_STEP}+)*(?:(?:零\d++|\d)(?![\d.年月日:%]))?"
# 3千万亿, 4400余万, 1亿2千万, 7万5千4百, 2千零30万
ARABIC: Final = rf"{DIGITS}(?:\ {{0,2}}[余多几]?{_STEP}+[余多几]?{_AND})?"
_ONES: Final = "一二三四五六七八九壹贰叁肆伍陆柒捌玖"
_HAN: Final = rf"(?:[零两{_ONES}十万亿萬億貳參叄陸拾佰仟半廿卅俩]|(?<!十)百|{_THOUSAND}|{_TRILLION})"
_MORE: Final = rf"(?:{_HAN}|[余多几]|来(?!自|源|到)|数(?=[十百千万亿])|\ (?=[余多几]?[万亿]))*"
_POINT: Final = rf"点[零{_ONES}]++[万亿]*+"
SPELLED: Final = (
    rf"(?!零(?!点[零{_ONES}]))[数几]?{_HAN}{_MORE}(?:{_POINT})?|[数几](?=[个家项次条年天种名位人倍成台件条])"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A value with what its own writing says of its exactness (`vague`: 余 多 几 数 来; `high`: 二三十 is 20 to 30)."""

    value: Decimal
    vague: bool = False
    high: Decimal | None = None


@lru_cache(1 << 12)
def parse(text: str) -> Number:
    """Read one numeral in any form; raises ValueError where it is none, e.g. `1,875.4亿` → 187540000000."""
    body = text.replace(",", "").replace(" ", "")
    vague = any(c in VAGUE for c in body)
    if body.startswith(("数", "几")) and len(body) > 1:
        body = "一" + body[1:]
    body = body.replace("数", "")
    if body in ("几", "", "余", "多", "来"):
        return Number(Decimal(1), True)
    body = body.translate(_DROP)
    if (pair := _PAIR.search(body)) and _are_neighbours(*pair.groups()):
        low, high = (_value(body[: pair.start()] + one + body[pair.end() :]) for one in pair.groups())
        return Number(low, True, high)
    return Number(_value(body), vague)


_DROP: Final = str.maketrans("", "", "余多来几")
_TOKEN: Final = re.compile(rf"\d+(?:\.\d+)?|点[零{_ONES}]+|.")
_PAIR: Final = re.compile(rf"(?<![零点两{_ONES}])([两{_ONES}])([两{_ONES}])(?![零点两{_ONES}])")


def _are_neighbours(one: str, other: str) -> bool:
    """Whether two digits side by side mean from the one to the other: 二三十, 两三家, 三五个."""
    return _DIGIT[other] - _DIGIT[one] == 1 or one + other == "三五"


def _value(body: str) -> Decimal:
    if all(c in _DIGIT for c in body) and len(body) > 1:  # 二零二三: read digit by digit
        return Decimal("".join(str(_DIGIT[c]) for c in body))
    total, section, number = Decimal(0), Decimal(0), None
    last, dense = Decimal(0), False  # last multiplier; whether no 零 stands since
    for piece in _TOKEN.findall(body):
        if piece[0].isascii() and piece[0].isdigit():
            number, dense = Decimal(piece), False
        elif piece[0] == "点":
            if number is not None and dense and last >= 100:
                number *= last / 10  # 两千三点一
            number = (number or Decimal(0)) + Decimal("0." + "".join(str(_DIGIT[c]) for c in piece[1:]))
        elif piece == "半":
            number = (number or Decimal(0)) + Decimal("0.5") if not last else last / 2
        elif piece in _DIGIT:
            dense = dense if piece != "零" else False
            number = Decimal(_DIGIT[piece]) if piece != "零" else None
        elif piece in _SMALL:
            section += (Decimal(1) if number is None else number) * _SMALL[piece]
            number, last, dense = None, Decimal(_SMALL[piece]), True
        elif piece in _BIG:
            total, section = _grow(total if last else None, section, number, Decimal(_BIG[piece]))
            number, last, dense = None, Decimal(_BIG[piece]), True
        else:
            raise ValueError(f"no numeral: {body!r}")
    if number is not None and dense and last >= 100 and number < 10 and number == number.to_integral_value():
        number *= last / 10  # 九百九, 三万五
    return total + section + (number or Decimal(0))


def _grow(before: Decimal | None, section: Decimal, number: Decimal | None, unit: Decimal) -> tuple[Decimal, Decimal]:
    """The total and the section that 万 or 亿 leave; `before` is None where no multiplier stood yet."""
    here, total = section + (number or Decimal(0)), before or Decimal(0)
    if not here and number is None and not section:
        return (Decimal(1) if before is None else before) * unit, Decimal(0)  # 万亿, or a bare 亿元
    if total and total % unit and total < unit:  # 5万3千亿
        return (total + here) * unit, Decimal(0)
    return total + here * unit, Decimal(0)
