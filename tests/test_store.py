"""The store: one pointer, whole runs, damage noticed, one writer, nothing held swept away."""

from __future__ import annotations

import datetime as dt
import json
import random
from pathlib import Path

import pyarrow as pa
import pytest

from extract import store
from extract.commit import BusyError, NewRun, clear_leftovers, point_at, restore, sweep, writer_lock
from extract.schema import TABLES
from extract.store import NoRunError, Run, StoreError, check_files, hold, open_run, pointed, run_names
from extract.tables import canonical, file_schema, read_parquet, to_table

NOW = dt.datetime(2024, 5, 1, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def _nothing_verified() -> None:
    store._verified.clear()


def _issues(message: str) -> pa.Table:
    row = dict.fromkeys(TABLES["issues"]) | {"source": "a.txt", "stage": "read", "message": message}
    return canonical("issues", [to_table("issues", [row])])


def _publish(data_dir: Path, message: str, now: dt.datetime = NOW) -> Run:
    with NewRun(data_dir) as new:
        new.write("issues", "all", _issues(message))
        return new.publish({"rules": "r", "counts": {}}, now)


def _message(run: Run) -> str:
    (path,) = run.files("issues")
    return str(read_parquet("issues", path)["message"][0])


def test_an_empty_store_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NoRunError, match="extract refresh"):
        open_run(tmp_path / "none")


def test_a_published_run_is_current_and_older_ones_open_by_name(tmp_path: Path) -> None:
    _publish(tmp_path, "one")
    _publish(tmp_path, "two")
    assert (tmp_path / "current").resolve() == tmp_path / "runs" / "000002"
    assert _message(open_run(tmp_path)) == "two"
    assert _message(open_run(tmp_path, "000001")) == "one"
    assert open_run(tmp_path).notice is None


@pytest.mark.parametrize("name", ["000009", "../../etc", "", "current", "1"])
def test_a_run_that_is_none_is_refused_by_name(tmp_path: Path, name: str) -> None:
    _publish(tmp_path, "one")
    with pytest.raises(StoreError):
        open_run(tmp_path, name)


def test_a_run_left_unpublished_leaves_no_trace(tmp_path: Path) -> None:
    _publish(tmp_path, "one")
    with NewRun(tmp_path) as new:
        new.write("issues", "all", _issues("two"))
    assert [path.name for path in (tmp_path / "runs").iterdir()] == ["000001"]


def test_damage_anywhere_is_noticed_and_the_run_before_is_served(tmp_path: Path) -> None:
    _publish(tmp_path, "one")
    run = _publish(tmp_path, "two")
    rng = random.Random(3)  # noqa: S311 - a fixed seed, no secret
    for name in ("issues/all.parquet", "manifest.json"):
        whole = (run.path / name).read_bytes()
        for kind in range(60):
            (run.path / name).write_bytes(_damaged(whole, kind, rng))
            store._verified.clear()
            served = open_run(tmp_path)
            assert _message(served) == "one"
            assert "000002" in str(served.notice)
            with pytest.raises(StoreError):
                open_run(tmp_path, "000002")
        (run.path / name).write_bytes(whole)
    store._verified.clear()
    assert _message(open_run(tmp_path)) == "two"


def _damaged(data: bytes, kind: int, rng: random.Random) -> bytes:
    at = rng.randrange(len(data))
    if kind % 3 == 0:
        return data[:at] + bytes([data[at] ^ (1 << rng.randrange(8))]) + data[at + 1 :]
    if kind % 3 == 1:
        return data[:at]
    end = min(len(data), at + rng.randrange(1, 64))
    zeroed = data[:at] + bytes(end - at) + data[end:]
    return zeroed if zeroed != data else data[:-1]


def test_a_missing_file_and_a_store_without_a_whole_run(tmp_path: Path) -> None:
    run = _publish(tmp_path, "one")
    (run.path / "issues" / "all.parquet").unlink()
    with pytest.raises(StoreError, match="No run is whole"):
        open_run(tmp_path)


def test_without_a_pointer_the_newest_whole_run_is_served_with_a_notice(tmp_path: Path) -> None:
    _publish(tmp_path, "one")
    (tmp_path / "current").unlink()
    assert "pointer" in str(open_run(tmp_path).notice)


