"""What belongs to the page because of the lines around it."""

import re

import pytest

from bot.text.furniture import lines_below
from bot.text.furniture.page_openings import OPENINGS
from bot.text.furniture.page_phrases import belongs_to_page
from bot.text.sentences import sentences

RELEASE = """FOR IMMEDIATE RELEASE
Quill Cranes raises $48 million
Quill Cranes said on Monday that it had raised $48 million.
About Quill Cranes
Founded in 2018, Quill Cranes builds cranes for small ports.
Forward-Looking Statements
What is said of the future may not come true.
Media contact:
Tom Vane
tom@cranes.example
+1 555 010 7788"""
ENDED = """Quill Cranes raises $48 million
Quill Cranes said on Monday that it had raised $48 million.
The money is for three ports.
ENDS
The figures are for the year to March.
Tom Vane, Quill Cranes"""
CONTACT_FIRST = """Press contact
Tom Vane, tom@cranes.example
Quill Cranes raises $48 million to build in Norwick
The money is for three ports."""
CORRECTED = """The dam broke on Monday.
CORRECTION:
An article on Monday said that 14 people died. It was four.
The council meets on Friday."""
EXPLAINED = """About the storm
It came from the west on Monday.
ENDS
The council meets on Friday. It will hear the port.
The port has said nothing.
It is shut."""


@pytest.mark.parametrize(
    ("text", "news"),
    [
        (
            RELEASE,
            ["Quill Cranes raises $48 million", "Quill Cranes said on Monday that it had raised $48 million."],
        ),
        (
            ENDED,
            [
                "Quill Cranes raises $48 million",
                "Quill Cranes said on Monday that it had raised $48 million.",
                "The money is for three ports.",
            ],
        ),
        (
            CONTACT_FIRST,
            ["Quill Cranes raises $48 million to build in Norwick", "The money is for three ports."],
        ),
        (CORRECTED, ["The dam broke on Monday.", "The council meets on Friday."]),
        (
            EXPLAINED,
            [
                "About the storm",
                "It came from the west on Monday.",
                "The council meets on Friday.",
                "It will hear the port.",
                "The port has said nothing.",
                "It is shut.",
            ],
        ),
    ],
)
def test_what_a_label_opens_belongs_to_the_page(text: str, news: list[str]) -> None:
    found = sentences(text)
    assert [text[part.start : part.end] for part in found if part.kind.value != "furniture"] == news


def test_a_text_of_a_hundred_thousand_labels_is_read_in_one_pass() -> None:
    assert len(lines_below(["Media contact:"] * 100_000)) == 99_999


@pytest.mark.parametrize(("pattern", "example"), OPENINGS, ids=[example for _, example in OPENINGS])
def test_each_opening_is_for_a_line_that_no_other_one_is_for(pattern: str, example: str) -> None:
    assert [row for row, _ in OPENINGS if re.match(row, example, re.IGNORECASE)] == [pattern]
    assert belongs_to_page(example, alone=True)
