"""Which sentences of a report are shown."""

from bot.model.analysis import Sentence, SentenceKind
from bot.model.story import Report


def sentence_at(report: Report, start: int, end: int) -> Sentence | None:
    """The sentence that holds most of ``start:end``, or None."""
    best, most = None, 0
    for sentence in report.analysis.sentences:
        shared = min(sentence.end, end) - max(sentence.start, start)
        if shared > most:
            best, most = sentence, shared
    return best


def body_sentences(report: Report) -> list[Sentence]:
    """The sentences that may be shown as news."""
    return [sentence for sentence in report.analysis.sentences if sentence.kind is SentenceKind.BODY]
