"""What outlets give differently, in a few words of ours."""

from bot.model.comparison import Difference
from handlers.render import words

VALUE = 40  # characters of a value
VALUES = 3
PARTED = 60  # characters of the words in which two quotations part


def differing(one: Difference) -> str:
    """``they differ: 11, 14 people``; of a quotation in two wordings the words in which these part."""
    about = f" {words.name(one.about, 20)}" if one.about else ""
    values = list(dict.fromkeys(words.name(side.value, VALUE) for side in one.sides))
    told = parted_in(one.parted[0]) if one.parted else words.listed(values, VALUES) + about
    return f"they differ: {told}"


def parted_in(pair: tuple[str, str]) -> str:
    """``“visit”, “message”``, or ``with and without “that”``."""
    told = [f"“{words.name(one, PARTED)}”" for one in pair if one]
    return ", ".join(told) if len(told) > 1 else f"with and without {told[0]}"
