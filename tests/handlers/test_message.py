"""Messages put together from pieces."""

from bot.model.request import Request, What
from handlers.button_values import SHORT, pack, slip
from handlers.render.blocks import Button, buttons, line, small
from handlers.render.message import Message, Piece, compose, joined

LONG = [Request(What.COVERAGE, words=letter * SHORT) for letter in "ab"]
FIRST, SECOND = (buttons(Button(label, "open", ask), aloud=True) for label, ask in zip("AB", LONG, strict=True))
FILED = tuple((slip(value), value) for value in map(pack, LONG))


def test_of_joined_pieces_nothing_is_lost() -> None:
    heading = line("*Changed*", reading=["Changed"])
    assert joined(FIRST, heading, Piece(()), SECOND) == Piece(
        (*FIRST.blocks, *heading.blocks, *SECOND.blocks), ("• A", "Changed", "• B"), FILED
    )


def test_a_message_files_each_value_once() -> None:
    again = joined(FIRST, SECOND, FIRST)
    assert compose([small(""), again]) == Message("• A\n• B\n• A", again.blocks, FILED)
