"""A refresh on a cluster gives what a refresh here gives, whatever becomes of its workers."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dask
import fsspec
import pytest
from distributed import LocalCluster
from moto.server import ThreadedMotoServer

from extract import cluster as cluster_module
from extract.__main__ import FINE, STORE, main
from extract.cluster import Cluster
from extract.workers import WorkerError
from tests import fake_engine
from tests.refreshing import Heard, hashes, rows, run, write


@pytest.fixture(scope="module")
def bucket() -> Iterator[Any]:
    """An S3 server on this machine, and the settings that lead there."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    settings = {"ACCESS_KEY_ID": "a", "SECRET_ACCESS_KEY": "b", "DEFAULT_REGION": "us-east-1"}
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (settings | {"ENDPOINT_URL": f"http://{host}:{port}"}).items():
            patch.setenv(f"AWS_{name}", value)
        yield fsspec.filesystem("s3", skip_instance_cache=True, use_listings_cache=False)
    server.stop()


@pytest.fixture(scope="module")
def workers(bucket: Any) -> Iterator[LocalCluster]:  # noqa: ARG001 - the workers inherit its settings
    """Two workers; one that is lost is started again even where it was lost a quarter of a minute before as well."""
    with (
        dask.config.set({"distributed.deploy.lost-worker-timeout": "1h"}),
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0") as cluster,
    ):
        yield cluster


@pytest.fixture
def crew(workers: LocalCluster, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cluster]:
    monkeypatch.setattr(cluster_module, "_CHUNK_ARTICLES", 4)
    with Cluster(workers.scheduler_address) as crew:
        yield crew


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = {f"n{at:02}": f"{2015 + at % 5}年甲乙县产值{at}亿元，示范项目{at + 1}个" for at in range(30)}
    return write(tmp_path / "articles", **texts, bad="出错1", none="没有数字")


def test_a_cluster_writes_the_same_files_and_does_nothing_twice(tmp_path: Path, folder: Path, crew: Cluster) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    assert run(there, folder, crew=crew).counts == run(here, folder).counts
    assert hashes(there) == hashes(here)
    write(folder, n03="2020年甲乙县产值77亿元", n98="2020年甲乙县产值78亿元")
    (folder / "n05.txt").unlink()
    assert run(there, folder, crew=crew).counts == run(here, folder).counts
    assert hashes(there) == hashes(here)
    (folder / "bad.txt").unlink()
    run(there, folder, crew=crew)
    assert run(there, folder, crew=crew).run is None
    assert not list((there / "runs").glob(".*"))


def test_workers_read_articles_from_an_object_store(tmp_path: Path, crew: Cluster, bucket: Any) -> None:
    bucket.mkdir("news")
    bucket.pipe({f"news/{at}.txt": f"2021年甲乙县产值{at}亿元".encode() for at in range(10, 22)})
    here, there = tmp_path / "here", tmp_path / "there"
    run(there, "s3://news", crew=crew)
    run(here, "s3://news")
    assert len(rows(there, "observations")) == 12
    assert hashes(there) == hashes(here)
    bucket.pipe("news/12.txt", "2021年甲乙县产值99亿元".encode())
    assert run(there, "s3://news", crew=crew).counts["published"] == 1
    assert 99 in rows(there, "observations", "value")


def test_workers_lost_in_the_middle_lose_nothing(
    tmp_path: Path, folder: Path, crew: Cluster, workers: LocalCluster
) -> None:
    killed: list[int] = []

    def kill_both() -> None:  # at once: one after the other may come upon the same article, which is given up then
        if not killed:
            killed.extend(worker.pid for worker in workers.workers.values())
            for pid in killed:
                os.kill(pid, signal.SIGKILL)

    run(tmp_path / "there", folder, crew=crew, listener=Heard(kill_both))
    run(tmp_path / "here", folder)
    assert len(killed) == 2
    assert hashes(tmp_path / "there") == hashes(tmp_path / "here")


def test_an_article_that_ends_or_blocks_its_worker_costs_one_row(tmp_path: Path, folder: Path, crew: Cluster) -> None:
    write(folder, n08="崩溃", n21="挂起")
    report = run(tmp_path / "data", folder, crew=crew, limit=2.0)
    assert (report.counts["published"], report.counts["failed"]) == (29, 3)
    failures = dict(rows(tmp_path / "data", "issues", "source", "kind"))
    assert failures == {"bad.txt": "error", "n08.txt": "crash", "n21.txt": "timeout", "none.txt": "no_number"}


def test_workers_with_other_rules_are_refused(
    tmp_path: Path, folder: Path, crew: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fake_engine, "RULES_VERSION", "fake-2")
    with pytest.raises(WorkerError, match="has other rules"):
        run(tmp_path / "data", folder, crew=crew)
    assert not list((tmp_path / "data" / "runs").iterdir())


def test_workers_with_several_threads_are_refused(tmp_path: Path, folder: Path) -> None:
    with (
        LocalCluster(n_workers=1, threads_per_worker=2, processes=False, dashboard_address=":0") as threads,
        Cluster(threads.scheduler_address) as crew,
        pytest.raises(WorkerError, match="--nthreads 1"),
    ):
        run(tmp_path / "data", folder, crew=crew)


def test_the_command_says_where_no_cluster_answers(
    tmp_path: Path, workers: LocalCluster, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    article = write(tmp_path / "articles", a="2023年，松阳县地区生产总值12亿元。")
    refresh = ["refresh", str(article), "--data", str(tmp_path / "data"), "--cluster"]
    with monkeypatch.context() as patched:
        patched.setattr(cluster_module, "_CONNECT", 1)
        assert main([*refresh, "tcp://127.0.0.1:9"]) == STORE
    assert "No Dask scheduler answers at tcp://127.0.0.1:9" in capsys.readouterr().err
    assert main([*refresh, workers.scheduler_address]) == FINE
    assert rows(tmp_path / "data", "observations", "value") == [1.2e9]
