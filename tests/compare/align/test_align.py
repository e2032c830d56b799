"""Pairs of sentences and how probably each reports one fact: the same from both sides and in any order."""

from functools import cache
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.compare.align.align import SAME, Models, align, shipped_models
from bot.compare.lines import lines
from tests.fakes.aligned import analysed

TEXTS = (
    "The council of Norwick closed the harbour bridge on Monday after an inspector found 14 cracked bolts. "  # noqa: ISC004 - one text
    "“We looked at every bolt there, and I slept badly after it,” the inspector said. A ferry will run.",
    "Norwick's harbour bridge was shut on Monday, when an inspector found 14 cracked bolts in its northern arch. "  # noqa: ISC004 - one text
    "The mayor was abroad. Traders fear for the summer season and ask for a lower rent.",
    "A ferry runs between the two banks since the harbour bridge at Norwick closed. It takes 300 people an hour.",
    "The herring fleet came home with half of last year's catch. Skippers blame the warm water off the cape.",
)


@cache
def models() -> Models:
    return shipped_models()


def scores(*texts: str) -> dict[frozenset[tuple[str, int]], float]:
    """The score of every pair of sentences, each named by its article's text and its place there."""
    reports = analysed(*texts)
    told = lines(reports)
    found = align(told, reports, models())
    name = [(reports[line.report].article.text, line.place) for line in told]
    return {
        frozenset((name[one], name[other])): float(found.score[one, other])
        for one, other in zip(found.pairs.left, found.pairs.right, strict=True)
    }


def test_sentences_of_one_fact_are_paired_and_others_are_not() -> None:
    found = scores(*TEXTS)
    assert len(found) > 1
    assert {pair for pair, score in found.items() if score >= SAME} == {frozenset(((TEXTS[0], 0), (TEXTS[1], 0)))}


def test_scores_are_probabilities_the_same_from_both_sides_and_none_inside_an_article() -> None:
    reports = analysed(*TEXTS)
    told = lines(reports)
    found = align(told, reports, models()).score
    report = np.array([line.report for line in told])
    assert np.array_equal(found, found.T)
    assert ((found >= 0) & (found <= 1)).all()
    assert not found[report[:, None] == report[None, :]].any()


@settings(max_examples=12, deadline=None)
@given(st.permutations(TEXTS))
def test_scores_do_not_depend_on_the_order_of_the_articles(texts: list[str]) -> None:
    found, expected = scores(*texts), scores(*TEXTS)
    assert found.keys() == expected.keys()
    assert found == pytest.approx(expected)


@settings(deadline=None)
@given(st.lists(st.sampled_from(TEXTS), max_size=1))
def test_a_story_of_one_article_has_no_pairs(texts: list[Any]) -> None:
    assert scores(*texts) == {}
