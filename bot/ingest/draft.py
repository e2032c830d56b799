"""The draft: what a source holds, before it is known whether it is new."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bot.model.article import Article


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as read; ``id_given`` is true if its id is the source's own, not made from its place.

    ``id_lasts`` is true if an id that is made from a place never comes to name another article, as the name of a file
    can.
    """

    article: Article
    id_given: bool
    line: int | None = None
    id_lasts: bool = False


class UnreadableError(Exception):
    """A source that cannot be read; the message gives the reason in plain words."""


@contextmanager
def parsing() -> Iterator[None]:
    """Whatever a broken document makes a parser raise becomes a refusal: no document stops a run."""
    try:
        yield
    except UnreadableError:
        raise
    except Exception as error:
        msg = f"it cannot be parsed ({type(error).__name__})"
        raise UnreadableError(msg) from error
