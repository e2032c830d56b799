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

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "furniture.yaml").read_text(encoding="utf-8"))


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


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("He was held on Tuesday in New York. Police said he had resisted.", 2),
        ("Three died near Varn. Schools will open late, the education office said.", 2),
        ("She met Ada Barr. Trams ran late.", 2),
        ("It opened at 9 a.m. Prosecutors said so.", 2),
        ("Polls close at 8 p.m. Tuesday.", 1),
        ("Polls close at 8 p.m. ET on Tuesday.", 1),
        ("The show at 7 p.m. March 3 is sold out.", 1),
        ("He left Norline Inc. Shares fell.", 2),
        ("Norline Inc. Chief Executive Tim Lane spoke.", 1),
        ("Lane & Co. Ltd is gone.", 1),
        ("She sat beside Tom Reyes Jr. Reporters were kept out.", 2),
        ("Tom Reyes Jr. Boulevard was shut.", 1),
        ("He moved to Calif. Police said so.", 2),
        ("He said no. Trams ran late.", 2),
        ("He met Gov. Lund and Prof. Quill.", 1),
        ("The trial of Lund vs. Quill began.", 1),
        ("By 5 p.m. Police had arrested ten.", 1),
        ("Shortly after 8 a.m. Holt arrived. He left soon.", 2),
        ("Between 6 a.m. and 9 a.m. Norwick was dark.", 1),
        ("In Nov. Voters in Norwick chose Ada Quill.", 1),
        ("It begins at 8 p.m. Norwick time on Friday.", 1),
        ("It begins at 8 p.m. SAST on Friday.", 1),
        ("It was made by Varn Mfg. Co. of Norwick.", 1),
        ("Students of Norwick Govt. College met.", 1),
        ("They spoke to Mr Ng. Trams ran late.", 2),
    ],
)
def test_a_stop_between_capitals_ends_a_sentence_unless_a_word_is_shortened(line: str, parts: int) -> None:
    assert len(sentences(line)) == parts


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "All files bear the same ending, .*_~locked, and it spread. Nobody paid.",
            ["All files bear the same ending, .*_~locked, and it spread.", "Nobody paid."],
        ),
        ("Look for !*_~ in names. It is rare.", ["Look for !*_~ in names.", "It is rare."]),
        ("They met . Then they left .", ["They met .", "Then they left ."]),
    ],
)
def test_a_stop_that_opens_a_word_ends_no_sentence(line: str, parts: list[str]) -> None:
    assert [line[each.start : each.end] for each in sentences(line)] == parts


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("He was charged this month. Representative Ann Lowe was charged later.", 2),
        ("They will not pay for a wall. Earlier on Tuesday they walked out.", 2),
        ("It was unclear how. Marlow may have known the clerk.", 2),
        ("“Everyone was under the bus. Totally careless,” she said.", 2),
        ("They lost the match of Nelson vs. Scott in the spring.", 1),
        ("Weld et al. Report on tides appeared in May.", 1),
        ("It begins at 9 a.m. Eastern time.", 1),
    ],
)
def test_a_plain_word_before_a_full_stop_ends_its_sentence(line: str, count: int) -> None:
    assert len(sentences(line)) == count


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("The reports came out as U.S. Secretary of State Ada Quill left Norwick.", 1),
        ("The vote was put off by U.S. Senator Ada Quill on Monday.", 1),
        ("U.S. Ambassador Ada Quill walked out of the hall.", 1),
        ("Norwick spoke at the annual U.N. General Assembly meeting.", 1),
        ("She addressed the U.N. General Assembly in the morning.", 1),
        ("They met to speak of Norland-U.S. Relations in Arden.", 1),
        ("The firm has ten mills in the U.S. It will shut two of them.", 2),
        ("The firm sells its cranes in the U.S. Russia buys none of them.", 2),
        ("They marched through Washington, D.C. He watched them from the roof.", 2),
        ("The firm has mills in Norland and the U.K. Last year it shut two of them.", 2),
        ("They never came back to the U.S. When they did, it was in winter.", 2),
    ],
)
def test_a_country_in_letters_ends_a_sentence_only_before_a_word_that_opens_one(line: str, count: int) -> None:
    assert len(sentences(line)) == count


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("They paid Rs. 500 to the guard. It was given back.", 2),
        ("They are paid in Rs. The guard is paid in kind.", 2),
        ("Shri. R. Negi and Smt. Anita Rao spoke on Monday.", 1),
        ("The Mass was said by Rev. Fr. John Obi on Sunday.", 1),
        ("The school in Jl. Merdeka was shut.", 1),
        ("The order was signed by Mr. P.V.N. Reddy on Monday.", 1),
        ("It is named after A.B.C. Abdul Quill, who built it.", 1),
        ("It is named after A. B. C. Quill, who built it.", 1),
        ("The film was made by M.G.R. The actor died in Arden.", 2),
        ("She played in the N.F.L. Players struck on Monday.", 2),
    ],
)
def test_titles_and_initials_stay_with_the_name_behind_them(line: str, count: int) -> None:
    assert len(sentences(line)) == count
