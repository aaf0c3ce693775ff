"""The API: what it answers fits its description, what it is not asked for is refused, and no cursor loses a row."""

from __future__ import annotations

from typing import Any

import dash
import pytest
import schemathesis
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode

from extract.formats import safe_text
from pages._openapi import QUESTIONS
from tests.faults import LONG
from tests.test_pages_downloads import read_csv

EXAMPLES = 400 if LONG else 12


@pytest.fixture(scope="session")
def described(dashboard: dash.Dash) -> Any:
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", dashboard.server)


@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize("path", [question.path for question in QUESTIONS])
def test_every_answer_fits_its_description(described: Any, path: str, mode: GenerationMode) -> None:
    operation = described[path]["GET"]
    if mode is GenerationMode.NEGATIVE and not list(operation.iter_parameters()):
        return  # nothing can be asked wrongly

    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
    @given(case=operation.as_strategy(generation_mode=mode))
    def answered(case: Any) -> None:
        case.call_and_validate(headers={"Accept-Encoding": "identity"})

    answered()


def every(client: FlaskClient, address: str) -> list[dict[str, Any]]:
    """All items, page by page."""
    items, cursor = [], ""
    while True:
        answer = client.get(f"{address}&cursor={cursor}" if cursor else address).json
        items += answer["items"]
        if not answer["next"]:
            return items
        cursor = answer["next"]


def test_pages_add_up_to_the_download(client: FlaskClient) -> None:
    rows = read_csv(client.get("/download/data/observations.csv?indicator=gdp").data)
    items = every(client, "/api/v1/observations?indicator=gdp&limit=17")
    assert [item["obs_id"] for item in items] == [row["obs_id"] for row in rows]
    assert [item["value"] for item in items] == [float(row["value"]) for row in rows]
    assert [safe_text(item["sentence"]) for item in items] == [row["sentence"] for row in rows]


def test_figures_are_those_of_the_pages(client: FlaskClient) -> None:
    items = every(client, "/api/v1/figures?indicator=gdp&measure=level&level=city&limit=9")
    assert len({item["obs_ids"] for item in items}) == len(items) > 40
    assert {(item["indicator"], item["unit"]) for item in items} == {("gdp", "CNY")}


def test_an_article_comes_whole(client: FlaskClient) -> None:
    (listed,) = client.get("/api/v1/articles?q=芯片梦").json["items"]
    article = client.get(f"/api/v1/articles/{listed['article_id']}").json["article"]
    assert len(article["mentions"]) == listed["mentions"] == 15
    for row in article["mentions"]:
        assert article["text"][row["start"] : row["end"]] == row["quote"]


@pytest.mark.parametrize(
    ("asked", "status", "named"),
    [
        ("observations?colour=red", 400, "colour"),
        ("observations?limit=0", 400, "limit"),
        ("observations?limit=1&limit=2", 400, "limit"),
        ("observations?year=２０２３", 400, "year"),
        ("observations?status=done", 400, "status"),
        ("observations?cursor=../../x", 400, "cursor"),
        ("observations?cursor=000001-5&run=000002", 404, "cursor"),
        ("figures?run=000099", 404, "000099"),
        ("articles/0000000000000000", 404, "article"),
        ("articles/nonsense", 404, "article"),
        ("secrets", 404, "openapi"),
    ],
)
def test_a_wrong_request_is_told_what_is_wrong(client: FlaskClient, asked: str, status: int, named: str) -> None:
    answer = client.get(f"/api/v1/{asked}")
    assert (answer.status_code, answer.content_type) == (status, "application/problem+json")
    assert named in answer.json["detail"]
    assert answer.json["status"] == status


def test_the_api_only_reads(client: FlaskClient) -> None:
    for path in ("runs", "observations", "articles"):
        answer = client.post(f"/api/v1/{path}", json={})
        assert (answer.status_code, answer.content_type) == (405, "application/problem+json")
        assert "GET" in answer.headers["Allow"]
