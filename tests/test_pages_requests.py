"""What the server promises: guarded answers, safe downloads, no crafted request gets far."""

from __future__ import annotations

import datetime as dt
import io
import json
import random
import re
from collections import Counter
from types import SimpleNamespace
from typing import Any

import dash
import openpyxl
import pytest
from dash._utils import split_callback_id
from flask import Flask
from flask.testing import FlaskClient

from app import main
from extract.formats import safe_text
from pages._requests import authenticate
from tests.faults import LONG


def test_a_workbook_holds_the_rows_typed_and_no_formula(client: FlaskClient) -> None:
    answer = client.get("/download/data.xlsx?indicator=gdp&measure=level")
    book = openpyxl.load_workbook(io.BytesIO(answer.data))
    rows = list(book.worksheets[-1].values)
    lines = (
        client.get("/download/data/observations.csv?indicator=gdp&measure=level").data.decode("utf-8-sig").splitlines()
    )
    assert len(rows) == len(lines) > 40
    value, published = rows[0].index("value"), rows[0].index("published")
    assert all(isinstance(row[value], int | float) and isinstance(row[published], dt.datetime) for row in rows[1:])
    assert len(book.worksheets) == 5
    assert {cell.data_type for sheet in book for line in sheet for cell in line} <= {"s", "n", "d"}


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\uff1d1", "\uff0b1", "\uff0d1", "\uff20x"])
def test_no_cell_becomes_a_formula(cell: str) -> None:
    assert safe_text(cell) == "'" + cell


def test_headers_guard_every_answer(client: FlaskClient) -> None:
    for address in (
        "/",
        "/_dash-layout",
        "/assets/dashboard.js",
        "/download/data/observations.csv",
        "/nowhere/at/all.js",
    ):
        headers = client.get(address).headers
        policy = headers["Content-Security-Policy"]
        scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
        assert "unsafe-inline" not in scripts
        assert "unsafe-eval" not in scripts
        assert headers["X-Content-Type-Options"] == "nosniff"


def test_the_download_is_for_spreadsheets(client: FlaskClient) -> None:
    answer = client.get("/download/data/observations.csv?indicator=gdp")
    assert answer.data.startswith(b"\xef\xbb\xbfobs_id,")
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=observations-000001-")


def callback(output: str, inputs: dict[str, Any], state: dict[str, Any]) -> bytes:
    """A callback's body with the given values."""

    def listed(values: dict[str, Any]) -> list[dict[str, Any]]:
        return [
            dict(zip(("id", "property"), name.split("."), strict=True)) | {"value": v} for name, v in values.items()
        ]

    outputs = split_callback_id(output)
    body = {
        "output": output,
        "outputs": outputs,
        "inputs": listed(inputs),
        "state": listed(state),
        "changedPropIds": [],
    }
    return json.dumps(body).encode()


def test_a_proper_callback_passes(client: FlaskClient) -> None:
    asked = callback("grid.getRowsResponse", {"grid.getRowsRequest": {"startRow": 0}}, {"url.search": "?indicator=gdp"})
    answer = client.post("/_dash-update-component", data=asked, content_type="application/json")
    assert answer.status_code == 200
    assert answer.json["response"]["grid"]["getRowsResponse"]["rowCount"] > 100


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"nonsense",
        b"[]",
        b"null",
        b'{"output": 1}',
        b'{"output": "nav.children", "inputs": []}',
        callback(
            "..drawer.opened...drawer.title...evidence.children..",
            {"url.hash": {"a": 1}},
            {"url.search": "", "url.pathname": "/"},
        ),
        callback("..drawer.opened...drawer.title...evidence.children..", {"url.hash": "#e=0-0"}, {"nav.children": 1}),
        callback(
            "grid.getRowsResponse", {"grid.getRowsRequest": {"startRow": "x", "sortModel": [1]}}, {"url.search": 5}
        ),
        callback(
            "grid.getRowsResponse", {"grid.getRowsRequest": {"startRow": "x", "sortModel": 1}}, {"url.search": "?"}
        ),
        callback("grid.getRowsResponse", {"grid.getRowsRequest": {"startRow": -(10**30)}}, {"url.search": "?q=%00"}),
        callback(
            ".._pages_content.children..._pages_store.data..",
            {"_pages_location.pathname": "\x00", "_pages_location.search": ""},
            {},
        ),
    ],
)
def test_crafted_callbacks_get_no_server_error(client: FlaskClient, body: bytes) -> None:
    answer = client.post("/_dash-update-component", data=body, content_type="application/json")
    assert answer.status_code < 500
    assert b"Traceback" not in answer.data


MUTATIONS = 20_000 if LONG else 1500
ODD: list[Any] = [
    None,
    True,
    -1,
    1e308,
    "",
    "?",
    "#e=",
    "\x00",
    "?run=../..",
    "?id=" + "0" * 16,
    [],
    [[]],
    {},
    {"a": []},
    "x" * 9000,
]


