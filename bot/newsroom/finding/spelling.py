"""Spelling correction: query words in no article, replaced by the nearest word of articles with the other words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from bot.model.search import Query
from bot.store import Store
from bot.text.similar import nearest
from bot.text.words import STOP_WORDS, WORD, is_known, words

LONG: Final = 4  # letters from which a word may be misspelt
MOST: Final = 8  # words of a query that are checked
STORIES: Final = 500  # latest stories whose headlines are compared if no word is known
LOOKED_AT: Final = 20  # articles whose words are compared
_CLOSE: Final = 0.85  # a letter more or less, but no other letter in a short word: Bolton is not Boston
_TURNED: Final = 0.75  # the same letters, few of them moved


def corrected_query(store: Store, typed: str, names: Sequence[str] = ()) -> str:
    """The query with each unknown word replaced by the nearest word of articles that contain the other words.

    Similar ``names`` are used too; if no word is known, the headlines of the one story that has all of them. Empty if
    every word is known, or if an unknown word has no near one.
    """
    asked = WORD.findall(typed)[:MOST]
    unknown = {word for word in asked if len(word) >= LONG and not is_indexed(store, word)}
    known = " ".join(word for word in asked if word not in unknown and word.lower() not in STOP_WORDS)
    if not unknown:
        return ""
    spelt = _spelt(unknown, [*_texts(store, known), *names] if known else names)
    if not spelt and not known and len(unknown) > 1:
        found = (_spelt(unknown, titles) for titles in _headlines(store))
        alike = [each for each in found if each]
        spelt = alike[0] if alike and all(each == alike[0] for each in alike) else {}
    return " ".join(spelt.get(word, word) for word in asked) if spelt else ""


def _spelt(unknown: Iterable[str], texts: Iterable[str]) -> dict[str, str]:
    """Each unknown word with the nearest one of the texts; nothing unless each has one."""
    seen = dict.fromkeys(word for text in texts for word in words(text) if len(word) >= LONG)
    spelt = {word: _nearest(word.lower(), list(seen)) for word in unknown}
    return spelt if all(spelt.values()) else {}


def _headlines(store: Store) -> Iterator[list[str]]:
    """The headlines of each of the latest stories."""
    for story in store.stories(STORIES):
        yield [head.title for head in store.heads(story.articles)]


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
