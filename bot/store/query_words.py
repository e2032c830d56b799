"""Which words of a query an article must have."""

import re
from collections.abc import Sequence
from typing import Final

from bot.text.words import STOP_WORDS

_SMALL: Final = STOP_WORDS - {"may", "us"}  # a month, and a country that people type in small letters
_MARK: Final = re.compile(r"['’]")  # "it's" is two small words


def required(words: Sequence[str]) -> Sequence[str]:
    """The words without small ones ("to", "for"), which an article on the subject may lack; all of them if all are.

    A small word with a capital is a name ("US", "the Who"), unless the capital is that of a line or of a headline.
    """
    others = [word for word in words if not _is_small(word)]
    shouted, headline = all(map(str.isupper, words)), not any(word[0].islower() for word in others)
    kept = [
        word
        for at, word in enumerate(words)
        if not _is_small(word)
        or (not shouted and word.isupper() and len(word) > 1)
        or not (word.islower() or at == 0 or headline)
    ]
    return kept or words


def _is_small(word: str) -> bool:
    return all(part in _SMALL for part in _MARK.split(word.lower()))
