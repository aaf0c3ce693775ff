"""One journey a page, on a desk and on a phone: filter, share the view, read the sentence behind a mark, take the table along, go back."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import resize, visit
from tests.browser.test_dashboard import PAGES, choose, click_within, expect_readable, field, open_mark, query

pytestmark = pytest.mark.browser
DESK: Final = 1440
PHONE: Final = 390
LISTS: Final = ("/projects", "/targets", "/indicators", "/articles")
NAMED: Final = """() => {
    const one = document.querySelector("table.cards td.number[data-label]");
    return one && getComputedStyle(one, "::before").content === JSON.stringify(one.dataset.label);
}"""
LOOKS: Final = {DESK: "light", PHONE: "dark"}  # width of the window and theme


@dataclass(frozen=True)
class Filter:
    """A control that a person sets: its label, what is chosen, and how the address then says it."""

    label: str
    option: str
    said: dict[str, str]

    def set(self, tab: Page) -> None:
        """Choose the option as a person does."""
        choose(tab, self.label, self.option)

    def expect_set(self, tab: Page) -> None:
        """The control shows the option."""
        expect(field(tab, self.label)).to_have_value(self.option)


class Segment(Filter):
    """A choice among few, all visible."""

    def set(self, tab: Page) -> None:
        tab.locator(".filter-segments").get_by_text(self.option, exact=True).click()

    def expect_set(self, tab: Page) -> None:
        expect(tab.get_by_role("radio", name=self.option, exact=True)).to_be_checked()


class Words(Filter):
    """Free text."""

    def set(self, tab: Page) -> None:
        field(tab, self.label).fill(self.option)
        field(tab, self.label).press("Enter")


def first(css: str) -> Callable[[Page], None]:
    """Press the first part that matches, once it is to be seen, whatever a chart lays over it."""

    def press(tab: Page) -> None:
        tab.locator(css).first.wait_for()
        tab.locator(css).first.click(force=True)

    return press


def cell(tab: Page) -> None:
    """Press the upper left cell of the first grid of a chart."""
    click_within(tab, tab.locator(".js-plotly-plot .nsewdrag").first, 0.05, 0.05)


def row(tab: Page) -> None:
    """Press the first cell of a grid, waiting for it to stand still: its columns are laid out late."""
    tab.locator(".ag-center-cols-container .ag-cell").first.click()


def project(tab: Page) -> None:
    """Open a project's story, then one of its figures."""
    tab.locator(".board .strong-link").first.click()
    tab.get_by_role("dialog").locator("a.figure-link").first.click()


def through(link: str, css: str) -> Callable[[Page], None]:
    """Follow a link of the page, then press a part of where it leads."""

    def press(tab: Page) -> None:
        if tab.locator(link).count():
            tab.locator(link).first.click()
        tab.locator(css).first.click()

    return press


LISHUI: Final = Filter("地区", "丽水市", {"place": "331100丽水市"})
POINT: Final = first("#page .js-plotly-plot .point path, #page .js-plotly-plot path.point")
JOURNEYS: Final[dict[str, tuple[Filter, Callable[[Page], None]]]] = {
    "/": (LISHUI, first(".tile-value")),
    "/region": (LISHUI, first("table.matrix a.figure-link")),
    "/compare": (Segment("图形", "条形", {"chart": "bars"}), POINT),
    "/sectors": (LISHUI, cell),
    "/years": (Filter("年份", "2021", {"year": "2021"}), POINT),
    "/projects": (Filter("产业", "半导体/集成电路", {"sector": "semiconductor"}), project),
    "/targets": (LISHUI, POINT),
    "/indicators": (Words("关键词", "生产总值", {"q": "生产总值"}), through("table.catalogue td.number a", ".ag-cell")),
    "/articles": (
        Words("关键词", "走廊", {"q": "走廊"}),
        through("table.articles a", ".article-text .fate-observation"),
    ),
    "/data": (LISHUI, row),
    "/quality": (LISHUI, cell),
}


def offered(tab: Page) -> Locator:
    """The download of the page's tables."""
    return tab.locator(".offer")


def expect_view(tab: Page, chosen: Filter) -> None:
    """The page is the filtered one: its control says so, and so does its download."""
    chosen.expect_set(tab)
    link = offered(tab).locator("li a").first
    expect(link).to_have_attribute("href", re.compile(re.escape("?" + urlencode(chosen.said) + "&run=")))


