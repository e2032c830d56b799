"""The store's interface for what is posted: editions, each claimed by one process at a time, and their messages."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.model.digest import Edition, Part, Slot, SlotState


class Editions(Protocol):
    """The editions of all digests, or those of all follows.

    A change survives a crash of the machine once its method has returned.
    """

    def claim(self, slot: Slot, owner: str, lease: datetime, asked_by: str = "") -> bool:
        """Claim a slot; False if it is already claimed."""
        ...

    def take_over(self, edition: Edition, owner: str, lease: datetime) -> bool:
        """Take over an edition as it was read; False if another process has changed it since."""
        ...

    def freeze(self, edition: Edition, payloads: Sequence[bytes], now: datetime) -> bool:
        """Store an edition's window, counted articles and messages; False if the lease has expired."""
        ...

    def start_sending(self, key: str, owner: str, lease: datetime, now: datetime) -> bool:
        """Record that a message is about to be sent and hold the edition until ``lease``; False if it was lost."""
        ...

    def sent(self, key: str, number: int, ts: str) -> None:
        """Record the ``ts`` of a posted message, whichever process posted it."""
        ...

    def settle(self, key: str, owner: str, state: SlotState, reason: str = "", lease: datetime | None = None) -> bool:
        """Record the outcome of an edition and when to check it again; False if another process owns it."""
        ...

    def edition(self, key: str) -> Edition | None:
        """One edition."""
        ...

    def since(self, due: datetime) -> Sequence[Edition]:
        """Editions due at ``due`` or later, the earliest first."""
        ...

    def last(self, digest: str, channel: str) -> Edition | None:
        """The latest edition of a digest."""
        ...

    def left_open(self, now: datetime, since: datetime) -> Sequence[Edition]:
        """Unfinished editions due at ``since`` or later whose lease has expired by ``now``; the earliest first."""
        ...

    def parts(self, key: str) -> Sequence[Part]:
        """An edition's messages in order; empty until they are frozen."""
        ...

    def forget(self, before: datetime) -> None:
        """Delete editions due before that time."""
        ...
