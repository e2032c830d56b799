"""The common form of the spellings of one description: "a former US senator" is "Former U.S. Senator"."""

import re
from typing import Final

from bot.text.lexicon.shortenings import IN_FULL
from bot.text.normalise import fold

_AGE: Final = re.compile(r"(?:aged )?(\d{1,3})(?: year old)?")
_ARTICLE: Final = frozenset(("a", "an", "the"))
_PARTY: Final = re.compile(r"[RDI](?=-[A-Z])")  # the state that follows is the same, however it is cut
_DOTTED: Final = re.compile(r"\b(?:[A-Za-z]\.){2,6}")
_WHOLE: Final = IN_FULL | {"advisor": "adviser", "gop": "republican", "defence": "defense"}


def normalised_description(words: str) -> str:
    """A description without leading articles, case, marks and abbreviations; an age alone is its number."""
    if party := _PARTY.match(words):
        return f"{party.group().lower()}-"
    plain = fold(_DOTTED.sub(lambda found: found.group().replace(".", ""), words)).split()
    while plain and plain[0] in _ARTICLE:
        plain = plain[1:]
    key = " ".join(_WHOLE.get(word, word) for word in plain)
    age = _AGE.fullmatch(key)
    return age.group(1) if age else key
