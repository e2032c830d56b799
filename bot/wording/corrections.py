"""The notice on a corrected or updated article."""

from collections.abc import Sequence
from typing import Final

SHOWN: Final = 5
NOTE: Final = "corrected or updated"


def corrected(version: int, changes: Sequence[str]) -> tuple[str, str, Sequence[str]]:
    """The label, how much changed ("no sentence changed" if nothing did), and the first changes."""
    if not changes:
        much = ": no sentence changed"
    elif len(changes) > SHOWN:
        much = f": {len(changes):,} changes; the first {SHOWN}:"
    else:
        much = ":"
    return NOTE.capitalize(), f" (version {version:,}){much}", changes[:SHOWN]
