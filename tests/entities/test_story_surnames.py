"""Lone surnames that the other articles of a story tell whose they are."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.entities.story_surnames import surname_links, with_surname_links
from bot.model.analysis import Analysis, EntityType, Mention, Quote
from bot.model.article import Article
from bot.model.story import Report
from bot.model.uses import uses

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "names_over_story.yaml").read_text(encoding="utf-8"))


class Known:
    """An index that names persons so often."""

    def __init__(self, articles: Mapping[str, int]) -> None:
        self._articles = articles

    def persons_of_surname(self, folded: str) -> Mapping[str, int]:
        return {person: count for person, count in self._articles.items() if person.endswith(f"-{folded}")}


def told(number: int, names: list[tuple[str, str, str]]) -> Report:
    """An article that consists of names, each in its line."""
    text = "\n".join(name for name, _, _ in names)
    mentions = []
    for name, kind, entity in names:
        start = mentions[-1].end + 1 if mentions else 0
        mentions.append(Mention(start, start + len(name), name, EntityType(kind), entity))
    article = Article(id=f"a{number}", text=text, title="T", outlet="O", published=datetime(2024, 11, 17, tzinfo=UTC))
    return Report(article, Analysis("en", len(names), mentions=tuple(mentions)))


def lend_names(reports: list[Report], index: Known) -> Iterator[tuple[str, Analysis]]:
    """The articles that change, with what their analysis becomes."""
    found = surname_links([uses(report.analysis) for report in reports], index)
    for report, lent in zip(reports, found, strict=True):
        if lent is not None:
            yield report.article.id, with_surname_links(report.analysis, lent)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_whose_a_lone_surname_is(case: dict[str, Any]) -> None:
    reports = [told(number, names) for number, names in enumerate(case["articles"])]
    changed = dict(lend_names(reports, Known(case.get("index", {}))))
    for report, wanted in zip(reports, case["lent"], strict=True):
        analysis = changed.get(report.article.id, report.analysis)
        told_anew = {*analysis.lent, *(own.start for own in analysis.own)}
        assert {one.text: one.entity for one in analysis.mentions if one.start in told_anew} == wanted
        assert {one.type for one in analysis.mentions if one.start in told_anew} <= {
            EntityType(kind) for kind in case.get("kinds", ["person"])
        }
        kept = [one for one in analysis.mentions if one.start not in told_anew]
        assert kept == [one for one in report.analysis.mentions if one.start not in told_anew]


def test_what_is_lent_is_given_back_when_the_story_changes() -> None:
    full, lone = told(0, [("Dana Harlow", "person", "person:dana-harlow")]), told(1, [("Harlow", "person", "")])
    [(article, analysis)] = lend_names([full, lone], Known({}))
    lent = replace(lone, analysis=analysis)
    assert (article, analysis.lent) == ("a1", (0,))
    assert list(lend_names([full, lent], Known({}))) == []
    other = told(2, [("Tom Harlow", "person", "person:tom-harlow")])
    assert list(lend_names([full, other, lent], Known({}))) == [("a1", lone.analysis)]
    assert list(lend_names([lent], Known({}))) == [("a1", lone.analysis)]


def test_whoever_was_joined_is_parted_when_the_story_changes() -> None:
    robert = told(0, [("Robert Harlow", "person", "person:robert-harlow")] * 2)
    bob = told(1, [("Bob Harlow", "person", "person:bob-harlow"), ("Harlow", "organisation", "organisation:harlow")])
    called = told(
        2, [("Robert Harlow", "person", "person:robert-harlow"), ("Harlow", "person", "person:robert-harlow")]
    )
    [(article, analysis)] = lend_names([robert, bob, called], Known({"person:robert-harlow": 2}))
    joined = replace(bob, analysis=analysis)
    assert (article, analysis.own) == ("a1", bob.analysis.mentions[:1])
    assert list(lend_names([robert, joined, called], Known({"person:robert-harlow": 2}))) == []
    assert list(lend_names([joined], Known({}))) == [("a1", bob.analysis)]


def test_a_quotation_of_a_lone_surname_goes_with_it() -> None:
    full, lone = told(0, [("Dana Harlow", "person", "person:dana-harlow")]), told(1, [("Harlow", "person", "")])
    quoting = replace(lone, analysis=replace(lone.analysis, quotes=(Quote(0, 1, "H", "Harlow", 0, 6, "said"),)))
    [(_, analysis)] = lend_names([full, quoting], Known({}))
    assert analysis.quotes[0].entity == "person:dana-harlow"
