"""Lets through only who may come in and what a dashboard page can send; whatever else gets a plain refusal."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from dash._utils import split_callback_id
from flask import Flask, Response, abort, request

ROUTE: Final = "/_dash-update-component"
ADDRESSES: Final = ("url", "_pages_location")


def authenticate(server: Flask, user: str, password: str) -> None:
    """Ask for a name and a password on every route."""

    @server.before_request
    def check() -> Response | None:
        given = request.authorization
        known = given is not None and given.type == "basic"
        name, word = (given.username or "", given.password or "") if given and known else ("", "")
        same = hmac.compare_digest(name.encode(), user.encode()), hmac.compare_digest(word.encode(), password.encode())
        return None if all(same) else Response(status=401, headers={"WWW-Authenticate": 'Basic realm="dashboard"'})


def guard(server: Flask, callbacks: Mapping[str, Mapping[str, Any]]) -> None:
    """Refuse crafted callback bodies before they reach a callback."""

    @server.before_request
    def check() -> None:
        origin = request.headers.get("Origin")
        if request.method == "POST" and origin and urlsplit(origin).netloc != request.host:
            abort(403)
        if request.path == ROUTE and not sound(request.get_json(silent=True), callbacks):
            abort(400)


def sound(body: object, callbacks: Mapping[str, Mapping[str, Any]]) -> bool:
    """Whether a body names one of our callbacks with its own outputs, inputs and state."""
    if not isinstance(body, dict) or not isinstance(body.get("output"), str):
        return False
    known = callbacks.get(body["output"])
    if known is None or "callback" not in known:
        return False
    changed = body.get("changedPropIds", [])
    return (
        body.get("outputs") == split_callback_id(body["output"])  # type: ignore[no-untyped-call]
        and _same(body.get("inputs", []), known["inputs"])
        and _same(body.get("state", []), known["state"])
        and isinstance(changed, list)
        and all(isinstance(item, str) for item in changed)
    )


def _same(given: object, wanted: list[dict[str, str]]) -> bool:
    return isinstance(given, list) and len(given) == len(wanted) and all(map(_fits, given, wanted))


def _fits(given: object, wanted: Mapping[str, str]) -> bool:
    """Whether a given input is the wanted one; parts of an address are text, and a path begins at the root."""
    if not isinstance(given, dict) or not given.keys() <= {"id", "property", "value"}:
        return False
    value = given.get("value")
    fine = wanted["id"] not in ADDRESSES or value is None or (isinstance(value, str) and len(value) < 8000)
    if wanted["property"] == "pathname" and isinstance(value, str):
        fine = fine and value.startswith("/")
    return fine and given.get("id") == wanted["id"] and given.get("property") == wanted["property"]
