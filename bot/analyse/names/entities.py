"""Names in an article: what a model or rules found, corrected by known names and by the article itself.

One surface form has one type per article, by vote; a lone surname is the person whose full name the article gives;
repeats that were missed are found; known places, organisations, weapons, vehicles and events are typed by tables.
Further events, and works, are recognised by the form of their names alone: models label them wrongly too often.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from bot.analyse.models.ner import RawSpan
from bot.analyse.names.candidate import SHOWN, SURE, NameCandidate, with_better, without_overlaps
from bot.analyse.names.contexts import (
    agencies,
    bodies_of,
    credited_people,
    dateline_places,
    datelines,
    is_titled,
    people_in_office,
    people_like_months,
    titled_people,
)
from bot.analyse.names.events import events, storm_of
from bot.analyse.names.headlines import without_title_case
from bot.analyse.names.kinds import is_person, kind_by_words
from bot.analyse.names.nobody import without_nobody
from bot.analyse.names.openers import without_capitals, without_openers, without_phrases
from bot.analyse.names.parts_of_words import is_part_of_a_word
from bot.analyse.names.sites import companies, sites
from bot.analyse.names.trim import behind_roles, from_given_name, names_in
from bot.analyse.names.vote import with_one_kind_each
from bot.analyse.names.works import works, works_between_commas
from bot.analyse.role_nouns import TIED
from bot.entities.gazetteer import Gazetteer, KnownName
from bot.entities.person_names import surnames_of
from bot.entities.short_forms import short_form
from bot.entities.tables import given_names, not_names
from bot.model.analysis import ARMS, EntityType, Mention, Sentence
from bot.text.concordance import concordance
from bot.text.lexicon.calendar_words import CALENDAR
from bot.text.lexicon.particles import PARTICLE
from bot.text.words import STOP_WORDS

_KINDS: Final = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANISATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
}
_MILITARY: Final = re.compile(
    r"\b(?:missiles?|rockets?|tanks?|drones?|(?:air )?defen[cs]es?|launchers?|artillery|shells?|howitzers?|fighters?"
    r"|jets?|helicopters?|batter(?:y|ies)|munitions?|ammunition|weapon(?:s|ry)?|armou?red|warheads?|interceptors?|bombers?"
    r"|aircraft|warplanes?|submarines?|frigates?|destroyers?|cruisers?|rifles?|guns?|anti-(?:tank|aircraft)"
    r"|torpedo(?:es)?|projectiles?|airliners?|planes?|grenades?|mortars?|military aid)\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W_]+")
_PERSON_GOES_ON: Final = re.compile(
    rf"(?:-(?!(?:{TIED}|era|style|like|type|endorsed)\b)[a-z]{{1,7}}\b"
    rf"|(?:\s(?:{PARTICLE})\b){{1,3}}(?:[ -][A-Z][\w’'-]+)+)"
)
_ENDS_IN_PARTICLE: Final = re.compile(rf"\s(?:{PARTICLE})$")
_CAPITALS_AFTER: Final = re.compile(r"(?:\s(?:al|de|der|den|la|le|lo)\b)?(?:[ -][A-Z][\w’'-]+)+")
_SURNAME_BEHIND: Final = re.compile(r"\s[A-Z][\w-]+")
_THE: Final = ("the ", "The ")


def mentions(
    text: str, sentences: Sequence[Sentence], spans: Sequence[RawSpan], gazetteer: Gazetteer
) -> tuple[Mention, ...]:
    """The names of an article in order, without overlaps; ``spans`` are what a model or rules found.

    ``entity`` is filled if a table knows the name; linking the others is another step.
    """
    named = without_overlaps([found for span in spans for found in _labelled(text, span)])
    named = _with_known(text, sentences, named, tuple(gazetteer.find(text)))
    named = without_title_case(text, without_capitals(text, without_openers(text, named)))
    named = _with_context_names(text, named)
    named = _with_families(text, named)
    named = _repeated(text, without_phrases(with_one_kind_each(text, named)))
    named = without_nobody(text, _with_whole_people(text, named))
    named = _with_events_and_works(text, named)
    return tuple(
        Mention(each.start, each.end, each.text, each.type, each.entity)
        for each in named
        if not is_part_of_a_word(text, each)
    )


def _labelled(text: str, span: RawSpan) -> Iterator[NameCandidate]:
    """The names in a model's span, their edges cleaned."""
    kind = _KINDS.get(span.label)
    if kind is None:
        return
    titled = is_titled(text, span.start, span.end)
    person = titled or kind is EntityType.PERSON
    parts = list(names_in(text, span.start, span.end, person=person))
    if len(parts) > 1 and parts[-1][2] and is_person(text[parts[-1][0] : parts[-1][1]]):
        kind = EntityType.ORGANISATION  # whose writer, leader or player the person is: "the Bell's Jana Holt"
    for first, last, owned in parts:
        start, end = first, last
        if person and not owned:
            more = _CAPITALS_AFTER if _ENDS_IN_PARTICLE.search(text, start, end) else _PERSON_GOES_ON
            if found := more.match(text, end):
                end = found.end()
        name = text[start:end]
        if titled and not owned:
            yield NameCandidate(start, end, name, EntityType.PERSON, SHOWN)
        else:
            yield NameCandidate(
                start, end, name, kind_by_words(name, EntityType.ORGANISATION if person and owned else kind)
            )


