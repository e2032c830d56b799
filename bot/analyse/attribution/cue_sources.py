"""The source of each cue: the subject before it, or after it if the two are inverted.

Works on text whose quoted passages are blanked out (``unquoted``), so that no verb inside one is taken for a cue.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.analyse.attribution.apposition import named_before
from bot.analyse.attribution.noun_phrases import (
    ADVERB,
    DAYS,
    DETERMINER,
    LOWER,
    NAME,
    NAMES,
    PARTY_TAG,
    WORD,
    ends_in_author,
    is_source,
    trimmed_source,
)
from bot.analyse.attribution.opening_subject import opening_subject, with_role_noun
from bot.analyse.attribution.reporting_verbs import agrees_with_subject, is_noun, reporting_verbs
from bot.analyse.attribution.source_patterns import (
    ACCORDED,
    AFTER,
    BOUNDARY,
    DOING,
    LATE_PRONOUN,
    RELATIVE,
    STOPS,
    SUBJECT,
)
from bot.analyse.attribution.two_names import is_second, is_whole
from bot.analyse.role_nouns import is_head
from bot.model.analysis import EntityType
from bot.text.alternation import one_of
from bot.text.quoted.cues import NOUNISH, OF_SOMEBODY, PLAIN, SHOWING, SPEECH, THOUGHT
from bot.text.quoted.quotations import quotations
from bot.text.quoted.source_nouns import DOCUMENTS

BLANK: Final = "\u00b7"
# What an unnamed source knows, or why it is unnamed, to the end of its sentence.
KNOWING: Final = re.compile(
    r"(?:,\s|\s)(?:who|familiar\swith|briefed|with\s(?:[a-z-]+\s)?knowledge|close\sto|but\snot|speaking\son|granted)\s"
    r"[^,;:\u00b7”\"]{1,160}\Z"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue and the position of its source; ``inverted`` if the source comes after the cue."""

    cue: str
    start: int
    end: int
    source_start: int
    source_end: int
    inverted: bool = False

    @property
    def first(self) -> int:
        """Start of the cue with its source."""
        return min(self.start, self.source_start)

    @property
    def last(self) -> int:
        """End of the cue with its source."""
        return max(self.end, self.source_end)


@lru_cache(maxsize=1)  # the steps that analyse one article all call this with the same text
def unquoted(text: str) -> str:
    """The text with quoted passages blanked out, offsets kept."""
    pieces: list[str] = []
    place = 0
    for passage in quotations(text):
        pieces += [text[place : passage.start], BLANK * (passage.end - passage.start)]
        place = passage.end
    return "".join([*pieces, text[place:]])


@lru_cache(maxsize=500)  # the sentences of one article: its pronouns, quotations and attributions need the same ones
def cues_in(text: str, start: int, end: int) -> tuple[Cue, ...]:
    """The cues in the sentence ``text[start:end]`` outside its quotations, with their sources, in order."""
    found: list[Cue] = []
    blanked = unquoted(text)
    for cue in reporting_verbs(text, blanked, start, end):
        left = max(found[-1].last if found else start, cue.start() - _REACH)
        closed = _closing(blanked, cue, left, end)
        one = closed or _shared(blanked, cue, start, found) or _said(blanked, cue, left, end)
        if one is not None:
            found.append(one)
    return tuple(found)


