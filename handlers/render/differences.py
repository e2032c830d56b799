"""Differences between outlets, in a few words."""

from bot.model.comparison import Difference
from handlers.render import words

VALUE = 40  # characters of a value
VALUES = 3
PARTED = 60  # characters of the words that differ between two quotations


def differing(one: Difference) -> str:
    """``they differ on people killed: 11, 14``; for a quotation in two wordings, the words that differ."""
    about = f" on {words.name(one.about, 20)}" if one.about else ""
    given = parted_in(one.parted[0]) if one.parted else words.listed([words.name(v, VALUE) for v in one.values], VALUES)
    return f"they differ{about}: {given}"


def parted_in(pair: tuple[str, str]) -> str:
    """``“visit”, “message”``, or ``with and without “that”``."""
    quoted = [f"“{words.name(one, PARTED)}”" for one in pair if one]
    return ", ".join(quoted) if len(quoted) > 1 else f"with and without {quoted[0]}"
