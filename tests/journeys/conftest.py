import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from slack_bolt.adapter.socket_mode import SocketModeHandler

from bot.desk import Channel, Command, DeskSettings, PostedMessage, Shortcut
from bot.newsroom import Newsroom
from bot.settings import Settings
from bot.store import open_store
from handlers.app import Bot, make_bot
from tests.fakes.clock import SetClock
from tests.fakes.desk_driver import DrivenDesk, driven_desk
from tests.journeys import stories

MANIFEST = yaml.safe_load((Path(__file__).parents[2] / "config/slack-manifest.yaml").read_text(encoding="utf-8"))
SETTINGS = DeskSettings(
    commands=tuple(Command(row["command"]) for row in MANIFEST["features"]["slash_commands"]),
    shortcuts=tuple(Shortcut(row["name"], row["callback_id"]) for row in MANIFEST["features"]["shortcuts"]),
    events=tuple(MANIFEST["settings"]["event_subscriptions"]["bot_events"]),
    home=MANIFEST["features"]["app_home"]["home_tab_enabled"],
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

    desk: DrivenDesk
    channel: str = "C0NEWSROOM"

    def run(self, command: str, text: str = "", channel: str = "") -> PostedMessage:
        """The private answer to a slash command."""
        before = self.last()
        assert self.desk.command(channel or self.channel, command, text).ok
        return self.answer(before)

    def say(self, text: str, thread: str = "", channel: str = "") -> PostedMessage:
        """The answer to something said."""
        before = self.last()
        said = self.desk.say(channel or self.channel, text, thread)
        return self.answer(max(before, said.ts))

    def press(self, message: PostedMessage, label: str) -> PostedMessage:
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

    def choose(self, message: PostedMessage, shortcut: str) -> PostedMessage:
        """The private answer to a shortcut, by its name in the menu of a message."""
        before = self.last()
        [callback_id] = [row["callback_id"] for row in MANIFEST["features"]["shortcuts"] if row["name"] == shortcut]
        assert self.desk.choose(message.ts, callback_id).ok
        return self.answer(before)

    def answer(self, after: str) -> PostedMessage:
        """The next message of the bot's."""
        return self.desk.wait_for_message(lambda message: message.from_app, after=after)

    def last(self) -> str:
        """The time of the newest message there is."""
        return max((message.ts for message in self.desk.workspace.messages), default="")

    def bots(self, after: str, count: int) -> list[PostedMessage]:
        """The bot's messages since a time, once there are so many."""

        def found() -> list[PostedMessage]:
            return [one for one in self.desk.workspace.messages if one.ts > after and one.from_app]

        return self.desk.wait_for(lambda _room: found() if len(found()) >= count else None, timeout=20)

    def tell(self, text: str, thread: str = "") -> PostedMessage:
        """Say something, and wait until the bot acknowledged it."""
        acked = self._acks()
        said = self.desk.say(self.channel, text, thread)
        end = time.monotonic() + 5
        while self._acks() == acked:
            assert time.monotonic() < end
            time.sleep(0.002)
        return said

    def direct(self) -> "Person":
        """The same person in the direct message with the bot."""
        room = self.desk.workspace.room(self.desk.workspace.cast.person.id)
        assert room is not None
        return Person(self.desk, room.id)

    def _acks(self) -> int:
        return len(self.desk.sent("ack"))

    @staticmethod
    def _changed(one: PostedMessage, message: PostedMessage) -> bool:
        return one.ts == message.ts and one.edited > message.edited


def button(message: PostedMessage, label: str) -> dict[str, str]:
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


def labels(message: PostedMessage) -> list[str]:
    """The labels of a message's buttons."""
    return [
        element["text"]["text"]
        for block in message.blocks
        if block["type"] == "actions"
        for element in block["elements"]
    ]


@contextmanager
def connected(desk: DrivenDesk, newsroom: Newsroom) -> Iterator[Bot]:
    """The app, connected to a Desk by Socket Mode until the block ends."""
    bot = make_bot(newsroom, newsroom.store, token=desk.bot_token, base_url=desk.api_url, strict=True)
    handler = SocketModeHandler(bot.app, desk.app_token, web_client=bot.app.client)
    handler.connect()
    try:
        desk.wait_for(lambda _room: desk.online, timeout=10)
        yield bot
    finally:
        handler.close()
        bot.work.close()


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
def running(small_newsroom: Newsroom) -> Iterator[tuple[DrivenDesk, Bot]]:
    """One Desk for all journeys, for the app is slow to leave; each journey waits for what is newer than its start."""
    with driven_desk(SETTINGS) as handle, connected(handle, small_newsroom) as bot:
        yield handle, bot


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Slack is tried again without a pause."""
    monkeypatch.setattr("handlers.delivery.outcomes.PAUSES", (0, 0, 0))


@pytest.fixture
def desk(running: tuple[DrivenDesk, Bot]) -> DrivenDesk:
    return running[0]


@pytest.fixture
def bot(running: tuple[DrivenDesk, Bot]) -> Bot:
    return running[1]


@pytest.fixture
def person(desk: DrivenDesk) -> Person:
    return Person(desk)
