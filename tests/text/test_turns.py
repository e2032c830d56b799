"""Taking turns."""

from bot.text.turns import turns


def test_each_name_has_its_first_before_any_has_its_second() -> None:
    assert turns(["a1", "a2", "b1", "c1", "a3", "c2"], lambda item: item[0]) == [
        ["a1", "b1", "c1"],
        ["a2", "c2"],
        ["a3"],
    ]
    assert turns([], len) == []
