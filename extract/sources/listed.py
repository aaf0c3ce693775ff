"""Articles on the web: a page, the links of a list page, the entries of a feed, the addresses of a sitemap."""

from __future__ import annotations

import datetime as dt
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Final
from urllib.parse import urldefrag, urljoin, urlsplit

from extract.models import RawArticle
from extract.sources import Item, Listing, SourceError
from extract.sources.web import Page, Web, check_url

MAX_ARTICLES: Final = 500  # of one list, feed or sitemap at one refresh, in the order that it has
_MAX_SITEMAPS: Final = 20
_MAX_FEED: Final = 5_000_000  # bytes
_CHINA: Final = dt.timezone(dt.timedelta(hours=8))  # a date without a place is one in China
_FEED: Final = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]")
_SITEMAP: Final = re.compile(rb"<(?:urlset|sitemapindex)[\s>]")
_GB2312: Final = re.compile(rb"(<\?xml[^>]{0,80}encoding=[\"'])gb(?:2312|k)([\"'])", re.IGNORECASE)
# Elements that no article needs and that the feed library takes long over, or would have to be cleaned.
_HEAVY: Final = frozenset(
    {"author", "creator", "contributor", "managingeditor", "webmaster", "description", "summary", "content", "encoded"}
)


@dataclass(frozen=True, slots=True)
class Entry:
    """An article's address with what the list says of it."""

    url: str
    title: str | None = None
    published: dt.date | None = None
    publisher: str | None = None


def list_address(url: str, links: str | None, web: Web) -> Listing:
    """List the articles of an address; `links` is a pattern: the page is a list, and links that fit are articles.

    Nothing that is no longer listed is withdrawn: lists and feeds only show what is new.
    """
    page = web.fetch(url)
    if links is not None:
        entries = list(_linked(page, links))
    elif _FEED.search(page.data, 0, 4096):
        entries = list(_feed_entries(page))
    elif _SITEMAP.search(page.data, 0, 4096):
        entries = list(_sitemap_entries(page, web, _MAX_SITEMAPS))
    else:
        return Listing(url, (Item(url, partial(_as_article, page, Entry(url))),), complete=False)
    unique = {entry.url: entry for entry in reversed(entries)}
    ordered = [unique[address] for address in dict.fromkeys(entry.url for entry in entries)][:MAX_ARTICLES]
    if not ordered:
        raise SourceError("source_unavailable", f"{url} lists no article.")
    return Listing(url, tuple(Item(entry.url, partial(_load, web, entry)) for entry in ordered), complete=False)


def _load(web: Web, entry: Entry) -> RawArticle:
    return _as_article(web.fetch(entry.url), entry)


def _as_article(page: Page, entry: Entry) -> RawArticle:
    said = (entry.title, entry.published, entry.publisher)
    return RawArticle(entry.url, page.data, page.media_type, page.charset, *said)


def _good(base: str, address: str | None) -> str | None:
    """Return an address made absolute, or None where it is none that may be fetched (javascript:, mailto: …)."""
    if not address:
        return None
    try:
        absolute = urldefrag(urljoin(base, address.strip())).url
        check_url(absolute)
    except (SourceError, ValueError):
        return None
    return absolute


def _linked(page: Page, links: str) -> Iterator[Entry]:
    """Yield the links of a list page that fit a pattern, on the same host."""
    from lxml import html

    try:
        pattern = re.compile(links)
    except re.error as error:
        raise SourceError("source_list", f"The pattern {links!r} of {page.url} is wrong: {error}.") from error
    if not page.data.strip():
        return
    host = urlsplit(page.url).hostname
    for element in html.document_fromstring(page.data).iter("a"):
        address = _good(page.url, element.get("href"))
        if address and pattern.search(address) and urlsplit(address).hostname == host:
            yield Entry(address)


def _parsed(data: bytes) -> Any:
    """Parse XML as far as it can be read, without entities and without the network."""
    from lxml import etree

    if len(data) > _MAX_FEED:
        raise SourceError("too_large", f"The list has more than {_MAX_FEED:,} bytes.")
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(_GB2312.sub(rb"\1gb18030\2", data), parser)
    if root is None:
        raise SourceError("source_unavailable", "The list is no XML that can be read.")
    return root


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _feed_entries(page: Page) -> Iterator[Entry]:
    """Yield the entries of an RSS or Atom feed that have an address."""
    import feedparser
    from lxml import etree

    root = _parsed(page.data)
    for element in [one for one in root.iter() if _name(one) in _HEAVY]:
        element.getparent().remove(element)
    feed = feedparser.parse(etree.tostring(root, encoding="utf-8"))  # bytes: given a name, it would open it
    publisher = (feed.feed.get("title") or "")[:200] or None
    for entry in feed.entries:
        if address := _good(page.url, entry.get("link")):
            yield Entry(address, (entry.get("title") or "")[:500] or None, _date(entry), publisher)


def _date(entry: Any) -> dt.date | None:
    """Return the day in China on which a feed's entry was published."""
    moment: time.struct_time | None = entry.get("published_parsed") or entry.get("updated_parsed")
    if moment is None:
        return None
    try:
        return dt.datetime(*moment[:6], tzinfo=dt.UTC).astimezone(_CHINA).date()
    except (ValueError, OverflowError):
        return None


def _sitemap_entries(page: Page, web: Web, allowed: int) -> Iterator[Entry]:
    """Yield the addresses of a sitemap on its own host, and of the sitemaps that an index names."""
    root = _parsed(page.data)
    host = urlsplit(page.url).hostname
    addresses = [_good(page.url, loc.text) for loc in root.iter() if _name(loc) == "loc"]
    own = [address for address in addresses if address and urlsplit(address).hostname == host]
    if _name(root) != "sitemapindex":
        yield from map(Entry, own)
        return
    for address in own[: max(0, allowed)]:
        yield from _sitemap_entries(web.fetch(address), web, 0)
