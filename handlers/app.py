"""Assemble the Bolt app."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event

from slack_bolt import App
from slack_bolt.error import BoltError
from slack_bolt.logger.messages import warning_client_prioritized_and_token_skipped
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.errors import CopydeskError
from bot.follow.board import FollowBoard
from bot.newsroom import Newsroom
from bot.store import Store
from handlers import actions, commands, events, failures, outsiders
from handlers.bureau import Bureau
from handlers.delivery.delivery import Delivery
from handlers.delivery.outcomes import LOCKED_OUT, error_code, sent_again
from handlers.work import Work

_TOKENS = (
    "Slack does not accept the tokens{}. Copy both again: README.md, Install it in Slack, says where to find them."
)
_FAILED = "Slack failed{}. Wait a few minutes, then start again."
_BAD_TOKENS = LOCKED_OUT | {"not_allowed_token_type", "missing_scope"}


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
    client = WebClient(token, base_url, retry_handlers=sent_again(stopping))
    logging.getLogger("slack_bolt.App").addFilter(_worth_logging)
    with reaching_slack():
        app = App(
            client=client,
            process_before_response=True,  # listeners run in the calling thread: they only acknowledge and queue
            raise_error_for_unhandled_request=True,
            name="copydesk",
        )
    delivery = Delivery(store.conversations, strict=strict, stopping=stopping)
    work = Work(failures.teller(delivery), stopping)
    bureau = Bureau(newsroom, store.conversations, FollowBoard(store, newsroom.clock), delivery, work)
    outsiders.register(app, work)
    commands.register(app, bureau)
    events.register(app, bureau)
    actions.register(app, bureau)
    failures.register(app, work)
    return Bot(app, delivery, work)


@contextmanager
def reaching_slack() -> Iterator[None]:
    """Turn connection errors into messages for whoever starts the bot.

    Raises:
        CopydeskError: Slack cannot be reached, fails, or does not accept a token.
    """
    try:
        yield
    except (BoltError, SlackApiError) as error:
        refusal = error if isinstance(error, SlackApiError) else error.__context__  # where Bolt keeps Slack's error
        code = error_code(refusal.response) if isinstance(refusal, SlackApiError) else ""
        template = _TOKENS if code in _BAD_TOKENS else _FAILED
        msg = template.format(f" ({code})" if code else "")
        raise CopydeskError(msg) from error
    except OSError as error:
        msg = f"Slack cannot be reached ({getattr(error, 'reason', error)}). Check the network, then start again."
        raise CopydeskError(msg) from error


def _worth_logging(record: logging.LogRecord) -> bool:
    """Whether to log a warning: all but Bolt's notice that it found SLACK_BOT_TOKEN but uses our client's token."""
    return record.getMessage() != warning_client_prioritized_and_token_skipped()
