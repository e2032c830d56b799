"""Slips and shorthand in the small words of questions: ``how mny hurt``, ``wheres the ppl``."""

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from types import MappingProxyType
from typing import Final

from bot.text.similar import is_one_slip
from bot.text.words import STOP_WORDS, is_known
from handlers.parsing.vocabulary import SMALL_WORDS

# Offices, which the story may have in full; as a part of a name ("Bayer AG"), they stand behind no such word.
_OFFICES: Final = MappingProxyType({"ag": "attorney general", "pm": "prime minister", "vp": "vice president"})
_OFFICE: Final = re.compile(rf"(?<=\b(?:the|his|her|our) )({'|'.join(_OFFICES)})(?=\W|$)", re.IGNORECASE)
_SHORTEST: Final = 3  # letters of a word that may be misspelt
_MOST: Final = 60  # words read of a line: what it asks is among them, and each may be looked up in the index
_LONGER: Final = 5  # letters of one in which a letter may be another: "pell" is a name rather than "tell"

_SHORTHAND: Final = MappingProxyType(
    {
        "u": "you", "ur": "your", "ppl": "people", "w": "with", "w/": "with", "n": "and",
        "any1": "anyone", "abt": "about",
        "sents": "sentences", "diff": "difference", "diffs": "differences",
    }
    | {f"{asked}s": f"{asked}'s" for asked in ("what", "who", "where", "when", "how", "there", "that")}
    | {f"{asked}{mark}d": f"{asked} did" for asked in ("why", "how", "who", "what", "where", "when") for mark in "'’"}
)  # fmt: skip


def with_shorthand_expanded(line: str, in_index: Callable[[str], bool]) -> str:
    """The line with shorthand written out, and with small words that are one slip away from a word of the line.

    That word is known neither to news nor to the index. One with a capital may be a name, except the first. Of a
    long line only the beginning is read.
    """
    first, *rest = line.split(" ")
    if not rest and first.lower() in _SHORTHAND:
        return line
    known, read = cache(in_index), rest[: _MOST - 1]
    told = [_word(first, known), *(_word(word, known) if word.islower() else word for word in read)]
    return _OFFICE.sub(lambda office: _OFFICES[office[1].lower()], " ".join([*told, *rest[_MOST - 1 :]]))


def _word(typed: str, in_index: Callable[[str], bool]) -> str:
    core = typed.rstrip("?!.,:;")
    word = core.lower()
    if word in _SHORTHAND and (len(word) > 1 or core == word):
        return _SHORTHAND[word] + typed[len(core) :]
    if len(word) < _SHORTEST or not word.isalpha() or word in SMALL_WORDS or is_known(word):
        return typed
    near = [each for each in SMALL_WORDS if _slip(word, each)]
    if not near or word in STOP_WORDS or in_index(word):
        return typed
    return min(near, key=lambda each: _slip(word, each)) + typed[len(core) :]


def _slip(typed: str, meant: str) -> int:
    """1 if two letters changed places, 2 if one is missing or too many, 3 if one is another; else 0."""
    if not is_one_slip(typed, meant):
        return 0
    if len(typed) != len(meant):
        return 2
    if Counter(typed) == Counter(meant):
        return 1
    return 3 if len(typed) >= _LONGER else 0
