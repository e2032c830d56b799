"""Figures of a sentence that may answer a question: days as they are written, and ages of the person asked about."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import timedelta
from operator import attrgetter
from types import MappingProxyType
from typing import Final

from bot.answering.sizes import is_size, tells_change, tells_population
from bot.answering.to_come import coming, is_coming
from bot.compare.lines import ComparedSentence
from bot.entities.titled import given
from bot.model.analysis import SHARES, EntityType, Figure, FigureKind, Mention
from bot.model.story import Report
from bot.text.dates.find import dates
from bot.text.lexicon.synonyms import synonyms, term_of
from bot.text.quantities import quantities, same_value
from bot.text.times_of_day import gives_time, times_of_day
from bot.text.typed.answer_type import AnswerType
from bot.text.typed.question import Question
from bot.text.words import words

RECENT: Final = timedelta(days=31)  # days before an article that may be its story's own
_DAY, _BACKGROUND = 0.95, 0.7
_NO_VALUE: Final = (FigureKind.DATE, None, None)  # of a day as it is written
_YEAR: Final = re.compile(r"\b\d{4}\b")
_PRONOUNS: Final = frozenset(("he", "she"))
OWN: Final = MappingProxyType({"he": "he", "his": "he", "she": "she", "her": "she"})
OTHER_PRONOUN: Final = MappingProxyType({"he": "she", "she": "he"})
_TITLES: Final = MappingProxyType({"Mr": "he", "Sir": "he", "Ms": "she", "Mrs": "she", "Miss": "she", "Dame": "she"})
_SINCE: Final = re.compile(r"\bsince\s(?:\w+\s){0,2}$", re.IGNORECASE)
_TEXTS: Final = frozenset(  # what has pages
    map(
        term_of,
        """bill book complaint decision diary document dossier essay filing indictment judgment judgement law leaflet
        letter manifesto manuscript memo memoir novel opinion paper petition report ruling speech statement text
        transcript verdict""".split(),
    )
)
_LONG: Final = re.compile(r"(?:\s\([^()]{1,20}\))?[\s-](?:long\b|in\slength\b)")
_PAGES: Final = frozenset(map(term_of, "page word line chapter paragraph verse volume".split()))  # how long a text is
_BY: Final = re.compile(r"\b(?:by|before|until|till|no\slater\sthan)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_OBLIGES: Final = re.compile(
    r"\b(?:must|ha(?:s|ve|d)\s(?:until|till|to)|needs?\sto|due|required|orders?|ordered|demand\w*|ultimatum|pay\sup"
    r"|or\s(?:the|else|face|they|it|he|she|we|be)|expires?|expired)\b",
    re.IGNORECASE,
)
_DEADLINE: Final = frozenset((term_of("deadline"),))
_BESIDE: Final = re.compile(r",?\s(?:on\s|at\s)?(?:about\s)?")  # between a time of day and its day


def figures_asked(
    question: Question, line: ComparedSentence, report: Report, others: AbstractSet[tuple[int, Figure]]
) -> list[Figure]:
    """A line's figures of the kinds asked for, without the ages of ``others``."""
    if not question.kinds or line.text.endswith("?"):
        return []
    found = _days_asked(question, line, report) if question.of_day else line.figures
    if question.either:
        found = question.either.of_line(found, alone=not question.words)
    found = [each for each in found if _is_of_kind(question, line, each) and (line.report, each) not in others]
    if question.type is AnswerType.BEGINNING:
        return [each for each in found if _SINCE.search(line.text, 0, each.start - line.sentence.start)] or found
    if question.sized:
        return [each for each in found if is_size(line, each, question.measured)]
    return (question.of_population and [each for each in found if tells_population(line, each)]) or found


def _days_asked(question: Question, line: ComparedSentence, report: Report) -> Sequence[Figure]:
    """A line's times and days; for what is to come, none that is over, and times to come that are no dates."""
    found = _times_and_days(line, report)
    if not question.of_future or question.type is AnswerType.BEGINNING:
        return found
    return [*(each for each in found if not _is_over(each, report)), *coming(line)]


