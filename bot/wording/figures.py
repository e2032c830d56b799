"""Figures in the words of their source."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from bot.model.analysis import SHARES, Figure, FigureKind
from bot.model.summary import FigureGroup, KeyFigure
from bot.wording.things import thing_after

_REACH: Final = 60  # characters before a figure in which its bound is
_SMALL: Final = 9
_NAMES_ITS_THING: Final = frozenset({FigureKind.COUNT, FigureKind.DURATION, FigureKind.AGE, FigureKind.DATE})
# People who are counted without a noun: "14 dead", "nine others were injured".
HARMED_THEN: Final = re.compile(
    r"\s(?:(?:others?|more)\s)?(?:(?:were|are|was|is)\s)?(?:still\s)?(?:feared\s)?"
    r"(?:killed|injured|wounded|missing|hurt|dead(?!\s(?!(?:and|or|in|at|on|after|as|by|near|when|from|including)\b)))\b",
    re.IGNORECASE,
)
_BETWEEN: Final = 5  # words at most between a figure and the thing counted: "four potential Supreme Court justices"
# What a length of time is a term of: a sentence, a suspension, a delay.
TERM: Final = re.compile(
    r"[\s-](?:in\s|behind\s|of\s)?(?:federal\s|state\s|paid\s)?(?:prison|jail|bars|custody|detention|probation"
    r"|suspension|sentence|term|extension|ban|leave|truce|ceasefire|delay|moratorium)\b",
    re.IGNORECASE,
)


def together(same: FigureGroup, shown: Callable[[str], str]) -> str:
    """``14 people (elsewhere 11 people)``, ``people killed: 14 (elsewhere 11)``."""
    first, *others = dict.fromkeys(shown(measured(key, same.about)) for key in same.figures)
    about = f"{shown(same.about)}: " if same.about else ""
    return about + (f"{first} (elsewhere {', '.join(others)})" if others else first)


def telling(groups: Sequence[FigureGroup]) -> list[FigureGroup]:
    """The groups that say something without their sentence: no sum without what it is for, no small count alone."""
    told = [group for group in groups if group.about or len(group.figures) > 1 or not is_bare(group.figures[0])]
    return [] if len(told) == 1 and _is_small_count(told[0]) else told


def _is_small_count(group: FigureGroup) -> bool:
    figure = group.figures[0].figure
    small = isinstance(figure.high, float | int) and figure.high <= _SMALL
    return small and figure.kind is FigureKind.COUNT and not group.about and len(group.figures) == 1


def is_bare(key: KeyFigure) -> bool:
    """Whether nothing next to a figure says what it measures."""
    figure = key.figure
    return not thing_of(key) and (
        figure.kind not in _NAMES_ITS_THING or (figure.kind is FigureKind.COUNT and not figure.unit)
    )


def thing_of(key: KeyFigure) -> str:
    """The words after a sum, a share or a measure that say what it is of, or after a number who came to harm."""
    figure, (before, behind) = key.figure, _around(key)
    if figure.kind in _NAMES_ITS_THING:
        harm = HARMED_THEN.match(behind) if figure.kind is FigureKind.COUNT and not figure.unit else None
        return harm.group() if harm else ""
    return thing_after(before, behind, shares=figure.kind in SHARES)


def _around(key: KeyFigure) -> tuple[str, str]:
    """What stands before and behind a figure in its passage; nothing if that does not hold it."""
    figure, text = key.figure, key.passage.text
    start = figure.start - key.passage.start
    end = start + len(figure.text)
    return (text[max(0, start - _REACH) : start], text[end:]) if text[max(0, start) : end] == figure.text else ("", "")


def measured(key: KeyFigure, about: str = "") -> str:
    """A figure with its bounds and the thing measured, as far as they follow it in the source.

    ``at least 12``, ``500 staff or fewer``, ``Hundreds of dissidents``, ``two Somali pirates``, ``five years in
    prison``. The thing is left out if it is in ``about``, which stands beside it.
    """
    figure, (before, behind) = key.figure, _around(key)
    lead = bound = ""
    if figure.qualifier and figure.qualifier not in figure.text:
        bound = _up_to(behind, figure.qualifier) if figure.qualifier not in before else ""
        lead = "" if bound else f"{figure.qualifier} "
    if " and " in figure.text and before.lower().endswith("between "):
        lead = before[-len("between ") :]
    told = figure.text + bound
    thing = _of(figure, f"{about} {told}", behind[len(bound) :]) or ("" if about or bound else thing_of(key))
    return lead + told + thing


def _of(figure: Figure, told: str, following: str) -> str:
    """The thing a count counts, or what a length of time is a term of, unless ``told`` has it."""
    if figure.kind is FigureKind.DURATION:
        term = TERM.match(following)
        return term.group() if term else ""
    counted = figure.unit if figure.kind is FigureKind.COUNT else ""
    if not counted or counted.lower() in told.lower():
        return ""
    return _up_to(following, counted) or f" {counted}"


def _up_to(following: str, words: str) -> str:
    """The text after a figure up to and including some words: " of dissidents", " Somali pirates", "+"."""
    if not words[0].isalnum():
        return words if following.startswith(words) else ""
    word = r"[^\s,.;:()\"“”-]{1,20}"
    pattern = rf"(?:[\s-]{word}){{0,{_BETWEEN}}}?[\s-]{re.escape(words)}\b"
    match = re.match(pattern, following, re.IGNORECASE)
    return match.group() if match else ""
