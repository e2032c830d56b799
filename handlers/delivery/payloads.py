"""What is sent of messages, while the values that are too long for their buttons are kept."""

from collections.abc import Sequence
from typing import Any

from bot.store.conversations import Conversations
from handlers.render import Message


def payloads(messages: Sequence[Message], conversations: Conversations) -> list[dict[str, Any]]:
    """The messages' payloads, in order; their long button values are stored first."""
    stored = {key: value for message in messages for key, value in message.stored_values}
    if stored:
        conversations.store_values(stored)
    return [message.payload() for message in messages]
