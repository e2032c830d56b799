"""The number of sentences that people ask for."""

import re

from bot.text.typed.typed_lines import NUMBERS
from handlers.parsing import phrases

MOST = 10  # sentences in a summary
_RANGE = f"a summary has 1 to {MOST} sentences."


def take_count(words: str) -> tuple[int, str, str]:
    """The number of sentences asked for (0 if not stated), the words without it, and a note on how it was read."""
    if match := phrases.LENGTH.search(words):
        return _rest(match, words[: match.start()] + words[match.end() :])
    if match := phrases.SENTENCES.match(words):
        return _rest(match, words[match.end() :])
    if words.lower() in NUMBERS:
        return NUMBERS[words.lower()], "", ""
    match = phrases.LEADING_NUMBER.match(words)
    if match and int(match[1]) <= MOST:
        return _rest(match, words[match.end() :])
    return 0, words, f"I took “{match[1]}” as a search word: {_RANGE}" if match else ""


def number_before(words: str) -> tuple[int, str, str]:
    """The number of sentences that words begin with, within bounds, the words after it, and a note; else 0."""
    match = phrases.LEADING_NUMBER.match(words)
    return _rest(match, words[match.end() :]) if match and words[match.end() :] else (0, words, "")


def _rest(match: re.Match[str], words: str) -> tuple[int, str, str]:
    count, note = number(match[1])
    return count, " ".join(words.split()), note


def number(text: str) -> tuple[int, str]:
    """A number of sentences within bounds, and a note if it had to be changed."""
    asked = to_number(text)
    count = min(MOST, max(1, asked))
    return count, "" if count == asked else f"You asked for {asked}: {_RANGE}"


def to_number(text: str) -> int:
    """A number in figures or, up to ten, in words."""
    return NUMBERS.get(text.lower()) or int(text)
