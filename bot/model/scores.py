"""Pair scores: how likely two sentences of a story report the same fact, as its comparison found."""

from dataclasses import dataclass

Scored = tuple[int, int, int, int, float]  # article and start of one sentence, of the other; their score


@dataclass(frozen=True, slots=True)
class Scores:
    """The pairs of sentences of a story that may report the same fact; scores from 0 to 1.

    ``articles`` has the ids of the compared articles; a pair refers to an article by its index in them and to a
    sentence by its start. Pairs that score ``same`` or more are taken to report one fact.
    """

    articles: tuple[str, ...]
    same: float
    pairs: tuple[Scored, ...] = ()
