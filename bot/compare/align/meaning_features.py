"""Optional features: token-level similarity from a sentence-embedding model."""

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.compare.align.around import neighbours, ranks
from bot.compare.align.attention import Attention, TokenVectors
from bot.compare.align.pairs import Pairs, spread
from bot.compare.align.shared_terms import Floats, Ints
from bot.compare.align.trees import shipped
from bot.compare.lines import ComparedSentence
from bot.text.furniture.related_headlines import without_related_headlines

WORTH: Final = 0.07  # score by words alone from which the sentences of a pair are encoded, which takes time
ATTENDED: Final = 0.02  # score by words alone from which the network compares a pair
UNLIKE: Final = -7.0  # the log-odds of all other pairs
_ODDS_DIGITS: Final = 3

Encode = Callable[[Sequence[str]], Sequence[TokenVectors]]


def put_meaning(
    pairs: Pairs,
    lines: Sequence[ComparedSentence],
    report: Ints,
    encode: Encode,
    attention: Attention,
    worth: float = WORTH,
) -> None:
    """Add the log-odds from comparing the words of each pair, their rank, and those of the pairs around it.

    Only sentences of a pair that scores at least ``worth`` by words alone are encoded; all other pairs are unlike.
    """
    first = shipped("first")
    likely = first.probability(pairs.table(first.features))
    worthy = likely >= worth
    asked = np.union1d(pairs.left[worthy], pairs.right[worthy])
    vectors = encode([without_related_headlines(lines[int(place)].text) for place in asked]) if len(asked) else []
    odds = _network_odds(pairs, likely >= ATTENDED, asked, vectors, attention)
    matrix = spread(pairs, 1.0 / (1.0 + np.exp(-odds)), len(report))
    pairs.columns["attention"] = odds
    pairs.put_all("attention", ranks(matrix, report))
    pairs.put_all("attention_near", neighbours(matrix, report))


def _network_odds(
    pairs: Pairs, worthy: NDArray[np.bool_], asked: Ints, vectors: Sequence[TokenVectors], attention: Attention
) -> Floats:
    """The network's log-odds for the worthy pairs whose lines were both encoded; ``UNLIKE`` for all others."""
    odds = np.full(len(pairs.left), UNLIKE)
    taken = np.flatnonzero(worthy & np.isin(pairs.left, asked) & np.isin(pairs.right, asked))
    if len(taken):
        left, right = (np.searchsorted(asked, places[taken]) for places in (pairs.left, pairs.right))
        found = np.clip(attention.log_odds(vectors, left, right), UNLIKE, -UNLIKE)
        odds[taken] = np.round(found, _ODDS_DIGITS)
    return odds
