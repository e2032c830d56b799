"""A story's stored pair scores, reused when some of its articles are compared."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from bot.compare.align.align import Alignment
from bot.compare.align.pairs import Pairs
from bot.compare.lines import ComparedSentence
from bot.model.scores import Scored, Scores

LEAST: Final = 0.02  # pairs that score less are not stored: they decide nothing


def scores_of(alignment: Alignment, lines: Sequence[ComparedSentence], articles: Sequence[str]) -> Scores:
    """The scores to store; ``articles[line.report]`` is the id of a line's article."""
    left, right = alignment.pairs.left, alignment.pairs.right
    rows = zip(left.tolist(), right.tolist(), alignment.score[left, right].tolist(), strict=True)
    kept = tuple(_scored(lines[i], lines[j], score) for i, j, score in rows if score >= LEAST)
    return Scores(tuple(articles), alignment.same, kept)


def holds(scores: Scores, articles: Sequence[str]) -> bool:
    """Whether all of these articles were scored against each other."""
    return set(articles) <= set(scores.articles)


def alignment_of(scores: Scores, lines: Sequence[ComparedSentence], articles: Sequence[str]) -> Alignment:
    """The stored alignment for some of the articles; ``articles[line.report]`` is the id of a line's article.

    Its pairs are those with a score, and those with figures on both sides, which may match by their nouns.
    """
    number = {article: place for place, article in enumerate(scores.articles)}
    place_of = {(number[articles[line.report]], line.sentence.start): place for place, line in enumerate(lines)}
    score = np.zeros((len(lines), len(lines)))
    for one, start, other, start_there, value in scores.pairs:
        if (one, start) in place_of and (other, start_there) in place_of:
            left, right = place_of[one, start], place_of[other, start_there]
            score[left, right] = score[right, left] = value
    report = np.array([line.report for line in lines], dtype=np.int64)
    figures = np.array([bool(line.figures) for line in lines], dtype=bool)
    looked_at = (score > 0) | (figures[:, None] & figures[None, :])
    left_places, right_places = np.nonzero(looked_at & (report[:, None] < report[None, :]))
    return Alignment(Pairs(left_places, right_places, {}), score, scores.same)


def _scored(one: ComparedSentence, other: ComparedSentence, score: float) -> Scored:
    return one.report, one.sentence.start, other.report, other.sentence.start, score
