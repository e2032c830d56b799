"""What a comparison asks of articles that it does not lay side by side: who told it, whom they name, what they repeat.

An article whose sentences are not aligned is asked for no more than its head, the names it uses and the digests of its
sentences, so that a story of hundreds is compared without reading all of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.model.passage import Head, Passage
from bot.model.story import Report
from bot.model.uses import Use, uses
from bot.text.capitals import capitals
from bot.text.glued import without_glued
from bot.text.hashing import hashed
from bot.text.normalise import fold


@dataclass(frozen=True, slots=True)
class Clipping:
    """An article's head, the names it uses, and what its headline and text write with a capital: ``capitals``."""

    head: Head
    uses: tuple[Use, ...]
    capitals: frozenset[str]


class LeftOver(Protocol):
    """The sentences of articles that are not laid side by side, counted from 0 in the order of each article's text."""

    def digests(self, article: str) -> Sequence[int]:
        """What each sentence of an article is found by: ``digest`` of it."""
        ...

    def passages(self, wanted: Mapping[str, Sequence[int]]) -> Mapping[str, Sequence[Passage]]:
        """The sentences of these numbers, by article."""
        ...


@dataclass(frozen=True, slots=True)
class Kept:
    """All articles of a story, and how to read the sentences of those that are left over."""

    clippings: Sequence[Clipping]
    left_over: LeftOver


def keep(reports: Sequence[Report]) -> Kept:
    """What is asked of these reports, read from them when it is asked for."""
    return Kept([clipping(report) for report in reports], _Reports(reports))


def clipping(report: Report) -> Clipping:
    """What is asked of a report at hand."""
    return Clipping(report.head, uses(report.analysis), named_in(report))


def named_in(report: Report) -> frozenset[str]:
    """``capitals`` of a report's headline and text."""
    return capitals(f"{report.article.title} {without_glued(report.article.text)}")


def digest(sentence: str) -> int:
    """The same for two sentences of the same words, in 64 bits."""
    return int.from_bytes(hashed(fold(sentence), 8), "little")


def digests(report: Report) -> list[int]:
    """The digests of a report's sentences."""
    text = report.article.text
    return [digest(text[sentence.start : sentence.end]) for sentence in report.body]


class _Reports:
    """Sentences of reports that are at hand."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._reports = {report.article.id: report for report in reports}

    def digests(self, article: str) -> Sequence[int]:
        return digests(self._reports[article])

    def passages(self, wanted: Mapping[str, Sequence[int]]) -> Mapping[str, Sequence[Passage]]:
        return {article: self._passages(self._reports[article], numbers) for article, numbers in wanted.items()}

    def _passages(self, report: Report, numbers: Sequence[int]) -> list[Passage]:
        sentences = report.body
        return [report.passage(sentences[number]) for number in numbers]
