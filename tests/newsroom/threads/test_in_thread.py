"""Which typed words are too common to leave a thread's story for."""

from dataclasses import replace

import pytest

from bot.model.answer import Answer
from bot.model.request import Request, What
from bot.model.search import Choice
from bot.newsroom.threads.name_or_word import is_common
from tests.handlers import bridge

OWN = bridge.STORY_SUMMARY  # its headlines: "bridge" in four of four, "hurt" in two, "shuts" in one
LENT = replace(OWN, heads=tuple(replace(head, title_from_text=True) for head in OWN.heads))
CHOICE = Choice("bridge", (bridge.STORY, bridge.STORY))


@pytest.mark.parametrize(
    ("typed", "answer", "common"),
    [
        ("bridge", OWN, False),
        ("Bridge", OWN, False),
        ("hurt", OWN, False),
        ("shut", OWN, True),
        ("the shutting?", OWN, True),
        ("seven", OWN, True),  # in two, but in too many articles
        ("norwick", OWN, False),  # no word of everyday: a name
        ("bridge of sighs", OWN, False),
        ("Bridge Sighs", OWN, False),
        ("bridge", LENT, True),  # in no headline of a source's own
        ("bridge", bridge.SUMMARY, False),
        ("hurt", bridge.SUMMARY, True),
        ("bridge", CHOICE, False),
        ("seven", CHOICE, True),
        ("bridge", bridge.PROFILE, False),  # a name
    ],
)
def test_one_common_word_leads_to_no_other_story_unless_it_is_its_subject(
    typed: str,
    answer: Answer,
    common: bool,  # noqa: FBT001 - a case's value
) -> None:
    assert is_common(Request(What.WORDS, words=typed), answer) is common
