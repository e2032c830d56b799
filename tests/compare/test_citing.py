"""Outlets that have a fact from another outlet."""

import pytest

from bot.compare import compare
from bot.compare.citing import cites
from bot.model.story import Report
from bot.stories import describe, origins
from tests.fakes.laid_out import analysed


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("The talks broke down, Quill told the Harbour Ledger.", "Harbour Ledger"),
        ("The talks broke down, Quill told the Ledger on Sunday.", "The Ledger"),
        ("According to the Evening Bell, the talks broke down.", "The Evening Bell"),
        ("The talks broke down, the Bell reported.", "Bell News"),
        ("The talks broke down, the Bell first reported on Sunday.", "Bell (Online)"),
        ("A report by the Bell says that the talks broke down.", "Bell - News"),
        ("The Meridian Wire's report shook the council.", "Meridian Wire"),
        ("The talks broke down, she told the MW.", "Meridian Wire"),
        ("The council, citing documents published by Courier, denied it.", "Courier.com"),
        ("The Bell, which obtained the letter, named nobody.", "Bell Online"),
    ],
)
def test_an_outlet_is_given_for_the_news(text: str, outlet: str) -> None:
    assert cites(text, outlet)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("The Harbour Ledger building was shut.", "Harbour Ledger"),
        ("Quill told the Bellmen that it was over.", "Bell"),
        ("She told the sun and the moon.", "The Sun"),
        ("Bell said nothing of the kind to the Evening Bell.", "Evening Bell"),
        ("The talks broke down.", ""),
        ("The talks broke down, it reported.", "It"),
        ("told the " * 20_000, "Ledger"),
    ],
)
def test_an_outlet_is_only_named_or_another_is_meant(text: str, outlet: str) -> None:
    assert not cites(text, outlet)


TOLD = analysed(
    "The Norwick bridge is shut after a barge struck it on Sunday, Outlet 1 reported. The mayor gave no date.",
    "A barge struck the Norwick bridge on Sunday and shut it. At least nine people were hurt there.",
    "Norwick bridge was struck by a barge and shut on Sunday. The council wants 40 buses to run by Monday.",
)


@pytest.mark.parametrize(("told", "count"), [(TOLD[:2], 1), (TOLD, 2), (TOLD[1:], 2)])
def test_who_cites_another_is_no_second_origin(told: list[Report], count: int) -> None:
    [fact] = compare(describe("s", told, origins(told)), told).agreed
    assert fact.origins == count
    assert fact.cites == ((("Outlet 0", "Outlet 1"),) if TOLD[0] in told else ())
