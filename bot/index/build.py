"""The pipeline: sources are read, decided on, analysed, placed in stories, and each changed story is prepared.

Articles are taken in windows, ordered by time inside a window, and stored in batches: each batch is one transaction,
so that whatever was counted as done is whole in the index, however the run ends.
"""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

from threadpoolctl import threadpool_limits

from bot.analyse.article import analyse
from bot.analyse.language import language
from bot.analyse.model import NameModel
from bot.entities.gazetteer import Gazetteer
from bot.entities.link import Linker
from bot.index.cards import MADE
from bot.index.place import Placer
from bot.index.prepare import prepare
from bot.index.report import IndexReport
from bot.index.vectors import KeptVectors
from bot.ingest import Draft, read_path
from bot.ingest.decide import Decision, decide, identified
from bot.model.analysis import Analysis
from bot.model.article import Refusal
from bot.model.entity import Entity
from bot.ports import Clock, Encoder, Progress
from bot.store import Store

T = TypeVar("T")

BATCH = 50
WINDOW = 1_000


@dataclass(frozen=True, slots=True)
class Tools:
    """What indexing works with: the model for names, the shipped and the desk's own names, the model of meaning."""

    model: NameModel
    gazetteer: Gazetteer
    desk: Sequence[Entity]
    encoder: Encoder | None = None


def build(
    paths: Sequence[Path], store: Store, tools: Tools, clock: Clock, progress: Progress, limit: int
) -> IndexReport:
    """Index everything below ``paths``; ``limit`` is the size of one article in bytes.

    Raises:
        UnusableIndexError: the index cannot be written; what was counted until then is kept.
    """
    started = time.perf_counter()
    report = IndexReport()
    placer = Placer(store, Linker(tools.desk, store), clock)
    report.released = placer.release_waiting()
    progress.start("Reading and analysing articles", None)
    for window in _windows(_drafts(paths, limit, report), WINDOW):
        for batch in _windows(iter(_by_time(window)), BATCH):
            _index(batch, store, placer, tools, report)
            progress.step(len(batch))
    _renew_comparisons(store, tools.encoder)
    stale = store.stale_stories()
    progress.start("Comparing stories", len(stale))
    for names in _windows(iter(stale), BATCH):
        _prepare(names, store, tools.encoder, report, progress)
    with store.writing() as writer:
        writer.note("model", tools.model.name)
        writer.note("last_run", clock.now().isoformat())
        if "first_load" not in store.notes() and store.freshness().articles:
            writer.note("first_load", clock.now().isoformat())
    progress.stop()
    report.seconds = time.perf_counter() - started
    return report


def _drafts(paths: Sequence[Path], limit: int, report: IndexReport) -> Iterator[Draft]:
    """Every draft below the paths; refusals go to the report."""
    for path in paths:
        for found in read_path(path, limit):
            if isinstance(found, Refusal):
                report.refusals.append(found)
            else:
                yield found


def _windows(things: Iterator[T], size: int) -> Iterator[list[T]]:
    while window := list(islice(things, size)):
        yield window


def _by_time(window: Sequence[Draft]) -> list[Draft]:
    """The window ordered by publication, an article's versions kept together in the order they were read."""
    first: dict[str, tuple[object, ...]] = {}
    for draft in window:
        first.setdefault(draft.article.id, draft.article.order)
    return sorted(window, key=lambda draft: first[draft.article.id])


def _index(batch: Iterable[Draft], store: Store, placer: Placer, tools: Tools, report: IndexReport) -> None:
    """Analyse what is new in a batch, then place all of it in one transaction."""
    drafts = [identified(draft, store.id_at(draft.article.url)) for draft in batch]
    decisions = [decide(draft, store.versions(draft.article.id)) for draft in drafts]
    fresh = [draft for draft, decision in zip(drafts, decisions, strict=True) if decision is not Decision.SAME]
    report.counts[Decision.SAME] += len(drafts) - len(fresh)
    if not fresh:
        return
    analyses = _analyse(fresh, tools)
    with store.writing() as writer:
        for draft, analysis in zip(fresh, analyses, strict=True):
            report.counts[placer.place(writer, draft, analysis)] += 1


def _renew_comparisons(store: Store, encoder: Encoder | None) -> None:
    """Have all stories compared anew where another model of meaning, or none, compared them until now."""
    name = encoder.name if encoder else "none"
    if store.notes().get("encoder", "none") != name:
        with store.writing() as writer:
            writer.compare_anew()
            writer.note("encoder", name)


def _prepare(
    names: Sequence[str], store: Store, encoder: Encoder | None, report: IndexReport, progress: Progress
) -> None:
    """Prepare a batch of stories and store it at once: a write at each would have readers renew their caches."""
    vectors = KeptVectors(encoder, store) if encoder else None
    ready = []
    with threadpool_limits(limits=1, user_api="blas"):  # a story's matrices are small: threads cost ten times as much
        for name in names:
            ready.append((name, prepare(store, name, vectors)))
            progress.step()
    with store.writing() as writer:
        if vectors:
            writer.put_vectors(vectors.take_made())
        for name, prepared in ready:
            if prepared is None:
                writer.drop_story(name)
            else:
                for article_id, analysis in prepared.changed.items():
                    writer.relink(article_id, analysis)
                writer.put_cards(prepared.cards, MADE)
                writer.put_prepared(prepared.story, prepared.comparison, prepared.voices, prepared.scores)
    report.prepared += len(names)


def _analyse(drafts: Sequence[Draft], tools: Tools) -> list[Analysis]:
    articles = [draft.article for draft in drafts]
    languages = [article.language or language(article.text) for article in articles]
    names = tools.model.spans([article.text for article in articles], languages)
    return [analyse(*each, tools.gazetteer) for each in zip(articles, languages, names, strict=True)]
