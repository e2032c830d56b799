"""Prepare what answers about a story are read from.

What is read whole is bounded: the articles that are new or changed, and those that are laid side by side, at most
``bot.compare.select_reports.MOST_REPORTS``. Of the other articles of a large story their cards are read.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.compare import comparison_of, lay_out
from bot.compare.select_reports import chosen
from bot.entities.story_surnames import lend, lendings
from bot.index.cards import read_voices, written_voices
from bot.index.story_articles import StoryArticles
from bot.index.token_vectors import KeptPieces
from bot.model.analysis import Analysis
from bot.model.comparison import Comparison
from bot.model.passage import Head
from bot.model.scores import Scores
from bot.model.story import Story
from bot.store import Card, Store
from bot.stories import described, ties, voices


@dataclass(frozen=True, slots=True)
class Prepared:
    """A story described, its articles compared where there are several, and the analyses that it changes, by id.

    ``cards`` and ``voices`` are what is kept of a large story until it changes again, ``scores`` what its comparison
    rests on.
    """

    story: Story
    comparison: Comparison | None
    changed: Mapping[str, Analysis]
    cards: Mapping[str, Card] = field(default_factory=dict)
    voices: bytes = b""
    scores: Scores | None = None


def prepare(store: Store, story_id: str, pieces: KeptPieces | None = None) -> Prepared | None:
    """What answers about a story need; None where it has no articles left.

    ``pieces``, where there is a model of meaning, are asked for a story of several origins.
    """
    holdings = StoryArticles(store, store.articles_of(story_id))
    if not holdings.articles:
        return None
    changed = _lend_names(holdings, store)
    articles = holdings.features()
    origins = voices(articles, read_voices(store.voices(story_id)))
    tied, laid = ties(articles, origins, holdings.spelt, holdings.laid)
    story = described(story_id, articles, origins, tied)
    if len(articles) == 1:
        return Prepared(story, None, changed)
    heads = [one.head for one in articles]
    encode = pieces.encode if pieces and len(origins) > 1 and all(map(_is_read, heads)) else None
    beside = lay_out(story, holdings.reports(chosen(story, heads)), encode=encode)
    comparison = comparison_of(story, beside, holdings.kept())
    cards = holdings.cards(laid)
    marks = {one.head.id: one.mark for one in articles}
    measured = written_voices([[marks[article] for article in origin.articles] for origin in origins])
    kept = measured if holdings.keeps else b""
    return Prepared(story, comparison, changed, cards, kept, beside.scores)


def _lend_names(holdings: StoryArticles, store: Store) -> dict[str, Analysis]:
    """The analyses that change since other articles of the story tell whose a lone surname is."""
    changed = {}
    for article, lent in zip(holdings.articles, lendings(holdings.uses(), store), strict=True):
        if lent is not None:
            report = holdings.report(article)
            changed[article] = lend(report.analysis, lent)
            holdings.renew(replace(report, analysis=changed[article]))
    return changed


def _is_read(head: Head) -> bool:
    """Whether it is in the language that the model of meaning was made for, or of none that can be told."""
    return head.language in ("", "en")
