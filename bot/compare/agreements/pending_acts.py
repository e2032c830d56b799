"""An act that one sentence says is still to come and another says is done: not one fact, whatever words they share."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.compare.align.shared_terms import Floats
from bot.compare.lines import ComparedSentence
from bot.text.lexicon.synonyms import is_past, term_of

# "Will vote", "set to vote"; of "will be closed", which also says what is the case, the act is "be".
_TO_COME: Final = re.compile(
    r"\b(?:will|(?:(?P<awaited>set|expected|due|scheduled|slated|poised|likely)|(?<!ed )plans?|planned|planning) to)"
    r" (?:(?:also|then|soon|now) )?(?P<passive>(?(awaited)be |(?!)))?(?P<act>[a-z]+)",
)
_NOT_DONE: Final = frozenset("be is are being".split())  # before a participle: "to be sent", "is sent"
_PASSIVE: Final = frozenset("was were been".split())

_Act = tuple[str, bool]  # what is done, and whether it is told in the passive


def told_apart(lines: Sequence[ComparedSentence], score: Floats, least: float) -> Iterator[tuple[int, int]]:
    """Pairs of lines with at least a score, one of which has still to come what is done in the other."""
    done = [_done(line) for line in lines]
    coming = [_to_come(line) - over for line, over in zip(lines, done, strict=True)]
    for one, acts in enumerate(coming):
        if acts:
            for other in (score[one] >= least).nonzero()[0].tolist():
                if (acts - coming[other]) & done[other]:
                    yield one, other


def _to_come(line: ComparedSentence) -> frozenset[_Act]:
    found = _TO_COME.finditer(line.text.partition("whether")[0])
    return frozenset((term_of(each["act"]), bool(each["passive"])) for each in found)


def _done(line: ComparedSentence) -> frozenset[_Act]:
    pairs = zip(("", *line.words), line.words, strict=False)
    return frozenset(
        (term_of(word), before in _PASSIVE)
        for before, word in pairs
        if before in _PASSIVE or (is_past(word) and before not in _NOT_DONE)
    )
