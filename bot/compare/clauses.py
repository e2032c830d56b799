"""Sentences cut into clauses, so that one fact of a long sentence can be told from the others."""

import re
from collections.abc import Sequence
from typing import Final

_CUT: Final = re.compile(
    r"[,;:—–()]|\s--?\s|\b(?:that|who|which|whose|where|when|while|because|although|though|after|before|as|but|and|if"
    r"|unless|despite|including|saying|with)\b"
)
FEWEST: Final = 3  # terms; shorter pieces belong to the clause they follow or precede


def clauses(text: str, terms: Sequence[tuple[int, str]]) -> list[list[str]]:
    """The terms of each clause, in order; ``terms`` are with the place in ``text`` where each starts."""
    cuts = [match.start() for match in _CUT.finditer(text)] + [len(text)]
    found: list[list[str]] = []
    current: list[str] = []
    number = 0
    for cut in cuts:
        while number < len(terms) and terms[number][0] < cut:
            current.append(terms[number][1])
            number += 1
        if len(current) >= FEWEST:
            found.append(current)
            current = []
    if current and found:
        found[-1].extend(current)
    elif current:
        found.append(current)
    return found
