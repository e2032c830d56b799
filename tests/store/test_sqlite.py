import sqlite3
import threading
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.errors import DiskFullError, IndexBusyError, IndexDamagedError, IndexMissingError, IndexTooNewError
from bot.model.analysis import EntityType
from bot.model.article import PubStatus
from bot.model.comparison import Comparison
from bot.model.entity import Entity
from bot.model.scores import Scores
from bot.model.search import Query
from bot.model.story import Origin, Report, Story
from bot.store import Store, StoryEntry, index_lock, open_store
from tests.fakes.clock import SetClock
from tests.fakes.reports import report

HOLT = Entity("person:jana-holt", "Jana Holt", EntityType.PERSON, ("Holt",))
ONE = report("one", "Jana Holt shut the Norwick bridge. A barge had struck it. Holt gave no date.", names=[HOLT])
TWO = report(
    "two", "The Norwick bridge reopened. Buses ran again.", published=datetime(2024, 11, 18, tzinfo=UTC), outlet="Bell"
)


def put(store: Store, *reports: Report, story: str = "s", ready: bool = True) -> None:
    with store.writing() as writer:
        writer.put_entities([HOLT])
        for one in reports:
            writer.put_article(one.article, one.analysis, id_given=True, ready=ready, story=story)
        if story:
            writer.put_story(StoryEntry(story, b"{}", ("bridge", "norwick"), None, None, len(reports)))


SCORES = Scores(("one", "two"), 0.5, ((0, 0, 1, 1, 0.7321),))


def prepared(store: Store, story_id: str = "s") -> Story:
    ids = tuple(store.articles_of(story_id))
    story = Story(story_id, "Bridge", ids, tuple(Origin((one,)) for one in ids), ("Ledger",))
    with store.writing() as writer:
        writer.put_prepared(story, Comparison(story, tuple(store.heads(ids))), scores=SCORES)
    return story


def found(store: Store, words: str, **filters: object) -> list[str]:
    matches, _ = store.matches(replace(Query(words, words), **filters), 10)
    return [match.head.id for match in matches]


def test_what_is_put_comes_back_whole(store: Store) -> None:
    put(store, ONE, TWO)
    assert store.reports(["two", "none", "one"]) == [TWO, ONE]
    story = prepared(store)
    assert store.story("s") == story
    assert store.comparison("s") == Comparison(story, tuple(store.heads(["one", "two"])))
    assert store.scores("s") == SCORES
    assert store.entity(HOLT.id) == HOLT
    assert store.freshness().articles == 2


def test_what_another_program_writes_is_counted_too(store: Store, tmp_path: Path, clock: SetClock) -> None:
    put(store, ONE)
    assert store.freshness().articles == 1
    other = open_store(tmp_path / "index.sqlite", clock)
    put(other, TWO)
    other.close()
    assert store.freshness().articles == 2
    with store.writing() as writer:
        writer.retire("one", keep_current=True)
    assert store.freshness().articles == 1


def test_search_ranks_headlines_first_and_filters(store: Store) -> None:
    put(store, ONE, TWO)
    assert found(store, "bridge") == ["two", "one"]
    assert found(store, "bridges reopening") == ["two"]
    assert found(store, "bridge", outlet="led") == ["one"]
    assert found(store, "bridge", since=date(2024, 11, 18)) == ["two"]
    assert found(store, "bridge", until=date(2024, 11, 17)) == ["one"]
    assert found(store, "bridge", since=date.min, until=date.max) == found(store, "bridge")
    assert found(store, "bridge", about=HOLT.id) == ["one"]
    assert found(store, "", outlet="Bell") == ["two"]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        *((marks, ["two", "one"]) for marks in ('"', "*", "-", "(", "\x00", "^")),  # no words: the newest
        *((words, []) for words in ("AND", "NEAR(", "title:", "a OR", "{x}", "title:bridge", "barge OR buses")),
        *((words, ["two", "one"]) for words in ("bridge*", "^bridge", '"bridge', "-bridge", "(bridge")),
    ],
)
def test_nothing_typed_is_taken_for_query_syntax(store: Store, typed: str, ids: list[str]) -> None:
    put(store, ONE, TWO)
    assert found(store, typed) == ids


