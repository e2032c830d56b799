"""The kind of a source: somebody named, somebody unnamed, a document."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from bot.analyse.attribution.antecedents import Antecedents
from bot.analyse.attribution.cue_sources import Cue
from bot.analyse.attribution.reported_speech import RELATION, head_noun, is_titled
from bot.analyse.role_nouns import is_head
from bot.entities.name_in_phrase import BEFORE_APPOSED, ends_in_name
from bot.model.analysis import SOMEBODY, AttributionKind, EntityType, Mention
from bot.text.lexicon.kin import NEAREST, WIDOWED
from bot.text.quantities.numerals import number_words
from bot.text.quoted.cues import OF_FINDING
from bot.text.quoted.source_nouns import (
    BODIES,
    BODIES_OF_TWO_WORDS,
    CONFIDANTS,
    DOCUMENTS,
    OF_A_COURT,
    SPEAK_FOR_A_BODY,
    SPOKESPEOPLE,
    UNNAMED,
    is_pronoun,
)

WHO_SPEAK: Final = BODIES | UNNAMED | SPOKESPEOPLE | DOCUMENTS
_ANONYMOUS = re.compile(
    r"\b(?:anonym\w*|not\s(?:be|being)\s(?:named|identified)|to\sbe\s(?:named|identified)|not\sauthori[sz]ed|unnamed|unidentified"
    r"|familiar\swith|briefed\s(?:on|by)|knowledge\sof|close\sto\sthe|involved\sin)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b(?:named|called)\s[A-Z]")  # "a group called Friends of Norwick"
_JOINT = re.compile(r"\s(?:[a-z]+\s){0,2}in\sa\s(?:joint|signed)\s")  # "four councillors said in a joint statement"
_THE_TWO = re.compile(r"the\stwo\s(?!other\b)", re.IGNORECASE)
_BEFORE: Final = 8  # mentions looked at before a source
_ASIDE = re.compile(r",\s(?:who|speaking)\s[^,]{0,80}")
_SOME = re.compile(rf"(?:an?|one|another|some|several|many|most|{number_words(2, 6)}|other|few|\d+)\s", re.IGNORECASE)
_CLOSED = re.compile(r"\s*(?:[.,;:?!()”“\"—–]|and\b|\Z)")
_GOES_ON = re.compile(r"[’']|\s[a-z]")  # "said Lund, Arden's mayor" and "Arden council member" are not her names
_DETERMINED = re.compile(
    rf"(?:the|an?|his|her|its|their|this|these|those|one|another|some|other|{number_words(2, 10)}"
    r"|many|most|several|both|all|few|\d+)\s",
    re.IGNORECASE,
)
_THE = re.compile(r"the\s(?:\d+-year-old\s|[a-z]+-based\s)?[a-z]+\Z", re.IGNORECASE)
_BY_AGE = re.compile(r"the\s\d{1,3}-year-old", re.IGNORECASE)
_COURT = re.compile(r"\bcourt\b|\Athe\s(?:[\w-]{1,20}\s){0,3}(?:judges|justices)\Z", re.IGNORECASE)
_REFERS_BACK: Final = frozenset({"he", "she", "i", "we", "it", "they", "both"})  # to somebody mentioned before
_PAPER = re.compile(
    r"the\s(?:paper|site)\Z|(?!(?:an?|one|some|several)\s).*\b(?:news|media|networking)\s(?:site|website)\Z",
    re.IGNORECASE,
)
_BOOK = re.compile(r"\b(?:book|memoir|autobiography|biography|novel|documentary)\s(?=[A-Z])")
# A group known as such, "the House Democrats", not some of it: "top Democrats", "other Republicans".
_PARTY = re.compile(
    r"(?:[Tt]he\s|[Mm]ost\s)?(?!(?:Top|Senior|Other|Key|Leading|Moderate|Veteran|Retired|Undecided|Prominent|Influential|Anonymous"
    r"|More|Fellow|Some|Several|Many|Most|Few|Both|Dozens"
    rf"|{number_words(2, 12).title()})\s)"
    r"(?:(?:[A-Z][\w.’'-]{1,20}|[Cc]ongressional|[Ss]tate|[Ll]ocal)\s){0,3}"
    r"(?:[Dd]emocrats|[Rr]epublicans|(?:GOP|Democratic|Republican)\s(?:lawmakers|legislators|senators|representatives))"
    r"(?:\Z|\s(?:in|on|of|from|at)\s)"
)
_MOST_OF = re.compile(
    rf"(?:an?\s(?:[a-z]+\s)?majority|most|all|{number_words(4, 12)}|\d+)\sof\s|members\sof\s",
    re.IGNORECASE,
)
# People often left unnamed: "the driver" refers back to "a driver", but "the singer" to somebody named.
_OFTEN_UNNAMED: Final = CONFIDANTS | frozenset(
    """officer witness victim employee resident woman man boy girl teenager driver suspect friend passenger worker
    customer patient nurse student pupil neighbour neighbor survivor relative mother father member staffer voter
    protester demonstrator veteran soldier guard guest user caller visitor tourist stranger shopper villager
    one majority defense confidant confidante operative mechanic""".split()
)
_SEATS: Final = frozenset({"councillors", "senators", "justices", "judges", "commissioners", "directors"})
# Spokespeople and relatives, identified by whose they are.
_WHOSE = re.compile(
    r"(?:(?:his|her|their|its|my|our)\s|(?!(?:an?|one|two|three|some|several|many|other|another)\b)[^,]{0,60}[’']s?\s)"
    r"[^,]{0,40}\Z|(?:the|an?)\s(?:[a-z]{1,20}\s){0,3}(?:for|of)\s(?!(?:an?|one|two|three|some|several|many|another)\s)|the\sfamily\Z"
    r"|(?:attorneys|counsel|lawyers|solicitors)\sfor\s(?!(?:an?|one|two|three|some|several|many|another)\s)",
    re.IGNORECASE,
)
_BELONGING: Final = frozenset(
    "lawyer lawyers attorney attorneys counsel solicitor solicitors barrister parents family".split()
).union(NEAREST, WIDOWED)
_OWNER: Final = ("’s", "'s", "’ ", "' ")
_NEAR: Final = 3  # mentions looked at from the start of a source


def kind_of(text: str, cue: Cue, people: Antecedents) -> AttributionKind:
    """The kind of the source of a cue."""
    start, end, mentions = cue.source_start, cue.source_end, people.mentions
    lower = text[start:end].lower()
    if is_pronoun(text[start:end]):
        return AttributionKind.NAMED if lower in _REFERS_BACK else AttributionKind.UNNAMED
    place = bisect_left(mentions, start, key=lambda mention: mention.start)
    if text[start:end] not in people.surnames and head_noun(text, start, end) in DOCUMENTS:
        paper = _PAPER.match(text, start, end) and cue.cue.lower() not in OF_FINDING and " " not in cue.cue
        return AttributionKind.NAMED if paper else AttributionKind.DOCUMENT
    if _is_name(text, cue, mentions[place : place + _NEAR]) or _NAMED.search(text, start, end):
        return AttributionKind.NAMED
    aside = _ASIDE.match(text, end)
    if _ANONYMOUS.search(text, start, aside.end() if aside else end):
        return AttributionKind.UNNAMED
    if _JOINT.match(text, cue.end) or _are_named_before(text, start, end, mentions[max(0, place - _BEFORE) : place]):
        return AttributionKind.NAMED  # their names follow, or have just been told
    return kind_of_words(text[start:end], people)


def _are_named_before(text: str, start: int, end: int, before: Sequence[Mention]) -> bool:
    """Whether "the two officials" are the two people named in full in the paragraph before."""
    if not _THE_TWO.match(text, start, end):
        return False
    line = text.rfind("\n", 0, text.rfind("\n", 0, start) - 1)
    named = {one.text for one in before if one.start > line and one.type is EntityType.PERSON and " " in one.text}
    return len(named) == 2  # noqa: PLR2004 - the two


def _is_name(text: str, cue: Cue, near: Sequence[Mention]) -> bool:
    """Whether the source is a person's name or has a name in apposition: "a senior official, Tom Reyes, said"."""
    start, end = cue.source_start, cue.source_end
    relation = RELATION.search(text, start, end)
    until = relation.start() if relation else end
    return any(
        (mention.type is EntityType.PERSON and start <= mention.start < until <= mention.end)
        or (mention.type is EntityType.PERSON and mention.end == end and _beside_a_name(text, mention, near))
        or is_titled(text, end, mention, until)
        or ends_in_name(text[start:end], start, mention)
        or is_apposed(text, end, cue, mention)
        for mention in near
    )


