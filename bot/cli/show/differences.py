"""A difference between outlets on one line."""

from bot.model.comparison import Difference


def differing(one: Difference) -> str:
    """``they differ on people killed: 11, 14``; for a quotation worded differently, the words that differ."""
    about = f" on {one.about}" if one.about else ""
    return f"they differ{about}: {parted_in(one.parted[0]) if one.parted else ', '.join(one.values)}"


def parted_in(pair: tuple[str, str]) -> str:
    """``“visit”, “message”``, or ``with and without “that”``."""
    quoted = [f"“{words}”" for words in pair if words]
    return ", ".join(quoted) if len(quoted) > 1 else f"with and without {quoted[0]}"
