"""Which story a question is asked of, and which words are a story's name."""

import pytest

from bot.model.search import Choice, NotFound
from bot.model.story_answer import StoryAnswer
from bot.newsroom import Newsroom
from bot.newsroom.headline_search import headlined, named_apart
from bot.newsroom.lookup import Meant, offer
from tests.journeys import stories

BRIDGE, MATCH = stories.STORY.id, f"story-{stories.MATCH.article.id}"


@pytest.mark.parametrize(
    ("typed", "spoken_of", "answered_by"),
    [
        ("how many were hurt?", BRIDGE, BRIDGE),
        ("was anybody praised twice?", BRIDGE, BRIDGE),  # nor does one with another that is in no headline
        ("was anybody praised twice?", "", MATCH),
        ("strikes?", BRIDGE, BRIDGE),  # one common word names no other story
        ("strikes?", "", MATCH),
        ("strikes twice?", BRIDGE, MATCH),
        ("was he praised twice?", BRIDGE, BRIDGE),  # he is of what was spoken of
        ("did the barge hit the Norwick bridge twice?", BRIDGE, BRIDGE),  # most of it is of what was spoken of
        ("was a goalkeeper praised twice?", BRIDGE, BRIDGE),  # the other story speaks of no goalkeeper
        ("where is the tide table?", BRIDGE, BRIDGE),  # twelve stories have it in their headline
        ("was anybody praised in Saltby?", BRIDGE, BRIDGE),  # in no headline
    ],
)
def test_a_question_is_asked_of_the_story_that_it_names(
    small: Newsroom, typed: str, spoken_of: str, answered_by: str
) -> None:
    found = small.asked(typed, spoken_of)
    assert isinstance(found, StoryAnswer)
    assert found.story.id == answered_by


def test_a_question_that_names_no_story_is_not_answered_without_one(small: Newsroom) -> None:
    assert small.asked("how many were hurt?") == NotFound(
        "how many were hurt?", small.freshness(), (stories.STORY,), ()
    )


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("norwick bridge", [BRIDGE]),
        ("the barge of Norwick", [BRIDGE]),  # small words do not count
        ("bridges cut", [BRIDGE]),  # of two headlines of one story
        ("mayor", []),
        ("the", []),
        ("", []),
    ],
)
def test_a_storys_name_are_words_of_its_headlines(small: Newsroom, typed: str, found: list[str]) -> None:
    assert [story.id for story in headlined(small.store, typed)] == found


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("the bridge and the coach", []),  # no headline has the coach
        ("bridge and quill", ["Barge shuts Norwick bridge", "Quill strikes twice"]),
        ("the bridge & quill strikes", ["Barge shuts Norwick bridge", "Quill strikes twice"]),
        ("bridge and barge", []),  # the same
        ("bridge", []),
        ("and and and and and and", []),
    ],
)
def test_stories_named_side_by_side_are_both_offered(small: Newsroom, typed: str, titles: list[str]) -> None:
    assert [story.title for story in named_apart(small.store, typed)] == titles


def test_neither_of_two_stories_named_side_by_side_is_taken(small: Newsroom) -> None:
    for found in (small.summary("the bridge & quill strikes"), small.compare("the bridge & quill strikes")):
        assert isinstance(found, Choice)
        assert [story.title for story in found.stories] == ["Barge shuts Norwick bridge", "Quill strikes twice"]


@pytest.mark.parametrize(("typed", "near"), [("share", []), ("stop it", []), ("ferry", ["Barge shuts Norwick bridge"])])
def test_only_rare_words_lead_to_stories_that_share_them(small: Newsroom, typed: str, near: list[str]) -> None:
    assert [story.title for story in small.not_found(typed).near_stories] == near


def test_a_choice_begins_with_the_stories_whose_headlines_hold_all_words(small: Newsroom) -> None:
    found = Meant(small.store.heads([stories.LEDGER.article.id, stories.MATCH.article.id]), [BRIDGE, MATCH])
    assert [story.id for story in offer(small.store, "quill", found).stories] == [MATCH, BRIDGE]
    assert [story.id for story in offer(small.store, "mayor", found).stories] == [BRIDGE, MATCH]


@pytest.mark.parametrize("typed", ["the", "what is it", "the first one"])
def test_words_that_tell_nothing_find_nothing(small: Newsroom, typed: str) -> None:
    assert small.summary(typed) == NotFound(typed, small.freshness())
