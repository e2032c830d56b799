"""Texts of several outlets, analysed and aligned with a score that the test chooses."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np

from bot.analyse.article import analyse
from bot.compare.align.align import Alignment
from bot.compare.align.pairs import Pairs
from bot.compare.differences.differences import differ
from bot.compare.differences.draft import DraftDifference
from bot.compare.lines import ComparedSentence, lines
from bot.entities.gazetteer import Gazetteer
from bot.model.analysis import EntityType, Mention, Sentence
from bot.model.article import Article
from bot.model.story import Report

PUBLISHED = datetime(2024, 5, 15, 12, tzinfo=UTC)
NO_NAMES = Gazetteer(())


def analysed(*texts: str) -> list[Report]:
    """Each text as an article of an outlet of its own, analysed without a model for names."""
    return [
        Report(article, analyse(article, "en", (), NO_NAMES))
        for number, text in enumerate(texts)
        for article in [Article(f"a{number}", text, "Report", f"Outlet {number}", published=PUBLISHED)]
    ]


def named_here(text: str, *people: str) -> Report:
    """A report that names those of these people whom the text has, each where it is first; analysed without a model."""
    [told] = analysed(text)
    starts = {one: text.index(one) for one in people if one in text}
    found = [Mention(start, start + len(one), one, EntityType.PERSON) for one, start in starts.items()]
    mentions = tuple(sorted((*told.analysis.mentions, *found), key=lambda one: one.start))
    return replace(told, analysis=replace(told.analysis, mentions=mentions))


def renamed(report: Report, outlet: str) -> Report:
    """The report as another outlet's."""
    return replace(report, article=replace(report.article, outlet=outlet))


def scored(lines: list[ComparedSentence], score: float) -> Alignment:
    """All pairs of lines of different articles, each with the same score."""
    report = np.array([line.report for line in lines], dtype=np.int64)
    left, right = np.nonzero(report[:, None] < report[None, :])
    matrix = np.where(report[:, None] != report[None, :], score, 0.0)
    return Alignment(Pairs(left.astype(np.int64), right.astype(np.int64), {}), matrix)


def found(*texts: str, score: float = 0.8) -> tuple[list[DraftDifference], list[ComparedSentence]]:
    """The differences of texts of several outlets whose sentences all have one score, and their lines."""
    told = lines(analysed(*texts))
    return differ(scored(told, score), told), told


def lines_of(*reports: int) -> list[ComparedSentence]:
    """A line for each number, of the report of that number."""
    return [ComparedSentence(report, place, Sentence(0, 1, 0), "") for place, report in enumerate(reports)]
