"""What is said beside the facts that an outlet does not have."""

from collections.abc import Callable
from typing import Final

from bot.model.coverage_gap import CoverageGap

NOT_COMPARED: Final = (
    "Headlines, captions and opinion pieces are not compared: check before you say that a fact is missing."
)


def nothing_found(gap: CoverageGap, shown: Callable[[str], str] = str) -> str:
    """``I found nothing that the others report and Harbour Ledger doesn't.``."""
    return f"I found nothing that the others report and {shown(' and '.join(gap.outlets))} doesn't."


def unsure(gap: CoverageGap) -> str:
    """How much is left out since it may be there after all; empty if nothing is."""
    if not gap.unsure:
        return ""
    facts, verb = ("1 more fact", "is") if gap.unsure == 1 else (f"{gap.unsure:,} more facts", "are")
    return f"{facts} may be there in other words or in a copy of the same report, and {verb} left out."
