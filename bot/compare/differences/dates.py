"""Different dates that two sentences give for one thing.

A date belongs to the word beside it, mostly a verb: "died on Friday", "on Friday died", "takes effect on Friday". Only
dates of similar precision are compared, and only if neither sentence gives the other's.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from bot.compare.differences.draft import DraftDifference, DraftSide, in_line_order
from bot.compare.differences.figure_in_context import FigureInContext, shared_words, spelt
from bot.compare.differences.one_thing import CERTAIN, are_disjoint
from bot.compare.differences.speakers import Speakers, same_speaker
from bot.compare.lines import ComparedSentence
from bot.model.analysis import EntityType, Figure
from bot.model.comparison import DifferenceKind
from bot.text.lexicon.calendar_words import PARTS_OF_A_DAY
from bot.text.lexicon.synonyms import is_past, synonyms, term_of
from bot.text.quantities import same_value
from bot.text.quoted.cues import PLAIN
from bot.text.words import STOP_WORDS, WORD, words

LIKE: Final = 0.1  # pair score from which dates are of one thing if they share a past verb and the words around it
FACT: Final = 0.25  # the same if they share a past verb
LIKELY: Final = 0.5  # the same if they share another word
SURE: Final = 0.7  # the same for the dates on which one person said something
NUMBERED: Final = 0.85  # the same for the only dates of two sentences, if these have a number: not "on Friday"

_BEFORE: Final = 60  # characters before a date in which its event is looked for
_NEAREST: Final = 4  # words before it that count
_MANY: Final = 2  # words around both dates, the verb among them, that show one event
_CUT: Final = re.compile(
    r"[;:()—–]|,\s(?=[a-z])|\b(?:and|but|while|when|after|before|since(?!\s(?:\w+\s)?$)|who|which|that|where|as)\b",
    re.IGNORECASE,
)
_NEXT: Final = re.compile(r"(?:\s+\w+ly)?\s+([a-z]+)")
_COARSER: Final = 40  # how many times longer one time span may be than another
_AS_EXACT: Final = 3  # the same for dates that count as equally exact
_YEAR: Final = 366  # days of the longest
_SPOKEN: Final = frozenset(("interview", "statement", "speech"))
# Words between a date and its event, which say nothing about what happened: "the apology came late on Friday", "fell
# ill in the village of Varn on Friday".
_PASSED_OVER: Final = STOP_WORDS.union(
    PARTS_OF_A_DAY,
    """year month week day hour hours early late earlier
    come comes came happen happens happened occur occurs occurred take takes took place
    village town city suburb island port district province county region area""".split(),
)
# What happens once to somebody: preferred to a word nearer to the date, "died at home on Friday".
_ONCE: Final = frozenset("died killed born arrested resigned sentenced jailed married convicted".split())
_AHEAD: Final = frozenset("expected due scheduled planned slated set".split())
_NUMBER: Final = re.compile(r"\d")
_NUMERALS: Final = re.compile(r"\d+")
_SPAN: Final = re.compile(r"\s(?:to|and|until|till|through)\s|\d\s?[-–]\s?\d", re.IGNORECASE)
_OWNING: Final = re.compile(r"['’]s\b")  # "at Thursday's price"
_RELATIVE: Final = re.compile(r"\b(?:today|tonight|tomorrow|yesterday|last|next|this|ago)\b", re.IGNORECASE)


class Dates:
    """The dates of a story, compared pair by pair."""

    def __init__(self, lines: Sequence[ComparedSentence]) -> None:
        self._lines = lines
        self._dated: dict[int, list[ComparedSentence]] = {}
        for line in lines:
            if line.dates:
                self._dated.setdefault(line.report, []).append(line)

    def differences(self, one: int, other: int, score: float) -> Iterator[DraftDifference]:
        """The differences in dates between two lines whose pair has this score."""
        left, right = self._lines[one], self._lines[other]
        if score < LIKE or not left.dates or not right.dates:
            return
        for mine in left.dates:
            for yours in right.dates:
                given = _has_date(right, mine) or _has_date(left, yours)
                if not given and _are_comparable(mine, yours) and (why := self._why(left, mine, right, yours, score)):
                    both = in_line_order(DraftSide(one, mine.text), DraftSide(other, yours.text))
                    yield DraftDifference(DifferenceKind.DATE, both, why=(why,))

    def _why(self, left: ComparedSentence, mine: Figure, right: ComparedSentence, yours: Figure, score: float) -> str:
        """Why two dates are of one thing; empty if they may not be."""
        if score >= SURE and _ends_differ(mine, yours):
            return "both give a time with one of these ends"
        event = _shared_event(left, mine, right, yours, score)
        if event and score < SURE and event in PLAIN:
            return ""  # what was announced may be something else
        if event:
            given = self._gives(left, yours, event) or self._gives(right, mine, event)
            return "" if given else f"both say when: {event}"
        if score >= SURE and _of_one_statement(left, mine, right, yours):
            return "both give the day of the same statement"
        least = NUMBERED if _NUMBER.search(mine.text) else CERTAIN
        alone = score >= least and _are_only_dates(left, mine, right, yours)
        given = alone and (self._gives(left, yours) or self._gives(right, mine))
        return "both give the date of one fact" if alone and not given else ""

    def _gives(self, line: ComparedSentence, day: Figure, event: str = "") -> bool:
        """Whether another sentence of a line's article gives the day as exactly, for the event or any but speech."""
        return any(
            (_is_same_action(_event_word(other, each), event) if event else not _is_of_speech(other, each))
            for other in self._dated[line.report]
            if other is not line
            for each in other.dates
            if _as_exactly(day, each)
        )


