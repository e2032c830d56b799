"""Sentences of a story that may answer a question: by the words they share, else by meaning. The reader judges."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.answering.asked_figures import figures_asked, people_asked
from bot.answering.by_words import Candidate, Found, scored, with_figure
from bot.answering.meaning import Meaning
from bot.answering.question import Question
from bot.answering.wanted import Wanted, share, telling, terms_in, wanted_words
from bot.compare.lines import lines
from bot.model.comparison import Side
from bot.model.story import Report
from bot.text.quantities.sameness import same_noun
from bot.text.words import words

MOST: Final = 8
OF_ONE: Final = 2  # sentences per outlet
AT_ODDS: Final = 2  # sentences if none has the word of the question that weighs most
# Share of the question's words, by their weight, that a sentence has: so many that meaning is not asked; enough to be
# shown; the least to be shown if no sentence has more and meaning cannot be asked.
MOST_WORDS, ENOUGH, LEAST = 0.75, 0.45, 0.25
MEANT: Final = 0.36  # least likeness in meaning, the words that match included
NEAREST: Final = 0.85  # share of the best likeness that others must have
_WORDED: Final = 0.2  # what the question's words add to the likeness of a sentence that has all of them
_SECOND: Final = 0.8  # how much of its best sentence's score an outlet's second must have
# A sentence that goes on from the one before it and denies something at once: "The plant is not linked to them."
_DENIES: Final = re.compile(
    r"(?:The|This|That|He|She|It|They|But|However)\b(?:\s\S{1,40}){0,4}?\s(?:\w{2,7}n['’]t|not|never|denie[sd])\b"
)


@dataclass(frozen=True, slots=True)
class Told:
    """The sentences that may answer; ``lacking`` are the question's words that none of them has, as they were typed.

    Words of the story's headlines are not among them: they only say of what is asked. ``by_meaning``: no sentence has
    enough of the words, and these are the nearest in meaning.
    """

    sides: tuple[Side, ...] = ()
    lacking: tuple[str, ...] = ()
    by_meaning: bool = False


def asked(question: Question, reports: Sequence[Report], meaning: Meaning | None = None) -> Told:
    """The sentences of each outlet that best match a question, the best first; with the figure if one is asked for.

    A figure's own clause counts for more than the rest of its sentence, a synonym nearly as much as the word itself, an
    unknown word as the nearest that the story uses. If no figure is asked for, a sentence must itself have one of
    several words. Only where no sentence has enough of the words does the meaning of all decide.
    """
    story_lines = lines(reports)
    people = people_asked(question, story_lines)
    candidates = [
        Candidate(line, report, terms_in(line.words, question), figures_asked(question, line, report, people))
        for line in story_lines
        for report in [reports[line.report]]
    ]
    held = [each.terms for each in candidates]
    wanted = wanted_words(question, story_lines, held)
    weighed = telling(wanted, held)
    found = [best for each in candidates if (best := scored(question, wanted, each))]
    enough = [each for each in found if each.score >= ENOUGH]
    near: list[Found] | None = None
    if meaning and not any(_holds_most(question, weighed, each.candidate) for each in enough):
        near = _nearest_in_meaning(question, weighed, candidates, meaning)
    if near is None and not enough and not question.dated and not question.yes_or_no:
        enough = [each for each in found if each.score >= LEAST]
    shown = list(_first(near or enough))
    if question.yes_or_no:
        shown = list(_with_denials(shown, candidates, wanted))
    return _told(question, weighed, shown, reports, by_meaning=bool(near)) if shown else Told()


def _told(
    question: Question,
    weighed: Sequence[Wanted],
    shown: Sequence[Found],
    reports: Sequence[Report],
    *,
    by_meaning: bool,
) -> Told:
    """The sentences as an answer: few if none has the word that weighs most; not by meaning if they have all words."""
    titles = frozenset[str]().union(*(terms_in(words(report.article.title), question) for report in reports))
    untold = [each for each in weighed if not _is_told(each, shown)]
    lacking = [each for each in untold if not each.is_in(titles)]
    if lacking and not by_meaning and max(each.weight for each in lacking) == max(each.weight for each in weighed):
        shown = shown[:AT_ODDS]
    sides = tuple(Side(each.candidate.report.passage(each.candidate.line.sentence), each.value) for each in shown)
    missing = tuple(word for each in lacking for word in each.typed.split() if word in question.line)
    return Told(sides, missing, by_meaning and (bool(untold) or not weighed))


def _holds_most(question: Question, weighed: Sequence[Wanted], candidate: Candidate) -> bool:
    """Whether a sentence has so many of the words, by their weight in the story, that meaning is not asked."""
    best = scored(question, weighed, candidate)
    return best is not None and best.score >= MOST_WORDS


def _nearest_in_meaning(
    question: Question, wanted: Sequence[Wanted], candidates: Sequence[Candidate], meaning: Meaning
) -> list[Found] | None:
    """The sentences nearest in meaning among those that have what is asked for; words that match bring one nearer.

    None if the model fails: words alone answer then, as they do without it.
    """
    fitting = [each for each in candidates if each.fits(question)]
    likeness = meaning.likeness(" ".join(question.line), [each.line.text for each in fitting])
    if likeness is None:
        return None
    found = [
        Found(float(alike) + _WORDED * share(wanted, each.terms), each, figure.value if figure else "")
        for each, alike in zip(fitting, likeness, strict=True)
        for figure in [with_figure(wanted, each)]
    ]
    least = max([MEANT, *(NEAREST * each.score for each in found)])
    return [each for each in found if each.score >= least]


def _with_denials(shown: Sequence[Found], candidates: Sequence[Candidate], wanted: Sequence[Wanted]) -> Iterator[Found]:
    """The sentences found, each with the next one in its article if that denies something with a wanted word."""
    denials = {
        (each.line.report, each.line.place - 1): each
        for each in candidates
        if _DENIES.match(each.line.text) and any(word.is_itself_in(each.terms) for word in wanted)
    }
    told = {(each.candidate.line.report, each.candidate.line.place) for each in shown}
    for each in shown:
        yield each
        denial = denials.get((each.candidate.line.report, each.candidate.line.place))
        if denial and (denial.line.report, denial.line.place) not in told:
            yield Found(each.score, denial)


def _is_told(word: Wanted, shown: Sequence[Found]) -> bool:
    """Whether a sentence shown has a word, a synonym or the thing it counts."""
    units = {figure.unit for each in shown for figure in each.candidate.figures if figure.unit}
    return any(word.is_in(each.candidate.terms) for each in shown) or any(same_noun(unit, word.word) for unit in units)


def _first(found: Sequence[Found]) -> Iterator[Found]:
    """Each outlet's best sentence, then each one's second best, in the order of their scores."""
    ranked = sorted(
        found, key=lambda each: (-round(each.score, 2), each.candidate.line.place, each.candidate.line.report)
    )
    outlets: dict[str, list[Found]] = {}
    for each in ranked:
        mine = outlets.setdefault(each.candidate.report.article.outlet, [])
        if len(mine) < OF_ONE and all(each.score >= _SECOND * held.score and _says_more(each, held) for held in mine):
            mine.append(each)
    shown = [mine[turn] for turn in range(OF_ONE) for mine in outlets.values() if turn < len(mine)]
    yield from shown[:MOST]


def _says_more(one: Found, held: Found) -> bool:
    same_value = bool(one.value) and one.value.casefold() == held.value.casefold()
    return one.candidate.line.text != held.candidate.line.text and not same_value
