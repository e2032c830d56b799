"""Figures in the words of their source."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from bot.model.analysis import Figure, FigureKind
from bot.model.summary import FigureGroup, KeyFigure

_REACH: Final = 60  # characters before a figure in which its bound is
_SMALL: Final = 9
_SHARES: Final = frozenset({FigureKind.PERCENT, FigureKind.POINTS})
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


def says_little(groups: Sequence[FigureGroup]) -> bool:
    """Whether all of the figures is one small count or a share, which without its sentence says nothing."""
    if len(groups) != 1 or groups[0].about or len(groups[0].figures) > 1:
        return False
    figure = groups[0].figures[0].figure
    is_small = isinstance(figure.high, float | int) and figure.high <= _SMALL
    return figure.kind in _SHARES or (figure.kind is FigureKind.COUNT and is_small)


def measured(key: KeyFigure, about: str = "") -> str:
    """A figure with its bounds and the thing measured, as far as they follow it in the source.

    ``at least 12``, ``500 staff or fewer``, ``Hundreds of dissidents``, ``two Somali pirates``, ``five years in
    prison``. The thing is left out if it is in ``about``, which stands beside it.
    """
    figure, text = key.figure, key.passage.text
    start = figure.start - key.passage.start
    end = start + len(figure.text)
    before, behind = text[max(0, start - _REACH) : max(0, start)], text[end:]
    if text[max(0, start) : end] != figure.text:
        before = behind = ""
    lead = bound = ""
    if figure.qualifier and figure.qualifier not in figure.text:
        bound = _up_to(behind, figure.qualifier) if figure.qualifier not in before else ""
        lead = "" if bound else f"{figure.qualifier} "
    if " and " in figure.text and before.lower().endswith("between "):
        lead = before[-len("between ") :]
    told = figure.text + bound
    return lead + told + _of(figure, f"{about} {told}", behind[len(bound) :])


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
