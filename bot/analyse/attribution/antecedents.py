"""Whom a source means: "he" and "she" the person last named as a subject, a name what it says."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.analyse.attribution.cue_sources import BLANK, unquoted
from bot.analyse.attribution.pronouns import CALLED, OFFICES, bare, given, pronouns, surname
from bot.analyse.attribution.sentence_speaker import taken_up, with_speaker
from bot.analyse.attribution.shouted import shouted
from bot.model.analysis import EntityType, Mention, Sentence, SentenceKind
from bot.text.quoted.quotations import Quotation, quotations
from bot.text.source_nouns import BODIES, CONFIDANTS, DOCUMENTS, PERSONAL, PRONOUNS, UNNAMED

_SUBJECT_REACH: Final = 48  # characters from the start of a sentence within which its subject is named
_BEHIND_REACH: Final = 400  # characters behind a pronoun in which a name shows that it means somebody else
_QUOTED_REACH: Final = 1200  # characters around a pronoun in which the words quoted beside it are read
_MOST_BACK: Final = 3  # paragraphs of but a pronoun behind the one with its name
_MOST_RIVALS: Final = 20  # names before a pronoun in its sentence
_LEAD_REACH: Final = 200  # characters behind a name in which the phrase or clause that it opens ends
_LEAD = re.compile(r"(?:[^,]|,(?!\s))*+,\s(?:(?:which|who|where|when)\s(?:[^,]|,(?!\s))*+,\s)?")
# Words between the start of a sentence and a name that make somebody else its subject.
_NO_SUBJECT = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e|is|was|are|were|has|had|have|will|would|to|[Oo]f|with|by|for|against|[Aa]bout|said|says|told|from|on)\b(?![^,]*,\s)"
)
# What opens a sentence whose subject stands behind a comma: a phrase names no subject, a clause names one of its own.
_PHRASE = re.compile(r"(?:In|On|At|With|By|For|From|During|Unlike|Like|Despite|Following|Among|Under|Of)\b")
_CLAUSE = re.compile(r"(?:Asked|When|After|Before|While|As|Since|Because|If|Although|Though|Once|Until|Whereas)\b")
# An office of one bearer at a time, with a verb: "The president alleged", not "The president's lawyer".
_OFFICE = re.compile(
    rf"(?:(?:But|And|So|Yet)\s)?(?P<np>The\s(?:[a-z]+\s)?(?:{'|'.join(OFFICES)}))"
    r"(?=\s(?:[a-z]+ly\s|also\s|then\s)?[a-z]+(?:ed|s|ught|ote|ook|ave|id|old)\b)"
)
_WORDS: Final = {"he": re.compile(r"\b[Hh]e\b"), "she": re.compile(r"\b[Ss]he\b")}
_LETTER = re.compile(r"[^\W\d_]")
_MARK = re.compile(r"[“”\":]")
_OFFICE_REACH: Final = 24  # characters before a name in which the noun for its bearer stands
_OFFICES: Final = UNNAMED - CONFIDANTS
_SINGULAR: Final = frozenset(word for word in UNNAMED | DOCUMENTS | BODIES if not word.endswith("s"))
_OWNER: Final = ("’s", "'s")
_GOES_ON = re.compile(r"(?:though|although|but|and|or|who|whose|while|because|which|as|if|when|where|including)\b")
# What stands between a quotation and who speaks it: "said Rep. "
_SAYS_IT = re.compile(r"[,\s]{1,3}(?:(?:said|says|added|wrote)\s)?(?:[A-Z][\w.]{1,12}\s){0,3}")


@dataclass(frozen=True, slots=True)
class Named:
    """The place of the words that name a source."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Antecedents:
    """The people of a text in the places where a pronoun may take them up.

    The first three are parallel; all are in order.
    """

    starts: tuple[int, ...]
    paragraphs: tuple[int, ...]
    people: tuple[Mention, ...]
    mentions: tuple[Mention, ...]
    outside: tuple[Mention, ...]  # the people named outside quotations
    passages: tuple[Quotation, ...]
    openings: tuple[int, ...]  # where each sentence starts
    surnames: frozenset[str]  # "Page", "Bill": names of the people that are words for sources as well
    offices: frozenset[str]  # "actor", "lawyer": nouns for sources by which a person is named
    begun: Mapping[int, int]  # where each paragraph starts
    shouted: tuple[tuple[int, int], ...]  # headlines in capitals, in which nobody speaks
    again: Mapping[tuple[int, str], int]  # where a paragraph has "he" or "she" for its first speaker
    pronouns: Mapping[str, str]  # surname to "he" or "she", for those whose given name or title tells

    def is_shouted(self, offset: int) -> bool:
        """Whether a place is inside a headline in capitals."""
        place = bisect_right(self.shouted, offset, key=lambda line: line[0]) - 1
        return place >= 0 and offset < self.shouted[place][1]

    def named(self, text: str, start: int, end: int, paragraph: int) -> Named | None:
        """The name of the source ``text[start:end]``; None for a pronoun whose bearer is not certain."""
        lower = text[start:end].lower()
        if lower in PERSONAL:
            person = self._person(text, lower, start, paragraph)
            return Named(person.start, person.start + len(bare(person))) if person else None
        if lower in PRONOUNS:
            return None
        return Named(start, end)

    def _person(self, text: str, pronoun: str, offset: int, paragraph: int, back: int = _MOST_BACK) -> Mention | None:
        """The one person whom a pronoun at ``offset`` can mean, None where there are two or none.

        The subjects of its own paragraph are asked first, then those of the paragraph before; where that one has but
        the same pronoun, whoever it means there.
        """
        last = bisect_left(self.starts, offset)
        for near in (paragraph, paragraph - 1):
            first, until = bisect_left(self.paragraphs, near), min(last, bisect_right(self.paragraphs, near))
            people = [person for person in self.people[first:until] if self._pronoun(person, pronoun) == pronoun]
            if people:
                person = people[-1]
                sure = len({surname(one) for one in people}) == 1
                left = near < paragraph and self._is_left(text, person, pronoun, offset, paragraph)
                return person if sure and not left and not self._is_another(text, person, pronoun, offset) else None
        again = self.again.get((paragraph - 1, pronoun), self._all_quoted(text, paragraph - 1))
        meant = self._person(text, pronoun, again, paragraph - 1, back - 1) if again is not None and back else None
        if meant is None or again is None or self._is_left(text, meant, pronoun, again, paragraph - 1):
            return None
        left = self._is_left(text, meant, pronoun, offset, paragraph)
        return None if left or self._is_another(text, meant, pronoun, offset) else meant

    def _all_quoted(self, text: str, paragraph: int) -> int | None:
        """Where a paragraph starts that is all quotation; None for another."""
        start, end = self.begun.get(paragraph), self.begun.get(paragraph + 1, len(text))
        blanked = unquoted(text)
        quoted = start is not None and blanked.find(BLANK, start, end) >= 0
        return start if quoted and not _LETTER.search(blanked, start or 0, end) else None

    def _is_left(self, text: str, person: Mention, pronoun: str, offset: int, paragraph: int) -> bool:
        """Whether a paragraph names somebody else, and not the person, before its first pronoun up to ``offset``."""
        start = self.begun[paragraph]
        word = _WORDS[pronoun].search(unquoted(text), start, offset)
        first = bisect_left(self.outside, start, key=lambda mention: mention.start)
        last = bisect_left(self.outside, word.start() if word else offset, key=lambda mention: mention.start)
        names = {surname(other) for other in self.outside[max(first, last - _MOST_RIVALS) : last]}
        return surname(person) not in names and any(self.pronouns.get(name, pronoun) == pronoun for name in names)

    def _is_another(self, text: str, person: Mention, pronoun: str, offset: int) -> bool:
        """Whether a pronoun cannot mean a person for what stands beside it."""
        rivalled = self._rivalled(text, person, pronoun, offset)
        return rivalled or self._named_behind(text, person, offset) or self._quoted(text, person, offset)

    def _pronoun(self, person: Mention, default: str) -> str:
        """The pronoun of a person, by the given name where it tells: of a family some are "he" and some "she"."""
        return given(bare(person).split()) or self.pronouns.get(surname(person), default)

    def _named_behind(self, text: str, person: Mention, offset: int) -> bool:
        """Whether a sentence names the person after its pronoun, who is another then: "he said he met Lund".

        Behind a quotation the same one may be named: "he waved: “It will last,” Lund said".
        """
        place = bisect_right(self.openings, offset)
        end = self.openings[place] if place < len(self.openings) else self.outside[-1].end if self.outside else offset
        end = min(end, offset + _BEHIND_REACH)
        quoted = _MARK.search(text, offset, end)
        end = quoted.start() if quoted else end
        first = bisect_left(self.outside, offset, key=lambda mention: mention.start)
        last = bisect_left(self.outside, end, key=lambda mention: mention.start)
        return any(surname(other) == surname(person) for other in self.outside[first : min(last, first + _MOST_RIVALS)])

    def _quoted(self, text: str, person: Mention, offset: int) -> bool:
        """Whether the words quoted beside a pronoun in its sentence name the person: "“See you, Lund,” he wrote"."""
        place = bisect_right(self.openings, offset)
        opening = self.openings[max(place - 1, 0)]
        end = self.openings[place] if place < len(self.openings) else len(text)
        behind = bisect_left(self.passages, offset, key=lambda passage: passage.outer_start)
        name = re.compile(rf"\b{re.escape(bare(person).split()[-1])}\b")
        beside = self.passages[max(behind - 1, 0) : behind + 1]
        return any(
            name.search(text, max(passage.start, offset - _QUOTED_REACH), min(passage.end, offset + _QUOTED_REACH))
            for passage in beside
            if passage.outer_end > opening and passage.outer_start < end
        )

    def _rivalled(self, text: str, person: Mention, pronoun: str, offset: int) -> bool:
        """Whether a sentence names somebody else before its pronoun, and not the person: "the day Lund was ill she".

        Who is named in what is said ("Lund will resign, she said") is no rival.
        """
        opening = self.openings[max(bisect_right(self.openings, offset) - 1, 0)]
        if text.endswith(", ", 0, offset) and not _PHRASE.match(text, opening) and not _CLAUSE.match(text, opening):
            return False
        first = bisect_left(self.outside, opening, key=lambda mention: mention.start)
        last = bisect_left(self.outside, offset, key=lambda mention: mention.start)
        others = {surname(other) for other in self.outside[max(first, last - _MOST_RIVALS) : last]}
        name = surname(person)
        return name not in others and any(self.pronouns.get(other, pronoun) == pronoun for other in others)


