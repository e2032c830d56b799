"""Spelling correction: query words in no article, replaced by the nearest word of articles with the other words."""

from collections.abc import Sequence
from typing import Final

from bot.model.search import Query
from bot.store import Store
from bot.text.similar import nearest
from bot.text.words import STOP_WORDS, WORD, is_known, words

LONG: Final = 4  # letters from which a word may be misspelt
MOST: Final = 8  # words of a query that are checked
LOOKED_AT: Final = 20  # articles whose words are compared
_CLOSE: Final = 0.85  # a letter more or less, but no other letter in a short word: Bolton is not Boston
_TURNED: Final = 0.75  # the same letters, few of them moved


def corrected_query(store: Store, typed: str, names: Sequence[str] = ()) -> str:
    """The query with each unknown word replaced by the nearest word of articles that contain the other words.

    Similar ``names`` are used too. Empty if every word is known,
    or if an unknown word has no near one.
    """
    asked = WORD.findall(typed)[:MOST]
    unknown = {word for word in asked if len(word) >= LONG and not is_indexed(store, word)}
    known = " ".join(word for word in asked if word not in unknown and word.lower() not in STOP_WORDS)
    if not unknown:
        return ""
    texts = [*_texts(store, known), *names] if known else names
    seen = dict.fromkeys(word for text in texts for word in words(text))
    spelt = {word: _nearest(word.lower(), [other for other in seen if len(other) >= LONG]) for word in unknown}
    return " ".join(spelt.get(word, word) for word in asked) if all(spelt.values()) else ""


def is_used(store: Store, word: str) -> bool:
    """Whether news or the index uses a word, so that it is not a misspelling."""
    return is_known(word.lower()) or is_indexed(store, word)


def is_indexed(store: Store, word: str) -> bool:
    """Whether an article has a word."""
    return store.matches(Query(word, word), 1)[1] > 0


def _texts(store: Store, known: str) -> list[str]:
    """Texts of articles that contain all of the words, else any of them."""
    query = Query(known, known)
    found = store.matches(query, LOOKED_AT)[0] or store.matches(query, LOOKED_AT, any_word=True)[0]
    return [f"{match.head.title} {match.text}" for match in found]


def _nearest(word: str, seen: Sequence[str]) -> str:
    """The word with the same letters in another order, else the most similar one; '' if none is similar enough."""
    turned = [other for other in seen if sorted(word) == sorted(other)]
    return nearest(word, turned, _TURNED) or nearest(word, seen, _CLOSE)
