"""What outlets give differently, on a line."""

from bot.model.comparison import Difference


def differing(one: Difference) -> str:
    """The values; of a quotation in two wordings the words in which these part: ``they differ: “visit”, “message”``."""
    values = ", ".join(dict.fromkeys(side.value for side in one.sides))
    return f"they differ: {parted_in(one.parted[0]) if one.parted else values}"


def parted_in(pair: tuple[str, str]) -> str:
    """``“visit”, “message”``, or ``with and without “that”``."""
    told = [f"“{words}”" for words in pair if words]
    return ", ".join(told) if len(told) > 1 else f"with and without {told[0]}"
