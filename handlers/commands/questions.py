"""The commands that ask the newsroom: /summary, /compare, /entity and /coverage; Slack keeps /search for itself."""

from functools import partial

from slack_bolt import App

from bot.model.request import What
from handlers.render import Frame
from handlers.responder import Responder
from handlers.work import Call

ASKED = (What.SUMMARY, What.COMPARE, What.ENTITY, What.COVERAGE)


def register(app: App, responder: Responder) -> None:
    """Answer each command."""
    for what in ASKED:
        app.command(f"/{what.value}")(responder.work.after_ack(partial(_answer, responder, what)))


def _answer(responder: Responder, what: What, call: Call) -> None:
    frame = Frame(direct=str(call.body.get("channel_id", "")).startswith("D"))
    answer = responder.command(what, call.body.get("text", ""), frame, f"/{what.value}")
    responder.delivery.whisper(call.respond, answer)
