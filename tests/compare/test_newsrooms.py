"""Whose reports confirm each other: newsrooms, however many articles each of them has."""

import pytest

from bot.compare import compare
from bot.model.comparison import Comparison
from bot.model.story import Origin, Story
from tests.fakes.laid_out import analysed, renamed

TOLD = "The swing bridge at Norwick was shut on Sunday after a barge had struck its northern pier."
TOLD_ANEW = "After a barge struck its northern pier the Norwick swing bridge was shut on Sunday."
FOUR = "Four people were hurt when the barge struck the bridge."
SIX = "Six people were hurt when the barge struck the bridge."


def compared(*outlets: str, wires: tuple[str, ...] = ("", "", ""), name: str = "s") -> Comparison:
    """Articles that tell one fact in other words, each an origin; without ``name`` they are named by hand."""
    texts = (f"{TOLD}\n{FOUR}", f"{TOLD_ANEW}\n{SIX}", f"{TOLD}\n{SIX}")
    reports = [renamed(report, outlet) for report, outlet in zip(analysed(*texts), outlets, strict=False)]
    origins = tuple(
        Origin((report.article.id,), wire, (report.article.outlet,))
        for report, wire in zip(reports, wires, strict=False)
    )
    ids = tuple(report.article.id for report in reports)
    return compare(Story(name, "Bridge", ids, origins, tuple(dict.fromkeys(outlets))), reports)


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