def test_a_pointer_file_serves_where_links_are_not_to_be_had(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise OSError(1, "not permitted")

    monkeypatch.setattr(Path, "symlink_to", no_links)
    _publish(tmp_path, "one")
    _publish(tmp_path, "two")
    assert (tmp_path / "current").read_text() == "000002"
    assert _message(open_run(tmp_path)) == "two"


def test_a_run_newer_than_the_pointer_was_never_published(tmp_path: Path) -> None:
    _publish(tmp_path, "one")
    _publish(tmp_path, "two")
    point_at(tmp_path, "000001")
    assert _message(open_run(tmp_path)) == "one"
    (tmp_path / "runs" / ".new-000003").mkdir()
    (tmp_path / "raw").mkdir()
    clear_leftovers(tmp_path)
    assert run_names(tmp_path) == ["000001"]
    assert [path.name for path in (tmp_path / "runs").iterdir()] == ["000001"]


def test_unchanged_files_are_linked_not_copied(tmp_path: Path) -> None:
    base = _publish(tmp_path, "one")
    with NewRun(tmp_path) as new:
        new.link(base, "issues", "all")
        run = new.publish({"rules": "r", "counts": {}}, NOW)
    (old,), (linked,) = base.files("issues"), run.files("issues")
    assert linked.stat().st_ino == old.stat().st_ino
    assert check_files(run.path, run.manifest) == []


def test_a_restored_run_is_a_new_one(tmp_path: Path) -> None:
    old = _publish(tmp_path, "one")
    _publish(tmp_path, "two")
    new = restore(tmp_path, old, NOW)
    assert (new.name, new.manifest["restored_from"], pointed(tmp_path)) == ("000003", "000001", "000003")
    assert _message(open_run(tmp_path)) == "one"


def test_old_runs_go_but_not_the_newest_two_nor_one_that_is_held(tmp_path: Path) -> None:
    for message in ("one", "two", "three", "four"):
        _publish(tmp_path, message)
    later = NOW + dt.timedelta(days=400)
    assert sweep(tmp_path, NOW + dt.timedelta(days=89)) == []
    with hold(open_run(tmp_path, "000001")):
        assert sweep(tmp_path, later) == ["000002"]
        assert _message(open_run(tmp_path, "000001")) == "one"
    assert sweep(tmp_path, later) == ["000001"]
    assert run_names(tmp_path) == ["000004", "000003"]


def test_a_restored_old_run_stays_although_it_is_old(tmp_path: Path) -> None:
    for message in ("one", "two", "three"):
        _publish(tmp_path, message)
    point_at(tmp_path, "000001")
    assert "000001" not in sweep(tmp_path, NOW + dt.timedelta(days=400))


def test_one_writer_at_a_time_and_the_lock_file_stays(tmp_path: Path) -> None:
    with writer_lock(tmp_path), pytest.raises(BusyError, match="Another refresh"), writer_lock(tmp_path):
        pass
    assert (tmp_path / ".lock").exists()
    with writer_lock(tmp_path):
        pass


def test_the_manifest_says_what_each_file_is(tmp_path: Path) -> None:
    run = _publish(tmp_path, "one")
    manifest = json.loads((run.path / "manifest.json").read_text("utf-8"))
    assert manifest["files"]["issues/all.parquet"].keys() == {"sha256", "bytes", "rows"}
    assert manifest["files"]["issues/all.parquet"]["rows"] == 1


@pytest.mark.parametrize("table", list(TABLES))
def test_codes_are_dictionaries_and_the_same_rows_give_the_same_table_in_any_order(table: str) -> None:
    values = {"str": "甲", "code": "乙", "float": 1.5, "int": 3, "date": NOW.date(), "bool": True}
    row = {name: values[kind] for name, kind in TABLES[table].items()}
    first = next(name for name, kind in TABLES[table].items() if kind == "str")
    other = row | {first: "丙"}
    one, two = (to_table(table, [each]) for each in (row, other))
    forth, back = canonical(table, [one, two]), canonical(table, [two, one])
    assert forth.equals(back)
    assert forth.schema == file_schema(table)
    assert list(forth.schema.names) == list(TABLES[table])
