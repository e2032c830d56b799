"""The sentence at a place."""

from bot.model.analysis import Sentence
from bot.model.story import Report


def sentence_at(report: Report, start: int, end: int) -> Sentence | None:
    """The sentence that holds most of ``start:end``, or None."""
    best, most = None, 0
    for sentence in report.analysis.sentences:
        shared = min(sentence.end, end) - max(sentence.start, start)
        if shared > most:
            best, most = sentence, shared
    return best
