"""Acts of which only one can be a fact: one sentence has done, won or said what another has to come, open or denied.

However many words they share, such sentences do not report one fact.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.compare.align.shared_terms import Floats
from bot.compare.lines import ComparedSentence
from bot.text.alternation import alternation
from bot.text.lexicon.negation import AUXILIARIES, N_T
from bot.text.lexicon.synonyms import is_past, term_of
from bot.text.lexicon.to_come import AWAITED, PLANS
from bot.text.words import STOP_WORDS, WORD

# "Will vote", "said it would vote", "set to vote"; in "will be closed", which also says what is so, the act is "be".
_TO_COME: Final = re.compile(
    r"\b(?:will|sa(?:id|ys) (?:it|s?he|they) would"
    rf"|(?:(?P<awaited>{alternation(AWAITED - PLANS)})|(?<!ed ){alternation(PLANS)}) to)"
    r" (?:(?:also|then|soon|now) )?(?P<passive>(?(awaited)be |(?!)))?(?P<act>[a-z]+)",
)
_NOT_DONE: Final = frozenset("be is are being".split())  # before a participle: "to be sent", "is sent"
_PASSIVE: Final = frozenset("was were been".split())

_AROUND: Final = 4  # terms on either side of an act, one of which tells that it is done to or by the same
_NEGATED: Final = re.compile(
    rf"\b(?:(?:{'|'.join(AUXILIARIES)}|will)(?:{N_T}| not)|(?i:never|no))"
    r" (?:(?:[a-z]+ly|be|been|have|have been) )?(?P<act>[a-z]+)\b"
)
_NEXT: Final = re.compile(r"\s(\w+)")
# Neither a denial nor a report: a condition, a question, what is possible, wanted or so until a time; another "no".
_NO_REPORT: Final = re.compile(
    r"\b(?:if|whether|unless|until|should|could|can(?:not)?|may|might|must|ask\w*|demand\w*|want\w*|only|yet|zero"
    r"|nowhere)\b|\?",
    re.IGNORECASE,
)

# "Are vying for the seat", "won the seat".
_CONTESTED: Final = re.compile(r"\b(?:battling|vying|competing|seeking|favou?rite|front-?runner)\b")
_DECIDED: Final = re.compile(r"\b(?:won|lost|chose|chosen|defeated|beat|clinched|conceded|nabbed|fell(?= short\b))\b")

_Act = tuple[str, bool]  # what is done, and whether it is told in the passive


def done_and_to_come(lines: Sequence[ComparedSentence], score: Floats, least: float) -> Iterator[tuple[int, int]]:
    """Pairs of lines with at least a score, one of which has still to come what is done in the other."""
    done = [_done(line) for line in lines]
    coming = [_to_come(line) - over for line, over in zip(lines, done, strict=True)]
    for one, acts in enumerate(coming):
        if acts:
            for other in (score[one] >= least).nonzero()[0].tolist():
                if (acts - coming[other]) & done[other]:
                    yield one, other


def denied(lines: Sequence[ComparedSentence], score: Floats, least: float) -> Iterator[tuple[int, int]]:
    """Pairs of lines with at least a score, one of which says what the other denies."""
    for one, line in enumerate(lines):
        if found := _negated(line):
            for other in (score[one] >= least).nonzero()[0].tolist():
                if _says(line, lines[other], found):
                    yield one, other


def denial(line: ComparedSentence, other: ComparedSentence) -> tuple[str, str]:
    """What a line denies, and what the other says, in their words, as far as these are the same; empty if nothing.

    "Not worth fighting for" does not deny "worth leaving": no other thing follows in both.
    """
    found = _negated(line)
    if not found or not _says(line, other, found):
        return "", ""
    at = next(start for start, term in other.terms if term == term_of(found["act"]))
    runs = zip(WORD.finditer(line.text, found.start("act")), WORD.finditer(other.text, at), strict=False)
    act, told = next(runs)  # "resign", "resigned"
    for mine, yours in runs:
        if mine.group().lower() != yours.group().lower():
            break
        act, told = mine, yours
    if all(_goes_on(text, end) for text, end in ((line.text, act.end()), (other.text, told.end()))):
        return "", ""
    counted = (each.start for each in other.figures if each.end + 1 == other.sentence.start + at)  # "three plants"
    start = next(counted, other.sentence.start + at) - other.sentence.start
    return line.text[found.start() : act.end()], other.text[start : told.end()]


def decided(lines: Sequence[ComparedSentence], score: Floats, least: float) -> Iterator[tuple[int, int]]:
    """Pairs of lines with at least a score, one of which has the outcome of what is still a contest in the other."""
    over = [_DECIDED.search(line.text) is not None for line in lines]
    for one, line in enumerate(lines):
        if not over[one] and line.people and _CONTESTED.search(line.text):
            for other in (score[one] >= least).nonzero()[0].tolist():
                if over[other] and line.people & lines[other].people:
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


def _goes_on(text: str, end: int) -> bool:
    """Whether a content word follows at once."""
    following = _NEXT.match(text, end)
    return following is not None and following[1].lower() not in STOP_WORDS


def _negated(line: ComparedSentence) -> re.Match[str] | None:
    """The only act that a line denies, none if it reports nothing."""
    found = _NEGATED.search(line.text) if line.negative == 1 and not _NO_REPORT.search(line.text) else None
    return found if found and found["act"] not in STOP_WORDS else None


def _says(denying: ComparedSentence, other: ComparedSentence, negated: re.Match[str]) -> bool:
    """Whether a line says what another denies, of the same thing."""
    if other.negative or _NO_REPORT.search(other.text):
        return False
    act = term_of(negated["act"])
    return not _around(denying, act).isdisjoint(_around(other, act))


def _around(line: ComparedSentence, act: str) -> frozenset[str]:
    """The terms near an act; empty unless the line has it once."""
    if line.stems.count(act) != 1:
        return frozenset()
    at = line.stems.index(act)
    return frozenset((*line.stems[max(0, at - _AROUND) : at], *line.stems[at + 1 : at + 1 + _AROUND]))
