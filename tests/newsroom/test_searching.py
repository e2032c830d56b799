"""Searches by words and filters, as far as what is typed is read before it is looked up."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import NotFoundError, UsageError
from bot.model.article import PubStatus
from bot.model.request import Request, What
from bot.model.search import NotFound, SearchPage, TakenFor
from bot.model.summary import Summary
from bot.newsroom import Newsroom
from bot.newsroom.threads.direct_answers import answer_to
from bot.settings import Settings
from bot.store import open_store
from bot.wording.searches import read_as
from handlers.button_values import unpack
from handlers.render import Frame, render
from tests.fakes.clock import SetClock
from tests.fakes.reports import report
from tests.journeys import stories


@pytest.mark.parametrize(
    ("typed", "total", "taken"),
    [
        ('about:"Ada Quill"', 2, None),
        ("about:norwick", 3, None),
        (
            'about:"Ada Qill"',
            2,
            TakenFor("Ada Qill", "Ada Quill"),
        ),
        ("about:Quill", 2, TakenFor("Quill", "Ada Quill", others=("Ben Quill (person)",))),
    ],
)
def test_about_says_whom_it_took(small: Newsroom, typed: str, total: int, taken: TakenFor | None) -> None:
    found = small.search(typed)
    assert isinstance(found, SearchPage)
    assert (found.total, found.taken) == (total, taken)


@pytest.mark.parametrize(("typed", "told"), [("", True), ("bridge", False)])
def test_the_newest_articles_say_when_the_index_was_last_read(
    newsroom: Newsroom,
    typed: str,
    told: bool,  # noqa: FBT001 - a case's value
) -> None:
    found = newsroom.search(typed or "")
    assert isinstance(found, SearchPage)
    assert (found.indexed is not None) == told
    assert ("last indexed" in render(found, Request(What.COVERAGE, words=typed), Frame()).text) == told


@pytest.mark.parametrize("typed", ["about:qwerty", "about:adq", "about:🔥", "bridge about:zzzz"])
def test_about_takes_nobody_who_is_not_meant(small: Newsroom, typed: str) -> None:
    assert isinstance(small.search(typed), NotFound)


@pytest.mark.parametrize(
    ("taken", "told"),
    [
        (TakenFor("mayor", "Ada Quill"), "about:mayor is read as “Ada Quill”"),
        (
            TakenFor("kwil", "Ada Quill", "spelt or sounding like “Quill”", ("Ben Quill (person)", "Quill (place)")),
            (
                "about:kwil is read as “Ada Quill” (spelt or sounding like “Quill”);"
                " it may also mean Ben Quill (person) or Quill (place)"
            ),
        ),
    ],
)
def test_whom_it_took_is_told(taken: TakenFor, told: str) -> None:
    assert read_as(taken) == told


@pytest.mark.parametrize("typed", ["🔥", "&&&", "...", "___", "“”"])
@pytest.mark.parametrize("question", ["summary", "compare", "entity", "search"])
def test_nothing_is_looked_up_without_a_letter_or_a_digit(small: Newsroom, question: str, typed: str) -> None:
    with pytest.raises(UsageError, match=r"has no letter or digit to search by. Type a few words of a story"):
        getattr(small, question)(typed)


@pytest.mark.parametrize("question", ["summary", "compare", "entity"])
@pytest.mark.parametrize("typed", ["", "  \n"])
def test_where_nothing_is_asked_it_says_what_to_type(small: Newsroom, question: str, typed: str) -> None:
    with pytest.raises(
        UsageError,
        match=r"^You haven't typed anything to look for. Type a few words of a story, a headline, an address",
    ):
        getattr(small, question)(typed)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("by:quill", {"a1", "a2"}),
        ('by:"Vale Tom"', {"a2"}),
        ("barge by:Quill to:2024-11-17", {"a1"}),
        ("by:quill outlet:Bell", {"a2"}),
    ],
)
def test_a_byline_has_all_words_typed_in_any_order(tmp_path: Path, typed: str, found: set[str]) -> None:
    answer = signed(tmp_path).search(typed)
    assert isinstance(answer, SearchPage)
    assert {hit.head.id for hit in answer.hits} == found


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("by:Qill", "No article in the index has the byline “Qill”."),
        ('by:"Ida Quil"', "No article in the index has the byline “Ida Quil”. Did you mean Ida Quill?"),
        ("by:Hidden", "No article in the index has the byline “Hidden”."),
    ],
)
def test_a_byline_that_there_is_not_is_told(tmp_path: Path, typed: str, told: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        signed(tmp_path).search(typed)
    assert str(caught.value) == told


def test_a_byline_without_these_words_is_no_missing_byline(tmp_path: Path) -> None:
    assert isinstance(signed(tmp_path).search("zeppelin by:quill"), NotFound)


def signed(folder: Path) -> Newsroom:
    """Three articles with bylines; the third is withdrawn."""
    clock = SetClock()
    store = open_store(folder / "signed.sqlite", clock, create=True)
    for key, day, byline, outlet, status in (
        ("a1", 17, "Ida Quill", "Ledger", PubStatus.USABLE),
        ("a2", 18, "Tom Vale and Ida Quill, political reporters", "Bell", PubStatus.USABLE),
        ("a3", 18, "Hidden Hand", "Bell", PubStatus.CANCELED),
    ):
        text, when = "A barge struck the bridge.", datetime(2024, 11, day, tzinfo=UTC)
        one = report(key, text, outlet=outlet, byline=byline, published=when, pubstatus=status)
        with store.writing() as writer:
            writer.put_article(one.article, one.analysis, id_given=True, ready=True, story="")
    return Newsroom(store, Settings(index=folder / "signed.sqlite"), clock)


@pytest.mark.parametrize("typed", ["from:2024-11-18 to:2024-11-17", "bridge to:2024-11-17 from:2024-11-18"])
def test_days_in_the_wrong_order_are_said(small: Newsroom, typed: str) -> None:
    with pytest.raises(UsageError) as caught:
        small.search(typed)
    assert str(caught.value) == "from:2024-11-18 is later than to:2024-11-17; swap them."


def test_where_nothing_is_typed_the_newest_are_listed(small: Newsroom) -> None:
    found = small.search("  ")
    assert isinstance(found, SearchPage)
    assert (found.total, found.pages) == (16, 4)
    days = [hit.head.published for hit in found.hits if hit.head.published]
    assert days == sorted(days, reverse=True)


def test_an_empty_index_has_no_newest(tmp_path: Path) -> None:
    clock = SetClock()
    empty = Newsroom(open_store(tmp_path / "no.sqlite", clock, create=True), Settings(index=tmp_path / "no"), clock)
    assert empty.search("") == NotFound("", empty.freshness())


def test_nothing_found_tells_the_days_that_were_looked_through(small: Newsroom) -> None:
    found = small.search("zeppelin from:2024-11-01 to:yesterday")
    assert isinstance(found, NotFound)
    assert (found.since, found.until) == (date(2024, 11, 1), SetClock().now().date() - timedelta(days=1))


@pytest.mark.parametrize("typed", ["papr:Ledger barge", 'barge pper:"Harbour Ledger"', "page:2", "barge place:north"])
def test_a_word_with_a_colon_that_is_found_nowhere_is_named_as_no_filter(small: Newsroom, typed: str) -> None:
    with pytest.raises(UsageError, match=r"^There is no p\w+: filter\. The filters are outlet:, "):
        small.search(typed)


def test_days_alone_that_hold_nothing_are_told_from_words_that_nothing_holds(small: Newsroom) -> None:
    days, words = small.search("from:2024-12-01"), small.search("xyzzy from:2024-12-01")
    assert isinstance(days, NotFound)
    assert isinstance(words, NotFound)
    assert (days.only_days, words.only_days) == (True, False)
    outlet = small.search("outlet:bell from:2024-12-01")
    assert isinstance(outlet, NotFound)
    assert (outlet.only_days, outlet.outlet) == (True, "bell")


def test_marks_beside_a_filter_are_passed_over(small: Newsroom) -> None:
    found = small.search("... outlet:bell")
    assert isinstance(found, SearchPage)
    assert [hit.head.outlet for hit in found.hits] == ["Evening Bell"]


@pytest.mark.parametrize(("asked", "shown", "hits"), [(-1, 1, 5), (3, 3, 2), (4, 3, 2), (99, 3, 2)])
def test_behind_the_last_page_is_the_last_page(small: Newsroom, asked: int, shown: int, hits: int) -> None:
    found = small.search("tide table", asked)
    assert isinstance(found, SearchPage)
    assert (found.page, found.pages, len(found.hits)) == (shown, 3, hits)


@pytest.mark.parametrize(
    "written",
    [
        "{}",
        "{}/",
        "{}?utm_source=mail&fbclid=1#top",
        "{}?gclid=7",
        "http://ledger.example/bridge",
        "https://www.Ledger.example/bridge",
    ],
)
def test_an_address_is_found_in_many_writings(small: Newsroom, written: str) -> None:
    told = small.summary(written.format(stories.BRIDGE_ADDRESS))
    assert isinstance(told, Summary)
    assert told.head.url == stories.BRIDGE_ADDRESS
    assert small.compare(written.format(stories.BRIDGE_ADDRESS)) == small.compare_story("story-bridge")


def test_an_address_is_neither_respelt_nor_a_name(small: Newsroom) -> None:
    found = small.summary(" https://elsewhere.example/2024/norwick-brigde-shut ")
    assert isinstance(found, NotFound)
    assert (found.typed, found.respelt, found.near_names) == (
        "https://elsewhere.example/2024/norwick-brigde-shut",
        "",
        (),
    )
    assert [story.id for story in found.near_stories] == ["story-bridge"]


DAYS = {
    "moment": datetime(2024, 11, 18, 21, 30, tzinfo=UTC),  # 08:30 on the 19th in Sydney, 16:30 on the 18th in New York
    "later": datetime(2024, 11, 19, 4, tzinfo=UTC),  # 15:00 on the 19th, 23:00 on the 18th
    "day": datetime(2024, 11, 19, tzinfo=UTC),  # a day alone: the 19th everywhere
}


@pytest.mark.parametrize(
    ("zone", "typed", "found"),
    [
        ("UTC", "from:today", {"later", "day"}),
        ("UTC", "from:yesterday to:yesterday", {"moment"}),
        ("Australia/Sydney", "from:today", {"moment", "later", "day"}),
        ("Australia/Sydney", "to:yesterday", set()),
        ("America/New_York", "from:today", {"day"}),
        ("America/New_York", "from:yesterday to:yesterday", {"moment", "later"}),
        ("America/New_York", "from:2024-11-18 to:2024-11-18", {"moment", "later"}),
        ("Australia/Sydney", "from:0001-01-01 to:9999-12-31", {"moment", "later", "day"}),
        ("America/New_York", "from:0999-01-01 to:0999-12-31", set()),
        ("America/New_York", "from:0001-01-01 to:9999-12-30", {"moment", "later", "day"}),
    ],
)
def test_days_are_those_of_the_settings_zone(tmp_path: Path, zone: str, typed: str, found: set[str]) -> None:
    clock = SetClock("2024-11-19T05:30:00Z")  # half past midnight in New York
    store = open_store(tmp_path / "index.sqlite", clock, create=True)
    with store.writing() as writer:
        for name, published in DAYS.items():
            one = report(name, "A ferry ran.", published=published)
            writer.put_article(one.article, one.analysis, id_given=True, ready=True, story="")
    newsroom = Newsroom(store, Settings(index=tmp_path / "index.sqlite", entities=None, zone=zone), clock)
    told = newsroom.search(typed)
    assert ({hit.head.id for hit in told.hits} if isinstance(told, SearchPage) else set()) == found


def test_an_outlet_with_quotation_marks_in_its_name_is_searched(small: Newsroom) -> None:
    name = 'The "Sun" Daily'
    told = report("sun", "The tram depot burned down.", outlet=name)
    with small.store.writing() as writer:
        writer.put_article(told.article, told.analysis, id_given=True, ready=True, story="")
    asks = [Request(What.SAYS, speaker="Sun Daily"), Request(What.SAYS, "the tram depot", speaker="Sun Daily")]
    for ask in (*asks, Request(What.COVERAGE, outlet=name)):
        found = answer_to(small, ask)
        assert isinstance(found, SearchPage)
        assert [hit.head.id for hit in found.hits] == ["sun"]
        assert found.query.shown == f'outlet:"{name}" {ask.words}'.strip()
        again = render(found, ask, Frame(private=True, fingerprint="0a")).blocks[-1]["elements"][-1]["value"]
        assert (unpack(again).words, unpack(again).outlet) == (ask.words, name)


@pytest.mark.parametrize("typed", ["outlet:PRN", "outlet:prn tram"])
def test_a_filter_takes_an_outlets_initials(small: Newsroom, typed: str) -> None:
    with small.store.writing() as writer:
        for name in ("Public Radio North - News", "Public Radio North - Opinion"):
            told = report(name, "The tram depot burned down.", outlet=name)
            writer.put_article(told.article, told.analysis, id_given=True, ready=True, story="")
    found = small.search(typed)
    assert isinstance(found, SearchPage)
    assert {hit.head.outlet for hit in found.hits} == {"Public Radio North - News", "Public Radio North - Opinion"}
    assert found.query.shown == typed
