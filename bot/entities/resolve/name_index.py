"""All names of all entities, and the look-up of typed names among them."""

import math
from array import array
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, NamedTuple

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from bot.entities.name_forms import latin, sound, word_sound
from bot.entities.person_names import surnames_of, without_addition
from bot.entities.resolve.knowledge import equivalents, full_given_names, initials, slight_words, untitled
from bot.entities.resolve.name_likeness import SpokenName, form, likeness
from bot.entities.resolve.packed import Ids, Places, Strings
from bot.entities.resolve.postings import Trigrams, WordPostings
from bot.entities.resolve.register import Register
from bot.model.entity import Candidate, Entity, NameMatch

SCAN_UP_TO: Final = 20_000  # up to this many names, all are compared: 2 ms; above, postings select candidates
SURE: Final = 80.0  # score below which no answer is certain
APART: Final = 5.0  # answers closer in score than this are both offered
OFFERED: Final = 55.0  # candidates with a lower score are not offered

_EXACT, _EQUIVALENT, _PET_NAME, _INITIALS, _SURNAME, _SPELT_OUT = 100.0, 97.0, 95.0, 85.0, 82.0, 65.0
_SLIGHT = 0.5  # weight of a title or particle, relative to a word as rare
_LIKE_MOST = 94.0  # a name that is only similar never outranks a known one
_LIKE_LEAST = 30.0
_NEAR, _BY_WORD = 80, 120  # candidates by letters, and by whole words
_CLOSELY, _CLOSELY_OF_MANY = 64, 48  # names compared word by word, in a small and in a large index
_SUPPORT = 0.05  # per further similar name of the same entity; breaks ties between duplicates


class _Found(NamedTuple):
    """An entity, by its number in the register; the other fields as in ``Candidate``."""

    number: int
    score: float
    by: NameMatch
    of: str = ""


