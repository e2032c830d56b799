"""What is asked about digests."""

from datetime import date, datetime, timedelta

import pytest

from bot.digest.board import DigestBoard
from bot.errors import NotFoundError, UsageError
from bot.model.digest import Digest
from bot.model.edition import SlotState
from bot.settings import DigestPlan
from tests.fakes.clock import SetClock
from tests.fakes.digest_room import Room, article, plan

TODAY = date(2024, 11, 18)
MORNING, EVENING = plan(), plan(id="evening", title="Evening digest", times=("18:00",), channel="C0LATE")


def board(room: Room, *plans: DigestPlan) -> DigestBoard:
    return DigestBoard(room.store, plans, room.clock)


def is_now(moment: datetime, clock: SetClock) -> bool:
    return timedelta(0) < clock.now() - moment < timedelta(milliseconds=1)


def leads(told: Digest) -> list[str]:
    return [story.lead.article for section in told.sections for story in section.stories]


@pytest.mark.parametrize(
    ("typed", "name", "day"),
    [
        ("morning", "morning", None),
        ("MORNING", "morning", None),
        ("evening monday", "evening", date(2024, 11, 11)),  # today is a Monday: the last one before it
        ("2024-11-15 evening", "evening", date(2024, 11, 15)),
        ("Morning digest yesterday", "morning", date(2024, 11, 17)),
        ("today morning", "morning", TODAY),
    ],
)
def test_a_name_and_a_day_are_told_apart(room: Room, typed: str, name: str, day: date | None) -> None:
    told, when = board(room, MORNING, EVENING).asked(typed)
    assert (told.id, when) == (name, day)


def test_a_digest_called_like_a_day_is_meant_by_its_name(room: Room) -> None:
    weekly = plan(id="monday", title="The week")
    assert board(room, MORNING, weekly).asked("monday wednesday") == (weekly, date(2024, 11, 13))
    briefing = plan(id="weekly", title="Monday briefing")
    assert board(room, MORNING, briefing).asked("Monday briefing") == (briefing, None)
    assert board(room, MORNING, briefing).asked("Monday briefing yesterday") == (briefing, date(2024, 11, 17))
    assert board(room, MORNING, briefing).asked("friday weekly") == (briefing, date(2024, 11, 15))


def test_of_two_days_none_is_taken(room: Room) -> None:
    with pytest.raises(UsageError, match=r"^Which day: monday or 2024-11-15\? Name one\.$"):
        board(room, MORNING).asked("morning monday 2024-11-15")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("", None),
        ("friday", date(2024, 11, 15)),
        ("yesterday", date(2024, 11, 17)),
        ("tomorrow", date(2024, 11, 19)),
    ],
)
def test_the_only_digest_needs_no_name(room: Room, typed: str, day: date | None) -> None:
    assert board(room, MORNING).asked(typed) == (MORNING, day)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("sydney today", date(2024, 11, 19)),
        ("sydney monday", date(2024, 11, 18)),
        ("york today", date(2024, 11, 18)),
        ("york yesterday", date(2024, 11, 17)),
    ],
)
def test_days_are_those_of_the_digests_own_zone(room: Room, clock: SetClock, typed: str, day: date) -> None:
    clock.set("2024-11-18T21:30:00Z")
    both = board(room, plan(id="sydney", zone="Australia/Sydney"), plan(id="york", zone="America/New_York"))
    assert both.asked(typed)[1] == day


@pytest.mark.parametrize("typed", ["2024-13-01", "2024-2-30", "morning 20241301"])
def test_what_is_no_day_is_named(room: Room, typed: str) -> None:
    with pytest.raises(UsageError, match="is not a day"):
        board(room, MORNING).asked(typed)


def test_the_digest_that_is_meant(room: Room) -> None:
    both = board(room, MORNING, EVENING)
    assert both.plan("evening") == EVENING
    assert both.plan("Morning Digest") == MORNING
    assert both.plan("", "C0LATE") == EVENING
    assert board(room, MORNING).plan("", "C0ELSEWHERE") == MORNING
    with pytest.raises(UsageError, match="morning, evening"):
        both.plan("")
    with pytest.raises(NotFoundError, match="no digest called “editor's noon”"):
        both.plan("editor's noon")
    with pytest.raises(NotFoundError, match="No digest has been set up") as none:
        board(room).plan("")
    assert none.value.remedy == "Add one to config/digests.yaml and restart me."


