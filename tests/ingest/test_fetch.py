"""Fetching, from a small web on this machine."""

import gzip
import ssl
import time
import zlib
from collections.abc import Iterator, Sequence
from threading import Event
from types import SimpleNamespace

import pytest
import trustme

from bot import __version__
from bot.ingest import fetch
from bot.ingest.draft import UnreadableError
from bot.ingest.fetch import Web
from tests.fakes.web import HERE, FakeWeb, Page, fake_web

LIMIT = 50_000
PACKED = {"Content-Encoding": "gzip"}


@pytest.fixture(scope="module")
def web() -> Iterator[FakeWeb]:
    with fake_web() as running:
        running.put(
            {
                "ledger.example/a": Page("The bridge was shut.", "text/html; charset=utf-8", etag='"1"'),
                "ledger.example/packed": Page("The bridge was shut.", packed=True),
                "ledger.example/zlib": Page(zlib.compress(b"Shut."), headers={"Content-Encoding": "deflate"}),
                "ledger.example/moved": Page(status=301, headers={"Location": "http://bell.example:#/b"}),
                "ledger.example/large": Page("x" * (LIMIT + 1)),
                "ledger.example/bomb": Page(gzip.compress(b"\0" * 40_000_000), headers=PACKED),
                "ledger.example/cut": Page(gzip.compress(b"x" * 9_000)[:20], headers=PACKED),
                "ledger.example/broken": Page(b"no gzip", headers=PACKED),
                "ledger.example/brotli": Page(b"x", headers={"Content-Encoding": "br"}),
                "ledger.example/short": Page("Shut.", headers={"Content-Length": "900"}),
                "ledger.example/drip": Page("Shut. " * 50, parts=50, pause=0.05),
            }
        )
        yield running


@pytest.mark.parametrize("place", ["a", "packed"])
def test_an_answer_has_its_status_headers_and_body(web: FakeWeb, place: str) -> None:
    answer = web.web().get(web.url(f"ledger.example/{place}"), LIMIT, {})
    assert (answer.status, answer.body, answer.address) == (
        200,
        b"The bridge was shut.",
        web.url(f"ledger.example/{place}"),
    )
    assert web.agents == {f"Copydesk/{__version__}"}


def test_both_ways_of_compressing_are_read(web: FakeWeb) -> None:
    assert web.web().get(web.url("ledger.example/zlib"), LIMIT, {}).body == b"Shut."


def test_what_has_not_changed_is_not_sent(web: FakeWeb) -> None:
    assert web.web().get(web.url("ledger.example/a"), LIMIT, {"If-None-Match": '"1"'}).status == 304


def test_a_redirect_is_an_answer_and_not_followed(web: FakeWeb) -> None:
    answer = web.web().get(web.url("ledger.example/moved"), LIMIT, {})
    assert (answer.status, answer.headers["location"]) == (301, web.url("bell.example/b"))


@pytest.mark.parametrize(
    ("place", "refused"),
    [
        ("large", "its body is over the limit of 50,000 bytes"),
        ("bomb", "its body is over the limit of 50,000 bytes"),
        ("cut", "its compressed body ends early"),
        ("broken", "its compressed body is broken"),
        ("brotli", "its body is compressed as 'br', which was not asked for"),
        ("short", "its answer broke off (RemoteProtocolError)"),
        ("drip", "there was no whole answer within 0.5 seconds"),
    ],
)
def test_what_cannot_be_taken_says_why(web: FakeWeb, place: str, refused: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        web.web(seconds=0.5).get(web.url(f"ledger.example/{place}"), LIMIT, {})
    assert str(caught.value) == refused


def test_a_resolver_that_hangs_keeps_nobody_waiting() -> None:
    answered = Event()

    def hanging(_host: str) -> list[str]:
        answered.wait()
        return []

    with pytest.raises(UnreadableError, match=r"^there was no whole answer within 0.1 seconds$"):
        Web(hanging, seconds=0.1).get("http://ledger.example/", LIMIT, {})
    answered.set()


def test_a_host_that_does_not_listen_says_so(web: FakeWeb) -> None:
    with pytest.raises(UnreadableError, match=r"^it cannot be connected to$"):
        web.web().get("http://ledger.example:2/", LIMIT, {})


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "169.254.0.1", "[::ffff:7f00:1]"])
def test_nothing_on_this_machine_or_network_is_fetched(web: FakeWeb, host: str) -> None:
    web.asked()
    with pytest.raises(UnreadableError, match=r"which is not a public address$"):
        Web(pause=0).get(f"http://{host}:{web.port}/a", LIMIT, {})
    assert web.asked() == []


def test_the_connection_goes_to_the_address_that_was_checked(web: FakeWeb) -> None:
    asked = []

    def once(host: str) -> Sequence[str]:
        asked.append(host)
        return [HERE]

    Web(once, pause=0).get(web.url("no-such-host.invalid/a"), LIMIT, {})
    assert asked == ["no-such-host.invalid"]


def test_the_next_address_is_tried_if_one_does_not_listen(web: FakeWeb) -> None:
    fetcher = Web(lambda _: ["127.0.0.2", HERE], pause=0)
    assert fetcher.get(web.url("ledger.example/a"), LIMIT, {}).status == 200


def test_the_environment_names_no_proxy(web: FakeWeb, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert web.web().get(web.url("ledger.example/a"), LIMIT, {}).status == 200


def test_two_requests_to_a_host_are_apart(web: FakeWeb, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    own = SimpleNamespace(monotonic=time.monotonic, sleep=slept.append)  # other threads sleep too
    monkeypatch.setattr(fetch, "time", own)
    fetcher = web.web(pause=5)
    for place in ("ledger.example/a", "ledger.example/a", "bell.example/a"):
        fetcher.get(web.url(place), LIMIT, {})
    fetcher.get(web.url("bell.example/a"), LIMIT, {}, pause=20)
    assert [round(seconds) for seconds in slept] == [0, 5, 0, 20]


def test_a_certificate_must_be_trusted_and_name_the_host(monkeypatch: pytest.MonkeyPatch) -> None:
    authority, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("ledger.example").configure_cert(context)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    with fake_web(context) as web:
        web.put({"ledger.example/a": "Shut.", "bell.example/a": "Shut."})
        with pytest.raises(UnreadableError, match=r"^its certificate is not valid$"):
            web.web().get(web.url("ledger.example/a"), LIMIT, {})
        monkeypatch.setattr(fetch, "_certificates", lambda: trusting)
        assert web.web().get(web.url("ledger.example/a"), LIMIT, {}).body == b"Shut."
        with pytest.raises(UnreadableError, match=r"^its certificate is not valid$"):
            web.web().get(web.url("bell.example/a"), LIMIT, {})
