import pytest

from bot.text.normalise_description import normalised_description


@pytest.mark.parametrize(
    ("words", "wording"),
    [
        ("a former U.S. Senator", "former us senator"),
        ("Former US senator", "former us senator"),
        ("Sen.", "senator"),
        ("the Norwick-based advisor", "norwick based adviser"),
        ("62", "62"),
        ("the 62-year-old", "62"),
        ("62-year-old singer", "62 year old singer"),
        ("R-Iowa", "r-"),
        ("R-Ia.", "r-"),
        ("the", ""),
        ("", ""),
    ],
)
def test_spellings_of_one_wording_are_one(words: str, wording: str) -> None:
    assert normalised_description(words) == wording
