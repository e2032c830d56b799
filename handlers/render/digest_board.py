"""The digests that are set up: which there are, when they come, what became of each, and how to ask for one."""

from collections.abc import Sequence

from bot.blockkit import escape
from bot.model.digest import Edition, Listing, SlotState
from handlers.render import words
from handlers.render.blocks import line, small
from handlers.render.message import Message, Piece, compose

LISTED = 20


def listing(listed: Sequence[Listing]) -> Message:
    """Each digest with its next time and what became of it last."""
    if not listed:
        return compose([line("No digest is set up. Describe one in `config/digests.yaml` and start me again.")])
    rest = len(listed) - LISTED
    more = [small(f"and {words.count(rest, 'more digest')}")] if rest > 0 else []
    return compose([*(_digest(one) for one in listed[:LISTED]), *more, _help()])


def usage() -> Message:
    """What ``/digest`` does."""
    return compose(
        [
            line("*/digest* lists, previews and posts the digests that are set up here."),
            line(
                "• `/digest list` which digests there are, when each comes next, and what became of it last\n"
                "• `/digest preview` what it would hold now; only you see it\n"
                "• `/digest preview 2024-11-18` the digest of that day\n"
                "• `/digest now` posts it to its channel, after you confirm; in that channel alone"
            ),
            small(
                "Where there are several, name one: `/digest preview morning`. Digests are set up in"
                " `config/digests.yaml`."
            ),
        ]
    )


def confirm(listed: Listing, span: str) -> Message:
    """The question before a digest is posted out of turn; ``span`` says what time it covers."""
    title = words.marked(listed.title, 120)
    button = {
        "type": "button",
        "action_id": "digest_now",
        "value": listed.id,
        "style": "primary",
        "text": {"type": "plain_text", "text": "Post it now", "emoji": False},
        "confirm": {
            "title": {"type": "plain_text", "text": "Post this digest now?", "emoji": False},
            "text": {"type": "plain_text", "text": "Everybody in this channel will see it, and that you asked for it."},
            "confirm": {"type": "plain_text", "text": "Post it"},
            "deny": {"type": "plain_text", "text": "Not now"},
        },
    }
    return compose(
        [
            line(f"*{title}* can be posted here now, over {escape(span)}."),
            Piece(({"type": "actions", "elements": [button]},), ("Button: Post it now",)),
            small("`/digest preview` shows it to you alone."),
        ]
    )


def elsewhere(listed: Listing) -> Message:
    """Where a digest can be asked for, when it was not there."""
    title = words.marked(listed.title, 120)
    return compose([line(f"*{title}* is posted in <#{escape(listed.channel)}>: ask for it there with `/digest now`.")])


def done(edition: Edition) -> Message:
    """What came of a digest that was asked for."""
    if edition.state is SlotState.POSTED:
        return compose([line("The digest is posted." + (f" ({_reason(edition)})" if edition.reason else ""))])
    return compose([line(f"The digest: {_state(edition)}"), small("`/digest list` tells what became of it.")])


def _digest(listed: Listing) -> Piece:
    title = f"*{words.marked(listed.title, 120)}* (`{escape(listed.id)}`) in <#{escape(listed.channel)}>"
    comes = words.marked(listed.when, 200)
    last_shown = last_plain = "not posted yet"
    if listed.last is not None:
        due = listed.last.slot.due
        last_shown, last_plain = (f"{show(due)}: {_state(listed.last)}" for show in (words.date_token, words.time))
    shown, plain = (
        f"{title}\nnext {show(listed.next)} · {comes}\nlast {last}"
        for show, last in ((words.date_token, last_shown), (words.time, last_plain))
    )
    section = line(shown)
    return Piece(section.blocks, tuple(plain.split("\n")))


def _state(edition: Edition) -> str:
    reason = _reason(edition)
    return edition.state.told + (f" ({reason})" if reason else "")


def _reason(edition: Edition) -> str:
    return words.marked(edition.reason, 400) if edition.reason else ""


def _help() -> Piece:
    return small("`/digest preview` · `/digest now` · `/digest help`")
