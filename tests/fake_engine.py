"""A stand-in for extraction, so that job and store are tested apart from the rules: each run of digits is a figure."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import re
import time
from decimal import Decimal
from typing import Any

from extract.models import Article, Block, Document, Issue, Mention, Observation, ProjectEvent, Result, Role
from extract.schema import PROJECT_EVENTS, PROJECTS

RULES_VERSION = os.environ.get("FAKE_RULES", "fake-1")
FIGURES = ("article_id", "project")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_REGION = re.compile("([\u4e00-\u9fff]{2}县)")


def extract(document: Document, today: dt.date) -> Result:
    """Take every run of digits for an observation; 挂起 hangs, 崩溃 ends the process, 出错 raises."""
    _misbehave(document.text)
    text = document.text.replace("\u200b", "")
    year = re.search(r"(20\d\d)年", text)
    published = document.published or (dt.date(int(year[1]), 1, 1) if year else today)
    article_id = hashlib.sha256(f"{document.source}\0{text}".encode()).hexdigest()[:16]
    region = _REGION.search(text)
    found = [match for match in _NUMBER.finditer(text) if text[match.end() : match.end() + 1] != "年"]
    mentions = [
        Mention(m.start(), m.end(), m[0], "observation", "fake", value=Decimal(m[0]), observations=1) for m in found
    ]
    observations = [_observation(m, text, region[1] if region else None, published) for m in found]
    event = ProjectEvent("示范项目", "开工", "actual", published, published, None, None, None, 0, 4, 0, len(text))
    article = Article(
        source=document.source,
        article_id=article_id,
        text=text,
        folded=text,
        origin=None,
        blocks=(Block(0, len(text), Role.PARAGRAPH),),
        title=document.title or text.split("\n")[0][:40],
        publisher=document.publisher,
        published=published,
        date_basis="metadata",
        document_number=None,
        sha256=document.sha256,
        encoding=document.encoding,
        issues=document.issues,
    )
    events = (event,) if "示范项目" in text else ()
    issues = () if mentions else (Issue("mentions", "no_number", "info", "the article holds no number"),)
    return Result(article, tuple(mentions), tuple(observations), events, issues)


def _misbehave(text: str) -> None:
    if "挂起" in text:
        time.sleep(60)
    if "崩溃" in text:
        os._exit(7)
    if "出错" in text:
        raise KeyError("no such rule")


def _observation(match: re.Match[str], text: str, region: str | None, published: dt.date) -> Observation:
    start = text.rfind("\n", 0, match.start()) + 1
    end = text.find("\n", match.end())
    return Observation(
        start=match.start(),
        end=match.end(),
        quote=match[0],
        value=float(match[0]),
        value_high=None,
        unit="CNY",
        value_raw=match[0],
        unit_raw="",
        qualifier="exact",
        indicator="gdp" if int(float(match[0])) % 2 else "other",
        label="产值",
        measure="level",
        status="actual",
        region=region,
        adcode=None,
        region_level=None,
        partner=None,
        sector=None,
        period_start=None,
        period_end=published,
        project="示范项目" if "示范项目" in text else None,
        rule="fake",
        confidence=0.9,
        sentence_start=start,
        sentence_end=end if end >= 0 else len(text),
        trace=(("indicator", "fake"),),
    )


def assemble(observations: list[dict[str, Any]], events: list[dict[str, Any]]) -> tuple[list[Any], list[Any]]:
    """Return one project a name."""
    projects = []
    for name in sorted({row["project"] for row in observations}):
        rows = [row for row in observations if row["project"] == name]
        articles = {row["article_id"] for row in rows}
        known = {"project_id": name, "name": name, "observations": len(rows), "articles": len(articles)}
        projects.append(dict.fromkeys(PROJECTS) | known)
    known_events = [{name: row.get(name) for name in PROJECT_EVENTS} for row in events]
    return projects, [row | {"project_id": row["project"]} for row in known_events]
