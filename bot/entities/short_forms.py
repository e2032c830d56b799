"""Short forms that an article gives in brackets after a name: "Harbour Safety Board (HSB)"."""

import re
from typing import Final

_BRACKETED = re.compile(r"\s?\((?P<short>[A-Z][A-Za-z.&-]{1,9})\)")
_GAP = re.compile(r"[\s-]+")
SMALL: Final = frozenset(("of", "the", "and", "for", "in", "on", "to", "de", "la", "&"))


def short_form(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Span of the short form in brackets after the name at ``text[start:end]``, if it is made of its initials."""
    found = _BRACKETED.match(text, end)
    if found is None:
        return None
    words = [word for word in _GAP.split(text[start:end]) if word]
    letters = [char.lower() for char in found.group("short") if char.isalpha()]
    every = [word[0].lower() for word in words]
    initials = [word[0].lower() for word in words if word.lower() not in SMALL]
    return found.span("short") if letters in (initials, every) else None
