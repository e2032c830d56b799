"""Refused inputs of known articles: which article each is of, and what becomes of it."""

from dataclasses import replace

from bot.ingest import Draft, RefusedDraft
from bot.ingest.decide import identified
from bot.model.article import Article, PubStatus, Refusal
from bot.store import Store
from bot.text.addresses import is_web_address
from bot.wording.times import day


def withheld(draft: Draft, known: Article) -> Draft:
    """The known article, withheld, in place of a draft of which it cannot be read whether it may be shown."""
    hidden = known if known.pubstatus is not PubStatus.USABLE else replace(known, pubstatus=PubStatus.WITHHELD)
    return replace(draft, article=hidden, withholds=False)


def told(refusal: Refusal, store: Store) -> Refusal:
    """The refusal with the known article that its input is of, and what has become of it by the end of a run."""
    name, reason = _known(refusal, store), refusal.reason
    hides = isinstance(refusal, RefusedDraft) and refusal.draft.withholds
    if name and (read := store.last_read([name]).get(name)):
        reason += f"; the version indexed on {day(read)} stays visible"
    elif name and hides:
        reason += "; the article is hidden until this can be read"
    return Refusal(refusal.file, reason, refusal.line, name, hides)


def _known(refusal: Refusal, store: Store) -> str:
    """The known article by the fields of the input, else by a file that holds one article; '' if there is none.

    A feed that holds one article now may hold others.
    """
    if isinstance(refusal, RefusedDraft):
        article = refusal.draft.article
        name = identified(refusal.draft, store.versions(article.id), store.id_at(article.url)).article.id
        return name if store.versions(name) else ""
    if refusal.line or is_web_address(refusal.file):
        return ""
    heads = [head for head in store.find_heads(refusal.file) if head.file == refusal.file]
    return heads[0].id if len(heads) == 1 else ""
