"""The sentence at a place."""

from hypothesis import given
from hypothesis import strategies as st

from bot.newsroom.passages import body_at, in_paragraph, sentence_at
from tests.fakes.reports import report

TEXT = "The ferry sank. Nobody was hurt.\n\nDivers came at noon. They left at two."
TOLD = report("a", TEXT)


@given(st.integers(0, len(TEXT) + 5), st.integers(0, len(TEXT) + 5))
def test_it_is_the_one_that_shares_most_with_the_place(start: int, end: int) -> None:
    found = sentence_at(TOLD, start, end)
    shared = [min(each.end, end) - max(each.start, start) for each in TOLD.analysis.sentences]
    assert found == (TOLD.analysis.sentences[shared.index(max(shared))] if max(shared) > 0 else None)


def test_it_is_shown_in_its_paragraph() -> None:
    start = TEXT.index("They")
    found = in_paragraph(TOLD, TOLD.head, start, start + 4)
    assert found is not None
    assert found.passage.text == "They left at two."
    assert (found.paragraph_text, found.paragraph_start) == (
        "Divers came at noon. They left at two.",
        TEXT.index("Divers"),
    )
    assert in_paragraph(TOLD, TOLD.head, len(TEXT) + 1, len(TEXT) + 9) is None


def test_only_the_body_is_news() -> None:
    text = "Quill: “We are done”\n\nJUST WATCHED Quill says “We are done”\n\n“We are done,” Ada Quill said."
    told = report("a", text)
    places = [at for at in range(len(text)) if text.startswith("We are done", at)]
    shown = [body_at(told, at, at + 11) for at in places]
    assert [text[one.start : one.end] if one else "" for one in shown] == ["", "", "“We are done,” Ada Quill said."]
