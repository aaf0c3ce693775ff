"""What refreshes did, as a person sees it: on the page 质量 and in a feed reader."""

from __future__ import annotations

import datetime as dt
import errno
import re
import shlex
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import dash
import feedparser
import pytest
from flask.testing import FlaskClient

from app import _unserved
from extract.__main__ import _parser
from extract.schedule import cron
from pages import _refreshes
from tests.test_pages import drawn, parts

ROWS = {
    "report": [{"source": "articles", "kind": None, "message": None} | dict.fromkeys((*_refreshes.ARTICLES, *_refreshes.FIGURES), 3)],
    "anomalies": [
        {"run": "000002", "seen": dt.date(2024, 5, 1), "kind": "jump", "source": "a.txt", "article_id": "ab", "obs_id": "x"}
        | {"indicator": "gdp", "region": "甲乙县", "period_end": dt.date(2023, 12, 31), "before": 12.0, "now": 12000.0}
    ],
}  # fmt: skip


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_tells_what_was_gained_and_what_is_unlikely(
    dashboard: dash.Dash, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr(_refreshes._queries, "report", lambda _: ROWS["report"])
    monkeypatch.setattr(_refreshes._queries, "anomalies", lambda _: ROWS["anomalies"])
    said = str(list(parts(drawn(dashboard, "/quality", language))))
    for expected in ("12,000", "a.txt", {"zh": "数值突变", "en": "Value jumped"}[language]):
        assert expected in said


def test_the_feed_lists_the_runs_newest_first(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    manifests: list[dict[str, Any]] = [
        {"run": "000002", "created": "2024-05-02T06:00:00+00:00", "counts": {}, "report": {"new": 3, "figures_gained": 40, "anomalies": 1}},
        {"run": "000001", "created": "2024-05-01T06:00:00+00:00", "counts": {"refused": 1}, "restored_from": "000000"},
    ]  # fmt: skip
    monkeypatch.setattr(_refreshes, "store", lambda: SimpleNamespace(history=lambda _: manifests))
    answer = client.get("/refreshes.xml")
    feed = feedparser.parse(answer.data)
    assert (answer.content_type, feed.bozo, feed.version) == ("application/rss+xml; charset=utf-8", False, "rss20")
    assert [entry.title for entry in feed.entries] == ["批次 000002", "批次 000001"]
    assert feed.entries[0].description == "新增 3 · 数字增加 40 · 异常变化（1）"
    assert feed.entries[1].description == "恢复自批次 000000 · 拒收 1"
    assert feed.entries[0].published_parsed[:3] == (2024, 5, 2)


def test_the_feed_of_a_real_store_can_be_read(client: FlaskClient) -> None:
    assert feedparser.parse(client.get("/refreshes.xml").data).entries


def test_a_port_that_is_taken_is_said_in_one_sentence() -> None:

    assert "--port 8051" in _unserved(OSError(errno.EADDRINUSE, "Address already in use"), "127.0.0.1", 8050)
    assert _unserved(OSError(99, "Cannot assign"), "10.0.0.9", 80) == "10.0.0.9:80 cannot be served: Cannot assign."


def test_what_is_ready_for_deployment_is_understood() -> None:
    """Each command of deploy/ is one that the command line takes."""

    folder = Path(__file__).parent.parent / "deploy"
    commands = [
        found for path in folder.iterdir() for found in re.findall(r"python -m extract (.*)", path.read_text("utf-8"))
    ]
    assert len(commands) == 3
    for command in commands:
        _parser().parse_args(shlex.split(command))
    cron(" ".join((folder / "crontab").read_text("utf-8").splitlines()[-1].split()[:5]))
