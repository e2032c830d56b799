"""The names of an article with their counts: what its story needs of them."""

from bisect import bisect_right
from dataclasses import dataclass

from bot.model.analysis import Analysis, SentenceKind


@dataclass(frozen=True, slots=True)
class Use:
    """A name as an article writes it; ``lent`` if it was linked with the help of the story's other articles.

    ``own`` are the type and entity that the article alone gives it, if the story's other articles changed them.

    ``count`` is how often it occurs in the news text: bylines, credits and captions do not count. ``type`` is the value
    of an ``EntityType``: a story has thousands of uses, and plain strings compare faster.
    """

    text: str
    type: str
    entity: str
    count: int = 1
    lent: bool = False
    own: tuple[str, str] | None = None


_Way = tuple[str, str, str, bool, tuple[str, str] | None]


def aside(analysis: Analysis) -> set[int]:
    """The starts of the names outside the news text: in bylines, credits and captions."""
    sentences = analysis.sentences
    starts = [sentence.start for sentence in sentences]
    at = {mention.start: bisect_right(starts, mention.start) - 1 for mention in analysis.mentions}
    return {start for start, place in at.items() if place >= 0 and sentences[place].kind is SentenceKind.FURNITURE}


def uses(analysis: Analysis) -> tuple[Use, ...]:
    """The names of an article in the order of their first mention.

    If a name and entity occur with several types, the type met last comes last.
    """
    lent, outside = set(analysis.lent), aside(analysis)
    own = {mention.start: (mention.type.value, mention.entity) for mention in analysis.own}
    first: dict[tuple[str, str], int] = {}
    last: dict[_Way, int] = {}
    count: dict[_Way, int] = {}
    for place, mention in enumerate(analysis.mentions):
        use = (mention.text, mention.type.value, mention.entity, mention.start in lent, own.get(mention.start))
        first.setdefault((mention.text, mention.entity), place)
        last[use] = place
        count[use] = count.get(use, 0) + (mention.start not in outside)
    order = sorted(last, key=lambda use: (first[use[0], use[2]], last[use]))
    return tuple(Use(use[0], use[1], use[2], count[use], use[3], use[4]) for use in order)
