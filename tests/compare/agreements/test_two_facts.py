"""Two sentences that score as one fact, but are told apart by what they say."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from bot.analyse.article import analyse
from bot.analyse.models.ner import RawSpan
from bot.compare.agreements.groups import groups
from bot.compare.align.align import Alignment
from bot.compare.align.pairs import Pairs
from bot.compare.lines import lines
from bot.model.story import Report
from tests.fakes.aligned import NO_NAMES, analysed

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases" / "two_facts.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]).replace(" ", "-"))
def test_the_last_sentences_of_two_texts_are_surely_one_fact_or_not(case: dict[str, Any]) -> None:
    told = lines([named(report, case.get("people", ())) for report in analysed(*case["texts"])])
    one, other = (max(place for place, line in enumerate(told) if line.report == report) for report in (0, 1))
    score = np.zeros((len(told), len(told)))
    score[one, other] = score[other, one] = case["score"]
    pair = Pairs(np.array([one]), np.array([other]), {})
    assert [fact.sure for fact in groups(Alignment(pair, score), told, [0, 1])] == [case["sure"]]


def named(report: Report, people: list[str]) -> Report:
    """The report with these people among its names."""
    found = [
        RawSpan(match.start(), match.end(), "PERSON")
        for match in re.finditer("|".join(map(re.escape, people)) or "(?!)", report.article.text)
    ]
    return replace(report, analysis=analyse(report.article, "en", found, NO_NAMES))
