"""The Home tab: what a person finds on opening the app."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from bot.model.digest import Listing
from bot.model.follow import Followed
from bot.model.search import Freshness
from bot.model.story import Story


@dataclass(frozen=True, slots=True)
class HomePage:
    """A page of a Home's stories, as the button to it carries it."""

    page: Annotated[int, Field(ge=1, le=100_000)]


@dataclass(frozen=True, slots=True)
class Home:
    """One page of the newest stories, what the person follows, the digests, and how fresh all of it is.

    ``more`` says that there are older stories. Of the ``feeds``, ``failing`` could not be read several times in a row.
    """

    fresh: Freshness
    stories: tuple[Story, ...] = ()
    page: int = 1
    more: bool = False
    followed: tuple[Followed, ...] = ()
    digests: tuple[Listing, ...] = ()
    feeds: int = 0
    failing: int = 0