_WHO = re.compile(r"\bwho\b")
# The person after the name that a source begins with: "Arden University law professor Mary Lund".
_BEARER = re.compile(rf"(?:\s{LOWER}){{0,3}}?\s(?P<calling>{LOWER})\s{NAMES}")
_KNOWN = re.compile(  # "officials familiar with the matter"
    rf"(?:(?<=\sfamiliar)\swith|(?<=\sbriefed)\s(?:on|by)|(?<=\sclose)\sto)(?:\s{WORD}){{1,8}}?{STOPS}"
)
_OWNED = re.compile(rf"{DETERMINER}\s(?:{LOWER}\s){{0,3}}{LOWER}\Z")
# "of research" if a name follows: "the bank's head of research, Tom Reyes"
_HEAD_OF = re.compile(
    rf"\s(?:of|for|in|at)(?:\s{WORD}){{1,6}}?(?=,\s(?:[A-Z][a-z]{{1,4}}\.?\s)?{NAME}\s{NAMES}(?:[,.;]|\s*\Z))"
)
_TEXT = re.compile(rf"\s(?P<noun>{LOWER})(?=[.,;:]|\s*\Z)")  # "a new Norwick poll"
_TURNED = re.compile(r"(?:[”“\"»’'],?|[,?!—–])\s*$")
_COMMA = re.compile(r"(?<![”“\"»’'])[,?!—–]\s?\Z")
_COORDINATED = re.compile(rf"(?:,|\band|\bbut)\s(?:also\s|then\s|later\s|{ADVERB}\s)?$")
_CLAUSE = re.compile(r"\b(?:that|whether|if|because)\s\Z")  # opens a clause that no later participle belongs to
# Opens a clause that ends at the next comma: "a paper for which Lund wrote, said".
_IN_WHICH = re.compile(r"\b(?:(?:at|by|for|from|in|of|on|through|to|under|with)\swhich|where|whose\s\w+)\s\Z")
_QUOTE_ENDS: Final = frozenset("”“\"»’'")
# A passage that describes the noun after it: "refuted the “careless” | press reports".
_QUALIFIED = re.compile(
    rf"\b{one_of('a an the this these those some many his her its their as of by to with in on about over')}\s"
    r"[“\"‘']\u00b7+[”\"’']\s\Z"
)
_REACH: Final = 320  # characters before a cue in which its subject is looked for
_ENDS_THERE = re.compile(r"\s*(?:[.,;]|\Z)")
_NAMED_FIRST = re.compile(
    rf"\s*(?:(?:But|And)\s)?(?:(?:{DETERMINER}\s)(?:{LOWER}\s?){{1,3}}|{NAMES}),\s[^,]{{1,120}},\s*\Z"
)
_NEAR: Final = 40
_SAID: Final = frozenset({"said", "says", "added", "adds", "noted"})  # they take no person as an object
_PLEAS: Final = frozenset({"urge", "urges", "urged", "beg", "begged", "implore", "implored"})
_TRIES: Final = 9
# What says when, and the subject of a clause, "however, said | it is not clear": not who speaks.
_NOT_BEHIND = re.compile(rf"{DAYS.pattern}|(?:he|she|it|they|we|I)\s(?:is|was|has|had)\b")
_OWNERS: Final = ("’s", "'s")
# A verb whose object is to act: "asked | the court | to declare". Whoever asks is the source, not who is asked.
_ASKED = re.compile(
    rf"\b(?:[a-z]+(?:ed|ing)|{one_of('tell tells told let lets get gets got lead leads led')}"
    r"|call(?:s|ed|ing)?\s(?:up)?on|(?:ask|urge|want|allow|force|order|cause|expect|help|invite)s?)\s\Z"
)


def _shared(text: str, cue: re.Match[str], start: int, found: Sequence[Cue]) -> Cue | None:
    """A cue that shares the subject of its sentence: "she left, adding", "Lund resigned and said"."""
    word = cue.group().lower()
    doing = word.endswith("ing")
    quoting = doing and BLANK in text[cue.end() : cue.end() + _NEAR]  # "he rejected it, describing it as “a lie”"
    if not (word in PLAIN or quoting) or (word in NOUNISH and not doing):
        return None
    joined = _COORDINATED.search(text, max(start, cue.start() - _NEAR), cue.start())
    comma = joined is not None and joined.group()[0] == ","
    if joined is None or (comma and not (found or doing)) or not (comma or word in PLAIN):
        return None  # after a comma alone, "said" belongs to what is before it: "the operator, Norline, said"
    if found and not _is_within(text, start, word, found[-1], comma=comma):
        return Cue(cue.group(), cue.start(), cue.end(), found[-1].source_start, found[-1].source_end)
    subject = opening_subject(text, start, cue.start())
    return Cue(cue.group(), cue.start(), cue.end(), *subject) if subject else None


