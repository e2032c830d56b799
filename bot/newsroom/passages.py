"""Passages and heads from reports."""

from bot.model.analysis import Sentence, SentenceKind
from bot.model.passage import Passage
from bot.model.story import Report


def passage(report: Report, sentence: Sentence) -> Passage:
    """A sentence of a report as it is shown."""
    article = report.article
    return Passage(
        article=article.id,
        start=sentence.start,
        end=sentence.end,
        text=article.text[sentence.start : sentence.end],
        outlet=article.outlet,
        paragraph=sentence.paragraph,
        url=article.url,
        file=article.file,
        attribution=sentence.attribution,
    )


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