def mutated(value: Any, dice: random.Random) -> Any:
    """The value with something in it replaced, dropped or doubled."""
    if isinstance(value, dict) and value and dice.random() < 0.8:
        key = dice.choice(list(value))
        rest = {name: part for name, part in value.items() if name != key}
        return rest if dice.random() < 0.2 else rest | {key: mutated(value[key], dice)}
    if isinstance(value, list) and value and dice.random() < 0.8:
        at = dice.randrange(len(value))
        return value[:at] + [mutated(value[at], dice)] * dice.choice((0, 1, 1, 2)) + value[at + 1 :]
    return dice.choice(ODD)


def whole() -> list[bytes]:
    """A sound body of every callback that the server answers."""
    rows, page = {"startRow": 0, "sortModel": [{"colId": "value", "sort": "asc"}]}, "/years"
    return [
        callback("grid.getRowsResponse", {"grid.getRowsRequest": rows}, {"url.search": "?q=a"}),
        callback(
            "..drawer.opened...drawer.title...evidence.children..",
            {"url.hash": "#e=1"},
            {"url.search": "", "url.pathname": "/"},
        ),
        callback("..nav.children...notice.children...run.data..", {"url.pathname": "/", "url.search": ""}, {}),
        callback(
            ".._pages_content.children..._pages_store.data..",
            {"_pages_location.pathname": page, "_pages_location.search": "?indicator=gdp"},
            {},
        ),
    ]


def test_mutated_callbacks_get_no_server_error(dashboard: dash.Dash, client: FlaskClient) -> None:
    client.get("/_dash-dependencies")  # the first request is what completes the list of callbacks
    dice = random.Random(20)  # noqa: S311 (a seed, not a secret)
    bodies = [json.loads(body) for body in whole()]
    asked = {body["output"] for body in bodies}
    page_callbacks = {name for name, known in dashboard.callback_map.items() if "callback" in known}
    assert asked == page_callbacks
    sound = [client.post("/_dash-update-component", json=body).status_code for body in bodies]
    assert set(sound) <= {200, 204}, sound
    seen: Counter[int] = Counter()
    for turn in range(MUTATIONS):
        body = mutated(bodies[turn % len(bodies)], dice)
        answer = client.post("/_dash-update-component", json=body)
        seen[answer.status_code] += 1
        assert answer.status_code < 500, body
        assert b"Traceback" not in answer.data, body
    print(f"{MUTATIONS:,} mutated callback bodies, answers by status: {dict(sorted(seen.items()))}")  # noqa: T201


def test_it_listens_to_this_machine_alone_unless_told(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []

    def listen(_server: object, host: str, **_: object) -> None:
        heard.append(host)
        raise ValueError("enough")

    monkeypatch.setattr("app.create_app", lambda *_: SimpleNamespace(server=None))
    monkeypatch.setattr("waitress.server.create_server", listen)
    for given in ([], ["--host", "0.0.0.0"]):  # noqa: S104 (what is tried)
        monkeypatch.setattr("sys.argv", ["app.py", *given])
        with pytest.raises(SystemExit):
            main()
    assert heard == ["127.0.0.1", "0.0.0.0"]  # noqa: S104


def test_a_callback_from_another_site_is_refused(client: FlaskClient) -> None:
    asked = callback("..nav.children...notice.children...run.data..", {"url.pathname": "/", "url.search": ""}, {})
    for origin, status in (("http://localhost", 200), ("https://evil.example", 403)):
        answer = client.post(
            "/_dash-update-component", data=asked, content_type="application/json", headers={"Origin": origin}
        )
        assert answer.status_code == status


def test_with_a_password_every_route_asks_for_it(dashboard: dash.Dash) -> None:
    server = Flask("locked")
    for rule in dashboard.server.url_map.iter_rules():
        server.add_url_rule(rule.rule, rule.endpoint, lambda **_: "open", methods=rule.methods)
    authenticate(server, "planner", "secret")
    client = server.test_client()
    for rule in server.url_map.iter_rules():
        address = re.sub(r"<[^>]+>", "x", rule.rule)
        assert client.open(address, method="GET" if "GET" in (rule.methods or ()) else "POST").status_code == 401
    assert client.get("/", auth=("planner", "wrong")).status_code == 401
    assert client.get("/", auth=("planner", "secret")).status_code == 200


def test_boundaries_are_shipped_once_and_only_those_that_there_are(client: FlaskClient) -> None:
    answer = client.get("/boundaries/city/33.geojson")
    areas = {area["id"]: area["geometry"]["coordinates"] for area in answer.get_json()["features"]}
    assert {"330100", "330200"} <= areas.keys()
    assert all(code.startswith("33") for code in areas)
    assert all(areas.values())
    assert answer.cache_control.max_age
    for address in ("moon/33", "city/3", "city/33-٣٣"):
        assert client.get(f"/boundaries/{address}.geojson").status_code == 404, address
