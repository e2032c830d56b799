"""The pipeline: read sources, decide on each article, analyse it, add it to a story, and prepare each changed story.

Articles are read in windows, ordered by time within a window, and stored in batches: each batch is one transaction, so
that whatever was counted as done is complete in the index, however the run ends. Inputs that change no text wait until
all are read, since the last of several inputs of one article counts; but one that hides an article does so at once.
"""

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Final

from bot.analyse.analyst import Analyst
from bot.attempt import Failed
from bot.entities.link import Linker
from bot.index.add_article import ArticleIndexer
from bot.index.batches import BATCH, WINDOW, windows
from bot.index.deferred import Deferred
from bot.index.feeds import read_addresses
from bot.index.identify import Identifier
from bot.index.prepare_all import prepare_all
from bot.index.reading import read
from bot.index.refused import only_hiding, told, why_not_analysed
from bot.index.report import IndexReport
from bot.index.visits import Visits
from bot.index.workers import Analyses, Workers
from bot.ingest import Draft, RefusedDraft
from bot.ingest.decide import Decision, decide, is_known
from bot.ingest.entries import Address
from bot.ingest.fetch import Web
from bot.ingest.future_dates import future_date_remark
from bot.model.analysis import Analysis
from bot.model.article import Refusal
from bot.model.entity import Entity
from bot.ports import Clock, Encoder, Progress
from bot.store import Store, Writer
from bot.text.publication.addresses import canonical

_NOTHING: Final = Analysis("", 0)  # of an article that is hidden: nothing of it is read


@dataclass(frozen=True, slots=True)
class Tools:
    """What indexing works with: the analyst, the newsroom's own names, the embedding model, the web.

    ``workers``, if given, analyse in processes of their own when there are many articles.
    """

    analyst: Analyst
    own_list: Sequence[Entity]
    encoder: Encoder | None = None
    web: Web = field(default_factory=Web)
    workers: Workers | None = None


@dataclass(slots=True)
class _Run:
    """One run; ``last`` holds the last input of each article in the window, by id."""

    store: Store
    clock: Clock
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
    indexer = ArticleIndexer(store, Linker(tools.own_list, store), clock)
    report.released, left = indexer.release_waiting()
    report.refusals += [Refusal(article.file, why_not_analysed(article, how)) for article, how in left]
    addresses = [source for source in sources if isinstance(source, Address)]
    visited = read_addresses(addresses, Visits(tools.web, store, clock, limit), store, clock, progress, report)
    paths = [source for source in sources if isinstance(source, Path)]
    deferred = Deferred.begun(store, clock)
    progress.start("Reading and analysing articles", None)
    with closing(Analyses(tools.analyst, tools.workers)) as analyses:
        run = _Run(store, clock, indexer, analyses, report, deferred)
        _add_all(chain(read(paths, limit, store, report, clock.now(), rest), visited.drafts), run, progress)
    prepare_all(store, tools.encoder, report, progress)
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


def _add_all(drafts: Iterator[Draft], run: _Run, progress: Progress) -> None:
    """Decide on each draft and add what is new, window by window, then what waited for the last input."""
    identifier = Identifier(run.store, run.report)
    for read_together in windows(drafts, WINDOW):
        window = _by_time(identifier.identified(read_together))
        run.report.doubts += filter(None, (future_date_remark(draft, run.clock.now()) for draft in window))
        run.last = {draft.article.id: draft for draft in window}
        run.analyses.begin(
            [draft.article for draft in window if not is_known(draft, run.store.versions(draft.article.id))]
        )
        for batch in _batches(window):
            _index(batch, run)
            progress.step(len(batch))
    for batch in windows(run.deferred.drafts(), BATCH):
        _add(batch, run)


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
    """Analyse drafts, then add all of them in one transaction; one that fails is refused, and no other."""
    if not drafts:
        return
    analyses = run.analyses.of([draft.article for draft in drafts])
    with run.store.writing() as writer:
        for draft, analysis in zip(drafts, analyses, strict=True):
            done = analysis if isinstance(analysis, Failed) else run.indexer.add(writer, draft, analysis)
            if isinstance(done, Failed):
                _refuse(draft, done, writer, run)
            else:
                run.report.counts[done] += 1


def _refuse(draft: Draft, how: Failed, writer: Writer, run: _Run) -> None:
    """Refuse a draft that failed; what it hides is hidden all the same."""
    reason = why_not_analysed(draft.article, how)
    run.report.refusals.append(RefusedDraft(draft.article.file, reason, draft.line, draft=draft))
    hiding = only_hiding(draft, run.store.versions(draft.article.id), run.clock.now())
    if hiding is not None:
        run.indexer.add(writer, hiding, _NOTHING)
