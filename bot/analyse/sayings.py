"""Who says a sentence, in our few labels and the source's own words."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from bot.model.analysis import Attribution, AttributionKind
from bot.model.passage import Passage
from bot.text.source_words import PRONOUNS

LABELS: Final[Mapping[AttributionKind, str]] = MappingProxyType(
    {
        AttributionKind.NAMED: "says",
        AttributionKind.UNNAMED: "unnamed source",
        AttributionKind.DOCUMENT: "document",
        AttributionKind.NONE: "",
    }
)
_IN_FACTS: Final[Mapping[AttributionKind, str]] = MappingProxyType(
    {
        AttributionKind.NAMED: "named source",
        AttributionKind.UNNAMED: "unnamed source",
        AttributionKind.DOCUMENT: "document",
        AttributionKind.NONE: "no source",
    }
)


def source_words(attribution: Attribution) -> str:
    """The words that a source is named by; empty where a pronoun alone stands for it."""
    return "" if attribution.source.lower() in PRONOUNS else attribution.source


def labelled(attribution: Attribution) -> str:
    """``says: Mary Lund``, ``unnamed source: two people``, ``document: court filings``, or nothing."""
    words, label = source_words(attribution), LABELS[attribution.kind]
    if attribution.kind is AttributionKind.NAMED and not words:
        return ""  # "he said": the sentence itself says no more
    return f"{label}: {words}" if words else label


def kinds_apart(passages: Sequence[Passage]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What kinds of source stand behind one fact, each with its outlets, where outlets have it from unlike ones.

    Empty where all who give a source give one of the same kind. An outlet with several sentences counts for each kind
    that it gives; its sentences without a source count only where it gives none.
    """
    given: dict[AttributionKind, dict[str, None]] = {}
    for passage in passages:
        given.setdefault(passage.attribution.kind, {})[passage.outlet] = None
    silent = given.pop(AttributionKind.NONE, {})
    if len(given) < 2:  # noqa: PLR2004 - one kind, or none
        return ()
    speaking = {outlet for outlets in given.values() for outlet in outlets}
    told = [(_IN_FACTS[kind], tuple(given[kind])) for kind in AttributionKind if kind in given]
    left = tuple(outlet for outlet in silent if outlet not in speaking)
    return (*told, *(((_IN_FACTS[AttributionKind.NONE], left),) if left else ()))
