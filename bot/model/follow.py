"""Follows: threads that are told when their story changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final


@dataclass(frozen=True, slots=True)
class Follow:
    """A thread in a channel that follows a story, asked for by a person since a time.

    The story is known by its articles, since its id changes when stories merge or split: ``told`` has each article that
    the thread knows of, with the mark of its text. ``number`` counts the posts made, ``posted`` is when the last one
    was. A follow that ended by itself has the time and the reason. ``begun`` is Slack's name of the message that it
    began with, '' if that is not known.
    """

    channel: str
    thread: str
    asked_by: str
    since: datetime
    told: Mapping[str, str] = field(default_factory=dict)
    number: int = 0
    posted: datetime | None = None
    ended: datetime | None = None
    reason: str = ""
    begun: str = ""

    @property
    def told_until(self) -> datetime:
        """When the thread was last up to date."""
        return self.posted or self.since


@dataclass(frozen=True, slots=True)
class FollowPlace:
    """The thread of a follow and the story, as a button outside that thread carries them."""

    channel: str
    thread: str
    story: str


@dataclass(frozen=True, slots=True)
class Followed:
    """A follow with its story's headline and present id; both are '' if none of its articles may be shown."""

    follow: Follow
    title: str = ""
    story: str = ""


@dataclass(frozen=True, slots=True)
class FollowChange:
    """What somebody changes in a thread: the follow that begins, the one that is over, and who it is that asked."""

    begins: Follow | None = None
    over: Followed | None = None
    by: str = ""


NO_CHANGE: Final = FollowChange()
