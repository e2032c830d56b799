"""What is said of digests and their editions."""

from collections.abc import Callable
from typing import Final

from bot.model.digest import Edition

EMPTY: Final = "No new stories in this period."
NEVER_POSTED: Final = "not posted yet"


def outcome(edition: Edition, shown: Callable[[str], str] = str) -> str:
    """What became of an edition: ``posted``, ``failed (Slack refused the message)``."""
    return edition.state.told + because(edition, shown)


def because(edition: Edition, shown: Callable[[str], str] = str) -> str:
    """The reason for an edition's outcome, in brackets; '' if there is none."""
    return f" ({shown(edition.reason)})" if edition.reason else ""
