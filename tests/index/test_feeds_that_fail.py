"""Feeds and pages that fail or are refused: they are named, nothing is lost, and they are asked again later."""

from collections.abc import Callable

import pytest

from bot.index.report import IndexReport
from bot.ingest.decide import Decision
from bot.store import Store
from tests.fakes.clock import SetClock
from tests.fakes.web import FakeWeb, Page, item, page, rss

BRIDGE = "The swing bridge at Norwick was shut on Sunday after a barge struck its eastern pier, the port said."
TAX = "Eldham council voted to raise tax for second homes; treasurer Paul Amsel expects three million dollars."
NOT_PUBLIC = "the host {0} is at {0}, which is not a public address"
FEED = "ledger.example/feed.xml"

Index = Callable[..., IndexReport]
Visit = Callable[..., list[str]]
Held = Callable[[], dict[str, list[str]]]


def test_robots_txt_is_asked_first_and_again_after_a_day(index: Index, web: FakeWeb, clock: SetClock) -> None:
    web.put({FEED: Page(rss(item("ledger.example/a")), etag='"1"'), "ledger.example/a": page(BRIDGE)})
    for hours, asked in ((0, 1), (1, 0), (24, 1)):
        clock.forward(hours=hours)
        index(FEED)
        assert sum(line.startswith("robots") for line in web.transcript) == asked
        assert hours or web.transcript[0] == "robots ledger.example/robots.txt"
        web.transcript.clear()


@pytest.mark.parametrize(("status", "refused"), [(200, 0), (503, 8)])
def test_feeds_of_one_site_ask_for_its_robots_txt_once(index: Index, web: FakeWeb, status: int, refused: int) -> None:
    feeds = [f"ledger.example/{name}.xml" for name in "abcdefgh"]
    robots = Page("User-agent: *", pause=0.1, status=status)
    web.put({**dict.fromkeys(feeds, rss()), "ledger.example/robots.txt": robots})
    assert len(index(*feeds).refusals) == refused
    assert sum(line.startswith("robots") for line in web.transcript) == 1


@pytest.mark.parametrize(
    ("robots", "asked", "refused"),
    [
        (
            Page("User-agent: copydesk\nDisallow: /a"),
            [f"GET {FEED}"],
            ["http://ledger.example/a: the site's robots.txt does not allow it to be read"],
        ),
        (Page("User-agent: other\nDisallow: /"), [f"GET {FEED}", "GET ledger.example/a"], []),
        (Page("User-agent: *\nDisallow: /\nAllow: /feed.xml\nAllow: /a$"), [f"GET {FEED}", "GET ledger.example/a"], []),
        (Page(status=403), [f"GET {FEED}", "GET ledger.example/a"], []),
        (
            Page(status=503),
            [],
            [f"http://{FEED}: the site's robots.txt cannot be read: the server answered 503"],
        ),
        (
            Page(status=302, headers={"Location": "http://127.0.0.1/robots.txt"}),
            [],
            [f"http://{FEED}: {NOT_PUBLIC.format('127.0.0.1')}"],
        ),
    ],
)
def test_a_site_says_what_may_be_read(
    visit: Visit, web: FakeWeb, robots: Page, asked: list[str], refused: list[str]
) -> None:
    web.put(
        {FEED: rss(item("ledger.example/a")), "ledger.example/a": page(BRIDGE), "ledger.example/robots.txt": robots}
    )
    assert visit(FEED) == asked + refused


FAILING = [
    (Page(status=404), "the server answered 404: there is nothing at this address"),
    (Page(status=410), "the server answered 410: it is gone for good, so take it out of sources.yaml"),
    (Page(status=500), "the server answered 500"),
    (Page(" "), "the server answered with nothing"),
    (Page(rss()[:-12]), "it has no entries that can be read"),
    (Page(page(BRIDGE)), "it is not a feed (RSS, Atom or RDF)"),
    (Page("x" * 30_000), "its body is over the limit of 20,000 bytes"),
    (Page("x" * 9_000, parts=9, pause=0.5), "there was no whole answer within 1 seconds"),
    (Page(status=302, headers={"Location": f"http://{FEED.replace('/', ':#/')}"}), "it redirects more than 5 times"),
    (Page(status=302), "it redirects more than 5 times"),
    (Page(status=302, headers={"Location": "file:///etc/passwd"}), "only http:// and https:// addresses with a host"),
    *(
        (Page(status=301, headers={"Location": f"http://{host}/latest/"}), "which is not a public address")
        for host in ("169.254.169.254", "localhost", "[::1]", "2130706433", "0x7f.1", "[64:ff9b::7f00:1]")
    ),
]


@pytest.mark.parametrize(("answer", "why"), FAILING, ids=[why for _, why in FAILING])
def test_a_feed_that_fails_is_named_with_the_reason_and_loses_nothing(
    index: Index, web: FakeWeb, answer: Page, why: str, held: Held
) -> None:
    web.put({FEED: rss(item("ledger.example/a")), "ledger.example/a": page(BRIDGE), "bell.example/b": page(TAX)})
    index(FEED, is_feed=True)
    web.put({FEED: answer})
    report = index(FEED, is_feed=True)
    (refusal,) = report.refusals
    assert refusal.file == web.url(FEED)
    assert why in refusal.reason
    assert refusal.reason.endswith("; it is asked again after 20 Nov 2024, 12:10 UTC")
    assert held() == {"a": [BRIDGE]}
    assert index(FEED, "bell.example/b").counts[Decision.NEW] == 1  # the rest goes on


