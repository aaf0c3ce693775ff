"""Every number of an article: a date, another kind of noise, or a figure with value, unit and qualifier."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final

from extract.attribute.period import Time
from extract.codebook import Codebook, Unit
from extract.match import Rule
from extract.models import Noise, Qualifier
from extract.numerals import ARABIC, SPELLED, parse

NUMBER_START: Final = re.compile(
    r"[0-9]++(?:[.,][0-9]++)*+|[零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟几数半翻]++"
)
_DIGIT: Final = re.compile(r"[0-9]")
_DASH: Final = r"[-—~至到]{1,2}(?!(?:19|20)\d\d年)"
_NEVER: Final = "不(?:会|得|能|应|可)?"
_AT_LEAST: Final = (
    rf"{_NEVER}(?:少于|低于)|超|超过|逾|突破|(?<![打突爆侦])破"
    r"|超出|至少|多达|高于|大于|多于|跨越|迈上|冲破|迈过|站上|(?<=[刚已均都将双])过(?=了?$)"
)
_AT_MOST: Final = rf"{_NEVER}(?:超过|高于|多于|大于)|不到|不足|低于|少于|控制在|小于|至多|最多|未超过|最高"
_APPROX: Final = r"(?<![签预节制合条履])约|大约|近|将近|接近|约为|大概|大致|估计|相当于"
_BEFORE: Final = re.compile(
    rf"(?:(?P<most>{_AT_MOST})|(?P<least>{_AT_LEAST})|(?P<approx>{_APPROX}))(?:了|为|达|至|到|占)?(?:总额|总数)?\ ?(?:人民币|[$¥￥])?$"
)
_AFTER: Final = re.compile(
    r"(?:[(]含[)])?(?:(?P<least>及?以上|之上|有余|(?<=[一二三四五六七八九])强(?![一-龥]))|(?P<most>及?以下|以内|之内|(?<=之[一二三四五六七八九])弱(?![一-龥]))|(?P<approx>左右|上下|多(?![元种样年个项月])|余|之多|许))"
)
_RATE: Final = re.compile(r"\d[\d.]{0,14}(?:%|个百分点)")
_SPOKEN: Final = re.compile("[一-龥](?<![年月日号第])")  # 同比|-3.5%, 上涨|-0.3%
_INDICES: Final = ("GDP", "CPI", "PPI")
_MONEY_SIGN: Final = re.compile(r"(?:人民币|[¥￥]|US\$|\$|美元)\ ?$")
_DENSE: Final = re.compile("/[百千万]{0,2}平方公里")
_EVERY: Final = re.compile(
    "每([百千万]{0,2}平方公里)(?:拥有|达到?|为|有|约|近){0,2}$"
)  # 公路密度为每百平方公里|154.8公里
_PER: Final = re.compile(r"/(?:万元|元|人|年|日|亩|平方米|立方米|户|小时|吨|升|千瓦时)")
_MULTIPLIER: Final = re.compile(r"[十百千万亿兆萬億]{1,8}$")
_TENS: Final = re.compile(r"[十百千]")
_SCALE: Final = re.compile(r"[万亿兆]{1,4}$")
_SIGNED: Final = 5  # characters in which a sign of money, or a currency's name, stands in front
_PASSED: Final = re.compile("(?:超过?|突破|[刚已]?过|(?<![打突爆侦])破|逾|[迈跨越]过|冲破|冲刺|不足|不到|近|达到?)了?$")
_MARK: Final = re.compile("[一二两三四五六七八九十百千]{0,4}[万亿]{1,2}")
_MARK_ENDS: Final = re.compile("[,。;、!)]|大关|门槛|关口|的(?:目标|口号)|居民|群众|学生|游客|农民|\\s|$")
_AMOUNTS: Final = {"度": "度", "升": "升", "克拉": "克拉"}  # 6.42亿度 is electricity and 8万升 an amount, 36度 none
_FOREIGN: Final = re.compile(r"(新台币|台币|港币|日币)\ ?$")
_BELOW: Final = re.compile("[(](港币|港元|美元|新台币|台币|欧元|日元),(?:以)?下同[)]")
_NOTED: Final = 14  # characters of the number that such a note stands behind
_TENTH: Final = re.compile(r"\ ?(半(?![年天月日路途])|[一二三四五六七八九](?![一-龥](?<![不左以多的是在来由都均])))")
# 角 and 分 are money only right behind 元: 2元5角, never 长三角 or 十分
_SMALL_MONEY: Final = re.compile(r"([\d一二三四五六七八九])角(?:([\d一二三四五六七八九])分)?(?![\d一-龥])")
_COUNTED: Final = 24  # characters in front of a number in which a rule's `counted` is looked for
_FRACTION: Final = 40  # characters that a number takes at most before its 分之
_HALF: Final = re.compile(r"(?<![大小前后各])(?:一半|半数)(?!天|时间|左右手)")
_PAST_HALF: Final = re.compile("(?:率|占比|比[重例]|份额|进度|的)(?:已经?|均|都|刚|将|也)?过$")  # 占有率|过半
_HALVES: Final = re.compile("半(?![年天月日数路])")
_PERCENT: Final = Unit("%", "%", Decimal(1), "percent")
_RELATIVE: Final = frozenset({"percent", "pp", "times"})
_FORMAL: Final = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what its own writing says; offsets in the folded text, values in the canonical unit."""

    start: int
    end: int
    value: Decimal
    value_high: Decimal | None
    unit: Unit | None
    value_raw: str
    unit_raw: str
    qualifier: Qualifier
    spelled: bool
    magnified: bool  # 万, 亿 … stands in it
    kind: str = field(init=False)  # money, percent, count …; `bare` where no unit stands behind it
    relative: bool = field(init=False)  # percent, percentage points or times: what it is told of has a unit of its own

    def __post_init__(self) -> None:
        kind = self.unit.kind if self.unit else "bare"
        object.__setattr__(self, "kind", kind)
        object.__setattr__(self, "relative", kind in _RELATIVE)

    def scaled(self, factor: Decimal, unit: Unit | None) -> Figure:
        """The same number in the unit that a table's header or the end of its list states."""
        by = factor * (unit.factor if unit else Decimal(1))
        high = None if self.value_high is None else self.value_high * by
        return replace(self, value=self.value * by, value_high=high, unit=unit, unit_raw=unit.surface if unit else "")


