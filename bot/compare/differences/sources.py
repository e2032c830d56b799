"""Facts for which one outlet names its source and another cites people who are not to be named."""

import re
from typing import Final

from bot.compare.lines import ComparedSentence
from bot.model.analysis import AttributionKind
from bot.text.quoted.source_nouns import PRONOUNS
from bot.text.words import STOP_WORDS, stem, words

# Fewer than the note on a fact lists: of three differences that aides and officials added, one was clear.
_CONFIDANTS: Final = re.compile(
    r"\b(?:sources?|familiar|briefed|knowledge|anonymity|insiders?|close to|involved|condition|declined|"
    r"(?:un|not )named)\b",
    re.IGNORECASE,
)


_PUBLISHED: Final = frozenset({"reported", "reports"})


def other_source(left: ComparedSentence, right: ComparedSentence) -> tuple[str, str] | None:
    """The source of each line, if one is named and the other is not to be named; else None."""
    one, other = left.sentence.attribution, right.sentence.attribution
    if {one.kind, other.kind} != {AttributionKind.NAMED, AttributionKind.UNNAMED}:
        return None
    if one.source not in left.text or other.source not in right.text:
        return None  # a quotation of several sentences, whose speaker another one names
    hidden, open_ = (one, other) if one.kind is AttributionKind.UNNAMED else (other, one)
    if open_.source.lower() in PRONOUNS or open_.cue in _PUBLISHED:
        return None  # "he": not named in the sentence; "the Bell reported": the source is still unnamed
    if not _CONFIDANTS.search(hidden.source) or _stems(hidden.source) & _stems(open_.source):
        return None
    if _CONFIDANTS.search((left if hidden is other else right).text):
        return None  # "Quill wrote that two people familiar with it confirmed it": no other source
    return one.source, other.source


def _stems(text: str) -> set[str]:
    return {stem(word) for word in words(text) if word not in STOP_WORDS and not word.isdigit()}
