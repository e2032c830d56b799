"""What people see where answers are slow, too many or cut off, and where the line to Slack breaks."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Event

import pytest
from slack_bolt.request import BoltRequest

from bot.errors import DiskFullError
from bot.model.conversation import Subject
from bot.newsroom import Newsroom
from handlers import work
from handlers.app import Bot
from tests.fakes.broken_connection import BrokenConnection
from tests.fakes.busy_index import being_written
from tests.fakes.desk_driver import driven_desk
from tests.journeys.conftest import SETTINGS, Person, button, connected

pytestmark = pytest.mark.usefixtures("at_once")

LONG = "Norwick cut in two"  # the buttons of its answers are too long, so that they are noted in the index
POST, ANSWER = "/api/chat.postMessage", "/response/"
TOO_MUCH = "I have too many questions waiting. Ask again in a minute."
TAKEN = "This has already been shared, or is being shared now. If you can't see it, ask again and share the new answer."
UNSURE = "Slack didn't confirm my answer, so it may or may not have been posted."


def test_answers_that_wait_keep_no_ack_waiting(person: Person, small_newsroom: Newsroom) -> None:
    before, many = person.last(), work.THREADS + 8
    with being_written(small_newsroom.settings.index):
        asked = [person.desk.command(person.channel, "/summary", LONG) for _ in range(many)]
    assert [outcome.error for outcome in asked] == [""] * many
    assert [one.text.partition("\n")[0] for one in person.bots(before, many)] == [LONG] * many


def test_too_much_is_said_and_what_was_acknowledged_is_answered_though_the_bot_stops(
    small_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, gone = Event(), Event()

    def hold() -> None:
        with being_written(small_newsroom.settings.index):
            held.set()
            gone.wait(10)

    monkeypatch.setattr(work, "MOST", 3)
    with driven_desk(SETTINGS) as desk, ThreadPoolExecutor() as beside:
        person = Person(desk)
        with connected(desk, small_newsroom):
            beside.submit(hold)
            assert held.wait(10)
            assert desk.command(person.channel, "/summary", LONG).ok
            taken = [person.tell("@Copydesk help").ts for _ in range(2)]
            assert person.run("/summary", LONG).text == TOO_MUCH
            refused = person.tell("@Copydesk help").ts
            said = person.bots("", 2)
            beside.submit(lambda: (desk.wait_for(lambda _room: not desk.online), gone.set()))
        answers = person.bots("", 0)[2:]
    assert [(one.text, bool(one.seen_by), one.thread_ts) for one in said] == [
        (TOO_MUCH, True, ""),
        (TOO_MUCH, False, refused),
    ]
    assert sorted(one.thread_ts for one in answers) == ["", *taken]


def test_what_asks_nothing_is_not_refused(
    person: Person, bot: Bot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(work, "MOST_OF_ROOM", 0)
    room = person.direct()
    said = {"type": "message", "user": "U1", "text": "hi", "ts": "5.0", "channel": room.channel, "channel_type": "im"}
    mention = said | {"type": "app_mention", "channel": person.channel, "channel_type": "channel"}
    for event in (
        *(one | extra for one in (said, mention) for extra in ({"edited": {"ts": "6.0"}}, {"bot_id": "B1"})),
        said | {"subtype": "message_deleted"},
        said | {"channel": person.channel, "channel_type": "channel"},
    ):
        body = {"type": "event_callback", "team_id": "T1", "event_id": "Ev0", "event": event}
        assert bot.app.dispatch(BoltRequest(mode="socket_mode", body=body)).status == 200
    assert "too_much" not in caplog.messages
    assert room.say("help").text == TOO_MUCH
    assert caplog.messages == ["too_much"]


def test_a_message_right_behind_another_is_about_what_that_was_answered_with(
    person: Person, small_newsroom: Newsroom
) -> None:
    direct = person.direct()
    assert direct.say("summarise Quill strikes twice").text.startswith("Quill strikes twice\n")
    before = person.last()
    with being_written(small_newsroom.settings.index):
        direct.tell("compare the norwick bridge")
        direct.tell("summary in 2 sentences")
    compared, summary = person.bots(before, 2)
    assert "*4* agreed" in compared.text
    assert summary.text.startswith("Barge shuts Norwick bridge\n3 outlets")


@pytest.fixture
def forgetful(small_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a thread is about is kept late, so that whoever does not wait for it asks in vain."""
    conversations, kept, asked = small_newsroom.store.conversations, Event(), Event()
    recall, remember = conversations.recall, conversations.remember

    def recalled(channel: str, thread: str, within: timedelta | None = None) -> Subject:
        found = recall(channel, thread, within)
        if kept.is_set():
            asked.set()
        return found

    def remembered(channel: str, thread: str, subject: Subject) -> None:
        kept.set()
        asked.wait(0.3)
        remember(channel, thread, subject)

    monkeypatch.setattr(conversations, "recall", recalled)
    monkeypatch.setattr(conversations, "remember", remembered)


