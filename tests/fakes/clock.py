"""A clock that tests set."""

from datetime import UTC, datetime, timedelta


class SetClock:
    """Starts where it is set, and moves on by a microsecond at each reading, as a real clock does.

    Code that reads the time twice and takes both readings for one moment fails under it, as it would in use.
    """

    def __init__(self, at: str = "2024-11-20T12:00:00Z") -> None:
        self.set(at)

    def now(self) -> datetime:
        read, self._now = self._now, self._now + timedelta(microseconds=1)
        return read

    def set(self, at: str) -> None:
        self._now = datetime.fromisoformat(at).astimezone(UTC)

    def forward(self, **amount: float) -> None:
        self._now += timedelta(**amount)
