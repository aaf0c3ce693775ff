"""Fifty ways to smuggle a script, as every text that an article has: shown on every page, run on none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import DESK, NOTE_COOKIES, serve, visit
from tests.browser.test_dashboard import PAGES
from tests.factory import Draft, span, write_run
from tests.faults import LONG

pytestmark = pytest.mark.browser
OPENED: Final = 50 if LONG else 5  # articles opened one by one; all of them stand on every list
PAYLOADS: Final = Path(__file__).with_name("payloads.txt").read_text("utf-8").splitlines()
BAD_LINKS: Final = """[...document.querySelectorAll("a[href], area[href], form[action], iframe[src], *|a[*|href]")]
    .map(a => new URL(a.getAttribute("href") || a.getAttribute("action") || a.getAttribute("src") || "", location).href)
    .filter(href => !/^https?:/.test(href))"""


def articles() -> Iterator[Draft]:
    """An article a payload: it is the link, the title, the publisher, the label, the project, the place and the text."""
    for n, text in enumerate(PAYLOADS):
        where = {"region": f"{text}市"} if n % 2 else {"region": "丽水市"}
        slot = {"indicator": "gdp", "label": text, "project": text, "sector": "semiconductor"} | where
        draft = Draft(text, text, text, dt.date(2024, 1, 1) + dt.timedelta(n))
        yield draft.say(f"{text}实现{{{n + 1}亿元}}。", slot | span(2018 + n % 6))


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("poisoned")
    write_run(folder, list(articles()))
    process, address = serve(folder)
    yield address
    process.terminate()
    process.wait(10)


def counted(context: BrowserContext) -> list[str]:
    """Note every alert of every page and frame: each payload calls it."""
    ran: list[str] = []
    context.on("dialog", lambda dialog: (ran.append(dialog.page.url if dialog.page else ""), dialog.dismiss()))
    return ran


def unguarded(browser: Browser, policy: bool) -> BrowserContext:
    found = browser.new_context(viewport=DESK, bypass_csp=not policy, reduced_motion="reduce")
    found.add_init_script(NOTE_COOKIES)
    return found


def test_the_payloads_do_run_where_they_are_put_into_a_page_as_markup(browser: Browser, poisoned: str) -> None:
    context = unguarded(browser, policy=False)
    ran, page = counted(context), context.new_page()
    page.goto(poisoned + "/assets/dashboard.css")
    for text in PAYLOADS[:5] + PAYLOADS[15:17]:
        page.set_content(f"<p>{text}</p>")
    page.wait_for_timeout(100)
    assert len(ran) >= 5
    context.close()


@pytest.mark.parametrize("policy", [False, True] if LONG else [False], ids=str)
def test_payloads_in_every_text_are_shown_and_never_run(browser: Browser, poisoned: str, policy: bool) -> None:
    context = unguarded(browser, policy)
    ran, page = counted(context), context.new_page()
    page.set_default_timeout(20_000)
    for path in PAGES:
        visit(page, poisoned + path)
        expect(page.locator("#page h1")).to_be_visible()
        assert page.evaluate(BAD_LINKS) == [], path
    visit(page, f"{poisoned}/articles")
    titles = page.locator("table.articles a")
    expect(titles).to_have_count(len(PAYLOADS))
    links = [str(link.get_attribute("href")) for link in titles.all()]
    for link in links[:: len(links) // OPENED]:
        opened(page, poisoned + link)
    print(f"{len(PAYLOADS)} payloads, {len(PAGES)} pages, {OPENED} articles, policy {policy}: {len(ran)} executions")  # noqa: T201
    assert ran == []
    context.close()


def opened(page: Page, address: str) -> None:
    """Open an article and the drawer of its figure; every link of both leads to the web."""
    visit(page, address)
    page.locator(".article-text .fate-observation").first.click()
    expect(page.get_by_role("dialog").locator("blockquote mark").first).to_be_visible()
    assert page.evaluate(BAD_LINKS) == []