def _has_date(line: ComparedSentence, day: Figure) -> bool:
    """Whether a sentence gives this date too, in the same words or as exactly."""
    return any(each.text.casefold() == day.text.casefold() or _as_exactly(day, each) for each in line.dates)


def _as_exactly(one: Figure, other: Figure) -> bool:
    """Whether two dates are the same, neither much longer: a week does not give its Friday."""
    return same_value(one, other) and _are_as_exact(one, other) and not _ends_differ(one, other)


def _are_as_exact(one: Figure, other: Figure) -> bool:
    lengths = _length(one), _length(other)
    return max(lengths) <= _AS_EXACT * min(lengths)


def _are_comparable(one: Figure, other: Figure) -> bool:
    """Whether two dates are of similar precision, so that they can be dates of one thing, and share no day.

    "Spring of 1973" may be the end of "the early 1970s".
    """
    if _ends_differ(one, other):
        return True
    lengths = [_length(each) for each in (one, other)]
    disjoint = str(one.high) < str(other.low) or str(other.high) < str(one.low)
    return disjoint and 0 not in lengths and max(lengths) <= _COARSER * min(lengths)


def _ends_differ(one: Figure, other: Figure) -> bool:
    """Whether two times from one date to another have one end in common: "March to May", "March to this June"."""
    spans = all(_SPAN.search(each.text) for each in (one, other))
    return spans and (one.low == other.low) != (one.high == other.high)


def _length(day: Figure) -> int:
    if not isinstance(day.low, str) or not isinstance(day.high, str):
        return 0
    return (date.fromisoformat(day.high) - date.fromisoformat(day.low)).days + 1


def _shared_event(left: ComparedSentence, mine: Figure, right: ComparedSentence, yours: Figure, score: float) -> str:
    """The word for the event that both dates belong to; empty if they may be of two events.

    It is a verb in the past, as one of the lines has it. In sentences that are likely to report one fact it may be any
    word that both have ("will take effect", "after his departure"), two words for one action ("will begin", "will
    start") if the pair is sure or the dates share other words, or two words around both dates, but not a name, and not
    if a date depends on when it was written: many things happen to one person, or "next week".
    """
    one, other = _event_word(left, mine), _event_word(right, yours)
    if not one or not other:
        return ""
    done = next((word for word in (one, other) if _is_same_action(one, other) and is_past(word)), "")
    if done:
        return done if score >= FACT or _of_one_event(left, mine, right, yours) else ""
    relative = _RELATIVE.search(f"{mine.text} {yours.text}")
    if score < LIKELY or relative or _is_name(left, one) or _is_name(right, other):
        return ""
    sure = score >= SURE or _of_one_event(left, mine, right, yours)
    if term_of(one) == term_of(other) or (sure and _is_same_action(one, other)):
        return one
    return _told_around(left, mine, right, yours)


