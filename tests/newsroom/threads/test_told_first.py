"""Who had a story first, if an article says so: what happened first and who was told of it are no outlets."""

from pathlib import Path

import pytest

from bot.model.conversation import Subject
from bot.model.reported import Reported
from bot.model.request import Part, Request, What
from bot.model.story import Origin, Story
from bot.newsroom import Newsroom
from bot.newsroom.threads.thread_answers import answer_in_thread
from bot.settings import Settings
from bot.store import StoryEntry, open_store
from tests.fakes.clock import SetClock
from tests.fakes.reports import report


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("The Uplands Courier first reported the plan on Friday.", True),
        ("The plan, first reported by the Uplands Courier, has few friends.", True),
        ("The Courier was the first to publish the letter.", True),
        ("A student paper broke the story in May.", True),
        ("The drawings of the bridge first appeared in Dock Weekly.", True),
        ("The plan was first published in March.", False),
        ("The smoke was first reported at nine in the evening.", False),
        ("The valley had its first reported case in June.", False),
        ("She was the first to leave the hall.", False),
    ],
)
def test_an_article_says_who_reported_it_first(tmp_path: Path, sentence: str, *, says: bool) -> None:
    clock, name = SetClock(), "story-tax"
    told = report("tax", f"A tax on bridges is planned. {sentence}", outlet="Harbour Ledger", title="Tax on bridges")
    at = told.article.published
    store = open_store(tmp_path / "index.sqlite", clock, create=True)
    with store.writing() as writer:
        writer.put_article(told.article, told.analysis, id_given=True, ready=True, story=name)
        writer.put_story(StoryEntry(name, b"{}", (), at, at, 1))
        origins = (Origin(("tax",), outlets=("Harbour Ledger",)),)
        writer.put_prepared(Story(name, "Tax on bridges", ("tax",), origins, ("Harbour Ledger",), at, at), None)
    newsroom = Newsroom(store, Settings(index=tmp_path / "index.sqlite", entities=None), clock)
    ask = Request(What.ASKED, words="the story", story=name, part=Part.HEADLINES)
    found = answer_in_thread(newsroom, ask, Subject(story=name)).answer
    shown = [side.passage.text for side in found.told] if isinstance(found, Reported) else []
    assert shown == ([sentence] if says else [])
