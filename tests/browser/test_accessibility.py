"""Every page and the drawer hold to WCAG as far as axe-core can tell, one page in Chinese and light, the next in English and dark."""

from __future__ import annotations

from typing import Final

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import visit
from tests.browser.test_dashboard import PAGES

pytestmark = pytest.mark.browser
SERIOUS = ("serious", "critical")
LIKE_THE_ROWS_BEFORE = "tr:nth-child(n+5)"  # long tables say the same of each row, and contrast is costly to measure
MATRIX: Final = "/region?place=331100丽水市&indicator=gdp"
LOOKS: Final = {("zh", "light"): (*PAGES, MATRIX)[::2], ("en", "dark"): (*PAGES, MATRIX)[1::2]}
DRAWN: Final = """() => {
    const within = (box, part) => [...document.querySelectorAll(box)].every(one => one.querySelector(part));
    return within(".dash-graph", ".main-svg") && within("#grid", ".ag-cell");
}"""


def violations(tab: Page) -> list[str]:
    """Say what is seriously wrong on the page as it stands, with the first element each."""
    options = {"resultTypes": ["violations"], "runOnly": ["wcag2a", "wcag2aa"]}
    found = Axe().run(tab, context={"exclude": [[LIKE_THE_ROWS_BEFORE]]}, options=options).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found if one["impact"] in SERIOUS]


def look_at(tab: Page, address: str) -> None:
    """Bring the tab to a page and wait until all of it is drawn."""
    visit(tab, address)
    tab.locator("#page h1").wait_for()
    tab.wait_for_function(DRAWN)
    tab.wait_for_load_state("networkidle")


@pytest.mark.parametrize(("language", "theme"), LOOKS)
def test_no_page_has_a_serious_violation(tab: Page, site: str, language: str, theme: str) -> None:
    cookies = [{"name": n, "value": v, "url": site} for n, v in (("lang", language), ("theme", theme))]
    tab.context.add_cookies(cookies)  # type: ignore[arg-type]
    wrong: dict[str, list[str]] = {}
    for path in LOOKS[language, theme]:
        look_at(tab, site + path)
        wrong[path] = violations(tab)
    assert {path: found for path, found in wrong.items() if found} == {}


def test_the_drawer_has_no_serious_violation(tab: Page, site: str) -> None:
    look_at(tab, site + MATRIX)
    tab.locator("table.matrix a.figure-link").first.click()
    tab.get_by_role("dialog").locator("blockquote").first.wait_for()
    tab.wait_for_timeout(500)  # it fades in
    assert violations(tab) == []
