"""Different dates that two sentences give for one thing.

A date belongs to the verb beside it: "died on Friday", "on Friday died". Only dates of similar precision are compared,
and only if neither sentence gives the other's.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from bot.compare.differences.draft import DraftDifference, DraftSide, sides
from bot.compare.differences.speakers import same_speaker
from bot.compare.lines import Line
from bot.compare.synonyms import is_past, kin, term_of
from bot.model.analysis import Figure
from bot.model.comparison import DifferenceKind
from bot.text.cues import PLAIN
from bot.text.quantities import same_value
from bot.text.words import STOP_WORDS, WORD, words

FACT: Final = 0.25  # pair score from which dates that belong to one verb are dates of one thing
SURE: Final = 0.7  # the same for the dates on which one person said something

_BEFORE: Final = 60  # characters before a date in which its event is looked for
_NEAREST: Final = 4  # words before it that count
_CUT: Final = re.compile(
    r"[;:()—–]|,\s(?=[a-z])|\b(?:and|but|while|when|after|before|since|who|which|that|where|as)\b", re.IGNORECASE
)
_NEXT: Final = re.compile(r"(?:\s+\w+ly)?\s+([a-z]+)")
_COARSER: Final = 40  # how many times longer one time span may be than another
_AS_EXACT: Final = 3  # the same for dates that count as equally exact
_SPOKEN: Final = frozenset(("interview", "statement", "speech"))
_TIMES: Final = frozenset(
    ("year", "month", "week", "day", "morning", "afternoon", "evening", "night", "early", "late", "earlier")
)


class Dates:
    """The dates of a story, compared pair by pair."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._dated: dict[int, list[Line]] = {}
        for line in lines:
            if line.dates:
                self._dated.setdefault(line.report, []).append(line)

    def apart(self, one: int, other: int, score: float) -> Iterator[DraftDifference]:
        """The differences in dates between two lines whose pair has this score."""
        left, right = self._lines[one], self._lines[other]
        if score < FACT or not left.dates or not right.dates:
            return
        for mine in left.dates:
            for yours in right.dates:
                if (
                    same_value(mine, yours)
                    or _has_date(right, mine)
                    or _has_date(left, yours)
                    or not _are_comparable(mine, yours)
                ):
                    continue
                verb = _shared_verb(left, mine, right, yours)
                if verb and score < SURE and verb in PLAIN:
                    continue  # what was announced may be something else
                if verb and (self._gives(left, yours, verb) or self._gives(right, mine, verb)):
                    continue  # its article reports both
                if verb or (score >= SURE and _of_one_statement(left, mine, right, yours)):
                    why = f"both say when: {verb}" if verb else "both give the day of the same statement"
                    both = sides(DraftSide(one, mine.text), DraftSide(other, yours.text))
                    yield DraftDifference(DifferenceKind.DATE, both, why=(why,))

    def _gives(self, line: Line, day: Figure, verb: str) -> bool:
        """Whether another sentence of a line's article gives the day, as exactly, for the same action."""
        return any(
            _is_same_action(_event_word(other, each), verb)
            for other in self._dated[line.report]
            if other is not line
            for each in other.dates
            if _as_exactly(day, each)
        )


def _has_date(line: Line, day: Figure) -> bool:
    """Whether a sentence gives this date too, in the same words or as exactly."""
    return any(each.text.casefold() == day.text.casefold() or _as_exactly(day, each) for each in line.dates)


def _as_exactly(one: Figure, other: Figure) -> bool:
    """Whether two dates are the same, neither much longer: a week does not give its Friday."""
    lengths = _length(one), _length(other)
    return same_value(one, other) and max(lengths) <= _AS_EXACT * min(lengths)


def _are_comparable(one: Figure, other: Figure) -> bool:
    """Whether two dates are of similar precision, so that they can be dates of one thing, and share no day.

    "Spring of 1973" may be the end of "the early 1970s".
    """
    lengths = [_length(each) for each in (one, other)]
    disjoint = str(one.high) < str(other.low) or str(other.high) < str(one.low)
    return disjoint and 0 not in lengths and max(lengths) <= _COARSER * min(lengths)


def _length(day: Figure) -> int:
    if not isinstance(day.low, str) or not isinstance(day.high, str):
        return 0
    return (date.fromisoformat(day.high) - date.fromisoformat(day.low)).days + 1


def _shared_verb(left: Line, mine: Figure, right: Line, yours: Figure) -> str:
    """The verb that both dates belong to, in the past tense as one of the lines has it; empty if they differ."""
    one, other = _event_word(left, mine), _event_word(right, yours)
    same = _is_same_action(one, other)
    return next((word for word in (one, other) if word and same and is_past(word)), "")


def _is_same_action(word: str, other: str) -> bool:
    """Whether two words describe the same action: "fell", "lower"."""
    term, theirs = term_of(word), term_of(other)
    return term == theirs or theirs in kin(term)


def _event_word(line: Line, day: Figure) -> str:
    """The past-tense verb right after a date, else the nearest content word before it that is not part of a figure."""
    start, end = day.start - line.sentence.start, day.end - line.sentence.start
    following = _NEXT.match(line.text, max(0, end))
    if following and is_past(following.group(1)):
        return following.group(1)
    if following and day.text.isdigit() and following.group(1) not in STOP_WORDS:
        return ""  # the 2016 election
    before = _CUT.split(line.text[max(0, start - _BEFORE) : max(0, start)])[-1]
    counted = {
        word for each in line.figures for word in words(f"{each.text} {each.unit}")
    }  # "killed nine men on Friday"
    passed_over = STOP_WORDS | _TIMES | counted
    return next((w for w in reversed(words(before)) if w not in passed_over and not w[0].isdigit()), "")


def _of_one_statement(left: Line, mine: Figure, right: Line, yours: Figure) -> bool:
    """Whether both dates follow a verb of speech, and the speaker is the same."""
    same = same_speaker(left.sentence.attribution.source, right.sentence.attribution.source)
    return bool(same) and _follows_speech(left, mine) and _follows_speech(right, yours)


def _follows_speech(line: Line, day: Figure) -> bool:
    start = day.start - line.sentence.start
    before = [match.group().lower() for match in WORD.finditer(line.text[max(0, start - _BEFORE) : max(0, start)])]
    return any(word in PLAIN or word in _SPOKEN for word in before[-_NEAREST:])