def _is_over(figure: Figure, report: Report) -> bool:
    """Whether a day was before its article appeared: what is asked for is still to come."""
    published = report.article.published
    return isinstance(figure.high, str) and published is not None and figure.high < published.date().isoformat()


def _kinds_in(line: ComparedSentence, question: Question) -> AbstractSet[FigureKind]:
    """The kinds of a line's figures that may answer; no sum is a rise if the line tells of none: "the pay rise?"."""
    told = not question.change or tells_change(line, question.change)
    return question.kinds if told else question.kinds & SHARES


def figures_of_headlines(question: Question, reports: Sequence[Report]) -> Sequence[Figure]:
    """The figures of the headlines that may answer, if nothing more is asked than "how much?"."""
    titles = () if question.words or not question.kinds else {report.article.title for report in reports}
    return [each for title in titles for each in quantities(title) if each.kind in question.kinds]


def _is_of_kind(question: Question, line: ComparedSentence, figure: Figure) -> bool:
    """Whether a figure is of a kind that is asked for; a text may be so many pages long."""
    return figure.kind in _kinds_in(line, question) or (_of_text(question) and _in_pages(figure))


def extents(
    question: Question, line: ComparedSentence, figures: Sequence[Figure], *, named: bool = False
) -> list[Figure]:
    """Those of a line's figures that say how long a thing is, if that is asked: "75-page", "27 metres long".

    If it must be ``named``, a line without the thing has no lengths: "It is 27 metres long".
    """
    if question.type is not AnswerType.EXTENT:
        return []
    if _of_text(question):
        return [*filter(_in_pages, figures)]
    asked = {term for word in question.words for term in (term_of(word), *synonyms(term_of(word)))}
    if named and asked.isdisjoint(map(term_of, line.words)):
        return []
    ends = ((each, each.end - line.sentence.start) for each in figures if each.kind is FigureKind.DISTANCE)
    return [each for each, end in ends if _LONG.match(line.text, end)]


def _of_text(question: Question) -> bool:
    """Whether a question asks how long a text is, which may be in pages: "how long is the ruling?"."""
    return question.type is AnswerType.EXTENT and not _TEXTS.isdisjoint(map(term_of, question.line))


def _in_pages(figure: Figure) -> bool:
    """Whether a figure says how long a text is."""
    return figure.kind is FigureKind.COUNT and term_of(figure.unit.lower()) in _PAGES


def deadline(question: Question, line: ComparedSentence) -> frozenset[str]:
    """The term of a deadline, if that is asked for and a sentence sets one: "pay up by Friday or the files go"."""
    asked = _DEADLINE.isdisjoint(map(term_of, question.words))
    if asked or not _OBLIGES.search(line.text):
        return frozenset()
    start = line.sentence.start
    return _DEADLINE if any(_BY.search(line.text, 0, day.start - start) for day in line.dates) else frozenset()


def ages_of_others(question: Question, story_lines: Sequence[ComparedSentence]) -> AbstractSet[tuple[int, Figure]]:
    """The ages, each with its report, that are not of the people asked about.

    If sentences say how old these are, that is any other age, and the same where an article has it with the name;
    otherwise those said of somebody else.
    """
    people = _people_asked(question, story_lines)
    if not people:
        return frozenset()
    owned = [(line.report, age) for line in story_lines for age in line.ages]
    mine = {(report, age.figure) for report, age in owned if age.person in people}
    if not mine:
        return frozenset((report, age.figure) for report, age in owned)
    telling = {report for report, _ in mine}
    ages = {(line.report, each) for line in story_lines for each in line.figures if each.kind is FigureKind.AGE}
    return frozenset(
        (report, figure)
        for report, figure in ages - mine
        if report in telling or not any(same_value(figure, each) for _, each in mine)
    )


