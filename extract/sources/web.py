"""Fetching over HTTP with limits that hold: time, bytes, hops, addresses, and what a site's robots.txt asks for."""

from __future__ import annotations

import hashlib
import json
import random
import socket
import threading
import time
import urllib.robotparser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import HTTPError, NewConnectionError

from extract.commit import keep_raw, raw_bytes
from extract.read import MAX_BYTES
from extract.sources import SourceError
from extract.sources.address import Resolver, is_public, resolve

AGENT: Final = "regional-metrics/0.1"
HOPS: Final = 5
SECONDS: Final = 60.0  # for one fetch, redirects and second tries included
_ROBOTS_BYTES: Final = 500_000
_TRIES: Final = 3
_WAIT: Final = 2.0
_LONGEST_WAIT: Final = 30.0
_BETWEEN: Final = 1.0  # seconds between two fetches from one host
_BLOCK: Final = 1 << 16
_AGAIN: Final = frozenset({429, 500, 502, 503, 504})
_MEDIA: Final = ("text/", "application/xhtml+xml", "application/xml", "application/rss+xml", "application/atom+xml")
_MEDIA_MORE: Final = (
    "application/rdf+xml",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)


@dataclass(frozen=True, slots=True)
class Page:
    """What an address gave: its bytes with what the server said of them; `url` is where redirects led."""

    url: str
    data: bytes
    media_type: str | None
    charset: str | None


@dataclass(frozen=True, slots=True)
class _Memory:
    """What the last answer of an address was, to ask only for news."""

    url: str
    sha256: str
    media_type: str | None
    charset: str | None
    etag: str | None
    modified: str | None


