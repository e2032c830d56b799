"""Which button a typed number, "yes" or "next" stands for; pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_NUMBERED: Final = re.compile(r"Summary of (\d{1,6})")


@dataclass(frozen=True, slots=True)
class Pressable:
    """A button of a message: the action it starts, its words, and its value."""

    action: str
    label: str
    value: str


def choices(row: Iterable[Pressable]) -> list[str]:
    """The values of the buttons of a choice."""
    return [button.value for button in row if button.action == "choose"]


def numbered(row: Iterable[Pressable], number: int) -> str:
    """The value of the button that stands for the item of a number: of a choice, or of articles found; '' for none."""
    row = tuple(row)
    if chosen := choices(row):
        return chosen[number - 1] if number <= len(chosen) else ""
    return next((one.value for one in row if (of := _NUMBERED.match(one.label)) and int(of[1]) == number), "")


def turned(row: Iterable[Pressable]) -> str:
    """The value of the button to the next page; '' if there is none."""
    return next((one.value for one in row if one.action == "more" and one.label.startswith("Next (")), "")
