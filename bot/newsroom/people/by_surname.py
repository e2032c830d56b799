"""Whom a last name of the story means: the person behind it, and whether typed words name another one with it."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from bot.answering.spellings import CLOSE
from bot.entities.person_names import may_be_same_person
from bot.entities.tables import given_names, not_names, ordinary_words, roles, titles
from bot.model.story import Report
from bot.model.summary import Voice
from bot.newsroom.people.speakers import EVERYDAY, LESS, NOT_NAMING, key_of
from bot.text.similar import nearest
from bot.text.words import WORD, stem, words

_TITLES: Final = titles() | roles() | LESS | EVERYDAY.keys() | NOT_NAMING


def is_another_by_surname(asked: Sequence[str], reports: Sequence[Report]) -> bool:
    """Whether a full name is not of whom a story means by the last name alone: "Ben Quill" where Quill is Ada Quill.

    No list has all given names: every word before the last name is one, unless it is a title, a role or a word of the
    language or of the story. One that is nearly the person's own is a slip.
    """
    name = _name_in(asked, reports)
    named = [(words(text), entity) for text, entity in _people(reports)]
    alone = {entity for told, entity in named if told == name[-1:]}
    meant = [told for told, entity in named if told[1:] and told[-1] == name[-1] and (not alone or entity in alone)]
    if not name[1:] or not meant or any(may_be_same_person(" ".join(name), " ".join(told)) for told in meant):
        return False
    return name[0].title() in given_names() or not nearest(name[0], [told[0] for told in meant], CLOSE)


def without_others_of_name(found: Sequence[Voice], asked: Sequence[str], reports: Sequence[Report]) -> list[Voice]:
    """The voices under a typed last name, without those of its other bearers: where "Holt" is the mayor, his wife's."""
    people = _people(reports)
    alone = {entity for text, entity in people if entity and words(text) == [*asked]}
    others = {text for text, entity in people if " " in text and entity not in alone and words(text)[-1:] == [*asked]}
    mine = [voice for voice in found if not any(name in voice.speaker for name in others)]
    return mine if mine and len(alone) == 1 else [*found]


def full_name(found: Sequence[Voice], reports: Sequence[Report]) -> str:
    """The full name of the only person who speaks in some voices, as the story mostly has it, else ''."""
    keys = {key_of(voice.speaker) for voice in found}
    people = _people(reports)
    full = [one for one in people if " " in one[0] and key_of(one[0]) in keys]
    if all(map(_has_full_name, found)):
        spoken = "; ".join(voice.speaker for voice in found)
        full = [one for one in full if one[0] in spoken] or full
    else:
        alone = {entity for text, entity in people if entity and " " not in text and key_of(text) in keys}
        full = [one for one in full if one[1] in alone] if len(alone) == 1 else full
    times = Counter(name for name, _ in full)
    return max(times, key=times.__getitem__, default="") if len(keys) == 1 and _are_one(full) else ""


def _are_one(full: Sequence[tuple[str, str]]) -> bool:
    """Whether full names, each with its entity, may all be one person's."""
    names, linked = {name for name, _ in full}, {entity for _, entity in full if entity}
    return len(linked) == 1 or all(may_be_same_person(name, other) for name in names for other in names)


def _has_full_name(voice: Voice) -> bool:
    """Whether a speaker is called by more than a last name with a title: "Ada Quill", not "Mr. Quill"."""
    told = [word for word in words(voice.speaker) if word not in _TITLES]
    return len(told) > 1


def _people(reports: Sequence[Report]) -> list[tuple[str, str]]:
    """The name and the entity of each mention of a person."""
    return [(one.text, one.entity) for report in reports for one in report.people]


def _name_in(asked: Sequence[str], reports: Sequence[Report]) -> Sequence[str]:
    """The words of a name behind all that may describe its bearer: "ada quill" of "norwick harbour chief ada quill"."""
    known = {word for name, _ in _people(reports) for word in words(name)}
    told = {word for report in reports for word in WORD.findall(report.article.text) if word.islower()} - known
    describing = [at for at, word in enumerate(asked[:-1], 1) if word not in known and _describes(word, told)]
    return asked[max(describing, default=0) :]


def _describes(word: str, told: set[str]) -> bool:
    if word in _TITLES or word in told:
        return True
    return word.title() not in given_names() and (stem(word) in ordinary_words() or word.title() in not_names())
