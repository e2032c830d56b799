"""What to say when nothing is found, or a story is not compared yet."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from bot.entities.resolve import NameIndex
from bot.errors import NotFoundError, UsageError
from bot.model.search import Choice, NotFound, Query
from bot.newsroom.finding.headline_search import stories_named_together
from bot.newsroom.finding.lookup import LookupResult, choice_of, stories_near, typed_words
from bot.newsroom.finding.outlets import outlet_called
from bot.newsroom.finding.spelling import LONG, corrected_query, is_used
from bot.store import Store, is_being_indexed
from bot.text.publication.addresses import is_web_address
from bot.text.words import STOP_WORDS, WORD

NAMES: Final = 3  # names offered
_NEAR: Final = 60.0  # score, of 100, from which a name is offered
_OF_ADDRESS: Final = 12  # last words of an address, by which stories are offered
_SPELT: Final = re.compile(r"[^\W\d_]{3,}")
_LONGEST: Final = 80  # characters of the input that are repeated
_HOW: Final = "Type a few words of a story, a headline, an address, or a name."
_RUNNING: Final = "This story changed a moment ago and is being compared again. Ask again in a minute."
_UNFINISHED: Final = "This story changed, and the last indexing run did not finish comparing it again."


def not_found(store: Store, index: NameIndex, typed: str, words: str) -> NotFound:
    """How fresh the index is, and stories and names similar to ``words``; for an address, stories only.

    Raises:
        UsageError: the input has no letter and no digit, so nothing can be looked up.
    """
    check_words(typed)
    if is_web_address(typed.strip()):
        spelt = " ".join(_SPELT.findall(unquote(urlsplit(typed.strip()).path))[-_OF_ADDRESS:])
        return NotFound(typed.strip(), store.freshness(), tuple(stories_near(store, spelt)) if spelt else ())
    if all(word in STOP_WORDS for word in WORD.findall(words)):
        return NotFound(typed, store.freshness())
    strange = " ".join(word for word in WORD.findall(words) if len(word) >= LONG and not is_used(store, word))
    found = (one.entity.name for one in index.candidates(strange or words, NAMES) if one.score >= _NEAR)
    return NotFound(typed, store.freshness(), tuple(stories_near(store, words)), tuple(dict.fromkeys(found)))


def choice_or_not_found(store: Store, index: NameIndex, typed: str, found: LookupResult) -> Choice | NotFound:
    """The stories that typed words name side by side, else what they may mean.

    For words without a match, similar stories and names, and a corrected spelling.
    """
    if several := stories_named_together(store, typed_words(typed)):
        return Choice(typed, several, apart=True)
    if found.heads or found.stories:
        return choice_of(store, typed, found)
    nothing_found = not_found(store, index, typed, typed_words(typed))
    if is_web_address(nothing_found.typed):
        return nothing_found
    return replace(nothing_found, respelt=corrected_query(store, typed_words(typed), nothing_found.near_names))


def outlet_named(store: Store, typed: str) -> NotFound | None:
    """An answer that the typed name is an outlet, with its number of articles; None if it is not one."""
    outlet = outlet_called(store.outlets(), typed_words(typed))
    if not outlet:
        return None
    _, articles = store.matches(Query(typed, outlet=outlet), 1)
    return NotFound(typed, store.freshness(), outlet=outlet, outlet_articles=articles)


def check_words(typed: str) -> None:
    """Refuse input without a letter or digit.

    Raises:
        UsageError: there is none; says what to type.
    """
    if WORD.search(typed):
        return
    shown = " ".join(typed.split())[:_LONGEST]
    lead = f"“{shown}” has no letter or digit to search by." if shown else "You haven't typed anything to look for."
    msg = f"{lead} {_HOW}"
    raise UsageError(msg)


def not_compared(index: Path) -> NotFoundError:
    """Why there is no comparison of a story: a run is at it, or the last one stopped before, as with a full disk."""
    return (
        NotFoundError(_RUNNING) if is_being_indexed(index) else NotFoundError(_UNFINISHED, "Run copydesk index again.")
    )
