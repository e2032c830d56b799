"""Analyse again what is indexed, by the rules and the model of today; the next build prepares its stories."""

from collections.abc import Iterator
from contextlib import closing
from itertools import islice

from bot.entities.link import Linker
from bot.index.add_article import ArticleIndexer
from bot.index.build import BATCH, Tools
from bot.index.workers import Analyses
from bot.model.article import Article
from bot.ports import Clock, Progress
from bot.store import Store

WINDOW = 1_000  # articles given to the analysing processes at a time


def renew(store: Store, tools: Tools, clock: Clock, progress: Progress) -> int:
    """Replace the analysis of every article that may be shown; returns how many there are.

    Articles stay in their stories, which are marked to be prepared again. Each batch is one transaction: a run that is
    killed leaves each article with its old analysis or its new one, and its story as it was or marked.
    """
    indexer = ArticleIndexer(store, Linker(tools.desk, store), clock)
    articles = (report.article for report in store.all_reports())
    renewed = 0
    progress.start("Analysing articles again", store.freshness().articles)
    with closing(Analyses(tools.analyst, tools.workers)) as analyses:
        while window := list(islice(articles, WINDOW)):
            analyses.begin(window)
            for batch in _batches(window):
                made = analyses.of(batch)
                with store.writing() as writer:
                    for article, analysis in zip(batch, made, strict=True):
                        indexer.renew(writer, article, analysis)
                renewed += len(batch)
                progress.step(len(batch))
    progress.stop()
    return renewed


def _batches(window: list[Article]) -> Iterator[list[Article]]:
    for first in range(0, len(window), BATCH):
        yield window[first : first + BATCH]
