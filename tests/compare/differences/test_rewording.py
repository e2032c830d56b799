"""One quotation in two wordings: what counts as another word, and what is the outlet's own doing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.compare.differences.rewording import Rewording, rewording
from bot.compare.differences.shared_runs import FEWEST
from bot.text.quoted.spoken import spoken_words


def changes(one: str, other: str) -> list[tuple[str, str]] | None:
    """The words of both sides wherever they part."""
    left, right = spoken_words(one), spoken_words(other)
    found = rewording(left, right)
    if found is None:
        return None
    return [
        (" ".join(w.text for w in left[slice(*c.one)]), " ".join(w.text for w in right[slice(*c.other)]))
        for c in found.changes
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("We mend the old wall.", "we mend the old wall,", []),
        ("We mend the old wall at night.", "We mend the old wall.", []),
        ("We mend the old wall.", "We mend the very old wall.", [("", "very")]),
        ("We mend the old wall.", "We mend the new wall.", [("old", "new")]),
        ("We mend the old wall of ours", "We keep the old wall of ours", [("mend", "keep")]),
        ("He said yes.", "Nobody mends a wall.", None),
        ("The mayor of the town is ill.", "I met the mayor of the town in a bar near the port.", None),
        ("We hope once again to mend the wall.", "We hope to once again mend the wall.", []),
        ("We hope to mend the old wall.", "We hope mend the old to wall.", []),
        ("We can only hope to mend the wall.", "We can hope to only mend the wall.", [("only", ""), ("", "only")]),
        (
            "We too mend the wall of the old port of ours",
            "We mend the wall of the old port too of ours",
            [("too", ""), ("", "too")],
        ),
        ("[We] mend the old wall of ours", "They mend the old wall of ours", []),
        ("We want[ed] to mend the old wall", "We wanted to mend the old wall", []),
        ("The wall that I mend in spring is old.", "The wall that I -- that -- that I mend in spring is old.", []),
        (
            "We mend walls in spring and in autumn.",
            "We mend walls before -- in spring and in autumn.",
            [("", "before")],
        ),
        ("We mend it in spring before the rain.", "We mend it before — in spring before the rain.", []),
        ("We mend it in spring before the rain.", "We mend it before in spring before the rain.", [("", "before")]),
        ("Someone could have mended the wall.", "Somebody could have mended the wall.", [("Someone", "Somebody")]),
        ("A wall that Ada Quill mended in May.", "A wall that Ada Quille mended in May.", []),
        ("A wall that Ada Zayid mended in May.", "A wall that Ada Sayed mended in May.", []),
        ("A wall that Ada Kadirov mended in May.", "A wall that Ada Qadyrow mended in May.", [("Kadirov", "Qadyrow")]),
        ("the policemen of our well-known town", "the policemen of our well known town", []),
    ],
)
def test_where_two_wordings_part(one: str, other: str, expected: list[tuple[str, str]] | None) -> None:
    assert changes(one, other) == expected


def test_words_keep_their_places_in_the_article() -> None:
    text = "“No pump is safe.”"
    assert [text[word.start - 10 : word.end - 10] for word in spoken_words(text[1:-1], 11)] == [
        "No",
        "pump",
        "is",
        "safe",
    ]


def test_an_ellipsis_does_not_end_a_sentence_and_a_point_before_it_does() -> None:
    assert [word.last for word in spoken_words("He left ... and came. ... Then")] == [False, False, False, True, False]


@pytest.mark.parametrize(
    ("char", "kept"),
    [("a", 0), ("[", 0), ("'", 0), (".", 0), (" ", 0), ("a ", 200), ("a.", 0), ("a. ", 200), ("a'", 0)],
)
def test_a_hostile_quotation_is_read_in_one_pass(char: str, kept: int) -> None:
    found = spoken_words(char * (100_000 // len(char)))
    assert rewording(found, found) == (Rewording(kept, 0, ()) if kept else None)


WORDS = st.lists(
    st.sampled_from(["the", "wall", "of", "our", "town", "is", "old", "and", "nobody", "mends", "it", "but", "me."]),
    min_size=FEWEST,
    max_size=30,
)


@settings(deadline=None)
@given(WORDS)
def test_a_quotation_does_not_differ_from_itself(words: list[str]) -> None:
    said = spoken_words(" ".join(words))
    telling = sum(word.is_content_word for word in said)
    assert rewording(said, said) == Rewording(len(said), telling, ())
