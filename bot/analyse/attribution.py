"""Who stands behind each sentence: a named source, an unnamed one, a document, or nobody."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from bot.analyse.antecedents import Antecedents, Named
from bot.analyse.phrases import NAMES
from bot.analyse.reports import RELATION, headed, is_relative, is_report, is_titled, is_told
from bot.analyse.set_off import set_off
from bot.analyse.sources import BLANK, Said, said, unquoted
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
from bot.text.source_words import BODIES, DOCUMENTS, OF_A_COURT, PRONOUNS, SPEAK_FOR_A_BODY, SPOKESPEOPLE, UNNAMED

_ANONYMOUS = re.compile(
    r"\b(?:anonym\w*|not\s(?:be|being)\s(?:named|identified)|to\sbe\s(?:named|identified)|not\sauthori[sz]ed|unnamed|unidentified"
    r"|familiar\swith|briefed\s(?:on|by)|knowledge\sof|close\sto\sthe|involved\sin)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",\s(?:who|speaking)\s[^,]{0,80}")
_SOME = re.compile(r"(?:an?|one|another|some|several|many|most|two|three|four|five|six|other|few|\d+)\s", re.IGNORECASE)
_BEHIND = re.compile(r",\s(?:[A-Z][\w.]{1,12}\s){0,2}")  # what stands before a name in apposition: ", Colonel "
_CLOSED = re.compile(r"\s*(?:[.,;:?!()”“\"—–]|and\b|\Z)")
_GOES_ON = re.compile(r"[’']|\s[a-z]")  # "said Lund, Arden's mayor" and "Arden council member" are no names of hers
_A = re.compile(r"an?\s")
_OF = re.compile(r"\b(?:of|by|for|with|to|at)\s(?:[A-Z][\w.]*\s){0,3}\Z")
_NAME_REACH: Final = 60  # characters before a name in which its titles stand
_BOTH = re.compile(
    r"(?:(?:Both|But|And|As|While|So|Yet|Then|When|After)\s)?(?P<np>[\w’'.&-]{1,30}(?:\s[\w’'.&-]{1,30}){0,4})\sand\s"
)
_BOTH_OF = re.compile(rf"\bboth\s(?P<np>{NAMES})\sand\s\Z")
_WHOLE_NAME = re.compile(NAMES)
_WHO_SPEAK: Final = BODIES | UNNAMED | SPOKESPEOPLE | DOCUMENTS
_DETERMINED = re.compile(
    r"(?:the|an?|his|her|its|their|this|these|those|one|another|some|other|two|three|four|five|six|seven|eight|nine|ten"
    r"|many|most|several|both|all|few|\d+)\s",
    re.IGNORECASE,
)
_THE = re.compile(r"the\s(?:\d+-year-old\s)?[a-z]+\Z", re.IGNORECASE)
_COURT = re.compile(r"\bcourt\b|\Athe\s(?:[\w-]{1,20}\s){0,3}(?:judges|justices)\Z", re.IGNORECASE)
_STANDS_FOR_NAMED: Final = frozenset({"he", "she", "i", "we", "it"})  # they stand for somebody who was named
_SPEAKERS: Final = (EntityType.PERSON, EntityType.ORGANISATION)
_SUBORDINATE = re.compile(
    r"\b(?:[Aa]fter|[Bb]efore|[Ww]hen|[Bb]ecause|[Ss]ince|[Uu]ntil|[Ii]f|[Oo]nce|[Uu]nless|[Ww]here|[Hh]ow|[Ww]hy)\s\Z"
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
_NEAR: Final = 3  # mentions looked at from the start of a source


def attributions(
    text: str, sentences: Sequence[Sentence], quotes: Sequence[Quote], people: Antecedents
) -> tuple[Attribution, ...]:
    """One attribution a sentence, in order.

    A sentence inside a quotation that runs on has the quotation's speaker; without one, nothing is carried over from
    the sentence before.
    """
    blanked = unquoted(text)
    told = [_attributed(text, blanked, sentence, quotes, people) for sentence in sentences]
    return set_off(text, sentences, told)


def _attributed(
    text: str, blanked: str, sentence: Sentence, quotes: Sequence[Quote], people: Antecedents
) -> Attribution:
    if sentence.kind is SentenceKind.FURNITURE:
        return NOT_ATTRIBUTED
    cues = said(text, sentence.start, sentence.end)
    first = _first_told(blanked, sentence, cues, people.mentions)
    if first is None:
        return _quoted(blanked, sentence, quotes, people)
    said_here = _closing(blanked, sentence, first, cues, people.mentions)
    start, end = said_here.source_start, said_here.source_end
    named = people.named(text, start, end, sentence.paragraph)
    kind = _kind(text, said_here, people)
    described = _described(text, said_here, people.mentions) if kind is AttributionKind.UNNAMED else None
    if described is not None:
        return Attribution(AttributionKind.NAMED, described.text, described.start, described.end, said_here.cue)
    if named is not None:
        own = named.start == start  # not whom a pronoun stands for
        start, end = named.start, _with_name(text, named, said_here, people.mentions) if own else named.end
    if sentence.start < start <= said_here.start:
        both = _with_both(text, sentence.start, start)
        beside = Said(said_here.cue, said_here.start, said_here.end, both, start - len(" and "))
        if both < start and _kind(text, beside, people) is AttributionKind.NAMED:
            kind = AttributionKind.NAMED
        start = both
    return Attribution(kind, text[start:end], start, end, said_here.cue)


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

    Who speaks in a clause of time or cause does not say the sentence: "the bridge was shut after Lund said it shook".
    What follows the verb of a relative clause right away is its object: "the man who accused Lund said". The last
    of several that stand behind a preposition is no source: "people from Arden, Norwick and Lund said".
    """
    loose = _LOOSE.search(blanked, sentence.start, sentence.end)  # all before a mark that closes nothing is quoted
    spoken = [cue for cue in cues if loose is None or cue.first >= loose.start()]
    taken = -1
    for cue in spoken:
        aside = _SUBORDINATE.search(blanked, max(sentence.start, cue.first - _NEAR_CLAUSE), cue.first)
        listed = _LISTED.search(blanked, max(sentence.start, cue.source_start - _LIST), cue.source_start)
        free = not aside and not listed and cue.source_start != taken
        if free and is_report(blanked, cue) and is_told(blanked, cue, mentions):
            return cue
        taken = cue.end + 1 if is_relative(blanked, cue) else -1
    return None


