"""What is said of follows: that one begins or ends, which there are, and what is new in a followed story."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.model.developments import Developments
from bot.model.follow import Follow, Followed
from bot.model.request import Request, What
from bot.model.story import Story
from bot.wording.counts import and_more
from bot.wording.developments import counted_new
from bot.wording.follows import GONE, often, until
from handlers.render import dates, safe
from handlers.render.blocks import Button, buttons, header, line, small
from handlers.render.developments import changed_parts
from handlers.render.frame import Frame
from handlers.render.message import Message, Piece, compose
from handlers.render.paging import page_of
from handlers.render.story_buttons import onward

LISTED = 15
REASON = 200  # characters
_UNFOLLOW = Button("Unfollow", "unfollow", Request(What.UNFOLLOW))
_HOW = "To follow one, say `follow this` in the thread of an answer about it, or press *Follow* below the answer."


def news(found: Developments, since: datetime) -> Message:
    """What changed in a followed story since its thread was last told: the parts of *What changed*."""
    page = page_of(changed_parts(found), 1)
    request = Request(What.CHANGES, story=found.story.id, since=found.since.isoformat())
    more = [Button("More changes", "open", request)] if page.total > 1 else []
    return compose(
        [header(found.story.title), _since(found, since), *page.pieces, buttons(*more, *onward(found.story), _UNFOLLOW)]
    )


def follow_begins(
    story: Story, asked_by: str, minutes: int, days: int, *, opens: bool = False, instead: str = ""
) -> Message:
    """That a thread follows a story from now on, and what that means.

    ``opens``: the thread is the one below this message. ``instead`` is the story that it followed before.
    """
    of = quoted(story.title)
    begins = f"Updates on {of} will be posted in this thread." if opens else f"This thread now follows {of}."
    before = f" It no longer follows {quoted(instead)}." if instead else ""
    what = f"I post what new and corrected articles of this story change, {often(minutes)}. {until(days)}"
    return compose(
        [
            line(begins + before),
            small(" ".join(filter(None, (_by("Asked for", asked_by), what)))),
            buttons(replace(_UNFOLLOW, request=Request(What.UNFOLLOW, story=story.id))),
        ]
    )


def follow_over(title: str, asked_by: str = "", ended_by: str = "", reason: str = "") -> Message:
    """What the message that a follow began with says once it is over: who asked for it, who or what ended it."""
    ended = f"Ended: {safe.marked(reason, REASON).removesuffix('.')}." if reason else _by("Ended", ended_by)
    by = _by("Asked for", asked_by), ended
    over = line(f"Updates on {quoted(title)} are no longer posted in this thread.")
    return compose([over, small(" ".join(filter(None, by)))])


def already_followed(followed: Followed, *, elsewhere: bool = False) -> Message:
    """That a story is followed, in this thread or in another one of the channel."""
    where = "Another thread in this channel" if elsewhere else "This thread"
    said = line(f"{where} follows {quoted(followed.title)} already, since {dates.token(followed.follow.since)}.")
    return compose([said] if elsewhere else [said, buttons(_UNFOLLOW)])


def follow_ends(title: str, story_id: str, ended_by: str) -> Message:
    """That a thread no longer follows a story, by whom, and the way back."""
    again = buttons(*Frame(in_thread=True).follow(story_id))
    return compose([line(f"This thread no longer follows {quoted(title)}."), small(_by("Ended", ended_by)), again])


def nothing_followed() -> Message:
    """That a thread follows no story, and how it would."""
    return compose([line("This thread follows no story."), small(_HOW)])


def listing(listed: Sequence[Followed]) -> Message:
    """The follows of a channel: their stories, who asked for them and when, and those that ended by themselves."""
    if not listed:
        return compose([line("No story is followed here."), small(_HOW)])
    pieces = [line(_row(one)) for one in listed[:LISTED]]
    more = and_more(len(listed) - LISTED, "more story", "more stories")
    return compose([line("*Followed here*"), *pieces, small(more, "To end one, press *Unfollow* in its thread.")])


def _by(done: str, user: str) -> str:
    return f"{done} by {who}." if (who := safe.mention(user)) else ""


def _since(found: Developments, since: datetime) -> Piece:
    return small(" · ".join((f"*New since {dates.token(since)}*", *counted_new(found))))


def _row(followed: Followed) -> str:
    follow = followed.follow
    who = safe.mention(follow.asked_by) or "somebody"
    return f"• {quoted(followed.title)} · asked for by {who}, {times(follow)}"


def times(follow: Follow) -> str:
    """Since when a follow goes on, and when it last posted; or when it ended, and why."""
    if follow.ended:
        return f"ended {dates.token(follow.ended)}: {safe.marked(follow.reason, REASON)}"
    last = f" · last post {dates.token(follow.posted)}" if follow.posted else ""
    return f"since {dates.token(follow.since)}{last}"


def quoted(title: str) -> str:
    """A story's headline in quotation marks, or that it is gone."""
    return f"“{safe.marked(title, safe.TITLE)}”" if title else GONE
