"""The sentences of a story's summary: its news first, then what its headlines tell and those before do not."""

import math
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Final, NamedTuple

from bot.compare.latest_value import Latest
from bot.model.comparison import Comparison
from bot.model.passage import Passage
from bot.model.story import Report
from bot.newsroom.leads import is_unowned, lead_of, top_sentences
from bot.newsroom.story.fitness import FIT, Fit, Fitness
from bot.newsroom.story.headline_terms import headline_terms
from bot.text.furniture.related_headlines import related_headlines, without_related_headlines
from bot.text.pending import is_pending
from bot.text.similar import repeats
from bot.text.words import idf

_CANDIDATES: Final = 12  # sentences of each report, the most salient
# Weights, beside 1 for all that the headlines tell and no chosen sentence does.
_AGREED, _SALIENT, _OUTLET, _GLUED = 0.3, 2.0, 0.15, 0.05
_SAME_TOLD: Final = 0.55  # share of two sentences' words, by rarity, from which they tell the same
_LIKELY: Final = 0.3  # pair score from which a sentence may tell what the nearest one tells
_ON_STORY: Final = 0.1  # share of what the headlines tell from which a sentence is surely of the story


class _Told(NamedTuple):
    """The sentences of one fact, which is newsworthy to a degree, or a sentence that is in none."""

    parts: Sequence[Passage]
    newsworthiness: float = 0.0


def story_sentences(
    title: str, reports: Sequence[Report], comparison: Comparison | None, latest: Latest, count: int
) -> list[Passage]:
    """The news first, then each time the sentence that adds most.

    What cannot be read there or is old comes after it, and what may have been told last of all. If a later article has
    a newer value, its sentence is used.
    """
    choice = _Choice(title, reports, comparison, latest)
    left = choice.candidates()
    while left and len(choice.chosen) < count:
        part, left = choice.taken(left)
        choice.add(part)
    return choice.chosen


