"""Assemble the digests on Slack: what posts them, and what answers questions about them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from slack_bolt import App
from slack_sdk import WebClient

from bot.digest.board import DigestBoard
from bot.digest.run import DigestPoster
from bot.model.digest import Digest
from bot.outbox.deliver import Pace
from bot.ports import Clock
from bot.settings import DigestPlan
from bot.store import Store
from handlers.actions import digest_now
from handlers.commands import digest as digest_command
from handlers.delivery.delivery import Delivery, payloads
from handlers.delivery.sender import Sender
from handlers.render.digest import digest
from handlers.work import Work


@dataclass(frozen=True, slots=True)
class Digests:
    """The configured digests: ``board`` describes them, ``poster`` posts them."""

    board: DigestBoard
    poster: DigestPoster

    def listen(self, app: App, delivery: Delivery, work: Work) -> None:
        """Answer ``/digest`` and its button."""
        digest_command.register(app, delivery, work, self.board)
        digest_now.register(app, delivery, work, self.poster)


def open_digests(store: Store, plans: Sequence[DigestPlan], clock: Clock, client: WebClient) -> Digests:
    """The digests of these plans; uses the client's token and address, never its retry handlers."""

    def draw(told: Digest) -> list[dict[str, Any]]:
        return payloads(digest(told), store.conversations)

    poster = DigestPoster(store, plans, draw, Sender(client), clock, Pace())
    return Digests(DigestBoard(store, plans, clock), poster)


def posting_with(token: str, store: Store, plans: Sequence[DigestPlan], clock: Clock) -> DigestPoster:
    """What posts digests to Slack, for a program that listens to nothing."""
    return open_digests(store, plans, clock, WebClient(token)).poster
