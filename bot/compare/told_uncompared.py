"""Which exclusive lines are also in an article that is not compared: another outlet's round-up, opinion or analysis."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bot.compare.article_outlines import StoryOutline
from bot.compare.exclusives import COPY
from bot.compare.lines import ComparedSentence
from bot.compare.select_reports import MOST_REPORTS
from bot.model.article import Genre
from bot.model.passage import Passage
from bot.text.words import ngrams, words

RUN: Final = 5  # words of a quotation that are also in the other sentence
LEAST: Final = 8  # words of a sentence that can be in another one by more than chance


def uncompared(outline: StoryOutline) -> list[Passage]:
    """The sentences of a story's first articles that are no news reports."""
    heads = sorted((article.head for article in outline.articles), key=lambda head: head.order)
    articles = [head.id for head in heads if head.genre is not Genre.NEWS][:MOST_REPORTS]
    numbers = {article: range(len(outline.unaligned.digests(article))) for article in articles}
    return [passage for passages in outline.unaligned.passages(numbers).values() for passage in passages]


def told_uncompared(
    lines: Mapping[int, ComparedSentence], outlet_of: Sequence[str], passages: Sequence[Passage]
) -> dict[int, tuple[Passage, float]]:
    """The lines that another outlet's passage has, each with that passage and how much of the two is alike.

    It has three quarters of the shorter one's words, or a run of a quotation. ``outlet_of[report]`` is the publisher.
    """
    said = [(passage, words(passage.text)) for passage in passages]
    told = [(passage, frozenset(theirs), frozenset(ngrams(theirs, RUN))) for passage, theirs in said]
    found: dict[int, tuple[Passage, float]] = {}
    for place, line in lines.items():
        others = [each for each in told if each[0].outlet != outlet_of[line.report]]
        nearest = max(_alike(line, others), key=lambda each: each[1], default=None)
        if nearest:
            found[place] = nearest
    return found


def _alike(
    line: ComparedSentence, told: Sequence[tuple[Passage, frozenset[str], frozenset[tuple[str, ...]]]]
) -> Iterator[tuple[Passage, float]]:
    mine, quoted = frozenset(line.words), frozenset(ngrams(line.quoted, RUN))
    for passage, theirs, runs in told:
        fewer = min(len(mine), len(theirs))
        share = len(mine & theirs) / max(1, fewer)
        if (share >= COPY and fewer >= LEAST) or not quoted.isdisjoint(runs):
            yield passage, share
