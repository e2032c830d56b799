"""Which articles count in a window."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.model.analysis import EntityType
from bot.model.article import PubStatus
from bot.model.entity import Entity
from bot.model.search import Query
from bot.model.story import Report
from bot.store import Store
from tests.fakes.clock import SetClock
from tests.fakes.reports import report

HOLT = Entity("person:jana-holt", "Jana Holt", EntityType.PERSON, origin="desk")
MOSS = Entity("person:ada-moss", "Ada Moss", EntityType.PERSON)
TEXT = "Jana Holt shut the Norwick bridge. Ada Moss wants it open."


@pytest.fixture
def clock() -> SetClock:
    return SetClock("2024-11-20T12:00:00Z")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def put(store: Store, one: Report, *, ready: bool = True) -> None:
    with store.writing() as writer:
        writer.put_entities([HOLT, MOSS])
        writer.put_article(one.article, one.analysis, id_given=True, ready=ready, story="s")


def end_first_load(store: Store, clock: SetClock) -> None:
    with store.writing() as writer:
        writer.note("first_load", clock.now().isoformat())


def counted(store: Store, since: str, until: str, query: Query = Query(""), **asked: Any) -> list[str]:  # noqa: B008 - frozen
    return [one.article for one in store.arrivals(at(since), at(until), query, **asked)]


def test_what_the_index_was_first_filled_with_counts_by_its_publication(store: Store, clock: SetClock) -> None:
    put(store, report("old", TEXT, published=at("2019-05-01T08:00")))
    put(store, report("fresh", TEXT, published=at("2024-11-20T09:00")))
    put(store, report("undated", TEXT, published=None))
    assert counted(store, "2024-11-20T00:00", "2024-11-21T00:00") == ["fresh"]
    end_first_load(store, clock)
    assert counted(store, "2024-11-20T00:00", "2024-11-21T00:00") == ["fresh"]
    assert counted(store, "2019-01-01T00:00", "2019-12-31T00:00") == ["old"]


def test_later_articles_count_by_the_later_of_published_and_first_indexed(store: Store, clock: SetClock) -> None:
    end_first_load(store, clock)
    clock.forward(hours=1)
    put(store, report("late", TEXT, published=at("2024-11-18T08:00")))
    put(store, report("undated", TEXT, published=None))
    put(store, report("ahead", TEXT, published=at("2024-11-21T08:00")))
    assert counted(store, "2024-11-20T13:00", "2024-11-20T13:01") == ["late", "undated"]
    assert counted(store, "2024-11-18T00:00", "2024-11-20T13:00") == []
    assert counted(store, "2024-11-21T00:00", "2024-11-22T00:00") == ["ahead"]
    assert counted(store, "2024-11-18T00:00", "2024-11-19T00:00", by_publication=True) == ["late"]


def test_an_article_counts_from_the_end_of_its_embargo(store: Store, clock: SetClock) -> None:
    end_first_load(store, clock)
    clock.forward(hours=1)
    put(store, report("held", TEXT, published=at("2024-11-20T10:00"), embargoed=at("2024-11-20T18:00")))
    put(store, report("withdrawn", TEXT, pubstatus=PubStatus.CANCELED))
    assert counted(store, "2024-11-20T00:00", "2024-11-21T00:00") == []
    clock.set("2024-11-20T18:00:00Z")
    assert counted(store, "2024-11-20T17:00", "2024-11-20T18:00") == []
    assert counted(store, "2024-11-20T18:00", "2024-11-20T19:00") == ["held"]


def test_a_new_version_is_not_news(store: Store, clock: SetClock) -> None:
    put(store, report("one", TEXT, published=at("2024-11-20T09:00")))
    end_first_load(store, clock)
    clock.forward(days=1)
    with store.writing() as writer:
        writer.retire("one")
    put(store, report("one", TEXT + " It stays shut.", published=at("2024-11-20T09:00")))
    assert counted(store, "2024-11-21T00:00", "2024-11-22T00:00") == []


def test_windows_are_half_open(store: Store) -> None:
    put(store, report("one", TEXT, published=at("2024-11-20T09:00")))
    assert counted(store, "2024-11-20T09:00", "2024-11-20T09:01") == ["one"]
    assert counted(store, "2024-11-20T08:00", "2024-11-20T09:00") == []


@pytest.mark.parametrize(
    ("query", "entities", "found"),
    [
        (Query("", words="bridge norwick"), [], ["both"]),
        (Query("", words="bridge school"), [], []),
        (Query("", words='bridge" norwick*'), [], ["both"]),
        (Query("", words="bridge OR school"), [], []),
        (Query("", words="norwick/bridge — holt"), [], ["both"]),
        (Query(""), [MOSS.id], ["both", "moss"]),
        (Query("", words="school"), [MOSS.id], ["moss"]),
        (Query("", about=MOSS.id), [], ["both", "moss"]),
        (Query("", about=MOSS.id), [HOLT.id, MOSS.id], ["both", "moss"]),
        (Query("", about=MOSS.id), [HOLT.id], ["both"]),
        (Query("", outlet="echo"), [], ["moss"]),
        (Query("", outlet="ÉCHO"), [HOLT.id], []),
        (Query("", since=date(2024, 11, 17), until=date(2024, 11, 17)), [], ["both", "moss"]),
        (Query("", since=date(2024, 11, 18)), [], []),
        (Query("", since=date(2024, 11, 18), zone="Asia/Tokyo"), [], ["moss"]),
        (Query("", words="norwick", until=date(2024, 11, 17), zone="Asia/Tokyo"), [], ["both"]),
    ],
)
def test_a_query_and_names_select(store: Store, query: Query, entities: list[str], found: list[str]) -> None:
    put(store, report("both", TEXT, names=[HOLT, MOSS], published=at("2024-11-17T08:00")))
    put(
        store,
        report(
            "moss", "Ada Moss opened a school.", names=[MOSS], outlet="Écho du Nord", published=at("2024-11-17T20:00")
        ),
    )
    assert counted(store, "2024-11-17T00:00", "2024-11-18T00:00", query, entities=entities) == found
    assert {hit.head.id for hit in store.matches(query, 5)[0]} >= set(found)


def test_the_newsrooms_names_are_told_by_article(store: Store) -> None:
    put(store, report("both", TEXT, names=[HOLT, MOSS]))
    put(store, report("moss", "Ada Moss opened a school.", names=[MOSS]))
    assert store.own_names(["both", "moss", "none"]) == {"both": ("Jana Holt",)}
