"""The draft: what a source holds, before it is known whether it is new."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bot.model.article import Article, Refusal


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as read; ``id_given`` is true if its id is the source's own, not made from its place.

    ``withholds`` is true if it can only hide its article: it then has what identifies that, and what hides it; that is
    nothing if it cannot be read whether the article may be shown.
    ``id_lasts`` is true if an id that is made from a place never comes to name another article, as the name of a file
    can.
    """

    article: Article
    id_given: bool
    line: int | None = None
    withholds: bool = False
    id_lasts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedDraft(Refusal):
    """An article with a field that cannot be read; ``draft`` has only what identifies it, and what hides it."""

    draft: Draft


class UnreadableError(Exception):
    """A source that cannot be read; the message gives the reason in plain words.

    ``field`` is our name for the field that is wrong, if it is one. ``draft`` has what identifies the article, if that
    can be read; ``line`` is the line of what is wrong in a file that holds one article, if that is known.
    """

    def __init__(self, reason: str, field: str = "", line: int = 0) -> None:
        super().__init__(f"{field}: {reason}" if field else reason)
        self.field = field
        self.line = line
        self.draft: Draft | None = None

    def refusal(self, place: str, line: int | None = None) -> Refusal:
        """The refusal of what is at this place."""
        reason = f"line {self.line}: {self}" if self.line else str(self)
        if self.draft is None:
            return Refusal(place, reason, line)
        return RefusedDraft(place, reason, line, draft=self.draft)


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
