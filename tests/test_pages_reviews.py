"""Reviews on the dashboard: off by default, only by whoever may, laid over what was read, loud where they no longer apply."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import dash
import pytest
from flask.testing import FlaskClient
from plotly.utils import PlotlyJSONEncoder

from extract.reviews import Reviews
from pages import _queries
from pages._store import Row, Run, Store
from tests.factory import write_run


@pytest.fixture
def opened(dashboard: dash.Dash, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    write_run(tmp_path)
    config = dashboard.server.config
    monkeypatch.setitem(config, "STORE", Store(tmp_path, _queries.prepare))
    monkeypatch.setitem(config, "REVIEW_TOKEN", "secret")
    store: Store = config["STORE"]
    return store


def _run(store: Store) -> Run:
    run = store.run()
    assert run is not None
    return run


def _some(store: Store) -> Row:
    where = _queries.Where(indicator="gdp", measure="level", status="actual", year=2024)
    (obs_id,) = {row["obs_ids"][0] for row in _queries.figures(_run(store), where) if row["region"] == "丽水市"}
    row = _queries.as_read(_run(store), obs_id)
    assert row is not None
    return row


def _send(client: FlaskClient, row: Row, **given: str) -> int:
    form = {"obs_id": row["obs_id"], "back": "/years", "by": "李工", "reason": "核对公报", "token": "secret"}
    return client.post("/reviews", data=form | given).status_code


def test_nobody_reviews_unless_the_server_is_told_who(
    opened: Store, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = _some(opened)
    assert _send(client, row, action="reject", token="guess") == 403
    monkeypatch.setitem(client.application.config, "REVIEW_TOKEN", None)
    assert _send(client, row, action="reject") == 403
    monkeypatch.setitem(client.application.config, "REVIEW_USER_HEADER", "X-User")
    answer = client.post(
        "/reviews", data={"obs_id": row["obs_id"], "action": "reject", "reason": "误读"}, headers={"X-User": "赵工"}
    )
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    assert [review.by for review in Reviews(opened.data).all()] == ["赵工"]


def test_a_correction_changes_what_pages_show_and_a_rejection_removes_it(opened: Store, client: FlaskClient) -> None:
    row = _some(opened)
    before = _queries.totals(_run(opened))["observations"]
    place = f"{row['adcode']}{row['region']}"
    assert _send(client, row, action="correct", value="2,400", region="330100杭州市", period_end="2023-12-31") == 303
    (shown,) = _queries.told(_run(opened), (row["obs_id"],))
    assert (shown["value"], shown["place"], shown["year"]) == (2400, "330100杭州市", 2023)
    assert (shown["unit"], f"{shown['adcode']}{shown['region']}" == place) == (row["unit"], False)
    last = Reviews(opened.data).state()
    assert _send(client, row, action="reject", last=str(last)) == 303
    assert _queries.told(_run(opened), (row["obs_id"],)) == []
    assert _queries.totals(_run(opened))["observations"] == before - 1
    assert _send(client, row, action="accept", last=str(last)) == 409
    assert _send(client, row, action="accept", last=str(last + 1)) == 303
    assert _queries.told(_run(opened), (row["obs_id"],))[0]["value"] == row["value"]


@pytest.mark.parametrize(
    "given",
    [
        {"action": "correct"},
        {"action": "correct", "value": "许多"},
        {"action": "correct", "unit": "USD/m3"},
        {"action": "correct", "region": "某市"},
        {"action": "correct", "period_end": "2023"},
        {"action": "drop"},
        {"action": "reject", "reason": ""},
        {"action": "reject", "last": "x"},
    ],
)
def test_what_makes_no_sense_is_not_kept(opened: Store, client: FlaskClient, given: dict[str, str]) -> None:
    assert _send(client, _some(opened), **given) == 400
    assert Reviews(opened.data).all() == []


def test_a_forged_way_back_or_figure_leads_nowhere(opened: Store, client: FlaskClient) -> None:
    row = _some(opened)
    form = {"obs_id": row["obs_id"], "action": "accept", "by": "李工", "reason": "对", "token": "secret"}
    answer = client.post("/reviews", data=form | {"back": "//evil.example"})
    assert answer.headers["Location"] == "/"
    assert client.post("/reviews", data=form | {"obs_id": "0" * 16 + "-1-1"}).status_code == 404
    assert client.post("/reviews", data=form, headers={"Origin": "http://evil.example"}).status_code == 403


def test_a_review_that_no_longer_fits_is_shown_first_on_the_quality_page(opened: Store, client: FlaskClient) -> None:
    from pages import _reviews

    row = _some(opened)
    assert _send(client, row, action="correct", value="2400") == 303
    Reviews(opened.data).add(
        {**row, "value": 1.0, "quote": "另一句"}, "王工", "reject", "误读", {}, 0, dt.datetime.now(dt.UTC)
    )
    with client.application.test_request_context():
        (panel,) = _reviews.panel(_run(opened))
    said = json.dumps(panel.to_plotly_json(), cls=PlotlyJSONEncoder, ensure_ascii=False)
    assert "2 条，1 条已不适用" in said
    assert said.index("不再生效") < said.index("核对公报")
