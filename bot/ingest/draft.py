"""The draft: what a source holds, before it is known whether it is new."""

from dataclasses import dataclass

from bot.model.article import Article


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as read; ``id_given`` is true if its id is the source's own, not made from its place."""

    article: Article
    id_given: bool
    line: int | None = None


class UnreadableError(Exception):
    """A source that cannot be read; the message gives the reason in plain words."""
