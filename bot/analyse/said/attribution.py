"""Who stands behind each sentence: a named source, an unnamed one, a document, or nobody."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.analyse.said.antecedents import Antecedents
from bot.analyse.said.phrases import NAMES
from bot.analyse.said.reports import headed, is_relative, is_report, is_told
from bot.analyse.said.set_off import set_off
from bot.analyse.said.source_kinds import WHO_SPEAK, kind_of, with_name
from bot.analyse.said.sources import BLANK, KNOWING, Said, said, unquoted
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

_A = re.compile(r"an?\s")
_OF = re.compile(r"\b(?:of|by|for|with|to|at)\s(?:[A-Z][\w.]*\s){0,3}\Z")
_NAME_REACH: Final = 60  # characters before a name in which its titles stand
_BOTH = re.compile(
    r"(?:(?:Both|But|And|As|While|So|Yet|Then|When|After)\s)?(?P<np>[\w’'.&-]{1,30}(?:\s[\w’'.&-]{1,30}){0,4})"
    r"(?:,\s[RDI]-[A-Z][\w.’]{1,12},)?\sand\s"
)
_BOTH_OF = re.compile(rf"\bboth\s(?P<np>{NAMES})\sand\s\Z")
_WHOLE_NAME = re.compile(NAMES)
_SUBORDINATE = re.compile(
    r"(?<!\w)(?:[Aa]fter|[Bb]efore|[Ww]hen|[Bb]ecause|[Ss]ince|[Uu]ntil|[Ii]f|[Oo]nce|[Uu]nless|[Ww]here(?:by)?|[Hh]ow|[Ww]hy|[Tt]hat|whom|,\swhich)\s\Z"
)
_OF_THINGS: Final = frozenset({"that", "which", "whom"})
_SAYING: Final = frozenset({"say", "says", "said"})
# What a clause with a subject or object of its own goes on with: "the day that Lund said the dam fell".
_OWN_CLAUSE = re.compile(
    r"\s(?:that|he|she|it|they|we|you|I|the|an?|his|her|its|their|this|these|there|nothing|so|no|such|some|any|all|more|many"
    r"|much|what|how|whether|if|as|about|yes|and|or|but|[^a-z\s].*)\b|\W*\Z|[.,;:?!]"
)
# "from Arden, Norwick and ": the names of a list in front of its last one.
_LISTED = re.compile(
    r"\b(?:from|of|in|for|by|with|between)\s(?:the\s)?[A-Z][\w.’'-]{0,20}(?:\s[A-Z][\w.’'-]{0,20}){0,2}"
    r"(?:,\s(?:the\s)?[A-Z][\w.’'-]{0,20}(?:\s[A-Z][\w.’'-]{0,20}){0,2}){1,4},?\sand\s\Z"
)
_LIST: Final = 120  # characters of a list
_END = re.compile(r"(?:\s(?:on|last|late|early|this)\s\w+(?:\s\w+)?)?[.\s]*")
_LOOSE = re.compile(r"”(?<=[,.?!].)(?=\s)")  # it begins with the rare letter
_NEAR_CLAUSE: Final = 12  # characters before a source in which the word stands that makes its clause another's


def attributions(
    text: str, sentences: Sequence[Sentence], quotes: Sequence[Quote], people: Antecedents
) -> tuple[Attribution, ...]:
    """One attribution a sentence, in order.

    A sentence inside a quotation that runs on has the quotation's speaker; without one, nothing is carried over from
    the sentence before.
    """
    blanked = unquoted(text)
    told = [_attributed(text, blanked, sentence, quotes, people) for sentence in sentences]
    return set_off(text, sentences, _taken_up(sentences, told), people.mentions)


def _taken_up(sentences: Sequence[Sentence], told: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, "they" and "both" right behind an unnamed source being unnamed too."""
    found = list(told)
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
    cues = said(text, sentence.start, sentence.end)
    first = _first_told(blanked, sentence, cues, people.mentions)
    if first is None or _passed_on(sentence, first, quotes):
        return _quoted(blanked, sentence, quotes, people)
    said_here = _closing(blanked, sentence, first, cues, people.mentions)
    start, end = said_here.source_start, said_here.source_end
    named = people.named(text, start, end, sentence.paragraph)
    kind = kind_of(text, said_here, people)
    described = _described(text, said_here, people.mentions) if kind is AttributionKind.UNNAMED else None
    if described is not None:
        return Attribution(AttributionKind.NAMED, described.text, described.start, described.end, said_here.cue)
    if named is not None:
        own = named.start == start  # not whom a pronoun stands for
        start, end = named.start, with_name(text, said_here, people.mentions) if own else named.end
    if sentence.start < start <= said_here.start:
        both = _with_both(text, sentence.start, start)
        beside = Said(said_here.cue, said_here.start, said_here.end, both, start - len(" and "))
        if both < start and kind_of(text, beside, people) is AttributionKind.NAMED:
            kind = AttributionKind.NAMED
        start = both
    return Attribution(kind, text[start:end], start, end, said_here.cue)


