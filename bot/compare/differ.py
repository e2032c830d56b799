"""Where sources that speak of the same thing give different figures, dates, wordings or sources; never who is right.

Only sentences that are likely to report one fact are looked at, and only what neither of the two gives in any form:
one value in two units or spellings is no difference, nor is a quotation cut short.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.compare.align import Alignment
from bot.compare.kin import kin
from bot.compare.lines import Line
from bot.model.analysis import AttributionKind, Figure, FigureKind
from bot.model.comparison import DifferenceKind
from bot.text.quantities import comparable, same_value
from bot.text.similar import text_likeness
from bot.text.words import STOP_WORDS, stem, words

ONE_FACT: Final = 0.40  # from this score on, figures of two sentences may be figures of one thing
ONE_SUBJECT: Final = 0.05  # from this score on, figures in like words are: "11 killed" and "died rose to 14"
SURELY_ONE: Final = 0.55  # the same for dates and sources, which differ more often by chance
_QUOTE_WORDS: Final = 4
_QUOTE_ALIKE: Final = 0.62  # from here on two quotations are one in two wordings
_AROUND: Final = 70  # characters on each side of a figure in which stands what it measures
_CLAUSE: Final = re.compile(r"[,;:()—–]|\b(?:and|but|while|with|after|before|as)\b", re.IGNORECASE)
_FURTHEST: Final = 4.0  # values further apart than this are of two things
_LOOSE: Final = 1.2  # "more than 3,000" does not differ from "more than 3,400"
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
        one, other = int(pairs.left[number]), int(pairs.right[number])
        if strength[number] >= ONE_FACT:
            found += _between(one, other, lines, sure=bool(strength[number] >= SURELY_ONE))
        elif strength[number] >= ONE_SUBJECT:
            found += _numbers(one, other, lines, least=2)
    return _together(found)


def _between(one: int, other: int, lines: Sequence[Line], *, sure: bool) -> Iterator[Differing]:
    left, right = lines[one], lines[other]
    yield from _numbers(one, other, lines, least=1)
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


def _numbers(one: int, other: int, lines: Sequence[Line], *, least: int) -> Iterator[Differing]:
    """Figures that differ, with at least so many words around them that mean the same."""
    for mine, yours, shared in _unmatched(lines[one], lines[other]):
        if shared >= least and (least == 1 or mine.kind is FigureKind.COUNT):
            yield _pair(DifferenceKind.NUMBER, (one, mine.text), (other, yours.text), mine.unit)


def _pair(kind: DifferenceKind, one: tuple[int, str], other: tuple[int, str], about: str = "") -> Differing:
    told = sorted((Told(*one), Told(*other)), key=lambda side: side.line)
    return Differing(kind, tuple(told), about)


def _unmatched(left: Line, right: Line) -> Iterator[tuple[Figure, Figure, int]]:
    """Figures of one thing that the other sentence does not give, each the other's best fellow; and words shared."""
    ours = [figure for figure in left.figures if figure.kind not in _NEVER]
    lone = [one for one in ours if not any(same_value(one, other) for other in right.figures)]
    left_over = [other for other in right.figures if not any(same_value(other, one) for one in ours)]
    shared = {
        (number, place): _shared(left, one, right, other)
        for number, one in enumerate(lone)
        for place, other in enumerate(left_over)
        if comparable(one, other) and not _another(one, other)
    }
    for (number, place), count in shared.items():
        rivals = [other for key, other in shared.items() if (key[0] == number) != (key[1] == place)]
        if count and all(count > rival for rival in rivals):
            yield lone[number], left_over[place], count


def _another(one: Figure, other: Figure) -> bool:
    """Whether two figures are too far apart to be of one thing, or are loose bounds that lie close together."""
    values = [abs(float(value)) for value in (one.low or one.high, other.low or other.high) if value is not None]
    if len(values) != 2 or not all(values):  # noqa: PLR2004 - one of each
        return True
    small, large = sorted(values)
    both_open = None in (one.low, one.high) and None in (other.low, other.high)
    return large > small * _FURTHEST or (both_open and large <= small * _LOOSE)


def _shared(left: Line, one: Figure, right: Line, other: Figure) -> int:
    """How many words around two figures, in their clauses, mean the same."""
    mine, yours = _around(left, one), _around(right, other)
    return sum(1 for word in mine if word in yours or kin(word) & yours)


def _around(line: Line, figure: Figure) -> frozenset[str]:
    """Stems of a figure's clause beside it, up to the next figure, with those of the thing counted."""
    start, end = figure.start - line.sentence.start, figure.end - line.sentence.start
    fellows = [(f.start - line.sentence.start, f.end - line.sentence.start) for f in line.figures]
    begin = max([start - _AROUND, 0, *(last for _, last in fellows if last <= start)])
    stop = min([end + _AROUND, *(first for first, _ in fellows if first >= end)])
    before = _CLAUSE.split(line.text[begin:start])[-1]
    after = _CLAUSE.split(line.text[end:stop])[0]
    return frozenset(_stems(f"{before} {after} {figure.unit}"))


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
