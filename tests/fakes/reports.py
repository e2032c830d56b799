"""Articles with hand-made analyses, for tests that need no language model, and stories of articles."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.analyse.described.descriptions import descriptions
from bot.model.analysis import Analysis, EntityType, Mention, Sentence, SentenceKind
from bot.model.article import Article
from bot.model.entity import Entity
from bot.model.story import Origin, Report, Story
from bot.stories import origin_features, spelt_features, story_links, story_of
from bot.text.sentences import sentences


def report(
    article_id: str, text: str, *, outlet: str = "Ledger", names: Sequence[Entity] = (), **fields: Any
) -> Report:
    """A report whose sentences fall in salience from first to last and whose names are found by their letters."""
    fields.setdefault("title", text.split(".", maxsplit=1)[0][:80])
    fields.setdefault("published", datetime(2024, 11, 17, 9, tzinfo=UTC))
    article = Article(id=article_id, text=text, outlet=outlet, file=f"{article_id}.md", **fields)
    parts = sentences(text)
    weighted = tuple(
        Sentence(
            part.start, part.end, part.paragraph, part.kind, 1 / (number + 1) if part.kind is SentenceKind.BODY else 0
        )
        for number, part in enumerate(parts)
    )
    mentions = tuple(
        Mention(text.index(name), text.index(name) + len(name), name, EntityType(entity.type), entity.id)
        for entity in names
        for name in (entity.name, *entity.aliases)
        if name in text
    )
    of = {mention.start: mention.entity for mention in mentions}
    described = tuple(
        replace(words, entity=of[words.name])
        for words in descriptions(text, parts, sorted(mentions, key=lambda mention: mention.start))
    )
    return Report(article, Analysis("en", len(text.split()), weighted, mentions, descriptions=described))


def describe(story_id: str, reports: Sequence[Report], origins: Sequence[Origin]) -> Story:
    """The story of these articles, as indexing makes it."""
    ordered = sorted((origin_features(report) for report in reports), key=lambda one: one.head.order)
    articles = {report.article.id: spelt_features(report) for report in reports}
    found, _ = story_links(ordered, origins, articles.__getitem__, {})
    return story_of(story_id, ordered, origins, found)
