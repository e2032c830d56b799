"""The speakers of a story, and the one of them whom a loose phrase means: "the pm", "the union boss", "the rebels"."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from bot.answering.spellings import CLOSE, other_spelling
from bot.entities.person_names import without_addition
from bot.model.analysis import EntityType
from bot.model.story import Report
from bot.model.summary import Voice
from bot.text.similar import nearest
from bot.text.synonyms import term_of
from bot.text.words import STOP_WORDS, WORD, is_known, stem, words

OF: Final = re.compile(r" (?:of|for|from|in|at|on|with|about|by|to|near|who|familiar|close) ")
POSSESSIVE: Final = ("'s", "’s", "s'", "s’")
_APPENDED: Final = re.compile(r", [A-Z][^\s,]*(?: [A-Z][^\s,]*)+$")
_SHARED_PREFIX: Final = 4  # first letters that a country and its people share: "Iran", "Iranian"
_LONG: Final = 5  # letters of a word that may be misspelt
_HEADS: Final = frozenset(
    """president chairman chairwoman chair director executive ceo chief head leader boss commander superintendent
    governor captain founder owner manager secretary""".split()
)
# What people call an office, and the words of the offices that they mean by it.
_MEANT_BY: Final = MappingProxyType(
    {
        "pm": frozenset(("premier", "prime")),
        "premier": frozenset(("prime",)),
        **dict.fromkeys(("boss", "chief", "head", "leader"), _HEADS),
        "cop": frozenset(("police", "officer")),
    }
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker: the key that their voices share, what to call them, whether that is a name, and what describes them.

    The ``heads`` are the words of that without those after a preposition: no "brothers" in "a lawyer for the brothers".
    """

    key: str
    name: str
    named: bool
    described: frozenset[str]
    heads: frozenset[str]


def speakers(found: Sequence[Voice], reports: Sequence[Report]) -> list[Speaker]:
    """The speakers of a story, those with a name first, then who says most."""
    described = _described(reports)
    names: dict[str, list[str]] = {}
    for voice in found:
        if key := key_of(voice.speaker):
            names.setdefault(key, []).append(" ".join(voice.speaker.split()))
    mentions = (one for report in reports for one in report.analysis.mentions if one.type is EntityType.PERSON)
    people = {word for one in mentions for word in words(one.text)}
    all_of = [_speaker(key, called, described.get(key, []), named=key in people) for key, called in names.items()]
    return sorted(all_of, key=lambda one: (not one.named, -len(names[one.key])))


def _speaker(key: str, called: Sequence[str], described: Sequence[str], *, named: bool) -> Speaker:
    texts = (*called, *described)
    heads = " ".join(_head(text) for text in texts)
    named = named or any(
        word.lower() == key and word[0].isupper() for text in called for word in WORD.findall(text)[1:]
    )
    name = min((text for text in called if " " in text), key=len, default=called[0]) if named else max(called, key=len)
    return Speaker(key, name, named, frozenset(words(" ".join(texts))), frozenset(words(heads)))


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
    """The only speaker who fits all words of a phrase ("the mayor of Amatrice"), else its office; None if several do.

    Speakers with a name come before those without. A word may be misspelt, be a country that stands for its people, or
    be an everyday word for an office.
    """
    for asked, office in _ways_of_asking(who):
        fits = [
            one
            for one in known
            if _fits_word(one.heads, office) and all(_fits_word(one.described, word) for word in asked)
        ]
        fits = [one for one in fits if one.named] or fits
        if fits:
            return fits[0] if len(fits) == 1 else None
    return None


def voices_of(one: Speaker, who: str, every: Sequence[Voice]) -> list[Voice]:
    """The voices of a speaker whom a phrase means; without a name ("a spokesman"), of those whom each its words fit."""
    mine = [voice for voice in every if key_of(voice.speaker) == one.key]
    if one.named:
        return mine
    told = [(voice, frozenset(words(voice.speaker))) for voice in mine]
    ways = (
        [voice for voice, called in told if all(_fits_word(called, word) for word in asked)]
        for asked, _ in _ways_of_asking(who)
    )
    return next(filter(None, ways), [])


def _ways_of_asking(who: str) -> list[tuple[list[str], str]]:
    """The words of a phrase for somebody, and those of its office alone; with each the last word of the office."""
    whole, office = ([word for word in words(text) if word not in STOP_WORDS] for text in (who, _head(who)))
    return [(whole, office[-1]), (office, office[-1])] if office else []


def _fits_word(described: AbstractSet[str], word: str) -> bool:
    if stem(word) in map(stem, described) or other_spelling(word, set(map(term_of, described))):
        return True
    if not _MEANT_BY.get(word, frozenset()).isdisjoint(described):
        return True
    if any(min(len(word), len(other)) >= _SHARED_PREFIX and _is_prefix(word, other) for other in described):
        return True
    long = [other for other in described if len(other) >= _LONG]
    return len(word) >= _LONG and not is_known(word) and bool(nearest(word, long, CLOSE))


def _is_prefix(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _described(reports: Sequence[Report]) -> dict[str, list[str]]:
    """How the people of a story are described, by last name."""
    found: dict[str, list[str]] = {}
    for report in reports:
        people = {one.start: key_of(one.text) for one in report.analysis.mentions if one.type is EntityType.PERSON}
        for description in report.analysis.descriptions:
            if key := people.get(description.name):
                found.setdefault(key, []).append(description.text)
    return found
