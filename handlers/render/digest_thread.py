"""A digest's details: for each story, what several outlets report and what only one reports."""

from collections.abc import Sequence

from bot.blockkit import limits
from bot.model.comparison import Agreement
from bot.model.digest import DigestStory
from bot.wording.comparisons import ComparisonHeading, voices
from handlers.render import safe
from handlers.render.blocks import buttons, line
from handlers.render.message import Message, Piece, compose, joined
from handlers.render.paging import paged
from handlers.render.passages import BRIEF, PassageLabels, Row, labels, listing, row, rows, to_evidence, within
from handlers.render.runs import own_words

WEIGHT = limits.MESSAGE_WEIGHT - 2_000
BLOCKS = limits.MESSAGE_BLOCKS - 5
ROOM = 1_500  # characters, for a story's agreed facts and for what only one reports
MOST = 3


def details(stories: Sequence[DigestStory]) -> list[Message]:
    """The details of all stories that have any, in the digest's order, in as few messages as possible."""
    told = [joined(*pieces) for story in stories if (pieces := _story(story))]
    return [compose(pieces) for pieces in paged(told, room=WEIGHT, blocks=BLOCKS)]


def _story(story: DigestStory) -> list[Piece]:
    """A story's headline, details and evidence button; empty if it has no details."""
    known = labels(origins=story.story.origins)
    agreed = within([_agreed(fact, known) for fact in story.agreed if fact.sentences], ROOM, MOST)
    only = within(rows(story.only, known, BRIEF), ROOM, MOST)
    if not agreed and not only:
        return []
    return [
        line(f"*{safe.marked(story.story.title, safe.TITLE)}*"),
        *([listing("Agreed", agreed)] if agreed else []),
        *([listing(ComparisonHeading.ONLY, only)] if only else []),
        buttons(*to_evidence([*agreed, *only])),
    ]


def _agreed(fact: Agreement, known: PassageLabels) -> Row:
    """One sentence for a fact, the outlets that print exactly that, and how many report it."""
    first = fact.sentences[0]
    same = [part for part in fact.sentences if part.text == first.text]
    return row(same, known, BRIEF).plus(own_words(f" ({voices(fact)})", italic=True))
