"""Whom a last name with a title means: "Mr Holt" is nobody called Jana, "President Holt" who is introduced as one."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from bot.entities.article_people import TypedName
from bot.entities.tables import men, women
from bot.model.analysis import EntityType, Mention

MALE_TITLES: Final = frozenset("mr sir lord king prince pope congressman chairman businessman".split())
FEMALE_TITLES: Final = frozenset(
    "mrs ms miss lady dame queen princess congresswoman chairwoman businesswoman actress".split()
)
# Offices that one person holds at a time.
OFFICES: Final = (
    "president",
    "president-elect",
    "governor",
    "mayor",
    "judge",
    "minister",
    "chancellor",
    "secretary",
    "chairman",
    "chairwoman",
    "pope",
    "king",
    "queen",
    "prince",
    "ambassador",
    "sheriff",
)
# With a given name alone they are a whole name: "Pope Leo" is nobody called Leo Holt, unless he is introduced as pope.
_REGNAL: Final = frozenset("pope king queen prince princess saint".split())
_HELD_BY_ONE: Final = _REGNAL.union(OFFICES)
_BEFORE: Final = 24  # characters before a last name in which its title stands
_AROUND: Final = 80  # characters behind a full name in which somebody is introduced with an office
_HELD: Final = re.compile(
    r"(?:,|\b(?:is|was|been|as|becomes?|became|elected|appointed|named))\s(?:(?:[A-Z]\w*|an?|the|its|their|new|first|then"
    rf"|[\w-]+['’]s)\s){{0,5}}(?P<office>{'|'.join(OFFICES)})\b(?!['’-])"
)  # "Ada Quill, the first mayor", "was elected mayor"
MARKS: Final = ".,“\"‘'"


def by_given_name(name: str) -> str:
    """The pronoun that goes with a given name; empty if that is ambiguous or it is none."""
    first = plain(name)
    return "he" if first in men() else "she" if first in women() else ""


def given(words: Sequence[str]) -> str:
    """The pronoun that goes with a full name, by the given name; empty if that is ambiguous."""
    return by_given_name(words[0]) if len(words) > 1 else ""


def by_title(title: str) -> str:
    """The pronoun that goes with a title or office, else ''."""
    return "he" if title in MALE_TITLES else "she" if title in FEMALE_TITLES else ""


def plain(word: str) -> str:
    """A word in lower case without the marks beside it."""
    return word.lower().strip(MARKS)


def by_titles(
    text: str,
    mentions: Sequence[Mention],
    bearers: Mapping[TypedName, Collection[str]],
    has_namesakes: Callable[[str, Collection[str]], bool],
) -> Iterator[tuple[int, str]]:
    """The starts of last names that the title before them gives to another one than the article alone would.

    ``bearers`` are the people of this article whom each may mean. Nobody has a title of the other sex. Who holds an
    office is introduced with it; if the only bearer is not, it is somebody else's, provided that there is one
    elsewhere (``has_namesakes``), and so may be the same name without a title.
    """
    named = _by_entity(mentions)
    lone = [one for one in mentions if bearers.get((one.text, one.type))]
    strangers = set[TypedName]()
    untitled: list[Mention] = []
    for one in lone:
        known, title = set(bearers[one.text, one.type]), _title(text, one.start)
        if not title:
            untitled.append(one)
            continue
        fits = _with_title(text, title, {each: named[each] for each in known})
        if title in OFFICES and len(known) == 1 and not fits.holders and has_namesakes(one.text, known):
            fits = _Fitting()
        strangers |= set() if fits.people else {(one.text, one.type)}
        if fits.people != known:
            yield one.start, next(iter(fits.people)) if len(fits.people) == 1 else ""
    for one in untitled:
        if (one.text, one.type) in strangers and len(bearers[one.text, one.type]) == 1:
            yield one.start, ""


@dataclass(frozen=True, slots=True)
class _Fitting:
    """The people who may have a title, and those of them who are introduced with it, if it is an office."""

    people: AbstractSet[str] = frozenset()
    holders: AbstractSet[str] = frozenset()


def _by_entity(mentions: Sequence[Mention]) -> defaultdict[str, list[Mention]]:
    """The full names of each person."""
    named = defaultdict[str, list[Mention]](list)
    for one in mentions:
        if " " in one.text and one.type is EntityType.PERSON and one.entity:
            named[one.entity].append(one)
    return named


def _with_title(text: str, title: str, names: Mapping[str, Sequence[Mention]]) -> _Fitting:
    """Of people with their full names, those whom a title fits: who is introduced with an office, if anybody is."""
    fits = {one for one, called in names.items() if _may_have(title, called)}
    holders = {one for one in fits if title in _HELD_BY_ONE and _is_introduced(text, title, names[one])}
    return _Fitting(holders if title in _REGNAL else holders or fits, holders)


def _title(text: str, start: int) -> str:
    """The title with a capital directly before a place, lower case; '' if there is none."""
    last = _last_word(text, start)
    title = last.lower() if last[:1].isupper() else ""
    return title if by_title(title) or title in _HELD_BY_ONE else ""


def _may_have(title: str, names: Sequence[Mention]) -> bool:
    """Whether a title is not of the other sex than all given names of a person."""
    given = {by_given_name(one.text.split()[0]) for one in names}
    return not by_title(title) or not given or given != {{"he": "she", "she": "he"}[by_title(title)]}


def _is_introduced(text: str, office: str, names: Sequence[Mention]) -> bool:
    """Whether an article gives a person an office beside the full name, not to somebody else: "the mayor's son"."""
    return any(_last_word(text, one.start).lower() == office or _is_held(text, one.end, office) for one in names)


def _is_held(text: str, end: int, office: str) -> bool:
    return any(told["office"] == office for told in _HELD.finditer(text, end, end + _AROUND))


def _last_word(text: str, start: int) -> str:
    """The word directly before a place, without marks."""
    last = text[max(0, start - _BEFORE) : start].split()[-1:]
    return last[0].strip(MARKS) if last else ""
