"""Sentences, their places and kinds."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.model.analysis import SentenceKind
from bot.text.furniture import furniture_in
from bot.text.sentences import paragraphs, sentences

FOLDER = Path(__file__).parents[1] / "cases"
CASES = yaml.safe_load((FOLDER / "furniture.yaml").read_text(encoding="utf-8"))
LINES = yaml.safe_load((FOLDER / "sentences.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_news_and_what_belongs_to_the_page(case: dict[str, Any]) -> None:
    assert [part.kind.value for part in sentences(case["line"], case.get("published"))] == case["kinds"]


def test_a_line_break_ends_a_paragraph_and_paragraphs_are_counted() -> None:
    text = "Dam breaks at Arden\n\nThe dam broke at noon. Two people are missing.\nNobody was warned.\n"
    found = sentences(text)
    assert [(text[part.start : part.end], part.paragraph, part.kind) for part in found] == [
        ("Dam breaks at Arden", 0, SentenceKind.HEADING),
        ("The dam broke at noon.", 1, SentenceKind.BODY),
        ("Two people are missing.", 1, SentenceKind.BODY),
        ("Nobody was warned.", 2, SentenceKind.BODY),
    ]


@given(st.text(alphabet="Ab. \n\t\"“”'!?—@()/#*\u2028", max_size=200))
def test_sentences_lie_in_order_inside_their_paragraphs(text: str) -> None:
    text += "\nThe dam broke. Two people left."
    lines = list(paragraphs(text))
    found = sentences(text)
    last = 0
    assert [text[part.start : part.end] for part in found[-2:]] == ["The dam broke.", "Two people left."]
    for part in found:
        first, end = lines[part.paragraph]
        assert last <= part.start < part.end
        assert first <= part.start
        assert part.end <= end
        last = part.end


@pytest.mark.parametrize("char", list("a (-—[@.\"'/"))
@pytest.mark.parametrize(
    "start",
    [
        "",
        "get ",
        "follow ",
        "visit ",
        "- ",
        "(",
        "[",
        "by ",
        "read ",
        "updated ",
        "for reprint ",
        "correction, ",
        "an earlier version said ",
        "by clicking ",
        "write to A",
        "A (",
        "if you are affected by ",
        "a can be reached at ",
        "this story was ",
        "Ada Quill is a ",
        "1 a = ",
        "![",
    ],
)
def test_a_hostile_line_is_read_in_one_pass(start: str, char: str) -> None:
    long, short = start + char * 100_000, start + char * 300
    assert furniture_in(long, [(0, len(long))], is_all=False) == furniture_in(short, [(0, len(short))], is_all=False)


def test_a_line_of_a_hundred_thousand_stops_is_read_in_one_pass() -> None:
    assert len(sentences("vs. A " * 100_000)) == 1


@pytest.mark.parametrize("case", LINES)
def test_where_sentences_end(case: str) -> None:
    line = case.replace(" | ", " ")
    assert [line[each.start : each.end] for each in sentences(line)] == case.split(" | ")
