"""The leads of a story's new articles."""

from dataclasses import replace
from datetime import date

import pytest

from bot.model.article import Genre
from bot.model.developments import Developments
from bot.model.story import Origin, Report, Story
from bot.newsroom.developments.new_leads import originals_first, with_leads
from tests.fakes.reports import report

HELD = "The barge is still held fast below the Norwick bridge, the port office said on Monday, and no tug has come."
FREED = "Two tugs freed the barge below the Norwick bridge on Tuesday, and trains will run again from Wednesday."
STORY = Story("s", "Barge", ("a", "b"), (Origin(("a",), outlets=("Ledger",)), Origin(("b",), outlets=("Bell",))), ())


@pytest.mark.parametrize(
    ("origins", "newest_first", "expected"),
    [
        ([("Ledger", "a"), ("Bell", "b")], "ba", "ba"),
        ([("Ledger", "ab"), ("Bell", "c")], "cba", "cb"),  # a copy of a newer one
        ([("Ledger", "a"), ("Ledger", "b"), ("Bell", "c")], "bac", "bca"),  # a newsroom's second one comes after others
        ([("Ledger", letter) for letter in "abcdef"], "fedcba", "fedcb"),
    ],
)
def test_the_newest_articles_without_copies(origins: list[tuple[str, str]], newest_first: str, expected: str) -> None:
    story = replace(STORY, origins=tuple(Origin(tuple(ids), outlets=(outlet,)) for outlet, ids in origins))
    assert originals_first(story, list(newest_first)) == list(expected)


def found(*reports: Report) -> Developments:
    heads = tuple(one.head for one in reports)
    return Developments(STORY, date(2024, 11, 5), heads, heads)


def leads(*reports: Report) -> list[tuple[str, str]]:
    by_id = {one.article.id: one for one in reports}
    told = with_leads(found(*reports), lambda ids: [by_id[article] for article in reversed(ids)])
    return [(lead.article, lead.text) for lead in told.leads]


def test_each_new_article_has_its_lead_in_the_order_of_the_articles() -> None:
    assert leads(report("b", FREED), report("a", HELD)) == [("b", FREED), ("a", HELD)]


def test_opinion_and_a_sentence_that_is_the_headline_are_no_leads() -> None:
    untitled, view = report("b", FREED), report("a", HELD)
    untitled = replace(untitled, article=replace(untitled.article, title=f"{FREED[:-1]} …", title_from_text=True))
    view = replace(view, article=replace(view.article, genre=Genre.OPINION))
    assert leads(untitled, view) == []


def test_a_fact_that_is_shown_as_a_lead_is_not_shown_again() -> None:
    told = with_leads(found(report("b", FREED)), lambda _: [report("b", FREED)])
    (lead,) = told.leads
    besides = replace(lead, start=lead.start + 200)
    assert replace(told, only=((besides,), (lead, besides))).only_besides_leads == ((besides,),)


def test_a_lead_is_read_alone() -> None:
    told = report("b", f"He has vowed to clear the harbour of Norwick before the winter. {FREED}")
    assert leads(told) == [("b", FREED)]
