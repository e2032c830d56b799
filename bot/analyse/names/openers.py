"""Ordinary words that were taken for names because they open a sentence: "Turnout is expected to be low"."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from bot.analyse.names.candidate import SHOWN, SURE, NameCandidate
from bot.analyse.names.headlines import in_title_case, is_ordinary
from bot.entities.person_names import surnames_of
from bot.entities.tables import given_names, known_names, nicknames
from bot.model.analysis import EntityType
from bot.text.concordance import concordance

_BEFORE_A_SENTENCE: Final = ("", ".", "!", "?", ":", "…", "\n", "•")
_OPENING: Final = " \t\"'“‘«([*-–—"
_LOOK_BACK: Final = 8
_LONG: Final = 4  # letters


def without_openers(text: str, named: Sequence[NameCandidate]) -> list[NameCandidate]:
    """The names, except single words that only open sentences or headlines, and that are no names as far as we know.

    They are in lower case elsewhere in the text, or hardly ever names at all; of these, those that the context shows to
    be names stay: "Mr Baker". Names confirmed by a table stay: Turkey, whatever is roasted.
    """
    shown = {each.text for each in named if each.weight >= SHOWN and not in_title_case(text, each.start)}
    forms = {each.text for each in named if each.weight < SURE}
    ordinary = set(filter(is_ordinary, forms - shown - given_names() - known_names()))
    plain = {form for form in forms if _is_plain(text, form, ordinary=form in ordinary)}
    return [each for each in named if each.text not in plain or each.weight >= SURE]


def without_capitals(text: str, named: Sequence[NameCandidate]) -> list[NameCandidate]:
    """The names, except words in capitals that the text also has in lower case: "Get out and VOTE" where others vote.

    Short ones stay: they may be abbreviations that spell a word.
    """
    distinct = concordance(text).distinct
    return [each for each in named if each.weight >= SURE or not _is_shouted(each.text, distinct)]


def without_phrases(named: Sequence[NameCandidate]) -> list[NameCandidate]:
    """The names, except people of whose names each word is hardly ever a name: "Power People", not "Will Power".

    Nor is a last name with such a word behind it anybody, or with a participle before it, where somebody else of the
    name is named: "Holt Strong", "Following Holt".
    """
    bearers = defaultdict[str, set[str]](set)
    for each in named:
        if each.type is EntityType.PERSON:
            for surname in surnames_of(each.text):
                bearers[surname].add(each.text)
    return [
        each
        for each in named
        if each.type is not EntityType.PERSON
        or each.weight > 1
        or not (_is_phrase(each.text) or _is_run_on(each.text, bearers))
    ]


def _is_run_on(name: str, bearers: Mapping[str, Collection[str]]) -> bool:
    first, _, rest = name.partition(" ")
    if first in given_names() or not rest:
        return False
    behind = len(bearers.get(rest, ())) > 1 and first.endswith("ing") and is_ordinary(first)
    return behind or (first in bearers and is_ordinary(rest))


def _is_phrase(name: str) -> bool:
    words = name.split()
    of_words = len(words) > 1 and all(word[0].isupper() and is_ordinary(word) for word in words)
    return of_words and words[0] not in given_names() and words[0].lower() not in nicknames()


def _is_shouted(form: str, distinct: Collection[str]) -> bool:
    return form.isupper() and form.isalpha() and len(form) >= _LONG and form.lower() in distinct


def _is_plain(text: str, form: str, *, ordinary: bool) -> bool:
    if not form.isalpha() or not form[1:].islower():
        return False
    page, word = concordance(text), form.lower()
    elsewhere = ordinary or not page.distinct.isdisjoint((word, word + "s", word.removesuffix("s")))
    return elsewhere and all(opens(text, place) for place in page.places({form}))


def opens(text: str, place: int) -> bool:
    """Whether a place in a text is where a sentence or a headline begins."""
    before = text[max(0, place - _LOOK_BACK) : place].rstrip(_OPENING)
    return before[-1:] in _BEFORE_A_SENTENCE or in_title_case(text, place)
