"""Titles, remarks and notes for a comparison and its parts."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from bot.model.article import Genre
from bot.model.comparison import Agreement, Comparison, Difference, DifferenceKind, NameCoverage
from bot.model.languages import in_other_languages
from bot.model.passage import Head
from bot.wording.counts import count, fewer, listed
from bot.wording.languages import language_name


class ComparisonHeading(StrEnum):
    """The titles of a comparison's parts."""

    HEADLINES = "Headlines"
    AGREED = "Agreed by several outlets"
    DIFFER = "Reported differently"
    ONLY = "Only one reports"
    PERHAPS = "Possibly the same: these may report the same fact, or part of it"
    NAMES = "Who is named, and which outlets leave them out"


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
_PIECES: Final[Mapping[str, str]] = MappingProxyType({Genre.OPINION: "opinion piece"})
_SPEAKERS: Final = "Same quote, different speakers"
_DIFFERS: Final[Mapping[DifferenceKind, str]] = MappingProxyType(
    {
        DifferenceKind.DATE: "the date differs",
        DifferenceKind.QUOTE: "the words differ",
        DifferenceKind.ATTRIBUTION: "the speaker differs",
    }
)

Shown = Callable[[str, int], str]  # a source's words, in at most so many characters if room is short
# Characters that are shown on one line of what values measure, of a value, and of words of a sentence.
_ABOUT, _VALUE, _QUOTED = 20, 40, 60
_OUTLET = 30  # the same of an outlet's name
ROOM: Final = 140  # the same of a line that says what differs, with the outlets
_WITH_OUTLETS: Final = (DifferenceKind.NUMBER, DifferenceKind.DATE)
IN_ALL: Final = "in all"  # outlets that a name is in
_CARRIERS = 3  # outlets named that carry one report
_ALSO_CARRIED = 2  # outlets named that carry copies of an article
_NOTHING: Final = "No fact is clearly shared by two independent reports."
_ONE_ORIGIN: Final = (
    "All of this is one report (copies and follow-ups count once), so it has no independent confirmation."
)
_PERHAPS = 2  # outlets named that may have a fact in other words
_FEW = 5  # articles of a story in which the outlets are named that lack a fact


def _whole(text: str, _limit: int) -> str:
    return text


def remarks(compared: Comparison) -> tuple[str, ...]:
    """What a reader must know first: that it is of two stories, and what was left out or cut."""
    two = "These two articles are from different stories." if compared.of_two_stories else ""
    cut = f"Only the beginning of very long articles was compared: {', '.join(compared.cut)}." if compared.cut else ""
    return tuple(filter(None, (two, left_out(compared), not_compared(compared), cut)))


def left_out(compared: Comparison) -> str:
    """A note that opinion, analysis and round-ups are not compared; empty if all articles are news."""
    heads = [head for head in compared.heads if head.genre is not Genre.NEWS]
    if not heads:
        return ""
    told = f"The {len(heads):,} articles marked {' or '.join(dict.fromkeys(head.genre for head in heads))} are"
    if len(heads) == 1:
        owner, piece = heads[0].outlet, _PIECES.get(heads[0].genre, heads[0].genre)
        told = f"{owner}'{'' if owner.endswith('s') else 's'} {piece} is"
    return f"{told} not compared{'; that leaves nothing to compare.' if compared.alone else '.'}"


def not_compared(compared: Comparison) -> str:
    """A note that names the articles that are not compared for their language; empty if there are none."""
    named = dict.fromkeys(f"{head.outlet} ({language_name(head.language)})" for head in compared.in_other_languages)
    return f"Not compared: {', '.join(named)}." if named else ""


def nothing_agreed(compared: Comparison) -> str:
    """Why no fact is agreed: nothing is clearly shared, or all is one report."""
    return _ONE_ORIGIN if compared.of_one_origin else _NOTHING


def only_title(compared: Comparison, shown: Shown = _whole) -> str:
    """``Only one reports``, or if all is one report, ``In this one report, by Harbour Ledger, Metro``."""
    if not compared.of_one_origin:
        return ComparisonHeading.ONLY
    outlets = dict.fromkeys(head.outlet for head in compared.heads)
    return f"In this one report, by {listed([shown(outlet, _OUTLET) for outlet in outlets], _CARRIERS)}"


