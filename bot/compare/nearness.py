"""How near sentences are in meaning, by vectors that an outside model makes of them; columns that are optional."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.compare.around import neighbours, standing
from bot.compare.clauses import clause_spans
from bot.compare.likeness import Floats, Ints
from bot.compare.lines import Line
from bot.compare.model import shipped
from bot.compare.pairs import Pairs
from bot.ports import Cut

WORTH: Final = 0.07  # what words alone give a pair of a sentence that is worth a vector: making one takes time
Vectors = NDArray[np.int8]
Encode = Callable[[Sequence[Cut]], Sequence[Vectors]]  # see bot.ports.Encoder


def put_nearness(pairs: Pairs, lines: Sequence[Line], report: Ints, encode: Encode, worth: float = WORTH) -> None:
    """Add the nearness of each pair and of its nearest clauses, how they stand, and what the pairs around it have.

    Vectors are asked for sentences with a pair that words alone give at least ``worth``; all others are near to none.
    """
    asked = _worth_asking(pairs, worth)
    vectors = encode([_cut(lines[place]) for place in asked]) if len(asked) else []
    near = _Near.of(vectors, asked, len(lines))
    apart = (report[:, None] != report[None, :]).astype(np.float64)
    whole, clause = near.whole * apart, near.clause * apart
    pairs.put("sem", whole)
    pairs.put_all("sem", standing(whole, report))
    pairs.put_all("semnear", neighbours(whole, report))
    pairs.put("semclause", clause)
    pairs.put_ways("semclause_held", near.held)
    pairs.put_all("semclause", standing(clause, report))


@dataclass(frozen=True, slots=True)
class _Near:
    """Cosines over all lines: of two ``whole`` sentences, of their nearest clauses, of i's nearest clause and all of j.

    Lines without vectors are near to none.
    """

    whole: Floats
    clause: Floats
    held: Floats

    @classmethod
    def of(cls, rows: Sequence[Vectors], asked: Ints, count: int) -> "_Near":
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


def cosines(one: Vectors, other: Vectors) -> Floats:
    """Cosines of each row of one with each of the other, 0 where they are negative."""
    ours, theirs = one.astype(np.float64), other.astype(np.float64)  # whole numbers add up exactly, in any order
    lengths = np.sqrt((ours * ours).sum(axis=1))[:, None] * np.sqrt((theirs * theirs).sum(axis=1))
    return np.asarray(np.clip((ours @ theirs.T) / np.maximum(1.0, lengths), 0.0, 1.0))


def _cut(line: Line) -> Cut:
    spans = clause_spans(line.text, line.terms)
    return Cut(line.text, tuple(spans) if len(spans) > 1 else ())


def _worth_asking(pairs: Pairs, worth: float) -> Ints:
    first = shipped("first")
    likely = first.probability(pairs.table(first.features)) >= worth
    return np.union1d(pairs.left[likely], pairs.right[likely])