class _Choice:
    """What is known of a story's sentences while they are chosen one by one."""

    def __init__(self, title: str, reports: Sequence[Report], comparison: Comparison | None, latest: Latest) -> None:
        self.chosen: list[Passage] = []
        self._reports = {report.article.id: report for report in reports}
        self._facts = comparison.facts if comparison else ()
        self._same = _same(comparison) if comparison else {}
        self._latest = latest
        self._told = headline_terms(title, reports)
        self._salience = {
            (report.article.id, sentence.start): sentence.salience for report in reports for sentence in report.body
        }
        self._fitness = Fitness(title, reports)

    def candidates(self) -> list[_Told]:
        """The facts, then the most salient sentences of each report that are in none.

        Left out is what has been said without its speaker.
        """
        unowned = {
            (report.article.id, sentence.start)
            for report in self._reports.values()
            for sentence in report.body
            if is_unowned(report, sentence)
        }
        covered = {part.place for fact in self._facts for part in fact.sentences}
        alone = [
            part
            for report in self._reports.values()
            for sentence in top_sentences(report, _CANDIDATES)
            if (part := report.passage(sentence)).place not in covered | unowned
        ]
        facts = [
            _Told(parts, fact.newsworthiness)
            for fact in self._facts
            if (parts := [part for part in fact.sentences if self._is_of_reports(part) and part.place not in unowned])
        ]
        return [*facts, *(_Told((one,)) for one in alone)]

    def taken(self, left: Sequence[_Told]) -> tuple[Passage, list[_Told]]:
        """The next sentence, and what is left without the fact that it reports."""
        news = {} if self.chosen else self._news

        def rank(told: _Told, part: Passage) -> tuple[bool, Fit, int, bool]:
            first = min(news.get(each.place, len(news)) for each in told.parts)
            return self._is_told(part), self._fitness.of(part, self.chosen), first, part.place not in news

        ranked = [(rank(told, part), told, part) for told in left for part in told.parts]
        least = min(ranking for ranking, *_ in ranked)
        told, best = max(
            ((told, part) for ranking, told, part in ranked if ranking == least), key=lambda one: self._worth(*one)
        )
        part = self._newest(best)
        return part, [one for one in left if one is not told and part not in one.parts]

    def add(self, part: Passage) -> None:
        """Choose a sentence: as the last, or directly behind the one before it in its article, if it is read there."""
        above = [n for n, one in enumerate(self.chosen, 1) if self._fitness.follows(part, one)]
        if part not in self.chosen:
            self.chosen.insert(above[0] if above else len(self.chosen), part)

    def _is_of_reports(self, part: Passage) -> bool:
        """Whether a compared sentence is of the reports: a digest tells those of its window alone."""
        return part.article in self._reports

    def _is_told(self, part: Passage) -> bool:
        """Whether a chosen sentence may report the same fact or says much the same."""
        mine = self._fitness.said(part)
        return (
            any(part.place in self._same.get(one.place, ()) for one in self.chosen)
            or any(
                (_share(mine.own, one.meant) + _share(one.own, mine.meant)) / 2 >= _SAME_TOLD
                for one in map(self._fitness.said, self.chosen)
            )
            or repeats(part.text, [other.text for other in self.chosen])
        )

    @cached_property
    def _news(self) -> dict[tuple[str, int], int]:
        """The leads that can be read alone, by place: first the one that tells most of the headlines.

        Left out is one that only expects what another reports as done.
        """
        leads = [report.passage(lead) for report in self._reports.values() if (lead := lead_of(report))]
        fit = [lead for lead in leads if self._fitness.of(lead) == FIT]
        news = [lead for lead in fit if not any(self._happened(one, lead) for one in fit)]
        return {lead.place: n for n, lead in enumerate(sorted(news, key=self._heads, reverse=True))}

    def _heads(self, lead: Passage) -> float:
        """How well a lead heads the summary."""
        return self._tells(lead) - _GLUED * bool(related_headlines(lead.text))

    def _happened(self, part: Passage, before: Passage) -> bool:
        """Whether a sentence reports as done what another that is not newer only expects."""
        return (
            part.place in self._same.get(before.place, ())
            and is_pending(without_related_headlines(before.text))
            and not is_pending(without_related_headlines(part.text))
            and not self._latest.is_later(before.article, part.article)
        )

    def _newest(self, part: Passage) -> Passage:
        """The sentence with a newer value, a lead if the first is chosen."""
        newer = [one for one in self._latest.newer(part) if self._is_of_reports(one) and self._fitness.of(one) == FIT]
        news = {} if self.chosen else self._news
        return min(newer, key=lambda one: (one.place not in news, self._used(one)), default=part)

    def _worth(self, told: _Told, part: Passage) -> float:
        """How much a sentence adds to those chosen."""
        on_story = min(1.0, math.fsum(map(self._told.__getitem__, self._of_told(part))) / _ON_STORY)
        return (
            self._tells(part)
            + _AGREED * told.newsworthiness
            + _SALIENT * on_story * math.sqrt(self._salience.get(part.place, 0.0))
            - _OUTLET * self._used(part)
            - _GLUED * bool(related_headlines(part.text))
        )

    def _tells(self, part: Passage) -> float:
        """The share of the headlines' words that a sentence has and the chosen ones have not."""
        known = set[str]().union(*map(self._of_told, self.chosen))
        return math.fsum(self._told[term] for term in self._of_told(part) - known)

    def _of_told(self, part: Passage) -> AbstractSet[str]:
        return self._told.keys() & self._fitness.said(part).meant

    def _used(self, part: Passage) -> int:
        return sum(one.outlet == part.outlet for one in self.chosen)


def _same(comparison: Comparison) -> Mapping[tuple[str, int], AbstractSet[tuple[str, int]]]:
    """The places of the sentences that may report the same as one, itself among them, by its place."""
    same: dict[tuple[str, int], set[tuple[str, int]]] = {}
    near = [(possible.passage, possible.nearest) for possible in comparison.perhaps if possible.score >= _LIKELY]
    for parts in (*(fact.sentences for fact in comparison.agreed), *near):
        for part in parts:
            same.setdefault(part.place, set()).update(one.place for one in parts)
    return same


def _share(mine: AbstractSet[str], known: AbstractSet[str]) -> float:
    """The share of a sentence's terms, by rarity, that another sentence has."""
    whole = math.fsum(map(idf, mine)) or 1.0
    return math.fsum(idf(term) for term in mine if term in known) / whole
