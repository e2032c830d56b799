"""Parts of a text by their offsets."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Protocol, TypeVar


class Span(Protocol):
    """A part of a text."""

    @property
    def start(self) -> int:
        """The offset of its first character."""
        ...

    @property
    def end(self) -> int:
        """The offset behind its last character."""
        ...


_Span = TypeVar("_Span", bound=Span)


def within(spans: Sequence[_Span], start: int, end: int) -> Sequence[_Span]:
    """The spans that overlap ``start:end``; ``spans`` are in text order, and of two that are nested none crosses it."""
    first = bisect_right(spans, start, key=lambda span: span.end)
    return spans[first : bisect_left(spans, end, first, key=lambda span: span.start)]
