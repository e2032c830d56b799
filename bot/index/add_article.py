"""Add one analysed article to the index: link its names, find its story, retire the previous version."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from bot.analyse.analyst import LONGEST
from bot.attempt import Failed, attempt
from bot.clock import limited_to
from bot.entities.link import Linker
from bot.entities.propagate import with_entities
from bot.entities.story_surnames import with_surname_links
from bot.index.story_states import StoryStates
from bot.ingest import Draft
from bot.ingest.decide import Decision, decide
from bot.model.analysis import Analysis
from bot.model.article import Article, StoredVersion
from bot.model.story import Report
from bot.model.uses import aside
from bot.ports import Clock
from bot.store import Store, Writer

T = TypeVar("T")


class ArticleIndexer:
    """Adds articles inside the writer's transaction, so that each sees what the ones before it changed.

    Of an article with which this fails, nothing is changed.
    """

    def __init__(self, store: Store, linker: Linker, clock: Clock) -> None:
        self._store = store
        self._linker = linker
        self._clock = clock
        self._stories = StoryStates(store)

    def add(self, writer: Writer, draft: Draft, analysis: Analysis) -> Decision | Failed:
        """Decide on a draft, now that all before it are stored, and carry that out."""
        return self._attempt(writer, partial(self._add, writer, draft, analysis))

    def renew(self, writer: Writer, article: Article, analysis: Analysis) -> Failed | None:
        """Replace the analysis of an article that is shown; its story keeps it and is prepared again."""
        return self._attempt(writer, partial(self._renew, writer, article, analysis))

    def release_waiting(self) -> tuple[int, list[tuple[Article, Failed]]]:
        """Add articles whose embargo has ended; returns how many, and those with which it failed."""
        waiting = self._store.waiting(self._clock.now())
        left = []
        for report in waiting:
            with self._store.writing() as writer:
                done = self._attempt(writer, partial(self._release, writer, report.article, report.analysis, ""))
            if isinstance(done, Failed):
                left.append((report.article, done))
        return len(waiting) - len(left), left

    def _attempt(self, writer: Writer, change: Callable[[], T]) -> T | Failed:
        # The time is over within the savepoint, so that nothing of a change that took too long is released.
        done = attempt(partial(writer.whole, limited_to(LONGEST)(change)))
        if isinstance(done, Failed):
            self._stories.forget()
        return done

    def _add(self, writer: Writer, draft: Draft, analysis: Analysis) -> Decision:
        article, stored = draft.article, self._store.versions(draft.article.id)
        decision = decide(draft, stored)
        current = next((version for version in stored if version.current), None)
        match decision:
            case Decision.NEW:
                self._put(writer, draft, analysis, story="")
            case Decision.NEW_VERSION:
                story = self._withdraw(writer, current, keep_current=False)
                self._put(writer, draft, analysis, story=story)
            case Decision.OLD_VERSION:
                writer.put_old_version(article, analysis, id_given=draft.id_given)
            case Decision.FIELDS:
                story = self._withdraw(writer, current, keep_current=True)
                writer.replace_fields(replace(article, file=current.article.file if current else article.file))
                if article.visible(self._clock.now()):
                    self._release(writer, article, analysis, story)
        return decision

    def _renew(self, writer: Writer, article: Article, analysis: Analysis) -> None:
        writer.relink(article.id, self._linked(writer, article, analysis))
        writer.mark_stale(article.id)

    def _put(self, writer: Writer, draft: Draft, analysis: Analysis, *, story: str) -> None:
        article, ready = draft.article, draft.article.visible(self._clock.now())
        linked = self._linked(writer, article, analysis) if ready else analysis
        found = self._stories.add(writer, Report(article, linked), earlier=story) if ready else ""
        writer.put_article(article, linked, id_given=draft.id_given, ready=ready, story=found)

    def _release(self, writer: Writer, article: Article, analysis: Analysis, story: str) -> None:
        linked = self._linked(writer, article, analysis)
        found = self._stories.add(writer, Report(article, linked), earlier=story)
        writer.release(article.id, found, linked)

    def _withdraw(self, writer: Writer, current: StoredVersion | None, *, keep_current: bool) -> str:
        """Retire the current version; returns the id of the story it was in, which may have other articles, or ''."""
        if current is None:
            return ""
        story = writer.retire(current.article.id, keep_current=keep_current)
        if story:
            self._stories.remove(writer, story, current.article.id)
        return story

    def _linked(self, writer: Writer, article: Article, analysis: Analysis) -> Analysis:
        """The analysis with entity ids on its names, speakers and descriptions; new entities are stored."""
        own = with_surname_links(analysis, {}) if analysis.lent or analysis.own else analysis
        found = self._linker.link(article.text, own.mentions, aside(own))
        writer.put_entities(found.entities)
        return with_entities(own, found.mentions)
