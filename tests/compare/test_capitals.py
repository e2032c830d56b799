"""The words of a text that hold a capital letter or a digit."""

import pytest

from bot.compare.capitals import capitals


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The port of Saltmere said so.", {"the", "salt", "saltm"}),
        (
            "NORWICK — 47 of the F.B.I., and Émile told iView",
            {"norw", "norwi", "47", "fbi", "emil", "emile", "ivie", "iview"},
        ),
        ("the Norwick Board of Ports, and Lund", {"norw", "norwi", "boar", "board", "port", "ports", "lund", "nbp"}),
        ("Arden. Norwick and Lund", {"arde", "arden", "norw", "norwi", "lund"}),
        ("no name at all", set()),
    ],
)
def test_the_first_letters_of_words_with_a_capital(text: str, found: set[str]) -> None:
    assert capitals(text) == found
