"""The scores of a story kept, so that two of its articles are compared by them and not scored anew."""

from collections.abc import Sequence

import numpy as np

from bot.compare.align import Alignment
from bot.compare.lines import Line
from bot.compare.pairs import Pairs, spread
from bot.model.scores import Scored, Scores


def scores_of(alignment: Alignment, lines: Sequence[Line], articles: Sequence[str]) -> Scores:
    """What was scored; ``articles[line.report]`` is the id of a line's article."""
    left, right = alignment.pairs.left, alignment.pairs.right
    rows = zip(left.tolist(), right.tolist(), alignment.score[left, right].tolist(), strict=True)
    return Scores(tuple(articles), alignment.same, tuple(_scored(lines[i], lines[j], score) for i, j, score in rows))


def holds(scores: Scores, articles: Sequence[str]) -> bool:
    """Whether all of these articles were scored beside each other."""
    return set(articles) <= set(scores.articles)


def alignment_of(scores: Scores, lines: Sequence[Line], articles: Sequence[str]) -> Alignment:
    """The same alignment for some of the articles; ``articles[line.report]`` is the id of a line's article."""
    number = {article: place for place, article in enumerate(scores.articles)}
    place_of = {(number[articles[line.report]], line.sentence.start): place for place, line in enumerate(lines)}
    found = sorted(
        (*sorted((place_of[one, start], place_of[other, start_there])), score)
        for one, start, other, start_there, score in scores.pairs
        if (one, start) in place_of and (other, start_there) in place_of
    )
    left, right = (np.array([pair[side] for pair in found], dtype=np.int64) for side in (0, 1))
    pairs = Pairs(left, right, {})
    return Alignment(pairs, spread(pairs, np.array([score for *_, score in found]), len(lines)), scores.same)


def _scored(one: Line, other: Line, score: float) -> Scored:
    return one.report, one.sentence.start, other.report, other.sentence.start, score
