"""Stories summed up in sentences that can be read where they stand."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.analyse.attribution.antecedents import antecedents
from bot.analyse.attribution.quotes import quotes
from bot.compare.latest_value import NO_DIFFERENCES
from bot.model.entity import Entity
from bot.model.story import Report
from bot.newsroom.story.story_sentences import story_sentences
from tests.fakes.reports import report

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases/story_summaries.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_a_story_is_told_in_sentences_that_can_be_read_where_they_stand(case: dict[str, Any]) -> None:
    people = [Entity(name, name, "person") for name in case.get("people", ())]
    reports = [_quoting(outlet, " ".join(text), people) for outlet, text in case["articles"].items()]
    told = story_sentences(case["title"], reports, None, NO_DIFFERENCES, len(case["told"]))
    assert [part.text for part in told] == case["told"]


def _quoting(outlet: str, text: str, people: list[Entity]) -> Report:
    """A report with its quotations."""
    one = report(outlet.lower(), text, outlet=outlet, names=people)
    found = antecedents(text, one.analysis.sentences, one.analysis.mentions)
    return replace(one, analysis=replace(one.analysis, quotes=quotes(text, one.analysis.sentences, found)))
