"""Who or what a name is, in the sources' own words."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from bot.model.analysis import Sentence
from bot.model.entity import Entity, NameUse, Profile
from bot.model.passage import Head, Passage
from bot.model.story import Report
from bot.model.summary import Named, Voice
from bot.newsroom.passages import body_at
from bot.newsroom.people.descriptions import wordings
from bot.newsroom.people.mentions_over_time import over_time
from bot.store import Store

READ = 40  # latest articles, which a profile quotes from; counts are over all articles
LATEST, TELLING, QUOTES, OTHERS, STORIES = 3, 3, 3, 8, 5


def profile(store: Store, entity: Entity, labels: Mapping[str, tuple[str, str]]) -> Profile:
    """Everything the index knows of an entity; sentences and quotes come from its ``READ`` latest articles."""
    articles, mentions, first, last = store.mention_span(entity.id)
    reports = store.reports(store.mentioned_in(entity.id, READ))
    heads = store.heads([report.article.id for report in reports])
    others = [
        Named(entity_id, name, kind, shared)
        for entity_id, name, kind, shared in store.mentioned_with(entity.id, OTHERS)
        if entity_id in labels
    ]
    latest = _latest(entity, reports)
    return Profile(
        entity=entity,
        names=tuple(_uses(store.name_uses(entity.id))),
        articles=articles,
        mentions=mentions,
        first=first,
        last=last,
        latest=tuple(latest),
        telling=tuple(_key_sentences(entity, reports, {part.place for part in latest})),
        quotes_by=tuple(_quotes_by(entity, reports)),
        quotes_about=tuple(_quotes_about(entity, reports)),
        with_others=tuple(others),
        stories=tuple(_stories(store, heads)),
        heads=tuple(heads[:STORIES]),
        described=wordings(store, entity.id),
        over_time=over_time(store.mentions_by_day(entity.id)),
    )


def _uses(uses: Sequence[NameUse]) -> list[NameUse]:
    return list(uses[:12])


def _sentences_with(entity: Entity, report: Report) -> list[Sentence]:
    places = _places(entity, report)
    return [part for part in report.body if _between(places, part.start, part.end)]


def _places(entity: Entity, report: Report) -> list[int]:
    """Positions at which a report names the entity, in order."""
    return sorted(mention.start for mention in report.analysis.mentions if mention.entity == entity.id)


def _between(places: Sequence[int], start: int, end: int) -> bool:
    return bisect_left(places, start) < bisect_left(places, end)


def _latest(entity: Entity, reports: Sequence[Report]) -> list[Passage]:
    """The most salient sentence that names the entity in each of the latest articles; a question only if no other."""
    found: list[Passage] = []
    for report in reports:
        named = _sentences_with(entity, report)
        if named and len(found) < LATEST:
            best = min(named, key=lambda part: (_asks(report.passage(part)), -part.salience, part.start))
            found.append(report.passage(best))
    return found


def _key_sentences(entity: Entity, reports: Sequence[Report], shown: set[tuple[str, int]]) -> list[Passage]:
    """The most salient sentences that name the entity, with a small bonus for the first one of an article.

    Questions come last: they say nothing of whom they ask about.
    """
    ranked = [
        (sentence.salience + (0.2 if index == 0 else 0.0), report.passage(sentence))
        for report in reports
        for index, sentence in enumerate(_sentences_with(entity, report))
        if (report.article.id, sentence.start) not in shown
    ]
    ranked.sort(key=lambda pair: (_asks(pair[1]), -pair[0], pair[1].article, pair[1].start))
    return [part for _, part in ranked[:TELLING]]


def _asks(part: Passage) -> bool:
    return part.text.endswith("?")


def _quotes_by(entity: Entity, reports: Sequence[Report]) -> list[Voice]:
    found = [
        Voice(quote.speaker, report.passage(sentence), quote)
        for report in reports
        for quote in report.analysis.quotes
        if quote.entity == entity.id and (sentence := body_at(report, quote.start, quote.end))
    ]
    return _once(found)


def _quotes_about(entity: Entity, reports: Sequence[Report]) -> list[Voice]:
    """Quotations of others that name the entity."""
    found = [
        Voice(quote.speaker, report.passage(sentence), quote)
        for report in reports
        for places in [_places(entity, report)]
        for quote in report.analysis.quotes
        if quote.entity != entity.id
        and quote.speaker
        and _between(places, quote.start, quote.end)
        and (sentence := body_at(report, quote.start, quote.end))
    ]
    return _once(found)


def _once(voices: Sequence[Voice]) -> list[Voice]:
    """The first voices, with one quotation per sentence."""
    by_sentence: dict[tuple[str, int], Voice] = {}
    for voice in voices:
        by_sentence.setdefault(voice.passage.place, voice)
    return list(by_sentence.values())[:QUOTES]


def _stories(store: Store, heads: Sequence[Head]) -> list[tuple[str, str]]:
    ids = list(dict.fromkeys(head.story for head in heads if head.story))[:STORIES]
    return [(story.id, story.title) for story in store.stories_of(ids)]
