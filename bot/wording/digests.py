"""What is said of digests and their editions."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from bot.model.digest import Digest
from bot.model.edition import Edition, SlotState

EMPTY: Final = "No new stories in this period."
NEVER_POSTED: Final = "not posted yet"
LOOK: Final = "Check the channel: if the digest is not there, post it with /digest now."
_STATES: Final[Mapping[SlotState, str]] = MappingProxyType(
    {
        SlotState.CLAIMED: "being posted",
        SlotState.SENDING: "being posted",
        SlotState.POSTED: "posted",
        SlotState.UNKNOWN: "unknown: it may or may not have been posted",
        SlotState.FAILED: "failed",
        SlotState.SKIPPED: "not posted",
        SlotState.EMPTY: "not posted (nothing new)",
    }
)


def set_up(digest: Digest, shown: Callable[[str], str] = str) -> list[str]:
    """``Set up by Mara Vell``, ``goes out Mon to Fri at 08:00, Europe/Berlin``; nothing of what is not known."""
    by = [f"Set up by {shown(digest.set_up_by)}"] if digest.set_up_by.strip() else []
    return by + ([f"goes out {shown(digest.when)}"] if digest.when.strip() else [])


def outcome(edition: Edition, shown: Callable[[str], str] = str) -> str:
    """What became of an edition: ``posted``, ``failed (Slack refused the message)``."""
    return _STATES[edition.state] + because(edition, shown)


def because(edition: Edition, shown: Callable[[str], str]) -> str:
    """The reason for an edition's outcome, in brackets; '' if there is none."""
    return f" ({shown(edition.reason)})" if edition.reason else ""


def not_finished(edition: Edition) -> str:
    """``it was begun at slack.com, and not finished there``: where it was, if that is known."""
    place, known, _ = edition.owner.partition("/")
    return f"it was begun at {place}, and not finished there" if known else "it was begun, and not finished"
