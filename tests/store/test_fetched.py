from dataclasses import replace
from datetime import timedelta

from bot.model.fetched import FeedState, PageState, SiteRules
from bot.store import Store
from tests.fakes.clock import SetClock

FEED, PAGE, SITE = "https://bell.example/feed", "https://bell.example/ferry", "https://bell.example"


def test_what_was_fetched_is_kept_field_by_field_in_place_of_what_was_kept_before(
    store: Store, clock: SetClock
) -> None:
    now = clock.now()
    unread, asked = FeedState(FEED), PageState(PAGE, None, now)
    read = FeedState(FEED, '"v1"', "Mon, 18 Nov 2024 12:00:00 GMT", now, "3 new", 2, now + timedelta(hours=1))
    changed, rules = replace(asked, updated=now - timedelta(days=1), failures=3), SiteRules(SITE, "User-agent: *", now)
    for feed, page in ((unread, asked), (read, changed)):
        with store.writing() as writer:
            writer.put_fetched([feed], [page], [rules])
        assert store.feed_state(FEED) == feed
        assert store.page_states([PAGE, "https://bell.example/other"]) == {PAGE: page}
    assert store.site_rules(SITE) == rules
    assert (store.feed_state(SITE), store.site_rules(FEED)) == (None, None)


def test_a_page_and_a_site_that_no_feed_has_named_for_ninety_days_are_forgotten(store: Store, clock: SetClock) -> None:
    now = clock.now()
    with store.writing() as writer:
        writer.put_fetched([FeedState(FEED)], [PageState(PAGE, None, now)], [SiteRules(SITE, "", now)])
    clock.forward(days=91)
    with store.writing() as writer:
        writer.put_fetched([], [], [])
    assert store.feed_state(FEED) == FeedState(FEED)
    assert (store.page_states([PAGE]), store.site_rules(SITE)) == ({}, None)
