"""Differences of length, article or bound, which are told last."""

import pytest

from tests.fakes.aligned import found

WHOLE = "“The old pump in the yard was cold, wet and full of rust on Monday,” she said."
WITH_DOTS = "“The old pump in the yard was … full of rust on Monday,” she said."


def test_an_article_left_out_and_many_words_left_out_for_dots_are_slight_differences() -> None:
    article, _ = found(WHOLE, "“The old pump in yard was cold, wet and full of rust on Monday,” she said.")
    many = "as cold and as wet as it had been when my father bought it and"
    rest = "full of rust on Monday, and nobody had told the town clerk"
    dots, _ = found(*(f"“The old pump in the yard was {left} {rest},” she said." for left in (many, "…")))
    assert [(each.kind, each.slight) for each in (*article, *dots)] == [("quote", True)] * 2


def test_a_quotation_with_dots_for_the_words_left_out_is_no_difference() -> None:
    told, _ = found(WHOLE, WITH_DOTS)
    assert told == []


def test_a_quotation_cut_by_an_article_that_has_it_in_full_is_no_difference() -> None:
    whole = "“I will say this: the old pump in the yard was full of rust,” she said."
    begun = "“The old pump in the yard was full of rust,” she said."
    told, _ = found(whole, f"{begun} {whole}")
    assert told == []
    told, _ = found(WHOLE, f"{WHOLE} The old pump, she said, “in the yard was full of rust on Monday.”")
    assert told == []


def test_dots_for_words_that_reverse_a_quotation_are_a_difference() -> None:
    told, _ = found("“The old pump in the yard was never full of rust on Monday,” she said.", WITH_DOTS)
    assert [(each.kind, each.slight) for each in told] == [("quote", False)]


@pytest.mark.parametrize(
    ("left_out", "slight"),
    [
        ("I told the clerk on Monday that", True),
        ("I am glad the mill is shut and", True),
        ("I doubt that", False),
        ("I never said that", False),
        ("I would be glad if", False),
    ],
)
def test_a_sentence_begun_later_is_slightly_different_where_nothing_left_out_turns_it(
    left_out: str, *, slight: bool
) -> None:
    told, _ = found(f"“{left_out} I sold the pump,” she said.", "“I sold the pump,” she said.")
    assert [(each.kind, each.slight) for each in told] == [("quote", slight)]


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "She knows the moor and she is armed, but she will get tired before we do",
            "She knows a moor and she's armed, but she'll tire before we do",
            [(("get tired", "tire"),)],
        ),
        ("Half of the old town doesn't stand", "The old town isn't here", [(("doesn't stand", "isn't here"),)]),
    ],
)
def test_other_words_beside_contractions_are_told_as_whole_words(
    one: str, other: str, words: list[tuple[tuple[str, str], ...]]
) -> None:
    told, _ = found(f"“{one},” Ada Quill said.", f"“{other},” Ada Quill said.", score=0.95)
    assert [each.words for each in told] == words


@pytest.mark.parametrize(
    ("one", "other", "slight"),
    [
        ("It does not mean that the old pump is cold", "It doesn’t mean that the old pump is cold", True),
        ("They are selling the old pump in the yard", "They're selling the old pump in the yard", True),
        ("It does not mean that the old pump is cold", "It does mean that the old pump is cold", False),
        ("They cannot sell the old pump in the yard", "They will not sell the old pump in the yard", False),
    ],
)
def test_words_drawn_together_are_slightly_different(one: str, other: str, *, slight: bool) -> None:
    told, _ = found(f"“{one},” she said.", f"“{other},” she said.")
    assert [(each.kind, each.slight) for each in told] == [("quote", slight)]


@pytest.mark.parametrize(
    ("one", "other", "slight"),
    [
        ("The old pump heard the accusation in the yard", "The old pump heard the accusations in the yard", True),
        ("The old pump took an oak door in the yard", "The old pump took oak doors in the yard", True),
        ("The old pump was cold in all of this rain", "The old pump was cold in all this rain", True),
        ("The council voted for the old pump in the yard", "The council voted on the old pump in the yard", False),
        ("The old pump cost the town a million crowns", "The old pump cost the town millions of crowns", False),
        ("The old pump was built in 1990 by the town", "The old pump was built in the 1990s by the town", False),
        ("The old pumps never stood in the yard", "The old pump stood in the yard", False),
        ("The pump was old … I sold the door of it", "The pump was old, and I saw it and sold the door of it", True),
        ("The old pump … in the yard is cold", "The old pump that was not sold in the yard is cold", False),
        ("The old … pump in the yard is cold and wet", "The old pump in the yard is cold and not wet", False),
    ],
)
def test_a_plural_and_a_cut_that_is_marked_are_slight_and_a_negation_or_figure_is_not(
    one: str, other: str, *, slight: bool
) -> None:
    told, _ = found(f"“{one},” she said.", f"“{other},” she said.")
    assert [(each.kind, each.slight) for each in told] == [("quote", slight)]


def test_slight_changes_are_not_told_beside_others() -> None:
    told, _ = found(
        "“The old pump … in the yard was cold and wet and full of rust from its doors to the roof,” she said.",
        "“The old pump that I sold in the yard was cold and dry and full of rust from its door to the roof,” she said.",
    )
    assert [each.words for each in told] == [(("wet", "dry"),)]


def test_words_left_out_at_one_end_are_slight_beside_an_article_too() -> None:
    told, _ = found(
        "“I am glad the mill is shut and I sold the old pump in the yard,” she said.",
        "“I sold an old pump in the yard,” she said.",
    )
    assert [(each.kind, each.slight) for each in told] == [("quote", True)]


def test_a_bound_on_one_number_is_slight_and_comes_last() -> None:
    told, _ = found(
        "The ferry cost $12 million. The fire killed 11 people.",
        "The ferry cost more than $12 million. The fire killed 14 people.",
    )
    assert [([side.value for side in each.sides], each.slight) for each in told] == [
        (["11", "14"], False),
        (["$12 million", "more than $12 million"], True),
    ]
