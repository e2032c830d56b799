"""Refused inputs of known articles: which article each is of, and what becomes of it."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.attempt import Failed
from bot.index.report import BROKEN
from bot.ingest import Draft, RefusedDraft
from bot.ingest.decide import identified
from bot.logs import LogEvent, failed
from bot.model.article import Article, PubStatus, Refusal, StoredVersion
from bot.store import Store
from bot.text.publication.addresses import is_web_address
from bot.wording.times import day

_log = logging.getLogger(__name__)

TOO_SLOW: Final = "it takes too long to analyse; if it is an article, not a list or a table, please report it"


def why_not_analysed(article: Article, how: Failed) -> str:
    """Why an article is refused that failed to be analysed, in words for its owner; an error goes to the log."""
    if not how.trace:
        return TOO_SLOW
    failed(_log, LogEvent.ARTICLE_BROKE, how.trace, article=article.file)
    return BROKEN


def only_hiding(draft: Draft, stored: Sequence[StoredVersion], now: datetime) -> Draft | None:
    """The known version as a draft that failed would hide it, without its text; None if it hides nothing."""
    known = next((one.article for one in stored if one.current), None)
    if known is None or draft.article.visible(now):
        return None
    hidden = replace(known, pubstatus=draft.article.pubstatus, embargoed=draft.article.embargoed)
    return replace(draft, article=hidden)


def withheld(draft: Draft, known: Article) -> Draft:
    """The known article as a refused draft hides it; withheld if it cannot be read whether it may be shown."""
    given = draft.article
    if given.pubstatus is not PubStatus.USABLE or given.embargoed:
        hidden = replace(known, pubstatus=given.pubstatus, embargoed=given.embargoed)
    else:
        hidden = known if known.pubstatus is not PubStatus.USABLE else replace(known, pubstatus=PubStatus.WITHHELD)
    return replace(draft, article=hidden, withholds=False)


def told(refusal: Refusal, store: Store) -> Refusal:
    """The refusal with the known article that its input is of, and what has become of it by the end of a run."""
    name, reason = _known(refusal, store), refusal.reason
    hides = isinstance(refusal, RefusedDraft) and refusal.draft.withholds
    if name and (read := store.last_read([name]).get(name)):
        reason += f"; the version indexed on {day(read)} stays visible"
    elif name:
        reason += f"; the article is hidden{' until this can be read' if hides else ''}"
    return Refusal(refusal.file, reason, refusal.line, name, hides)


def _known(refusal: Refusal, store: Store) -> str:
    """The known article by the fields of the input, else by its file; '' if there is none."""
    if isinstance(refusal, RefusedDraft):
        article = refusal.draft.article
        draft = identified(refusal.draft, store.versions(article.id), store.id_at(article.url))
        return draft.article.id if store.versions(draft.article.id) else in_file(draft, store)
    return "" if refusal.line else _alone_in(refusal.file, store)


def in_file(draft: Draft, store: Store) -> str:
    """The known article in the file of a draft that nothing else identifies; '' if there is none."""
    return "" if draft.id_given or draft.line or draft.article.url else _alone_in(draft.article.file, store)


def _alone_in(file: str, store: Store) -> str:
    """The only known article in a file; '' if there is none, or several. A feed that holds one may hold others."""
    found = [] if is_web_address(file) else store.ids_in(file)
    return found[0] if len(found) == 1 else ""