class NameIndex:
    """Exact and approximate look-up of entity names; deterministic."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        """Index the names of all entities; about 10 microseconds per name."""
        self.register = Register(entities)
        owners = array("i")
        self._folded = Strings(self._all_folded(owners))
        self._owners: Ids = np.array(owners, dtype=np.int32)
        self._exact = Places(self._folded)
        self._initials = Places(map(self._short, range(len(self._folded))))
        sounds = Strings(map(sound, self._folded))
        self._words = WordPostings(sounds, self._owners)
        self._trigrams = Trigrams(sounds) if len(sounds) > SCAN_UP_TO else None
        self._few = list(self._folded) if self._trigrams is None else []

    def __len__(self) -> int:
        return len(self._folded)

    def best(self, name: str) -> Candidate | tuple[Candidate, ...]:
        """The one entity that is clearly meant, else all that may be meant, best first, for the user to choose."""
        found = self.candidates(name, limit=10)
        if not found:
            return ()
        first = found[0]
        if first.score < SURE:
            return tuple(each for each in found if each.score >= OFFERED)
        rivals = tuple(each for each in found if each.score > first.score - APART)
        return first if len(rivals) == 1 else rivals

    def candidates(self, name: str, limit: int = 5) -> tuple[Candidate, ...]:
        """Entities that a name may mean, best first, each with a score from 0 to 100 and the reason."""
        folded = latin(name)
        if not folded:
            return ()
        found: dict[int, _Found] = {}
        for each in (*self._known(folded), *self._alike(folded)):
            if each.number not in found or each.score > found[each.number].score:
                found[each.number] = each
        ranked = sorted(found.values(), key=lambda each: (-each.score, self.register.id(each.number)))
        return tuple(
            Candidate(self.register.entity(each.number), round(each.score, 1), each.by, self._of(each))
            for each in ranked[:limit]
        )

    def _known(self, folded: str) -> Iterator[_Found]:
        """Known meanings of a name: as a name or alias, a country, a pet form of a given name, an abbreviation."""
        bare = untitled(folded)
        for asked, most in ((folded, _EXACT), (bare, _EXACT - 1)):
            for number in self._called(asked):
                is_name = latin(self.register.name(number)) == asked
                yield _Found(number, most, NameMatch.NAME if is_name else NameMatch.ALIAS)
        for other, why in equivalents(folded):
            for number in self._called(other):
                yield _Found(number, _EQUIVALENT, NameMatch.EQUIVALENT, why)
        for other in full_given_names(bare):
            for number in self._called(other):
                yield _Found(number, _PET_NAME, NameMatch.GIVEN_NAME)
        for number in self._abbreviated(folded):
            yield _Found(number, _INITIALS, NameMatch.INITIALS)
        for number in self._called(initials(folded)):
            if self.register.type(number) != "person":
                yield _Found(number, _SPELT_OUT, NameMatch.SPELT_OUT)

    def _alike(self, folded: str) -> Iterator[_Found]:
        """Entities with a name that is spelt or sounds similarly."""
        asked = form(folded)
        bare = untitled(folded)
        scores: dict[int, list[tuple[float, str]]] = {}
        weigh = cache(self._weight)
        near = self._near(asked)
        for number, text in zip(near, self._folded.some(near), strict=True):
            alike = likeness(asked, form(text), weigh)
            scores.setdefault(int(self._owners[number]), []).append((alike, text))
        for owner, each in scores.items():
            each.sort(key=lambda pair: (-pair[0], pair[1]))
            best, text = each[0]
            support = _SUPPORT * math.fsum(max(0.0, alike - 0.5) for alike, _ in each[1:3])
            score = min(_LIKE_MOST, 100 * (best + support) / (1 + _SUPPORT))
            if self._is_surname(bare, owner, text):
                yield _Found(owner, max(score, _SURNAME), NameMatch.SURNAME, self.register.name(owner))
            elif score >= _LIKE_LEAST:
                yield _Found(owner, score, NameMatch.NEAR, text)

    def _near(self, asked: SpokenName) -> list[int]:
        """Numbers of the names that may be similar."""
        heard = " ".join(asked.sounds)
        found = dict.fromkeys(self._words.holding(asked.sounds, _BY_WORD))
        if self._trigrams is not None:
            found |= dict.fromkeys(self._trigrams.nearest(heard, 2 * _NEAR))
        elif self._few:
            alike = process.cdist([asked.text], self._few, scorer=Indel.normalized_similarity, dtype=np.float32)[0]
            count = min(_NEAR, len(alike) - 1)
            found |= dict.fromkeys(int(number) for number in np.argpartition(-alike, count)[: count + 1])
        return self._promising(asked.text, sorted(found))

    def _promising(self, text: str, numbers: list[int]) -> list[int]:
        """The best of these names by two cheap measures, for the expensive comparison."""
        count = _CLOSELY if self._trigrams is None else _CLOSELY_OF_MANY
        if len(numbers) <= count:
            return numbers
        names = self._folded.some(numbers)
        whole = process.cdist([text], names, scorer=Indel.normalized_similarity, dtype=np.float32)[0]
        words = process.cdist([text], names, scorer=fuzz.token_ratio, dtype=np.float32)[0] / 100
        kept = np.argpartition(-(whole + words), count)[:count]
        return [numbers[place] for place in sorted(kept.tolist())]

    def _of(self, found: _Found) -> str:
        """The name or reason by which an entity was found; a similar name as its entity writes it, not folded."""
        if found.by is not NameMatch.NEAR:
            return found.of
        names = self.register.names(found.number)
        return next((name for name in names if latin(name) == found.of), self.register.name(found.number))

    def _short(self, place: int) -> str:
        """The initials of a name; "" for a person's."""
        return "" if self.register.type(self._owners[place]) == "person" else initials(self._folded[place])

    def _weight(self, heard: str) -> float:
        """Inverse document frequency of a word over entities; lower for titles and particles."""
        rarity = math.log(1 + len(self.register) / (self._words.entities(heard) + 0.5))
        return rarity * _SLIGHT if heard in slight_words() else rarity

    def _is_surname(self, asked: str, owner: int, text: str) -> bool:
        """Whether a single word is, or sounds like, a person's surname, or several words are exactly a surname."""
        if self.register.type(owner) != "person":
            return False
        if " " in asked:
            return any(latin(own) == asked for name in self.register.names(owner) for own in surnames_of(name))
        first, _, last = without_addition(text).rpartition(" ")
        return bool(first) and word_sound(asked) == word_sound(last)

    def _all_folded(self, owners: "array[int]") -> Iterator[str]:
        """The distinct folded names of each entity; appends the entity of each to ``owners``."""
        for number in range(len(self.register)):
            for each in dict.fromkeys(map(latin, self.register.names(number))):
                if each:
                    owners.append(number)
                    yield each

    def _called(self, folded: str) -> list[int]:
        """Entities with this folded name."""
        return [int(self._owners[place]) for place in self._exact.of(folded) if self._folded[place] == folded]

    def _abbreviated(self, folded: str) -> list[int]:
        """Entities with these initials."""
        places = [place for place in self._initials.of(folded) if self._short(place) == folded]
        return [int(self._owners[place]) for place in places]
