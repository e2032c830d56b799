"""Which words of a line are put right, and how often the index is asked of one."""

import pytest

from handlers.parsing.spelling import with_shorthand_expanded


@pytest.mark.parametrize(
    ("typed", "read", "looked_up"),
    [
        ("how mny were hurt and how mny fled", "how many were hurt and how many fled", ["mny"]),
        ("hwo mny, mny hwo Mny", "how many, many how Mny", ["hwo", "mny"]),
        (f"how {'mny ' * 59}mny thsi", f"how {'many ' * 59}mny thsi", ["mny"]),
    ],
)
def test_the_beginning_of_a_line_is_put_right_each_word_once(typed: str, read: str, looked_up: list[str]) -> None:
    asked: list[str] = []

    def in_index(word: str) -> bool:
        asked.append(word)
        return False

    assert with_shorthand_expanded(typed, in_index) == read
    assert asked == looked_up


def test_a_word_of_the_index_stays() -> None:
    assert with_shorthand_expanded("how mny were hurt", {"mny"}.__contains__) == "how mny were hurt"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("can u say how u know", "can you say how you know"),
        ("u sure?", "you sure?"),
        ("did u thant resign", "did u thant resign"),
        ("was the u turn late", "was the u turn late"),
        ("what did the u n and the U K say, u s?", "what did the UN and the UK say, US?"),
        ("talks w quill n the port", "talks with quill and the port"),
        ("whats up w that", "what's up with that"),
        ("ada w quill", "ada w quill"),
        ("hows the w bank", "how's the w bank"),
        ("floods w virginia", "floods w virginia"),
        ("w. quill", "w. quill"),
        ("mayor n council", "mayor and council"),
        ("how many hurt n missing", "how many hurt and missing"),
        ("who n why", "who and why"),
        ("what did n korea say", "what did n korea say"),
        ("barge n", "barge n"),
        ("is Ur dig over, is ur dig over", "is Ur dig over, is your dig over"),
        ("Ur dig", "Ur dig"),
        ("n", "n"),
    ],
)
def test_shorthand_is_written_out_where_it_is_no_part_of_a_name(typed: str, read: str) -> None:
    assert with_shorthand_expanded(typed, lambda _word: True) == read
