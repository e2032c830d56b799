"""Figures of a sentence that may answer a question: days as they are written, and ages of the person asked about."""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from bot.answering.question import Question
from bot.compare.lines import Line
from bot.compare.synonyms import term_of
from bot.model.analysis import EntityType, Figure, FigureKind
from bot.model.story import Report
from bot.text.dates.find import dates
from bot.text.words import words


def figures_asked(question: Question, line: Line, report: Report, people: AbstractSet[str]) -> list[Figure]:
    """A line's figures of the kinds asked for; an age only if it is not said of anybody but these people."""
    if not question.kinds:
        return []
    found = _days(line, report) if FigureKind.DATE in question.kinds else line.figures
    others = {age.figure for age in line.ages if people and age.person not in people}
    return [each for each in found if each.kind in question.kinds and each not in others]


def people_asked(question: Question, story_lines: Sequence[Line]) -> AbstractSet[str]:
    """The keys of the people whose age is asked for: those whose names have most of the question's words."""
    if FigureKind.AGE not in question.kinds:
        return frozenset()
    asked = set(map(term_of, question.words))
    held: Counter[str] = Counter()
    for line in story_lines:
        for mention, (key, name) in zip(line.mentions, line.named, strict=True):
            if mention.type is EntityType.PERSON:
                held[key] = max(held[key], len(asked.intersection(map(term_of, words(name)))))
    most = max(held.values(), default=0)
    return frozenset(key for key, count in held.items() if most and count == most)


def _days(line: Line, report: Report) -> Sequence[Figure]:
    """A line's dates; in an article without a date, the days as it writes them: "Thursday", whichever that was.

    "Today" says nothing if the article has no day.
    """
    if line.dates or report.article.published is not None:
        return line.dates
    start = line.sentence.start
    return [
        Figure(start + day.start, start + day.end, line.text[day.start : day.end], FigureKind.DATE, None, None)
        for day in dates(line.text, None)
        if day.form != "near"
    ]