@pytest.mark.parametrize(
    ("outlet", "ids"),
    [("écho", ["two"]), ("ECHO", ["two"]), ("Écho du", ["two"]), ("e", ["two", "one"]), ("%", []), ("L_dger", [])],
)
def test_an_outlet_is_filtered_by_a_part_of_its_name_without_accents_and_wildcards(
    store: Store, outlet: str, ids: list[str]
) -> None:
    put(store, ONE, replace(TWO, article=replace(TWO.article, outlet="Écho du Nord")))
    assert found(store, "bridge", outlet=outlet) == ids


def everything_shown(store: Store) -> list[object]:
    return [
        *found(store, "bridge"),
        *store.find_heads("one"),
        *store.heads(["one"]),
        *store.reports(["one"]),
        *store.all_reports(),
        *store.articles_of("s"),
        *store.stories(10),
        *store.names(),
        *store.outlets(),
        *store.name_uses(HOLT.id),
        *store.mentioned_in(HOLT.id, 10),
        *store.mentioned_with(HOLT.id, 10),
        *store.first_indexed(["one"]),
        *store.earlier_versions("one"),
        *([store.story("s")] if store.story("s") else []),
        *([store.comparison("s")] if store.comparison("s") else []),
        *([store.scores("s")] if store.scores("s") else []),
        *(range(store.freshness().articles)),
        *(range(store.mention_span(HOLT.id)[0])),
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        {"pubstatus": PubStatus.CANCELED},
        {"pubstatus": PubStatus.WITHHELD},
        {"embargoed": datetime(2099, 1, 1, tzinfo=UTC)},
    ],
    ids=["withdrawn", "withheld", "embargoed"],
)
def test_hidden_articles_are_in_no_answer(store: Store, hidden: dict) -> None:
    put(store, replace(ONE, article=replace(ONE.article, **hidden)))
    assert everything_shown(store) == []


def test_an_article_that_is_withdrawn_later_leaves_every_answer(store: Store) -> None:
    put(store, ONE)
    prepared(store)
    with store.writing() as writer:
        assert writer.retire("one", keep_current=True) == "s"
        writer.replace_fields(replace(ONE.article, pubstatus=PubStatus.CANCELED))
    assert everything_shown(store) == []


def test_an_embargo_ends_by_the_clock(store: Store, clock: SetClock) -> None:
    later = replace(ONE, article=replace(ONE.article, embargoed=datetime(2024, 11, 20, 13, tzinfo=UTC)))
    put(store, later, story="", ready=False)
    assert store.waiting(clock.now()) == []
    clock.set("2024-11-20T13:00:00Z")
    assert store.waiting(clock.now()) == [later]
    with store.writing() as writer:
        writer.release("one", "s", later.analysis)
    assert found(store, "bridge") == ["one"]


def test_other_links_take_the_place_of_the_old_ones(store: Store) -> None:
    put(store, ONE)
    assert store.persons_of_surname("holt") == {HOLT.id: 1}
    assert store.persons_of_surname("") == store.persons_of_surname("jana") == {}
    bare = replace(ONE.analysis, mentions=(), descriptions=())
    with store.writing() as writer:
        writer.relink("one", bare)
        writer.relink("unknown", bare)
    assert store.mentioned_in(HOLT.id, 5) == []
    assert store.report("one") == replace(ONE, analysis=bare)
    assert store.persons_of_surname("holt") == {HOLT.id: 0}
    assert found(store, "bridge") == ["one"]


