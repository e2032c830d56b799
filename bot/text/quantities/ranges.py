"""Two adjacent measures: the ends of a range, a change from one value to another, a vote, or a score."""

import re
from dataclasses import replace
from typing import Final

from bot.model.analysis import SHARES, FigureKind
from bot.text.quantities.clause import clause_before
from bot.text.quantities.measured_in import SIGNED, minus_before
from bot.text.quantities.number import Measure
from bot.text.quantities.units import EXTENTS

_LINK = re.compile(r"\s?[-–—]\s?|-to-|-\s(?:to|or)[\s-]|\s(?:to|or|and)\s")
_BETWEEN = re.compile(r"\bbetween\s(?:about\s|roughly\s|an\sestimated\s|the\sages\sof\s)?$", re.IGNORECASE)
FROM = re.compile(r"\bfrom\s(?:about\s|nearly\s|around\s|roughly\s|just\s|only\s)?$", re.IGNORECASE)
CHANGE = re.compile(
    r"\b(?:rise|rose|risen|rising|fall|fell|fallen|falling|increas\w*|decreas\w*|declin\w*|drop\w*|cuts?|cutting|rais\w*|grow"
    r"|grew|grown|growing|growth|up|down|jump\w*|climb\w*|slip\w*|slid|slide|sank|sink|shr[ai]nk\w*|dip\w*|soar\w*|surg\w*"
    r"|plung\w*|tumbl\w*|reduc\w*|expand\w*|lower\w*|boost\w*|lift\w*|eas\w*|edg\w*|swell\w*|swollen|went|go|gone|goes|going"
    r"|mov\w*|chang\w*|revis\w*|advanc\w*|gain\w*|lost|lose|narrow\w*|widen\w*|trim\w*|slash\w*|hik\w*|shift\w*|upgrad\w*"
    r"|downgrad\w*|improv\w*)\b",
    re.IGNORECASE,
)
MOVES = re.compile(
    r"\b(?:ros?e|rises?|risen|falls?|fell|fallen|gain(?:s|ed)|drop(?:s|ped)|jump(?:s|ed)|climb(?:s|ed)|slip(?:s|ped)|slid|sank"
    r"|dip(?:s|ped)|soar(?:s|ed)|surg(?:es|ed)|plung(?:es|ed)|tumbl(?:es|ed)|up|down|add(?:s|ed)|advanc(?:es|ed)|eas(?:es|ed)"
    r"|gr[eo]ws?|declin(?:es|ed)|shed|increased|decreased"
    r"|(?:raised|lifted|cut|lowered|reduced|hiked|boosted|trimmed|slashed|extended|widened|narrowed)(?=\sby\s))\s(?:by\s|another\s|nearly\s|about\s|almost\s|more\sthan\s)?$"
)
_VOTE = re.compile(
    r"\b(?:vote[ds]?|voting|votes|decision|ruling|ruled|rules?|passed|passes|approved|rejected|verdict|split|majority"
    r"|confirmed|tally|ballot|Senate|House|court|justices|judges|jury|panel|council|board|committee|parliament"
    r"|amendment|motion|bill|resolution|referendum|elections?|primary|runoff|polls?|surveys?)\b",
    re.IGNORECASE,
)
_SCORE = re.compile(
    r"\b(?:won|wins?|winning|beat|beats|beating|lost|lose|loss|losing|defeat\w*|drew|draw|victory|goals?|scored?|match|games?"
    r"|season|series|sets?|cup|league|lead|led|leads|thrash\w*|edged|hosts|visitors|half-time|penalties|shoot-?out|record"
    r"|aggregate|playoff\w*|quarterback|innings|final)\b",
    re.IGNORECASE,
)
_ODDS = re.compile(r"\b(?:odds|bookmakers?|bookies|favou?rites?|outsiders?)\b")
_SHOT = re.compile(r"\s(?:shots?|chances?|on)\b")
_APPROVAL = re.compile(r"\b(?:approv\w+|favou?rab\w+)\b")
_ALL: Final = range(80, 102)  # what two shares of those polled may come to
_NEAR: Final = 50
# Kinds in which the ends of a range may have units of their own, unlike cents and dollars: "added 5 cents to $3.20".
_SCALED: Final = (*EXTENTS, FigureKind.DURATION)
_BY = re.compile(r"\bby\s(?:about\s|nearly\s|just\s|only\s|another\s)?$")
_TIMES: Final = 10  # values in a change seldom differ by a greater factor


def as_range(text: str, one: Measure, two: Measure) -> list[Measure] | None:
    """The result of two measures joined by a dash, "to", "or" or "and"; None if they stay separate."""
    gap = text[one.end : two.start]
    if not _LINK.fullmatch(gap) or not _may_join(one, two):
        return None
    if one.bare and two.kind in SIGNED:
        one = _below_zero(text, one)
    word, before = gap.strip(" -–—"), clause_before(text, one.start)
    if one.unit != two.unit and one.unit and two.unit:
        if not word or _BY.search(before):
            return None
        one = _in_unit_of(one, two)
    if not _is_linked(word, before, one, two):
        return None
    around = before[-_NEAR:] + " " + text[two.end : two.end + _NEAR]
    if not word and one.bare and two.kind is FigureKind.COUNT and _are_odds(around, text, two):
        return []
    special = None if word == "to" and FROM.search(before) else _scored(around, word, one, two)
    if special is None:
        special = _changed(before, word, one, two)
    if special is not None:
        return special if special != [one, two] else None
    return _spanned(one, two)


