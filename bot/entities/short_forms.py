"""Short forms of a name: in brackets after it, "Harbour Safety Board (HSB)", or by its initials alone."""

import re
from collections.abc import Sequence
from typing import Final

_BRACKETED = re.compile(r"\s?\((?P<short>[A-Z][A-Za-z.&-]{1,9})\)")
_GAP = re.compile(r"[\s-]+")
_FEWEST: Final = 3  # initials that stand for a name without brackets
SMALL: Final = frozenset(("of", "the", "and", "for", "in", "on", "to", "de", "la", "&"))


def short_form(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Span of the short form in brackets after the name at ``text[start:end]``, if it is made of its initials."""
    found = _BRACKETED.match(text, end)
    if found is None:
        return None
    words = [word for word in _GAP.split(text[start:end]) if word]
    letters = "".join(char.lower() for char in found.group("short") if char.isalpha())
    return found.span("short") if letters in _initials(words) else None


def by_initials(full: str) -> set[str]:
    """The names that stand for another by the initials of its first words, three or more: "HSB", "HSB Norwick"."""
    words = [word for word in _GAP.split(full) if word]
    return {
        " ".join((letters.upper(), *words[first:]))
        for first in range(_FEWEST, len(words) + 1)
        for letters in _initials(words[:first])
        if len(letters) >= _FEWEST
    }


def _initials(words: Sequence[str]) -> tuple[str, str]:
    """The initials of words, lower case: of all, and without function words."""
    named = [word.lower() for word in words]
    return "".join(word[0] for word in named), "".join(word[0] for word in named if word not in SMALL)
