"""The forms in which an article writes names: which of them mean one thing, and which are short for another."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from bot.entities.article_people import Form, same_people
from bot.entities.name_forms import latin
from bot.entities.person_names import person_key, surnames_of, without_initials
from bot.entities.short_forms import short_form
from bot.model.analysis import EntityType, Mention

_LEGAL_FORM: Final = re.compile(
    r"(?:,? (?:Inc|Incorporated|Corp|Corporation|Co|Ltd|Limited|LLC|LLP|Plc|PLC|plc|GmbH|AG|SA|NV|SE|Tbk|Pty)\.?)+$"
)
_ARTICLE: Final = re.compile(r"^the ", re.IGNORECASE)
_INITIAL: Final = re.compile(r"[^\W\d_]\.? \S+")
_LONGEST_INITIALS: Final = 6  # longer runs of capitals are from a headline


def grouped(forms: Iterable[Form], uses: Counter[Form], shorts: dict[Form, str]) -> list[list[Form]]:
    """Groups of forms with one meaning in this article, the best form first; people's one-word names are left out."""
    groups: list[list[Form]] = []
    people: defaultdict[str, list[str]] = defaultdict(list)
    others: defaultdict[tuple[str, EntityType], list[Form]] = defaultdict(list)
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


def short_forms(text: str, mentions: Sequence[Mention]) -> dict[Form, str]:
    """Short forms of this article with their full names: those in brackets, and events, "Ian" for "Hurricane Ian"."""
    events = {mention.text for mention in mentions if mention.type is EntityType.EVENT}
    longer = {one: [whole for whole in events if whole.endswith(f" {one}")] for one in events}
    found = {(one, EntityType.EVENT): wholes[0] for one, wholes in longer.items() if len(wholes) == 1}
    for mention in mentions:
        if mention.type is not EntityType.PERSON and (place := short_form(text, mention.start, mention.end)):
            found.setdefault((text[slice(*place)], mention.type), mention.text)
    return found


def has_initial(form: Form) -> bool:
    """Whether a person's name is one initial and a surname, which many share."""
    return form[1] is EntityType.PERSON and _INITIAL.fullmatch(form[0]) is not None


def without_middle_initials(forms: Iterable[Form]) -> set[str]:
    """The names of people that have middle initials, without them."""
    return {
        plain
        for name, kind in forms
        if kind is EntityType.PERSON and (plain := without_initials(name)) not in ("", name)
    }


def form_key(name: str, kind: str) -> str:
    """The key shared by variants of a name: spellings of people's names; legal form and article of organisations."""
    if kind == EntityType.PERSON:
        return person_key(name)
    if kind == EntityType.ORGANISATION:
        name = _LEGAL_FORM.sub("", _ARTICLE.sub("", name)) or name
    return latin(name)


def _rank(form: Form) -> tuple[bool, bool, int]:
    """Sort key, the best display name first: no lone initial, not in capitals, and for people the fewest words."""
    name, kind = form
    capitals = name.isupper() and len(name) > _LONGEST_INITIALS
    return has_initial(form), capitals, name.count(" ") if kind is EntityType.PERSON else 0
