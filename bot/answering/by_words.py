"""How much of a question a sentence has: its words near the figure asked for, or anywhere in the sentence."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import Final

from bot.answering.asked_figures import people_named, timeliness
from bot.answering.sizes import unsaid
from bot.answering.wanted import Wanted, counts_as, share
from bot.compare.differences.figure_in_context import DEEDS, FigureInContext
from bot.compare.lines import ComparedSentence
from bot.model.analysis import EntityType, Figure, FigureKind
from bot.model.story import Report
from bot.text.lexicon.synonyms import term_of
from bot.text.quantities import same_value
from bot.text.quantities.join import is_of_whole
from bot.text.quantities.said_of import is_said_of_one, said_behind_aside
from bot.text.quantities.sameness import thing_counted
from bot.text.times_of_day import gives_time
from bot.text.typed.answer_type import AnswerType
from bot.text.typed.question import Question
from bot.text.words import STOP_WORDS, is_known, words

ENOUGH: Final = 0.45  # share of the question's words, by their weight, that a sentence must have to be shown
_ELSEWHERE: Final = 0.6  # weight of a word in the sentence, but not near the figure
_CLEAR, _RARE = 5.0, 3.0  # rarity, in nats, of all words and of the rarest, that do without the question's subject
_ADJACENT: Final = 20  # characters between a name and its age
_EARLY: Final = 4  # opening lines of an article, which say where
_WHEREABOUTS: Final = r"\b(?:locations?|whereabouts|positions?|sites?|places?|spots?|coordinates|address(?:es)?)\b"
_KEPT: Final = (
    r"\b(?:secret|undisclosed|withheld|withhold\w*|unknown|not\s(?:\w+\s){0,2}(?:public|known|disclosed?|revealed?))\b"
)
_ON_BODY: Final = re.compile(
    r"\b(?:in|to|through)\s(?:the|his|her|their)\s(?:(?:left|right|upper|lower)\s)?"
    r"(?:head|face|neck|throat|chest|stomach|abdomen|arm|hand|shoulder|hip|leg|thigh|knee|foot|ankle|wrist|eye)\b"
)
# That nobody says where also tells it.
_SECRET: Final = re.compile(rf"{_WHEREABOUTS}[^.;]{{0,60}}{_KEPT}|{_KEPT}[^.;]{{0,40}}{_WHEREABOUTS}", re.IGNORECASE)
_ASIDE: Final = 0.7  # of the score of a figure that no headline has where another is in one
_PERHAPS_NOT_ALL: Final = 0.3  # of the score of a number of whom only one is told of


@dataclass(frozen=True, slots=True)
class ReportSentence:
    """A sentence of a report with its terms, its figures of the kinds asked for, and those of the story's headlines.

    The last are only needed if nothing more is asked than "how much?".
    """

    line: ComparedSentence
    report: Report
    terms: AbstractSet[str]
    figures: Sequence[Figure] = ()
    headed: Sequence[Figure] = ()

    def fits(self, question: Question) -> bool:
        """Whether it has what is asked for: a figure, a time of day or a place."""
        if (
            question.type is AnswerType.PLACE
            and self.line.place >= _EARLY
            and not self.has_place
            and not self.has_secret
        ):
            return False
        return bool(self.figures or not question.kinds) and (
            question.type is not AnswerType.TIME or gives_time(self.line.text)
        )

    @property
    def has_place(self) -> bool:
        """Whether it names a place, if only one of a body."""
        named = any(mention.type is EntityType.PLACE for mention in self.line.mentions)
        return named or _ON_BODY.search(self.line.text) is not None

    @property
    def has_secret(self) -> bool:
        """Whether it says that a place is not told."""
        return _SECRET.search(self.line.text) is not None

    @property
    def says_where(self) -> float:
        """How well it says where, if nothing more is asked: that it is secret, or in the article's opening lines."""
        named = any(mention.type is not EntityType.PERSON for mention in self.line.mentions)
        return 1.0 if self.has_secret else float(self.line.place < _EARLY and named)

    def people_but(self, asked: Sequence[str]) -> frozenset[str]:
        """The keys of the people it names, without those named in the question."""
        people = people_named(self.line)
        return frozenset(key for _, key, name in people if set(asked).isdisjoint(words(name)))


