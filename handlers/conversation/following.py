"""Let threads follow stories, and end that."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from slack_sdk import WebClient

from bot.follow.board import FollowBoard
from bot.model.follow import NO_CHANGE, Follow, FollowChange, Followed
from bot.model.story import Story
from bot.outbox.messenger import Posted
from handlers.delivery.delivery import Delivery, UnsureError, undone_if_unsent
from handlers.delivery.sender import Sender
from handlers.render import Message
from handlers.render.follows import (
    already_followed,
    follow_begins,
    follow_ends,
    follow_over,
    listing,
    nothing_followed,
)
from handlers.responder import Responder

_LOOK_BACK: Final = timedelta(minutes=5)  # in case our clock is ahead of Slack's


def follow(responder: Responder, story: Story, channel: str, thread: str, user: str) -> tuple[Message, FollowChange]:
    """What is answered to somebody who lets a thread follow a story, and what that changes once it is said.

    Without a ``thread``, one is to be opened: then no other thread of the channel may follow the story.

    Raises:
        UsageError: the channel follows as many as it may.
    """
    board, settings = responder.follows, responder.newsroom.settings
    elsewhere = next((one for one in _going_on(board, channel) if one.story == story.id), None)
    now = board.of_thread(channel, thread) if thread else elsewhere
    if now and now.story == story.id:
        return already_followed(now, elsewhere=not thread), NO_CHANGE
    new = board.from_now(channel, thread, user, story)
    instead = now.title if now else ""
    minutes, days = settings.follow_minutes, settings.follow_days
    said = follow_begins(story, user, minutes, days, opens=not thread, instead=instead)
    return said, FollowChange(new, now, user)


def unfollow(
    board: FollowBoard, channel: str, thread: str, user: str, *, in_thread: bool = True, below: str = ""
) -> tuple[Message, FollowChange]:
    """Let a person end the follow of a thread; outside threads, also the only one of the channel.

    ``below`` is the message that a follow began with, if it is asked there: it ends no other follow. Returns what is
    answered, and what it changed.
    """
    found = board.of_thread(channel, thread)
    if found is None and not in_thread:
        here = _going_on(board, channel)
        if len(here) > 1:
            return listing(here), NO_CHANGE
        found = here[0] if here else None
    if found and below and found.follow.begun not in ("", below):
        return already_followed(found), NO_CHANGE
    if found is None or not board.end(found.follow):
        return nothing_followed(), NO_CHANGE
    return follow_ends(found.title, found.story, user), FollowChange(over=found, by=user)


def tell(
    responder: Responder, client: WebClient, channel: str, thread: str, message: Message, change: FollowChange
) -> str:
    """Post a message that changes what is followed to a thread, or to a channel; returns its ``ts``.

    A thread follows its story before that is said there, but not if it cannot be said; one that the message opens is
    known only then. The message that began the follow that is over loses its button, whether or not this is posted.
    """
    board, new, over = responder.follows, change.begins, change.over
    try:
        with undone_if_unsent(board.begin(new) if new and thread else _nothing):
            posted = _posted(responder.delivery, client, channel, thread, message, new)
        if new and thread:
            board.begun(new, posted)
        elif new:
            board.begin(replace(new, thread=posted, begun=posted))
    finally:
        if over and not board.goes_on(over.follow):
            close(responder.delivery, client, over, change.by)
    return posted


def _posted(
    delivery: Delivery, client: WebClient, channel: str, thread: str, message: Message, new: Follow | None
) -> str:
    """Post a message; the one that a follow begins with is looked for if Slack does not confirm it."""
    if new is None:
        return delivery.post(client, channel, message, thread)
    key = f"follow/{channel}/{new.since.isoformat()}"
    try:
        return delivery.post(client, channel, message, thread, key)
    except UnsureError:
        sight = Sender(client).look(channel, key, new.since - _LOOK_BACK, thread)
        if isinstance(sight, Posted):
            return sight.ts
        raise


def close(delivery: Delivery, client: WebClient, over: Followed, ended_by: str = "") -> None:
    """Say that a follow is over in the message that it began with, whose button goes; if that fails, it stays."""
    ended = over.follow
    if ended.begun:
        said = follow_over(over.title, ended.asked_by, ended_by, ended.reason)
        delivery.edit_or_log(client, ended.channel, ended.begun, said)


def _going_on(board: FollowBoard, channel: str) -> list[Followed]:
    return [one for one in board.listings(channel) if not one.follow.ended]


def _nothing() -> None:
    """Undo nothing."""
