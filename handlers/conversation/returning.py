"""Lines that go back to another story, perhaps with a question: "back to the army one: how many?"; pure."""

import re
from typing import Final

_BACK: Final = re.compile(
    r"(?:let['’]?s |can we )?(?:(?:go(?:ing)? |get |turn(?:ing)? |come )?back|return(?:ing)?) (?:to|on) (?:the )?"
    r"(?P<story>\S.{1,80}?)(?: (?:one|thing|story|news|matter|issue|again))*(?:\s*[:;,–—-]+\s+(?P<asked>\S.*))?",
    re.IGNORECASE,
)


def back_to(line: str) -> tuple[str, str]:
    """The words that name the story, and the question that follows them or ''; two empty strings for any other line."""
    match = _BACK.fullmatch(line)
    return (match["story"], match["asked"] or "") if match else ("", "")