@dataclass(frozen=True, slots=True)
class ScoredSentence:
    """A sentence that may answer, with the figure that does if one is asked for; ``meant`` if found by meaning."""

    score: float
    candidate: ReportSentence
    value: str = ""
    meant: bool = False


def score_sentence(question: Question, wanted: Sequence[Wanted], candidate: ReportSentence) -> ScoredSentence | None:
    """A sentence's score, with the one of its figures that answers best if one is asked for; None if none can."""
    line, terms = candidate.line, candidate.terms
    if question.weak and not _mentions_subject(question, wanted, terms, spoken_of(line)):
        return None
    if question.type is AnswerType.TIME and not gives_time(line.text):
        return None
    if question.kinds:
        return _with_one_of_two(question, with_figure(wanted, candidate))
    of_place = question.type is AnswerType.PLACE
    alone = candidate.says_where if of_place else float(question.type is AnswerType.TIME)
    score = share(wanted, terms) if wanted else alone
    if len(wanted) > 1 and not any(each.is_itself_in(terms) for each in wanted):
        return None
    nowhere = of_place and not candidate.has_place and not candidate.has_secret
    return ScoredSentence(score * (_ELSEWHERE if nowhere else 1.0), candidate)


def _with_one_of_two(question: Question, scored: ScoredSentence | None) -> ScoredSentence | None:
    """A sentence with a figure; one of two large numbers that are asked for is enough: "total fine, 575 or 700?"."""
    two = question.either
    if not scored or not two or not two.telling or not any(map(two.is_value_of, scored.candidate.figures)):
        return scored
    return replace(scored, score=max(scored.score, ENOUGH))


def with_figure(wanted: Sequence[Wanted], candidate: ReportSentence) -> ScoredSentence | None:
    """A sentence's score with the one of its figures that has most of the words near it; None if it has no figure."""
    found = [(_of_figure(wanted, candidate, each), each) for each in candidate.figures]
    if not found:
        return None
    score, figure = max(found, key=lambda each: (round(each[0], 2), -_distance(wanted, candidate.line, each[1])))
    return ScoredSentence(score, candidate, _value(candidate.line, figure))


def _distance(wanted: Sequence[Wanted], line: ComparedSentence, figure: Figure) -> int:
    """How far a figure is from the nearest of the words, in characters; as far as can be if the line has none."""
    placed = FigureInContext(line, figure)
    held = [at for at, term in line.terms if any(each.is_in({term}) for each in wanted)]
    return min((max(at - placed.end, placed.start - at) for at in held), default=len(line.text))


def _mentions_subject(
    question: Question, wanted: Sequence[Wanted], terms: AbstractSet[str], spoken_of: AbstractSet[str]
) -> bool:
    """Whether a sentence with these terms has a word of the question that is not weak, or is about one.

    A story may have another word for the subject of a yes-or-no question ("the death": "the body"), so that rare words
    are enough, unless the subject is unknown to news, and so somebody's name.
    """
    subjects = [each for each in wanted if not each.weak]
    if any(each.is_in(terms | spoken_of) for each in subjects):
        return True
    held = [each.weight for each in wanted if each.weak and each.is_itself_in(terms)]
    rare = sum(held) >= _CLEAR and max(held) >= _RARE
    return question.type is AnswerType.YES_OR_NO and rare and all(is_known(each.word) for each in subjects)


def spoken_of(line: ComparedSentence) -> frozenset[str]:
    """The terms of who says a line and of whom its pronouns may mean."""
    return frozenset(term_of(word) for key in (line.speaker, *line.context) for word in words(key))


