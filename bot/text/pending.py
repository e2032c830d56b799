"""Sentences about what is still to come: planned, expected or asked for."""

import re
from typing import Final

from bot.text.alternation import alternation
from bot.text.lexicon.to_come import AWAITED, PLANS

_PENDING: Final = re.compile(
    rf"""\b(?:will|considering|weighing|headed\sfor|(?:{alternation(AWAITED | PLANS)}|about|going|preparing|ready|hopes
        |hoping|pressed|urged|(?:pressure|called\son)(?:\s[^\s,.;]+){{0,6}})\sto)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def is_pending(sentence: str) -> bool:
    """Whether a sentence reports something that has not happened: "will meet", "faced pressure to veto"."""
    return _PENDING.search(sentence) is not None
