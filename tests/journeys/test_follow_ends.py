"""The end of a follow, wherever it is: who reads of it, and the message that it began with."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.desk import PostedMessage
from tests.fakes.broken_connection import BrokenConnection
from tests.fakes.follow_room import METRO
from tests.journeys.conftest import button, labels
from tests.journeys.followers import GONE, NONE, OVER, Newsroom, following_newsroom

pytestmark = pytest.mark.slow

Ending = Callable[[Newsroom, PostedMessage], str]  # how a follow ends; returns by what, as it is said


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    with following_newsroom(tmp_path) as place:
        yield place


def test_whoever_ends_what_another_asked_for_is_named(newsroom: Newsroom) -> None:
    begun = newsroom.person.say("@Copydesk follow the pier at Norwick")
    unfollow = button(begun, "Unfollow")
    assert newsroom.desk.click(begun.ts, unfollow["action_id"], unfollow["block_id"], "U0SAMOKORO").ok
    [over] = newsroom.person.bots(begun.ts, 1)
    assert over.text == OVER.replace("U0ROBINVALE", "U0SAMOKORO")
    closed = newsroom.edited(begun)
    assert closed.text == f"{GONE}\nAsked for by <@U0ROBINVALE>. Ended by <@U0SAMOKORO>."


def test_the_button_of_a_follow_that_was_ended_elsewhere_goes_and_nobody_else_is_told(newsroom: Newsroom) -> None:
    begun = begun_with(newsroom)
    newsroom.room.store.follows.begun(replace(newsroom.follows()[0], begun=""))  # as Slack had not confirmed it
    over = newsroom.person.say("@Copydesk unfollow", begun.thread_ts)
    none = newsroom.person.press(begun, "Unfollow")
    assert (none.text.startswith(NONE), none.seen_by) == (True, "U0ROBINVALE")
    closed = newsroom.edited(begun)
    assert (closed.text, labels(closed)) == (GONE, [])
    assert newsroom.posted(over.ts) == []


def begun_with(newsroom: Newsroom) -> PostedMessage:
    """The message that a follow began with, once the follow knows it."""
    begun = newsroom.person.say("@Copydesk follow the pier at Norwick")
    newsroom.person.say("@Copydesk thanks", begun.thread_ts)
    return begun


def by_words(newsroom: Newsroom, begun: PostedMessage) -> str:
    newsroom.person.say("@Copydesk unfollow", begun.thread_ts)
    return "Ended by <@U0ROBINVALE>."


def by_a_button_below_news(newsroom: Newsroom, _begun: PostedMessage) -> str:
    newsroom.room.bring(METRO, story="pier")
    [told] = newsroom.told(minutes=1)
    newsroom.person.press(told, "Unfollow")
    return "Ended by <@U0ROBINVALE>."


def by_another_story(newsroom: Newsroom, begun: PostedMessage) -> str:
    newsroom.person.say("@Copydesk follow the train at Saltby", begun.thread_ts)
    return "Ended by <@U0ROBINVALE>."


def by_itself(newsroom: Newsroom, _begun: PostedMessage) -> str:
    newsroom.told(days=14)
    return "Ended: nothing new came for 14 days."


ENDINGS = (by_words, by_a_button_below_news, by_another_story, by_itself)


@pytest.mark.parametrize("ended", ENDINGS)
def test_wherever_a_follow_ends_the_message_it_began_with_says_so_without_a_button(
    newsroom: Newsroom, ended: Ending
) -> None:
    begun = begun_with(newsroom)
    said = ended(newsroom, begun)
    closed = newsroom.edited(begun)
    assert (closed.text, labels(closed)) == (f"{GONE}\nAsked for by <@U0ROBINVALE>. {said}", [])


@pytest.mark.parametrize("ended", ENDINGS)
@pytest.mark.parametrize("faults", [("500", "500"), ("dropped", "500"), ("429", "429")])
def test_a_follow_ends_though_slack_does_not_let_its_first_message_say_so(
    newsroom: Newsroom,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    ended: Ending,
    faults: tuple[str, ...],
) -> None:
    begun = begun_with(newsroom)
    broken = BrokenConnection("/api/chat.update", *faults, holding=b"").installed(monkeypatch)
    ended(newsroom, begun)
    newsroom.person.say("@Copydesk thanks")  # takes its turn after all that was done in the channel
    assert [follow for follow in newsroom.follows() if not follow.ended and "a" in follow.told] == []
    assert not broken.ordered
    assert any(line.startswith("undelivered code=") for line in caplog.messages)


@pytest.mark.parametrize("ended", [by_words, by_another_story])
def test_the_first_message_says_so_though_slack_does_not_confirm_the_answer(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, ended: Ending
) -> None:
    begun = begun_with(newsroom)
    BrokenConnection("/api/chat.postMessage", "500").installed(monkeypatch)
    ended(newsroom, begun)
    assert labels(newsroom.edited(begun)) == []


def test_once_more_is_asked_if_slack_may_have_the_edit(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = newsroom.person.say("@Copydesk follow the pier at Norwick")
    BrokenConnection("/api/chat.update", "500", holding=b"").installed(monkeypatch)
    by_words(newsroom, begun)
    assert labels(newsroom.edited(begun)) == []


def test_the_button_of_an_earlier_follow_ends_no_later_one(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = begun_with(newsroom)
    BrokenConnection("/api/chat.update", "500", "500", holding=b"").installed(monkeypatch)
    newsroom.person.say("@Copydesk follow the train at Saltby", begun.thread_ts)
    newsroom.person.say("@Copydesk thanks", begun.thread_ts)
    told = newsroom.person.press(begun, "Unfollow")
    assert told.text.startswith("This thread follows “A train was late at Saltby” already, since ")
    assert (told.seen_by, labels(told)) == ("U0ROBINVALE", ["Unfollow"])
    assert newsroom.edited(begun).text == GONE
    assert ["z" in follow.told for follow in newsroom.follows()] == [True]
