"""Assemble the Bolt app."""

import logging
from dataclasses import dataclass
from threading import Event

from slack_bolt import App
from slack_bolt.logger.messages import warning_client_prioritized_and_token_skipped
from slack_sdk import WebClient

from bot.digest.board import DigestBoard
from bot.follow.board import FollowBoard
from bot.newsroom import Newsroom
from bot.store import Store
from handlers import actions, commands, events, failures, home, outsiders, shortcuts
from handlers.delivery.delivery import Delivery
from handlers.delivery.outcomes import resend_handlers
from handlers.responder import Responder
from handlers.socket_connection import reaching_slack
from handlers.work import Work


@dataclass(frozen=True, slots=True)
class Bot:
    """The app and its workers. To stop: disconnect first, then close ``work``."""

    app: App
    delivery: Delivery
    work: Work


def make_bot(newsroom: Newsroom, store: Store, *, token: str, base_url: str, strict: bool = False) -> Bot:
    """The app with every listener, talking to Slack or to the Desk.

    The newsroom answers; the ``store`` keeps what belongs to conversations and follows.

    If ``strict``, a message that breaks one of Slack's rules raises instead of being logged. The token is checked with
    Slack at once.

    Raises:
        CopydeskError: Slack cannot be reached, fails, or does not accept the token.
    """
    stopping = Event()
    client = WebClient(token, base_url, retry_handlers=resend_handlers(stopping))
    logging.getLogger("slack_bolt.App").addFilter(_worth_logging)
    with reaching_slack():
        app = App(
            client=client,
            process_before_response=True,  # listeners run in the calling thread: they only acknowledge and queue
            raise_error_for_unhandled_request=True,
            name="copydesk",
        )
    delivery = Delivery(store.conversations, strict=strict, stopping=stopping)
    work = Work(failures.error_notifier(delivery, newsroom.settings.contact), stopping)
    responder = Responder(newsroom, store.conversations, FollowBoard(store, newsroom.clock), delivery, work)
    outsiders.register(app, work)
    commands.register(app, responder)
    events.register(app, responder)
    actions.register(app, responder)
    shortcuts.register(app, responder)
    home.register(app, responder, store, DigestBoard(store, newsroom.settings.digests, newsroom.clock))
    failures.register(app, work)
    return Bot(app, delivery, work)


def _worth_logging(record: logging.LogRecord) -> bool:
    """Whether to log a warning: all but Bolt's notice that it found SLACK_BOT_TOKEN but uses our client's token."""
    return record.getMessage() != warning_client_prioritized_and_token_skipped()
