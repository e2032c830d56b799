"""What is said of a correction."""

import pytest

from bot.wording.articles import correction_notice


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ([], (" (version 3): no sentence changed", [])),
        (["a", "b"], (" (version 3):", ["a", "b"])),
        (list("abcdefg"), (" (version 3): 7 changes; the first 5:", list("abcde"))),
    ],
)
def test_it_says_how_much_changed_and_the_first_of_it(changes: list[str], told: tuple[str, list[str]]) -> None:
    label, much, first = correction_notice(3, changes)
    assert (label, (much, list(first))) == ("Corrected or updated", told)
