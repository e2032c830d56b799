"""The forms in which an article writes names: which of them mean one thing, and which are short for another."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Final

from bot.entities.article_people import TypedName, same_people
from bot.entities.name_forms import latin
from bot.entities.person_names import may_be_same_person, person_key, surnames_of, without_initials, without_third
from bot.entities.short_forms import by_initials, short_form
from bot.model.analysis import EntityType, Mention

_LEGAL_FORM: Final = re.compile(
    r"(?:,? (?:Inc|Incorporated|Corp|Corporation|Co|Ltd|Limited|LLC|LLP|Plc|PLC|plc|GmbH|AG|SA|NV|SE|Tbk|Pty)\.?)+$"
)
_ARTICLE: Final = re.compile(r"^the ", re.IGNORECASE)
_INITIAL: Final = re.compile(r"[^\W\d_]\.? \S+")
_LONGEST_INITIALS: Final = 6  # longer runs of capitals are from a headline
_MOST_KIN: Final = 20  # people with one surname that are compared with each other


def grouped(
    forms: Iterable[TypedName], uses: Counter[TypedName], shorts: dict[TypedName, str]
) -> list[list[TypedName]]:
    """Groups of forms with one meaning in this article, the best form first; people's one-word names are left out."""
    groups: list[list[TypedName]] = []
    people: defaultdict[str, list[str]] = defaultdict(list)
    others: defaultdict[tuple[str, EntityType], list[TypedName]] = defaultdict(list)
    for form in forms:
        name, kind = form
        if kind is EntityType.PERSON:
            if surnames := surnames_of(name):
                people[person_key(surnames[0])].append(name)
        else:
            others[form_key(shorts.get(form, name), kind), kind].append(form)
    for names in people.values():
        groups += [[(name, EntityType.PERSON) for name in same] for same in same_people(names)]
    groups += others.values()
    return [sorted(group, key=lambda form: (form in shorts, *_rank(form), -uses[form], form)) for group in groups]


def short_forms(text: str, mentions: Sequence[Mention]) -> dict[TypedName, str]:
    """Short forms of this article with their full names.

    They are those in brackets, events, "Ian" for "Hurricane Ian", and the initials of one organisation alone.
    """
    events = {mention.text for mention in mentions if mention.type is EntityType.EVENT}
    longer = {one: [whole for whole in events if whole.endswith(f" {one}")] for one in events}
    found = {(one, EntityType.EVENT): wholes[0] for one, wholes in longer.items() if len(wholes) == 1}
    for mention in mentions:
        if mention.type is not EntityType.PERSON and (place := short_form(text, mention.start, mention.end)):
            found.setdefault((text[slice(*place)], mention.type), mention.text)
    bodies = {mention.text for mention in mentions if mention.type is EntityType.ORGANISATION}
    wholes: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for whole in sorted(bodies):
        for short in by_initials(whole):
            wholes[short][form_key(whole, EntityType.ORGANISATION)] = whole
    for short in bodies:
        meant = wholes.get(short.replace(".", ""), {})
        if len(meant) == 1:
            found.setdefault((short, EntityType.ORGANISATION), *meant.values())
    return found


def has_initial(form: TypedName) -> bool:
    """Whether a person's name is one initial and a surname, which many share."""
    return form[1] is EntityType.PERSON and _INITIAL.fullmatch(form[0]) is not None


def plain_names(forms: Iterable[TypedName]) -> set[str]:
    """The names of people that have middle initials or are the third of a name, without these."""
    return {
        plain
        for name, kind in forms
        if kind is EntityType.PERSON and (plain := without_initials(without_third(name))) not in ("", name)
    }


def by_family(groups: Iterable[Sequence[TypedName]]) -> dict[str, list[Sequence[TypedName]]]:
    """The groups of people's forms by surname, and all others under ''."""
    families: defaultdict[str, list[Sequence[TypedName]]] = defaultdict(list)
    for group in groups:
        families[_family(group)].append(group)
    return dict(families)


def fits_two(group: Sequence[TypedName], families: Mapping[str, Sequence[Sequence[TypedName]]]) -> bool:
    """Whether people's names may be those of two others of this article: "George Holt" beside George A. and B. Holt."""

    def may_be(one: Sequence[TypedName], other: Sequence[TypedName]) -> bool:
        return all(may_be_same_person(name, another) for name, _ in one for another, _ in other)

    family = families[_family(group)] if _family(group) else ()
    others = [other for other in family[:_MOST_KIN] if other is not group and may_be(group, other)]
    return not all(may_be(one, other) for one, other in combinations(others, 2))


def form_key(name: str, kind: str) -> str:
    """The key shared by variants of a name: spellings of people's names; legal form and article of organisations."""
    if kind == EntityType.PERSON:
        return person_key(name)
    if kind == EntityType.ORGANISATION:
        name = _LEGAL_FORM.sub("", _ARTICLE.sub("", name)) or name
    return latin(name)


def _rank(form: TypedName) -> tuple[bool, bool, int]:
    """Sort key, the best display name first: no lone initial, not in capitals, and for people the fewest words."""
    name, kind = form
    capitals = name.isupper() and len(name) > _LONGEST_INITIALS
    return has_initial(form), capitals, name.count(" ") if kind is EntityType.PERSON else 0


def _family(group: Sequence[TypedName]) -> str:
    """The surname of a group of people's names, else ''."""
    name, kind = group[0]
    return person_key(surnames_of(name)[0]) if kind is EntityType.PERSON else ""
