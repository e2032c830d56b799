"""The terms of a sentence as a question asks for them: its own words, and what it tells in others."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from bot.answering.about_person import subject_meant
from bot.answering.asked_figures import deadline
from bot.answering.wanted import terms_in, with_numbers
from bot.answering.who_and_why import told_otherwise, unexplained
from bot.compare.lines import ComparedSentence
from bot.model.analysis import FigureKind
from bot.model.story import Report
from bot.text.lexicon.synonyms import term_of
from bot.text.typed.question import Question
from bot.text.words import words

_SPEED: Final = frozenset((term_of("speed"),))  # what "76km/h" is


def told_terms(
    question: Question,
    line: ComparedSentence,
    report: Report,
    keys: Mapping[str, AbstractSet[str]],
    titles: AbstractSet[str],
) -> frozenset[str]:
    """A line's terms, by any name with a key; a word of a date is nothing else, and nobody marched in March.

    ``titles`` are the terms of the story's headlines.
    """
    days = frozenset(term_of(word) for day in line.dates for word in words(day.text) if word not in question.words)
    said = with_numbers(question, terms_in(line.words, question) - days, line.text, line.figures)
    return said.union(
        _SPEED if any(each.kind is FigureKind.SPEED for each in line.figures) else (),
        told_otherwise(question, line),
        deadline(question, line),
        unexplained(question, line, titles),
        subject_meant(line, report),
        *(keys[key] for key in line.names if key in keys),
    )
