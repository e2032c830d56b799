"""Find known names in running text: countries, places, organisations, arms, events, and the newsroom's own names.

A form is looked up by its first word, then word by word, so the cost does not grow with the number of names.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from bot.entities.dictionary import entity_slug
from bot.entities.tables import shipped
from bot.model.analysis import ARMS, EntityType
from bot.model.entity import Entity
from bot.text.concordance import Concordance, concordance

_WORD: Final = re.compile(r"[^\W_]+")
_TYPES: Final = frozenset(EntityType)
_LOOSE_GAPS: Final = frozenset(" -\u00a0\u2010\u2011\u2012\u2013")
_CAPITALS_FROM: Final = 4  # letters from which a name may be written in capitals: KYIV, but not US for us
_PLURAL = re.compile(r"e?s")
_MODEL = re.compile(r"(?:[A-Z]{1,2}\d{0,2}[A-Z]?)?s?")  # "F-16" also matches F-16s, F-16C and F-16CMs


@dataclass(frozen=True, slots=True)
class KnownName:
    """A known name at a position in a text.

    ``entity`` is empty if several have the name; ``sure`` is false if it may also be a common word or a person.
    """

    start: int
    end: int
    type: EntityType
    entity: str
    sure: bool


@dataclass(frozen=True, slots=True)
class _Form:
    words: tuple[str, ...]
    gaps: tuple[str, ...]  # between the words; "" means any space or hyphen
    dot: bool
    type: EntityType
    entity: str
    sure: bool


class Gazetteer:
    """Finds the shipped and the newsroom's names in text."""

    def __init__(self, own_list: Iterable[Entity] = ()) -> None:
        """Prepare all forms of all names; the newsroom's forms take precedence."""
        forms: dict[str, _Form] = {}
        for each in shipped():
            entity = entity_slug(each.type, each.name.removeprefix("*"))
            for name in (each.name, *each.also):
                _add(forms, name.removeprefix("*"), each.type, entity, sure=not name.startswith("*"))
        own: dict[str, _Form] = {}
        for one in own_list:
            if one.type in _TYPES:
                for name in (one.name, *one.aliases):
                    _add(own, name, EntityType(one.type), one.id, sure=True)
        self._by_first: dict[str, dict[str, list[_Form]]] = {}
        for form in sorted((forms | own).values(), key=lambda form: (-len(form.words), form.words)):
            for first, second in _openings(form):
                self._by_first.setdefault(first, {}).setdefault(second, []).append(form)

    def find(self, text: str) -> Iterator[KnownName]:
        """Known names in order, the longest at each position, without overlaps."""
        free = 0
        by_first = self._by_first
        page = concordance(text)
        words, starts = page.words, page.starts
        for place in page.numbers(by_first.keys()):
            if starts[place] < free:
                continue
            forms = by_first[words[place]]
            follower = words[place + 1] if place + 1 < len(words) else ""
            for form in (*forms.get(follower, ()), *forms.get("", ())):
                end = _end_of(form, text, page, place)
                if end:
                    free = end
                    yield KnownName(starts[place], end, form.type, form.entity, form.sure)
                    break


def _end_of(form: _Form, text: str, page: Concordance, place: int) -> int:
    """End of the form if it is at word ``place`` of the page, else 0."""
    last = place + len(form.words) - 1
    if last >= len(page.words):
        return 0
    for offset, gap in enumerate(form.gaps, start=place):
        between = text[page.starts[offset] + len(page.words[offset]) : page.starts[offset + 1]]
        if between not in _LOOSE_GAPS if gap == "" else between.replace("\u2019", "'") not in (gap, gap.lstrip(".")):
            return 0
    if not _same(form, page.words[place : last + 1]):
        return 0
    end = page.starts[last] + len(page.words[last])
    return end + 1 if form.dot and text[end : end + 1] == "." else end


def _same(form: _Form, found: tuple[str, ...]) -> bool:
    if found[:-1] == form.words[:-1]:
        own, other = form.words[-1], found[-1]
        if own == other:
            return True
        if form.type in ARMS and other.startswith(own):
            ending = _MODEL if own[-1].isdigit() else _PLURAL
            return ending.fullmatch(other, len(own)) is not None
    if sum(map(len, found)) < _CAPITALS_FROM:
        return False
    return all(other.isupper() and other == own.upper() for own, other in zip(form.words, found, strict=True))


def _openings(form: _Form) -> Iterator[tuple[str, str]]:
    """The first two words, as written, that the form may begin with; "" if any second word, or none, may follow."""
    first, is_arm = form.words[0], form.type in ARMS
    if len(form.words) == 1:
        for word in {first, first.upper(), *((first + "s", first + "es") if is_arm else ())}:
            yield word, ""
    elif is_arm and len(form.words) == 2:  # noqa: PLR2004 - the second word is the last, so it may have an ending
        for word in {first, first.upper()}:
            yield word, ""
    else:
        second = form.words[1]
        yield from {(first, second), (first.upper(), second.upper())}


def _add(forms: dict[str, _Form], name: str, kind: EntityType, entity: str, *, sure: bool) -> None:
    words = list(_WORD.finditer(name))
    if not words:
        return
    gaps = [name[one.end() : other.start()] for one, other in pairwise(words)]
    form = _Form(
        tuple(word.group() for word in words),
        tuple("" if gap in _LOOSE_GAPS else gap for gap in gaps),
        name.endswith("."),
        kind,
        entity,
        sure,
    )
    _keep(forms, name, form)
    first, second = form.words[0], form.words[-1]
    if kind in ARMS and form.gaps == ("",) and first.isalpha() and second[0].isdigit():
        _keep(forms, first + second, replace(form, words=(first + second,), gaps=()))


def _keep(forms: dict[str, _Form], name: str, form: _Form) -> None:
    """Add a form; one of several entities is linked to none, and keeps the type of the first."""
    before = forms.get(name)
    if before is not None and before.entity != form.entity:
        form = replace(before, entity="", sure=before.sure or form.sure)
    forms[name] = form