def antecedents(text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Antecedents:
    """The persons who are the subject of each sentence, as far as its beginning tells, else who says it."""
    passages = quotations(text)
    quoted = [(passage.start, passage.end) for passage in passages]
    heads = [(sentence.start, shouted(text, sentence)) for sentence in sentences]
    capitals = tuple((start, end) for start, end in heads if end > start)
    no_names = sorted([*quoted, *capitals])
    people = [mention for mention in mentions if mention.type is EntityType.PERSON and not _inside(mention, no_names)]
    starts = [mention.start for mention in people]
    found: list[tuple[int, int, Mention]] = []
    for sentence in sentences:
        if sentence.kind is not SentenceKind.HEADING:
            place = bisect_left(starts, sentence.start)
            offices = [office for office in _by_office(text, sentence) if not _inside(office, quoted)]
            subjects = offices or _subjects(text, sentence, people, place)
            end = _opening_quotation(sentence, passages)
            beside = people[(place := bisect_left(starts, end)) : place + 1] if end < sentence.end else []
            subjects = subjects or [person for person in beside if _SAYS_IT.fullmatch(text, end, person.start)]
            subjects = with_speaker(text, sentence, mentions, people, subjects)
            found += [(person.start, sentence.paragraph, person) for person in subjects]
    return Antecedents(
        tuple(start for start, _, _ in found),
        tuple(paragraph for _, paragraph, _ in found),
        tuple(person for _, _, person in found),
        tuple(mentions),
        tuple(people),
        passages,
        tuple(sentence.start for sentence in sentences),
        *_named_by(text, mentions),
        {sentence.paragraph: sentence.start for sentence in reversed(sentences)},
        capitals,
        taken_up(text, sentences),
        pronouns(text, people),
    )


def _subjects(text: str, sentence: Sentence, people: Sequence[Mention], place: int) -> list[Mention]:
    """The person whom a sentence opens with; behind an opening phrase or clause its main subject instead or as well."""
    first = _near(text, sentence.start, sentence.end, people, place)
    if first is None:
        return []
    lead = _LEAD.match(text, first.end, min(first.end + _LEAD_REACH, sentence.end))
    behind = lead.end() if lead else sentence.end
    main = _near(text, behind, sentence.end, people, bisect_left(people, behind, key=lambda person: person.start))
    if main is None or _GOES_ON.match(text, behind):
        return [first]
    if _PHRASE.match(text, sentence.start):
        return [main]
    return [first, main] if _CLAUSE.match(text, sentence.start) else [first]


def _by_office(text: str, sentence: Sentence) -> list[Mention]:
    """The office that a sentence opens with for its subject: "The president alleged"."""
    office = _OFFICE.match(text, sentence.start, sentence.end)
    return [Mention(*office.span("np"), office["np"], EntityType.PERSON)] if office else []


def _opening_quotation(sentence: Sentence, passages: Sequence[Quotation]) -> int:
    """Where the quotation that a sentence opens with ends; the end of the sentence where it opens with none."""
    place = bisect_right(passages, sentence.start, key=lambda passage: passage.outer_end)
    opens = place < len(passages) and passages[place].outer_start <= sentence.start
    return min(passages[place].outer_end, sentence.end) if opens else sentence.end


def _near(text: str, start: int, end: int, people: Sequence[Mention], place: int) -> Mention | None:
    """The next person, where ``text[start:end]`` has it for its subject; before the owner of one, its own name."""
    near = [person for person in people[place : place + 2] if person.start <= min(start + _SUBJECT_REACH, end)]
    owned = len(near) > 1 and _is_owner(text, near[0]) and text.endswith(", ", near[0].end, near[1].start)
    if owned and " " in near[1].text:
        near.pop(0)  # "Lund’s lawyer, Tom Reyes"
    return near[0] if near and not _NO_SUBJECT.search(text, start, near[0].start) else None


def _is_owner(text: str, person: Mention) -> bool:
    """Whether a name says whose something is: "Lund’s lawyer"."""
    return person.text.endswith(_OWNER) or text.startswith(_OWNER, person.end)


def _named_by(text: str, mentions: Sequence[Mention]) -> tuple[frozenset[str], frozenset[str]]:
    """The words for sources that are names of people here, and those by which people are named."""
    surnames: set[str] = set()
    offices: set[str] = set()
    for person in mentions:
        if person.type is EntityType.PERSON:
            words = bare(person).split()
            surnames.update(word for word in (words[0], words[-1]) if len(words) > 1 and word.lower() in _SINGULAR)
            behind = CALLED.match(text, person.end)
            before = text[max(0, person.start - _OFFICE_REACH) : person.start].split()[-1:]
            offices.update(word for word in (*before, behind["office"] if behind else "") if word in _OFFICES)
    return frozenset(surnames), frozenset(offices)


def _inside(mention: Mention, quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether a name stands in a quotation: its speaker, who is meant after it, is somebody else."""
    place = bisect_right(quoted, mention.start, key=lambda passage: passage[0]) - 1
    return place >= 0 and quoted[place][0] <= mention.start < quoted[place][1]
