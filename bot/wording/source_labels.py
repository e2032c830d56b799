"""Who says a sentence, in our few labels and the source's own words."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from bot.model.analysis import Attribution, AttributionKind
from bot.model.comparison import Difference
from bot.text.source_nouns import is_pronoun

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
    """The words that a source is named by; empty for a pronoun alone."""
    return "" if is_pronoun(attribution.source) else attribution.source


def labelled(attribution: Attribution) -> str:
    """``says: Mary Lund``, ``unnamed source: two people``, ``document: court filings``, or nothing."""
    words, label = source_words(attribution), LABELS[attribution.kind]
    if attribution.kind is AttributionKind.NAMED and not words:
        return ""  # "he said": the sentence itself says no more
    return f"{label}: {words}" if words else label


def kinds_apart(difference: Difference) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The kinds of source that a difference of sources sets apart, each with its outlets, the named first."""
    given = {
        kind: tuple(
            dict.fromkeys(side.passage.outlet for side in difference.sides if side.passage.attribution.kind is kind)
        )
        for kind in AttributionKind
    }
    return tuple((_IN_FACTS[kind], outlets) for kind, outlets in given.items() if outlets)
