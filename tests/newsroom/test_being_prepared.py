"""What is answered of a story between the change of one of its articles and its next comparison."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.errors import GoneError, NotFoundError
from bot.model.article import PubStatus
from bot.model.summary import StorySummary, Summary
from bot.newsroom import Newsroom
from bot.store import index_lock
from tests.journeys import stories

ANEW = "This story changed a moment ago and is being compared again. Ask again in a minute."
UNFINISHED = "This story changed, and the last indexing run did not finish comparing it again."
CORRECTED = replace(stories.LEDGER.article, text=stories.LEDGER.article.text.replace("nine", "four"))
BRIDGE = stories.STORY.id


def correct(newsroom: Newsroom) -> None:
    with newsroom.store.writing() as writer:
        story = writer.retire(CORRECTED.id)
        writer.put_article(CORRECTED, stories.LEDGER.analysis, id_given=True, ready=True, story=story)


def withdraw(newsroom: Newsroom, *ids: str) -> None:
    with newsroom.store.writing() as writer:
        for told in stories.ARTICLES:
            if told.article.id in ids:
                writer.retire(told.article.id, keep_current=True)
                writer.replace_fields(replace(told.article, pubstatus=PubStatus.CANCELED))


def test_a_corrected_story_is_listed_summed_up_from_its_texts_and_compared_in_a_moment(small: Newsroom) -> None:
    listed = small.stories()
    correct(small)
    assert small.stories() == listed
    told = small.summary("norwick bridge barge")
    assert isinstance(told, StorySummary)
    assert "At least four people were hurt." in [part.text for part in small.story_summary(BRIDGE, 10).sentences]
    with index_lock(small.settings.index), pytest.raises(NotFoundError, match=f"^{ANEW}$"):
        small.compare("norwick bridge barge")


@pytest.mark.parametrize(
    "ask",
    [
        lambda newsroom: newsroom.compare("norwick bridge barge"),
        lambda newsroom: newsroom.compare(BRIDGE),
        lambda newsroom: newsroom.summary(BRIDGE),
        lambda newsroom: newsroom.story(BRIDGE),
        lambda newsroom: newsroom.ask_story("how many were hurt?", BRIDGE),
    ],
)
def test_a_story_that_an_article_was_withdrawn_from_is_compared_in_a_moment(
    small: Newsroom, ask: Callable[[Newsroom], object]
) -> None:
    withdraw(small, "ledger-bridge")
    assert BRIDGE not in [story.id for story in small.stories()]
    with index_lock(small.settings.index), pytest.raises(NotFoundError, match=f"^{ANEW}$"):
        ask(small)
    with pytest.raises(NotFoundError, match=f"^{UNFINISHED}$") as stopped:  # as after a full disk: no run is at it
        ask(small)
    assert stopped.value.remedy == "Run copydesk index again."


def test_the_one_article_that_is_left_is_summed_up(small: Newsroom) -> None:
    withdraw(small, "ledger-bridge", stories.METRO.article.id)
    for told in (small.compare(BRIDGE), small.summary(BRIDGE)):
        assert isinstance(told, Summary)
        assert told.head.id == "bell-bridge"


def test_of_a_story_without_articles_nothing_is_known(small: Newsroom) -> None:
    withdraw(small, *stories.STORY.articles)
    for ask in (small.compare_story, small.story_summary, small.story):
        with pytest.raises(GoneError, match=r"^This story is no longer in the index\.$"):
            ask(BRIDGE)
