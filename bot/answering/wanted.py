"""The words of a question as a story may have them: in another spelling, as a synonym, in one word or in two."""

import math
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from bot.answering.asked_figures import people_named
from bot.answering.spellings import CLOSE, agent_nouns, other_spelling, spelt_alike
from bot.answering.who_and_why import GIVEN, REASONS
from bot.compare.lines import ComparedSentence
from bot.model.analysis import Figure
from bot.model.story import Report
from bot.text.lexicon.compounds import joined as compounds_of
from bot.text.lexicon.people import RESIDENT
from bot.text.lexicon.synonyms import phrases, synonyms, term_of
from bot.text.quantities.sameness import same_noun
from bot.text.similar import nearest
from bot.text.typed.answer_type import AnswerType
from bot.text.typed.question import BEGIN, Question
from bot.text.typed.told_as import When, told_as
from bot.text.typed.typed_numbers import told_numbers
from bot.text.words import STOP_WORDS, idf, is_known, words

_SYNONYM_WEIGHT: Final = 0.8  # weight of a synonym
_SYNONYM_IDF_SHARE: Final = 0.75  # share of the asked word's rarity that a synonym must have
_CHILD: Final = MappingProxyType({("daughter", "of"): "daughter-of", ("son", "of"): "son-of"})  # tells whose parent
_REASON: Final = 3.0  # weight of a reason
_INITIALS: Final = 3  # letters of a short form of a name
_LONG: Final = 4  # letters of a word that may be misspelt
_ANYBODY: Final = frozenset(map(term_of, RESIDENT))
_MOST_WORDS: Final = 20  # of a question


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word or phrase of the question: as typed, as the story spells it, its terms in all spellings, its synonyms.

    ``weight`` is its rarity in news; ``weak`` if it says too little alone; ``counted`` if it is what "how many" counts,
    ``done`` if what was done to those.
    """

    typed: str
    word: str
    terms: frozenset[str]
    synonyms: frozenset[str]
    weight: float
    weak: bool
    counted: bool = False
    done: bool = False

    def is_itself_in(self, terms: AbstractSet[str]) -> bool:
        """Whether some terms have the word, in any spelling."""
        return not terms.isdisjoint(self.terms)

    def is_in(self, terms: AbstractSet[str]) -> bool:
        """Whether some terms have the word or a synonym."""
        return not (terms.isdisjoint(self.terms) and terms.isdisjoint(self.synonyms))


def terms_in(told: Sequence[str], question: Question) -> frozenset[str]:
    """The terms of lower-case words in order, their phrases, and each pair of them that is one word in the question.

    "Pay off" and "pay-off" are a "payoff", "fund-raiser" is a "fundraiser".
    """
    stems = [term_of(word) for word in told]
    asked = set(map(term_of, question.words))
    content = (term for word, term in zip(told, stems, strict=True) if word not in STOP_WORDS or term in asked)
    compounds = asked.union(term_of(one) for beside in compounds_of(question.line) for one in beside if is_known(one))
    begin = tuple(term[0] for term in compounds)
    joined = (term for pair in pairwise(told) if pair[0].startswith(begin) for term in _as_one(pair))
    kin = (_CHILD[pair] for pair in pairwise(told) if pair in _CHILD)
    return frozenset((*content, *phrases(told), *kin, *compounds.intersection(joined)))


def _as_one(pair: tuple[str, str]) -> tuple[str, str]:
    """The terms of a compound written as two words: by the stems of its parts, and by its own."""
    return "".join(map(term_of, pair)), term_of("".join(pair))


def words_in_reports(question: Question, reports: Sequence[Report]) -> frozenset[str]:
    """The question's words that the reports have, themselves, in another spelling or as a synonym."""
    terms = terms_of_reports(question, reports)
    return frozenset(word for word in question.words if _is_told(question, word, terms) or other_spelling(word, terms))


