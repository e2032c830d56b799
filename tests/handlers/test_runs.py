"""A source's own words in a message."""

import pytest

from handlers.render.runs import own_words, read_aloud, source_words

MARK = own_words(" […]", italic=True)
GLUED = "Ada Quill Ada Jane QuillBridge shut again MORE met Tom Reyes Tom ReyesMORE on Monday"


@pytest.mark.parametrize(
    ("text", "limit", "whole", "runs", "aloud"),
    [
        ("The dam broke", 20, False, [own_words("The dam broke")], "The dam broke"),
        ("The dam broke", 9, False, [own_words("The dam"), MARK], "The dam […]"),
        ("", 9, False, [], ""),
        # Headlines that a page glued into the sentence.
        (
            GLUED,
            200,
            False,
            [own_words("Ada Quill"), MARK, own_words(" met Tom Reyes"), MARK, own_words(" on Monday")],
            "Ada Quill […] met Tom Reyes […] on Monday",
        ),
        (GLUED, 13, False, [own_words("Ada Quill"), MARK, own_words(" met"), MARK], "Ada Quill […] met […]"),
        (GLUED, 9, False, [own_words("Ada Quill"), MARK], "Ada Quill […]"),
        (GLUED, 200, True, [own_words(GLUED)], GLUED),
    ],
)
def test_what_is_left_out_of_a_sentence_is_marked(
    text: str, limit: int, *, whole: bool, runs: list[dict[str, object]], aloud: str
) -> None:
    assert source_words(text, limit, whole=whole) == runs
    assert read_aloud(runs) == aloud
