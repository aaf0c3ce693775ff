"""The dashboard driven as a planner would: filter, click a mark, read the sentence, download, go back."""

from __future__ import annotations

import csv
import functools
import io
import itertools
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect
from playwright.sync_api import TimeoutError as Late

from tests.browser.conftest import serve, visit
from tests.factory import write_run

pytestmark = pytest.mark.browser
PAGES = (
    "/",
    "/region",
    "/compare?chart=multiples",
    "/sectors",
    "/years",
    "/projects",
    "/targets",
    "/indicators",
    "/articles",
    "/data",
    "/quality",
    "/search?q=晶圆",
)


def field(tab: Page, name: str) -> Locator:
    """The field of the filter with this label; a button of another filter may be called alike."""
    return tab.get_by_role("textbox", name=name, exact=True)


def choose(tab: Page, name: str, option: str) -> None:
    """Pick an option of the filter with this label."""
    field(tab, name).click()
    tab.get_by_role("option", name=option).first.click()


def open_mark(tab: Page, press: Callable[[], None]) -> Locator:
    """Press a mark until its drawer opens: a chart that is still being drawn does not listen yet."""
    drawer = tab.get_by_role("dialog").filter(has=tab.locator("#evidence"))  # a grid's tooltip is a dialog too
    for _ in range(6):
        press()
        try:
            tab.wait_for_url(lambda address: "#" in address, timeout=3000)
        except Late:
            continue
        break
    drawer.locator("blockquote").first.wait_for()
    return drawer


def expect_readable(tab: Page, language: str) -> None:
    """The page has a title in the language and no more width than the window."""
    title = tab.locator("#page h1")
    expect(title).to_be_visible()
    expect(title).not_to_contain_text("404")  # the page's own text may: labels 40 and 4 stand side by side
    assert title.inner_text().isascii() == (language == "en"), tab.url
    assert tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), tab.url
    expect(tab).not_to_have_title("Regional metrics")


def click_within(tab: Page, part: Locator, across: float, down: float) -> None:
    """Click at a share of the width and height of a part of the page."""
    box = part.bounding_box()
    assert box is not None
    tab.mouse.click(box["x"] + across * box["width"], box["y"] + down * box["height"])


def query(tab: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(tab.url).query)


def test_a_click_on_a_point_opens_its_sentence_with_the_quote_marked(tab: Page, site: str) -> None:
    visit(tab, f"{site}/years?indicator=gdp")
    point = tab.locator("#page .js-plotly-plot .point").first
    drawer = open_mark(tab, lambda: point.click(force=True))
    marked = drawer.locator("blockquote mark").first
    expect(marked).to_be_visible()
    assert marked.inner_text() in drawer.locator("blockquote").first.inner_text()
    assert "亿元" in marked.inner_text()
    expect(drawer.get_by_text("示例", exact=False).first).to_be_visible()


def test_a_cell_and_a_bar_open_their_sentences(tab: Page, site: str) -> None:
    visit(tab, f"{site}/sectors?indicator=project_count")
    heat = tab.locator(".js-plotly-plot .nsewdrag").first
    heat.wait_for()
    drawer = open_mark(tab, lambda: click_within(tab, heat, 0.1, 0.1))
    expect(drawer.locator("blockquote mark").first).to_contain_text("个")
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("dialog")).to_be_hidden()
    tab.wait_for_url(lambda address: "#e=" not in address)
    bar = tab.locator(".js-plotly-plot .bars .point path").first
    drawer = open_mark(tab, lambda: bar.click(force=True))
    expect(drawer.locator("blockquote mark").first).to_contain_text("个")


