"""Whom a last name of the story means."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.newsroom.finding.pairs import pair_story
from bot.newsroom.people.statements import statements
from tests.fakes.aligned import named_here

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/by_surname.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("story", "typed", "meant"), [(story, *each) for story in CASES for each in story["typed"].items()]
)
def test_a_name_means_its_bearer_and_nobody_else_of_the_family(
    story: dict[str, Any], typed: str, meant: dict[str, Any]
) -> None:
    reports = [named_here(story["text"], *story["people"])]
    found = statements(pair_story(reports), (), reports, None, typed)
    assert [voice.speaker for voice in found.voices] == meant.get("speakers", [])
    assert found.called == meant.get("called", "")
