"""Assemble what tells the threads that follow a story."""

from collections.abc import Mapping
from datetime import datetime

from slack_sdk import WebClient

from bot.follow.run import Draw, Watch
from bot.model.developments import Developments
from bot.outbox.deliver import Pace
from bot.ports import Clock
from bot.settings import Settings
from bot.store import Store
from bot.store.conversations import Conversations
from handlers.delivery.sender import OF_FOLLOWS, Sender
from handlers.render.follows import news

USUAL = Pace()


def open_follows(store: Store, settings: Settings, clock: Clock, client: WebClient, pace: Pace = USUAL) -> Watch:
    """What posts to the followers; uses the client's token and address, never its retry handlers."""
    return Watch(store, settings, clock, drawing_news(store), Sender(client, OF_FOLLOWS), pace)


def drawing_news(conversations: Conversations) -> Draw:
    """A function that renders what is new and stores the button values that are too long to carry."""

    def draw(found: Developments, since: datetime) -> Mapping[str, object]:
        message = news(found, since)
        if message.filed:
            conversations.file_values(dict(message.filed))
        return message.payload()

    return draw
