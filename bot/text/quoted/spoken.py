"""The words of a quotation for comparison: no marks, no capitals, one spelling, small numbers in digits."""

import re
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from bot.text.quantities.numerals import NUMBER_WORDS
from bot.text.words import STOP_WORDS

MOST_WORDS: Final = 200  # of one quotation; what follows is not compared

_WORD: Final = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_ELLIPSIS: Final = re.compile(r"\.{2,}|…|\.(?: \.){2,}")
_STOP: Final = re.compile(r"[.!?]")
_DASH: Final = re.compile(r"--|[—–]|\s-\s")
_REST_OF_WORD: Final = re.compile(r"[\])]\w")
_MASK: Final = re.compile(r"--+|[—–]+|\*+")
_MASKED: Final = re.compile(r"\w(?:--|[—–])$|\*$")
_WHOLE: Final = frozenset(word for word in STOP_WORDS if len(word) > 1 or word in "ai")  # no rest of a masked word
_DIGITS: Final = {"zero": "0"} | {word: f"{number:.0f}" for word, number in NUMBER_WORDS.items()}
_SPELLINGS: Final = (
    (re.compile(r"(?<=\w{2})our(?=$|s|ed|i|a|h)"), "or"),
    (re.compile(r"is(?=e[sd]?$|ing$|ation)"), "iz"),
    (re.compile(r"(?<=\w{3})tre$"), "ter"),
    (re.compile(r"(?<=\w{3})ence$"), "ense"),
)
_BRITISH: Final = MappingProxyType(
    dict(
        pair.split("/")
        for pair in """cheque/check cheques/checks tyre/tire tyres/tires grey/gray programme/program programmes/programs
        mum/mom mums/moms kerb/curb plough/plow storey/story sceptical/skeptical jewellery/jewelry aluminium/aluminum
        licence/license travelled/traveled travelling/traveling cancelled/canceled whilst/while learnt/learned
        manoeuvre/maneuver fulfil/fulfill enrol/enroll""".split()
    )
)


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A word of a quotation with its position in the text around it.

    ``key`` is its form for comparison; ``last`` ends a sentence; ``added`` is the bracket it is in, mostly put in by
    the outlet, and empty outside brackets; ``masked`` is a word with letters left out: "f---", "f—"; ``broken`` is one
    that a dash follows.
    """

    key: str
    text: str
    start: int
    end: int
    last: bool = False
    added: str = ""
    masked: bool = False
    broken: bool = False

    @property
    def is_content_word(self) -> bool:
        """Whether it is a content word."""
        plain = self.text.lower().replace("’", "'").partition("'")[0]
        return plain not in STOP_WORDS and len(plain) > 1


def spoken_words(text: str, base: int = 0) -> list[SpokenWord]:
    """The words of a quotation that starts at ``base`` of its article, at most ``MOST_WORDS``."""
    matches = [match for match, _ in zip(_WORD.finditer(text), range(MOST_WORDS), strict=False)]
    if not matches:
        return []
    ends = [*(match.start() for match in matches[1:]), len(text)]
    found: list[SpokenWord] = []
    open_: list[str] = []
    before = 0
    for match, following in zip(matches, ends, strict=True):
        start, end = match.span()
        _follow(open_, text[before:start])
        before = end
        gap = text[end:following]
        # "[W]e" and "want[ed]" are words of the speaker's
        whole = (not start or text[start - 1] not in "])") and not _REST_OF_WORD.match(text, end)
        found.append(
            SpokenWord(
                _key(match.group()),
                match.group(),
                base + start,
                base + end,
                last=bool(_STOP.search(_ELLIPSIS.sub("", gap))),
                added=open_[-1] if open_ and whole else "",
                masked=match.group().lower() not in _WHOLE
                and bool(_MASK.match(gap) or _MASKED.search(text[max(0, start - 3) : start])),
                broken=bool(_DASH.search(gap)),
            )
        )
    return found


def _follow(open_: list[str], gap: str) -> None:
    """Update the open brackets with those between two words."""
    for mark in gap:
        if mark in "[(":
            open_.append(mark)
        elif mark in "])" and open_:
            open_.pop()


@lru_cache(maxsize=20_000)
def _key(word: str) -> str:
    plain = word.casefold().replace("’", "").replace("'", "").replace(".", "")
    for pattern, letters in _SPELLINGS:
        plain = pattern.sub(letters, plain)
    return _DIGITS.get(plain) or _BRITISH.get(plain, plain)