@dataclass(frozen=True, slots=True)
class Noted:
    """A number that is no figure, with the rule that says so; offsets in the folded text."""

    start: int
    end: int
    reason: Noise
    rule: str
    note: str = ""


@cache
def _patterns(unit: str) -> tuple[re.Pattern[str], ...]:
    number = rf"(?:{ARABIC}|{SPELLED})"
    units = rf"(?:个(?=(?:百分点|点)(?![一-龥]{{0,1}}赞))(?:百分)?点|{unit})"
    figure = re.compile(
        rf"(?P<sign>[-负](?=\d))?(?P<n>{number})(?P<vague>[余多]|来(?!自|源|到))?(?:\ +(?=个?百分点)|\ ?)(?P<u>{units})?(?:[(]含[)])?"
        rf"(?:{_DASH}(?P<n2>{number})(?P<vague2>[余多来])?\ ?(?P<u2>{units})?)?"
    )
    fraction = re.compile(rf"(?P<below>百|{number})分之(?P<above>{number})(?:{_DASH}(?:百分之)?(?P<above2>{number}))?")
    slashed = re.compile(
        r"(?<![\d./])(?P<above>[1-9])/(?P<below>[1-9]\d{1,3}(?:\.\d)?|[2-9](?:\.\d)?)(?=[的以多左,。;、和与及上提增升下降扩])(?P<above2>(?!))?"
    )
    doubling = re.compile(
        r"翻(?:了|两|[一二三])?(?:近|约|将近)?(?:[一两二三四]|\d)?番(?:半|多|有余|还多)?|翻(?:了)?(?:近|约|将近)?一倍(?:多|有余|还多)?"
    )
    return figure, fraction, slashed, doubling


