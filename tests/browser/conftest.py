"""Starts the dashboard over a synthetic run and a Chromium that notices every request and every error."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.factory import write_run

expect.set_options(timeout=20_000)  # a busy machine is no fault of the page
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--process-per-site"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def serve(data: Path) -> tuple[subprocess.Popen[str], str]:
    """Start the app as a user would and wait until it answers."""
    port = free_port()
    command = [sys.executable, "app.py", "--data", str(data), "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    address = f"http://127.0.0.1:{port}"
    for _ in range(300):
        try:
            with urllib.request.urlopen(address, timeout=5):
                return process, address
        except OSError:
            assert process.poll() is None, process.communicate()[0]
            time.sleep(0.1)
    raise AssertionError("the dashboard did not start")


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    write_run(folder)
    return folder


@pytest.fixture(scope="session")
def site(data: Path) -> Iterator[str]:
    process, address = serve(data)
    yield address
    process.terminate()
    process.wait(10)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    assert found, "browser tests need Chromium: make browser"
    with sync_playwright() as driver:
        window = driver.chromium.launch(executable_path=found, args=FLAGS)
        yield window
        window.close()


@pytest.fixture(scope="session")
def visitor(browser: Browser, site: str) -> Iterator[BrowserContext]:
    """The visitor of all tests, whose first tab stays open: scripts are fetched and compiled once."""
    found = browser.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True)
    found.new_page().goto(f"{site}/years")
    yield found
    found.close()


@pytest.fixture
def context(visitor: BrowserContext) -> Iterator[BrowserContext]:
    """The visitor without anything of an earlier test: no cookies, no other tabs."""
    visitor.clear_cookies()
    yield visitor
    for page in visitor.pages[1:]:
        page.close()


@pytest.fixture
def open_tab(context: BrowserContext, site: str) -> Iterator[Callable[[], Page]]:
    """Opens tabs on the site; leaving the machine or an error in the console of any of them fails the test."""
    wrong: list[str] = []

    def watched() -> Page:
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("console", lambda m: wrong.append(f"console {m.type}: {m.text}") if m.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
        page.on(
            "request", lambda r: None if r.url.startswith((site, "data:", "blob:")) else wrong.append(f"left: {r.url}")
        )
        return page

    yield watched
    assert wrong == []


@pytest.fixture
def tab(open_tab: Callable[[], Page]) -> Page:
    """A watched tab on the site."""
    return open_tab()
