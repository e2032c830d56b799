"""Words of requests to follow a story, put right if a letter is missing or doubled."""

from difflib import get_close_matches
from typing import Final

_SPELT: Final = ("follow", "following", "follows", "unfollow", "subscribe", "unsubscribe", "posted", "changes")
_FIRST: Final = 6  # words of a line in which one letter may be wrong
_LETTER: Final = 0.9  # similarity of words of which one has a letter more


def respelt(line: str) -> str:
    """The line with the words of these forms put right if a letter is missing or doubled: ``folow this``."""
    words = line.split(" ")
    return " ".join([*map(_word, words[:_FIRST]), *words[_FIRST:]])


def _word(typed: str) -> str:
    close = get_close_matches(typed.lower(), _SPELT, 1, _LETTER) if 5 <= len(typed) <= 13 else []  # noqa: PLR2004 - the words above
    return close[0] if close else typed
