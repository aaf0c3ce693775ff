"""Articles on object storage: an S3 server of the tests' own, and a file system in memory."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fsspec
import pytest

from extract.sources import Source, SourceError, list_source
from extract.sources.objects import list_objects
from tests.refreshing import rows, run


@pytest.fixture
def memory() -> Iterator[Any]:
    system = fsspec.filesystem("memory")
    system.pipe(
        {"/news/a.txt": "2021年甲乙县产值12亿元".encode(), "/news/sub/b.html": b"<html>34", "/news/c.png": b"x"}
    )
    yield system
    system.rm("/news", recursive=True)


def test_a_bucket_is_listed_read_and_followed_like_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    settings = {"ACCESS_KEY_ID": "a", "SECRET_ACCESS_KEY": "b", "DEFAULT_REGION": "us-east-1"}
    for name, value in (settings | {"ENDPOINT_URL": f"http://{host}:{port}"}).items():
        monkeypatch.setenv(f"AWS_{name}", value)
    try:
        bucket = fsspec.filesystem("s3", skip_instance_cache=True, use_listings_cache=False)
        bucket.mkdir("papers")
        bucket.pipe(
            {"papers/2021/a.txt": "2021年甲乙县产值12亿元".encode(), "papers/b.txt": "2022年丙丁县产值34亿元".encode()}
        )
        data = tmp_path / "data"
        run(data, "s3://papers")
        assert rows(data, "observations", "source", "value") == [
            ("s3://papers/2021/a.txt", 12),
            ("s3://papers/b.txt", 34),
        ]
        assert run(data, "s3://papers").run is None
        bucket.pipe("papers/b.txt", "2022年丙丁县产值35亿元".encode())
        bucket.rm("papers/2021/a.txt")
        assert run(data, "s3://papers").counts["withdrawn"] == 1
        assert rows(data, "observations", "source", "value") == [("s3://papers/b.txt", 35)]
        copies = [pickle.loads(pickle.dumps(item)) for item in list_objects("s3://papers").items]  # noqa: S301 - our own
        assert [copy.load().data.decode() for copy in copies] == ["2022年丙丁县产值35亿元"]
    finally:
        server.stop()


@pytest.mark.usefixtures("memory")
def test_other_files_are_passed_over_with_a_reason() -> None:
    listing = list_objects("memory://news")
    assert [item.source for item in listing.items] == ["memory:///news/a.txt", "memory:///news/sub/b.html"]
    assert listing.ignored == (("memory:///news/c.png", ".png files are not read"),)
    assert listing.complete


def test_one_object_is_a_source_too(memory: Any) -> None:
    listing = list_objects("memory://news/a.txt")
    assert ([item.load().data for item in listing.items], listing.complete) == ([memory.cat("/news/a.txt")], False)


def test_an_object_that_changed_since_it_was_listed_waits(memory: Any) -> None:
    first, _ = list_objects("memory://news").items
    memory.pipe("/news/a.txt", b"longer than before")
    with pytest.raises(SourceError) as caught:
        first.load()
    assert caught.value.kind == "unsettled"


@pytest.mark.parametrize(
    ("spec", "kind"),
    [
        ("memory://nothing", "source_unavailable"),
        ("nosuch://bucket", "source_list"),
        ("simplecache::memory://news", "source_list"),
        ("gs://bucket", "source_extra"),
    ],
)
def test_storage_that_cannot_be_read_is_said_in_one_sentence(spec: str, kind: str) -> None:
    with pytest.raises(SourceError) as caught:
        list_source(Source(spec), 0.0, lambda _: pytest.fail("no web here"))
    assert (caught.value.kind, "\n" in caught.value.message) == (kind, False)
