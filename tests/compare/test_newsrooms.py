"""Whose reports confirm each other: newsrooms, however many articles each of them has; and where the rest is shown."""

import numpy as np
import pytest

from bot.compare import compare
from bot.compare.align.align import Alignment
from bot.compare.align.pairs import Pairs
from bot.compare.article_outlines import outline_of_reports
from bot.compare.compare import AlignedReports, comparison_of
from bot.compare.lines import lines
from bot.model.comparison import Comparison
from bot.model.story import Origin, Story
from bot.stories import origins
from tests.fakes.aligned import analysed, renamed
from tests.fakes.reports import describe

TOLD = "The swing bridge at Norwick was shut on Sunday after a barge had struck its northern pier."
TOLD_ANEW = "After a barge struck its northern pier the Norwick swing bridge was shut on Sunday."
FOUR = "Four people were hurt when the barge struck the bridge."
SIX = "Six people were hurt when the barge struck the bridge."


def compared(*outlets: str, wires: tuple[str, ...] = ("", "", ""), name: str = "s") -> Comparison:
    """Articles that tell one fact in other words, each an origin; without ``name`` they are named by hand."""
    texts = (f"{TOLD}\n{FOUR}", f"{TOLD_ANEW}\n{SIX}", f"{TOLD}\n{SIX}")
    reports = [renamed(report, outlet) for report, outlet in zip(analysed(*texts), outlets, strict=False)]
    told_by = tuple(
        Origin((report.article.id,), wire, (report.article.outlet,))
        for report, wire in zip(reports, wires, strict=False)
    )
    ids = tuple(report.article.id for report in reports)
    return compare(Story(name, "Bridge", ids, told_by, tuple(dict.fromkeys(outlets))), reports)


@pytest.mark.parametrize(
    ("outlets", "wires", "newsrooms"),
    [
        (("Ledger", "Bell"), ("", ""), 2),
        (("Ledger", "Ledger"), ("", ""), 1),
        (("Ledger", "LEDGER"), ("", ""), 1),
        (("Ledger", "Ledger"), ("", "Meridian"), 2),
        (("Ledger", "Bell"), ("Meridian", "Meridian"), 1),
        (("Meridian", "Bell"), ("", "Meridian"), 1),
        (("unknown", "unknown"), ("", ""), 2),
    ],
)
def test_what_one_newsroom_reports_twice_is_its_word_once(
    outlets: tuple[str, ...], wires: tuple[str, ...], newsrooms: int
) -> None:
    told = compared(*outlets, wires=wires)
    assert len(told.story.newsrooms) == newsrooms
    assert {fact.origins for fact in told.agreed} == ({newsrooms} if newsrooms > 1 else set())


def test_an_outlet_is_not_set_against_its_own_first_count() -> None:
    assert [[side.value for side in each.sides] for each in compared("Ledger", "Bell").differ] == [["Four", "Six"]]
    assert compared("Ledger", "Ledger").differ == ()


def test_what_its_second_report_repeats_is_told_by_it_alone() -> None:
    told = compared("Ledger", "Ledger")
    assert [passage.text for passage in told.only] == [TOLD, FOUR]


def test_two_articles_of_one_outlet_named_by_hand_are_laid_side_by_side() -> None:
    told = compared("Ledger", "Ledger", name="")
    assert [(fact.origins, len(fact.sentences)) for fact in told.agreed] == [(1, 2), (1, 2)]
    assert [[side.value for side in each.sides] for each in told.differ] == [["Four", "Six"]]
    assert told.only == ()


def test_no_sentence_is_lost_to_a_pair_that_is_not_shown() -> None:
    reports = analysed(
        "Norwick opened its pier again.\nThe Norwick fair drew 4,000 guests on its first day.\n"
        "A noisy fair it was for everybody at Norwick pier.",
        "The pier of Norwick is open.\nIt was loud for all who came to Norwick pier.\n"
        "The Norwick fair counted 4,000 guests in the end.",
    )
    story, told = describe("s", reports, origins(reports)), lines(reports)
    score = np.zeros((6, 6))
    for one, other, value in ((1, 4, 0.59), (2, 5, 0.59), (1, 5, 0.55)):
        score[one, other] = score[other, one] = value
    left, right = np.nonzero(np.triu(score))
    aligned = AlignedReports(reports, told, Alignment(Pairs(left, right, {}), score), 360)
    compared = comparison_of(story, aligned, outline_of_reports(reports))
    assert [(fact.sure, fact.again) for fact in compared.agreed] == [(False, False), (False, False), (True, True)]
    assert (compared.facts, compared.again, compared.only) == ((), 0, ())
    found = {text for each in compared.perhaps for text in (each.passage.text, each.nearest.text)}
    assert found == {line.text for line in told if line.place > 0}
