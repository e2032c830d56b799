"""The speakers of a story, and the one of them whom a loose phrase means: "the pm", "the union boss", "the rebels"."""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from bot.answering.spellings import CLOSE, other_spelling
from bot.entities.person_names import may_be_same_person, without_addition
from bot.entities.tables import roles, titles
from bot.model.story import Report
from bot.model.summary import Voice
from bot.text.lexicon.synonyms import term_of
from bot.text.similar import nearest
from bot.text.words import STOP_WORDS, WORD, is_known, words

OF: Final = re.compile(r" (?:of|for|from|in|at|on|with|about|by|to|near|who|familiar|close) ")
POSSESSIVE: Final = ("'s", "’s", "s'", "s’")
NOT_NAMING: Final = STOP_WORDS - {"us", "don", "may", "will"}  # "the us army", "May Lund"
_APPENDED: Final = re.compile(r", [A-Z][^\s,]*(?: [A-Z][^\s,]*)+$")
_SHARED_PREFIX: Final = 4  # first letters that a country and its people share: "Iran", "Iranian"
_OF_A_COUNTRY: Final = frozenset("n an ian i ese ish y ns ans ians is".split())  # ends of what its people are called
_NOUN: Final = 3  # least letters of a noun: "US" is no plural
_LONG: Final = 5  # letters of a word that may be misspelt
_HEADS: Final = frozenset(
    """president chairman chairwoman chair director executive ceo chief head leader boss commander superintendent
    governor captain founder owner manager secretary""".split()
)
# Offices whose holders speak for what stands before them.
_SPEAKING_FOR: Final = (_HEADS - {"governor"}) | frozenset(
    "minister spokesman spokeswoman spokesperson ambassador envoy embassy government council office statement".split()
)
_UNNAMED: Final = frozenset("official officials representative representatives".split())  # who may do so without a name
_KIND: Final = frozenset("prime foreign chief executive managing general press communications".split())  # of office
_TITLES: Final = _SPEAKING_FOR | roles()
LESS: Final = frozenset(
    "former ex then onetime retired late vice deputy assistant associate acting interim senior junior".split()
)
# What people call an office, and the words of the offices that they mean by it.
EVERYDAY: Final = MappingProxyType(
    {
        "pm": frozenset(("premier", "prime")),
        "premier": frozenset(("prime",)),
        **dict.fromkeys(("boss", "chief", "head", "leader"), _HEADS),
        "cop": frozenset(("police", "officer")),
        "chair": frozenset(("chairman", "chairwoman", "chairperson")),
        "spokesperson": frozenset(("spokesman", "spokeswoman")),
        **dict.fromkeys(("spokesman", "spokeswoman"), frozenset(("spokesperson",))),
        "prosecution": frozenset(("prosecutor", "prosecutors")),
    }
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker: the key that their voices share, what to call them, whether that is a name, and what describes them.

    The ``offices`` are what they are called and described as, each without a name and what follows a preposition: "a
    lawyer" for "A lawyer for the brothers, Ben Orme".
    """

    key: str
    name: str
    named: bool
    called: frozenset[str]
    described: frozenset[str]
    offices: tuple[tuple[str, ...], ...]


def speakers(found: Sequence[Voice], reports: Sequence[Report]) -> list[Speaker]:
    """The speakers of a story, those with a name first, then who says most."""
    described = _described(reports)
    names: dict[str, list[str]] = {}
    for voice in found:
        if key := key_of(voice.speaker):
            names.setdefault(key, []).append(" ".join(voice.speaker.split()))
    people = {word for report in reports for one in report.people for word in words(one.text)} - titles() - roles()
    all_of = [_speaker(key, called, described.get(key, []), people) for key, called in names.items()]
    return sorted(all_of, key=lambda one: (not one.named, -len(names[one.key])))


def _speaker(key: str, called: Sequence[str], described: Sequence[str], people: AbstractSet[str]) -> Speaker:
    named = key in people or any(
        word.lower() == key and word[0].isupper() for text in called for word in WORD.findall(text)[1:]
    )
    full = (text for text in called if " " in text and not any(map(str.isdigit, text)))
    name = min(full, key=len, default=called[-1]) if named else max(called, key=len)
    texts = (*called, *described)
    offices = tuple(_office(text, people | {key} if named else people) for text in texts)
    return Speaker(key, name, named, frozenset(words(" ".join(called))), frozenset(words(" ".join(texts))), offices)


def _office(text: str, people: AbstractSet[str]) -> tuple[str, ...]:
    """What somebody is called without the name after it: "port boss" of "port boss Lew Tarn"."""
    told = WORD.findall(_head(text))
    while told and told[-1].lower() not in _TITLES and (told[-1].lower() in people or _is_name(told)):
        told.pop()
    return tuple(words(" ".join(told)))


def _is_name(told: Sequence[str]) -> bool:
    """Whether the last of some words has a capital and stands after an office or a word in lower case."""
    before = (word for word in told[:-1] if word.lower() not in STOP_WORDS)
    return told[-1][0].isupper() and any(word.islower() or word.lower() in _TITLES for word in before)


def key_of(speaker: str) -> str:
    """The last word of what a speaker is called: a last name, or a noun ("police", "the Quill campaign")."""
    told = [word for word in WORD.findall(without_addition(_head(speaker))) if word.lower() not in STOP_WORDS]
    told = [word for word in told if not word.endswith(POSSESSIVE)] or told
    return str(told[-1]).lower() if told else ""


def _head(text: str) -> str:
    """What a speaker is called up to a preposition, with a name after a comma: "The head of it, Ada Quill"."""
    line = " ".join(text.split())
    name = _APPENDED.search(line)
    return OF.split(line, maxsplit=1)[0] + (name[0] if name else "")


def speaker_meant(who: str, known: Sequence[Speaker]) -> Speaker | None:
    """The only speaker who fits all words of a phrase ("the mayor of Amatrice"); None if several do.

    Speakers with a name come before those without. A word may be misspelt, be a country that stands for its people, or
    be an everyday word for an office.
    """
    asked, office = _asked(who), next(reversed(_asked(_head(who))), "")
    fits = [
        one
        for one in (known if office else ())
        for told in [one.called if _is_called(one, office) else one.described]
        if told is one.called or any(_has_office(one, each, office, words(who)) for each in one.offices)
        if all(fits_word(told, word) for word in asked)
    ]
    fits = [one for one in fits if one.named] or fits
    return fits[0] if len(fits) == 1 else None


def _is_called(one: Speaker, name: str) -> bool:
    """Whether a name or noun is a speaker's; one member of a party is not "the Republicans"."""
    return fits_word({one.key}, name) and (one.key[-1] == "s" or name[-1] != "s")


def _has_office(one: Speaker, told: Sequence[str], office: str, asked: Sequence[str]) -> bool:
    """Whether somebody who is called so has an office, or speaks for what the word names: "union" of "union boss".

    A former or deputy holder has it only if that is asked for, and one of a kind is not all of it: "the farmers".
    """
    if not told or len(office) == 1 or not LESS.intersection(told) <= set(asked):
        return False
    whose = next((word for word in reversed(told[:-1]) if word not in _KIND), "")
    speaks = told[-1] in _SPEAKING_FOR or (told[-1] in _UNNAMED and not one.named)
    if speaks and (fits_word({whose}, office) or fits_word({*told[-2:]}, office)):
        return True
    return fits_word({told[-1]}, office) and (told[-1][-1] == "s" or office[-1] != "s")


def voices_of(one: Speaker, who: str, every: Sequence[Voice]) -> list[Voice]:
    """The voices of a speaker whom a phrase means; without a name ("a spokesman"), of those whom each its words fit."""
    mine = [voice for voice in every if key_of(voice.speaker) == one.key]
    if one.named:
        return mine
    asked = _asked(who)
    return [voice for voice in mine if all(fits_word(frozenset(words(voice.speaker)), word) for word in asked)]


def _asked(who: str) -> list[str]:
    return [word for word in words(who) if word not in NOT_NAMING]


def fits_word(described: AbstractSet[str], word: str) -> bool:
    """Whether a word describes who is described so: itself, misspelt, as a country for its people, or an office."""
    if word in described or any(_is_plural(word, other) or _is_plural(other, word) for other in described):
        return True
    if other_spelling(word, set(map(term_of, described))):
        return True
    if not EVERYDAY.get(word, frozenset()).isdisjoint(described):
        return True
    if any(_is_people_of(word, other) or _is_people_of(other, word) for other in described):
        return True
    long = [other for other in described if len(other) >= _LONG]
    return len(word) >= _LONG and not is_known(word) and bool(nearest(word, long, CLOSE))


def _is_plural(word: str, noun: str) -> bool:
    """Whether a word is a noun's plural; a senator is no Senate, though they share a stem."""
    return len(noun) >= _NOUN and word in (f"{noun}s", f"{noun}es", f"{noun[:-1]}ies")


def _is_people_of(word: str, country: str) -> bool:
    return len(country) >= _SHARED_PREFIX and word.startswith(country) and word[len(country) :] in _OF_A_COUNTRY


def _described(reports: Sequence[Report]) -> dict[str, list[str]]:
    """How the people of a story are described, by last name; of several who share it, whom it names most."""
    found: dict[str, list[tuple[str, str]]] = {}
    names: dict[str, Counter[str]] = {}
    for report in reports:
        people = {one.start: one.text for one in report.people}
        for name in people.values():
            names.setdefault(key_of(name), Counter()).update([name] if " " in name else ())
        for description in report.analysis.descriptions:
            if name := people.get(description.name, ""):
                found.setdefault(key_of(name), []).append((name, description.text))
    main = {key: max(called, key=called.__getitem__, default="") for key, called in names.items()}
    return {
        key: [text for name, text in told if " " not in name or may_be_same_person(name, main[key])]
        for key, told in found.items()
    }