def test_marks_of_map_coverage_and_targets_open_their_sentences(tab: Page, site: str) -> None:
    visit(tab, f"{site}/years?indicator=gdp")
    areas = tab.locator(".maplibregl-canvas")
    areas.scroll_into_view_if_needed()
    spots = itertools.cycle((0.55, 0.7, 0.4))  # from north to south through the middle of the map
    drawer = open_mark(tab, lambda: click_within(tab, areas, 0.5, next(spots)))
    expect(drawer.locator("blockquote mark").first).to_contain_text("元")
    visit(tab, f"{site}/targets")
    bar = tab.locator(".js-plotly-plot .bars .point path").first
    drawer = open_mark(tab, functools.partial(bar.click, force=True))
    expect(drawer.locator("blockquote mark").first).to_contain_text("元")
    visit(tab, f"{site}/quality")
    cells = tab.locator(".js-plotly-plot .nsewdrag").first
    drawer = open_mark(tab, lambda: click_within(tab, cells, 0.05, 0.05))
    expect(drawer.locator("blockquote mark").first).to_be_visible()


def test_a_project_tells_its_stages_with_their_sentences(tab: Page, site: str) -> None:
    visit(tab, f"{site}/projects")
    tab.locator(".board").get_by_role("link", name="星河晶圆制造项目").click()
    drawer = tab.get_by_role("dialog")
    expect(drawer.locator(".events li")).to_have_count(3)
    drawer.get_by_role("link", name="120亿元").click()
    expect(drawer.locator("blockquote mark").first).to_have_text("120亿元")


def test_places_to_compare_are_chosen_and_kept_in_the_address(tab: Page, site: str) -> None:
    visit(tab, f"{site}/compare?indicator=gdp")
    expect(tab.locator(".js-plotly-plot").get_by_text("杭州市", exact=True)).to_be_visible()
    tab.get_by_text("条形", exact=True).click()
    tab.wait_for_url("**chart=bars*")
    expect(tab.locator(".js-plotly-plot .bars .point")).to_have_count(10)
    tab.reload()
    expect(tab.locator(".js-plotly-plot .bars .point")).to_have_count(10)


def test_the_last_place_to_compare_can_be_taken_out(tab: Page, site: str) -> None:
    visit(tab, f"{site}/compare?indicator=gdp&peers=331100丽水市")
    field(tab, "比较的地区").press("Backspace")
    expect(tab.locator("#page .hint", has_text="请在上面选择要比较的地区。")).to_be_visible()
    assert query(tab)["peers"] == ["-"]
    choose(tab, "比较的地区", "杭州市")
    tab.wait_for_url(lambda _: query(tab)["peers"] == ["330100杭州市"])


def test_a_date_stands_in_one_line(tab: Page, site: str) -> None:
    lines = """all => all.map(one => {
        const text = document.createRange();
        text.selectNodeContents(one);
        return text.getClientRects().length;
    })"""
    listed = {"/articles": ".articles td:nth-child(3)", "/projects": ".card .tile-line .dim", "/": ".fresh span"}
    for path, dates in listed.items():
        visit(tab, site + path)
        tab.locator(dates).first.wait_for()
        squeezed = tab.add_style_tag(
            content=".articles, .card { width: 120px !important; }"
        )  # as by long titles, names
        assert set(tab.locator(dates).evaluate_all(lines)) == {1}
        squeezed.evaluate("one => one.remove()")


def test_an_older_run_is_opened_by_its_name_and_says_so(tab: Page, data: Path, site: str) -> None:
    write_run(data, [], name="000002")
    try:
        notice = tab.locator(".notice:not([hidden])")
        for _ in range(20):  # until the new run is prepared, the old one is no older one
            tab.goto(f"{site}/years?run=000001")
            expect(notice).to_be_visible()
            if "000001" in notice.inner_text():
                break
            tab.wait_for_timeout(1000)
        expect(notice).to_contain_text("000001")
        assert "run=000001" in (tab.get_by_role("link", name="地区", exact=True).get_attribute("href") or "")
        tab.goto(site)
        expect(tab.locator(".fresh")).to_contain_text("000002")
    finally:
        (data / "current").unlink()
        (data / "current").symlink_to("runs/000001")


