"""What sentences that agree only in part have in common."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from bot.compare.agreements.agreements import agreed
from bot.compare.agreements.groups import Group
from bot.compare.lines import lines
from tests.fakes.aligned import named_here, scored

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases" / "shared_parts.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]).replace(" ", "-"))
def test_sentences_that_agree_in_part_say_in_what_in_their_own_words(case: dict[str, Any]) -> None:
    named = [named_here(text, *case.get("people", ())) for text in case["texts"]]
    reports = [
        replace(one, article=replace(one.article, id=f"a{n}", outlet=f"Outlet {n}")) for n, one in enumerate(named)
    ]
    told, score = lines(reports), case.get("score", 0.8)
    fact = Group(tuple(range(len(told))), score, sure=case.get("sure", True))
    [made] = agreed([fact], told, reports, range(len(reports)), np.ones(len(told)), scored(told, score).score)
    assert list(made.common) == case["common"]
    assert all(
        any(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) for text in case["texts"]) for words in made.common
    )
