"""The one place that speaks HTTP outward: one request, one answer, nothing taken on trust.

A host name is resolved once, all its addresses are checked, and the connection goes to a checked one, so that a name
cannot be public when checked and private when used. Redirects are returned, not followed: each is a new address to be
checked. Cookies, credentials and proxies of the environment are never used.
"""

import asyncio
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

import httpx

from bot import __version__
from bot.ingest.draft import UnreadableError
from bot.ingest.reach import FetchError, checked, public_addresses
from bot.ingest.unpacking import Unpacking

SECONDS: Final = 30.0  # for a whole answer, however slowly it comes
PAUSE: Final = 1.0  # seconds between two requests to one host
_MOST_TRIED: Final = 3  # addresses of a host that are connected to, one after the other
_HEADERS: Final = {
    "User-Agent": f"Copydesk/{__version__}",
    "Accept": "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/html;q=0.8, */*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class ServerAnswer:
    """What a server answered at an address."""

    address: str
    status: int
    headers: Mapping[str, str]  # names in small letters
    body: bytes = b""


@dataclass(slots=True)
class _Host:
    """One request at a time, and when the last one ended."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    last: float = float("-inf")


class Web:
    """Fetches addresses, from several threads too.

    ``addresses`` gives the IP addresses that a host may be reached at; tests, whose web is on this machine, bring their
    own.
    """

    def __init__(
        self,
        addresses: Callable[[str], Sequence[str]] = public_addresses,
        *,
        seconds: float = SECONDS,
        pause: float = PAUSE,
    ) -> None:
        self._addresses = addresses
        self._seconds = seconds
        self._pause = pause
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    def get(self, url: str, limit: int, conditions: Mapping[str, str], pause: float = 0) -> ServerAnswer:
        """The answer at an address, after a pause since the last one of its host; a redirect is an answer.

        Raises:
            UnreadableError: the address may not be fetched, or its body is over ``limit`` bytes.
            FetchError: it cannot be reached, or its answer broke off.
        """
        try:
            address = httpx.URL(checked(url))
        except (httpx.InvalidURL, ValueError) as error:
            msg = "it is not a valid address"
            raise UnreadableError(msg) from error
        name = address.raw_host.decode("ascii")
        host = self._host(name)
        with host.lock:
            time.sleep(max(0.0, host.last + max(pause, self._pause) - time.monotonic()))
            until = time.monotonic() + self._seconds
            try:
                found = _looked_up(self._addresses, name, self._seconds)
                return asyncio.run(_within(until - time.monotonic(), address, found, limit, conditions))
            except TimeoutError as error:
                msg = f"there was no whole answer within {self._seconds:g} seconds"
                raise FetchError(msg) from error
            except httpx.HTTPError as error:
                raise FetchError(_reason(error)) from error
            finally:
                host.last = time.monotonic()

    def _host(self, name: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(name, _Host())


def _looked_up(addresses: Callable[[str], Sequence[str]], name: str, seconds: float) -> Sequence[str]:
    """The addresses of a host. A resolver that hangs is left to itself, in a thread that ends with the program."""
    found: Future[Sequence[str]] = Future()

    def look_up() -> None:
        try:
            found.set_result(addresses(name))
        except BaseException as error:  # noqa: BLE001 - raised for whoever waits
            found.set_exception(error)

    threading.Thread(target=look_up, name="look-up", daemon=True).start()
    return found.result(seconds)


async def _within(
    seconds: float, url: httpx.URL, addresses: Sequence[str], limit: int, conditions: Mapping[str, str]
) -> ServerAnswer:
    """The answer from the first address that can be connected to, within a time for all of it."""
    headers = {**_HEADERS, **conditions, "Host": url.netloc.decode("ascii")}
    async with asyncio.timeout(seconds):
        tried = addresses[:_MOST_TRIED]
        for address in tried:
            request = httpx.Request(
                "GET",
                url.copy_with(host=address, fragment=None),
                headers=headers,
                extensions={"sni_hostname": url.raw_host.decode("ascii")},  # whose certificate it must be
            )
            try:
                return await _answer(request, str(url), limit)
            except httpx.ConnectError:
                if address == tried[-1]:
                    raise
        msg = "its host has no address"
        raise FetchError(msg)


async def _answer(request: httpx.Request, url: str, limit: int) -> ServerAnswer:
    async with httpx.AsyncClient(verify=_certificates(), trust_env=False, timeout=None) as client:  # noqa: S113 - of all
        response = await client.send(request, stream=True)
        try:
            body = await _body(response, limit) if response.status_code == httpx.codes.OK else b""
        finally:
            await response.aclose()
    headers = {name.lower(): value for name, value in response.headers.items()}
    return ServerAnswer(url, response.status_code, headers, body)


async def _body(response: httpx.Response, limit: int) -> bytes:
    """The decompressed body; it is never longer than the limit in memory, however small it came."""
    coding = response.headers.get("content-encoding", "identity").strip().lower()
    if coding not in {"identity", "", "gzip", "x-gzip", "deflate"}:
        msg = f"its body is compressed as {coding[:20]!r}, which was not asked for"
        raise UnreadableError(msg)
    unpacking = None if coding in {"identity", ""} else Unpacking(coding)
    body = bytearray()
    async for chunk in response.aiter_raw():
        try:
            body += unpacking.more(chunk, limit + 1 - len(body)) if unpacking else chunk
        except zlib.error as error:
            msg = "its compressed body is broken"
            raise FetchError(msg) from error
        if len(body) > limit:
            msg = f"its body is over the limit of {limit:,} bytes"
            raise UnreadableError(msg)
    if unpacking and not unpacking.is_whole:
        msg = "its compressed body ends early"
        raise FetchError(msg)
    return bytes(body)


@lru_cache(maxsize=1)
def _certificates() -> ssl.SSLContext:
    """The certificates that are trusted, read once."""
    return httpx.create_ssl_context(trust_env=False)


def _reason(error: httpx.HTTPError) -> str:
    """Why there is no answer, in words that hold no part of the address."""
    causes: list[BaseException] = [error]
    while (before := causes[-1].__cause__ or causes[-1].__context__) and before not in causes:
        causes.append(before)
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return "its certificate is not valid"
    if isinstance(error, httpx.ConnectError):
        return "it cannot be connected to"
    return f"its answer broke off ({type(error).__name__})"
