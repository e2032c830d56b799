"""What is shown of an article that a search finds."""

import pytest

from bot.model.passage import Head
from bot.newsroom.snippets import hit

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
        # found by the title alone
        (f"{TITLE}.\n\n{LEAD}", "harbour", LEAD),
    ],
)
def test_a_snippet_holds_the_words_or_opens_the_body(text: str, words: str, snippet: str) -> None:
    found = hit(Head("a", TITLE, "Bell"), text, words)
    assert (found.snippet, text[found.start : found.end]) == (snippet, snippet)


def test_a_title_that_the_text_lent_is_shown_in_it() -> None:
    assert hit(Head("a", TITLE, "Bell", title_from_text=True), f"{TITLE}.\n\n{LEAD}", "").snippet == f"{TITLE}."
