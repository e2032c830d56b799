"""Decide from values alone whether a draft is new, a new version, an old version, or unchanged."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from bot.clock import EARLIEST
from bot.ingest.draft import Draft
from bot.model.article import Article, PubStatus, StoredVersion
from bot.text.hashing import hashed
from bot.text.publication.addresses import canonical
from bot.text.publication.heading_changes import heading_changes


class Decision(StrEnum):
    """What to do with a draft."""

    NEW = "new"
    NEW_VERSION = "new version"
    OLD_VERSION = "old version"
    FIELDS = "changed fields"
    SAME = "unchanged"


def decide(draft: Draft, stored: Sequence[StoredVersion]) -> Decision:
    """Compare a draft with the stored versions of its article, the oldest first.

    Of two texts, the one with the newer ``updated`` is current, else the one read later; a known text that is back in
    the current version's file is current again. The same text is a new version only under another headline or byline.
    Of two inputs with the same text, the one with the older ``updated``, or without one if the other has it, changes
    nothing.
    """
    if not stored:
        return Decision.NEW
    article = draft.article
    current = next((version for version in stored if version.current), stored[-1])
    if article.text == current.article.text:
        kept = current.article
        # None in versions stored before offsets were.
        offset = None if kept.published_offset is None else article.published_offset
        same = replace(article, file=kept.file, published_offset=offset) == kept
        if same or is_older(article, kept):
            return Decision.SAME
        return _heading(article, current, stored) or Decision.FIELDS
    known = is_known(draft, stored)
    if known and article.file != current.article.file and not is_older(current.article, article):
        return Decision.SAME
    if is_older(article, current.article):
        return Decision.SAME if known else Decision.OLD_VERSION
    return Decision.NEW_VERSION


def _heading(article: Article, current: StoredVersion, stored: Sequence[StoredVersion]) -> Decision | None:
    """What to do with another headline or byline of the current text; None if it has the same, or either is hidden.

    An earlier heading in another file is a copy that was left behind, unless its ``updated`` is newer.
    """
    kept = current.article
    is_shown = current.ready and article.pubstatus is PubStatus.USABLE and article.embargoed == kept.embargoed
    if not is_shown or not heading_changes(kept, article):
        return None
    before = [one.article for one in stored if one is not current and one.article.text == article.text]
    left_behind = article.file != kept.file and not is_older(kept, article)
    is_known = any(not heading_changes(one, article) for one in before)
    return Decision.SAME if left_behind and is_known else Decision.NEW_VERSION


def is_known(draft: Draft, stored: Sequence[StoredVersion]) -> bool:
    """Whether a version of the article has this text."""
    return any(draft.article.text == version.article.text for version in stored)


def is_older(article: Article, than: Article) -> bool:
    """Whether an article's ``updated`` is earlier than the other's; a missing one is the earliest."""
    return (article.updated or EARLIEST) < (than.updated or EARLIEST)


def identified(draft: Draft, stored: Sequence[StoredVersion], id_at_address: str) -> Draft:
    """The draft under its article's id, if its source gave an address and no id.

    That is the article at its address; if two had the address before, each keeps its own id. An unknown text in a file
    that held an article from another address is a new article, since file names are reused; but not if the id lasts.
    """
    article = draft.article
    current = next((version.article for version in stored if version.current), None)
    if draft.id_given or not article.url or (current and canonical(current.url) == canonical(article.url)):
        return draft
    name = id_at_address
    if not name and not draft.id_lasts and current and current.url and not is_known(draft, stored):
        name = f"{article.id}#{hashed(article.url, 8).hex()}"
    return replace(draft, article=replace(article, id=name)) if name else draft
