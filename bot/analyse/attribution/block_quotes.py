"""The source of a paragraph that is set off: a signed post, an announced passage, a turn in an interview."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from bot.analyse.attribution.antecedents import Antecedents
from bot.analyse.attribution.cue_sources import unquoted
from bot.analyse.attribution.interview_labels import labelled_speakers
from bot.analyse.attribution.opening_subject import opening_subject
from bot.analyse.attribution.source_kinds import kind_of_words
from bot.model.analysis import NOT_ATTRIBUTED, Attribution, AttributionKind, Sentence, SentenceKind
from bot.text.furniture.posts import post_at_end
from bot.text.quoted.cues import PLAIN
from bot.text.quoted.source_nouns import is_pronoun

_OTHER: Final = re.compile(
    r"\b(?:what|how|where|why)\s\Z", re.IGNORECASE
)  # "Here is what they said:" announces several
# What introduces a quoted paragraph: a verb of telling and, up to the colon, to whom, where and about what.
_TELLS: Final = re.compile(
    r"\s(?:also\s|then\s|later\s)?(?P<cue>argues?|argued|describe[sd]?|elaborate[sd]?|explains?|explained|recall(?:s|ed)|recount(?:s|ed)"
    r"|relate[sd]|tells?|told|writes?|wrote)\s(?![^:]*\b(?:includ(?:e|es|ing)|following|list)\b)[^:“”\"]{1,160}:"
)
# What leads up to one that is in the first person: "Lund closed with a warning to the council:".
_SPEAKS: Final = re.compile(
    r"\s(?:also\s|then\s|later\s)?(?P<cue>closed|concluded|ended|finished|opened|began|continued|replied|responded|(?:pushed|hit|shot)(?=\sback)"
    r"|went(?=\son)|turned(?=\sto))\s[^:“”\"]{1,240}:"
)
_OF_A_SPEAKER: Final = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]urs?|us)\b")
_MARK: Final = re.compile(r"[“”\"]")
_FROM: Final = re.compile(r"From (?P<np>(?:the )?[A-Z][\w.&’'-]{1,20}(?: [A-Z][\w.&’'-]{1,20}){0,3}):")
_FREE: Final = 2  # opening sentences of a paragraph that must have no source of their own
_TO_THE_COLON: Final = 25  # characters from a cue to the colon: "wrote on Friday:"
_LEAD: Final = 60  # characters from a source to the end of the sentence that announces the passage


def with_block_quotes(
    text: str, sentences: Sequence[Sentence], stated: Sequence[Attribution], people: Antecedents
) -> tuple[Attribution, ...]:
    """All attributions; unattributed sentences in a post, an announced passage or a turn are given its source."""
    found = list(stated)
    turns = labelled_speakers(text, sentences, people.mentions)
    announced, before = NOT_ATTRIBUTED, list[int]()
    for places in _paragraphs(sentences):
        last = places[-1]
        author, start = _signed(text, sentences[places[0]].start, sentences[last].end)
        if author is NOT_ATTRIBUTED:
            label = turns.get(sentences[last].paragraph)
            author = _named(text, label) if label else announced
            start = sentences[places[0]].start
        free = len(places) > 1 and all(_is_free(found[place]) for place in places[:_FREE])
        if author is NOT_ATTRIBUTED and before and free:
            author = _led_to(text, [sentences[place] for place in (*before[-1:], *places)], people)
        for place in (*before, *places):  # a sign-off may have a line of its own
            if _is_free(found[place]) and sentences[place].kind is SentenceKind.BODY and sentences[place].end > start:
                found[place] = author if author is not NOT_ATTRIBUTED else found[place]
        announced, before = _announced(text, sentences[last], stated[last]), places
    return tuple(found)


def _is_free(by: Attribution) -> bool:
    """Whether a sentence has no source, or only "I"."""
    return by.kind is AttributionKind.NONE or by.source in ("I", "We", "we")


def _paragraphs(sentences: Sequence[Sentence]) -> Iterator[list[int]]:
    """The indexes of the sentences of each paragraph."""
    for _, places in groupby(range(len(sentences)), key=lambda place: sentences[place].paragraph):
        yield list(places)


def _signed(text: str, start: int, end: int) -> tuple[Attribution, int]:
    """The author of the post that ends a paragraph, and the start of that post."""
    post = post_at_end(text, start, end)
    if post is None:
        return NOT_ATTRIBUTED, end
    return _named(text, post.author), post.start


def _named(text: str, place: tuple[int, int]) -> Attribution:
    return Attribution(AttributionKind.NAMED, text[slice(*place)], *place)


def _announced(text: str, sentence: Sentence, by: Attribution) -> Attribution:
    """The source of a sentence that ends with its cue and a colon, "The Courier writes:", or of "From the Courier:"."""
    if site := _FROM.fullmatch(text, sentence.start, sentence.end):
        return Attribution(AttributionKind.NAMED, site["np"], *site.span("np"))
    if by.kind is AttributionKind.NONE or is_pronoun(by.source) or text[sentence.end - 1] != ":":
        return NOT_ATTRIBUTED
    if by.cue not in PLAIN or not sentence.start <= by.start < sentence.end - 1:
        return NOT_ATTRIBUTED
    lead = text[by.end : sentence.end]
    cue = lead.rfind(f" {by.cue}", 0, _LEAD)
    close = cue >= 0 and len(lead) - cue - len(by.cue) <= _TO_THE_COLON
    turned = lead == ":" and text.endswith(f"{by.cue} ", sentence.start, by.start)  # "..., say the judges:"
    return by if (close or turned) and not _OTHER.search(text, sentence.start, by.start) else NOT_ATTRIBUTED


def _led_to(text: str, parts: Sequence[Sentence], people: Antecedents) -> Attribution:
    """The source of a paragraph that the sentence before it leads up to: "Lund wrote this to the council on Friday:".

    ``parts`` are that sentence and those of the paragraph.
    """
    sentence, first, last = parts[0], parts[1], parts[-1]
    if text[sentence.end - 1] != ":":
        return NOT_ATTRIBUTED
    subject = opening_subject(unquoted(text), sentence.start, sentence.end)
    tells = _TELLS.fullmatch(text, subject[1], sentence.end) if subject else None
    spoken = _OF_A_SPEAKER.search(text, first.start, last.end) and not _MARK.search(text, first.start, last.end)
    if subject and not tells and spoken:
        tells = _SPEAKS.fullmatch(text, subject[1], sentence.end)
    if subject is None or tells is None or is_pronoun(text[slice(*subject)]):
        return NOT_ATTRIBUTED
    words = text[slice(*subject)]
    return Attribution(kind_of_words(words, people), words, *subject, tells["cue"])
