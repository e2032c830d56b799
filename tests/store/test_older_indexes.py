"""An index of before: it answers at once, and what it holds is brought up to date."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot import store as store_package
from bot.model.comparison import Comparison
from bot.model.edition import Slot, SlotState
from bot.model.scores import Scores
from bot.model.search import Query
from bot.model.story import Origin, Story
from bot.store import Store, StoryEntry, open_store
from tests.fakes.clock import SetClock
from tests.fakes.reports import report

ONE = report("one", "Jana Holt shut the Norwick bridge. A barge had struck it.")
TWO = report("two", "The Norwick bridge reopened. Buses ran again.", outlet="Bell")
GLUED = report(
    "glued",
    "Mayor Ada Quill Ada Jane QuillTunnel flooded again Tunnel toll rises MORE met the ferry crews on Sunday.",
    title="A visit",
)
FOUND = {"ferry crews": ["glued"], "tunnel": [], "toll rises": [], "mayor sunday": ["glued"], "norwick": ["one"]}
STORY = Story("s", "Bridge", ("one", "two"), (Origin(("one",)), Origin(("two",))), ("Ledger", "Bell"))
BEFORE_OWN_TEXTS = """
    ALTER TABLE follow DROP COLUMN begun;
    INSERT INTO article_words (article_words, rowid, title, text)
        SELECT 'delete', seq, title, own_text FROM article WHERE own_text IS NOT NULL;
    INSERT INTO article_words (rowid, title, text) SELECT seq, title, text FROM article WHERE own_text IS NOT NULL;
    ALTER TABLE article DROP COLUMN own_text;
    PRAGMA user_version=27;
"""
BEFORE_BYLINES = (
    f"{BEFORE_OWN_TEXTS} DROP INDEX article_byline; ALTER TABLE article DROP COLUMN byline; PRAGMA user_version=26;"
)
BEFORE_TOLD_BY_A_POST = f"{BEFORE_BYLINES} ALTER TABLE digest_slot DROP COLUMN told; PRAGMA user_version=25;"
BEFORE_EMPTY_DIGESTS = f"{BEFORE_TOLD_BY_A_POST} PRAGMA user_version=24;"
UNUSED_INDEX = f"{BEFORE_EMPTY_DIGESTS} CREATE INDEX story_last ON story (last); PRAGMA user_version=23;"
BEFORE_NEWER_RULES = f"{UNUSED_INDEX} PRAGMA user_version=22;"
BEFORE_FEEDS = f"{BEFORE_NEWER_RULES} DROP TABLE feed; DROP TABLE page; DROP TABLE site_rules; PRAGMA user_version=21;"
BEFORE_NAMES_OF_FEATURES = f"""{BEFORE_FEEDS}
    ALTER TABLE card RENAME COLUMN features TO told;
    ALTER TABLE card RENAME COLUMN spelling TO traced;
    ALTER TABLE card RENAME COLUMN linking TO laid;
    ALTER TABLE story RENAME COLUMN measured_origins TO voices;
    PRAGMA user_version=20;
"""
BEFORE_FOLLOWS = f"""{BEFORE_NAMES_OF_FEATURES}
    DROP TABLE follow;
    ALTER TABLE digest_slot DROP COLUMN kind;
    PRAGMA user_version=19;
"""
BEFORE_NEW_RULES = f"{BEFORE_FOLLOWS} PRAGMA user_version=18;"
BEFORE_PIECES_OF_STORIES = f"""
    {BEFORE_NEW_RULES}
    DROP INDEX sentence_pieces_story;
    ALTER TABLE sentence_pieces DROP COLUMN story;
    PRAGMA user_version=17;
"""
BEFORE_EVENTS_UNTIL = f"""
    {BEFORE_PIECES_OF_STORIES}
    DROP INDEX event_taken_until;
    ALTER TABLE event_taken RENAME COLUMN until TO at;
    CREATE INDEX event_taken_at ON event_taken (at);
    PRAGMA user_version=16;
