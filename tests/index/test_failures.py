"""An article or a story at which Copydesk itself fails keeps no other out of the index."""

import json
import logging
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from bot.analyse.analyst import Analyst
from bot.analyse.models.ner import NameModel
from bot.attempt import Failed, attempt
from bot.cli.tools import open_analyst
from bot.errors import DiskFullError, ModelError
from bot.index.build import Tools, build
from bot.index.prepare_all import TOO_SLOW, prepare_all
from bot.index.renew import renew
from bot.index.report import BROKEN, IndexReport
from bot.index.workers import Workers
from bot.ingest.decide import Decision
from bot.settings import Settings
from bot.store import Store, Writer
from tests.fakes.clock import SetClock
from tests.fakes.encoder import WordEncoder
from tests.fakes.failing import FailingEncoder, FailingNames
from tests.fakes.plain_tools import plain_tools
from tests.fakes.silence import Silence
from tests.fakes.swing_bridge import BRIDGE, REOPENED

BUDGET = "The council of Eldham voted on Monday to raise the tax on second homes by 12 percent."
PARKING = "The council of Eldham agreed on Monday to tax second homes 12 percent more, said a clerk at its desk."
OBJECTED = "Owners of second homes in Eldham objected to paying 12 percent more, as its council wants from May."
UNSEEN = "what nobody may read in a log"

Row = dict[str, str]
Index = Callable[..., IndexReport]


def row(article_id: str, text: str, **fields: str) -> Row:
    return {"id": article_id, "text": text, "outlet": article_id.title(), "date": "2024-11-17T10:00:00Z"} | fields


BRIDGES = [row("ledger", BRIDGE, story="bridge"), row("bell", REOPENED, story="bridge")]
TAXES = [row("courier", BUDGET, story="tax"), row("post", PARKING, story="tax")]


@pytest.fixture
def index(tmp_path: Path, store: Store, clock: SetClock) -> Index:
    def run(rows: list[Row], tools: Tools) -> IndexReport:
        source = tmp_path / "articles.jsonl"
        source.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
        return build([source], store, tools, clock, Silence(), 100_000)

    return run


def reading(model: NameModel) -> Tools:
    return replace(plain_tools(), analyst=replace(plain_tools().analyst, model=model))


def comparing(word: str, error: BaseException | None) -> Tools:
    return replace(plain_tools(), encoder=FailingEncoder(word, error))


def failing_analyst(word: str) -> Analyst:
    return replace(open_analyst(Settings(), with_model=False), model=FailingNames(word, IndexError(UNSEEN)))


def articles(store: Store) -> list[str]:
    return sorted(one.article.id for one in store.all_reports())


def compared(store: Store) -> list[set[str]]:
    whole = (store.whole_comparison(story.id) for story in store.stories(9))
    return sorted(({head.id for head in one.heads} for one in whole if one), key=sorted)


@pytest.mark.parametrize("at_once", [False, True])
def test_an_article_at_which_analysing_fails_is_refused_by_name_and_the_others_are_stored(
    index: Index, store: Store, clock: SetClock, caplog: pytest.LogCaptureFixture, *, at_once: bool
) -> None:
    failing = reading(FailingNames("council", IndexError(UNSEEN), at_once))
    rows = [BRIDGES[0], TAXES[0], BRIDGES[1]]
    for new in (2, 0):
        report = index(rows, failing)
        assert list(map(str, report.refusals)) == [f"articles.jsonl, line 2: {BROKEN}"]
        assert (report.counts[Decision.NEW], report.complete, articles(store)) == (new, False, ["bell", "ledger"])
    assert "last_run" in store.notes()
    logged = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
    assert [one.splitlines()[0] for one in logged] == ["article_broke article=articles.jsonl"] * 2
    assert [one.splitlines()[-1] for one in logged] == ["builtins.IndexError"] * 2
    assert UNSEEN not in "".join(logged)
    assert index(rows, plain_tools()).complete
    renewed, kept = renew(store, failing, clock, Silence())
    assert (renewed, list(map(str, kept))) == (3, [f"articles.jsonl: {BROKEN}; its earlier analysis stays"])
    assert articles(store) == ["bell", "courier", "ledger"]


