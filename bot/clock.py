"""The system's clock."""

from datetime import UTC, datetime


class SystemClock:
    """The time of the machine's clock."""

    def now(self) -> datetime:
        """The current time in UTC."""
        return datetime.now(UTC)
