"""Sentences of a story that may answer a question, found by the question's words; the reader judges them."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from bot.answering.asked_figures import figures_asked, people_asked
from bot.answering.question import Question, gives_time
from bot.answering.spellings import CLOSE, other_spelling, spelt_alike
from bot.compare.differences.figure_in_context import FigureInContext
from bot.compare.lines import Line, lines
from bot.compare.synonyms import phrases, synonyms, term_of
from bot.model.analysis import EntityType, Figure, FigureKind
from bot.model.comparison import Side
from bot.model.story import Report
from bot.text.quantities.sameness import same_noun
from bot.text.similar import text_likeness
from bot.text.words import rarity, words

MOST: Final = 8
OF_ONE: Final = 2  # sentences per outlet
ENOUGH: Final = 0.45  # share of the question's words, by their rarity, that a sentence must hold
LEAST: Final = 0.25  # the same if no sentence has that many

_KIN: Final = 0.8  # weight of a synonym
_AS_RARE: Final = 0.75  # share of the asked word's rarity that a synonym must have
_ELSEWHERE: Final = 0.6  # weight of a word in the sentence, but not near the figure
_CLEAR, _RARE = 5.0, 3.0  # rarity, in nats, of all words and of the rarest, that do without the question's subject
# A sentence that goes on from the one before it and denies something at once: "The plant is not linked to them."
_DENIES: Final = re.compile(
    r"(?:The|This|That|He|She|It|They|But|However)\b(?:\s\S{1,40}){0,4}?\s(?:\w{2,7}n['’]t|not|never|denie[sd])\b"
)
_SECOND: Final = 0.8  # how much of its best sentence's score an outlet's second must have
_LONG: Final = 4  # letters of a word that may be misspelt
_MOST_WORDS: Final = 20  # of a question
_EARLY: Final = 4  # opening lines of an article, which say where


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A word or phrase of the question: its rarity, its terms in all spellings, its synonyms.

    ``weak`` if it says too little alone.
    """

    word: str
    terms: frozenset[str]
    weight: float
    synonyms: frozenset[str]
    weak: bool

    def is_itself_in(self, terms: AbstractSet[str]) -> bool:
        return not terms.isdisjoint(self.terms)

    def is_in(self, terms: AbstractSet[str]) -> bool:
        return not (terms.isdisjoint(self.terms) and terms.isdisjoint(self.synonyms))


@dataclass(frozen=True, slots=True)
class _Found:
    score: float
    line: Line
    value: str = ""


def asked(question: Question, reports: Sequence[Report]) -> tuple[Side, ...]:
    """The sentences of each outlet that best match a question, the best first; with the figure if one is asked for.

    A figure's own clause counts for more than the rest of its sentence, a synonym nearly as much as the word itself, an
    unknown word as the nearest that the story uses. If no figure is asked for, a sentence must itself have one of
    several words.
    """
    story_lines = lines(reports)
    wanted = _wanted(question, story_lines)
    people = people_asked(question, story_lines)
    found = [
        best
        for line in story_lines
        for figures in [figures_asked(question, line, reports[line.report], people)]
        if (best := _best(question, wanted, line, figures)) is not None
    ]
    enough = [each for each in found if each.score >= ENOUGH]
    if not enough and not question.dated and not question.yes_or_no:
        enough = [each for each in found if each.score >= LEAST]
    shown = [(each.line, each.value) for each in _first(enough, reports)]
    if question.yes_or_no:
        shown = list(_with_denials(shown, story_lines, wanted))
    return tuple(Side(reports[line.report].passage(line.sentence), value) for line, value in shown)


def _with_denials(
    shown: Sequence[tuple[Line, str]], story_lines: Sequence[Line], wanted: Sequence[_Wanted]
) -> Iterator[tuple[Line, str]]:
    """The sentences found, each with the next one in its article if that denies something with a wanted word."""
    denials = {
        (line.report, line.place - 1): line
        for line in story_lines
        if _DENIES.match(line.text) and any(each.is_itself_in(frozenset(line.stems)) for each in wanted)
    }
    told = {(line.report, line.place) for line, _ in shown}
    for line, value in shown:
        yield line, value
        denial = denials.get((line.report, line.place))
        if denial and (denial.report, denial.place) not in told:
            yield denial, ""


