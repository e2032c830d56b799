"""Where quoted passages start and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.quoted.quotations import quotations


@given(st.text(alphabet="ab “”„«»\"'‘’.\n", max_size=120))
def test_passages_stand_in_order_between_their_marks_and_never_meet(text: str) -> None:
    text += "\n\n«So it is.»"
    found = quotations(text)
    last = 0
    assert "So it is." in [text[passage.start : passage.end] for passage in found]
    for passage in found:
        assert last <= passage.outer_start < passage.start < passage.end <= passage.outer_end <= len(text)
        last = passage.outer_end


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        ("“It is shut,\nsaid one,\nand will stay so,” she said.", ["It is shut,\nsaid one,\nand will stay so,"]),
        ("“It is shut, she said.\n“It will stay so,” he said.", ["It is shut, she said.", "It will stay so,"]),
        ("“She said ‘no’ to me,” he said. ‘Never,’ he added.", ["She said ‘no’ to me,", "Never,"]),
        ("'It is theirs, she said.\n\n'It is the dogs', he said.", ["It is theirs, she said.", "It is the dogs"]),
        ("‘We want the boys’, girls’ and all teams,’ he said.", ["We want the boys’, girls’ and all teams,"]),
        ("He spoke of ‘the workers’, and left. The ‘plan’ is void.", ["the workers", "plan"]),
        ("He is in ‘the house\n‘It is late,’ he said.", ["It is late,"]),
        ("‘It is late.\n‘We go,’ he said.", ["It is late.", "We go,"]),
        ("“She said, “No,” and went,” he said. “So it is.”", ["She said, “No,” and went,", "So it is."]),
        ("“It is shut, she said. “It will stay so,” he said.", ["It will stay so,"]),
        ("“It is shut, she said. “It will stay so,” he said. And so it goes,” she added.", ["It will stay so,"]),
        ("'One,' she said. “Two,” he said. 'Three,' they said.", ["One,", "Two,", "Three,"]),
    ],
)
def test_passages_over_line_breaks_and_inside_others(text: str, passages: list[str]) -> None:
    assert [text[each.start : each.end] for each in quotations(text)] == passages


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("“" + "a" * 6_000 + "”", 1),
        ("“" + "a" * 6_001 + "”", 0),
        ("‘" + "a" * 1_199 + "’ he said", 1),
        ("‘" + "a" * 1_200 + "’ he said", 0),
        ("“" + "\n" * 100_000, 0),
        ("“a\n" * 30_000, 30_000),
        ("“a” 'b' " * 12_000, 24_000),
        ("'a " * 30_000, 0),
        ("'as' a\n" * 9_000, 9_000),
    ],
)
def test_a_hostile_text_is_read_in_one_pass(text: str, count: int) -> None:
    assert len(quotations(text)) == count
