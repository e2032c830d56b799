"""Sentences about what is still to come."""

import pytest

from bot.text.pending import is_pending


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor will meet the envoy on Monday.",
        "Ferries were expected to run again on Sunday.",
        "Quill was under growing pressure to veto the bill.",
        "Both senators called on the mayor of Norwick to veto it.",
        "The council was urged to wait.",
        "The port looks headed for a strike at midnight.",
        "The council is weighing a ban.",
        "The bridge was due to open in May.",
        "Before the vote, the mayor said she will veto it.",
        "The council, which met on Monday, will vote on the toll next week.",
        "The man who shot the mayor will be sentenced on Friday.",
        "The bridge where nine people died will reopen in May.",
        "The vote is now due to be held in May.",
    ],
)
def test_what_is_planned_expected_or_asked_for_is_pending(sentence: str) -> None:
    assert is_pending(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Quill vetoed the bill on shops and their customers.",
        "The mayor met the envoy on Monday.",
        "The storm has set a record.",
        "The pier was closed due to a storm.",
        "Quill scolded the envoy, hours before he is due to speak.",
        "The council defeated Quill, who will leave in May.",
        "He was under pressure, and the pilot went to port.",
        "pressure a " * 20_000,
    ],
)
def test_what_happened_is_not(sentence: str) -> None:
    assert not is_pending(sentence)
