"""The sentences of a story's summary: its news first, then what its headlines tell and those before do not."""

import math
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Final, NamedTuple

from bot.compare.latest_value import Latest
from bot.model.comparison import Comparison
from bot.model.passage import Passage
from bot.model.story import Report
from bot.newsroom.leads import is_unowned, lead_of, top_sentences
from bot.newsroom.story.fitness import FIT, Fit, Fitness
from bot.newsroom.story.headline_terms import TextTerms, headline_terms, terms_of
from bot.text.furniture.related_headlines import related_headlines
from bot.text.pending import is_pending
from bot.text.similar import repeats
from bot.text.words import idf

_CANDIDATES: Final = 12  # sentences of each report, the most salient
# Weights, beside 1 for all that the headlines tell and no chosen sentence does.
_AGREED, _SALIENT, _REPEATS, _OUTLET, _UNTOLD, _GLUED = 0.3, 0.3, 0.2, 0.05, 0.2, 0.05
_SAME_TOLD: Final = 0.55  # share of two sentences' words, by rarity, from which they tell the same
_ON_STORY: Final = 0.1  # share of what the headlines tell from which a sentence is surely of the story


class _Told(NamedTuple):
    """The sentences of one fact, which is newsworthy to a degree, or a sentence that is in none."""

    parts: Sequence[Passage]
    newsworthiness: float = 0.0


def story_sentences(
    title: str, reports: Sequence[Report], comparison: Comparison | None, latest: Latest, count: int
) -> list[Passage]:
    """The news first, then each time the sentence that adds most; what cannot be read alone or is old comes last.

    If a later article has a newer value, its sentence is used, and its lead if an earlier one only expects the news.
    """
    choice = _Choice(title, reports, comparison, latest)
    left, repeated = choice.candidates(), list[Passage]()
    while left and len(choice.chosen) < count:
        part, left = choice.taken(left, last=len(choice.chosen) == count - 1 > 0)
        again = choice.is_told(part)
        (repeated if again else choice.chosen).append(part)
    return list(dict.fromkeys((*choice.chosen, *repeated)))[:count]


class _Choice:
    """What is known of a story's sentences while they are chosen one by one."""

    def __init__(self, title: str, reports: Sequence[Report], comparison: Comparison | None, latest: Latest) -> None:
        self.chosen: list[Passage] = []
        self._reports = {report.article.id: report for report in reports}
        self._facts = comparison.facts if comparison else ()
        self._latest = latest
        self._told = headline_terms(title, reports)
        self._salience = {
            (report.article.id, sentence.start): sentence.salience for report in reports for sentence in report.body
        }
        self._fitness = Fitness(title, reports)
        self._terms: dict[tuple[str, int], TextTerms] = {}

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
            if (parts := [part for part in fact.sentences if part.place not in unowned])
        ]
        return [*facts, *(_Told((one,)) for one in alone)]

    def taken(self, left: Sequence[_Told], *, last: bool) -> tuple[Passage, list[_Told]]:
        """The next sentence, and what is left without the fact that it reports.

        The last one is of another outlet, if all others are of one and another has one as fit to be read.
        """
        outlets = {part.outlet for part in self.chosen}
        only = outlets if last and len(outlets) == 1 else set[str]()
        news = {} if self.chosen else self._news

        def rank(told: _Told, part: Passage) -> tuple[Fit, int, bool, bool]:
            first = min((news[each.place] for each in told.parts if each.place in news), default=len(news))
            return self._fitness.of(part), first, part.place not in news, part.outlet in only

        ranked = [(rank(told, part), told, part) for told in left for part in told.parts]
        least = min(ranking for ranking, *_ in ranked)
        told, best = max(
            ((told, part) for ranking, told, part in ranked if ranking == least), key=lambda one: self._worth(*one)
        )
        part = self._newest(best, told)
        return part, [one for one in left if one is not told and part not in one.parts]

    def is_told(self, part: Passage) -> bool:
        """Whether a chosen sentence says much the same."""
        mine = self._said(part)
        told = any(
            (_share(mine.own, one.meant) + _share(one.own, mine.meant)) / 2 >= _SAME_TOLD
            for one in map(self._said, self.chosen)
        )
        return told or repeats(part.text, [other.text for other in self.chosen])

    @cached_property
    def _news(self) -> dict[tuple[str, int], int]:
        """The leads that can be read alone, by place: first the one that tells most of the headlines."""
        leads = [report.passage(lead) for report in self._reports.values() if (lead := lead_of(report))]
        fit = [lead for lead in leads if self._fitness.of(lead) == FIT and self._is_told_what(lead)]
        return {lead.place: n for n, lead in enumerate(sorted(fit, key=self._heads, reverse=True))}

    def _heads(self, lead: Passage) -> float:
        """How well a lead heads the summary."""
        return self._tells(lead) - _GLUED * bool(related_headlines(lead.text))

    def _newest(self, part: Passage, told: _Told) -> Passage:
        """The sentence with a newer value, or a later lead that has happened what this one expects."""
        newer = [one for one in self._latest.newer(part) if self._fitness.of(one) == FIT]
        news = {} if self.chosen else self._news
        instead = newer or [one for one in reversed(told.parts) if one.place in news and self._happened(one, part)]
        return min(instead, key=lambda one: (one.place not in news, self._used(one)), default=part)

    def _happened(self, part: Passage, before: Passage) -> bool:
        return (
            is_pending(before.text)
            and not is_pending(part.text)
            and self._latest.is_later(part.article, before.article)
        )

    def _worth(self, told: _Told, part: Passage) -> float:
        """How much a sentence adds to those chosen."""
        mine = self._said(part)
        again = max((_share(mine.own, self._said(one).meant) for one in self.chosen), default=0.0)
        return (
            self._tells(part)
            + min(_ON_STORY, math.fsum(map(self._told.__getitem__, self._of_told(part))))
            + _AGREED * told.newsworthiness
            + _SALIENT * math.sqrt(self._salience.get(part.place, 0.0))
            - _REPEATS * again
            - _OUTLET * self._used(part)
            - _GLUED * bool(related_headlines(part.text))
            - _UNTOLD * (not self._is_told_what(part))
        )

    def _tells(self, part: Passage) -> float:
        """The share of the headlines' words that a sentence has and the chosen ones have not."""
        known = set[str]().union(*map(self._of_told, self.chosen))
        return math.fsum(self._told[term] for term in self._of_told(part) - known)

    def _of_told(self, part: Passage) -> AbstractSet[str]:
        return self._told.keys() & self._said(part).meant

    def _used(self, part: Passage) -> int:
        return sum(one.outlet == part.outlet for one in self.chosen)

    def _said(self, part: Passage) -> TextTerms:
        if part.place not in self._terms:
            self._terms[part.place] = terms_of(part.text)
        return self._terms[part.place]

    def _is_told_what(self, part: Passage) -> bool:
        return self._fitness.is_told_what(part, [self._said(one) for one in self.chosen])


def _share(mine: AbstractSet[str], known: AbstractSet[str]) -> float:
    """The share of a sentence's terms, by rarity, that another sentence has."""
    whole = math.fsum(map(idf, mine)) or 1.0
    return math.fsum(idf(term) for term in mine if term in known) / whole
