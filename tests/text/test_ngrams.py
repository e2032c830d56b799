"""Runs of neighbouring words."""

import pytest

from bot.text.ngrams import ngrams


@pytest.mark.parametrize(
    ("words", "length", "found"),
    [
        ("the dam broke", 2, ["the dam", "dam broke"]),
        ("the dam broke", 3, ["the dam broke"]),
        ("no no no", 2, ["no no", "no no"]),
        ("dam", 1, ["dam"]),
        ("the dam", 3, []),
        ("", 2, []),
    ],
)
def test_runs_of_neighbours_in_order(words: str, length: int, found: list[str]) -> None:
    assert ngrams(words.split(), length) == [tuple(run.split()) for run in found]
