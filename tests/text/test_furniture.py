"""What belongs to the page because of the lines around it."""

import re

import pytest

from bot.text.furniture.page_openings import OPENINGS
from bot.text.furniture.page_phrases import belongs_to_page
from bot.text.sentences import sentences

CORRECTED = """The dam broke on Monday.
CORRECTION:
An article on Monday said that 14 people died. It was four.
The council meets on Friday."""


def test_what_a_label_opens_belongs_to_the_page() -> None:
    found = sentences(CORRECTED)
    news = [CORRECTED[part.start : part.end] for part in found if part.kind.value != "furniture"]
    assert news == ["The dam broke on Monday.", "The council meets on Friday."]


@pytest.mark.parametrize(("pattern", "example"), OPENINGS, ids=[example for _, example in OPENINGS])
def test_each_opening_is_for_a_line_that_no_other_one_is_for(pattern: str, example: str) -> None:
    assert [row for row, _ in OPENINGS if re.match(row, example, re.IGNORECASE)] == [pattern]
    assert belongs_to_page(example, alone=True)
