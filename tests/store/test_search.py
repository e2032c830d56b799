"""Which of many matches come first, and how many there are."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.model.search import Query
from bot.model.story import Report
from bot.store import Store
from tests.fakes.clock import SetClock
from tests.fakes.reports import report

DAY = datetime(2024, 11, 1, tzinfo=UTC)


@pytest.fixture
def clock() -> SetClock:
    return SetClock("2024-11-20T12:00:00Z")


def alike(count: int) -> list[Report]:
    """Articles that a search ranks alike, each a day later than the one before."""
    return [
        report(f"a{day:03}", "A ferry ran.", title="Ferry", published=DAY + timedelta(days=day)) for day in range(count)
    ]


def put(store: Store, *reports: Report) -> None:
    with store.writing() as writer:
        for one in reports:
            writer.put_article(one.article, one.analysis, id_given=True, ready=True, story="s")


def found(store: Store, words: str, offset: int = 0) -> tuple[list[str], int]:
    matches, total = store.matches(Query(words, words), 3, offset)
    return [match.head.id for match in matches], total


@pytest.mark.parametrize("count", [2, 3, 20, 120])
def test_of_matches_of_one_rank_the_latest_come_first(store: Store, count: int) -> None:
    put(store, *alike(count))
    expected = [f"a{day:03}" for day in reversed(range(count))]
    assert found(store, "ferry") == (expected[:3], count)
    assert found(store, "ferry", offset=1) == (expected[1:4], count)


def test_a_better_match_comes_before_many_later_ones(store: Store) -> None:
    put(store, *alike(120), report("best", "Ferry, ferry, ferry.", title="Ferry ferry", published=DAY))
    ids, total = found(store, "ferry")
    assert (ids, total) == (["best", "a119", "a118"], 121)


@pytest.mark.parametrize("count", [4, 120])
def test_what_is_hidden_is_neither_counted_nor_in_the_way(store: Store, count: int) -> None:
    seen, latest = alike(count)[:-1], alike(count)[-1]
    put(store, *seen, replace(latest, article=replace(latest.article, embargoed=datetime(2099, 1, 1, tzinfo=UTC))))
    expected = [f"a{day:03}" for day in reversed(range(count - 1))][:3]
    assert found(store, "ferry") == (expected, count - 1)


def test_what_is_written_after_a_search_is_counted_in_the_next(store: Store) -> None:
    put(store, *alike(2))
    assert found(store, "ferry")[1] == 2
    put(store, report("later", "The ferry stays in port.", title="Port"))
    assert found(store, "ferry")[1] == 3


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("airstrike arden", ["one", "two"]),
        ("air strike arden", ["one", "two"]),
        ("air-strike", ["one", "two"]),
        ("airstrikes on trains", ["one", "two"]),
        ("strike air", ["three", "two"]),  # the other way round it is no compound
        ("strike on trains", ["three", "two"]),  # a small word is not required
    ],
)
def test_a_compound_is_found_as_one_word_and_as_two(store: Store, typed: str, expected: list[str]) -> None:
    put(
        store,
        report("one", "An airstrike on trains near Arden.", title="Arden"),
        report("two", "An air strike on trains near Arden.", title="Arden"),
        report("three", "Trains strike a bus in clean air.", title="Norwick"),
    )
    assert sorted(found(store, typed)[0]) == expected


GLUED = "Mayor Ada Quill Ada Jane QuillTunnel flooded again Tunnel toll rises MORE met the ferry crews on Sunday."


def test_headlines_that_a_page_glued_into_a_sentence_are_not_searched(store: Store) -> None:
    put(store, report("glued", GLUED, title="A visit"), report("tunnel", "The tunnel was flooded on Sunday."))
    assert found(store, "tunnel") == (["tunnel"], 1)
    assert found(store, "toll") == ([], 0)
    assert found(store, "ferry crews") == (["glued"], 1)
    (match,), _ = store.matches(Query("crews", "crews"), 3)
    assert match.text == GLUED
    for text in (f"{GLUED} It rained.", "Nothing is left of it."):  # a new version, and one without any
        with store.writing() as writer:
            writer.retire("glued")
        put(store, report("glued", text, title="A visit"))
    assert found(store, "crews") == ([], 0)
    assert found(store, "sunday") == (["tunnel"], 1)
