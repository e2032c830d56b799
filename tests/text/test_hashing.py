import pytest

from bot.text.hashing import hashed


@pytest.mark.parametrize(
    ("text", "size", "expected"),
    [
        ("", 8, "e4a6a0577479b2b4"),
        ("Barge shuts bridge", 5, "1b37ec39af"),
        ("Écho “du” Nord", 16, "d39aac4d6038f90886e5729a82dbad85"),
        ("half \ud800", 12, "63a8b324ed82038d52474157"),
    ],
)
def test_a_hash_that_is_stored_stays_the_same(text: str, size: int, expected: str) -> None:
    assert hashed(text, size).hex() == expected
