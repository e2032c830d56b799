"""How well a sentence fits a question: whether it gives a reason, names somebody, has one of two figures."""

import re
from collections.abc import Set as AbstractSet
from typing import Final

from bot.compare.lines import ComparedSentence
from bot.model.analysis import SOMEBODY, EntityType
from bot.model.story import Report
from bot.text.lexicon.negation import IS_NOT
from bot.text.lexicon.synonyms import term_of
from bot.text.quantities.numerals import number_words
from bot.text.silence import SILENT, UNANSWERED
from bot.text.typed.answer_type import AnswerType
from bot.text.typed.question import REPLIES, Question
from bot.text.typed.told_as import When, told_as
from bot.text.words import words

_BECAUSE: Final = re.compile(
    r"\b(?:because|due\sto|owing\sto|on\s(?:the\s)?grounds|as\sa\sresult|result(?:s|ed)\sfrom|led\sto|angry|anger\w*"
    r"|furious|grudge|revenge|hatred|hated|blam\w+|prompted)\b",
    re.IGNORECASE,
)
_CAUSE_FOLLOWS: Final = re.compile(r"because|due|owing|on\s|as\sa|results?", re.IGNORECASE)
_IN_PASSING: Final = re.compile(
    r"\b(?:so\sthat|so\sas\sto|in\sorder\s(?:not\s)?to|to\s(?:avoid|prevent|protect|save|stop|keep|make\ssure)"
    r"|for\sfear|thanks\sto|would\s(?:have|cost|take)|forced|over\s(?:an?|the|his|her|its|their|claims|fears)\b|(?:after|amid|following)\s(?!\d))",
    re.IGNORECASE,
)
_DIED_OF: Final = re.compile(
    r"\b(?:die[ds]?|dying|dead)\s(?:\w+\s){0,3}?(?:of|from|after|when|by|in\san?)\b|\bdeaths?\s(?:from|by)\b|\bkill(?:ed|ing|s)\b"
    r"|\b(?:cause|result)\sof\b|\bcaused\b|\b(?:drown|succumb|suffocat|strangl|poison|stab|shot|crush)\w*|\bcollaps\w+"
    r"|\b(?:cancer|tumou?r|overdose|suicide|illness|disease|heart\sattack|stroke|injur\w+|wounds?|battle\swith)\b",
    re.IGNORECASE,
)
_ILLNESS: Final = re.compile(
    r"\b(?:cancer|tumou?r|overdose|suicide|heart\sattack|stroke|pneumonia|leuk[ae]+mia|battle\swith|battl(?:ed|ing))\b",
    re.IGNORECASE,
)
_DEATHS: Final = frozenset(map(term_of, ("die", "death")))
_OPEN: Final = r"too\s(?:early|soon)|unclear|unknown|not\s(?:yet\s)?(?:clear|known)|investigat\w+"
_CAUSE: Final = r"(?:cause|reason|motive|why)"
# That it is not known, or being looked into, why something happened.
_UNEXPLAINED: Final = re.compile(
    rf"\b(?:{_OPEN})\b[^.;]{{0,40}}\b{_CAUSE}\b|\b{_CAUSE}\b[^.;]{{0,40}}\b(?:{_OPEN})\b", re.IGNORECASE
)
# The words for a reason, and what stands for one that a sentence gives in passing.
REASONS: Final = frozenset(map(term_of, "cause reason motive".split()))
GIVEN: Final = frozenset((term_of("because"),))
_NAMING: Final = re.compile(
    r"\b(?:known\sas|call(?:s|ed|ing)?\s(?:itself|himself|herself|themselves)|claimed\sresponsibility"
    r"|(?:identified|named|unmasked)\b[^.;]{0,60}?\bas\s(?=\S*[A-Z]))"
)
_UNKNOWN: Final = re.compile(
    rf"\b(?:{IS_NOT}|nor|no|yet\sto)\b[^.;,]{{0,30}}\b(?:identi\w+|named?|names|recogni[sz]e\w*|known)\b|\bwould\snot\sbe\b"
    r"|\b(?:unknown|unidentified|unnamed)\b",
    re.IGNORECASE,
)
# The numbers of a vote: "voted 228-193".
_NUMBER: Final = rf"(?:\d{{1,3}}|{number_words(1, 19)})"
_TALLY: Final = re.compile(
    rf"\b{_NUMBER}(?:[-–]| to | votes? to ){_NUMBER}\b|\bunanimous|\bby (?:a|one) (?:single )?(?:vote|margin)\b"
    rf"|\b{_NUMBER} (?:\w+ )?(?:in favou?r|against|voted|votes|abst\w+)\b",
    re.IGNORECASE,
)
# What countries do as well as people: "who backs Quill?".
_BACKING: Final = frozenset(
    map(term_of, "back support recognise recognize endorse ally fund finance arm oppose sanction".split())
)
# Of the score of a sentence that says who somebody is, or why something is.
_NAMED, _NO_NAME, _DENIED, _NO_REASON, _NO_BEGINNING, _NOTHING = 0.8, 0.65, 0.5, 0.8, 0.6, 0.6
_UNANSWERED: Final = 1.5  # of that of one that nobody answers, if it is asked whether somebody does
_NO_TALLY: Final = 0.7  # of that of one without the numbers of the vote that is asked for
_BEARER: Final = 1.1  # of that of one that names "the owner, Ada Quill"
_NEITHER: Final = 0.7  # of that of one with another figure than the two that are asked for


