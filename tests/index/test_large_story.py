"""A story of many articles: what is kept of it is extended, and it is told as if all of it were read anew."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.compare.select_reports import MOST_REPORTS
from bot.index.build import build
from bot.index.cards import MADE
from bot.index.prepare import prepare
from bot.index.report import IndexReport
from bot.newsroom import Newsroom
from bot.settings import Settings
from bot.store import Store, open_store
from tests.fakes.clock import SetClock
from tests.fakes.forgetful import Counting, Forgetful
from tests.fakes.plain_tools import plain_tools
from tests.fakes.silence import Silence
from tests.fakes.told import told

pytestmark = pytest.mark.slow

Row = dict[str, object]
Index = Callable[[list[Row]], IndexReport]
LARGE = 14


@pytest.fixture
def clock() -> SetClock:
    return SetClock("2024-12-20T12:00:00Z")


@pytest.fixture
def index(tmp_path: Path, store: Store) -> Index:
    return lambda rows: put(store, tmp_path, rows)


def put(store: Store, folder: Path, rows: list[Row]) -> IndexReport:
    source = folder / "articles.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return build([source], store, plain_tools(), SetClock("2024-12-20T12:00:00Z"), Silence(), 100_000)


def many(count: int = LARGE, **fields: object) -> list[Row]:
    return [told(number) | {"story": "aurel"} | fields for number in range(count)]


def everything(store: Store) -> list[object]:
    stories = sorted(store.stories(100), key=lambda story: story.id)
    return [list(store.all_reports()), stories, [store.comparison(one.id) for one in stories], list(store.names())]


def read_anew(store: Store) -> list[object]:
    """The same stories, each prepared with nothing that was kept."""
    found = []
    for story in sorted(store.stories(100), key=lambda story: story.id):
        made = prepare(Forgetful(store), story.id)
        assert made is not None
        assert made.changed == {}
        found.append((made.story, made.comparison))
    return found


def as_kept(store: Store) -> list[object]:
    return [(story, store.comparison(story.id)) for story in sorted(store.stories(100), key=lambda story: story.id)]


@pytest.mark.parametrize("pinned", [True, False], ids=["pinned", "found"])
def test_one_by_one_or_all_at_once_tells_the_same(index: Index, store: Store, tmp_path: Path, *, pinned: bool) -> None:
    rows = many() if pinned else many(story=None)
    for row in [rows[5], *rows[:5], *rows[6:]]:
        index([row])
    assert [len(story.articles) for story in store.stories(10)] == [LARGE]
    other = open_store(tmp_path / "other.sqlite", SetClock("2024-12-20T12:00:00Z"), create=True)
    put(other, tmp_path, rows)
    if pinned:  # a story that is found bears the name of the article that came first
        assert everything(other) == everything(store)
    else:
        [one], [two] = store.stories(10), other.stories(10)
        assert (one.title, one.articles, one.origins, one.ties) == (two.title, two.articles, two.origins, two.ties)
    other.close()
    assert as_kept(store) == read_anew(store)


def test_one_more_reads_no_more_than_the_chosen_and_itself(index: Index, store: Store, tmp_path: Path) -> None:
    index(many(24))
    for changed in (told(24), told(25) | {"date": "2024-11-01T00:00:00Z"}, told(3, version=1)):
        counting = Counting(store)
        put(counting, tmp_path, [changed | {"story": "aurel"}])
        assert changed["id"] in counting.read
        assert len(counting.read) <= MOST_REPORTS + 1
    assert as_kept(store) == read_anew(store)


def test_answers_about_a_large_story_read_no_more_than_the_chosen(index: Index, store: Store) -> None:
    index([*many(24), told(24) | {"story": "aurel", "genre": "opinion"}])
    [story] = store.stories(10)
    for ask in (
        lambda room: room.story_summary(story.id),
        lambda room: room.ask_story("how many are missing?", story.id),
    ):
        counting = Counting(store)
        told_of = ask(Newsroom(counting, Settings(semantic="none"), SetClock("2024-12-20T12:00:00Z")))
        assert len(told_of.heads) == 25
        assert len(counting.read) == MOST_REPORTS
        assert "a24" not in counting.read


def test_a_batch_of_many_articles_prepares_its_story_once(index: Index, store: Store) -> None:
    assert index(many(LARGE)).prepared == 1
    assert index([told(number) | {"story": "aurel"} for number in range(LARGE, LARGE + 70)]).prepared == 1
    assert as_kept(store) == read_anew(store)


def test_cards_are_kept_of_large_stories_alone(index: Index, store: Store) -> None:
    index(many(MOST_REPORTS))
    ids = [str(row["id"]) for row in many(LARGE)]
    assert store.cards(ids, MADE) == {}
    index(many(MOST_REPORTS + 1))
    assert len(store.cards(ids, MADE)) == MOST_REPORTS + 1
    assert store.cards(ids, MADE + 1) == {}
    index([many()[0] | {"pubstatus": "canceled"}])
    assert len(store.cards(ids, MADE)) == MOST_REPORTS
    assert as_kept(store) == read_anew(store)


def test_an_index_made_before_cards_goes_on(index: Index, store: Store, tmp_path: Path) -> None:
    index(many())
    store.close()
    with sqlite3.connect(tmp_path / "index.sqlite") as connection:
        for table in ("card", "follow", "feed", "page", "site_rules"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("DROP TRIGGER IF EXISTS card_of_changed_article")
        connection.execute("DROP TRIGGER IF EXISTS card_of_changed_analysis")
        connection.execute("ALTER TABLE digest_slot DROP COLUMN kind")
        connection.execute("ALTER TABLE digest_slot DROP COLUMN told")
        connection.execute("ALTER TABLE story DROP COLUMN measured_origins")
        connection.execute("ALTER TABLE comparison DROP COLUMN scores")
        connection.execute("ALTER TABLE sentence_pieces RENAME TO sentence_vector")
        connection.execute("DROP INDEX event_taken_until")
        connection.execute("ALTER TABLE event_taken RENAME COLUMN until TO at")
        connection.execute("CREATE INDEX event_taken_at ON event_taken (at)")
        connection.execute("DROP INDEX article_byline")
        connection.execute("ALTER TABLE article DROP COLUMN byline")
        connection.execute("DROP INDEX article_address")
        connection.execute("ALTER TABLE article DROP COLUMN address")
        connection.execute("ALTER TABLE article DROP COLUMN own_text")
        connection.execute("CREATE INDEX article_url ON article (url) WHERE url <> ''")
        connection.execute("CREATE INDEX story_last ON story (last)")
        connection.execute("PRAGMA user_version=7")
    connection.close()
    older = open_store(tmp_path / "index.sqlite", SetClock("2024-12-20T12:00:00Z"))
    before = as_kept(older)
    assert before == read_anew(older)
    put(older, tmp_path, [told(LARGE) | {"story": "aurel"}])
    assert as_kept(older) == read_anew(older)
    [story] = older.stories(10)
    assert len(older.cards(story.articles, MADE)) == LARGE + 1
    older.close()


CHANGES = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.integers(0, 24), st.integers(0, 1)),
        st.tuples(st.just("withdraw"), st.integers(0, 18), st.just(0)),
        st.tuples(st.just("move"), st.integers(0, 18), st.integers(0, 1)),
        st.tuples(st.just("redate"), st.integers(0, 18), st.integers(-90, 90)),
    ),
    min_size=2,
    max_size=4,
)


@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CHANGES, st.sampled_from(["aurel", None]))
def test_whatever_changes_it_is_told_as_if_read_anew(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, int, int]], pin: str | None
) -> None:
    folder = tmp_path_factory.mktemp("index")
    store = open_store(folder / "index.sqlite", SetClock("2024-12-20T12:00:00Z"), create=True)
    put(store, folder, many(LARGE + 2, story=pin))
    for kind, number, how in changes:
        row = told(number, version=how if kind == "add" else 0) | {"story": pin}
        match kind:
            case "withdraw":
                row["pubstatus"] = "canceled"
            case "move":
                row["story"] = ("aurel", "boats")[how]
            case "redate":
                row["date"] = f"2024-11-{17 + how % 9:02}T{how % 24:02}:00:00Z"
        put(store, folder, [row])
        assert as_kept(store) == read_anew(store)
    store.close()
