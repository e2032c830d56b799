"""The Home tab and Messages where Slack does not confirm what was sent, or somebody presses too fast."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.broken_connection import BrokenConnection
from tests.fakes.digest_room import article
from tests.fakes.follow_room import BEFORE
from tests.journeys.homes import ANSWERED, PIER_TITLE, TRAIN_TITLE, Place, home_place, settle

pytestmark = pytest.mark.slow


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Place]:
    with home_place(tmp_path) as place:
        yield place.fill()


def test_slack_is_asked_again_if_it_asks_to_wait(filled: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = BrokenConnection("/api/views.publish", "429", holding=b"").installed(monkeypatch)
    assert filled.robin.open().startswith("Newest stories\n")
    assert not broken.ordered


def test_what_cannot_be_told_is_in_the_log(
    filled: Place, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    BrokenConnection("/api/views.publish", *["429"] * 4, holding=b"").installed(monkeypatch)
    filled.robin.desk.open_home()
    assert filled.robin.open().startswith("Newest stories\n")
    assert "failure_not_told kind=LimitedError" in caplog.messages


def test_what_messages_are_about_stays_after_help_on_the_home(filled: Place) -> None:
    direct = filled.person.direct()
    direct.say("summary pier at Norwick")
    filled.robin.open()
    before = filled.person.last()
    filled.robin.press("More help")
    assert "What I can do" in filled.person.answer(before).text
    assert direct.say("compare it").text.startswith(f"{PIER_TITLE}\n2 outlets")


def test_an_answer_that_slack_did_not_confirm_is_what_messages_are_about(
    filled: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.robin.open()
    BrokenConnection("/api/chat.postMessage", "dropped").installed(monkeypatch)
    shown = filled.robin.press("Summary", PIER_TITLE)
    assert shown.startswith("Slack didn't confirm my answer, so it may or may not have been posted.")
    assert filled.person.direct().say("compare it").text.startswith(f"{PIER_TITLE}\n2 outlets")


@pytest.mark.parametrize("faults", [["dropped"], ["500"], ["429", "429"]])
def test_a_follow_is_ended_though_slack_does_not_confirm_that_its_thread_was_told(
    filled: Place, monkeypatch: pytest.MonkeyPatch, faults: list[str]
) -> None:
    filled.person.say("@Copydesk follow the pier at Norwick")
    filled.robin.open()
    BrokenConnection("/api/chat.postMessage", *faults).installed(monkeypatch)
    shown = filled.robin.press("Unfollow", PIER_TITLE)
    assert shown.startswith(f"“{PIER_TITLE}” is no longer followed. Its thread could not be told.\nNewest stories\n")
    assert list(filled.room.store.follows.all()) == []


@pytest.mark.parametrize("fault", ["dropped", "500"])
def test_a_home_that_slack_did_not_confirm_is_published_once_more(
    filled: Place, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    filled.robin.open()
    filled.room.bring(article("n", BEFORE, "Tide tables were printed."), story="note")
    BrokenConnection("/api/views.publish", fault, holding=b"").installed(monkeypatch)
    assert filled.robin.open().startswith("Newest stories\n4 articles in 3 stories")
    settle(filled)
    before = filled.person.last()
    BrokenConnection("/api/views.publish", fault, holding=b"").installed(monkeypatch)
    assert filled.robin.press("Summary", PIER_TITLE).startswith(ANSWERED)
    assert filled.person.answer(before).text.startswith(f"{PIER_TITLE}\n2 outlets")


def test_what_was_answered_does_not_fail_because_the_home_cannot_say_so(
    filled: Place, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    filled.robin.open()
    shown, before = filled.robin.shown(), filled.person.last()
    broken = BrokenConnection("/api/views.publish", "500", "500", holding=b"").installed(monkeypatch)
    filled.robin.send("Summary", PIER_TITLE)
    assert filled.person.answer(before).text.startswith(f"{PIER_TITLE}\n2 outlets")
    settle(filled)
    assert not broken.ordered
    assert any(line.startswith("undelivered\n") for line in caplog.messages)
    assert filled.robin.shown() == shown


def test_a_follow_ended_by_two_presses_stays_confirmed(filled: Place) -> None:
    filled.person.say("@Copydesk follow the pier at Norwick")
    filled.robin.open()
    before = filled.person.last()
    filled.robin.send("Unfollow")
    filled.robin.send("Unfollow")
    settle(filled)
    assert filled.robin.text().startswith(f"“{PIER_TITLE}” is no longer followed.\n")
    assert len([sent for sent in filled.person.desk.workspace.messages if sent.ts > before and sent.thread_ts]) == 1


def test_a_press_on_an_older_home_shows_the_latest(filled: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    filled.robin.open()
    BrokenConnection("/api/chat.postMessage", "refused", "500").installed(monkeypatch)  # fails after half a second
    filled.robin.send("Summary", PIER_TITLE)
    filled.robin.send("Refresh")
    settle(filled)
    assert "Newest stories" in filled.robin.text()


def test_the_way_back_from_what_failed_leads_to_the_same_page(filled: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    filled.notes()
    filled.robin.open()
    older = filled.robin.press("Older")
    BrokenConnection("/api/chat.postMessage", "500").installed(monkeypatch)
    assert filled.robin.press("Summary").startswith("Slack didn't confirm my answer")
    assert filled.robin.press("Back to Home") == older


def test_the_home_and_messages_take_turns(filled: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    filled.robin.open()
    BrokenConnection("/api/chat.postMessage", "refused").installed(monkeypatch)  # tried again after half a second
    before = filled.person.last()
    filled.robin.send("Summary", PIER_TITLE)
    direct = filled.person.direct()
    filled.robin.desk.say(direct.channel, "summary train at Saltby")
    first, second = filled.person.bots(before, 2)
    assert (first.text[: len(PIER_TITLE)], second.text[: len(TRAIN_TITLE)]) == (PIER_TITLE, TRAIN_TITLE)
    assert direct.say("who reports it?").text.startswith(TRAIN_TITLE)
