"""Sentences cut into clauses, so that one fact of a long sentence can be told from the others."""

import re
from collections.abc import Sequence
from typing import Final

_CUT: Final = re.compile(
    r"[,;:—–()]|\s--?\s|\b(?:that|who|which|whose|where|when|while|because|although|though|after|before|as|but|and|if"
    r"|unless|despite|including|saying|with)\b"
)
FEWEST: Final = 3  # terms; shorter pieces belong to the clause they follow or precede


Term = tuple[int, str]  # with the place in the sentence where it starts


def clause_spans(text: str, terms: Sequence[Term]) -> list[tuple[int, int]]:
    """Where each clause of a sentence starts and ends, in order and without gaps; one, where it is not to be cut."""
    found: list[tuple[int, int]] = []
    start = number = held = 0
    for cut in [*(match.start() for match in _CUT.finditer(text)), len(text)]:
        while number < len(terms) and terms[number][0] < cut:
            number += 1
        if number - held >= FEWEST:
            found.append((start, cut))
            start, held = cut, number
    if not found:
        return [(0, len(text))]
    return [*found[:-1], (found[-1][0], len(text))]


def clauses(text: str, terms: Sequence[Term]) -> list[list[str]]:
    """The terms of each clause, in order; a sentence without terms has no clauses."""
    spans = clause_spans(text, terms) if terms else []
    return [[term for at, term in terms if start <= at < end] for start, end in spans]
