"""What a store must do for digests: hold each edition, let one process at a time work on it, keep what is sent."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.model.digest import Edition, Part, Slot, SlotState


class Editions(Protocol):
    """The editions of all digests. What a method says is done survives a crash of the machine."""

    def claim(self, slot: Slot, owner: str, lease: datetime, asked_by: str = "") -> bool:
        """Take a slot that nobody has taken; false where somebody has."""
        ...

    def take_over(self, edition: Edition, owner: str, lease: datetime) -> bool:
        """Go on with an edition as it was read; false where somebody else moved it since."""
        ...

    def freeze(self, edition: Edition, payloads: Sequence[bytes], now: datetime) -> bool:
        """Keep an edition's window, what it counted and its messages; false where the lease has ended."""
        ...

    def start_sending(self, key: str, owner: str, lease: datetime, now: datetime) -> bool:
        """Note that a message is about to be sent and hold the edition until ``lease``; false where it was lost."""
        ...

    def sent(self, key: str, number: int, ts: str) -> None:
        """Note the name of a message that was posted, whoever posted it."""
        ...

    def settle(self, key: str, owner: str, state: SlotState, reason: str = "", lease: datetime | None = None) -> bool:
        """Note what became of an edition, and when to look at it again; false where it is somebody else's."""
        ...

    def edition(self, key: str) -> Edition | None:
        """One edition."""
        ...

    def since(self, due: datetime) -> Sequence[Edition]:
        """Editions due at that time or later, the earliest first."""
        ...

    def last(self, digest: str, channel: str) -> Edition | None:
        """The latest edition of a digest."""
        ...

    def left_open(self, now: datetime, since: datetime) -> Sequence[Edition]:
        """Editions due from ``since`` on that are not done, and that nobody holds at ``now``; the earliest first."""
        ...

    def parts(self, key: str) -> Sequence[Part]:
        """An edition's messages in order; none before they are frozen."""
        ...

    def forget(self, before: datetime) -> None:
        """Drop editions due before that time."""
        ...