def carried(compared: Comparison, shown: Shown = _whole) -> Mapping[str, str]:
    """For each article whose copies other outlets carry, a note of who they are; none if all is one report."""
    found: dict[str, str] = {}
    for origin in () if compared.of_one_origin else compared.story.origins:
        by = {head.id: head.outlet for head in compared.heads if head.id in origin.articles}
        for article, own in by.items():
            if others := [shown(outlet, _OUTLET) for outlet in dict.fromkeys(by.values()) if outlet != own]:
                found[article] = f"article also carried by {listed(others, _ALSO_CARRIED)}"
    return found


def voices(fact: Agreement) -> str:
    """``3 outlets``, ``3 outlets, 2 independent reports``."""
    outlets = {part.outlet for part in fact.sentences}
    return ", ".join(filter(None, (count(len(outlets), "outlet"), fewer(fact.origins, len(outlets)))))


def reported_by(fact: Agreement, heads: Iterable[Head], lacking: Sequence[str], shown: Shown = _whole) -> str:
    """``All 3 outlets``, ``2 of 3 outlets, perhaps also Metro``, ``At least 3 of 9 outlets``.

    An outlet that neither reports a fact nor is among those ``lacking`` it, or telling it otherwise, may have it in
    other words: up to two of these are named. Independent reports are counted if there are fewer of them than outlets.
    """
    by = {part.outlet for part in fact.sentences}
    outlets = list(dict.fromkeys((*by, *_articles_by_outlet(heads))))
    perhaps = [outlet for outlet in outlets if outlet not in by and outlet not in lacking]
    also = f"perhaps also {' and '.join(shown(outlet, _OUTLET) for outlet in perhaps)}"
    named = also if len(perhaps) <= _PERHAPS else ""
    each = f"{'' if named or not perhaps else 'At least '}{len(by):,} of {len(outlets):,} outlets"
    if len(by) == len(outlets):
        each = {1: "", 2: "Both outlets"}.get(len(by), f"All {len(by):,} outlets")
    return ", ".join(filter(None, (each, fewer(fact.origins, len(by)), named if perhaps else "")))


def surely_without(fact: Agreement, compared: Comparison) -> list[str]:
    """The outlets that surely do not report a fact, of a story of few articles."""
    outlets = _articles_by_outlet(compared.heads) if len(compared.heads) <= _FEW else {}
    return [outlet for outlet, own in outlets.items() if fact in compared.surely_without(own)]


def telling_otherwise(
    fact: Agreement, compared: Comparison, kinds: Collection[DifferenceKind] = tuple(DifferenceKind)
) -> list[str]:
    """The outlets that differ from a sentence of a fact in one of these ways; none that has the fact or its value."""
    by, places = {part.outlet for part in fact.sentences}, {part.place for part in fact.sentences}
    found: dict[str, None] = {}
    for one in compared.differ:
        own = {side.value.casefold() for side in one.sides if side.passage.place in places}
        if own and one.kind in kinds:
            alike = by | {side.passage.outlet for side in one.sides if side.value.casefold() in own}
            found |= dict.fromkeys(side.passage.outlet for side in one.sides if side.passage.outlet not in alike)
    return list(found)


def differently_in(fact: Agreement, compared: Comparison, shown: Shown = _whole) -> list[str]:
    """``but differently in Evening Bell``: the outlets that give another figure or day, or say the opposite."""
    outlets = telling_otherwise(fact, compared, (DifferenceKind.NUMBER, DifferenceKind.DATE, DifferenceKind.FACT))
    return [f"but differently in {' and '.join(shown(one, _OUTLET) for one in outlets)}"] if outlets else []


def not_in(lacking: Sequence[str], shown: Shown = _whole) -> list[str]:
    """``not in Evening Bell``; nothing if no outlet is known to lack it."""
    return [f"not in {' or '.join(shown(outlet, _OUTLET) for outlet in lacking)}"] if lacking else []


