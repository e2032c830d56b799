"""A tiny Bolt app that answers everything a Desk can send, with every kind of block that a page can draw."""

import contextlib
import time
from collections.abc import Iterator
from typing import Any

from slack_bolt import Ack, App, Respond, Say
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from bot.blockkit import unescape
from bot.desk import Command, DeskSettings, Example, Shortcut
from bot.desk.settings import NEWSROOM, Channel
from tests.fakes.desk_driver import DrivenDesk

SETTINGS = DeskSettings(
    commands=(
        Command("/compare", "a story, or A vs B", "Lay what outlets report side by side"),
        Command("/coverage", "words", "Find articles"),
        Command("/summary", "a story", "The sentences that carry it"),
        Command("/slow", "", "Answers too late"),
    ),
    shortcuts=(Shortcut("Look into this", "look_into"),),
    examples=(
        Example("/compare harbour tunnel", "What outlets agree on, and where they differ"),
        Example("@Copydesk who is Mira Holt?", "Ask in the open"),
        Example("summarise this https://example.org/tunnel", "Just between us", channel="dm"),
    ),
    channels=(
        *NEWSROOM,
        Channel("attic", archived=True),
        Channel("elsewhere", joined=False),
        Channel("vault", private=True),
    ),
    events=("app_mention", "message.im"),
    home=True,
    port=0,
)


@contextlib.contextmanager
def connected_echo(desk: DrivenDesk) -> Iterator[App]:
    """The app, connected to a Desk until the block ends."""
    client = WebClient(token=desk.bot_token, base_url=desk.api_url, retry_handlers=[])
    app = App(client=client)
    _listen(app)
    handler = SocketModeHandler(app, desk.app_token)
    handler.connect()
    try:
        desk.wait_for(lambda _workspace: desk.online, timeout=10)
        yield app
    finally:
        handler.close()
        app.listener_runner.listener_executor.shutdown()  # Bolt leaves its pool's threads to the end of the process


def _listen(app: App) -> None:
    @app.command("/compare")
    def compare(ack: Ack, respond: Respond, command: dict[str, Any]) -> None:
        ack()
        about = unescape(command["text"])
        respond(text=f"Compared: {command['text']}", blocks=every_block(about), unfurl_links=False)

    @app.command("/coverage")
    def coverage(ack: Ack, command: dict[str, Any]) -> None:
        ack(f"Coverage of {command['text']}")

    @app.command("/slow")
    def slow(ack: Ack) -> None:
        time.sleep(3.5)
        ack()

    @app.event("app_mention")
    def mention(event: dict[str, Any], say: Say) -> None:
        say(text=f"You said: {event['text']}", thread_ts=event.get("thread_ts", event["ts"]))

    @app.event("message")
    def message(event: dict[str, Any], say: Say) -> None:
        say(text=f"Just us: {event['text']}")

    @app.event("app_home_opened")
    def home(event: dict[str, Any], client: WebClient) -> None:
        client.views_publish(user_id=event["user"], view=home_view("Good morning"))

    @app.message_shortcut("look_into")
    def look_into(ack: Ack, respond: Respond, shortcut: dict[str, Any]) -> None:
        ack()
        thread = shortcut["message"].get("thread_ts")
        respond(text=f"Looked into: {shortcut['message']['text']}", replace_original=False, thread_ts=thread)

    _listen_to_buttons(app)


def _listen_to_buttons(app: App) -> None:
    @app.action("share")
    def share(ack: Ack, respond: Respond) -> None:
        ack()
        respond(text="*Shared* with everybody", response_type="in_channel", replace_original=False)

    @app.action("hide")
    def hide(ack: Ack, respond: Respond) -> None:
        ack()
        respond(delete_original=True)

    @app.action("sort")
    def sort(ack: Ack, respond: Respond, action: dict[str, Any]) -> None:
        ack()
        respond(text=f"Sorted by {action['value']}", replace_original=True)

    @app.action("greet")
    def greet(ack: Ack, body: dict[str, Any], client: WebClient, action: dict[str, Any]) -> None:
        ack()
        client.views_publish(
            user_id=body["user"]["id"], view=home_view(action["value"], "You were greeted."), hash=body["view"]["hash"]
        )

    @app.action("write")
    def write(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        client.chat_postMessage(channel=body["user"]["id"], text="Written from the Home")

    @app.action("open")
    def opened(ack: Ack) -> None:
        ack()


def every_block(about: str) -> list[dict[str, Any]]:
    """A message such as a comparison, with each kind of block in it."""
    return [
        {"type": "header", "text": {"type": "plain_text", "text": f"Compared: {about}", "emoji": False}},
        _context("12 articles, *3 origins*: <https://example.org/wire|Northwire> (9), Ledger (2), Post (1)"),
        {
            "type": "section",
            "text": {
                "type": "mrkdwn",
                "text": "*What at least two report*\n> The tunnel reopens on Monday\n_Both_ say ~closed~ open, "
                "`€3.2m` spent, <!date^1731844800^{date_short_pretty} at {time}|17 Nov> by <@U0ROBINVALE>",
            },
        },
        _rich(),
        {"type": "divider"},
        {
            "type": "context",
            "elements": [
                {"type": "plain_text", "text": "<script>alert('no')</script>"},
                {"type": "plain_text", "text": "*not bold*"},
            ],
        },
        _actions(),
    ]


def home_view(words: str, note: str = "") -> dict[str, Any]:
    """A Home tab that greets, and writes a message; a note stands above."""
    row = [_button("Good evening", "greet", value="Good evening"), _button("Write to me", "write")]
    noted = [{"type": "section", "text": {"type": "mrkdwn", "text": note}}] if note else []
    blocks = [
        *noted,
        {"type": "header", "text": {"type": "plain_text", "text": words, "emoji": False}},
        _context("&lt;b&gt;*Nothing* else"),
        {"type": "actions", "elements": row},
    ]
    return {"type": "home", "blocks": blocks, "private_metadata": words}


def _context(text: str) -> dict[str, Any]:
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": text}]}


def _rich() -> dict[str, Any]:
    link = {"type": "link", "url": "https://example.org/ledger", "text": "Ledger ¶ 3"}
    return {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_section",
                "elements": [{"type": "text", "text": "They differ", "style": {"bold": True}}],
            },
            {
                "type": "rich_text_quote",
                "elements": [
                    {"type": "text", "text": "The toll rose to 24, *officials* said. <!channel> & <b>nobody</b> "},
                    link,
                ],
            },
            {
                "type": "rich_text_list",
                "style": "bullet",
                "elements": [
                    {"type": "rich_text_section", "elements": [{"type": "text", "text": "Northwire says 24"}]},
                    {"type": "rich_text_section", "elements": [{"type": "text", "text": "Ledger says two dozen"}]},
                ],
            },
        ],
    }


def _actions() -> dict[str, Any]:
    confirm = {
        "title": {"type": "plain_text", "text": "Hide this answer?"},
        "text": {"type": "plain_text", "text": "You can ask again at any time."},
        "confirm": {"type": "plain_text", "text": "Hide"},
        "deny": {"type": "plain_text", "text": "Keep"},
        "style": "danger",
    }
    return {
        "type": "actions",
        "block_id": "row",
        "elements": [
            _button("Share to channel", "share", style="primary", value="story-1"),
            _button("Open", "open"),
            _button("Hide", "hide", style="danger", confirm=confirm),
            _button("Most telling first", "sort", value="telling"),
        ],
    }


def _button(label: str, action_id: str, **more: object) -> dict[str, Any]:
    return {"type": "button", "action_id": action_id, "text": {"type": "plain_text", "text": label}, **more}
