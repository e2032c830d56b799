"""The configured digests: schedule, last outcome, and how to request one."""

from collections.abc import Sequence

from bot.blockkit import escape
from bot.model.digest import Listing
from bot.model.edition import Edition, SlotState
from bot.wording.counts import and_more
from bot.wording.digests import NEVER_POSTED, because, outcome
from handlers.render import dates, safe
from handlers.render.blocks import line, small
from handlers.render.message import Message, Piece, compose

LISTED = 20
HOW = "`/digest preview` · `/digest now` · `/digest help`"


def listing(listed: Sequence[Listing]) -> Message:
    """Each digest with its next time and last outcome."""
    if not listed:
        return compose([line("No digest has been set up. Ask whoever runs Copydesk to add one.")])
    more = and_more(len(listed) - LISTED, "more digest", "more digests")
    return compose([*(row(one) for one in listed[:LISTED]), small(more), small(HOW)])


def usage(unknown: str = "") -> Message:
    """Usage of ``/digest``; ``unknown`` is what was typed after it, if that is none of its words."""
    return compose(
        [
            *([line(f"There is no “/digest {safe.marked(unknown, 40)}”.")] if unknown not in ("", "help") else []),
            line("*/digest* lists, previews and posts the digests set up here."),
            line(
                "• `/digest list` lists the digests, when each is next due, and how the last one went\n"
                "• `/digest preview` shows what it would contain now; only you see it\n"
                "• `/digest preview 2024-11-18` shows the digest for that day\n"
                "• `/digest now` posts it once you confirm; it only works in the digest's own channel"
            ),
            small(
                "If you have several digests, name one: `/digest preview morning`. Whoever runs Copydesk sets them up."
            ),
        ]
    )


def confirm(listed: Listing, span: str) -> Message:
    """Ask to confirm before a digest is posted ahead of schedule; ``span`` is the period it covers."""
    title = safe.marked(listed.title, 120)
    button = {
        "type": "button",
        "action_id": "digest_now",
        "value": listed.id,
        "style": "primary",
        "text": {"type": "plain_text", "text": "Post it now", "emoji": False},
        "confirm": {
            "title": {"type": "plain_text", "text": "Post this digest now?", "emoji": False},
            "text": {
                "type": "plain_text",
                "text": "Everyone in this channel will see it, with your name as the person who asked.",
            },
            "confirm": {"type": "plain_text", "text": "Post it"},
            "deny": {"type": "plain_text", "text": "Not now"},
        },
    }
    return compose(
        [
            line(f"*{title}* can be posted here now. It covers {escape(span)}."),
            *([small(f"Last {_last(listed.last)}.")] if listed.last else []),
            Piece(({"type": "actions", "elements": [button]},), ("Button: Post it now",)),
            small("With `/digest preview` only you see it."),
        ]
    )


def elsewhere(listed: Listing) -> Message:
    """Where a digest can be requested, when it cannot be requested here."""
    title = safe.marked(listed.title, 120)
    return compose([line(f"*{title}* goes to <#{escape(listed.channel)}>. Run `/digest now` in that channel.")])


def done(edition: Edition) -> Message:
    """The outcome of a requested digest."""
    if edition.state is SlotState.POSTED:
        return compose([line(f"The digest has been posted.{because(edition, _reason)}")])
    is_open = edition.state in (SlotState.CLAIMED, SlotState.SENDING, SlotState.UNKNOWN)
    after = "I go on by myself; `/digest list` shows what became of it." if is_open else "`/digest list` has it, too."
    return compose([line(f"The digest: {outcome(edition, _reason)}"), small(after)])


def row(listed: Listing) -> Piece:
    """A digest with its channel, its next time and its last outcome."""
    title = f"*{safe.marked(listed.title, 120)}* (`{escape(listed.id)}`) in <#{escape(listed.channel)}>"
    comes = safe.marked(listed.when, 200)
    last = _last(listed.last) if listed.last else NEVER_POSTED
    return line(f"{title}\nnext due {dates.token(listed.next)} · {comes}\nlast {last}")


def _last(edition: Edition) -> str:
    came = "asked for" if edition.asked_by else "due"
    return f"{came} {dates.token(edition.slot.due)}: {outcome(edition, _reason)}"


def _reason(text: str) -> str:
    return safe.marked(text, 400)
