"""What is said above and between the changes of a story."""

from collections.abc import Callable
from enum import StrEnum

from bot.model.developments import Developments, NewerValue
from bot.wording.articles import CORRECTION
from bot.wording.counts import count
from bot.wording.times import day


class DevelopmentsHeading(StrEnum):
    """What the parts of an answer are called."""

    NEWER = "Different in newer articles"
    ONLY = "Only in the new articles"
    NEW = "New articles"
    CORRECTED = CORRECTION.capitalize()


def counted(found: Developments) -> tuple[str, ...]:
    """Since when, how many articles are new, and how many corrected: ``Since 17 Nov 2024``, ``2 new articles``."""
    told = (
        f"Since {day(found.since)}",
        count(len(found.new), "new article"),
        _corrected(found),
        f"{count(found.undated, 'article')} without a date" if found.undated else "",
        "no dated article is older" if found.all_new else "",
    )
    return tuple(filter(None, told))


def newer(one: NewerValue, shown: Callable[[str], str] = str) -> str:
    """``people killed: 11 → 14``, the earlier value first."""
    about = f"{shown(one.about)}: " if one.about else ""
    return f"{about}{shown(one.earlier.value)} → {shown(one.latest.value)}"


def counted_new(found: Developments) -> tuple[str, ...]:
    """How many articles are new and how many corrected, as far as any is: ``1 new article``, ``2 corrected``."""
    new = count(len(found.new), "new article") if found.new else ""
    return tuple(filter(None, (new, _corrected(found))))


def _corrected(found: Developments) -> str:
    return f"{len(found.corrected):,} {CORRECTION}" if found.corrected else ""


def unchanged(found: Developments) -> str:
    """That nothing changed since that day, as far as articles have a date."""
    left_out = f" Not counting {count(found.undated, 'article')} without a date." if found.undated else ""
    return f"Nothing has changed in this story since {day(found.since)}.{left_out}"


def uncorrected(found: Developments, shown: Callable[[str], str] = str) -> str:
    """That nothing, or nothing of the outlet asked about, was corrected since that day; a withdrawal is not shown."""
    whose = f" of {shown(found.outlet)}'s" if found.outlet else ""
    return (
        f"Nothing{whose} has been corrected in this story since {day(found.since)}, as far as the index knows. "
        "Withdrawn articles are not shown."
    )
