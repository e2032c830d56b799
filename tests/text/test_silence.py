"""Sentences that tell nothing of the news."""

import pytest

from bot.text.silence import tells_nothing


@pytest.mark.parametrize(
    ("sentence", "nothing"),
    [
        ("The harbour office did not at once return a call on Friday.", True),
        ("A spokeswoman declined to comment.", True),
        ("Norline didn’t respond to two phone calls.", True),
        ("There is breaking news out of Norwick, a town by the sea.", True),
        ("This is a developing story.", True),
        ("Norline did not comment, but its owner said that the pier is sound.", False),
        ("There is news of the ferry, which has landed at Arden.", False),
        ("The mayor refused to take part in the vote.", False),
    ],
)
def test_who_is_silent_tells_nothing(sentence: str, *, nothing: bool) -> None:
    assert tells_nothing(sentence) is nothing
