"""The typed words for a speaker as a story has them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.newsroom.people.typed_as_told import typed_as_told
from tests.fakes.aligned import named_here

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/typed_as_told.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("story", "typed", "told"), [(story, *each) for story in CASES for each in story["typed"].items()]
)
def test_typed_words_are_read_as_the_story_has_them(story: dict[str, Any], typed: str, told: str) -> None:
    reports = [named_here(story["text"], *story["people"])]
    assert typed_as_told(typed.removesuffix(" /"), reports, owning=typed.endswith(" /")) == told