"""
BEFORE_COMPARED_ANEW = f"{BEFORE_EVENTS_UNTIL} PRAGMA user_version=15;"
NO_ADDRESSES = f"""
    {BEFORE_COMPARED_ANEW}
    DROP INDEX article_address;
    ALTER TABLE article DROP COLUMN address;
    CREATE INDEX article_url ON article (url) WHERE url <> '';
    PRAGMA user_version=14;
"""


def reopened(store: Store, path: Path, clock: SetClock, script: str) -> Store:
    """The index, opened again after a script made it one of before."""
    store.close()
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()
    return open_store(path, clock)


def test_stories_compared_by_older_rules_answer_until_they_are_compared_anew(
    store: Store, tmp_path: Path, clock: SetClock
) -> None:
    compared = Comparison(STORY, (ONE.head, TWO.head))
    with store.writing() as writer:
        for one in (ONE, TWO):
            writer.put_article(one.article, one.analysis, id_given=True, ready=True, story="s")
        writer.put_story(StoryEntry("s", b"{}", ("bridge",), None, None, 2))
        writer.put_prepared(STORY, compared, scores=Scores(("one", "two"), 0.5))
    older = reopened(store, tmp_path / "index.sqlite", clock, BEFORE_COMPARED_ANEW)
    assert older.stale_stories() == ["s"]
    assert (older.story("s"), older.comparison("s"), older.scores("s")) == (STORY, compared, None)
    older.close()


@pytest.mark.parametrize("before", [BEFORE_NEW_RULES, BEFORE_NEWER_RULES])
def test_stories_compared_before_the_rules_of_today_are_compared_anew(
    store: Store, tmp_path: Path, clock: SetClock, before: str
) -> None:
    with store.writing() as writer:
        for one in (ONE, TWO):
            writer.put_article(one.article, one.analysis, id_given=True, ready=True, story="s")
        writer.put_story(StoryEntry("s", b"{}", ("bridge",), None, None, 2))
        writer.put_prepared(STORY, Comparison(STORY, (ONE.head, TWO.head)), scores=Scores(("one", "two"), 0.5))
    older = reopened(store, tmp_path / "index.sqlite", clock, before)
    assert older.stale_stories() == ["s"]
    assert older.scores("s") == Scores(("one", "two"), 0.5)
    older.close()


def test_headlines_that_a_page_glued_into_a_sentence_leave_the_search(
    store: Store, tmp_path: Path, clock: SetClock
) -> None:
    with store.writing() as writer:
        for one in (ONE, GLUED):
            writer.put_article(one.article, one.analysis, id_given=True, ready=True, story="s")
    older = reopened(store, tmp_path / "index.sqlite", clock, BEFORE_OWN_TEXTS)
    asked = {words: [match.head.id for match in older.matches(Query(words, words), 5)[0]] for words in FOUND}
    assert asked == FOUND
    with older.writing() as writer:
        writer.retire("glued")
    with closing(sqlite3.connect(tmp_path / "index.sqlite")) as connection, connection:
        connection.execute("INSERT INTO article_words (article_words, rank) VALUES ('integrity-check', 0)")
    assert older.matches(Query("ferry", "ferry"), 5) == ([], 0)
    older.close()


def test_an_event_that_was_taken_before_stays_taken_for_its_hour(store: Store, tmp_path: Path, clock: SetClock) -> None:
    path = tmp_path / "index.sqlite"
    taken = "INSERT INTO event_taken (event, at) VALUES ('Ev1', '2024-11-20T11:30:00.000000Z');"
    older = reopened(store, path, clock, f"{BEFORE_EVENTS_UNTIL} {taken}")
    assert not older.conversations.take_event("Ev1")
    clock.forward(minutes=31)
    assert older.conversations.take_event("Ev1")
    older.close()


def test_word_pieces_of_before_are_made_again(store: Store, tmp_path: Path, clock: SetClock) -> None:
    path = tmp_path / "index.sqlite"
    held = "INSERT INTO sentence_pieces (digest, pieces) VALUES (x'01', x'02');"
    older = reopened(store, path, clock, f"{BEFORE_PIECES_OF_STORIES} {held}")
    assert older.token_vectors({b"\x01"}) == {}
    with older.writing() as writer:
        writer.put_token_vectors("s", {b"\x01"}, {b"\x01": b"\x03"})
    assert older.token_vectors({b"\x01"}) == {b"\x01": b"\x03"}
    older.close()


def test_articles_of_before_are_found_by_another_writing_of_their_address(
    store: Store, tmp_path: Path, clock: SetClock
) -> None:
    linked = replace(ONE.article, url="http://www.ledger.example/bridge/?utm_source=feed")
    with store.writing() as writer:
        writer.put_article(linked, ONE.analysis, id_given=False, ready=True, story="s")
    older = reopened(store, tmp_path / "index.sqlite", clock, NO_ADDRESSES)
    assert [head.id for head in older.find_heads("https://ledger.example/bridge")] == ["one"]
    assert older.id_at("https://ledger.example/bridge") == "one"
    older.close()


def test_articles_of_before_are_found_by_their_bylines(store: Store, tmp_path: Path, clock: SetClock) -> None:
    with store.writing() as writer:
        signed = replace(ONE.article, byline="Ida Quill")
        writer.put_article(signed, ONE.analysis, id_given=True, ready=True, story="s")
        writer.put_article(TWO.article, TWO.analysis, id_given=True, ready=True, story="s")
    older = reopened(store, tmp_path / "index.sqlite", clock, BEFORE_BYLINES)
    assert older.bylines() == ["Ida Quill"]
    found, total = older.matches(Query("by:quill", by="quill"), 5, 0)
    assert ([match.head.id for match in found], total) == (["one"], 1)
    older.close()


@pytest.mark.parametrize(
    ("reason", "now"), [("nothing new", (SlotState.EMPTY, "")), ("too late", (SlotState.SKIPPED, "too late"))]
)
def test_a_digest_that_had_nothing_to_report_still_counts_as_sent(
    store: Store, tmp_path: Path, clock: SetClock, reason: str, now: tuple[SlotState, str]
) -> None:
    due = datetime(2024, 11, 20, 8, tzinfo=UTC)
    slot = Slot("morning", "C0NEWS", date(2024, 11, 20), "08:00", due)
    store.editions.claim(slot, "one", due)
    store.editions.settle(slot.key, "one", SlotState.SKIPPED, reason)
    older = reopened(store, tmp_path / "index.sqlite", clock, BEFORE_EMPTY_DIGESTS)
    edition = older.editions.edition(slot.key)
    assert edition is not None
    assert (edition.state, edition.reason) == now
    older.close()


def test_what_an_open_post_tells_a_thread_is_still_known(store: Store, tmp_path: Path, clock: SetClock) -> None:
    due = datetime(2024, 11, 20, 8, tzinfo=UTC)
    slot = Slot("follow", "C0NEWS", date(2024, 11, 20), "1.0 2.0 1", due)
    store.follow_editions.claim(slot, "one", due)
    held = """UPDATE digest_slot SET counted='["0a a", "0b an id with spaces"]';"""
    older = reopened(store, tmp_path / "index.sqlite", clock, f"{held} {BEFORE_TOLD_BY_A_POST}")
    edition = older.follow_editions.edition(slot.key)
    assert edition is not None
    assert (edition.counted, edition.told) == ((), {"a": "0a", "an id with spaces": "0b"})
    older.close()


def test_migrations_are_numbered_without_a_gap() -> None:
    numbers = sorted(int(path.name[:4]) for path in (Path(store_package.__file__).parent / "migrations").glob("*.sql"))
    assert numbers == list(range(1, len(numbers) + 1))
