"""Whether a sentence is of the person whom a question's "he" or "she" means, or of others than the story's own."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from bot.analyse.role_nouns import role_words
from bot.answering.asked_figures import OTHER_PRONOUN, OWN, most_named, named_and_called, people_named
from bot.answering.by_words import ReportSentence, spoken_of
from bot.answering.wanted import Wanted
from bot.compare.lines import ComparedSentence, name_key
from bot.entities.tables import roles
from bot.model.story import Report
from bot.text.lexicon.synonyms import term_of
from bot.text.quoted.source_nouns import UNNAMED
from bot.text.typed.question import Question
from bot.text.words import words

_PRONOUNS: Final = frozenset(("he", "she"))
_MANY: Final = frozenset("people police some many others media majority person".split())
_SUBJECT: Final = re.compile(r"^[\"“'‘]?(?:[^,\"“]{1,60}, )?(?:S?he)\b", re.IGNORECASE)  # "On Monday, she resigned"
_POSSESSIVE: Final = ("'s", "’s", "'", "’")


@dataclass(frozen=True, slots=True)
class AboutPerson:
    """The key of the story's main person, and whether others are asked about; no key if it matters to no question."""

    key: str = ""
    others: bool = False

    def fits(self, line: ComparedSentence) -> bool:
        """Whether a sentence is not only of somebody else ("Orme's brother")."""
        if not self.key:
            return True
        people = set(_people(line))
        return bool(people - {self.key, line.speaker}) if self.others else self.key in people or not people


def about_person(question: Question, story_lines: Sequence[ComparedSentence], titles: AbstractSet[str]) -> AboutPerson:
    """Whom a question is about that has "he" or "she", or whom one with "other" is not: somebody of the headlines."""
    if question.of_others:
        named = Counter(key for line in story_lines for key in _people(line))
        main = next((key for key, _ in named.most_common() if not titles.isdisjoint(map(term_of, words(key)))), "")
        return AboutPerson(main, others=True)
    return AboutPerson(next(iter(most_named(story_lines, _PRONOUNS & question.pronouns)), ""))


def of_own_sex(question: Question, found: Sequence[ReportSentence]) -> Iterator[ReportSentence]:
    """The sentences without those of a man alone if a question has "she": "his side lost", "Ben Orme left as coach"."""
    pronouns = _PRONOUNS.intersection(question.line)
    if len(pronouns) != 1:
        yield from found
        return
    [own] = pronouns
    other = OTHER_PRONOUN[own]
    _, called = named_and_called([each.line for each in found])
    for each in found:
        said = {OWN[word] for word in each.line.words if word in OWN}
        others = all(called[key, other] and not called[key, own] for key in _people(each.line))
        opening = _opening_person(each.line)
        alone = other in said and len(role_words("person").intersection(each.line.words)) <= 1  # not "she and the man"
        of_other = called[opening, other] and not called[opening, own] if opening else alone
        if own in said or each.line.sayers or not (others and of_other):
            yield each


def _opening_person(line: ComparedSentence) -> str:
    """The key of the first person whom a sentence names, unless somebody else's role comes before: "the mayor met"."""
    first = min(((one.start, key) for one, key, _ in people_named(line)), default=None)
    if first is None:
        return ""
    before = words(line.text[: first[0] - line.sentence.start])
    while before and before[-1] in roles():
        before.pop()
    return first[1] if roles().isdisjoint(before) else ""


def somebody_asked_about(
    question: Question, wanted: Sequence[Wanted], story_lines: Sequence[ComparedSentence]
) -> Wanted | None:
    """The word of a question for the person who is its subject: "minister" of "was the minister sacked?"."""
    subject = question.focus
    people = {word for line in story_lines for one, _, _ in people_named(line) for word in words(one.text)}
    if subject not in people | roles() | (UNNAMED - _MANY) or (subject not in people and subject[-1] == "s"):
        return None
    return next((each for each in wanted if subject in each.typed.split()), None)


def speaks_of(line: ComparedSentence, terms: AbstractSet[str], somebody: Wanted | None) -> bool:
    """Whether a sentence with these terms names somebody, or says it of them: by its speaker or its pronouns."""
    return not somebody or somebody.is_in(terms | spoken_of(line))


def subject_meant(line: ComparedSentence, report: Report) -> frozenset[str]:
    """The terms of whom a sentence is about that calls its subject "he" or "she": their name, and what they are."""
    keys = line.context if len(line.context) == 1 and _SUBJECT.search(line.text) else frozenset[str]()
    named = {
        each.start: each.text for each in report.analysis.mentions if name_key(each.text, each.entity) in keys and keys
    }
    described = (each.text for each in report.analysis.descriptions if each.name in named)
    return frozenset(term_of(word) for text in (*named.values(), *described) for word in words(text))


def _people(line: ComparedSentence) -> Iterator[str]:
    """The keys of the people whom a line names, but for whose somebody is, or whom its pronouns mean."""
    yield from line.context
    for mention, key, _ in people_named(line):
        if not line.text[mention.end - line.sentence.start :].startswith(_POSSESSIVE):
            yield key
