"""Analyse again what is indexed, by the rules and the model of today; the next build prepares its stories."""

from contextlib import closing
from typing import Final

from bot.attempt import Failed
from bot.entities.link import Linker
from bot.index.add_article import ArticleIndexer
from bot.index.batches import BATCH, WINDOW, windows
from bot.index.build import Tools
from bot.index.refused import why_not_analysed
from bot.index.workers import Analyses
from bot.model.article import Refusal
from bot.ports import Clock, Progress
from bot.store import Store

_KEPT: Final = "; its earlier analysis stays"


def renew(store: Store, tools: Tools, clock: Clock, progress: Progress) -> tuple[int, list[Refusal]]:
    """Replace the analysis of every article that may be shown; returns how many there are, and those that failed.

    Articles stay in their stories, which are marked to be prepared again. Each batch is one transaction: a run that is
    killed leaves each article with its old analysis or its new one, and its story as it was or marked. An
    article that fails or takes too long keeps the old one.
    """
    indexer = ArticleIndexer(store, Linker(tools.own_list, store), clock)
    articles = (report.article for report in store.all_reports())
    renewed, refusals = 0, []
    progress.start("Analysing articles again", store.freshness().articles)
    with closing(Analyses(tools.analyst, tools.workers)) as analyses:
        for window in windows(articles, WINDOW):
            analyses.begin(window)
            for batch in windows(iter(window), BATCH):
                made = analyses.of(batch)
                with store.writing() as writer:
                    for article, analysis in zip(batch, made, strict=True):
                        done = analysis if isinstance(analysis, Failed) else indexer.renew(writer, article, analysis)
                        if isinstance(done, Failed):
                            refusals.append(Refusal(article.file, f"{why_not_analysed(article, done)}{_KEPT}"))
                renewed += len(batch)
                progress.step(len(batch))
    progress.stop()
    return renewed, refusals
