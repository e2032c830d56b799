"""What one sentence denies and another says of the same thing: "would not delay it", "would delay the first round"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.compare.align.shared_terms import Floats
from bot.compare.lines import ComparedSentence
from bot.text.lexicon.synonyms import term_of
from bot.text.words import STOP_WORDS

_AROUND: Final = 4  # terms on either side of an act, one of which tells that it is done to or by the same
_NEGATED: Final = re.compile(
    r"\b(?:(?:do|does|did|is|are|was|were|has|have|had|would|will|wo)(?:n['’]t| not)|never|no)"
    r" (?:(?:[a-z]+ly|be|been|have|have been) )?(?P<act>[a-z]+)\b"
)
# Neither a denial nor a report: a condition, a question, what is possible, wanted or so until a time; another "no".
_OPEN: Final = re.compile(
    r"\b(?:if|whether|unless|until|should|could|can(?:not)?|may|might|must|ask\w*|demand\w*|want\w*|only|yet|zero"
    r"|nowhere)\b|\?",
    re.IGNORECASE,
)


def denied(lines: Sequence[ComparedSentence], score: Floats, least: float) -> Iterator[tuple[int, int]]:
    """Pairs of lines with at least a score, one of which says what the other denies."""
    for one, line in enumerate(lines):
        found = _NEGATED.search(line.text) if line.negative == 1 and not _OPEN.search(line.text) else None
        if found and found["act"] not in STOP_WORDS:
            act = term_of(found["act"])
            around = _around(line, act)
            for other in (score[one] >= least).nonzero()[0].tolist() if around else ():
                told = lines[other]
                if not told.negative and not _OPEN.search(told.text) and around & _around(told, act):
                    yield one, other


def _around(line: ComparedSentence, act: str) -> frozenset[str]:
    """The terms near an act; empty unless the line has it once."""
    if line.stems.count(act) != 1:
        return frozenset()
    at = line.stems.index(act)
    return frozenset((*line.stems[max(0, at - _AROUND) : at], *line.stems[at + 1 : at + 1 + _AROUND]))