def reasons(question: Question, line: ComparedSentence) -> frozenset[str]:
    """The term of a reason, if a sentence gives one; if nothing else is asked for, one in passing is of anything."""
    given = _BECAUSE.search(line.text)
    if given and _CAUSE_FOLLOWS.match(given[0]) and _asked_after(question, line.text, given.start()):
        return frozenset()
    told = given or (question.words and _IN_PASSING.search(line.text))
    return GIVEN if question.type is AnswerType.REASON and told else frozenset()


def _asked_after(question: Question, text: str, at: int) -> bool:
    """Whether what is asked about is itself given as the reason of something else: it is in that clause alone."""
    asked = set(map(term_of, question.words))
    before, after = (asked.intersection(map(term_of, words(part))) for part in (text[:at], text[at:]))
    return bool(after) and not before


def told_otherwise(question: Question, line: ComparedSentence) -> frozenset[str]:
    """The terms of what is asked for that a sentence tells in other words: a reason, no reply, what killed somebody."""
    of_illness = question.type is AnswerType.CAUSE_OF_DEATH and _ILLNESS.search(line.text)
    died = frozenset(_DEATHS.intersection(map(term_of, question.words))) if of_illness else frozenset[str]()
    return reasons(question, line) | no_reply(question, line) | died


def unexplained(question: Question, line: ComparedSentence, titles: AbstractSet[str]) -> frozenset[str]:
    """The terms of a question why the news of the story happened, if a sentence says that nobody knows yet."""
    open_still = question.type is AnswerType.REASON and _UNEXPLAINED.search(line.text) is not None
    return GIVEN.union(titles & set(map(term_of, question.words))) if open_still else frozenset()


def no_reply(question: Question, line: ComparedSentence) -> frozenset[str]:
    """The terms of a reply that is asked for, if a sentence says that there is none: it answers in other words.

    "Orme did not respond to questions about the mayor" is of Orme alone.
    """
    found = UNANSWERED.search(line.text) if question.of_reply else None
    if not found:
        return frozenset()
    asked = [word for word in question.words if word not in REPLIES]
    of_whom = words(line.text[: found.start()] if found["who"] else line.text)
    named = not asked or not set(map(term_of, asked)).isdisjoint(map(term_of, of_whom))
    return frozenset(map(term_of, REPLIES.intersection(question.line))) if named else frozenset()


def may_answer(question: Question, line: ComparedSentence) -> bool:
    """Whether a sentence has what the question cannot do without: one of what somebody died of, some cause."""
    return question.type is not AnswerType.CAUSE_OF_DEATH or _DIED_OF.search(line.text) is not None


def names_bearer(question: Question, line: ComparedSentence, report: Report) -> bool:
    """Whether a sentence names somebody whom it describes by a word of the question, "the owner, Ada Quill"."""
    terms = [*map(term_of, question.words)]
    asked = {*terms, *(term_of(told) for term in terms for told in told_as(term, When.WHO))}
    described = (
        each.text for each in report.analysis.descriptions if _is_in(each.start, line) and _is_in(each.name, line)
    )
    return any(not asked.isdisjoint(map(term_of, words(text))) for text in described)


def _is_in(place: int, line: ComparedSentence) -> bool:
    return line.sentence.start <= place < line.sentence.end


def fitness(question: Question, line: ComparedSentence, report: Report) -> float:
    """How well a sentence fits a question, above all one for a reason or for somebody, from 0 to a little above 1.

    For somebody, best if it tells by what name they go or who is described so, worse if it names nobody, worst if none
    is known.
    """
    if UNANSWERED.search(line.text) and (question.of_reply or (SILENT.search(line.text) and not question.of_speech)):
        return _UNANSWERED if no_reply(question, line) else _NOTHING
    if question.kinds:
        return _fitness_of_figures(question, line)
    if question.type is AnswerType.REASON:
        return 1.0 if reasons(question, line) or _UNEXPLAINED.search(line.text) else _NO_REASON
    if not question.of_somebody or _NAMING.search(line.text):
        return _NO_TALLY if _lacks_tally(question, line) else 1.0
    if question.type is AnswerType.BEARER and names_bearer(question, line, report):
        return _BEARER
    return _DENIED if _UNKNOWN.search(line.text) else _fitness_of_names(question, line)


def _lacks_tally(question: Question, line: ComparedSentence) -> bool:
    """Whether it is asked how a vote went, in whatever words, and a sentence has no numbers of one."""
    told = "vot" in line.text.lower() and _TALLY.search(line.text)
    return question.type is AnswerType.VOTE and not told


def _fitness_of_names(question: Question, line: ComparedSentence) -> float:
    """Whether a sentence names somebody besides its speaker and those in the question."""
    asked, backing = set(question.words), not _BACKING.isdisjoint(map(term_of, question.words))
    somebody = (*SOMEBODY, EntityType.PLACE) if backing else SOMEBODY
    others = (named for mention, named in zip(line.mentions, line.named, strict=True) if mention.type in somebody)
    return _NAMED if any(key != line.speaker and asked.isdisjoint(words(name)) for key, name in others) else _NO_NAME


def _fitness_of_figures(question: Question, line: ComparedSentence) -> float:
    if question.type is AnswerType.BEGINNING:
        return 1.0 if "since" in line.words else _NO_BEGINNING
    neither = question.either and not any(map(question.either.is_value_of, line.figures))
    return _NEITHER if neither else 1.0
