"""Spans that overlap a part of a text."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.spans import within


class Part(NamedTuple):
    start: int
    end: int


PARTS = (Part(0, 4), Part(6, 12), Part(7, 9), Part(12, 15))
CASES = (
    ((0, 4), [Part(0, 4)]),
    ((4, 6), []),
    ((5, 13), [Part(6, 12), Part(7, 9), Part(12, 15)]),
    ((14, 20), [Part(12, 15)]),
    ((20, 30), []),
)


@pytest.mark.parametrize(("stretch", "expected"), CASES, ids=str)
def test_spans_within_a_stretch(stretch: tuple[int, int], expected: list[Part]) -> None:
    assert list(within(PARTS, *stretch)) == expected


@given(st.lists(st.integers(0, 40), unique=True), st.integers(0, 40), st.integers(1, 10))
def test_every_span_that_overlaps_is_found(ends: list[int], start: int, length: int) -> None:
    ends.sort()
    parts = [Part(*pair) for pair in zip(ends[::2], ends[1::2], strict=False)]
    expected = [part for part in parts if part.start < start + length and part.end > start]
    assert within(parts, start, start + length) == expected