def _closing(blanked: str, sentence: Sentence, first: Said, cues: Sequence[Said], mentions: Sequence[Mention]) -> Said:
    """The source that a sentence closes with, whom the outlet has all of it from, else the first.

    "Workers had warned of leaks, union leader Ada Quill said." Words in quotation marks stay their speaker's.
    """
    if BLANK in blanked[sentence.start : sentence.end]:
        return first
    for cue in cues:
        apart = cue.first > first.last and blanked.endswith(", ", first.last, cue.first)
        if apart and _END.fullmatch(blanked, cue.last, sentence.end):
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
    return place[0] if name or headed(text, *place) in _WHO_SPEAK else start


def _with_name(text: str, source: Named, cue: Said, mentions: Sequence[Mention]) -> int:
    """Where a source ends with the name that stands in apposition to it: "the mayor, Mary Lund"."""
    place = bisect_left(mentions, source.end, key=lambda mention: mention.start)
    if source.entity or place == len(mentions):
        return source.end
    return mentions[place].end if _is_apposed(text, source.end, cue, mentions[place]) else source.end


def _is_apposed(text: str, end: int, cue: Said, name: Mention) -> bool:
    """Whether a name behind a source is its own, not the subject of a clause: "according to the court, Lund is"."""
    beside = name.type in _SPEAKERS and bool(_BEHIND.fullmatch(text, end, name.start))
    if not beside or not cue.inverted:
        return beside
    return bool(_CLOSED.match(text, name.end)) if " " in cue.cue else not _GOES_ON.match(text, name.end)