def find(folded: str, times: list[Time], starts: list[tuple[int, int]], book: Codebook) -> Iterator[Figure | Noted]:
    """Yield every number in reading order; each digit lies in exactly one of them."""
    patterns = _patterns(book.unit_pattern)
    at, clock = 0, iter(times)
    time = next(clock, None)
    for begin, end in starts:
        start = max(begin, at)
        if start >= end:
            continue
        while time is not None and time.end <= start:
            time = next(clock, None)
        if time is not None and time.start <= start:
            if time.end > at:
                yield Noted(max(time.start, at), time.end, Noise.DATE, f"period/{time.rule}")
                at = time.end
            if end <= at:
                continue
            start = max(begin, at)
        for found in _run(folded, start, end, patterns, book):
            yield found
            at = found.end


def _run(
    folded: str, start: int, end: int, patterns: tuple[re.Pattern[str], ...], book: Codebook
) -> Iterator[Figure | Noted]:
    """The numbers that begin in one run of digits and numerals; where nothing fits, its next digits are tried."""
    while start < end:
        found = _one(folded, start, end, patterns, book)
        if found is not None:
            yield found
            start = found.end
        elif digit := _DIGIT.search(folded, start + 1, end):
            start = digit.start()
        else:
            return


def _one(
    folded: str, start: int, end: int, patterns: tuple[re.Pattern[str], ...], book: Codebook
) -> Figure | Noted | None:
    figure, fraction, slashed, doubling = patterns
    told = folded.find("分之", start, start + _FRACTION) >= 0 and fraction.match(folded, start)
    if found := told or (folded.startswith("/", start + 1) and slashed.match(folded, start)):
        return _fraction(found)
    if folded[start] in "一半" and (found := _HALF.match(folded, start)):
        qualifier = _qualifier(folded, start, found.end(), vague=False)
        return Figure(start, found.end(), Decimal(50), None, _PERCENT, found.group(), "%", qualifier, True, False)
    if folded[start] == "半" and _HALVES.match(folded, start) and _PAST_HALF.search(folded, max(0, start - 6), start):
        half = folded[start - 1 : start + 1]
        return Figure(start - 1, start + 1, Decimal(50), None, _PERCENT, half, "%", Qualifier.AT_LEAST, True, False)
    if folded[start] == "翻":
        found = doubling.match(folded, start)
        return (
            _doubling(found) if found else (_one(folded, start + 1, end, patterns, book) if start + 1 < end else None)
        )
    if noise := book.noise.match(folded, start):
        rule, match = noise
        if rule.data.get("silent"):
            return _one(folded, match.end(), end, patterns, book) if match.end() < end else None
        if not _is_counted(folded, start, rule):
            return Noted(start, match.end(), Noise(rule.data["reason"]), f"noise/{rule.name}")
        counted = figure.match(folded, start)
        return _counted(_figure(folded, counted, book)) if counted else None
    if start and folded[start - 1] in "-负" and _is_minus(folded, start - 1):
        start -= 1
    found = figure.match(folded, start)
    if not found:
        return None
    return _figure(folded, found, book)


def _is_counted(folded: str, start: int, rule: Rule) -> bool:
    """空气优良天数|270天, 人均预期寿命|80岁: whether what stands in front makes a figure of what a rule takes for noise."""
    words = rule.data.get("counted")
    return words is not None and re.search(words, folded[max(0, start - _COUNTED) : start]) is not None


def _counted(found: Figure | Noted | None) -> Figure | Noted | None:
    """A time that is counted (270天) in a unit of its own."""
    if not isinstance(found, Figure) or found.unit is None or found.kind != "duration":
        return found
    return found.scaled(Decimal(1), Unit(found.unit_raw, found.unit_raw, Decimal(1), "physical"))


def _is_minus(folded: str, at: int) -> bool:
    before = folded[at - 1] if at else "\n"
    if folded[at] == "负":
        return before not in "减担抱自胜欠"  # 减负1000亿元 takes a burden off
    rate = _RATE.match(folded, at + 1) is not None and (_SPOKEN.match(before) or folded.endswith(_INDICES, 0, at))
    return bool(rate) or not (before.isalnum() or before in ")%”") or before in "长降为率幅和与及到至"


