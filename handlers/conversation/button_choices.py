"""Which button a typed number, "yes" or "next" stands for; pure."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pressable:
    """A button of a message: the action it starts, its number among those of its row, and its value."""

    action: str
    number: str
    value: str


def choice_values(row: Iterable[Pressable]) -> list[str]:
    """The values of the buttons that offer a choice."""
    return [button.value for button in row if button.action == "choose"]


def value_of_item(row: Iterable[Pressable], number: int) -> str:
    """The value of the button for item ``number`` of a choice or of search results; '' for none."""
    row = tuple(row)
    if chosen := choice_values(row):
        return chosen[number - 1] if number <= len(chosen) else ""
    return next((one.value for one in row if (one.action, one.number) == ("item", str(number))), "")


def value_of_next_page(row: Iterable[Pressable]) -> str:
    """The value of the button to the next page; '' if there is none."""
    return next((one.value for one in row if one.action == "next"), "")
