"""Who stands behind each sentence: a named source, an unnamed one, a document, or nobody."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from bot.analyse.antecedents import Antecedents, Named
from bot.analyse.phrases import NAMES
from bot.analyse.reports import RELATION, headed, is_told, reports
from bot.analyse.sources import Said, said, unquoted
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
from bot.text.source_words import BODIES, DOCUMENTS, PRONOUNS, SPOKESPEOPLE, UNNAMED

_ANONYMOUS = re.compile(
    r"\b(?:anonym\w*|not\s(?:be|being)\s(?:named|identified)|to\sbe\s(?:named|identified)|not\sauthori[sz]ed|unnamed|unidentified"
    r"|familiar\swith|briefed\s(?:on|by)|knowledge\sof|close\sto\sthe|involved\sin)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",\s(?:who|speaking)\s[^,]{0,80}")
_SOME = re.compile(r"(?:an?|one|another|some|several|many|most|two|three|four|five|six|other|few|\d+)\s", re.IGNORECASE)
_BEHIND = re.compile(r",\s(?:[A-Z][\w.]{1,12}\s){0,2}")  # what stands before a name in apposition: ", Colonel "
_BOTH = re.compile(r"(?:(?:Both|But|And)\s)?(?P<np>[\w’'.&-]{1,30}(?:\s[\w’'.&-]{1,30}){0,4})\sand\s")
_WHOLE_NAME = re.compile(NAMES)
_WHO_SPEAK: Final = BODIES | UNNAMED | SPOKESPEOPLE | DOCUMENTS
_DETERMINED = re.compile(r"(?:the|an?|his|her|its|their|this|these|those|one|another|some|other)\s", re.IGNORECASE)
_STANDS_FOR_NAMED: Final = frozenset({"he", "she", "i", "we", "it"})  # they stand for somebody who was named
_SPEAKERS: Final = (EntityType.PERSON, EntityType.ORGANISATION)
_NEAR: Final = 3  # mentions looked at from the start of a source


def attributions(
    text: str, sentences: Sequence[Sentence], quotes: Sequence[Quote], people: Antecedents
) -> tuple[Attribution, ...]:
    """One attribution a sentence, in order.

    A sentence inside a quotation that runs on has the quotation's speaker; without one, nothing is carried over from
    the sentence before.
    """
    blanked = unquoted(text)
    return tuple(_attributed(text, blanked, sentence, quotes, people) for sentence in sentences)


def _attributed(
    text: str, blanked: str, sentence: Sentence, quotes: Sequence[Quote], people: Antecedents
) -> Attribution:
    if sentence.kind is SentenceKind.FURNITURE:
        return NOT_ATTRIBUTED
    cues = said(blanked, sentence.start, sentence.end)
    said_here = next((cue for cue in cues if reports(blanked, cue) and is_told(blanked, cue, people.mentions)), None)
    if said_here is None:
        return _quoted(blanked, sentence, quotes, people)
    start, end = said_here.source_start, said_here.source_end
    named = people.named(text, start, end, sentence.paragraph)
    kind = _kind(text, start, end, people.mentions)
    if named is not None:
        start, end = named.start, _with_name(text, named, people.mentions)
    if sentence.start < start <= said_here.start:
        first = _with_both(text, sentence.start, start)
        if first < start and _kind(text, first, start - len(" and "), people.mentions) is AttributionKind.NAMED:
            kind = AttributionKind.NAMED
        start = first
    return Attribution(kind, text[start:end], start, end, said_here.cue)


def _with_both(text: str, opening: int, start: int) -> int:
    """Where a source starts with the one that the sentence opens with beside it: "Mary Lund and Tom Reyes said"."""
    both = _BOTH.fullmatch(text, opening, start)
    if both is None:
        return start
    name, place = _WHOLE_NAME.fullmatch(both["np"]), both.span("np")
    return place[0] if name or headed(text, *place) in _WHO_SPEAK else start


def _with_name(text: str, source: Named, mentions: Sequence[Mention]) -> int:
    """Where a source ends with the name that stands in apposition to it: "the mayor, Mary Lund"."""
    place = bisect_left(mentions, source.end, key=lambda mention: mention.start)
    if source.entity or place == len(mentions):
        return source.end
    if not _BEHIND.fullmatch(text, source.end, mentions[place].start):
        return source.end
    return mentions[place].end if mentions[place].type in _SPEAKERS else source.end


def _quoted(blanked: str, sentence: Sentence, quotes: Sequence[Quote], people: Antecedents) -> Attribution:
    """The speaker of the quotation that the sentence is part of or holds."""
    place = bisect_left(quotes, sentence.start, key=lambda quote: quote.end)
    for quote in quotes[place:]:
        if quote.start >= sentence.end:
            break
        words = (quote.speaker_start, quote.speaker_end)
        if quote.speaker and is_told(blanked, Said(quote.cue, *words, *words), people.mentions):
            kind = _kind_of_words(quote.speaker)
            return Attribution(kind, quote.speaker, quote.speaker_start, quote.speaker_end, quote.cue)
    return NOT_ATTRIBUTED


def _kind(text: str, start: int, end: int, mentions: Sequence[Mention]) -> AttributionKind:
    """What kind of source ``text[start:end]`` is."""
    lower = text[start:end].lower()
    if lower in PRONOUNS:
        return AttributionKind.NAMED if lower in _STANDS_FOR_NAMED else AttributionKind.UNNAMED
    place = bisect_left(mentions, start, key=lambda mention: mention.start)
    if headed(text, start, end) in DOCUMENTS:
        return AttributionKind.DOCUMENT
    if _is_name(text, start, end, mentions[place : place + _NEAR]):
        return AttributionKind.NAMED
    aside = _ASIDE.match(text, end)
    if _ANONYMOUS.search(text, start, aside.end() if aside else end):
        return AttributionKind.UNNAMED
    return _kind_of_words(text[start:end])


def _is_name(text: str, start: int, end: int, near: Sequence[Mention]) -> bool:
    """Whether the source is a person's name or has a name in apposition: "a senior official, Tom Reyes, said"."""
    relation = RELATION.search(text, start, end)
    until = relation.start() if relation else end
    return any(
        (mention.type is EntityType.PERSON and start <= mention.start < until <= mention.end)
        or (mention.type is EntityType.PERSON and mention.end == end and _beside_a_name(text, mention, near))
        or (mention.type in _SPEAKERS and _BEHIND.fullmatch(text, end, mention.start))
        for mention in near
    )


