"""What makes two wordings of one quotation no difference in their sentences: a cut that shows, a question answered."""

import re
from typing import Final

from bot.compare.differences.quotations import Quoted
from bot.compare.differences.rewording import WordChange
from bot.compare.differences.shared_runs import Words
from bot.compare.lines import ComparedSentence
from bot.text.alternation import alternation
from bot.text.lexicon.negation import DENYING, N_T, NO, NOT
from bot.text.quoted.spoken import spoken_words

DOTS: Final = re.compile(r"…|\.{2,}|\. \.")
_TURNING: Final = re.compile(
    rf"\b(?:{alternation(NOT | NO | DENYING)}|cannot|if|unless|but|except|although|though|false|wrong|doubt)\b|{N_T}\b",
    re.IGNORECASE,
)
_FEW: Final = 12  # words that dots may stand for amid a sentence; a reader wants to see what more would say
_ASKED: Final = re.compile(r"\?\W*$")


def is_cut(change: WordChange, left: Quoted, right: Quoted, one: ComparedSentence, other: ComparedSentence) -> bool:
    """Whether one of two quotations openly leaves words out: it has them outside its marks, or dots for them.

    Amid a sentence, dots are a difference if they stand for words that reverse it, or for many.
    """
    if change.one[0] < change.one[1] and change.other[0] < change.other[1]:
        return False
    if change.one[0] < change.one[1]:
        span, place, full, short, line = change.one, change.other[0], left, right, other
    else:
        span, place, full, short, line = change.other, change.one[0], right, left, one
    said = full.words[slice(*span)]
    if _stands_outside([word.key for word in said], short, place, line):
        return True
    at_end = span[0] == 0 or full.words[span[0] - 1].last or said[-1].last
    return (at_end or (len(said) <= _FEW and not reverses(said))) and DOTS.search(gap(short, place)) is not None


def reverses(words: Words) -> bool:
    """Whether words that are left out may turn into its opposite what is said without them."""
    return _TURNING.search(" ".join(word.text for word in words)) is not None


def only_one_asks(left: Quoted, one: ComparedSentence, right: Quoted, other: ComparedSentence) -> bool:
    """Whether one of two quotations is a question in its sentence, and the other may be the answer."""
    return _asks(left, one) != _asks(right, other)


def _asks(quoted: Quoted, line: ComparedSentence) -> bool:
    end = min(quoted.quote.end, line.sentence.end) - line.sentence.start
    return _ASKED.search(line.text[max(0, end - 3) : end]) is not None


def gap(quoted: Quoted, place: int) -> str:
    """What stands between two words of a quotation, or before its first or after its last."""
    text, begin, words = quoted.quote.text, quoted.quote.start, quoted.words
    start = words[place - 1].end - begin if place else 0
    return text[start : words[place].start - begin if place < len(words) else len(text)]


def _stands_outside(keys: list[str], short: Quoted, place: int, line: ComparedSentence) -> bool:
    """Whether a sentence gives the words right before or after the marks of its quotation."""
    begin, quote = line.sentence.start, short.quote
    before = [word.key for word in spoken_words(line.text[: max(0, quote.start - begin)])]
    after = [word.key for word in spoken_words(line.text[max(0, quote.end - begin) :])]
    return (place == 0 and before[-len(keys) :] == keys) or (place == len(short.words) and after[: len(keys)] == keys)
