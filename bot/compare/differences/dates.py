"""Different dates that two sentences give for one thing.

A date belongs to the word beside it, mostly a verb: "died on Friday", "on Friday died", "takes effect on Friday". Only
dates of similar precision are compared, and only if neither sentence gives the other's.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain, product
from typing import Final

from bot.compare.differences.draft import DraftDifference, DraftSide, between
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
        self._days = [[FigureInContext(line, day) for day in line.dates] for line in lines]
        self._told: dict[int, list[FigureInContext]] = {}
        for day in chain.from_iterable(self._days):
            self._told.setdefault(day.line.report, []).append(day)

    def differences(self, one: int, other: int, score: float) -> Iterator[DraftDifference]:
        """The differences in dates between two lines whose pair has this score."""
        if score < LIKE:
            return
        for mine, yours in product(self._days[one], self._days[other]):
            given = _has_date(yours.line, mine.figure) or _has_date(mine.line, yours.figure)
            if not given and _are_comparable(mine.figure, yours.figure) and (why := self._why(mine, yours, score)):
                sides = DraftSide(one, mine.figure.text), DraftSide(other, yours.figure.text)
                yield between(DifferenceKind.DATE, *sides, why)

    def _why(self, mine: FigureInContext, yours: FigureInContext, score: float) -> str:
        """Why two dates are of one thing; empty if they may not be."""
        if score >= SURE and _ends_differ(mine.figure, yours.figure):
            return "both give a time with one of these ends"
        event = _shared_event(mine, yours, score)
        if event and score < SURE and event in PLAIN:
            return ""  # what was announced may be something else
        if event:
            return "" if self._one_gives_both(mine, yours, event) else f"both say when: {event}"
        if score >= SURE and _of_one_statement(mine, yours):
            return "both give the day of the same statement"
        least = NUMBERED if _NUMBER.search(mine.figure.text) else CERTAIN
        alone = score >= least and _are_only_dates(mine, yours)
        return "both give the date of one fact" if alone and not self._one_gives_both(mine, yours) else ""

    def _one_gives_both(self, mine: FigureInContext, yours: FigureInContext, event: str = "") -> bool:
        return self._gives(mine.line, yours.figure, event) or self._gives(yours.line, mine.figure, event)

    def _gives(self, line: ComparedSentence, day: Figure, event: str) -> bool:
        """Whether another sentence of a line's article gives the day as exactly, for the event or any but speech."""
        return any(
            (_is_same_action(_event_word(each), event) if event else not _is_of_speech(each))
            for each in self._told[line.report]
            if each.line is not line and _as_exactly(day, each.figure)
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


def _shared_event(mine: FigureInContext, yours: FigureInContext, score: float) -> str:
    """The word for the event that both dates belong to; empty if they may be of two events.

    It is a verb in the past, as one of the lines has it. In sentences that are likely to report one fact it may be any
    word that both have ("will take effect", "after his departure"), two words for one action ("will begin", "will
    start") if the pair is sure or the dates share other words, or two words around both dates, but not a name, and not
    if a date depends on when it was written: many things happen to one person, or "next week".
    """
    one, other = _event_word(mine), _event_word(yours)
    if not one or not other:
        return ""
    done = next((word for word in (one, other) if _is_same_action(one, other) and is_past(word)), "")
    if done:
        return done if score >= FACT or _of_one_event(mine, yours) else ""
    if score < LIKELY or _are_relative(mine, yours) or _is_name(mine.line, one) or _is_name(yours.line, other):
        return ""
    sure = score >= SURE or _of_one_event(mine, yours)
    if term_of(one) == term_of(other) or (sure and _is_same_action(one, other)):
        return one
    return _told_around(mine, yours)


def _told_around(mine: FigureInContext, yours: FigureInContext) -> str:
    """The first of two words around both dates, neither a name, if both dates have a number: not "on Friday"."""
    if not (_NUMBER.search(mine.figure.text) and _NUMBER.search(yours.figure.text)):
        return ""
    lines = mine.line, yours.line
    named = {term_of(word) for line in lines for each in line.mentions for word in words(each.text)}
    telling = [term for term in shared_words(mine, yours) if term not in named]
    return spelt(lines, telling[:1]) if len(telling) >= _MANY else ""


def _of_one_event(mine: FigureInContext, yours: FigureInContext) -> bool:
    """Whether the words around both dates show one event, whatever else the sentences report."""
    return len(shared_words(mine, yours)) >= _MANY and not are_disjoint(mine.line.people, yours.line.people)


def _is_name(line: ComparedSentence, word: str) -> bool:
    return any(word in words(mention.text) for mention in line.mentions)


def _is_same_action(word: str, other: str) -> bool:
    """Whether two words describe the same action: "fell", "lower"; or both that something is to come."""
    if word in _AHEAD and other in _AHEAD:
        return True
    term, theirs = term_of(word), term_of(other)
    return term == theirs or theirs in synonyms(term)


def _event_word(day: FigureInContext) -> str:
    """The past-tense verb right after a date, else the nearest content word before it that is not part of a figure."""
    line = day.line
    following = _NEXT.match(line.text, day.end)
    if following and is_past(following.group(1)) and following.group(1) not in _PASSED_OVER:
        return following.group(1)
    if following and day.figure.text.isdigit() and following.group(1) not in STOP_WORDS:
        return ""  # the 2016 election
    before = _CUT.split(line.text[max(0, day.start - _BEFORE) : day.start])[-1]
    # "Killed nine men on Friday", "died in Port Olim on Friday".
    counted = {word for each in line.figures for word in words(f"{each.text} {each.unit}")}
    passed_over = _PASSED_OVER.union(counted, _places_before(day))
    found = [
        word for word in reversed(words(before)) if word not in passed_over and len(word) > 1 and not word[0].isdigit()
    ]
    return next((word for word in found if word in _ONCE), found[0] if found else "")


def _places_before(day: FigureInContext) -> frozenset[str]:
    """The words of the places that a line names before a date."""
    named = (each for each in day.line.mentions if each.end <= day.figure.start)
    places = (each for each in named if each.type is EntityType.PLACE)
    return frozenset(word for place in places for word in words(place.text))


def _of_one_statement(mine: FigureInContext, yours: FigureInContext) -> bool:
    """Whether both dates are beside a verb of speech, and the speaker is the same."""
    same = same_speaker(*(day.line.sentence.attribution.source for day in (mine, yours)))
    return same is Speakers.ONE and _is_of_speech(mine) and _is_of_speech(yours)


def _are_only_dates(mine: FigureInContext, yours: FigureInContext) -> bool:
    """Whether each is the only date in its sentence, or the only one with a number, and no day of speech or a price.

    Both are written with a year or both without: otherwise one may be of another year.
    """
    alike = len({len(_NUMERALS.findall(day.figure.text)) for day in (mine, yours)}) == 1
    exact = _are_as_exact(mine.figure, yours.figure) and _length(mine.figure) <= _YEAR
    return alike and exact and not _are_relative(mine, yours) and _is_alone(mine) and _is_alone(yours)


def _is_alone(day: FigureInContext) -> bool:
    numbered = _NUMBER.search(day.figure.text)
    rivals = [each for each in day.line.dates if not numbered or _NUMBER.search(each.text)]
    return rivals == [day.figure] and not (_is_of_speech(day) or _OWNING.match(day.line.text, day.end))


def _are_relative(mine: FigureInContext, yours: FigureInContext) -> bool:
    """Whether a date depends on when it was written."""
    return _RELATIVE.search(f"{mine.figure.text} {yours.figure.text}") is not None


def _is_of_speech(day: FigureInContext) -> bool:
    text, start = day.line.text, day.start
    following = _NEXT.match(text, day.end)
    if following and following.group(1) in PLAIN:
        return True
    before = [match.group().lower() for match in WORD.finditer(text, max(0, start - _BEFORE), start)]
    return any(word in PLAIN or word in _SPOKEN for word in before[-_NEAREST:])