class _Deadline:
    """Ends all connections of one fetch when its time is over: libraries bound a wait, never the whole."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._sockets: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._stop)
        self._timer.daemon = True

    def __enter__(self) -> _Deadline:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        for one in self._sockets:
            one.close()

    def watch(self, connection: socket.socket) -> None:
        """Take a connection under the deadline; a copy of it, since TLS takes the socket itself over."""
        self._sockets.append(connection.dup())

    def left(self) -> float:
        """Return the seconds that are left, at least a little."""
        return max(0.01, self._end - time.monotonic())

    def over(self) -> bool:
        """Tell whether the time is over."""
        return time.monotonic() >= self._end

    def _stop(self) -> None:
        for one in self._sockets:
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:  # it has ended by itself
                continue


@dataclass
class Web:
    """Fetches pages for one refresh; `private` lets it into private networks. Tests put in `resolver` and `sleep`."""

    data_dir: Path
    private: bool = False
    seconds: float = SECONDS
    resolver: Resolver = resolve
    sleep: Callable[[float], None] = time.sleep
    note: Callable[..., None] = lambda *_, **__: None  # hears of waits: event, sentence, facts
    _remembered: dict[str, _Memory] = field(default_factory=dict)
    _robots: dict[str, urllib.robotparser.RobotFileParser] = field(default_factory=dict)
    _last: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        try:
            stored = json.loads(self._memory_file.read_text("utf-8"))
            self._remembered = {url: _Memory(**known) for url, known in stored.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            self._remembered = {}  # it only saves traffic

    @property
    def _memory_file(self) -> Path:
        return self.data_dir / ("web-private.json" if self.private else "web.json")

    def remember(self) -> None:
        """Keep for the next refresh what was fetched in this one."""
        fresh = self._memory_file.with_name(f".{self._memory_file.name}")
        known = {url: asdict(memory) for url, memory in sorted(self._remembered.items())}
        fresh.write_text(json.dumps(known, ensure_ascii=False), "utf-8")
        fresh.replace(self._memory_file)

    def fetch(self, url: str) -> Page:
        """Return what an address gives, unchanged content from the last time; raise SourceError in one sentence."""
        memory = self._remembered.get(url)
        kept = raw_bytes(self.data_dir, memory.sha256) if memory else None
        headers = {}
        if memory and kept is not None:
            conditions = {"If-None-Match": memory.etag, "If-Modified-Since": memory.modified}
            headers = {name: value for name, value in conditions.items() if value}
        with _Deadline(self.seconds) as deadline:
            final, status, answer, data = self._follow(url, headers, deadline)
        if status == 304:
            if memory is None or kept is None:
                raise SourceError("http", f"{url} answered 304 although nothing was kept of it.")
            return Page(memory.url, kept, memory.media_type, memory.charset)
        media_type, charset = _content_type(answer.get("Content-Type"))
        if media_type and not media_type.startswith((*_MEDIA, *_MEDIA_MORE)):
            raise SourceError("media", f"{url} is {media_type[:80]}, which is not read.")
        self._remember_page(url, final, data, answer)
        return Page(final, data, media_type, charset)

    def _remember_page(self, url: str, final: str, data: bytes, answer: Any) -> None:
        sha256 = hashlib.sha256(data).hexdigest()
        keep_raw(self.data_dir, sha256, data)
        known = _content_type(answer.get("Content-Type"))
        self._remembered[url] = _Memory(final, sha256, *known, answer.get("ETag"), answer.get("Last-Modified"))

    def _follow(self, url: str, headers: dict[str, str], deadline: _Deadline) -> tuple[str, int, Any, bytes]:
        """Follow redirects, each hop checked like the first."""
        seen: list[str] = []
        while len(seen) <= HOPS:
            check_url(url)
            if not self._allowed(url, deadline):
                raise SourceError("robots", f"{url}: the site's robots.txt asks not to read it.")
            status, answer, data = self._patiently(url, headers, deadline, MAX_BYTES)
            if status not in (301, 302, 303, 307, 308):
                if status not in (200, 304):
                    raise SourceError("http", f"{url} answered {status}.")
                return url, status, answer, data
            seen.append(url)
            url = _joined(url, answer.get("Location") or "")
            if url in seen:
                raise SourceError("redirects", f"{seen[0]} leads in a circle.")
        raise SourceError("redirects", f"{seen[0]} leads on more than {HOPS} times.")

    def _allowed(self, url: str, deadline: _Deadline) -> bool:
        """Ask a site's robots.txt, read once a refresh; one that does not exist allows, one out of reach does not."""
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            rules = urllib.robotparser.RobotFileParser()
            status, _, data = self._patiently(f"{site}/robots.txt", {}, deadline, _ROBOTS_BYTES)
            if status >= 500 or status == 429:
                raise SourceError("robots", f"{site}/robots.txt answered {status}, so nothing is read there now.")
            rules.parse(data.decode("utf-8", "replace").splitlines() if status == 200 else [])
            self._robots[site] = rules
        return self._robots[site].can_fetch(AGENT, url)

    def _patiently(self, url: str, headers: dict[str, str], deadline: _Deadline, cap: int) -> tuple[int, Any, bytes]:
        """Fetch one address, again after a growing wait where the server or the way to it stumbles."""
        for attempt in range(1, _TRIES + 1):
            problem, wait = "", _WAIT * 2**attempt * random.uniform(0.5, 1)  # noqa: S311 - jitter, no secret
            try:
                status, answer, data = self._once(url, headers, deadline, cap)
            except (HTTPError, OSError, ValueError) as error:
                problem = _described(url, error, deadline)
            else:
                if status not in _AGAIN or attempt == _TRIES:
                    return status, answer, data
                asked = answer.get("Retry-After") or ""
                wait = float(asked) if asked.isascii() and asked.isdigit() else wait
            if problem and (attempt == _TRIES or deadline.over()):
                raise SourceError("network", problem)
            wait = min(wait, _LONGEST_WAIT, deadline.left())
            said = problem or f"{url} answered {status}."
            self.note(
                "waiting", f"{said} It is tried again in {wait:.0f} s.", url=url, attempt=attempt, wait=round(wait, 1)
            )
            self.sleep(wait)
        raise SourceError("network", f"{url} cannot be reached.")

    def _once(self, url: str, headers: dict[str, str], deadline: _Deadline, cap: int) -> tuple[int, Any, bytes]:
        host = urlsplit(url).netloc
        self.sleep(max(0.0, self._last.get(host, -_BETWEEN) + _BETWEEN - time.monotonic()))
        try:
            with self._pool(url, deadline) as pool:
                target = urllib3.util.parse_url(url).request_uri
                all_headers = {"User-Agent": AGENT, "Accept-Encoding": "gzip, deflate", **headers}
                answer = pool.urlopen(
                    "GET", target, headers=all_headers, redirect=False, retries=False, preload_content=False
                )
                return answer.status, answer.headers, _body(url, answer, deadline, cap)
        finally:
            self._last[host] = time.monotonic()

    @contextmanager
    def _pool(self, url: str, deadline: _Deadline) -> Iterator[HTTPConnectionPool]:
        """Yield a pool of one connection whose address is checked at the moment of connecting."""
        parts = urllib3.util.parse_url(url)
        check = _checked(self.resolver, self.private, deadline)
        kind = HTTPSConnectionPool if parts.scheme == "https" else HTTPConnectionPool
        base = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        timeout = urllib3.Timeout(connect=min(10.0, deadline.left()), read=min(20.0, deadline.left()))
        with kind(str(parts.host), parts.port, timeout=timeout, maxsize=1) as pool:
            pool.ConnectionCls = type("CheckedConnection", (base,), {"_new_conn": check})
            yield pool


