"""Typed words that no article has, as the articles that have the others spell them."""

from collections.abc import Sequence
from typing import Final

from bot.model.search import Query
from bot.store import Store
from bot.text.similar import text_likeness
from bot.text.words import STOP_WORDS, WORD, words

LONG: Final = 4  # letters of a word that may be misspelt
MOST: Final = 8  # words of a question that are looked at
LOOKED_AT: Final = 20  # articles whose words are compared
_CLOSE: Final = 0.85  # a letter more or less, not another letter in a short word: Bolton is not Boston
_TURNED: Final = 1.75  # the same letters, little of them moved


def respelt(store: Store, typed: str, names: Sequence[str] = ()) -> str:
    """The words with each that no article has put as the nearest in articles that hold one of the others.

    Where no other word is left to find articles by, ``names`` that lie near are looked at. Empty where every word is
    known, or where one is like none that is looked at.
    """
    asked = WORD.findall(typed)[:MOST]
    unknown = {word for word in asked if len(word) >= LONG and not store.matches(Query(word, word), 1)[1]}
    known = " ".join(word for word in asked if word not in unknown and word.lower() not in STOP_WORDS)
    if not unknown:
        return ""
    texts = _texts(store, known) if known else names
    seen = dict.fromkeys(word for text in texts for word in words(text))
    spelt = {word: _nearest(word.lower(), [other for other in seen if len(other) >= LONG]) for word in unknown}
    return " ".join(spelt.get(word, word) for word in asked) if all(spelt.values()) else ""


def _texts(store: Store, known: str) -> list[str]:
    """Articles that hold all of the words, else any of them."""
    query = Query(known, known)
    found = store.matches(query, LOOKED_AT)[0] or store.matches(query, LOOKED_AT, any_word=True)[0]
    return [f"{match.head.title} {match.text}" for match in found]


def _nearest(word: str, seen: list[str]) -> str:
    """The word that has the same letters in another order, else the one most alike; empty where none is enough."""
    if not seen:
        return ""
    alike = text_likeness([word] * len(seen), seen, "sort")
    turned = [alike[place] + (sorted(word) == sorted(other)) for place, other in enumerate(seen)]
    best = max(range(len(seen)), key=lambda place: (turned[place], -place))
    return seen[best] if turned[best] >= _TURNED or alike[best] >= _CLOSE else ""
