"""One sentence that two outlets print in the same words is one origin's."""

import pytest

from bot.compare.agreements.copied import copies
from bot.compare.lines import lines
from tests.fakes.aligned import analysed, renamed

RAIL = "The tram line to the old harbour of Norwick was closed for two weeks after the flood."


@pytest.mark.parametrize(
    ("texts", "pairs"),
    [
        ((RAIL, RAIL), [("Outlet 0", "Outlet 1")]),
        ((RAIL, f"{RAIL[:-1]} and the storm."), [("Outlet 0", "Outlet 1")]),
        ((RAIL, f"{RAIL[:-1]}, while the ferry to Arden and the buses went on."), [("Outlet 0", "Outlet 1")]),
        (
            (f"{RAIL[:-1]} and the great storm.", f"{RAIL[:-1]} of last May too."),
            [("Outlet 0", "Outlet 1")],
        ),  # 17 of 21
        ((RAIL, "The tram line to the old harbour of Arden was closed for two weeks after the flood."), []),
        (
            (
                f"{RAIL[:-1]}, while the ferry to Arden and the buses went on.",
                f"{RAIL[:-1]} had shut its tunnel, its bridge and two of its stations.",
            ),
            [],
        ),
        (("The tram line was closed.", "The tram line was closed."), []),
        ((RAIL, RAIL.replace("was", "is")), [("Outlet 0", "Outlet 1")]),
        ((RAIL.replace(" flood", " great flood"), RAIL), [("Outlet 0", "Outlet 1")]),
        ((RAIL, RAIL.replace("the old", "old")), [("Outlet 0", "Outlet 1")]),
        ((RAIL, RAIL.replace("was closed", "had been shut")), []),
        ((RAIL, RAIL.replace("two", "three")), []),
        ((RAIL, RAIL, f"{RAIL[:-1]}, Ada Quill said."), []),
        ((f"“{RAIL}”", f"“{RAIL}”"), []),
    ],
)
def test_the_same_words_in_a_row_are_copied(texts: tuple[str, ...], pairs: list[tuple[str, str]]) -> None:
    reports = analysed(*texts)
    told = [(reports[line.report].passage(line.sentence), line) for line in lines(reports)]
    assert [(one.outlet, other.outlet) for one, other in copies(told)] == pairs


def test_an_outlet_copies_nothing_from_itself() -> None:
    reports = [renamed(report, "Harbour Ledger") for report in analysed(RAIL, RAIL)]
    told = [(reports[line.report].passage(line.sentence), line) for line in lines(reports)]
    assert copies(told) == []
