"""A clock that tests set."""

from datetime import UTC, datetime, timedelta


class SetClock:
    """Stands still until it is moved."""

    def __init__(self, at: str = "2024-11-20T12:00:00Z") -> None:
        self._now = datetime.fromisoformat(at).astimezone(UTC)

    def now(self) -> datetime:
        return self._now

    def set(self, at: str) -> None:
        self._now = datetime.fromisoformat(at).astimezone(UTC)

    def forward(self, **amount: float) -> None:
        self._now += timedelta(**amount)