def speaks_of(question: Question, reports: Sequence[Report]) -> frozenset[str]:
    """The question's words that the reports have, themselves, in another spelling or as a synonym."""
    terms = {term_of(word) for report in reports for word in words(f"{report.article.title}\n{report.article.text}")}
    return frozenset(word for word in question.words if _is_used(question, word, terms) or other_spelling(word, terms))


def _is_used(question: Question, word: str, terms: AbstractSet[str]) -> bool:
    term = term_of(word)
    return term in terms or not terms.isdisjoint(_synonyms(question, term))


def _synonyms(question: Question, term: str) -> frozenset[str]:
    """The synonyms of a question's term.

    If no figure narrows the question, much commoner ones are too broad: "leave" for "resign". A date narrows it only
    beside another word, as most sentences have one.
    """
    narrowed = len(question.words) > 1 if question.dated else bool(question.kinds)
    least = 0.0 if narrowed else _AS_RARE * _rarity(term)
    return frozenset(other for other in synonyms(term) if _rarity(other) >= least)


def _rarity(term: str) -> float:
    """The rarity of a stem, or of a phrase's rarest stem."""
    return max(map(rarity, term.split("-")))


def _wanted(question: Question, story_lines: Sequence[Line]) -> tuple[_Wanted, ...]:
    """The question's words, misspelt ones as the story has them."""
    known = list(dict.fromkeys(word for line in story_lines for word in line.words if len(word) >= _LONG))
    terms = {term for line in story_lines for term in (*map(term_of, line.words), *phrases(line.words))}
    joined, named = _joined(question, terms), _names(story_lines)
    found: dict[str, _Wanted] = {}
    for word in question.words[:_MOST_WORDS]:
        used = _is_used(question, word, terms)
        spelt = word if used else other_spelling(word, terms) or _nearest(word, known)
        term = joined.get(term_of(word)) or term_of(spelt)
        weak = word in question.weak and (term not in found or found[term].weak)
        spellings = frozenset((term, *map(term_of, spelt_alike(spelt, named))))
        found[term] = _Wanted(spelt, spellings, _rarity(term), _synonyms(question, term), weak)
    return tuple(found.values())


def _names(story_lines: Sequence[Line]) -> list[set[str]]:
    """The words of the names of each person or thing that the story names in several ways."""
    named: dict[str, set[str]] = {}
    for key, name in {named for line in story_lines for named in line.named}:
        named.setdefault(key, set()).update(words(name))
    return [each for each in named.values() if len(each) > 1]


def _joined(question: Question, terms: AbstractSet[str]) -> dict[str, str]:
    """The stems of the question's phrases that a story has, themselves or as a synonym, each with its phrase.

    Neither half of "prime minister" names one. If the story has no such phrase, its words are looked for one by one.
    """
    found = [] if question.kinds else phrases(question.line)
    return {part: phrase for phrase in found if {phrase, *synonyms(phrase)} & terms for part in phrase.split("-")}


def is_known(word: str) -> bool:
    """Whether news uses a word, so that it is not a misspelling."""
    return rarity(term_of(word)) < rarity("")


def _nearest(word: str, known: Sequence[str]) -> str:
    """The story's word that a word unknown to news is probably a misspelling of, else the word itself."""
    if len(word) < _LONG or not known or is_known(word):
        return word
    alike = text_likeness([word] * len(known), known, "sort")
    best = int(alike.argmax(axis=0))
    return known[best] if alike[best] >= CLOSE else word


