"""Names in an article: what a model or rules found, set right by known names and by the article itself.

One surface form has one kind in one article, by vote; a lone surname is the person whose full name the article gives;
repeats that were missed are found; known places, organisations, weapons and vehicles are what the tables say.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.analyse.contexts import credited_people, dateline_places, titled_people
from bot.analyse.kinds import kind_by_last_word
from bot.analyse.model import RawSpan
from bot.analyse.trim import names_in
from bot.entities.gazetteer import Gazetteer, Known
from bot.entities.people import surnames_of
from bot.entities.shortform import short_form
from bot.entities.tables import not_names
from bot.model.analysis import EntityType, Mention, Sentence
from bot.text.words import STOP_WORDS

_KINDS: Final = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANISATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
}
_ARMS: Final = (EntityType.WEAPON, EntityType.VEHICLE)
_MILITARY: Final = re.compile(
    r"\b(?:missiles?|rockets?|tanks?|drones?|(?:air )?defen[cs]es?|launchers?|artillery|shells?|howitzers?|fighters?"
    r"|jets?|helicopters?|batter(?:y|ies)|munitions?|ammunition|weapon(?:s|ry)?|armou?red|warheads?|interceptors?|bombers?"
    r"|aircraft|warplanes?|submarines?|frigates?|destroyers?|cruisers?|rifles?|guns?|anti-(?:tank|aircraft)"
    r"|torpedo(?:es)?|projectiles?|airliners?|planes?|grenades?|mortars?|military aid)\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W_]+")
_PERSON_GOES_ON: Final = re.compile(
    r"(?:-(?!(?:led|era|backed|style|like|appointed|owned|run|aligned|linked|based|born|type|endorsed)\b)[a-z]{1,7}\b"
    r"|(?:\s(?:al|el|de|del|della|der|den|di|da|dos|du|la|lo|le|van|von|ter|bin|ben|ibn)\b){1,3}(?:[ -][A-Z][\w’'-]+)+)"
)
_ENDS_IN_PARTICLE: Final = re.compile(
    r"\s(?:al|el|de|del|della|der|den|di|da|dos|du|la|lo|le|van|von|ter|bin|ben|ibn)$"
)
_CAPITALS_AFTER: Final = re.compile(r"(?:\s(?:al|de|der|den|la|le|lo)\b)?(?:[ -][A-Z][\w’'-]+)+")
_ADJECTIVE: Final = re.compile(r"-[a-z]{2,}")
_SURE, _TOLD = 3, 2  # what a table, what the context says weighs more than a model


@dataclass(frozen=True, slots=True)
class _Found:
    """A name found; ``weight`` is its say in the vote on its kind."""

    start: int
    end: int
    text: str
    type: EntityType
    weight: int = 1
    entity: str = ""


def mentions(
    text: str, sentences: Sequence[Sentence], spans: Sequence[RawSpan], gazetteer: Gazetteer
) -> tuple[Mention, ...]:
    """The names of an article in order, none overlapping another; ``spans`` are what a model or rules found.

    ``entity`` is filled where a table knows the name; linking the others is another step.
    """
    named = _apart([found for span in spans for found in _labelled(text, span)])
    named = _with_known(text, sentences, named, gazetteer.find(text))
    named = _with_told(text, named)
    named = _people(_voted(named))
    named = _repeated(text, named)
    return tuple(
        Mention(each.start, each.end, each.text, each.type, each.entity)
        for each in named
        if not _is_adjective(text, each)
    )


def _labelled(text: str, span: RawSpan) -> Iterator[_Found]:
    """The names in a model's span, their edges cleaned."""
    kind = _KINDS.get(span.label)
    if kind is None:
        return
    person = kind is EntityType.PERSON
    for first, last, owned in names_in(text, span.start, span.end, person=person):
        start, end = first, last
        if person and not owned:
            more = _CAPITALS_AFTER if _ENDS_IN_PARTICLE.search(text, start, end) else _PERSON_GOES_ON
            if found := more.match(text, end):
                end = found.end()
        name = text[start:end]
        yield _Found(start, end, name, kind_by_last_word(name, EntityType.ORGANISATION if person and owned else kind))


def _with_known(
    text: str, sentences: Sequence[Sentence], labelled: Sequence[_Found], known: Iterable[Known]
) -> list[_Found]:
    """Known names in place of what was found in the same place, unless that is longer."""
    free = _Places(labelled)
    dropped: set[int] = set()
    added: list[_Found] = []
    for name in known:
        rivals = free.over(name.start, name.end)
        longer = any(labelled[at].end - labelled[at].start > name.end - name.start for at in rivals)
        agreed = any(labelled[at].type is name.type for at in rivals)
        if longer or not (name.sure or agreed or _trusted(text, sentences, name, rivals=bool(rivals))):
            continue
        dropped.update(rivals)
        weight = _SURE if name.sure else 1
        added.append(_Found(name.start, name.end, text[name.start : name.end], name.type, weight, name.entity))
    return _apart([*added, *(each for at, each in enumerate(labelled) if at not in dropped)])