def test_without_data_the_page_says_what_to_do(context: BrowserContext, tmp_path: Path) -> None:
    process, address = serve(tmp_path / "nothing")
    try:
        page = context.new_page()
        page.goto(f"{address}/years")
        expect(page.locator("#page .command").first).to_contain_text("python -m extract refresh")
    finally:
        process.terminate()
        process.wait(10)


def test_the_table_twin_opens_the_same_drawer_by_keyboard(tab: Page, site: str) -> None:
    visit(tab, f"{site}/years?indicator=gdp")
    summary = tab.locator(".twin-box summary").first
    summary.focus()
    tab.keyboard.press("Enter")
    link = tab.locator("table.twin a.figure-link").first
    value = link.inner_text()
    link.focus()
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("dialog").locator(".big").first).to_have_text(value)


def test_rival_values_are_shown_with_the_rule_that_chose(tab: Page, site: str) -> None:
    visit(tab, f"{site}/region?place=331100丽水市&indicator=gdp")
    row = tab.locator("table.matrix .entry", has_text="说法不一").first
    row.locator("a.figure-link").first.click()
    drawer = tab.get_by_role("dialog")
    expect(drawer.get_by_text("不同说法")).to_be_visible()
    expect(drawer.locator("table.twin tr")).to_have_count(2)
    expect(drawer.get_by_text("采用规则", exact=False)).to_be_visible()


def test_a_filter_goes_into_the_address_and_back_takes_it_out(tab: Page, site: str) -> None:
    visit(tab, f"{site}/region")
    expect(tab.locator("table.matrix")).to_be_visible()
    assert query(tab) == {}
    choose(tab, "地区", "丽水市")
    tab.wait_for_url("**place=331100*")
    expect(field(tab, "地区")).to_have_value("丽水市")
    tab.go_back()
    expect(field(tab, "地区")).to_have_value("杭州市")
    assert query(tab) == {}


def test_back_after_a_closed_drawer_leads_to_the_page_before(tab: Page, site: str) -> None:
    """Closing goes back to the view without the mark: no step through marks that were looked at and closed."""
    visit(tab, f"{site}/targets")
    tab.locator("#nav").get_by_role("link", name="年度").click()
    expect(tab.locator("#page h1")).to_have_text("年度")
    for _ in range(2):
        summary = tab.locator(".twin-box summary").first
        summary.wait_for()
        if summary.evaluate("summary => !summary.parentElement.open"):
            summary.click()
        tab.locator("table.twin a.figure-link").first.click()
        expect(tab.get_by_role("dialog")).to_be_visible()
        tab.keyboard.press("Escape")
        expect(tab.get_by_role("dialog")).to_have_count(0)
        tab.wait_for_url("**/years")
    tab.go_back()
    tab.wait_for_url("**/targets")
    expect(tab.get_by_role("dialog")).to_have_count(0)


def test_a_page_that_is_not_answered_yet_says_that_it_is_being_opened(tab: Page, site: str) -> None:
    asked, held = re.compile("/_dash-update-component"), list[Route]()
    tab.route(asked, lambda route: held.append(route))  # noqa: PLW0108 (a built-in method is no handler)
    tab.goto(f"{site}/years")
    expect(tab.locator("#opening")).to_be_visible()
    tab.unroute(asked)  # lets through what was held
    expect(tab.locator("#page h1")).to_be_visible()
    expect(tab.locator("#opening")).to_be_hidden()


def test_the_download_holds_exactly_the_rows_shown(tab: Page, site: str) -> None:
    visit(tab, f"{site}/data?place=331100丽水市&indicator=gdp")
    button = tab.locator(".offer summary")
    said = int("".join(c for c in button.inner_text() if c.isdigit()))
    button.click()
    with tab.expect_download() as started:
        tab.locator(".offer").get_by_role("link", name="CSV", exact=True).click()
    text = started.value.path().read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == said > 0
    assert {(row["region"], row["indicator"]) for row in rows} == {("丽水市", "gdp")}
    shown = tab.locator(".ag-center-cols-container .ag-row")
    expect(shown).to_have_count(min(said, shown.count()))
    assert {row["quote"] for row in rows} <= {row["quote"] for row in rows if row["quote"] in row["sentence"]}