def _beside_a_name(text: str, person: Mention, near: Sequence[Mention]) -> bool:
    """Whether a person's name stands right behind another one: "attorney for the District of Arden Tom Reyes"."""
    return any(other.end < person.start and not text[other.end : person.start].strip() for other in near)


def _kind_of_words(words: str) -> AttributionKind:
    """The kind by the noun that heads the source: a text, somebody unnamed, else a name or an office."""
    head = headed(words, 0, len(words))
    if head in DOCUMENTS:
        return AttributionKind.DOCUMENT
    named = _is_capital(words)
    relation = RELATION.search(words)
    itself = words[: relation.start()] if relation else words  # "a majority" of "a majority of Democrats"
    if head in SPOKESPEOPLE and named:
        return AttributionKind.NAMED  # they speak for a body that is named
    if head in BODIES and not _SOME.match(words):
        return AttributionKind.NAMED  # "police", "the mayor": known by the office; "a mayor" is not
    if head in UNNAMED or head in BODIES or not _is_capital(itself):
        return AttributionKind.UNNAMED
    return AttributionKind.NAMED


def _is_capital(words: str) -> bool:
    """Whether words hold a name, by their capitals: that of an article at the start of a sentence is none."""
    return any(word[0].isupper() for word in words.split()[1:]) or (words[0].isupper() and not _DETERMINED.match(words))
