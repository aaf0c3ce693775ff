"""The one dashboard of a test process: page callbacks register globally, so there can be no second."""

from __future__ import annotations

import dash
import pytest
from flask.testing import FlaskClient

from tests.factory import write_run


@pytest.fixture(scope="session")
def dashboard(tmp_path_factory: pytest.TempPathFactory) -> dash.Dash:
    from app import create_app

    folder = tmp_path_factory.mktemp("pages")
    write_run(folder)
    return create_app(folder)


@pytest.fixture
def client(dashboard: dash.Dash) -> FlaskClient:
    return dashboard.server.test_client()
