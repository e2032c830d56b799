"""What is said of digests and their editions."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from bot.model.digest import Edition, SlotState

EMPTY: Final = "No new stories in this period."
NEVER_POSTED: Final = "not posted yet"
_STATES: Final[Mapping[SlotState, str]] = MappingProxyType(
    {
        SlotState.CLAIMED: "is being posted",
        SlotState.SENDING: "is being posted",
        SlotState.POSTED: "posted",
        SlotState.UNKNOWN: "unknown: it may or may not have been posted",
        SlotState.FAILED: "failed",
        SlotState.SKIPPED: "not posted",
    }
)


def outcome(edition: Edition, shown: Callable[[str], str] = str) -> str:
    """What became of an edition: ``posted``, ``failed (Slack refused the message)``."""
    return _STATES[edition.state] + because(edition, shown)


def because(edition: Edition, shown: Callable[[str], str] = str) -> str:
    """The reason for an edition's outcome, in brackets; '' if there is none."""
    return f" ({shown(edition.reason)})" if edition.reason else ""
