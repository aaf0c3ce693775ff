"""Synthetic runs for tests: invented articles whose observations point at their own text.

`python -m tests.factory DIR` writes one to look at.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from extract.schema import TABLES
from extract.store import manifest_checksum

ARROW: dict[str, pa.DataType] = {
    "str": pa.string(),
    "code": pa.dictionary(pa.int32(), pa.string()),
    "float": pa.float64(),
    "int": pa.int64(),
    "date": pa.date32(),
    "bool": pa.bool_(),
}
SLOT = re.compile(r"\{([^}]*)\}")
PLACES = {
    "浙江省": ("330000", "province"),
    "杭州市": ("330100", "city"),
    "宁波市": ("330200", "city"),
    "湖州市": ("330500", "city"),
    "金华市": ("330700", "city"),
    "丽水市": ("331100", "city"),
    "东阳市": ("330783", "county"),
    "缙云县": ("331122", "county"),
    "丽水经济技术开发区": ("331100", "zone"),
    "G60科创走廊": (None, "group"),
}
CITIES = {"杭州市": 1.6e12, "宁波市": 1.45e12, "湖州市": 3.6e11, "金华市": 5.6e11, "丽水市": 1.7e11}
UNITS = {  # as written → (canonical unit, factor)
    "亿元": ("CNY", 1e8),
    "万元": ("CNY", 1e4),
    "万美元": ("USD", 1e4),
    "%": ("%", 1.0),
    "个": ("count", 1.0),
    "家": ("count", 1.0),
    "万家": ("count", 1e4),
    "人": ("persons", 1.0),
    "亩": ("m2", 2000 / 3),
}
WRITTEN = re.compile(r"([\d.]+)(?:余|多)?(\D+)")


class Draft:
    """An invented article that grows sentence by sentence and keeps where each number stands."""

    def __init__(self, source: str, title: str, publisher: str, published: dt.date | None, **more: Any) -> None:
        self.source, self.title, self.publisher, self.published, self.more = source, title, publisher, published, more
        self.text = title
        self.observations: list[dict[str, Any]] = []
        self.mentions: list[dict[str, Any]] = []

    def say(self, sentence: str, *slots: Mapping[str, Any]) -> Draft:
        """Append a sentence whose `{1875.4亿元}` slots become mentions; a slot with `fate` is noise."""
        plain, spans, shift = "", [], 0
        for found in SLOT.finditer(sentence):
            plain += sentence[shift : found.start()]
            spans.append((len(plain), found.group(1)))
            plain, shift = plain + found.group(1), found.end()
        plain += sentence[shift:]
        start = len(self.text) + 1
        self.text += "\n" + plain
        for (at, quote), slot in zip(spans, slots, strict=True):
            self._mention(start + at, quote, dict(slot), plain, start)
        return self

    def _mention(self, start: int, quote: str, slot: dict[str, Any], sentence: str, sentence_start: int) -> None:
        base = {"start": start, "end": start + len(quote), "quote": quote, "rule": slot.pop("rule", "level.near")}
        if "fate" in slot:
            self.mentions.append(base | {"fate": slot["fate"], "note": slot.get("note", ""), "observations": 0})
            return
        raw, unit_raw = WRITTEN.fullmatch(quote).groups()  # type: ignore[union-attr]
        unit, factor = UNITS[unit_raw]
        value = round(float(raw) * factor, 4)
        self.mentions.append(base | {"fate": "observation", "value": value, "unit": unit, "observations": 1})
        adcode, level = PLACES.get(slot.get("region", ""), (None, None))
        meaning = {
            "label": slot["indicator"], "value": value, "unit": unit, "value_raw": raw, "unit_raw": unit_raw,
            "qualifier": "exact", "measure": "level", "status": "actual", "adcode": adcode, "region_level": level,
            "confidence": 0.93, "trace": json.dumps({"indicator": "alias in clause", "region": "subject"}),
            "sentence": sentence, "sentence_start": sentence_start, "sentence_end": sentence_start + len(sentence),
        }  # fmt: skip
        self.observations.append(base | meaning | slot)

    def rows(self) -> tuple[dict[str, Any], list[dict[str, Any]], list[dict[str, Any]]]:
        """The article's row, its observations' and its mentions'."""
        digest = hashlib.sha256((self.source + self.text).encode()).hexdigest()
        shared = {"article_id": digest[:16], "source": self.source, "title": self.title}
        dated = {"published": self.published, "publisher": self.publisher}
        article = shared | dated | {
            "date_basis": "metadata", "kind": "article", "encoding": "utf-8", "sha256": digest, "text": self.text,
            "chars": len(self.text), "mentions": len(self.mentions), "observations": len(self.observations),
        } | self.more  # fmt: skip
        observations = [
            o | shared | dated | {"obs_id": f"{digest[:16]}-{o['start']}-{n}"} for n, o in enumerate(self.observations)
        ]
        return article, observations, [m | {"article_id": digest[:16]} for m in self.mentions]


