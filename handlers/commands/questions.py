"""The commands that ask the newsroom: /summary, /compare, /entity and /coverage; Slack keeps /search for itself."""

from functools import partial

from slack_bolt import App

from bot.model.request import What
from handlers.bureau import Bureau
from handlers.work import Call

ASKED = (What.SUMMARY, What.COMPARE, What.ENTITY, What.COVERAGE)


def register(app: App, bureau: Bureau) -> None:
    """Answer each command."""
    for what in ASKED:
        app.command(f"/{what.value}")(bureau.work.after_ack(partial(_answer, bureau, what)))


def _answer(bureau: Bureau, what: What, call: Call) -> None:
    direct = str(call.body.get("channel_id", "")).startswith("D")
    bureau.delivery.whisper(call.respond, bureau.command(what, call.body.get("text", ""), direct=direct))