def _quoted(blanked: str, sentence: Sentence, quotes: Sequence[Quote], people: Antecedents) -> Attribution:
    """The speaker of the quotation that the sentence is part of or holds."""
    place = bisect_left(quotes, sentence.start, key=lambda quote: quote.end)
    for quote in quotes[place:]:
        if quote.start >= sentence.end:
            break
        words = (quote.speaker_start, quote.speaker_end)
        if quote.speaker and is_told(blanked, Said(quote.cue, *words, *words), people.mentions):
            kind = _kind_of_words(quote.speaker, people)
            return Attribution(kind, quote.speaker, quote.speaker_start, quote.speaker_end, quote.cue)
    return NOT_ATTRIBUTED


def _kind(text: str, cue: Said, people: Antecedents) -> AttributionKind:
    """What kind the source of a cue is."""
    start, end, mentions = cue.source_start, cue.source_end, people.mentions
    lower = text[start:end].lower()
    if lower in PRONOUNS:
        return AttributionKind.NAMED if lower in _STANDS_FOR_NAMED else AttributionKind.UNNAMED
    place = bisect_left(mentions, start, key=lambda mention: mention.start)
    if text[start:end] not in people.surnames and headed(text, start, end) in DOCUMENTS:
        return AttributionKind.DOCUMENT
    if _is_name(text, cue, mentions[place : place + _NEAR]):
        return AttributionKind.NAMED
    aside = _ASIDE.match(text, end)
    if _ANONYMOUS.search(text, start, aside.end() if aside else end):
        return AttributionKind.UNNAMED
    return _kind_of_words(text[start:end], people)


def _is_name(text: str, cue: Said, near: Sequence[Mention]) -> bool:
    """Whether the source is a person's name or has a name in apposition: "a senior official, Tom Reyes, said"."""
    start, end = cue.source_start, cue.source_end
    relation = RELATION.search(text, start, end)
    until = relation.start() if relation else end
    return any(
        (mention.type is EntityType.PERSON and start <= mention.start < until <= mention.end)
        or (mention.type is EntityType.PERSON and mention.end == end and _beside_a_name(text, mention, near))
        or is_titled(text, end, mention, until)
        or _is_apposed(text, end, cue, mention)
        for mention in near
    )


def _beside_a_name(text: str, person: Mention, near: Sequence[Mention]) -> bool:
    """Whether a person's name stands right behind another one: "attorney for the District of Arden Tom Reyes"."""
    return any(other.end < person.start and not text[other.end : person.start].strip() for other in near)


def _kind_of_words(words: str, people: Antecedents) -> AttributionKind:
    """The kind by the noun that heads the source: a text, somebody unnamed, else a name or an office."""
    head = headed(words, 0, len(words))
    if words in people.surnames or (head in people.offices and _THE.match(words)):
        return AttributionKind.NAMED  # "Page", who is Ada Page; "the actor", who was named as one
    if head in DOCUMENTS:
        return AttributionKind.DOCUMENT
    named = _is_capital(words)
    relation = RELATION.search(words)
    itself = words[: relation.start()] if relation else words  # "a majority" of "a majority of Democrats"
    if (
        head in SPEAK_FOR_A_BODY
        or (head in SPOKESPEOPLE and named)
        or (head in OF_A_COURT and (_COURT.search(words) or _is_capital(itself)))
    ):
        return AttributionKind.NAMED  # the body speaks, whoever it is that gives it voice
    if head in BODIES and not _SOME.match(words):
        return AttributionKind.NAMED  # "police", "the mayor": known by the office; "a mayor" is not
    if head in UNNAMED or head in BODIES or not _is_capital(itself):
        return AttributionKind.UNNAMED
    return AttributionKind.NAMED


def _is_capital(words: str) -> bool:
    """Whether words hold a name, by their capitals: that of an article or noun at the start of a sentence is none."""
    first, *others = words.split()
    plain = _DETERMINED.match(f"{first} ") or first.lower() in _WHO_SPEAK
    return any(word[0].isupper() for word in others) or (first[0].isupper() and not plain)
