"""Who says each sentence: a named source, an unnamed one, a document, or nobody."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.analyse.attribution.antecedents import Antecedents
from bot.analyse.attribution.block_quotes import with_block_quotes
from bot.analyse.attribution.cue_sources import Cue, cues_in, unquoted
from bot.analyse.attribution.joint_sources import with_joint_source
from bot.analyse.attribution.noun_phrases import ADVERB
from bot.analyse.attribution.reported_speech import source_can_speak
from bot.analyse.attribution.source_kinds import kind_of, with_name
from bot.analyse.attribution.subordinate import is_adverbial
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

_WHO = re.compile(rf"\bwho\s(?:(?:has|have|had|also|now|then|once|still|{ADVERB})\s)*\Z")
_FROM = re.compile(r"\b(?:by|from|citing|cited|cites|according\sto|said|says|told)\s\Z")
_FROM_REACH: Final = 16  # characters before a source in which such a word is
_A = re.compile(r"an?\s")
_OF = re.compile(r"\b(?:of|by|for|with|to|at)\s(?:[A-Z][\w.]*\s){0,3}\Z")
_NAME_REACH: Final = 60  # characters before a name in which its titles are


def attributions(
    text: str, sentences: Sequence[Sentence], quotes: Sequence[Quote], people: Antecedents
) -> tuple[Attribution, ...]:
    """One attribution per sentence, in text order.

    A sentence inside a quotation that continues has the speaker of the quotation; otherwise nothing carries over from
    the sentence before.
    """
    blanked = unquoted(text)
    stated = [_attributed(text, blanked, sentence, quotes, people) for sentence in sentences]
    return with_block_quotes(text, sentences, _with_unnamed_pronouns(sentences, stated), people)


def _with_unnamed_pronouns(sentences: Sequence[Sentence], stated: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, with "they" and "both" right after an unnamed source unnamed too."""
    found = list(stated)
    for place, (before, after) in enumerate(pairwise(sentences), 1):
        unnamed = found[place - 1].kind is AttributionKind.UNNAMED and after.paragraph - before.paragraph <= 1
        if unnamed and found[place].source.lower() in {"they", "both"}:
            found[place] = replace(found[place], kind=AttributionKind.UNNAMED)
    return found


def _attributed(
    text: str, blanked: str, sentence: Sentence, quotes: Sequence[Quote], people: Antecedents
) -> Attribution:
    if sentence.kind is SentenceKind.FURNITURE:
        return NOT_ATTRIBUTED
    cues = people.source_cues[sentence.start]
    if cues is None or people.layout.is_headline(cues.first.source_start) or _passed_on(sentence, cues.first, quotes):
        return _quoted(text, blanked, sentence, quotes, people)
    said_here = cues.closing
    start, end = said_here.source_start, said_here.source_end
    named = people.named(start, end, sentence.paragraph)
    kind = kind_of(text, said_here, people)
    described = _described(text, said_here, people.mentions) if kind is AttributionKind.UNNAMED else None
    if kind is AttributionKind.UNNAMED and described is None and _only_identifies(blanked, sentence, said_here):
        return _quoted(text, blanked, sentence, quotes, people)
    if described is not None:
        return Attribution(AttributionKind.NAMED, described.text, described.start, described.end, said_here.cue)
    if named is not None:
        own = named.start == start  # not the person a pronoun refers to
        start, end = named.start, with_name(text, said_here, people.mentions) if own else named.end
    if sentence.start < start <= said_here.start:
        kind, start = with_joint_source(text, sentence.start, replace(said_here, source_start=start), kind, people)
    return Attribution(kind, text[start:end], start, end, said_here.cue)


def _only_identifies(blanked: str, sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue only identifies the people in a sentence: "the suit of 500 pupils who said they were ill".

    Not if something is attributed to them, "citing two aides who said the dam was safe", nor if the sentence is about
    them: "A friend, who said it was late, left".
    """
    if cue.source_start == sentence.start and blanked.startswith(",", cue.source_end):
        return False
    relative = _WHO.search(blanked, cue.source_end, cue.start)
    return bool(relative) and not _FROM.search(blanked, max(0, cue.source_start - _FROM_REACH), cue.source_start)


def _passed_on(sentence: Sentence, cue: Cue, quotes: Sequence[Quote]) -> bool:
    """Whether a sentence ends a quotation whose speaker came before it, and then says who the outlet has it from."""
    place = bisect_left(quotes, sentence.start, key=lambda quote: quote.end)
    if " " not in cue.cue or place == len(quotes):
        return False
    quote = quotes[place]
    return bool(quote.speaker) and quote.start < sentence.start and quote.speaker_start < sentence.start


def _described(text: str, cue: Cue, mentions: Sequence[Mention]) -> Mention | None:
    """The person that a source only describes: "Mary Lund, a councillor who voted for it, said"."""
    start = cue.source_start
    place = bisect_left(mentions, start, key=lambda mention: mention.start) - 1
    if place < 0 or cue.start <= cue.source_end + 1 or not _A.match(text, start):
        return None  # "Lund, an aide said, is ill"
    person = mentions[place]
    own = text[person.end : start] == ", " and not _OF.search(text, max(0, person.start - _NAME_REACH), person.start)
    return person if own and person.type is EntityType.PERSON else None


def _quoted(text: str, blanked: str, sentence: Sentence, quotes: Sequence[Quote], people: Antecedents) -> Attribution:
    """The speaker of the quotation that the sentence is part of or contains, unless only a clause beside it has one."""
    cues = cues_in(text, sentence.start, sentence.end)
    beside = {cue.cue: cue.first for cue in reversed(cues) if is_adverbial(blanked, sentence.start, cue)}
    place = bisect_left(quotes, sentence.start, key=lambda quote: quote.end)
    for quote in quotes[place:]:
        if quote.start >= sentence.end:
            break
        start, end = quote.speaker_start, quote.speaker_end
        turned = bool(quote.cue) and blanked.endswith(f"{quote.cue} ", 0, start)
        cue = Cue(quote.cue, start, end, start, end, turned)
        in_clause = beside.get(quote.cue, quote.start) < quote.start
        if quote.speaker and not in_clause and source_can_speak(blanked, cue, people.mentions):
            kind = kind_of(blanked, cue, people)
            if sentence.start < start < sentence.end:
                kind, start = with_joint_source(blanked, sentence.start, cue, kind, people)
            return Attribution(kind, blanked[start:end], start, end, quote.cue)
    return NOT_ATTRIBUTED
