"""Variants of one name within a story; never merged by similarity alone.

Decided per story, for its list of names; entities stay as they were resolved.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations, compress
from typing import Final

from bot.entities.person_names import addition, may_be_same_given_name, may_be_same_person, person_key, without_addition
from bot.entities.resolve.knowledge import equivalents, untitled
from bot.entities.tables import first_surnames, given_names, particles
from bot.model.analysis import EntityType
from bot.text.lexicon.bodies import AUTHORITIES
from bot.text.normalise import fold
from bot.text.quoted.source_nouns import BODIES, DOCUMENTS, UNNAMED
from bot.text.similar import text_likeness
from bot.text.words import STOP_WORDS

_JOINING: Final = frozenset(("of", "the", "and", "for", "s"))
_ARTICLE: Final = frozenset(("al", "el", "ul"))
_GENERIC: Final = frozenset(("island", "islands"))
_WATERS: Final = frozenset(("river", "lake"))
# Bodies named after what they do. Those named after a place may be two: York University, the University of York.
_OFFICES: Final = AUTHORITIES | {"division"}
SHIPS: Final = frozenset("hms ins mv rms ss uss hmas hmcs".split())  # before the names of ships
_LONG: Final = 5  # letters from which a word may be spelt in two ways
_CLOSE: Final = 0.85
_INITIALS: Final = 3  # letters of an abbreviation
_SUFFIX: Final = 2  # words from which the end of an organisation's name may be its short form

_Shared = tuple[str | int, AbstractSet[str] | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class NameInStory:
    """A name in a story: its fullest form, its type, the outlets that use it, and whether it is resolved."""

    text: str
    type: str
    outlets: frozenset[str]
    known: bool = False
    words: tuple[str, ...] = field(init=False)  # folded, without a person's titles

    def __post_init__(self) -> None:
        folded = fold(self.text)
        words = tuple((untitled(folded) if self.type == EntityType.PERSON else folded).split())
        words = words[len(words) > 1 and words[0] in SHIPS :]
        object.__setattr__(self, "words", words)


def fuller_names(names: Mapping[str, NameInStory]) -> dict[str, str]:
    """For each name that is a variant of another one, the fuller of the two.

    - The same words, apart from titles, "of the" and a person's "al": "Judge Ada Quill" and "Ada al-Quill"; for an
      office in any order: "Department of Ports" and "Ports Department".
    - The initials of an organisation's name, "NPB" for the Norwick Port Board, and a ship with and without "MV".
    - One person's full name with more or fewer given names, or a pet form: "Ada J. Quill" and "Ada Quill", "Tom" and
      "Thomas Reyes"; not if one may also be somebody else: "Pat Lund", if there are "Patrick" and "Patricia Lund".
    - One person's full name with the surname first, "Quill Ada", or with a Spanish second surname.
    - The last words of one person's name ("al-Amari", if only one has that name; a single word only if it is not
      resolved), or at least two of an organisation's, or a team's without its town.
    - One word spelt in two ways by different outlets, with the other words the same, or a surname alone; for an
      organisation also a country and its demonym: "Norland Airlines" and "Norlandic Airlines".
    """
    rank = {key: (-len(name.words), -len(_words(name)), key) for key, name in names.items()}  # the fullest first
    near = _Near(names)
    shared = cache(lambda key: _is_shared(names[key], [names[other] for other in near.of(names[key])]))
    found: dict[str, str] = {}
    surnames: set[str] = set()
    for key in sorted(names, key=rank.__getitem__):
        free = (other for other in near.of(names[key]) if other not in found or other in surnames)
        meant = _meant(names[key], {other: names[other] for other in free if rank[other] < rank[key]})
        fuller = {found.get(other, other) for other in meant}
        if len(fuller) == 1 and (_same_words(names[key], names[meant[0]]) or not (shared(key) or shared(meant[0]))):
            found[key] = fuller.pop()
            if any(rule(names[key], names[meant[0]]) for rule in (_inverted, _without_second_surname)):
                surnames.add(key)  # it ends in the usual surname, which the fuller name does not
    return found


class _Near:
    """Index of names by the keys that variants share: finds all that may meet a rule, and few others.

    A large story has thousands of names; comparing each with each would take longer than the rest of the comparison.
    """

    def __init__(self, names: Mapping[str, NameInStory]) -> None:
        self._at: dict[_Shared, list[str]] = {}
        self._surnames: dict[str, dict[str, list[str]]] = {}
        for key, name in names.items():
            for shared in {*_shared_by_all(name.words), *_offered(name)}:
                self._at.setdefault(shared, []).append(key)
            if name.type == EntityType.PERSON and len(name.words) > 1:
                last = name.words[-1]
                self._surnames.setdefault(last[0], {}).setdefault(last, []).append(key)

    def of(self, name: NameInStory) -> Iterable[str]:
        """Keys of the names that may be variants of this one, including its own."""
        words = name.words
        if not words:
            return ()
        asked = (*_shared_by_all(words), ("end", words), ("start", words), ("surname", words[-1:]), ("initials", words))
        found = [key for shared in asked for key in self._at.get(shared, ())]
        if len(words) == 1 and name.type == EntityType.PERSON:
            last = list(self._surnames.get(words[0][0], ()))
            alike = text_likeness(words * len(last), last, "sort") >= _CLOSE
            found += [key for other in compress(last, alike) for key in self._surnames[words[0][0]][other]]
        return dict.fromkeys(found)


def _shared_by_all(words: tuple[str, ...]) -> Iterator[_Shared]:
    """Keys of names with the same words, or with all the same but a long one with the same first letter."""
    yield "telling", frozenset(_content_words(words)) - _ARTICLE
    if len(words) >= _SUFFIX:
        for place, word in enumerate(words):
            if len(word) >= _LONG:
                yield place, (*words[:place], word[0], *words[place + 1 :])


def _offered(name: NameInStory) -> Iterator[_Shared]:
    """Keys of possible short forms of a name: its last words, a place without "island"."""
    words = name.words
    for short in _abbreviations(name):
        yield "initials", (short,)
    if name.type == EntityType.PERSON:
        yield "surname", words[-1:]
        yield from (("start", words[:end]) for end in range(_SUFFIX, len(words)))
    for start in range(len(words)):
        yield "end", words[start:]
    for end in range(len(words), 0, -1):
        yield "start", words[:end]
        if name.type != EntityType.PLACE or words[end - 1] not in _GENERIC:
            return


def _meant(name: NameInStory, fuller: Mapping[str, NameInStory]) -> list[str]:
    """Keys of the names that this one may be a variant of, by the most reliable rule that any of them meets."""
    rules = (_same_words, _initials, _inverted, _one_person, _without_second_surname, _short_form, _other_spelling)
    for rule in rules if name.words else ():
        if likely := [key for key, other in fuller.items() if rule(name, other)]:
            return likely
    return []


def _initials(one: NameInStory, other: NameInStory) -> bool:
    """Whether ``one`` is made of the initials of an organisation's name, with or without "of the": "NPB"."""
    short = "".join(one.words) if len(one.words) == 1 and one.text.isupper() else ""
    return short in _abbreviations(other) and one.type == other.type


