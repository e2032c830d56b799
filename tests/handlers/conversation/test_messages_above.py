"""The link that "this" points at."""

from collections.abc import Iterator
from threading import Event

import pytest
from slack_sdk import WebClient

from bot.desk import Channel, DeskSettings
from handlers.conversation.button_choices import Pressable
from handlers.conversation.messages_above import ButtonsAbove, buttons_above, link_above
from handlers.conversation.turn import Turn
from handlers.delivery.outcomes import resend_handlers
from tests.fakes.broken_connection import BrokenConnection
from tests.fakes.desk_driver import DrivenDesk, driven_desk

SETTINGS = DeskSettings(channels=(Channel("newsroom", id="C0A"), Channel("away", id="C0B", joined=False)), port=0)


@pytest.fixture(scope="module")
def desk() -> Iterator[DrivenDesk]:
    with driven_desk(SETTINGS) as handle:
        yield handle


@pytest.fixture
def client(desk: DrivenDesk) -> WebClient:
    return WebClient(desk.bot_token, desk.api_url, retry_handlers=[])


def turn(desk: DrivenDesk, thread: str = "", channel: str = "C0A") -> Turn:
    said = desk.say(channel, "@Copydesk summarise this", thread)
    return Turn("Ev", channel, "U", said.text, said.ts, thread or said.ts, direct=False)


def test_in_a_thread_the_first_message_goes_before_the_nearest(desk: DrivenDesk, client: WebClient) -> None:
    root = desk.say("C0A", "see https://a.example/root.")
    desk.say("C0A", "and https://a.example/reply", root.ts)
    assert link_above(client, turn(desk, root.ts)) == "https://a.example/root"


def test_without_a_link_at_its_root_a_threads_newest_counts(desk: DrivenDesk, client: WebClient) -> None:
    root = desk.say("C0A", "who saw this?")
    desk.say("C0A", "https://a.example/older", root.ts)
    desk.say("C0A", "https://a.example/newer", root.ts)
    assert link_above(client, turn(desk, root.ts)) == "https://a.example/newer"


@pytest.mark.parametrize(("page", "expected"), [(200, "https://a.example/37"), (9, "https://a.example/37"), (7, "")])
def test_a_long_thread_is_read_to_its_end_or_has_no_link(
    desk: DrivenDesk, client: WebClient, monkeypatch: pytest.MonkeyPatch, page: int, expected: str
) -> None:
    monkeypatch.setattr("handlers.conversation.messages_above.PAGE", page)
    root = desk.say("C0A", "who saw this?")
    for number in range(1, 40):
        desk.say("C0A", f"https://a.example/{number}" if number in (5, 37) else "hm", root.ts)
    asked = turn(desk, root.ts)
    desk.say("C0A", "https://a.example/said-later", root.ts)
    assert link_above(client, asked) == expected


def row(number: int) -> list[dict[str, object]]:
    label = {"type": "plain_text", "text": f"Bridge {number}"}
    button = {"type": "button", "text": label, "action_id": "choose.0", "value": f"v{number}"}
    return [{"type": "actions", "elements": [button]}]


@pytest.mark.parametrize(("page", "is_read"), [(200, True), (4, True), (2, False)])
def test_the_buttons_of_our_last_message_are_read_unless_the_thread_is_too_long(
    desk: DrivenDesk,
    client: WebClient,
    monkeypatch: pytest.MonkeyPatch,
    page: int,
    is_read: bool,  # noqa: FBT001
) -> None:
    monkeypatch.setattr("handlers.conversation.messages_above.PAGE", page)
    root = client.chat_postMessage(channel="C0A", text="Digest", blocks=row(0))
    for number in range(1, 8):
        client.chat_postMessage(channel="C0A", text="Which?", blocks=row(number), thread_ts=root["ts"])
        desk.say("C0A", "hm", root["ts"])
    asked = turn(desk, root["ts"])
    ours = client.auth_test()["bot_id"]
    last = (Pressable("choose", "0", "v7"),) if is_read else ()
    assert buttons_above(client, asked, ours) == ButtonsAbove(last, (Pressable("choose", "0", "v0"),))
    assert buttons_above(client, asked, "B0OTHER") == ButtonsAbove()


def test_the_buttons_of_a_room_that_may_not_be_read_are_none(desk: DrivenDesk, client: WebClient) -> None:
    assert buttons_above(client, turn(desk, channel="C0B"), "B0OTHER") == ButtonsAbove()


def test_a_long_thread_s_first_message_is_enough(
    desk: DrivenDesk, client: WebClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.conversation.messages_above.PAGE", 1)
    root = desk.say("C0A", "see https://a.example/root.")
    for _ in range(8):
        desk.say("C0A", "hm", root.ts)
    assert link_above(client, turn(desk, root.ts)) == "https://a.example/root"


def test_outside_threads_the_nearest_message_above_counts(desk: DrivenDesk, client: WebClient) -> None:
    desk.say("C0A", "https://a.example/older")
    desk.say("C0A", "https://a.example/nearest")
    desk.say("C0A", "no link here")
    assert link_above(client, turn(desk)) == "https://a.example/nearest"


def test_what_the_bot_wrote_itself_is_passed_over(desk: DrivenDesk, client: WebClient) -> None:
    ours = str(client.auth_test()["bot_id"])
    desk.say("C0A", "https://a.example/said")
    root = str(client.chat_postMessage(channel="C0A", text="such as https://a.example/shown")["ts"])
    client.chat_postMessage(channel="C0A", text="or https://a.example/reply", thread_ts=root)
    assert [link_above(client, turn(desk), by) for by in (ours, "B0OTHER")] == [
        "https://a.example/said",
        "https://a.example/shown",
    ]
    assert link_above(client, turn(desk, root), ours) == ""


def test_where_the_bot_may_not_read_there_is_no_link(desk: DrivenDesk, client: WebClient) -> None:
    desk.say("C0B", "https://a.example/hidden")
    assert link_above(client, turn(desk, channel="C0B")) == ""


@pytest.mark.parametrize(
    ("faults", "expected"),
    [
        (["dropped"], "https://a.example/seen"),
        (["dropped", "dropped"], ""),
        (["refused", "refused"], ""),
        (["429"], ""),
        (["500"], ""),
        (["garbled"], ""),
    ],
)
@pytest.mark.parametrize("method", ["conversations.history", "conversations.replies"])
def test_what_cannot_be_read_is_asked_for_once_more_and_has_no_link_then(
    desk: DrivenDesk, monkeypatch: pytest.MonkeyPatch, method: str, faults: list[str], expected: str
) -> None:
    client = WebClient(desk.bot_token, desk.api_url, retry_handlers=resend_handlers(Event()))
    root = desk.say("C0A", "see https://a.example/seen").ts
    line = BrokenConnection(method, *faults, holding=b"").installed(monkeypatch)
    assert link_above(client, turn(desk, root if method.endswith("replies") else "")) == expected
    assert not line.ordered