def _is_within(text: str, start: int, word: str, last: Cue, *, comma: bool) -> bool:
    """Whether the cue before a word only belongs to a part of the sentence: what somebody feels, what a crowd shouts.

    "Lund denied that voters feel cheated, saying", "Lund, over a crowd shouting, told the council", "the owner of a
    paper for which Lund wrote, said".
    """
    if comma and _IN_WHICH.search(text, max(start, last.source_start - _NEAR), last.source_start):
        return True
    if last.cue.endswith("ing"):
        return DOING.search(text, max(start, last.start - _NEAR), last.start) is not None
    of_a_clause = _CLAUSE.search(text, max(start, last.first - _NEAR), last.first)
    return word.endswith("ing") and last.cue in THOUGHT and of_a_clause is not None


def _closing(text: str, cue: re.Match[str], left: int, end: int) -> Cue | None:
    """The source after a comma and a cue, if its clause ends there: "..., said Mary Lund, the mayor"."""
    if cue.group() not in _SAID or not _COMMA.search(text, max(left, cue.start() - 2), cue.start()):
        return None
    found = _source_after(text, cue, cue.group(), end)
    if found is None or _short_subject(text[left : cue.start()]):
        return None
    ends = _ENDS_THERE.match(text, found.source_end) or KNOWING.match(text, found.source_end, end)
    return found if ends else None


def _said(text: str, cue: re.Match[str], left: int, end: int) -> Cue | None:
    word = cue.group().lower()
    if cue["to"]:
        after = ACCORDED.match(text, cue.end(), end)
        return _cue_with(text, cue, after.span("np"), inverted=True) if after else None
    before = text[left : cue.start()]
    turned = _TURNED.search(before) if word in SPEECH else None
    beside_quote = bool(turned and turned.group()[0] in _QUOTE_ENDS)
    found = _source_after(text, cue, word, end) if beside_quote else None
    if found is not None:
        return found
    subject = _subject(before, word)
    if subject is not None:
        return _with_subject(text, cue, left, subject)
    if turned and not beside_quote and word in PLAIN and not is_noun(text, cue, word):
        found = _source_after(text, cue, word, end)
        opened = None if found is not None and _ENDS_THERE.match(text, found.source_end) else _opened(text, cue, left)
        return opened or found
    return None


def _with_subject(text: str, cue: re.Match[str], left: int, subject: tuple[int, int]) -> Cue | None:
    """The cue with its ``subject``, a span of the clause from ``left``; None if it is a noun or has another subject."""
    before = text[left : cue.start()]
    opening_words = before[: subject[0]]
    found = _cue_with(text, cue, (subject[0] + left, subject[1] + left))
    own = text[found.source_start : found.source_end]
    qualified = own.isalpha() and own.islower() and _QUALIFIED.search(text, left, found.source_start)
    if subject[0] == 0 or opening_words.rstrip()[-1:] not in _QUOTE_ENDS or qualified:
        beside = text[found.source_end : cue.start()].isspace()
        closing = beside and opening_words.endswith(", ") and _ENDS_THERE.match(text, cue.end()) is not None
        if is_noun(text, cue, cue.group().lower(), closing=closing):
            return None
    to_act = text[found.source_end : found.start].strip() == "to"
    asked = to_act and _ASKED.search(text, max(0, found.source_start - _NEAR), found.source_start) is not None
    object_of_it = asked or text.endswith(" by", 0, found.source_end)  # "taken to belittling Lund by calling her"
    owned = cue.group().lower() not in PLAIN and text.endswith(_OWNERS, 0, found.source_end)  # "Lund’s planned sale"
    return None if object_of_it or owned or not agrees_with_subject(text, cue, before, subject) else found


