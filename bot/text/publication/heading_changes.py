"""What changed above the text of an article: its headline and its byline."""

from typing import NamedTuple

from bot.model.article import Article
from bot.text.normalise import plain_marks


class HeadingChange(NamedTuple):
    """A headline or a byline before and after."""

    what: str
    was: str
    now: str


def heading_changes(before: Article, after: Article) -> list[HeadingChange]:
    """The headline and the byline, if they differ between two versions of an article, in the source's own words.

    A headline taken from the text, a missing byline and other quotation marks or hyphens make no difference.
    """
    own = not (before.title_from_text or after.title_from_text)
    pairs = (("headline", before.title if own else "", after.title), ("byline", before.byline, after.byline))
    return [
        HeadingChange(what, was, now)
        for what, was, now in pairs
        if was and now and plain_marks(was) != plain_marks(now)
    ]
