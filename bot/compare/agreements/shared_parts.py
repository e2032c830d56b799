"""What all outlets tell in sentences that agree only in part, in the words of one of them."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain
from typing import Final

from bot.compare.lines import ComparedSentence
from bot.model.analysis import Figure
from bot.text.lexicon.synonyms import synonyms
from bot.text.quantities import same_value
from bot.text.words import WORD, idf

_WHOLE: Final = 0.6  # share of a sentence's words, weighted by rarity, from which the others bear it out as a whole
_MOST: Final = 3  # runs of words that are given
_TELLING: Final = 4.0  # weight of each
_TOGETHER: Final = re.compile(r"(?:[\s\w'’$£€-]|(?<=\b\w)\.)*")  # between words of one run: no stop but of "v."
_SAYS: Final = re.compile(r"\w\s\w|\d")  # in one of the runs, as lone words tell nothing


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a sentence, or the figure that it is part of, its term, and whether the others have it."""

    start: int
    end: int
    term: str
    shared: bool


def in_common(tellings: Sequence[Sequence[ComparedSentence]]) -> tuple[str, ...]:
    """The words of one sentence that all have, in runs; nothing if a sentence is mostly borne out by the others.

    ``tellings`` are the sentences of each origin. The one sentence is that with most of its words in others.
    """
    best, words, text = 0.0, list[_Word](), ""
    for telling in tellings:
        others = [other for other in tellings if other is not telling]
        for line in telling:
            share = _share(_words(line, [list(chain.from_iterable(others))]))
            if share >= _WHOLE:
                return ()
            if share > best:
                best, words, text = share, _words(line, others), line.text
    return _most_telling(_runs(text, words), text)


def _words(line: ComparedSentence, others: Sequence[Sequence[ComparedSentence]]) -> list[_Word]:
    """The words of a sentence; each of the others has a word, or one of its meaning in its place, or a figure's value.

    A synonym that the sentence itself has too is no word in place of another.
    """
    start, figures, own = line.sentence.start, (*line.figures, *line.dates), frozenset(line.stems)
    terms = [frozenset(term for each in other for term in each.stems) for other in others]
    values = [[figure for each in other for figure in (*each.figures, *each.dates)] for other in others]
    found: list[_Word] = []
    for at, term in line.terms:
        figure = next((each for each in figures if each.start <= start + at < each.end), None)
        if figure:
            given = all(_is_given(figure, other) for other in values)
            found.append(_Word(figure.start - start, figure.end - start, term, given))
        elif word := WORD.match(line.text, at):
            found.append(_Word(at, word.end(), term, all(_is_told(term, other, own) for other in terms)))
    return found


def _is_given(figure: Figure, others: Iterable[Figure]) -> bool:
    return any(other.kind is figure.kind and same_value(other, figure) for other in others)


def _is_told(term: str, others: AbstractSet[str], own: AbstractSet[str]) -> bool:
    return term in others or not (synonyms(term) & others).issubset(own)


def _weight(terms: Iterable[str]) -> float:
    return sum(idf(term) for term in set(terms))


def _share(words: Sequence[_Word]) -> float:
    """How much of a sentence the others have, from 0 to 1."""
    return _weight(word.term for word in words if word.shared) / (_weight(word.term for word in words) or 1.0)


def _runs(text: str, words: Sequence[_Word]) -> list[list[_Word]]:
    """Shared words that follow each other, with nothing but words without content between them."""
    runs: list[list[_Word]] = []
    before: _Word | None = None
    for word in words:
        joined = before and before.shared and _TOGETHER.fullmatch(text, before.end, max(before.end, word.start))
        if word.shared and joined:
            runs[-1].append(word)
        elif word.shared:
            runs.append([word])
        before = word
    return runs


def _most_telling(runs: Iterable[Sequence[_Word]], text: str) -> tuple[str, ...]:
    """The words of the weightiest runs, in order, each with something new; not the "R" of "(R-Mich.)".

    Nothing if all of them are lone words.
    """
    taken: list[tuple[int, int]] = []
    told: set[str] = set()
    for run in sorted(runs, key=lambda run: -_weight(word.term for word in run)):
        start, end, new = run[0].start, run[-1].end, {word.term for word in run} - told
        if end - start > 1 and len(taken) < _MOST and _weight(new) >= _TELLING:
            taken.append((start, end))
            told |= new
    found = tuple(text[start:end] for start, end in sorted(taken))
    return found if any(map(_SAYS.search, found)) else ()