def terms_of_reports(question: Question, reports: Iterable[Report]) -> frozenset[str]:
    """The terms of whole articles, headlines included."""
    texts = ((f"{each.article.title}\n{each.article.text}", each.analysis.figures) for each in reports)
    return frozenset[str]().union(
        *(with_numbers(question, terms_in(words(text), question), text, figures) for text, figures in texts)
    )


def with_numbers(question: Question, terms: AbstractSet[str], text: str, figures: Iterable[Figure]) -> frozenset[str]:
    """The terms of a text, of the question's numbers those of which it has the value: "$500 million" is "500m"."""
    told, missed = told_numbers(question.numbers, text, figures)
    return frozenset(terms - set(map(term_of, missed))).union(map(term_of, told))


def called(question: Question, named: Iterable[tuple[str, str]]) -> Mapping[str, AbstractSet[str]]:
    """The keys of those of some names that a word of the question is, or abbreviates, with its terms: the EPA."""
    found: dict[str, set[str]] = {}
    for key, name in set(named):
        said = [word for word in words(name) if word not in STOP_WORDS]
        short = (word for word in question.words if [word] == said or _abbreviates(word, said))
        found.setdefault(key, set()).update(map(term_of, short))
    return found


def _abbreviates(word: str, said: Sequence[str]) -> bool:
    """Whether a word is the first letters of the last words of a name."""
    return len(word) >= _INITIALS and word == "".join(each[0] for each in said[-len(word) :])


def wanted_words(
    question: Question, story_lines: Sequence[ComparedSentence], held: Sequence[AbstractSet[str]]
) -> tuple[Wanted, ...]:
    """The question's words, misspelt ones as the story has them; ``held`` are the terms of each line."""
    long_words = list(dict.fromkeys(word for line in story_lines for word in line.words if len(word) >= _LONG))
    terms = frozenset[str]().union(*held)
    joined, names_in_story = _joined(question, terms) | _by_surname(question, story_lines), _names(story_lines)
    wanted_by_term: dict[str, Wanted] = {}
    done_to_counted = question.suffered
    for word in question.words[:_MOST_WORDS]:
        is_used = _is_used(question, word, terms)
        variant = other_spelling(word, terms)
        story_spelling = word if is_used else variant or _nearest(word, long_words)
        term = joined.get(term_of(word)) or term_of(story_spelling)
        wanted_before = wanted_by_term.get(term)
        is_weak = word in question.weak and (wanted_before is None or wanted_before.weak)
        spellings = frozenset(
            (term, *map(term_of, filter(None, (variant, *spelt_alike(story_spelling, names_in_story)))))
        )
        typed = f"{wanted_before.typed} {word}" if wanted_before else word
        synonyms_of = _synonyms(question, term, story_spelling)
        if terms.isdisjoint({*spellings, *synonyms_of}):
            synonyms_of |= _told_else(term)
        of_count = word in question.counted, word in done_to_counted
        wanted_by_term[term] = Wanted(typed, story_spelling, spellings, synonyms_of, _idf(term), is_weak, *of_count)
    if question.of_motive and not wanted_by_term:
        return (Wanted("", "reason", REASONS, GIVEN, _REASON, weak=False),)
    return tuple(wanted_by_term.values())


def weighed_in_story(wanted: Sequence[Wanted], held: Sequence[AbstractSet[str]]) -> tuple[Wanted, ...]:
    """The words, each weighing no more than it is rare in the story: one in every sentence picks out none."""
    rare = [math.log((len(held) + 1) / (sum(map(each.is_in, held)) + 0.5)) for each in wanted]
    return tuple(replace(each, weight=min(each.weight, here)) for each, here in zip(wanted, rare, strict=True))


def share(wanted: Sequence[Wanted], terms: AbstractSet[str], counted: str = "") -> float:
    """The share of the wanted words, by their weight, that some terms or a counted noun have."""
    found = 0.0
    for each in wanted:
        if each.is_itself_in(terms) or (counted and counts_as(counted, each.word)):
            found += each.weight
        elif each.is_in(terms):
            found += _SYNONYM_WEIGHT * each.weight
    return found / (sum(each.weight for each in wanted) or 1.0)


