"""``/digest``: which digests there are, what one would hold, and posting one out of turn."""

from datetime import timedelta

from slack_bolt import Ack, App, Respond

from bot.digest.board import DigestBoard
from bot.digest.windows import in_words
from bot.settings import DigestPlan
from handlers.delivery import Delivery
from handlers.parse import plain
from handlers.render import Message
from handlers.render.digest import preview
from handlers.render.digest_board import confirm, elsewhere, listing, usage


def register(app: App, delivery: Delivery, board: DigestBoard) -> None:
    """Listen to the command."""

    @app.command("/digest")
    def on_digest(ack: Ack, respond: Respond, command: dict[str, str]) -> None:
        ack()
        message = answer(board, command.get("text") or "", command["channel_id"])
        delivery.whisper(respond, message)


def answer(board: DigestBoard, text: str, channel: str) -> Message:
    """What a person who typed ``text`` in a channel is shown.

    Raises:
        CopydeskError: the digest that is meant is not there, or is one of several.
    """
    verb, _, rest = plain(text).words.partition(" ")
    if verb.lower() == "list":
        return listing(board.listings())
    if verb.lower() == "preview":
        return preview(board.preview(*board.asked(rest, channel)))
    if verb.lower() == "now":
        return _now(board, rest, channel)
    return usage()


def _now(board: DigestBoard, name: str, channel: str) -> Message:
    plan = board.plan(name, channel)
    listed = board.listing(plan)
    return confirm(listed, _span(plan)) if plan.channel == channel else elsewhere(listed)


def _span(plan: DigestPlan) -> str:
    length = in_words(timedelta(hours=plan.hours))
    return f"the {length} up to the newest article" if plan.until_newest else f"the last {length}"
