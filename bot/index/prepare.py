"""Prepare a story: describe it and compare its articles, for answers to be read from.

Few articles are read in full: those that are new or changed, and those that are compared, at most
``bot.compare.select_reports.MOST_REPORTS``. For the other articles of a large story, only their cards are read.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.compare import align_reports, comparison_of
from bot.compare.headline_figures import headline_figures
from bot.compare.select_reports import reports_to_align
from bot.entities.namesakes import entities_apart, told_apart
from bot.entities.story_surnames import as_alone, surname_links, with_surname_links
from bot.index.cards import read_origins, written_origins
from bot.index.story_articles import StoryArticles
from bot.index.token_vectors import TokenEncoder
from bot.model.analysis import Analysis
from bot.model.comparison import Comparison
from bot.model.entity import Entity
from bot.model.passage import Head
from bot.model.scores import Scores
from bot.model.story import Story
from bot.store import Card, Store
from bot.stories import group_origins, story_links, story_of, title


@dataclass(frozen=True, slots=True)
class Prepared:
    """A described story, its comparison if it has several articles, and the analyses that have changed, by id.

    ``cards`` and ``measured_origins`` are stored for a large story until it changes again; ``scores`` are those behind
    the comparison, ``people`` those told apart from others of their name.
    """

    story: Story
    comparison: Comparison | None
    changed: Mapping[str, Analysis]
    cards: Mapping[str, Card] = field(default_factory=dict)
    measured_origins: bytes = b""
    scores: Scores | None = None
    people: tuple[Entity, ...] = ()


def prepare(store: Store, story_id: str, encoder: TokenEncoder | None = None) -> Prepared | None:
    """The prepared story; None if it has no articles left.

    ``encoder``, if there is an embedding model, is used for stories with several origins.
    """
    story_articles = StoryArticles(store, store.articles_of(story_id))
    if not story_articles.articles:
        return None
    changed, people = _link_people(story_id, story_articles, store)
    articles = story_articles.features()
    origins = group_origins(articles, read_origins(store.measured_origins(story_id)))
    tied, linkings = story_links(articles, origins, story_articles.spelt, story_articles.linkings)
    story = story_of(story_id, articles, origins, tied)
    if len(articles) == 1:
        return Prepared(story, None, changed, people=people)
    heads = [one.head for one in articles]
    encode = encoder.encode if encoder and len(origins) > 1 and all(map(_is_encodable, heads)) else None
    aligned = align_reports(story, story_articles.reports(reports_to_align(story, heads)), encode=encode)
    comparison = comparison_of(story, aligned, story_articles.kept())
    story = replace(story, title=title(articles, *headline_figures(comparison)))
    cards = story_articles.cards(linkings)
    marks = {one.head.id: one.mark for one in articles}
    measured = written_origins([[marks[article] for article in origin.articles] for origin in origins])
    kept = measured if story_articles.keeps else b""
    return Prepared(story, replace(comparison, story=story), changed, cards, kept, aligned.scores, people)


def _link_people(
    story_id: str, story_articles: StoryArticles, store: Store
) -> tuple[dict[str, Analysis], tuple[Entity, ...]]:
    """The analyses that change because the story identifies a name, by article id, and the people told apart by it."""
    uses = story_articles.uses()
    named = [use for article in uses for use in as_alone(article)]
    apart = told_apart(story_id, named, store)
    changed = {}
    for article, links in zip(story_articles.articles, surname_links(uses, store, apart), strict=True):
        if links is not None:
            report = story_articles.report(article)
            changed[article] = with_surname_links(report.analysis, links)
            story_articles.renew(replace(report, analysis=changed[article]))
    return changed, entities_apart(apart, named)


def _is_encodable(head: Head) -> bool:
    """Whether an article is in English, which the embedding model is for, or in an unknown language."""
    return head.language in ("", "en")
