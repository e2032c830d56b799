"""What is said of a story that changed and is not compared again yet."""

from pathlib import Path
from typing import Final

from bot.errors import NotFoundError
from bot.store import is_being_indexed

_RUNNING: Final = "This story changed a moment ago and is being compared again. Ask again in a minute."
_UNFINISHED: Final = "This story changed, and the last indexing run did not finish comparing it again."


def not_compared(index: Path) -> NotFoundError:
    """Why there is no comparison of a story: a run is at it, or the last one stopped before, as with a full disk."""
    return (
        NotFoundError(_RUNNING) if is_being_indexed(index) else NotFoundError(_UNFINISHED, "Run copydesk index again.")
    )
