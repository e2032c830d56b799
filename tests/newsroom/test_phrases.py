"""Searches for words in quotation marks."""

import pytest

from bot.model.quoted import Quoted
from bot.model.request import Request, What
from bot.model.search import NotFound, SearchPage
from bot.newsroom import Newsroom
from bot.newsroom.threads.direct_answers import answer_to


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ('"shut after a barge hit it"', ["bell-bridge"]),
        ("norwick “SHUT after  a barge hit it”", ["bell-bridge"]),
        ('"barge hit"', ["bell-bridge"]),
        ('"barges hits" norwick', ["bell-bridge"]),  # two words are looked up by their stems
        ('"shut after a barge hits it"', []),
        ('"shut a barge after it"', []),
    ],
)
def test_words_in_quotation_marks_are_one_phrase_and_several_are_word_for_word(
    small: Newsroom, typed: str, found: list[str]
) -> None:
    page = small.search(typed)
    assert [hit.head.id for hit in page.hits] == found if isinstance(page, SearchPage) else not found


def test_the_snippet_shows_the_phrase(small: Newsroom) -> None:
    page = small.search('"shut after a barge hit it"')
    assert isinstance(page, SearchPage)
    [hit] = page.hits
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["shut after a barge hit it"]


def test_a_search_for_a_quotation_that_no_article_has_shows_what_almost_is_one(small: Newsroom) -> None:
    near = answer_to(small, Request(What.COVERAGE, words='"shut after a ferry hit it"'))
    assert isinstance(near, Quoted)
    assert [voice.passage.text for voice in near.near] == ["The bridge at Norwick is shut after a barge hit it."]
    assert isinstance(answer_to(small, Request(What.COVERAGE, words='"opened before any tram"')), NotFound)
