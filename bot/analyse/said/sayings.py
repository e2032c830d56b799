"""Who says a sentence, in our few labels and the source's own words."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from bot.analyse.said.reports import headed
from bot.analyse.said.source_kinds import is_kept_unnamed
from bot.model.analysis import Attribution, AttributionKind
from bot.model.passage import Passage
from bot.text.source_words import MESSAGES, PRONOUNS

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

_PLURAL: Final = frozenset({"they", "both"})
_PLAINEST: Final = (
    AttributionKind.NAMED,
    AttributionKind.DOCUMENT,
    AttributionKind.UNNAMED,
    AttributionKind.NONE,
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

    Empty where all who give a source give one of the same kind. An outlet with several sentences counts once, by the
    plainest source that it gives: named before document, document before unnamed, and none only where it gives none.
    A message is its author's word, and "they" alone tells of no kind. Who has no name and hides none, "residents", is
    left out: what is worth a note is a name that one outlet keeps to itself.
    """
    plainest: dict[str, AttributionKind] = {}
    for passage in passages:
        if _is_public(passage.attribution):
            continue
        kind = _kind_of_source(passage.attribution)
        plainest[passage.outlet] = min(plainest.get(passage.outlet, kind), kind, key=_PLAINEST.index)
    given = {kind: tuple(o for o, its in plainest.items() if its is kind) for kind in AttributionKind}
    kinds = [kind for kind in AttributionKind if given[kind]]
    if len([kind for kind in kinds if kind is not AttributionKind.NONE]) < 2:  # noqa: PLR2004 - one kind, or none
        return ()
    return tuple((_IN_FACTS[kind], given[kind]) for kind in kinds)


def _is_public(by: Attribution) -> bool:
    """Whether a source without a name is none that an outlet keeps unnamed: residents, critics."""
    return by.kind is AttributionKind.UNNAMED and bool(source_words(by)) and not is_kept_unnamed(by.source)


def _kind_of_source(by: Attribution) -> AttributionKind:
    """What kind of source a sentence has beside another's of the same fact."""
    if by.kind is AttributionKind.DOCUMENT and headed(by.source, 0, len(by.source)) in MESSAGES:
        return AttributionKind.NAMED
    alone = by.source.lower() in _PLURAL or (by.kind is AttributionKind.UNNAMED and not source_words(by))
    return AttributionKind.NONE if alone else by.kind
