"""What is said of a search."""

from bot.model.search import TakenFor


def read_as(taken: TakenFor) -> str:
    """``about:quil is read as “Ada Quill” (spelt or sounding like “Quill”)``."""
    why = f" ({taken.why})" if taken.why else ""
    others = f"; it may also mean {' or '.join(taken.others)}" if taken.others else ""
    return f"about:{taken.typed} is read as “{taken.name}”{why}{others}"
