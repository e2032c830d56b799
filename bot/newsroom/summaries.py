"""Summaries of articles and stories, from the prepared analyses and comparisons."""

from collections import Counter
from collections.abc import Mapping, Sequence
from operator import itemgetter

from bot.compare.latest_value import Latest
from bot.entities.name_variants import NameInStory, fuller_names
from bot.model.comparison import Comparison
from bot.model.passage import Head, Passage
from bot.model.story import Report, Story
from bot.model.summary import Named, StorySummary, Summary
from bot.newsroom.key_figures import key_figures
from bot.newsroom.leads import carrying, is_thin, lead_of, looseness
from bot.newsroom.voices import voices
from bot.text.pending import is_pending
from bot.text.similar import text_likeness
from bot.text.words import rarity, terms

WORDS_A_MINUTE = 230  # silent reading of English non-fiction: Brysbaert (2019)
NAMES = 8
LOOKED_AT = 60  # most mentioned names of a story that are checked for variants
_SAME = 0.75  # similarity from which a sentence repeats another
_FIT = (0, False)  # neither loose nor thin


def summarise(
    report: Report, head: Head, count: int, names: Mapping[str, tuple[str, str]], changes: Sequence[str]
) -> Summary:
    """An article in ``count`` of its own sentences; ``names`` has name and type of entities by id."""
    chosen = sorted(carrying(report, count), key=lambda sentence: sentence.start)
    return Summary(
        head=head,
        sentences=tuple(report.passage(sentence) for sentence in chosen),
        figures=tuple(key_figures([report])),
        voices=tuple(voices([report])),
        names=tuple(main_names([report], names)),
        reading_minutes=max(1, round(report.analysis.words / WORDS_A_MINUTE)),
        changes=tuple(changes),
    )


def summarise_story(
    story: Story,
    heads: Sequence[Head],
    reports: Sequence[Report],
    comparison: Comparison | None,
    count: int,
    names: Mapping[str, tuple[str, str]],
) -> StorySummary:
    """A story in ``count`` sentences, what most origins report first, from different outlets if possible."""
    latest = Latest(comparison)
    sentences = _story_sentences(story.title, reports, comparison, latest, count)
    figures = key_figures(reports, latest)
    shown = (*sentences, *(key.passage for key in figures))
    return StorySummary(
        story=story,
        sentences=tuple(sentences),
        heads=tuple(heads),
        figures=tuple(figures),
        voices=tuple(voices(reports)),
        names=tuple(main_names(reports, names)),
        differ=tuple(dict.fromkeys(one for part in shown for one in latest.apart(part))),
    )


def main_names(reports: Sequence[Report], names: Mapping[str, tuple[str, str]]) -> list[Named]:
    """The most mentioned entities; variants of one name are merged under the most used one."""
    uses: Counter[str] = Counter()
    outlets: dict[str, set[str]] = {}
    for report in reports:
        for mention in report.analysis.mentions:
            if mention.entity in names:
                uses[mention.entity] += 1
                outlets.setdefault(mention.entity, set()).add(report.article.outlet)
    ranked = sorted(uses, key=lambda entity: (-uses[entity], entity))[:LOOKED_AT]
    same = fuller_names(
        {entity: NameInStory(*names[entity], frozenset(outlets[entity]), known=True) for entity in ranked}
    )
    counted: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for entity in ranked:
        fuller = same.get(entity, entity)
        counted[fuller] += uses[entity]
        shown.setdefault(fuller, entity)
    first = sorted(counted, key=lambda fuller: (-counted[fuller], shown[fuller]))[:NAMES]
    return [Named(shown[fuller], *names[shown[fuller]], counted[fuller]) for fuller in first]


def _story_sentences(
    title: str, reports: Sequence[Report], comparison: Comparison | None, latest: Latest, count: int
) -> list[Passage]:
    """The news first, then what else several report, then the most salient; what cannot be read alone comes last.

    The last sentence is not of the outlet that all others are of, if another has one.
    If a later article has a newer value, its sentence is used, and its lead if an earlier one only expects the news.
    """
    facts = [fact.sentences for fact in comparison.facts] if comparison else []
    covered = {part.place for fact in (comparison.facts if comparison else ()) for part in fact.sentences}
    leads = _leads(reports, title)
    used: Counter[str] = Counter()

    def fitness(part: Passage) -> tuple[int, bool]:
        return looseness(part, reports), is_thin(part.text)

    def best(parts: Sequence[Passage]) -> Passage:
        first = leads if not used else ()  # for the news, prefer a sentence that is the lead of its report
        best = min(parts, key=lambda part: (fitness(part), part not in first, used[part.outlet], parts.index(part)))
        newer = [part for part in latest.newer(best) if fitness(part) == _FIT]
        instead = newer or [part for part in reversed(parts) if part in first and happened(part, best)]
        return min(instead, key=lambda part: (part not in first, used[part.outlet]), default=best)

    def happened(part: Passage, before: Passage) -> bool:
        later = is_pending(before.text) and latest.is_later(part.article, before.article)
        return later and fitness(part) == _FIT and not is_pending(part.text)

    other_leads = [(lead,) for lead in leads if lead.place not in covered and fitness(lead) == _FIT]
    ranked = sorted([*facts, *other_leads], key=lambda parts: min(map(fitness, parts)))
    news = next((parts for lead in leads if fitness(lead) == _FIT for parts in ranked if lead in parts), None)
    chosen: list[Passage] = []
    repeated: list[Passage] = []
    several = count > 1 and len({report.article.outlet for report in reports}) > 1
    newer_parts: set[Passage] = set()  # sentences of other facts, used for their newer value
    for parts in [news, *(parts for parts in ranked if parts is not news)] if news else ranked:
        if len(chosen) < count:
            part = best(parts)
            last = several and len(chosen) == count - 1
            alone = last and {other.outlet for other in chosen} == {part.outlet}
            repeats = alone or not newer_parts.isdisjoint(parts) or _repeats(part, chosen)
            (repeated if repeats else chosen).append(part)
            newer_parts.update({part} - set(parts))
            used[part.outlet] += not repeats
    rest = [
        (looseness(part, reports), used[part.outlet], -sentence.salience, part.place, part)
        for report in reports
        for sentence in carrying(report, count)
        if (part := report.passage(sentence)).place not in covered
    ]
    for *_, part in sorted(rest, key=itemgetter(slice(4))):
        if len(chosen) < count and part not in chosen:
            (repeated if _repeats(part, chosen) else chosen).append(part)
    return list(dict.fromkeys((*chosen, *repeated)))[:count]


def _leads(reports: Sequence[Report], title: str) -> list[Passage]:
    """The lead of each report, first the one with most words of the story's headline, by rarity."""
    headline = {term: rarity(term) for term in terms(title)}

    def headlined(lead: Passage) -> float:
        said = set(terms(lead.text))
        return sum(weight for term, weight in headline.items() if term in said)

    leads = [report.passage(lead) for report in reports if (lead := lead_of(report))]
    return sorted(leads, key=headlined, reverse=True)


def _repeats(part: Passage, chosen: Sequence[Passage]) -> bool:
    """Whether a sentence has much the same words as an earlier one, as in copies of one report."""
    alike = text_likeness([part.text] * len(chosen), [other.text for other in chosen], "set")
    return bool(len(alike)) and float(alike.max(axis=0)) >= _SAME
