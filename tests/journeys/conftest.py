from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler

from bot.desk import Channel, Command, DeskHandle, DeskSettings, Message, running_desk
from bot.newsroom import Newsroom
from bot.settings import Settings
from bot.store import open_store
from handlers.app import make_app
from tests.fakes.clock import SetClock
from tests.journeys import stories

MANIFEST = yaml.safe_load((Path(__file__).parents[2] / "config/slack-manifest.yaml").read_text(encoding="utf-8"))
SETTINGS = DeskSettings(
    commands=tuple(Command(row["command"]) for row in MANIFEST["features"]["slash_commands"]),
    events=tuple(MANIFEST["settings"]["event_subscriptions"]["bot_events"]),
    scopes=tuple(MANIFEST["oauth_config"]["scopes"]["bot"]),
    channels=(
        Channel("newsroom", id="C0NEWSROOM"),
        Channel("elsewhere", id="C0ELSEWHERE", joined=False),
        Channel("vault", id="G0VAULT", private=True),
    ),
    port=0,
)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the Desk who asks and reads."""

    desk: DeskHandle
    channel: str = "C0NEWSROOM"

    def run(self, command: str, text: str = "", channel: str = "") -> Message:
        """The private answer to a slash command."""
        before = self.last()
        assert self.desk.command(channel or self.channel, command, text).ok
        return self.answer(before)

    def say(self, text: str, thread: str = "", channel: str = "") -> Message:
        """The answer to something said."""
        before = self.last()
        said = self.desk.say(channel or self.channel, text, thread)
        return self.answer(max(before, said.ts))

    def press(self, message: Message, label: str) -> Message:
        """What comes of a button by the start of its label: a new message, or the old one changed."""
        before = self.last()
        element = button(message, label)
        assert self.desk.click(message.ts, element["action_id"], block_id=element["block_id"]).ok
        return self.desk.wait_for(
            lambda room: next(
                (one for one in room.messages if one.from_app and (one.ts > before or self._changed(one, message))),
                None,
            )
        )

    def answer(self, after: str) -> Message:
        """The next message of the bot's."""
        return self.desk.wait_for_message(lambda message: message.from_app, after=after)

    def last(self) -> str:
        """The time of the newest message there is."""
        return max((message.ts for message in self.desk.workspace.messages), default="")

    def direct(self) -> "Person":
        """The same person in the direct message with the bot."""
        room = self.desk.workspace.room(self.desk.workspace.cast.person.id)
        assert room is not None
        return Person(self.desk, room.id)

    @staticmethod
    def _changed(one: Message, message: Message) -> bool:
        return one.ts == message.ts and one.edited > message.edited


def button(message: Message, label: str) -> dict[str, str]:
    """A button of a message by the start of its label, with its block's id."""
    found = [
        element | {"block_id": block["block_id"]}
        for block in message.blocks
        if block["type"] == "actions"
        for element in block["elements"]
        if element["text"]["text"].startswith(label)
    ]
    assert found, (label, labels(message))
    return found[0]


def labels(message: Message) -> list[str]:
    """The labels of a message's buttons."""
    return [
        element["text"]["text"]
        for block in message.blocks
        if block["type"] == "actions"
        for element in block["elements"]
    ]


@contextmanager
def connected(desk: DeskHandle, newsroom: Newsroom, settings: Settings) -> Iterator[App]:
    """The app, connected to a Desk by Socket Mode until the block ends."""
    app = make_app(newsroom, settings, token=desk.bot_token, base_url=desk.api_url, strict=True)
    handler = SocketModeHandler(app, desk.app_token, web_client=app.client)
    handler.connect()
    try:
        desk.wait_for(lambda _room: desk.online, timeout=10)
        yield app
    finally:
        handler.close()
        app.listener_runner.listener_executor.shutdown()


@pytest.fixture(scope="session")
def small_newsroom(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    path: Path = tmp_path_factory.mktemp("journeys") / "index.sqlite"
    clock = SetClock()
    store = open_store(path, clock, create=True)
    stories.fill(store)
    dictionary = path.with_name("entities.yaml")
    dictionary.write_text("- {name: Mo Vane, type: person, aliases: [Maurice Vane]}\n", encoding="utf-8")
    return Newsroom(store, Settings(index=path, entities=dictionary), clock)


@pytest.fixture(scope="session")
def running(small_newsroom: Newsroom) -> Iterator[tuple[DeskHandle, App]]:
    """One Desk for all journeys, for the app is slow to leave; each journey waits for what is newer than its start."""
    with running_desk(SETTINGS) as handle, connected(handle, small_newsroom, small_newsroom.settings) as app:
        yield handle, app


@pytest.fixture
def desk(running: tuple[DeskHandle, App]) -> DeskHandle:
    return running[0]


@pytest.fixture
def app(running: tuple[DeskHandle, App]) -> App:
    return running[1]


@pytest.fixture
def person(desk: DeskHandle) -> Person:
    return Person(desk)