def named_in(name: NameCoverage, heads: Sequence[Head], most: int, shown: Shown = _whole) -> str:
    """``in all``, ``not in Metro``, ``in Post``, ``in Post; not in Metro``.

    Who uses a name is not said if all others with news surely do not.
    """
    if {head.outlet for head in heads}.issubset(name.outlets):
        return IN_ALL
    by, lacking = (listed([shown(outlet, _OUTLET) for outlet in group], most) for group in (name.outlets, name.missing))
    if name.missing and not set(_articles_by_outlet(heads)).difference(name.outlets, name.missing):
        return f"not in {lacking}"
    return f"in {by}" + (f"; not in {lacking}" if lacking else "")


def _articles_by_outlet(heads: Iterable[Head]) -> Mapping[str, set[str]]:
    """The outlets with an article that can be compared, and the ids of these."""
    news = [head for head in heads if head.genre is Genre.NEWS]
    foreign, found = in_other_languages(news), dict[str, set[str]]()
    for head in news:
        if head not in foreign:
            found.setdefault(head.outlet, set()).add(head.id)
    return found


def common_to_all(fact: Agreement, shown: Shown = _whole) -> list[str]:
    """``in common: “17 people”, “high school”``, of sentences each of which tells much more; else nothing."""
    return [f"in common: {', '.join(f'“{shown(words, _QUOTED)}”' for words in fact.common)}"] if fact.common else []


def one_origin(fact: Agreement, shown: Shown = _whole) -> list[str]:
    """Why outlets count as one: ``Evening Bell cites Harbour Ledger``, ``same words in Metro and Post``."""
    cites = [f"{shown(outlet, _OUTLET)} cites {shown(source, _OUTLET)}" for outlet, source in fact.cites]
    return [*cites, *(f"same words in {shown(one, _OUTLET)} and {shown(other, _OUTLET)}" for one, other in fact.copies)]


def paired_again(number: int) -> str:
    """``2 more pairs of these sentences may report the same fact``."""
    return f"{count(number, 'more pair')} of these sentences may report the same fact"


def difference_title(one: Difference, shown: Callable[[str], str] = str) -> str:
    """``Different numbers: people``; ``shown`` escapes a source's words."""
    title = _SPEAKERS if one.of_speakers else _KINDS[one.kind]
    title = _SLIGHT.get(one.kind, title) if one.slight else title
    return title + (f": {shown(one.about)}" if one.about.strip() else "")


def outlets_differ(one: Difference, most: int, shown: Callable[[str], str] = str) -> str:
    """``outlets differ on killed: 27 (Harbour Ledger), 31 (Evening Bell)``, without a verdict."""
    about = f" on {shown(one.about)}" if one.about.strip() else ""
    given = [f"{shown(value)} ({listed([shown(outlet) for outlet in by], 2)})" for value, by in one.outlets.items()]
    return f"outlets differ{about}: {listed(given, most)}" if given else ""


def differing(one: Difference, most: int, shown: Shown = _whole) -> str:
    """``they differ on people killed: 11 (Harbour Ledger), 14 (Evening Bell)``, ``the date differs: Saturday, Sunday``.

    Numbers and dates have their outlets where these fit on the line. For a quotation in two wordings, the words that
    differ; for one in more, only that they do.
    """
    what = f"they differ on {shown(one.about, _ABOUT)}" if one.about else _DIFFERS.get(one.kind, "they differ")
    if one.kind is DifferenceKind.QUOTE and not one.changed_words:
        return what
    if one.changed_words:
        return f"{what}: {parted_in(one.changed_words[0], shown)}"
    told = [(shown(value, _VALUE), [shown(outlet, _OUTLET) for outlet in by]) for value, by in one.outlets.items()]
    whose = listed([f"{value} ({listed(by, 2)})" for value, by in told], most)
    several = one.kind in _WITH_OUTLETS and len({outlet for by in one.outlets.values() for outlet in by}) > 1
    fits = several and len(f"{what}: {whose}") <= ROOM
    return f"{what}: {whose if fits else listed([value for value, _ in told], most)}"


def parted_in(pair: tuple[str, str], shown: Shown = _whole) -> str:
    """``“visit”, “message”``, or ``with and without “that”``."""
    quoted = [f"“{shown(words, _QUOTED)}”" for words in pair if words]
    return ", ".join(quoted) if len(quoted) > 1 else f"with and without {quoted[0]}"
