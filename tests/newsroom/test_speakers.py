"""Whom a loose phrase means among a story's speakers."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.model.summary import Voice
from bot.newsroom.people.speakers import speaker_meant, speakers
from tests.handlers import bridge

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases/speakers.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    ("speaking", "who", "name"),
    [(case["speaking"], who, name) for case in CASES for who, name in case["means"].items()],
)
def test_a_phrase_means_the_only_speaker_it_fits(speaking: list[str], who: str, name: str | None) -> None:
    found = speaker_meant(who, speakers([Voice(one, bridge.NINE) for one in speaking], ()))
    assert (found.name if found else None) == name