def _best(question: Question, wanted: Sequence[_Wanted], line: Line, figures: Sequence[Figure]) -> _Found | None:
    """A line's score, with the one of its figures that answers best if one is asked for; None if it cannot answer."""
    terms = frozenset((*line.stems, *phrases(line.words)))
    if question.weak and not _is_on_it(question, wanted, terms, _spoken_of(line)):
        return None
    if question.clock and not gives_time(line.text):
        return None
    if not question.kinds:
        score = _share(wanted, terms) if wanted else float(question.clock or (question.where and line.place < _EARLY))
        if len(wanted) > 1 and not any(each.is_itself_in(terms) for each in wanted):
            return None
        if question.where and not any(mention.type is EntityType.PLACE for mention in line.mentions):
            score *= _ELSEWHERE
        return _Found(score, line)
    found = [_Found(_of_figure(wanted, line, each, terms), line, _value(line, each)) for each in figures]
    return max(found, key=lambda each: each.score, default=None)


def _is_on_it(
    question: Question, wanted: Sequence[_Wanted], terms: AbstractSet[str], spoken_of: AbstractSet[str]
) -> bool:
    """Whether a line with these terms has a word that is not weak, or speaks of it.

    A question for yes or no may call its subject otherwise ("the death": "the body"): rare words do without it, unless
    it is unknown to news, and so somebody's name.
    """
    subjects = [each for each in wanted if not each.weak]
    if any(each.is_in(terms | spoken_of) for each in subjects):
        return True
    held = [each.weight for each in wanted if each.weak and each.is_itself_in(terms)]
    rare = sum(held) >= _CLEAR and max(held) >= _RARE
    return question.yes_or_no and rare and all(is_known(each.word) for each in subjects)


def _spoken_of(line: Line) -> frozenset[str]:
    """The terms of who says a line and of whom its pronouns may mean."""
    return frozenset(term_of(word) for key in (line.speaker, *line.context) for word in words(key))


def _of_figure(wanted: Sequence[_Wanted], line: Line, figure: Figure, terms: AbstractSet[str]) -> float:
    """How much of the question is near a figure, or at least in its sentence; 1 if nothing else is asked."""
    if not wanted:
        return 1.0
    near = FigureInContext(line, figure).around | {term_of(word) for word in words(f"{figure.unit} {figure.text}")}
    here = _share(wanted, near, figure.unit)
    return max(here, _ELSEWHERE * _share(wanted, near | terms, figure.unit))


def _share(wanted: Sequence[_Wanted], terms: AbstractSet[str], counted: str = "") -> float:
    """The share of the wanted words, by their rarity, that some terms or a counted noun have."""
    found = 0.0
    for each in wanted:
        if each.is_itself_in(terms) or (counted and same_noun(counted, each.word)):
            found += each.weight
        elif each.is_in(terms):
            found += _KIN * each.weight
    return found / (sum(each.weight for each in wanted) or 1.0)


def _value(line: Line, figure: Figure) -> str:
    """The figure as the sentence has it, with the words that bound it and, if it follows, the thing counted."""
    placed = FigureInContext(line, figure)
    shown, unit = placed.as_written, figure.unit
    if figure.kind is FigureKind.COUNT and unit and line.text[placed.end :].lower().startswith(f" {unit.lower()}"):
        shown += line.text[placed.end : placed.end + 1 + len(unit)]
    return shown


def _first(found: Sequence[_Found], reports: Sequence[Report]) -> Iterator[_Found]:
    """Each outlet's best sentence, then each one's second best, in the order of their scores."""
    ranked = sorted(found, key=lambda each: (-round(each.score, 2), each.line.place, each.line.report))
    outlets: dict[str, list[_Found]] = {}
    for each in ranked:
        mine = outlets.setdefault(reports[each.line.report].article.outlet, [])
        if len(mine) < OF_ONE and all(each.score >= _SECOND * held.score and _says_more(each, held) for held in mine):
            mine.append(each)
    shown = [mine[turn] for turn in range(OF_ONE) for mine in outlets.values() if turn < len(mine)]
    yield from shown[:MOST]


def _says_more(one: _Found, held: _Found) -> bool:
    return one.line.text != held.line.text and (not one.value or one.value.casefold() != held.value.casefold())
