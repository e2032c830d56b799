"""Names that are another one with a slip in them."""

import pytest

from bot.entities.slips import is_slip, without_slips


@pytest.mark.parametrize(
    "slip",
    ["Ada Harlwo", "Ada Halrow", "Ada Harow", "Ada Harlow", "Ada Harrlow", "Ada Harlov", "Ada Harlows", "Harlov"],
)
def test_one_letter_of_the_surname_or_two_swapped_are_a_slip(slip: str) -> None:
    assert is_slip(slip, "Ada Harlow") is (slip != "Ada Harlow")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Eda Harlow", "Ada Harlow"),
        ("Ada M. Harlov", "Ada Harlow"),
        ("Ada Harrov", "Ada Harlow"),
        ("Ada Barlow", "Ada Harlow"),
        ("Ada Reid", "Ada Reyd"),
        ("", "Ada Harlow"),
    ],
)
def test_other_names_are_others(one: str, other: str) -> None:
    assert not is_slip(one, other)


def test_of_the_names_asked_for_only_a_slip_of_one_article_goes() -> None:
    names = {
        "a": ("Ada Harlow", 2),
        "b": ("Ada Harlov", 1),
        "c": ("Halow", 1),
        "d": ("Ada Harlo", 2),
        "e": ("Tom Harlov", 1),
    }
    assert without_slips(names) == {"a", "d", "e"}
    assert without_slips({"a": ("Ada Harlow", 1), "b": ("Ada Harlov", 1)}) == {"a", "b"}
