"""Which body a bare noun stands for: "the court" may be the appeals court, and is never one that is silent."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.newsroom.finding.pairs import pair_story
from bot.newsroom.people.statements import statements
from tests.fakes.aligned import analysed

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases/bodies.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    ("told", "who", "speakers"),
    [(case["told"], who, speakers) for case in CASES for who, speakers in case["says"].items()],
)
def test_a_body_says_only_what_is_its_own(told: list[str], who: str, speakers: list[str]) -> None:
    reports = analysed(*told) if len(told) > 1 else analysed(told[0])
    found = statements(pair_story(reports), (), reports, who)
    assert [voice.speaker for voice in found.voices] == speakers
