"""Figures of a sentence that may answer a question: days as they are written, and ages of the person asked about."""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import timedelta
from types import MappingProxyType
from typing import Final

from bot.answering.question import Question, gives_time, times
from bot.compare.lines import Line
from bot.compare.synonyms import term_of
from bot.model.analysis import EntityType, Figure, FigureKind
from bot.model.story import Report
from bot.text.dates.find import dates
from bot.text.words import words

_RECENT: Final = timedelta(days=31)  # days before an article that may be its story's own
_DAY, _BACKGROUND = 0.95, 0.7
_NO_VALUE: Final = (FigureKind.DATE, None, None)  # of a day as it is written
_YEAR: Final = re.compile(r"\b\d{4}\b")
_PRONOUNS: Final = frozenset(("he", "she"))
_TITLES: Final = MappingProxyType({"Mr": "he", "Sir": "he", "Ms": "she", "Mrs": "she", "Miss": "she", "Dame": "she"})
_BESIDE: Final = re.compile(r",?\s(?:on\s|at\s)?(?:about\s)?")  # between a time of day and its day


def figures_asked(question: Question, line: Line, report: Report, people: AbstractSet[str]) -> list[Figure]:
    """A line's figures of the kinds asked for; an age only if it is not said of anybody but these people."""
    if not question.kinds:
        return []
    found = _times_and_days(line, report) if FigureKind.DATE in question.kinds else line.figures
    others = {age.figure for age in line.ages if people and age.person not in people}
    return [each for each in found if each.kind in question.kinds and each not in others]


def people_asked(question: Question, story_lines: Sequence[Line]) -> AbstractSet[str]:
    """The keys of the people whose age is asked for: those whose names have most of the question's words."""
    if FigureKind.AGE not in question.kinds:
        return frozenset()
    spoken_of = _PRONOUNS.intersection(question.line)
    if spoken_of and not question.words:
        return frozenset(_most_named(story_lines, *spoken_of))
    asked = set(map(term_of, question.words))
    held: Counter[str] = Counter()
    for line in story_lines:
        for mention, (key, name) in zip(line.mentions, line.named, strict=True):
            if mention.type is EntityType.PERSON:
                held[key] = max(held[key], len(asked.intersection(map(term_of, words(name)))))
    most = max(held.values(), default=0)
    return frozenset(key for key, count in held.items() if most and count == most)


def _most_named(story_lines: Sequence[Line], pronoun: str) -> list[str]:
    """The key of the person named most among those of whom no "Mr" or "Ms" and no sentence says the other pronoun."""
    named: Counter[str] = Counter()
    called: Counter[tuple[str, str]] = Counter()
    for line in story_lines:
        for mention, (key, name) in zip(line.mentions, line.named, strict=True):
            if mention.type is EntityType.PERSON:
                named[key] += 1
                before = line.text[: mention.start - line.sentence.start].split()[-1:]
                titles = {_TITLES.get(word.strip(".")) for word in (*before, *name.split()[:1])}
                called.update((key, title) for title in titles if title)
        if len(line.context) == 1:
            called.update((key, said) for key in line.context for said in _PRONOUNS.intersection(line.words))
    other = next(each for each in _PRONOUNS if each != pronoun)
    return [key for key, _ in named.most_common() if called[key, pronoun] >= called[key, other]][:1]


def timeliness(figure: Figure, report: Report) -> float:
    """How well a figure says when: a time of day best, a day of the story well, one long before it less; else 1."""
    if figure.kind is not FigureKind.DATE or gives_time(figure.text):
        return 1.0
    day, published = figure.high, report.article.published
    if isinstance(day, str) and published and day < (published - _RECENT).date().isoformat():
        return _BACKGROUND
    return _BACKGROUND if published is None and _YEAR.search(figure.text) else _DAY


def _times_and_days(line: Line, report: Report) -> Sequence[Figure]:
    """A line's times of day, each with the day beside it, and its other days."""
    days, found = list(_days(line, report)), []
    for first, end in times(line.text):
        time = Figure(line.sentence.start + first, line.sentence.start + end, line.text[first:end], *_NO_VALUE)
        beside = next((day for day in days if _BESIDE.fullmatch(_between(line, time, day))), time)
        days = [day for day in days if day is not beside]
        begins, ends = min(time.start, beside.start), max(time.end, beside.end)
        text = line.text[begins - line.sentence.start : ends - line.sentence.start]
        found.append(Figure(begins, ends, text, *_NO_VALUE))
    return [*found, *days]


def _between(line: Line, one: Figure, other: Figure) -> str:
    """What stands between two figures of a line."""
    first, last = sorted((one, other), key=lambda each: each.start)
    return line.text[first.end - line.sentence.start : last.start - line.sentence.start]


def _days(line: Line, report: Report) -> Sequence[Figure]:
    """A line's dates; in an article without a date, the days as it writes them: "Thursday", whichever that was.

    "Today" says nothing if the article has no day.
    """
    if line.dates or report.article.published is not None:
        return line.dates
    start = line.sentence.start
    return [
        Figure(start + day.start, start + day.end, line.text[day.start : day.end], *_NO_VALUE)
        for day in dates(line.text, None)
        if day.form != "near"
    ]
