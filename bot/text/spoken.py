"""The words of a quotation, as they are compared: no marks, no capitals, one spelling, small numbers in digits."""

import re
from dataclasses import dataclass
from typing import Final

from bot.text.words import STOP_WORDS

MOST_WORDS: Final = 200  # of one quotation; what follows is not compared

_WORD: Final = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_ELLIPSIS: Final = re.compile(r"\.{2,}|…|\.(?: \.){2,}")
_STOP: Final = re.compile(r"[.!?]")
_REST_OF_WORD: Final = re.compile(r"\]\w")
_NUMERALS: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_DIGITS: Final = {word: str(number) for number, word in enumerate(_NUMERALS)}
_SPELLINGS: Final = (
    (re.compile(r"(?<=\w{2})our(?=$|s|ed|i|a|h)"), "or"),
    (re.compile(r"is(?=e[sd]?$|ing$|ation)"), "iz"),
    (re.compile(r"(?<=\w{3})tre$"), "ter"),
    (re.compile(r"(?<=\w{3})ence$"), "ense"),
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A word of a quotation with its place in the text it stands in.

    ``key`` is what it is compared by; ``last`` ends a sentence; ``added`` is the outlet's own, in brackets.
    """

    key: str
    text: str
    start: int
    end: int
    last: bool = False
    added: bool = False

    @property
    def telling(self) -> bool:
        """Whether it carries meaning of its own."""
        plain = self.text.lower().replace("’", "'").partition("'")[0]
        return plain not in STOP_WORDS and len(plain) > 1


def spoken(text: str, base: int = 0) -> list[Spoken]:
    """The words of a quotation that starts at ``base`` of its article, at most ``MOST_WORDS``."""
    matches = [match for match, _ in zip(_WORD.finditer(text), range(MOST_WORDS), strict=False)]
    if not matches:
        return []
    ends = [*(match.start() for match in matches[1:]), len(text)]
    found: list[Spoken] = []
    depth, before = 0, 0
    for match, following in zip(matches, ends, strict=True):
        start, end = match.span()
        depth += text.count("[", before, start) - text.count("]", before, start)
        before = end
        # "[W]e" and "want[ed]" are words of the speaker's
        whole = text[start - 1 : start] != "]" and not _REST_OF_WORD.match(text, end)
        last = bool(_STOP.search(_ELLIPSIS.sub("", text[end:following])))
        found.append(Spoken(_key(match.group()), match.group(), base + start, base + end, last, depth > 0 and whole))
    return found


def _key(word: str) -> str:
    plain = word.casefold().replace("’", "").replace("'", "").replace(".", "")
    for pattern, letters in _SPELLINGS:
        plain = pattern.sub(letters, plain)
    return _DIGITS.get(plain, plain)
