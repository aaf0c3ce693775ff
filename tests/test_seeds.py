"""The seeds are digests of real articles: own sentences, the same figures; and the news annotations are well-formed.

The originals lie beside the checkout (`../shared/articles`) in CI and with the maintainers, not on a user's machine:
where that folder is missing, the two comparisons with the originals are not collected and the other checks still run.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import opencc
import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
NEWS = ROOT / "tests" / "golden" / "news"
SEEDS = ROOT / "seeds"
GOLD_FILES = sorted(NEWS.rglob("*.jsonl"))
Row = dict[str, Any]

# digest → number of the article it retells
ORIGINAL_OF = {
    "lishui_yangtze_delta": "000",
    "huzhou_cooperation_zone": "001",
    "lishui_etdz_investment": "002",
    "lishui_etdz_report": "003",
    "g60_corridor": "004",
}

# Names of titles, plans, organisations, projects and places: a digest must call them what they are called.
NAMES = (
    "抢抓战略机遇,深度融入长三角一体化发展",
    "长江三角洲区域一体化发展规划纲要",
    "长三角一体化发展规划“十四五”实施方案",
    "丽水市加强新时代人才科技跨越式高质量发展的实施意见",
    "全国革命老区共同富裕先行示范区",
    "绿水股份、荣凯科技、光珀智能、香农通信、越影科技",
    "珏芯微电子、东旭集团、中欣晶圆、富乐德半导体",
    "“丽水山耕”“丽水山泉”“丽水山景”",
    "长三角之心,有块“试验田”",
    "聚焦长三角",
    "长三角地区主要领导座谈会",
    "江苏宜兴、溧阳",
    "安徽广德、郎溪",
    "浙江长兴、安吉",
    "省际承接产业转移示范区",
    "长三角生态绿色一体化发展示范区",
    "新能源汽车及关键零部件、高端装备制造",
    "浙江省人民政府办公厅关于支持长三角(湖州)产业合作区高质量建设发展的政策意见",
    "丽水特色产业建设(浙江丽水双招双引)",
    "丽水市人民政府关于加快生态工业和数字经济高质量发展若干政策的意见",
    "浙江高质量发展建设共同富裕示范区实施方案",
    "浙江晶睿电子科技有限公司",
    "丽水方德智驱应用技术研究院有限公司",
    "“智汇丽水”",
    "丽水经济技术开发区“链长制”产业链提升工作方案",
    "机器人与数控机床产业集群",
    "G60科创走廊 浙江下好推动长三角一体化先手棋",
    "浙江新闻",
    "松江、嘉兴、杭州、金华、苏州、湖州、宣城、芜湖、合肥",
)
LONGEST_SHARED_RUN = 11

NOISE = {"date", "ordinal", "name", "document", "duration", "idiom", "other"}
QUALIFIERS = {"exact", "approx", "at_least", "at_most"}
MEASURES = {"level", "yoy", "growth", "share", "completion", "multiple", "change"}
STATUSES = {"actual", "target", "forecast"}
FIELDS = {
    "quote", "context", "value", "value_high", "unit", "qualifier", "indicator", "label", "measure", "status", "region",
    "adcode", "sector", "period_start", "period_end", "project", "partner", "alt", "optional",
}  # fmt: skip

GLOSS = re.compile(r"[(（]\s*[a-zü\u00e0-\u01dc\u0101-\u01dc]+\s*[)）]")
SIMPLIFY = opencc.OpenCC("t2s")
SCALES = {"": 1, "万": 1e4, "亿": 1e8, "万亿": 1e12}
AREAS_AND_LENGTHS = {"亩": 666.6667, "公顷": 1e4, "平方公里": 1e6, "平方米": 1, "公里": 1000, "米": 1}
FACTORS = AREAS_AND_LENGTHS | dict.fromkeys((*"元%倍人名家个项件套条幢户", "美元", "个百分点", "人次"), 1)
UNITS = "|".join(sorted(FACTORS, key=len, reverse=True))
PLAIN_NUMBER = re.compile(rf"(\d[\d.]*)[余多]?(万亿|万|亿|)[余多]?({UNITS})$")


def rows_of(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def observations(path: Path) -> list[Row]:
    return [row for row in rows_of(path)[1:] if "noise" not in row]


def text_of(gold: Path) -> str:
    """The annotated text: a seed for the digests, else the file beside the annotation."""
    home = SEEDS if gold.parent.name == "seeds" else gold.parent
    return GLOSS.sub("", (home / f"{gold.stem}.txt").read_text(encoding="utf-8"))


@cache
def codes(name: str) -> dict[str, dict[str, str]]:
    with (ROOT / "extract" / "codes" / name).open(encoding="utf-8") as file:
        return {row["code"]: row for row in csv.DictReader(file)}


@cache
def adcodes_of(name: str) -> set[str]:
    """Every code that GB/T 2260 gives this name (鼓楼区 → 320106, 350102 …)."""
    with (ROOT / "extract" / "codes" / "regions.csv").open(encoding="utf-8") as file:
        return {row["adcode"] for row in csv.DictReader(file) if name in {row["name"], row["adcode"]}}


def readings(row: Row, field: str) -> list[Any]:
    """Every reading of a field that the annotation accepts, the preferred one first."""
    other = row.get("alt", {}).get(field, [])
    return [row.get(field), *(other if isinstance(other, list) else [other])]


def is_date(value: object) -> bool:
    return value is None or (isinstance(value, str) and dt.date.fromisoformat(value).isoformat() == value)


def named(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def test_each_seed_and_each_news_text_is_annotated() -> None:
    assert {path.stem for path in SEEDS.glob("*.txt")} == set(ORIGINAL_OF)
    assert {path.stem for path in GOLD_FILES if path.parent.name == "seeds"} == set(ORIGINAL_OF)
    texts = {path.with_suffix("") for path in NEWS.rglob("*.txt")}
    assert texts == {path.with_suffix("") for path in GOLD_FILES if path.parent.name != "seeds"}
    stems = [path.stem for path in GOLD_FILES]
    assert not [(a, b) for a in stems for b in stems if a != b and a in b], "a row's source must name one text only"


@pytest.mark.parametrize("gold", GOLD_FILES, ids=named)
def test_contexts_stand_once_and_in_reading_order(gold: Path) -> None:
    head, *rows = rows_of(gold)
    text = text_of(gold)
    assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", head["article_date"])
    assert head["basis"]
    position = 0
    for row in rows:
        assert text.count(row["context"]) == 1, row
        start = text.index(row["context"]) + row["context"].index(row["quote"])
        assert start >= position, f"out of order: {row}"
        position = start


@pytest.mark.parametrize("gold", GOLD_FILES, ids=named)
def test_each_row_speaks_the_contract(gold: Path) -> None:
    for row in rows_of(gold)[1:]:
        if "noise" in row:
            assert row["noise"] in NOISE
            assert set(row) <= {"quote", "context", "noise", "alt"}
            continue
        assert set(row) <= FIELDS, row
        assert row["measure"] in MEASURES
        assert row["status"] in STATUSES
        assert row["qualifier"] in QUALIFIERS
        assert row["label"]
        assert {*readings(row, "indicator")} <= {*codes("indicators.csv")}, row
        assert {*readings(row, "sector")} <= {None, *codes("sectors.csv")}, row
        assert all(adcodes_of(code) for code in readings(row, "adcode") if code), row
        assert row["adcode"] in (adcodes_of(row["region"]) or {row["adcode"]}), row
        assert row["period_end"]
        assert is_date(row["period_start"])
        assert all(is_date(date) for date in readings(row, "period_end"))


@pytest.mark.parametrize("gold", GOLD_FILES, ids=named)
def test_values_are_the_quotes_in_the_canonical_unit(gold: Path) -> None:
    for row in observations(gold):
        written = PLAIN_NUMBER.match(SIMPLIFY.convert(row["quote"]))
        if not written:
            continue
        number, scale, unit = written.groups()
        value = float(number) * SCALES[scale] * FACTORS[unit]
        # a fall is a negative rate; the word that says so stands outside the quote
        assert abs(row["value"]) == pytest.approx(value, rel=1e-9), row
        assert row["value"] >= 0 or row["measure"] in {"yoy", "growth", "change"}, row


@pytest.mark.parametrize("gold", GOLD_FILES, ids=named)
def test_levels_are_in_their_indicators_unit(gold: Path) -> None:
    for row in observations(gold):
        unit = codes("indicators.csv")[row["indicator"]]["unit"]
        if row["measure"] == "level" and unit != "any":
            assert row["unit"] in {unit, "USD" if unit == "CNY" else unit, "CNY" if unit == "USD" else unit}, row


def chinese(text: str) -> str:
    """Only the Han characters, simplified, with a bar where a proper name stood (发布《规划》10条 → 发布|条)."""
    plain = SIMPLIFY.convert(GLOSS.sub("", text))
    for name in NAMES:
        plain = plain.replace(name, "|")
    rows_apart = "".join(line for line in plain.splitlines() if " | " not in line)  # a metadata table is no sentence
    return re.sub(r"[^\u4e00-\u9fff|]", "", rows_apart)


def shared_runs(digest: str, original: str) -> list[str]:
    n = LONGEST_SHARED_RUN + 1
    known = {original[i : i + n] for i in range(len(original) - n + 1)}
    return [run for i in range(len(digest) - n + 1) if (run := digest[i : i + n]) in known and "|" not in run]


def same_figure(a: Row, b: Row) -> bool:
    """Whether two rows tell one fact, each in any reading that its annotation accepts."""
    exact = a["value"] == b["value"] and a["unit"] == b["unit"]
    fields = all({*readings(a, f)} & {*readings(b, f)} for f in ("indicator", "region", "measure", "status"))
    years = [{date[:4] for date in readings(row, "period_end")} for row in (a, b)]
    return exact and fields and bool(years[0] & years[1])


if (SHARED / "articles").is_dir():
    ORIGINALS_ANNOTATED = sorted((SHARED / "contract" / "gold").glob("*.jsonl"))

    @pytest.mark.parametrize("stem", ORIGINAL_OF)
    def test_no_sentence_of_the_original_is_in_the_digest(stem: str) -> None:
        (original,) = (SHARED / "articles").glob(f"{ORIGINAL_OF[stem]}_*.txt")
        digest = (SEEDS / f"{stem}.txt").read_text(encoding="utf-8")
        assert shared_runs(chinese(digest), chinese(original.read_text(encoding="utf-8"))) == []

    @pytest.mark.parametrize("gold", ORIGINALS_ANNOTATED, ids=lambda path: path.stem[:3])
    def test_digest_and_original_tell_the_same_figures(gold: Path) -> None:
        (stem,) = (digest for digest, number in ORIGINAL_OF.items() if number == gold.stem[:3])
        told, retold = observations(gold), observations(NEWS / "seeds" / f"{stem}.jsonl")
        assert [row for row in told if not any(same_figure(row, other) for other in retold)] == []
        assert [row for row in retold if not any(same_figure(row, other) for other in told)] == []

    @pytest.mark.parametrize("stem", ORIGINAL_OF)
    def test_each_figure_of_the_digest_stands_in_the_original(stem: str) -> None:
        (original,) = (SHARED / "articles").glob(f"{ORIGINAL_OF[stem]}_*.txt")
        text = SIMPLIFY.convert(GLOSS.sub("", original.read_text(encoding="utf-8")))
        quotes = [SIMPLIFY.convert(row["quote"]) for row in observations(NEWS / "seeds" / f"{stem}.jsonl")]
        numbers = [re.match(r"[\d.]+|[一二三四五六七八九十百千数]+", quote) for quote in quotes]
        assert all(numbers)
        assert [n[0] for n in numbers if n and not re.search(rf"(?<![\d.]){re.escape(n[0])}(?![\d.])", text)] == []
