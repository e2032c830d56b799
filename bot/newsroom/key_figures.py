"""The figures that a story turns on, each once and in its sentence."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.model.analysis import Figure, FigureKind, Sentence
from bot.model.story import Report
from bot.model.summary import TERM, KeyFigure
from bot.newsroom.leads import lead_of
from bot.newsroom.passages import body_at
from bot.text.words import terms

FIGURES: Final = 6
_FEW: Final = 9
_MANY: Final = 20  # from here on one number is one thing, whatever it is called
_NEAR: Final = 60  # characters beside a figure that tell what it is of
_NEVER: Final = frozenset({FigureKind.DATE, FigureKind.AGE})
_SHARES: Final = frozenset({FigureKind.PERCENT, FigureKind.POINTS})
# What a speaker or writer counts on fingers.
_OF_SPEECH: Final = frozenset(
    """way ways word words thing things side sides reason reasons question questions issue issues fact facts takeaway
    takeaways example examples concern concerns kind kinds""".split()  # noqa: SIM905 - read best as words
)
_HARMED: Final = re.compile(
    r"\b(?:killed|kill|dead|died|dies|deaths?|injured|injuries|wounded|hurt|missing|arrested|detained|charged"
    r"|indicted|jailed|hostages?|evacuated|displaced)\b",
    re.IGNORECASE,
)
_SENTENCED: Final = re.compile(
    r"\b(?:sentenced|suspended|jailed|imprisoned|banned|barred|extended|sentence|recommendation)\s(?:(?:to|for|of|by)\s)?"
    r"(?:[\w-]+\s){0,3}\Z",
    re.IGNORECASE,
)
_ATTRIBUTE: Final = re.compile(r"-[^\W\d_]")  # "12-page"


def key_figures(reports: Sequence[Report]) -> list[KeyFigure]:
    """The figures that tell most by what they are and where they stand, each value once."""
    found = [each for report in reports for each in _told(report)]
    found.sort(key=lambda pair: (-pair[0], pair[1].passage.article, pair[1].figure.start))
    kept: dict[tuple[object, ...], KeyFigure] = {}
    for _, key in found:
        kept.setdefault(_value(key.figure), key)
    return list(kept.values())[:FIGURES]


def _told(report: Report) -> Iterator[tuple[float, KeyFigure]]:
    lead = lead_of(report)
    for figure in report.analysis.figures:
        sentence = body_at(report, figure.start, figure.end)
        weight = sentence and sentence.salience * _weight(report.article.text, figure, sentence, leads=sentence is lead)
        if sentence and weight:
            yield weight, KeyFigure(figure, report.passage(sentence))


def _weight(text: str, figure: Figure, sentence: Sentence, *, leads: bool) -> float:
    """How much a figure tells, 0 where nothing: people who came to harm, then money, shares and terms, then counts.

    A handful of something is news only in the sentence that tells the news.
    """
    before = text[max(sentence.start, figure.start - _NEAR) : figure.start]
    behind = text[figure.end : min(sentence.end, figure.end + _NEAR)]
    if figure.kind in _NEVER:
        return 0.0
    if figure.kind is FigureKind.DURATION:
        return 2.0 if TERM.match(behind) or _SENTENCED.search(before) else 0.0
    if figure.kind is not FigureKind.COUNT:
        return 2.0 if figure.kind is FigureKind.MONEY or figure.kind in _SHARES else 1.0
    if not figure.unit or _ATTRIBUTE.match(behind):
        return 0.0
    if _HARMED.search(before) or _HARMED.search(behind):
        return 3.0
    return 1.0 if _number(figure) > _FEW else 0.5 * (leads and figure.unit.lower() not in _OF_SPEECH)


def _number(figure: Figure) -> float:
    return float(figure.high if figure.high is not None else figure.low or 0.0)


def _value(figure: Figure) -> tuple[object, ...]:
    """What two figures have in common that tell the same: "700,000 people", "some 700,000 immigrants"."""
    number = _number(figure)
    if figure.kind is not FigureKind.COUNT:
        return (figure.kind, number, figure.unit.lower())
    one_thing = number >= _MANY and any(map(str.isdigit, figure.text))
    return (figure.kind, number, () if one_thing else terms(figure.unit))