def test_an_article_at_which_storing_fails_leaves_nothing_behind(
    index: Index, store: Store, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Writer.put_article

    def failing(writer: Writer, article: object, *given: object, **named: object) -> None:
        whole(writer, article, *given, **named)  # type: ignore[arg-type]
        if getattr(article, "id", "") == "bell":
            raise IndexError(UNSEEN)

    waiting = BRIDGES[1] | {"embargoed": "2024-11-21T06:00:00Z"}
    with monkeypatch.context() as broken:
        broken.setattr(Writer, "put_article", failing)
        assert list(map(str, index([*BRIDGES, *TAXES], plain_tools()).refusals)) == [
            f"articles.jsonl, line 2: {BROKEN}"
        ]
        assert [article for story in store.stories(9) for article in story.articles if article == "bell"] == []
    index([BRIDGES[0], waiting], plain_tools())
    clock.set("2024-11-21T06:00:00Z")
    with monkeypatch.context() as broken:
        broken.setattr(Writer, "release", failing_release)
        report = index([BRIDGES[0], waiting], plain_tools())
        assert (report.released, list(map(str, report.refusals))) == (0, [f"articles.jsonl: {BROKEN}"])
        assert articles(store) == ["courier", "ledger", "post"]
    assert index([BRIDGES[0], waiting], plain_tools()).released == 1
    assert sorted(map(sorted, compared(store))) == [["bell", "ledger"], ["courier", "post"]]


def test_the_time_for_storing_an_article_ends_before_it_is_kept(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, left = Writer.whole, list[tuple[float, float]]()

    def watched(writer: Writer, change: Callable[[], object]) -> object:
        def then() -> object:
            done = change()
            left.append(signal.getitimer(signal.ITIMER_VIRTUAL))
            return done

        return whole(writer, then)

    monkeypatch.setattr(Writer, "whole", watched)
    assert index([BRIDGES[0]], plain_tools()).complete
    assert left == [(0.0, 0.0)] * 2  # the article, and its story


def failing_release(*_: object) -> None:
    raise IndexError(UNSEEN)


@pytest.mark.parametrize("text", [BUDGET, f"{BUDGET} It was corrected."])
def test_an_article_that_is_withdrawn_is_hidden_though_analysing_it_fails(
    text: str, index: Index, store: Store
) -> None:
    index(TAXES, plain_tools())
    failing = reading(FailingNames("second homes by", IndexError(UNSEEN)))
    for _ in range(2):
        report = index([row("courier", text, story="tax", pubstatus="canceled"), TAXES[1]], failing)
        assert (articles(store), [set(story.articles) for story in store.stories(9)]) == (["post"], [{"post"}])
        assert [str(one).partition(": ")[2] for one in report.refusals] in (
            [f"{BROKEN}; the article is hidden"],
            [],
        )


@pytest.mark.parametrize(
    "error", [KeyboardInterrupt(), MemoryError(), OSError(28, "No space left"), DiskFullError(), ModelError()], ids=repr
)
def test_what_is_no_fault_of_one_text_ends_the_run(error: BaseException, index: Index, store: Store) -> None:
    with pytest.raises(type(error)):
        index(TAXES, reading(FailingNames("council", error)))
    with pytest.raises(type(error)):
        index(TAXES, comparing("council", error))
    assert ("last_run" in store.notes(), store.unprepared_stories()) == (False, [])


@pytest.mark.slow
def test_an_article_that_fails_in_a_process_of_its_own_is_refused_and_logged_here(
    index: Index, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    opener = partial(failing_analyst, "council")
    report = index([*TAXES[:1], *BRIDGES], replace(plain_tools(), workers=Workers(1, opener, few=1)))
    assert list(map(str, report.refusals)) == [f"articles.jsonl, line 1: {BROKEN}"]
    assert articles(store) == ["bell", "ledger"]
    assert [record.getMessage().splitlines()[0] for record in caplog.records] == [
        "article_broke article=articles.jsonl"
    ]


def test_a_story_at_which_comparing_fails_keeps_its_last_comparison_and_no_other_from_being_prepared(
    index: Index, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    index(TAXES, replace(plain_tools(), encoder=WordEncoder()))
    [before] = store.stories(9)
    more = [*TAXES, row("star", OBJECTED, story="tax"), *BRIDGES]
    failing = comparing("objected", IndexError(UNSEEN))
    report = index(more, failing)
    assert list(map(str, report.unprepared)) == [f"articles.jsonl: its story (3 articles) stays as it was: {BROKEN}"]
    assert (report.prepared, report.complete, "last_run" in store.notes()) == (1, False, True)
    assert store.story(before.id) == before
    assert store.comparison(before.id) is not None
    assert (compared(store), store.unprepared_stories()) == ([{"bell", "ledger"}], [before.id])
    [logged] = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
    assert logged.startswith(f"story_broke story={before.id}\n")
    assert logged.endswith("builtins.IndexError")


def test_a_story_that_failed_is_tried_again_when_an_article_of_it_or_the_rules_have_changed(
    index: Index, store: Store, clock: SetClock
) -> None:
    failing = comparing("council", IndexError(UNSEEN))
    report = index(TAXES, failing)
    assert list(map(str, report.unprepared)) == [f"articles.jsonl: its story (2 articles) is not shown: {BROKEN}"]
    assert articles(store) == ["courier", "post"]

    def tried(rows: list[Row] = TAXES) -> int:
        return len(index(rows, failing).unprepared)

    assert tried() == 0
    assert tried([*TAXES, row("star", BUDGET, story="tax")]) == 1
    assert tried() == 0
    with store.writing() as writer:
        writer.note("rules", "of an older Copydesk")
        writer.note("rule_files", "of an older Copydesk")
    assert tried() == 1
    assert tried() == 0
    assert renew(store, failing, clock, Silence()) == (3, [])
    assert tried() == 1
    mended = replace(plain_tools(), encoder=WordEncoder())
    assert (index(TAXES, mended).complete, compared(store)) == (True, [])
    renew(store, mended, clock, Silence())
    assert (index(TAXES, mended).complete, compared(store)) == (True, [{"courier", "post", "star"}])
    assert store.unprepared_stories() == []


def test_a_story_that_takes_too_long_is_left_and_the_others_are_prepared(index: Index, store: Store) -> None:
    index([*TAXES, *BRIDGES], plain_tools())
    report = IndexReport()
    prepare_all(store, FailingEncoder("council", None), report, Silence(), seconds=1.0)
    assert list(map(str, report.unprepared)) == [f"articles.jsonl: its story (2 articles) stays as it was: {TOO_SLOW}"]
    assert (report.prepared, compared(store)) == (1, [{"bell", "ledger"}, {"courier", "post"}])


def test_work_within_sqlite_that_takes_too_long_is_no_error_of_the_index() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.create_function("endless", 0, lambda: sum(1 for _ in count()))
        assert attempt(lambda: connection.execute("SELECT endless()").fetchone(), 0.2) == Failed()


def test_a_story_at_which_storing_fails_leaves_nothing_behind(
    index: Index, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Writer.put_prepared

    def failing(writer: Writer, *given: object) -> None:
        whole(writer, *given)  # type: ignore[arg-type]
        raise IndexError(UNSEEN)

    monkeypatch.setattr(Writer, "put_prepared", failing)
    report = index(TAXES, plain_tools())
    assert (len(report.unprepared), report.prepared, store.stories(9), compared(store)) == (1, 0, [], [])
