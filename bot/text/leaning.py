"""Sentences that lean on what was said before them: read alone, they do not tell who or what is meant."""

import re
from typing import Final

_LEANS: Final = re.compile(
    r"""[\"“‘'(]*(?:
        (?:he|she|it|they|his|her|their|its|this|that|these|those|but|and|so|however|also|then|such|instead|both
        |neither|others|among\s+(?:them|these|those))\b
        |(?:one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|most|all|none|another)\s+
         (?:is|are|was|were|has|have|had|will|of\s+(?:them|these|those)|others?|more)\b)""",
    re.IGNORECASE | re.VERBOSE,
)


def leans(sentence: str) -> bool:
    """Whether a sentence opens with a word that points back."""
    return _LEANS.match(sentence) is not None
