"""Whether two ways of calling a speaker may mean one person."""

import pytest

from bot.compare.differences.speakers import Speakers, same_speaker


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mr. Ade Bello", "Bello", Speakers.ONE),
        ("Mayor Ade Bello", "Mayor Lund", Speakers.TWO),
        ("an aide", "Bello", Speakers.UNSURE),
        ("the President", "Bello", Speakers.UNSURE),
        ("Alice King", "King", Speakers.ONE),
        ("Ms. King", "Alice King", Speakers.ONE),
        ("Bishop", "Tom Bishop", Speakers.ONE),
        ("Bishop Ade Bello", "Tom Bishop", Speakers.TWO),
        ("the Bishop", "Ade Bello", Speakers.UNSURE),
        ("King", "King", Speakers.UNSURE),
        ("Council Leader Ruth Amberley", "Paul Amberley", Speakers.TWO),
        ("Bob Amberley", "Robert Amberley", Speakers.ONE),
        ("Ruth Amberley", "Ms. Amberley", Speakers.ONE),
        ("Robin Van Dorn", "Alice Van Holt", Speakers.TWO),
    ],
)
def test_the_same_speaker(one: str, other: str, same: Speakers) -> None:
    assert same_speaker(one, other) is same