def _figure(folded: str, m: re.Match[str], book: Codebook) -> Figure | Noted | None:
    surface, end = m.group("u2") or m.group("u"), m.end()
    if (
        m.group("n2") and m.group("u") and not _is_range(m, book)
    ):  # 5个到3…, 两位数——11.3%: the unit belongs to the first
        surface, end = m.group("u"), m.end("u")
        ranged = False
    else:
        ranged = m.group("n2") is not None
    unit = book.units.get(surface) if surface else None
    text, before = m.group("n"), folded[max(0, m.start() - _SIGNED) : m.start()]
    spelled = not text[0].isascii()
    if len(text) == 1 and text in _FORMAL and (unit is None or unit.kind != "money"):
        return None  # 拾起, 陆地: outside of cheques a word
    if spelled and unit is None and not (_MONEY_SIGN.search(before) or _is_mark(folded, m)):
        return None  # 一体化, 三农: a numeral that counts nothing is no mention
    if unit is None and (sign := _MONEY_SIGN.search(before)):
        unit = book.units["美元" if "$" in sign.group() else "元"]
    elif surface == "元" and (foreign := _FOREIGN.search(before)):
        unit = book.units[foreign.group(1)]
    elif surface == "元" and (other := _currency(folded, m.start())) and not before.endswith("人民币"):
        unit = book.units[other]
    if unit is None:
        end = m.end("vague") if m.group("vague") else (m.end("n2") if ranged else m.end("n"))
    if unit is not None and (rated := _rated(folded, m.start(), end, unit, text)):
        unit, end = rated
        surface = unit.surface
    if surface == "成" and not ranged and (tenth := _TENTH.match(folded, end)):
        return _tenths(m, tenth)
    low, high, vague = _values(m, ranged)
    if surface == "元" and not ranged and (small := _SMALL_MONEY.match(folded, end)):
        tenths, hundredths = (parse(part or "零").value for part in small.groups())
        low, end = low + tenths / 10 + hundredths / 100, small.end()
    factor = unit.factor if unit else Decimal(1)
    return Figure(
        start=m.start(),
        end=end,
        value=low * factor,
        value_high=high * factor if high is not None else None,
        unit=unit,
        value_raw=folded[m.start() : m.end("n")],
        unit_raw=surface or "",
        qualifier=_qualifier(folded, m.start(), end, vague),
        spelled=spelled,
        magnified=bool(_MULTIPLIER.search(text.rstrip("余多几")))
        or (ranged and bool(_MULTIPLIER.search(m.group("n2")))),
    )


def _currency(folded: str, at: int) -> str | None:
    """人均消费|7000元(港币,下同),总消费|3284亿元: the currency that a text says all its 元 are of from there on."""
    told = _noted_currency(folded)
    return told.group(1) if told is not None and at >= told.start() - _NOTED else None


@lru_cache(maxsize=1)
def _noted_currency(folded: str) -> re.Match[str] | None:
    return _BELOW.search(folded)


def _is_range(m: re.Match[str], book: Codebook) -> bool:
    """30家—50家, but not 两位数——11.3% nor 从12家到156家: whether both ends of what a dash joins are told in units of one kind."""
    rises = m.string[m.end("u") : m.start("n2")] in "到至" and m.string[m.start() - 1] in "从由"
    if rises and not m.string.startswith(("不等", "之间"), m.end()):
        return False
    return bool(m.group("u2")) and book.units[m.group("u")].kind == book.units[m.group("u2")].kind


def _is_mark(folded: str, m: re.Match[str]) -> bool:
    """GDP刚过|千亿, 在校大学生超过|百万: a round mark that is passed, told without a unit."""
    passed = _PASSED.search(folded, max(0, m.start() - 3), m.start()) is not None
    return passed and _MARK.fullmatch(m.group("n")) is not None and _MARK_ENDS.match(folded, m.end()) is not None


