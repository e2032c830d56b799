"""The last check before a message leaves."""

import logging
from threading import Event

import pytest
from slack_bolt import Respond
from slack_sdk import WebClient

from bot.desk import DeskSettings, running_desk
from bot.store import Store
from handlers.delivery.delivery import (
    Delivery,
    FaultyMessageError,
    LimitedError,
    UndeliveredError,
    UnsureError,
    UsedUpError,
)
from handlers.failures import error_notifier
from handlers.render.message import Message
from handlers.work import Call
from tests.fakes.broken_connection import BrokenConnection

SOUND = Message("words", ({"type": "divider"},), (("~slip", "a long value"),))
FAULTY = Message("words", ({"type": "header", "text": {"type": "plain_text", "text": "x" * 200}},))


def test_a_message_is_whole_unfurls_nothing_and_its_values_are_filed(store: Store) -> None:
    assert Delivery(store.conversations, strict=True, stopping=Event()).checked(SOUND) == {
        "text": "words",
        "blocks": [{"type": "divider"}],
        "unfurl_links": False,
        "unfurl_media": False,
    }
    assert store.conversations.stored_value("~slip") == "a long value"


def test_a_faulty_message_is_an_error_in_tests(store: Store) -> None:
    with pytest.raises(FaultyMessageError, match="at most 150 characters"):
        Delivery(store.conversations, strict=True, stopping=Event()).checked(FAULTY)


def test_a_faulty_message_goes_out_as_text_where_people_wait(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
    assert "blocks" not in Delivery(store.conversations, strict=False, stopping=Event()).checked(FAULTY)
    assert caplog.messages == ["faulty_message path=/blocks/0/text/text rule=string_too_long faults=1"]


@pytest.mark.parametrize("strict", [False, True])
def test_an_address_that_is_used_up_is_noted(store: Store, caplog: pytest.LogCaptureFixture, *, strict: bool) -> None:
    caplog.set_level(logging.ERROR, logger="handlers")
    with running_desk(DeskSettings(port=0)) as desk:
        respond = Respond(response_url=f"{desk.url}response/long-gone", proxy=None, ssl=None)
        with pytest.raises(UsedUpError):
            Delivery(store.conversations, strict=strict, stopping=Event()).whisper(respond, SOUND)
        error_notifier(Delivery(store.conversations, strict=strict, stopping=Event()))(
            Call({"response_url": "given"}, WebClient(), respond), UsedUpError()
        )
    assert caplog.messages == ["undelivered status=404"]


@pytest.mark.parametrize(
    ("faults", "raised"),
    [
        (("400",), UndeliveredError),
        (("403",), UndeliveredError),
        (("410",), UsedUpError),
        (("429", "429"), LimitedError),
        (("500",), UnsureError),
    ],
)
def test_an_answer_of_which_the_person_can_be_told_that_it_failed_is_an_error_where_people_wait_too(
    store: Store, monkeypatch: pytest.MonkeyPatch, faults: tuple[str, ...], raised: type[Exception]
) -> None:
    with running_desk(DeskSettings(port=0)) as desk:
        BrokenConnection("/response/", *faults).installed(monkeypatch)
        respond = Respond(response_url=f"{desk.url}response/any", proxy=None, ssl=None)
        with pytest.raises((UndeliveredError, UnsureError)) as caught:
            Delivery(store.conversations, strict=False, stopping=Event()).whisper(respond, SOUND)
    assert type(caught.value) is raised
