"""Cards of articles and measured origins of stories: kept as they are put, and gone with what they are of."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.model.story import Origin, Report, Story
from bot.store import Card, Store, StoryEntry, Writer
from tests.fakes.reports import report

ONE = report("one", "Jana Holt shut the Norwick bridge. A barge had struck it.")
TWO = report("two", "The Norwick bridge reopened. Buses ran again.", outlet="Bell")
CARD = Card(b"{}", b"\x01", b"{}", b"", b"[]", b"{}")


@pytest.fixture(autouse=True)
def _two_articles(store: Store) -> None:
    put(store, ONE, TWO)


def put(store: Store, *reports: Report) -> None:
    with store.writing() as writer:
        for one in reports:
            writer.put_article(one.article, one.analysis, id_given=True, ready=True, story="s")
        writer.put_story(StoryEntry("s", b"{}", ("bridge",), None, None, len(reports)))


def keep(store: Store) -> None:
    with store.writing() as writer:
        writer.put_cards({"one": CARD, "two": CARD, "unknown": CARD}, 1)


def test_cards_come_back_as_they_were_put(store: Store) -> None:
    keep(store)
    assert store.cards(["one", "two", "unknown"], 1) == {"one": CARD, "two": CARD}
    assert store.cards(["one"], 2) == {}
    assert store.texts(["one", "unknown"]) == {"one": ONE.article.text}


def test_a_card_stays_when_its_article_goes_to_another_story(store: Store) -> None:
    keep(store)
    with store.writing() as writer:
        writer.move_article("one", "other")
    assert store.cards(["one"], 1) == {"one": CARD}


@pytest.mark.parametrize(
    "change",
    [
        lambda writer: writer.relink("one", ONE.analysis),
        lambda writer: writer.replace_fields(replace(ONE.article, outlet="Bell")),
        lambda writer: writer.release("one", "s", ONE.analysis),
    ],
    ids=["other names", "other fields", "released"],
)
def test_a_card_goes_when_its_article_changes(store: Store, change: Callable[[Writer], None]) -> None:
    keep(store)
    with store.writing() as writer:
        change(writer)
    assert store.cards(["one", "two"], 1) == {"two": CARD}


def test_an_article_that_is_taken_out_has_no_card(store: Store) -> None:
    keep(store)
    with store.writing() as writer:
        writer.retire("one", keep_current=True)
    keep(store)
    assert store.cards(["one", "two"], 1) == {"two": CARD}


def test_measured_origins_of_a_story_are_kept_until_others_come(store: Store) -> None:
    assert store.measured_origins("s") == store.measured_origins("unknown") == b""
    story = Story("s", "Bridge", ("one", "two"), (Origin(("one",)), Origin(("two",))), ("Ledger", "Bell"))
    with store.writing() as writer:
        writer.put_prepared(story, None, b"[1]")
    put(store, report("three", "Divers looked at every bolt."))
    assert store.measured_origins("s") == b"[1]"
