"""Split sentences into clauses, so that each fact of a long sentence can be aligned separately."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

_CUT: Final = re.compile(
    r"[,;:—–()]|\s--?\s|\b(?:that|who|which|whose|where|when|while|because|although|though|after|before|as|but|and|if"
    r"|unless|despite|including|saying|with)\b"
)
FEWEST: Final = 3  # terms; shorter pieces belong to the clause they follow or precede


ClauseTerm = tuple[int, str]  # its start in the sentence, and the term


def clauses(text: str, terms: Sequence[ClauseTerm]) -> list[list[str]]:
    """The terms of each clause of a sentence, in order; a sentence without terms has no clauses."""
    places, stems = [at for at, _ in terms], [term for _, term in terms]
    found: list[list[str]] = []
    start = 0
    for end in (*(bisect_left(places, cut.start()) for cut in _CUT.finditer(text)), len(stems)):
        if end - start >= FEWEST:
            found.append(stems[start:end])
            start = end
    rest = stems[start:]
    if rest and found:
        found[-1] += rest
    return found or ([rest] if rest else [])
