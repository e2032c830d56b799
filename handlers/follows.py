"""Assemble what tells the threads that follow a story."""

from datetime import datetime
from typing import Any

from slack_sdk import WebClient

from bot.follow.run import FollowPoster
from bot.model.developments import Developments
from bot.outbox.deliver import Pace
from bot.ports import Clock
from bot.settings import Settings
from bot.store import Store
from handlers.delivery.delivery import payloads
from handlers.delivery.sender import OF_FOLLOWS, Sender
from handlers.render.follows import news


def open_follows(store: Store, settings: Settings, clock: Clock, client: WebClient) -> FollowPoster:
    """What posts to the followers; uses the client's token and address, never its retry handlers."""

    def draw(found: Developments, since: datetime) -> list[dict[str, Any]]:
        return payloads([news(found, since)], store.conversations)

    return FollowPoster(store, settings, clock, draw, Sender(client, OF_FOLLOWS), Pace())
