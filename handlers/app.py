"""The Bolt app, put together."""

from concurrent.futures import ThreadPoolExecutor

from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

from bot.newsroom import Newsroom
from bot.settings import Settings
from handlers import actions, commands, events, failures
from handlers.bureau import Bureau
from handlers.delivery import Delivery

THREADS = 32  # Bolt's own five leave the sixth of six slow requests without an answer in Slack's three seconds
SLACK = "https://slack.com/api/"


def make_app(
    newsroom: Newsroom, settings: Settings, *, token: str = "", base_url: str = SLACK, strict: bool = False
) -> App:
    """The app with every listener; ``token`` stands in for the settings' own where it talks to the Desk.

    ``strict`` makes a message that breaks a rule of Slack's an error instead of a line in the log. The token is
    checked with Slack at once.

    Raises:
        BoltError: Slack does not accept the token.
    """
    # A dropped connection is not tried again: Slack may have taken the message, and would show it twice.
    client = WebClient(
        token or settings.bot_token.reveal(), base_url, retry_handlers=[RateLimitErrorRetryHandler(max_retry_count=1)]
    )
    executor = ThreadPoolExecutor(THREADS, thread_name_prefix="slack")
    app = App(client=client, listener_executor=executor, raise_error_for_unhandled_request=True, name="copydesk")
    delivery = Delivery(newsroom.store, strict=strict)
    bureau = Bureau(newsroom, delivery)
    commands.register(app, bureau)
    events.register(app, bureau)
    actions.register(app, bureau)
    failures.register(app, delivery)
    return app
