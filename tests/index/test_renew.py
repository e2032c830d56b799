"""Articles analysed again by the rules of today."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from benchmarks.newsprint import generate
from bot.analyse.models.ner import RawSpan
from bot.index.build import Tools, build
from bot.index.renew import renew
from bot.store import Store, open_store
from tests.fakes.clock import SetClock
from tests.fakes.plain_tools import plain_tools
from tests.fakes.silence import Silence

pytestmark = pytest.mark.slow

CLOCK = SetClock("2024-11-20T12:00:00Z")


@dataclass(frozen=True)
class Blind:
    """A model of names that sees none, as an older one may have missed some."""

    name: str = "blind"

    def spans(self, texts: Sequence[str], languages: Sequence[str] = ()) -> Iterator[tuple[RawSpan, ...]]:
        del languages
        return (() for _ in texts)


@pytest.fixture
def blind() -> Tools:
    today = plain_tools()
    return replace(today, analyst=replace(today.analyst, model=Blind()))


def everything(store: Store) -> list[object]:
    """All that answers are made of, in order."""
    stories = list(store.stories(1_000))
    return [list(store.all_reports()), stories, [store.comparison(story.id) for story in stories]]


def index_of(file: Path, tools: Tools) -> Store:
    store = open_store(file, CLOCK, create=True)
    source = file.with_suffix(".jsonl")
    source.write_text("".join(json.dumps(row) + "\n" for row in generate(60)), encoding="utf-8")
    build([source], store, tools, CLOCK, Silence(), 100_000)
    return store


def test_an_index_that_is_renewed_says_what_a_new_one_says(tmp_path: Path, blind: Tools) -> None:
    today, older = index_of(tmp_path / "today.sqlite", plain_tools()), index_of(tmp_path / "older.sqlite", blind)
    stories = {story.id: story.articles for story in older.stories(1_000)}
    named = {report.article.id: report.analysis for report in today.all_reports()}
    assert any(report.analysis != named[report.article.id] for report in older.all_reports())
    assert renew(older, plain_tools(), CLOCK, Silence()) == (60, [])
    assert {story.id: story.articles for story in older.stories(1_000)} == stories  # shown meanwhile as they were
    build([], older, plain_tools(), CLOCK, Silence(), 100_000)
    assert {story.id: story.articles for story in older.stories(1_000)} == stories
    assert [report.analysis.mentions for report in older.all_reports()] == [
        report.analysis.mentions for report in today.all_reports()
    ]
    for store in (today, older):
        store.close()


def test_renewing_what_is_of_today_changes_nothing(tmp_path: Path) -> None:
    store = index_of(tmp_path / "today.sqlite", plain_tools())
    before = everything(store)
    assert renew(store, plain_tools(), CLOCK, Silence()) == (60, [])
    build([], store, plain_tools(), CLOCK, Silence(), 100_000)
    assert everything(store) == before
    store.close()


def test_an_empty_index_has_nothing_to_renew(store: Store) -> None:
    assert renew(store, plain_tools(), CLOCK, Silence()) == (0, [])