def _abbreviations(name: NameInStory) -> set[str]:
    """What the initials of an organisation's name spell, if they are three or more."""
    if name.type != EntityType.ORGANISATION:
        return set()
    spelt = {"".join(word[0] for word in words) for words in (name.words, _content_words(name.words))}
    return {each for each in spelt if len(each) >= _INITIALS}


def _same_words(one: NameInStory, other: NameInStory) -> bool:
    """Whether two names have the same words in order; for an office in any order, since "of" inverts them."""
    if EntityType.PERSON in (one.type, other.type):
        return one.type == other.type and _without_article(one.words) == _without_article(other.words)
    mine, theirs = _content_words(one.words), _content_words(other.words)
    return set(mine) == set(theirs) != set() and (mine == theirs or not _OFFICES.isdisjoint(mine))


def _one_person(one: NameInStory, other: NameInStory) -> bool:
    """Whether two full names of people have the same surname and compatible given names."""
    full = min(len(one.words), len(other.words)) >= _SUFFIX
    return full and one.type == EntityType.PERSON == other.type and may_be_same_person(_words(one), _words(other))


def _inverted(one: NameInStory, other: NameInStory) -> bool:
    """Whether two full names of people differ only in having the surname first, and it is clear which word that is."""
    mine, theirs = one.words, other.words
    if not one.type == EntityType.PERSON == other.type or len(mine) < _SUFFIX or mine == theirs:
        return False
    turned = (*mine[1:], mine[0]) == theirs or (*theirs[1:], theirs[0]) == mine
    return turned and not (mine[0] in _given() and mine[-1] in _given())


