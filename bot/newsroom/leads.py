"""The sentence of a report that tells its news, and what can be read without the sentence before it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import Final

from bot.model.analysis import EntityType, Sentence
from bot.model.passage import Passage
from bot.model.story import Report
from bot.text.context_dependence import lacks_person, leans, spoken_by_a_pronoun
from bot.text.words import terms
from bot.wording.source_labels import source_words

LEAST_WORDS, MOST_WORDS = 12, 60
LEAST_TOLD: Final = 5  # words that carry meaning
LEAST_OWN: Final = 4  # the same beside a quotation
# "Quill also met the envoy": the sentence adds to one before it.
_ADDS: Final = re.compile(r"[^,;:“”\"]{1,60}?\salso\s(?!known\b|called\b)")
# "The lawyers were at work": nothing behind the noun says which ones, as "the lawyers for Quill" does.
_UNNAMED_ONES: Final = re.compile(
    r"The\s[a-z]{3,}(?<![isu])s,?\s(?:also|now|still|then|have|had|are|were|will|would|could|can|may|do|did|come|came"
    r"|said|say|who|according)\b"
)
_QUOTED: Final = re.compile(r"[“\"][^“”\"]*[”\"]?")


def carrying(report: Report, count: int) -> list[Sentence]:
    """The ``count`` sentences with the highest salience, the best first."""
    return sorted(report.body, key=lambda sentence: (-sentence.salience, sentence.start))[:count]


def lead_of(report: Report) -> Sentence | None:
    """The sentence that carries most."""
    return next(iter(carrying(report, 1)), None)


def looseness(part: Passage, reports: Sequence[Report]) -> int:
    """How much a sentence lacks alone: 0 nothing, 1 what it points back to or quotes on, 2 a part of itself.

    ``reports`` tell whom it names.
    """
    text = part.text
    if not _is_whole(text):
        return 2
    spoken = spoken_by_a_pronoun(text) and not source_words(part.attribution)
    points_back = leans(text) or _ADDS.match(text) or _UNNAMED_ONES.match(text)
    return int(bool(points_back) or spoken or not _is_closed(text) or lacks_person(text, _people(part, reports)))


def is_thin(text: str) -> bool:
    """Whether a sentence tells little of its own for its length: it is very short, very long, or all quotation."""
    own = terms(_QUOTED.sub(" ", text))
    fits = LEAST_WORDS <= text.count(" ") + 1 <= MOST_WORDS
    return not fits or len(terms(text)) < LEAST_TOLD or len(own) < LEAST_OWN


def _is_closed(text: str) -> bool:
    """Whether each quotation that a sentence opens ends in it."""
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0


def _is_whole(text: str) -> bool:
    """Whether a sentence is no aside in brackets, no end of one that a page broke in two, no lead-in."""
    aside = text.startswith("(") and text.endswith(")")
    return not text[:1].islower() and not text.rstrip().endswith(":") and not aside


def _people(part: Passage, reports: Sequence[Report]) -> Iterator[int]:
    """Where in the sentence persons are named."""
    for report in reports:
        mentions = report.analysis.mentions if report.article.id == part.article else ()
        first = bisect_left(mentions, part.start, key=lambda mention: mention.start)
        for mention in takewhile(lambda mention: mention.start < part.end, islice(mentions, first, None)):
            if mention.type is EntityType.PERSON:
                yield mention.start - part.start