def number(text: str) -> int:
    """The rows that a label of the download speaks of: 下载本页（1,234 行）."""
    found = re.search(r"[（:] ?([\d,]+)", text)
    assert found is not None, text
    return int(found.group(1).replace(",", ""))


def rows_of_first_table(tab: Page) -> list[dict[str, str]]:
    """Download the first table that the page offers as CSV, by its buttons."""
    offered(tab).locator("summary").click()
    with tab.expect_download() as started:
        offered(tab).get_by_role("link", name="CSV", exact=True).first.click()
    text = started.value.path().read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def read_a_sentence(tab: Page, press: Callable[[Page], None]) -> None:
    """Press a mark, find its number marked in its sentence, and close the drawer again."""
    drawer = open_mark(tab, lambda: press(tab))
    quote = drawer.locator("blockquote", has=tab.locator("mark")).first
    assert quote.locator("mark").inner_text() in quote.inner_text()
    tab.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    tab.wait_for_url(lambda address: "#e=" not in address)


def looking(tab: Page, site: str, width: int) -> Page:
    """Make the window that wide, in the theme tried with it."""
    resize(tab, {"width": width, "height": 900})
    tab.context.add_cookies([{"name": "theme", "value": LOOKS[width], "url": site}])
    return tab


@pytest.mark.parametrize("path", JOURNEYS)
def test_a_journey_at_a_desk(path: str, open_tab: Callable[[], Page], site: str) -> None:
    chosen, press = JOURNEYS[path]
    tab = looking(open_tab(), site, DESK)
    plain = filtered(tab, site + path, chosen)
    assert len(rows_of_first_table(tab)) == number(offered(tab).locator("li").first.inner_text()) > 0

    other = looking(open_tab(), site, DESK)
    other.goto(tab.url)
    expect_view(other, chosen)
    expect(offered(other).locator("summary")).to_have_text(offered(tab).locator("summary").inner_text())
    read_a_sentence(other, press)
    tab.bring_to_front()
    back(tab, plain)


@pytest.mark.parametrize("path", JOURNEYS)
def test_a_journey_on_a_phone(path: str, tab: Page, site: str) -> None:
    chosen, press = JOURNEYS[path]
    plain = filtered(looking(tab, site, PHONE), site + path, chosen)
    view = tab.url
    read_a_sentence(tab, press)
    if tab.url != view:
        tab.go_back()  # the mark was on another page
    back(tab, plain)
    if path in LISTS:
        expect_numbers_in_sight(tab)


def test_pages_are_readable_in_english_on_a_phone(tab: Page, site: str) -> None:
    """Its words are longer; chosen once, it stays for all pages."""
    first, *others = JOURNEYS
    visit(looking(tab, site, PHONE), site + first)
    tab.get_by_role("button", name="English").click()
    expect_english(tab)
    for path in others:
        visit(tab, site + path)
        expect_english(tab)


def expect_english(tab: Page) -> None:
    """The page speaks English on the narrow screen."""
    expect(offered(tab).locator("summary")).to_contain_text("Download this page")
    expect_readable(tab, "en")


def filtered(tab: Page, address: str, chosen: Filter) -> str:
    """Open a page, set its filter, and return what its download said before."""
    visit(tab, address)
    expect_readable(tab, "zh")
    plain = offered(tab).locator("summary").inner_text()
    chosen.set(tab)
    tab.wait_for_url(lambda _: query(tab) == {name: [value] for name, value in chosen.said.items()})
    expect_view(tab, chosen)
    return plain


def back(tab: Page, plain: str) -> None:
    """Back takes the filter out again."""
    tab.go_back()
    expect(offered(tab).locator("summary")).to_have_text(plain)
    assert query(tab) == {}


def expect_numbers_in_sight(tab: Page) -> None:
    """A list on a phone shows its numbers without being pushed aside, each with what its column is called."""
    tab.locator("table.cards").last.wait_for()
    wide = "[...document.querySelectorAll('table.cards')].filter(one => one.scrollWidth > one.parentElement.clientWidth).length"
    assert tab.evaluate(wide) == 0
    tab.wait_for_function(NAMED)


