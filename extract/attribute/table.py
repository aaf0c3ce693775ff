"""Cells of a table: the row's header says what, the column's header says which measure, unit, year and status."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from dataclasses import replace
from decimal import Decimal
from typing import Final

from extract.attribute.cells import (
    FIGURE,
    INDEX,
    UNIT,
    WHOSE,
    Cell,
    Grid,
    grids,
    header_of,
    in_brackets,
    is_of_units,
    is_trade_of_gross,
    named_cell,
    named_of,
    row_label,
)
from extract.attribute.classifiers import PLACES
from extract.attribute.period import Time
from extract.attribute.reading import Reading
from extract.attribute.span import Clock
from extract.codebook import Alias, Unit
from extract.headings import dated
from extract.mentions import Figure
from extract.models import Measure, Status
from extract.numerals import parse
from extract.places import Place
from extract.scene import Scene

_SEVERAL: Final = re.compile("[/、,]")  # 单位:亿元、%
_MAGNITUDES: Final = frozenset("十百千万亿")
_PART: Final = re.compile(r"^\s*(?:#|其中|\d\.|—)")
_GROWTH: Final = re.compile(r"同比|比上年|较上年|比去年|增长|增速|增幅|±|增减|涨幅|升降")
_GROWTH_ROW: Final = re.compile("(?:增长|增速|增幅)(?:率)?$")  # 固定资产投资增速(%), what a row tells of every column
_COMPLETION: Final = re.compile(
    "(?:年度|全年)?(?:目标|计划)?(?:任务)?完成(?:率|进度|比例?)|(?:完成|占)(?:年度|全年|年(?=计划|目标))(?:目标|计划)?(?:任务)?(?:的?(?:比[例重]|%))?"
)
_ALONE: Final = re.compile(  # a header that says how, and not what: 同比, 增速, 年度任务完成率
    "(?:累计)?(?:比上年|较上年|比去年)?(?:同期)?(?:同比)?(?:±|增减|增长|增速|增幅|占比|比重)?(?:增长|增速|增幅)?|"
    + _COMPLETION.pattern
)
_MONTH: Final = re.compile("[本当]月(?!末|底|止)")
_SO_FAR: Final = re.compile("1月?[-—–~至到]本月")
_OF_YEAR: Final = re.compile("年度|全年|年计划|年目标")
_DIGIT: Final = re.compile("\\d")
_POINTS: Final = re.compile("百分点")  # 比上月±百分点
_AMOUNT: Final = re.compile(  # a header that says how much of what the line above the table names: 总量, 投资额
    "(?:累计|本月|本年|当年|全年)?(?:完成)?(?:投资)?(?:额|总额|总量|总值|金额|数量|数额|绝对[值额量]|数值|累计|完成数|实绩)"
)
_SOURCES: Final = {
    "column": "the column's header",
    "row": "the row's header",
    "caption": "the line above the table",
}
_AVERAGE: Final = re.compile(r"年均")
_SHARE: Final = re.compile(r"比重|占比|构成|份额")
_OF_ALL: Final = re.compile("全[国省市县区州]|[合总]计|平均")
_NAME: Final = re.compile(r"项目名称|建设项目$|签约项目$|企业名称|单位名称")
_TARGET: Final = re.compile(r"目标|计划(?!总投资|投资)|年度计划|年计划|预期|规划")
_YIELD: Final = re.compile(r"达产|预计|年产值|年税收|年销售|建成后|预期效益")
_YIELDED: Final = frozenset(
    {"capacity", "output_value", "sales_revenue", "fiscal_revenue", "employment"}
)  # of a project: what it will bring
_SAID: Final = re.compile(
    rf"(?P<said>完成率|同比(?:增长)?|增[长速幅])?[:\s]?{FIGURE.pattern}"
)  # 沁县 | 6.3亿元 | 完成率42.0%
_NO_UNIT: Final = 0.4  # confidence of an amount of money whose unit stands nowhere
_CUMULATIVE: Final = re.compile(r"[〔\[]\s*$")
_ARROW: Final = re.compile("[↑↓▲▼]$")  # ↑3.5%
_FALL: Final = re.compile(r"降低|下降|减少")


class Tables:
    """Finds the cell of a figure and answers its questions from the headers."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.grids = grids(scene)
        self._times: dict[tuple[str, int | None], Time | None] = {}

    def locate(self, pos: int) -> tuple[Grid, int, int] | None:
        """The table, row and column that hold an offset."""
        i = bisect_right(self.grids, pos, key=lambda g: g.start) - 1
        if i < 0 or pos >= self.grids[i].end:
            return None
        grid = self.grids[i]
        row = bisect_right(grid.rows, pos, key=lambda r: r[0].start) - 1
        column = bisect_right(grid.rows[row], pos, key=lambda c: c.start) - 1
        return grid, row, max(0, column)

    def is_label(self, figure: Figure) -> bool:
        """Whether a number lies in a header, counts rows, or stands bare among a cell's words."""
        found = self.locate(figure.start)
        if found is None:
            return False
        grid, row, column = found
        if row < grid.head or INDEX.match(header_of(grid, column)):
            return True
        bare = figure.unit is None or (
            figure.spelled and figure.value_raw == figure.value_raw.strip("一二三四五六七八九")
        )
        return bare and not FIGURE.fullmatch(grid.rows[row][column].text)

    def is_amount(self, figure: Figure) -> bool:
        """诸暨 | 13 | |1960: whether it fills a cell below a header with a unit, 总市值(亿元), though it looks like a year."""
        found = self.locate(figure.start)
        if found is None or found[2] == 0 or found[1] < found[0].head:
            return False
        grid, row, column = found
        unit = UNIT.search(header_of(grid, column))
        alone = grid.rows[row][column].text == figure.value_raw
        return alone and unit is not None and "年" not in unit.group()

    def decide(self, r: Reading) -> bool:
        """Answer indicator, unit, measure, period, status and project from the headers; False outside tables."""
        found = self.locate(r.start)
        cell = _SAID.fullmatch(found[0].rows[found[1]][found[2]].text) if found else None
        if found is None or cell is None:
            return False  # words with figures in a cell are read as words
        grid, row, column = found
        header = "" if self._placed(grid, column) else header_of(grid, column) or cell.group("said") or ""
        label = row_label(grid, row, column)
        self._indicator(r, label, header, grid, row, column)
        if r.indicator is None:
            return False
        self._measure(r, label, header, grid, grid.rows[row][column])
        self._unit(r, grid, row, label, header)
        if self._is_rate(r):
            r.measure = Measure.YOY
            r.decide("measure", "an amount told in per cent has grown by so much")
        self._period(r, grid, header, label)
        self._status(r, header)
        r.label = UNIT.sub("", r.label).strip("# ")
        return True

    def place(self, r: Reading) -> Place | None:
        """指标 | 遂宁市 | 潼南区: the place that heads a figure's column, or its row."""
        found = self.locate(r.start)
        if found is None:
            return None
        grid, row, column = found
        cells = (self._placed(grid, column), next((c for c in grid.rows[row][:column] if self._is_named(c)), None))
        named = (n for cell in cells if cell for n in self.scene.places.between(cell.start, cell.end))
        return next((n.place for n in named), None)

    def _is_named(self, cell: Cell) -> bool:
        """Whether a cell holds a place's name and nothing else."""
        return any((n.start, n.end) == (cell.start, cell.end) for n in self.scene.places.between(cell.start, cell.end))

    def _placed(self, grid: Grid, column: int) -> Cell | None:
        """The header of a column that says nothing but whose it is: 遂宁市, 全市."""
        heads = (row[column] for row in grid.rows[: grid.head] if 0 < column < len(row))
        return next((cell for cell in heads if self._is_place(cell)), None)

    def _indicator(self, r: Reading, label: str, header: str, grid: Grid, row: int, column: int) -> None:
        own = UNIT.sub("", header).strip()
        of_place = self._is_place(named_cell(grid, row))
        alone = _ALONE.fullmatch(own) is not None
        done = _COMPLETION.fullmatch(own) is not None
        beside = self._beside(grid, column) if alone and (of_place or done or self._is_of_projects(grid)) else ""
        bare = WHOSE.fullmatch(own) is not None or (of_place and _AMOUNT.fullmatch(own) is not None)
        told = beside if alone else "" if bare else own
        whose = WHOSE.fullmatch(label) is not None  # 居民人均可支配收入 / 城镇 | 37216元
        above = (grid.caption, self.scene.title) if of_place else (grid.caption,) if whose else ()
        of_row = "" if of_place or whose else label
        sources = ((told, "column"), (of_row, "row"), *((line, "caption") for line in above))
        for source, name in sources:
            hits = self.scene.book.aliases.scan(source)
            if name == "caption":  # 下表是总量靠前的7个县
                hits = [hit for hit in hits if hit.payload[0].indicator not in PLACES]
            named = name == "row" and any(
                _NAME.search(header_of(grid, i)) for i, c in enumerate(grid.rows[row]) if c.text and c.text in label
            )
            if hits and not named:
                alias = self._fitting(hits[-1].payload, label, header, grid, row)
                of_column = (
                    named_of(own, source[hits[-1].start : hits[-1].end]) if name == "caption" else beside or header
                )
                r.indicator = alias.indicator
                r.label = label if name == "row" else self._of_row(grid, row, label) + of_column
                r.decide("indicator", f"{_SOURCES[name]}「{source}」")
                break
        if r.indicator is None and _ALONE.fullmatch(UNIT.sub("", label).strip("% ")) and (of := self._above(grid, row)):
            r.indicator, r.label = self._fitting(of[1], label, header, grid, row).indicator, of[0]
            r.decide("indicator", f"how what the row above tells has grown「{of[0]}」")
        if r.indicator is None and _PART.match(label) and (whole := self._whole(grid, row)):
            r.indicator, r.label = whole, label
            r.decide("indicator", f"a part of the row above「{label}」")
        if r.indicator in (None, "other") and is_trade_of_gross(grid, row, label):
            r.indicator, r.label = "value_added", f"{label}增加值"
            r.decide("indicator", f"a trade in a table of the gross product「{label}」")
        if r.indicator is None and label and not label.isascii():
            r.indicator, r.label = "other", label
            r.decide("indicator", f"the row's header「{label}」 has no code")
        for i, cell in enumerate(grid.rows[row]):
            if _NAME.search(header_of(grid, i)) and cell.text and not cell.text[0].isdigit():
                r.project, r.label = cell.text, header
        if r.indicator:
            habit = self.scene.book.indicators[r.indicator]
            words = r.project or (label if habit.reach != "fixed" else "")
            sectors = [h.payload for h in self.scene.book.sector_terms.scan(words) if h.payload]
            r.sector = sectors[-1] if sectors else habit.sector

    def _is_of_projects(self, grid: Grid) -> bool:
        return any(_NAME.search(header_of(grid, i)) for i in range(len(grid.rows[0])))

    def _is_place(self, cell: Cell) -> bool:
        """Whether a row is a place's, or of all of them: 霍邱县 counts no counties, 全市 no cities."""
        return self._is_named(cell) or _OF_ALL.fullmatch(cell.text) is not None

    def _beside(self, grid: Grid, column: int) -> str:
        """到位资金 to the left of a column that is headed 同比 alone."""
        left = (UNIT.sub("", header_of(grid, i)).strip() for i in reversed(range(1, column)))
        left = (one for one in left if not _AMOUNT.fullmatch(one))
        return next((one for one in left if self.scene.book.aliases.scan(one)), "")

    def _of_row(self, grid: Grid, row: int, label: str) -> str:
        """白酒 in front of 产量: what a row is of; the place that it is of stands in its own field."""
        first = named_cell(grid, row)
        placed = self._is_place(first) or bool(self.scene.places.between(first.start, first.end))
        named = placed or bool(dated(label, self.scene.book, Clock(None, None)))
        return "" if named or label.isascii() else UNIT.sub("", label)

    def _fitting(self, payload: tuple[Alias, ...], label: str, header: str, grid: Grid, row: int) -> Alias:
        """Of a term's readings the one that the stated unit fits: 研发投入(万元) is money, 研发投入(%) an intensity."""
        rate = _is_of_growth(label)
        text = (
            "%"
            if rate or _GROWTH.search(header) or _SHARE.search(header)
            else self._unit_text(grid, row, label, header)
        )
        unit = read_unit(text, self.scene)[1]
        return next((a for a in payload if unit and unit.kind in a.kinds), payload[0])

    def _unit_text(self, grid: Grid, row: int, label: str, header: str) -> str:
        own = next((c.text for i, c in enumerate(grid.rows[row]) if is_of_units(header_of(grid, i))), None)
        named = " ".join(word for word in label.split() if not _DIGIT.search(word))  # 购置设备86台(套) states no unit
        stated = in_brackets(header) or own or in_brackets(named) or in_brackets(grid.caption)
        return stated or (self._unit_above(grid, row) if _PART.match(label) else None) or ""

    def _unit_above(self, grid: Grid, row: int) -> str | None:
        """工业投资(亿元) above #高技术产业投资: the unit of the whole that a row is a part of."""
        return in_brackets(_whole_above(grid, row))

    def _whole(self, grid: Grid, row: int) -> str | None:
        """The indicator of the nearest row above that is no part itself: 规模以上工业增加值 above #高新技术产业."""
        hits = self.scene.book.aliases.scan(_whole_above(grid, row))
        return hits[-1].payload[0].indicator if hits else None

    def _above(self, grid: Grid, row: int) -> tuple[str, tuple[Alias, ...]] | None:
        """地区生产总值 above 同比增长(%): what the nearest row above is of, and the readings of it."""
        for above in reversed(grid.rows[grid.head : row]):
            label = UNIT.sub("", above[0].text).strip("# ")
            if hits := self.scene.book.aliases.scan(label):
                return label, hits[-1].payload
        return None

    def _measure(self, r: Reading, label: str, header: str, grid: Grid, cell: Cell) -> None:
        said = header
        before = self.scene.text[cell.start : r.start]
        rate = _is_of_growth(label) or self._is_of_rates(r, header, grid)
        if _AVERAGE.search(said) and not _CUMULATIVE.search(before):
            r.measure = Measure.GROWTH
        elif _POINTS.search(said):
            r.measure = Measure.CHANGE
        elif _CUMULATIVE.search(before):
            r.measure = Measure.GROWTH if _FALL.search(label) or _is_of_growth(label) else Measure.CHANGE
        elif _GROWTH.search(said) or rate or _ARROW.search(before):
            r.measure = Measure.YOY
        elif _COMPLETION.fullmatch(UNIT.sub("", said).strip()):
            r.measure = Measure.COMPLETION
        elif _SHARE.search(said):
            r.measure = Measure.SHARE
        else:
            r.measure = Measure.LEVEL
        falls = before.endswith(("↓", "▼")) or (_FALL.search(label) is not None and r.measure is Measure.GROWTH)
        r.sign = -1 if falls and r.figure.value > 0 else 1
        r.decide("measure", f"the column's header「{header}」")

    def _is_rate(self, r: Reading) -> bool:
        """固定资产投资(%): whether an amount is told in per cent, which can but be its growth."""
        amount = r.indicator is not None and self.scene.book.indicators[r.indicator].unit == "CNY"
        percent = r.figure.unit is not None and r.figure.unit.unit == "%"
        return amount and percent and r.measure is Measure.LEVEL

    def _is_of_rates(self, r: Reading, header: str, grid: Grid) -> bool:
        """各县区工业增加值增速 above columns of months: whether what the line above a table names is how something has grown."""
        above = r.trace["indicator"].startswith(_SOURCES["caption"])
        own = UNIT.sub("", header).strip()
        rate = above and in_brackets(header) in (None, "%") and not _AMOUNT.fullmatch(own)
        return rate and _is_of_growth(grid.caption)

    def _unit(self, r: Reading, grid: Grid, row: int, label: str, header: str) -> None:
        if r.figure.unit is not None:
            return
        text = (
            "%"
            if r.measure in (Measure.YOY, Measure.GROWTH, Measure.SHARE, Measure.COMPLETION)
            else self._unit_text(grid, row, label, header)
        )
        text = "个百分点" if _POINTS.search(header) else text
        factor, unit = read_unit(text, self.scene)
        if r.measure is Measure.CHANGE and unit and unit.unit == "%":
            unit = self.scene.book.units["个百分点"]
        r.figure = replace(r.figure.scaled(factor, unit), unit_raw=_unit_word(text, self.scene) if unit else "")
        if unit is None and not text and r.indicator and self.scene.book.indicators[r.indicator].unit == "CNY":
            r.figure = r.figure.scaled(Decimal(1), self.scene.book.units["元"])
            r.confidence = min(r.confidence, _NO_UNIT)

    def _period(self, r: Reading, grid: Grid, header: str, label: str) -> None:
        published = self.scene.article.published
        year = self.scene.clock(r.start).year
        if r.project and r.indicator != "investment_completed":
            r.period, r.period_kind = (None, published), "article"
            r.decide("period", "a project as it is told: the article's date")
            return
        reported = self.scene.heading_times(r.start) or self.scene.period
        last = reported.reached[1] if reported else None
        if last is not None and _MONTH.search(header):  # the last of those that the article reports on
            since = 1 if _SO_FAR.search(header) else last.month
            r.period, r.period_kind = (dt.date(last.year, since, 1), last), "interval"
            r.decide("period", f"the header「{header}」")
            return
        for source in (header, label, grid.caption):
            if time := self._time(source, year):
                r.period, r.period_kind = time.reached, time.kind
                r.decide("period", f"the header「{source}」")
                return
        if reported:
            r.period, r.period_kind = reported.reached, reported.kind
            r.decide("period", f"what the article reports on: period/{reported.rule}")
        elif year is not None:
            r.period, r.period_kind = (dt.date(year, 1, 1), dt.date(year, 12, 31)), "title"
            r.decide("period", "the year that the title reports on")
        else:
            r.period, r.period_kind = (None, published), "article"
            r.decide("period", "the article's date")
        if "上年" in header and (end := r.period[1]) is not None and r.measure is Measure.LEVEL:
            r.period = (dt.date(end.year - 1, 1, 1), dt.date(end.year - 1, 12, 31))

    def _time(self, source: str, year: int | None) -> Time | None:
        """The last time that a header names; a column's header is read once, not cell by cell."""
        if (source, year) not in self._times:
            clock = Clock(self.scene.article.published, year)
            times = [t for t in dated(source, self.scene.book, clock) if t.kind not in ("base", "vague")]
            self._times[source, year] = times[-1] if times else None
        return self._times[source, year]

    def _status(self, r: Reading, header: str) -> None:
        ahead = self.scene.lies_ahead(r.period[1])
        if r.project and (_YIELD.search(header) or r.indicator in _YIELDED):
            r.status = Status.FORECAST
        elif ahead or (
            _TARGET.search(header) and r.indicator != "investment_total" and r.measure is not Measure.COMPLETION
        ):
            r.status = Status.TARGET
            if _OF_YEAR.search(header) and (end := r.period[1]):
                r.period = (dt.date(end.year, 1, 1), dt.date(end.year, 12, 31))
                r.decide("period", f"planned for a year「{header}」")
        else:
            r.status = Status.ACTUAL
        r.decide("status", f"the column's header「{header}」")


