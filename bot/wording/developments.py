"""What is said above and between the changes of a story."""

from enum import StrEnum

from bot.model.developments import Developments


class Heading(StrEnum):
    """What the parts of an answer are called."""

    NEWER = "Given differently by newer articles"
    ONLY = "Only in the new articles"
    NEW = "New articles"
    CORRECTED = "Corrected or updated"


def counted(found: Developments, day: str) -> tuple[str, ...]:
    """Since when, how many articles are new and how many corrected; ``day`` is that day in words."""
    new = len(found.new)
    told = (
        f"Since {day}",
        f"{new:,} new article{'' if new == 1 else 's'}",
        f"{len(found.corrected):,} corrected or updated" if found.corrected else "",
        f"{_articles(found.undated)} without a date" if found.undated else "",
        "no dated article is older" if found.all_new else "",
    )
    return tuple(filter(None, told))


def unchanged(found: Developments, day: str, what: str = "changed") -> str:
    """That nothing changed since that day, as far as articles have a date."""
    left_out = f" Not counting {_articles(found.undated)} without a date." if found.undated else ""
    return f"Nothing has {what} in this story since {day}.{left_out}"


def _articles(number: int) -> str:
    return f"{number:,} article{'' if number == 1 else 's'}"
