"""Exclusive lines that another outlet has in an article that is not compared."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.compare.compare import compare
from bot.model.article import Genre
from bot.model.story import Report
from bot.stories import origins
from tests.fakes.aligned import analysed, renamed
from tests.fakes.reports import describe

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "told_uncompared.yaml").read_text(encoding="utf-8"))


def reports_of(case: dict[str, Any], outlet: str) -> list[Report]:
    own, news, other = analysed(case["line"], "It snowed upon the quiet hills.", case["other"])
    briefing = replace(other.article, genre=Genre.ROUNDUP, outlet=outlet)
    return [renamed(own, "Norwick Bell"), renamed(news, "Harbour Ledger"), replace(other, article=briefing)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]).replace(" ", "-"))
def test_what_another_outlets_roundup_has_is_possibly_the_same(case: dict[str, Any]) -> None:
    told = reports_of(case, "Port Echo")
    made = compare(describe("s", told, origins(told)), told)
    assert [part.text for part in made.only if part.outlet == "Norwick Bell"] == [case["line"]] * (not case["told"])
    assert [each.nearest.text for each in made.perhaps] == [case["other"]] * case["told"]


def test_the_outlets_own_roundup_tells_nothing_of_others() -> None:
    told = reports_of(CASES[0], "Norwick Bell")
    assert CASES[0]["line"] in [part.text for part in compare(describe("s", told, origins(told)), told).only]
