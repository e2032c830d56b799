"""Buttons for follow-ups: more of an answer, its evidence, another question; and where each one's answer goes."""

import re
from collections.abc import Callable
from functools import partial
from types import MappingProxyType
from typing import Final

from slack_bolt import App

from bot.model.conversation import Subject
from handlers.actions.pressed import Pressed, pressed
from handlers.delivery.delivery import Delivery
from handlers.render import Message
from handlers.responder import Responder
from handlers.work import Call

Show = Callable[[Delivery, Call, Pressed, Message], None]


def register(app: App, responder: Responder) -> None:
    """Answer each kind of button."""
    for action, show in _SHOWN.items():
        app.action(re.compile(rf"^{action}\.\d+$"))(responder.work.after_ack(partial(_answer, responder, action, show)))
    app.action(re.compile(r"^(?:open|item)\.\d+$"))(responder.work.in_turn(partial(_open, responder)))


def _answer(responder: Responder, action: str, show: Show, call: Call) -> None:
    press = pressed(call.body)
    show(
        responder.delivery,
        call,
        press,
        responder.reply(responder.request_of_button(press.value), press.frame(), action).message,
    )


def _open(responder: Responder, call: Call) -> None:
    """Answer; the thread is about what was opened if its reader alone decides that, or if it was about nothing yet."""
    press = pressed(call.body)
    subject = Subject() if press.private else responder.subject_of(press.channel, press.thread)
    before = subject if press.direct else Subject()
    reply = responder.reply(responder.request_of_button(press.value), press.frame(), "open", before)
    begun = bool(press.thread and reply.subject.story) and not (press.private or subject.story)
    threads = (press.thread,) if press.direct or begun else ()
    with responder.remembering(reply.subject, press.channel, threads, subject):
        _below(responder.delivery, call, press, reply.message)


def _beside(delivery: Delivery, call: Call, press: Pressed, message: Message) -> None:
    """Show the answer beside the message, only to the person who pressed."""
    delivery.whisper(call.respond, message, press.thread)


def _in_place(delivery: Delivery, call: Call, press: Pressed, message: Message) -> None:
    """Replace the message, if only one person can see it."""
    if press.private or press.direct:
        delivery.replace(call.respond, message)
    else:
        _beside(delivery, call, press, message)


def _below(delivery: Delivery, call: Call, press: Pressed, message: Message) -> None:
    """Post a new message in a direct message, which nobody else reads."""
    if press.direct:
        delivery.show(call.respond, message, press.thread)
    else:
        _beside(delivery, call, press, message)


_SHOWN: Final = MappingProxyType({"evidence": _beside, "more": _in_place, "next": _in_place})
