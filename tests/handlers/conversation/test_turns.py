"""What counts as a person's turn, and where its answer goes."""

from typing import Any

import pytest

from handlers.conversation.turn import Turn, is_request, turn_of

MENTION = {"type": "app_mention", "user": "U1", "text": "hi", "ts": "5.0", "channel": "C1"}
DIRECT = {"type": "message", "channel_type": "im", "user": "U1", "text": "hi", "ts": "5.0", "channel": "D1"}


def told(event: dict[str, Any]) -> Turn | None:
    return turn_of({"event_id": "Ev1", "event": event})


def test_a_mention_is_answered_in_its_thread() -> None:
    assert is_request({"event": MENTION})
    assert told(MENTION) == Turn("Ev1", "C1", "U1", "hi", "5.0", "5.0", direct=False)
    in_thread = told(MENTION | {"thread_ts": "3.0"})
    assert in_thread is not None
    assert (in_thread.thread, in_thread.in_thread) == ("3.0", True)


def test_a_direct_message_is_answered_where_it_stands() -> None:
    assert told(DIRECT) == Turn("Ev1", "D1", "U1", "hi", "5.0", "", direct=True)
    in_thread = told(DIRECT | {"thread_ts": "3.0"})
    assert in_thread is not None
    assert in_thread.thread == "3.0"


@pytest.mark.parametrize("subtype", ["thread_broadcast", "file_share"])
def test_words_beside_a_file_and_words_for_the_channel_too_are_a_turn(subtype: str) -> None:
    assert told(DIRECT | {"subtype": subtype}) == told(DIRECT)


@pytest.mark.parametrize(
    "event",
    [
        DIRECT | {"bot_id": "B1"},
        DIRECT | {"subtype": "message_changed"},
        DIRECT | {"subtype": "bot_message"},
        DIRECT | {"edited": {"user": "U1", "ts": "6.0"}},
        DIRECT | {"user": ""},
        DIRECT | {"hidden": True},
        {"type": "message", "channel_type": "channel", "user": "U1", "text": "hi", "ts": "5.0", "channel": "C1"},
        {},
    ],
)
def test_bots_edits_and_the_talk_of_others_are_let_be(event: dict[str, Any]) -> None:
    assert told(event) is None
    assert not is_request({"event": event})