def _told_around(left: ComparedSentence, mine: Figure, right: ComparedSentence, yours: Figure) -> str:
    """The first of two words around both dates, neither a name, if both dates have a number: not "on Friday"."""
    if not (_NUMBER.search(mine.text) and _NUMBER.search(yours.text)):
        return ""
    named = {term_of(word) for line in (left, right) for each in line.mentions for word in words(each.text)}
    around = shared_words(FigureInContext(left, mine), FigureInContext(right, yours))
    telling = [term for term in around if term not in named]
    return spelt((left, right), telling[:1]) if len(telling) >= _MANY else ""


def _of_one_event(left: ComparedSentence, mine: Figure, right: ComparedSentence, yours: Figure) -> bool:
    """Whether the words around both dates show one event, whatever else the sentences report."""
    shared = shared_words(FigureInContext(left, mine), FigureInContext(right, yours))
    return len(shared) >= _MANY and not are_disjoint(left.people, right.people)


def _is_name(line: ComparedSentence, word: str) -> bool:
    return any(word in words(mention.text) for mention in line.mentions)


def _is_same_action(word: str, other: str) -> bool:
    """Whether two words describe the same action: "fell", "lower"; or both that something is to come."""
    if word in _AHEAD and other in _AHEAD:
        return True
    term, theirs = term_of(word), term_of(other)
    return term == theirs or theirs in synonyms(term)


def _event_word(line: ComparedSentence, day: Figure) -> str:
    """The past-tense verb right after a date, else the nearest content word before it that is not part of a figure."""
    start, end = day.start - line.sentence.start, day.end - line.sentence.start
    following = _NEXT.match(line.text, max(0, end))
    if following and is_past(following.group(1)) and following.group(1) not in _PASSED_OVER:
        return following.group(1)
    if following and day.text.isdigit() and following.group(1) not in STOP_WORDS:
        return ""  # the 2016 election
    before = _CUT.split(line.text[max(0, start - _BEFORE) : max(0, start)])[-1]
    counted = {
        word for each in line.figures for word in words(f"{each.text} {each.unit}")
    }  # "killed nine men on Friday"
    places = _places_before(line, start)
    found = [
        word
        for word in reversed(words(before))
        if word not in _PASSED_OVER and word not in counted | places and len(word) > 1 and not word[0].isdigit()
    ]
    return next((word for word in found if word in _ONCE), found[0] if found else "")


def _places_before(line: ComparedSentence, end: int) -> frozenset[str]:
    """The words of the places that a line names before a date: "died in Port Olim on Friday"."""
    base = line.sentence.start
    places = (each for each in line.mentions if each.type is EntityType.PLACE and each.end - base <= end)
    return frozenset(word for place in places for word in words(place.text))


def _of_one_statement(left: ComparedSentence, mine: Figure, right: ComparedSentence, yours: Figure) -> bool:
    """Whether both dates are beside a verb of speech, and the speaker is the same."""
    same = same_speaker(left.sentence.attribution.source, right.sentence.attribution.source)
    return same is Speakers.ONE and _is_of_speech(left, mine) and _is_of_speech(right, yours)


def _are_only_dates(left: ComparedSentence, mine: Figure, right: ComparedSentence, yours: Figure) -> bool:
    """Whether each is the only date in its sentence, or the only one with a number, and no day of speech or a price.

    Both are written with a year or both without: otherwise one may be of another year.
    """
    alike = len(_NUMERALS.findall(mine.text)) == len(_NUMERALS.findall(yours.text))
    exact = _are_as_exact(mine, yours) and _length(mine) <= _YEAR and not _RELATIVE.search(f"{mine.text} {yours.text}")
    return (
        alike
        and exact
        and all(
            [each for each in line.dates if _NUMBER.search(each.text) or not _NUMBER.search(day.text)] == [day]
            and not (_is_of_speech(line, day) or _OWNING.match(line.text, max(0, day.end - line.sentence.start)))
            for line, day in ((left, mine), (right, yours))
        )
    )


def _is_of_speech(line: ComparedSentence, day: Figure) -> bool:
    start, end = day.start - line.sentence.start, day.end - line.sentence.start
    following = _NEXT.match(line.text, max(0, end))
    if following and following.group(1) in PLAIN:
        return True
    before = [match.group().lower() for match in WORD.finditer(line.text[max(0, start - _BEFORE) : max(0, start)])]
    return any(word in PLAIN or word in _SPOKEN for word in before[-_NEAREST:])
