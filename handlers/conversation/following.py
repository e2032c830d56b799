"""Let threads follow stories, and end that."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.follow.board import FollowBoard
from bot.model.follow import Follow, Followed
from bot.model.story import Story
from handlers.delivery.delivery import undone_if_unsent
from handlers.render import Message
from handlers.render.follows import already_followed, follow_begins, follow_ends, listing, nothing_followed
from handlers.responder import Responder


def follow(responder: Responder, story: Story, channel: str, thread: str, user: str) -> tuple[Message, Follow | None]:
    """What is answered to somebody who lets a thread follow a story, and the follow that is to begin, if it is new.

    Without a ``thread``, one is to be opened: then no other thread of the channel may follow the story.

    Raises:
        UsageError: the channel follows as many as it may.
    """
    board, settings = responder.follows, responder.newsroom.settings
    elsewhere = next((one for one in _going_on(board, channel) if one.story == story.id), None)
    now = board.of_thread(channel, thread) if thread else elsewhere
    if now and now.story == story.id:
        return already_followed(now, elsewhere=not thread), None
    new = board.from_now(channel, thread, user, story)
    instead = now.title if now else ""
    minutes, days = settings.follow_minutes, settings.follow_days
    return follow_begins(story, user, minutes, days, opens=not thread, instead=instead), new


@contextmanager
def following(responder: Responder, new: Follow | None, thread: str) -> Iterator[None]:
    """Let a thread follow a story, if it is to, before the block says so there; not if that cannot be said."""
    if new is None:
        yield
        return
    with undone_if_unsent(responder.follows.begin(new, thread)):
        yield


def unfollow(board: FollowBoard, channel: str, thread: str, user: str, *, in_thread: bool = True) -> Message:
    """Let a person end the follow of a thread; outside threads, also the only one of the channel."""
    found = board.of_thread(channel, thread)
    if found is None and not in_thread:
        here = _going_on(board, channel)
        if len(here) > 1:
            return listing(here)
        found = here[0] if here else None
    if found is None:
        return nothing_followed()
    board.end(found)
    return follow_ends(found.title, found.story, user)


def _going_on(board: FollowBoard, channel: str) -> list[Followed]:
    return [one for one in board.listings(channel) if not one.follow.ended]
