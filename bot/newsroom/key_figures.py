"""The key figures of a story, each once and in its sentence."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from itertools import islice, pairwise, takewhile
from typing import Final

from bot.compare.latest_value import NOTHING_APART, Latest
from bot.model.analysis import Figure, FigureKind, Sentence
from bot.model.passage import Passage
from bot.model.story import Report
from bot.model.summary import TERM, KeyFigure
from bot.newsroom.leads import lead_of
from bot.newsroom.passages import body_at
from bot.text.quantities.join import is_of_whole
from bot.text.quantities.sameness import thing_counted

FIGURES: Final = 6
_FEW: Final = 9
_MANY: Final = 20  # from here on, equal numbers count the same thing, whatever it is called
_NEAR: Final = 60  # characters on each side of a figure that show what it counts
_NEVER: Final = frozenset({FigureKind.DATE, FigureKind.AGE})
_SHARES: Final = frozenset({FigureKind.PERCENT, FigureKind.POINTS})
# Nouns counted to structure a speech or a text: "three reasons".
_OF_SPEECH: Final = frozenset(
    """way ways word words thing things side sides reason reasons question questions issue issues fact facts takeaway
    takeaways example examples concern concerns kind kinds""".split()
)
_HARMED: Final = re.compile(
    r"\b(?:killed|kill|dead|died|dies|deaths?|injured|injuries|wounded|hurt|shot|missing|arrested|detained|charged"
    r"|indicted|jailed|hostages?|evacuated|displaced)\b",
    re.IGNORECASE,
)
_SENTENCED: Final = re.compile(
    r"\b(?:sentenced|suspended|jailed|imprisoned|banned|barred|extended|sentence|recommendation)\s(?:(?:to|for|of|by)\s)?"
    r"(?:[\w-]+\s){0,3}\Z",
    re.IGNORECASE,
)
_HARM, _COUNTED = 3.0, 1.0  # weights
_ATTRIBUTE: Final = re.compile(r"-[^\W\d_]")  # "12-page"


def key_figures(reports: Sequence[Report], latest: Latest = NOTHING_APART) -> list[KeyFigure]:
    """The most newsworthy figures by kind and position, each value once.

    Values that ``latest`` has for one thing come next to each other, the newest first. "Seven of the 11 wardens" is
    one figure, seven, not two.
    """
    wholes = {_value(whole) for report in reports for _, whole in _of_wholes(report)}
    found = [each for report in reports for each in _weighted(report, wholes)]
    found.sort(key=lambda pair: (-pair[0], pair[1].passage.article, pair[1].figure.start))
    kept: dict[tuple[object, ...], KeyFigure] = {}
    for _, key in found:
        kept.setdefault(_value(key.figure), key)
    shown: dict[tuple[object, ...], KeyFigure] = {}
    for key in kept.values():
        for each in _side_by_side(key, reports, latest):
            shown.setdefault(_value(each.figure), each)
    return list(shown.values())[:FIGURES]


def _side_by_side(key: KeyFigure, reports: Sequence[Report], latest: Latest) -> Iterator[KeyFigure]:
    """A figure and the values that others give for the same thing; those of later articles come before it."""
    by_id = {report.article.id: report for report in reports}
    others = [
        KeyFigure(figure, side.passage)
        for one in latest.apart(key.passage)
        if one.holds(key.passage, key.figure.text)
        for side in latest.newest_first(one)
        if (report := by_id.get(side.passage.article))
        for figure in _inside(side.passage, report)
        if figure.text in side.value and figure.kind is key.figure.kind
    ]
    later = [other for other in others if latest.is_later(other.passage.article, key.passage.article)]
    yield from (*later, key, *others)


def _inside(part: Passage, report: Report) -> Iterator[Figure]:
    """The figures of a sentence."""
    figures = report.analysis.figures
    first = bisect_left(figures, part.start, key=lambda figure: figure.start)
    return takewhile(lambda figure: figure.start < part.end, islice(figures, first, None))


def _of_wholes(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of a part and its whole: the seven and the 11 of "seven of the 11 wardens"."""
    counts = (figure for figure in report.analysis.figures if figure.kind is FigureKind.COUNT)
    for part, whole in pairwise(counts):
        if part.unit and part.unit == whole.unit and is_of_whole(report.article.text, part.end, whole.start):
            yield part, whole


def _weighted(report: Report, wholes: Container[tuple[object, ...]]) -> Iterator[tuple[float, KeyFigure]]:
    lead, parts = lead_of(report), {part for part, _ in _of_wholes(report)}
    for figure in report.analysis.figures:
        if (sentence := body_at(report, figure.start, figure.end)) is None:
            continue
        weight = _weight(report.article.text, figure, sentence, leads=sentence is lead)
        if figure in parts and figure.unit.lower() not in _OF_SPEECH:
            weight = max(weight, _COUNTED)
        elif 0 < weight < _HARM and _value(figure) in wholes:
            weight = 0.0
        if weight and sentence.salience:
            yield weight * sentence.salience, KeyFigure(figure, report.passage(sentence))


def _weight(text: str, figure: Figure, sentence: Sentence, *, leads: bool) -> float:
    """How newsworthy a figure is, 0 if not at all: casualties, then money, shares and terms, then other counts.

    A small count is news only in the lead.
    """
    before = text[max(sentence.start, figure.start - _NEAR) : figure.start]
    behind = text[figure.end : min(sentence.end, figure.end + _NEAR)]
    if figure.kind in _NEVER:
        return 0.0
    if figure.kind is FigureKind.DURATION:
        return 2.0 if TERM.match(behind) or _SENTENCED.search(before) else 0.0
    if figure.kind is not FigureKind.COUNT:
        share = figure.kind in _SHARES and any(map(str.isdigit, figure.text))  # not "the second half"
        return 2.0 if figure.kind is FigureKind.MONEY or share else 1.0
    if figure.unit in ("", "times") or _ATTRIBUTE.match(behind):
        return 0.0
    if _HARMED.search(before) or _HARMED.search(behind):
        return _HARM
    return _COUNTED if _number(figure) > _FEW else 0.5 * (leads and figure.unit.lower() not in _OF_SPEECH)


def _number(figure: Figure) -> float:
    return float(figure.high if figure.high is not None else figure.low or 0.0)


def _value(figure: Figure) -> tuple[object, ...]:
    """The key shared by figures of the same value: "700,000 people", "some 700,000 immigrants"."""
    number = _number(figure)
    if figure.kind is not FigureKind.COUNT:
        return (figure.kind, number, figure.unit.lower())
    one_thing = number >= _MANY and any(map(str.isdigit, figure.text))
    return (figure.kind, number, "" if one_thing else thing_counted(figure.unit))
