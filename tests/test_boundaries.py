"""Boundaries are simplified once and kept; what hatches a map lies within its areas and nowhere else."""

from __future__ import annotations

from pathlib import Path

import dash
import pytest
import shapely
from shapely.geometry import MultiLineString, MultiPolygon, Polygon, box

from pages import _boundaries
from pages._hatching import LINES, hatched
from pages._store import PREPARED


def test_hatching_is_what_lines_have_in_common_with_the_areas() -> None:
    holed = Polygon(box(0, 0, 4, 3).exterior, [box(1, 1, 2, 2).exterior])
    areas = [holed, MultiPolygon([box(4, 0, 6, 2), box(5, 2.5, 7, 3)]), box(6, 0, 7, 1)]
    bounds = (0.0, 0.0, 7.0, 3.0)
    step = 7 / LINES
    lines = [((n * step - 3, 0), (n * step, 3)) for n in range(round(10 / step) + 1)]
    wanted = shapely.union_all(areas).intersection(MultiLineString(lines))
    drawn = MultiLineString(hatched(areas, bounds))
    assert drawn.length == pytest.approx(wanted.length, rel=1e-4)
    assert drawn.difference(wanted.buffer(1e-4)).is_empty


@pytest.mark.parametrize("damage", [b"", b"\0" * 5_000])
def test_simplified_boundaries_are_kept_and_made_anew_where_damaged(
    dashboard: dash.Dash, monkeypatch: pytest.MonkeyPatch, damage: bytes
) -> None:
    with dashboard.server.app_context():
        file = _boundaries.folder() / "province.geojson"
        made = _boundaries._simplified.__wrapped__(file, "province")
        (kept,) = (dashboard.server.config["STORE"].data / PREPARED).glob("province-*.parquet")
        for content in (kept.read_bytes(), damage):
            kept.write_bytes(content)
            again = _boundaries._simplified.__wrapped__(file, "province")
            assert {code: (unit.name, unit.point, unit.area) for code, unit in again.items()} == {
                code: (unit.name, unit.point, unit.area) for code, unit in made.items()
            }
        monkeypatch.setattr(_boundaries, "_simplify", lambda *_: pytest.fail("made although kept"))
        assert len(_boundaries._simplified.__wrapped__(file, "province")) == len(made)


def test_what_cannot_be_kept_is_drawn_all_the_same(
    dashboard: dash.Dash, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(dashboard.server.config["STORE"], "data", tmp_path)
    monkeypatch.setattr(_boundaries.pq, "write_table", full)
    with dashboard.server.app_context():
        assert _boundaries._simplified.__wrapped__(_boundaries.folder() / "province.geojson", "province")
    assert not list(tmp_path.rglob("*.parquet"))
