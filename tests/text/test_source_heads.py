"""What heads the words for a source, and who is not to be named."""

import pytest

from bot.text.source_heads import headed, is_kept_unnamed


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("a new report by the ministry", "report"),
        ("one of the aides", "aides"),
        ("polls taken in May", "polls"),
        ("the Arden Post", ""),
    ],
)
def test_the_noun_that_heads_a_source(words: str, head: str) -> None:
    assert headed(words, 0, len(words)) == head


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("two officials", True),
        ("one of the aides", True),
        ("a trader who asked not to be named", True),
        ("a man familiar with the talks", True),
        ("some residents", False),
        ("a firefighter in critical condition", False),
    ],
)
def test_who_is_not_to_be_named(words: str, kept: bool) -> None:  # noqa: FBT001 - what is wanted
    assert is_kept_unnamed(words) is kept
