"""Words before a name that tell its kind."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.analyse.names import context_words

PATTERNS = tuple(
    pattern
    for name, pattern in vars(context_words).items()
    if name.endswith("_BEFORE") and isinstance(pattern, re.Pattern)
)


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.pattern[:30])
@given(data=st.data())
def test_what_a_pattern_finds_before_a_name_is_never_passed_over(pattern: re.Pattern[str], data: st.DataObject) -> None:
    assert context_words.may_show_kind(data.draw(st.from_regex(pattern, alphabet=st.characters(codec="latin-1"))))


def test_most_that_stands_before_a_name_is_passed_over() -> None:
    assert not any(map(context_words.may_show_kind, ("", "that Mr. ", "and ", "President ", "said: “")))
