"""Headlines of related pieces that a page glued into a sentence."""

import pytest

from bot.text.furniture.related_headlines import related_headlines, without_related_headlines


@pytest.mark.parametrize(
    ("text", "own"),
    [
        # The name, its bearer's full name again, headlines without a space between, MORE.
        (
            "Mayor Quill Ada Jane QuillBridge shut again Is the ferry late? Port: 'We said so' MORE (R-Norwick) left.",
            "Mayor Quill (R-Norwick) left.",
        ),
        ("Tom Reyes Thomas (Tom) Lee ReyesMORE’s boat sank.", "Tom Reyes’s boat sank."),
        ("Reps. Jo Vane Jo Vane2024 in pictures MORE and Al Holt", "Reps. Jo Vane and Al Holt"),
        ("Reps. Jo Vane Jo Vane'Harbour Night' is back MORE, Al Holt", "Reps. Jo Vane, Al Holt"),
        ("Ada Quill Jr. Ada QuillDam shut MORE said", "Ada Quill Jr. said"),
        ("Mayor Jan van Holt Jan Pieter van HoltDam shut MORE said", "Mayor Jan van Holt said"),
        ("Mayor Ann McVane Ann McVaneFerry late MORE said", "Mayor Ann McVane said"),
        ("Mayor Jo Vane-Holt Joan Vane-HoltFerry late MORE said", "Mayor Jo Vane-Holt said"),
        # Twice in a sentence.
        (
            "Ada Quill Ada Jane QuillDam shut MORE met Tom Reyes Tom ReyesFerry late MORE on Monday.",
            "Ada Quill met Tom Reyes on Monday.",
        ),
        # The full name without a space before it, or a space before the headlines.
        ("and Tom ReyesTom ReyesFerry late Dam shut MORE (Arden) came", "and Tom Reyes (Arden) came"),
        ("envoy Ada Quill Ada Jane Quill Ferry late Dam shut MORE came", "envoy Ada Quill came"),
        ("the mayor, Tom ReyesMORE, came", "the mayor, Tom Reyes, came"),
        # No name is told again, or a line ends between: the text is the article's own.
        ("Ada Quill wrote on HarbourTube that the town needs MORE boats.",) * 2,
        ("Ada Quill met Ada Quill, her aunt, who wants MORE boats.",) * 2,
        ("Ada Quill Ada QuillDam shut\nand MORE",) * 2,
        ("READ MORE: Ada Quill Ada QuillDam shut",) * 2,
        ("Ada Quill said no.",) * 2,
        ("",) * 2,
    ],
)
def test_only_the_articles_own_words_are_kept(text: str, own: str) -> None:
    assert without_related_headlines(text) == own


def test_the_places_and_what_stands_instead() -> None:
    text = "Ada Quill Ada QuillDam shut MORE met Tom Reyes Tom ReyesMORE."
    assert [text[start:end] for start, end in related_headlines(text)] == [" Ada QuillDam shut MORE", " Tom ReyesMORE"]
    assert without_related_headlines(text, " […]") == "Ada Quill […] met Tom Reyes […]."
