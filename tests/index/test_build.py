import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import repeat
from pathlib import Path

import pytest

from bot.analyse.models.ner import RawSpan
from bot.index.build import build
from bot.index.refused import TOO_SLOW
from bot.index.renew import renew
from bot.index.report import IndexReport
from bot.ingest.decide import Decision
from bot.model.article import Refusal
from bot.model.search import Query
from bot.store import Store
from tests.fakes.clock import SetClock
from tests.fakes.plain_tools import plain_tools
from tests.fakes.silence import Silence
from tests.fakes.swing_bridge import BRIDGE, REOPENED

BUDGET = (
    "The council of Eldham voted on Monday to raise the tax on second homes by 12 percent. "
    "Treasurer Paul Amsel said it would bring in $3.4 million for the schools, which have been short of teachers."
)

Rows = list[dict[str, object]]
Index = Callable[[Rows], IndexReport]


@pytest.fixture
def index(tmp_path: Path, store: Store, clock: SetClock) -> Index:
    def run(rows: Rows) -> IndexReport:
        source = tmp_path / "articles.jsonl"
        source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return build([source], store, plain_tools(), clock, Silence(), 100_000)

    return run


def row(article_id: str, text: str, **fields: object) -> dict[str, object]:
    return {"id": article_id, "text": text, "outlet": article_id.title(), "date": "2024-11-17T10:00:00Z"} | fields


def everything(store: Store) -> list[object]:
    stories = store.stories(100)
    return [list(store.all_reports()), stories, [store.comparison(one.id) for one in stories], list(store.names())]


def story_articles(store: Store) -> list[set[str]]:
    return sorted((set(story.articles) for story in store.stories(100)), key=sorted)


def test_articles_of_one_event_become_one_compared_story(index: Index, store: Store) -> None:
    report = index([row("ledger", BRIDGE), row("bell", REOPENED), row("courier", BUDGET)])
    assert report.counts[Decision.NEW] == 3
    assert story_articles(store) == [{"bell", "ledger"}, {"courier"}]
    [bridge] = [story for story in store.stories(10) if len(story.articles) == 2]
    comparison = store.comparison(bridge.id)
    assert comparison is not None
    assert comparison.agreed
    for agreement in comparison.agreed:
        for part in agreement.sentences:
            found = store.report(part.article)
            assert found is not None
            assert found.article.text[part.start : part.end] == part.text


def test_indexing_twice_changes_nothing(index: Index, store: Store) -> None:
    rows = [row("ledger", BRIDGE), row("bell", REOPENED), row("courier", BUDGET)]
    index(rows)
    before = everything(store)
    report = index(rows)
    assert report.counts[Decision.SAME] == 3
    assert not report.changed
    assert everything(store) == before


def test_one_by_one_or_all_at_once_gives_the_same_stories(index: Index, store: Store) -> None:
    rows = [row("ledger", BRIDGE), row("bell", REOPENED), row("courier", BUDGET)]
    for one in rows:
        index([one])
    assert story_articles(store) == [{"bell", "ledger"}, {"courier"}]


def test_a_corrected_text_is_a_new_version_in_the_same_story(index: Index, store: Store) -> None:
    index([row("ledger", BRIDGE), row("bell", REOPENED)])
    [before] = store.stories(10)
    corrected = BRIDGE.replace("14,000", "41,000")
    report = index([row("ledger", corrected, updated="2024-11-18T08:00:00Z"), row("bell", REOPENED)])
    assert report.counts[Decision.NEW_VERSION] == 1
    assert report.counts[Decision.SAME] == 1
    [after] = store.stories(10)
    assert after.id == before.id
    head = store.head("ledger")
    assert head is not None
    assert head.version == 2
    [earlier] = store.earlier_versions("ledger")
    assert earlier.article.text == BRIDGE
    comparison = store.comparison(after.id)
    assert comparison is not None
    agreed = [part.text for fact in comparison.agreed for part in fact.sentences if part.article == "ledger"]
    assert agreed
    assert not any("14,000" in text for text in agreed)
    assert [part.text for part in comparison.only if part.article == "ledger"] == []