@pytest.mark.usefixtures("forgetful")
def test_what_is_asked_the_moment_an_answer_is_shared_is_about_that(person: Person) -> None:
    shared = person.press(person.run("/summary", "norwick bridge"), "Share to channel")
    assert "*4* agreed" in person.say("@Copydesk compare it", thread=shared.ts).text


def test_what_is_asked_the_moment_one_of_several_is_chosen_is_about_that(
    person: Person, request: pytest.FixtureRequest
) -> None:
    several = person.say("@Copydesk who is Quill?")
    choice = button(several, "Ben Quill")
    request.getfixturevalue("forgetful")
    assert person.desk.click(several.ts, choice["action_id"], block_id=choice["block_id"]).ok
    said = person.say("@Copydesk what do they say about him?", several.thread_ts)
    assert said.text.startswith("Ben Quill\n")


@pytest.mark.parametrize(
    ("faults", "posted", "meant"),
    [
        (["refused"] * 4, 1, "Barge shuts Norwick bridge\n"),
        (["429", "429"], 1, "Barge shuts Norwick bridge\n"),
        (["dropped"], 2, "Quill strikes twice\n"),  # the answer is there, though Slack did not say so
    ],
)
def test_it_is_never_a_story_that_nobody_was_shown(
    person: Person, monkeypatch: pytest.MonkeyPatch, faults: list[str], posted: int, meant: str
) -> None:
    thread = person.say("@Copydesk compare the norwick bridge").thread_ts
    BrokenConnection(POST, *faults).installed(monkeypatch)
    before = person.desk.say(person.channel, "@Copydesk summarise quill strikes twice", thread).ts
    assert len(person.bots(before, posted)) == posted
    assert person.say("@Copydesk summarise it", thread).text.startswith(meant)


