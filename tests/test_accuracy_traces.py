"""How the annotated texts were read is told in a planner's words (beside test_accuracy.py, with which it shares their reading)."""

from __future__ import annotations

import json
import re

import dash

from pages import _traces
from tests.accuracy import GOLDEN, result


def test_how_a_field_was_read_is_worded_in_chinese(dashboard: dash.Dash) -> None:
    """All of it: of a pattern the kind that says what it is, and not the name by which programmers find it."""
    read_texts = [result(file) for file in sorted(GOLDEN.rglob("*.txt"))]
    traces = {row.trace for found in read_texts for row in found.observations}
    notes = {text for found in read_texts for row in found.mentions for text in (row.note, row.rule) if text}
    with dashboard.server.test_request_context(headers={"Cookie": "lang=zh"}):
        said = {part for trace in traces for part in _traces.trace(json.dumps(dict(trace))).values()}
        said |= {_traces.worded(note) for note in notes}
    plain = {re.sub("「[^」]*」", "", text) for text in said}
    assert len(said) > 200
    assert {text for text in plain if re.search("[a-z]{2}", text)} == set()
