"""Versions of an article: which come before the current one, and what stays of a story that one of them leaves."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.model.article import PubStatus
from bot.model.comparison import Comparison
from bot.model.story import Origin, Report, Story
from bot.store import Store, StoryEntry, Writer
from tests.fakes.clock import SetClock
from tests.fakes.reports import report

LATER = datetime(2030, 1, 1, tzinfo=UTC)


def at(hour: int) -> datetime:
    return datetime(2024, 11, 17, hour, tzinfo=UTC)


def version(hurt: int, **fields: object) -> Report:
    return report("one", f"The barge hurt {hurt} people at Norwick.", title=f"{hurt} hurt", **fields)


def put_current(store: Store, *versions: Report) -> None:
    """Each version in the other's place."""
    for one in versions:
        with store.writing() as writer:
            writer.retire("one")
            writer.put_article(one.article, one.analysis, id_given=True, ready=True, story="")


@pytest.mark.parametrize(
    ("first", "second", "read_last", "before"),
    [
        ({}, {}, None, [20]),
        ({"updated": at(10)}, {"updated": at(12)}, {"updated": at(8)}, [11, 20]),
        ({}, {"updated": at(12)}, {"updated": at(8)}, [20, 11]),
        ({"updated": at(12)}, {"updated": at(10)}, None, []),  # it says that it is newer than the current one
        ({"embargoed": LATER}, {}, None, []),
        ({"embargoed": at(12)}, {}, None, [20]),
        ({"pubstatus": PubStatus.WITHHELD}, {}, None, []),
        ({}, {"embargoed": LATER}, None, []),
    ],
)
def test_the_versions_before_are_those_that_may_be_shown_by_their_own_times(
    store: Store, first: dict, second: dict, read_last: dict | None, before: list[int]
) -> None:
    put_current(store, version(20, **first), version(25, **second))
    if read_last is not None:
        old = version(11, **read_last)
        with store.writing() as writer:
            writer.put_old_version(old.article, old.analysis, id_given=True)
    assert [one.article.title for one in store.earlier_versions("one")] == [f"{hurt} hurt" for hurt in before]


@pytest.mark.parametrize(
    ("text", "file", "is_version"),
    [
        ("Wheat fell in Norwick as stores filled.", "wheat.md", False),
        ("Wheat fell in Norwick as stores filled.", "", True),  # its own file was written anew
        ("A barge hurt several people at Norwick.", "later.md", True),
    ],
)
def test_another_article_with_the_same_id_is_no_version(
    store: Store,
    text: str,
    file: str,
    is_version: bool,  # noqa: FBT001 - a case's value
) -> None:
    first, later = version(20), report("one", text, title="Later")
    put_current(store, first, replace(later, article=replace(later.article, file=file or first.article.file)))
    head = store.head("one")
    assert head is not None
    assert (head.version, len(store.earlier_versions("one"))) == ((2, 1) if is_version else (1, 0))


@pytest.mark.parametrize(("embargoed", "told"), [(None, 2), (LATER, 1)])
def test_a_version_that_may_not_be_shown_is_not_counted(store: Store, embargoed: datetime | None, told: int) -> None:
    put_current(store, version(20, embargoed=embargoed), version(25))
    head = store.head("one")
    assert head is not None
    assert head.version == told


def prepared(store: Store, *reports: Report) -> Story:
    """A story of these articles, titled by the first."""
    ids = tuple(one.article.id for one in reports)
    story = Story("s", reports[0].article.title, ids, tuple(Origin((one,)) for one in ids), ("Ledger",))
    with store.writing() as writer:
        for one in reports:
            writer.put_article(one.article, one.analysis, id_given=True, ready=True, story="s")
        writer.put_story(StoryEntry("s", b"{}", (), None, None, len(ids)))
        writer.put_prepared(story, Comparison(story, tuple(one.head for one in reports)))
    return story


def correct(writer: Writer, one: Report, *, ready: bool = True) -> None:
    writer.retire("one")
    writer.put_article(one.article, one.analysis, id_given=True, ready=ready, story="s" if ready else "")


def change(writer: Writer, one: Report) -> None:
    """Other fields of the same text."""
    writer.retire("one", keep_current=True)
    writer.replace_fields(one.article)
    if one.article.visible(at(12)):
        writer.release("one", "s", one.analysis)


OTHER = report("two", "Buses ran again.", outlet="Bell")


def told(store: Store) -> tuple[list[str], str, bool]:
    """What a reader is shown: the stories listed, the one story's title, whether it is compared."""
    story = store.story("s")
    assert list(store.all_stories()) == list(store.stories(9))
    return [one.id for one in store.stories(9)], story.title if story else "", store.comparison("s") is not None


def test_a_corrected_article_leaves_its_story_listed_until_it_is_compared_anew(store: Store) -> None:
    prepared(store, version(20), OTHER)
    assert told(store) == (["s"], "20 hurt", True)
    with store.writing() as writer:
        correct(writer, version(25))
    assert told(store) == (["s"], "20 hurt", False)
    with store.writing() as writer:
        change(writer, version(25, byline="Ada Quill"))
    assert told(store) == (["s"], "20 hurt", False)


@pytest.mark.parametrize(
    "hidden", [{"pubstatus": PubStatus.CANCELED}, {"pubstatus": PubStatus.WITHHELD}, {"embargoed": LATER}]
)
def test_nothing_prepared_with_an_article_that_is_hidden_is_shown(store: Store, hidden: dict) -> None:
    prepared(store, version(20), OTHER)
    with store.writing() as writer:
        change(writer, version(20, **hidden))
    assert told(store) == ([], "", False)
    with store.writing() as writer:  # nor when another text takes its place before the story is prepared anew
        correct(writer, version(25))
    assert told(store) == ([], "", False)


def test_nor_where_the_corrected_text_is_hidden(store: Store) -> None:
    prepared(store, version(20), OTHER)
    with store.writing() as writer:
        correct(writer, version(25, embargoed=LATER), ready=False)
    assert told(store) == ([], "", False)


def test_nor_where_it_stands_in_another_story_by_now(store: Store) -> None:
    prepared(store, version(20), OTHER)
    with store.writing() as writer:
        writer.move_article("one", "t")
        writer.put_story(StoryEntry("t", b"{}", (), None, None, 1))
        writer.put_story(StoryEntry("s", b"{}", (), None, None, 1))
    assert told(store) == (["s"], "20 hurt", True)
    with store.writing() as writer:
        change(writer, version(20, pubstatus=PubStatus.CANCELED))
    assert told(store) == ([], "", False)


def test_when_an_article_was_last_read_goes_on_with_its_versions_and_is_told_of_no_hidden_one(
    store: Store, clock: SetClock
) -> None:
    put_current(store, version(20))
    [first] = store.last_read(["one"]).values()
    clock.forward(hours=3)
    put_current(store, version(25))
    [last] = store.last_read(["one", "two"]).values()
    assert timedelta(hours=3) <= last - first < timedelta(hours=4)
    assert store.first_indexed(["one"]) == {"one": first}
    put_current(store, version(26, pubstatus=PubStatus.WITHHELD))
    assert store.last_read(["one"]) == {}
