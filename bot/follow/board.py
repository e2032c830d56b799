"""Begin, end and list follows."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from bot.errors import UsageError
from bot.follow.news import known_now
from bot.follow.rules import MOST, home
from bot.model.follow import Follow, Followed
from bot.model.story import Story
from bot.ports import Clock
from bot.store import Store

_TOO_MANY = f"This channel follows {MOST} stories already, and that is the most. End one with “Unfollow” in its thread."


class FollowBoard:
    """Begins, ends and lists the follows of an index; safe to use from many threads."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def from_now(self, channel: str, thread: str, asked_by: str, story: Story) -> Follow:
        """The follow of a story by a thread that knows all of it up to now; it is still to begin.

        A thread's new follow replaces its last; one that is opened for it is known only then ('').

        Raises:
            UsageError: the channel follows as many stories as it may.
        """
        others = [one for one in self._store.follows.of_channel(channel) if not one.ended and one.thread != thread]
        if len(others) >= MOST:
            raise UsageError(_TOO_MANY)
        return Follow(channel, thread, asked_by, self._clock.now(), known_now(self._store, story.id))

    def begin(self, follow: Follow) -> Callable[[], object]:
        """Let a thread follow its story from now on; returns what undoes it."""
        follows = self._store.follows
        before = follows.of_thread(follow.channel, follow.thread)
        follows.put(follow)
        return partial(follows.put, before) if before else partial(follows.drop, follow)

    def begun(self, follow: Follow, message: str) -> None:
        """Remember the message that a follow began with, unless it is over by now."""
        self._store.follows.begun(replace(follow, begun=message))

    def end(self, follow: Follow) -> bool:
        """Let a thread follow its story no longer; False if it does not any more."""
        return self._store.follows.drop(follow)

    def goes_on(self, follow: Follow) -> bool:
        """Whether a thread still has this follow."""
        found = self._store.follows.of_thread(follow.channel, follow.thread)
        return found is not None and found.since == follow.since and not found.ended

    def of_thread(self, channel: str, thread: str) -> Followed | None:
        """The follow of a thread; None if it has none, or if it has ended."""
        found = self._store.follows.of_thread(channel, thread)
        return self.followed(found) if found and not found.ended else None

    def listings(self, channel: str = "") -> Sequence[Followed]:
        """The follows of a channel, or all, the earliest first; one that ended by itself is listed for a while."""
        follows = self._store.follows
        return [self.followed(one) for one in (follows.of_channel(channel) if channel else follows.all())]

    def of_person(self, user: str) -> Sequence[Follow]:
        """What a person asked for, in whatever channel, the latest first, then what ended by itself."""
        return sorted(self._store.follows.of_person(user), key=lambda follow: bool(follow.ended))

    def followed(self, follow: Follow) -> Followed:
        """A follow with its story as it is now."""
        heads = self._store.heads(list(follow.told))
        story_id = home(heads)
        story = self._store.story(story_id) if story_id else None  # None while it is being prepared
        return Followed(follow, story.title if story else next((head.title for head in heads), ""), story_id)
