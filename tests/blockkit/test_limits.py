"""The numbers against those of an outside judge."""

import pytest
from slackblocks import _limits as judge

from bot.blockkit import limits


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (limits.MESSAGE_BLOCKS, judge.MESSAGE_BLOCKS_MAX_ITEMS),
        (limits.MESSAGE_MARKDOWN, judge.MARKDOWN_TOTAL_TEXT_MAX_LENGTH),
        (limits.ACTION_ID, judge.ACTION_ID_MAX_LENGTH),
        (limits.BLOCK_ID, judge.BLOCK_ID_MAX_LENGTH),
        (limits.TEXT, judge.TEXT_MAX_LENGTH),
        (limits.OPTION_TEXT, judge.OPTION_TEXT_MAX_LENGTH),
        (limits.OPTION_VALUE, judge.OPTION_VALUE_MAX_LENGTH),
        (limits.OPTION_DESCRIPTION, judge.OPTION_DESCRIPTION_MAX_LENGTH),
        (limits.OPTION_URL, judge.OPTION_URL_MAX_LENGTH),
        (limits.OPTION_GROUP_LABEL, judge.OPTION_GROUP_LABEL_MAX_LENGTH),
        (limits.OPTION_GROUP_OPTIONS, judge.OPTION_GROUP_OPTIONS_MAX_ITEMS),
        (limits.CONFIRM_TITLE, judge.CONFIRMATION_TITLE_MAX_LENGTH),
        (limits.CONFIRM_TEXT, judge.CONFIRMATION_TEXT_MAX_LENGTH),
        (limits.CONFIRM_BUTTON, judge.CONFIRMATION_CONFIRM_MAX_LENGTH),
        (limits.BUTTON_TEXT, judge.BUTTON_TEXT_MAX_LENGTH),
        (limits.BUTTON_VALUE, judge.BUTTON_VALUE_MAX_LENGTH),
        (limits.BUTTON_URL, judge.BUTTON_URL_MAX_LENGTH),
        (limits.BUTTON_LABEL, judge.BUTTON_ACCESSIBILITY_LABEL_MAX_LENGTH),
        (limits.PLACEHOLDER, judge.SELECT_PLACEHOLDER_MAX_LENGTH),
        (limits.SELECT_OPTIONS, judge.SELECT_OPTIONS_MAX_ITEMS),
        (limits.SELECT_GROUPS, judge.SELECT_OPTION_GROUPS_MAX_ITEMS),
        (limits.OVERFLOW_OPTIONS, judge.OVERFLOW_OPTIONS_MAX_ITEMS),
        (limits.CHOICE_OPTIONS, judge.CHECKBOXES_OPTIONS_MAX_ITEMS),
        (limits.CHOICE_OPTIONS, judge.RADIO_BUTTONS_OPTIONS_MAX_ITEMS),
        (limits.HEADER_TEXT, judge.HEADER_TEXT_MAX_LENGTH),
        (limits.SECTION_TEXT, judge.SECTION_TEXT_MAX_LENGTH),
        (limits.SECTION_FIELDS, judge.SECTION_FIELDS_MAX_ITEMS),
        (limits.SECTION_FIELD_TEXT, judge.SECTION_FIELDS_ITEM_MAX_LENGTH),
        (limits.CONTEXT_ELEMENTS, judge.CONTEXT_ELEMENTS_MAX_ITEMS),
        (limits.ACTIONS_ELEMENTS, judge.ACTIONS_ELEMENTS_MAX_ITEMS),
        (limits.IMAGE_URL, judge.IMAGE_IMAGE_URL_MAX_LENGTH),
        (limits.IMAGE_ALT_TEXT, judge.IMAGE_ALT_TEXT_MAX_LENGTH),
        (limits.IMAGE_TITLE, judge.IMAGE_TITLE_MAX_LENGTH),
        (limits.MARKDOWN_TEXT, judge.MARKDOWN_TEXT_MAX_LENGTH),
        (limits.TABLE_ROWS, judge.TABLE_ROWS_MAX_ITEMS),
        (limits.TABLE_COLUMNS, judge.TABLE_COLUMNS_MAX_ITEMS),
        (limits.TABLE_COLUMN_SETTINGS, judge.TABLE_COLUMN_SETTINGS_MAX_ITEMS),
        (limits.LIST_INDENT, judge.RICH_TEXT_LIST_INDENT_MAX),
    ],
)
def test_a_limit_is_the_judges(ours: int, theirs: int) -> None:
    assert ours == theirs
