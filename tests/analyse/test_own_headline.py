"""An article's own headline above its text."""

import pytest

from bot.analyse.article import analyse
from bot.analyse.own_headline import with_title_as_heading
from bot.entities.gazetteer import Gazetteer
from bot.model.analysis import SentenceKind
from bot.model.article import Article
from bot.text.sentences import sentences

LEAD = "The council of Norwick shut its swing bridge on Sunday after a barge struck it."

CASES = [
    # title, what stands above the lead, the headings found
    ("Bridge shut after strike", "Bridge shut after strike.", ["Bridge shut after strike."]),
    ("Bridge shut: ‘Nobody hurt’", "BRIDGE SHUT: 'Nobody hurt.'", ["BRIDGE SHUT: 'Nobody hurt.'"]),
    (
        "Bridge is shut. Who will pay?",
        "By Ada Quill\n\nBridge is shut. Who will pay?",
        ["Bridge is shut.", "Who will pay?"],
    ),
    (
        "Bridge shut after barge strike; Nobody hurt; City",
        "Bridge shut after barge strike;\nNobody hurt;\nCity.",
        ["Bridge shut after barge strike;", "Nobody hurt;", "City."],
    ),
    (
        "Report: The bridge of Norwick is unsafe | Harbour Ledger",
        "The bridge of Norwick is unsafe!",
        ["The bridge of Norwick is unsafe!"],
    ),
    # a part of three words is too little to go by, and what says more than the title is news
    ("Mayor resigns: Nobody was hurt", "Nobody was hurt.", []),
    ("The mayor quit on Monday after the dam broke", "The mayor quit on Monday.", []),
    ("The mayor quit on Monday - Harbour Ledger", "The mayor quit on Monday.", ["The mayor quit on Monday."]),
    ("Bridge of Norwick shut", "The bridge of Norwick was shut after a strike.", []),
    ("Bridge shut after strike", "Nobody was hurt.\n\nBridge shut after strike.", []),
    ("", "Nobody was hurt.", []),
    # a whole sentence with its stop may be the news itself
    ("The council has sold the old tram depot to a choir.", "The council has sold the old tram depot to a choir.", []),
    ("Council sells depot to choir.", "Council sells depot to choir.", ["Council sells depot to choir."]),
]


def headings(title: str, text: str) -> list[str]:
    found = with_title_as_heading(title, text, sentences(text))
    return [text[one.start : one.end] for one in found if one.kind is SentenceKind.HEADING]


@pytest.mark.parametrize(("title", "above", "found"), CASES)
def test_what_repeats_the_title_at_the_top_is_a_heading(title: str, above: str, found: list[str]) -> None:
    assert headings(title, f"{above}\n\n{LEAD}") == found


def test_the_title_runs_into_the_text() -> None:
    assert headings("Bridge shut after strike", f"Bridge shut after strike. {LEAD}") == ["Bridge shut after strike."]


@pytest.mark.parametrize(
    ("opening", "parts"),
    [
        ("Bridge of Norwick shut A barge has struck it.", ["Bridge of Norwick shut", "A barge has struck it."]),
        ("BRIDGE OF NORWICK SHUT “We saw a barge.”", ["BRIDGE OF NORWICK SHUT", "“We saw a barge.”"]),
        # it goes on with the same words
        ("Bridge of Norwick shut Monday after a strike.", ["Bridge of Norwick shut Monday after a strike."]),
        ("Bridge of Norwick shut by a barge.", ["Bridge of Norwick shut by a barge."]),
        ("Bridge of Norwick shut, Ada Quill has said.", ["Bridge of Norwick shut, Ada Quill has said."]),
    ],
)
def test_the_first_sentence_begins_behind_a_title_without_a_stop(opening: str, parts: list[str]) -> None:
    text = f"{opening}\n\n{LEAD}"
    found = with_title_as_heading("Bridge of Norwick shut", text, sentences(text))
    assert [text[one.start : one.end] for one in found] == [*parts, LEAD]
    assert [one.kind for one in found][-2:] == [SentenceKind.BODY, SentenceKind.BODY]


def test_a_text_is_no_heading_alone() -> None:
    assert headings(LEAD, LEAD) == []


@pytest.mark.parametrize(("lent", "kinds"), [("", ["heading", "body"]), ("lent", ["body", "body"])])
def test_a_title_that_the_text_lent_is_no_heading_of_it(lent: str, kinds: list[str]) -> None:
    text = f"{LEAD}\nNobody was hurt."
    article = Article(id="a", text=text, title=LEAD.rstrip("."), outlet="Bell", title_from_text=bool(lent))
    assert [one.kind for one in analyse(article, "en", (), Gazetteer()).sentences] == kinds
