"""Who is who in the workspace, with ids in Slack's format."""

import re
from dataclasses import dataclass

from bot.desk.settings import DeskSettings

TEAM_ID = "T0DESK0001"
APP_ID = "A0DESK0001"
BOT_ID = "B0DESK0001"


@dataclass(frozen=True, slots=True)
class User:
    """A person, or the app's bot user."""

    id: str
    name: str  # "robin.vale"
    real_name: str  # "Robin Vale"
    is_bot: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """A channel or a direct message with the app (``partner`` is then the person in it)."""

    id: str
    name: str
    topic: str = ""
    private: bool = False
    archived: bool = False
    joined: bool = True
    partner: str = ""

    @property
    def direct(self) -> bool:
        """Whether this is a direct message."""
        return bool(self.partner)

    @property
    def kind(self) -> str:
        """Slack's ``channel_type``, which also names its events (``message.im``) and scopes (``im:history``)."""
        if self.direct:
            return "im"
        return "group" if self.private else "channel"


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody and every room; the first person is the one at the page."""

    team: str
    app: User
    people: tuple[User, ...]
    rooms: tuple[Room, ...]

    @property
    def person(self) -> User:
        """The person at the page."""
        return self.people[0]


def cast_of(settings: DeskSettings) -> Cast:
    """The people and rooms that the settings describe, with a direct message between the app and each person."""
    app = User(_id("U0", settings.app_name), _handle(settings.app_name), settings.app_name, is_bot=True)
    names = (settings.person, *settings.colleagues)
    people = tuple(User(_id("U0", name), _handle(name), name) for name in names)
    channels = tuple(
        Room(
            channel.id or _id("G0" if channel.private else "C0", channel.name),
            channel.name,
            channel.topic,
            channel.private,
            channel.archived,
            channel.joined,
        )
        for channel in settings.channels
    )
    directs = tuple(Room(_id("D0", user.name), "directmessage", partner=user.id) for user in people)
    return Cast(settings.team, app, people, channels + directs)


def _handle(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", ".", name.lower()).strip(".") or "somebody"


def _id(prefix: str, name: str) -> str:
    return prefix + (re.sub(r"[^A-Z0-9]", "", name.upper()) or "X")[:20]
