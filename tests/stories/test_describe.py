"""A story as it is shown."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.model.article import Genre
from bot.model.story import Report
from bot.stories import origin_features, origins, title
from tests.fakes.reports import describe, report

FIRST = datetime(2024, 11, 8, 16, tzinfo=UTC)
LAST = datetime(2024, 11, 9, 17, tzinfo=UTC)
TEXT = "Ammonia leaked from a freight train that derailed near Osterleigh on Friday."
REPORTS = [
    report("c", TEXT, title="Take your coats and your cats and go", outlet="Bell", published=None),
    report("b", TEXT, title="Freight train derails near Osterleigh, ammonia leaks", outlet="Ledger", published=LAST),
    report("a", TEXT, title="A night to remember", outlet="Standard", published=FIRST),
]


def test_a_story_has_its_articles_outlets_and_times_in_order() -> None:
    story = describe("story-1", REPORTS, origins(REPORTS))
    assert (story.id, story.articles, story.outlets) == ("story-1", ("a", "b", "c"), ("Standard", "Ledger", "Bell"))
    assert (story.first, story.last) == (FIRST, LAST)


def test_its_title_is_the_headline_that_says_what_all_say() -> None:
    assert describe("story-1", REPORTS, ()).title == "Freight train derails near Osterleigh, ammonia leaks"
    assert describe("story-1", REPORTS[::-1], ()) == describe("story-1", REPORTS, ())


def test_a_headline_comes_before_one_taken_from_the_text() -> None:
    lent = report("a", TEXT, title="Freight train derails near Osterleigh", title_from_text=True)
    own = report("b", TEXT, title="Leak in the night")
    assert describe("story-1", [lent, own], ()).title == "Leak in the night"


@pytest.mark.parametrize(
    "other",
    [
        report(
            "a", TEXT, title="OPINION: A freight train derailed, ammonia leaked near Osterleigh", genre=Genre.OPINION
        ),
        report("a", TEXT, title="Freight train derails near Osterleigh, “ammonia leaks”"),
        report("a", TEXT, title="Freight train derails near Osterleigh, ‘ammonia leaks’"),
        report("a", TEXT, title="Freight train derails near Osterleigh, ammonia leaks!"),
    ],
)
def test_the_headline_of_a_report_that_quotes_nobody_is_preferred(other: Report) -> None:
    plain = report("b", TEXT, title="Freight train derails near Osterleigh and leaks ammonia")
    assert describe("s", [other, plain], ()).title == plain.article.title
    assert describe("s", [other], ()).title == other.article.title


def test_a_headline_is_in_the_language_of_most_articles() -> None:
    german, first, second = (report(name, TEXT, title=f"Freight train derails {name}") for name in ("a", "b", "c"))
    german = replace(german, analysis=replace(german.analysis, language="de"))
    assert describe("s", [german, first, second], ()).title == "Freight train derails b"
    assert describe("s", [german, first], ()).title == "Freight train derails b"
    assert describe("s", [german], ()).title == "Freight train derails a"


@pytest.mark.parametrize(
    ("outdated", "expected"),
    [
        ((), "Freight train derails near Osterleigh, ammonia leaks"),
        (("b",), "A night to remember"),
        (("a", "b"), "Take your coats and your cats and go"),
        (("a", "b", "c"), "Freight train derails near Osterleigh, ammonia leaks"),
    ],
)
def test_a_headline_with_an_outdated_figure_is_left_out_if_there_is_another(
    outdated: tuple[str, ...], expected: str
) -> None:
    features = sorted((origin_features(one) for one in REPORTS), key=lambda one: one.head.order)
    assert title(features, outdated) == expected


def test_a_headline_with_the_latest_figure_comes_first() -> None:
    features = sorted((origin_features(one) for one in REPORTS), key=lambda one: one.head.order)
    assert title(features, (), ("a",)) == "A night to remember"


def test_a_story_of_one_undated_article_has_no_times() -> None:
    alone = describe("story-1", REPORTS[:1], ())
    assert (alone.first, alone.last, alone.title) == (None, None, "Take your coats and your cats and go")
