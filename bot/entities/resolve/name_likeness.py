"""Similarity of two names: of the whole strings and, word by word, the share of each name found in the other.

Words are weighted by their rarity among entities (as in SoftTFIDF, Cohen, Ravikumar and Fienberg 2003): "Republic
of", "Mullah" or "Company" count for little, a rare surname for much.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import Indel

from bot.entities.name_forms import word_sound
from bot.entities.tables import nicknames

# Weights of the whole strings, of the strings without spaces, and of the matched shares of query and name.
# A change of any by a third has little effect on the lists used to tune them.
WHOLE: Final = 0.25
JOINED: Final = 0.20
ASKED: Final = 0.30
HELD: Final = 0.25

_WORD_FLOOR = 0.6  # two words less similar than this are different words
_INITIAL = 0.7
_NICKNAME = 0.95
_SAME_SOUND = 0.97
_SAME_LETTERS, _SAME_SOUNDS = 0.96, 0.93  # the least for other word order or spacing, and for another spelling


@dataclass(frozen=True, slots=True)
class SpokenName:
    """A folded name, its words, and the words' sounds."""

    text: str
    joined: str
    words: tuple[str, ...]
    sounds: tuple[str, ...]


def form(folded: str) -> SpokenName:
    """The parts of a folded name that ``likeness`` needs."""
    words = tuple(folded.split())
    return SpokenName(folded, "".join(words), words, tuple(map(word_sound, words)))


def likeness(asked: SpokenName, name: SpokenName, weight: Callable[[str], float]) -> float:
    """Similarity of a query and a name, from 0 to 1; ``weight`` gives the weight of a word by its sound."""
    whole = Indel.normalized_similarity(asked.text, name.text)
    joined = Indel.normalized_similarity(asked.joined, name.joined)
    query_share, name_share = _shares(asked, name, weight)
    alike = WHOLE * whole + JOINED * joined + ASKED * query_share + HELD * name_share
    if asked.joined == name.joined:
        return max(alike, _SAME_LETTERS)
    if len(asked.words) == len(name.words):  # otherwise they cannot be reorderings
        if sorted(asked.words) == sorted(name.words):
            return max(alike, _SAME_LETTERS)
        if sorted(asked.sounds) == sorted(name.sounds):
            return max(alike, _SAME_SOUNDS)
    return alike


def _shares(asked: SpokenName, name: SpokenName, weight: Callable[[str], float]) -> tuple[float, float]:
    """The weighted share of the query found in the name, and of the name found in the query."""
    weights = [weight(heard) for heard in name.sounds]
    free = dict.fromkeys(range(len(weights)))
    asked_all = asked_found = name_found = 0.0
    left: list[int] = []
    for place, word in enumerate(asked.words):
        at = next((other for other in free if name.words[other] == word), -1)
        if at < 0:
            left.append(place)
            continue
        asked_all += weights[at]
        asked_found += weights[at]
        name_found += weights[at]
        del free[at]
    left.sort(key=lambda place: -len(asked.words[place]))
    for place in left:
        best, at = _nearest_word(asked, place, name, free)
        own = weight(asked.sounds[place])
        if best < _WORD_FLOOR:
            asked_all += own
            continue
        # A misspelt word is no rarer than the intended one.
        own = min(own, weights[at])
        found = 2 * best - 1
        asked_all += own
        asked_found += own * found
        name_found += weights[at] * found
        del free[at]
    return asked_found / max(asked_all, 0.1), name_found / max(math.fsum(weights), 0.1)


def _nearest_word(asked: SpokenName, place: int, name: SpokenName, free: Iterable[int]) -> tuple[float, int]:
    """The similarity and position of the nearest free word of a name; (0, -1) if none is similar at all."""
    word, heard = asked.words[place], asked.sounds[place]
    best, at = 0.0, -1
    for other in free:
        alike = _word_likeness(word, heard, name.words[other], name.sounds[other])
        if alike > best:
            best, at = alike, other
    return best, at


@lru_cache(maxsize=10_000)
def _word_likeness(word: str, heard: str, other: str, other_heard: str) -> float:
    if len(word) == 1 or len(other) == 1:
        return _INITIAL if word[0] == other[0] else 0.0
    alike = max(
        Indel.normalized_similarity(word, other),
        _SAME_SOUND * Indel.normalized_similarity(heard, other_heard),
    )
    forms = nicknames()
    if alike < _NICKNAME and word in forms and other in forms and not forms[word].isdisjoint(forms[other]):
        return _NICKNAME
    return alike
