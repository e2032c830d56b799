"""Which sentences report the same fact: a score from 0 to 1 for every likely pair of a story."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from bot.compare.align.around import neighbours, ranks, relative_positions
from bot.compare.align.attention import Attention, shipped_attention
from bot.compare.align.features import pair_features
from bot.compare.align.meaning_features import Encode, put_meaning
from bot.compare.align.pairs import Pairs, spread
from bot.compare.align.shared_terms import BLOCK, Floats, Ints
from bot.compare.align.trees import Model, shipped
from bot.compare.lines import ComparedSentence
from bot.model.story import Report

SAME: Final = 0.44  # score from which two sentences report one fact, by words alone
SAME_MEANT: Final = 0.40  # the same if their meaning was scored too
SCORE_DIGITS: Final = 4


@dataclass(frozen=True, slots=True)
class Alignment:
    """``score[i, j]`` is the probability that lines i and j report one fact; 0 within one article.

    ``pairs`` are the candidates; those that score ``same`` or more are taken to report one fact.
    """

    pairs: Pairs
    score: Floats
    same: float = SAME


@dataclass(frozen=True, slots=True)
class Models:
    """The models of the first and the second pass over the pairs, and the network that compares words for them."""

    first: Model
    second: Model
    attention: Attention | None = None

    @property
    def same(self) -> float:
        """The score from which two sentences report one fact."""
        return SAME_MEANT if self.attention else SAME


def shipped_models(*, semantic: bool = False) -> Models:
    """The shipped models; ``semantic`` selects those that also use the meaning of words."""
    ending = "_semantic" if semantic else ""
    return Models(shipped(f"first{ending}"), shipped(f"second{ending}"), shipped_attention() if semantic else None)


def align(
    lines: Sequence[ComparedSentence], reports: Sequence[Report], models: Models, encode: Encode | None = None
) -> Alignment:
    """Score each pair by itself, then again given the scores of the pairs around it.

    ``encode`` gives the token vectors of sentences, for semantic ``models``, which have an ``attention``.
    """
    report = np.array([line.report for line in lines], dtype=np.int64)
    pairs = pair_features(lines, reports)
    if encode and models.attention:
        put_meaning(pairs, lines, report, encode, models.attention)
    first, second = models.first, models.second
    score = spread(pairs, first.probability(pairs.table(first.features)), len(lines))
    again = second_look(pairs, score, report)
    scored = np.round(second.probability(again.table(second.features)), SCORE_DIGITS)
    return Alignment(again, spread(again, scored, len(lines)), models.same)


def second_look(pairs: Pairs, score: Floats, report: Ints) -> Pairs:
    """The pairs with features of the second pass: the first scores, of each pair and of the pairs around it."""
    again = Pairs(pairs.left, pairs.right, {})
    again.put("first", log_odds(score))
    again.put("through", log_odds(_through(score, pairs)))
    again.put_all("second", {**neighbours(score, report), **ranks(score, report), **relative_positions(score, report)})
    return again


def log_odds(score: Floats) -> Floats:
    """Log-odds of probabilities, clipped at 0.001 and 0.999."""
    held = np.clip(score, 0.001, 0.999)
    return np.asarray(np.log(held / (1 - held)))


def _through(score: Floats, pairs: Pairs) -> Floats:
    """The best link between two lines through a sentence of a third article: the weaker of its two scores.

    Scores within an article are 0, so that no link runs through a sentence of the two articles themselves.
    """
    found = np.zeros_like(score)
    for start in range(0, len(pairs.left), BLOCK):
        left, right = pairs.left[start : start + BLOCK], pairs.right[start : start + BLOCK]
        found[left, right] = np.minimum(score[left], score[right]).max(axis=1)
    return found