def _people_asked(question: Question, story_lines: Sequence[ComparedSentence]) -> AbstractSet[str]:
    """The keys of the people whose age is asked for: those whose names have most of the question's words.

    Somebody whom the story only calls by a surname is everybody of that name.
    """
    if FigureKind.AGE not in question.kinds:
        return frozenset()
    named = {key: (*map(term_of, words(name)),) for key, name in _people(story_lines)}
    spoken_of = {OWN[word] for word in question.pronouns}
    if spoken_of and not question.words:
        found = set(most_named(story_lines, spoken_of))
    else:
        asked = set(map(term_of, question.words))
        held = {key: len(asked.intersection(name)) for key, name in named.items()}
        most = max(held.values(), default=0)
        found = {key for key, count in held.items() if most and count == most}
    surnames = {named[key][-1:] for key in found if len(named[key]) == 1}
    return frozenset(found | {key for key, name in named.items() if name[-1:] in surnames})


def _people(story_lines: Sequence[ComparedSentence]) -> Iterator[tuple[str, str]]:
    """The key and the name of each person as each line names them, the longest names last."""
    found = ((key, name) for line in story_lines for _, key, name in people_named(line))
    yield from sorted(found, key=lambda each: len(each[1]))


def people_named(line: ComparedSentence) -> Iterator[tuple[Mention, str, str]]:
    """Each mention of a person in a line, with their key and their name there."""
    for mention, (key, name) in zip(line.mentions, line.named, strict=True):
        if mention.type is EntityType.PERSON:
            yield mention, key, name


def most_named(story_lines: Sequence[ComparedSentence], pronouns: AbstractSet[str]) -> list[str]:
    """The key of the person named most whom no given name, "Mr" or "Ms", and no sentence, gives the other pronoun.

    "He or she" is nobody.
    """
    if len(pronouns) != 1:
        return []
    [pronoun] = pronouns
    named, called = named_and_called(story_lines)
    other = OTHER_PRONOUN[pronoun]
    return [key for key, _ in named.most_common() if called[key, pronoun] >= called[key, other]][:1]


def named_and_called(story_lines: Sequence[ComparedSentence]) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """How often a story names each person, by key, and how often it gives them each pronoun."""
    named: Counter[str] = Counter()
    called: Counter[tuple[str, str]] = Counter()
    for line in story_lines:
        for mention, key, name in people_named(line):
            named[key] += 1
            before = line.text[: mention.start - line.sentence.start].split()[-1:]
            titles = {_TITLES.get(word.strip(".")) for word in (*before, *name.split()[:1])} | {given(name.split())}
            called.update((key, title) for title in titles if title)
        if len(line.context) == 1:
            called.update((key, said) for key in line.context for said in _PRONOUNS.intersection(line.words))
    return named, called


def timeliness(figure: Figure, report: Report) -> float:
    """How well a figure says when: a time of day best, a day of the story well, one long before it less; else 1."""
    if figure.kind is not FigureKind.DATE or gives_time(figure.text):
        return 1.0
    if figure.high is None and is_coming(figure.text):
        return _BACKGROUND
    day, published = figure.high, report.article.published
    if isinstance(day, str) and published and day < (published - RECENT).date().isoformat():
        return _BACKGROUND
    return _BACKGROUND if published is None and _YEAR.search(figure.text) else _DAY


def _times_and_days(line: ComparedSentence, report: Report) -> Sequence[Figure]:
    """A line's times of day, each with the day beside it, and its other days."""
    days, found = list(_days(line, report)), []
    for told in filter(attrgetter("is_close"), times_of_day(line.text)):
        start = line.sentence.start
        time = Figure(start + told.start, start + told.end, line.text[told.start : told.end], *_NO_VALUE)
        beside = next((day for day in days if _BESIDE.fullmatch(_between(line, time, day))), time)
        days = [day for day in days if day is not beside]
        begins, ends = min(time.start, beside.start), max(time.end, beside.end)
        text = line.text[begins - line.sentence.start : ends - line.sentence.start]
        found.append(Figure(begins, ends, text, *_NO_VALUE))
    return [*found, *days]


def _between(line: ComparedSentence, one: Figure, other: Figure) -> str:
    """What stands between two figures of a line."""
    first, last = sorted((one, other), key=lambda each: each.start)
    return line.text[first.end - line.sentence.start : last.start - line.sentence.start]


def _days(line: ComparedSentence, report: Report) -> Sequence[Figure]:
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
