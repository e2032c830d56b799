"""The Home tab, from opening it to what its buttons do."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from slack_bolt.request import BoltRequest

from bot.errors import DiskFullError
from bot.model.article import PubStatus
from bot.model.fetched import FeedState
from bot.newsroom import Newsroom
from handlers.render.home import FOLLOWS, PAGES, STORIES
from tests.fakes.digest_room import article
from tests.fakes.follow_room import BEFORE, PIER
from tests.journeys.conftest import Person
from tests.journeys.homes import ANSWERED, PIER_TITLE, SAM, TRAIN, TRAIN_TITLE, Place, home_place

pytestmark = pytest.mark.slow


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Place]:
    with home_place(tmp_path) as place:
        yield place


@pytest.fixture
def filled(at: Place) -> Place:
    return at.fill()


def test_on_first_opening_with_nothing_indexed_it_says_what_to_do(at: Place) -> None:
    shown = at.robin.open()
    assert shown.startswith("*There are no articles in the index yet.*\nWhoever runs Copydesk names folders")
    assert "You follow" not in shown
    assert "*Morning digest* (`morning`) in <#C0DIGESTS>\nnext due" in shown
    assert at.robin.labels() == ["More help", "Refresh"]
    at.room.bring(*PIER, story="pier")
    assert PIER_TITLE in at.robin.press("Refresh")


def test_a_story_is_opened_in_the_persons_messages_and_can_be_asked_about_there(filled: Place) -> None:
    shown = filled.robin.open()
    assert shown.startswith("Newest stories\n3 articles in 2 stories · newest article ")
    assert filled.robin.labels()[:3] == ["Compare outlets", "Summary", "Summary"]
    before = filled.person.last()
    assert filled.robin.press("Summary", PIER_TITLE).startswith(ANSWERED)
    answer = filled.person.answer(before)
    direct = filled.person.direct()
    assert (answer.channel, answer.seen_by, answer.thread_ts) == (direct.channel, "", "")
    assert answer.text.startswith(f"{PIER_TITLE}\n2 outlets")
    assert direct.say("compare it").text.startswith(f"{PIER_TITLE}\n2 outlets")
    assert direct.say("compare it", answer.ts).text.startswith(f"{PIER_TITLE}\n2 outlets")


def test_each_sees_and_ends_only_what_they_asked_for_themselves(filled: Place) -> None:
    thread = filled.person.say("@Copydesk follow the pier at Norwick").thread_ts
    vault = Person(filled.person.desk, "G0VAULT")
    vault.say("@Copydesk follow the train at Saltby")
    shown = filled.robin.open()
    assert f"*“{TRAIN_TITLE}”*\nin <#G0VAULT> · since" in shown
    assert f"*“{PIER_TITLE}”*\nin <#C0NEWSROOM> · since" in shown
    assert "You follow no story." in filled.sam.open()
    before = filled.person.last()
    ended = filled.robin.press("Unfollow", PIER_TITLE)
    assert ended.startswith(f"“{PIER_TITLE}” is no longer followed.\n")
    assert filled.robin.labels().count("Unfollow") == 1
    told = filled.person.answer(before)
    begun = next(
        one for one in filled.robin.desk.workspace.messages if "Asked for by" in one.text and one.thread_ts == thread
    )
    assert filled.robin.desk.wait_for(lambda room: (room.message(begun.ts) or begun).edited)
    assert (told.thread_ts, told.text) == (
        thread,
        f"This thread no longer follows “{PIER_TITLE}”.\nEnded by <@{filled.robin.user}>.",
    )
    [left] = filled.room.store.follows.all()
    assert left.channel == "G0VAULT"


def test_a_follow_that_ended_or_turned_meanwhile_is_left_alone(filled: Place) -> None:
    thread = filled.person.say("@Copydesk follow the pier at Norwick").thread_ts
    filled.robin.open()
    filled.person.say("@Copydesk follow the train at Saltby", thread)
    shown = filled.robin.press("Unfollow", PIER_TITLE)
    assert shown.startswith("That has changed in the meantime. Here is what you follow now.\n")
    assert len(filled.room.store.follows.all()) == 1
    filled.room.store.follows.put(replace(filled.room.store.follows.all()[0], asked_by=SAM))
    shown = filled.robin.press("Unfollow", TRAIN_TITLE)
    assert shown.startswith("That has changed in the meantime.")
    assert len(filled.room.store.follows.all()) == 1


def test_a_thread_that_cannot_be_told_is_no_longer_followed_and_that_is_said(
    filled: Place, caplog: pytest.LogCaptureFixture
) -> None:
    filled.room.follow("pier")
    [follow] = filled.room.store.follows.all()
    filled.room.store.follows.put(replace(follow, asked_by=filled.robin.user, channel="C0ELSEWHERE"))
    filled.robin.open()
    shown = filled.robin.press("Unfollow")
    assert shown.startswith(f"“{PIER_TITLE}” is no longer followed. Its thread could not be told.\n")
    assert "undelivered code=not_in_channel" in caplog.messages


def test_stories_are_turned_by_pages_and_an_answer_stays_on_the_page(filled: Place) -> None:
    filled.notes()
    filled.robin.open()
    assert filled.robin.labels()[-3:] == ["Older ›", "More help", "Refresh"]
    older = filled.robin.press("Older")
    assert older.count("Harbour Ledger") == 1
    assert "‹ Newer" in filled.robin.labels()
    assert filled.robin.press("Summary").startswith(ANSWERED)
    assert "‹ Newer" in filled.robin.labels()
    assert "‹ Newer" not in (filled.robin.open(), filled.robin.labels())[1]


def test_what_is_followed_is_turned_by_pages_and_ended_there(filled: Place) -> None:
    filled.notes()
    for number in range(FOLLOWS + 2):
        filled.room.follow("train", f"{number + 1}.0")
        filled.room.clock.forward(seconds=1)
    for one in filled.room.store.follows.all():
        filled.room.store.follows.put(replace(one, asked_by=filled.robin.user))
    filled.robin.open()
    assert (filled.robin.labels().count("Unfollow"), filled.robin.labels().count("Next ›")) == (FOLLOWS, 1)
    filled.robin.press("Older")
    shown = filled.robin.press("Next")
    assert (filled.robin.labels().count("Unfollow"), shown.count("Harbour Ledger")) == (2, 1)
    assert {"‹ Newer", "‹ Previous"} <= set(filled.robin.labels())
    for left in (1, 0):
        assert filled.robin.press("Unfollow").startswith(f"“{TRAIN_TITLE}” is no longer followed.")
        assert filled.robin.labels().count("Unfollow") == (left or FOLLOWS)
    assert [one.thread for one in filled.room.store.follows.all()] == [f"{number + 3}.0" for number in range(FOLLOWS)]
    assert not {"‹ Previous", "Next ›"} & set(filled.robin.labels())
    assert "‹ Newer" in filled.robin.labels()


@pytest.mark.parametrize("hidden", [{"pubstatus": PubStatus.WITHHELD}, {"embargoed": datetime(2099, 1, 1, tzinfo=UTC)}])
def test_articles_withdrawn_or_under_embargo_are_not_on_it(filled: Place, hidden: dict[str, Any]) -> None:
    filled.person.say("@Copydesk follow the train at Saltby")
    assert TRAIN_TITLE in filled.robin.open()
    hide(filled, **hidden)
    shown = filled.robin.open()
    assert TRAIN_TITLE not in shown
    assert "*a story that is no longer in the index*\nin <#C0NEWSROOM>" in shown


def test_feeds_that_fail_are_counted_and_not_named(filled: Place) -> None:
    assert "cannot be read" not in filled.robin.open()
    with filled.room.store.writing() as writer:
        writer.put_fetched([FeedState("https://bell.example/feed?key=secret", answer="404", failures=3)], [], [])
    shown = filled.robin.open()
    assert "1 of 2 feeds cannot be read: `copydesk check` says which, and why." in shown
    assert "secret" not in shown


def test_a_home_that_has_not_changed_is_not_published_again(filled: Place) -> None:
    filled.robin.open()
    filled.robin.desk.open_home()
    filled.robin.press("More help")
    assert len(filled.robin.desk.sent("views.publish")) == 2


def test_one_that_another_replaced_meanwhile_is_read_and_published_anew(filled: Place) -> None:
    filled.robin.open()
    shown = filled.robin.shown()
    assert shown is not None
    event = {
        "type": "app_home_opened",
        "user": filled.robin.user,
        "tab": "home",
        "view": shown.as_slack() | {"hash": "1.old", "private_metadata": "1 old"},
    }
    body = {"type": "event_callback", "team_id": "T1", "event_id": "Ev1", "event": event}
    assert filled.bot.app.dispatch(BoltRequest(mode="socket_mode", body=body)).status == 200
    filled.robin.desk.wait_for(lambda _room: filled.robin.shown() != shown)
    assert [sent.get("hash", "") for sent in filled.robin.desk.sent("views.publish")] == ["", "1.old", ""]


def test_opening_the_messages_shows_no_home(filled: Place) -> None:
    event = {"type": "app_home_opened", "user": filled.robin.user, "tab": "messages"}
    body = {"type": "event_callback", "team_id": "T1", "event_id": "Ev2", "event": event}
    assert filled.bot.app.dispatch(BoltRequest(mode="socket_mode", body=body)).status == 200
    filled.robin.open()
    assert len(filled.robin.desk.sent("views.publish")) == 1


def test_what_fails_is_told_on_the_home_with_the_way_back(filled: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_newsroom: Newsroom) -> None:
        msg = "The disk is full: /srv/secret could not be written."
        raise DiskFullError(msg)

    with monkeypatch.context() as broken:
        broken.setattr(Newsroom, "freshness", full)
        shown = filled.robin.open()
        assert shown.startswith("I cannot read my index right now. *Reference ")
        assert "secret" not in shown
        assert filled.robin.labels() == ["Back to Home"]
    assert filled.robin.press("Back to Home").startswith("Newest stories\n")


def test_a_story_that_is_gone_is_told_of_on_the_home(filled: Place) -> None:
    filled.robin.open()
    hide(filled, pubstatus=PubStatus.CANCELED)
    before = filled.person.last()
    assert filled.robin.press("Summary", TRAIN_TITLE).startswith("This story is no longer in the index.")
    assert [one for one in filled.robin.desk.workspace.messages if one.ts > before and one.from_app] == []


def test_what_a_press_did_is_said_beside_it_too(filled: Place) -> None:
    filled.robin.open()
    shown = filled.robin.press("Summary", PIER_TITLE)
    assert shown.count(ANSWERED) == 2
    assert shown.index(ANSWERED, 1) > shown.index(PIER_TITLE)
    shown = filled.robin.press("Refresh")
    looked = "Looked at <!date^1731931200^{date_short_pretty}, {time}|18 Nov 2024, 12:00 UTC>.\n"
    assert shown.startswith(f"{looked}Newest stories\n")
    assert f"{looked}More help\nRefresh\n" in shown
    assert ANSWERED not in shown


def test_the_last_page_says_where_older_ones_are(filled: Place) -> None:
    for number in range(PAGES * STORIES):
        filled.room.index(article(f"n{number}", BEFORE, f"Tide table {number} was printed."), story=f"note-{number}")
    filled.room.end_round()
    filled.robin.open()
    for _ in range(PAGES - 1):
        shown = filled.robin.press("Older")
    assert filled.robin.labels()[-3:] == ["‹ Newer", "More help", "Refresh"]
    assert "\n‹ Newer\nOlder articles: `/coverage` and words, an outlet or a day, as in" in shown


def test_a_press_from_another_company_is_refused(filled: Place) -> None:
    filled.robin.open()
    filled.robin.press("More help")
    told = filled.robin.desk.sent("interactive")[-1]
    user = told["user"]
    assert isinstance(user, dict)
    shown, before = filled.robin.shown(), filled.person.last()
    body = told | {"user": user | {"team_id": "T0FARAWAY"}}
    assert filled.bot.app.dispatch(BoltRequest(mode="socket_mode", body=body)).status == 200
    filled.robin.desk.wait_for(lambda _room: filled.robin.shown() != shown)
    assert filled.robin.text().startswith("I only answer people of the workspace that runs me.\n")
    assert filled.person.last() == before


def hide(place: Place, **fields: Any) -> None:
    """Hide the only article of a story, as a later version of it does."""
    with place.room.store.writing() as writer:
        writer.replace_fields(replace(TRAIN.article, **fields))
