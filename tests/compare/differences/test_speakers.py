"""Whether two ways of calling a speaker may mean one person."""

import pytest

from bot.compare.differences.speakers import same_speaker


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mr. Ade Bello", "Bello", True),
        ("Mayor Ade Bello", "Mayor Lund", False),
        ("an aide", "Bello", None),
        ("the President", "Bello", None),
        ("Alice King", "King", True),
        ("Ms. King", "Alice King", True),
        ("Bishop", "Tom Bishop", True),
        ("Bishop Ade Bello", "Tom Bishop", False),
        ("the Bishop", "Ade Bello", None),
        ("King", "King", None),
        ("Council Leader Ruth Amberley", "Paul Amberley", False),
        ("Bob Amberley", "Robert Amberley", True),
        ("Ruth Amberley", "Ms. Amberley", True),
        ("Robin Van Dorn", "Alice Van Holt", False),
    ],
)
def test_the_same_speaker(one: str, other: str, same: bool | None) -> None:  # noqa: FBT001 - what is wanted
    assert same_speaker(one, other) is same
