"""What a contraction is, and what only looks like one."""

import pytest

from bot.text.normalise import with_contractions_expanded


@pytest.mark.parametrize(
    ("written", "full"),
    [
        ("They’re sure it won't", "they are sure it will not"),
        ("We can't, I cannot", "we can not, i can not"),
        ("He's here, she'd go, I'll stay", "he is here, she would go, i will stay"),
        ("Where's what's ours?", "where is what is ours?"),
        ("I'm told you've lost and don't mind", "i am told you have lost and do not mind"),
        ("O'Reilly, O'Donnell and O'Malley", "o'reilly, o'donnell and o'malley"),
        ("James's car, the mayor's bus", "james's car, the mayor's bus"),
    ],
)
def test_contractions_are_written_out(written: str, full: str) -> None:
    assert with_contractions_expanded(written) == full
