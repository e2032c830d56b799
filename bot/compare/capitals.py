"""The words of a text with a capital letter or a digit: without them it names nobody."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from bot.text.normalise import fold
from bot.text.words import STOP_WORDS

LETTERS: Final = 5  # letters that distinguish words here: "Ukrainian" may refer to "Ukraine"
FEWER: Final = 4  # and of shorter words: "Iranian" may refer to "Iran"
_FEWEST_INITIALS: Final = 3
_MARKS: Final = ".,;:!?()[]\"'“”‘’—–-"


def capitals(text: str) -> frozenset[str]:
    """The first four and five letters of those words, folded, and the initials of names of three words or more."""
    tokens = text.split()
    words = (word for token in set(tokens) if not token.islower() for word in with_initials_joined(fold(token).split()))
    heads = {word[:letters] for word in words for letters in (FEWER, LETTERS)}
    return frozenset(heads.union(*map(_parts, set(_initials(tokens)))))


def _initials(tokens: Sequence[str]) -> Iterator[str]:
    """Lower-case initials of each run of words that may be a name; "of" and the like may be inside it."""
    run = ""
    for token in tokens:
        word = token.strip(_MARKS)
        if word[:1].isupper():
            run += word[0].lower()
        elif word not in STOP_WORDS:
            yield run
            run = ""
        if token[-1] in _MARKS:
            yield run
            run = ""
    yield run


def _parts(initials: str) -> set[str]:
    lengths = range(_FEWEST_INITIALS, LETTERS + 1)
    return {initials[at : at + size] for size in lengths for at in range(len(initials) - size + 1)}


def with_initials_joined(words: Iterable[str]) -> list[str]:
    """Folded words; single letters in a row are joined: "f b i" is "fbi"."""
    parts = groupby(words, key=lambda word: len(word) == 1)
    return [word for alone, run in parts for word in (["".join(run)] if alone else run)]