@pytest.mark.parametrize("form", ["svg", "png"])
def test_a_chart_is_saved_as_an_image_with_title_and_source(tab: Page, site: str, form: str) -> None:
    visit(tab, f"{site}/years?indicator=gdp")
    expect(tab.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    chart = tab.locator("[data-title]", has=tab.locator(".cartesianlayer")).first
    with tab.expect_download() as waiting:
        chart.locator(f"[data-save={form}]").click()
    image = Path(waiting.value.path()).read_bytes()
    if form == "png":
        assert image.startswith(b"\x89PNG")
        return
    title, source = (str(chart.get_attribute(f"data-{name}")) for name in ("title", "source"))
    assert "示例统计公报" in source
    assert "000001" in source
    said = image.decode()
    assert title in said
    assert source in said


def test_a_mistake_is_reported_with_what_is_needed_to_find_it(tab: Page, site: str) -> None:
    visit(tab, f"{site}/region?place=331100丽水市&indicator=gdp")
    drawer = open_mark(tab, tab.locator("table.matrix a.figure-link").first.click)
    said = str(drawer.locator("[data-report]").first.get_attribute("data-report"))
    assert "000001" in said
    assert drawer.locator("blockquote").first.inner_text() in said


def test_a_grid_row_opens_its_sentence(tab: Page, site: str) -> None:
    visit(tab, f"{site}/data?place=331100丽水市&indicator=gdp")
    tab.locator(".ag-center-cols-container .ag-cell", has_text="亿元").first.click()
    expect(tab.get_by_role("dialog").locator("blockquote mark").first).to_be_visible()


def test_an_article_accounts_for_every_number(tab: Page, site: str) -> None:
    visit(tab, f"{site}/articles")
    tab.get_by_role("link", name="开发区:山谷里的芯片梦").click()
    expect(tab.locator(".article-text .mark")).to_have_count(15)
    tab.locator(".article-text .fate-idiom").click()
    expect(tab.get_by_role("dialog").get_by_text("固定词语").first).to_be_visible()
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("dialog")).to_be_hidden()
    tab.locator(".article-text .fate-observation", has_text="120亿元").click()
    expect(tab.get_by_role("dialog").locator(".big")).to_have_text("120亿元")
    tab.get_by_role("dialog").get_by_role("link", name="在文章中查看").click()
    expect(tab.locator(".article-text .at")).to_have_text("120亿元")


def test_article_text_never_becomes_markup(tab: Page, site: str) -> None:
    visit(tab, f"{site}/articles?q=走廊")
    tab.get_by_role("link", name="一条走廊的加法 <script>alert(1)</script>").click()
    expect(tab.locator("#page h1")).to_contain_text("<script>alert(1)</script>")
    assert tab.locator("#page script").count() == 0


@pytest.fixture(scope="module")
def reviewing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard of its own that takes reviews."""
    data = tmp_path_factory.mktemp("reviewed")
    write_run(data)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("REVIEW_TOKEN", "secret")
        process, address = serve(data)
    try:
        yield address
    finally:
        process.terminate()
        process.wait(10)


@pytest.fixture
def reviewed(context: BrowserContext, reviewing: str) -> tuple[Page, Locator, str]:
    """A page whose drawer asks for a review of a figure that has none, that drawer, and the dashboard's address."""
    page = context.new_page()
    page.goto(f"{reviewing}/region?place=331100丽水市&indicator=gdp")
    page.locator("table.matrix a.figure-link").first.click()
    drawer = page.get_by_role("dialog")
    drawer.get_by_text("复核这个数字").first.click()
    return page, drawer, reviewing


def test_a_figure_is_rejected_with_a_reason_from_its_drawer(reviewed: tuple[Page, Locator, str]) -> None:
    page, drawer, address = reviewed
    drawer.get_by_label("结论").first.select_option("reject")
    for label, said in (("理由", "与公报不符"), ("署名", "李工"), ("复核口令", "secret")):
        drawer.get_by_label(label).first.fill(said)
    drawer.get_by_role("button", name="提交复核").first.click()
    expect(drawer.get_by_text("判为误读，不再计入：与公报不符")).to_be_visible()
    visit(page, f"{address}/quality")
    expect(page.get_by_text("人工复核（1 条，0 条已不适用）")).to_be_visible()


def test_a_correction_that_is_not_understood_keeps_what_was_filled_in(reviewed: tuple[Page, Locator, str]) -> None:
    page, drawer, _ = reviewed
    filled = (("数值（", "七百多"), ("理由", "公报为准"), ("署名", "李工"), ("复核口令", "guess"))
    for label, said in filled:
        drawer.get_by_label(label).first.fill(said)
    send = drawer.get_by_role("button", name="提交复核").first
    send.click()
    expect(drawer.get_by_role("alert").first).to_contain_text("口令不对")
    drawer.get_by_label("复核口令").first.fill("secret")
    send.click()
    expect(drawer.get_by_role("alert").first).to_contain_text("七百多")
    expect(drawer.get_by_label("理由").first).to_have_value("公报为准")
    drawer.get_by_label("数值（").first.fill("750亿元")
    drawer.locator("[name=region]").first.focus()
    expect(page.locator("datalist option[value='620400白银市']")).to_have_count(1)
    send.click()
    expect(drawer.locator("footer").get_by_text("→ 750亿元")).to_be_visible()


def test_language_and_theme_switch_and_stay(tab: Page, site: str) -> None:
    visit(tab, f"{site}/years")
    tab.get_by_role("button", name="English").click()
    expect(tab.locator("#page h1")).to_have_text("Years")
    tab.get_by_role("button", name="Dark").click()
    expect(tab.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    tab.goto(f"{site}/region")
    expect(tab.locator("#page h1")).to_have_text("Places")
    assert tab.evaluate("document.documentElement.lang") == "en"


def test_search_leads_from_the_header_to_a_sentence(tab: Page, site: str) -> None:
    visit(tab, site)
    tab.locator("#find").fill("晶圆")
    tab.locator("#find").press("Enter")
    tab.get_by_role("link", name="星河晶圆制造项目总投资120亿元", exact=False).first.click()
    expect(tab.get_by_role("dialog").locator("blockquote mark").first).to_be_visible()


def test_search_leads_from_the_header_to_a_series(tab: Page, site: str) -> None:
    visit(tab, site)
    tab.locator("#find").fill("杭州 GDP")
    tab.locator("#find").press("Enter")
    tab.get_by_role("link", name="杭州市 · 地区生产总值 →").click()
    expect(tab.locator("#page h1")).to_have_text("地区")
    assert parse_qs(urlsplit(tab.url).query) == {"place": ["330100杭州市"], "indicator": ["gdp"]}


def test_chinese_glyphs_are_drawn_and_differ(tab: Page, site: str) -> None:
    visit(tab, site)
    expect(tab.locator("#page h1")).to_be_visible()
    drawn = tab.evaluate(
        """() => ["城", "市", "\\u{10FFFE}"].map(glyph => {
            const canvas = document.createElement("canvas");
            canvas.width = canvas.height = 40;
            const pen = canvas.getContext("2d");
            pen.font = "32px " + getComputedStyle(document.body).fontFamily;
            pen.fillText(glyph, 2, 34);
            return Array.from(pen.getImageData(0, 0, 40, 40).data).join();
        })"""
    )
    assert len(set(drawn)) == 3, "Chinese characters look like empty boxes"
