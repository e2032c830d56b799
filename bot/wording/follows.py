"""What is said of follows, in Slack and in the terminal."""

from typing import Final

from bot.wording.counts import count

GONE: Final = "a story that is no longer in the index"


def often(minutes: int) -> str:
    """How often a thread is told: ``at most once every 15 minutes``."""
    return f"at most once every {count(minutes, 'minute') if minutes > 1 else 'minute'}"


def until(days: int) -> str:
    """When a follow ends by itself."""
    return f"I stop after {count(days, 'day')} without any, or when you unfollow."
