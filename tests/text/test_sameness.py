"""One value in two units or spellings is never a difference."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.analyse.figures import figures
from bot.model.analysis import Figure
from bot.text.quantities import comparable, same_value
from bot.text.quantities.sameness import rounded

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "sameness.yaml").read_text(encoding="utf-8"))
PUBLISHED = datetime(2024, 11, 17, 12, tzinfo=UTC)


def _cases(**holds: object) -> list[dict[str, Any]]:
    found = [case for case in CASES if holds.items() <= case.items()]
    assert found
    return found


def _ids(case: dict[str, str]) -> str:
    return f"{case['one']} {case['two']}"


@pytest.mark.parametrize("case", _cases(are="same"), ids=_ids)
def test_one_value_told_in_two_ways(case: dict[str, str]) -> None:
    first, second = only(case["one"]), only(case["two"])
    assert comparable(first, second)
    assert same_value(first, second)
    assert same_value(second, first)


@pytest.mark.parametrize("case", _cases(are="other"), ids=_ids)
def test_two_values_of_one_thing(case: dict[str, str]) -> None:
    first, second = only(case["one"]), only(case["two"])
    assert comparable(first, second)
    assert not same_value(first, second)
    assert not same_value(second, first)


@pytest.mark.parametrize("case", _cases(are="apart"), ids=_ids)
def test_figures_that_are_not_set_side_by_side(case: dict[str, str]) -> None:
    first, second = only(case["one"]), only(case["two"])
    assert not comparable(first, second)
    assert not same_value(first, second)


def only(text: str) -> Figure:
    (figure,) = figures(text, PUBLISHED)
    return figure


@pytest.mark.parametrize("case", [*_cases(rounded=True), *_cases(rounded=False)], ids=_ids)
def test_a_value_with_fewer_figures_is_a_rounding(case: dict[str, Any]) -> None:
    first, second = only(case["one"]), only(case["two"])
    assert rounded(first, second) is rounded(second, first) is case["rounded"]