@pytest.mark.parametrize(("language", "theme", "width"), [("zh", "light", 1440), ("en", "dark", 390)])
def test_a_view_without_a_journey_opens_without_overflow(
    tab: Page, site: str, language: str, theme: str, width: int
) -> None:
    tab.context.add_cookies([{"name": n, "value": v, "url": site} for n, v in (("lang", language), ("theme", theme))])
    resize(tab, {"width": width, "height": 900})
    for path in [path for path in PAGES if path not in JOURNEYS]:
        visit(tab, site + path)
        expect_readable(tab, language)


def test_a_page_on_paper_keeps_tables_and_sources_and_loses_what_only_a_screen_can_use(tab: Page, site: str) -> None:
    visit(tab, f"{site}/region?place=331100丽水市&indicator=gdp")
    chart = tab.locator(".js-plotly-plot .main-svg").first
    chart.wait_for()
    tab.emulate_media(media="print")
    tab.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(chart).to_have_attribute("width", "640")
    for gone in ("#nav", ".filters", ".offer", ".saves"):
        expect(tab.locator(gone).first).to_be_hidden()
    shown = tab.locator("[data-source]").first.evaluate("one => getComputedStyle(one, '::after').content")
    assert "示例统计公报" in shown
    cut = "[...document.querySelectorAll('.scroll')].filter(one => getComputedStyle(one).maxHeight !== 'none').length"
    assert tab.evaluate(cut) == 0
    tab.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(chart).not_to_have_attribute("width", "640")


def test_paper_says_what_is_chosen_and_whence_it_comes(tab: Page, site: str) -> None:
    visit(tab, f"{site}/years?indicator=gdp")
    chart = tab.locator(".js-plotly-plot .main-svg").first
    chart.wait_for()
    expect(tab.locator(".filters-said")).to_be_hidden()
    tab.emulate_media(media="print")
    tab.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(tab.locator(".filters-said")).to_contain_text("指标：地区生产总值")
    expect(tab.locator(".filters-said")).to_contain_text("年份：2024")  # the page's own choice is said as well
    expect(tab.locator("#printed")).to_have_text(
        re.compile(rf"批次 000001 · 打印于 \d{{4}}-\d\d-\d\d · {re.escape(site)}/years\?indicator=gdp&run=000001$")
    )
    expect(chart).to_have_attribute("width", "640")
    tab.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(chart).not_to_have_attribute("width", "640")


def test_all_rows_of_the_grid_are_on_paper(tab: Page, site: str) -> None:
    visit(tab, f"{site}/data?place=331100丽水市&indicator=gdp")
    tab.locator(".ag-center-cols-container .ag-cell").first.wait_for()
    count = number(offered(tab).locator("summary").inner_text())
    tab.emulate_media(media="print")
    tab.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(tab.locator(".printed-rows tbody tr")).to_have_count(count)
    expect(tab.locator(".printed-rows caption")).to_have_text(f"共 {count} 行。")
    expect(tab.locator(".printed-rows thead")).to_contain_text("原句")
    expect(tab.locator("#grid")).to_be_hidden()
    tab.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(tab.locator(".printed-rows")).to_have_count(0)


def test_a_map_is_on_paper_too(tab: Page, site: str) -> None:
    visit(tab, f"{site}/years?indicator=gdp")
    tab.locator(".maplibregl-canvas").wait_for()
    painted = """() => {
        window.dispatchEvent(new Event("beforeprint"));
        const copy = document.querySelector(".on-paper");
        return copy && copy.getContext("2d").getImageData(0, 0, copy.width, copy.height).data.some(byte => byte > 0);
    }"""
    tab.wait_for_function(painted)
    tab.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(tab.locator(".on-paper")).to_have_count(0)


def test_a_phone_has_the_link_to_copy_in_its_menu(tab: Page, site: str) -> None:
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    resize(tab, {"width": PHONE, "height": 900})
    visit(tab, f"{site}/years?indicator=gdp")
    copy = tab.get_by_role("button", name="复制链接")
    expect(copy).not_to_be_in_viewport()
    tab.locator("#burger").click()
    expect(copy).to_be_in_viewport()
    copy.click()
    expect(tab.get_by_role("button", name="已复制")).to_be_visible()
    assert tab.evaluate("navigator.clipboard.readText()") == f"{site}/years?indicator=gdp&run=000001"
    tab.context.clear_permissions()
