"""Whom a source means: "he" and "she" the person last named as a subject, a name the entity it was resolved to."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from bot.analyse.given_names import FEMALE_TITLES, MALE_TITLES, MEN, WOMEN
from bot.model.analysis import EntityType, Mention, Sentence
from bot.text.quotations import quotations
from bot.text.source_words import PERSONAL, PRONOUNS

_SUBJECT_REACH: Final = 48  # characters from the start of a sentence within which its subject is named
_RELATION = re.compile(r"\b(?:for|of|at|from|to|with|by|on|in|about)\b")
# Words between the start of a sentence and a name that make somebody else its subject.
_NO_SUBJECT = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e|is|was|are|were|has|had|have|will|would|to|of|with|by|for|against|about|said|says|told|from|on)\b(?![^,]*,\s)"
)
_SPEAKERS: Final = (EntityType.PERSON, EntityType.ORGANISATION)


@dataclass(frozen=True, slots=True)
class Named:
    """The words that name a source, and the entity they were resolved to where they were."""

    start: int
    end: int
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Antecedents:
    """The people of a text in the places where a pronoun may take them up; all three are parallel and in order."""

    starts: tuple[int, ...]
    paragraphs: tuple[int, ...]
    people: tuple[Mention, ...]
    mentions: tuple[Mention, ...]
    pronouns: Mapping[str, str]  # surname to "he" or "she", for those whose given name or title tells

    def named(self, text: str, start: int, end: int, paragraph: int) -> Named | None:
        """The name of the source ``text[start:end]``; None for a pronoun whose bearer is not certain."""
        lower = text[start:end].lower()
        if lower in PERSONAL:
            person = self._person(lower, start, paragraph)
            return Named(person.start, person.end, person.entity) if person else None
        if lower in PRONOUNS:
            return None
        return Named(start, end, self._entity(text, start, end))

    def _person(self, pronoun: str, offset: int, paragraph: int) -> Mention | None:
        """The one person whom a pronoun at ``offset`` can mean, None where there are two or none.

        The subjects of its own paragraph are asked first, then those of the paragraph before.
        """
        last = bisect_left(self.starts, offset)
        for near in (paragraph, paragraph - 1):
            first, until = bisect_left(self.paragraphs, near), min(last, bisect_right(self.paragraphs, near))
            people = [
                person for person in self.people[first:until] if self.pronouns.get(_surname(person), pronoun) == pronoun
            ]
            if people:
                return people[-1] if len({_surname(person) for person in people}) == 1 else None
        return None

    def _entity(self, text: str, start: int, end: int) -> str:
        """The entity of the name that the source is: of "Sen. Mary Lund", but not of "a spokesman for Mary Lund"."""
        first = bisect_left(self.mentions, start, key=lambda mention: mention.start)
        for mention in self.mentions[first:]:
            if mention.start >= end:
                break
            possessive = text[mention.end : mention.end + 1] in ("'", "’")
            if mention.entity and mention.type in _SPEAKERS and not possessive:
                return "" if _RELATION.search(text, start, mention.start) else mention.entity
        return ""


def antecedents(text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Antecedents:
    """The persons who are the subject of each sentence, as far as its beginning tells."""
    quoted = [(passage.start, passage.end) for passage in quotations(text)]
    people = [mention for mention in mentions if mention.type is EntityType.PERSON and not _inside(mention, quoted)]
    starts = [mention.start for mention in people]
    found: list[tuple[int, int, Mention]] = []
    for sentence in sentences:
        place = bisect_left(starts, sentence.start)
        if place < len(people) and people[place].start <= min(sentence.start + _SUBJECT_REACH, sentence.end):
            before = text[sentence.start : people[place].start]
            if not _NO_SUBJECT.search(before):
                found.append((people[place].start, sentence.paragraph, people[place]))
    return Antecedents(
        tuple(start for start, _, _ in found),
        tuple(paragraph for _, paragraph, _ in found),
        tuple(person for _, _, person in found),
        tuple(mentions),
        _pronouns(text, people),
    )


def _inside(mention: Mention, quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether a name stands in a quotation: its speaker, who is meant after it, is somebody else."""
    place = bisect_right(quoted, mention.start, key=lambda passage: passage[0]) - 1
    return place >= 0 and quoted[place][0] <= mention.start < quoted[place][1]


def _pronouns(text: str, people: Sequence[Mention]) -> Mapping[str, str]:
    """The pronoun of each surname by given name and title; a surname of a man and a woman has none."""
    seen: dict[str, set[str]] = {}
    for person in people:
        words = person.text.split()
        before = text[max(0, person.start - 16) : person.start].split()
        hints = [words[0], *before[-1:]] if len(words) > 1 else before[-1:]
        for hint in hints:
            word = hint.lower().strip(".,“\"‘'")
            if word in MEN or word in MALE_TITLES:
                seen.setdefault(_surname(person), set()).add("he")
            elif word in WOMEN or word in FEMALE_TITLES:
                seen.setdefault(_surname(person), set()).add("she")
    return MappingProxyType({surname: next(iter(pronoun)) for surname, pronoun in seen.items() if len(pronoun) == 1})


def _surname(person: Mention) -> str:
    words = person.text.removesuffix("’s").removesuffix("'s").split()
    return words[-1].lower() if words else ""
