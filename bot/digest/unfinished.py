"""What is known of an edition that nobody works on any more: its program was stopped, and none took it up."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.model.edition import Edition, EditionMessage, SlotState
from bot.wording.digests import LOOK, not_finished

_TAKEN_UP = timedelta(minutes=1)  # the time within which a program that runs takes up what another has left


def as_left(edition: Edition, parts: Sequence[EditionMessage], now: datetime) -> Edition:
    """An edition as it stands: one that is still being worked on, or is settled, is the same.

    What was about to be sent may have arrived, what was not has not; a digest whose first message was sent is posted.
    """
    if edition.state not in (SlotState.CLAIMED, SlotState.SENDING) or now < edition.lease + _TAKEN_UP:
        return edition
    why = not_finished(edition)
    if any(part.ts for part in parts):
        return replace(edition, state=SlotState.POSTED, reason=f"without all details: {why}")
    if edition.state is SlotState.SENDING:
        return replace(edition, state=SlotState.UNKNOWN, reason=f"{why}. {LOOK}")
    return replace(edition, state=SlotState.SKIPPED, reason=why)
