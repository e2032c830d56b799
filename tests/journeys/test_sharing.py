"""Share, where the line to Slack breaks, the index fails, or it is pressed again."""

import pytest

from bot.errors import UnusableIndexError
from bot.newsroom import Newsroom
from tests.fakes.broken_connection import BrokenConnection
from tests.fakes.busy_index import being_written
from tests.fakes.clock import SetClock
from tests.journeys.conftest import Person, button

pytestmark = pytest.mark.usefixtures("at_once")

LONG = "Norwick cut in two"  # the buttons of its answers are too long, so that they are noted in the index
POST, ANSWER = "/api/chat.postMessage", "/response/"
TAKEN = "This has already been shared, or is being shared now. If you can't see it, ask again and share the new answer."
UNSURE = "Slack didn't confirm my answer, so it may or may not have been posted."


def test_share_pressed_twice_posts_once(person: Person, small_newsroom: Newsroom) -> None:
    answer = person.run("/summary", "norwick bridge")
    share = button(answer, "Share")
    with being_written(small_newsroom.settings.index):
        for _ in range(2):
            assert person.desk.click(answer.ts, share["action_id"], block_id=share["block_id"]).ok
        person.tell("@Copydesk help")  # is answered after both
    shared, told, helped = person.bots(answer.ts, 3)
    assert shared.text.startswith("Shared by <@")
    assert (told.text, bool(told.seen_by)) == (TAKEN, True)
    assert "What I can do" in helped.text


@pytest.mark.parametrize(
    ("room", "to", "faults"),
    [
        ("C0NEWSROOM", POST, ["refused"] * 4),
        ("C0ELSEWHERE", ANSWER, ["400"]),
        ("C0ELSEWHERE", ANSWER, ["403"]),  # where the room is for few to post in
    ],
)
def test_what_could_not_be_shared_stays_and_is_shared_by_another_press(
    person: Person, monkeypatch: pytest.MonkeyPatch, room: str, to: str, faults: list[str]
) -> None:
    answer = person.run("/summary", "norwick bridge", room)
    BrokenConnection(to, *faults).installed(monkeypatch)
    failed = person.press(answer, "Share")
    assert failed.text.startswith("Something went wrong on my side. *Reference ")
    assert person.desk.workspace.message(answer.ts) == answer
    assert person.press(answer, "Share").text.startswith("Shared by <@")


def test_what_the_index_kept_from_being_shared_is_shared_by_another_press(
    person: Person, small_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_values: object) -> None:
        msg = "The index is being written to."
        raise UnusableIndexError(msg)

    answer = person.run("/summary", LONG)
    with monkeypatch.context() as patched:
        patched.setattr(small_newsroom.store.conversations, "store_values", busy)
        failed = person.press(answer, "Share")
    assert failed.text.startswith("I cannot read my index right now. *Reference ")
    assert person.press(answer, "Share").text.startswith("Shared by <@")


def test_what_may_have_been_shared_is_not_shared_again_and_the_person_is_told(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = person.run("/summary", "norwick bridge")
    BrokenConnection(POST, "500").installed(monkeypatch)
    assert person.press(answer, "Share").text.startswith(f"{UNSURE} *Reference ")
    assert person.press(answer, "Share").text == TAKEN


@pytest.mark.parametrize("faults", [["403"], ["429", "429"], ["500"], ["refused"] * 4])
def test_a_share_whose_private_answer_stays_has_worked(
    person: Person, monkeypatch: pytest.MonkeyPatch, faults: list[str]
) -> None:
    answer = person.run("/summary", "norwick bridge")
    line = BrokenConnection(ANSWER, *faults, holding=b'"delete_original"').installed(monkeypatch)
    person.press(answer, "Share")
    assert "What I can do" in person.say("@Copydesk help").text
    assert not line.ordered
    assert [one.text.partition(" ")[0] for one in person.bots(answer.ts, 2)] == ["Shared", "*What"]


def test_share_pressed_again_after_hours_posts_nothing_more(
    person: Person, small_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = person.run("/summary", "norwick bridge")
    BrokenConnection(ANSWER, "404", holding=b'"delete_original"').installed(
        monkeypatch
    )  # the answer's address takes no more words
    assert person.press(answer, "Share").text.startswith("Shared by <@")
    assert isinstance(small_newsroom.clock, SetClock)
    small_newsroom.clock.forward(hours=3)
    assert person.press(answer, "Share").text == TAKEN