def _of_figure(wanted: Sequence[Wanted], candidate: ReportSentence, figure: Figure) -> float:
    """How much of the question is near a figure, or at least in its sentence; all of it if nothing else is asked."""
    timely = timeliness(figure, candidate.report)
    if not wanted:
        headed = not candidate.headed or any(same_value(figure, each) for each in candidate.headed)
        return timely if headed else _ASIDE * timely
    line, placed = candidate.line, FigureInContext(candidate.line, figure)
    unit = {term_of(word) for word in words(f"{figure.unit} {figure.text}")}
    uncounted = _uncounted(wanted, line, figure)
    behind = said_behind_aside(line.text[placed.end :]) if figure.kind is FigureKind.COUNT else ""
    near = (placed.around | unit | set(map(term_of, words(behind))) | unsaid(line, [figure])) - uncounted
    noun = "" if _deeds(wanted, figure) else figure.unit
    said = max(share(wanted, near, noun), _ELSEWHERE * share(wanted, (near | candidate.terms) - uncounted, noun))
    return timely * said * (_PERHAPS_NOT_ALL if is_said_of_one(line.text, placed.start) else 1.0)


def _uncounted(wanted: Sequence[Wanted], line: ComparedSentence, figure: Figure) -> frozenset[str]:
    """The terms of what is to be counted, if the sentence has it but the figure counts another thing.

    "900 trains stuck on a ship" are no ships, nor are 900 people who like a ship; but 300 people may be protesters. 30
    shots are nobody who was shot.
    """
    if deeds := _deeds(wanted, figure):
        return deeds
    asked, named = [each for each in wanted if each.counted], set(map(thing_counted, line.words))
    if figure.kind is not FigureKind.COUNT or not figure.unit:
        return frozenset()
    following = takewhile(lambda word: word not in STOP_WORDS, words(line.text[FigureInContext(line, figure).end :]))
    if any(counts_as(noun, each.word) for noun in (figure.unit, *following) for each in asked):
        return frozenset()
    return frozenset[str]().union(*(each.terms for each in asked if thing_counted(each.word) in named))


def _deeds(wanted: Sequence[Wanted], figure: Figure) -> frozenset[str]:
    """The terms of what was done to those who are to be counted, if a figure counts such deeds, and not people."""
    unit = figure.unit.lower()
    counted = term_of(unit)
    done = [each for each in wanted if each.done and (counted in each.terms - DEEDS or unit == f"{each.word}s")]
    return frozenset({counted}).union(*(each.terms for each in done)) if done else frozenset()


def _value(line: ComparedSentence, figure: Figure) -> str:
    """The figure as the sentence has it, with the words that bound it and, if it follows, the thing counted.

    A part and its whole stand together: "11 of its 20 seats".
    """
    if figure.kind is FigureKind.AGE and (owned := _with_owner(line, figure)):
        return owned
    start = line.sentence.start
    part, whole = next(
        (
            pair
            for pair in pairwise(line.figures)
            if figure in pair and is_of_whole(line.text, pair[0].end - start, pair[1].start - start)
        ),
        (figure, figure),
    )
    shown, unit = FigureInContext(line, part).as_written, whole.unit
    shown += line.text[part.end - start : whole.end - start]
    after = line.text[whole.end - start :]
    if whole.kind is FigureKind.COUNT and unit and after.lower().startswith(f" {unit.lower()}"):
        shown += after[: 1 + len(unit)]
    return shown


def _with_owner(line: ComparedSentence, age: Figure) -> str:
    """An age and the name of whose it is, as the sentence has them side by side: "Ada Quill, 62"."""
    start = line.sentence.start
    for mention in line.mentions:
        if any(each.figure == age and each.name == mention.text for each in line.ages):
            begins, ends = min(mention.start, age.start), max(mention.end, age.end)
            if max(mention.start, age.start) - min(mention.end, age.end) <= _ADJACENT:
                return line.text[begins - start : ends - start]
    return ""
