"""Exclusive lines that another outlet tells in its headline, or that name it as their source."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.compare.compare import compare
from bot.compare.lines import lines
from bot.compare.told_elsewhere import told_elsewhere
from bot.model.comparison import Comparison
from bot.model.story import Origin, Report, Story
from tests.fakes.aligned import analysed, renamed

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "told_elsewhere.yaml").read_text(encoding="utf-8"))
EXCERPT = "It snowed upon the quiet hills."


def reports_of(case: dict[str, Any]) -> list[Report]:
    own, other = analysed(case["line"], case.get("other", EXCERPT))
    title = replace(other.article, title=case["headline"], outlet="Harbour Ledger")
    return [renamed(own, "Norwick Bell"), replace(other, article=title)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]).replace(" ", "-"))
def test_what_another_outlet_tells_after_all(case: dict[str, Any]) -> None:
    reports = reports_of(case)
    told = told_elsewhere([0], lines(reports), reports, [0, 1])
    assert told == ({0} if case["told"] else set())


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]).replace(" ", "-"))
def test_it_is_possibly_the_same_and_no_exclusive(case: dict[str, Any]) -> None:
    made = compared(reports_of(case))
    assert case["line"] in [part.text for part in made.only] + [each.passage.text for each in made.perhaps]
    assert (case["line"] in [each.passage.text for each in made.perhaps]) == case["told"]


def test_a_copy_does_not_tell_what_its_own_report_has() -> None:
    reports = reports_of(CASES[0])
    assert told_elsewhere([0], lines(reports), reports, [0, 0]) == set()


def compared(reports: list[Report]) -> Comparison:
    ids = tuple(report.article.id for report in reports)
    outlets = tuple(report.article.outlet for report in reports)
    origins = tuple(Origin((one,), outlets=(outlet,)) for one, outlet in zip(ids, outlets, strict=True))
    return compare(Story("", "", ids, origins, outlets), reports)
