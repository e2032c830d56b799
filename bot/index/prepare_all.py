"""Prepare every story that has changed, each by itself: one that fails keeps no other from being prepared.

A story that fails stays as it was last prepared. It is tried again when an article of it changes, or the rules do.
"""

import logging
from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Final

from threadpoolctl import threadpool_limits

from bot.attempt import Failed, attempt
from bot.index.batches import BATCH, windows
from bot.index.cards import MADE
from bot.index.comparison_rules import rule_files, rules
from bot.index.prepare import Prepared, prepare
from bot.index.report import BROKEN, IndexReport
from bot.index.token_vectors import TokenEncoder
from bot.logs import LogEvent, failed
from bot.model.article import Remark
from bot.ports import Encoder, Progress
from bot.store import Store, Writer
from bot.wording.counts import count

_log = logging.getLogger(__name__)

# Seconds of the processor's time, on all cores: twenty times the ceiling of the slowest story that
# benchmarks/slow_stories.py makes, so that even by meaning, on a slow machine, only a runaway story takes longer.
LONGEST: Final = 600.0

TOO_SLOW: Final = "comparing it takes too long; please report it"


def prepare_all(
    store: Store, encoder: Encoder | None, report: IndexReport, progress: Progress, seconds: float = LONGEST
) -> None:
    """Prepare every story that has changed, or all if the rules have, each within ``seconds``."""
    _renew_comparisons(store, encoder)
    stale = store.stale_stories()
    progress.start("Comparing stories", len(stale))
    for names in windows(iter(stale), BATCH):
        _prepare(names, store, TokenEncoder(encoder, store) if encoder else None, report, progress, seconds)


def _renew_comparisons(store: Store, encoder: Encoder | None) -> None:
    """Mark all compared stories stale if the embedding model or the rules of comparison have changed."""
    before = {"encoder": "none", "rules": ""} | store.notes()
    files = rule_files()
    same = before.get("rule_files") == files
    today = {"encoder": encoder.name if encoder else "none", "rules": before["rules"] if same else rules()}
    changed = {key: value for key, value in today.items() if before[key] != value}
    if changed or not same:
        with store.writing() as writer:
            if changed:
                writer.compare_anew()
            for key, value in (changed | {"rule_files": files}).items():
                writer.note(key, value)


def _prepare(
    names: Sequence[str],
    store: Store,
    tokens: TokenEncoder | None,
    report: IndexReport,
    progress: Progress,
    seconds: float,
) -> None:
    """Prepare a batch of stories and store it in one write: one per story would make readers rebuild their caches."""
    ready = []
    with threadpool_limits(limits=1, user_api="blas"):  # a story's matrices are small: threads cost ten times as much
        for name in names:
            made = attempt(partial(prepare, store, name, tokens), seconds)
            ready.append((name, made, tokens.take_asked() if tokens else ()))
            progress.step()
    with store.writing() as writer:
        for name, made, asked in ready:
            done = made
            if not isinstance(made, Failed):
                put = partial(_put, writer, name, made, asked, tokens.made if tokens else None)
                done = attempt(partial(writer.whole, put))
            if isinstance(done, Failed):
                writer.put_unprepared(name)
                report.unprepared.append(_why_not(store, name, done))
            else:
                report.prepared += 1


def _put(
    writer: Writer,
    name: str,
    prepared: Prepared | None,
    asked: Collection[bytes],
    vectors: Mapping[bytes, bytes] | None,
) -> None:
    """Store a prepared story, or drop one that has no articles left; ``vectors`` are those of the sentences asked."""
    if vectors is not None:
        writer.put_token_vectors(name, asked, vectors)
    if prepared is None:
        writer.drop_story(name)
        return
    writer.put_entities(prepared.people)
    for article_id, analysis in prepared.changed.items():
        writer.relink(article_id, analysis)
    writer.put_cards(prepared.cards, MADE)
    writer.put_prepared(prepared.story, prepared.comparison, prepared.measured_origins, prepared.scores)


def _why_not(store: Store, name: str, how: Failed) -> Remark:
    """Why a story is not prepared, under the file of its first article; an error goes to the log."""
    if how.trace:
        failed(_log, LogEvent.STORY_BROKE, how.trace, story=name)
    heads = store.heads_of(name)
    now = "stays as it was" if store.story(name) else "is not shown"
    why = BROKEN if how.trace else TOO_SLOW
    return Remark(heads[0].file if heads else name, f"its story ({count(len(heads), 'article')}) {now}: {why}")