def _with_known(
    text: str, sentences: Sequence[Sentence], labelled: Sequence[NameCandidate], known: Sequence[KnownName]
) -> list[NameCandidate]:
    """Known names in place of what was found at the same position, unless that is longer."""
    found = [
        NameCandidate(
            name.start, name.end, text[name.start : name.end], name.type, SURE if name.sure else 1, name.entity
        )
        for name in known
    ]
    arms = (name for name in found if name.type in ARMS)
    reliable = {name.entity for name in arms if name.weight == SURE or _trusted(text, sentences, name)}
    people = {part for each in labelled if each.type is EntityType.PERSON for part in surnames_of(each.text)}

    def is_better(name: NameCandidate, rivals: Sequence[NameCandidate]) -> bool:
        if any(rival.length > name.length for rival in rivals):
            return False
        agreed = any(rival.type is name.type for rival in rivals)
        trusted = name.entity in reliable or (not rivals and _trusted(text, sentences, name))
        return name.weight == SURE or (name.text not in people and (agreed or trusted))

    return with_better(labelled, found, is_better)


def _trusted(text: str, sentences: Sequence[Sentence], name: NameCandidate) -> bool:
    """Whether a name that is also a word is meant: arms near a military word, an organisation inside a sentence."""
    at = bisect_right(sentences, name.start, key=lambda sentence: sentence.start) - 1
    start, end = (sentences[at].start, sentences[at].end) if at >= 0 else (name.start, len(text))
    if name.type in ARMS:
        return _MILITARY.search(text, start, end) is not None
    return name.type is EntityType.ORGANISATION and name.start > start


def _with_context_names(text: str, named: list[NameCandidate]) -> list[NameCandidate]:
    """The names, with those from datelines, credits, titles and brackets unless something longer was found there."""
    opened = datelines(text)
    found = [(*span, EntityType.PLACE, SURE) for span in dateline_places(text, opened)]
    found += [(*span, EntityType.PLACE, SHOWN) for span in sites(text)]
    found += [
        (*span, EntityType.ORGANISATION, SHOWN)
        for span in (*agencies(text, opened), *bodies_of(text), *companies(text))
    ]
    found += [
        (*span, EntityType.PERSON, SHOWN)
        for span in (*credited_people(text), *titled_people(text), *people_in_office(text), *people_like_months(text))
    ]
    for each in named:
        short = short_form(text, each.start, each.end)
        if short is not None:
            found.append((*short, each.type, SHOWN))

    def is_better(each: NameCandidate, rivals: Sequence[NameCandidate]) -> bool:
        is_word = _is_plain(each.text) or (each.type is EntityType.PLACE and each.text in not_names())
        over_known = each.weight < SURE and each.type is not EntityType.PERSON
        return not is_word and all(_yields(rival, each.length, over_known=over_known) for rival in rivals)

    candidates = (NameCandidate(start, end, text[start:end], kind, weight) for start, end, kind, weight in found)
    return with_better(named, candidates, is_better)


def _yields(name: NameCandidate, length: int, *, over_known: bool) -> bool:
    """Whether a name yields to an overlapping candidate of this length.

    A longer name never does. A known one does only if it is shorter and ``over_known`` allows it.
    """
    return name.length <= length and (name.weight < SURE or (name.length < length and over_known))


def _with_families(text: str, named: Sequence[NameCandidate]) -> list[NameCandidate]:
    """The names, with families as persons if a person of the article has their surname: "the Lunds"."""
    surnames = {part for each in named if each.type is EntityType.PERSON for part in surnames_of(each.text)}
    return [
        each._replace(type=EntityType.PERSON, weight=SHOWN) if _is_family(text, each, surnames) else each
        for each in named
    ]


def _is_family(text: str, name: NameCandidate, surnames: Collection[str]) -> bool:
    plural = name.text.endswith("s") and not name.entity and name.text not in surnames
    one = name.text.removesuffix("s")
    return plural and (one in surnames or one.removesuffix("e") in surnames) and text.endswith(_THE, 0, name.start)