def counts_as(noun: str, word: str) -> bool:
    """Whether a count of a noun also counts a word: "people" may be of any kind, but "children" are only children."""
    if not same_noun(noun, word):
        return False
    return not same_noun(word, "people") or term_of(word) in _ANYBODY or term_of(noun) == term_of(word)


def _is_used(question: Question, word: str, terms: AbstractSet[str]) -> bool:
    term = term_of(word)
    return term in terms or not terms.isdisjoint(_synonyms(question, term, word))


def _is_told(question: Question, word: str, terms: AbstractSet[str]) -> bool:
    """Whether some terms have a word, a synonym or what tells it else."""
    return _is_used(question, word, terms) or not terms.isdisjoint(_told_else(term_of(word)))


def _synonyms(question: Question, term: str, word: str) -> frozenset[str]:
    """The synonyms of a question's term; of who does something, also what such a person is called.

    If no figure narrows the question, much commoner ones are too broad: "leave" for "resign". A date narrows it only
    beside another word, as most sentences have one.
    """
    narrowed = len(question.words) > 1 if question.dated else bool(question.kinds)
    least = 0.0 if narrowed else _SYNONYM_IDF_SHARE * _idf(term)
    when = (
        (True, (When.ALWAYS,)),
        (bool(question.kinds), (When.MEASURE, When.FIGURE)),
        (question.of_somebody, (When.WHO,)),
        (question.type is AnswerType.PLACE, (When.WHERE,)),
    )
    told = [*told_as(term, *(each for so, times in when for each in times if so))]
    told += BEGIN - {term} if question.dated and term in BEGIN else ()
    others = (other for word in told for other in (term_of(word), "-".join(map(term_of, word.split("-")))))
    known = synonyms(term) | (agent_nouns(word) if question.of_somebody else frozenset())
    return frozenset((*(other for other in known if _idf(other) >= least), *others))


def _told_else(term: str) -> frozenset[str]:
    """The terms that tell it of a story that has neither the word nor a synonym."""
    return frozenset(map(term_of, told_as(term, When.ELSE)))


def _idf(term: str) -> float:
    """The inverse document frequency of a stem, or of a phrase's rarest stem."""
    return max(map(idf, term.split("-")))


def _names(story_lines: Sequence[ComparedSentence]) -> list[set[str]]:
    """The words of the names of each person or thing that the story names in several ways."""
    named: dict[str, set[str]] = {}
    for key, name in {named for line in story_lines for named in line.named}:
        named.setdefault(key, set()).update(words(name))
    return [each for each in named.values() if len(each) > 1]


def _joined(question: Question, terms: AbstractSet[str]) -> dict[str, str]:
    """The stems of the question's phrases that the story uses, as a phrase or as a synonym, each with its phrase.

    Neither half of "prime minister" names one. If the story has no such phrase, its words are looked for one by one.
    "Pay off" may be the story's "payoff".
    """
    found = {} if question.kinds else {phrase: phrase.split("-") for phrase in phrases(question.line)}
    pairs = ((one, pair) for pair in pairwise(question.line) for one in _as_one(pair) if one in terms)
    found |= {one: [*map(term_of, pair)] for one, pair in pairs}
    return {part: phrase for phrase, parts in found.items() if {phrase, *synonyms(phrase)} & terms for part in parts}


def _by_surname(question: Question, story_lines: Sequence[ComparedSentence]) -> dict[str, str]:
    """The stems of the full names in a question that are those of people of the story, each with the last one."""
    asked = [term_of(word) for word in question.line]
    people = {tuple(map(term_of, words(name))) for line in story_lines for _, _, name in people_named(line)}
    return {
        part: name[-1]
        for name in people
        if len(name) > 1 and any(tuple(asked[at : at + len(name)]) == name for at in range(len(asked)))
        for part in name
    }


def _nearest(word: str, known: Sequence[str]) -> str:
    """The story's word that a word unknown to news is probably a misspelling of, else the word itself."""
    return word if len(word) < _LONG or is_known(word) else nearest(word, known, CLOSE) or word
