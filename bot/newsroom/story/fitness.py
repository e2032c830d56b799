"""How fit the sentences of a story are to be read in its summary, after those above them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.model.analysis import EntityType
from bot.model.passage import Passage
from bot.model.story import Report
from bot.newsroom.antecedent import QUOTED
from bot.newsroom.leads import context_dependence, is_of_long_before, is_thin
from bot.newsroom.story.headline_terms import TextTerms, terms_of
from bot.text.context_dependence import taken_as_known
from bot.text.furniture.posts import is_post
from bot.text.spans import within
from bot.text.words import without_possessive

Fit = tuple[int, bool]  # how far a sentence depends on what is not told, and whether it is poor; the least is the best
FIT: Final[Fit] = (0, False)
REFERS_BACK: Final = 1
_SPEAKING: Final = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us|[Yy]our?)\b")


class Fitness:
    """What can be read alone in the reports of a story, and what behind other sentences."""

    def __init__(self, title: str, reports: Sequence[Report]) -> None:
        self._title = terms_of(title)
        self._reports = {report.article.id: report for report in reports}
        self._surnames = {
            words[-1]
            for report in reports
            for mention in report.analysis.mentions
            if mention.type is EntityType.PERSON and len(words := without_possessive(mention.text).split()) > 1
        }
        self._before = {
            (report.article.id, sentence.start): (report.article.id, before.start)
            for report in reports
            for before, sentence in pairwise(report.body)
        }
        self._alone: dict[tuple[str, int], Fit] = {}
        self._needed: dict[tuple[str, int], TextTerms] = {}
        self._terms: dict[tuple[str, int], TextTerms] = {}

    def of(self, part: Passage, above: Sequence[Passage] = ()) -> Fit:
        """How fit a sentence is to be read behind those above it, of which the title is the first.

        What it refers to is told by the sentence before it in its article, if both can be read as one, and what it
        takes as known, "the plan" or "Lund", by any of them.
        """
        depends, poor = self._alone_of(part)
        if any(self.follows(part, one) for one in above):
            return 0, poor
        needed = self._needed[part.place].own
        told = not needed or any(needed & one.meant for one in (self._title, *map(self.said, above)))
        return max(depends, int(not told)), poor

    def follows(self, part: Passage, above: Passage) -> bool:
        """Whether a sentence refers back to another, the one before it in its article, and to no earlier one."""
        if self._alone_of(part)[0] != REFERS_BACK or self._before.get(part.place) != above.place:
            return False
        text = self._reports[part.article].article.text[above.start : part.end]
        return not context_dependence(replace(part, start=above.start, text=text), tuple(self._reports.values()))

    def said(self, part: Passage) -> TextTerms:
        """The terms of a sentence."""
        if part.place not in self._terms:
            self._terms[part.place] = terms_of(part.text)
        return self._terms[part.place]

    def _alone_of(self, part: Passage) -> Fit:
        """How fit a sentence is by itself, whatever it takes as known."""
        if part.place not in self._alone:
            reports, report = tuple(self._reports.values()), self._reports.get(part.article)
            self._alone[part.place] = context_dependence(part, reports), _is_poor(part, report)
            self._needed[part.place] = terms_of(taken_as_known(part.text) or self._opening_surname(part))
        return self._alone[part.place]

    def _opening_surname(self, part: Passage) -> str:
        """The surname that a sentence opens with, "Lund", of somebody whom some report names in full."""
        report = self._reports.get(part.article)
        mentions = within(report.analysis.mentions, part.start, part.end) if report else ()
        person = next((mention for mention in mentions if mention.type is EntityType.PERSON), None)
        before = part.text[: person.start - part.start] if person else ""
        if person is None or (before and not before.endswith(", ")):
            return ""
        name = without_possessive(person.text)
        return name if name in self._surnames else ""


def _is_poor(part: Passage, report: Report | None) -> bool:
    """Whether a sentence is no news by itself: thin, a question, a line above the text, old, or not the outlet's words.

    A line above the text, of which the text tells more, ends without a mark.
    """
    text = part.text
    if text.endswith("?") or text[-1:].isalnum() or is_thin(text) or is_post(text) or _speaks(text):
        return True
    return report is not None and (
        is_of_long_before(report, part.start, part.end)
        or any(
            quote.start <= part.start and part.end <= quote.end
            for quote in within(report.analysis.quotes, part.start, part.end)
        )
    )


def _speaks(text: str) -> bool:
    """Whether an author speaks of "I" or "us", or to "you", outside quotations."""
    return _SPEAKING.search(QUOTED.sub(" ", text)) is not None
