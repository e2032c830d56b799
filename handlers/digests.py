"""Digests on Slack, put together: what posts them, and what listens to questions about them."""

from collections.abc import Sequence
from dataclasses import dataclass

from slack_bolt import App
from slack_sdk import WebClient

from bot.digest.board import DigestBoard
from bot.digest.deliver import Pace
from bot.digest.run import Dispatch
from bot.ports import Clock
from bot.settings import DigestPlan
from bot.store import Store
from handlers.actions import digest_now
from handlers.commands import digest as digest_command
from handlers.delivery import Delivery
from handlers.sender import Sender, drawing
from handlers.work import Work

USUAL = Pace()


@dataclass(frozen=True, slots=True)
class Digests:
    """The digests that are set up: ``board`` tells about them, ``dispatch`` posts them."""

    board: DigestBoard
    dispatch: Dispatch

    def listen(self, app: App, delivery: Delivery, work: Work) -> None:
        """Answer ``/digest`` and its button."""
        digest_command.register(app, delivery, work, self.board)
        digest_now.register(app, delivery, work, self.dispatch)


def open_digests(
    store: Store, plans: Sequence[DigestPlan], clock: Clock, client: WebClient, pace: Pace = USUAL
) -> Digests:
    """The digests of some plans; of the client its token and address are used, never its retries."""
    dispatch = Dispatch(store, plans, drawing(store), Sender(client), clock, pace)
    return Digests(DigestBoard(store, plans, clock), dispatch)


def posting_with(token: str, store: Store, plans: Sequence[DigestPlan], clock: Clock) -> Dispatch:
    """What posts digests to Slack itself, for a program that listens to nothing."""
    return open_digests(store, plans, clock, WebClient(token)).dispatch