def test_who_was_chosen_but_not_shown_is_not_spoken_of(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    several = person.say("@Copydesk who is Quill?")
    BrokenConnection(ANSWER, "400").installed(monkeypatch)
    assert person.press(several, "Ben Quill").text.startswith("Something went wrong on my side. *Reference ")
    said = person.say("@Copydesk what do they say about him?", several.thread_ts)
    assert said.text.startswith("I can't tell which story you mean: ")


@pytest.mark.parametrize(
    ("fault", "shown", "meant"),
    [
        ("400", 1, "Barge shuts Norwick bridge\n"),
        ("dropped", 2, "Quill strikes twice\n"),  # the answer is there, though Slack did not say so
    ],
)
def test_what_was_opened_is_it_unless_nobody_was_shown_it(
    person: Person, monkeypatch: pytest.MonkeyPatch, fault: str, shown: int, meant: str
) -> None:
    direct = person.direct()
    found = direct.say("find quill strikes twice")
    direct.say("compare the norwick bridge")
    BrokenConnection(ANSWER, fault).installed(monkeypatch)
    before = direct.last()
    direct.press(found, "Summary of 1")
    direct.bots(before, shown)
    assert direct.say("summarise it").text.startswith(meant)


def test_a_command_whose_answer_slack_refuses_is_told_of(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    BrokenConnection(ANSWER, "400").installed(monkeypatch)
    said = person.run("/summary", "norwick bridge")
    assert said.text.startswith("Something went wrong on my side. *Reference ")


@pytest.mark.parametrize("fault", ["refused", "429"])
def test_what_slack_has_not_taken_is_sent_again(person: Person, monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    answers, posts = (
        BrokenConnection(ANSWER, fault).installed(monkeypatch),
        BrokenConnection(POST, fault).installed(monkeypatch),
    )
    assert person.run("/summary", "norwick bridge").text.startswith("Barge shuts Norwick bridge\n")
    assert person.say("@Copydesk summarise the norwick bridge").text.startswith("Barge shuts Norwick bridge\n")
    assert not answers.ordered + posts.ordered


@pytest.mark.parametrize("ask", ["/summary", "@Copydesk", "share"])
def test_what_slack_may_have_taken_is_not_sent_again_and_the_person_is_told(
    person: Person, monkeypatch: pytest.MonkeyPatch, ask: str
) -> None:
    if ask == "share":  # where the bot is no member, through the answer's own address
        answer = person.run("/summary", "norwick bridge", "C0ELSEWHERE")
        press = button(answer, "Share")
        BrokenConnection(ANSWER, "dropped").installed(monkeypatch)
        before = person.last()
        assert person.desk.click(answer.ts, press["action_id"], block_id=press["block_id"]).ok
    elif ask == "/summary":
        BrokenConnection(ANSWER, "dropped").installed(monkeypatch)
        before = person.last()
        assert person.desk.command(person.channel, "/summary", "norwick bridge").ok
    else:
        BrokenConnection(POST, "dropped").installed(monkeypatch)
        before = person.desk.say(person.channel, "@Copydesk summarise the norwick bridge").ts
    answered, said = person.bots(before, 2)
    assert "Barge shuts Norwick bridge\n" in answered.text
    assert said.text.startswith(f"{UNSURE} *Reference ")
    assert person.say("@Copydesk help") == person.bots(before, 3)[-1]
    assert len(person.bots(before, 3)) == 3


@pytest.mark.parametrize(("to", "command"), [(ANSWER, "/summary"), (POST, "")])
def test_where_slack_takes_no_more_for_now_the_person_is_told(
    person: Person, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, to: str, command: str
) -> None:
    BrokenConnection(to, "429", "429").installed(monkeypatch)
    words = "norwick bridge"
    said = person.run(command, words) if command else person.say(f"@Copydesk summarise the {words}")
    assert said.text == "Slack is not accepting more messages from me right now. Ask again in a minute."
    assert not [record for record in caplog.records if record.exc_info]


def test_another_answer_of_the_same_message_is_another_to_share(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = person.run("/compare", "norwick bridge")
    BrokenConnection(POST, "500").installed(monkeypatch)
    assert person.press(answer, "Share").text.startswith(UNSURE)
    agreed = person.press(answer, "All 4 agreed facts")
    assert agreed.ts == answer.ts
    assert person.press(agreed, "Share").text.startswith("Shared by <@")


@pytest.mark.parametrize(("to", "command"), [(ANSWER, "/summary"), (POST, "")])
def test_where_slack_fails_the_person_is_told(
    person: Person, monkeypatch: pytest.MonkeyPatch, to: str, command: str
) -> None:
    BrokenConnection(to, "500").installed(monkeypatch)
    words = "norwick bridge"
    said = person.run(command, words) if command else person.say(f"@Copydesk summarise the {words}")
    assert said.text.startswith(f"{UNSURE} *Reference ")


def test_an_index_that_fails_is_told_of_without_its_place(
    person: Person, small_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object, **__: object) -> None:
        msg = "The disk is full: /srv/news/index.sqlite could not be written."
        raise DiskFullError(msg)

    monkeypatch.setattr(small_newsroom, "summary", full)
    said = person.say("@Copydesk summarise the norwick bridge")
    reference = re.search(r"\*Reference ([0-9a-f]{8})\*", said.text)
    assert reference is not None
    assert said.text.startswith("I cannot read my index right now. *Reference ")
    assert "/srv" not in said.text
    (record,) = [one for one in caplog.records if reference[1] in one.getMessage()]
    assert "/srv/news/index.sqlite" in record.getMessage()


def test_an_answer_that_breaks_leaves_no_typed_words_in_the_log(
    person: Person, small_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(typed: object, *_: object, **__: object) -> None:
        known: dict[object, None] = {}
        try:
            known[typed]
        except KeyError as error:
            raise ValueError(typed) from error

    monkeypatch.setattr(small_newsroom, "summary", broken)
    said = person.run("/summary", "leaked mayor memo")
    reference = re.search(r"\*Reference ([0-9a-f]{8})\*", said.text)
    assert reference is not None
    assert f"failed reference={reference[1]}\n" in caplog.text
    assert "builtins.KeyError\nwhich led to\n" in caplog.text
    assert "in broken\n" in caplog.text
    assert "mayor" not in caplog.text
