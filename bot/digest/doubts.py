"""What in a digest's settings selects nothing of the whole index: most likely it is misspelt."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.model.search import Query
from bot.newsroom.finding.name_book import NameBooks
from bot.newsroom.finding.search_query import parse_query
from bot.newsroom.finding.searching import resolve_about
from bot.settings import DigestPlan, SectionPlan
from bot.store import Store
from bot.text.normalise import fold


def doubts(store: Store, plan: DigestPlan, today: date) -> list[str]:
    """A line for each section with outlets, names or filters that no article has; none if the index is empty."""
    outlets = store.outlets()
    if not outlets:
        return []
    books = NameBooks(store, ())
    found = [(one.title, list(_of_section(store, outlets, books, one, today))) for one in plan.sections]
    return [f"{title}: {'; '.join(told)}" for title, told in found if told]


def _of_section(
    store: Store, outlets: Sequence[str], books: NameBooks, section: SectionPlan, today: date
) -> Iterator[str]:
    there = {outlet.casefold() for outlet in outlets}
    if unknown := [name for name in section.outlets if name.casefold() not in there]:
        yield f"no article is by {' or '.join(unknown)}"
    if unnamed := [name for name in section.names if not store.entities_named({fold(name)}, ())]:
        yield f"no article names {' or '.join(unnamed)}"
    query = parse_query(section.query, today)
    if query.about and not resolve_about(books.current(), query.about)[0]:
        yield f"no article names {query.about}"
    for name, only in (("outlet", Query("", outlet=query.outlet)), ("by", Query("", by=query.by))):
        if only.filtered and not store.matches(only, 1)[1]:
            yield f"no article fits {name}:{getattr(only, name)}"
