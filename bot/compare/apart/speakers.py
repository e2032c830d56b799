"""Whether two ways of calling a speaker may mean one person."""

from functools import cache
from typing import Final

from bot.entities.tables import particles, titles
from bot.text.normalise import fold
from bot.text.words import STOP_WORDS, WORD

_ADDITIONS: Final = frozenset(("jr", "sr"))
_SHORT: Final = 3  # letters of a word in capitals that is a country or a body: "US", "FBI"


def same_speaker(one: str, other: str) -> bool | None:
    """Whether two speakers share a name, as "Mr. Ade Bello" and "Bello" do; ``None`` where one has none: "an aide"."""
    first, second = _names(one), _names(other)
    return not first.isdisjoint(second) if first and second else None


def _names(speaker: str) -> frozenset[str]:
    """The names in how a speaker is called, folded; titles, abbreviations, initials and particles are none."""
    found = set()
    for match in WORD.finditer(speaker):
        word = match.group().removesuffix("'s").removesuffix("’s")
        abbreviated = speaker.startswith(". ", match.end())
        if word[0].isupper() and not abbreviated and not (word.isupper() and len(word) <= _SHORT):
            found.add(fold(word))
    return frozenset(found) - _no_names()


@cache
def _no_names() -> frozenset[str]:
    return STOP_WORDS | titles() | particles() | _ADDITIONS
