"""What is said of an article that was corrected or updated."""

from collections.abc import Sequence
from typing import Final

SHOWN: Final = 5
NOTE: Final = "corrected or updated"


def corrected(version: int, changes: Sequence[str]) -> tuple[str, str, Sequence[str]]:
    """The label, how much changed, and the first changes; a newer version in which no sentence changed says so."""
    if not changes:
        much = ": no sentence changed"
    elif len(changes) > SHOWN:
        much = f": {len(changes):,} changes; the first {SHOWN}:"
    else:
        much = ":"
    return NOTE.capitalize(), f" (version {version:,}){much}", changes[:SHOWN]
