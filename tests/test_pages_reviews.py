"""Reviews on the dashboard: off by default, only by whoever may, laid over what was read, loud where they no longer apply."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import shutil
from pathlib import Path

import dash
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from flask.testing import FlaskClient
from plotly.utils import PlotlyJSONEncoder

from extract.reviews import Reviews
from extract.store import manifest_checksum
from pages import _queries
from pages._store import Row, Run, Store
from tests.factory import write_run


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose run is prepared already, to be copied."""
    folder = tmp_path_factory.mktemp("prepared")
    write_run(folder)
    _run(Store(folder, _queries.prepare))
    return folder


@pytest.fixture
def opened(dashboard: dash.Dash, prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    shutil.copytree(prepared, tmp_path, symlinks=True, dirs_exist_ok=True)
    config = dashboard.server.config
    monkeypatch.setitem(config, "STORE", Store(tmp_path, _queries.prepare))
    monkeypatch.setitem(config, "REVIEW_TOKEN", "secret")
    store: Store = config["STORE"]
    return store


def _run(store: Store) -> Run:
    run = store.run(patient=True)  # on a busy machine a request would be shown the run without its last review
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


def _why(client: FlaskClient, row: Row, **given: str) -> str:
    form = {"obs_id": row["obs_id"], "by": "李工", "reason": "核对公报", "token": "secret"}
    answer = client.post("/reviews", data=form | given, headers={"Accept": "application/problem+json"})
    assert answer.status_code in (400, 403), answer.status_code
    return str(answer.json["detail"])  # type: ignore[index]


@pytest.mark.parametrize(
    ("written", "value"),
    [("750", 7.5e10), ("750亿元", 7.5e10), ("750 亿", 7.5e10), ("７５０亿元", 7.5e10), ("CNY 75 billion", 7.5e10)],
)
def test_a_value_is_understood_in_the_unit_that_is_shown(
    opened: Store, client: FlaskClient, written: str, value: float
) -> None:
    row = _some(opened)
    assert _send(client, row, value=written, shown="亿元", shown_unit="CNY") == 303
    (review,) = Reviews(opened.data).all()
    assert (review.action, dict(review.changes)) == ("correct", {"value": value})  # a filled field corrects


def test_a_value_may_bring_another_unit(opened: Store, client: FlaskClient) -> None:
    row = _some(opened)
    assert _send(client, row, value="3.5亿美元", shown="亿元", shown_unit="CNY") == 303
    assert dict(Reviews(opened.data).all()[0].changes) == {"value": 3.5e8, "unit": "USD"}


def test_what_a_correction_changed_is_told_with_its_unit_as_it_was_and_as_it_is(
    opened: Store, client: FlaskClient
) -> None:
    from pages import _reviews

    row = _some(opened)
    assert _send(client, row, value="750亿元", shown="亿元") == 303
    with client.application.test_request_context():
        drawn = _reviews.foot(_run(opened), row, "/").to_plotly_json()
    was = f"{row['value'] / 1e8:,.2f}".rstrip("0").rstrip(".")
    assert f"数值 {was}亿元 → 750亿元" in json.dumps(drawn, cls=PlotlyJSONEncoder, ensure_ascii=False)


def test_why_a_review_is_not_taken_is_said_in_words(opened: Store, client: FlaskClient) -> None:
    row = _some(opened)
    assert "口令不对" in _why(client, row, action="accept", token="guess")
    assert "理由" in _why(client, row, action="accept", reason=" ")
    assert "请选结论" in _why(client, row)
    assert "填了改动" in _why(client, row, action="accept", value="750")
    assert "许多" in _why(client, row, value="许多")
    assert "火星市" in _why(client, row, region="火星市")
    assert "110105朝阳区" in _why(client, row, region="朝阳区")
    assert "单位" in _why(client, row, value="750", unit="USD", shown="亿元", shown_unit="CNY")
    assert Reviews(opened.data).all() == []


def test_a_place_that_the_run_does_not_know_may_be_named(opened: Store, client: FlaskClient) -> None:
    row = _some(opened)
    assert _send(client, row, region="白银市") == 303
    (shown,) = _queries.told(_run(opened), (row["obs_id"],))
    assert (shown["place"], shown["region_level"]) == ("620400白银市", "city")
    suggested = dict(client.get("/reviews/places").json or [])
    assert suggested["620400白银市"] == "甘肃省"


def test_a_further_correction_keeps_what_a_colleague_corrected_and_both_stay_to_be_seen(
    opened: Store, client: FlaskClient
) -> None:
    from pages import _reviews

    row = _some(opened)
    assert _send(client, row, value="2400", by="王工") == 303
    assert _send(client, row, status="target", last="1") == 303
    (shown,) = _queries.told(_run(opened), (row["obs_id"],))
    assert (shown["value"], shown["status"]) == (2400, "target")
    with client.application.test_request_context():
        drawn = [_reviews.foot(_run(opened), shown, "/"), *_reviews.panel(_run(opened))]
        for part in drawn:
            said = json.dumps(part.to_plotly_json(), cls=PlotlyJSONEncoder, ensure_ascii=False)
            assert said.index("李工") < said.index("王工")
        assert "撤销改正" in json.dumps(drawn[0].to_plotly_json(), cls=PlotlyJSONEncoder, ensure_ascii=False)


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


def _tables(run: Run) -> dict[str, list[Row]]:
    """Every prepared table as a bag of rows; the places in an order may have gaps."""
    found = {}
    for (name,) in run.connection().execute("SHOW TABLES").fetchall():
        rows = [{key: value for key, value in row.items() if key != "seq"} for row in run.rows(f"FROM {name}")]
        found[name] = sorted(rows, key=repr)
    return found


def test_reviews_laid_over_a_prepared_run_leave_what_preparing_it_with_them_would(tmp_path: Path) -> None:
    folder = write_run(tmp_path)
    plain = _run(Store(tmp_path, _queries.prepare))
    rows = plain.rows("FROM told ORDER BY obs_id")
    changes = [
        {"value": 7.0}, {"indicator": "fiscal_revenue"}, {"period_end": dt.date(2019, 6, 30)}, {"status": "target"},
        {"region": "某市", "adcode": None, "region_level": None}, {"sector": None, "measure": "yoy"}, {"unit": "USD"},
    ]  # fmt: skip
    mended = {}
    for n, row in enumerate(rows[::5]):
        action = ("reject", "correct", "accept")[n % 3]
        change = changes[n // 3 % len(changes)] if action == "correct" else {}
        if action == "correct" and all(row[name] == value for name, value in change.items()):
            continue
        Reviews(tmp_path).add(row, "李工", action, "核对", change, 0, dt.datetime.now(dt.UTC))
        mended[row["obs_id"]] = None if action == "reject" else change
    reviewed = _tables(_run(Store(tmp_path, _queries.prepare)))
    _rewrite(folder, mended)
    (tmp_path / "reviews.sqlite").unlink()
    anew = _tables(_run(Store(tmp_path, _queries.prepare)))
    assert len(mended) > 20
    assert reviewed.pop("as_read") != anew.pop("as_read") == []
    assert reviewed == anew


def _rewrite(run: Path, mended: dict[str, dict[str, object] | None]) -> None:
    """Change a run's observations in its files, as if they had been read so."""
    files = {}
    for path in run.glob("observations/*.parquet"):
        table = pq.read_table(path)
        rows = [row | (mended.get(row["obs_id"], {}) or {}) for row in table.to_pylist()]
        kept = [row for row in rows if mended.get(row["obs_id"], {}) is not None]
        pq.write_table(pa.Table.from_pylist(kept, table.schema), path)
        files[f"observations/{path.name}"] = {
            "rows": len(kept),
            "bytes": path.stat().st_size,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        }
    manifest = json.loads((run / "manifest.json").read_text("utf-8"))
    manifest["files"] |= files
    manifest["checksum"] = manifest_checksum(manifest)
    (run / "manifest.json").write_text(json.dumps(manifest), "utf-8")