def test_a_feed_without_entries_is_no_failure(index: Index, web: FakeWeb, store: Store, held: Held) -> None:
    web.put({FEED: rss(item("ledger.example/a")), "ledger.example/a": page(BRIDGE)})
    index(FEED, is_feed=True)
    web.put({FEED: rss()})
    assert index(FEED, is_feed=True).refusals == []
    state = store.feed_state(web.url(FEED))
    assert state is not None
    assert (state.answer, state.failures, held()) == ("it was read, and has no entries now", 0, {"a": [BRIDGE]})


def test_a_page_that_is_gone_gets_advice_for_a_page(visit: Visit, web: FakeWeb) -> None:
    web.put({FEED: rss(item("ledger.example/a")), "ledger.example/a": Page(status=410)})
    assert visit(FEED, is_feed=True)[-1] == (
        "http://ledger.example/a: the server answered 410: it is gone for good; if its article was indexed and must go"
        " too, withdraw it"
    )


def test_a_feed_that_failed_is_not_asked_before_its_time(
    visit: Visit, web: FakeWeb, store: Store, clock: SetClock
) -> None:
    web.put({FEED: Page(status=429, headers={"Retry-After": "3600"})})
    refused = "the server answered 429"
    assert visit(FEED, is_feed=True) == [
        f"GET {FEED}",
        f"http://{FEED}: {refused}; it is asked again after 20 Nov 2024, 13:00 UTC",
    ]
    clock.forward(minutes=59)
    assert visit(FEED, is_feed=True) == [f"http://{FEED}: it is not asked before 20 Nov 2024, 13:00 UTC: {refused}"]
    clock.forward(minutes=2)
    web.put({FEED: rss(item("ledger.example/a")), "ledger.example/a": page(BRIDGE)})
    assert visit(FEED, is_feed=True) == [f"GET {FEED}", "GET ledger.example/a"]
    state = store.feed_state(web.url(FEED))
    assert state is not None
    assert (state.answer, state.failures, state.due) == ("it was read", 0, None)


def test_a_busy_site_is_left_alone_and_its_pages_come_later(
    visit: Visit, web: FakeWeb, clock: SetClock, held: Held
) -> None:
    web.put({FEED: Page(rss(item("ledger.example/a"), item("ledger.example/b")), etag='"1"')})
    web.put({"ledger.example/a": Page(status=503, headers={"Retry-After": "1800"}), "ledger.example/b": page(TAX)})
    assert visit(FEED) == [f"GET {FEED}", "GET ledger.example/a", "http://ledger.example/a: the server answered 503"]
    waits = f"http://{FEED}: it is not asked before 20 Nov 2024, 12:30 UTC: the server answered 503"
    assert visit(FEED) == [waits]
    clock.forward(minutes=31)
    web.put({"ledger.example/a": page(BRIDGE)})
    assert visit(FEED) == [f"GET {FEED}", "GET ledger.example/a", "GET ledger.example/b"]
    assert held() == {"a": [BRIDGE], "b": [TAX]}


def test_a_page_that_could_not_be_fetched_is_tried_again_though_its_feed_has_not_changed(
    visit: Visit, web: FakeWeb, clock: SetClock, held: Held
) -> None:
    web.put({FEED: Page(rss(item("ledger.example/a"), item("bell.example/b")), etag='"1"')})
    web.put({"ledger.example/a": page(BRIDGE), "bell.example/b": Page("x", headers={"Content-Length": "9"})})
    visit(FEED)
    clock.forward(minutes=5)
    assert visit(FEED) == [f"GET {FEED}"]
    clock.forward(minutes=5)
    web.put({"bell.example/b": page(TAX)})
    assert visit(FEED) == [f"GET {FEED}", "GET bell.example/b"]
    assert visit(FEED) == [f'GET {FEED} if not "1"']
    assert held() == {"a": [BRIDGE], "b": [TAX]}


def test_a_page_that_is_none_is_refused_and_the_others_are_read(visit: Visit, web: FakeWeb, held: Held) -> None:
    kinds = {"gone": Page(status=404), "film": Page(b"\0\1", "video/mp4"), "menu": Page(page("Home"))}
    links = [*(f"ledger.example/{name}" for name in kinds), "ledger.example/a", "bell.example/local"]
    web.put({FEED: Page(rss(*map(item, links)), etag='"1"'), "ledger.example/a": page(BRIDGE)})
    web.put({f"ledger.example/{name}": answer for name, answer in kinds.items()})
    web.put({"bell.example/local": Page(status=302, headers={"Location": "http://169.254.169.254/"})})
    refused = [line for line in visit(FEED) if not line.startswith("GET")]
    assert refused == [
        "http://ledger.example/gone: the server answered 404: there is nothing at this address",
        "http://ledger.example/film: it is video/mp4, not a page",
        "http://ledger.example/menu: no article text was found in the page",
        f"http://bell.example/local: {NOT_PUBLIC.format('169.254.169.254')}",
    ]
    assert held() == {"a": [BRIDGE]}


def test_after_three_pages_that_cannot_be_fetched_the_others_wait(visit: Visit, web: FakeWeb) -> None:
    web.put({FEED: rss(*(item(f"bell.example/{number}") for number in range(9)))})
    web.put({f"bell.example/{number}": Page("x", headers={"Content-Length": "9"}) for number in range(9)})
    assert sum(line.startswith("GET bell") for line in visit(FEED)) == 3
