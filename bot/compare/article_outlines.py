"""What a comparison needs of articles that are not compared in full: outlets, names and repeated sentences.

Of an article whose sentences are not aligned, only the head, the names it uses and the digests of its sentences are
needed, so that a story of hundreds is compared without reading all of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.compare.capitals import capitals
from bot.model.passage import Head, Passage
from bot.model.story import Report
from bot.model.uses import Use, uses
from bot.text.furniture.related_headlines import without_related_headlines
from bot.text.hashing import hashed
from bot.text.normalise import fold


@dataclass(frozen=True, slots=True)
class ArticleOutline:
    """An article's head, the names it uses, and the ``capitals`` of its headline and text: capitalised words."""

    head: Head
    uses: tuple[Use, ...]
    capitals: frozenset[str]


class UnalignedSentences(Protocol):
    """The sentences of articles that are not compared in full, numbered from 0 in text order."""

    def digests(self, article: str) -> Sequence[int]:
        """The ``digest`` of each sentence of an article."""
        ...

    def passages(self, wanted: Mapping[str, Sequence[int]]) -> Mapping[str, Sequence[Passage]]:
        """The sentences with these numbers, by article."""
        ...


@dataclass(frozen=True, slots=True)
class StoryOutline:
    """All articles of a story, and access to the sentences of those not compared in full."""

    articles: Sequence[ArticleOutline]
    unaligned: UnalignedSentences


def outline_of_reports(reports: Sequence[Report]) -> StoryOutline:
    """The outline of a story of these reports; their sentences are read on demand."""
    return StoryOutline([outline_of_report(report) for report in reports], _Reports(reports))


def outline_of_report(report: Report) -> ArticleOutline:
    """The outline of a report."""
    return ArticleOutline(report.head, uses(report.analysis), named_in(report))


def named_in(report: Report) -> frozenset[str]:
    """``capitals`` of a report's headline and text."""
    return capitals(f"{report.article.title} {without_related_headlines(report.article.text)}")


def digest(sentence: str) -> int:
    """A 64-bit hash that is the same for two sentences of the same words."""
    return int.from_bytes(hashed(fold(sentence), 8), "little")


def digests(report: Report) -> list[int]:
    """The digests of a report's sentences."""
    text = report.article.text
    return [digest(text[sentence.start : sentence.end]) for sentence in report.body]


class _Reports:
    """The sentences of reports in memory."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._reports = {report.article.id: report for report in reports}

    def digests(self, article: str) -> Sequence[int]:
        return digests(self._reports[article])

    def passages(self, wanted: Mapping[str, Sequence[int]]) -> Mapping[str, Sequence[Passage]]:
        return {article: self._passages(self._reports[article], numbers) for article, numbers in wanted.items()}

    def _passages(self, report: Report, numbers: Sequence[int]) -> list[Passage]:
        sentences = report.body
        return [report.passage(sentences[number]) for number in numbers]