def span(year: int, months: tuple[int, int] = (1, 12)) -> dict[str, dt.date]:
    """A period of whole months of one year."""
    last = dt.date(year, 12, 31) if months[1] == 12 else dt.date(year, months[1] + 1, 1) - dt.timedelta(days=1)
    return {"period_start": dt.date(year, months[0], 1), "period_end": last}


def stock(day: dt.date) -> dict[str, dt.date | None]:
    """A stock as of a day."""
    return {"period_start": None, "period_end": day}


def bulletin(city: str, year: int, base: float, twist: float = 1.0, publisher: str = "示例统计公报") -> Draft:
    """A city's yearly bulletin; `twist` makes another teller's figures differ."""
    grown = base * 1.055 ** (year - 2018) * twist
    where, when = {"region": city}, span(year)
    rate = round(4.2 + (year * 7 + len(city) * 13 + int(base) % 11) % 40 / 10, 1)
    title = f"{year}年{city}经济运行情况"
    draft = Draft(f"{city}{year}年公报-{publisher}.txt", title, publisher, dt.date(year + 1, 2, 3))
    draft.say(
        f"{{{year}年}},{city}实现地区生产总值{{{grown / 1e8:.1f}亿元}},同比增长{{{rate}%}}。",
        {"fate": "date", "rule": "date.year"},
        {"indicator": "gdp", "label": "地区生产总值"} | where | when,
        {"indicator": "gdp", "label": "地区生产总值", "measure": "yoy"} | where | when,
    )
    draft.say(
        f"全市一般公共预算收入{{{grown / 1e9:.2f}亿元}},进出口总额{{{grown / 2.9e8:.1f}亿元}}。",
        {"indicator": "fiscal_revenue", "label": "一般公共预算收入"} | where | when,
        {"indicator": "trade_total", "label": "进出口总额", "sector": "trade"} | where | when,
    )
    return _industry(draft, city, year, base)


def _industry(draft: Draft, city: str, year: int, base: float) -> Draft:
    where, when, size = {"region": city}, span(year), int(base / 1e10)
    sectors = {"semiconductor": "半导体", "equipment": "高端装备", "biomedicine": "生物医药", "fashion": "时尚"}
    for n, (sector, name) in enumerate(sectors.items()):
        money = base / 1e8 * (0.04 + 0.013 * n) * 1.09 ** (year - 2018)
        draft.say(
            f"{name}产业实现产值{{{money:.1f}亿元}},新引进项目{{{10 + size % (7 + n) + (year - 2018) * (n + 1)}个}}。",
            {"indicator": "output_value", "label": f"{name}产业产值", "sector": sector} | where | when,
            {"indicator": "project_count", "label": "新引进项目", "sector": sector} | where | when,
        )
    draft.say(
        f"全年签约项目{{{100 + size}个}},开工项目{{{60 + size // 2}个}},高新技术企业{{{200 + size * 3}家}}。",
        {"indicator": "project_count", "label": "签约项目"} | where | when,
        {"indicator": "project_count", "label": "开工项目"} | where | when,
        {"indicator": "hightech_enterprise_count", "label": "高新技术企业"} | where | stock(dt.date(year, 12, 31)),
    )
    return draft


def plan(city: str, year: int, base: float) -> Draft:
    """A government work report with next year's goals."""
    where = {"region": city, "status": "target"} | span(year + 1)
    goal = base * 1.055 ** (year - 2018) * 1.065 / 1e8
    title = f"{city}{year + 1}年政府工作报告"
    draft = Draft(f"{title}.txt", title, "示例政府网", dt.date(year + 1, 1, 15))
    return draft.say(
        f"今年要力争地区生产总值达到{{{goal:.0f}亿元}},增长{{6.5%}}左右,新签约项目{{150个}}以上。",
        {"indicator": "gdp", "label": "地区生产总值"} | where,
        {"indicator": "gdp", "label": "地区生产总值", "measure": "yoy", "qualifier": "approx"} | where,
        {"indicator": "project_count", "label": "签约项目", "qualifier": "at_least"} | where,
    )


