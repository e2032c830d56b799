"""Articles by words and filters, page by page."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from math import ceil
from zoneinfo import ZoneInfo

from bot.errors import NotFoundError, UsageError
from bot.model.entity import NameMatch
from bot.model.search import NotFound, Query, SearchPage, TakenFor
from bot.newsroom.finding.name_book import NameBook, is_guess, ranked, reasons
from bot.newsroom.finding.no_results import NAMES, check_words, not_found
from bot.newsroom.finding.outlets import outlet_filter
from bot.newsroom.finding.search_query import earlier_readings, is_reversed, no_filter, parse_query
from bot.newsroom.finding.snippets import hit
from bot.newsroom.finding.spelling import corrected_query
from bot.newsroom.finding.typed_bylines import check_byline
from bot.store import COUNTED, Store
from bot.store.rows import Match
from bot.text.normalise import fold

PAGE = 5
OUTLETS = 12  # named if the one asked for does not exist


def search(
    store: Store, book: NameBook, typed: str, now: datetime, zone: str, page: int, outlet: str = ""
) -> SearchPage | NotFound:
    """The hits of a page, or of the last page if there are fewer; ``about:`` resolves a name as ``/entity`` does.

    If nothing is typed, the newest articles. Days are in the time zone ``zone``; one without a year is of the latest
    that has articles.

    Raises:
        NotFoundError: no outlet has the name in the filter, or no byline has.
        UsageError: a filter cannot be parsed, its days are in the wrong order, or the input has neither a filter nor
            a word.
    """
    today = now.astimezone(ZoneInfo(zone)).date()
    query = parse_query(typed, today)
    query = replace(query, zone=zone, outlet=outlet or query.outlet, given=outlet)
    asked = replace(query, outlet=outlet_filter(store.outlets(), query.outlet) if query.outlet else "")
    if is_reversed(query):
        msg = f"from:{query.since} is later than to:{query.until}; swap them."
        raise UsageError(msg)
    if query.typed and not query.filtered:
        check_words(query.words)
    taken = None
    if query.about:
        entity, taken, offered = resolve_about(book, query.about)
        if not entity:
            return _looked_through(
                query, replace(not_found(store, book.index, query.shown, query.words), near_names=offered)
            )
        asked = replace(asked, about=entity)
    asked = _in_year_with_articles(store, asked, today)
    query = replace(query, since=asked.since, until=asked.until)
    matches, total, page = _matches(store, asked, page)
    if not total:
        return _nothing_found(store, book, query, asked.outlet)
    hits = tuple(hit(match.head, match.text, query.words) for match in matches)
    first = (page - 1) * PAGE + 1
    last_run = "" if query.shown else store.freshness().indexed
    indexed = datetime.fromisoformat(last_run) if last_run else None
    return SearchPage(query, hits, total, page, _pages(total), total <= COUNTED, taken, first, indexed)


def _nothing_found(store: Store, book: NameBook, query: Query, outlet: str) -> NotFound:
    """Why a query finds nothing: what there is instead, unless a filter of it is wrong, such as the ``outlet``'s name.

    Raises:
        NotFoundError: no outlet has the name in the filter, or no byline has.
        UsageError: a word was meant as a filter.
    """
    if not query.shown:
        return NotFound("", store.freshness())
    if query.outlet:
        _check_outlet(store, outlet)
    if query.by:
        check_byline(store, query.by)
    _check_filters(query.words)
    missing = _looked_through(query, not_found(store, book.index, query.shown, query.words))
    respelt = "" if query.filtered else corrected_query(store, query.words, missing.near_names)
    return replace(missing, respelt=respelt)


def _in_year_with_articles(store: Store, asked: Query, today: date) -> Query:
    """The query; if its days are of any year, with those of the latest year in which it finds articles."""
    earlier = [replace(asked, since=one.since, until=one.until) for one in earlier_readings(asked.typed, today)]
    return next((one for one in (asked, *earlier) if earlier and store.matches(one, 1, 0)[1]), asked)


def _check_outlet(store: Store, typed: str) -> None:
    """Refuse an outlet that has no article.

    Raises:
        NotFoundError: there is no outlet of this name; lists those that exist.
    """
    known = store.outlets()
    if any(fold(typed) in fold(outlet) for outlet in known):
        return
    rest = len(known) - OUTLETS
    there = ", ".join(known[:OUTLETS]) + (f" and {rest:,} more" if rest > 0 else "")
    msg = f"No outlet in the index is called “{typed}”. The outlets are: {there or 'none yet'}."
    raise NotFoundError(msg)


def _check_filters(words: str) -> None:
    """Refuse a word with a colon before its value, as in "papr:Ledger" or "sort:new": it was meant as a filter.

    Raises:
        UsageError: there is no such filter; lists those that exist.
    """
    for word in words.split():
        name, _, value = word.partition(":")
        if name.isalpha() and name.islower() and value and not value.startswith("//"):
            raise UsageError(no_filter(name))


def _looked_through(query: Query, missing: NotFound) -> NotFound:
    only_days = bool(query.since or query.until) and not (query.words or query.about or query.by)
    return replace(
        missing, since=query.since, until=query.until, only_days=only_days, outlet=query.outlet if only_days else ""
    )


def _matches(store: Store, query: Query, page: int) -> tuple[Sequence[Match], int, int]:
    """The matches of a page, the number of all matches, and the page shown: at most the last one."""
    page = max(1, page)
    matches, total = store.matches(query, PAGE, (page - 1) * PAGE)
    last = _pages(total)
    if total and page > last:
        matches, total = store.matches(query, PAGE, (last - 1) * PAGE)
    return matches, total, min(page, max(1, last))


def _pages(total: int) -> int:
    return ceil(total / PAGE)


def resolve_about(book: NameBook, name: str) -> tuple[str, TakenFor | None, tuple[str, ...]]:
    """The id of the entity that a name is taken for, with a note on it; else the names that it may mean.

    Of several entities with the name, the most likely is taken and the others are listed; of several that only have
    a similar spelling, none is.
    """
    clear, found = ranked(book, name)
    if not found or (not clear and all(map(is_guess, found))):
        return "", None, tuple(dict.fromkeys(one.entity.name for one in found[:NAMES]))
    first, *others = found
    if first.by is NameMatch.NAME and not others:
        return first.entity.id, None, ()
    why = reasons(first)[0] if is_guess(first) and first.entity.name != first.of else ""
    also = tuple(f"{one.entity.name} ({one.entity.type})" for one in others[: NAMES - 1])
    return first.entity.id, TakenFor(name, first.entity.name, why, also), ()
