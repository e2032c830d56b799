"""Sentences for a question of yes or no: what besides its subject they must have, and what denies them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.answering.by_words import ReportSentence, ScoredSentence
from bot.answering.wanted import Wanted
from bot.text.alternation import alternation
from bot.text.lexicon.negation import DENYING, IS_NOT
from bot.text.typed.answer_type import AnswerType
from bot.text.typed.question import Question

_AS_RARE: Final = 0.8  # share of the weight of the rarest word held, from which another will do
# What denies something: "The plant is not linked to them."
_DENIES: Final = re.compile(rf"\b(?:{IS_NOT}|{alternation(DENYING)})\b", re.IGNORECASE)


def not_of_subject_alone(
    question: Question, weighed: Sequence[Wanted], found: list[ScoredSentence]
) -> list[ScoredSentence]:
    """Of sentences that may answer yes or no, those with the rarest words besides the subject, if any have one."""
    held = [word for word in weighed if word.weak and any(word.is_in(each.candidate.terms) for each in found)]
    if question.type is not AnswerType.YES_OR_NO or not held:
        return found
    least = _AS_RARE * max(word.weight for word in held)
    return [each for each in found if any(w.weight >= least and w.is_in(each.candidate.terms) for w in held)]


def with_denials(
    shown: Sequence[ScoredSentence], candidates: Sequence[ReportSentence], wanted: Sequence[Wanted]
) -> Iterator[ScoredSentence]:
    """The sentences found, each with the next one in its article if that denies something with a wanted word."""
    denials = {
        (each.line.report, each.line.place - 1): each
        for each in candidates
        if _DENIES.search(each.line.text) and any(word.is_itself_in(each.terms) for word in wanted)
    }
    told = {(each.candidate.line.report, each.candidate.line.place) for each in shown}
    for each in shown:
        yield each
        denial = denials.get((each.candidate.line.report, each.candidate.line.place))
        if denial and (denial.line.report, denial.line.place) not in told:
            yield ScoredSentence(each.score, denial)
