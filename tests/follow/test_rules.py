"""When a thread is told of its story, and of what."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.follow.rules import concluded, home, lapsed, may_post, rewritten, slot_of, unknown
from bot.model.edition import Edition, SlotState, Window
from bot.model.follow import Follow
from bot.model.passage import Head

NOON = datetime(2024, 11, 18, 12, tzinfo=UTC)
FOLLOW = Follow("C0NEWS", "1.0", "U0ROBIN", NOON, {"a": "0a", "b": "0b"})
POSTED = replace(FOLLOW, number=2, posted=NOON + timedelta(hours=1))
LATER = NOON + timedelta(hours=2)
TOLD = {"a": "0a", "b": "1b", "an id with spaces": "0c"}
EDITION = Edition(slot_of(FOLLOW, NOON), SlotState.POSTED, "one", NOON, Window(NOON, LATER), "why", told=TOLD)
AFTER = replace(FOLLOW, number=1)
TOLD_AFTER = replace(AFTER, told=TOLD, posted=LATER)


def head(article: str, story: str = "s", published: datetime | None = None) -> Head:
    return Head(article, article.title(), "Harbour Ledger", published=published, story=story)


@pytest.mark.parametrize(
    ("stories", "expected"),
    [
        ((), ""),
        (("",), ""),
        (("s", "s"), "s"),
        (("t", "s", "s"), "s"),
        (("t", "s"), "t"),
        (("", "", "s"), "s"),
    ],
)
def test_a_story_is_where_most_of_its_articles_are(stories: tuple[str, ...], expected: str) -> None:
    assert home([head(str(number), story) for number, story in enumerate(stories)]) == expected


def test_articles_that_are_not_known_come_newest_first_and_those_without_a_date_last() -> None:
    known, undated, early, late = head("a"), head("c"), head("d", published=NOON), head("e", published=LATER)
    assert unknown(FOLLOW.told, [known, undated, early, late]) == [late, early, undated]


def test_a_text_that_is_another_than_the_known_one_is_rewritten() -> None:
    assert rewritten(FOLLOW.told, {"a": "0a", "b": "1b", "c": "0c"}) == ["b"]
    assert rewritten(FOLLOW.told, {"a": "0a"}) == []  # what is hidden is not


@pytest.mark.parametrize(
    ("follow", "passed", "days", "reason"),
    [
        (FOLLOW, timedelta(days=14) - timedelta(seconds=1), 14, None),
        (FOLLOW, timedelta(days=14), 14, "nothing new came for 14 days"),
        (FOLLOW, timedelta(days=1), 1, "nothing new came for a day"),
        (POSTED, timedelta(days=1), 1, None),
        (POSTED, timedelta(days=1, hours=1), 1, "nothing new came for a day"),
    ],
)
def test_a_follow_for_which_nothing_comes_lapses(
    follow: Follow, passed: timedelta, days: int, reason: str | None
) -> None:
    now = NOON + passed
    assert lapsed(follow, now, days) == (replace(follow, ended=now, reason=reason) if reason else None)


@pytest.mark.parametrize(
    ("follow", "minutes", "expected"),
    [(FOLLOW, 60, True), (POSTED, 60, True), (POSTED, 61, False)],
)
def test_posts_keep_their_distance(follow: Follow, minutes: int, *, expected: bool) -> None:
    assert may_post(follow, LATER, minutes) is expected


def test_a_post_has_the_same_key_whenever_it_is_made_and_another_than_all_others() -> None:
    key = slot_of(FOLLOW, NOON).key
    assert key == "follow/C0NEWS/2024-11-18/1.0 1731931200.000000 1"
    assert slot_of(FOLLOW, NOON + timedelta(days=1)).key == key
    others = (AFTER, replace(FOLLOW, since=LATER), replace(FOLLOW, thread="2.0"), replace(FOLLOW, channel="C0ELSE"))
    assert key not in {slot_of(one, NOON).key for one in others}


@pytest.mark.parametrize(
    ("edition", "now", "expected"),
    [
        (EDITION, LATER, TOLD_AFTER),
        (replace(EDITION, state=SlotState.FAILED), LATER, replace(AFTER, ended=LATER, reason="why")),
        (replace(EDITION, state=SlotState.SKIPPED), LATER, AFTER),
        (replace(EDITION, state=SlotState.SENDING), LATER, None),
        (replace(EDITION, state=SlotState.UNKNOWN), LATER, None),
        (replace(EDITION, state=SlotState.UNKNOWN), NOON + timedelta(days=2), TOLD_AFTER),
        (replace(EDITION, state=SlotState.CLAIMED, window=None, counted=()), NOON + timedelta(days=2), AFTER),
    ],
)
def test_what_a_post_means_for_the_follow(edition: Edition, now: datetime, expected: Follow | None) -> None:
    assert concluded(FOLLOW, edition, now) == expected
