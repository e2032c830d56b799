"""Messages put together from pieces."""

import pytest

from bot.model.request import Request, What
from handlers.button_values import SHORT, pack, value_key
from handlers.render.blocks import Button, buttons, line, small
from handlers.render.message import Message, Piece, compose, joined

LONG = [Request(What.COVERAGE, words=letter * SHORT) for letter in "ab"]
FIRST, SECOND = (buttons(Button(label, "open", ask), aloud=True) for label, ask in zip("AB", LONG, strict=True))
FILED = tuple((value_key(value), value) for value in map(pack, LONG))


def test_of_joined_pieces_nothing_is_lost() -> None:
    heading = line("*Changed*")
    assert joined(FIRST, heading, Piece(()), SECOND) == Piece(
        (*FIRST.blocks, *heading.blocks, *SECOND.blocks), ("• A", "*Changed*", "• B"), FILED
    )


@pytest.mark.parametrize(
    ("shown", "heard"),
    [
        ("*Since <!date^1731844800^{date_short_pretty}, {time}|17 Nov 2024>* · 3", "*Since 17 Nov 2024* · 3"),
        ("<https://ledger.example/a?b=1&amp;c|Harbour Ledger> · 4 min read", "Harbour Ledger · 4 min read"),
        ("<https://ledger.example/a|b|Ledger∣Bell> · <!date^0^{time}|noon>", "Ledger∣Bell · noon"),
        ("By <@U0ROBIN> in <#C0NEWS> | 3 &lt; 5", "By <@U0ROBIN> in <#C0NEWS> | 3 &lt; 5"),
    ],
)
def test_of_times_and_links_the_words_are_heard(shown: str, heard: str) -> None:
    assert small(shown).reading == line(shown).reading == (heard,)


def test_a_message_files_each_value_once() -> None:
    again = joined(FIRST, SECOND, FIRST)
    assert compose([small(""), again]) == Message("• A\n• B\n• A", again.blocks, FILED)