def test_a_new_version_takes_the_place_of_the_old_one(store: Store) -> None:
    put(store, ONE)
    corrected = report("one", "Jana Holt closed the Norwick tunnel.", names=[HOLT])
    with store.writing() as writer:
        writer.retire("one")
        writer.put_article(corrected.article, corrected.analysis, id_given=True, ready=True, story="s")
    assert found(store, "bridge") == []
    assert found(store, "tunnel") == ["one"]
    assert store.earlier_versions("one") == [ONE]
    assert [(v.version, v.current) for v in store.versions("one")] == [(1, False), (2, True)]
    head = store.head("one")
    assert head is not None
    assert head.version == 2


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    put(store, ONE)
    before = everything_shown(store)

    def fail_half_way() -> None:
        with store.writing() as writer:
            writer.put_article(TWO.article, TWO.analysis, id_given=True, ready=True, story="s")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert everything_shown(store) == before


def test_readers_in_other_threads_see_what_was_written(store: Store) -> None:
    put(store, ONE)
    seen: list[list[str]] = []

    def read() -> None:
        seen.append(found(store, "bridge"))
        store.close()

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert seen == [["one"]]


def test_stories_are_found_by_the_terms_they_share(store: Store) -> None:
    put(store, ONE, story="s")
    put(store, TWO, story="t")
    with store.writing() as writer:
        writer.put_story(StoryEntry("t", b"[]", ("bus",), None, datetime(2024, 11, 18, tzinfo=UTC), 1))
    assert store.stories_sharing(["bridge", "bus", "norwick"], None, 5) == ["s", "t"]
    assert store.stories_sharing(["bus"], datetime(2024, 11, 19, tzinfo=UTC), 5) == []
    assert store.story_state("t") == b"[]"


def test_an_index_that_is_not_there_is_said_to_be_missing(tmp_path: Path, clock: SetClock) -> None:
    with pytest.raises(IndexMissingError, match="copydesk index FOLDER"):
        open_store(tmp_path / "none.sqlite", clock)


def test_a_newer_a_foreign_and_a_damaged_file_are_told_apart(tmp_path: Path, clock: SetClock) -> None:
    newer = tmp_path / "newer.sqlite"
    open_store(newer, clock, create=True).close()
    with sqlite3.connect(newer) as connection:
        connection.execute("PRAGMA user_version=999")
    connection.close()
    with pytest.raises(IndexTooNewError, match="newer Copydesk"):
        open_store(newer, clock)
    foreign = tmp_path / "foreign.sqlite"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE mine (x)")
    connection.close()
    with pytest.raises(IndexDamagedError, match="another program"):
        open_store(foreign, clock)
    damaged = tmp_path / "damaged.sqlite"
    damaged.write_bytes(b"not a database" * 100)
    with pytest.raises(IndexDamagedError, match="damaged or is no Copydesk index"):
        open_store(damaged, clock)


def test_compared_stories_are_compared_anew_and_answer_meanwhile(store: Store) -> None:
    put(store, ONE, TWO)
    story = prepared(store)
    assert store.stale_stories() == []
    with store.writing() as writer:
        writer.compare_anew()
    assert store.stale_stories() == ["s"]
    assert store.comparison("s") == Comparison(story, tuple(store.heads(["one", "two"])))


def test_a_second_indexer_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    with index_lock(path), pytest.raises(IndexBusyError, match="Another copydesk is indexing"), index_lock(path):
        pass
    with index_lock(path):
        pass


def test_a_full_disk_is_said_and_nothing_is_lost(
    tmp_path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "index.sqlite"
    store = open_store(path, clock, create=True)
    put(store, ONE)
    store.close()
    opened = sqlite3.connect

    def cramped(*where: object, **how: object) -> sqlite3.Connection:
        connection = opened(*where, **how)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + 1}")
        return connection

    monkeypatch.setattr(sqlite3, "connect", cramped)
    full = open_store(path, clock)
    with pytest.raises(DiskFullError, match=r"The disk is full: .* Free some room and run it again; nothing was lost."):
        put(full, report("long", "The Norwick bridge was shut. " * 3_000))
    assert found(full, "barge") == ["one"]
    full.close()
