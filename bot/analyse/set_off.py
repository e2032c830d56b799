"""Who says a paragraph that is set into an article: a post with its author's sign-off, a passage that was announced."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from bot.model.analysis import NOT_ATTRIBUTED, Attribution, AttributionKind, Sentence, SentenceKind
from bot.text.cues import PLAIN
from bot.text.source_words import PRONOUNS

# "— Mary Lund (@mlund) May 3, 2021" at the end of a paragraph.
_SIGNED = re.compile(
    r"[—–-]\s?(?P<name>[^\s—–@()-][^—–@()\n]{1,50}?)\s\(@\w{1,20}\)(?:\s[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4})?\s*\Z"
)
_SIGN_OFF: Final = 120  # characters at the end of a paragraph in which a sign-off stands
_POST: Final = 420  # characters of a post: what stands before them in its paragraph is the outlet's own
_OTHER: Final = re.compile(
    r"\b(?:what|how|where|why)\s\Z", re.IGNORECASE
)  # "Here is what they said:" announces several
_TO_THE_COLON: Final = 25  # characters from a cue to the colon: "wrote on Friday:"
_LEAD: Final = 60  # characters from a source to the end of the sentence that announces


def set_off(text: str, sentences: Sequence[Sentence], told: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions of all sentences, those without a source in a post or an announced paragraph given its own."""
    found = list(told)
    announced = NOT_ATTRIBUTED
    for places in _paragraphs(sentences):
        last = places[-1]
        author, start = _signed(text, sentences[places[0]].start, sentences[last].end)
        if author is NOT_ATTRIBUTED:
            author, start = announced, sentences[places[0]].start
        for place in places:
            free = found[place].kind is AttributionKind.NONE or found[place].source in ("I", "We", "we")
            if free and sentences[place].kind is SentenceKind.BODY and sentences[place].end > start:
                found[place] = author if author is not NOT_ATTRIBUTED else found[place]
        announced = _announced(text, sentences[last], told[last])
    return tuple(found)


def _paragraphs(sentences: Sequence[Sentence]) -> Iterator[list[int]]:
    """The places of the sentences of each paragraph."""
    for _, places in groupby(range(len(sentences)), key=lambda place: sentences[place].paragraph):
        yield list(places)


def _signed(text: str, start: int, end: int) -> tuple[Attribution, int]:
    """The author of a post that a paragraph ends with, and where the post may start."""
    tail = max(start, end - _SIGN_OFF)
    signed = _SIGNED.search(text, tail, end) if text.find("(@", tail, end) >= 0 else None
    if signed is None:
        return NOT_ATTRIBUTED, end
    first, last = signed.span("name")
    return Attribution(AttributionKind.NAMED, text[first:last], first, last), max(start, signed.start() - _POST)


def _announced(text: str, sentence: Sentence, by: Attribution) -> Attribution:
    """The source of a sentence that ends with its cue and a colon: "The Courier writes:"."""
    if by.kind is AttributionKind.NONE or by.source.lower() in PRONOUNS or text[sentence.end - 1] != ":":
        return NOT_ATTRIBUTED
    if by.cue not in PLAIN or not sentence.start <= by.start < sentence.end - 1:
        return NOT_ATTRIBUTED
    lead = text[by.end : sentence.end]
    cue = lead.rfind(f" {by.cue}", 0, _LEAD)
    close = cue >= 0 and len(lead) - cue - len(by.cue) <= _TO_THE_COLON
    return by if close and not _OTHER.search(text, sentence.start, by.start) else NOT_ATTRIBUTED
