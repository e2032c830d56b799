"""Who stands behind each sentence: a named source, an unnamed one, a document, or nobody."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from bot.analyse.antecedents import Antecedents, antecedents
from bot.analyse.sources import Said, masked, said
from bot.model.analysis import (
    NOT_ATTRIBUTED,
    Attribution,
    AttributionKind,
    EntityType,
    Mention,
    Quote,
    Sentence,
    SentenceKind,
)
from bot.text.cues import PLAIN, SHOWING
from bot.text.quotations import quotations
from bot.text.source_words import BODIES, DOCUMENTS, PRONOUNS, SPOKESPEOPLE, UNNAMED

_REPORTS = re.compile(r"\s(?:that|how|whether|why|if|there|the\s\w+\swas)\b|\s?[:“\"«‘]|,\s[“\"]")
_ANONYMOUS = re.compile(
    r"\b(?:anonym\w*|not\s(?:be|being)\s(?:named|identified)|to\sbe\s(?:named|identified)|not\sauthori[sz]ed|unnamed|unidentified"
    r"|familiar\swith|briefed\s(?:on|by)|knowledge\sof|close\sto\sthe|involved\sin)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",\s(?:who|speaking)\s[^,]{0,80}")
_RELATION = re.compile(r"\s(?:for|of|at|from|to|with|by|on|in|about|who|that|familiar|close|briefed)\s", re.IGNORECASE)
_WORD = re.compile(r"[\w’'-]+")
_STANDS_FOR_NAMED: Final = frozenset({"he", "she", "i", "we", "it"})  # they stand for somebody who was named
_NEAR: Final = 3  # mentions looked at from the start of a source


def attributions(
    text: str, sentences: Sequence[Sentence], quotes: Sequence[Quote], mentions: Sequence[Mention]
) -> tuple[Attribution, ...]:
    """One attribution a sentence, in order.

    A sentence inside a quotation that runs on has the quotation's speaker; without one, nothing is carried over from
    the sentence before.
    """
    blanked = masked(text, quotations(text))
    people = antecedents(text, sentences, mentions)
    return tuple(_attributed(text, blanked, sentence, quotes, people) for sentence in sentences)


def _attributed(
    text: str, blanked: str, sentence: Sentence, quotes: Sequence[Quote], people: Antecedents
) -> Attribution:
    if sentence.kind is SentenceKind.FURNITURE:
        return NOT_ATTRIBUTED
    said_here = _main(blanked, said(blanked, sentence.start, sentence.end))
    if said_here is None:
        return _quoted(sentence, quotes)
    start, end = said_here.source_start, said_here.source_end
    named = people.named(text, start, end, sentence.paragraph)
    kind = _kind(text, start, end, people.mentions)
    if named is not None:
        start, end = named.start, named.end
    return Attribution(kind, text[start:end], start, end, said_here.cue)


def _main(blanked: str, cues: Sequence[Said]) -> Said | None:
    """The cue that speaks for the sentence: the first that reports something."""
    reporting = [cue for cue in cues if _reports(blanked, cue)]
    return reporting[0] if reporting else None


def _reports(blanked: str, cue: Said) -> bool:
    """Whether a cue reports: a plain verb always, another of the table where a clause or a quotation follows."""
    word = cue.cue.lower()
    if word in PLAIN or cue.inverted or " " in word:
        return True
    document = _head(blanked, cue.source_start, cue.source_end) in DOCUMENTS
    return (document and word in SHOWING) or bool(_REPORTS.match(blanked, cue.end))


def _quoted(sentence: Sentence, quotes: Sequence[Quote]) -> Attribution:
    """The speaker of the quotation that the sentence is part of or holds."""
    place = bisect_left(quotes, sentence.start, key=lambda quote: quote.end)
    for quote in quotes[place:]:
        if quote.start >= sentence.end:
            break
        if quote.speaker:
            kind = _kind_of_words(quote.speaker)
            return Attribution(kind, quote.speaker, quote.speaker_start, quote.speaker_end, quote.cue)
    return NOT_ATTRIBUTED


def _kind(text: str, start: int, end: int, mentions: Sequence[Mention]) -> AttributionKind:
    """What kind of source ``text[start:end]`` is."""
    lower = text[start:end].lower()
    if lower in PRONOUNS:
        return AttributionKind.NAMED if lower in _STANDS_FOR_NAMED else AttributionKind.UNNAMED
    place = bisect_left(mentions, start, key=lambda mention: mention.start)
    if _is_person(text, start, end, mentions[place : place + _NEAR]):
        return AttributionKind.NAMED
    aside = _ASIDE.match(text, end)
    if _ANONYMOUS.search(text, start, aside.end() if aside else end):
        return AttributionKind.UNNAMED
    return _kind_of_words(text[start:end])


def _is_person(text: str, start: int, end: int, near: Sequence[Mention]) -> bool:
    """Whether the source is a person's name or has one in apposition: "a senior official, Tom Reyes, said"."""
    relation = _RELATION.search(text, start, end)
    until = relation.start() if relation else end
    return any(
        mention.type is EntityType.PERSON
        and (start <= mention.start < until <= mention.end or text[end : mention.start] == ", ")
        for mention in near
    )


def _kind_of_words(words: str) -> AttributionKind:
    """The kind by the noun that heads the source: a text, somebody unnamed, else a name or an office."""
    head = _head(words, 0, len(words))
    if head in DOCUMENTS:
        return AttributionKind.DOCUMENT
    named = any(word[0].isupper() for word in words.split()[1:])
    if head in SPOKESPEOPLE and named:
        return AttributionKind.NAMED  # they speak for a body that is named
    if head in UNNAMED or not (named or words[0].isupper() or head in BODIES):
        return AttributionKind.UNNAMED
    return AttributionKind.NAMED


def _head(text: str, start: int, end: int) -> str:
    """The noun that heads a source: "report" of "a new report by the ministry"."""
    relation = _RELATION.search(text, start, end)
    words = _WORD.findall(text, start, relation.start() if relation else end)
    return words[-1].lower() if words else ""
