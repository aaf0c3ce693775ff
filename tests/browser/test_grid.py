"""The grid of 数据: a row is opened by mouse or key, its link survives, its order is shared, doubt and value are in sight."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import resize, visit
from tests.browser.test_dashboard import open_mark, query

pytestmark = pytest.mark.browser
GDP = "/data?indicator=gdp&measure=level&status=actual"


def cells(tab: Page, column: str) -> Locator:
    """Cells of a column, from above."""
    return tab.locator(f".ag-row .ag-cell[col-id={column}]")


def head(tab: Page, column: str) -> Locator:
    return tab.locator(f".ag-header-cell[col-id={column}]")


def drawer(tab: Page) -> Locator:
    return tab.get_by_role("dialog").filter(has=tab.locator("#evidence"))


def test_the_link_to_a_row_survives_a_reload_and_the_way_back(tab: Page, site: str) -> None:
    visit(tab, site + GDP)
    marked = open_mark(tab, cells(tab, "value").first.click).locator("blockquote mark")
    expect(marked.first).to_be_visible()
    link = tab.url
    assert "#e=" in link

    tab.reload()
    cells(tab, "value").first.wait_for()
    expect(marked.first).to_be_visible()
    drawer(tab).get_by_role("link", name="在文章中查看").click()
    tab.locator(".article-text").wait_for()
    tab.go_back()
    cells(tab, "value").first.wait_for()
    expect(marked.first).to_be_visible()
    assert tab.url == link


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_row_is_opened_by_key(tab: Page, site: str, key: str) -> None:
    visit(tab, site + GDP)
    open_mark(tab, cells(tab, "value").first.click)
    tab.keyboard.press("Escape")
    tab.wait_for_url(lambda address: "#e=" not in address)
    expect(cells(tab, "value").first).to_be_focused()
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press(key)
    expect(drawer(tab).locator("blockquote mark").first).to_be_visible()
    row = tab.locator(".ag-cell-focus").first.locator("xpath=..")
    assert tab.url.endswith(f"#e={row.get_attribute('row-id')}")


def test_the_order_chosen_at_a_head_is_in_the_address_and_in_the_download(tab: Page, site: str) -> None:
    visit(tab, site + GDP)
    cells(tab, "value").first.wait_for()
    head(tab, "value").focus()
    tab.keyboard.press("Enter")
    expect(tab.locator(".offer a").first).to_have_attribute("href", re.compile("sort=value%3Aasc"))
    expect(head(tab, "value")).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab.locator(".offer a").first).to_have_attribute("href", re.compile("sort=value%3Adesc"))
    expect(cells(tab, "value").first).to_contain_text("77,715亿元")
    assert query(tab)["sort"] == ["value:desc"]

    tab.reload()
    expect(head(tab, "value")).to_have_attribute("aria-sort", "descending")
    expect(cells(tab, "value").first).to_contain_text("77,715亿元")
    tab.keyboard.press("Escape")
    head(tab, "value").click()
    tab.wait_for_url(lambda _: "sort" not in query(tab))
    tab.go_back()
    expect(head(tab, "value")).to_have_attribute("aria-sort", "descending")


def test_what_to_heed_stands_beside_the_value(tab: Page, site: str) -> None:
    visit(tab, f"{site}/data?doubt=yes")
    expect(cells(tab, "value").first.locator(".badge")).to_have_text(["存疑"])
    visit(tab, f"{site}/data?place=331100丽水市&indicator=gdp&year=2023&measure=level")
    expect(cells(tab, "value").first.locator(".badge")).to_have_text(["说法不一"])
    visit(tab, f"{site}/data?place=330100杭州市&indicator=gdp&year=2018&measure=level")
    expect(cells(tab, "value").first).to_have_text(re.compile("亿元$"))
    expect(cells(tab, "value").first.locator(".badge")).to_have_count(0)


def test_a_phone_shows_the_value_of_each_row(tab: Page, site: str) -> None:
    resize(tab, {"width": 390, "height": 844})
    visit(tab, site + GDP)
    value = cells(tab, "value").first
    value.wait_for()
    tab.wait_for_function(
        "document.querySelector('.ag-cell[col-id=value]').getBoundingClientRect().right <= innerWidth - 16"
    )
    expect(value).to_contain_text("亿元")
