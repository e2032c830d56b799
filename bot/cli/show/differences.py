"""What outlets give differently, on a line."""

from bot.model.comparison import Difference


def differing(one: Difference) -> str:
    """``they differ on people killed: 11, 14``; of a quotation in two wordings the words in which these part."""
    about = f" on {one.about}" if one.about else ""
    return f"they differ{about}: {parted_in(one.parted[0]) if one.parted else ', '.join(one.values)}"


def parted_in(pair: tuple[str, str]) -> str:
    """``“visit”, “message”``, or ``with and without “that”``."""
    told = [f"“{words}”" for words in pair if words]
    return ", ".join(told) if len(told) > 1 else f"with and without {told[0]}"