def _trusted(text: str, sentences: Sequence[Sentence], name: Known, *, rivals: bool) -> bool:
    """Whether a name that is also a word is meant: arms beside a military word, an organisation amid a sentence."""
    at = bisect_right(sentences, name.start, key=lambda sentence: sentence.start) - 1
    start, end = (sentences[at].start, sentences[at].end) if at >= 0 else (name.start, len(text))
    if name.type in _ARMS:
        return _MILITARY.search(text, start, end) is not None
    return name.type is EntityType.ORGANISATION and not rivals and name.start > start


def _with_told(text: str, named: list[_Found]) -> list[_Found]:
    """Names that datelines, credits, titles and brackets tell of, where nothing longer was found."""
    told = [(*span, EntityType.PLACE) for span in dateline_places(text)]
    told += [(*span, EntityType.PERSON) for span in (*credited_people(text), *titled_people(text))]
    for each in named:
        short = short_form(text, each.start, each.end)
        if short is not None:
            told.append((*short, each.type))
    places = _Places(named)
    dropped: set[int] = set()
    added: list[_Found] = []
    for start, end, kind in told:
        if text[start:end].lower() in STOP_WORDS:
            continue
        rivals = places.over(start, end)
        if any(named[at].end - named[at].start > end - start or named[at].weight >= _SURE for at in rivals):
            continue
        dropped.update(rivals)
        added.append(_Found(start, end, text[start:end], kind, _TOLD))
    return _apart([*added, *(each for at, each in enumerate(named) if at not in dropped)])


def _voted(named: list[_Found]) -> list[_Found]:
    """One kind for each surface form; what a table knows weighs more."""
    votes: defaultdict[str, Counter[EntityType]] = defaultdict(Counter)
    entities: dict[tuple[str, EntityType], str] = {}
    for each in named:
        votes[each.text][each.type] += each.weight
        if each.entity:
            entities[each.text, each.type] = each.entity
    kinds = {form: counts.most_common(1)[0][0] for form, counts in votes.items()}
    return [
        replace(each, type=kinds[each.text], entity=entities.get((each.text, kinds[each.text]), "")) for each in named
    ]


def _people(named: list[_Found]) -> list[_Found]:
    """A lone surname or given name is of the person whose full name the article gives."""
    people = {part for each in named if each.type is EntityType.PERSON for part in _short_names(each.text)}
    return [
        replace(each, type=EntityType.PERSON, entity="")
        if each.text in people and each.type is not EntityType.PERSON and each.weight < _SURE
        else each
        for each in named
    ]


def _short_names(name: str) -> tuple[str, ...]:
    surnames = surnames_of(name)
    return (*surnames, name.split(maxsplit=1)[0]) if surnames else ()


def _repeated(text: str, named: list[_Found]) -> list[_Found]:
    """The names, and further places where they, or the surnames of their persons, stand without a label."""
    forms: dict[str, _Found] = {}
    for each in named:
        forms.setdefault(each.text, each)
    for each in named:
        if each.type is EntityType.PERSON:
            for surname in surnames_of(each.text):
                forms.setdefault(surname, replace(each, text=surname, entity=""))
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        if (first := _WORD.match(form)) and form not in not_names() and form.lower() not in STOP_WORDS:
            by_first[first.group()].append(form)
    places = _Places(named)
    added: list[_Found] = []
    for word in _WORD.finditer(text):
        for form in by_first.get(word.group(), ()):
            start, end = word.start(), word.start() + len(form)
            if text.startswith(form, start) and not text[end : end + 1].isalnum() and not places.over(start, end):
                added.append(replace(forms[form], start=start, end=end))
                break
    return _apart([*named, *added])


def _is_adjective(text: str, name: _Found) -> bool:
    """Whether the name is the head of an adjective, "Berlin-based", as little a mention as "German"."""
    return name.type is not EntityType.PERSON and _ADJECTIVE.match(text, name.end) is not None


class _Places:
    """Which of some names, in order and apart, lie over a stretch of text."""

    def __init__(self, named: Sequence[_Found]) -> None:
        self._starts = [each.start for each in named]
        self._ends = [each.end for each in named]

    def over(self, start: int, end: int) -> range:
        """Numbers of the names that share a character with ``start:end``."""
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))


def _apart(named: Iterable[_Found]) -> list[_Found]:
    """In order; of names that overlap the first, and of those that begin together the longest."""
    kept: list[_Found] = []
    for each in sorted(named, key=lambda each: (each.start, -each.end, -each.weight)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept
