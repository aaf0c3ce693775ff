"""The network at its worst, on loopback alone: each case ends in time, with text or one clear sentence."""

from __future__ import annotations

import contextlib
import csv
import datetime as dt
import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from extract.sources import Source, SourceError, expand, list_source
from extract.sources import web as web_module
from extract.sources.address import is_public, resolve
from extract.sources.listed import MAX_ARTICLES, list_address
from extract.sources.web import Page, Web
from tests.refreshing import rows, run

PAGE = "<html><title>开发区</title><body><p>2021年甲乙县产值12亿元，项目进展顺利。</p></body></html>".encode()
Reply = Callable[[BaseHTTPRequestHandler], None]
_ADDRESSES = list(csv.DictReader((Path(__file__).parent / "faults" / "addresses.csv").read_text("utf-8").splitlines()))
FORBIDDEN, PUBLIC, LOCAL_FORMS = (
    [row["address"] for row in _ADDRESSES if row["kind"] == kind] for kind in ("forbidden", "public", "local")
)


class Server(ThreadingHTTPServer):
    """Answers by path as told; counts what is asked."""

    daemon_threads = True

    def __init__(self, host: str = "127.0.0.1") -> None:
        self.replies: dict[str, Reply] = {}
        self.asked: list[str] = []
        super().__init__((host, 0), _Handler)
        threading.Thread(target=partial(self.serve_forever, poll_interval=0.02), daemon=True).start()

    def url(self, path: str = "/") -> str:
        """Return the address of a path, by a name that the stub resolver knows."""
        return f"http://news.test:{self.server_port}{path}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.server.replies.get(self.path, answer(404))(self)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def answer(status: int, body: bytes = b"", **headers: str) -> Reply:
    def reply(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in ({"Content_Length": str(len(body)), "Content_Type": "text/html"} | headers).items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return reply


def drip(handler: BaseHTTPRequestHandler) -> None:
    """One byte a twentieth of a second, for ever."""
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b"x")
        time.sleep(0.05)


def drip_headers(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    drip_bytes(handler)


def drip_bytes(handler: BaseHTTPRequestHandler) -> None:
    while True:
        handler.wfile.write(b"x")
        time.sleep(0.05)


def endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b"x" * 65_536)


def reset(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    handler.connection.close()


def short(handler: BaseHTTPRequestHandler) -> None:
    answer(200, b"x" * 10, Content_Length="1000")(handler)
    handler.close_connection = True


def garbage(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"\x00\x01 nonsense\r\n\r\n")
    handler.close_connection = True


@pytest.fixture
def server() -> Iterator[Server]:
    one = Server()
    yield one
    one.shutdown()
    one.server_close()


@pytest.fixture
def waits() -> list[float]:
    return []


@pytest.fixture
def web(tmp_path: Path, waits: list[float]) -> Web:
    (tmp_path / "raw").mkdir()
    return Web(tmp_path, private=True, seconds=1.5, resolver=lambda *_: ["127.0.0.1"], sleep=waits.append)


def test_a_page_is_fetched_with_its_type(server: Server, web: Web) -> None:
    server.replies["/a"] = answer(200, PAGE, Content_Type="text/html; charset=GB2312")
    assert web.fetch(server.url("/a")) == Page(server.url("/a"), PAGE, "text/html", "GB2312")


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (drip, "network"),
        (drip_headers, "network"),
        (drip_bytes, "network"),
        (reset, "network"),
        (short, "network"),
        (garbage, "network"),
        (endless, "too_large"),
        (answer(404), "http"),
        (answer(410), "http"),
        (answer(500), "http"),
        (answer(429, Retry_After="99999"), "http"),
        (answer(304), "http"),
        (answer(206), "http"),
        (answer(200, b"x", Content_Type="image/png"), "media"),
        (answer(200, b"no gzip at all", Content_Encoding="gzip"), "network"),
        (answer(302, Location="javascript:alert(1)"), "address"),
        (answer(302, Location="file:///etc/passwd"), "address"),
        (answer(302), "redirects"),
        (answer(302, Location="//"), "redirects"),
        (answer(302, Location="http://[::bad"), "address"),
        (answer(200, gzip.compress(gzip.compress(b"0" * 60_000_000)), Content_Encoding="gzip, gzip"), "too_large"),
        (answer(200, gzip.compress(b"0" * 60_000_000), Content_Encoding="gzip"), "too_large"),
    ],
    ids=lambda value: value if isinstance(value, str) else getattr(value, "__name__", ""),
)
def test_every_trouble_ends_in_time_with_one_sentence(server: Server, web: Web, reply: Reply, kind: str) -> None:
    server.replies["/a"] = reply
    started = time.monotonic()
    with pytest.raises(SourceError) as refusal:
        web.fetch(server.url("/a"))
    assert refusal.value.kind == kind
    assert refusal.value.message.endswith(".")
    assert "\n" not in refusal.value.message
    assert time.monotonic() - started < 5


def test_stumbling_servers_are_asked_again_with_growing_waits(server: Server, web: Web, waits: list[float]) -> None:
    tries = iter([answer(503), answer(429, Retry_After="7"), answer(200, PAGE)])

    def reply(handler: BaseHTTPRequestHandler) -> None:
        next(tries)(handler)

    server.replies["/a"] = reply
    web.seconds = 60
    assert web.fetch(server.url("/a")).data == PAGE
    backoff = [wait for wait in waits if wait > 1]
    assert 2 <= backoff[0] <= 4
    assert backoff[1] == 7
    assert server.asked.count("/a") == 3


def test_redirects_are_followed_up_to_five_and_circles_are_seen(server: Server, web: Web) -> None:
    for hop in range(7):
        server.replies[f"/{hop}"] = answer(302, Location=f"/{hop + 1}")
    server.replies["/7"] = answer(200, PAGE)
    assert web.fetch(server.url("/2")).url == server.url("/7")
    with pytest.raises(SourceError, match="more than 5"):
        web.fetch(server.url("/1"))
    server.replies["/x"], server.replies["/y"] = answer(301, Location="/y"), answer(301, Location="/x")
    with pytest.raises(SourceError, match="circle"):
        web.fetch(server.url("/x"))


def test_unchanged_pages_come_from_what_was_kept(server: Server, web: Web) -> None:
    def reply(handler: BaseHTTPRequestHandler) -> None:
        known = handler.headers.get("If-None-Match") == '"1"'
        (answer(304) if known else answer(200, PAGE, ETag='"1"', Content_Type="text/html; charset=utf-8"))(handler)

    server.replies["/a"] = reply
    first = web.fetch(server.url("/a"))
    web.remember()
    again = Web(web.data_dir, private=True, resolver=web.resolver, sleep=web.sleep)
    assert again.fetch(server.url("/a")) == first
    for kept in (web.data_dir / "raw").iterdir():
        kept.write_bytes(b"damaged")
    assert again.fetch(server.url("/a")) == first


@pytest.mark.parametrize("stored", ["", "[]", '{"a": 1}', '{"a": {"b": 2}}', "\0"])
def test_a_damaged_memory_only_costs_traffic(web: Web, stored: str) -> None:
    (web.data_dir / "web-private.json").write_text(stored)
    assert Web(web.data_dir, private=True)._remembered == {}


def test_robots_are_heeded(server: Server, web: Web) -> None:
    server.replies["/robots.txt"] = answer(200, b"User-agent: *\nDisallow: /secret\n")
    server.replies["/secret"] = server.replies["/open"] = answer(200, PAGE)
    assert web.fetch(server.url("/open")).data == PAGE
    with pytest.raises(SourceError, match=r"robots\.txt"):
        web.fetch(server.url("/secret"))
    assert "/secret" not in server.asked
    assert server.asked.count("/robots.txt") == 1


def test_robots_out_of_reach_stop_the_site(server: Server, web: Web) -> None:
    server.replies["/robots.txt"], server.replies["/a"] = answer(503), answer(200, PAGE)
    with pytest.raises(SourceError, match="answered 503"):
        web.fetch(server.url("/a"))
    assert "/a" not in server.asked


def test_one_host_is_not_hurried(server: Server, web: Web, waits: list[float]) -> None:
    server.replies["/a"] = answer(200, PAGE)
    web.fetch(server.url("/a"))
    web.fetch(server.url("/a"))
    assert [wait for wait in waits if 0.5 < wait <= 1] == waits[1:]


def test_only_public_addresses_are_public() -> None:
    assert [address for address in FORBIDDEN if is_public(address)] == []
    assert [address for address in PUBLIC if not is_public(address)] == []


@pytest.fixture
def forbidden() -> Iterator[Server]:
    one = Server("127.0.0.1")
    yield one
    one.shutdown()
    one.server_close()


@pytest.mark.parametrize("host", LOCAL_FORMS)
def test_no_spelling_of_a_local_address_is_connected_to(tmp_path: Path, forbidden: Server, host: str) -> None:
    """Directly, with a name and a password, and with a path: the system's own resolver reads the spelling."""
    web = Web(tmp_path, seconds=3, resolver=resolve, sleep=lambda _: None)
    for prefix in ("", "user:secret@", "example.org@"):
        with pytest.raises(SourceError):
            web.fetch(f"http://{prefix}{host}:{forbidden.server_port}/a")
    assert forbidden.asked == []


@pytest.mark.parametrize("address", [*FORBIDDEN, *LOCAL_FORMS])
def test_no_redirect_and_no_name_leads_to_a_forbidden_address(
    tmp_path: Path, server: Server, forbidden: Server, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first server counts as public; it redirects to an address, and to a name that resolves to that address."""
    monkeypatch.setattr(web_module, "is_public", lambda one: one == "127.0.0.1-is-public" or is_public(one))
    real_connect = web_module._connected
    reached: list[list[str]] = []

    def connected(addresses: list[str], port: int, deadline: web_module._Deadline) -> socket.socket:
        reached.append(addresses)
        return real_connect(["127.0.0.1"], port, deadline)

    monkeypatch.setattr(web_module, "_connected", connected)
    known = {"news.test": ["127.0.0.1-is-public"], "rebound.test": ["127.0.0.1-is-public", address.strip("[]")]}

    def resolver(host: str, port: int) -> list[str]:
        return known[host] if host in known else resolve(host, port)

    host = f"[{address}]" if address.count(":") > 1 and "[" not in address else address
    for path, target in (("/a", host), ("/b", "rebound.test")):
        server.replies[path] = answer(302, Location=f"http://{target}:{forbidden.server_port}/")
        web = Web(tmp_path, seconds=3, resolver=resolver, sleep=lambda _: None)
        with pytest.raises(SourceError):
            web.fetch(server.url(path))
    assert forbidden.asked == []
    assert reached == [["127.0.0.1-is-public"]] * len(reached)
    assert len(reached) >= 4  # robots.txt and the page itself, twice


def test_a_name_that_changes_its_address_is_checked_at_every_connection(
    tmp_path: Path, forbidden: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([["8.8.8.8"], ["127.0.0.1"]])

    def refused(*_: object) -> socket.socket:
        raise ConnectionRefusedError(111, "refused")

    monkeypatch.setattr(web_module, "_connected", refused)
    web = Web(tmp_path, seconds=3, resolver=lambda *_: next(answers), sleep=lambda _: None)
    with pytest.raises(SourceError, match="is not public"):
        web.fetch(f"http://rebound.test:{forbidden.server_port}/")
    assert forbidden.asked == []


RSS = """<?xml version="1.0" encoding="gb2312"?><rss version="2.0"><channel><title>某市新闻</title>
<item><title>第一篇</title><link>/a</link><pubDate>Tue, 27 Feb 2024 00:30:00 +0800</pubDate>
<description>%s</description></item><item><title>坏</title><link>javascript:alert(1)</link></item>
<item><title>又坏</title><link>file:///etc/passwd</link></item>
<item><title>无链接</title></item><item><title>第二篇</title><link>/b</link><author>%s</author></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>省报</title><entry><title>甲</title><link href="/a"/>
<updated>2024-02-27T23:30:00Z</updated></entry></feed>"""


def test_a_feed_lists_its_articles_with_title_day_and_publisher(server: Server, web: Web) -> None:
    server.replies["/feed"] = answer(200, (RSS % ("<b>", "甲")).encode("gb18030"), Content_Type="application/rss+xml")
    server.replies["/a"] = server.replies["/b"] = answer(200, PAGE)
    listing = list_address(server.url("/feed"), None, web)
    assert [item.source for item in listing.items] == [server.url("/a"), server.url("/b")]
    raw = listing.items[0].load()
    assert (raw.title, raw.published, raw.publisher) == ("第一篇", dt.date(2024, 2, 27), "某市新闻")
    assert raw.data == PAGE
    server.replies["/atom"] = answer(200, ATOM.encode(), Content_Type="application/atom+xml")
    (item,) = list_address(server.url("/atom"), None, web).items
    assert item.load().published == dt.date(2024, 2, 28)


@pytest.mark.parametrize(
    "feed",
    [
        RSS % ("", "a" * 64_000 + " (" * 2000),
        RSS % ("<p>" * 20_000, ""),
        RSS[:300],
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><item><link>&x;</link></item></channel>',
        '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "%s">]><rss><channel><title>&b;</title></channel>' % ("&a;" * 9999),
        "<rss>",
        "<rss>\0\0\0",
        "<feed " + "a='1' " * 20_000,
        "<rss>" + "<channel>" * 100_000,
    ],
    ids=["author", "tags", "cut", "file", "bomb", "bare", "nul", "attributes", "deep"],
)  # fmt: skip
def test_hostile_feeds_end_in_time(server: Server, web: Web, feed: str) -> None:
    server.replies["/feed"] = answer(200, feed.encode(), Content_Type="application/rss+xml")
    started = time.monotonic()
    listed: list[str] = []
    with contextlib.suppress(SourceError):
        listed = [item.source for item in list_address(server.url("/feed"), None, web).items]
    assert all(address.startswith("http://news.test") for address in listed)
    assert time.monotonic() - started < 4


def test_list_pages_and_sitemaps_stay_on_their_host_and_within_bounds(server: Server, web: Web) -> None:
    links = "".join(f'<a href="/art/{n}.html">甲</a>' for n in range(MAX_ARTICLES + 50))
    links += '<a href="/about">乙</a><a href="http://elsewhere.test/art/1.html">丙</a><a href="/art/0.html#x">丁</a>'
    server.replies["/list"] = answer(200, f"<html><body>{links}</body></html>".encode())
    listing = list_address(server.url("/list"), r"/art/\d+\.html$", web)
    assert len(listing.items) == MAX_ARTICLES
    assert listing.items[0].source == server.url("/art/0.html")
    assert not listing.complete
    with pytest.raises(SourceError, match="pattern"):
        list_address(server.url("/list"), "(", web)
    index = f"<sitemapindex><sitemap><loc>{server.url('/map')}</loc></sitemap></sitemapindex>"
    sitemap = f"<urlset><url><loc>{server.url('/art/1.html')}</loc></url><url><loc>http://elsewhere.test/</loc></url></urlset>"
    server.replies["/index"] = answer(200, index.encode(), Content_Type="text/xml")
    server.replies["/map"] = answer(200, sitemap.encode(), Content_Type="text/xml")
    assert [item.source for item in list_address(server.url("/index"), None, web).items] == [server.url("/art/1.html")]


def test_a_refresh_from_the_web_keeps_old_figures_when_the_site_fails(tmp_path: Path, server: Server) -> None:
    listed, data = tmp_path / "sources.toml", tmp_path / "data"
    server.replies["/feed"] = answer(200, ATOM.encode(), Content_Type="application/atom+xml")
    server.replies["/a"] = answer(200, PAGE, ETag='"1"')
    url = f"http://127.0.0.1:{server.server_port}/feed"
    listed.write_text(f'[[source]]\nurl = "{url}"\nprivate = true\n')
    assert run(data, listed).counts["published"] == 1
    article = f"http://127.0.0.1:{server.server_port}/a"
    assert rows(data, "observations", "source", "value", "publisher") == [(article, 12, "省报")]
    assert run(data, listed).run is None
    server.replies["/a"] = answer(404)
    report = run(data, listed)
    assert (report.counts["failed"], report.counts["withdrawn"]) == (1, 0)
    assert rows(data, "observations", "source", "value", "publisher") == [(article, 12, "省报")]
    assert rows(data, "issues", "source", "kind") == [(article, "http")]
    server.replies["/feed"] = answer(404)
    assert "Its articles stay" in run(data, listed).problems[0]
    assert rows(data, "observations", "value") == [12]


def test_a_list_of_sources_is_read_strictly(tmp_path: Path) -> None:
    listed = tmp_path / "s.toml"
    listed.write_text("[[source]]\nurl = 'https://a.test/'\nlinks = '/art/\\d+'\n[[source]]\npath = 'x'\n")
    assert list(expand(str(listed))) == [Source("https://a.test/", links=r"/art/\d+"), Source(str(tmp_path / "x"))]
    for wrong in ('url = "a"\npath = "b"', "", 'url = "a"\nlink = "b"', "url = 3", 'url = ""\nlinks = 1'):
        listed.write_text(f"[[source]]\n{wrong}\n")
        with pytest.raises(SourceError, match="source 1 needs"):
            list(expand(str(listed)))


def test_the_place_of_a_source_is_one_that_is_known(tmp_path: Path) -> None:
    listed = tmp_path / "s.toml"
    for place in ("嘉善县", "杭州市西湖区", "平湖经济技术开发区", "浙江省"):
        listed.write_text(f"[[source]]\npath = 'x'\nplace = '{place}'\n")
        assert [source.place for source in expand(str(listed))] == [place]
    for place in ("", "西湖区", "嘉膳县", "嘉善县发改局", "长三角"):
        listed.write_text(f"[[source]]\npath = 'x'\nplace = '{place}'\n")
        with pytest.raises(SourceError, match=r"source 1: .* is no province"):
            list(expand(str(listed)))


def test_an_address_that_is_none_is_refused(web: Web) -> None:
    for url in ("http://", "http://a:0/", "http://u:p@a.test/", "http://[x/"):
        with pytest.raises(SourceError, match="no http or https address"):
            list_source(Source(url), 0, lambda _: web)
    for url in ("ftp://127.0.0.1:9/", "x://" + "a" * 5000):  # left to fsspec, which knows or reaches none
        with pytest.raises(SourceError):
            list_source(Source(url), 0, lambda _: web)
