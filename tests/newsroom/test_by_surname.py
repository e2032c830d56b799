"""Whom a last name of the story means."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.model.analysis import EntityType, Mention
from bot.model.story import Report
from bot.newsroom.finding.pairs import pair_story
from bot.newsroom.people.statements import statements
from tests.fakes.aligned import named_here

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/by_surname.yaml").read_text(encoding="utf-8"))


def _linked(report: Report, alone: str) -> Report:
    """The report with its people linked, and with whom it means by the last name ``alone``, if by anybody."""
    start = report.article.text.find(f". {alone.rpartition(' ')[2]} ") + 2
    if not alone:
        return report
    bare = Mention(start, start + len(alone.rpartition(" ")[2]), alone.rpartition(" ")[2], EntityType.PERSON, alone)
    mentions = (
        *(replace(one, entity=one.text if " " in one.text else alone) for one in report.analysis.mentions),
        bare,
    )
    return replace(report, analysis=replace(report.analysis, mentions=mentions))


@pytest.mark.parametrize(
    ("story", "typed", "meant"), [(story, *each) for story in CASES for each in story["typed"].items()]
)
def test_a_name_means_its_bearer_and_nobody_else_of_the_family(
    story: dict[str, Any], typed: str, meant: dict[str, Any]
) -> None:
    reports = [_linked(named_here(story["text"], *story["people"]), story.get("alone", ""))]
    found = statements(pair_story(reports), (), reports, typed)
    assert [voice.speaker for voice in found.voices] == meant.get("speakers", [])
    assert found.called == meant.get("called", "")
