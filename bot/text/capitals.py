"""The words of a text that hold a capital letter or a digit: without them it names nobody."""

from collections.abc import Iterable
from itertools import groupby
from typing import Final

from bot.text.normalise import fold

LETTERS: Final = 5  # by which words are told apart here: "Ukrainian" may speak of "Ukraine"
FEWER: Final = 4  # of a word that has no more: "Iranian" may of "Iran"


def capitals(text: str) -> frozenset[str]:
    """The first letters of those words, folded: four and five of each."""
    held = (token for token in set(text.split()) if not token.islower())
    return frozenset(
        word[:letters] for token in held for word in joined(fold(token).split()) for letters in (FEWER, LETTERS)
    )


def joined(words: Iterable[str]) -> list[str]:
    """Folded words, letters that stand alone put together: "f b i" is "fbi"."""
    parts = groupby(words, key=lambda word: len(word) == 1)
    return [word for alone, run in parts for word in (["".join(run)] if alone else run)]
