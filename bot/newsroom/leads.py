"""The lead of a report, and which sentences can be read on their own."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from bot.answering.asked_figures import RECENT
from bot.model.analysis import AttributionKind, EntityType, FigureKind, Sentence
from bot.model.passage import Passage
from bot.model.story import Report
from bot.newsroom.antecedent import QUOTED, lacks_antecedent
from bot.text.context_dependence import (
    connects,
    ends_quotation,
    lacks_person,
    points_back,
    spoken_by_a_pronoun,
    takes_up,
)
from bot.text.furniture.posts import is_post
from bot.text.furniture.related_headlines import without_related_headlines
from bot.text.quantities.numerals import number_words
from bot.text.silence import tells_nothing
from bot.text.spans import within
from bot.text.words import terms
from bot.wording.source_labels import source_words

LEAST_WORDS, MOST_WORDS = 12, 60
LEAST_TOLD: Final = 5  # words that carry meaning
FEWEST_TOLD: Final = 2  # of these, without which a sentence tells nothing
LEAST_OWN: Final = 4  # of these, words outside quotations
# "Quill also met the envoy", "Quill added that": the sentence adds to an earlier one.
_ADDS: Final = re.compile(
    r"[^,;:“”\"]{1,60}?\salso\s(?!known\b|called\b)"
    r"|[^,;:“”\"]{1,40}?\s(?:added|continued|went\son)(?:,|:|\sthat\b)"
)
# "The lawyers were at work": nothing after the noun says which ones, as in "the lawyers for Quill".
_UNNAMED_ONES: Final = re.compile(
    r"The\s[a-z]{3,}(?<![isu])s,?\s(?:also|now|still|then|have|had|are|were|will|would|could|can|may|do|did|come|came"
    r"|said|say|who|according)\b"
    # "The three states Lund wrote about": an earlier sentence says which three
    rf"|The\s(?:{number_words(2, 10)}|\d{{1,2}})\s(?:[a-z-]{{2,20}}\s){{0,2}}[a-z-]{{3,20}}s\s(?!of\b|in\b|at\b)"
    rf"|The\s(?:{number_words(2, 10)}|others?|former|latter)"
    r"(?:,|\s(?:each|both|also|then|have|had|has|are|is|were|was|will|would|include|said|met)\b)"
)
# "since March", "began in May": a day from which something lasts.
_SINCE: Final = re.compile(
    r"\b(?:since|from|between|over|after|began|begun|start(?:ed|ing))\s(?:\w+\s){0,3}\Z", re.IGNORECASE
)


def top_sentences(report: Report, count: int) -> list[Sentence]:
    """The ``count`` sentences with the highest salience, the best first."""
    return sorted(report.body, key=lambda sentence: (-sentence.salience, sentence.start))[:count]


def readable(report: Report, count: int) -> list[Sentence]:
    """The ``count`` most salient sentences in the order of the text.

    What points back is only taken together with the sentence before it, and what tells nothing by itself not at all,
    unless there is too little else.
    """
    body = report.body
    before = {sentence.start: previous.start for previous, sentence in pairwise(body)}
    ranked = top_sentences(report, len(body))
    while True:
        chosen = ranked[:count]
        taken = {each.start for each in chosen}
        unfit = [
            each
            for each in chosen
            if is_empty(text := report.passage(each).text)
            or is_post(text)
            or is_unowned(report, each)
            or (before.get(each.start) not in taken and (leans(text) or ends_quotation(text)))
        ]
        if not unfit or len(ranked) <= count:
            return sorted(chosen, key=lambda sentence: sentence.start)
        ranked.remove(unfit[-1])


def lead_of(report: Report) -> Sentence | None:
    """The body sentence with the highest salience."""
    return next(iter(top_sentences(report, 1)), None)


def context_dependence(part: Passage, reports: Sequence[Report]) -> int:
    """How much a sentence depends on its context: 0 not at all, 1 it refers to what comes before, 2 it is incomplete.

    ``reports`` has the people that it names.
    """
    text = part.text
    if not _is_whole(text):
        return 2
    people = tuple(_people(part, reports))
    named = source_words(part.attribution)
    spoken = spoken_by_a_pronoun(text) and not named
    told = named and not part.start <= part.attribution.start < part.end  # whom "he" means is shown beside it
    refers_back = leans(text) or _ADDS.match(text) or _UNNAMED_ONES.match(text)
    nobody = lacks_person(text, people) or (not told and lacks_antecedent(text, people))
    return int(bool(refers_back) or spoken or not _is_closed(text) or nobody)


def leans(text: str) -> bool:
    """Whether a sentence is only read after the one before it: "He left.", "Meanwhile, the mayor left."."""
    return points_back(text) or connects(text) or takes_up(text)


def is_thin(text: str) -> bool:
    """Whether a sentence says little for its length: it is very short, very long, or all quotation."""
    text = without_related_headlines(text)
    own = terms(QUOTED.sub(" ", text))
    fits = LEAST_WORDS <= text.count(" ") + 1 <= MOST_WORDS
    return not fits or len(terms(text)) < LEAST_TOLD or len(own) < LEAST_OWN or tells_nothing(text)


def is_empty(text: str) -> bool:
    """Whether a sentence tells nothing by itself: it leads up to another one, has hardly a word, or is of no news."""
    return text.rstrip().endswith(":") or len(terms(text)) < FEWEST_TOLD or tells_nothing(text)


def is_unowned(report: Report, sentence: Sentence) -> bool:
    """Whether a sentence is from within a quotation of which the article does not say who speaks.

    It has no mark before it, so that it would read as the outlet's own words.
    """
    quoted = within(report.analysis.quotes, sentence.start, sentence.end)
    nobody = sentence.attribution.kind is AttributionKind.NONE
    return nobody and any(quote.start < sentence.start and not quote.speaker for quote in quoted)


def is_of_long_before(report: Report, start: int, end: int) -> bool:
    """Whether a sentence is of another event: all of its days are long before the article, and none begins a span."""
    text, published = report.article.text, report.article.published
    days = [
        (each.high, bool(_SINCE.search(text, start, each.start)))
        for each in within(report.analysis.figures, start, end)
        if each.kind is FigureKind.DATE and isinstance(each.high, str)
    ]
    if published is None or not days:
        return False
    last = (published - RECENT).date().isoformat()
    return all(day < last and not since for day, since in days)


def _is_closed(text: str) -> bool:
    """Whether a sentence closes each quotation that it opens."""
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0


def _is_whole(text: str) -> bool:
    """Whether a sentence is complete: not an aside in brackets, not the end of a broken one, not a lead-in."""
    aside = text.startswith("(") and text.endswith(")")
    return not text[:1].islower() and not text.rstrip().endswith(":") and not aside


def _people(part: Passage, reports: Sequence[Report]) -> Iterator[int]:
    """Offsets in the sentence at which people are named."""
    for report in reports:
        mentions = report.analysis.mentions if report.article.id == part.article else ()
        for mention in within(mentions, part.start, part.end):
            if mention.type is EntityType.PERSON:
                yield mention.start - part.start