def _beside_a_name(text: str, person: Mention, near: Sequence[Mention]) -> bool:
    """Whether a person's name comes right after another name: "attorney for the District of Arden Tom Reyes"."""
    return any(other.end < person.start and not text[other.end : person.start].strip() for other in near)


def kind_of_words(words: str, people: Antecedents) -> AttributionKind:
    """The kind by the noun that heads the source: a document, somebody unnamed, else a name or an office."""
    head = head_noun(words, 0, len(words))
    if words in people.surnames or (head in people.offices and _THE.match(words)) or _BY_AGE.fullmatch(words):
        return AttributionKind.NAMED  # "Page", who is Ada Page; "the actor", who was named as one; "the 61-year-old"
    if head in DOCUMENTS or _BOOK.search(words):
        return AttributionKind.DOCUMENT
    relation = RELATION.search(words)
    itself = words[: relation.start()] if relation else words  # "a majority" of "a majority of Democrats"
    if _is_known(words, head) or _speaks_for_a_body(words, itself, head):
        return AttributionKind.NAMED
    if (head in BODIES or _is_body(itself)) and not _SOME.match(words):
        return AttributionKind.NAMED  # "police", "the mayor": known by the office; "a mayor" is not
    if head in UNNAMED or head in BODIES or not _is_capital(itself) or _is_one_of_many(itself):
        return AttributionKind.UNNAMED
    return AttributionKind.NAMED