def _with_events_and_works(text: str, named: list[NameCandidate]) -> list[NameCandidate]:
    """The names, with events and titles of works in place of the names inside them, but not inside a longer name."""
    found = [(*span, EntityType.EVENT) for span in events(text)]
    found += [(*span, EntityType.WORK) for span in (*works(text), *works_between_commas(text))]
    candidates = (NameCandidate(start, end, text[start:end], kind, SURE) for start, end, kind in found)
    better = with_better(named, candidates, lambda each, rivals: all(rival.length <= each.length for rival in rivals))
    return _with_storms(better)


def _with_storms(named: list[NameCandidate]) -> list[NameCandidate]:
    """The names, with storms called by their names alone: "Ian" where the article has "Hurricane Ian" and nobody so."""
    people = {
        word for each in named if each.type is EntityType.PERSON and " " in each.text for word in each.text.split()
    }
    storms = {storm_of(each.text) for each in named if each.type is EntityType.EVENT} - people
    return [
        each._replace(type=EntityType.EVENT, entity="") if each.weight < SURE and each.text in storms else each
        for each in named
    ]


def _with_whole_people(text: str, named: list[NameCandidate]) -> list[NameCandidate]:
    """The names, with people's as a whole, unless a name that opens earlier holds the given name."""
    people = {each.text for each in named if each.type is EntityType.PERSON}
    changed = [whole for each in named if (whole := _up_to_surname(text, _whole(text, each), people)) is not each]
    return with_better(
        named, changed, lambda each, rivals: len(rivals) == 1 or all(rival.start >= each.start for rival in rivals)
    )


def _whole(text: str, name: NameCandidate) -> NameCandidate:
    """A name that turned out to be a person's, with the given name, and without what they are: "Constable Lund"."""
    if name.type is not EntityType.PERSON:
        return name
    given = name.text.partition(" ")[0] in given_names()  # "Don Lund"
    start = name.start if given else behind_roles(text, name.start, name.end)
    start = from_given_name(text, start, name.end)
    return name if start == name.start else name._replace(start=start, text=text[start : name.end])


def _up_to_surname(text: str, name: NameCandidate, people: Collection[str]) -> NameCandidate:
    """A person's name with the surname behind it that others of the article have: "Ada Norwick | Quill", Ada Quill."""
    given, _, middle = name.text.partition(" ")
    behind = _SURNAME_BEHIND.match(text, name.end) if middle and name.type is EntityType.PERSON else None
    if behind is None or f"{given}{behind.group()}" not in people:
        return name
    return name._replace(end=behind.end(), text=text[name.start : behind.end()])


def _repeated(text: str, named: list[NameCandidate]) -> list[NameCandidate]:
    """The names, and unlabelled repeats of them, or of the surnames of people among them."""
    forms: dict[str, NameCandidate] = {}
    for each in named:
        forms.setdefault(each.text, each)
    for each in named:
        if each.type is EntityType.PERSON:
            for surname in (part for part in surnames_of(each.text) if part.lower() not in CALENDAR):
                forms.setdefault(surname, each._replace(text=surname, entity=""))
    sought = {form: each for form, each in forms.items() if form not in not_names() and not _is_plain(form)}
    return with_better(named, _repeats(text, sought), _is_of_parts)


def _is_of_parts(name: NameCandidate, rivals: Sequence[NameCandidate]) -> bool:
    """Whether a repeat overlaps nothing, or only single words of its own: "Freight" of "Norline Freight"."""
    return all(each.weight < SURE and " " not in each.text and each.length < name.length for each in rivals)


def _repeats(text: str, forms: Mapping[str, NameCandidate]) -> Iterator[NameCandidate]:
    """Each form wherever it is in a text, the longer of two at one place first."""
    lengths: defaultdict[str, set[int]] = defaultdict(set)  # of the forms with a first word, who may be thousands
    for form in forms:
        if first := _WORD.match(form):
            lengths[first.group()].add(len(form))
    falling = {first: sorted(found, reverse=True) for first, found in lengths.items()}
    page = concordance(text)
    for number in page.numbers(falling.keys()):
        start = page.starts[number]
        for length in falling[page.words[number]]:
            end = start + length
            form = text[start:end]
            if form in forms and not text[end : end + 1].isalnum():
                yield forms[form]._replace(start=start, end=end)


def _is_plain(form: str) -> bool:
    """Whether a form is an ordinary word: "He", "We", but not "US"."""
    return form.lower() in STOP_WORDS and (len(form) == 1 or not form.isupper())
