"""The notice on a corrected or updated article."""

from collections.abc import Sequence
from typing import Final

SHOWN: Final = 5
NOTE: Final = "corrected or updated"
UNCHANGED: Final = "no sentence changed"


def corrected(version: int, changes: Sequence[str]) -> tuple[str, str, Sequence[str]]:
    """The label, how much changed, and the first changes."""
    if not changes:
        much = f": {UNCHANGED}"
    elif len(changes) > SHOWN:
        much = f": {len(changes):,} changes; the first {SHOWN}:"
    else:
        much = ":"
    return NOTE.capitalize(), f" (version {version:,}){much}", changes[:SHOWN]
