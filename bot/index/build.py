"""The pipeline: read sources, decide on each article, analyse it, add it to a story, and prepare each changed story.

Articles are read in windows, ordered by time within a window, and stored in batches: each batch is one transaction, so
that whatever was counted as done is complete in the index, however the run ends. Inputs that change no text wait until
all are read, since the last of several inputs of one article counts; but one that hides an article does so at once.
"""

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import Final, TypeVar

from threadpoolctl import threadpool_limits

from bot.analyse.analyst import Analyst
from bot.entities.link import Linker
from bot.index.add_article import ArticleIndexer
from bot.index.cards import MADE
from bot.index.deferred import Deferred
from bot.index.feeds import read_addresses
from bot.index.identify import Identifier
from bot.index.prepare import prepare
from bot.index.reading import read
from bot.index.refused import told
from bot.index.report import IndexReport
from bot.index.rules import rules
from bot.index.token_vectors import TokenEncoder
from bot.index.visits import Visits
from bot.index.workers import Analyses, Workers
from bot.ingest import Draft, RefusedDraft
from bot.ingest.decide import Decision, decide, is_known
from bot.ingest.entries import Address
from bot.ingest.fetch import Web
from bot.ingest.future_dates import future_date_remark
from bot.model.entity import Entity
from bot.ports import Clock, Encoder, Progress
from bot.store import Store
from bot.text.addresses import canonical

T = TypeVar("T")

BATCH = 50
WINDOW = 1_000
TOO_SLOW: Final = "it takes too long to analyse; if it is an article, not a list or a table, please report it"


@dataclass(frozen=True, slots=True)
class Tools:
    """What indexing works with: the analyst, the desk's own names, the embedding model, the web.

    ``workers``, if given, analyse in processes of their own when there are many articles.
    """

    analyst: Analyst
    desk: Sequence[Entity]
    encoder: Encoder | None = None
    web: Web = field(default_factory=Web)
    workers: Workers | None = None


@dataclass(slots=True)
class _Run:
    """One run; ``last`` holds the last input of each article in the window, by id."""

    store: Store
    indexer: ArticleIndexer
    analyses: Analyses
    report: IndexReport
    deferred: Deferred
    last: dict[str, Draft] = field(default_factory=dict)


def build(
    sources: Sequence[Path | Address],
    store: Store,
    tools: Tools,
    clock: Clock,
    progress: Progress,
    limit: int,
    rest: float = 0,
) -> IndexReport:
    """Index everything at ``sources``; ``limit`` is the maximum size of one article, and of a feed, in bytes.

    Files that were changed within the last ``rest`` seconds are skipped.

    Raises:
        UnusableIndexError: the index cannot be written; what was counted until then is kept.
    """
    started = time.perf_counter()
    report = IndexReport()
    indexer = ArticleIndexer(store, Linker(tools.desk, store), clock)
    report.released = indexer.release_waiting()
    addresses = [source for source in sources if isinstance(source, Address)]
    visited = read_addresses(addresses, Visits(tools.web, store, clock, limit), store, clock, progress, report)
    paths = [source for source in sources if isinstance(source, Path)]
    deferred = Deferred.begun(store, clock)
    progress.start("Reading and analysing articles", None)
    with closing(Analyses(tools.analyst, tools.workers)) as analyses:
        run = _Run(store, indexer, analyses, report, deferred)
        _add_all(chain(read(paths, limit, store, report, rest), visited.drafts), run, clock, progress)
    _renew_comparisons(store, tools.encoder)
    _prepare_all(store, tools.encoder, report, progress)
    with store.writing() as writer:
        if report.prepared or report.changed:
            writer.drop_lost_token_vectors()
        writer.put_fetched(visited.feeds, visited.pages, visited.rules)
        writer.note("brought_back", deferred.brought_back())
        writer.note("model", tools.analyst.model.name)
        writer.note("last_run", clock.now().isoformat())
        if "first_load" not in store.notes() and store.freshness().articles:
            writer.note("first_load", clock.now().isoformat())
    progress.stop()
    report.refusals = [told(refusal, store) for refusal in report.refusals]
    report.seconds = time.perf_counter() - started
    return report


def _add_all(drafts: Iterator[Draft], run: _Run, clock: Clock, progress: Progress) -> None:
    """Decide on each draft and add what is new, window by window, then what waited for the last input."""
    identifier = Identifier(run.store, run.report)
    for read_together in windows(drafts, WINDOW):
        window = _by_time(identifier.identified(read_together))
        run.report.doubts += filter(None, (future_date_remark(draft, clock.now()) for draft in window))
        run.last = {draft.article.id: draft for draft in window}
        run.analyses.begin(
            [draft.article for draft in window if not is_known(draft, run.store.versions(draft.article.id))]
        )
        for batch in _batches(window):
            _index(batch, run)
            progress.step(len(batch))
    for batch in windows(run.deferred.drafts(), BATCH):
        _add(batch, run)


