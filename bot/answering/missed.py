"""Which words of a question an answer says to be missing."""

from collections.abc import Sequence
from typing import Final

from bot.answering.by_words import ReportSentence
from bot.answering.wanted import Wanted, terms_of_reports
from bot.entities.tables import ordinary_words
from bot.text.lexicon.synonyms import term_of
from bot.text.typed.question import Question
from bot.text.typed.told_as import measures
from bot.text.words import idf

_MENTIONED_IDF: Final = 2.0  # rarity, in nats, from which a word is missed
_NEVER_MISSED: Final = frozenset("again back ever new news now one ones still yet".split())


def missed(question: Question, unanswered: Sequence[Wanted]) -> list[Wanted]:
    """Those of the words that no sentence shown has which the answer names."""
    return [each for each in unanswered if _must_be_mentioned(question, each) and words_as_typed(question, [each])]


def _must_be_mentioned(question: Question, word: Wanted) -> bool:
    """Whether a word is telling enough that the answer names it if no sentence shown has it, as any name or number."""
    typed = word.typed.split()
    if any(each.isdigit() for each in typed):
        return any(each in number.words for each in typed for number in question.numbers)
    return (
        _NEVER_MISSED.isdisjoint(typed)
        and measures().isdisjoint(typed)
        and any(idf(term_of(each)) >= _MENTIONED_IDF or term_of(each) not in ordinary_words() for each in typed)
    )


def in_no_article(question: Question, candidates: Sequence[ReportSentence], lacked: Sequence[Wanted]) -> list[Wanted]:
    """Those of the words that no article of the story has anywhere in its text."""
    reports = {each.report.article.id: each.report for each in candidates}.values()
    everything = terms_of_reports(question, reports if lacked else ())
    return [each for each in lacked if not each.is_in(everything)]


def words_as_typed(question: Question, lacked: Sequence[Wanted]) -> tuple[str, ...]:
    """The words as they were typed, without those of another spelling."""
    return tuple(word for each in lacked for word in each.typed.split() if word in question.line)
