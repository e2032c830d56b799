"""Sentences about what is still to come: planned, expected or asked for."""

import re
from typing import Final

_PENDING: Final = re.compile(
    r"""\b(?:will|considering|weighing|headed\sfor
        |(?:expected|set|poised|scheduled|due|about|going|preparing|ready|likely|slated|planning|plans|planned|hopes
        |hoping|pressed|urged|(?:pressure|called\son)(?:\s[^\s,.;]+){0,6})\sto)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def is_pending(sentence: str) -> bool:
    """Whether a sentence reports something that has not happened: "will meet", "faced pressure to veto"."""
    return _PENDING.search(sentence) is not None
