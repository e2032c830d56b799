"""Ways of asking in which no word is one that an answer repeats, each as one word: "who did it?" asks for a culprit.

``told_as.tsv`` has the words of their answers.
"""

import re
from typing import Final

_IS: Final = r"(?:['’]?s|\s+(?:is|was|are|were))"
_PHRASES: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), word)
    for pattern, word in (
        (
            rf"^who{_IS}\s+(?:behind|(?:responsible|to\s+blame)(?:\s+for)?)(?:\s+(?:all\s+)?(?:it|this|that|the\s+\S+))?$",
            "who is the culprit",
        ),
        (r"^who\s+(?:did|does|carried\s+out|committed)\s+(?:it|this|that)(?:\s+all)?$", "who is the culprit"),
        (r"^(ha(?:s|ve))\s+(?:this|it|that)\s+(?:ever\s+)?happen(?:ed)?\s+before\b", r"\1 precedent"),
        (r"\b(vote)\s+(?:split|tally|margin)$", r"\1"),
        (r"^(what(?:['’]?s|\s+\w+)\s+the)\s+(?:right|correct|true|real|actual|exact|accurate)\s(?=\w)", r"\1 "),
        (r"^(?:what|which)\s+(\w+)\s+(?:is|was)\s+(?:right|correct|true|accurate)$", r"what is the \1"),
        (
            r"\b(?:was|were|is|are)\s+(?:with\s+(?:him|her|them)|in\s+(?:his|her|their)\s+(?:party|group))$",
            "accompanied",
        ),
        (r"\b(?:run|open|start|begin)(?:ning|ing)?\s+again\b", "resume"),
        (r"^on\s+what\s+(?:grounds?|basis)\b", "why"),
        (r"^(why)\s+(did|has|does|is|had)\s+(he|she|they)\s+(?:go|gone|going|walk)$", r"\1 \2 \3 depart"),
        (r"\b(?:get|gets|got|getting|broke|break|breaking)\s+in(?:to\b|$)", "enter"),
        (r"\b(?:pay|paid|paying|pays)\s+for\b", "financed"),
        (r"\b(?:pushed|forced|drove|driven|kicked|threw|thrown)\s+(?:(him|her|them)\s+)?out\b", r"ousted \1"),
        (r"\b(?:turn|turned|turning|show|showed|showing)\s+up\b", "attended"),
        (r"\b(?:(?:was|were|is|are|been|being|got|get)(?:\s+\w+){0,3}?)\s+(?:picked\s+up|nicked|busted)\b", "arrested"),
        (r"\b(?:(?:was|were|is|are|been|being|got|get)(?:\s+\w+){0,3}?)\s+(?:locked\s+up|put\s+away)\b", "jailed"),
        (r"\b(?:run|runs|running|stand|stands|standing)\s+for\b", "candidate"),
        (
            r"^((?:will|would|may|might|could|can|is|did)\s.*[^s])\s(?:run|running)(?:\s+again)?$",  # no trains
            r"\1 candidate",
        ),
    )
)
# Words that many sentences with a date have: alone they do not say what began.
PHASES: Final = frozenset(
    """begin begins began begun beginning start starts started starting end ends ended ending finish finishes finished
    stop stops stopped open opens opened close closes closed""".split()
)


def spelt_out(line: str) -> str:
    """A question with such phrases as one word each."""
    for pattern, word in _PHRASES:
        line = pattern.sub(word, line)
    return line
