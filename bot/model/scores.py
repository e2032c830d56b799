"""Scores: how probably each two sentences of a story report one fact, as the story's comparison found them."""

from dataclasses import dataclass

Scored = tuple[int, int, int, int, float]  # article and start of one sentence, of the other; their score


@dataclass(frozen=True, slots=True)
class Scores:
    """The pairs of sentences of a story that may report one fact; score from 0 to 1.

    ``articles`` has the ids of the articles that were laid side by side; pairs give an article's place among them, from
    0, and where in its text a sentence starts. From ``same`` on, two are taken to report one fact.
    """

    articles: tuple[str, ...]
    same: float
    pairs: tuple[Scored, ...] = ()
