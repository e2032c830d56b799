"""What a Desk is set up with; given by the caller, who knows the app's manifest."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command as the manifest declares it: ``/compare``, what may follow, what it is for."""

    name: str
    hint: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """An entry that the manifest adds to the menu of every message: its name, and the id that the app knows it by."""

    name: str
    callback_id: str


@dataclass(frozen=True, slots=True)
class Example:
    """Something to try, offered to a newcomer; ``channel`` is a channel's name, or ``dm`` for the app's own."""

    text: str
    note: str = ""
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel; ``joined`` says whether the app is a member. Without an id, one is made from the name."""

    name: str
    topic: str = ""
    id: str = ""
    private: bool = False
    archived: bool = False
    joined: bool = True


NEWSROOM = (
    Channel("newsroom", "What the newsroom is working on"),
    Channel("politics", "Government, parliament, elections"),
    Channel("digests", "Digests of the day's stories"),
)


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """A Desk's settings. ``scopes`` are those the app was granted, all if empty; port 0 takes any free one."""

    commands: tuple[Command, ...] = ()
    shortcuts: tuple[Shortcut, ...] = ()
    examples: tuple[Example, ...] = ()
    channels: tuple[Channel, ...] = NEWSROOM
    events: tuple[str, ...] = ("app_mention", "message.im")
    scopes: tuple[str, ...] = ()
    home: bool = False  # whether the app has a Home tab
    app_name: str = "Copydesk"
    team: str = "Newsroom"
    person: str = "Robin Vale"
    colleagues: tuple[str, ...] = ("Sam Okoro",)
    welcome: str = "Ask what the sources say. Every sentence shown is an article's own."
    port: int = 0
