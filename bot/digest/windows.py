"""The time that a digest covers: pure arithmetic on earlier editions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.model.edition import Edition, SlotState, Window
from bot.settings import DigestPlan

LONGEST = timedelta(days=14)  # a digest after a long pause goes back no further
LAG = timedelta(hours=1)  # how much later than its time an article may reach the index and still be counted


@dataclass(frozen=True, slots=True)
class DigestWindow:
    """A window, and what reached the index after the previous digest was made.

    Articles that arrived between ``late_from`` and ``window.since`` belong to this digest too, unless the previous one
    ``counted`` them.
    """

    window: Window
    late_from: datetime
    counted: frozenset[str] = frozenset()


def digest_window(plan: DigestPlan, until: datetime, editions: Sequence[Edition]) -> DigestWindow:
    """From the end of the last digest that was sent to ``until``, or the plan's hours if none was.

    A digest that had nothing to report counts as sent. One that failed, was missed or may not have arrived does not, so
    that its news is in the next one; nor does one that was requested off schedule.
    """
    before = max(
        (
            edition
            for edition in editions
            if was_delivered(edition, plan) and edition.window and edition.window.until <= until
        ),
        key=lambda edition: edition.window.until if edition.window else until,
        default=None,
    )
    if before is None or before.window is None:
        since = until - timedelta(hours=plan.hours)
        return DigestWindow(Window(since, until), since)
    since = max(before.window.until, until - max(LONGEST, timedelta(hours=plan.hours)))
    return DigestWindow(Window(since, until), since - LAG, frozenset(before.counted))


def was_delivered(edition: Edition, plan: DigestPlan) -> bool:
    """Whether an edition is one of this plan's that was posted on schedule, or had nothing to report."""
    ours = (edition.slot.digest, edition.slot.channel) == (plan.id, plan.channel)
    return ours and edition.state in (SlotState.POSTED, SlotState.EMPTY) and not edition.asked_by


def window_of_plan(plan: DigestPlan, until: datetime) -> DigestWindow:
    """The plan's hours up to ``until``, whatever was sent before."""
    since = until - timedelta(hours=plan.hours)
    return DigestWindow(Window(since, until), since)


def in_words(span: timedelta) -> str:
    """A duration as people say it: ``40 minutes``, ``2 hours``."""
    minutes = round(span.total_seconds() / 60)
    hours, days = round(minutes / 60), round(minutes / 1440)
    count, unit = (minutes, "minute") if minutes < 90 else (hours, "hour") if hours < 48 else (days, "day")  # noqa: PLR2004 - where the next larger unit reads better
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"
