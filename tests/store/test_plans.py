"""Questions that people wait for never read all articles: SQLite's own plans say so."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from bot.model.search import Query
from bot.store import Store

NOON = datetime(2024, 11, 18, 12, tzinfo=UTC)
ASKED = Query(
    "", words="bridge barge", about="person:ada-quill", by="Quill", since=date(2024, 11, 18), zone="Asia/Tokyo"
)
QUESTIONS: list[Callable[[Store], object]] = [
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
    lambda store: store.waiting(NOON),
    lambda store: store.token_vectors([b"one", b"two"]),
    lambda store: store.cards(["one", "two"], 1),
    lambda store: store.texts(["one", "two"]),
    lambda store: store.measured_origins("story-1"),
    lambda store: store.id_at("https://ledger.example/bridge"),
    lambda store: store.ids_beginning("wire.jsonl:"),
    lambda store: store.ids_in("wire/a.md"),
    lambda store: store.stories_sharing(["bridge", "barge"], None, 5),
    lambda store: store.mentioned_in("person:ada-quill", 5),
    lambda store: store.is_mentioned("person:ada-quill", ["a1", "a2"]),
    lambda store: store.mentioned_with("person:ada-quill", 5),
    lambda store: store.name_uses("person:ada-quill"),
    lambda store: store.persons_of_surname("quill"),
    lambda store: store.described("person:ada-quill"),
    lambda store: store.mentions_by_day("person:ada-quill"),
    lambda store: store.arrivals(NOON, NOON, Query("")),
    lambda store: store.arrivals(NOON, NOON, ASKED, entities=["person:ada-quill"]),
    lambda store: store.arrivals(NOON, NOON, ASKED, by_publication=True),
]


@pytest.mark.parametrize("ask", QUESTIONS)
def test_no_question_scans_the_articles(store: Store, ask: Callable[[Store], object]) -> None:
    connection = store._connections.get()
    asked: list[str] = []
    connection.set_trace_callback(asked.append)
    ask(store)
    connection.set_trace_callback(None)
    questions = [line for line in asked if line.startswith(("SELECT", "WITH"))]
    assert questions
    plans = [row["detail"] for line in questions for row in connection.execute(f"EXPLAIN QUERY PLAN {line}")]
    whole = ("SCAN article", "SCAN analysis", "SCAN mention", "SCAN description", "SCAN sentence_pieces", "SCAN card")
    matched = "SCAN article_words VIRTUAL TABLE INDEX 0:M"  # SQLite's word for a look-up by words
    waiting = "SCAN article USING INDEX article_waiting"  # holds those under embargo alone
    signed = "SCAN article USING INDEX article_byline"  # reads the bylines alone
    assert [step for step in plans if step.startswith(whole) and not step.startswith((matched, waiting, signed))] == []