def _without_second_surname(one: NameInStory, other: NameInStory) -> bool:
    """Whether ``one`` lacks only the Spanish second surname of ``other``: "Ada Ortega" of "Ada Ortega Holt"."""
    mine, theirs = one.words, other.words
    if not one.type == EntityType.PERSON == other.type or len(mine) < _SUFFIX or theirs[: len(mine)] != mine:
        return False
    more = [word for word in theirs[len(mine) :] if word not in particles()]
    return len(more) == 1 and not addition(other.text) and (mine[-1].endswith("ez") or mine[-1] in first_surnames())


@cache
def _given() -> frozenset[str]:
    return frozenset(map(fold, given_names()))


def _is_shared(name: NameInStory, others: Iterable[NameInStory]) -> bool:
    """Whether two different people may have this name: their full names are incompatible with each other."""
    given: dict[int, set[str]] = {}  # by position; few words are compatible with one name, so pairs are few too
    for other in others:
        if _one_person(name, other):
            for place, word in enumerate(person_key(without_addition(_words(other))).split()[:-1]):
                given.setdefault(place, set()).add(word)
    pairs = (pair for words in given.values() for pair in combinations(words, 2))
    return not all(may_be_same_given_name(one, two) for one, two in pairs)


def _words(name: NameInStory) -> str:
    return " ".join(name.words)


def _without_article(words: Sequence[str]) -> list[str]:
    """A person's name without an Arabic article inside it; "Al" as the first word is a given name."""
    return [word for place, word in enumerate(words) if not place or word not in _ARTICLE]


def _content_words(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in _JOINING]


def _short_form(one: NameInStory, other: NameInStory) -> bool:
    """Whether ``one`` is the surname or last words of ``other``, or a place without its "island" or "river"."""
    mine, theirs = one.words, other.words
    if one.type == EntityType.PLACE == other.type:
        if theirs[0] in _WATERS and theirs[1:] == mine and not one.known:
            return True
        return theirs[: len(mine)] == mine and all(word in _GENERIC for word in theirs[len(mine) :])
    ends = theirs[-len(mine) :] == mine
    if other.type == EntityType.PERSON:
        return ends and (len(mine) >= _SUFFIX or (one.type == EntityType.PERSON and not one.known))
    return ends and one.type == other.type and (len(mine) >= _SUFFIX or _is_team(mine[0], theirs[:-1]))


def _is_team(word: str, town: Sequence[str]) -> bool:
    """Whether one word may be a team without its town, "Herons" of "Norwick Herons"; not a party or an office."""
    named = len(word) >= _LONG and word.endswith("s") and word not in UNNAMED | BODIES | DOCUMENTS
    return named and STOP_WORDS.isdisjoint(town)


def _other_spelling(one: NameInStory, other: NameInStory) -> bool:
    """Whether two names differ in the spelling of one word, and no outlet uses both."""
    mine, theirs = one.words, other.words
    if one.outlets & other.outlets or one.type != other.type or one.type == EntityType.PLACE:
        return False
    if len(mine) == 1 < len(theirs) and one.type == EntityType.PERSON:
        return not one.known and _alike(mine[0], theirs[-1])
    if len(mine) != len(theirs) or len(mine) < _SUFFIX:
        return False
    apart = [(a, b) for a, b in zip(mine, theirs, strict=True) if a != b]
    if len(apart) != 1 or not _begin_alike(*apart[0]):
        return False
    return _alike(*apart[0]) or (one.type != EntityType.PERSON and _one_country(*apart[0]))


def _one_country(one: str, other: str) -> bool:
    """Whether one word is a country and the other its demonym."""
    return any(other == name for name, _ in equivalents(one)) or any(one == name for name, _ in equivalents(other))


def _alike(one: str, other: str) -> bool:
    return _begin_alike(one, other) and float(text_likeness([one], [other], "sort")[0]) >= _CLOSE


def _begin_alike(one: str, other: str) -> bool:
    """Whether two words are long enough for spelling variants, and have the same first letter."""
    return min(len(one), len(other)) >= _LONG and one[0] == other[0]
