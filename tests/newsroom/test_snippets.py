"""What is shown of an article that a search finds."""

import pytest

from bot.model.passage import Head
from bot.newsroom.finding.snippets import hit

TITLE = "Bridge shut after strike"
LEAD = "The council of Norwick shut its swing bridge on Sunday. Nobody was hurt."
LONG = "Crews looked at each of the bolts by night, one after the other, and wrote down what they found. " * 5


@pytest.mark.parametrize(
    ("text", "words", "snippet"),
    [
        (f"{LEAD}\nThe barge sank.", "", LEAD),
        (f"Image copyright Bell Image caption The bridge by night\nAda Quill\n{LEAD}", "", LEAD),
        (f"{TITLE}.\n\nPhoto: Tom Vane\n\n{LEAD}", "", LEAD),
        (f"CLOSE The bridge by night. {LEAD}", "", LEAD),
        (LONG, "", LONG[: LONG.rindex(" ", 0, 260)]),
        ("(Tom Vane/Reuters)", "", "(Tom Vane/Reuters)"),
        (f"{LEAD}\nThe barge sank.", "barge", "The barge sank."),
        (f"{LEAD}\nAn air strike hit it.", "airstrike", "An air strike hit it."),
        (f"{LEAD}\nAn airstrike hit it.", "air strike", "An airstrike hit it."),
        (f"{LEAD}\nThe strike is over, the air clean.", "airstrike", LEAD),
        # found by the title alone
        (f"{TITLE}.\n\n{LEAD}", "harbour", LEAD),
    ],
)
def test_a_snippet_holds_the_words_or_opens_the_body(text: str, words: str, snippet: str) -> None:
    found = hit(Head("a", TITLE, "Bell"), text, words)
    assert (found.snippet, text[found.start : found.end]) == (snippet, snippet)


def test_a_title_that_the_text_lent_is_shown_in_it() -> None:
    assert hit(Head("a", TITLE, "Bell", title_from_text=True), f"{TITLE}.\n\n{LEAD}", "").snippet == f"{TITLE}."


SHORT = "The crews met at noon. "


@pytest.mark.parametrize(
    ("text", "words", "begins", "ends", "cut"),
    [
        (LEAD, "norwick", "The council", "was hurt.", (False, False)),
        # from the start of a sentence that is near enough
        (SHORT * 20 + LONG, "bolts", SHORT * 4 + "Crews looked", "after the other, and", (False, True)),
        # far behind the start of its sentence
        (f"{'by night and day ' * 20}the bolts were found.", "bolts", "night and day by", "were found.", (True, False)),
        (
            f"{'by night and day ' * 20}the bolts {'and nuts ' * 40}",
            "bolts",
            "night and day by",
            "nuts and",
            (True, True),
        ),
        # a page that has lost the words before a paragraph; not a name in small letters
        (f"{LEAD}\n\nmaintained that it held the barge.", "barge", "maintained", "the barge.", (True, False)),
        (f"{LEAD}\n\neBoat sold the barge.", "barge", "eBoat", "the barge.", (False, False)),
        # the last word that fits ends a sentence
        (f"{'tall ' * 49}bolts fell. And more.", "tall", "tall", "bolts fell.", (True, False)),
    ],
)
def test_a_snippet_tells_where_a_sentence_is_cut(
    text: str, words: str, begins: str, ends: str, cut: tuple[bool, bool]
) -> None:
    found = hit(Head("a", TITLE, "Bell"), text, words)
    assert (found.snippet[: len(begins)], found.snippet[-len(ends) :]) == (begins, ends)
    assert ((found.cut_before, found.cut_after), len(found.snippet) <= 260) == (cut, True)


def test_a_headline_that_the_text_repeats_is_no_snippet_where_the_words_stand_elsewhere_too() -> None:
    head = Head("a", TITLE, "Bell")
    assert hit(head, f"# {TITLE}\n\n{LEAD}\nThe bridge will open in May.", "bridge").snippet == LEAD
    assert hit(head, f"{TITLE}\n\nThe barge sank.", "bridge").snippet == TITLE


@pytest.mark.parametrize(
    ("text", "words", "snippet"),
    [
        # a sentence comes before a heading that holds more of the words
        (f"{LEAD}\n\n## The barge and the warning\n\nNo warning was given.", "barge warning", "No warning was given."),
        # a heading without its mark where nothing else holds them
        (f"{LEAD}\n\n## A question of warning\n\nCrews met at noon.", "warning", "A question of warning"),
        # and a line of a list
        (f"{LEAD}\n\n- The barge sank.\n- Nobody saw it.", "barge", "The barge sank."),
        (f"{LEAD}\n\n> “The barge sank,” she said.", "barge", "“The barge sank,” she said."),
    ],
)
def test_a_snippet_is_a_sentence_without_the_marks_of_the_page(text: str, words: str, snippet: str) -> None:
    found = hit(Head("a", TITLE, "Bell"), text, words)
    assert (found.snippet, text[found.start : found.end]) == (snippet, snippet)
