"""Assemble what tells the threads that follow a story."""

from datetime import datetime
from typing import Any

from slack_sdk import WebClient

from bot.follow.board import FollowBoard
from bot.follow.run import FollowPoster
from bot.model.developments import Developments
from bot.model.follow import Follow
from bot.outbox.deliver import Pace
from bot.ports import Clock
from bot.settings import Settings
from bot.store import Store
from handlers.conversation.following import close
from handlers.delivery.delivery import Delivery, payloads
from handlers.delivery.sender import OF_FOLLOWS, Sender
from handlers.render.follows import news


def open_follows(store: Store, settings: Settings, clock: Clock, client: WebClient, delivery: Delivery) -> FollowPoster:
    """What posts to the followers; posts with the client's token and address, never with its retry handlers."""
    board = FollowBoard(store, clock)

    def draw(found: Developments, since: datetime) -> list[dict[str, Any]]:
        return payloads([news(found, since)], store.conversations)

    def over(ended: Follow) -> None:
        close(delivery, client, board.followed(ended))

    return FollowPoster(store, settings, clock, draw, Sender(client, OF_FOLLOWS), Pace(), over)
