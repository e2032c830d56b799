"""Sentences that tell nothing of the news: that somebody did not answer, or that there is news."""

import re
from typing import Final

# Who does not answer, unless more follows: "did not respond, but had said on Monday that".
SILENT: Final = re.compile(
    r"\b(?:(?:did|does|do|would|will|could)(?:\snot|n['’]t)|declined\sto|refused\sto)\s(?:immediately\s|at\sonce\s)?"
    r"(?:answer|respond|reply|comment|(?:take|return)\s(?:any\s|an?\s|phone\s|our\s)*(?:questions|calls?|messages?|emails?))"
    r"\b(?!.*\bbut\b)",
    re.IGNORECASE,
)
_ANNOUNCES: Final = re.compile(
    r"(?:this|here|it|there)\s(?:is|was)\s(?:an?\s|some\s)?(?:breaking|developing)\s(?:news|story)\b",
    re.IGNORECASE,
)


def tells_nothing(sentence: str) -> bool:
    """Whether a sentence only says that somebody did not answer, or that there is news."""
    return SILENT.search(sentence) is not None or _ANNOUNCES.match(sentence) is not None
