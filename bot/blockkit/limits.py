"""The limits of Slack's messages: characters (code points) unless a name says otherwise.

The numbers are Slack's own where it publishes them. Those it does not publish are marked, and are set low enough to be
accepted: the sum over a message's blocks follows what others measured against the live service.
"""

from typing import Final

# Message
MESSAGE_TEXT: Final = 40_000  # above this Slack cuts the text
MESSAGE_TEXT_ADVISED: Final = 4_000
MESSAGE_BLOCKS: Final = 50
MESSAGE_TABLES: Final = 1
MESSAGE_MARKDOWN: Final = 12_000  # summed over the message's markdown blocks
MESSAGE_WEIGHT: Final = 12_000  # not published; see ``bot.blockkit.weight``
MESSAGE_BLOCK_OVERHEAD: Final = 125  # not published: what a block with no text was seen to cost
MESSAGE_TABLE_TEXT: Final = 10_000
METADATA_BYTES: Final = 4_000  # not published
METADATA_EVENT_TYPE: Final = 255  # not published

# Ids
ACTION_ID: Final = 255
BLOCK_ID: Final = 255

# Objects
TEXT: Final = 3_000
OPTION_TEXT: Final = 75
OPTION_VALUE: Final = 150
OPTION_DESCRIPTION: Final = 75
OPTION_URL: Final = 3_000
OPTION_GROUP_LABEL: Final = 75
OPTION_GROUP_OPTIONS: Final = 100
CONFIRM_TITLE: Final = 100
CONFIRM_TEXT: Final = 300
CONFIRM_BUTTON: Final = 30

# Elements
BUTTON_TEXT: Final = 75
BUTTON_VALUE: Final = 2_000
BUTTON_URL: Final = 3_000
BUTTON_LABEL: Final = 75
PLACEHOLDER: Final = 150
SELECT_OPTIONS: Final = 100
SELECT_GROUPS: Final = 100
OVERFLOW_OPTIONS: Final = 5
CHOICE_OPTIONS: Final = 10  # checkboxes and radio buttons

# Blocks
HEADER_TEXT: Final = 150
SECTION_TEXT: Final = 3_000
SECTION_FIELDS: Final = 10
SECTION_FIELD_TEXT: Final = 2_000
CONTEXT_ELEMENTS: Final = 10
ACTIONS_ELEMENTS: Final = 25
IMAGE_URL: Final = 3_000
IMAGE_ALT_TEXT: Final = 2_000
IMAGE_TITLE: Final = 2_000
MARKDOWN_TEXT: Final = 12_000
TABLE_ROWS: Final = 100
TABLE_COLUMNS: Final = 20
TABLE_COLUMN_SETTINGS: Final = 20
LIST_INDENT: Final = 8
RICH_TEXT_URL: Final = 3_000  # not published
