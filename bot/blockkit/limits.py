"""The limits of Slack's messages and views: characters (code points) unless a name says otherwise.

The numbers are Slack's own where it publishes them. Those it does not publish are marked, and are set low enough to be
accepted: the sum over a message's blocks follows what others measured against the live service.
"""

from typing import Final

# Message
MESSAGE_TEXT: Final = 40_000  # above this Slack cuts the text
MESSAGE_TEXT_ADVISED: Final = 4_000
MESSAGE_BLOCKS: Final = 50
MESSAGE_WEIGHT: Final = 12_000  # not published; see ``bot.blockkit.weight``
MESSAGE_BLOCK_OVERHEAD: Final = 125  # not published: the measured cost of a block without text
METADATA_BYTES: Final = 4_000  # not published
METADATA_EVENT_TYPE: Final = 255  # not published

# View
VIEW_BLOCKS: Final = 100
VIEW_BYTES: Final = 250_000
PRIVATE_METADATA: Final = 3_000

# Ids
ACTION_ID: Final = 255
BLOCK_ID: Final = 255

# Objects
TEXT: Final = 3_000
ADDRESS: Final = 3_000
CONFIRM_TITLE: Final = 100
CONFIRM_TEXT: Final = 300
CONFIRM_BUTTON: Final = 30

# Elements
BUTTON_TEXT: Final = 75
BUTTON_VALUE: Final = 2_000
BUTTON_LABEL: Final = 75

# Blocks
HEADER_TEXT: Final = 150
CONTEXT_ELEMENTS: Final = 10
ACTIONS_ELEMENTS: Final = 25
RICH_TEXT_URL: Final = 3_000  # not published