def _joined(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise SourceError("address", f"{url} leads to {location[:200]!r}, which is no address.") from error


def check_url(url: str) -> None:
    """Raise SourceError unless an address is plain http or https to a host."""
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None
        good = good and (parts.port is None or parts.port > 0) and len(url) < 4000
    except ValueError:
        good = False
    if not good:
        raise SourceError("address", f"{url[:200]!r} is no http or https address.")


def _checked(resolver: Resolver, private: bool, deadline: _Deadline) -> Callable[[Any], socket.socket]:
    def connect(connection: Any) -> socket.socket:
        host = str(connection.host).strip("[]")
        try:
            addresses = resolver(host, connection.port)
            refused = [address for address in addresses if not (private or is_public(address))]
            if refused or not addresses:
                reason = f"its address {refused[0]} is not public" if refused else "it has no address"
                raise SourceError("address", f"{host} is not connected to: {reason}.")
            opened = _connected(addresses, connection.port, deadline)
        except (OSError, UnicodeError) as error:  # UnicodeError: a name that cannot be a host's
            raise NewConnectionError(connection, str(error)) from error
        deadline.watch(opened)
        return opened

    return connect


def _connected(addresses: list[str], port: int, deadline: _Deadline) -> socket.socket:
    """Connect to the first address that answers; these very addresses have been checked, no name is looked up again."""
    *others, last = addresses
    for address in others:
        try:
            return socket.create_connection((address, port), min(10.0, deadline.left()))
        except OSError:
            continue
    return socket.create_connection((last, port), min(10.0, deadline.left()))


def _body(url: str, answer: Any, deadline: _Deadline, cap: int) -> bytes:
    """Read a decoded body up to its cap and the deadline."""
    parts, size = [], 0
    while block := answer.read(_BLOCK, decode_content=True):
        parts.append(block)
        size += len(block)
        if size > cap:
            raise SourceError("too_large", f"{url} has more than {cap:,} bytes.")
        if deadline.over():
            raise TimeoutError
    if deadline.over():
        raise TimeoutError
    return b"".join(parts)


def _described(url: str, error: Exception, deadline: _Deadline) -> str:
    if deadline.over():
        return f"{url} took too long."
    reason = str(error).split(": ", 1)[-1] if isinstance(error, NewConnectionError) else type(error).__name__
    return f"{url} cannot be read: {reason[:200]}."


def _content_type(header: str | None) -> tuple[str | None, str | None]:
    """Return media type and charset of a header: text/html; charset=GB2312."""
    media_type, _, rest = (header or "").partition(";")
    stated = (part.partition("=") for part in rest.split(";"))
    charset = next((value for name, _, value in stated if name.strip().lower() == "charset"), "")
    return media_type.strip().lower() or None, charset.strip(" \"'") or None
