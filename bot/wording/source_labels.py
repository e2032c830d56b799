"""Attribution labels: the kind of source, and the words that name it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from bot.model.analysis import Attribution, AttributionKind
from bot.model.comparison import Difference
from bot.model.passage import Passage
from bot.text.quoted.source_nouns import is_pronoun

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
    """The words that name a source; '' for a pronoun."""
    return "" if is_pronoun(attribution.source) else attribution.source


def labelled(attribution: Attribution) -> str:
    """``says: Mary Lund``, ``unnamed source: two people``, ``document: court filings``, or ''."""
    words, label = source_words(attribution), LABELS[attribution.kind]
    if attribution.kind is AttributionKind.NAMED and not words:
        return ""  # "he said": the sentence does not name the speaker
    return f"{label}: {words}" if words else label


def names_its_speaker(passage: Passage, shown: int) -> bool:
    """Whether the first ``shown`` characters of a sentence have the words that name its speaker."""
    told = passage.attribution
    whole = len(passage.text) <= shown
    read = passage.text if whole else passage.text[: shown - 1].rpartition(" ")[0]  # it is cut between words
    inside = passage.start <= told.start and told.end <= passage.start + len(read)
    return told.kind is AttributionKind.NAMED and inside


def kinds_apart(difference: Difference) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The kinds of source in a difference of sources, each with its outlets; named sources first."""
    given = {
        kind: tuple(
            dict.fromkeys(side.passage.outlet for side in difference.sides if side.passage.attribution.kind is kind)
        )
        for kind in AttributionKind
    }
    return tuple((_IN_FACTS[kind], outlets) for kind, outlets in given.items() if outlets)
