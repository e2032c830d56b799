"""Who says a paragraph that is set off: a post with its author's sign-off, an announced passage, a turn in a talk."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from bot.analyse.said.labels import labelled_speakers
from bot.model.analysis import NOT_ATTRIBUTED, Attribution, AttributionKind, Mention, Sentence, SentenceKind
from bot.text.cues import PLAIN
from bot.text.posts import post_at_end
from bot.text.source_words import PRONOUNS

_OTHER: Final = re.compile(
    r"\b(?:what|how|where|why)\s\Z", re.IGNORECASE
)  # "Here is what they said:" announces several
_TO_THE_COLON: Final = 25  # characters from a cue to the colon: "wrote on Friday:"
_LEAD: Final = 60  # characters from a source to the end of the sentence that announces


def set_off(
    text: str, sentences: Sequence[Sentence], told: Sequence[Attribution], mentions: Sequence[Mention]
) -> tuple[Attribution, ...]:
    """The attributions of all sentences, those without a source in a post, announced words or a turn given its own."""
    found = list(told)
    turns = labelled_speakers(text, sentences, mentions)
    announced, before = NOT_ATTRIBUTED, list[int]()
    for places in _paragraphs(sentences):
        last = places[-1]
        author, start = _signed(text, sentences[places[0]].start, sentences[last].end)
        if author is NOT_ATTRIBUTED:
            label = turns.get(sentences[last].paragraph)
            author = _named(text, label) if label else announced
            start = sentences[places[0]].start
        for place in (*before, *places):  # a sign-off may have a line of its own
            free = found[place].kind is AttributionKind.NONE or found[place].source in ("I", "We", "we")
            if free and sentences[place].kind is SentenceKind.BODY and sentences[place].end > start:
                found[place] = author if author is not NOT_ATTRIBUTED else found[place]
        announced, before = _announced(text, sentences[last], told[last]), places
    return tuple(found)


def _paragraphs(sentences: Sequence[Sentence]) -> Iterator[list[int]]:
    """The places of the sentences of each paragraph."""
    for _, places in groupby(range(len(sentences)), key=lambda place: sentences[place].paragraph):
        yield list(places)


def _signed(text: str, start: int, end: int) -> tuple[Attribution, int]:
    """The author of a post that a paragraph ends with, and where the post may start."""
    post = post_at_end(text, start, end)
    if post is None:
        return NOT_ATTRIBUTED, end
    return _named(text, post.author), post.start


def _named(text: str, place: tuple[int, int]) -> Attribution:
    return Attribution(AttributionKind.NAMED, text[slice(*place)], *place)


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