def _speaks_for_a_body(words: str, itself: str, head: str) -> bool:
    """Whether a body speaks through a source, whoever that is: "a Bureau of Prisons spokesman", "the court's clerk"."""
    if head in SPEAK_FOR_A_BODY or words.rsplit(maxsplit=1)[-1].lower() in SPEAK_FOR_A_BODY:
        return True
    if head in OF_A_COURT and (_COURT.search(words) or _is_capital(itself)):
        return True
    return head in SPOKESPEOPLE and _is_capital(words)


def _takes_up(head: str) -> bool:
    """Whether "the" before a noun refers back to one named person: "the singer", but not "the driver"."""
    return not head.endswith("s") and head not in _OFTEN_UNNAMED and is_head(head, EntityType.PERSON)


def _is_body(itself: str) -> bool:
    """Whether words end in a body of two words: "the coast guard"."""
    return " ".join(itself.lower().split()[-2:]) in BODIES_OF_TWO_WORDS


def _is_one_of_many(words: str) -> bool:
    """Whether words are one of a profession or some of many, whatever name describes them: "one Lund confidant"."""
    last = words.rsplit(maxsplit=1)[-1]
    return bool(_SOME.match(words)) and last.islower() and (last.endswith("s") or is_head(last, EntityType.PERSON))


def _is_known(words: str, head: str) -> bool:
    """Whether a source without a name is identified all the same.

    A party, most of a body, somebody's lawyer or mother, a person mentioned before: "the singer".
    """
    if words[:4].lower() == "the " and _takes_up(head):
        return True
    if _PARTY.match(words) or words.lower().endswith("state media") or (head in _BELONGING and _WHOSE.match(words)):
        return True
    part = _MOST_OF.match(words)
    whole = words[part.end() :].lower().split() if part else []
    of_a_body = any(re.split("[’']", word)[0] in BODIES for word in whole) and whole[-1] == "members"
    return of_a_body or any(word in BODIES | _SEATS for word in whole)


def _is_capital(words: str) -> bool:
    """Whether words contain a name, judged by capitals; an article or noun that opens a sentence does not count."""
    first, *others = words.split()
    plain = _DETERMINED.match(f"{first} ") or first.lower() in WHO_SPEAK
    return any(word[0].isupper() for word in others) or (first[0].isupper() and not plain)


def is_apposed(text: str, end: int, cue: Cue, name: Mention) -> bool:
    """Whether a name after a source is its own, not the subject of a clause: "according to the court, Lund is"."""
    whose = text.startswith(_OWNER, name.end) or name.text.endswith(_OWNER)  # "her lawyer, Lund’s brother"
    beside = name.type in SOMEBODY and not whose and bool(BEFORE_APPOSED.fullmatch(text, end, name.start))
    if not beside or not cue.inverted:
        return beside
    return bool(_CLOSED.match(text, name.end)) if " " in cue.cue else not _GOES_ON.match(text, name.end)


def _goes_on(text: str, start: int, end: int, name: Mention) -> bool:
    """Whether the name of a body in a source goes on behind it: "according to the Centre for Law | and Justice"."""
    body = name.type is EntityType.ORGANISATION and start <= name.start < end < name.end
    return body and _CLOSED.match(text, name.end) is not None


def with_name(text: str, cue: Cue, mentions: Sequence[Mention]) -> int:
    """End of a source including the name in apposition to it: "her lawyer, Tom Reyes"."""
    start, end = cue.source_start, cue.source_end
    place = bisect_left(mentions, end, key=lambda mention: mention.start)
    if place and _goes_on(text, start, end, mentions[place - 1]):
        end = mentions[place - 1].end
    if place == len(mentions) or not is_apposed(text, end, cue, mentions[place]):
        return end
    name, before = mentions[place], mentions[max(0, place - 1)]
    person = name.type is EntityType.PERSON
    # "Nordbank" is already a name, but "the head of Nordbank" is a person
    if before.end == end and not (person and before.type is not name.type and RELATION.search(text, start, end)):
        return end
    head = head_noun(text, start, end)
    of_a_body = is_head(head, EntityType.ORGANISATION)  # "the operator, Norline"
    taken_for_one = is_head(head, EntityType.PERSON) and _CLOSED.match(text, name.end)
    return name.end if person or of_a_body or taken_for_one else end
