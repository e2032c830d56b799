"""Which outlet cites which for a fact: a report that relies on another's is not a second origin."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from bot.compare.agreements.credits import cites
from bot.compare.agreements.reasons import share_quotation
from bot.compare.lines import ComparedSentence, persons
from bot.model.analysis import EntityType, Mention, Sentence
from bot.model.passage import Passage
from bot.model.story import Report
from bot.text.furniture.related_headlines import without_related_headlines
from bot.text.publication.outlet_names import is_of_the_press, short_names

_PARAGRAPH: Final = 1_000  # characters; a longer one is a text without paragraphs, and its credit may be anywhere
# How often a report that relies on another names it as its source; once may concern another matter. "According to the
# Bell, which first obtained the letter" names it twice.
_AGAIN: Final = 2
# What is written or said to everybody; an outlet that had it too is not where the others have it from.
_TO_ALL: Final = frozenset(
    """letter letters statement statements tweet tweets tweeted twitter facebook message messages memo memos post posts
    posted wrote written email emails e-mail reporters conference briefing announce announced announces speech remarks
    rally testified testimony hearing""".split()
)


class Citing:
    """Which of a story's reports cite which; whether one relies on another is worked out once per pair."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._outlets = list(dict.fromkeys(report.article.outlet for report in reports))
        self._reports = {report.article.id: report for report in reports}
        self._credited_by: dict[tuple[str, str], list[list[Mention]]] = {}
        self._credited: dict[tuple[str, int, str], bool] = {}

    def citations(self, told: Sequence[tuple[Passage, ComparedSentence]]) -> list[tuple[Passage, Passage]]:
        """Pairs of a fact's sentences, the first of which cites the outlet of the second.

        Either its own words or those before its paragraph say so, or both sentences share a quotation that an interview
        with the other outlet may have given: its paragraph names that outlet as a source, or its report does so
        repeatedly and for the same speaker, and nobody else has the quotation without doing so.
        """
        to_all = _is_to_all(told)
        return [
            (passage, other)
            for passage, line in told
            for other, theirs in told
            if other.outlet != passage.outlet
            and (
                self._cites(passage, other.outlet)
                or (not to_all and self._quotes_from(passage, line, other.outlet, theirs, told))
            )
        ]

    def absent(self, told: Sequence[tuple[Passage, ComparedSentence]]) -> dict[str, list[Passage]]:
        """The outlets that have none of a fact's sentences but are cited for it, each with the sentences that cite it.

        They are those of the story, and others that two of the fact's outlets cite.
        """
        telling = {passage.outlet for passage, _ in told}
        found = {outlet: self._citing(told, outlet) for outlet in self._outlets if outlet not in telling}
        known = set(chain.from_iterable(map(short_names, self._outlets)))
        for name in (name for passage, line in told for name in self._outlets_named(passage, line)):
            if known.isdisjoint(short_names(name)):
                known |= short_names(name)
                citing = self._citing(told, name)
                found[name] = citing if len({passage.outlet for passage in citing}) > 1 else []
        return {outlet: citing for outlet, citing in found.items() if citing}

    def _citing(self, told: Sequence[tuple[Passage, ComparedSentence]], outlet: str) -> list[Passage]:
        quoted = share_quotation([line for _, line in told]) and not _is_to_all(told)
        return [
            passage
            for passage, _ in told
            if self._cites(passage, outlet) or (quoted and self._in_paragraph(passage, outlet))
        ]

    def _outlets_named(self, passage: Passage, line: ComparedSentence) -> Iterator[str]:
        """The names in a sentence and before its paragraph that are those of newspapers, broadcasters and agencies."""
        report = self._reports[passage.article]
        before = _lead_in(report, passage.paragraph)
        led = (m for m in report.analysis.mentions if before and before.start <= m.start < before.end)
        organisations = (m.text for m in (*line.mentions, *led) if m.type is EntityType.ORGANISATION)
        return filter(is_of_the_press, organisations)

    def _cites(self, passage: Passage, outlet: str) -> bool:
        report = self._reports[passage.article]
        return any(
            cites(without_related_headlines(text), outlet, report.article)
            for text in (passage.text, _text(report, _lead_in(report, passage.paragraph)))
        )

    def _in_paragraph(self, passage: Passage, outlet: str) -> bool:
        key = passage.article, passage.paragraph, outlet
        if key not in self._credited:
            report = self._reports[passage.article]
            self._credited[key] = cites(_paragraph(report, passage.paragraph), outlet, report.article)
        return self._credited[key]

    def _quotes_from(
        self,
        passage: Passage,
        line: ComparedSentence,
        outlet: str,
        theirs: ComparedSentence,
        told: Sequence[tuple[Passage, ComparedSentence]],
    ) -> bool:
        """Whether a quotation that two outlets have is likely from an interview with one of them."""
        if not share_quotation([line, theirs]):
            return False
        having = {each.article for each, one in told if each.outlet != outlet and share_quotation([one, theirs])}
        return self._in_paragraph(passage, outlet) or (
            len(sources := self._credits(passage.article, outlet)) >= _AGAIN
            and not line.sayers.isdisjoint(persons(chain.from_iterable(sources)))
            and all(self._credits(article, outlet) for article in having)
        )

    def _credits(self, article: str, outlet: str) -> list[list[Mention]]:
        """The names in each sentence of an article that names an outlet as its source."""
        key = article, outlet
        if key not in self._credited_by:
            report = self._reports[article]
            found = [one for one in report.analysis.sentences if cites(_text(report, one), outlet)]
            mentions = report.analysis.mentions
            self._credited_by[key] = [[m for m in mentions if one.start <= m.start < one.end] for one in found]
        return self._credited_by[key]


def _lead_in(report: Report, number: int) -> Sentence | None:
    """The sentence before a paragraph that introduces it: "The Bell writes:", "(via the Bell):"."""
    before = [one for one in report.analysis.sentences if one.paragraph == number - 1][-1:]
    return next((one for one in before if _text(report, one).endswith(":")), None)


def _text(report: Report, sentence: Sentence | None) -> str:
    """A sentence's text without glued headlines."""
    return without_related_headlines(report.article.text[sentence.start : sentence.end]) if sentence else ""


def _is_to_all(told: Sequence[tuple[Passage, ComparedSentence]]) -> bool:
    return any(not _TO_ALL.isdisjoint(Counter(line.words) - Counter(line.quoted)) for _, line in told)


def _paragraph(report: Report, number: int) -> str:
    """A paragraph of a report without glued headlines; empty if it is so long that it shows nothing."""
    parts = [one for one in report.analysis.sentences if one.paragraph == number]
    start, end = (parts[0].start, parts[-1].end) if parts else (0, 0)
    return without_related_headlines(report.article.text[start:end]) if end - start <= _PARAGRAPH else ""


def independent(origins: Mapping[str, int], cited: Sequence[tuple[Passage, Passage]]) -> int:
    """The number of independent origins of a fact; reports of which one cites the other do not count separately.

    ``origins`` has each article's own. So it is with two that cite a third.
    """
    one = dict(origins)
    for passage, source in cited:
        gone, kept = one[passage.article], one[source.article]
        one = {article: kept if origin == gone else origin for article, origin in one.items()}
    return len(set(one.values()))