def _opened(text: str, cue: re.Match[str], left: int) -> Cue | None:
    """The subject at the start of a clause, before a relative clause: "the aide, Mary Lund, 31, who ..., wrote"."""
    subject = opening_subject(text, left, cue.start())
    if subject is None or not _WHO.search(text, subject[1], cue.start()):
        return None
    return Cue(cue.group(), cue.start(), cue.end(), *subject)


def _short_subject(before: str) -> bool:
    """Whether a clause is only a source and its description: "Tom Reyes, her aide, said"."""
    return bool(_NAMED_FIRST.match(before))


def _source_after(text: str, cue: re.Match[str], word: str, end: int) -> Cue | None:
    """The source after a cue; None after a participle, whose subject precedes it, and after a verb with an object."""
    after = None if word.endswith("ing") or word in OF_SOMEBODY else AFTER.match(text, cue.end(), end)
    if after is None or not is_source(after["np"], word, lenient=True) or _NOT_BEHIND.match(text, after.start("np")):
        return None
    start, last = after.span("np")
    if word in _PLEAS and text.startswith(" to ", last):
        return None  # "urged the council to pay"
    if known := _KNOWN.match(text, last, end) or (_OWNED.match(text, start, last) and _HEAD_OF.match(text, last, end)):
        return _cue_with(text, cue, (start, known.end()), inverted=True)
    return _cue_with(text, cue, (start, _with_bearer(text, start, last, end)), inverted=True)


def _with_bearer(text: str, start: int, last: int, end: int) -> int:
    """End of a source after its cue that begins with a name, including the person or document named."""
    bearer, noun = _BEARER.match(text, last, end), _TEXT.match(text, last, end)
    if bearer and is_head(bearer["calling"], EntityType.PERSON):
        return bearer.end()
    return noun.end() if noun and noun["noun"] in DOCUMENTS else with_role_noun(text, start, last, end)


def _cue_with(text: str, cue: re.Match[str], source: tuple[int, int], *, inverted: bool = False) -> Cue:
    return Cue(cue.group(), cue.start(), cue.end(), *trimmed_source(text, *source, before_cue=not inverted), inverted)


def _subject(before: str, cue: str) -> tuple[int, int] | None:
    """The subject that ends where the cue starts, tried from the nearest clause boundary outward."""
    near = max(0, len(before) - _NEAR)
    late = LATE_PRONOUN.search(before, near) or (RELATIVE.search(before) if _WHO.search(before, near) else None)
    if late is not None:
        source = is_source(late["np"], cue, lenient=True) and not PARTY_TAG.fullmatch(late["np"])
        return late.span("np") if source else None
    if cue.endswith("ing") and cue not in SHOWING and (doing := DOING.search(before, near)):
        return doing.span("np")
    found = _subjects(before, cue)
    place, nearest = next(found, (0, None))
    if nearest is None or not is_second(before, place):
        return nearest
    return next((one for _, one in found if one and is_whole(before, *one)), nearest)


def _subjects(before: str, cue: str) -> Iterator[tuple[int, tuple[int, int] | None]]:
    """Where each clause starts that has a subject for a cue behind it, the nearest first, with that subject."""
    starts = [0, *(boundary.end() for boundary in BOUNDARY.finditer(before))]
    for start in reversed(starts[-_TRIES:]):
        place = start
        while place < len(before) and before[place].isspace():
            place += 1
        match = SUBJECT.match(before, place)
        beside_quote = place > 0 and before[:place].rstrip()[-1:] in _QUOTE_ENDS
        if match is not None and is_source(match["np"], cue, lenient=beside_quote):
            own = None if ends_in_author(match["np"]) else match.span("np")
            named = named_before(before, place, starts)
            if named or not PARTY_TAG.fullmatch(match["np"]):
                yield place, named or own
