"""A small web on this machine: several sites on one port, told apart by the host that is asked for, with a transcript.

A fetcher reaches it by ``addresses``, which knows where its hosts are; any other host is looked up as ever.
"""

import gzip
import ssl
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from bot.ingest.fetch import Web
from bot.ingest.reach import public_addresses
from tests.fakes.served import served

HERE = "127.0.0.1"
RSS = "application/rss+xml; charset=utf-8"


@dataclass(frozen=True)
class Page:
    """What is answered at an address: ``pause`` seconds before each of the ``parts`` pieces of the body."""

    body: str | bytes = b""
    kind: str = "text/html"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    etag: str = ""
    parts: int = 1
    pause: float = 0
    packed: bool = False

    @property
    def sent(self) -> bytes:
        """The body as it goes over the line."""
        body = self.body.encode() if isinstance(self.body, str) else self.body
        return gzip.compress(body) if self.packed else body


@dataclass
class FakeWeb:
    """The pages by host and path ("ledger.example/feed.xml"); what is not here is answered with 404."""

    port: int = 0
    pages: dict[str, Page] = field(default_factory=dict)
    transcript: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    secure: bool = False

    def url(self, place: str) -> str:
        """The address of a place on this web."""
        host, slash, path = place.partition("/")
        return f"http{'s' if self.secure else ''}://{host}:{self.port}{slash}{path}"

    def web(self, **how: float) -> Web:
        """A fetcher that reaches this web, in a hurry."""
        return Web(self.addresses, **{"pause": 0.0, **how})

    @staticmethod
    def addresses(host: str) -> Sequence[str]:
        """Where a host is: those of this web on this machine, any other as ever."""
        return [HERE] if host.endswith(".example") else public_addresses(host)

    def put(self, places: dict[str, str | Page]) -> None:
        """Put pages at their places; ``#`` in their text stands for the port."""
        for place, page in places.items():
            whole = (
                page
                if isinstance(page, Page)
                else Page(page, RSS if page.lstrip().startswith("<?xml") else "text/html")
            )
            body = whole.body.replace("#", str(self.port)) if isinstance(whole.body, str) else whole.body
            self.pages[place] = Page(**{**vars(whole), "body": body})

    def asked(self) -> list[str]:
        """What was asked for since the last time this was called, without robots.txt."""
        lines = [line for line in self.transcript if not line.startswith("robots")]
        self.transcript.clear()
        return lines


def rss(*items: str, title: str = "Harbour Ledger") -> str:
    entries = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{entries}</channel></rss>'


def item(place: str, text: str = "", **fields: str) -> str:
    """An entry with a link, and what else is given."""
    given = {"title": "Headline", "link": f"http://{place.replace('/', ':#/', 1)}", "description": text} | fields
    return "".join(f"<{name}>{value}</{name}>" for name, value in given.items() if value)


def page(text: str) -> str:
    return f"<html><body><article><p>{text}</p></article></body></html>"


@contextmanager
def fake_web(context: ssl.SSLContext | None = None) -> Iterator[FakeWeb]:
    """A running web on a free port of the loopback."""
    web = FakeWeb(secure=context is not None)
    server = _Server(web)
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    with served(server) as web.port:
        yield web


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, web: FakeWeb) -> None:
        super().__init__((HERE, 0), _Handler)
        self.web = web

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: who asked is gone."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        web = self.server.web
        place = self.headers["Host"].partition(":")[0] + self.path
        page = web.pages.get(place, Page("Nothing here.", status=404))
        marked = self.headers.get("If-None-Match", "")
        is_known = bool(page.etag) and marked == page.etag
        web.agents.add(self.headers.get("User-Agent", ""))
        what = "robots" if self.path == "/robots.txt" else "GET"
        web.transcript.append(f"{what} {place}" + (f" if not {marked}" if marked else ""))
        self._answer(Page(status=304) if is_known else page)

    def _answer(self, page: Page) -> None:
        body = page.sent
        headers = {"Content-Type": page.kind, "Content-Length": str(len(body)), **page.headers}
        if page.etag:
            headers["ETag"] = page.etag
        if page.packed:
            headers["Content-Encoding"] = "gzip"
        self.send_response(page.status)
        for name, value in headers.items():
            self.send_header(name, value.replace("#", str(self.server.web.port)))
        self.end_headers()
        size = -(-len(body) // page.parts) or 1
        for start in range(0, len(body), size):
            if page.pause:
                time.sleep(page.pause)
            self.wfile.write(body[start : start + size])
            self.wfile.flush()

    def log_message(self, *_: object) -> None:
        """Say nothing: the transcript tells."""
