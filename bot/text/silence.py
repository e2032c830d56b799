"""Sentences that tell nothing of the news: that somebody did not answer, or that there is news."""

import re
from typing import Final

_UNANSWERED: Final = (
    r"(?P<who>\b(?:(?:did|does|do|would|will|could|ha[sd]|have)(?:\snot|n['’]t)|declined\sto|refused\sto)\s"
    r"(?:immediately\s|at\sonce\s|yet\s|w(?:ant|ish)\sto\s)?(?:answer|respond|repl(?:y|ied)|comment"
    r"|(?:take|return)\s(?:[\w'’]+\s){0,3}?(?:questions|calls?|messages?|e-?mails?|requests?))(?:ed)?\b)"
)
# Who does not answer, unless more follows: "did not respond, but had said on Monday that".
SILENT: Final = re.compile(rf"{_UNANSWERED}(?!.*\bbut\b)", re.IGNORECASE)
# That somebody was asked and does not answer, whatever follows; ``who`` matches if the subject is who does not.
UNANSWERED: Final = re.compile(
    rf"{_UNANSWERED}|\b(?:no|for|without)\scomment\b|\bcould\snot\s(?:immediately\s|at\sonce\s)?be\sreached\b"
    r"|\breached\sout\sto\b",
    re.IGNORECASE,
)
_ANNOUNCES: Final = re.compile(
    r"(?:this|here|it|there)\s(?:is|was)\s(?:an?\s|some\s)?(?:breaking|developing)\s(?:news|story)\b",
    re.IGNORECASE,
)


def tells_nothing(sentence: str) -> bool:
    """Whether a sentence only says that somebody did not answer, or that there is news."""
    return SILENT.search(sentence) is not None or _ANNOUNCES.match(sentence) is not None
