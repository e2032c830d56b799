"""How near sentences are in meaning, by vectors that an outside model makes of them; columns that are optional."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.compare.around import neighbours, standing
from bot.compare.attention import Attention, Pieces
from bot.compare.clauses import clause_spans
from bot.compare.likeness import Floats, Ints
from bot.compare.lines import Line
from bot.compare.model import shipped
from bot.compare.pairs import Pairs, spread
from bot.ports import Cut, Meant

WORTH: Final = 0.07  # what words alone give a pair of a sentence that is worth a vector: making one takes time
LAID: Final = 0.02  # what they give a pair whose words are worth laying beside each other
UNLIKE: Final = -7.0  # the log-odds of all other pairs
_ODDS_DIGITS: Final = 3
Rows = NDArray[np.int8]


class Vectors(NamedTuple):
    """A sentence's ``rows`` as bot.ports.Meant has them, and its word pieces as Attention narrows them."""

    rows: Rows
    pieces: Pieces

    @classmethod
    def of(cls, meant: Meant, attention: Attention) -> "Vectors":
        """What is compared and kept of what a sentence means."""
        return cls(meant.rows, attention.narrow(meant.pieces))


Encode = Callable[[Sequence[Cut]], Sequence[Vectors]]


def put_nearness(
    pairs: Pairs, lines: Sequence[Line], report: Ints, encode: Encode, attention: Attention, worth: float = WORTH
) -> None:
    """Add how near each pair is as a whole, by clauses and word by word, how it stands, and what pairs around it have.

    Vectors are asked for sentences with a pair that words alone give at least ``worth``; all others are near to none.
    """
    first = shipped("first")
    likely = first.probability(pairs.table(first.features))
    worthy = likely >= worth
    asked = np.union1d(pairs.left[worthy], pairs.right[worthy])
    vectors = encode([_cut(lines[int(place)]) for place in asked]) if len(asked) else []
    apart = (report[:, None] != report[None, :]).astype(np.float64)
    _put_near(pairs, _Near.of([each.rows for each in vectors], asked, len(lines)), report, apart)
    _put_laid(pairs, _laid(pairs, likely >= LAID, asked, [each.pieces for each in vectors], attention), report)


def _put_near(pairs: Pairs, near: "_Near", report: Ints, apart: Floats) -> None:
    whole, clause = near.whole * apart, near.clause * apart
    pairs.put("sem", whole)
    pairs.put_all("sem", standing(whole, report))
    pairs.put_all("semnear", neighbours(whole, report))
    pairs.put("semclause", clause)
    pairs.put_ways("semclause_held", near.held)
    pairs.put_all("semclause", standing(clause, report))


def _put_laid(pairs: Pairs, odds: Floats, report: Ints) -> None:
    pairs.columns["laid"] = odds
    matrix = spread(pairs, 1.0 / (1.0 + np.exp(-odds)), len(report))
    pairs.put_all("laid", standing(matrix, report))
    pairs.put_all("laidnear", neighbours(matrix, report))


def _laid(
    pairs: Pairs, worthy: NDArray[np.bool_], asked: Ints, pieces: Sequence[Pieces], attention: Attention
) -> Floats:
    """The log-odds by words laid beside each other, of the worthy pairs of lines that were asked about."""
    odds = np.full(len(pairs.left), UNLIKE)
    taken = np.flatnonzero(worthy & np.isin(pairs.left, asked) & np.isin(pairs.right, asked))
    if len(taken):
        left, right = (np.searchsorted(asked, places[taken]) for places in (pairs.left, pairs.right))
        found = np.clip(attention.log_odds(pieces, left, right), UNLIKE, -UNLIKE)
        odds[taken] = np.round(found, _ODDS_DIGITS)
    return odds


@dataclass(frozen=True, slots=True)
class _Near:
    """Cosines over all lines: of two ``whole`` sentences, of their nearest clauses, of i's nearest clause and all of j.

    Lines without vectors are near to none.
    """

    whole: Floats
    clause: Floats
    held: Floats

    @classmethod
    def of(cls, rows: Sequence[Rows], asked: Ints, count: int) -> "_Near":
        """From the rows of the lines that were asked about, among ``count`` lines."""
        found = cls(*(np.zeros((count, count)) for _ in range(3)))
        if rows:
            here = np.ix_(asked, asked)
            sentences = np.stack([row[0] for row in rows])
            parts = [row[1:] if len(row) > 1 else row for row in rows]
            starts = np.cumsum([0, *(len(part) for part in parts[:-1])])
            clauses = np.concatenate(parts)
            found.whole[here] = cosines(sentences, sentences)
            found.held[here] = np.maximum.reduceat(cosines(clauses, sentences), starts, axis=0)
            to_line = np.maximum.reduceat(cosines(clauses, clauses), starts, axis=1)
            found.clause[here] = np.maximum.reduceat(to_line, starts, axis=0)
        return found


def cosines(one: Rows, other: Rows) -> Floats:
    """Cosines of each row of one with each of the other, 0 where they are negative."""
    ours, theirs = one.astype(np.float64), other.astype(np.float64)  # whole numbers add up exactly, in any order
    lengths = np.sqrt((ours * ours).sum(axis=1))[:, None] * np.sqrt((theirs * theirs).sum(axis=1))
    return np.asarray(np.clip((ours @ theirs.T) / np.maximum(1.0, lengths), 0.0, 1.0))


def _cut(line: Line) -> Cut:
    spans = clause_spans(line.text, line.terms)
    return Cut(line.text, tuple(spans) if len(spans) > 1 else ())
