"""Where sources that speak of the same thing give different figures, dates, wordings or sources; never who is right.

Only sentences that are likely to report one fact are looked at, and only what neither of the two gives in any form:
one value in two units or spellings is no difference, nor is a quotation cut short.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.compare.align import Alignment
from bot.compare.lines import Line
from bot.model.analysis import AttributionKind, Figure, FigureKind
from bot.model.comparison import DifferenceKind
from bot.text.quantities import comparable, same_value
from bot.text.similar import text_likeness
from bot.text.words import STOP_WORDS, stem, words

ONE_FACT: Final = 0.40  # from this score on, figures of two sentences may be figures of one thing
SURELY_ONE: Final = 0.55  # the same for dates and sources, which differ more often by chance
_QUOTE_WORDS: Final = 4
_QUOTE_ALIKE: Final = 0.62  # from here on two quotations are one in two wordings
_AROUND: Final = 45  # characters on each side of a figure in which stands what it measures
_NEVER: Final = frozenset((FigureKind.DATE, FigureKind.AGE, FigureKind.DURATION))
_BEFORE: Final = 30  # characters before a date in which stands what happened then
_MARKS: Final = re.compile(r"[^\w\s]+")
_POINT: Final = re.compile(r"(?<=\b[A-Z])\.")
_APOSTROPHE: Final = re.compile(r"['’]")
_NUMERALS: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_DIGITS: Final = {word: str(number) for number, word in enumerate(_NUMERALS)}
_CONFIDANTS: Final = re.compile(
    r"\b(?:sources?|familiar|briefed|knowledge|anonymity|insiders?|close to|involved|condition|declined|"
    r"(?:un|not )named)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A value as one sentence gives it: ``line`` is the sentence's place in the list of lines."""

    line: int
    value: str


@dataclass(frozen=True, slots=True)
class Differing:
    """Values that differ, in the order of the lines, and what they measure in a source's own word."""

    kind: DifferenceKind
    told: tuple[Told, ...]
    about: str = ""


def differ(alignment: Alignment, lines: Sequence[Line]) -> list[Differing]:
    """All differences of a story, figures first, those of one thing together."""
    pairs = alignment.pairs
    strength = alignment.score[pairs.left, pairs.right]
    found: list[Differing] = []
    for number in range(len(strength)):
        if strength[number] >= ONE_FACT:
            one, other = int(pairs.left[number]), int(pairs.right[number])
            found += _between(one, other, lines, sure=bool(strength[number] >= SURELY_ONE))
    return _together(found)


def _between(one: int, other: int, lines: Sequence[Line], *, sure: bool) -> Iterator[Differing]:
    left, right = lines[one], lines[other]
    numbers = _unmatched(left, right, [f for f in left.figures if f.kind not in _NEVER], right.figures)
    if numbers:
        yield _pair(DifferenceKind.NUMBER, (one, numbers[0].text), (other, numbers[1].text), numbers[0].unit)
    wording = _two_wordings(left, right)
    if wording:
        yield _pair(DifferenceKind.QUOTE, (one, wording[0]), (other, wording[1]))
    if not sure:
        return
    dates = _unmatched_dates(left, right)
    if dates:
        yield _pair(DifferenceKind.DATE, (one, dates[0].text), (other, dates[1].text))
    sources = _other_source(left, right)
    if sources and not wording:
        yield _pair(DifferenceKind.ATTRIBUTION, (one, sources[0]), (other, sources[1]))


def _pair(kind: DifferenceKind, one: tuple[int, str], other: tuple[int, str], about: str = "") -> Differing:
    told = sorted((Told(*one), Told(*other)), key=lambda side: side.line)
    return Differing(kind, tuple(told), about)


def _unmatched(
    left: Line, right: Line, ours: Sequence[Figure], theirs: Sequence[Figure]
) -> tuple[Figure, Figure] | None:
    """The one figure of each sentence that measures the same thing and that the other does not give."""
    lone = [one for one in ours if not any(same_value(one, other) for other in theirs)]
    left_over = [other for other in theirs if not any(same_value(other, one) for one in ours)]
    fits = [
        (one, other)
        for one in lone
        for other in left_over
        if comparable(one, other) and _one_thing(left, one, right, other)
    ]
    return fits[0] if len(fits) == 1 else None


