"""What is said of an article: what it lacks, that its story has others, and that it was corrected or updated."""

from collections.abc import Sequence
from typing import Final

NO_DATE: Final = "no date"
NO_HEADLINE: Final = "no headline; the first sentence is shown"
SHOWN_CHANGES: Final = 5
CORRECTION: Final = "corrected or updated"
UNCHANGED: Final = "no sentence changed"


def one_of_story(articles: int) -> str:
    """That an article is not all of its story: ``One of 3 articles of its story``; '' for the only one."""
    return f"One of {articles:,} articles of its story" if articles > 1 else ""


def correction_notice(version: int, changes: Sequence[str]) -> tuple[str, str, Sequence[str]]:
    """The label, how much changed, and the first changes."""
    if not changes:
        much = f": {UNCHANGED}"
    elif len(changes) > SHOWN_CHANGES:
        much = f": {len(changes):,} changes; the first {SHOWN_CHANGES}:"
    else:
        much = ":"
    return CORRECTION.capitalize(), f" (version {version:,}){much}", changes[:SHOWN_CHANGES]
