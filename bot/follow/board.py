"""Begin, end and list follows."""

from collections.abc import Sequence

from bot.errors import UsageError
from bot.follow.news import known_now
from bot.follow.rules import MOST, home
from bot.model.follow import Follow, Followed
from bot.model.story import Story
from bot.newsroom import Newsroom

_TOO_MANY = f"This channel follows {MOST} stories already, and that is the most. End one with “Unfollow” in its thread."


def check_room(newsroom: Newsroom, channel: str, thread: str) -> None:
    """Refuse one more follow in a channel that has the most there may be; a thread's new follow replaces its last.

    Raises:
        UsageError: there is no room for it.
    """
    others = [one for one in newsroom.store.follows.of_channel(channel) if not one.ended and one.thread != thread]
    if len(others) >= MOST:
        raise UsageError(_TOO_MANY)


def from_now(newsroom: Newsroom, channel: str, thread: str, asked_by: str, story: Story) -> Follow:
    """The follow of a story by a thread that knows all of it up to now; it begins once it is stored."""
    return Follow(channel, thread, asked_by, newsroom.clock.now(), known_now(newsroom.store, story.id))


def followed_in(newsroom: Newsroom, channel: str, thread: str) -> Followed | None:
    """The follow of a thread; None if it has none, or if it has ended."""
    found = newsroom.store.follows.of_thread(channel, thread)
    return _followed(newsroom, found) if found and not found.ended else None


def listings(newsroom: Newsroom, channel: str = "") -> Sequence[Followed]:
    """The follows of a channel, or all, the earliest first; one that ended by itself is listed for a while."""
    store = newsroom.store.follows
    return [_followed(newsroom, one) for one in (store.of_channel(channel) if channel else store.all())]


def _followed(newsroom: Newsroom, follow: Follow) -> Followed:
    heads = newsroom.store.heads(list(follow.told))
    story_id = home(heads)
    story = newsroom.store.story(story_id) if story_id else None  # None while it is being prepared
    return Followed(follow, story.title if story else next((head.title for head in heads), ""), story_id)
