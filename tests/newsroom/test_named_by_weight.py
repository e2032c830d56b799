"""Stories that typed words are near to or name, by the weight of the words that each has."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.newsroom.lookup import stories_near
from bot.newsroom.pairs import pair_story
from bot.newsroom.reported import Articles, sentences_with
from bot.newsroom.story_questions import named_story, reports_read
from bot.store import Store, StoryEntry, open_store
from tests.fakes.clock import SetClock
from tests.fakes.reports import report

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "named_by_weight.yaml").read_text(encoding="utf-8"))


def told(folder: Path, stories: dict[str, list[str]]) -> Store:
    """A store of stories of one article each."""
    store = open_store(folder / "index.sqlite", SetClock(), create=True)
    with store.writing() as writer:
        for name, (title, text) in stories.items():
            one = report(f"{name}-article", text, title=title)
            day = one.article.published
            writer.put_article(one.article, one.analysis, id_given=True, ready=True, story=name)
            writer.put_story(StoryEntry(name, b"{}", (), day, day, 1))
            writer.put_prepared(replace(pair_story([one]), id=name), None)
    return store


@pytest.mark.parametrize("case", [case for case in CASES if "near" in case], ids=lambda case: case["why"])
def test_a_story_is_near_from_a_share_of_what_the_nearest_has(tmp_path: Path, case: dict[str, Any]) -> None:
    found = stories_near(told(tmp_path, case["stories"]), case["typed"])
    assert [story.id for story in found] == case["near"]


@pytest.mark.parametrize("case", [case for case in CASES if "named" in case], ids=lambda case: case["why"])
def test_a_question_names_another_story_if_its_words_outweigh_the_rest(tmp_path: Path, case: dict[str, Any]) -> None:
    store = told(tmp_path, case["stories"])
    assert named_story(store, case["typed"], reports_read(store, case.get("here", ""))) == case["named"]


@pytest.mark.parametrize("case", [case for case in CASES if "told" in case], ids=lambda case: case["why"])
def test_a_sentence_tells_what_was_typed_from_a_share_of_its_words(case: dict[str, Any]) -> None:
    rest = " ".join(f"The road to farm {number} was closed again." for number in range(10, 29))
    one = report("ledger-flood", f"{case['sentence']} {rest}")
    found = sentences_with(Articles(pair_story([one]), (), [one]), case["typed"])
    assert [side.passage.text for side in found] == [case["sentence"]] * case["told"]
