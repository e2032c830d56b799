"""Which story a question is asked of, and which words are a story's name."""

from dataclasses import replace

import pytest

from bot.model.analysis import EntityType
from bot.model.conversation import Subject
from bot.model.entity import Entity, Profile
from bot.model.request import Request, What
from bot.model.search import Choice, NotFound
from bot.model.story_answer import StoryAnswer
from bot.newsroom import Newsroom
from bot.newsroom.finding.headline_search import stories_headlined, stories_named_together
from bot.newsroom.finding.lookup import LookupResult, choice_of
from bot.newsroom.finding.pairs import pair_story
from bot.newsroom.threads.in_thread import Line, in_thread_of_story
from bot.store import StoryEntry
from tests.fakes.reports import report
from tests.journeys import stories

FLOOD = "story-flood"
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
    found = small.ask_story(typed, spoken_of)
    assert isinstance(found, StoryAnswer)
    assert found.story.id == answered_by


@pytest.fixture
def wider(small: Newsroom) -> Newsroom:
    """The newsroom with a third story: the toll of a flood, and a Ben Fired."""
    fired = Entity("person:ben-fired", "Ben Fired", EntityType.PERSON, ("Fired",))
    text = "The death toll of the flood at Saltby has risen to nine. Ben Fired saw it."
    flood = report("bell-flood", text, outlet="Evening Bell", title="Flood death toll rises", names=[fired])
    day = flood.article.published
    with small.store.writing() as writer:
        writer.put_entities([fired])
        writer.put_article(flood.article, flood.analysis, id_given=True, ready=True, story=FLOOD)
        writer.put_story(StoryEntry(FLOOD, b"{}", (), day, day, 1))
        alone = replace(pair_story([flood]), id=FLOOD)
        writer.put_prepared(alone, None)
    return small


@pytest.mark.parametrize(
    ("typed", "spoken_of", "answered_by"),
    [
        ("what's the latest death toll?", BRIDGE, BRIDGE),  # any story of a disaster has one
        ("what's the death toll?", "", FLOOD),
        ("does the Bell mention a flood toll?", BRIDGE, BRIDGE),  # what an outlet has of this story
    ],
)
def test_a_toll_and_what_an_outlet_reports_are_of_the_threads_story(
    wider: Newsroom, typed: str, spoken_of: str, answered_by: str
) -> None:
    found = wider.ask_story(typed, spoken_of)
    assert isinstance(found, StoryAnswer)
    assert found.story.id == answered_by


@pytest.mark.parametrize(("typed", "of_story"), [("fired", True), ("ben fired", False)])
def test_what_was_done_to_somebody_is_no_strangers_name(
    wider: Newsroom,
    typed: str,
    of_story: bool,  # noqa: FBT001 - a case's value
) -> None:
    who = wider.entity(typed)
    assert isinstance(who, Profile)
    line = Line(Request(What.ENTITY, words=typed), who, Subject(story=BRIDGE), f"who was {typed}")
    found, _ = in_thread_of_story(wider, line)
    assert isinstance(found, StoryAnswer) is of_story


def test_a_question_that_names_no_story_is_not_answered_without_one(small: Newsroom) -> None:
    assert small.ask_story("how many were hurt?") == NotFound(
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
    assert [story.id for story in stories_headlined(small.store, typed)] == found


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
    assert [story.title for story in stories_named_together(small.store, typed)] == titles


def test_neither_of_two_stories_named_side_by_side_is_taken(small: Newsroom) -> None:
    for found in (small.summary("the bridge & quill strikes"), small.compare("the bridge & quill strikes")):
        assert isinstance(found, Choice)
        assert [story.title for story in found.stories] == ["Barge shuts Norwick bridge", "Quill strikes twice"]


@pytest.mark.parametrize(("typed", "near"), [("share", []), ("stop it", []), ("ferry", ["Barge shuts Norwick bridge"])])
def test_only_rare_words_lead_to_stories_that_share_them(small: Newsroom, typed: str, near: list[str]) -> None:
    assert [story.title for story in small.not_found(typed).near_stories] == near


def test_a_choice_begins_with_the_stories_whose_headlines_hold_all_words(small: Newsroom) -> None:
    found = LookupResult(small.store.heads([stories.LEDGER.article.id, stories.MATCH.article.id]), [BRIDGE, MATCH])
    assert [story.id for story in choice_of(small.store, "quill", found).stories] == [MATCH, BRIDGE]
    assert [story.id for story in choice_of(small.store, "mayor", found).stories] == [BRIDGE, MATCH]


@pytest.mark.parametrize("typed", ["the", "what is it", "the first one"])
def test_words_that_tell_nothing_find_nothing(small: Newsroom, typed: str) -> None:
    assert small.summary(typed) == NotFound(typed, small.freshness())
