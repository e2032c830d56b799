"""The word after a number, to know whether a pattern of many names is worth trying: usually it begins none of them."""

import re
from collections.abc import Iterable
from typing import Final

_WORD: Final = r"[^\W\d_]+|."
_FIRST: Final = re.compile(_WORD)
_NEXT: Final = re.compile(rf"(?:\sof)?[\s\u00a0-]?({_WORD})", re.IGNORECASE)


def next_word(text: str, end: int) -> str:
    """The letters that follow offset ``end`` and a space or hyphen, else one character; empty if nothing follows."""
    found = _NEXT.match(text, end)
    return found.group(1) if found else ""


def first_words(names: Iterable[str]) -> frozenset[str]:
    """The words, or signs, that names begin with, as written."""
    return frozenset(found.group() for name in names if (found := _FIRST.match(name)))
