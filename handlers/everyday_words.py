"""Typed words that are too common to leave the thread's story for."""

from bot.model.search import Choice, NotFound
from bot.model.summary import StorySummary, Summary
from bot.newsroom.lookup import DISTINCT, UNCOMMON, tells
from bot.text.words import STOP_WORDS, stem, words
from handlers.parse import bare
from handlers.render import Answer
from handlers.request import Request, What


def is_common(ask: Request, answer: Answer) -> bool:
    """Whether words are too common to mean a story other than the thread's, or, in lower case, name no entity.

    Keyboards capitalise the first letter of a line; a capital further on is a name's.
    """
    if ask.what is What.ENTITY:
        return isinstance(answer, NotFound) and ask.words.islower() and not answer.outlet
    typed = bare(ask.words)
    if ask.what is not What.WORDS or not typed[1:].islower():
        return False
    match answer:
        case Choice():
            return not any(tells(word, DISTINCT) for word in words(typed))
        case StorySummary() | Summary():
            return not _calls(words(typed), answer)
    return False


def _calls(typed: list[str], answer: StorySummary | Summary) -> bool:
    """Whether words call a story: one of them is distinctive, and if it is the only one, uncommon too or its subject.

    The subject is in at least half of the headlines, and not only in those taken from the text.
    """
    distinct = [word for word in typed if tells(word, DISTINCT)]
    if sum(word not in STOP_WORDS for word in typed) > 1 or any(tells(word, UNCOMMON) for word in distinct):
        return bool(distinct)
    heads = answer.heads if isinstance(answer, StorySummary) else (answer.head,)
    named = [head for head in heads for word in distinct if stem(word) in map(stem, words(head.title))]
    return 2 * len(named) >= len(heads) and not all(head.title_from_text for head in named)
