"""Feeds and pages of a small web in the index: what is read, which article it is, and what is asked for again."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.index.build import build
from bot.index.report import IndexReport
from bot.ingest.entries import Address
from bot.store import Store
from tests.fakes.clock import SetClock
from tests.fakes.plain_tools import plain_tools
from tests.fakes.silence import Silence
from tests.fakes.web import FakeWeb, Page, item, page, rss

BRIDGE = "The swing bridge at Norwick was shut on Sunday after a barge struck its eastern pier, the port said."
REOPENED = "The swing bridge at Norwick was open again on Monday, though the port had said it would stay shut."
TAX = "Eldham council voted to raise tax for second homes; treasurer Paul Amsel expects three million dollars."
FEED = "ledger.example/feed.xml"

Index = Callable[..., IndexReport]
Visit = Callable[..., list[str]]
Held = Callable[[], dict[str, list[str]]]


def test_a_feed_is_read_with_its_pages_and_the_second_time_only_asked_whether_it_changed(
    visit: Visit, web: FakeWeb, store: Store, held: Held
) -> None:
    feed = Page(rss(item("ledger.example/a"), item("ledger.example/b")), etag='"1"')
    web.put({FEED: feed, "ledger.example/a": page(BRIDGE), "ledger.example/b": page(TAX)})
    assert visit(FEED) == [f"GET {FEED}", "GET ledger.example/a", "GET ledger.example/b"]
    assert held() == {"a": [BRIDGE], "b": [TAX]}
    assert {report.article.outlet for report in store.all_reports()} == {"Harbour Ledger"}
    assert visit(FEED) == [f'GET {FEED} if not "1"']
    assert store.articles_from(web.url(FEED)) == 2


def test_a_changed_page_is_a_correction(visit: Visit, web: FakeWeb, clock: SetClock, held: Held) -> None:
    web.put({FEED: rss(item("ledger.example/a", guid="7")), "ledger.example/a": page(BRIDGE)})
    visit(FEED)
    web.put({"ledger.example/a": page(REOPENED)})
    assert visit(FEED) == [f"GET {FEED}"]  # as far as the feed says, nothing changed
    clock.forward(days=3)
    assert visit(FEED) == [f"GET {FEED}", "GET ledger.example/a"]
    assert held() == {"a": [BRIDGE, REOPENED]}


def test_an_entry_s_date_of_change_has_its_page_read_at_once(visit: Visit, web: FakeWeb, held: Held) -> None:
    web.put({FEED: rss(item("ledger.example/a")), "ledger.example/a": page(BRIDGE)})
    visit(FEED)
    changed = '<a10:updated xmlns:a10="http://www.w3.org/2005/Atom">2024-11-20T11:00:00Z</a10:updated>'
    web.put({FEED: rss(item("ledger.example/a") + changed), "ledger.example/a": page(REOPENED)})
    assert visit(FEED) == [f"GET {FEED}", "GET ledger.example/a"]
    assert visit(FEED) == [f"GET {FEED}"]
    assert held() == {"a": [BRIDGE, REOPENED]}


def test_an_article_stays_itself_at_another_address_or_with_another_guid(
    visit: Visit, web: FakeWeb, held: Held
) -> None:
    web.put({"ledger.example/a": page(BRIDGE), "ledger.example/b": page(REOPENED), "ledger.example/c": page(TAX)})
    for place, guid in (("a", "7"), ("b", "7"), ("b", "8"), ("c", "9")):
        web.put({FEED: rss(item(f"ledger.example/{place}", guid=f"{guid}"))})
        visit(FEED)
    assert held() == {"b": [BRIDGE, REOPENED], "c": [TAX]}


def test_a_page_and_the_feed_that_names_it_give_one_article(visit: Visit, web: FakeWeb, held: Held) -> None:
    web.put({FEED: rss(item("ledger.example/a", guid="7")), "ledger.example/a": page(BRIDGE)})
    assert visit("ledger.example/a") == ["GET ledger.example/a"]
    assert visit("ledger.example/a") == ["GET ledger.example/a"]  # asked for by hand
    visit(FEED)
    assert held() == {"a": [BRIDGE]}


def test_without_pages_the_feed_s_own_text_is_the_article(visit: Visit, web: FakeWeb, held: Held) -> None:
    web.put({FEED: rss(item("ledger.example/a", f"&lt;p&gt;{BRIDGE}&lt;/p&gt;"), item("ledger.example/b"))})
    assert visit(FEED, pages=False) == [
        f"GET {FEED}",
        "http://ledger.example/b: the feed has no text of it; `pages: true` reads its page",
    ]
    assert held() == {"a": [BRIDGE]}


def test_teasers_are_called_what_they_are(index: Index, web: FakeWeb) -> None:
    web.put({FEED: rss(item("ledger.example/a", f"{BRIDGE} Continue reading"), item("ledger.example/b", TAX))})
    report = index(FEED, pages=False)
    assert [doubt.reason for doubt in report.doubts] == [
        "1 of 2 entries are teasers that go on elsewhere; `pages: true` reads all"
    ]


def test_no_feed_puts_words_into_another_site_s_article(visit: Visit, web: FakeWeb, store: Store) -> None:
    web.put({FEED: rss(item("ledger.example/a")), "ledger.example/a": page(BRIDGE)})
    visit(FEED)
    web.put({"bell.example/feed.xml": rss(item("ledger.example/a", TAX, guid="http://ledger.example:#/a"))})
    visit("bell.example/feed.xml", pages=False)
    assert sorted(one.article.text for one in store.all_reports()) == [TAX, BRIDGE]
    assert all(len(store.versions(one.article.id)) == 1 for one in store.all_reports())


def test_so_many_new_pages_are_read_a_round_until_none_is_left(visit: Visit, web: FakeWeb, held: Held) -> None:
    places = [f"ledger.example/{number}" for number in range(45)]
    web.put({FEED: Page(rss(*map(item, places)), etag='"1"')})
    web.put({place: page(f"{number}. {BRIDGE}") for number, place in enumerate(places)})
    assert [len(visit(FEED)) for _ in range(4)] == [21, 21, 6, 1]
    assert len(held()) == 45


def test_folders_and_feeds_are_read_in_one_run(web: FakeWeb, store: Store, clock: SetClock, tmp_path: Path) -> None:
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire/a.md").write_text(TAX, encoding="utf-8")
    web.put({FEED: rss(item("ledger.example/a")), "ledger.example/a": page(BRIDGE)})
    sources = [Address(web.url(FEED)), tmp_path / "wire"]
    report = build(sources, store, replace(plain_tools(), web=web.web()), clock, Silence(), 20_000)
    assert (report.read, report.asked, report.refusals) == (2, 1, [])
    assert sorted(one.article.text for one in store.all_reports()) == [TAX, BRIDGE]


class Stopped(Silence):
    """Progress whose watcher stops the run once the articles are stored."""

    def start(self, what: str, total: int | None) -> None:
        if (what, total) == ("Comparing stories", 1):
            raise KeyboardInterrupt


def test_a_run_that_is_stopped_loses_no_article_and_makes_its_visits_again(
    visit: Visit, web: FakeWeb, store: Store, clock: SetClock, held: Held
) -> None:
    web.put({FEED: Page(rss(item("ledger.example/a")), etag='"1"'), "ledger.example/a": page(BRIDGE)})
    tools = replace(plain_tools(), web=web.web())
    with pytest.raises(KeyboardInterrupt):
        build([Address(web.url(FEED))], store, tools, clock, Stopped(), 20_000)
    assert held() == {"a": [BRIDGE]}
    web.asked()
    assert visit(FEED) == [f"GET {FEED}", "GET ledger.example/a"]
    assert visit(FEED) == [f'GET {FEED} if not "1"']
    assert held() == {"a": [BRIDGE]}