def _whole_above(grid: Grid, row: int) -> str:
    """The label of the nearest row above that is no part of another and no growth; empty where none is."""
    labels = (above[0].text for above in reversed(grid.rows[grid.head : row]))
    return next((label for label in labels if not (_PART.match(label) or _is_of_growth(label))), "")


def _is_of_growth(label: str) -> bool:
    """固定资产投资增速(%), 同比增长(%): whether a row's label tells of growth, whatever heads its columns."""
    return _GROWTH_ROW.search(UNIT.sub("", label).strip("% ")) is not None


def _unit_word(text: str, scene: Scene) -> str:
    """亿元、% → 亿元: of the units that a table states, the one that its amounts are in."""
    parts = [part.strip() for part in _SEVERAL.split(text)]
    return text if text in scene.book.units else next((part for part in parts if part not in ("", "%")), parts[0])


def read_unit(text: str, scene: Scene) -> tuple[Decimal, Unit | None]:
    """亿元 → (10^8, 元); 亿元、% → the same, for a percentage needs no unit; unknown words give none."""
    word = _unit_word(text, scene)
    for at in range(len(word)):
        if word[at:] in scene.book.units and all(c in _MAGNITUDES for c in word[:at]):
            return (parse(word[:at]).value if at else Decimal(1)), scene.book.units[word[at:]]
    return Decimal(1), None
