"""Lines in title case, where capitals do not tell names from other words: "Norwick Ferries Adds Trips After Storm"."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Final

from bot.analyse.names.candidate import SURE, NameCandidate
from bot.entities.tables import ordinary_words
from bot.text.words import STOP_WORDS, stem

_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_LEAST: Final = 4  # words with a capital that show title case
_FEWEST: Final = 3  # words of a name that may have taken in another


def in_title_case(text: str, place: int) -> bool:
    """Whether the line at ``place`` has several words with a capital, and only short or small ones without."""
    start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    return _is_title_case(text, start, len(text) if end < 0 else end)


@lru_cache(maxsize=4)  # names come line by line, and a line may hold thousands
def _is_title_case(text: str, start: int, end: int) -> bool:
    count = 0
    for found in _WORD.finditer(text, start, end):
        word = found.group()
        if word.lower() in STOP_WORDS:
            continue
        if not word[0].isupper():
            return False
        count += 1
    return count >= _LEAST


def without_title_case(text: str, named: Sequence[NameCandidate]) -> list[NameCandidate]:
    """The names, each in title case without the ordinary words beside a name that the text has elsewhere."""
    forms = {(each.text, each.type) for each in named}
    return [_bare(text, each, forms) for each in named]


def is_ordinary(word: str) -> bool:
    """Whether a word is hardly ever a name, or part of one."""
    lower = word.lower()
    return lower in STOP_WORDS or stem(lower) in ordinary_words()


def _bare(text: str, name: NameCandidate, forms: Collection[tuple[str, str]]) -> NameCandidate:
    if name.weight < SURE and len(name.text.split()) >= _FEWEST and in_title_case(text, name.start):
        for start, end in _inner(name.text):
            own, beside = name.text[start:end], name.text[:start] + name.text[end:]
            if (own, name.type) in forms and all(map(is_ordinary, beside.split())):
                return name._replace(start=name.start + start, end=name.start + end, text=own)
    return name


def _inner(name: str) -> Iterator[tuple[int, int]]:
    """Start and end of each run of two words or more inside a name, the longest first."""
    words = [found.span() for found in re.finditer(r"\S+", name)]
    for count in range(len(words) - 1, 1, -1):
        for first, last in zip(words, words[count - 1 :], strict=False):
            yield first[0], last[1]
