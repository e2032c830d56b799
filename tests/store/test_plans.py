"""Questions that people wait for never read all articles: SQLite's own plans say so."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.store.open import open_store
from bot.store.sqlite.store import SqliteStore
from tests.fakes.clock import SetClock

QUESTIONS: list[Callable[[SqliteStore], object]] = [
    lambda store: store.articles_of("story-1"),
    lambda store: store.story("story-1"),
    lambda store: store.stories(5),
    lambda store: store.comparison("story-1"),
    lambda store: store.scores("story-1"),
    lambda store: store.earlier_versions("one"),
    lambda store: store.find_heads("https://ledger.example/bridge"),
    lambda store: store.heads(["one", "two"]),
    lambda store: store.reports(["one", "two"]),
    lambda store: store.versions("one"),
    lambda store: store.vectors([b"one", b"two"]),
    lambda store: store.cards(["one", "two"], 1),
    lambda store: store.texts(["one", "two"]),
    lambda store: store.voices("story-1"),
    lambda store: store.id_at("https://ledger.example/bridge"),
    lambda store: store.ids_beginning("wire.jsonl:"),
    lambda store: store.stories_sharing(["bridge", "barge"], None, 5),
    lambda store: store.mentioned_in("person:ada-quill", 5),
    lambda store: store.mentioned_with("person:ada-quill", 5),
    lambda store: store.name_uses("person:ada-quill"),
    lambda store: store.persons_of_surname("quill"),
    lambda store: store.described("person:ada-quill"),
    lambda store: store.mentions_by_day("person:ada-quill"),
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    opened = open_store(tmp_path / "index.sqlite", SetClock(), create=True)
    assert isinstance(opened, SqliteStore)
    yield opened
    opened.close()


@pytest.mark.parametrize("ask", QUESTIONS)
def test_no_question_scans_the_articles(store: SqliteStore, ask: Callable[[SqliteStore], object]) -> None:
    connection = store._connections.get()
    asked: list[str] = []
    connection.set_trace_callback(asked.append)
    ask(store)
    connection.set_trace_callback(None)
    questions = [line for line in asked if line.startswith(("SELECT", "WITH"))]
    assert questions
    plans = [row["detail"] for line in questions for row in connection.execute(f"EXPLAIN QUERY PLAN {line}")]
    whole = ("SCAN article", "SCAN analysis", "SCAN mention", "SCAN description", "SCAN sentence_vector", "SCAN card")
    assert [step for step in plans if step.startswith(whole)] == []
