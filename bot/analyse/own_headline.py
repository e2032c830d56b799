"""An article's own headline, repeated at the top of its text as many systems export it: "Bridge shut.".

Where it runs into the text, "Bridge of Norwick shut A barge struck it.", the first sentence begins behind it. A title
that is a whole sentence with its full stop stays in the text as one: the article may report that nowhere else.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, groupby
from typing import Final

from bot.model.analysis import Sentence, SentenceKind
from bot.text.lexicon.calendar_words import WRITTEN_MONTHS, WRITTEN_WEEKDAYS
from bot.text.normalise import fold

_MARKS: Final = re.compile(r"[^\w\s’'-]|\s[-’'](?=\s)")  # between the parts of a title
_FEWEST_WORDS: Final = 4  # words of a part of the title, if it comes before the other parts
_FEWEST_OF_A_SENTENCE: Final = 8  # words of a title that is a sentence of news, if a full stop ends it
_ROOM: Final = 2  # times as long as the title that a repeat of it may be: it has other marks
# Where a sentence may begin behind a title; a day or month goes on with a sentence that begins like it.
_BEHIND: Final = re.compile(
    rf"(?<=[\w’'”\"])\s+(?=[\"“‘'(]?(?!(?:{WRITTEN_WEEKDAYS}|{WRITTEN_MONTHS})\b)[A-Z]\S*"
    rf"(?:\s\S+){{{_FEWEST_WORDS - 1}}})"
)


def with_title_as_heading(title: str, text: str, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences, those at the top that only repeat the title as headings; unchanged if nothing else would be left.

    Pass an empty title if it was taken from the text.
    """
    if title.endswith(".") and len(title.split()) >= _FEWEST_OF_A_SENTENCE and not title.isupper():
        return tuple(sentences)
    parts = _parted(title, text, sentences)
    own = frozenset(_repeated(title, text, parts))
    changed = tuple(
        replace(one, kind=SentenceKind.HEADING) if place in own and one.kind is SentenceKind.BODY else one
        for place, one in enumerate(parts)
    )
    return changed if any(one.kind is SentenceKind.BODY for one in changed) else tuple(sentences)


def _parted(title: str, text: str, sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """The sentences, the first in two where the title ends, if it begins with it and another sentence follows."""
    place = next((place for place, one in enumerate(sentences) if one.kind is not SentenceKind.FURNITURE), None)
    if place is None or title.count(" ") < _FEWEST_WORDS - 1:
        return sentences
    first, whole = sentences[place], fold(title)
    for gap in _BEHIND.finditer(text, first.start, min(first.end, first.start + _ROOM * len(title))):
        if fold(text[first.start : gap.start()]) == whole:
            behind = replace(first, end=gap.start()), replace(first, start=gap.end())
            return [*sentences[:place], *behind, *sentences[place + 1 :]]
    return sentences


def _repeated(title: str, text: str, sentences: Sequence[Sentence]) -> Iterator[int]:
    """The indexes of the sentences that are the title, or its parts paragraph by paragraph, before all other text."""
    whole = left = fold(title)
    marked = _marked(title)
    longest = _ROOM * len(title) if whole else 0
    for _, found in groupby(range(len(sentences)), key=lambda place: sentences[place].paragraph):
        places = list(found)
        if all(sentences[place].kind is SentenceKind.FURNITURE for place in places):
            continue
        opening, last = sentences[places[0]], sentences[places[-1]]
        said = fold(text[opening.start : last.end]) if last.end - opening.start <= longest else ""
        at = f" {left} ".find(f" {said} ") if said else -1
        after = left[at + len(said) :].strip()
        parted = {len(left[at:].split()), len(after.split())} <= marked
        if at >= 0 and parted and (_is_enough(said, whole) if left == whole else at == 0):
            yield from places
            left = after
            continue
        if (
            left == whole
            and opening.end - opening.start <= longest
            and fold(text[opening.start : opening.end]) == whole
        ):
            yield places[0]
        return


def _marked(title: str) -> frozenset[int]:
    """How many words of a title are left at its start, after each mark in it and at its end."""
    sizes = [len(fold(part).split()) for part in reversed(_MARKS.split(title))]
    return frozenset(accumulate(sizes, initial=0))


def _is_enough(said: str, title: str) -> bool:
    """Whether the words are the whole title, or enough of them to be a part of it."""
    return said == title or said.count(" ") >= _FEWEST_WORDS - 1
