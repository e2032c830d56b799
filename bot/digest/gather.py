"""Read a digest from the index: what arrived in its window, shared out over its sections."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.digest.pick import Chosen, NewStory, share_out, two_lines
from bot.digest.slots import when
from bot.digest.windows import LAG, DigestWindow, window_of_plan
from bot.errors import UsageError
from bot.model.digest import Arrival, Digest, DigestSection
from bot.model.search import Query
from bot.newsroom.finding.name_book import NameBooks
from bot.newsroom.finding.no_results import check_words
from bot.newsroom.finding.search_query import is_reversed, parse_query
from bot.newsroom.finding.searching import resolve_about
from bot.settings import DigestPlan, SectionPlan
from bot.store import Store
from bot.text.normalise import fold
from bot.wording.searches import read_as

_MINUTE = timedelta(minutes=1)
# With one or the other as today, a relative day falls on either side of any day that is named.
_LONG_AGO, _FAR_AHEAD = date(1972, 7, 31), date(2096, 7, 31)


@dataclass(frozen=True, slots=True)
class Gathered:
    """A digest, and the articles it counted in the last ``LAG`` of its window."""

    digest: Digest
    counted: tuple[str, ...] = ()


def gather(store: Store, plan: DigestPlan, covered: DigestWindow, notes: Sequence[str] = ()) -> Gathered:
    """A plan's digest for a window; if the plan ends at the newest article, the window is moved back to it.

    Raises:
        UsageError: a section's query cannot be read.
    """
    all_notes = list(notes)
    if plan.until_newest:
        asked = covered.window.until
        covered = window_of_plan(plan, min(_newest(store) or asked, asked))
        if covered.window.until < asked:
            all_notes.append("It ends with the newest article in the index.")
    window = covered.window
    arrivals = _arrivals(store, plan, covered, Query(""))
    stories = _stories(store, arrivals)
    reported = {article for new in stories for article in new.articles}
    books = NameBooks(store, ())  # of names that articles mention: others select nothing
    selected = [_selected(store, books, plan, covered, one, reported) for one in plan.sections]
    all_notes += [f"{taken}." for _, taken in selected if taken]
    chosen = share_out(plan.sections, stories, [ids for ids, _ in selected], window)
    digest = Digest(
        name=plan.id,
        title=plan.title,
        since=window.since,
        until=window.until,
        sections=tuple(_section(store, one) for one in chosen),
        set_up_by=plan.set_up_by,
        zone=plan.zone,
        note=" ".join(all_notes),
        when=when(plan),
    )
    return Gathered(
        digest, tuple(one.article for one in arrivals if one.article in reported and one.at >= window.until - LAG)
    )


def check_query(typed: str) -> None:
    """Refuse a section's query that can select nothing on any day, whatever today is.

    Raises:
        UsageError: a filter cannot be read, its days are in the wrong order, or there is neither a filter nor a word.
    """
    if all(is_reversed(_read(typed, day)) for day in (_LONG_AGO, _FAR_AHEAD)):
        msg = "from: is later than to: on every day; swap them."
        raise UsageError(msg)


def _read(typed: str, today: date, zone: str = "UTC") -> Query:
    """A section's query, parsed as for ``/coverage``; an empty one selects everything."""
    query = parse_query(typed, today)
    if query.typed and not query.filtered:
        check_words(query.words)
    return replace(query, zone=zone)


def _newest(store: Store) -> datetime | None:
    """The first whole minute after the newest article."""
    newest = store.freshness().newest
    if not newest:
        return None
    return datetime.fromisoformat(newest).astimezone(UTC).replace(second=0, microsecond=0) + _MINUTE


def _arrivals(
    store: Store, plan: DigestPlan, covered: DigestWindow, query: Query, entities: Sequence[str] = ()
) -> list[Arrival]:
    """The arrivals in the window, with those that reached the index too late for the previous one."""
    found = store.arrivals(
        covered.late_from, covered.window.until, query, entities=entities, by_publication=plan.until_newest
    )
    return [one for one in found if one.at >= covered.window.since or one.article not in covered.counted]


def _stories(store: Store, arrivals: Sequence[Arrival]) -> list[NewStory]:
    """Arrivals by story; an article that is not yet in its story's description is left for the next digest."""
    articles: dict[str, list[Arrival]] = {}
    for one in arrivals:
        articles.setdefault(one.story, []).append(one)
    names = store.own_names([one.article for one in arrivals])
    found = []
    for story_id, arrived in articles.items():
        story = store.story(story_id) if story_id else None
        described = set(story.articles) if story is not None else set()
        known = [one for one in arrived if one.article in described]
        if story is not None and known:
            ids = tuple(one.article for one in known)
            named = tuple(dict.fromkeys(name for article in ids for name in names.get(article, ())))
            found.append(NewStory(story, ids, max(one.at for one in known), named))
    return found


def _selected(
    store: Store,
    books: NameBooks,
    plan: DigestPlan,
    covered: DigestWindow,
    section: SectionPlan,
    reported: Collection[str],
) -> tuple[Collection[str], str]:
    """Ids of the stories with an article in ``reported`` that a section's query, names and outlets select.

    Also a note on whom the query's ``about:`` was taken to mean, if that must be said.
    """
    query = _read(section.query, covered.window.until.astimezone(ZoneInfo(plan.zone)).date(), plan.zone)
    entity, taken, _ = resolve_about(books.current(), query.about) if query.about else ("", None, ())
    named = [one.id for name in section.names for one in store.entities_named({fold(name)}, ())]
    if (query.about and not entity) or (section.names and not named):
        return set(), ""
    arrivals = _arrivals(store, plan, covered, replace(query, about=entity), named)
    found = [one for one in arrivals if one.article in reported]
    whole = {outlet.casefold() for outlet in section.outlets}
    return {one.story for one in found if not whole or one.outlet.casefold() in whole}, read_as(taken) if taken else ""


def _section(store: Store, chosen: Chosen) -> DigestSection:
    stories = []
    for new in chosen.stories:
        digest_story = two_lines(new, store.reports(new.articles), store.whole_comparison(new.story.id))
        if digest_story is not None:
            stories.append(digest_story)
    return DigestSection(chosen.title, tuple(stories), chosen.left_out)