def zone_story() -> Draft:
    """A zone's feature: partial periods, a named project, noise of every kind, a doubtful row."""
    where = {"region": "丽水经济技术开发区"}
    half, today, later = span(2023, (1, 6)), stock(dt.date(2023, 9, 5)), stock(dt.date(2026, 12, 31))
    park = {"project": "星河晶圆制造项目", "sector": "semiconductor"}
    draft = Draft("https://news.example.cn/2023/zone.html", "开发区:山谷里的芯片梦", "示例日报", dt.date(2023, 9, 5))
    draft.say(
        "{今年上半年},开发区落地各类项目{110个},其中工业项目{37个},同比增长{37%};实际到位外资{2436万美元},完成年度任务的{101.5%}。",
        {"fate": "date", "rule": "date.half"},
        {"indicator": "project_count", "label": "落地各类项目"} | where | half,
        {"indicator": "project_count", "label": "落地工业项目", "sector": "industry"} | where | half,
        {"indicator": "project_count", "label": "落地工业项目", "sector": "industry", "measure": "yoy"} | where | half,
        {"indicator": "fdi_actual", "label": "实际到位外资"} | where | half,
        {"indicator": "fdi_actual", "label": "实际到位外资", "measure": "completion"} | where | half,
    )
    draft.say(
        "星河晶圆制造项目总投资{120亿元},用地约{400亩},达产后预计年产值{60亿元}。",
        {"indicator": "investment_total", "label": "总投资"} | park | where | today,
        {"indicator": "land_area", "label": "用地", "qualifier": "approx"} | park | where | today,
        {"indicator": "output_value", "label": "年产值", "status": "forecast"} | park | where | later,
    )
    firms = {"indicator": "enterprise_count", "label": "惠及企业", "qualifier": "approx", "confidence": 0.42}
    draft.say(
        "作为“{一号}工程”,开发区坚持{一把手}带头,用{7个月}走完{三}大步,并出台政策{20条},惠及企业{4000余家}。",
        {"fate": "name", "note": "引号内的专名"},
        {"fate": "idiom", "note": "固定词语"},
        {"fate": "duration", "note": "时间长度"},
        {"fate": "other", "note": "修辞,不是统计"},
        {"fate": "document", "note": "文号"},
        firms | where | today,
    )
    return draft


def province_story() -> Draft:
    """Figures of a province, a corridor and two counties in one article."""
    year = span(2022)
    draft = Draft("<b>走廊</b>.txt", "一条走廊的加法 <script>alert(1)</script>", "示例研究院", dt.date(2023, 3, 20))
    draft.say(
        "{2022年},浙江省实现地区生产总值{77715亿元},东阳市{780亿元},缙云县{290.5亿元}。",
        {"fate": "date"},
        {"indicator": "gdp", "label": "地区生产总值", "region": "浙江省"} | year,
        {"indicator": "gdp", "label": "地区生产总值", "region": "东阳市"} | year,
        {"indicator": "gdp", "label": "地区生产总值", "region": "缙云县"} | year,
    )
    return draft.say(
        "G60科创走廊集聚高新技术企业{3.6万家},从上海引进人才{467人}到缙云县。",
        {"indicator": "hightech_enterprise_count", "label": "高新技术企业", "region": "G60科创走廊"}
        | stock(dt.date(2022, 12, 31)),
        {"indicator": "talent_count", "label": "引进人才", "region": "缙云县", "partner": "上海市"} | year,
    )


def drafts() -> Iterator[Draft]:
    """Every article of the synthetic run."""
    for city, base in CITIES.items():
        for year in range(2018, 2025):
            yield bulletin(city, year, base)
        for year in (2022, 2023, 2024):
            yield plan(city, year, base)
    yield bulletin("丽水市", 2023, CITIES["丽水市"], twist=1.04, publisher="示例晚报")
    yield zone_story()
    yield province_story()


