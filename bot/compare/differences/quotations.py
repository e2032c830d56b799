"""The quotations of a story, and which pairs of them may be one: those that share a run of words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from bot.compare.differences.shared_runs import FEWEST
from bot.compare.lines import ComparedSentence
from bot.model.analysis import Quote
from bot.text.furniture.related_headlines import related_headlines
from bot.text.quoted.spoken import SpokenWord, spoken_words
from bot.text.words import ngrams

MOST_SHARING: Final = 24  # quotations that may share one run of words; more share a set phrase
SHORT: Final = 12  # words of a quotation for which two shared words in a row are enough

_RUN, _SHORT_RUN = 3, 2
_SPOKEN_PLAINLY: Final = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our)\b")  # in news, words of somebody quoted


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation in a report: its words, with their offsets in the article, and the lines that it spans."""

    report: int
    quote: Quote
    words: tuple[SpokenWord, ...]
    lines: tuple[int, ...]


def quotations(lines: Sequence[ComparedSentence]) -> list[Quoted]:
    """All quotations, and sentences without marks in which somebody says "I", "we" or "you"."""
    held: dict[tuple[int, int], tuple[Quote, list[int]]] = {}
    for place, line in enumerate(lines):
        for quote in line.quotes:
            held.setdefault((line.report, quote.start), (quote, []))[1].append(place)
        if not line.quotes and not related_headlines(line.text) and _SPOKEN_PLAINLY.search(line.text):
            start = line.sentence.start
            held[line.report, start] = (Quote(start, line.sentence.end, line.text), [place])
    found = (
        Quoted(report, quote, tuple(spoken_words(quote.text, start)), tuple(places))
        for (report, start), (quote, places) in held.items()
    )
    return [each for each in found if len(each.words) >= FEWEST]


def likely(quoted: Sequence[Quoted]) -> set[tuple[int, int]]:
    """Pairs of quotations of two reports that share three words in a row, or two if one of them is short."""
    found: set[tuple[int, int]] = set()
    for length in (_SHORT_RUN, _RUN):
        for sharing in _sharing(quoted, length):
            found.update(
                (one, other)
                for one, other in combinations(sharing, 2)
                if quoted[one].report != quoted[other].report
                and (length == _RUN or min(len(quoted[one].words), len(quoted[other].words)) <= SHORT)
            )
    return found


def _sharing(quoted: Sequence[Quoted], length: int) -> Iterator[list[int]]:
    """Groups of quotations that share a run of words with at least one content word."""
    holding: dict[tuple[str, ...], dict[int, None]] = {}
    for number, each in enumerate(quoted):
        for run in ngrams(each.words, length):
            if any(word.is_content_word for word in run):
                holding.setdefault(tuple(word.key for word in run), {})[number] = None
    return (list(numbers) for numbers in holding.values() if 1 < len(numbers) <= MOST_SHARING)
