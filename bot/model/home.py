"""The Home tab: what a person finds on opening the app."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Annotated, Generic, TypeVar

from pydantic import Field

from bot.model.digest import Listing
from bot.model.follow import Followed
from bot.model.search import Freshness
from bot.model.story import Story

T = TypeVar("T")
PageNumber = Annotated[int, Field(ge=1, le=100_000)]


@dataclass(frozen=True, slots=True)
class HomePage:
    """Which ``page`` of its stories and of what the person follows a Home shows, as the buttons to it carry it."""

    page: PageNumber = 1
    follows: PageNumber = 1


@dataclass(frozen=True, slots=True)
class Sheet(Generic[T]):
    """A page of a list, by its number from 1; ``more`` says that there is a next one."""

    rows: tuple[T, ...] = ()
    number: int = 1
    more: bool = False

    @classmethod
    def of(cls, found: Sequence[T], number: int, most: int) -> "Sheet[T]":
        """The page of that number, or the last one, where a page has so many rows at most."""
        number = max(1, min(number, -(-len(found) // most)))
        return cls(tuple(found[most * (number - 1) : most * number]), number, len(found) > most * number)


@dataclass(frozen=True, slots=True)
class Home:
    """A page of the newest stories, one of what the person follows, the digests, and how fresh all of it is.

    Of the ``feeds``, ``failing`` could not be read several times in a row. ``contact`` is who runs Copydesk.
    """

    fresh: Freshness
    stories: Sheet[Story] = field(default_factory=Sheet)
    followed: Sheet[Followed] = field(default_factory=Sheet)
    digests: tuple[Listing, ...] = ()
    feeds: int = 0
    failing: int = 0
    contact: str = ""

    @property
    def at(self) -> HomePage:
        """The pages shown."""
        return HomePage(self.stories.number, self.followed.number)
