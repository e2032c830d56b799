"""The numbers against those of an outside judge."""

import pytest
from slackblocks import _limits as judge

from bot.blockkit import limits


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (limits.MESSAGE_BLOCKS, judge.MESSAGE_BLOCKS_MAX_ITEMS),
        (limits.ACTION_ID, judge.ACTION_ID_MAX_LENGTH),
        (limits.BLOCK_ID, judge.BLOCK_ID_MAX_LENGTH),
        (limits.TEXT, judge.TEXT_MAX_LENGTH),
        (limits.CONFIRM_TITLE, judge.CONFIRMATION_TITLE_MAX_LENGTH),
        (limits.CONFIRM_TEXT, judge.CONFIRMATION_TEXT_MAX_LENGTH),
        (limits.CONFIRM_BUTTON, judge.CONFIRMATION_CONFIRM_MAX_LENGTH),
        (limits.BUTTON_TEXT, judge.BUTTON_TEXT_MAX_LENGTH),
        (limits.BUTTON_VALUE, judge.BUTTON_VALUE_MAX_LENGTH),
        (limits.ADDRESS, judge.BUTTON_URL_MAX_LENGTH),
        (limits.BUTTON_LABEL, judge.BUTTON_ACCESSIBILITY_LABEL_MAX_LENGTH),
        (limits.HEADER_TEXT, judge.HEADER_TEXT_MAX_LENGTH),
        (limits.CONTEXT_ELEMENTS, judge.CONTEXT_ELEMENTS_MAX_ITEMS),
        (limits.ACTIONS_ELEMENTS, judge.ACTIONS_ELEMENTS_MAX_ITEMS),
    ],
)
def test_a_limit_is_the_judges(ours: int, theirs: int) -> None:
    assert ours == theirs
