"""Stories that typed words are near to or name, by the weight of the words that each has."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.newsroom.finding.lookup import (
    IDF_DISTINCTIVE,
    IDF_RARE,
    IDF_VERY_RARE,
    find,
    is_distinctive,
    newest_stories,
    stories_near,
)
from bot.newsroom.finding.pairs import pair_story
from bot.newsroom.story.reported import Articles, sentences_with
from bot.newsroom.story.story_questions import named_story
from bot.newsroom.story.words_of_story import reports_read
from bot.store import Store, StoryEntry, open_store
from tests.fakes.clock import SetClock
from tests.fakes.reports import report

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "named_by_weight.yaml").read_text(encoding="utf-8"))


def told(folder: Path, stories: dict[str, list[str]]) -> Store:
    """A store of stories: for each a headline and a text, and the outlets that have both if these are several."""
    store = open_store(folder / "index.sqlite", SetClock(), create=True)
    with store.writing() as writer:
        for name, (title, text, *outlets) in stories.items():
            every = [report(f"{name}-{outlet}", text, title=title, outlet=outlet) for outlet in outlets or ["Ledger"]]
            day = every[0].article.published
            for one in every:
                writer.put_article(one.article, one.analysis, id_given=True, ready=True, story=name)
            writer.put_story(StoryEntry(name, b"{}", (), day, day, len(every)))
            writer.put_prepared(replace(pair_story(every), id=name), None)
    return store


@pytest.mark.parametrize("case", [case for case in CASES if "near" in case], ids=lambda case: case["why"])
def test_a_story_is_near_from_a_share_of_what_the_nearest_has(tmp_path: Path, case: dict[str, Any]) -> None:
    found = stories_near(told(tmp_path, case["stories"]), case["typed"])
    assert [story.id for story in found] == case["near"]


@pytest.mark.parametrize("case", [case for case in CASES if "found" in case], ids=lambda case: case["why"])
def test_a_story_is_meant_if_it_fits_clearly_better_than_another(tmp_path: Path, case: dict[str, Any]) -> None:
    weather = {f"weather-{number}": [f"Weather {number}", "It rained."] for number in range(6)}
    store = told(tmp_path, case["stories"] | weather)
    assert find(store, case["typed"], case["typed"]).best_story == case["found"]


@pytest.mark.parametrize("case", [case for case in CASES if "rarity" in case], ids=lambda case: case["word"])
def test_a_word_is_the_rarer_the_more_it_tells(case: dict[str, Any]) -> None:
    levels = {"distinctive": IDF_DISTINCTIVE, "rare": IDF_RARE, "very rare": IDF_VERY_RARE}
    reached = [level for level, least in levels.items() if is_distinctive(case["word"], least)]
    assert ["common", *reached][-1] == case["rarity"]


def test_of_many_that_fit_twenty_are_looked_at_and_five_offered(tmp_path: Path) -> None:
    store = told(tmp_path, {f"s{number:02}": ["Weather", "Tarnholt is shut."] for number in range(21)})
    assert len(find(store, "Tarnholt", "Tarnholt").heads) == 20
    assert len(stories_near(store, "Tarnholt")) == 5


@pytest.mark.parametrize(("of_two", "offered"), [("s30", ["s30", "s01", "s02"]), ("s31", ["s01", "s02", "s03"])])
def test_of_the_thirty_newest_three_are_offered_first_those_of_several_outlets(
    tmp_path: Path, of_two: str, offered: list[str]
) -> None:
    stories = {f"s{number:02}": [f"Weather {number}", "It rained."] for number in range(1, 32)}
    store = told(tmp_path, stories | {of_two: ["Weather", "It rained.", "Ledger", "Bell"]})
    assert [story.id for story in newest_stories(store)] == offered


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
