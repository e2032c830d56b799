"""Slips and shorthand in the small words of questions: ``how mny hurt``, ``wheres the ppl``."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final

from bot.entities.tables import men, ordinary_words, place_names, women
from bot.text.lexicon.foreign_words import FOREIGN_ONLY
from bot.text.similar import is_one_slip
from bot.text.typed.question import BEFORE_A_NOUN
from bot.text.typed.typed_lines import is_foreign
from bot.text.words import STOP_WORDS, is_known, stem, words
from handlers.parsing.vocabulary import SMALL_WORDS

# Offices, which the story may have in full; as a part of a name ("Bayer AG"), they stand behind no such word.
_OFFICES: Final = MappingProxyType({"ag": "attorney general", "pm": "prime minister", "vp": "vice president"})
_OFFICE: Final = re.compile(rf"(?<=\b(?:the|his|her|our) )({'|'.join(_OFFICES)})(?=\W|$)", re.IGNORECASE)
_MARKS: Final = "?!.,:;"
_SHORTEST: Final = 3  # letters of a word that may be misspelt
_MOST: Final = 60  # words read of a line: what it asks is among them, and each may be looked up in the index
_LONGER: Final = 5  # letters of one in which a letter may be another: "pell" is a name rather than "tell"

_SHORTHAND: Final = MappingProxyType(
    {
        "ur": "your", "ppl": "people", "w/": "with", "any1": "anyone", "abt": "about",
        "sents": "sentences", "diff": "difference", "diffs": "differences",
        "rn": "right now", "atm": "at the moment",
    }
    | {f"{asked}s": f"{asked}'s" for asked in ("what", "who", "where", "when", "how", "there", "that")}
    | {f"{asked}{mark}d": f"{asked} did" for asked in ("why", "how", "who", "what", "where", "when") for mark in "'’"}
)  # fmt: skip

_LETTERS: Final = MappingProxyType({"u": "you", "w": "with", "n": "and"})
_PARTS: Final = MappingProxyType({"w": ("West", "Western"), "n": ("North", "Northern")})  # of a country
_SPELT: Final = re.compile(r"(?<!\S)u ([kns])(?=\W|$)", re.IGNORECASE)  # "the u n"
_BEFORE_YOU: Final = frozenset("are can could did do had have if r should that what when will would".split())
_AFTER_YOU: Final = STOP_WORDS | {"", "sure", "know", "think", "mean"}
_IN_NO_NAME: Final = BEFORE_A_NOUN | frozenset("him it me that them these they this those us you".split())


def with_shorthand_expanded(line: str, in_index: Callable[[str], bool]) -> str:
    """The line with shorthand written out, and with small words that are one slip away from a word of the line.

    A line in another language stays as it was typed.
    That word is known neither to news nor to the index. One with a capital may be a name, except the first. Of a
    long line only the beginning is read.
    """
    if is_foreign(line) and not FOREIGN_ONLY.isdisjoint(words(line)):
        return line
    line = _SPELT.sub(lambda spelt: f"U{spelt[1].upper()}", line)
    typed = line.split(" ")
    if len(typed) == 1 and line.lower() in _SHORTHAND | _LETTERS:
        return line
    first, *rest = _with_letters_expanded(typed)
    known, read = cache(in_index), rest[: _MOST - 1]
    told = [_word(first, known), *(_word(word, known) if word.islower() else word for word in read)]
    return _OFFICE.sub(lambda office: _OFFICES[office[1].lower()], " ".join([*told, *rest[_MOST - 1 :]]))


def _with_letters_expanded(typed: Sequence[str]) -> list[str]:
    """The words, with letters that stand for one where they cannot be part of a name."""
    cores = ["", *(word.rstrip(_MARKS) for word in typed), ""]
    beside = zip(typed, cores, cores[1:], cores[2:], strict=False)
    return [
        _LETTERS[core] + word[1:] if core in _LETTERS and word[1:2] != "." and _is_word(core, before, after) else word
        for word, before, core, after in beside
    ]


def _is_word(letter: str, before: str, after: str) -> bool:
    """Whether a letter stands for a word: "story w the ferry", "can u say", but not "george w bush" or "the w bank"."""
    lower = before.lower()
    if letter == "u":
        follows = lower in _BEFORE_YOU or after in _AFTER_YOU
        return follows and lower not in BEFORE_A_NOUN and _is_in_no_name(lower) and _is_in_no_name(after)
    if not after or after in _IN_NO_NAME:
        return bool(after)
    if lower in STOP_WORDS | {""}:
        return after in STOP_WORDS
    places = place_names().isdisjoint(f"{part} {after.title()}" for part in _PARTS[letter])
    return places and min(len(before), len(after)) > 1 and lower not in men() | women()


def _is_in_no_name(lower: str) -> bool:
    return lower in STOP_WORDS | {"", "r"} or stem(lower) in ordinary_words()


def _word(typed: str, in_index: Callable[[str], bool]) -> str:
    core = typed.rstrip(_MARKS)
    word = core.lower()
    if word in _SHORTHAND and (core == word or word != "ur"):
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
