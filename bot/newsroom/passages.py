"""The sentence at a position, and the paragraph around it."""

from bisect import bisect_right
from itertools import islice

from bot.model.analysis import Sentence, SentenceKind
from bot.model.passage import Evidence, Head
from bot.model.story import Report
from bot.text.sentences import paragraphs


def sentence_at(report: Report, start: int, end: int) -> Sentence | None:
    """The sentence that contains most of ``start:end``, or None."""
    sentences = report.analysis.sentences
    best, most = None, 0
    first = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
    for sentence in islice(sentences, max(first, 0), None):
        if sentence.start >= end:
            break
        shared = min(sentence.end, end) - max(sentence.start, start)
        if shared > most:
            best, most = sentence, shared
    return best


def body_at(report: Report, start: int, end: int) -> Sentence | None:
    """The body sentence that contains most of ``start:end``; None in headings and page furniture."""
    sentence = sentence_at(report, start, end)
    return sentence if sentence and sentence.kind is SentenceKind.BODY else None


def in_paragraph(report: Report, head: Head, start: int, end: int) -> Evidence | None:
    """The sentence that contains most of ``start:end``, in its paragraph; None if there is no sentence."""
    sentence = sentence_at(report, start, end)
    if sentence is None:
        return None
    text = report.article.text
    around = (place for place in paragraphs(text) if place[0] <= sentence.start < place[1])
    first, last = next(around, (sentence.start, sentence.end))
    return Evidence(report.passage(sentence), text[first:last], first, head)
