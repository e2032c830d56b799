"""Which words of a line are put right, and how often the index is asked of one."""

import pytest

from handlers.parsing.spelling import with_shorthand_expanded


@pytest.mark.parametrize(
    ("typed", "read", "looked_up"),
    [
        ("how mny were hurt and how mny fled", "how many were hurt and how many fled", ["mny"]),
        ("hwo mny, mny hwo Mny", "how many, many how Mny", ["hwo", "mny"]),
        (f"how {'mny ' * 59}mny thsi", f"how {'many ' * 59}mny thsi", ["mny"]),
    ],
)
def test_the_beginning_of_a_line_is_put_right_each_word_once(typed: str, read: str, looked_up: list[str]) -> None:
    asked: list[str] = []

    def in_index(word: str) -> bool:
        asked.append(word)
        return False

    assert with_shorthand_expanded(typed, in_index) == read
    assert asked == looked_up


def test_a_word_of_the_index_stays() -> None:
    assert with_shorthand_expanded("how mny were hurt", {"mny"}.__contains__) == "how mny were hurt"
