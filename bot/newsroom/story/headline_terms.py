"""The words that a story's headlines and leads share, by which its sentences are chosen."""

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from bot.model.story import Report
from bot.newsroom.leads import top_sentences
from bot.text.furniture.related_headlines import without_related_headlines
from bot.text.lexicon.synonyms import synonyms, term_of
from bot.text.words import STOP_WORDS, idf, words

_EARLY: Final = 2  # most salient sentences of a report, which say what it is about


class TextTerms(NamedTuple):
    """The terms of a text, and these with their synonyms."""

    own: frozenset[str]
    meant: frozenset[str]


def headline_terms(title: str, reports: Sequence[Report]) -> dict[str, float]:
    """The terms of a story's headlines and of its reports' best sentences, each with its share in what all tell.

    A term counts by its rarity and by how many outlets use it or a synonym: in a headline fully, only in these
    sentences by half. What one outlet alone uses counts for nothing, except in ``title``, which is the story's own.
    """
    headlines: dict[str, list[str]] = {}
    early: dict[str, list[str]] = {}
    for report in reports:
        if not report.article.title_from_text:
            headlines.setdefault(report.article.outlet, []).append(report.article.title)
        best = [report.passage(sentence).text for sentence in top_sentences(report, _EARLY)]
        early.setdefault(report.article.outlet, []).extend(best)
    in_headlines, in_early = (
        {outlet: terms_of(" ".join(texts)) for outlet, texts in each.items()} for each in (headlines, early)
    )
    own = terms_of(title).own
    weights: dict[str, float] = {}
    for term in own.union(*(said.own for said in (*in_headlines.values(), *in_early.values()))):
        heads = {outlet for outlet, said in in_headlines.items() if term in said.meant}
        first = {outlet for outlet, said in in_early.items() if term in said.meant}
        if len(heads | first) > 1 or term in own:
            weights[term] = idf(term) * ((term in own) + len(heads) + len(first - heads) / 2)
    whole = math.fsum(weights.values()) or 1.0
    return {term: weight / whole for term, weight in weights.items()}


def terms_of(text: str) -> TextTerms:
    """The terms of a text, without headlines of other pieces."""
    own = frozenset(term_of(word) for word in words(without_related_headlines(text)) if word not in STOP_WORDS)
    return TextTerms(own, own.union(*map(synonyms, own)))