def _rated(folded: str, start: int, end: int, unit: Unit, text: str) -> tuple[Unit, int] | None:
    """The unit of so much for each of something (0.38吨|标准煤/万元), or of a great amount (8万|升), and where it ends."""
    if unit.surface in _AMOUNTS and _MULTIPLIER.search(text):
        return Unit(unit.surface, _AMOUNTS[unit.surface], Decimal(1), "physical"), end
    dense = unit.kind in ("length", "persons")  # of lines, of people
    if dense and (every := _EVERY.search(folded, max(0, start - 14), start)):
        return Unit(unit.surface, f"{unit.surface}/{every.group(1)}", Decimal(1), "physical"), end
    told = _PER if unit.kind == "physical" else _DENSE if dense else None
    per = told.match(folded, end) if told else None
    if per is None:
        return None
    whole = (unit.unit if unit.kind == "physical" else unit.surface) + per.group()
    return Unit(unit.surface + per.group(), whole, Decimal(1), "physical", unit.indicator), per.end()


def _values(m: re.Match[str], ranged: bool) -> tuple[Decimal, Decimal | None, bool]:
    first = parse(m.group("n"))
    low = -first.value if m.group("sign") else first.value
    vague = first.vague or bool(m.group("vague"))
    if not ranged:
        return low, first.high, vague
    high = parse(m.group("n2")).value
    if not m.group("u") and (shared := _shared(m.group("n"), m.group("n2"))) and low * shared < high:
        low *= shared
    return (low, high, vague) if high > low else (low, None, vague)


def _shared(first: str, second: str) -> Decimal | None:
    """What multiplies both ends of a range though written once: 3至5亿元, 十八至三十万元, 七千到九千亿元."""
    tail = (_SCALE if _TENS.search(first) else _MULTIPLIER).search(second)
    return None if tail is None or _SCALE.search(first) else parse(tail.group()).value


def _tenths(m: re.Match[str], tenth: re.Match[str]) -> Figure:
    """三成半 → 35 %, 七成六 → 76 %."""
    value = (parse(m.group("n")).value + parse(tenth.group(1)).value / (1 if tenth.group(1) == "半" else 10)) * 10
    unit, qualifier = Unit("成", "%", Decimal(10), "percent"), _qualifier(m.string, m.start(), tenth.end(), vague=False)
    return Figure(m.start(), tenth.end(), value, None, unit, m.group("n"), "成", qualifier, True, False)


def _qualifier(folded: str, start: int, end: int, vague: bool) -> Qualifier:
    before = _BEFORE.search(folded[max(0, start - 9) : start])
    after = _AFTER.match(folded, end)
    if before is None and folded[start - 1 : start] == "上" and folded[start : start + 1] in "百千万":
        return Qualifier.APPROX  # 上百家, but not 会上九城
    if before is None and folded[start - 1 : start] == "过" and folded[start : start + 1] in "百千万亿":
        return Qualifier.AT_LEAST  # 税收首次过亿
    for side in (after, before):
        if side and side.group("least"):
            return Qualifier.AT_LEAST
        if side and side.group("most"):
            return Qualifier.AT_MOST
    return Qualifier.APPROX if vague or before or after else Qualifier.EXACT


def _fraction(m: re.Match[str]) -> Figure:
    below = parse(m.group("below")).value
    scale = Decimal(100) / below
    above = parse(m.group("above"))
    upper = parse(m.group("above2")).value if m.group("above2") else above.high
    high = upper * scale if upper is not None else None
    qualifier = _qualifier(m.string, m.start(), m.end(), above.vague)
    return Figure(m.start(), m.end(), above.value * scale, high, _PERCENT, m.group(), "%", qualifier, True, False)


def _doubling(m: re.Match[str]) -> Figure:
    """翻一番 is twice as much, growth of 100 per cent, and 翻两番 of 300."""
    digits = "".join(c for c in m.group() if c in "一两二三四" or c.isdigit())
    grown = (Decimal(2) ** int(parse(digits[-1]).value if digits else 1) - 1) * 100
    unit = Unit("番", "%", Decimal(1), "times")
    more = Qualifier.AT_LEAST if m.group().endswith(("多", "有余")) else Qualifier.EXACT
    return Figure(m.start(), m.end(), grown, None, unit, m.group(), "番", more, True, False)
