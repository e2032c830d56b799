"""Attribution labels: the kind of source, and the words that name it."""

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from bot.model.analysis import Attribution, AttributionKind
from bot.model.comparison import Difference
from bot.model.passage import Passage
from bot.model.reported import Reported
from bot.text.quoted.source_nouns import is_pronoun
from bot.wording.counts import count

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


def sourcing(found: Reported) -> str:
    """How a story sources it: ``In 3 of 4 outlets, 2 independent reports: 1 named source, 2 without a source.``.

    Sources of one kind in the same words are one; a sentence that gives none is counted by its report.
    """
    shown = [side.passage for side in found.told]
    by_article = {article: origin for origin in found.story.newsrooms for article in origin.articles}
    origin_of = {part.article: by_article.get(part.article) for part in shown}
    reports = len(set(map(id, filter(None, origin_of.values())))) or len(origin_of)
    outlets = len({part.outlet for part in shown})
    sources = {(part.attribution.kind, source_words(part.attribution), id(origin_of[part.article])) for part in shown}
    kinds = Counter(kind for kind, _, _ in sources)
    told = [_counted(kind, kinds[kind]) for kind in AttributionKind if kinds[kind]]
    every = outlets + len(found.silent)
    return f"In {outlets} of {count(every, 'outlet')}, {count(reports, 'independent report')}: {', '.join(told)}."


def _counted(kind: AttributionKind, number: int) -> str:
    return f"{number} without a source" if kind is AttributionKind.NONE else count(number, _IN_FACTS[kind])
