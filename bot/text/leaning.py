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
# "In a letter on Monday, he said": the phrase before the comma names nobody where no name stands in it.
_AFTER_A_PHRASE: Final = re.compile(
    r"""(?:in|on|at|during|after|before|by|for|from|following|since|with|under|earlier|later|last|meanwhile|previously
        |now|still|once|throughout|until|amid|despite|without|when\s+asked)\b[^,“"”]{0,80},\s(?=(?:he|she)\b)""",
    re.IGNORECASE | re.VERBOSE,
)


def leans(sentence: str) -> bool:
    """Whether a sentence opens with a word that points back."""
    return _LEANS.match(sentence) is not None


def phrase_before_pronoun(sentence: str) -> int:
    """Where the "he" or "she" stands that follows a sentence's opening phrase; 0 where none does."""
    found = _AFTER_A_PHRASE.match(sentence)
    return found.end() if found else 0
