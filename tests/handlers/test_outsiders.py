"""Who counts as somebody from outside."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from handlers.outsiders import is_outsider

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/outsiders.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_whoever_is_not_of_the_workspace_or_its_organisation_is_an_outsider(case: dict[str, Any]) -> None:
    assert is_outsider(case["body"], {"T0HOME", "E0HOME"}) is case["outsider"]
