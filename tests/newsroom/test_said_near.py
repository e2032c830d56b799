"""What is shown of somebody who is not quoted by name."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.newsroom.finding.pairs import pair_story
from bot.newsroom.people.statements import statements
from tests.fakes.aligned import named_here

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/said_near.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("story", "typed", "shown"), [(story, *each) for story in CASES for each in story["typed"].items()]
)
def test_who_is_not_quoted_has_who_speaks_for_them_or_what_may_be_theirs(
    story: dict[str, Any], typed: str, shown: dict[str, list[str]]
) -> None:
    reports = [named_here(story["text"], *story["people"])]
    found = statements(pair_story(reports), (), reports, typed)
    assert not found.voices
    told = sorted(voice.passage.text for voice in found.instead)
    begun = sorted(shown.get("for", shown.get("perhaps", [])))
    assert [text[: len(begin)] for text, begin in zip(told, begun, strict=True)] == begun
    assert found.for_them is ("for" in shown)
