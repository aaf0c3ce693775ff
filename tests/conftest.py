"""The one dashboard of a test process: page callbacks register globally, so there can be no second."""

from __future__ import annotations

import sys
from collections.abc import Callable

import dash
import pytest
from flask.testing import FlaskClient

from tests import accuracy
from tests.factory import write_run
from tests.faults import LONG


@pytest.fixture(scope="session", autouse=True)
def shared_readings(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> None:
    """Let the processes of one session read each annotated text once."""
    if worker_id != "master":
        accuracy.shared = tmp_path_factory.getbasetemp().parent / "readings"
        accuracy.shared.mkdir(exist_ok=True)


@pytest.fixture(scope="session")
def dashboard(tmp_path_factory: pytest.TempPathFactory) -> dash.Dash:
    from app import create_app

    folder = tmp_path_factory.mktemp("pages")
    write_run(folder)
    return create_app(folder)


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    """Print figures of the long form, whether the test passes or not."""

    def printed(figures: str) -> None:
        if LONG:
            with capsys.disabled():
                sys.stdout.write(f"\n{figures}\n")
                sys.stdout.flush()

    return printed


@pytest.fixture
def client(dashboard: dash.Dash) -> FlaskClient:
    return dashboard.server.test_client()
