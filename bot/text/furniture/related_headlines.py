"""Headlines of related pieces that a page glued into a sentence.

Some sites print the full name again after a name, then headlines of other pieces without a space between, and
MORE: "Mayor Quill Ada Jane QuillBridge shut again Ferry late: report MORE said". That belongs to the page and not to
the article: nothing is read from it, and in a sentence shown in a list it is replaced by a mark.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from bot.text.lexicon.particles import PARTICLES

Span = tuple[int, int]

_CLOSER: Final = "MORE"
_CLOSED = re.compile(rf"(?:(?<=[^\W\d_A-Z])|(?<= )){_CLOSER}(?!\w)")
_LONGEST: Final = 900  # characters of a run
_NAMED: Final = 8  # words between a surname and its repetition
_WORD = re.compile(r"[^\W_][\w’'-]{0,40}")
_SEAM = re.compile(r"(?<=[^\W\d_A-Z])(?=['‘]?[A-Z\d]|\Z)")  # where inside a word a headline may begin
_NOT_GLUED: Final = frozenset(" .,;:!?)")
_BEHIND = re.compile(r"[’']s|,? (?:Jr|Sr)\.?(?= )")  # after a name and part of it: "Quill Jr. Ada Jane Quill..."


@lru_cache(maxsize=500)  # an article and its sentences are looked up more than once
def related_headlines(text: str) -> tuple[Span, ...]:
    """Start and end of each run of such headlines, with the full name before them and the space before that."""
    return tuple(_runs(text)) if _CLOSER in text else ()


def own_parts(text: str) -> Iterator[Span]:
    """Start and end of each part of the text that is the article's own: all between the runs."""
    places = [0, *(place for run in related_headlines(text) for place in run), len(text)]
    return zip(places[::2], places[1::2], strict=True)


def without_related_headlines(text: str, instead: str = "") -> str:
    """The text with ``instead``, or nothing, in place of each run."""
    return instead.join(text[start:end] for start, end in own_parts(text)) if related_headlines(text) else text


def _runs(text: str) -> Iterator[Span]:
    last = 0
    for closed in _CLOSED.finditer(text):
        end = closed.start()
        left = max(last, end - _LONGEST)
        start = _start(text, max(left, text.rfind("\n", left, end) + 1), end)
        if start is not None:
            yield start, closed.end()
        last = closed.end()


def _start(text: str, left: int, end: int) -> int | None:
    """Start of the run that ends at ``end``, or None if no repeated name precedes the headlines."""
    words = list(_WORD.finditer(text, left, end))
    seams = list(_seams(words))
    for place, opens in seams:
        glued_on = opens < words[place].end() or opens == end or text[opens] not in _NOT_GLUED
        if (start := _named_before(text, words, place, opens, same_given=not glued_on)) is not None:
            return start
    for place, opens in seams:
        if opens < words[place].end() and _named_behind(words, place, text[words[place].start() : opens]):
            return opens
    return end if text[end - 1] != " " else None


def _seams(words: Sequence[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Positions in capitalised words at which the word may end and a headline begin, with the index of the word."""
    for place, word in enumerate(words):
        if word.group()[0].isupper():
            yield from ((place, word.start() + seam.start()) for seam in _SEAM.finditer(word.group()))


def _named_before(text: str, words: Sequence[re.Match[str]], place: int, opens: int, *, same_given: bool) -> int | None:
    """End of a name that precedes its full form, which ends at ``opens`` in the word at ``place``; else None.

    ``same_given`` asks for one given name in both, "Ada Quill Ada Jane Quill Bridge shut": nothing is glued there.
    """
    surname = text[words[place].start() : opens]
    for at in range(place - 1, max(-1, place - 1 - _NAMED), -1):
        word = words[at].group()
        if word in (surname, f"{surname}'s", f"{surname}’s"):
            behind = _BEHIND.match(text, words[at].end())
            given = 0 < at < place - 1 and words[at - 1].group() == words[at + 1].group()
            return (behind or words[at]).end() if given or not same_given else None
        if not word[0].isupper() and word not in PARTICLES:
            return None
    return None


def _named_behind(words: Sequence[re.Match[str]], place: int, surname: str) -> bool:
    """Whether the full name begins right where a name ends, without a space: "QuillAda QuillBridge shut again"."""
    return any(
        word.group().startswith(surname) and word.group()[len(surname) : len(surname) + 1].isupper()
        for word in words[place + 1 : place + _NAMED]
    )
