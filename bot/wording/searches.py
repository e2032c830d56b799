"""What is said of a search."""

from bot.model.search import SearchPage, TakenFor
from bot.wording.counts import count


def total(found: SearchPage) -> str:
    """``11 articles``, ``More than 20,000 articles``."""
    return count(found.total, "article") if found.total_is_exact else f"More than {count(found.total - 1, 'article')}"


def read_as(taken: TakenFor) -> str:
    """``about:quil is read as “Ada Quill” (spelt or sounding like “Quill”)``."""
    why = f" ({taken.why})" if taken.why else ""
    others = f"; it may also mean {' or '.join(taken.others)}" if taken.others else ""
    return f"about:{taken.typed} is read as “{taken.name}”{why}{others}"
