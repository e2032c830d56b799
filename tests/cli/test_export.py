"""Exports while the index changes."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cli.export import _rows
from bot.model.article import PubStatus
from bot.model.comparison import Comparison
from bot.model.story import Origin, Story
from bot.newsroom import Newsroom
from bot.settings import Settings
from bot.store import StoryEntry, open_store
from tests.fakes.clock import SetClock
from tests.fakes.reports import report

MANY = 402  # more than are read at once


@pytest.fixture
def full(tmp_path: Path) -> Newsroom:
    clock = SetClock()
    store = open_store(tmp_path / "index.sqlite", clock, create=True)
    with store.writing() as writer:
        for number in range(MANY):
            one = report(f"a{number:03}", f"Ferry {number} ran.", published=datetime(2024, 1, 1, tzinfo=UTC))
            name = f"s{number:03}"
            writer.put_article(one.article, one.analysis, id_given=True, ready=True, story=name)
            writer.put_story(StoryEntry(name, b"{}", (), None, None, 1))
            story = Story(name, "Ferry", (one.article.id,), (Origin((one.article.id,)),), ("Ledger",))
            writer.put_prepared(story, Comparison(story, (one.head,)))
    return Newsroom(store, Settings(index=tmp_path / "index.sqlite", entities=None), clock)


@pytest.mark.parametrize(
    ("table", "left_out"),
    [
        ("summaries", {1, 300}),
        ("comparisons", {1, 300}),
        ("stories", {300}),  # of the first page all were read when the first was written
        ("entities", {300}),
        ("figures", {300}),
        ("quotes", {300}),
    ],
)
def test_what_is_withdrawn_meanwhile_takes_no_other_row_along(full: Newsroom, table: str, left_out: set[int]) -> None:
    before = list(_rows(full.store, full, table, 1))
    assert len(before) == MANY
    rows = _rows(full.store, full, table, 1)
    told = [next(rows)]
    with full.store.writing() as writer:
        for number in (0, 1, 300):
            gone = report(f"a{number:03}", f"Ferry {number} ran.", pubstatus=PubStatus.CANCELED)
            writer.retire(gone.article.id, keep_current=True)
            writer.replace_fields(gone.article)
            writer.drop_story(f"s{number:03}")
    told += rows
    assert told == [row for number, row in enumerate(before) if number not in left_out]
