"""Differences in few words."""

import pytest

from bot.model.comparison import Difference, DifferenceKind, NameCoverage, Side
from bot.model.passage import Passage
from bot.wording.comparisons import Shown, differing, named_in
from tests.handlers import bridge


def sides(*values: str) -> tuple[Side, ...]:
    return tuple(Side(Passage(value, 0, 5, "It is", "Harbour Ledger", 0), value) for value in values)


def clipped(text: str, limit: int) -> str:
    return f"<{text[:limit]}>"


TOLL = Difference(DifferenceKind.NUMBER, sides("eleven", "14", "15"), "people killed in the collapse")
BELL = (Side(Passage("14", 0, 5, "It is", "Evening Bell", 0), "14"),)
APART = Difference(DifferenceKind.NUMBER, (*sides("eleven"), *BELL), "people killed")
LONG = Difference(DifferenceKind.NUMBER, (*sides("e" * 110), *BELL))
QUOTE = Difference(DifferenceKind.QUOTE, sides("a visit", "a message"), words=(("visit", "message"),))
LEFT_OUT = Difference(DifferenceKind.QUOTE, sides("that it held", "it held"), words=(("that", ""),))


@pytest.mark.parametrize(
    ("one", "most", "terminal", "slack"),
    [
        (
            TOLL,
            3,
            "they differ on people killed in the collapse: eleven, 14, 15",
            "they differ on <people killed in the>: <eleven>, <14>, <15>",
        ),
        (
            TOLL,
            2,
            "they differ on people killed in the collapse: eleven, 14 and 1 more",
            "they differ on <people killed in the>: <eleven>, <14> and 1 more",
        ),
        (
            APART,
            2,
            "they differ on people killed: eleven (Harbour Ledger), 14 (Evening Bell)",
            "they differ on <people killed>: <eleven> (<Harbour Ledger>), <14> (<Evening Bell>)",
        ),
        (
            LONG,
            2,
            f"they differ: {'e' * 110}, 14",
            f"they differ: <{'e' * 40}> (<Harbour Ledger>), <14> (<Evening Bell>)",
        ),
        (QUOTE, 2, "the words differ: “visit”, “message”", "the words differ: “<visit>”, “<message>”"),
        (LEFT_OUT, 2, "the words differ: with and without “that”", "the words differ: with and without “<that>”"),
    ],
)
def test_a_difference_on_one_line(one: Difference, most: int, terminal: str, slack: str) -> None:
    shown: Shown = clipped
    assert (differing(one, most), differing(one, most, shown)) == (terminal, slack)


@pytest.mark.parametrize(
    ("by", "missing", "told"),
    [
        (("Harbour Ledger", "Evening Bell", "Metro Standard", "Uplands Courier"), (), "in all"),
        (("Harbour Ledger", "Evening Bell", "Metro Standard"), ("Uplands Courier",), "not in Uplands Courier"),
        (
            ("Harbour Ledger", "Evening Bell"),
            ("Metro Standard",),
            "in Harbour Ledger, Evening Bell; not in Metro Standard",
        ),
        (("Harbour Ledger",), (), "in Harbour Ledger"),
    ],
)
def test_where_a_name_is(by: tuple[str, ...], missing: tuple[str, ...], told: str) -> None:
    name = NameCoverage("e-quill", "Ada Quill", "person", by, missing)
    assert named_in(name, bridge.COMPARISON.heads, 4) == told
