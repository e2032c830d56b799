"""Following a story: by a button or by words, told in the thread once something comes in, ended again."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.follow.rules import MOST
from bot.model.follow import Follow
from tests.fakes.broken_connection import BrokenConnection
from tests.fakes.digest_room import article
from tests.fakes.follow_room import BEFORE, METRO
from tests.journeys.conftest import labels
from tests.journeys.followers import BEGUN, GONE, NONE, OVER, TITLE, TOLD, Newsroom, following_newsroom

pytestmark = pytest.mark.slow


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    with following_newsroom(tmp_path) as place:
        yield place


def test_a_thread_follows_its_story_and_is_told_what_changed(newsroom: Newsroom) -> None:
    person = newsroom.person
    thread = person.say("@Copydesk compare the pier at Norwick").thread_ts
    begun = person.say("@Copydesk folow this", thread)
    assert (begun.text, begun.thread_ts, labels(begun)) == (BEGUN, thread, ["Unfollow"])
    assert newsroom.told(minutes=1) == []
    newsroom.room.bring(METRO, story="pier")
    [told] = newsroom.told(minutes=1)
    assert (told.text, told.thread_ts, told.in_thread) == (TOLD, thread, True)
    assert labels(told) == ["Evidence", "Evidence", "Evidence", "Compare outlets", "Summary", "Unfollow"]
    assert newsroom.told(hours=1) == []
    assert person.press(told, "Unfollow").text == OVER
    newsroom.room.bring(article("d", BEFORE, "The pier was hit. A seal looked on.", outlet="Gazette"), story="pier")
    assert newsroom.told(hours=1) == []


def test_the_button_below_an_answer_that_all_see_lets_its_thread_follow(newsroom: Newsroom) -> None:
    person = newsroom.person
    answer = person.say("@Copydesk summarise the pier at Norwick")
    begun = person.press(answer, "Follow")
    assert (begun.text, begun.thread_ts) == (BEGUN, answer.thread_ts)
    again = person.press(answer, "Follow")
    assert (again.text, again.seen_by) == (
        f"This thread follows “{TITLE}” already, since 18 Nov 2024, 12:00 UTC.",
        "U0ROBINVALE",
    )
    newsroom.room.bring(METRO, story="pier")
    [told] = newsroom.told(minutes=1)
    assert (told.text, told.thread_ts) == (TOLD, answer.thread_ts)


def test_the_button_below_a_private_answer_opens_a_thread_in_the_channel(newsroom: Newsroom) -> None:
    person = newsroom.person
    private = person.run("/summary", "pier at Norwick")
    begun = person.press(private, "Follow in channel")
    opened = BEGUN.replace(
        f"This thread now follows “{TITLE}”.", f"Updates on “{TITLE}” will be posted in this thread."
    )
    assert (begun.text, begun.thread_ts, begun.seen_by) == (opened, "", "")
    again = person.press(private, "Follow in channel")
    assert again.text == (f"Another thread in this channel follows “{TITLE}” already, since 18 Nov 2024, 12:00 UTC.")
    newsroom.room.bring(METRO, story="pier")
    [told] = newsroom.told(minutes=1)
    assert (told.text, told.thread_ts) == (TOLD, begun.ts)
    assert person.say("@Copydesk summarise it", begun.ts).text.startswith(f"{TITLE}\n3 outlets")
    before = person.last()
    person.press(begun, "Unfollow")
    [over] = newsroom.posted(before)
    assert (over.text, over.thread_ts) == (OVER, begun.ts)
    closed = newsroom.edited(begun)
    assert closed.text == f"{GONE}\nAsked for by <@U0ROBINVALE>. Ended by <@U0ROBINVALE>."
    assert (labels(closed), newsroom.follows()) == ([], [])


def test_a_thread_that_was_opened_is_found_if_slack_did_not_confirm_it(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    private = newsroom.person.run("/summary", "pier at Norwick")
    BrokenConnection("/api/chat.postMessage", "dropped").installed(monkeypatch)
    opened = newsroom.person.press(private, "Follow in channel")
    newsroom.person.say("@Copydesk thanks")  # takes its turn after that
    assert [(one.thread, one.begun) for one in newsroom.follows()] == [(opened.ts, opened.ts)]
    assert [one.text for one in newsroom.posted(opened.ts)] == ["Glad to help."]


@pytest.mark.parametrize("by", ["words", "button"])
@pytest.mark.parametrize(("faults", "followed"), [(("429", "429"), "z"), (("dropped",), "a")])
def test_a_thread_that_surely_was_not_told_so_follows_what_it_did(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, by: str, faults: tuple[str, ...], followed: str
) -> None:
    person = newsroom.person
    thread = person.say("@Copydesk follow the train at Saltby").thread_ts
    answer = person.say("@Copydesk summarise the pier at Norwick", thread)
    BrokenConnection("/api/chat.postMessage", *faults).installed(monkeypatch)
    if by == "words":
        person.say("@Copydesk follow the pier at Norwick", thread)
    else:
        person.press(answer, "Follow")
    [follow] = newsroom.follows()
    assert followed in follow.told


def test_a_direct_message_is_told_below_what_the_person_wrote(newsroom: Newsroom) -> None:
    person = newsroom.person.direct()
    person.say("summarise the pier at Norwick")
    begun = person.say("tell me when it changes")
    assert begun.text == BEGUN
    asked = newsroom.desk.workspace.message(begun.thread_ts)
    assert asked is not None
    assert (asked.text, asked.from_app) == ("tell me when it changes", False)
    newsroom.room.bring(METRO, story="pier")
    [told] = newsroom.told(minutes=1)
    assert (told.text, told.thread_ts, told.channel) == (TOLD, begun.thread_ts, person.channel)
    assert person.say("stop following").text == OVER


def test_a_thread_follows_one_story_at_a_time_and_says_so(newsroom: Newsroom) -> None:
    person = newsroom.person
    thread = person.say("@Copydesk follow the pier at Norwick").thread_ts
    other = person.say("@Copydesk keep me posted on the train at Saltby", thread)
    assert other.text.startswith(
        f"This thread now follows “A train was late at Saltby”. It no longer follows “{TITLE}”.\n"
    )
    newsroom.room.bring(METRO, story="pier")
    assert newsroom.told(minutes=1) == []
    assert person.say("@Copydesk unfollow", thread).text == OVER.replace(TITLE, "A train was late at Saltby")
    assert person.say("@Copydesk unfollow", thread).text.startswith(NONE)


def test_the_story_of_a_link_above_or_of_an_item_in_a_list_is_followed(newsroom: Newsroom) -> None:
    person = newsroom.person
    linked = replace(METRO, article=replace(METRO.article, id="l", url="https://metro.example/pier"))
    newsroom.room.bring(linked, story="pier")
    link = person.desk.say(person.channel, "Look: https://metro.example/pier")
    assert person.say("@Copydesk keep us posted", link.ts).text == BEGUN
    newsroom.room.bring(article("y", BEFORE, "The pier at Saltby was sold. It is old."), story="sale")
    thread = person.say("@Copydesk pier").thread_ts
    assert person.say("@Copydesk follow the second one", thread).text.startswith("This thread now follows “")
    assert [one.thread for one in newsroom.follows()] == [link.ts, thread]


def test_what_is_followed_is_listed_in_the_channel_alone(newsroom: Newsroom) -> None:
    person = newsroom.person
    assert person.say("@Copydesk what do you follow?").text.startswith("No story is followed here.\n")
    thread = person.say("@Copydesk follow the pier at Norwick").thread_ts
    person.say("@Copydesk follow the train at Saltby")
    newsroom.room.bring(METRO, story="pier")
    newsroom.told(minutes=1)
    newsroom.told(days=13, hours=23, minutes=59, seconds=30)
    assert person.say("@Copydesk what do you follow?", thread).text == (
        "*Followed here*\n"
        f"• “{TITLE}” · asked for by <@U0ROBINVALE>, since 18 Nov 2024, 12:00 UTC · last post 18 Nov 2024, 12:01 UTC\n"
        "• “A train was late at Saltby” · asked for by <@U0ROBINVALE>, ended 2 Dec 2024, 12:00 UTC: nothing new came"
        " for 14 days\n"
        "To end one, press *Unfollow* in its thread."
    )
    assert person.direct().say("what do you follow?").text.startswith("No story is followed here.\n")


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("follow this", "I can't tell which story you mean"),
        ("unfollow", NONE),
        ("follow the seal at Saltby", "Nothing in the index on"),
        ("help", "• follow this · keep me posted (I post in the thread what changed) · unfollow · what do you follow?"),
    ],
)
def test_what_cannot_be_followed_is_said(newsroom: Newsroom, said: str, answered: str) -> None:
    assert answered in newsroom.person.say(f"@Copydesk {said}").text
    assert newsroom.follows() == []


def test_a_channel_follows_no_more_than_it_may(newsroom: Newsroom) -> None:
    for number in range(MOST):
        newsroom.room.store.follows.put(
            Follow("C0NEWSROOM", f"{number}.0", "U0ROBINVALE", newsroom.room.clock.now(), {"z": ""})
        )
    refused = newsroom.person.say("@Copydesk follow the pier at Norwick")
    assert refused.text == (
        "This channel follows 50 stories already, and that is the most. End one with “Unfollow” in its thread."
    )
    assert len(newsroom.follows()) == MOST


def test_where_the_bot_may_not_post_nothing_is_followed(newsroom: Newsroom) -> None:
    private = newsroom.person.run("/summary", "pier at Norwick", "C0ELSEWHERE")
    refused = newsroom.person.press(private, "Follow in channel")
    assert refused.text.startswith("I am not in this channel. Invite me with ")
    assert newsroom.follows() == []


def test_a_thread_that_is_gone_ends_its_follow(newsroom: Newsroom) -> None:
    begun = newsroom.person.say("@Copydesk follow the pier at Norwick")
    for gone in (begun.ts, begun.thread_ts):
        newsroom.desk.workspace.delete(gone)
    newsroom.room.bring(METRO, story="pier")
    assert newsroom.told(minutes=1) == []
    [follow] = newsroom.follows()
    assert follow.reason == "The thread is no longer there."