def _is_linked(word: str, before: str, one: Measure, two: Measure) -> bool:
    """Whether the word between two measures joins them: "and" after "between", "or" between numbers of one thing."""
    if word == "and":
        return _BETWEEN.search(before) is not None
    if word != "or":
        return True
    counts = one.kind is two.kind is FigureKind.COUNT or (one.kind is FigureKind.AGE and two.bare)
    return (one.bare or counts) and (two.high or 0.0) >= 0  # but down 13.15 or -1.08%


def _spanned(one: Measure, two: Measure) -> list[Measure] | None:
    """One measure from the first to the second, if it is the greater one."""
    low, high = sorted(_ends(one, two)) if (two.high or 0.0) < 0 else _ends(one, two)
    if low >= high:
        return None
    lead = one if two.bare and not one.bare else two
    whole = replace(lead, start=one.start, end=two.end, reach=two.reach, low=low, high=high, tentative=False)
    return [replace(whole, qualifier=one.qualifier or two.qualifier)]


def _below_zero(text: str, one: Measure) -> Measure:
    """The first with its minus, which is otherwise read only if a unit follows: "between minus 5 and 10 degrees"."""
    start, low = minus_before(text, one.start), -(one.low or 0.0)
    return one if start is None else replace(one, start=start, low=low, high=low)


def _may_join(one: Measure, two: Measure) -> bool:
    """Whether both are single values and one of them bare or both of one unit."""
    if None in (one.low, one.high, two.low, two.high):
        return False
    if two.bare and one.kind in SHARES:
        return False  # doubled to 1,200; rose a third to 40
    if one.bare or two.bare:
        return True
    if one.kind is not two.kind:
        return (one.kind, two.kind) == (FigureKind.MONEY, FigureKind.RATE) and two.name.startswith(one.name)
    return one.name == two.name and (one.unit == two.unit or (one.kind in _SCALED and None not in (one.unit, two.unit)))


def _in_unit_of(one: Measure, two: Measure) -> Measure:
    """The first in the unit of the second: "30cm to 1 metre", "six weeks to three months"."""
    if one.unit is None or two.unit is None or one.low is None:
        return one
    value = one.low * one.unit.size / two.unit.size
    return replace(one, low=value, high=value, unit=two.unit)


def _are_odds(around: str, text: str, two: Measure) -> bool:
    """Whether two numbers are odds: "the 3-1 favourites", "a 5-1 shot", "at odds of 100-1"."""
    odds = _ODDS.search(around) or _SHOT.match(text, two.end)
    return odds is not None and not _VOTE.search(around)


def _may_be_scored(word: str, one: Measure, two: Measure) -> bool:
    """Whether two numbers are joined as the sides of a score are, and do not rise to a number of something."""
    if not one.bare or two.kind is not FigureKind.COUNT or word not in ("", "to"):
        return False
    low, high = _ends(one, two)
    return two.bare or low >= high or two.name in ("vote", "votes")


def _scored(around: str, word: str, one: Measure, two: Measure) -> list[Measure] | None:
    """A vote of 51-49 is two counts; the score of a game is not a figure."""
    if not _may_be_scored(word, one, two):
        return None
    low, high = _ends(one, two)
    vote, score = _VOTE.search(around), _SCORE.search(around)
    if not vote and _APPROVAL.search(around) and int(low + high) in _ALL:
        vote = _APPROVAL.search(around)
    if word == "to" and high == 1 and not vote and not score:
        return []  # they outspent them by 4 to 1
    if low < high and (word or not (vote or (two.bare and score))):
        return None
    if not word and score and not vote:
        return []
    start, end = one.start, two.end
    tallies = ((one, one.low), (two, two.low))
    return [
        replace(side, start=start, end=end, reach=end, low=votes, high=votes, name="", bare=False, tentative=False)
        for side, votes in tallies
    ]


def _changed(before: str, word: str, one: Measure, two: Measure) -> list[Measure] | None:
    """Two values if something went from one to the other, the first with the unit of the second."""
    low, high = _ends(one, two)
    falls = low >= high >= 0 and one.bare and not two.bare and two.kind is not FigureKind.COUNT and word != "or"
    goes = word == "to" and (
        (FROM.search(before) and CHANGE.search(before)) or ((not one.bare or two.bare) and MOVES.search(before))
    )
    if not falls and not goes:
        return None
    low = _with_magnitude(one, two) if goes and FROM.search(before) else one.low or 0.0
    if not one.bare:
        return [replace(one, low=low, high=low), two] if one.name == two.name else [one, two]
    if two.bare:
        return [replace(one, low=low, high=low), two]
    first = replace(one, low=low, high=low, kind=two.kind, name=two.name, unit=two.unit, bare=False, tentative=False)
    return [first, two]


def _with_magnitude(one: Measure, two: Measure) -> float:
    """The first value with the magnitude of the second if it has none: "fell from 14 to 12 million"."""
    low, many = one.low or 0.0, (two.high or 0.0) / two.magnitude
    return low * two.magnitude if one.magnitude == 1 and many / _TIMES < low < many * _TIMES else low


def _ends(one: Measure, two: Measure) -> tuple[float, float]:
    """Both ends with the magnitude of the second if the first has none: "$10-12 million"."""
    low, high = one.low or 0.0, two.high or 0.0
    if one.magnitude == 1 and two.magnitude > 1 and low < high / two.magnitude:
        low *= two.magnitude
    return low, high
