"""Sentences of a story that may answer a question by what they mean, with the words that they share."""

from collections.abc import Iterable, Sequence
from typing import Final

from bot.answering.by_words import ENOUGH, ReportSentence, ScoredSentence, score_sentence, with_figure
from bot.answering.sentence_vectors import Meaning
from bot.answering.wanted import Wanted, share
from bot.text.typed.question import Question

# Least likeness in meaning, the words that match included: to answer, and to be shown if nothing answers.
MEANT, LEAST_MEANT = 0.39, 0.28
NEAREST: Final = 0.70  # share of the best likeness that others must have
ENCODED: Final = 150  # most sentences of a story whose meaning is compared
_WORDED: Final = 0.2  # what the question's words add to the likeness of a sentence that has all of them
_UNLIKE: Final = 0.1  # likeness below which a synonym of a question's one word is meant in another sense
_NEARLY: Final = 0.7  # share of the words that the best has near its figure, of those that another must have


def by_words_and_meaning(
    question: Question,
    weighed: Sequence[Wanted],
    candidates: Sequence[ReportSentence],
    enough: list[ScoredSentence],
    meaning: Meaning,
    *,
    both: bool,
) -> list[ScoredSentence] | None:
    """The sentences nearest in meaning, if any is near; with ``both``, also those with enough of the words.

    Beside one that counts with enough words near its figure, others must have nearly as many. One that has a synonym of
    the question's only word must be a little like it. None if the model fails: words alone answer then, as they do
    without it.
    """
    fitting = _to_encode(weighed, [each for each in candidates if each.fits(question)])
    likeness = meaning.likeness(question.meant, [each.line.text for each in fitting])
    if likeness is None:
        return None
    other = _other_senses(question, weighed, fitting, likeness)
    enough = [each for each in enough if id(each.candidate) not in other] if other else enough
    best = max((each.score for each in enough), default=0.0)
    least_worded = _NEARLY * best if both and not question.dated else 0.0
    found = [
        scored
        for each, alike in zip(fitting, likeness, strict=True)
        if id(each) not in other
        for scored in [_by_likeness(question, weighed, each, float(alike), least_worded)]
        if scored
    ]
    return _near(found, enough, both=both)


def _near(found: Sequence[ScoredSentence], enough: list[ScoredSentence], *, both: bool) -> list[ScoredSentence]:
    """The sentences near in meaning, with ``both`` also those with enough of the words; only the latter if none is."""
    least = max([MEANT, *(NEAREST * each.score for each in found)])
    if all(each.score < least for each in found):
        return enough
    return [each for each in found if each.score >= least or (both and not each.meant)]


def _by_likeness(
    question: Question, weighed: Sequence[Wanted], candidate: ReportSentence, alike: float, least_worded: float
) -> ScoredSentence | None:
    """A sentence's score by its likeness and its words; None if it counts with too few of the words near its figure."""
    by_words, figure = score_sentence(question, weighed, candidate), with_figure(weighed, candidate)
    score = by_words.score if by_words else 0.0
    if figure and score < least_worded:
        return None
    held = figure.score if figure else share(weighed, candidate.terms)
    return ScoredSentence(alike + _WORDED * held, candidate, figure.value if figure else "", meant=score < ENOUGH)


def _other_senses(
    question: Question, weighed: Sequence[Wanted], fitting: Sequence[ReportSentence], likeness: Iterable[float]
) -> frozenset[int]:
    """The ids of the sentences that have a synonym of a question's only word in another sense, by their meaning."""
    if len(weighed) != 1 or question.kinds:
        return frozenset()
    pairs = zip(fitting, likeness, strict=True)
    return frozenset(id(each) for each, alike in pairs if alike < _UNLIKE and not weighed[0].is_itself_in(each.terms))


def nearest_in_meaning(
    question: Question, weighed: Sequence[Wanted], candidates: Sequence[ReportSentence], meaning: Meaning
) -> list[ScoredSentence]:
    """The sentences nearest in meaning, to be shown if nothing answers; none if all are far.

    One that has no figure may say that there is none.
    """
    compared = _to_encode(weighed, candidates)
    likeness = meaning.likeness(question.meant, [each.line.text for each in compared])
    if likeness is None:
        return []
    return [
        ScoredSentence(score, each, meant=True)
        for each, alike in zip(compared, likeness, strict=True)
        for score in [float(alike) + _WORDED * share(weighed, each.terms)]
        if score >= LEAST_MEANT
    ]


def _to_encode(weighed: Sequence[Wanted], fitting: Sequence[ReportSentence]) -> Sequence[ReportSentence]:
    """As many sentences as meaning compares: those with most of the words, then the first of each article."""
    return sorted(fitting, key=lambda each: (-share(weighed, each.terms), each.line.place))[:ENCODED]