def test_a_lone_surname_is_the_person_whom_the_story_names_until_it_names_two(index: Index, store: Store) -> None:
    lone = REOPENED.replace("Lena Okafor", "Mr. Okafor")
    index([row("ledger", BRIDGE, story="s"), row("bell", lone, story="s")])
    assert set(store.mentioned_in("person:lena-okafor", 9)) == {"ledger", "bell"}
    asked = (["bell"], ["else", "ledger"], ["else"], [])
    assert [store.is_mentioned("person:lena-okafor", ids) for ids in asked] == [True, True, False, False]
    second = BRIDGE.replace("Lena Okafor", "Samuel Okafor")
    index([row("courier", second, story="s")])
    assert store.mentioned_in("person:lena-okafor", 9) == ["ledger"]


def test_an_older_version_read_later_does_not_take_over(index: Index, store: Store) -> None:
    index([row("ledger", BRIDGE.replace("14,000", "41,000"), updated="2024-11-18T08:00:00Z")])
    report = index([row("ledger", BRIDGE, updated="2024-11-17T12:00:00Z")])
    assert report.counts[Decision.OLD_VERSION] == 1
    found = store.report("ledger")
    assert found is not None
    assert "41,000" in found.article.text


def test_a_withdrawn_article_leaves_its_story_and_the_rest_stays(index: Index, store: Store) -> None:
    index([row("ledger", BRIDGE), row("bell", REOPENED)])
    index([row("ledger", BRIDGE, pubstatus="canceled"), row("bell", REOPENED)])
    [story] = store.stories(10)
    assert story.articles == ("bell",)
    assert store.comparison(story.id) is None
    index([row("ledger", BRIDGE), row("bell", REOPENED)])
    assert story_articles(store) == [{"bell", "ledger"}]


def test_a_story_whose_only_article_is_withdrawn_is_gone(index: Index, store: Store) -> None:
    index([row("courier", BUDGET)])
    index([row("courier", BUDGET, pubstatus="withheld")])
    assert everything(store) == [[], [], [], []]


def test_an_embargoed_article_joins_its_story_when_its_hour_has_come(
    index: Index, store: Store, clock: SetClock
) -> None:
    rows = [row("ledger", BRIDGE), row("bell", REOPENED, embargoed="2024-11-21T06:00:00Z")]
    index(rows)
    assert story_articles(store) == [{"ledger"}]
    assert store.head("bell") is None
    clock.set("2024-11-21T06:00:00Z")
    report = index(rows)
    assert report.released == 1
    assert story_articles(store) == [{"bell", "ledger"}]


def test_a_pinned_article_goes_where_its_source_says(index: Index, store: Store) -> None:
    index([row("ledger", BRIDGE, story="x"), row("courier", BUDGET, story="x"), row("bell", REOPENED, story="y")])
    assert story_articles(store) == [{"bell"}, {"courier", "ledger"}]


def test_what_is_refused_is_told_and_the_rest_goes_on(index: Index, store: Store) -> None:
    report = index([row("ledger", BRIDGE), row("bad", ""), row("worse", BUDGET, date="someday"), row("bell", REOPENED)])
    assert [str(refusal) for refusal in report.refusals] == [
        "articles.jsonl, line 2: there is no text",
        "articles.jsonl, line 3: date: 'someday' is not a date; write it like 2024-11-17T09:30:00Z",
    ]
    assert story_articles(store) == [{"bell", "ledger"}]


def test_the_same_address_without_an_id_is_the_same_article(index: Index, store: Store) -> None:
    at = {"url": "https://ledger.example/bridge", "outlet": "Ledger"}
    index([{"text": BRIDGE, **at}, {"text": BUDGET}])
    index([{"text": BUDGET}, {"text": BRIDGE + " It was built in 1931.", **at}])
    assert [report.article.id for report in store.all_reports()] == ["articles.jsonl:1", "articles.jsonl:2"]