def _passed_on(sentence: Sentence, cue: Said, quotes: Sequence[Quote]) -> bool:
    """Whether a sentence ends a quotation whose speaker stands before it, and says whom the outlet has it from."""
    place = bisect_left(quotes, sentence.start, key=lambda quote: quote.end)
    if " " not in cue.cue or place == len(quotes):
        return False
    quote = quotes[place]
    return bool(quote.speaker) and quote.start < sentence.start and quote.speaker_start < sentence.start


def _described(text: str, cue: Said, mentions: Sequence[Mention]) -> Mention | None:
    """The person whom a source only describes: "Mary Lund, a councillor who voted for it, said"."""
    start = cue.source_start
    place = bisect_left(mentions, start, key=lambda mention: mention.start) - 1
    if place < 0 or cue.start <= cue.source_end + 1 or not _A.match(text, start):
        return None  # "Lund, an aide said, is ill"
    person = mentions[place]
    own = text[person.end : start] == ", " and not _OF.search(text, max(0, person.start - _NAME_REACH), person.start)
    return person if own and person.type is EntityType.PERSON else None


def _first_told(blanked: str, sentence: Sentence, cues: Sequence[Said], mentions: Sequence[Mention]) -> Said | None:
    """The first cue of a sentence that tells what somebody said in its main clause.

    Who speaks in a clause of time or cause, or in one that tells which thing, does not say the sentence: "the bridge
    was shut after Lund said it shook", "the money that Lund promised".
    What follows the verb of a relative clause right away is its object: "the man who accused Lund said". The last
    of several that stand behind a preposition is no source: "people from Arden, Norwick and Lund said".
    """
    loose = _LOOSE.search(blanked, sentence.start, sentence.end)  # all before a mark that closes nothing is quoted
    spoken = [cue for cue in cues if loose is None or cue.first >= loose.start()]
    taken = -1
    for cue in spoken:
        aside = _SUBORDINATE.search(blanked, max(sentence.start, cue.first - _NEAR_CLAUSE), cue.first)
        listed = _LISTED.search(blanked, max(sentence.start, cue.source_start - _LIST), cue.source_start)
        free = (not aside or _is_beside(blanked, aside.group(), cue)) and not listed and cue.source_start != taken
        if free and is_report(blanked, cue) and is_told(blanked, cue, mentions):
            return cue
        taken = cue.end + 1 if is_relative(blanked, cue) else -1
    return None


def _is_beside(blanked: str, opener: str, cue: Said) -> bool:
    """Whether a clause only says whom the rest is from: "the machine that experts say has flaws"."""
    return opener.strip(", ") in _OF_THINGS and cue.cue in _SAYING and not _OWN_CLAUSE.match(blanked, cue.end)


def _closing(blanked: str, sentence: Sentence, first: Said, cues: Sequence[Said], mentions: Sequence[Mention]) -> Said:
    """The source that a sentence closes with, whom the outlet has all of it from, else the first.

    "Workers had warned of leaks, union leader Ada Quill said." Words in quotation marks stay their speaker's.
    """
    if BLANK in blanked[sentence.start : sentence.end]:
        return first
    for cue in cues:
        apart = cue.first > first.last and blanked.endswith(", ", first.last, cue.first)
        knowing = cue.inverted and KNOWING.match(blanked, cue.last, sentence.end)
        if apart and (knowing or _END.fullmatch(blanked, cue.last, sentence.end)):
            return cue if is_report(blanked, cue) and is_told(blanked, cue, mentions) else first
    return first


def _with_both(text: str, opening: int, start: int) -> int:
    """Where a source starts with the one that the sentence opens with beside it: "Mary Lund and Tom Reyes said"."""
    if within := _BOTH_OF.search(text, max(opening, start - _NAME_REACH), start):
        return within.start("np")  # "In her letters both Mary Lund and Tom Reyes said"
    both = _BOTH.fullmatch(text, opening, start)
    if both is None:
        return start
    name, place = _WHOLE_NAME.fullmatch(both["np"]), both.span("np")
    return place[0] if name or headed(text, *place) in WHO_SPEAK else start


def _quoted(blanked: str, sentence: Sentence, quotes: Sequence[Quote], people: Antecedents) -> Attribution:
    """The speaker of the quotation that the sentence is part of or holds."""
    place = bisect_left(quotes, sentence.start, key=lambda quote: quote.end)
    for quote in quotes[place:]:
        if quote.start >= sentence.end:
            break
        start, end = quote.speaker_start, quote.speaker_end
        turned = bool(quote.cue) and blanked.endswith(f"{quote.cue} ", 0, start)
        cue = Said(quote.cue, start, end, start, end, turned)
        if quote.speaker and is_told(blanked, cue, people.mentions):
            return Attribution(kind_of(blanked, cue, people), blanked[start:end], start, end, quote.cue)
    return NOT_ATTRIBUTED
