"""Titles and notes for the parts of a comparison."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from bot.model.comparison import Difference, DifferenceKind
from bot.wording.counts import count, listed

_KINDS: Final[Mapping[DifferenceKind, str]] = MappingProxyType(
    {
        DifferenceKind.NUMBER: "Different numbers",
        DifferenceKind.DATE: "Different dates",
        DifferenceKind.FACT: "Opposite claims",
        DifferenceKind.QUOTE: "Same quote in different words",
        DifferenceKind.ATTRIBUTION: "Different sources",
    }
)
_SLIGHT: Final[Mapping[DifferenceKind, str]] = MappingProxyType(
    {
        DifferenceKind.NUMBER: "Same number, different bounds",
        DifferenceKind.QUOTE: "Same quote, almost word for word",
    }
)


Shown = Callable[[str, int], str]  # a source's words, in at most so many characters if room is short
# Characters that are shown on one line of what values measure, of a value, and of the words in a quotation.
_ABOUT, _VALUE, _QUOTED = 20, 40, 60


def _whole(text: str, _limit: int) -> str:
    return text


def reported_by(origins: int) -> str:
    """``2 origins report this``."""
    return f"{count(origins, 'origin')} {'reports' if origins == 1 else 'report'} this"


def difference_title(one: Difference, shown: Callable[[str], str] = str) -> str:
    """``Different numbers: people``; ``shown`` escapes a source's words."""
    title = _SLIGHT.get(one.kind, _KINDS[one.kind]) if one.slight else _KINDS[one.kind]
    return title + (f": {shown(one.about)}" if one.about.strip() else "")


def outlets_differ(one: Difference, most: int, shown: Callable[[str], str] = str) -> str:
    """``outlets differ on killed: 27 (Harbour Ledger), 31 (Evening Bell)``, without a verdict."""
    about = f" on {shown(one.about)}" if one.about.strip() else ""
    given = [f"{shown(value)} ({listed([shown(outlet) for outlet in by], 2)})" for value, by in one.outlets.items()]
    return f"outlets differ{about}: {listed(given, most)}" if given else ""


def differing(one: Difference, most: int, shown: Shown = _whole) -> str:
    """``they differ on people killed: 11, 14``; for a quotation in two wordings, the words that differ."""
    about = f" on {shown(one.about, _ABOUT)}" if one.about else ""
    values = listed([shown(value, _VALUE) for value in one.values], most)
    return f"they differ{about}: {parted_in(one.parted[0], shown) if one.parted else values}"


def parted_in(pair: tuple[str, str], shown: Shown = _whole) -> str:
    """``“visit”, “message”``, or ``with and without “that”``."""
    quoted = [f"“{shown(words, _QUOTED)}”" for words in pair if words]
    return ", ".join(quoted) if len(quoted) > 1 else f"with and without {quoted[0]}"