def test_a_date_in_the_future_is_indexed_told_and_not_the_newest(index: Index, store: Store, clock: SetClock) -> None:
    soon, embargo = clock.now() + timedelta(hours=20), {"embargoed": "2099-01-01"}
    report = index(
        [
            row("ledger", BRIDGE, date="2062-11-17"),
            row("bell", REOPENED, date=soon.isoformat()),
            row("courier", BUDGET, date="2098-12-31", **embargo),
        ]
    )
    assert list(map(str, report.doubts)) == [
        "articles.jsonl, line 1: published 2062-11-17 is in the future; indexed, but check the date"
    ]
    fresh = store.freshness()
    assert (fresh.articles, datetime.fromisoformat(fresh.newest)) == (2, soon)
    assert [match.head.outlet for match in store.matches(Query(""), 5)[0]] == ["Bell", "Ledger"]
    assert [story.outlets for story in store.stories(5)] == [("Bell",), ("Ledger",)]


def test_a_story_with_a_date_in_the_future_stands_where_its_latest_article_would(index: Index, store: Store) -> None:
    index(
        [
            row("ledger", BRIDGE, date="2024-11-10", story="bridge"),
            row("bell", REOPENED, date="2062-11-17", story="bridge"),
            row("courier", BUDGET, date="2024-11-09"),
            row("metro", "A ferry ran aground off Orrin.", date="2024-11-11"),
        ]
    )
    assert [story.outlets[0] for story in store.stories(5)] == ["Metro", "Ledger", "Courier"]


def test_a_headline_with_an_older_toll_gives_way_to_a_newer_one(index: Index, store: Store) -> None:
    killed = "{} people were killed when the river Linden flooded Tarnholt, police said. Hundreds fled their homes."
    rows = [
        row("ledger", killed.format("Eleven"), story="flood", title="11 dead as river floods Tarnholt"),
        row("bell", killed.format("Eleven"), story="flood", title="Eleven dead in Tarnholt flood"),
        row("courier", killed.format("14"), story="flood", title="Search goes on in Tarnholt", date="2024-11-19"),
    ]
    index(rows[:2])
    assert [story.title for story in store.stories(9)] == ["Eleven dead in Tarnholt flood"]
    index(rows)
    [story] = store.stories(9)
    comparison = store.comparison(story.id)
    assert comparison is not None
    assert (story.title, comparison.story) == ("Search goes on in Tarnholt", story)


@dataclass(frozen=True)
class EndlessNames:
    """A name model whose spans of one text have no end, as a rule that a hostile text makes slow might."""

    name: str = "endless"

    def spans(self, texts: Sequence[str], languages: Sequence[str] = ()) -> Iterator[Iterable[RawSpan]]:
        del languages
        return (repeat(RawSpan(4, 10, "NORP")) if "council" in text else () for text in texts)


def test_an_article_that_takes_too_long_is_refused_in_each_run_and_the_others_of_its_batch_are_stored(
    tmp_path: Path, store: Store, clock: SetClock
) -> None:
    source = tmp_path / "articles.jsonl"
    rows = [row("ledger", BRIDGE), row("courier", BUDGET), row("bell", REOPENED)]
    source.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
    slow = replace(plain_tools(), analyst=replace(plain_tools().analyst, model=EndlessNames(), seconds=1.0))
    for new in (2, 0):
        report = build([source], store, slow, clock, Silence(), 100_000)
        assert report.counts[Decision.NEW] == new
        assert list(map(str, report.refusals)) == [f"articles.jsonl, line 2: {TOO_SLOW}"]
    assert story_articles(store) == [{"bell", "ledger"}]
    assert build([source], store, plain_tools(), clock, Silence(), 100_000).counts[Decision.NEW] == 1
    report = build([source], store, slow, clock, Silence(), 100_000)
    assert report.refusals == []
    assert renew(store, slow, clock, Silence()) == (
        3,
        [Refusal("articles.jsonl", f"{TOO_SLOW}; its earlier analysis stays")],
    )
    assert story_articles(store) == [{"bell", "ledger"}, {"courier"}]
