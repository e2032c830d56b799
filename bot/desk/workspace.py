"""The workspace: its messages and who may see them, kept in memory and safe to use from any thread."""

import threading
from collections.abc import Callable

from bot.desk.changes import Change, ChangeKind
from bot.desk.identity import Cast, Room, User
from bot.desk.messages import Home, Notice, PostedMessage

ChangeListener = Callable[[Change], None]


class Workspace:
    """All messages. Timestamps (``ts``) are unique and ordered across the whole workspace."""

    def __init__(self, cast: Cast, clock: Callable[[], float]) -> None:
        self.cast = cast
        self._clock = clock
        self._last_ts = 0
        self._messages: dict[str, PostedMessage] = {}
        self._notices: list[Notice] = []
        self._homes: dict[str, Home] = {}
        self._listeners: list[ChangeListener] = []
        self._lock = threading.RLock()

    def next_ts(self) -> str:
        """A timestamp in Slack's format (``1731800000.000100``), later than any given before."""
        with self._lock:
            self._last_ts = max(self._last_ts + 100, int(self._clock() * 1_000_000))
            return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def post(self, message: PostedMessage) -> PostedMessage:
        """Store a message and notify listeners."""
        return self._keep(message, ChangeKind.POSTED)

    def change(self, message: PostedMessage) -> PostedMessage:
        """Replace the message with the same ``ts``."""
        return self._keep(message, ChangeKind.CHANGED)

    def delete(self, ts: str) -> None:
        """Delete a message."""
        with self._lock:
            message = self._messages.pop(ts, None)
            if message is not None:
                self._notify(Change(ChangeKind.DELETED, message))

    def notice(self, channel: str, text: str) -> None:
        """Show the person at the page a line from the Desk itself: something went wrong."""
        with self._lock:
            notice = Notice(self.next_ts(), channel, text)
            self._notices.append(notice)
            self._notify(Change(ChangeKind.NOTICE, notice=notice))

    def show_home(self, home: Home) -> None:
        """Show a person the app's Home tab in place of the last one."""
        with self._lock:
            self._homes[home.user] = home
            self._notify(Change(ChangeKind.HOME, home=home))

    def home(self, user: str) -> Home | None:
        """What a person sees in the app's Home tab; None before the app has shown anything there."""
        with self._lock:
            return self._homes.get(user)

    def present(self, connections: int) -> None:
        """Report how many connections the app holds."""
        with self._lock:
            self._notify(Change(ChangeKind.PRESENCE, online=connections))

    @property
    def messages(self) -> tuple[PostedMessage, ...]:
        """Every message, including ephemeral ones, the oldest first."""
        with self._lock:
            return tuple(self._messages[ts] for ts in sorted(self._messages))

    @property
    def notices(self) -> tuple[Notice, ...]:
        """The Desk's own lines, the oldest first."""
        with self._lock:
            return tuple(self._notices)

    def message(self, ts: str) -> PostedMessage | None:
        """The message with that timestamp."""
        with self._lock:
            return self._messages.get(ts)

    def in_room(self, channel: str) -> tuple[PostedMessage, ...]:
        """A room's messages that everybody can see, the oldest first."""
        return tuple(message for message in self.messages if message.channel == channel and not message.seen_by)

    def replies(self, channel: str, root: str) -> tuple[PostedMessage, ...]:
        """The replies in a thread, the oldest first, without its root."""
        return tuple(message for message in self.in_room(channel) if message.thread_ts == root and message.ts != root)

    def room(self, name: str) -> Room | None:
        """The room with that id or name (``#newsroom``), or the direct message with a person of that id."""
        wanted = name.removeprefix("#")
        for room in self.cast.rooms:
            if name == room.id or (not room.direct and wanted == room.name) or (room.direct and name == room.partner):
                return room
        return None

    def user(self, name: str) -> User | None:
        """The person with that id or name."""
        return next(
            (user for user in (self.cast.app, *self.cast.people) if name in (user.id, user.name, user.real_name)), None
        )

    def listen(self, listener: ChangeListener) -> Callable[[], None]:
        """Call ``listener`` with every change from now on; the returned function ends that."""
        with self._lock:
            self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _keep(self, message: PostedMessage, kind: ChangeKind) -> PostedMessage:
        with self._lock:
            self._messages[message.ts] = message
            self._notify(Change(kind, message))
            return message

    def _notify(self, change: Change) -> None:
        for listener in tuple(self._listeners):
            listener(change)
