"""``/digest``: list the digests, preview one, or post one ahead of schedule."""

from datetime import timedelta

from slack_bolt import App

from bot.digest.board import DigestBoard
from bot.digest.windows import in_words
from bot.settings import DigestPlan
from handlers.delivery.delivery import Delivery
from handlers.parsing.plain import plain
from handlers.render import Message
from handlers.render.digest import preview
from handlers.render.digest_board import confirm, elsewhere, listing, usage
from handlers.work import Call, Work


def register(app: App, delivery: Delivery, work: Work, board: DigestBoard) -> None:
    """Listen to the command."""

    @app.command("/digest")
    @work.after_ack
    def on_digest(call: Call) -> None:
        message = answer(board, call.body.get("text") or "", call.body["channel_id"])
        delivery.whisper(call.respond, message)


def answer(board: DigestBoard, text: str, channel: str) -> Message:
    """The answer to ``/digest text`` in a channel.

    Raises:
        CopydeskError: no such digest, or the text does not say which of several.
    """
    verb, _, rest = plain(text).words.partition(" ")
    if verb.lower() == "list":
        return listing(board.listings())
    if verb.lower() == "preview":
        return preview(board.preview(*board.asked(rest, channel)))
    if verb.lower() == "now":
        return _now(board, rest, channel)
    return usage(unknown=verb)


def _now(board: DigestBoard, name: str, channel: str) -> Message:
    plan = board.plan(name, channel)
    listed = board.listing(plan)
    return confirm(listed, _span(plan)) if plan.channel == channel else elsewhere(listed)


def _span(plan: DigestPlan) -> str:
    length = in_words(timedelta(hours=plan.hours))
    return f"the {length} up to the newest article" if plan.until_newest else f"the last {length}"