def write_run(data: Path, articles: list[Draft] | None = None, name: str = "000001", issues: int = 2) -> Path:
    """Write a run folder under `data` and point `current` at it; returns the run folder."""
    run = data / "runs" / name
    rows: dict[str, list[dict[str, Any]]] = {table: [] for table in TABLES}
    for draft in articles if articles is not None else list(drafts()):
        article, observations, mentions = draft.rows()
        rows["articles"].append(article)
        rows["observations"] += observations
        rows["mentions"] += mentions
    if articles is None:
        _more(rows, issues)
    else:
        _name_projects(rows)
    for table, columns in TABLES.items():
        schema = pa.schema([(column, ARROW[kind]) for column, kind in columns.items()])
        (run / table).mkdir(parents=True, exist_ok=True)
        pq.write_table(pa.Table.from_pylist(rows[table], schema=schema), run / table / "part-0.parquet")
    written = sorted(run.glob("*/*.parquet"))
    files = {
        str(p.relative_to(run)): {
            "sha256": hashlib.sha256(p.read_bytes()).hexdigest(),
            "rows": pq.read_metadata(p).num_rows,
        }
        for p in written
    }
    counts = {table: len(found) for table, found in rows.items()}
    manifest = {"run": name, "created": "2025-03-01T08:00:00+00:00", "counts": counts, "files": files}
    manifest["checksum"] = manifest_checksum(manifest)
    (run / "manifest.json").write_text(json.dumps(manifest))
    pointer = data / "current"
    pointer.unlink(missing_ok=True)
    pointer.symlink_to(Path("runs") / name)
    return run


def _name_projects(rows: dict[str, list[dict[str, Any]]]) -> None:
    """A row of the ledger for every project that an observation names, begun (or to be begun) where it is told."""
    for row in [one for one in rows["observations"] if one.get("project")]:
        kept = {name: row.get(name) for name in ("region", "adcode", "sector")}
        seen = {"observations": 1, "articles": 1, "first_seen": row["published"], "last_seen": row["published"]}
        named = {"project_id": f"p{len(rows['projects'])}"}
        began = {"stage": "开工", "status": row["status"], "period_end": row["published"], "project": row["project"]}
        where = {name: row[name] for name in ("article_id", "source", "sentence", "start", "end")}
        stage = {"name": row["project"], "stage": "开工", "stage_date": row["published"]}
        rows["projects"].append(named | kept | seen | stage)
        rows["project_events"].append(named | began | where)


def _more(rows: dict[str, list[dict[str, Any]]], issues: int) -> None:
    """A syndicated copy, a named project with its events, and issues."""
    first, copied, mentions = bulletin("杭州市", 2024, CITIES["杭州市"]).rows()
    copy = Draft("copy.txt", first["title"], "示例转载网", dt.date(2025, 2, 4), duplicate_of=first["article_id"])
    copy.text = first["text"]
    article, _, _ = copy.rows()
    keep = {k: article[k] for k in ("article_id", "source", "title", "publisher", "published")}
    rows["articles"].append(article)
    for n, o in enumerate(copied):
        rows["observations"].append(o | keep | {"obs_id": f"{keep['article_id']}-{o['start']}-{n}"})
    rows["mentions"] += [m | {"article_id": keep["article_id"]} for m in mentions]
    zone = next(o for o in rows["observations"] if o.get("project"))
    named = {"project_id": "p1"} | {k: zone[k] for k in ("article_id", "source", "sentence")}
    rows["projects"].append({
        "project_id": "p1", "name": zone["project"], "region": zone["region"], "adcode": zone["adcode"],
        "sector": "semiconductor", "stage": "开工", "stage_date": dt.date(2022, 11, 8), "investment_total": 1.2e10,
        "land_area": 266666.67, "expected_output": 6e9, "observations": 3, "articles": 1,
        "first_seen": zone["published"], "last_seen": zone["published"],
    })  # fmt: skip
    for stage, status, day in (
        ("签约", "actual", (2022, 3, 1)), ("开工", "actual", (2022, 11, 8)), ("投产", "target", (2026, 12, 31)),
    ):  # fmt: skip
        when = {"period_start": None, "period_end": dt.date(*day), "start": zone["start"], "end": zone["end"]}
        rows["project_events"].append(named | {"project": zone["project"], "stage": stage, "status": status} | when)
    kinds = ("region_ambiguous", "date_inferred")
    for n in range(issues):
        where = {"article_id": zone["article_id"], "source": zone["source"], "start": zone["start"], "end": zone["end"]}
        story = {"stage": "attribute", "kind": kinds[n % 2], "severity": "warning", "message": "地区与日期均可疑"}
        rows["issues"].append(where | story)


if __name__ == "__main__":
    write_run(Path(sys.argv[1]))