def windows(things: Iterator[T], size: int) -> Iterator[list[T]]:
    """Things in lists of this size, the last one shorter."""
    while window := list(islice(things, size)):
        yield window


def _by_time(window: Sequence[Draft]) -> list[Draft]:
    """The window ordered by publication, with an article's versions together in the order they were read."""
    first: dict[str, tuple[object, ...]] = {}
    for draft in window:
        first.setdefault(draft.article.id, draft.article.order)
    return sorted(window, key=lambda draft: first[draft.article.id])


def _batches(window: Sequence[Draft]) -> Iterator[list[Draft]]:
    """The window in batches, none with two inputs of one id or address, since a batch is decided on as a whole."""
    batch: list[Draft] = []
    seen: set[str] = set()
    for draft in window:
        keys = {draft.article.id} if draft.id_given else {draft.article.id, canonical(draft.article.url)} - {""}
        if len(batch) == BATCH or keys & seen:
            yield batch
            batch, seen = [], set()
        batch.append(draft)
        seen |= keys
    if batch:
        yield batch


def _index(batch: Iterable[Draft], run: _Run) -> None:
    """Store a batch's new texts and hide what it withdraws; other inputs of known texts wait."""
    ready = []
    for draft in batch:
        name, stored = draft.article.id, run.store.versions(draft.article.id)
        if run.deferred.read(draft):
            run.report.counts[Decision.SAME] += 1
        if decide(draft, stored) is Decision.SAME or (name in run.deferred and is_known(draft, stored)):
            run.report.counts[Decision.SAME] += 1
        elif is_known(draft, stored):
            run.deferred.put(draft, stored)
        else:
            ready.append(draft)
        if run.last[name] is draft:
            ready += run.deferred.taken_to_hide(name, stored)
    _add(ready, run)


def _add(drafts: Sequence[Draft], run: _Run) -> None:
    """Analyse drafts, then add all of them in one transaction; one that takes too long is refused, and no other."""
    if not drafts:
        return
    analyses = run.analyses.of([draft.article for draft in drafts])
    with run.store.writing() as writer:
        for draft, analysis in zip(drafts, analyses, strict=True):
            if analysis is None:
                run.report.refusals.append(RefusedDraft(draft.article.file, TOO_SLOW, draft.line, draft=draft))
            else:
                run.report.counts[run.indexer.add(writer, draft, analysis)] += 1


def _renew_comparisons(store: Store, encoder: Encoder | None) -> None:
    """Mark all compared stories stale if the embedding model or the rules of comparison have changed."""
    before = {"encoder": "none"} | store.notes()
    today = {"encoder": encoder.name if encoder else "none", "rules": rules()}
    changed = {key: value for key, value in today.items() if before.get(key) != value}
    if changed:
        with store.writing() as writer:
            writer.compare_anew()
            for key, value in changed.items():
                writer.note(key, value)


def _prepare_all(store: Store, encoder: Encoder | None, report: IndexReport, progress: Progress) -> None:
    """Prepare every story that has changed."""
    stale = store.stale_stories()
    progress.start("Comparing stories", len(stale))
    for names in windows(iter(stale), BATCH):
        _prepare(names, store, encoder, report, progress)


def _prepare(
    names: Sequence[str], store: Store, encoder: Encoder | None, report: IndexReport, progress: Progress
) -> None:
    """Prepare a batch of stories and store it in one write: one per story would make readers rebuild their caches."""
    tokens = TokenEncoder(encoder, store) if encoder else None
    ready = []
    with threadpool_limits(limits=1, user_api="blas"):  # a story's matrices are small: threads cost ten times as much
        for name in names:
            ready.append((name, prepare(store, name, tokens), tokens.take_asked() if tokens else ()))
            progress.step()
    with store.writing() as writer:
        for name, prepared, asked in ready:
            if tokens:
                writer.put_token_vectors(name, asked, tokens.made)
            if prepared is None:
                writer.drop_story(name)
            else:
                writer.put_entities(prepared.people)
                for article_id, analysis in prepared.changed.items():
                    writer.relink(article_id, analysis)
                writer.put_cards(prepared.cards, MADE)
                writer.put_prepared(prepared.story, prepared.comparison, prepared.measured_origins, prepared.scores)
    report.prepared += len(names)