def _one_thing(left: Line, one: Figure, right: Line, other: Figure) -> bool:
    """Whether what stands around two figures has a word in common beside the figures."""
    return bool(_around(left, one) & _around(right, other))


def _around(line: Line, figure: Figure) -> frozenset[str]:
    start = figure.start - line.sentence.start
    end = figure.end - line.sentence.start
    near = line.text[max(0, start - _AROUND) : start] + " " + line.text[end : end + _AROUND]
    return frozenset(_stems(near) | _stems(figure.unit))


def _unmatched_dates(left: Line, right: Line) -> tuple[Figure, Figure] | None:
    """The days that two sentences give for one thing: the only date of each, with a word before both in common."""
    if len(left.dates) != 1 or len(right.dates) != 1 or same_value(left.dates[0], right.dates[0]):
        return None
    one, other = left.dates[0], right.dates[0]
    return (one, other) if _before(left, one) & _before(right, other) else None


def _before(line: Line, figure: Figure) -> frozenset[str]:
    start = figure.start - line.sentence.start
    return frozenset(_stems(line.text[max(0, start - _BEFORE) : start]))


def _two_wordings(left: Line, right: Line) -> tuple[str, str] | None:
    """A quotation that both give, in words that are not the same; one that is a part of the other is not another."""
    for one in _quoted(left):
        for other in _quoted(right):
            mine, yours = _bare(one), _bare(other)
            if min(len(mine.split()), len(yours.split())) < _QUOTE_WORDS or mine in yours or yours in mine:
                continue
            if float(text_likeness([mine], [yours], "sort")[0]) >= _QUOTE_ALIKE:
                return one, other
    return None


def _quoted(line: Line) -> Iterator[str]:
    """What of the quotations stands in this sentence: one may run over several."""
    for quote in line.quotes:
        start = max(quote.start, line.sentence.start) - line.sentence.start
        yield line.text[start : min(quote.end, line.sentence.end) - line.sentence.start].strip()


def _bare(text: str) -> str:
    """A quotation's words alone: no marks, no case, small numbers in digits."""
    plain = _APOSTROPHE.sub("", _POINT.sub("", text)).casefold()
    return " ".join(_DIGITS.get(word, word) for word in _MARKS.sub(" ", plain).split())


def _other_source(left: Line, right: Line) -> tuple[str, str] | None:
    """The sources of a fact that one outlet names and another has from people who are not to be named."""
    one, other = left.sentence.attribution, right.sentence.attribution
    if {one.kind, other.kind} != {AttributionKind.NAMED, AttributionKind.UNNAMED}:
        return None
    hidden, open_ = (one, other) if one.kind is AttributionKind.UNNAMED else (other, one)
    if not _CONFIDANTS.search(hidden.source) or _stems(hidden.source) & _stems(open_.source):
        return None
    return one.source, other.source


def _stems(text: str) -> set[str]:
    return {stem(word) for word in words(text) if word not in STOP_WORDS and not word.isdigit()}


def _together(found: Sequence[Differing]) -> list[Differing]:
    """Differences that share a sentence and its value are one, with all their sides."""
    order = list(DifferenceKind)
    groups: list[tuple[DifferenceKind, dict[Told, None], str]] = []
    for each in found:
        same = [group for group in groups if group[0] is each.kind and any(side in group[1] for side in each.told)]
        sides = dict.fromkeys(each.told)
        about = each.about
        for group in same:
            sides = group[1] | sides
            about = group[2] or about
            groups.remove(group)
        groups.append((each.kind, sides, about))
    made = [Differing(kind, tuple(sorted(sides, key=lambda s: s.line)), about) for kind, sides, about in groups]
    return sorted(made, key=lambda each: (order.index(each.kind), [side.line for side in each.told]))
