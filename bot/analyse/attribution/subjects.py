"""The person who is the subject of each sentence, whom a later pronoun may mean."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.analyse.attribution.choose_cue import SourceCues
from bot.analyse.attribution.sentence_speaker import with_speaker
from bot.analyse.role_nouns import is_head
from bot.entities.titled import OFFICES
from bot.model.analysis import EntityType, Mention, Sentence, SentenceKind
from bot.text.alternation import either_case, one_of
from bot.text.furniture.posts import is_sign_off
from bot.text.quoted.quotations import Quotation
from bot.text.quoted.source_nouns import UNNAMED

OWNER: Final = ("’s", "'s")
# A phrase that opens a sentence contains no subject; a clause has one of its own. The main one follows its comma.
PHRASE: Final = re.compile(
    one_of("In On At With By For From During Unlike Like Despite Following Among Under Of") + r"\b"
)
CLAUSE: Final = re.compile(
    one_of("Asked When After Before While As Since Because If Although Though Once Until Whereas") + r"\b"
)
_OWNED = re.compile(r"(?:\s[a-z]{1,20}){0,2}[’']s\b")
_SUBJECT_REACH: Final = 48  # characters from the start of a sentence within which its subject is named
_LEAD_REACH: Final = 200  # characters after a name in which the phrase or clause that it opens ends
_LEAD = re.compile(r"(?:[^,]|,(?!\s))*+,\s(?:(?:which|who|where|when)\s(?:[^,]|,(?!\s))*+,\s)?")
_OTHER_SUBJECTS: Final = either_case("he she they it we") + "|I"  # "When he met Lund"
_ITS_VERB: Final = one_of("is was are were has had have will would said says told")  # "The dam was Lund’s"
_TOWARDS: Final = either_case("of about") + "|" + one_of("to with by for against from on")  # "The aides of Lund"
_OBJECTS: Final = one_of("him them us me")  # "The board hired him after Lund left"
# Words between the start of a sentence and a name that show that it is not the subject, unless a comma follows them.
_NO_SUBJECT = re.compile(rf"(?<![\w-])(?:{_OTHER_SUBJECTS}|{_ITS_VERB}|{_TOWARDS}|{_OBJECTS})\b(?![^,]*,\s)")
_PRONOUN_FIRST = re.compile(rf"(?:{one_of('But And So Yet Then Now Still')}\s)?(?:{either_case('he she')})\s[a-z]")
_VERB_ENDINGS: Final = one_of("ed s ught ote ook ave id old")  # alleged, says, sought, wrote, took, gave, said, told
# An office that one person holds at a time, with a verb: "The president alleged", not "The president's lawyer".
_OFFICE = re.compile(
    rf"(?:{one_of('But And So Yet')}\s)?(?P<np>The\s(?:[a-z]+\s)?(?:{'|'.join(OFFICES)}))"
    rf"(?=\s(?:[a-z]+ly\s|also\s|then\s)?[a-z]+{_VERB_ENDINGS}\b)"
)
# "A young passenger", up to what it relates to: "in the last coach", "of the fans".
_NEWCOMER = re.compile(
    rf"(?:{one_of('But And So Yet Then')}\s)?(?:An?|One|Another)\s"
    rf"(?P<words>(?:(?!{one_of('of in at on for from with by who whose that which')}\s)[a-z][\w'’-]*\s){{1,4}})"
)
_GOES_ON = re.compile(
    one_of("though although but and or who whose while because which as if when where including") + r"\b"
)
# "Among them is ", "Also there was "; "The work, led by ".
_IS_THERE = re.compile(rf"\b{one_of('Among One Also Here Then With')}\b[^,;:]*\s(?:is|was|were|are|came)\s\Z")
_LED_BY = re.compile(
    rf"\b{one_of('led run headed chaired directed founded owned written organised organized coached')}\sby\s\Z"
)
_WHO_DOES = re.compile(r",\swho\s(?!(?:he|she|they|we|you|it)\s)[a-z]")  # not "Lund, who she called a fool"
# What comes between a quotation and its speaker: "said Rep. "
_SAYS_IT = re.compile(r"[,\s]{1,3}(?:(?:said|says|added|wrote)\s)?(?:[A-Z][\w.]{1,12}\s){0,3}")


@dataclass(frozen=True, slots=True)
class SentenceSubject:
    """A person who is the subject or the speaker of a sentence, and the paragraph of that sentence."""

    start: int
    paragraph: int
    person: Mention


def subjects(
    text: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    people: Sequence[Mention],
    passages: Sequence[Quotation],
    sources: Mapping[int, SourceCues | None],
) -> Iterator[SentenceSubject]:
    """The subjects of all body sentences in text order, as far as their beginnings show them, and their speakers.

    ``people`` are the persons named outside quotations, ``sources`` the cues of each sentence by its start.
    """
    starts = [person.start for person in people]
    for sentence in sentences:
        signed = sentence.kind is SentenceKind.FURNITURE and is_sign_off(text, sentence.start, sentence.end)
        if sentence.kind is not SentenceKind.BODY and not signed:
            continue
        office = _office(text, sentence)
        found = [office] if office and not inside(office, passages) else []
        found = found or _by_name(text, sentence, people, bisect_left(starts, sentence.start))
        end = _opening_quotation(sentence, passages)
        place = bisect_left(starts, end)
        beside = people[place : place + 1] if end < sentence.end else []
        found = found or [person for person in beside if _SAYS_IT.fullmatch(text, end, person.start)]
        found = found or _presented(text, sentence, people, bisect_left(starts, sentence.start))
        for person in with_speaker(text, sentence, sources[sentence.start], mentions, people, found):
            yield SentenceSubject(person.start, sentence.paragraph, person)


def is_newcomer(text: str, sentence: Sentence, people: Sequence[Mention], passages: Sequence[Quotation]) -> bool:
    """Whether a sentence is about somebody unnamed: "A passenger got out", not "A fan of hers, Lund sang"."""
    opening = _NEWCOMER.match(text, sentence.start, sentence.end)
    if opening is None or inside(sentence, passages):
        return False
    if not any(word in UNNAMED or is_head(word, EntityType.PERSON) for word in opening["words"].split()):
        return False
    place = bisect_left(people, sentence.start, key=lambda person: person.start)
    return place == len(people) or people[place].start >= sentence.end


def inside(part: Mention | Sentence, passages: Sequence[Quotation]) -> bool:
    """Whether a name or sentence starts inside a quotation; a pronoun after it means its speaker, not who it names."""
    place = bisect_right(passages, part.start, key=lambda passage: passage.start) - 1
    return place >= 0 and part.start < passages[place].end


def _by_name(text: str, sentence: Sentence, people: Sequence[Mention], place: int) -> list[Mention]:
    """The person a sentence opens with; after an opening phrase or clause, its main subject instead or as well."""
    if _PRONOUN_FIRST.match(text, sentence.start, sentence.end):
        return []  # "He said that some, such as Mary Lund, were late"
    first = _near(text, sentence.start, sentence.end, people, place)
    if first is None:
        return _behind_phrase(text, sentence, people, place)
    lead = _LEAD.match(text, first.end, min(first.end + _LEAD_REACH, sentence.end))
    behind = lead.end() if lead else sentence.end
    main = _near(text, behind, sentence.end, people, bisect_left(people, behind, key=lambda person: person.start))
    if main is None or _GOES_ON.match(text, behind):
        return [first]
    if PHRASE.match(text, sentence.start):
        return [main]
    return [first, main] if CLAUSE.match(text, sentence.start) else [first]


def _behind_phrase(text: str, sentence: Sentence, people: Sequence[Mention], place: int) -> list[Mention]:
    """The subject behind a long opening phrase: "In a statement to the council on Monday, Mary Lund denied it"."""
    phrase = PHRASE.match(text, sentence.start, sentence.end) and _LEAD.match(
        text, sentence.start, min(sentence.start + _LEAD_REACH, sentence.end)
    )
    behind = phrase.end() if phrase else sentence.end
    named = _near(text, behind, sentence.end, people, place)
    return [named] if named and named.start >= behind else []


def _presented(text: str, sentence: Sentence, people: Sequence[Mention], place: int) -> list[Mention]:
    """The only person whom a sentence names, if it presents them: "Among them is Mary Lund", "with Tom Reyes, who"."""
    named = [person for person in people[place : place + 2] if person.start < sentence.end]
    if len(named) != 1 or " " not in named[0].text or _is_owner(text, named[0]):
        return []
    before, behind = (max(sentence.start, named[0].start - _SUBJECT_REACH), named[0].start), named[0].end
    presented = _IS_THERE.search(text, *before) or _LED_BY.search(text, *before)
    return named if presented or _WHO_DOES.match(text, behind) else []


def _office(text: str, sentence: Sentence) -> Mention | None:
    """The office that a sentence opens with as its subject: "The president alleged"."""
    office = _OFFICE.match(text, sentence.start, sentence.end)
    return Mention(*office.span("np"), office["np"], EntityType.PERSON) if office else None


def _opening_quotation(sentence: Sentence, passages: Sequence[Quotation]) -> int:
    """End of the quotation that a sentence opens with; the end of the sentence if it opens with none."""
    place = bisect_right(passages, sentence.start, key=lambda passage: passage.outer_end)
    opens = place < len(passages) and passages[place].outer_start <= sentence.start
    return min(passages[place].outer_end, sentence.end) if opens else sentence.end


def _near(text: str, start: int, end: int, people: Sequence[Mention], place: int) -> Mention | None:
    """The next person, if they are the subject of ``text[start:end]``; an owner gives way to the person owned."""
    near = [person for person in people[place : place + 2] if person.start <= min(start + _SUBJECT_REACH, end)]
    owned = len(near) > 1 and _is_owner(text, near[0]) and text.endswith(", ", near[0].end, near[1].start)
    if owned and " " in near[1].text:
        near.pop(0)  # "Lund’s lawyer, Tom Reyes"
    return near[0] if near and not _NO_SUBJECT.search(text, start, near[0].start) else None


def _is_owner(text: str, person: Mention) -> bool:
    """Whether a name is a possessive, or part of one: "Lund’s lawyer", "the Lund family’s lawyer"."""
    return person.text.endswith(OWNER) or _OWNED.match(text, person.end) is not None
