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
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect, sync_playwright

from tests.factory import write_run

expect.set_options(timeout=20_000)  # a busy machine is no fault of the page
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--process-per-site"]
DESK: Final = ViewportSize(width=1440, height=900)
NOTE_COOKIES: Final = """if (location.origin !== "null") {
    window.cookiesWhenLoaded = document.cookie;  // its language and theme are those of the loading
}"""
OPEN: Final = """address => {
    const sorted = cookies => cookies.split("; ").sort().join();
    const here = new URL(address).origin === location.origin && document.querySelector("#page h1");
    return Boolean(here) && sorted(document.cookie) === sorted(window.cookiesWhenLoaded);
}"""
MOVE: Final = """address => {
    history.pushState({}, "", address);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
}"""

STILL: Final = """() => new Promise(still => {
    let quiet;
    const observer = new MutationObserver(wait);
    const end = () => { observer.disconnect(); still(); };
    function wait() { clearTimeout(quiet); quiet = setTimeout(end, 300); }
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    setTimeout(end, 5000);
    wait();
})"""


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
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """The visitor of all tests, who has asked the system to spare movements: nothing fades in or out."""
    found = browser.new_context(viewport=DESK, accept_downloads=True, reduced_motion="reduce")
    found.add_init_script(NOTE_COOKIES)
    yield found
    found.close()


@pytest.fixture(scope="session")
def kept(visitor: BrowserContext) -> list[Page]:
    """Tabs on the site that stay open from test to test, as opening one anew costs seconds."""
    return [visitor.new_page()]


@pytest.fixture
def context(visitor: BrowserContext, kept: list[Page]) -> Iterator[BrowserContext]:
    """The visitor without anything of an earlier test: no cookies, no other tabs."""
    visitor.clear_cookies()
    yield visitor
    for page in visitor.pages:
        if page not in kept:
            page.close()


@pytest.fixture
def open_tab(context: BrowserContext, kept: list[Page], site: str) -> Iterator[Callable[[], Page]]:
    """Brings up tabs for the site; leaving the machine or an error in the console of any of them fails the test."""
    wrong: list[str] = []
    listeners: dict[Any, Callable[[Any], object]] = {
        "console": lambda m: wrong.append(f"console {m.type}: {m.text}") if m.type == "error" else None,
        "weberror": lambda error: wrong.append(f"error: {error.error}"),
        "request": lambda r: None if r.url.startswith((site, "data:", "blob:")) else wrong.append(f"left: {r.url}"),
    }
    for event, noticed in listeners.items():
        context.on(event, noticed)
    given: list[Page] = []

    def watched() -> Page:
        if len(given) == len(kept):
            kept.append(context.new_page())
        given.append(at_a_desk(kept[len(given)]))
        return given[-1]

    yield watched
    for event, noticed in listeners.items():
        context.remove_listener(event, noticed)
    assert wrong == []


def at_a_desk(page: Page) -> Page:
    """Give a tab the window, the medium and the patience that every test begins with, in front of all others."""
    page.bring_to_front()
    page.set_default_timeout(20_000)
    if page.evaluate("matchMedia('print').matches"):
        leave(page)
    resize(page, DESK)
    page.emulate_media(media="null")
    return page


def leave(page: Page) -> None:
    """Bring a tab to a page without a chart, once all of them stand still: one that is taken away while it adapts ends in an error."""
    if page.locator("#page").count():
        page.evaluate(STILL)
        page.evaluate(MOVE, "/nowhere")
        expect(page.locator("#page h1")).to_contain_text("404")


def resize(page: Page, size: ViewportSize) -> None:
    """Give a tab a window, with no chart left open."""
    if page.viewport_size == size:
        return
    leave(page)
    page.set_viewport_size(size)


@pytest.fixture
def tab(open_tab: Callable[[], Page]) -> Page:
    """A watched tab for the site."""
    return open_tab()


def visit(tab: Page, address: str) -> None:
    """Bring a tab to a view: as links within the dashboard do where it is open as asked for, else by loading it.

    On the way lies a page that does not exist, so that nothing of the view before stays or is taken for the new one.
    Loading costs ten times as much; tests of what loading does say `goto`.
    """
    tab.mouse.move(0, 0)
    if not tab.evaluate(OPEN, address):
        tab.goto(address)
        return
    title = tab.locator("#page h1")
    tab.evaluate(MOVE, "/nowhere")
    expect(title).to_contain_text("404")
    expect(tab.get_by_role("dialog")).to_have_count(0)
    tab.evaluate(MOVE, address)
    expect(title).not_to_contain_text("404 ")