def test_each_digest_is_listed_with_its_next_time_and_its_last(room: Room) -> None:
    room.tick_on(room.program(MORNING), minutes=1)
    morning, evening = board(room, MORNING, EVENING).listings()
    assert morning.next == datetime.fromisoformat("2024-11-19T08:00:00+00:00")
    assert morning.last is not None
    assert morning.last.state is SlotState.EMPTY
    assert evening.next == datetime.fromisoformat("2024-11-18T18:00:00+00:00")
    assert evening.last is None


def test_a_preview_holds_what_would_come_now_and_posts_nothing(room: Room) -> None:
    room.index(article("a", "2024-11-17T09:00:00+00:00"))
    told = board(room, MORNING).preview(MORNING)
    assert leads(told) == ["a"]
    assert is_now(told.until, room.clock)
    assert "would contain now" in told.note
    assert room.api.transcript == []
    assert room.store.editions.last("morning", "C0DIGESTS") is None


def test_a_preview_of_a_day_is_the_digest_of_that_day(room: Room) -> None:
    room.index(article("a", "2024-11-14T09:00:00+00:00"))
    room.index(article("b", "2024-11-15T09:00:00+00:00"))
    told = board(room, MORNING).preview(MORNING, date(2024, 11, 15))
    assert leads(told) == ["a"]
    assert told.note == "This is the digest for 15 Nov 2024, 08:00."


def test_a_preview_of_a_day_is_of_that_day_where_the_window_ends_at_the_newest_article(room: Room) -> None:
    newest = plan(until_newest=True)
    room.index(article("a", "2024-11-14T09:00:00+00:00"))
    room.index(article("b", "2024-11-16T09:00:00+00:00"))
    told = board(room, newest).preview(newest, date(2024, 11, 15))
    assert (leads(told), told.until) == (["a"], datetime.fromisoformat("2024-11-15T08:00:00+00:00"))
    assert told.note == "This is the digest for 15 Nov 2024, 08:00."


def test_a_preview_of_a_posted_day_has_the_window_that_was_posted(room: Room) -> None:
    room.index(article("a", "2024-11-17T09:00:00+00:00"))
    weekly = plan(days=("mon", "thu"), hours=48)
    room.tick_on(room.program(weekly), minutes=1)
    room.clock.forward(days=3)
    room.index(article("b", "2024-11-19T09:00:00+00:00"))
    room.program(weekly).tick()
    told = board(room, weekly).preview(weekly, date(2024, 11, 21))
    assert (told.since, leads(told)) == (datetime.fromisoformat("2024-11-18T08:00:00+00:00"), ["b"])


def test_a_preview_of_this_day_before_its_time_goes_up_to_now(room: Room) -> None:
    assert is_now(board(room, EVENING).preview(EVENING, TODAY).until, room.clock)


def test_a_preview_of_this_day_before_its_time_leaves_out_what_the_last_digest_held(room: Room) -> None:
    room.clock.set("2024-11-17T20:00:00Z")
    room.index(article("a", "2024-11-17T17:00:00+00:00"))
    program = room.program(EVENING)
    program.tick()
    room.clock.set("2024-11-18T07:59:00Z")
    room.index(article("b", "2024-11-18T07:00:00+00:00"))
    assert leads(board(room, EVENING).preview(EVENING, TODAY)) == ["b"]


def test_a_day_without_this_digest_is_refused(room: Room) -> None:
    monday = plan(days=("mon",))
    with pytest.raises(NotFoundError, match="does not go out on 19 Nov 2024: it goes out Mon at 08:00"):
        board(room, monday).preview(monday, date(2024, 11, 19))
    with pytest.raises(NotFoundError, match="still to come"):
        board(room, monday).preview(monday, date(2024, 11, 25))
